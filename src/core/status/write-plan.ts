// With how few calls status cells are written: blocks of neighbouring rows, and lists of ranges that share a value.
import type { StatusCells } from '../row';

/** Rows from `first` to `last`, both included. */
export interface RowRun {
  first: number;
  last: number;
}

/** 1-based columns of our cells. */
export interface StatusColumns {
  readonly status: number;
  readonly details: number;
  readonly time: number;
}
export type StatusColumn = keyof StatusColumns;
const ORDER: readonly StatusColumn[] = ['status', 'details', 'time'];

/** A row whose cells are to be written. */
export interface Placed {
  /** Its row number now. */
  readonly at: number;
  readonly cells: StatusCells;
  /** Font colour of the status; null leaves it. */
  readonly colour: string | null;
}

/** A cell's new content: a text, a moment in minutes since 1970, or '' for blank. */
export type CellValue = string | number;

/** One call, as data. The adapter carries it out and decides nothing. */
export type Write =
  | {
      readonly kind: 'block';
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly CellValue[])[];
    }
  | { readonly kind: 'ranges'; readonly column: number; readonly rows: readonly RowRun[]; readonly value: CellValue }
  | { readonly kind: 'colour'; readonly column: number; readonly rows: readonly RowRun[]; readonly colour: string };

/** What a call costs beside its cells, in rows: it takes 20 ms, a row of three cells about one. */
const CALL_IN_ROWS = 19;
/** More rows than this between two that are written cost as much as another call. */
const GAP = 16;
/** Neighbours in longer runs are written as a block; shorter ones may share a list of ranges. */
const LONG_RUN = 8;
/** Fewer rows than this with the same words are written one by one. */
const LEAST_ALIKE = 8;
/** Ranges in one list; longer ones go in several calls. */
export const MOST_RANGES = 500;
/** What is written after one look takes some seven seconds at most: nobody should sort between the look and the flush. */
const MOST_COST = 5600;

interface Block {
  first: number;
  columns: StatusColumn[];
}

interface Plan {
  /** Rows that share their words with many others; by words. */
  alike: readonly (readonly Placed[])[];
  /** The others, as runs. */
  runs: readonly RowRun[];
  cost: number;
}

/**
 * The cheapest calls for these rows.
 * @param placed in the order of the sheet
 * @param standing what another row shows, so that it may be written along with its neighbours; null when not known
 */
export function planWrites(
  placed: readonly Placed[],
  own: StatusColumns,
  standing: (row: number) => StatusCells | null,
): Write[] {
  const blocks = blocksOf(own);
  const { alike, runs } = cheapest(placed, blocks.length, standing);
  const shared = alike.flat();
  const byRow = new Map(placed.map((one) => [one.at, one.cells]));
  const writes: Write[] = [];
  // First, since nobody reads colours: after a kill between the two, words that differ bring the colour along.
  for (const [colour, rows] of grouped(placed, (one) => one.colour))
    if (colour !== null)
      for (const some of lists(rows)) writes.push({ kind: 'colour', column: own.status, rows: some, colour });
  for (const name of ORDER)
    for (const [value, rows] of grouped(shared, (one) => cellValue(one.cells, name)))
      for (const some of lists(rows)) writes.push({ kind: 'ranges', column: own[name], rows: some, value });
  for (const { first, columns } of blocks)
    for (const run of runs) {
      const values: CellValue[][] = [];
      for (let row = run.first; row <= run.last; row++) {
        const cells = byRow.get(row) ?? standing(row);
        values.push(columns.map((name) => (cells ? cellValue(cells, name) : '')));
      }
      writes.push({ kind: 'block', row: run.first, column: first, values });
    }
  return writes;
}

/** How many of these rows, from the first on, are written after one look; at least one. */
export function fitting(placed: readonly Placed[], own: StatusColumns): number {
  const blocks = blocksOf(own).length;
  const fits = (count: number) => cheapest(placed.slice(0, count), blocks, UNKNOWN).cost <= MOST_COST;
  // Each costs a row at least.
  let [some, most] = [1, Math.max(1, Math.min(placed.length, MOST_COST))];
  if (fits(most)) return most;
  while (most - some > 1) {
    const middle = (some + most) >> 1;
    if (fits(middle)) some = middle;
    else most = middle;
  }
  return some;
}

const UNKNOWN = () => null;

function cellValue(cells: StatusCells, name: StatusColumn): CellValue {
  if (name !== 'time') return cells[name];
  return cells.minute ?? '';
}

/** Our columns, neighbours together: people may have moved them apart. */
function blocksOf(own: StatusColumns): Block[] {
  const blocks: Block[] = [];
  for (const name of [...ORDER].sort((a, b) => own[a] - own[b])) {
    const last = blocks[blocks.length - 1];
    if (last && own[name] === last.first + last.columns.length) last.columns.push(name);
    else blocks.push({ first: own[name], columns: [name] });
  }
  return blocks;
}

/** @param calls blocks a run is written in */
function cheapest(placed: readonly Placed[], calls: number, standing: (row: number) => StatusCells | null): Plan {
  const near = inRuns(placed, 0, calls, standing);
  const joined = inRuns(placed, GAP, calls, standing);
  const plain = joined.cost < near.cost ? joined : near;
  const alike = [...grouped(scattered(placed), ({ cells }) => `${cells.status}\n${cells.details}\n${cells.minute}`)]
    .map(([, rows]) => rows)
    .filter((rows) => rows.length >= LEAST_ALIKE);
  if (alike.length === 0) return plain;
  const shared = new Set(alike.flat());
  const rest = inRuns(
    placed.filter((one) => !shared.has(one)),
    0,
    calls,
    standing,
  );
  const listed = alike.reduce((sum, rows) => sum + Math.ceil(rows.length / MOST_RANGES), 0);
  // Status and time are mostly one for all, the words one for each group.
  const cost = rest.cost + shared.size + (listed + 2 * Math.ceil(shared.size / MOST_RANGES)) * CALL_IN_ROWS;
  return cost < plain.cost ? { alike, runs: rest.runs, cost } : plain;
}

function inRuns(
  placed: readonly Placed[],
  gap: number,
  calls: number,
  standing: (row: number) => StatusCells | null,
): Plan {
  const runs = joinRows(
    placed.map(({ at }) => at),
    gap,
    (row) => standing(row) !== null,
  );
  const rows = runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return { alike: [], runs, cost: rows + runs.length * calls * CALL_IN_ROWS };
}

/**
 * Joins row numbers into runs, over gaps of at most `gap` rows; in the order of the sheet.
 * @param mayJoin whether a row in a gap may be written along
 */
export function joinRows(
  rows: readonly number[],
  gap: number,
  mayJoin: (row: number) => boolean = () => true,
): RowRun[] {
  const runs: RowRun[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && row - last.last <= gap + 1 && allBetween(last.last, row, mayJoin)) last.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

function allBetween(from: number, to: number, mayJoin: (row: number) => boolean): boolean {
  for (let row = from + 1; row < to; row++) if (!mayJoin(row)) return false;
  return true;
}

/** Rows with few neighbours that are written as well. */
function scattered(placed: readonly Placed[]): Placed[] {
  const few: Placed[] = [];
  for (let from = 0, to = 0; from < placed.length; from = to) {
    do to++;
    while (to < placed.length && (placed[to] as Placed).at === (placed[to - 1] as Placed).at + 1);
    if (to - from < LONG_RUN) few.push(...placed.slice(from, to));
  }
  return few;
}

function grouped<K>(placed: readonly Placed[], keyOf: (one: Placed) => K): Map<K, Placed[]> {
  const groups = new Map<K, Placed[]>();
  for (const one of placed) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** The rows as ranges, in lists that Google takes in one call. */
function lists(placed: readonly Placed[]): RowRun[][] {
  const runs = joinRows(
    placed.map(({ at }) => at),
    0,
  );
  const some: RowRun[][] = [];
  for (let at = 0; at < runs.length; at += MOST_RANGES) some.push(runs.slice(at, at + MOST_RANGES));
  return some;
}
