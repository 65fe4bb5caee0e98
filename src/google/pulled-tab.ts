// The tab that is filled with Signitic's people: made by this add-on, plain text throughout, and found again by a note on it.
import { StopError } from '../core/outcome';
import type { ListEnd } from '../core/steps/add-missing';
import type { Which } from '../core/steps/missing';
import type { PulledRow, PulledTab } from '../core/steps/pull';
import { storedName } from '../app/stored-names';
import { applied, dressIfPossible } from './applied';
import { insertTab, type Tab } from './types';

const NOTE = storedName('pulled');

/** What the note says of a tab. */
export interface PullNote {
  readonly which: Which;
  readonly language: string;
  readonly done: boolean;
  /** A hash of the header row as it was made. */
  readonly headers: string;
}

type Stored = PullNote & { readonly tab: number };

/** The tabs that were made so, the latest last. A copy of a tab has its note as well, and is none of them: the note names its tab. */
export function pulledTabs(): { tab: Tab; note: PullNote }[] {
  const { SHEET } = SpreadsheetApp.DeveloperMetadataLocationType;
  const finder = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder();
  const found: { tab: Tab; note: PullNote }[] = [];
  for (const mark of finder.withKey(NOTE).withLocationType(SHEET).find()) {
    const tab = mark.getLocation().getSheet();
    const note = tab && noteFrom(mark.getValue(), tab.getSheetId());
    if (note) found.push({ tab, note });
  }
  return found;
}

/** What the note says of a tab that this add-on has made and filled; null for any other. */
export function listNote(sheet: number): PullNote | null {
  const found = pulledTabs().find(({ tab, note }) => note.done && tab.getSheetId() === sheet);
  return found?.note ?? null;
}

function noteFrom(text: string | null, sheet: number): PullNote | null {
  try {
    const { tab, which, language, done, headers } = JSON.parse(text ?? 'null') as Stored;
    if (tab !== sheet || (which !== 'active' && which !== 'all')) return null;
    return { which, language: String(language), done: done === true, headers: String(headers) };
  } catch {
    return null;
  }
}

const textOf = (tab: Tab, note: PullNote): string =>
  JSON.stringify({ tab: tab.getSheetId(), ...note } satisfies Stored);

function takeNote(tab: Tab, note: PullNote): void {
  const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
  tab.addDeveloperMetadata(NOTE, textOf(tab, note), DOCUMENT);
}

/**
 * Makes the tab, behind the others, with its headers. The tab that the person looks at becomes the new one.
 * @param name the next free one of that name is taken
 * @throws StopError list_refused
 */
export function makePulledTab(name: string, headers: readonly string[], note: PullNote): Tab {
  return orRefused('list_refused', () => {
    const tab = insertTab(name);
    makeRoom(tab, 2, headers.length);
    // Before the first value: what looks like a number or a date stays the text that it is [WRITE-15].
    tab.getRange(1, 1, tab.getMaxRows(), headers.length).setNumberFormat('@');
    applied(() => tab.getRange(1, 1, 1, headers.length).setValues([headers.map(asText)]));
    // Last: a tab without its note is none that a later slice would go on with.
    takeNote(tab, note);
    dressIfPossible([
      () => tab.getRange(1, 1, 1, headers.length).setFontWeight('bold'),
      () => tab.setColumnWidth(1, 220),
    ]);
    return tab;
  });
}

function makeRoom(tab: Tab, rows: number, columns: number): void {
  const [moreRows, moreColumns] = [rows - tab.getMaxRows(), columns - tab.getMaxColumns()];
  if (moreRows > 0) tab.insertRowsAfter(tab.getMaxRows(), moreRows);
  if (moreColumns > 0) tab.insertColumnsAfter(tab.getMaxColumns(), moreColumns);
}

function orRefused<T>(code: 'list_refused' | 'rows_refused', work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StopError) throw error;
    throw new StopError(code, { message: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
}

/** The first texts of the tab's header row. */
export const headersIn = (tab: Tab, count: number): string[] =>
  tab.getRange(1, 1, 1, Math.min(count, tab.getMaxColumns())).getDisplayValues()[0] ?? [];

/**
 * The tab as the core fills it. A person may insert or move columns while it is filled: then nothing is written any more.
 * @param headers of its columns, the e-mail first and *Active* second
 */
export function listIn(tab: Tab, headers: readonly string[]): PulledTab {
  const columns = headers.length;
  return {
    rows(): PulledRow[] {
      const count = tab.getLastRow() - 1;
      if (count < 1) return [];
      const cells = tab.getRange(2, 1, count, 2).getDisplayValues();
      return cells.map(([email = '', active = '']) => ({ email: email.trim(), isFilled: active !== '' }));
    },
    writeEmails(emails) {
      if (emails.length === 0) return;
      orRefused('list_refused', () => {
        makeRoom(tab, emails.length + 1, columns);
        applied(() => tab.getRange(2, 1, emails.length, 1).setValues(emails.map((email) => [asText(email)])));
      });
    },
    writeRows(first, rows) {
      if (headersIn(tab, columns).join('\n') !== headers.join('\n')) throw new StopError('restless');
      return orRefused('list_refused', () => {
        const range = tab.getRange(first + 2, 1, rows.length, columns);
        applied(() => range.setValues(rows.map((row) => row.map(asText))));
        return range.getDisplayValues();
      });
    },
  };
}

/** Where rows are added to the list. @param headerRow 1-based */
export function listEnd(tab: Tab, headerRow: number): ListEnd {
  return {
    emails(column) {
      const count = tab.getLastRow() - headerRow;
      return count < 1
        ? []
        : tab
            .getRange(headerRow + 1, column + 1, count, 1)
            .getDisplayValues()
            .map(([text = '']) => text);
    },
    append(columns, lines) {
      const [first = 0, width] = [columns[0], (columns[columns.length - 1] ?? 0) - (columns[0] ?? 0) + 1];
      const row = tab.getLastRow() + 1;
      return orRefused('rows_refused', () => {
        makeRoom(tab, row + lines.length - 1, first + width);
        const range = tab.getRange(row, first + 1, lines.length, width);
        if (!range.canEdit()) throw new StopError('rows_protected', { tab: tab.getName() });
        applied(() => {
          for (const column of columns) tab.getRange(row, column + 1, lines.length, 1).setNumberFormat('@');
          // Columns of the person's between ours are blank down there, and stay so.
          range.setValues(lines.map((texts) => spread(texts, columns, first, width)));
        });
        return range.getDisplayValues().map((shown) => columns.map((column) => shown[column - first] ?? ''));
      });
    },
  };
}

function spread(texts: readonly string[], columns: readonly number[], first: number, width: number): string[] {
  const cells = Array.from({ length: width }, () => '');
  columns.forEach((column, i) => {
    cells[column - first] = asText(texts[i] ?? '');
  });
  return cells;
}

/** Cells that are read in one call. */
const CELLS_AT_ONCE = 100_000;

/** The columns in which nobody has a value, 0-based. @param columns number of its columns */
export function blankColumns(tab: Tab, columns: number): number[] {
  let blank = Array.from({ length: columns }, (_, column) => column);
  const last = tab.getLastRow();
  const step = Math.floor(CELLS_AT_ONCE / columns);
  for (let row = 2; row <= last; row += step) {
    const cells = tab.getRange(row, 1, Math.min(step, last - row + 1), columns).getDisplayValues();
    blank = blank.filter((column) => cells.every((line) => line[column] === ''));
  }
  return blank;
}

/** Notes that the list is whole. */
export function endPulledTab(tab: Tab, note: PullNote): void {
  const { SHEET } = SpreadsheetApp.DeveloperMetadataLocationType;
  const finder = tab.createDeveloperMetadataFinder().withKey(NOTE).withLocationType(SHEET);
  for (const mark of finder.find()) mark.setValue(textOf(tab, { ...note, done: true }));
}

/** Deletes columns, the last first; one that Google refuses to delete stays. */
export function dropColumns(tab: Tab, columns: readonly number[]): void {
  dressIfPossible([...columns].reverse().map((column) => () => tab.deleteColumns(column + 1, 1)));
}

/** Google takes a text for a formula or a number by its first sign; an apostrophe in front is not part of the value [WRITE-14]. */
function asText(text: string): string {
  return /^[=+\-'@]/.test(text) ? `'${text}` : text;
}
