// Validation rules over our columns: a strict one refuses every status, and with one cell the whole write.
import { columnFrom, dressIfPossible } from './applied';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The changes that clear the rules of these columns of ours, from a row down. Inserted columns take over the rules of the
 * column to their left [GRID-20], blank ones may bear some, and people lay them over ours later.
 */
export function withoutRules(tab: Tab, columns: readonly number[], row: number): (() => unknown)[] {
  return columns.map((column) => () => columnFrom(tab, column, row).clearDataValidations());
}

/** Clears them, where Google allows it. */
export function clearRules(tab: Tab, columns: readonly number[], row: number): void {
  dressIfPossible(withoutRules(tab, columns, row));
}
