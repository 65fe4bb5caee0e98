// Carries out writes into our own columns, a few seconds at a time, and locates people before each portion.
import type { StatusChange } from '../core/status/status-cells';
import type { Row, StatusCells } from '../core/row';
import {
  type CellValue,
  fitting,
  type Placed,
  planWrites,
  type StatusColumns,
  type Write,
} from '../core/status/write-plan';
import { clearRules } from './rules';
import { ifPossible } from './applied';
import type { Look, Tab } from './types';

const MINUTE = 60_000;

export interface StatusTarget {
  tab: Tab;
  own: StatusColumns;
  look(rows: readonly Row[]): Look;
  /** Has a write applied before anything else happens. */
  applied(write: () => void): void;
}

/**
 * Locates people, then writes the cells of each row beside its person. Long lists of changes go in portions, and people are
 * located before each.
 * @param all what every row shows after this
 * @returns the rows whose place is lost
 */
export function writeStatuses(
  target: StatusTarget,
  changes: readonly StatusChange[],
  all: readonly StatusChange[],
): Row[] {
  const lost: Row[] = [];
  let left = changes.map((change) => placed(change, change.row.row)).sort((a, b) => a.at - b.at);
  const standing = new Map(all.map(({ row, cells }) => [row.row, cells]));
  while (left.length > 0) {
    const some = left.slice(0, fitting(left, target.own));
    const { own, places, unmoved } = target.look(some.map(({ row }) => row));
    const here: (Placed & { row: Row })[] = [];
    for (const one of some) {
      const at = places.get(one.row);
      if (at === undefined) lost.push(one.row);
      else here.push({ ...one, at });
    }
    here.sort((a, b) => a.at - b.at);
    // The portion is smaller where people have been sorted far apart meanwhile.
    const now = here.slice(0, fitting(here, own));
    const between = (row: number): StatusCells | null => (unmoved ? (standing.get(row) ?? null) : null);
    if (now.length > 0) writeOrClear(target, own, planWrites(now, own, between));
    const rest = new Set(here.slice(now.length).map(({ row }) => row));
    left = left.filter(({ row }, i) => i >= some.length || rest.has(row));
  }
  return lost;
}

function placed({ row, cells, colour }: StatusChange, at: number): Placed & { row: Row } {
  return { row, at, colour, cells };
}

/**
 * Carries out writes. Google refuses all of them because of one validation rule on our cells, or one colour that a Table
 * does not take, and a busy document may fail. Then the rules are cleared, the contents are written once more, and each
 * colour by itself.
 */
function writeOrClear({ tab, applied }: StatusTarget, own: StatusColumns, writes: readonly Write[]): void {
  try {
    applied(() => {
      for (const write of writes) carryOut(tab, write);
    });
  } catch {
    clearRules(tab, [own.status, own.details, own.time], 1);
    applied(() => {
      for (const write of writes) if (write.kind !== 'colour') carryOut(tab, write);
    });
    for (const write of writes)
      if (write.kind === 'colour') ifPossible(() => applied(() => carryOut(tab, write)), undefined);
  }
}

function carryOut(tab: Tab, write: Write): void {
  if (write.kind === 'block') {
    const { row, column, values } = write;
    const cells = values.map((line) => line.map(cellOf));
    tab.getRange(row, column, cells.length, cells[0]?.length ?? 1).setValues(cells);
    return;
  }
  const ranges = write.rows.map(({ first, last }) => `R${first}C${write.column}:R${last}C${write.column}`);
  const list = tab.getRangeList(ranges);
  if (write.kind === 'colour') list.setFontColor(write.colour);
  else list.setValue(cellOf(write.value));
}

const cellOf = (value: CellValue): string | Date => (typeof value === 'number' ? new Date(value * MINUTE) : value);
