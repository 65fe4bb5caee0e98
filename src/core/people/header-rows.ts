// Header rows further down a tab: the first header again, or that of another table.
import type { FieldKey } from '../fields';
import { type Meaning, meaningOf } from '../match/meaning';
import { compact } from '../read/plain';

/** A filled cell of a row; `field` when a field is read from its column. */
export interface FilledCell {
  column: number;
  text: string;
  field: FieldKey | null;
}

// Cells of people say who they are, so a header's cell there must be the name of a column.
const OF_A_PERSON: readonly (FieldKey | null)[] = ['email', 'firstname', 'lastname'];
const BARE: Partial<Record<string, FieldKey>> = { nom: 'lastname', name: 'lastname', nombre: 'firstname' };
const LONGEST = 60;
/** Share of the filled cells that must be names of columns. */
const MOST = 0.6;
/** What is looked up is kept: rows without an address repeat one another. */
const MOST_KEPT = 5000;

export class HeaderRows {
  private readonly known = new Map<string, Meaning | null>();

  /**
   * @param headers texts of the header row, by 0-based column
   * @param fields what is read from a column
   */
  constructor(
    private readonly headers: readonly string[],
    private readonly fields: ReadonlyMap<number, FieldKey>,
  ) {}

  /** `same`: the header again, also in other words or another language. `other`: its columns are others or moved. */
  judge(cells: readonly FilledCell[], columns: readonly number[]): 'same' | 'other' | null {
    if (cells.length === 0) return null;
    const isCopy = cells.every(({ column, text }) => compact(text) === compact(this.headers[column] ?? ''));
    if (!isCopy && !this.isHeader(cells)) return null;
    const byColumn = new Map(cells.map(({ column, text }) => [column, text]));
    const moved = columns.some((column) => !this.saysTheSame(byColumn.get(column) ?? '', column));
    return moved ? 'other' : 'same';
  }

  private isHeader(cells: readonly FilledCell[]): boolean {
    if (cells.some(({ text }) => text.length > LONGEST || /[@\d]{2}|@/.test(text))) return false;
    const named = cells.filter(({ text }) => this.meaning(text) !== null);
    if (named.length < 2 || named.length < cells.length * MOST) return false;
    return cells.every((cell) => OF_A_PERSON.indexOf(cell.field) < 0 || named.indexOf(cell) >= 0);
  }

  private saysTheSame(text: string, column: number): boolean {
    const header = this.headers[column] ?? '';
    if (compact(text) === compact(header)) return true;
    const one = this.fieldOf(text);
    return one !== null && one === (this.fields.get(column) ?? this.fieldOf(header));
  }

  private fieldOf(text: string): FieldKey | null {
    const meaning = this.meaning(text);
    if (!meaning) return null;
    // "Nom" beside a "Prénom": the guess decides it by the row, and the mapping has.
    return meaning.fits[0]?.[0] ?? (meaning.noun && BARE[meaning.noun]) ?? null;
  }

  /** What a text means as a header; null when it is no name of a column. */
  private meaning(text: string): Meaning | null {
    const kept = this.known.get(text);
    if (kept !== undefined) return kept;
    if (this.known.size >= MOST_KEPT) return null;
    const meaning = meaningOf(text);
    const isName = !meaning.typo && (meaning.noun !== null || meaning.names.length > 0) && meaning.word !== 'x';
    this.known.set(text, isName ? meaning : null);
    return isName ? meaning : null;
  }
}
