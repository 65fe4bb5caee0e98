// The columns that the add-on owns: found by their metadata or header, made to the right of the data when missing.
import { type StopCode, StopError } from '../core/outcome';
import { CODES, type Language, LANGUAGES, type OwnTitles } from '../i18n/languages';
import { applied, columnFrom, dressIfPossible, letterOf } from './applied';
import { withoutRules } from './rules';
import { storedName } from '../app/stored-names';

export { letterOf };

export type OwnName = keyof OwnTitles;
/** 1-based column of each. */
export type OwnColumns = Record<OwnName, number>;

/** Our columns, in the order in which they are made. */
export const NAMES: readonly OwnName[] = ['status', 'details', 'time'];
/** The titles of all languages: columns are found by any of them, whatever the file's language has become. */
const TITLES: readonly OwnTitles[] = CODES.map((code) => LANGUAGES[code].titles);
const METADATA = storedName('ownColumn');
const WIDTHS: Record<OwnName, number> = { status: 170, details: 320, time: 150 };
// Plain text before the first value: words like 1/2 would become a date. Dates show in the sheet's zone.
const FORMATS: Record<OwnName, string> = { status: '@', details: '@', time: 'yyyy-mm-dd hh:mm' };

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether a header is one of ours: such a column is never offered for mapping. */
export function isOwnHeader(header: string): boolean {
  return nameOf(header) !== undefined;
}

/** Which of our columns a header is the title of. */
function nameOf(header: string): OwnName | undefined {
  const title = header.trim();
  return NAMES.find((name) => TITLES.some((titles) => titles[name] === title));
}

/**
 * Where our columns are now; a missing one is left out. Three titles that occur once each and stand side by side need no
 * other proof. Otherwise the metadata tells, which costs a call for the list and one for each column, then the titles.
 */
export function findOwn(tab: Tab, headers: readonly string[]): Partial<OwnColumns> {
  const titled: Partial<OwnColumns> = {};
  headers.forEach((header, i) => {
    const name = nameOf(header);
    if (name) titled[name] = titled[name] ?? i + 1;
  });
  if (sideBySide(titled) !== null && headers.filter(isOwnHeader).length === NAMES.length) return titled;
  const found: Partial<OwnColumns> = {};
  for (const mark of tab.createDeveloperMetadataFinder().withKey(METADATA).find()) {
    const name = mark.getValue() as OwnName;
    const column = mark.getLocation().getColumn();
    if (column && NAMES.includes(name) && found[name] === undefined) found[name] = column.getColumn();
  }
  return { ...titled, ...found };
}

/** The first of our three columns when they stand together as they were made, else null. */
function sideBySide(found: Partial<OwnColumns>): number | null {
  const first = found.status ?? 0;
  return first > 0 && NAMES.every((name, i) => found[name] === first + i) ? first : null;
}

/**
 * Makes sure that our columns can be written, and that missing ones could be made.
 * @param headers texts of the header row, to the last column that holds anything
 * @param lastRow last row that holds anything
 * @throws StopError read_only, column_protected, sheet_protected
 */
export function checkWritable(
  tab: Tab,
  headerRow: number,
  { headers, lastRow }: { headers: readonly string[]; lastRow: number },
  found: Partial<OwnColumns>,
): void {
  const rows = Math.max(1, lastRow - headerRow + 1);
  const first = sideBySide(found);
  if (first !== null && tab.getRange(headerRow, first, rows, NAMES.length).canEdit()) return;
  for (const name of NAMES) {
    const column = found[name];
    if (column === undefined || tab.getRange(headerRow, column, rows, 1).canEdit()) continue;
    throw new StopError(tab.getRange(headerRow, 1).canEdit() ? 'column_protected' : 'read_only', {
      column: (headers[column - 1] ?? '').trim(),
    });
  }
  if (hasAll(found)) return;
  if (tab.getRange(headerRow, Math.min(headers.length + 1, tab.getMaxColumns())).canEdit()) return;
  throw new StopError(tab.getRange(headerRow, 1).canEdit() ? 'sheet_protected' : 'read_only');
}

/**
 * Makes those of our columns that are missing, to the right of everything, or all of them in blank columns.
 * @param width columns that hold anything
 * @param room the first of these blank columns; null where there are none
 * @throws StopError no_space, sheet_protected, columns_frozen, columns_refused
 */
export function makeOwn(
  tab: Tab,
  headerRow: number,
  width: number,
  found: Partial<OwnColumns>,
  language: Language,
  room: number | null = null,
): OwnColumns {
  const missing = NAMES.filter((name) => found[name] === undefined);
  const own = { ...found };
  if (missing.length === 0) return own as OwnColumns;
  const first = room ?? Math.max(width, ...NAMES.map((name) => found[name] ?? 0)) + 1;
  const lacking = first + missing.length - 1 - tab.getMaxColumns();
  if (lacking > 0) widen(tab, lacking);
  dress(tab, headerRow, first, missing, LANGUAGES[language].titles);
  missing.forEach((name, i) => {
    own[name] = first + i;
  });
  return own as OwnColumns;
}

/**
 * Makes blank columns ours. Only the titles matter; the rest may be refused. Formats come before the titles, since titled
 * columns are never dressed again, and the marks after them, since marked ones are never titled.
 */
function dress(tab: Tab, headerRow: number, first: number, names: readonly OwnName[], words: OwnTitles): void {
  const columns = names.map((_, i) => first + i);
  const titles = tab.getRange(headerRow, first, 1, names.length);
  dressIfPossible([
    ...withoutRules(tab, columns, headerRow),
    ...names.map((name, i) => () => columnFrom(tab, first + i, headerRow).setNumberFormat(FORMATS[name])),
    () => titles.setNumberFormat('@').setFontWeight('bold'),
    ...names.map((name, i) => () => tab.setColumnWidth(first + i, WIDTHS[name])),
  ]);
  applied(() => titles.setValues([names.map((name) => words[name])]));
  const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
  dressIfPossible(
    names.map((name, i) => () => wholeColumn(tab, first + i).addDeveloperMetadata(METADATA, name, DOCUMENT)),
  );
}

function wholeColumn(tab: Tab, column: number): GoogleAppsScript.Spreadsheet.Range {
  return tab.getRange(`${letterOf(column)}:${letterOf(column)}`);
}

/** Whether none of our columns is there. */
export function hasNone(found: Partial<OwnColumns>): boolean {
  return NAMES.every((name) => found[name] === undefined);
}

/** Whether none of our columns is missing. */
export function hasAll(found: Partial<OwnColumns>): found is OwnColumns {
  return NAMES.every((name) => found[name] !== undefined);
}

/** A header row as it reads once our columns stand in it. `before`: those that stood there already, under any title. */
export function withTitles(
  headers: readonly string[],
  own: OwnColumns,
  before: Partial<OwnColumns>,
  language: Language,
): string[] {
  const titles = [...headers];
  for (const name of NAMES.filter((one) => before[one] === undefined)) {
    while (titles.length < own[name]) titles.push('');
    titles[own[name] - 1] = LANGUAGES[language].titles[name];
  }
  return titles;
}

/** Google allows ten million cells a file, blank ones included. From this number on, that is why it refuses more. */
const NEARLY_FULL = 9_900_000;

function widen(tab: Tab, columns: number): void {
  try {
    tab.insertColumnsAfter(tab.getMaxColumns(), columns);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StopError(refusalOf(tab, columns), { message: message.slice(0, 200) });
  }
}

/** Why columns were refused, from what the file is like: the text itself is in the user's language. */
function refusalOf(tab: Tab, columns: number): StopCode {
  const cells = (one: Tab) => one.getMaxRows() * one.getMaxColumns();
  const all = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .reduce((sum, one) => sum + cells(one), 0);
  if (all + tab.getMaxRows() * columns > NEARLY_FULL) return 'no_space';
  const { SHEET } = SpreadsheetApp.ProtectionType;
  if (tab.getProtections(SHEET).some((protection) => !protection.canEdit())) return 'sheet_protected';
  return tab.getFrozenColumns() > 0 ? 'columns_frozen' : 'columns_refused';
}
