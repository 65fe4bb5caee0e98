// What Sheets refuses a script: protected cells, values against a strict rule, places outside the grid.
//
// At which call: over-long text at `setValue` itself (WRITE-20 says the batch aborts). Protected cells (WRITE-22) and
// invalid values (WRITE-21) are found out by the document, which is only asked when the queue is flushed, so the error
// comes from `flush`, the next read, or the end of the run; a try block around `setValues` alone does not catch it.
// People also report it from the write itself, so `new Book({ refusesAt: 'call' })` brings it there.
import { columnLetters } from './a1';
import type { Access } from './access';
import { show } from './formats';
import type { Rule } from './grid';
import { sheetLocale } from './locales';
import { type Area, holds, meets } from './places';
import type { Protection, Tab } from './tab';
import { meetsTyped } from './tables';
import type { Typed } from './typing';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
const TOO_LONG = 'Your input contains more than the maximum of 50000 characters in a single cell.';
const LONGEST = 50_000;
const TYPED_FORMAT = "You can't set the number format of cells in a typed column.";
const TYPED_RULE = 'This operation is not allowed on cells in typed columns.';

/** The merges that have at least one cell in the area. */
export function mergesIn(tab: Tab, area: Area): Area[] {
  return tab.merges.filter((merge) => meets(merge, area));
}

export function mayEditProtected(access: Access, protection: Protection): boolean {
  const { user } = access.execution;
  return protection.warningOnly || protection.editors.includes(user) || access.book.owner === user;
}

/** Whether no protection keeps this user from the area; without one, from the tab's rows and columns. */
export function mayEdit(access: Access, tab: Tab, area: Area | null): boolean {
  return tab.protections.every(
    (protection) =>
      (protection.area && (!area || !meets(protection.area, area))) ||
      (area && protection.open.some((open) => holds(open, area))) ||
      mayEditProtected(access, protection),
  );
}

export function refuseProtected(access: Access, tab: Tab, area: Area | null): void {
  if (!mayEdit(access, tab, area)) access.execution.fail(PROTECTED);
}

export function refuseOutside(access: Access, tab: Tab, area: Area): void {
  if (!access.book.sheets.includes(tab)) access.execution.fail(`Sheet ${tab.id} not found`);
  if (area.row + area.rows - 1 > tab.maxRows || area.column + area.columns - 1 > tab.maxColumns)
    access.execution.fail(OUTSIDE);
}

/**
 * Throws when the area meets a typed column of a Table: for number formats (TABLE-01), rules (TABLE-02), and, under the
 * harsher reading, all other looks, for which Google's text is not on record.
 */
export function refuseTyped(access: Access, tab: Tab, area: Area, what: 'format' | 'rule' | 'look'): void {
  if (tab.tables.length === 0 || (what === 'look' && access.book.tablesRefuse === 'recorded')) return;
  if (meetsTyped(tab.tables, area)) access.execution.fail(what === 'format' ? TYPED_FORMAT : TYPED_RULE);
}

export function refuseTooLong(access: Access, value: unknown): void {
  if (typeof value === 'string' && value.length > LONGEST) access.execution.fail(TOO_LONG);
}

/** Of several choices each must be allowed; that Google takes them from a script is not on record (CHIP-08). */
function allows({ allowed, several }: Rule, shown: string): boolean {
  return (several ? shown.split(', ') : [shown]).every((one) => allowed!.includes(one));
}

/** Throws when a strict rule of the cell forbids the value; blanks are always allowed. */
export function refuseInvalid(access: Access, tab: Tab, row: number, column: number, typed: Typed): void {
  const rule = tab.grid.extra('rule', row - 1, column - 1);
  if (!rule?.strict || typed.value === undefined) return;
  const format = tab.storedFormat(row, column) || typed.format || '';
  const shown = show(typed.value, format, sheetLocale(tab.book.locale));
  if (rule.allowed ? allows(rule, shown) : typeof typed.value === 'boolean') return;
  const cell = `${columnLetters(column)}${row}`;
  access.execution.fail(`The data you entered in cell ${cell} violates the data validation rules set on this cell.`);
}
