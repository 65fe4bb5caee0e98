// Validation rules over our columns: a strict one refuses every status, and with one cell the whole write.
import { dressIfPossible } from './applied';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Clears the rules of these columns of ours, from a row down, where Google allows it. Inserted columns take over the rules
 * of the column to their left [GRID-20], blank ones may bear some, and people lay them over ours later.
 */
export function clearRules(tab: Tab, columns: readonly number[], firstRow: number): void {
  const rows = tab.getMaxRows() - firstRow + 1;
  if (rows < 1) return;
  dressIfPossible(columns.map((column) => () => tab.getRange(firstRow, column, rows, 1).clearDataValidations()));
}
