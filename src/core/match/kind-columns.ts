// Columns that tell the kind of the value beside them: `Phone 1 - Label` says Home or Work of `Phone 1 - Value`.
import { has, PHONES, PLACES } from './combine';
import type { HeaderRow } from './neighbours';
import { type ParsedHeader, parseHeader } from './parse';
import { unfolded } from './annotations';
import type { Language } from './vocabulary/languages';
import type { NounKey } from './vocabulary/nouns';
import { partsOfHeader } from './words';

export type Kind = 'home' | 'work' | 'mobile' | 'other' | 'unknown';

/** What the column beside says of a column's values. */
export interface Kinds {
  /** 0-based column that tells the kinds. */
  column: number;
  /** The texts that stand for each kind, as they are written. */
  texts: Record<Kind, string[]>;
  /** How many values are of each kind. */
  count: Record<Kind, number>;
}

const EMAILS: readonly NounKey[] = ['email'];
const CLASSES: readonly (readonly NounKey[])[] = [PHONES, EMAILS, PLACES];
const KIND_WORD =
  /^(?:types?|labels?|typ|art|tipos?|soort|kind|libelles?|etiquetas?|etichette|etichetta|.{4,}typ|.{4,}type)$/;
// Cheap, since it is asked of every header.
const MAY_BE_KIND = /typ|label|art|tipo|soort|kind|libell|etiqueta|etichett/i;
// More different texts than kinds that programs know: notes, names.
const MOST_TEXTS = 20;

/** For each column what a column of kinds says of its values, or null. */
export function kindsOf(row: HeaderRow): (Kinds | null)[] {
  const found: (Kinds | null)[] = row.headers.map(() => null);
  row.headers.forEach((header, at) => {
    if (!isKindColumn(header) || !row.samples[at]?.length) return;
    const texts = textsByKind(row.samples[at] as readonly string[], row.language);
    if (!texts) return;
    for (const column of columnsOf(row, at))
      found[column] = { column: at, texts, count: countOf(row, column, at, texts) };
  });
  return found;
}

function isKindColumn(header: string): boolean {
  return (
    MAY_BE_KIND.test(header) &&
    partsOfHeader(unfolded(header)).some((part) => part.some(({ text }) => KIND_WORD.test(text)))
  );
}

/** "Type", "Label 1"; not "Type of contract". */
function isBare(header: string): boolean {
  return partsOfHeader(header).every((part) => part.every(({ text }) => KIND_WORD.test(text) || /^\d+$/.test(text)));
}

const said = (row: HeaderRow, at: number): ParsedHeader | undefined => row.meanings[at]?.said;

/** The columns whose kinds a column tells: those of its noun and number, or the one beside it when it has neither. */
function columnsOf(row: HeaderRow, at: number): number[] {
  const own = said(row, at) as ParsedHeader;
  const nouns = CLASSES.find((one) => has(own.nouns, one));
  if (!nouns && !isBare(row.headers[at] as string)) return [];
  const fits = (column: number) =>
    column !== at && !isKindColumn(row.headers[column] as string) && isContact(row, column, nouns);
  if (nouns && own.number > 0) return indexes(row).filter((i) => fits(i) && said(row, i)?.number === own.number);
  const adjacent = [at - 1, at + 1].filter((i) => fits(i) && (own.number === 0 || said(row, i)?.number === own.number));
  const [next] = adjacent.length > 1 ? sided(row, adjacent) : adjacent;
  if (next === undefined) return [];
  // An address goes on for several columns.
  const columns = [next];
  if (has(said(row, next)?.nouns || [], PLACES)) {
    for (let i = next + 1; i < row.headers.length && fits(i); i++) columns.push(i);
  }
  return columns;
}

/**
 * "Type, Phone, Type, E-mail", or "Phone, Type, E-mail, Type": the outermost one tells on which side they stand. Where none does, it
 * is more often of phones than of anything else that a list gives the kind.
 */
function sided(row: HeaderRow, adjacent: readonly number[]): readonly number[] {
  const kinds = indexes(row).filter((i) => isKindColumn(row.headers[i] as string));
  const isFree = (i: number) => !isContact(row, i, undefined);
  if (kinds.some((i) => isFree(i - 1) && !isFree(i + 1))) return adjacent.slice(1);
  if (kinds.some((i) => !isFree(i - 1) && isFree(i + 1))) return adjacent;
  return adjacent.slice().sort((a, b) => Number(isContact(row, b, PHONES)) - Number(isContact(row, a, PHONES)));
}

const indexes = (row: HeaderRow) => row.headers.map((_, i) => i);

function isContact(row: HeaderRow, column: number, nouns: readonly NounKey[] | undefined): boolean {
  const theirs = said(row, column)?.nouns || [];
  return nouns ? has(theirs, nouns) : CLASSES.some((one) => has(theirs, one));
}

/** Null when too few of the texts are kinds. */
function textsByKind(values: readonly string[], language: Language | null): Kinds['texts'] | null {
  const texts: Kinds['texts'] = { home: [], work: [], mobile: [], other: [], unknown: [] };
  const seen = new Set<string>();
  for (const value of values) {
    const text = (value || '').trim();
    if (text === '' || seen.has(text)) continue;
    seen.add(text);
    if (seen.size > MOST_TEXTS) return null;
    texts[kindOf(text, language)].push(text);
  }
  return seen.size > 0 && texts.unknown.length <= seen.size / 2 ? texts : null;
}

function kindOf(text: string, language: Language | null): Kind {
  const { qualifiers, nouns, elsewhere, attribute } = parseHeader(text, language);
  if (qualifiers.has('private')) return 'home';
  // A fax or a pager.
  if (attribute) return 'other';
  if (elsewhere !== '') return 'unknown';
  if (has(nouns, ['mobile'])) return 'mobile';
  if (qualifiers.has('work') || has(nouns, ['office', 'company', 'direct'])) return 'work';
  if (qualifiers.has('main')) return 'work';
  return qualifiers.has('second') || qualifiers.has('other') ? 'other' : 'unknown';
}

function countOf(row: HeaderRow, column: number, at: number, texts: Kinds['texts']): Kinds['count'] {
  const count: Kinds['count'] = { home: 0, work: 0, mobile: 0, other: 0, unknown: 0 };
  const values = row.samples[column] || [];
  values.forEach((value, i) => {
    if ((value || '').trim() === '') return;
    const text = (row.samples[at]?.[i] || '').trim();
    const kind = (Object.keys(texts) as Kind[]).find((one) => texts[one].indexOf(text) >= 0);
    count[kind || 'unknown']++;
  });
  return count;
}
