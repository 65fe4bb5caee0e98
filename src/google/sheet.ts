// The spreadsheet for the core: reads the columns that a run needs, and finds what a person has selected.
import { isMemoOf } from '../core/memo';
import { StopError } from '../core/outcome';
import { needsValue } from '../core/phone';
import { fold, type Plan } from '../core/plan';
import type { Table } from '../core/user';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** Reading one more call costs as much as this many cells, so near columns are read together. */
const CALL_IN_CELLS = 16_000;
/** Google gives up on reads of ten million cells; well below that they are cut into pieces. */
const MOST_CELLS = 1_500_000;
/** Whether a row is hidden is one call per row, and each may take as long as any other question to the document. */
export const MOST_SELECTED = 500;

/** The tab of an id. The id may be 0. @throws StopError no_tab */
export function tabOf(id: number): Tab {
  const tab = SpreadsheetApp.getActiveSpreadsheet().getSheetById(id);
  if (!tab || tab.getType() !== SpreadsheetApp.SheetType.GRID) throw new StopError('no_tab');
  return tab;
}

/** The header row's texts as shown, to the last column that holds anything, and the last row that does. */
export interface Top {
  headers: string[];
  lastRow: number;
}

/** @throws StopError no_rows */
export function readTop(tab: Tab, headerRow: number): Top {
  // One question for both ends. Of a blank tab it gives the first cell.
  const data = tab.getDataRange();
  const lastRow = data.getNumRows();
  if (headerRow < 1 || headerRow > lastRow) throw new StopError('no_rows');
  const headers = tab.getRange(headerRow, 1, 1, data.getNumColumns()).getDisplayValues()[0] ?? [];
  if (lastRow === headerRow && headers.every((text) => text === '')) throw new StopError('no_rows');
  return { headers, lastRow };
}

/** Texts of the header row as shown, to the last column that holds anything. @throws StopError no_rows */
export function readHeaders(tab: Tab, headerRow: number): string[] {
  return readTop(tab, headerRow).headers;
}

/** Somebody who sorts or inserts while we read is done by the second or third look. */
const READS = 3;

/**
 * Reads the cells of a plan and the memos. Each call sees the sheet at another moment, so e-mails are read first and
 * last, and the headers before and after: cells of two people are never put together.
 * @param top as the plan was made from it
 * @param memoColumn 1-based, or null when there is none yet
 * @throws StopError restless
 */
export function readTable(
  tab: Tab,
  headerRow: number,
  top: Readonly<Top>,
  plan: Plan,
  memoColumn: number | null,
): Table {
  for (let reads = 0; reads < READS; reads++) {
    const lastRow = reads === 0 ? top.lastRow : tab.getLastRow();
    const table = readOnce(tab, headerRow, lastRow, plan, memoColumn);
    if (stayed(tab, headerRow, top.headers, plan, table)) return table;
  }
  throw new StopError('restless');
}

function readOnce(tab: Tab, headerRow: number, lastRow: number, plan: Plan, memoColumn: number | null): Table {
  const count = Math.max(0, lastRow - headerRow);
  const table: Table = { first: headerRow + 1, count, shown: [], values: [], memos: [] };
  if (count === 0) return table;
  const { shown, emailColumn } = plan;
  table.shown = readColumns(tab, table.first, count, shown, emailColumn, (range) => range.getDisplayValues());
  const doubtful = plan.phones.filter((column) => table.shown[column]?.some(needsValue));
  const values = [...new Set(plan.values.concat(doubtful))].sort((a, b) => a - b);
  table.values = readColumns<unknown>(tab, table.first, count, values, -1, (range) => range.getValues());
  if (memoColumn !== null) {
    const memos = readColumns<unknown>(tab, table.first, count, [memoColumn - 1], -1, (range) => range.getValues());
    table.memos = memos[memoColumn - 1] ?? [];
  }
  return table;
}

/** Whether rows and columns are still where they were when reading began. */
function stayed(tab: Tab, headerRow: number, headers: readonly string[], plan: Plan, table: Table): boolean {
  const now = tab.getRange(headerRow, 1, 1, headers.length).getDisplayValues()[0] ?? [];
  if (headers.some((text, i) => text !== now[i])) return false;
  if (table.count === 0) return true;
  const before = table.shown[plan.emailColumn] ?? [];
  // The memos were read last, and name their people: when all fit, reading the e-mails again would tell nothing more.
  const fits = (email: string, i: number) =>
    email === '' ? table.memos[i] === '' : isMemoOf(table.memos[i], fold(email));
  if (before.every(fits)) return true;
  const emails = tab.getRange(table.first, plan.emailColumn + 1, table.count, 1).getDisplayValues();
  return emails.every((cells, i) => cells[0] === before[i]);
}

/** Reads 0-based columns, near ones in one call, into one list per column; the block that holds `ahead` goes first. */
function readColumns<V>(
  tab: Tab,
  first: number,
  count: number,
  columns: readonly number[],
  ahead: number,
  get: (range: GoogleAppsScript.Spreadsheet.Range) => V[][],
): V[][] {
  const lists: V[][] = [];
  const holds = (block: { first: number; last: number }) => block.first <= ahead && ahead <= block.last;
  const blocks = joinColumns(columns, count);
  for (const block of [...blocks.filter(holds), ...blocks.filter((other) => !holds(other))]) {
    const width = block.last - block.first + 1;
    const wanted = columns.filter((column) => column >= block.first && column <= block.last);
    for (const column of wanted) lists[column] = new Array<V>(count);
    const step = Math.max(1, Math.floor(MOST_CELLS / width));
    for (let at = 0; at < count; at += step) {
      const cells = get(tab.getRange(first + at, block.first + 1, Math.min(step, count - at), width));
      for (const column of wanted) {
        const list = lists[column] as V[];
        const offset = column - block.first;
        for (let i = 0; i < cells.length; i++) list[at + i] = (cells[i] as V[])[offset] as V;
      }
    }
  }
  return lists;
}

/** Joins ascending columns into blocks where reading the gap costs less than another call. */
export function joinColumns(columns: readonly number[], rows: number): { first: number; last: number }[] {
  const blocks: { first: number; last: number }[] = [];
  for (const column of columns) {
    const last = blocks[blocks.length - 1];
    if (last && (column - last.last - 1) * rows <= CALL_IN_CELLS) last.last = column;
    else blocks.push({ first: column, last: column });
  }
  return blocks;
}

/**
 * The selected rows under the header that are not hidden.
 * @throws StopError nothing_selected, too_many_selected
 */
export function selectedRows(tab: Tab, headerRow: number): Set<number> {
  const last = tab.getLastRow();
  const rows = new Set<number>();
  for (const range of tab.getActiveRangeList()?.getRanges() ?? []) {
    const end = Math.min(last, range.getLastRow());
    for (let row = Math.max(headerRow + 1, range.getRow()); row <= end; row++) rows.add(row);
  }
  if (rows.size > MOST_SELECTED) throw new StopError('too_many_selected', { most: MOST_SELECTED });
  const filtered = tab.getFilter() !== null;
  for (const row of [...rows]) {
    if (tab.isRowHiddenByUser(row) || (filtered && tab.isRowHiddenByFilter(row))) rows.delete(row);
  }
  if (rows.size === 0) throw new StopError('nothing_selected');
  return rows;
}

/** Selects a cell and scrolls to it. `column` is 1-based. */
export function showCell(tab: Tab, row: number, column: number): void {
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(tab);
  tab.getRange(Math.min(row, tab.getMaxRows()), Math.min(column, tab.getMaxColumns())).activate();
}

/** Rows as shown, from `first` on, `count` at most; [] when there are none. */
export function firstRows(tab: Tab, first: number, count: number): string[][] {
  const rows = Math.min(count, tab.getLastRow() - first + 1);
  const columns = tab.getLastColumn();
  return rows < 1 || columns < 1 ? [] : tab.getRange(first, 1, rows, columns).getDisplayValues();
}

/** How many rows lie under the header, to the last that holds anything. */
export function rowsUnder(tab: Tab, headerRow: number): number {
  return Math.max(0, tab.getLastRow() - headerRow);
}

/** All formulas down to a row. */
export function formulasAbove(tab: Tab, row: number): string[] {
  const rows = Math.min(row, tab.getLastRow());
  const columns = tab.getLastColumn();
  if (rows < 1 || columns < 1) return [];
  const formulas = tab.getRange(1, 1, rows, columns).getFormulas();
  return formulas.reduce<string[]>((all, line) => all.concat(line.filter((formula) => formula !== '')), []);
}

/** The row of the cell that the person has selected; 0 when there is none. */
export function activeRow(tab: Tab): number {
  return tab.getActiveRange()?.getRow() ?? 0;
}

/** One row by a plan, and the whole e-mail column as shown, to see whether the person occurs twice. */
export function readRowAndColumn(
  tab: Tab,
  headerRow: number,
  row: number,
  plan: Plan,
  memoColumn: number | null,
): { table: Table; emails: string[] } {
  const last = tab.getLastRow();
  if (row > last) throw new StopError('nothing_selected');
  const cells = tab.getRange(row, 1, 1, tab.getLastColumn());
  const shown = cells.getDisplayValues()[0] ?? [];
  const values = cells.getValues()[0] ?? [];
  const emails = tab.getRange(headerRow + 1, plan.emailColumn + 1, last - headerRow, 1).getDisplayValues();
  const one = <V>(list: readonly V[]): V[][] => list.map((value) => [value]);
  const memo: unknown = memoColumn === null ? '' : values[memoColumn - 1];
  const table: Table = { first: row, count: 1, shown: one(shown), values: one<unknown>(values), memos: [memo] };
  return { table, emails: emails.map((line) => line[0] ?? '') };
}

/**
 * Does some writing and has Google apply it before anything else happens, even when it fails half way: what stays queued
 * dies with its execution, or lands in a column that somebody moves meanwhile.
 */
export function applied<T>(write: () => T): T {
  try {
    return write();
  } finally {
    flush();
  }
}

/** A flush that fails is tried once more, and told as a failure all the same: a refused write is lost with the first. */
function flush(): void {
  try {
    SpreadsheetApp.flush();
  } catch (error) {
    SpreadsheetApp.flush();
    throw error;
  }
}
