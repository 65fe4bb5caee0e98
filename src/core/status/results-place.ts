// Our columns right of the e-mail column: what would take columns that are inserted there, or fill them.

/** Why our columns cannot be inserted right of the e-mails; the words are in i18n/. */
export const PLACE_REFUSALS = [
  'protected',
  'filter',
  'banded',
  'array',
  'merged',
  'grouped',
  'frozen',
  'refused',
  'moved',
] as const;
export type PlaceRefusal = (typeof PLACE_REFUSALS)[number];

/** Columns of the sheet, counted from 1. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Whether columns that are inserted after column `after` would become part of the stretch. */
export const reachesOver = ({ first, last }: Stretch, after: number): boolean => first <= after && last > after;

// Functions whose result may be wider than a cell, in the English that scripts are given. What else is wide is seen afterwards.
const WIDE =
  /(?:^=|[^\w.])(?:ARRAYFORMULA|ARRAY_CONSTRAIN|QUERY|IMPORT\w+|FILTER|SORTN?|UNIQUE|SPLIT|TRANSPOSE|FLATTEN|SEQUENCE|RANDARRAY|[HV]STACK|TO(?:ROW|COL)|WRAP(?:ROWS|COLS)|CHOOSE(?:ROWS|COLS)|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|MMULT|GOOGLEFINANCE)\s*\(|[{]/i;

/** Whether a formula may fill cells beside its own. */
export const maySpill = (formula: string): boolean => WIDE.test(formula.replace(/"[^"]*"/g, '""'));

/** A header row after `count` blank columns were inserted behind its first `after` ones. */
export function withGap(headers: readonly string[], after: number, count: number): string[] {
  return [...headers.slice(0, after), ...new Array<string>(count).fill(''), ...headers.slice(after)];
}

/**
 * Where a column of a header row is in a later one, both 0-based; null where its title is gone, or occurs another number of
 * times, so that counting could hit another column.
 */
export function sameColumn(before: readonly string[], now: readonly string[], column: number): number | null {
  const title = before[column] ?? '';
  const places = (texts: readonly string[]) => texts.flatMap((text, i) => (text === title ? [i] : []));
  const [then, found] = [places(before), places(now)];
  return found.length === then.length ? (found[then.indexOf(column)] ?? null) : null;
}
