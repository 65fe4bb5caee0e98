// The columns that the add-on owns: found by their metadata or header, made to the right of the data when missing.
import { StopError } from '../core/outcome';

/** The three columns and their headers, in the order in which they are made. The same in every language: they are found by them. */
export const OWN = {
  status: 'Signitic status',
  details: 'Signitic details',
  time: 'Signitic synced at',
} as const;
export type OwnName = keyof typeof OWN;
/** 1-based column of each. */
export type OwnColumns = Record<OwnName, number>;

const NAMES = Object.keys(OWN) as OwnName[];
const METADATA = 'staff-sync-column';
const WIDTHS: Record<OwnName, number> = { status: 170, details: 320, time: 150 };
// Plain text before the first value: words like 1/2 would become a date. Dates show in the sheet's zone.
const FORMATS: Record<OwnName, string> = { status: '@', details: '@', time: 'yyyy-mm-dd hh:mm' };

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether a header is one of ours: such a column is never offered for mapping. */
export function isOwnHeader(header: string): boolean {
  return NAMES.some((name) => OWN[name] === header.trim());
}

/**
 * Where our columns are now; a missing one is left out. Three titles that occur once each and stand as they were made need
 * no other proof. Else metadata tells, which is a question for the list and one for each place, then the titles.
 */
export function findOwn(tab: Tab, headers: readonly string[]): Partial<OwnColumns> {
  const titled: Partial<OwnColumns> = {};
  for (const name of NAMES) {
    const at = headers.findIndex((header) => header.trim() === OWN[name]);
    if (at >= 0) titled[name] = at + 1;
  }
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
 * @param width columns that hold anything
 * @param lastRow last row that holds anything
 * @throws StopError read_only, column_protected
 */
export function checkWritable(
  tab: Tab,
  headerRow: number,
  { width, lastRow }: { width: number; lastRow: number },
  found: Partial<OwnColumns>,
): void {
  const rows = Math.max(1, lastRow - headerRow + 1);
  const first = sideBySide(found);
  if (first !== null && tab.getRange(headerRow, first, rows, NAMES.length).canEdit()) return;
  for (const name of NAMES) {
    const column = found[name];
    if (column === undefined || tab.getRange(headerRow, column, rows, 1).canEdit()) continue;
    throw new StopError(tab.getRange(headerRow, 1).canEdit() ? 'column_protected' : 'read_only', { column: OWN[name] });
  }
  if (hasAll(found)) return;
  if (!tab.getRange(headerRow, Math.min(width + 1, tab.getMaxColumns())).canEdit()) throw new StopError('read_only');
}

/**
 * Makes those of our columns that are missing, to the right of everything.
 * @param width columns that hold anything
 * @throws StopError no_space
 */
export function makeOwn(tab: Tab, headerRow: number, width: number, found: Partial<OwnColumns>): OwnColumns {
  const missing = NAMES.filter((name) => found[name] === undefined);
  const own = { ...found };
  if (missing.length === 0) return own as OwnColumns;
  const first = Math.max(width, ...NAMES.map((name) => found[name] ?? 0)) + 1;
  const lacking = first + missing.length - 1 - tab.getMaxColumns();
  if (lacking > 0) widen(tab, lacking);
  const rows = tab.getMaxRows();
  dress(tab, headerRow, rows, first, missing);
  missing.forEach((name, i) => {
    own[name] = first + i;
  });
  return own as OwnColumns;
}

/** Makes blank columns ours. The titles come before the marks: marked columns are never looked at again. */
function dress(tab: Tab, headerRow: number, rows: number, first: number, names: readonly OwnName[]): void {
  names.forEach((name, i) => {
    tab.getRange(headerRow, first + i, rows - headerRow + 1, 1).setNumberFormat(FORMATS[name]);
    tab.setColumnWidth(first + i, WIDTHS[name]);
  });
  const titles = tab.getRange(headerRow, first, 1, names.length);
  // A title must not be parsed as a date either, whatever the header row's format is.
  titles
    .setNumberFormat('@')
    .setValues([names.map((name) => OWN[name])])
    .setFontWeight('bold');
  names.forEach((name, i) => {
    const whole = tab.getRange(`${letterOf(first + i)}:${letterOf(first + i)}`);
    whole.addDeveloperMetadata(METADATA, name, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  });
}

/** Whether none of our columns is missing. */
export function hasAll(found: Partial<OwnColumns>): found is OwnColumns {
  return NAMES.every((name) => found[name] !== undefined);
}

/** A header row as it reads once our columns stand in it. */
export function withTitles(headers: readonly string[], own: OwnColumns): string[] {
  const titles = [...headers];
  for (const name of NAMES) {
    while (titles.length < own[name]) titles.push('');
    titles[own[name] - 1] = OWN[name];
  }
  return titles;
}

function widen(tab: Tab, columns: number): void {
  try {
    tab.insertColumnsAfter(tab.getMaxColumns(), columns);
  } catch {
    // Ten million cells a file, blank ones included; the text is in the user's language.
    throw new StopError('no_space');
  }
}

/** A for 1, Z for 26, AA for 27. */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
