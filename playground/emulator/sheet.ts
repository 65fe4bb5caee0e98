// The Sheet that a script sees: its extent, its shape, its selection.
import { readRangeName } from './a1';
import { type Access, type Members, type RangeState, SELF, served } from './access';
import { clear, clearNotes } from './cell-writers';
import { queueAppend } from './cellwrites';
import { bandingsOf } from './bands';
import { filterOf } from './filter';
import { ASK, QUEUE, SHEET_ID } from './latency';
import { ADDING, addMetadata, finder } from './metadata';
import { activeRange, activeRangeList, range, rangeGiven, rangeList, select } from './range';
import { protect, protectionsOf } from './protection';
import { refuseProtected, refuseTyped } from './refusals';
import type { Tab } from './tab';

export function sheet(access: Access, tab: Tab): object {
  // A tab that holds one chart has no cells; Google's text for it is not known.
  const members =
    tab.kind === 'GRID'
      ? SHEET
      : Object.fromEntries(
          Object.entries(SHEET).map(([key, member]) => [key, IDENTITY[key] ?? { ...member, run: noCells }]),
        );
  return served(access, 'Sheet', tab, members);
}

const noCells = (access: Access) => access.execution.fail('This operation is not supported on sheets without cells.');

const ROWS_OUT = 'Those rows are out of bounds.';
const COLUMNS_OUT = 'Those columns are out of bounds.';
const INVALID = 'The coordinates or dimensions of the range are invalid.';

function numbered(access: Access, tab: Tab, given: readonly number[]): RangeState {
  const fail = (message: string) => access.execution.fail(message);
  if (given.some((n) => !Number.isFinite(n))) fail(INVALID);
  const [row, column, rows, columns] = [...given, 1, 1].map(Math.trunc) as [number, number, number, number];
  if (row < 1) fail('The starting row of the range is too small.');
  if (column < 1) fail('The starting column of the range is too small.');
  if (rows < 1) fail('The number of rows in the range must be at least 1.');
  if (columns < 1) fail('The number of columns in the range must be at least 1.');
  return insideGrid(access, tab, row, column, row + rows - 1, column + columns - 1, { rows: false, columns: false });
}

function insideGrid(
  access: Access,
  tab: Tab,
  row: number,
  column: number,
  lastRow: number,
  lastColumn: number,
  open: RangeState['open'],
  late = false,
): RangeState {
  const outside = () => Math.max(row, lastRow) > tab.maxRows || Math.max(column, lastColumn) > tab.maxColumns;
  // A row that waits to be appended may be the one asked for.
  if (!late && outside()) access.writes.flush();
  if (!late && outside())
    access.execution.fail('The coordinates of the range are outside the dimensions of the sheet.');
  return { tab, area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }, open };
}

/** GRID-15 to GRID-17; whether the grid's end is looked at here or when the range is used is contested (GRID-22). */
function named(access: Access, own: Tab, text: string): RangeState {
  const found = readRangeName(text);
  const tab = found && (found.tab === null ? own : access.book.sheets.find(({ name }) => name === found.tab));
  if (!found || !tab) return access.execution.fail('Range not found');
  const { row, column, lastRow, lastColumn } = found;
  const open = { rows: lastRow === null, columns: lastColumn === null };
  const late = access.book.outsideAt === 'use';
  return insideGrid(
    access,
    tab,
    row,
    column,
    lastRow ?? Math.max(row, tab.maxRows),
    lastColumn ?? Math.max(column, tab.maxColumns),
    open,
    late,
  );
}

function mustLie(access: Access, at: number, count: number, max: number, message: string): void {
  if (count < 1) access.execution.fail(INVALID);
  if (at < 1 || at + count - 1 > max) access.execution.fail(message);
}

function mustFit(access: Access, cells: number): void {
  if (access.book.hasRoomFor(cells)) return;
  access.execution.fail(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
}

function insertColumnsAfter(access: Access, tab: Tab, after: number, count = 1): typeof SELF {
  refuseProtected(access, tab, null);
  mustLie(access, after, 1, tab.maxColumns, COLUMNS_OUT);
  mustLie(access, 1, count, Number.MAX_SAFE_INTEGER, COLUMNS_OUT);
  mustFit(access, count * tab.maxRows);
  if (tab.refusesColumns !== null) access.execution.fail(tab.refusesColumns);
  tab.addColumns(after, count, after - 1);
  for (const other of access.book.sheets)
    if (other !== tab) other.moveReferences({ at: after + 1, count, inserted: tab.name });
  return SELF;
}

/** Hides or shows columns, or sets their width: queued like a write. */
function queueColumns(access: Access, tab: Tab, at: number, count: number, apply: () => void): typeof SELF {
  const mustBeThere = () => mustLie(access, at, count, tab.maxColumns, COLUMNS_OUT);
  const area = { row: 1, column: at, rows: tab.maxRows, columns: count };
  mustBeThere();
  return queueShape(access, tab, apply, () => {
    mustBeThere();
    refuseTyped(access, tab, area, 'look');
  });
}

function queueRows(access: Access, tab: Tab, at: number, count: number, apply: () => void): typeof SELF {
  const mustBeThere = () => mustLie(access, at, count, tab.maxRows, ROWS_OUT);
  mustBeThere();
  return queueShape(access, tab, apply, mustBeThere);
}

/** Queues a change of rows, columns or the tab itself, which open cells of a protected tab do not allow. */
function queueShape(access: Access, tab: Tab, apply: () => void, check: () => void): typeof SELF {
  const refuse = () => {
    refuseProtected(access, tab, null);
    check();
  };
  if (access.book.refusesAt === 'call') refuse();
  access.writes.add({
    tab,
    area: null,
    apply() {
      refuse();
      apply();
    },
  });
  return SELF;
}

/** `isRowHiddenByFilter` may or may not tell of a Table's own filter (TABLE-04). */
function rowHidden(access: Access, tab: Tab, row: number): { byUser: boolean; byFilter: boolean } {
  mustLie(access, row, 1, tab.maxRows, ROWS_OUT);
  const { byUser, byFilter, byTable } = tab.rowHidden(row);
  return { byUser, byFilter: byFilter || (byTable && access.book.tableFilterTold) };
}

/** What a person may not do either, as Google words it. */
function attempt(access: Access, change: () => void): typeof SELF {
  try {
    change();
  } catch (error) {
    access.execution.fail((error as Error).message);
  }
  return SELF;
}

function deletePlaces(side: 'rows' | 'columns') {
  return (access: Access, tab: Tab, at: number, count = 1): typeof SELF => {
    refuseProtected(access, tab, null);
    if (side === 'rows') mustLie(access, at, count, tab.maxRows, ROWS_OUT);
    else mustLie(access, at, count, tab.maxColumns, COLUMNS_OUT);
    return attempt(access, () => (side === 'rows' ? tab.deleteRows(at, count) : tab.deleteColumns(at, count)));
  };
}

/** Moves the columns of a range to before a column, counted before the move. */
function moveColumns(access: Access, tab: Tab, given: object, before: number): typeof SELF {
  const { column, columns } = rangeGiven(access, given).area;
  refuseProtected(access, tab, null);
  mustLie(access, before, 1, tab.maxColumns + 1, COLUMNS_OUT);
  return attempt(access, () => tab.moveColumns(column, columns, before));
}

/** A script for the open file can hand in no other. */
function copyTab(access: Access, tab: Tab): object {
  mustFit(access, tab.maxRows * tab.maxColumns);
  return access.make.sheet(access, access.book.addCopy(tab));
}

/** SHEET-12: all rows below the frozen ones, so the header as well where none is frozen. */
function sort(access: Access, tab: Tab, column: number, ascending = true): typeof SELF {
  refuseProtected(access, tab, null);
  mustLie(access, column, 1, tab.maxColumns, COLUMNS_OUT);
  const first = tab.frozenRows + 1;
  if (tab.lastRow() <= first) return SELF;
  return attempt(access, () => tab.sort(first, tab.lastRow(), column, !ascending));
}

function showTab(access: Access, tab: Tab, shown: boolean): typeof SELF {
  const others = access.book.sheets.some((other) => other !== tab && !other.hidden);
  if (!shown && !others) access.execution.fail("You can't hide all the sheets in a document.");
  tab.hidden = !shown;
  return SELF;
}

const whole = (tab: Tab): RangeState => ({
  tab,
  area: { row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns },
  open: { rows: true, columns: true },
});

/** Clears the whole tab: contents and looks, or what the options name; rules and notes stay (WRITE-27). */
function clearTab(access: Access, tab: Tab, options?: Record<string, unknown>): typeof SELF {
  return clear(access, whole(tab), options);
}

/** The columns or rows of a range that is handed in. */
function placesGiven(access: Access, given: object, side: 'rows' | 'columns'): [at: number, count: number] {
  const { area } = rangeGiven(access, given);
  return side === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
}

type Places = [at: number, count: number];

function hiding(side: 'rows' | 'columns', hidden: boolean) {
  return (access: Access, tab: Tab, given: number | object, size = 1): typeof SELF => {
    const [at, count]: Places = typeof given === 'number' ? [given, size] : placesGiven(access, given, side);
    if (side === 'columns') return queueColumns(access, tab, at, count, () => tab.hideColumns(at, count, hidden));
    const apply = () => (hidden ? tab.hideRows(at, count) : tab.showRows(at, count));
    return queueRows(access, tab, at, count, apply);
  };
}

const IDENTITY: Members<Tab> = {
  getSheetId: { takes: [[]], ms: SHEET_ID, run: (_, tab) => tab.id },
  getName: { takes: [[]], ms: ASK, run: (_, tab) => tab.name },
  getSheetName: { takes: [[]], ms: ASK, run: (_, tab) => tab.name },
  getType: { takes: [[]], run: (access, tab) => access.enums.SheetType[tab.kind] },
  getIndex: { takes: [[]], ms: ASK, run: (access, tab) => access.book.sheets.indexOf(tab) + 1 },
  isSheetHidden: { takes: [[]], ms: ASK, run: (_, tab) => tab.hidden },
  getParent: { takes: [[]], run: (access) => access.make.spreadsheet(access) },
  activate: {
    takes: [[]],
    ms: QUEUE,
    run(access, tab) {
      access.view.setActiveTab(tab.id);
      return SELF;
    },
  },
};

const EXTENT: Members<Tab> = {
  getLastRow: { takes: [[]], ms: ASK, asks: true, run: (_, tab) => tab.lastRow() },
  getLastColumn: { takes: [[]], ms: ASK, asks: true, run: (_, tab) => tab.lastColumn() },
  getMaxRows: { takes: [[]], ms: ASK, run: (_, tab) => tab.maxRows },
  getMaxColumns: { takes: [[]], ms: ASK, run: (_, tab) => tab.maxColumns },
  getFrozenColumns: { takes: [[]], ms: ASK, run: (_, tab) => tab.frozenColumns },
  getFrozenRows: { takes: [[]], ms: ASK, run: (_, tab) => tab.frozenRows },
  getRange: {
    takes: [['String'], ['number', 'number'], ['number', 'number', 'number'], ['number', 'number', 'number', 'number']],
    run(access, tab, ...given: [string] | number[]) {
      const state =
        typeof given[0] === 'string' ? named(access, tab, given[0]) : numbered(access, tab, given as number[]);
      return range(access, state.tab, state.area, state.open);
    },
  },
  getDataRange: {
    takes: [[]],
    ms: ASK,
    asks: true,
    run: (access, tab) =>
      range(access, tab, {
        row: 1,
        column: 1,
        rows: Math.max(1, tab.lastRow()),
        columns: Math.max(1, tab.lastColumn()),
      }),
  },
  getRangeList: {
    takes: [['names']],
    run: (access, tab, names: string[]) =>
      rangeList(
        access,
        names.map((name) => named(access, tab, name)),
      ),
  },
  isRowHiddenByFilter: {
    takes: [['number']],
    ms: ASK,
    asks: true,
    run: (access, tab, row: number) => rowHidden(access, tab, row).byFilter,
  },
  isRowHiddenByUser: {
    takes: [['number']],
    ms: ASK,
    asks: true,
    run: (access, tab, row: number) => rowHidden(access, tab, row).byUser,
  },
  getRowGroupDepth: {
    takes: [['number']],
    ms: ASK,
    run(access, tab, row: number) {
      mustLie(access, row, 1, tab.maxRows, ROWS_OUT);
      return tab.rowGroups[row - 1] ?? 0;
    },
  },
  getColumnGroupDepth: {
    takes: [['number']],
    ms: ASK,
    run(access, tab, column: number) {
      mustLie(access, column, 1, tab.maxColumns, COLUMNS_OUT);
      return tab.columnGroups[column - 1] ?? 0;
    },
  },
  isColumnHiddenByUser: {
    takes: [['number']],
    ms: ASK,
    asks: true,
    run(access, tab, column: number) {
      mustLie(access, column, 1, tab.maxColumns, COLUMNS_OUT);
      return tab.columnHidden(column);
    },
  },
  getFilter: { takes: [[]], ms: ASK, run: filterOf },
  getBandings: { takes: [[]], ms: ASK, run: bandingsOf },
};

const CHANGES: Members<Tab> = {
  insertColumnsAfter: { takes: [['number', 'number']], ms: ASK, asks: true, run: insertColumnsAfter },
  insertColumnAfter: { takes: [['number']], ms: ASK, asks: true, run: insertColumnsAfter },
  insertRowsAfter: {
    takes: [['number', 'number']],
    ms: ASK,
    asks: true,
    run(access, tab, after: number, count: number) {
      refuseProtected(access, tab, null);
      mustLie(access, after, 1, tab.maxRows, ROWS_OUT);
      mustLie(access, 1, count, Number.MAX_SAFE_INTEGER, ROWS_OUT);
      mustFit(access, count * tab.maxColumns);
      tab.addRows(after, count, after - 1);
      return SELF;
    },
  },
  deleteRows: { takes: [['number', 'number']], ms: ASK, asks: true, run: deletePlaces('rows') },
  deleteRow: { takes: [['number']], ms: ASK, asks: true, run: deletePlaces('rows') },
  deleteColumns: { takes: [['number', 'number']], ms: ASK, asks: true, run: deletePlaces('columns') },
  deleteColumn: { takes: [['number']], ms: ASK, asks: true, run: deletePlaces('columns') },
  moveColumns: { takes: [['Range', 'number']], ms: ASK, asks: true, run: moveColumns },
  copyTo: { takes: [['Spreadsheet']], ms: ASK, asks: true, run: copyTab },
  sort: { takes: [['number'], ['number', 'Boolean']], ms: ASK, asks: true, run: sort },
  hideColumns: { takes: [['number'], ['number', 'number']], ms: QUEUE, run: hiding('columns', true) },
  showColumns: { takes: [['number'], ['number', 'number']], ms: QUEUE, run: hiding('columns', false) },
  hideColumn: { takes: [['Range']], ms: QUEUE, run: hiding('columns', true) },
  unhideColumn: { takes: [['Range']], ms: QUEUE, run: hiding('columns', false) },
  hideRows: { takes: [['number'], ['number', 'number']], ms: QUEUE, run: hiding('rows', true) },
  showRows: { takes: [['number'], ['number', 'number']], ms: QUEUE, run: hiding('rows', false) },
  hideRow: { takes: [['Range']], ms: QUEUE, run: hiding('rows', true) },
  unhideRow: { takes: [['Range']], ms: QUEUE, run: hiding('rows', false) },
  hideSheet: { takes: [[]], ms: ASK, asks: true, run: (access, tab) => showTab(access, tab, false) },
  showSheet: { takes: [[]], ms: ASK, asks: true, run: (access, tab) => showTab(access, tab, true) },
  clear: { takes: [[], ['options']], ms: QUEUE, run: clearTab },
  clearContents: { takes: [[]], ms: QUEUE, run: (access, tab) => clearTab(access, tab, { contentsOnly: true }) },
  clearFormats: { takes: [[]], ms: QUEUE, run: (access, tab) => clearTab(access, tab, { formatOnly: true }) },
  clearNotes: { takes: [[]], ms: QUEUE, run: (access, tab) => clearNotes(access, whole(tab)) },
  setColumnWidth: {
    takes: [['number', 'number']],
    ms: QUEUE,
    run(access, tab, column: number, width: number) {
      return queueColumns(access, tab, column, 1, () => {
        tab.widths[column - 1] = width;
      });
    },
  },
  appendRow: {
    takes: [['cellRow']],
    ms: QUEUE,
    run(access, tab, values: unknown[]) {
      queueAppend(access, tab, values);
      return SELF;
    },
  },
};

const SHEET: Members<Tab> = whileThere({
  ...IDENTITY,
  ...EXTENT,
  ...CHANGES,
  getActiveRange: { takes: [[]], ms: ASK, run: activeRange },
  getActiveRangeList: { takes: [[]], ms: ASK, run: activeRangeList },
  setActiveRange: {
    takes: [['Range']],
    ms: QUEUE,
    run(access, _tab, given: object) {
      const { tab, area } = rangeGiven(access, given);
      select(access, tab, [area]);
      return given;
    },
  },
  setActiveSelection: {
    takes: [['Range'], ['String']],
    ms: QUEUE,
    run(access, own, given: object | string) {
      const { tab, area, open } = typeof given === 'string' ? named(access, own, given) : rangeGiven(access, given);
      select(access, tab, [area]);
      return range(access, tab, area, open);
    },
  },
  getProtections: {
    takes: [['ProtectionType']],
    ms: ASK,
    run: (access, tab, type: object) => protectionsOf(access, [tab], type),
  },
  protect: { takes: [[]], ms: ASK, asks: true, run: (access, tab) => protect(access, tab, null) },
  addDeveloperMetadata: { ...ADDING, run: addMetadata },
  createDeveloperMetadataFinder: { takes: [[]], run: (access, tab) => finder(access, tab) },
});

/** Members that fail once the tab is deleted. */
function whileThere(members: Members<Tab>): Members<Tab> {
  const guarded = Object.entries(members).map(([key, member]): [string, Members<Tab>[string]] => {
    const run: typeof member.run = (access, tab, ...args) => {
      if (!access.book.sheets.includes(tab)) access.execution.fail(`Sheet ${tab.id} not found`);
      return member.run(access, tab, ...args);
    };
    return [key, { ...member, run }];
  });
  return Object.fromEntries(guarded);
}
