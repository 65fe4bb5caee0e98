// Shared by several adapters: types, and how the state tab is told from other tabs.
import type { Row } from '../core/row';
import type { StatusColumns } from '../core/status/write-plan';
import { storedName } from '../app/stored-names';

export type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** The name of the hidden tab that keeps the sync state; a number follows where a tab of that name is not ours. */
export const STATE_TAB: string = storedName('stateTab');
/** Its first cell. It says what the tab is, and tells our tab from one that merely bears the name. */
export const STATE_TAB_FIRST_CELL =
  'Staff Sync for Signitic keeps here, as fingerprints, what it last sent. Deleting this tab means that everybody is compared with Signitic again. · ' +
  'Staff Sync for Signitic conserve ici, sous forme d’empreintes, ce qui a été envoyé. Supprimer cet onglet oblige à tout comparer de nouveau avec Signitic.';

/** The head of a record, which a sort may have brought into the first cell; see core/state/record.ts. */
const RECORD = /^s1[\w-]{5}\["[ph]",\d/;

/** Whether a tab is the state tab of this add-on: it is never offered for mapping. */
export function isStateTab(tab: Tab): boolean {
  if (!tab.getName().startsWith(STATE_TAB)) return false;
  const first: unknown = tab.getRange(1, 1).getValue();
  return first === STATE_TAB_FIRST_CELL || (typeof first === 'string' && RECORD.test(first));
}

const PREVIEW_MARK = storedName('previewTab');

/** The tabs that hold the list of a preview, by the note that this add-on has put on them. They are never offered for mapping. */
export function previewTabs(): Tab[] {
  const notes = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey(PREVIEW_MARK).find();
  return notes.map((note) => note.getLocation().getSheet()).filter((tab) => tab !== null);
}

/** Marks a tab as one of these. */
export function markAsPreview(tab: Tab): void {
  tab.addDeveloperMetadata(PREVIEW_MARK, '1', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** Where our columns and these rows are now; a row that has lost its place is left out. */
export interface Look {
  readonly own: StatusColumns;
  /** The titles of our columns, as they stood there. */
  readonly titles: readonly string[];
  readonly places: ReadonlyMap<Row, number>;
  /** Nothing has moved since the sheet was read. */
  readonly unmoved: boolean;
}

/**
 * A new tab behind the others, under the next free name: another tab of that name is left alone. One that is blank, and that
 * bears no note, is what an execution has left that was killed before it could fill it: it is used.
 */
export function insertTab(name: string): Tab {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  for (let n = 1; ; n++) {
    const next = n === 1 ? name : `${name} ${n}`;
    const there = file.getSheetByName(next);
    if (!there) return file.insertSheet(next, file.getSheets().length);
    if (isUntouched(there)) return file.setActiveSheet(there);
  }
}

function isUntouched(tab: Tab): boolean {
  if (tab.getType() !== SpreadsheetApp.SheetType.GRID || tab.getLastRow() > 0) return false;
  return tab.createDeveloperMetadataFinder().find().length === 0;
}
