// What stands above the headers: "Coordonnées personnelles" over four columns says of all four that they are private.
import { type ParsedHeader, parseHeader } from './parse';
import { profileOf } from './samples';
import type { Language } from './vocabulary/languages';
import { plain } from '../read/plain';

/** What stands around a header row; a caller gives what it has. */
export interface HeaderContext {
  /** The rows above the headers as shown, from the top, each with a cell for each header. */
  above?: readonly (readonly string[])[];
  /** Merged cells among them: 0-based row of `above`, 0-based first column, and how many columns. */
  merges?: readonly { row: number; column: number; columns: number }[];
}

/** Whether a heading says that what is under it is at work. */
export function isAtWork({ said }: Heading): boolean {
  return (said.qualifiers.has('work') || said.nouns.indexOf('office') >= 0) && !said.qualifiers.has('private');
}

/** A text above some columns, side by side. */
export interface Heading {
  text: string;
  /** 0-based, the last one included. */
  first: number;
  last: number;
  /** Its end is known, and not only the beginning of the next heading. */
  isMerged: boolean;
  said: ParsedHeader;
}

const MOST_LEVELS = 3;

// The staff: "Annuaire du personnel", "Listado de personal", "Elenco del personale", "Lista do pessoal".
const STAFF = /\b(?:du|le|de|des|del|della|do|dal)\s+(?:personnels?|personal|personale|pessoal)\b/g;

/** For each header the texts above it, the nearest first. Titles over the whole list and rows of people say nothing. */
export function headingsOf(count: number, context: HeaderContext, language: Language | null): Heading[][] {
  const found: Heading[][] = Array.from({ length: count }, () => []);
  const above = context.above || [];
  for (let row = above.length - 1; row >= 0 && row >= above.length - MOST_LEVELS; row--) {
    const cells = above[row] as readonly string[];
    if (cells.every((cell) => (cell || '').trim() === '')) break;
    const merges = (context.merges || []).filter((merge) => merge.row === row);
    for (const heading of headingsIn(cells, merges, count, language)) {
      for (let column = heading.first; column <= heading.last; column++) found[column]?.push(heading);
    }
  }
  return found;
}

type Merges = NonNullable<HeaderContext['merges']>;

function headingsIn(cells: readonly string[], merges: Merges, count: number, language: Language | null): Heading[] {
  const profile = profileOf(cells);
  if (profile.email > 0 || profile.withDigit > 0.5) return [];
  const filled: number[] = [];
  for (let i = 0; i < count; i++) if ((cells[i] || '').trim() !== '') filled.push(i);
  const headings = filled.map((first, i): Heading => {
    const merge = merges.find(({ column }) => column === first);
    const last = merge ? first + merge.columns - 1 : (filled[i + 1] ?? count) - 1;
    const text = (cells[first] as string).trim();
    return {
      text,
      first,
      last: Math.min(last, count - 1),
      isMerged: merge !== undefined,
      said: saidBy(text, language),
    };
  });
  const [only] = headings;
  const isTitle = headings.length === 1 && only !== undefined && only.first === 0 && only.last === count - 1;
  return isTitle ? [] : headings;
}

function saidBy(text: string, language: Language | null): ParsedHeader {
  return parseHeader(plain(text).replace(STAFF, ' '), language);
}
