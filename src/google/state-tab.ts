// The hidden tab that keeps the sync state, and the property that says which state counts.
import { StopError } from '../core/outcome';
import type { StateAccess } from '../core/ports';
import type { StateProperty } from '../core/state/state';
import { isStateTab, STATE_TAB, STATE_TAB_FIRST_CELL, type Tab } from './types';
import { storedName } from '../app/stored-names';

/** Records read in one call: about 2 MB. */
const READ_AT_ONCE = 70;
/** Name of the document property. */
export const STATE_PROPERTY = storedName('state');

/** The property with the file that wrote it: Google may bring it along with a copy of the file. */
type StoredProperty = StateProperty & { readonly file: string };

/** The state's property where this file wrote it itself, or null. */
export function propertyOf(file: string, all: Record<string, string>): StateProperty | null {
  const property = propertyFrom(all[STATE_PROPERTY]);
  return property && (property as StoredProperty).file === file ? property : null;
}

/** The property as it was stored; null for what cannot be used, and then nothing is believed. */
export function propertyFrom(text: string | undefined): StateProperty | null {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<StateProperty> | null;
    const whole =
      value?.version === 1 &&
      [value.tab, value.from, value.to].every((one) => typeof one === 'number') &&
      typeof value.stamp === 'string' &&
      typeof value.secret === 'string' &&
      Array.isArray(value.keys);
    return whole ? (value as StateProperty) : null;
  } catch {
    return null;
  }
}

function storeProperty(property: StoredProperty): void {
  PropertiesService.getDocumentProperties().setProperty(STATE_PROPERTY, JSON.stringify(property));
}

/** Keys that belong to one workspace, at most: those that were added last. */
const MOST_KEYS = 5;

/** Adds a key's fingerprint to those of the workspace that the state is about. */
export function addKey(file: string, property: StateProperty, key: string): void {
  const keys = property.keys.filter((other) => other !== key).concat(key);
  storeProperty({ ...property, file, keys: keys.slice(-MOST_KEYS) });
}

/**
 * @param file the file's id
 * @param stored the property's text as it was read with the lease
 * @param secret makes a new random secret
 */
export function stateTab(file: string, stored: string | undefined, secret: () => string): StateAccess {
  const property = propertyFrom(stored);
  let tab: Tab | null | undefined;
  /** The tab's last row that holds anything, once it is known: only this sync writes there. */
  let last: number | null = null;
  const found = (): Tab | null => {
    if (tab === undefined) tab = findTab(property?.tab);
    return tab;
  };
  return {
    read() {
      const there = found();
      if (!there) return { property, cells: [] };
      const { cells, rows } = readCells(there);
      // The tab that the property names may have been emptied or filled with something else. A sort, or a column that was
      // inserted, moves the first cell and takes nothing away.
      if (!cells.includes(STATE_TAB_FIRST_CELL)) {
        tab = findNamed(SpreadsheetApp.getActiveSpreadsheet(), there);
        return { property, cells: tab ? readCells(tab).cells : [] };
      }
      last = rows;
      return { property, cells };
    },
    newProperty: () => ({ version: 1, tab: -1, keys: [], from: 1, to: 0, stamp: '', secret: secret() }),
    append(cells) {
      let there = found();
      if (!there) {
        there = makeTab();
        tab = there;
        last = 1;
      }
      const from = (last ?? there.getLastRow()) + 1;
      const write = () => {
        there.getRange(from, 1, cells.length, 1).setValues(cells.map((cell) => [cell]));
        // A queued write dies with the execution.
        SpreadsheetApp.flush();
      };
      try {
        write();
      } catch {
        // Mostly the tab has no rows left; any other cause fails again.
        orUnwritable(there.getName(), () => {
          addRows(there, from + cells.length - 1);
          write();
        });
      }
      last = from + cells.length - 1;
    },
    writeProperty(next) {
      storeProperty({ ...next, file, tab: found()?.getSheetId() ?? -1 });
    },
    deleteBelow(number) {
      const there = found();
      last = null;
      if (there) deleteRecords(there, number);
    },
  };
}

/** A refusal by Google stops the sync and is told with the tab's name: without the state nothing may be sent. */
function orUnwritable<T>(tab: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 200) : '';
    throw new StopError('state_unwritable', { tab, message });
  }
}

/** Makes sure that the tab has so many rows. */
function addRows(tab: Tab, needed: number): void {
  const have = tab.getMaxRows();
  if (have < needed) tab.insertRowsAfter(have, needed - have);
}

/** Our tab, by the id that the property keeps, failing that by name. The first cell is looked at when it is read. */
function findTab(id: number | undefined): Tab | null {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  return (id === undefined || id < 0 ? null : file.getSheetById(id)) ?? findNamed(file, null);
}

/** A tab of our name whose first cell is ours. */
function findNamed(file: GoogleAppsScript.Spreadsheet.Spreadsheet, but: Tab | null): Tab | null {
  for (let n = 1; ; n++) {
    const named = file.getSheetByName(nameOf(n));
    if (!named) return null;
    if (isStateTab(named) && named.getSheetId() !== but?.getSheetId()) return named;
  }
}

const nameOf = (n: number): string => (n === 1 ? STATE_TAB : `${STATE_TAB} ${n}`);

/** Makes the tab, last in order and hidden; the tab that the person looks at stays the active one. */
function makeTab(): Tab {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const active = file.getActiveSheet();
  let n = 1;
  let there = file.getSheetByName(nameOf(n));
  while (there && there.getLastRow() > 0) there = file.getSheetByName(nameOf(++n));
  const tab = orUnwritable(nameOf(n), () => {
    // A blank tab of that name is what an execution has left that Google ended just here.
    const made = there ?? file.insertSheet(nameOf(n), file.getSheets().length);
    made.getRange(1, 1).setValue(STATE_TAB_FIRST_CELL);
    return made;
  });
  // A sync does not depend on any of these: records are plain text by themselves.
  for (const dress of [
    // Rows that are added later take the format over.
    () => tab.getRange(1, 1, tab.getMaxRows(), 1).setNumberFormat('@'),
    () => tab.deleteColumns(2, tab.getMaxColumns() - 1),
    () => tab.protect().setWarningOnly(true),
    // With the selection that it had: another tab became active with its insertion.
    () => file.setActiveSheet(active, true),
    () => tab.hideSheet(),
  ]) {
    try {
      dress();
    } catch {
      // A wide, shown or unprotected tab works as well.
    }
  }
  return tab;
}

function readCells(tab: Tab): { cells: unknown[]; rows: number } {
  const data = tab.getDataRange();
  const rows = data.getNumRows();
  // A person may have inserted columns, so the whole width is read.
  const width = data.getNumColumns();
  const cells: unknown[] = [];
  for (let row = 1; row <= rows; row += READ_AT_ONCE) {
    const count = Math.min(READ_AT_ONCE, rows - row + 1);
    for (const line of tab.getRange(row, 1, count, width).getValues()) cells.push(...line);
  }
  return { cells, rows };
}

/** The head of a record names its number: `s1` + checksum + `["p",12,…`. */
const NUMBER = /^s1[\w-]{5}\["[ph]",(\d+),/;

function deleteRecords(tab: Tab, below: number): void {
  const last = tab.getLastRow();
  const cells = tab.getRange(1, 1, last, 1).getValues();
  for (let end = last; end > 1; ) {
    let first = end;
    while (first > 1 && isBelow(cells[first - 1]?.[0], below)) first--;
    if (first < end) tab.deleteRows(first + 1, end - first);
    end = first - 1;
  }
  SpreadsheetApp.flush();
}

function isBelow(cell: unknown, below: number): boolean {
  const number = NUMBER.exec(String(cell))?.[1];
  return number !== undefined && Number(number) < below;
}
