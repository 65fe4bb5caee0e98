// Carries out writes into our own columns, a few seconds at a time, and locates people before each portion.
import { StopError } from '../core/outcome';
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
import { ifPossible, letterOf } from './applied';
import type { Look, Tab } from './types';

const MINUTE = 60_000;

export interface StatusTarget {
  tab: Tab;
  headerRow: number;
  own: StatusColumns;
  look(rows: readonly Row[]): Look;
  /** Has a write applied before anything else happens. */
  applied(write: () => void): void;
  /** Is told that Google has refused a portion: part of it may have been written all the same. */
  refused(): void;
}

/**
 * Locates people, then writes the cells of each row beside its person. Long lists of changes go in portions, and people are
 * located before each, also before a portion that Google has refused is written once more: rows may have moved meanwhile.
 * @param all what every row shows after this
 * @returns the rows whose place is lost
 * @throws StopError columns_moved: a column was moved while a portion was written
 */
export function writeStatuses(
  target: StatusTarget,
  changes: readonly StatusChange[],
  all: readonly StatusChange[],
): Row[] {
  const lost: Row[] = [];
  let left = changes.map((change) => placed(change, change.row.row)).sort((a, b) => a.at - b.at);
  const standing = new Map(all.map(({ row, cells }) => [row.row, cells]));
  const misplaced: Misplaced = { rows: [], columns: [] };
  let last: Portion | null = null;
  let isRefused = false;
  while (left.length > 0) {
    const some = left.slice(0, fitting(left, target.own));
    const { own, titles, places, unmoved } = target.look(some.map(({ row }) => row));
    if (last && !unmoved) noticeMoves(target, last, misplaced);
    const here: (Placed & { row: Row })[] = [];
    for (const one of some) {
      const at = places.get(one.row);
      if (at !== undefined) here.push({ ...one, at });
    }
    here.sort((a, b) => a.at - b.at);
    // The portion is smaller where people have been sorted far apart meanwhile.
    const now = here.slice(0, fitting(here, own));
    const between = (row: number): StatusCells | null => (unmoved ? (standing.get(row) ?? null) : null);
    last = now.length > 0 ? { own, titles, cells: now } : null;
    const writes = last ? planWrites(now, own, between) : [];
    if (isRefused) {
      writeApart(target, writes);
      isRefused = false;
    } else if (last && !isWrittenAtOnce(target, writes)) {
      clearRules(target.tab, [own.status, own.details, own.time], 1);
      target.refused();
      isRefused = true;
      continue;
    }
    for (const { row } of some) if (!places.has(row)) lost.push(row);
    const rest = new Set(here.slice(now.length).map(({ row }) => row));
    left = left.filter(({ row }, i) => i >= some.length || rest.has(row));
  }
  if (last) noticeMoves(target, last, misplaced);
  if (misplaced.rows.length > 0) throw stopFor(misplaced);
  return lost;
}

/** What was written together, and where. */
interface Portion {
  own: StatusColumns;
  titles: readonly string[];
  cells: readonly Placed[];
}

/** Rows and 1-based columns that hold what was meant for ours. */
interface Misplaced {
  rows: number[];
  columns: number[];
}

const NAMES = ['status', 'details', 'time'] as const;

/**
 * Nothing locks a sheet, so a column that somebody moves between the last look and the flush is written into. The titles
 * are read once more after the flush. Where one of ours is gone, what stands in its place tells whether the move came
 * before the write, or after it.
 */
function noticeMoves(target: StatusTarget, portion: Portion, misplaced: Misplaced): void {
  // Where the grid has become smaller, or Google does not answer, there is nothing to compare.
  const { columns, rows } = ifPossible(() => misplacedOf(target, portion), { rows: [], columns: [] });
  misplaced.columns.push(...columns);
  misplaced.rows.push(...rows);
}

function misplacedOf({ tab, headerRow }: StatusTarget, { own, titles, cells }: Portion): Misplaced {
  const columns = NAMES.map((name) => own[name]);
  const first = Math.min(...columns);
  const now = tab.getRange(headerRow, first, 1, Math.max(...columns) - first + 1).getDisplayValues()[0] ?? [];
  const foreign = NAMES.filter((name) => !titles.includes(now[own[name] - first] ?? ''));
  const rows = cells.map(({ at }) => at);
  const top = rows.reduce((least, row) => Math.min(least, row));
  const count = rows.reduce((most, row) => Math.max(most, row)) - top + 1;
  const hit = foreign.filter((name) => {
    const values = tab.getRange(top, own[name], count, 1).getValues();
    return cells.some((one) => isWritten(values[one.at - top]?.[0], one.cells, name));
  });
  return { columns: hit.map((name) => own[name]), rows: hit.length > 0 ? rows : [] };
}

/** Whether a cell holds what was written into one of our columns; blank ones tell nothing. */
function isWritten(value: unknown, cells: StatusCells, name: (typeof NAMES)[number]): boolean {
  if (name !== 'time') return cells[name] !== '' && value === cells[name];
  return value instanceof Date && value.getTime() === (cells.minute ?? 0) * MINUTE;
}

function stopFor({ rows, columns }: Misplaced): StopError {
  const [first, last] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
  return new StopError('columns_moved', {
    columns: [...new Set(columns)].map(letterOf).join(', '),
    rows: first === last ? `${first}` : `${first}–${last}`,
  });
}

function placed({ row, cells, colour }: StatusChange, at: number): Placed & { row: Row } {
  return { row, at, colour, cells };
}

/**
 * Google refuses all of them because of one validation rule on our cells, or one colour that a Table does not take, and a
 * busy document may fail.
 */
function isWrittenAtOnce({ tab, applied }: StatusTarget, writes: readonly Write[]): boolean {
  try {
    applied(() => {
      for (const write of writes) carryOut(tab, write);
    });
    return true;
  } catch {
    return false;
  }
}

/** The contents first, then each colour by itself, since it may be refused. */
function writeApart({ tab, applied }: StatusTarget, writes: readonly Write[]): void {
  applied(() => {
    for (const write of writes) if (write.kind !== 'colour') carryOut(tab, write);
  });
  for (const write of writes)
    if (write.kind === 'colour') ifPossible(() => applied(() => carryOut(tab, write)), undefined);
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
