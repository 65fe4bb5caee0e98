// Reads parts of a tab: its header row, single rows and the selection.
import { StopError } from '../core/outcome';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether a row is hidden is two calls per row, and each may take as long as any other question to the document. */
export const MOST_SELECTED = 500;
/** The longest time spent on hidden rows, in milliseconds: a person waits meanwhile. */
const PATIENCE = 20_000;

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

/**
 * The selected rows under the header that are not hidden. A row that was selected alone is visible, so no call is made for
 * it. For the others calls are made for a limited time, since it was never measured on Google what one costs.
 * @throws StopError nothing_selected, too_many_selected
 */
export function selectedRows(tab: Tab, headerRow: number): Set<number> {
  const last = tab.getLastRow();
  const rows = new Set<number>();
  const seen = new Set<number>();
  for (const range of tab.getActiveRangeList()?.getRanges() ?? []) {
    const [first, end] = [range.getRow(), range.getLastRow()];
    for (let row = Math.max(headerRow + 1, first); row <= Math.min(last, end); row++) rows.add(row);
    if (first === end) seen.add(first);
  }
  if (rows.size > MOST_SELECTED) throw new StopError('too_many_selected', { most: MOST_SELECTED });
  const start = Date.now();
  let asked = 0;
  for (const row of [...rows].filter((one) => !seen.has(one))) {
    if (Date.now() - start > PATIENCE) throw new StopError('too_many_selected', { most: asked });
    // A Table has a filter of its own, which the tab's getFilter does not show [TABLE-04].
    if (tab.isRowHiddenByUser(row) || tab.isRowHiddenByFilter(row)) rows.delete(row);
    asked++;
  }
  if (rows.size === 0) throw new StopError('nothing_selected');
  return rows;
}

/** Selects a cell and scrolls to it. `column` is 1-based. */
export function showCell(tab: Tab, row: number, column: number): void {
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(tab);
  try {
    tab.getRange(row, column).activate();
  } catch {
    // The tab may have become smaller meanwhile. To ask for its size first costs two calls each time.
    tab.getRange(Math.min(row, tab.getMaxRows()), Math.min(column, tab.getMaxColumns())).activate();
  }
}

/** Rows as shown, from `first` on, `count` at most; [] when there are none. */
export function firstRows(tab: Tab, first: number, count: number): string[][] {
  const rows = Math.min(count, tab.getLastRow() - first + 1);
  const columns = tab.getLastColumn();
  return rows < 1 || columns < 1 ? [] : tab.getRange(first, 1, rows, columns).getDisplayValues();
}

/** What stands above a header row: the texts of up to `most` rows, and the cells merged sideways among them. */
export interface Above {
  texts: string[][];
  /** 0-based row of `texts`, 1-based first column, and how many columns. */
  merges: { row: number; column: number; columns: number }[];
}

export function rowsAbove(tab: Tab, headerRow: number, most: number): Above {
  const first = Math.max(1, headerRow - most);
  const columns = tab.getLastColumn();
  if (first >= headerRow || columns < 1) return { texts: [], merges: [] };
  const range = tab.getRange(first, 1, headerRow - first, columns);
  const merges = range.getMergedRanges().map((merge) => ({
    row: merge.getRow() - first,
    column: merge.getColumn(),
    columns: merge.getNumColumns(),
  }));
  return { texts: range.getDisplayValues(), merges: merges.filter((merge) => merge.columns > 1) };
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

const MINUTE = 60_000;

/** The dates of a column as minutes since 1970, null where none stands. `column` is 1-based. */
export function minutesIn(tab: Tab, first: number, count: number, column: number): (number | null)[] {
  const cells = tab.getRange(first, column, count, 1).getValues();
  return cells.map(([value]) => (value instanceof Date ? Math.floor(value.getTime() / MINUTE) : null));
}

/** The texts of a column under the header as shown, to the last row that holds anything. `column` is 1-based. */
export function shownUnder(tab: Tab, headerRow: number, column: number): string[] {
  const rows = rowsUnder(tab, headerRow);
  if (rows === 0) return [];
  const cells = tab.getRange(headerRow + 1, column, rows, 1).getDisplayValues();
  return cells.map(([text]) => text ?? '');
}

/** The cells of a column under the header as shown, and as values. `column` is 1-based. */
export function columnUnder(tab: Tab, headerRow: number, column: number): { shown: string[]; values: unknown[] } {
  const rows = rowsUnder(tab, headerRow);
  if (rows === 0 || column > tab.getLastColumn()) return { shown: [], values: [] };
  const cells = tab.getRange(headerRow + 1, column, rows, 1);
  return {
    shown: cells.getDisplayValues().map(([text]) => text ?? ''),
    values: cells.getValues().map(([value]) => value),
  };
}
