// Room for our columns right of the e-mail column: whether columns may be inserted there, and inserting them.
import { maySpill, type PlaceRefusal, reachesOver, type Stretch, withGap } from '../core/status/results-place';
import { applied } from './applied';
import type { Tab } from './types';

type Cells = GoogleAppsScript.Spreadsheet.Range;

/** A tab as it was read just before. */
export interface Spot {
  tab: Tab;
  headerRow: number;
  headers: readonly string[];
  lastRow: number;
  /** 1-based. */
  emailColumn: number;
}

/** Each protected range is two questions to the document. */
const MOST_PROTECTED = 50;

/**
 * Why columns cannot be inserted right of the e-mails, or null. Formulas follow by themselves; what lies over both neighbours
 * would take the new columns in. Scripts do not see Tables, but their coloured bands [TABLE-03].
 */
export function roomRefusal(spot: Spot): PlaceRefusal | null {
  const { tab, emailColumn } = spot;
  const over = (range: Cells | null | undefined) => range && reachesOver(columnsOf(range), emailColumn);
  if (isProtected(spot, over)) return 'protected';
  if (over(tab.getFilter()?.getRange())) return 'filter';
  if (tab.getBandings().some((banding) => over(banding.getRange()))) return 'banded';
  if (tab.getFrozenColumns() > emailColumn) return 'frozen';
  if (mergesUnder(spot).some(over)) return 'merged';
  if (isGrouped(spot)) return 'grouped';
  return formulasBefore(spot).some(maySpill) ? 'array' : null;
}

const columnsOf = (range: Cells): Stretch => ({ first: range.getColumn(), last: range.getLastColumn() });

function isProtected({ tab }: Spot, over: (range: Cells) => unknown): boolean {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  if (tab.getProtections(SHEET).some((protection) => !protection.canEdit())) return true;
  const ranges = tab.getProtections(RANGE);
  return ranges.length > MOST_PROTECTED || ranges.some((protection) => over(protection.getRange()));
}

/** Merged cells from the header row down; a title above the list may grow wider. */
function mergesUnder({ tab, headerRow, headers, lastRow }: Spot): Cells[] {
  return tab.getRange(headerRow, 1, lastRow - headerRow + 1, headers.length).getMergedRanges();
}

function isGrouped({ tab, emailColumn }: Spot): boolean {
  return [emailColumn, emailColumn + 1].some(
    (column) => column <= tab.getMaxColumns() && tab.getColumnGroupDepth(column) > 0,
  );
}

function formulasBefore({ tab, lastRow, emailColumn }: Spot): string[] {
  return tab.getRange(1, 1, lastRow, emailColumn).getFormulas().flat();
}

/**
 * Makes sure that there are blank columns right of the e-mails. Those that a run inserted which was killed before it titled
 * them are taken. Nothing is deleted where something came between: blank columns do no harm, and a person's would be lost.
 * @returns the first of them, 1-based, and the header row by then; or why there are none
 */
export function makeRoom(spot: Spot, count: number): { first: number; headers: string[] } | PlaceRefusal {
  const refusal = roomRefusal(spot);
  if (refusal) return refusal;
  const { tab, emailColumn, headers } = spot;
  if (isBlank(tab, emailColumn, count) && mayBeTaken(spot, count))
    return { first: emailColumn + 1, headers: [...headers] };
  try {
    applied(() => tab.insertColumnsAfter(emailColumn, count));
  } catch {
    return 'refused';
  }
  const expected = withGap(headers, emailColumn, count);
  return isBlank(tab, emailColumn, count) && readsAs(spot, expected)
    ? { first: emailColumn + 1, headers: expected }
    : 'moved';
}

/** Whether blank columns can bear titles and words: protected ones refuse them, and merged cells would swallow them. */
function mayBeTaken({ tab, emailColumn }: Spot, count: number): boolean {
  const cells = tab.getRange(1, emailColumn + 1, tab.getMaxRows(), count);
  return cells.canEdit() && cells.getMergedRanges().length === 0;
}

/** Whether nothing at all stands in the columns. An array formula, or a Table, may have filled inserted ones. */
function isBlank(tab: Tab, after: number, count: number): boolean {
  return after + count <= tab.getMaxColumns() && tab.getRange(1, after + 1, tab.getMaxRows(), count).isBlank();
}

/** The headers are read last: cells may be read wrongly after a move, titles may not be written so. */
function readsAs({ tab, headerRow }: Spot, expected: readonly string[]): boolean {
  const now = tab.getRange(headerRow, 1, 1, expected.length).getDisplayValues()[0] ?? [];
  return expected.every((text, i) => text === now[i]);
}
