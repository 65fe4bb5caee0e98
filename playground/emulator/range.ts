// The Range and RangeList that a script sees: where they are, what they select, and the members of other files.
import { rangeName } from './a1';
import { type Access, list, type Members, type RangeState, SELF, served, stateOf } from './access';
import { LOOKS } from './cell-looks';
import { READERS } from './cell-readers';
import { RULES, WRITERS } from './cell-writers';
import { queueingAll } from './cells';
import { queueValues } from './cellwrites';

import { ADDING, addMetadata, finder } from './metadata';
import { createFilter, filterOf } from './filter';
import { ASK, QUEUE } from './latency';
import type { Area } from './places';
import type { Tab } from './tab';

const CLOSED = { rows: false, columns: false };

export function range(access: Access, tab: Tab, area: Area, open = CLOSED): object {
  return served<RangeState>(access, 'Range', { tab, area, open }, RANGE);
}

const PLACE: Members<RangeState> = {
  getRow: { takes: [[]], run: (_, { area }) => area.row },
  getColumn: { takes: [[]], run: (_, { area }) => area.column },
  getNumRows: { takes: [[]], run: (_, { area }) => area.rows },
  getNumColumns: { takes: [[]], run: (_, { area }) => area.columns },
  getLastRow: { takes: [[]], run: (_, { area }) => area.row + area.rows - 1 },
  getLastColumn: { takes: [[]], run: (_, { area }) => area.column + area.columns - 1 },
  getCell: {
    takes: [['number', 'number']],
    run(access, { tab, area }, row: number, column: number) {
      if (row < 1 || column < 1 || row > area.rows || column > area.columns)
        access.execution.fail('Cell reference out of range');
      return range(access, tab, { row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 });
    },
  },
  getA1Notation: { takes: [[]], run: (_, { area, open }) => rangeName(area, open) },
  // GRID-24: a range remembers on which sides it was given without an end.
  isStartRowBounded: { takes: [[]], run: (_, { area, open }) => !open.rows || area.row > 1 },
  isEndRowBounded: { takes: [[]], run: (_, { open }) => !open.rows },
  isStartColumnBounded: { takes: [[]], run: (_, { area, open }) => !open.columns || area.column > 1 },
  isEndColumnBounded: { takes: [[]], run: (_, { open }) => !open.columns },
  getSheet: { takes: [[]], run: (access, { tab }) => access.make.sheet(access, tab) },
};

const RANGE: Members<RangeState> = {
  ...READERS,
  ...PLACE,
  ...WRITERS,
  ...RULES,
  ...LOOKS,
  activate: {
    takes: [[]],
    ms: QUEUE,
    run(access, { tab, area }) {
      select(access, tab, [area]);
      return SELF;
    },
  },
  addDeveloperMetadata: { ...ADDING, run: addMetadata },
  createFilter: { takes: [[]], ms: ASK, asks: true, run: createFilter },
  getFilter: { takes: [[]], ms: ASK, run: (access, { tab }) => filterOf(access, tab) },
  createDeveloperMetadataFinder: { takes: [[]], run: (access, state) => finder(access, state) },
};

/** Opens the tab and selects these cells of it, for the person who runs the script. */
export function select(access: Access, tab: Tab, areas: readonly Area[]): void {
  access.view.setActiveTab(tab.id);
  access.view.setSelection(areas.map(({ row, column, rows, columns }) => [row, column, rows, columns]));
}

/** What is selected in the open tab and still inside its grid. */
export function selected(access: Access): { tab: Tab; areas: Area[] } | null {
  const id = access.view.activeTab();
  const tab = access.book.sheets.find((candidate) => candidate.id === id);
  if (!tab) return null;
  const areas = access.view
    .selection()
    .map(([row = 0, column = 0, rows = 0, columns = 0]) => ({ row, column, rows, columns }));
  const inside = areas.filter(
    (area) => area.row + area.rows - 1 <= tab.maxRows && area.column + area.columns - 1 <= tab.maxColumns,
  );
  return inside.length > 0 ? { tab, areas: inside } : null;
}

/** The last range that was selected, or null. */
export function activeRange(access: Access): object | null {
  const found = selected(access);
  return found && range(access, found.tab, found.areas[found.areas.length - 1]!);
}

export function activeRangeList(access: Access): object | null {
  const found = selected(access);
  return (
    found &&
    rangeList(
      access,
      found.areas.map((area) => ({ tab: found.tab, area, open: CLOSED })),
    )
  );
}

export function rangeList(access: Access, ranges: readonly RangeState[]): object {
  return served(access, 'RangeList', ranges, RANGE_LIST);
}

/** What a list of ranges does as each of them would, one after another. */
const ONE_BY_ONE = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setFontColor',
  'setFontWeight',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setWrap',
  'setWrapStrategy',
  'uncheck',
] as const;

function oneByOne(key: string): Members<readonly RangeState[]>[string] {
  const { takes, run } = RANGE[key]!;
  return {
    takes,
    ms: QUEUE,
    run(access, ranges, ...args) {
      for (const state of ranges) run(access, state, ...args);
      return SELF;
    },
  };
}

const RANGE_LIST: Members<readonly RangeState[]> = {
  ...Object.fromEntries(ONE_BY_ONE.map((key) => [key, oneByOne(key)])),
  getRanges: {
    takes: [[]],
    run: (access, ranges) =>
      list(access, ranges.length, (i) => range(access, ranges[i]!.tab, ranges[i]!.area, ranges[i]!.open)),
  },
  activate: {
    takes: [[]],
    ms: QUEUE,
    run(access, ranges) {
      select(
        access,
        ranges[0]!.tab,
        ranges.map(({ area }) => area),
      );
      return SELF;
    },
  },
  // Its time is not on record: it costs its cells as setValues does, not less, though one value fills them all.
  setValue: {
    takes: [['cell']],
    ms: queueingAll,
    run(access, ranges, value: unknown) {
      for (const { tab, area } of ranges) queueValues(access, tab, area, () => value);
      return SELF;
    },
  },
};

/** The range behind an argument. */
export function rangeGiven(access: Access, given: object): RangeState {
  return stateOf<RangeState>(access, given);
}
