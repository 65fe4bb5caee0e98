// Where an outcome belongs when it is written: rows may have been sorted, inserted or deleted since they were read.

/** What placing needs of a row. */
export interface Placed {
  /** Row number when it was read. */
  readonly row: number;
  /** What its e-mail cell showed then, folded. */
  readonly identity: string;
}

/**
 * The row of each record now. An e-mail that is unique, then and now, is followed wherever it went; any other outcome
 * stays on its row while the e-mail cell there reads the same; else it belongs nowhere.
 * @param before identities of all rows read, to know which were unique
 * @param now identities as they stand in the sheet, the first being that of row `first`
 * @returns row numbers; records without one are left out
 */
export function place<R extends Placed>(
  records: readonly R[],
  before: ReadonlyMap<string, number>,
  now: readonly string[],
  first: number,
): Map<R, number> {
  const at = new Map<string, number>();
  const twice = new Set<string>();
  now.forEach((identity, i) => {
    if (at.has(identity)) twice.add(identity);
    else at.set(identity, first + i);
  });
  const placed = new Map<R, number>();
  for (const record of records) {
    const { identity, row } = record;
    const unique = identity !== '' && before.get(identity) === 1 && !twice.has(identity);
    const found = unique ? at.get(identity) : now[row - first] === identity ? row : undefined;
    if (found !== undefined) placed.set(record, found);
  }
  return placed;
}

/** How often each identity occurs. */
export function countIdentities(identities: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const identity of identities) counts.set(identity, (counts.get(identity) ?? 0) + 1);
  return counts;
}

/** A run of neighbouring rows, both ends included. */
export interface Run {
  first: number;
  last: number;
}

/** One write costs as much as some 18 more rows in it, so touched rows are joined over gaps of at most 16. */
export const GAP = 16;

/** Joins row numbers into runs. */
export function joinRows(rows: readonly number[], gap: number = GAP): Run[] {
  const runs: Run[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && row - last.last <= gap + 1) last.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** Whether every row of a run is among these. */
export function isFull(run: Run, rows: { has(row: number): boolean }): boolean {
  for (let row = run.first; row <= run.last; row++) if (!rows.has(row)) return false;
  return true;
}

/** A read costs as much as this many writes of a row, and as one more for so many rows of our four cells. */
const READ_IN_WRITES = 8;
const ROWS_PER_WRITE = 550;

/** Joins over gaps where that pays: the rows between are rewritten, so they must be read first. */
export function joinWorth(rows: readonly number[]): Run[] {
  const apart = joinRows(rows, 0);
  const joined = joinRows(rows);
  const span = (apart[apart.length - 1]?.last ?? 0) - (apart[0]?.first ?? 0);
  // A join saves about half a write: the rows between cost the rest.
  return (apart.length - joined.length) / 2 > READ_IN_WRITES + span / ROWS_PER_WRITE ? joined : apart;
}

/** What a call costs beside its rows, in rows: it takes 20 ms, a row of four cells about 1.1. */
const CALL_IN_ROWS = 18;
/** What is written after one look takes some seven seconds at most: nobody should sort between the look and the flush. */
const MOST_ROWS = 5600;

/** The first of these runs, up to what one write-out may take; the last may be cut short. `calls`: per run. */
export function portion(runs: readonly Run[], calls: number): Run[] {
  const taken: Run[] = [];
  let room = MOST_ROWS;
  for (const { first, last } of runs) {
    room -= CALL_IN_ROWS * calls;
    if (room < 1) break;
    taken.push({ first, last: Math.min(last, first + room - 1) });
    room -= last - first + 1;
  }
  return taken;
}
