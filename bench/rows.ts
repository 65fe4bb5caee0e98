// CPU per row of the core: cells → user → memo → JSON, beside a bare JSON.stringify of the same users, in one process.
import { memoAfter } from '../src/core/status/status-cells';
import type { Choice } from '../src/core/state/select';
import type { FieldKey } from '../src/core/fields';
import { runStamp, writeMemo } from '../src/core/state/memo';
import { headersOf } from '../src/core/people/template';
import { type Mapping, type Plan, planFor } from '../src/core/people/columns';
import { type ReadingOptions, type Table, toUsers, userJson } from '../src/core/people/user';
import { cpuTime, median } from './clock';
import { COLUMNS } from './staff';

export interface Ratio {
  what: string;
  /** Microseconds per row, median over the rounds. */
  ours: number;
  bare: number;
  /** Median of the rounds' ratios. */
  ratio: number;
}

type Phones = NonNullable<ReadingOptions['phones']>;

const ROWS = 1000;
const ROUNDS = 31;
const WARMING = 20;
/** The bare work is done so often that it takes about as long: what else the machine does then disturbs both alike. */
const REPEATS = 12;

function planned(): Plan {
  const sources = Object.fromEntries(
    COLUMNS.map(({ header, field }) => [field, { column: header, occurrence: 1, of: 1 }]),
  ) as Mapping['sources'];
  return planFor({ sources, filter: null }, headersOf(COLUMNS.map(({ header }) => header)));
}

/** The cells as a read gives them: fresh strings, not the literals of this program. */
function tableOf(rows: number): Table {
  const column = (cell: (i: number) => string | boolean) => Array.from({ length: rows }, (_, i) => cell(i));
  const cells: (string | boolean)[][] = JSON.parse(JSON.stringify(COLUMNS.map(({ cell }) => column(cell))));
  const shown = cells.map((list) => (typeof list[0] === 'string' ? (list as string[]) : []));
  const values = cells.map((list) => (typeof list[0] === 'boolean' ? list : []));
  return { first: 2, count: rows, shown, values, memos: [] };
}

const STAMP = runStamp(1_800_000_000_000);
const CHOICE: Choice = {
  ...{ what: 'changed', run: STAMP, stamp: STAMP, selected: null, known: null, from: '', blank: 'leave' },
  mapped: new Set(COLUMNS.map(({ field }) => field as FieldKey)),
};

/** Everything that happens to a row on the CPU when it is sent; gives the JSON of all. */
function through(table: Table, plan: Plan, options: ReadingOptions): { json: string[]; memos: string[] } {
  const json: string[] = [];
  const memos: string[] = [];
  for (const row of toUsers(table, plan, options)) {
    json.push(userJson(row.user));
    row.kept = row.hashes;
    row.outcome = { kind: 'synced', reason: 'updated' };
    memos.push(writeMemo(memoAfter(row, CHOICE)));
  }
  return { json, memos };
}

function measure(what: string, options: ReadingOptions): Ratio {
  const plan = planned();
  const table = tableOf(ROWS);
  const first = through(table, plan, options);
  // A later run reads the memos as well.
  const again: Table = { ...table, memos: first.memos };
  const users = first.json.map((text) => JSON.parse(text) as object);
  const batches = Array.from({ length: ROWS / 100 }, (_, i) => ({ users: users.slice(i * 100, i * 100 + 100) }));
  const repeated = Array.from({ length: REPEATS }, () => batches).flat();
  const rounds: { ours: number; bare: number }[] = [];
  for (let round = -WARMING; round < ROUNDS; round++) {
    const ours = cpuTime(() => through(again, plan, options)) / ROWS;
    const bare = cpuTime(() => repeated.map((batch) => JSON.stringify(batch))) / (ROWS * REPEATS);
    if (round >= 0) rounds.push({ ours, bare });
  }
  return {
    what,
    ours: median(rounds.map(({ ours }) => ours)),
    bare: median(rounds.map(({ bare }) => bare)),
    ratio: median(rounds.map(({ ours, bare }) => ours / bare)),
  };
}

/** With phones as typed, and with phones written internationally by the library given. */
export function cpuPerRow(phones: Phones): Ratio[] {
  const options: ReadingOptions = { noEmail: 'problem', blank: 'leave', country: 'FR' };
  return [measure('phones as typed', options), measure('phones written internationally', { ...options, phones })];
}
