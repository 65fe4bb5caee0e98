// What the members of a range share: one value read per cell, one change queued per cell, and what either costs.
import { type Access, list, type RangeState, SELF } from './access';
import { queue } from './cellwrites';
import type { Content } from './contents';
import type { Scalar } from './formats';
import type { Extra } from './grid';
import { queueCost, readCost } from './latency';
import { refuseOutside } from './refusals';

const cellsOf = ({ area }: RangeState) => area.rows * area.columns;
export const reading = (state: RangeState) => readCost(cellsOf(state));
export const readingOne = () => readCost(1);
export const queueing = (state: RangeState) => queueCost(cellsOf(state));
export const queueingAll = (states: readonly RangeState[]) =>
  queueCost(states.reduce((sum, state) => sum + cellsOf(state), 0));

/** Columns and rows are counted from 0 here. */
export type CellReader = (
  value: Scalar,
  format: string,
  row: number,
  column: number,
  content: Content | undefined,
) => unknown;

/** One value per cell, in lists of the script's own. */
export function table(access: Access, { tab, area }: RangeState, read: CellReader): unknown[][] {
  refuseOutside(access, tab, area);
  return list(access, area.rows, (i) => {
    const stored = tab.grid.row(area.row - 1 + i);
    const formats = stored?.extras.format;
    const contents = stored?.extras.content;
    return list(access, area.columns, (j) => {
      const column = area.column - 1 + j;
      return read(stored?.values[column], formats?.[column] ?? '', area.row - 1 + i, column, contents?.[column]);
    });
  });
}

export function firstOf(state: RangeState): RangeState {
  return { ...state, area: { ...state.area, rows: 1, columns: 1 } };
}

export function one(access: Access, state: RangeState, read: CellReader): unknown {
  return table(access, firstOf(state), read)[0]![0];
}

export const extraReader =
  ({ tab }: RangeState, kind: 'formula' | 'note' | 'colour' | 'background' | 'align' | 'weight', otherwise: string) =>
  (_value: Scalar, _format: string, row: number, column: number): string =>
    tab.grid.extra(kind, row, column) ?? otherwise;

/** WRITE-01 and WRITE-02: the data must have the range's size, or nothing is written. */
export function mustMatch(access: Access, { area }: RangeState, data: readonly (readonly unknown[])[]): void {
  const refuse = (side: string, has: number, needs: number) =>
    access.execution.fail(
      `The number of ${side} in the data does not match the number of ${side} in the range. The data has ${has} but the range has ${needs}.`,
    );
  if (data.length !== area.rows) refuse('rows', data.length, area.rows);
  const odd = data.find((row) => row.length !== area.columns);
  if (odd) refuse('columns', odd.length, area.columns);
}

type CellWriter = (row: number, column: number, i: number, j: number) => void;

/** `check`: what else is refused at the same moment as protected cells. */
export function queueEach(
  access: Access,
  { tab, area }: RangeState,
  perCell: boolean,
  write: CellWriter,
  check?: () => void,
): typeof SELF {
  const apply = () => {
    for (let i = 0; i < area.rows; i++)
      for (let j = 0; j < area.columns; j++) write(area.row + i, area.column + j, i, j);
  };
  queue(access, tab, area, perCell, apply, check);
  return SELF;
}

export function queueExtra(
  access: Access,
  state: RangeState,
  kind: Extra,
  perCell: boolean,
  at: (i: number, j: number) => string | undefined,
  check?: () => void,
): typeof SELF {
  const { tab } = state;
  return queueEach(
    access,
    state,
    perCell,
    (row, column, i, j) => tab.grid.setExtra(kind, row - 1, column - 1, at(i, j)),
    check,
  );
}
