// The Range and RangeList that a script sees.
import { rangeName } from './a1';
import { type Access, list, type Members, type RangeState, SELF, served, stateOf } from './access';
import { queue, queueValues } from './cellwrites';
import { AUTOMATIC, isDateFormat, type Scalar, show, storedFormat } from './formats';
import type { Extra, Rule } from './grid';
import { ASK, QUEUE, queueCost, readCost } from './latency';
import { sheetLocale } from './locales';
import { addMetadata, finder } from './metadata';
import { mayEdit, mergesIn, refuseOutside } from './refusals';
import { instantAt } from './serial';
import { type Area, BLACK, type Tab } from './tab';
import { ruleGiven, validation } from './validation';

const CLOSED = { rows: false, columns: false };

export function range(access: Access, tab: Tab, area: Area, open = CLOSED): object {
  return served<RangeState>(access, 'Range', { tab, area, open }, RANGE);
}

const cellsOf = ({ area }: RangeState) => area.rows * area.columns;
const reading = (state: RangeState) => readCost(cellsOf(state));
const readingOne = () => readCost(1);
const queueing = (state: RangeState) => queueCost(cellsOf(state));

type CellReader = (value: Scalar, format: string, row: number, column: number) => unknown;

/** One value per cell, in lists of the script's own; columns and rows are counted from 0 for `read`. */
function table(access: Access, { tab, area }: RangeState, read: CellReader): unknown[][] {
  refuseOutside(access, tab, area);
  return list(access, area.rows, (i) => {
    const stored = tab.grid.row(area.row - 1 + i);
    const formats = stored?.extras.format;
    return list(access, area.columns, (j) => {
      const column = area.column - 1 + j;
      return read(stored?.values[column], formats?.[column] ?? '', area.row - 1 + i, column);
    });
  });
}

const firstOf = (state: RangeState): RangeState => ({ ...state, area: { ...state.area, rows: 1, columns: 1 } });
const one = (access: Access, state: RangeState, read: CellReader) => table(access, firstOf(state), read)[0]![0];

function valueReader(access: Access): CellReader {
  const { Date: ScriptDate } = access.execution.realm;
  return (value, format) => {
    if (typeof value === 'number' && format !== '' && isDateFormat(format))
      return new ScriptDate(instantAt(value, access.book.timeZone));
    return value ?? '';
  };
}

function shownReader(access: Access): CellReader {
  const locale = sheetLocale(access.book.locale);
  return (value, format) => show(value, format, locale);
}

const extraReader =
  ({ tab }: RangeState, kind: 'formula' | 'note' | 'colour', otherwise: string): CellReader =>
  (_value, _format, row, column) =>
    tab.grid.extra(kind, row, column) ?? otherwise;

const ruleReader =
  (access: Access, { tab }: RangeState): CellReader =>
  (_value, _format, row, column) =>
    validation(access, tab.grid.extra('rule', row, column));

/** Lays the rule over every cell, or takes rules away; values stay as they are, even those that the rule forbids. */
function setRule(access: Access, state: RangeState, rule: Rule | undefined): typeof SELF {
  return queueEach(access, state, false, (row, column) => state.tab.grid.setExtra('rule', row - 1, column - 1, rule));
}

/** WRITE-01 and WRITE-02: the data must have the range's size, or nothing is written. */
function mustMatch(access: Access, { area }: RangeState, data: readonly (readonly unknown[])[]): void {
  const refuse = (side: string, has: number, needs: number) =>
    access.execution.fail(
      `The number of ${side} in the data does not match the number of ${side} in the range. The data has ${has} but the range has ${needs}.`,
    );
  if (data.length !== area.rows) refuse('rows', data.length, area.rows);
  const odd = data.find((row) => row.length !== area.columns);
  if (odd) refuse('columns', odd.length, area.columns);
}

type CellWriter = (row: number, column: number, i: number, j: number) => void;

function queueEach(access: Access, { tab, area }: RangeState, perCell: boolean, write: CellWriter): typeof SELF {
  queue(access, tab, area, perCell, () => {
    for (let i = 0; i < area.rows; i++)
      for (let j = 0; j < area.columns; j++) write(area.row + i, area.column + j, i, j);
  });
  return SELF;
}

function queueExtra(
  access: Access,
  state: RangeState,
  kind: Extra,
  perCell: boolean,
  at: (i: number, j: number) => string | undefined,
): typeof SELF {
  const { tab } = state;
  return queueEach(access, state, perCell, (row, column, i, j) =>
    tab.grid.setExtra(kind, row - 1, column - 1, at(i, j)),
  );
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  gray: '#808080',
  grey: '#808080',
  orange: '#ffa500',
};

/** A font colour as it is kept; null means the default. Names beyond the usual ones are not emulated. */
function colour(given: string | null): string | undefined {
  if (given === null || given === '') return undefined;
  const found = /^#[0-9a-f]{6}$/i.test(given) ? given.toLowerCase() : NAMED_COLOURS[given.toLowerCase()];
  if (!found) throw new Error(`The font colour "${given}" is not emulated`);
  return found;
}

const asText = (value: unknown) => (value === null || value === undefined ? undefined : String(value));

// WRITE-37: null has no useful effect on Google, and "general" is what people write to reset a format.
function formatGiven(access: Access, given: string | null): string {
  return given === null || given === '' ? access.execution.fail('Invalid argument: numberFormat') : storedFormat(given);
}

export function setNumberFormat(access: Access, state: RangeState, given: string): typeof SELF {
  const format = formatGiven(access, given);
  return queueEach(access, state, false, (row, column) => state.tab.setFormat(row, column, format));
}

export function setFontColor(access: Access, state: RangeState, given: string | null): typeof SELF {
  const kept = colour(given);
  return queueExtra(access, state, 'colour', false, () => kept);
}

const READERS: Members<RangeState> = {
  getValues: {
    takes: [[]],
    ms: reading,
    asks: true,
    run: (access, state) => table(access, state, valueReader(access)),
  },
  getValue: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => one(access, state, valueReader(access)),
  },
  getDisplayValues: {
    takes: [[]],
    ms: reading,
    asks: true,
    run: (access, state) => table(access, state, shownReader(access)),
  },
  getDisplayValue: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => one(access, state, shownReader(access)),
  },
  getFormulas: {
    takes: [[]],
    ms: reading,
    asks: true,
    run: (access, state) => table(access, state, extraReader(state, 'formula', '')),
  },
  getFormula: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => one(access, state, extraReader(state, 'formula', '')),
  },
  getNumberFormat: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => one(access, state, (_, format) => format || AUTOMATIC),
  },
  getFontColors: {
    takes: [[]],
    ms: reading,
    asks: true,
    run: (access, state) => table(access, state, extraReader(state, 'colour', BLACK)),
  },
  getNote: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => one(access, state, extraReader(state, 'note', '')),
  },
  getMergedRanges: {
    takes: [[]],
    ms: ASK,
    asks: true,
    run(access, { tab, area }) {
      const merges = mergesIn(tab, area);
      return list(access, merges.length, (i) => range(access, tab, merges[i]!));
    },
  },
  getDataValidation: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => one(access, state, ruleReader(access, state)),
  },
  getDataValidations: {
    takes: [[]],
    ms: reading,
    asks: true,
    run: (access, state) => table(access, state, ruleReader(access, state)),
  },
  canEdit: { takes: [[]], ms: ASK, run: (access, { tab, area }) => mayEdit(access, tab, area) },
};

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
  getSheet: { takes: [[]], run: (access, { tab }) => access.make.sheet(access, tab) },
};

const WRITERS: Members<RangeState> = {
  setValues: {
    takes: [['cells']],
    ms: queueing,
    run(access, state, data: unknown[][]) {
      mustMatch(access, state, data);
      queueValues(access, state.tab, state.area, (i, j) => data[i]![j]);
      return SELF;
    },
  },
  setValue: {
    takes: [['cell']],
    ms: QUEUE,
    run(access, state, value: unknown) {
      queueValues(access, state.tab, state.area, () => value, false);
      return SELF;
    },
  },
  clearContent: {
    takes: [[]],
    ms: QUEUE,
    run: (access, state) =>
      queueEach(access, state, false, (row, column) => state.tab.enter(row, column, { value: undefined })),
  },
  setNumberFormat: { takes: [['String']], ms: QUEUE, run: setNumberFormat },
  setNumberFormats: {
    takes: [['texts']],
    ms: queueing,
    run(access, state, data: (string | null)[][]) {
      mustMatch(access, state, data);
      const formats = data.map((row) => row.map((given) => formatGiven(access, given)));
      return queueEach(access, state, true, (row, column, i, j) => state.tab.setFormat(row, column, formats[i]![j]!));
    },
  },
  setFontColor: { takes: [['StringOrNull']], ms: QUEUE, run: setFontColor },
  setFontColors: {
    takes: [['texts']],
    ms: queueing,
    run(access, state, data: (string | null)[][]) {
      mustMatch(access, state, data);
      const colours = data.map((row) => row.map(colour));
      return queueExtra(access, state, 'colour', true, (i, j) => colours[i]![j]);
    },
  },
  setFontWeight: {
    takes: [['StringOrNull']],
    ms: QUEUE,
    run: (access, state, weight: string | null) =>
      queueExtra(access, state, 'weight', false, () => (weight === null || weight === 'normal' ? undefined : weight)),
  },
  setWrapStrategy: {
    takes: [['WrapStrategy']],
    ms: QUEUE,
    run: (access, state, strategy: object) => queueExtra(access, state, 'wrap', false, () => String(strategy)),
  },
  setDataValidation: {
    takes: [['DataValidationOrNull']],
    ms: QUEUE,
    run: (access, state, given: object | null) => setRule(access, state, ruleGiven(access, given)),
  },
  clearDataValidations: { takes: [[]], ms: QUEUE, run: (access, state) => setRule(access, state, undefined) },
  insertCheckboxes: {
    takes: [[]],
    ms: QUEUE,
    run: (access, state) => queueEach(access, state, false, (row, column) => state.tab.makeCheckbox(row, column)),
  },
  setNote: {
    takes: [['text']],
    ms: QUEUE,
    run: (access, state, note: unknown) => queueExtra(access, state, 'note', false, () => asText(note) || undefined),
  },
};

const RANGE: Members<RangeState> = {
  ...READERS,
  ...PLACE,
  ...WRITERS,
  activate: {
    takes: [[]],
    ms: QUEUE,
    run(access, { tab, area }) {
      select(access, tab, [area]);
      return SELF;
    },
  },
  addDeveloperMetadata: {
    takes: [
      ['String'],
      ['String', 'DeveloperMetadataVisibility'],
      ['String', 'String'],
      ['String', 'String', 'DeveloperMetadataVisibility'],
    ],
    ms: ASK,
    asks: true,
    run(access, state, key: string, second?: string | object, third?: object) {
      addMetadata(
        access,
        state,
        key,
        typeof second === 'string' ? second : null,
        typeof second === 'object' ? second : third,
      );
      return SELF;
    },
  },
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

const RANGE_LIST: Members<readonly RangeState[]> = {
  getRanges: {
    takes: [[]],
    run: (access, ranges) =>
      list(access, ranges.length, (i) => range(access, ranges[i]!.tab, ranges[i]!.area, ranges[i]!.open)),
  },
  setFontColor: {
    takes: [['StringOrNull']],
    ms: QUEUE,
    run(access, ranges, given: string) {
      for (const state of ranges) setFontColor(access, state, given);
      return SELF;
    },
  },
  setNumberFormat: {
    takes: [['String']],
    ms: QUEUE,
    run(access, ranges, format: string) {
      for (const state of ranges) setNumberFormat(access, state, format);
      return SELF;
    },
  },
  // Nobody has measured it: it costs its cells as setValues does, not less, though one value fills them all.
  setValue: {
    takes: [['cell']],
    ms: (ranges) => queueCost(ranges.reduce((sum, state) => sum + cellsOf(state), 0)),
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
