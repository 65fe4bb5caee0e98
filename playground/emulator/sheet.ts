// The Sheet that a script sees, with its protections and its filter.
import { readRangeName } from './a1';
import { type Access, list, type Members, type RangeState, SELF, served } from './access';
import { queueAppend } from './cellwrites';
import { ASK, QUEUE, SHEET_ID } from './latency';
import { finder } from './metadata';
import { activeRange, activeRangeList, range, rangeGiven, rangeList, select } from './range';
import { mayEditProtected, refuseProtected } from './refusals';
import type { Protection, Tab } from './tab';

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
): RangeState {
  const outside = () => Math.max(row, lastRow) > tab.maxRows || Math.max(column, lastColumn) > tab.maxColumns;
  // A row that waits to be appended may be the one asked for.
  if (outside()) access.writes.flush();
  if (outside()) access.execution.fail('The coordinates of the range are outside the dimensions of the sheet.');
  return { tab, area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }, open };
}

/** GRID-15 to GRID-17. */
function named(access: Access, own: Tab, text: string): RangeState {
  const found = readRangeName(text);
  const tab = found && (found.tab === null ? own : access.book.sheets.find(({ name }) => name === found.tab));
  if (!found || !tab) return access.execution.fail('Range not found');
  const { row, column, lastRow, lastColumn } = found;
  const open = { rows: lastRow === null, columns: lastColumn === null };
  return insideGrid(access, tab, row, column, lastRow ?? tab.maxRows, lastColumn ?? tab.maxColumns, open);
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
  return SELF;
}

/** Hides or shows columns, or sets their width: queued like a write. */
function queueColumns(access: Access, tab: Tab, at: number, count: number, apply: () => void): typeof SELF {
  mustLie(access, at, count, tab.maxColumns, COLUMNS_OUT);
  const refuse = () => {
    refuseProtected(access, tab, null);
    mustLie(access, at, count, tab.maxColumns, COLUMNS_OUT);
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

function rowHidden(access: Access, tab: Tab, row: number): { byUser: boolean; byFilter: boolean } {
  mustLie(access, row, 1, tab.maxRows, ROWS_OUT);
  return tab.rowHidden(row);
}

const IDENTITY: Members<Tab> = {
  getSheetId: { takes: [[]], ms: SHEET_ID, run: (_, tab) => tab.id },
  getName: { takes: [[]], ms: ASK, run: (_, tab) => tab.name },
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
    run: (access, tab, row: number) => rowHidden(access, tab, row).byFilter,
  },
  isRowHiddenByUser: {
    takes: [['number']],
    ms: ASK,
    run: (access, tab, row: number) => rowHidden(access, tab, row).byUser,
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
  getFilter: { takes: [[]], ms: ASK, run: (access, tab) => tab.filterArea && served(access, 'Filter', tab, FILTER) },
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
  hideColumns: {
    takes: [['number'], ['number', 'number']],
    ms: QUEUE,
    run: (access, tab, at: number, count = 1) => queueColumns(access, tab, at, count, () => tab.hideColumns(at, count)),
  },
  showColumns: {
    takes: [['number'], ['number', 'number']],
    ms: QUEUE,
    run: (access, tab, at: number, count = 1) =>
      queueColumns(access, tab, at, count, () => tab.hideColumns(at, count, false)),
  },
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
    run(access, tab, type: object) {
      const whole = String(type) === 'SHEET';
      const found = tab.protections.filter(({ area }) => (area === null) === whole);
      return list(access, found.length, (i) =>
        served<ProtectionState>(access, 'Protection', { tab, protection: found[i]! }, PROTECTION),
      );
    },
  },
  createDeveloperMetadataFinder: { takes: [[]], run: (access, tab) => finder(access, tab) },
});

/** Members that fail once somebody has deleted the tab. */
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

const FILTER: Members<Tab> = {
  getRange: { takes: [[]], ms: ASK, run: (access, tab) => range(access, tab, { ...tab.filterArea! }) },
};

interface ProtectionState {
  readonly tab: Tab;
  readonly protection: Protection;
}

const PROTECTION: Members<ProtectionState> = {
  canEdit: { takes: [[]], ms: ASK, run: (access, { protection }) => mayEditProtected(access, protection) },
  isWarningOnly: { takes: [[]], ms: ASK, run: (_, { protection }) => protection.warningOnly },
  getProtectionType: {
    takes: [[]],
    run: (access, { protection }) => access.enums.ProtectionType[protection.area ? 'RANGE' : 'SHEET'],
  },
  getRange: {
    takes: [[]],
    run(access, { tab, protection }) {
      const whole = { row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns };
      // WRITE-32: the range of a whole tab has no name.
      return protection.area
        ? range(access, tab, { ...protection.area })
        : range(access, tab, whole, { rows: true, columns: true });
    },
  },
};
