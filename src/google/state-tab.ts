// The hidden tab that keeps the sync state, and the property that says which state counts.
import { StopError } from '../core/outcome';
import type { StateAccess } from '../core/ports';
import type { StateProperty } from '../core/state/state';
import { isStateTab, STATE_TAB, STATE_TAB_FIRST_CELL, type Tab } from './types';

/** Records read in one call: about 2 MB. */
const READ_AT_ONCE = 64;
/** Under which name the property is stored for the file. */
export const STATE_PROPERTY = 'state';

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
  const found = (): Tab | null => {
    if (tab === undefined) tab = findTab(property?.tab);
    return tab;
  };
  return {
    read: () => {
      const there = found();
      return { property, cells: there ? readCells(there) : [] };
    },
    prepare() {
      const there = found();
      if (there && !there.getRange(1, 1).canEdit()) throw new StopError('state_unwritable', { tab: there.getName() });
    },
    newProperty: () => ({ version: 1, tab: -1, keys: [], from: 1, to: 0, stamp: '', secret: secret() }),
    append(cells) {
      const there = found() ?? makeTab();
      tab = there;
      appendCells(there, cells);
    },
    writeProperty(next) {
      storeProperty({ ...next, file, tab: found()?.getSheetId() ?? -1 });
    },
    deleteBelow(number) {
      const there = found();
      if (there) deleteRecords(there, number);
    },
  };
}

/** Our tab, by the id that the property keeps, failing that by name; never one whose first cell is not ours. */
function findTab(id: number | undefined): Tab | null {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const byId = id === undefined || id < 0 ? null : file.getSheetById(id);
  if (byId && byId.getRange(1, 1).getValue() === STATE_TAB_FIRST_CELL) return byId;
  for (let n = 1; ; n++) {
    const named = file.getSheetByName(nameOf(n));
    if (!named) return null;
    if (isStateTab(named)) return named;
  }
}

const nameOf = (n: number): string => (n === 1 ? STATE_TAB : `${STATE_TAB} ${n}`);

/** Makes the tab, last in order and hidden; the tab that the person looks at stays the active one. */
function makeTab(): Tab {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const active = file.getActiveSheet();
  let n = 1;
  while (file.getSheetByName(nameOf(n))) n++;
  let tab: Tab;
  try {
    tab = file.insertSheet(nameOf(n), file.getSheets().length);
    tab.getRange(1, 1).setNumberFormat('@').setValue(STATE_TAB_FIRST_CELL);
  } catch (error) {
    throw new StopError('state_unwritable', { tab: STATE_TAB, message: error instanceof Error ? error.message : '' });
  }
  // None of these matters to a sync.
  for (const dress of [
    () => tab.deleteColumns(2, tab.getMaxColumns() - 1),
    () => tab.protect().setWarningOnly(true),
    () => file.setActiveSheet(active),
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

function readCells(tab: Tab): unknown[] {
  const data = tab.getDataRange();
  const last = data.getNumRows();
  // Somebody may have inserted columns: the whole width is read.
  const width = data.getNumColumns();
  const cells: unknown[] = [];
  for (let row = 2; row <= last; row += READ_AT_ONCE) {
    const count = Math.min(READ_AT_ONCE, last - row + 1);
    for (const line of tab.getRange(row, 1, count, width).getValues()) cells.push(...line);
  }
  return cells;
}

/** Adds cells under the last one, and has Sheets apply it: what stays queued dies with the execution. */
function appendCells(tab: Tab, cells: readonly string[]): void {
  const last = tab.getLastRow();
  const lacking = last + cells.length - tab.getMaxRows();
  if (lacking > 0) tab.insertRowsAfter(tab.getMaxRows(), lacking);
  tab
    .getRange(last + 1, 1, cells.length, 1)
    .setNumberFormat('@')
    .setValues(cells.map((cell) => [cell]));
  SpreadsheetApp.flush();
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
