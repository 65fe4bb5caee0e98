// The members of a range that write what its cells hold: values, rules, checkboxes, notes, links; and that clear them.
import { type Access, type Members, type RangeState, SELF } from './access';
import { type CellReader, mustMatch, one, queueEach, queueExtra, queueing, reading, readingOne, table } from './cells';
import { queueValues } from './cellwrites';
import type { Rule } from './grid';
import { QUEUE } from './latency';
import { refuseTyped } from './refusals';
import { runsGiven, textOf } from './rich-text';
import { clearLooks } from './cell-looks';
import { ruleGiven, validation } from './validation';

const asText = (value: unknown) => (value === null || value === undefined ? undefined : String(value));

const ruleReader =
  (access: Access, { tab }: RangeState): CellReader =>
  (_value, _format, row, column) =>
    validation(access, tab.grid.extra('rule', row, column));

/** Lays the rule over every cell, or takes rules away; values stay as they are, even those that the rule forbids. */
function setRule(access: Access, state: RangeState, rule: Rule | undefined): typeof SELF {
  const lay = (row: number, column: number) => state.tab.grid.setExtra('rule', row - 1, column - 1, rule);
  return queueEach(access, state, false, lay, () => refuseTyped(access, state.tab, state.area, 'rule'));
}

/** Lays checkboxes or takes them away with their values; other cells keep theirs. */
function checkboxes(access: Access, state: RangeState, wanted: boolean): typeof SELF {
  const { tab } = state;
  const change = (row: number, column: number) => {
    if (wanted) return tab.makeCheckbox(row, column);
    if (!isCheckbox(state, row, column)) return;
    tab.grid.setExtra('rule', row - 1, column - 1, undefined);
    tab.enter(row, column, { value: undefined });
  };
  return queueEach(access, state, false, change, () => refuseTyped(access, tab, state.area, 'rule'));
}

const isCheckbox = ({ tab }: RangeState, row: number, column: number) =>
  tab.grid.extra('rule', row - 1, column - 1)?.allowed === null;

/** WRITE-45: what is no checkbox stays as it is. */
function tick(access: Access, state: RangeState, value: boolean): typeof SELF {
  return queueEach(access, state, false, (row, column) => {
    if (isCheckbox(state, row, column)) state.tab.enter(row, column, { value });
  });
}

function clearContent(access: Access, state: RangeState): typeof SELF {
  return queueEach(access, state, false, (row, column) => state.tab.enter(row, column, { value: undefined }));
}

const CLEARINGS = ['contentsOnly', 'formatOnly', 'validationsOnly', 'commentsOnly', 'skipFilteredRows'];

/** Range.clear: contents and looks, or what the options name (WRITE-43); rules and notes stay (WRITE-27). */
export function clear(access: Access, state: RangeState, given: Record<string, unknown> = {}): typeof SELF {
  // How an option that Google does not know is refused is not on record.
  const odd = Object.keys(given).find((key) => !CLEARINGS.includes(key));
  if (odd) access.execution.fail(`Invalid argument: ${odd}`);
  const only = Object.keys(given).filter((key) => given[key] === true && key !== 'skipFilteredRows');
  const wants = (key: string) => only.length === 0 || only.includes(key);
  if (wants('contentsOnly')) clearContent(access, state);
  if (wants('formatOnly')) clearLooks(access, state);
  if (only.includes('validationsOnly')) setRule(access, state, undefined);
  if (only.includes('commentsOnly')) clearNotes(access, state);
  return SELF;
}

export function clearNotes(access: Access, state: RangeState): typeof SELF {
  return queueExtra(access, state, 'note', false, () => undefined);
}

function setRichText(access: Access, state: RangeState, given: object | null): typeof SELF {
  if (given === null) return clearContent(access, state);
  const runs = runsGiven(access, given);
  queueValues(access, state.tab, state.area, () => textOf(runs), false);
  if (!runs.some(({ link }) => link !== null)) return SELF;
  return queueEach(access, state, false, (row, column) =>
    state.tab.grid.setExtra('content', row - 1, column - 1, { kind: 'linked', runs }),
  );
}

export const WRITERS: Members<RangeState> = {
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
  setRichTextValue: { takes: [['RichTextValueOrNull']], ms: QUEUE, run: setRichText },
  clear: { takes: [[], ['options']], ms: QUEUE, run: clear },
  clearContent: { takes: [[]], ms: QUEUE, run: clearContent },
  clearNote: { takes: [[]], ms: QUEUE, run: clearNotes },
  setNote: {
    takes: [['text']],
    ms: QUEUE,
    run: (access, state, note: unknown) => queueExtra(access, state, 'note', false, () => asText(note) || undefined),
  },
};

/** Validation rules and checkboxes. */
export const RULES: Members<RangeState> = {
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
  setDataValidation: {
    takes: [['DataValidationOrNull']],
    ms: QUEUE,
    run: (access, state, given: object | null) => setRule(access, state, ruleGiven(access, given)),
  },
  clearDataValidations: { takes: [[]], ms: QUEUE, run: (access, state) => setRule(access, state, undefined) },
  insertCheckboxes: { takes: [[]], ms: QUEUE, run: (access, state) => checkboxes(access, state, true) },
  removeCheckboxes: { takes: [[]], ms: QUEUE, run: (access, state) => checkboxes(access, state, false) },
  check: { takes: [[]], ms: QUEUE, run: (access, state) => tick(access, state, true) },
  uncheck: { takes: [[]], ms: QUEUE, run: (access, state) => tick(access, state, false) },
};
