// The members of a range that read and set how its cells look: formats, colours, weights, wrapping, alignment, merges.
import { type Access, list, type Members, type RangeState, type SELF } from './access';
import { extraReader, mustMatch, one, queueEach, queueExtra, queueing, reading, readingOne, table } from './cells';
import { keptColour } from './colours';
import { AUTOMATIC, storedFormat } from './formats';
import { ASK, QUEUE } from './latency';
import type { Area } from './places';
import { mergesIn, refuseTyped } from './refusals';
import { notEmulated } from './service-base';
import { BLACK } from './tab';

const WHITE = '#ffffff';

/** A font colour as it is kept; what Google makes of a word that is no colour is not on record. */
function fontColour(given: string | null): string | undefined {
  const kept = keptColour(given);
  return kept === null ? notEmulated(`the font colour "${given}"`) : kept;
}

// WRITE-37: null has no useful effect on Google, and "general" is what people write to reset a format.
function formatGiven(access: Access, given: string | null): string {
  return given === null || given === '' ? access.execution.fail('Invalid argument: numberFormat') : storedFormat(given);
}

const typedFormat =
  (access: Access, { tab, area }: RangeState) =>
  () =>
    refuseTyped(access, tab, area, 'format');
const typedLook =
  (access: Access, { tab, area }: RangeState) =>
  () =>
    refuseTyped(access, tab, area, 'look');

function setNumberFormat(access: Access, state: RangeState, given: string): typeof SELF {
  const format = formatGiven(access, given);
  const set = (row: number, column: number) => state.tab.setFormat(row, column, format);
  return queueEach(access, state, false, set, typedFormat(access, state));
}

function setFontColor(access: Access, state: RangeState, given: string | null): typeof SELF {
  const kept = fontColour(given);
  return queueExtra(access, state, 'colour', false, () => kept, typedLook(access, state));
}

/** WRITE-26: a word that is no colour is taken without an error; that it changes nothing is a guess. */
function setBackgrounds(access: Access, state: RangeState, at: (i: number, j: number) => string | null, each: boolean) {
  const set = (row: number, column: number, i: number, j: number) => {
    const kept = keptColour(at(i, j));
    if (kept !== null) state.tab.grid.setExtra('background', row - 1, column - 1, kept);
  };
  return queueEach(access, state, each, set, typedLook(access, state));
}

/** All looks back to their defaults, as clearFormat and clear do; rules and notes stay (WRITE-27). */
export function clearLooks(access: Access, state: RangeState): typeof SELF {
  const { grid } = state.tab;
  const clear = (row: number, column: number) => {
    state.tab.setFormat(row, column, '');
    for (const kind of ['colour', 'background', 'align', 'weight', 'wrap'] as const)
      grid.setExtra(kind, row - 1, column - 1, undefined);
  };
  return queueEach(access, state, false, clear, typedFormat(access, state));
}

const weightOf = (given: string | null) => (given === null || given === 'normal' ? undefined : given);

/** READ-15: what is set is not what is read. */
function alignmentOf(access: Access, given: string | null): string | undefined {
  if (given === null) return undefined;
  if (given === 'normal') return 'general-left';
  if (['left', 'center', 'right'].includes(given)) return given;
  return access.execution.fail('Invalid argument: alignment');
}

const wrapAt = (state: RangeState) => state.tab.grid.extra('wrap', state.area.row - 1, state.area.column - 1);

const COLOURS: Members<RangeState> = {
  getFontColors: {
    takes: [[]],
    ms: reading,
    asks: true,
    run: (access, state) => table(access, state, extraReader(state, 'colour', BLACK)),
  },
  setFontColor: { takes: [['StringOrNull']], ms: QUEUE, run: setFontColor },
  setFontColors: {
    takes: [['texts']],
    ms: queueing,
    run(access, state, data: (string | null)[][]) {
      mustMatch(access, state, data);
      const colours = data.map((row) => row.map(fontColour));
      return queueExtra(access, state, 'colour', true, (i, j) => colours[i]![j], typedLook(access, state));
    },
  },
  getBackground: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => one(access, state, extraReader(state, 'background', WHITE)),
  },
  getBackgrounds: {
    takes: [[]],
    ms: reading,
    asks: true,
    run: (access, state) => table(access, state, extraReader(state, 'background', WHITE)),
  },
  setBackground: {
    takes: [['StringOrNull']],
    ms: QUEUE,
    run: (access, state, given: string | null) => setBackgrounds(access, state, () => given, false),
  },
  setBackgrounds: {
    takes: [['texts']],
    ms: queueing,
    run(access, state, data: (string | null)[][]) {
      mustMatch(access, state, data);
      const given = data.map((row) => [...row]);
      return setBackgrounds(access, state, (i, j) => given[i]![j]!, true);
    },
  },
};

const FORMATS: Members<RangeState> = {
  getNumberFormat: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => one(access, state, (_, format) => format || AUTOMATIC),
  },
  getNumberFormats: {
    takes: [[]],
    ms: reading,
    asks: true,
    run: (access, state) => table(access, state, (_, format) => format || AUTOMATIC),
  },
  setNumberFormat: { takes: [['String']], ms: QUEUE, run: setNumberFormat },
  setNumberFormats: {
    takes: [['texts']],
    ms: queueing,
    run(access, state, data: (string | null)[][]) {
      mustMatch(access, state, data);
      const formats = data.map((row) => row.map((given) => formatGiven(access, given)));
      const set = (row: number, column: number, i: number, j: number) =>
        state.tab.setFormat(row, column, formats[i]![j]!);
      return queueEach(access, state, true, set, typedFormat(access, state));
    },
  },
  clearFormat: { takes: [[]], ms: QUEUE, run: clearLooks },
};

const TEXT_LOOKS: Members<RangeState> = {
  getFontWeight: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => one(access, state, extraReader(state, 'weight', 'normal')),
  },
  setFontWeight: {
    takes: [['StringOrNull']],
    ms: QUEUE,
    run: (access, state, weight: string | null) =>
      queueExtra(access, state, 'weight', false, () => weightOf(weight), typedLook(access, state)),
  },
  getHorizontalAlignment: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => one(access, state, extraReader(state, 'align', 'general')),
  },
  setHorizontalAlignment: {
    takes: [['StringOrNull']],
    ms: QUEUE,
    run(access, state, given: string | null) {
      const kept = alignmentOf(access, given);
      return queueExtra(access, state, 'align', false, () => kept, typedLook(access, state));
    },
  },
  // READ-14: an unformatted cell counts as wrapped, although its strategy is to overflow.
  getWrap: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (_, state) => ['WRAP', undefined].includes(wrapAt(state)),
  },
  getWrapStrategy: {
    takes: [[]],
    ms: readingOne,
    asks: true,
    run: (access, state) => access.enums.WrapStrategy[wrapAt(state) ?? 'OVERFLOW'],
  },
  setWrap: {
    takes: [['Boolean']],
    ms: QUEUE,
    run: (access, state, wrapped: boolean) =>
      queueExtra(access, state, 'wrap', false, () => (wrapped ? 'WRAP' : 'OVERFLOW'), typedLook(access, state)),
  },
  setWrapStrategy: {
    takes: [['WrapStrategy']],
    ms: QUEUE,
    run: (access, state, strategy: object) =>
      queueExtra(access, state, 'wrap', false, () => String(strategy), typedLook(access, state)),
  },
};

function queueMerges(access: Access, state: RangeState, parts: readonly Area[]): typeof SELF {
  const { tab, area } = state;
  return queueEach(access, { ...state, area: { ...area, rows: 1, columns: 1 } }, false, () => {
    tab.unmerge(area);
    for (const { row, column, rows, columns } of parts) if (rows * columns > 1) tab.merge(row, column, rows, columns);
  });
}

const partsOf = ({ area }: RangeState, side: 'rows' | 'columns'): Area[] =>
  Array.from({ length: area[side] }, (_, i) =>
    side === 'rows' ? { ...area, row: area.row + i, rows: 1 } : { ...area, column: area.column + i, columns: 1 },
  );

const MERGES: Members<RangeState> = {
  merge: { takes: [[]], ms: QUEUE, run: (access, state) => queueMerges(access, state, [state.area]) },
  mergeAcross: { takes: [[]], ms: QUEUE, run: (access, state) => queueMerges(access, state, partsOf(state, 'rows')) },
  mergeVertically: {
    takes: [[]],
    ms: QUEUE,
    run: (access, state) => queueMerges(access, state, partsOf(state, 'columns')),
  },
  breakApart: { takes: [[]], ms: QUEUE, run: (access, state) => queueMerges(access, state, []) },
  isPartOfMerge: { takes: [[]], ms: ASK, asks: true, run: (_, { tab, area }) => mergesIn(tab, area).length > 0 },
  getMergedRanges: {
    takes: [[]],
    ms: ASK,
    asks: true,
    run(access, { tab, area }) {
      const merges = mergesIn(tab, area);
      return list(access, merges.length, (i) => access.make.range(access, tab, merges[i]!));
    },
  },
};

export const LOOKS: Members<RangeState> = { ...COLOURS, ...FORMATS, ...TEXT_LOOKS, ...MERGES };
