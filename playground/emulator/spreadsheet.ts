// The SpreadsheetApp that a script sees: the open document, as one execution of one person finds it.
import { type Access, announce, enumsFor, list, type Members, served, stateOf, type View } from './access';
import type { Book } from './spreadsheet-store';
import { type Execution, strict, wrongSignature } from './service-base';
import { ASK, QUEUE } from './latency';
import { ADDING, addMetadata, finder } from './metadata';
import { protectionsOf } from './protection';
import { activeRange, activeRangeList, range, rangeGiven, select } from './range';
import { richTextBuilder } from './rich-text';
import { sheet } from './sheet';
import type { Tab } from './tab';
import { validationBuilder } from './validation';
import { Writes } from './writes';

export type { View };

export interface EmulatedSpreadsheet {
  /** SpreadsheetApp. */
  app: object;
  /** The end of an execution: applies what is still queued, as a call of its own if there is anything. Throws what Sheets refuses. */
  commit(): void;
  /** The execution was killed: what it queued is lost. */
  drop(): void;
}

/** SpreadsheetApp for one execution. `book` is null for a script without a document. */
export function spreadsheetApp(book: Book | null, execution: Execution, view: View): EmulatedSpreadsheet {
  const access: Access = {
    // Without a document no object that could ask for one is ever handed out.
    book: book as Book,
    make: { range, sheet, spreadsheet },
    execution,
    view,
    writes: new Writes(),
    enums: enumsFor(),
    states: new WeakMap(),
    opened: false,
  };
  return {
    app: application(access, book !== null),
    commit() {
      if (!access.writes.any) return;
      announce(access, 'SpreadsheetApp.commit', access.writes.cost());
      access.writes.flush();
    },
    drop: () => access.writes.drop(),
  };
}

function application(access: Access, hasDocument: boolean): object {
  const members = Object.entries(APP).map(
    ([key, member]) => [key, hasDocument ? member : { ...member, run: () => null }] as const,
  );
  const calls = served(access, 'SpreadsheetApp', null, Object.fromEntries(members)) as Record<string, unknown>;
  const own = Object.fromEntries(Object.keys(APP).map((key) => [key, calls[key]]));
  return strict('SpreadsheetApp', {
    ...access.enums,
    ...own,
    // The menu is made before the add-on may touch the document, so this needs no permission for it.
    getUi(...given: unknown[]) {
      access.execution.call('SpreadsheetApp.getUi', 0);
      if (given.length > 0) wrongSignature(access.execution, 'SpreadsheetApp.getUi', given);
      return access.view.ui();
    },
  });
}

function openTab({ book, view }: Access): Tab {
  const id = view.activeTab();
  return book.sheets.find((tab) => tab.id === id) ?? book.sheets[0]!;
}

const APP: Members<null> = {
  getActiveSpreadsheet: { takes: [[]], run: (access) => spreadsheet(access) },
  getActiveSheet: { takes: [[]], run: (access) => sheet(access, openTab(access)) },
  getActiveRange: { takes: [[]], ms: ASK, run: activeRange },
  getActiveRangeList: { takes: [[]], ms: ASK, run: activeRangeList },
  flush: { takes: [[]], asks: true, run: () => undefined },
  newRichTextValue: { takes: [[]], run: richTextBuilder },
  // Opening other files needs a scope that an add-on for the open file does not ask for (SHEET-07).
  openById: {
    takes: [['String']],
    ms: ASK,
    scope: 'spreadsheets',
    run: (access, _, id: string) => openById(access, id),
  },
  newDataValidation: { takes: [[]], run: validationBuilder },
};

function openById(access: Access, id: string): object {
  if (id === access.book.id) return spreadsheet(access);
  return access.execution.fail(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
}

export function spreadsheet(access: Access): object {
  return served(access, 'Spreadsheet', null, SPREADSHEET);
}

function insertSheet(access: Access, _: null, ...given: (string | number)[]): object {
  const { book } = access;
  const name = given.find((one): one is string => typeof one === 'string') ?? freeName(access);
  const at = given.find((one): one is number => typeof one === 'number') ?? book.sheets.indexOf(openTab(access)) + 1;
  if (book.sheets.some((tab) => tab.name === name)) {
    access.execution.fail(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  if (at < 0 || at > book.sheets.length)
    access.execution.fail(`Invalid argument: sheetIndex. Should be between 0 and ${book.sheets.length}`);
  if (!book.hasRoomFor(26_000)) {
    access.execution.fail(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  }
  const tab = book.addTab(name, { at });
  access.view.setActiveTab(tab.id);
  access.view.setSelection([[1, 1, 1, 1]]);
  return sheet(access, tab);
}

function freeName({ book }: Access): string {
  const taken = new Set(book.sheets.map((tab) => tab.name));
  let number = book.sheets.length + 1;
  while (taken.has(`${book.tabWord}${number}`)) number += 1;
  return `${book.tabWord}${number}`;
}

function toast(access: Access, message: unknown, title: unknown = '', seconds = 5): void {
  access.view.toast(String(message ?? ''), String(title ?? ''), seconds);
}

const SPREADSHEET: Members<null> = {
  getId: { takes: [[]], run: (access) => access.book.id },
  getUrl: { takes: [[]], run: (access) => access.book.url },
  getName: { takes: [[]], ms: ASK, run: (access) => access.book.name },
  getSpreadsheetTimeZone: { takes: [[]], ms: ASK, run: (access) => access.book.timeZone },
  getSpreadsheetLocale: { takes: [[]], ms: ASK, run: (access) => access.book.locale },
  getSheets: {
    takes: [[]],
    run: (access) => list(access, access.book.sheets.length, (i) => sheet(access, access.book.sheets[i]!)),
  },
  getSheetById: { takes: [['number']], run: (access, _, id: number) => sheetWhere(access, (tab) => tab.id === id) },
  getSheetByName: {
    takes: [['String']],
    run: (access, _, name: string) => sheetWhere(access, (tab) => tab.name === name),
  },
  getActiveSheet: { takes: [[]], run: (access) => sheet(access, openTab(access)) },
  setActiveSheet: {
    takes: [['Sheet'], ['Sheet', 'Boolean']],
    ms: QUEUE,
    run(access, _, given: object, restored = false) {
      access.view.setActiveTab(stateOf<Tab>(access, given).id, restored);
      return given;
    },
  },
  getActiveRange: { takes: [[]], ms: ASK, run: activeRange },
  getActiveRangeList: { takes: [[]], ms: ASK, run: activeRangeList },
  setActiveRange: {
    takes: [['Range']],
    ms: QUEUE,
    run(access, _, given: object) {
      const { tab, area } = rangeGiven(access, given);
      select(access, tab, [area]);
      return given;
    },
  },
  toast: {
    takes: [['text'], ['text', 'text'], ['text', 'text', 'number']],
    ms: ASK,
    run: (access, _, message: unknown, title?: unknown, seconds?: number) => toast(access, message, title, seconds),
  },
  insertSheet: {
    takes: [[], ['String'], ['number'], ['String', 'number']],
    ms: ASK,
    asks: true,
    run: insertSheet,
  },
  deleteSheet: {
    takes: [['Sheet']],
    ms: ASK,
    asks: true,
    run(access, _, given: object) {
      const tab = stateOf<Tab>(access, given);
      if (access.book.sheets.length === 1) access.execution.fail("You can't remove all the sheets in a document.");
      access.book.deleteTab(tab.name);
    },
  },
  getProtections: {
    takes: [['ProtectionType']],
    ms: ASK,
    run: (access, _, type: object) => protectionsOf(access, access.book.sheets, type),
  },
  addDeveloperMetadata: { ...ADDING, run: addMetadata },
  createDeveloperMetadataFinder: { takes: [[]], run: (access) => finder(access, null) },
};

function sheetWhere(access: Access, wanted: (tab: Tab) => boolean): object | null {
  const tab = access.book.sheets.find(wanted);
  return tab ? sheet(access, tab) : null;
}
