// Names of ranges: "B2:C5", "D:F", "5:7", "A2:C", "R2C3", with or without a tab's name before them.
import type { Area } from './places';

/** A place as its text gives it; what is missing reaches to the end of the grid. */
export interface Named {
  readonly tab: string | null;
  readonly row: number;
  readonly column: number;
  /** null: down to the last row. */
  readonly lastRow: number | null;
  /** null: to the last column. */
  readonly lastColumn: number | null;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/** Reads a range's name; null when it is none (GRID-15, GRID-16). Nothing before a "!" means this tab (GRID-23). */
export function readRangeName(text: string): Named | null {
  const [, quotedTab, plainTab, place = ''] = /^(?:'((?:[^']|'')+)'!|([^!]+)!|!)?([^!]*)$/.exec(text.trim()) ?? [];
  const tab = quotedTab?.replace(/''/g, "'") ?? plainTab ?? null;
  const corners = numberedCorners(place) ?? letteredCorners(place);
  if (!corners) return null;
  const [one, two] = corners;
  return {
    tab,
    ...bounds(one.row, two.row, 'row', 'lastRow'),
    ...bounds(one.column, two.column, 'column', 'lastColumn'),
  };
}

function bounds<F extends string, L extends string>(one: number | null, two: number | null, first: F, last: L) {
  const start = one === null || two === null ? (one ?? two ?? 1) : Math.min(one, two);
  const end = one === null || two === null ? null : Math.max(one, two);
  return { [first]: start, [last]: end } as Record<F, number> & Record<L, number | null>;
}

function numberedCorners(place: string): [Corner, Corner] | null {
  const match = /^r([1-9]\d*)c([1-9]\d*)(?::r([1-9]\d*)c([1-9]\d*))?$/i.exec(place);
  if (!match) return null;
  const one = { row: Number(match[1]), column: Number(match[2]) };
  return [one, match[3] ? { row: Number(match[3]), column: Number(match[4]) } : one];
}

function letteredCorners(place: string): [Corner, Corner] | null {
  const parts = place.split(':');
  if (parts.length > 2) return null;
  const corners = parts.map(letteredCorner);
  const [one, two = one] = corners;
  if (!one || !two) return null;
  // A column's letters or a row's number alone are no range.
  if (parts.length === 1 && (one.row === null || one.column === null)) return null;
  return [one, two];
}

function letteredCorner(text: string): Corner | null {
  const match = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?$/i.exec(text);
  if (!match || (!match[1] && !match[2])) return null;
  return { row: match[2] ? Number(match[2]) : null, column: match[1] ? columnOf(match[1]) : null };
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** "A" for 1, "AA" for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** The name of an area; `open` says on which sides it was given without an end. */
export function rangeName(area: Area, open: { rows: boolean; columns: boolean }): string {
  const { row, column } = area;
  const [lastRow, lastColumn] = [row + area.rows - 1, column + area.columns - 1];
  if (open.rows && open.columns) return '';
  if (open.columns && column === 1) return `${row}:${lastRow}`;
  if (open.rows) return `${columnLetters(column)}${row === 1 ? '' : row}:${columnLetters(lastColumn)}`;
  const start = `${columnLetters(column)}${row}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${columnLetters(lastColumn)}${lastRow}`;
}
