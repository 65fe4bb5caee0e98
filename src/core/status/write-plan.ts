// With how few calls rows are written: joined into runs, or together where many that lie apart are given the same.
import { type Guest, MOST_GUESTS } from './guests';
import type { Row } from '../people/user';

/** A run of neighbouring rows, both ends included. */
export interface Run {
  first: number;
  last: number;
}

/** A row that is to be written. */
export interface Touched {
  row: Row;
  /** Its row number now. */
  at: number;
  /** For all that is given to it but the memo: rows with the same ticket may be written together. See guests.ts. */
  ticket: string;
  /** Its own memo; '' for none. */
  memo: string;
  /** Whether the time beside it is given; else the one that stands there must stay. */
  dated: boolean;
}

/** Rows that lie apart and are given the same: some are written one by one and keep the memos of the others. */
export interface Group<T> {
  hosts: T[];
  guests: T[];
}

/** The calls for some rows. */
export interface Writes<T> {
  groups: Group<T>[];
  /** What is written cell by cell: hosts, and all rows without a group. */
  single: readonly T[];
  runs: Run[];
  /** Whether what stands there must be read first: a time that must stay, or rows between those of a run. */
  keeps: boolean;
  /** In rows: what is written after one look must not take long. */
  cost: number;
}

/** Joins row numbers into runs, over gaps of at most `gap` rows; in the order of the sheet. */
export function joinRows(rows: readonly number[], gap: number): Run[] {
  const runs: Run[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && row - last.last <= gap + 1) last.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** What a call costs beside its rows, in rows: it takes 20 ms, a row of four cells about 1.1. */
const CALL_IN_ROWS = 18;
/** More untouched rows between two than this cost as much as another call. */
const GAP = 16;
/** A read costs as much as this many writes, and as one more for so many rows of our four cells. */
const READ_IN_CALLS = 8;
const READ_ROWS_PER_CALL = 550;
/** Half a second: what all groups together must save, since a memo is best kept beside its own row. */
const WORTH = 400;
/** Ranges in one list: longer ones go in several calls. */
export const MOST_RANGES = 500;
/** A group's details and ticket; and for all groups together, as a rule, one status, one time and one colour. */
const CALLS_PER_GROUP = 2;
const CALLS_OF_ALL = 3;
/** What is written after one look takes some seven seconds at most: nobody should sort between the look and the flush. */
const MOST_COST = 5600;

/**
 * The cheapest calls for these rows: neighbours in runs, runs joined over gaps, or in groups where that saves much.
 * @param touched in the order of the sheet
 * @param calls per run: more than one where our columns were moved apart
 */
export function arrange<T extends Touched>(touched: readonly T[], calls: number): Writes<T> {
  const near = inRuns(touched, 0, calls);
  const joined = inRuns(touched, GAP, calls);
  const plain = joined.cost < near.cost ? joined : near;
  const groups = groupsOf(touched);
  if (groups.length === 0) return plain;
  const guests = new Set(groups.flatMap((group) => group.guests));
  const single = touched.filter((one) => !guests.has(one));
  // Not joined over gaps: what lies there may be a guest by then.
  const others = inRuns(single, 0, calls);
  const lists = (count: number) => Math.ceil(count / MOST_RANGES);
  const ofGroups = groups.reduce((sum, group) => sum + CALLS_PER_GROUP * lists(group.guests.length), 0);
  const cost = others.cost + guests.size + (ofGroups + CALLS_OF_ALL * lists(guests.size)) * CALL_IN_ROWS;
  return cost < plain.cost - WORTH ? { ...others, groups, cost } : plain;
}

function inRuns<T extends Touched>(touched: readonly T[], gap: number, calls: number): Writes<T> {
  const runs = joinRows(
    touched.map(({ at }) => at),
    gap,
  );
  const rows = runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const keeps = rows > touched.length || !touched.every(({ dated }) => dated);
  const span = (runs[runs.length - 1]?.last ?? 0) - (runs[0]?.first ?? 0);
  const reads = keeps ? READ_IN_CALLS * calls + span / READ_ROWS_PER_CALL : 0;
  return { groups: [], single: touched, runs, keeps, cost: rows + (runs.length * calls + reads) * CALL_IN_ROWS };
}

/** How many of these, from the first on, one write-out takes; at least one. `calls`: per run. */
export function fitting(touched: readonly Touched[], calls: number): number {
  const fits = (count: number) => arrange(touched.slice(0, count), calls).cost <= MOST_COST;
  // Each costs a row at least.
  let [some, most] = [1, Math.max(1, Math.min(touched.length, MOST_COST))];
  if (fits(most)) return most;
  while (most - some > 1) {
    const middle = (some + most) >> 1;
    if (fits(middle)) some = middle;
    else most = middle;
  }
  return some;
}

/** So many neighbours share a write: being guests would save them too little to keep their memos elsewhere. */
const LONG_RUN = 8;
/** Fewer than this are written one by one: simpler, and hardly slower. */
const LEAST = 8;

function groupsOf<T extends Touched>(touched: readonly T[]): Group<T>[] {
  const byTicket = new Map<string, T[]>();
  for (const one of scattered(touched)) {
    // Who keeps guests stays their host; what is wiped away has no memo to keep. A time that stays is one's own, and a
    // ticket would not tell when people of one group change places.
    if (one.memo === '' || one.row.guests.length > 0 || !one.dated) continue;
    const same = byTicket.get(one.ticket);
    if (same) same.push(one);
    else byTicket.set(one.ticket, [one]);
  }
  return [...byTicket.values()].filter((same) => same.length >= LEAST).map(groupOf);
}

/** Rows with few neighbours that are touched as well. */
function scattered<T extends Touched>(touched: readonly T[]): T[] {
  const few: T[] = [];
  for (let from = 0, to = 0; from < touched.length; from = to) {
    do to++;
    while (to < touched.length && touched[to]!.at === touched[to - 1]!.at + 1);
    if (to - from < LONG_RUN) few.push(...touched.slice(from, to));
  }
  return few;
}

function groupOf<T extends Touched>(same: readonly T[]): Group<T> {
  const hosts = Math.ceil(same.length / (MOST_GUESTS + 1));
  return { hosts: same.slice(0, hosts), guests: same.slice(hosts) };
}

/** Gives the hosts of a group their guests, whose tickets are about to be written. */
export function lodge({ hosts, guests }: Group<Touched>): void {
  hosts.forEach(({ row }, i) => {
    const own = guests.filter((_, at) => at % hosts.length === i);
    row.guests = own.map(({ ticket, memo }): Guest => ({ ticket, memo }));
  });
}
