// The state of the columns view: which column or text fills which field. Needs no call to the server.
import type { ColumnView, TabView } from '../../api';
import { FIELDS, type FieldKey, fieldOf } from '../../core/fields';
import type { Guess } from '../../core/match/guess';
import { isNameField, namePartOf, sourceOfGuess } from '../../core/people/guessed-source';
import {
  type ColumnName,
  type ColumnSource,
  columnOf,
  type Headers,
  headersOf,
  isColumn,
  placesOf,
  type Source,
  type Sources,
} from '../../core/people/template';

/** Why a field has its source: a fresh guess, what was stored, or what the person has just chosen. */
export type Why = Guess['reason'] | 'stored' | 'chosen';

/** The mapping as it is being edited; it is stored by "Save and review" only. */
export interface Draft {
  headerRow: number;
  sources: Sources;
  why: Partial<Record<FieldKey, Why>>;
  changed: boolean;
}

/**
 * The mapping that the panel starts with: the stored one, else the guesses. Under another header row than the stored one,
 * stored sources count as far as their columns are there, and guesses fill the rest.
 */
export function draftOf(tab: TabView): Draft {
  const draft: Draft = { headerRow: tab.headerRow, sources: {}, why: {}, changed: false };
  const { mapping } = tab;
  const same = mapping !== null && mapping.headerRow === tab.headerRow;
  const headers = headersOfTab(tab);
  for (const { key } of FIELDS) {
    const source = mapping?.sources[key];
    if (!source || !(same || isFound(source, headers))) continue;
    draft.sources[key] = source;
    draft.why[key] = 'stored';
  }
  if (same) return draft;
  tab.guesses.forEach((guess, i) => {
    const source = sourceOfGuess(guess, i, headers);
    if (!guess.field || !source || draft.sources[guess.field]) return;
    draft.sources[guess.field] = source;
    draft.why[guess.field] = guess.reason;
  });
  return { ...draft, changed: true };
}

/** Whether every column that a source names is there, once. */
export function isFound(source: Source, headers: Headers): boolean {
  if (daysOf(source).some((name) => typeof columnOf(name, headers) !== 'number')) return false;
  return isColumn(source) ? missingColumn(source, headers) === null : badPlaces(source.text, headers).length === 0;
}

const daysOf = ({ dates }: Source): ColumnName[] =>
  [dates?.start, dates?.end].filter((name): name is ColumnName => name !== undefined);

/** The column of a source that is not there, or not there just once: its own, the one that says which rows count, that of used names, or one of days. */
export function missingColumn(source: ColumnSource, headers: Headers): ColumnName | null {
  const others = [source.where, source.preferred].filter((name) => name !== undefined);
  const names: ColumnName[] = [source, ...others, ...daysOf(source)];
  return names.find((name) => typeof columnOf(name, headers) !== 'number') ?? null;
}

/** A draft with another source for one field; null takes the field out. */
export function withSource(draft: Draft, key: FieldKey, source: Source | null): Draft {
  const sources = { ...draft.sources };
  const why = { ...draft.why };
  if (source) sources[key] = source;
  else delete sources[key];
  why[key] = 'chosen';
  return { ...draft, sources, why, changed: true };
}

export function isBlank(column: ColumnView): boolean {
  return column.header.trim() === '';
}

/** The source of a field when a person chooses a column for it: as it is guessed to be read, if it is guessed for this field. */
export function sourceFor(tab: TabView, column: ColumnView, field: FieldKey): ColumnSource {
  const at = tab.columns.indexOf(column);
  const guess = tab.guesses[at];
  if (guess?.names && isNameField(field)) return namePartOf(sourceOf(column), field, guess.names.order);
  const isGuessed = guess !== undefined && (guess.field ?? guess.suggested) === field;
  const source = isGuessed ? sourceOfGuess(guess, at, headersOfTab(tab)) : null;
  if (source && isColumn(source)) {
    // What its words mean is said apart, since nobody sees it in the list of columns.
    const { words: _, ...column } = source;
    return column;
  }
  // A header that means the opposite does so also where another column fits better.
  const isOpposite = guess?.inverted && fieldOf(field).kind === 'boolean';
  return { ...sourceOf(column), ...(isOpposite && { inverted: true }) };
}

export function sourceOf(column: ColumnView): ColumnSource {
  return { column: column.header.trim(), occurrence: column.occurrence, of: column.of };
}

export function headersOfTab(tab: TabView): Headers {
  return headersOf(tab.columns.map((column) => column.header));
}

/** The column that a source names, or why there is none. */
export function columnFor(source: ColumnName, tab: TabView, headers: Headers): ColumnView | 'missing' | 'ambiguous' {
  const at = columnOf(source, headers);
  return typeof at === 'number' ? tab.columns[at]! : at;
}

/** All columns that bear a header. */
export function sameNamed(tab: TabView, header: string): ColumnView[] {
  return tab.columns.filter((column) => column.header.trim() === header.trim());
}

/** A column's header, with its letter where another column has the same. */
export function nameOf(column: ColumnView): string {
  return column.of > 1 ? `${column.header.trim()} (${column.letter})` : column.header.trim();
}

/** A placeholder that no column fills, or that several could. */
export interface BadPlace {
  column: string;
  ambiguous: boolean;
}

export function badPlaces(text: string, headers: Headers): BadPlace[] {
  const bad: BadPlace[] = [];
  for (const { header, occurrence } of placesOf(text)) {
    const columns = headers.at.get(header.trim());
    if (columns && occurrence >= 1 && occurrence <= columns.length) continue;
    bad.push({ column: header, ambiguous: false });
  }
  for (const [header, columns] of headers.at) {
    if (columns.length > 1 && text.includes(`{{${header}}}`)) bad.push({ column: header, ambiguous: true });
  }
  return bad;
}

/** The placeholder for a column; for a repeated header it says which one is meant. */
export function placeFor(column: ColumnView): string {
  const header = column.header.trim();
  return column.of > 1 ? `{{${header}|${column.occurrence}}}` : `{{${header}}}`;
}

/** Headers with braces or a bar cannot be written as a placeholder. */
export function canBePlace(column: ColumnView): boolean {
  return !isBlank(column) && !/[{}|]/.test(column.header);
}

/** A source that may well be right and waits for a person to say so. */
export interface Suggestion {
  column: ColumnView;
  field: FieldKey;
  source: Source;
  reason: Guess['reason'];
}

/** The suggestions, in the order of the columns. A source that the person has just removed is not suggested again. */
export function suggestionsOf(tab: TabView, draft: Draft, headers: Headers): Suggestion[] {
  const found: Suggestion[] = [];
  tab.columns.forEach((column, i) => {
    const guess = tab.guesses[i];
    const field = guess?.field ?? guess?.suggested;
    const source = guess && sourceOfGuess(guess, i, headers);
    if (!guess || !source || !field) return;
    const current = draft.sources[field];
    const isMore = current !== undefined && isColumn(current) && guess.reason.code === 'extension';
    const isOpen = current === undefined && draft.why[field] !== 'chosen';
    if (isOpen || isMore) found.push({ column, field, source, reason: guess.reason });
  });
  return found;
}

/** A column that is not sent: the free field that it looks like, or why it looks like none. */
export interface Unused {
  column: ColumnView;
  field: FieldKey | null;
  reason: Guess['reason'] | null;
}

/** Columns with a header that no field uses. */
export function unusedColumns(tab: TabView, draft: Draft, headers: Headers): Unused[] {
  const used = usedColumns(tab, draft, headers);
  const suggested = suggestionsOf(tab, draft, headers).map(({ column }) => column);
  const unused: Unused[] = [];
  tab.columns.forEach((column, i) => {
    if (isBlank(column) || used.has(column.column) || suggested.includes(column)) return;
    const guess = tab.guesses[i];
    const field = guess?.field && !draft.sources[guess.field] ? guess.field : null;
    unused.push({ column, field, reason: guess && !guess.field ? guess.reason : null });
  });
  return unused;
}

/** The columns that some field uses, by their place in the sheet. */
export function usedColumns(tab: TabView, draft: Draft, headers: Headers): Set<number> {
  const used = new Set<number>();
  for (const key of Object.keys(draft.sources) as FieldKey[]) {
    const source = draft.sources[key]!;
    const named = isColumn(source)
      ? [source, ...(source.preferred ? [source.preferred] : [])]
      : placesOf(source.text).map((place) => ({ column: place.header, ...place }));
    for (const one of [...named, ...daysOf(source)]) {
      const at = headers.at.get(one.column.trim())?.[one.occurrence - 1];
      if (at !== undefined) used.add(tab.columns[at]!.column);
    }
  }
  return used;
}

/** The other field that takes the same column, if any: allowed, but seldom meant. */
export function otherFieldOf(key: FieldKey, source: Source, sources: Sources): FieldKey | null {
  if (!isColumn(source)) return null;
  for (const { key: other } of FIELDS) {
    const theirs = sources[other];
    if (other === key || !theirs || !isColumn(theirs)) continue;
    // Both names of one column.
    if (theirs.name && source.name && theirs.name.part !== source.name.part) continue;
    if (theirs.column === source.column && theirs.occurrence === source.occurrence) return other;
  }
  return null;
}
