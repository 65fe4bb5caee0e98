// CPU per row of the core: cells → user → selection → state, beside a bare JSON.stringify of the same users, in one process.
import { FIELDS, type FieldKey } from '../src/core/fields';
import { headersOf } from '../src/core/people/template';
import { type Mapping, type Plan, planFor } from '../src/core/people/columns';
import { type ReadingOptions, toUsers } from '../src/core/people/user';
import { readCell } from '../src/core/read/cell';
import type { Table } from '../src/core/row';
import { accepted } from '../src/core/state/entry';
import { fingerprintsFor } from '../src/core/state/fingerprint';
import { packEntries } from '../src/core/state/record';
import { decide, type SelectContext } from '../src/core/state/select';
import { runStamp } from '../src/core/state/stamp';
import { readState, type State } from '../src/core/state/state';
import { SLOW_CELLS } from '../test/fixtures/slow-cells';
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
  return { first: 2, count: rows, shown, values, own: { status: [], details: [] } };
}

const STAMP = runStamp(1_800_000_000_000);
/** Of the run that sent everybody before: people of the run itself would wait for Signitic's list. */
const EARLIER = runStamp(1_700_000_000_000);
const PRINTS = fingerprintsFor('a secret');
const MAPPED = COLUMNS.map(({ field }) => field as FieldKey).filter((key) => key !== 'email');

function contextWith(state: State): SelectContext {
  return {
    what: 'changed',
    run: STAMP,
    first: true,
    selected: null,
    asked: new Set(),
    tab: 0,
    blank: 'leave',
    mapped: MAPPED,
    prints: PRINTS,
    entry: state.entry,
    isActive: () => null,
    isInList: () => false,
    leftOut: new Set(),
    listed: () => false,
    sendUnread: () => false,
    standsIn: () => false,
    tabName: () => '',
  };
}

/** Everything that happens to a row on the CPU when it is sent; gives the JSON of all, and the records of the state. */
function through(
  table: Table,
  plan: Plan,
  options: ReadingOptions,
  cells: readonly string[],
): { json: string[]; records: string[] } {
  const property = {
    version: 1,
    tab: 0,
    keys: ['key'],
    from: 1,
    to: cells.length,
    stamp: STAMP,
    secret: 'a secret',
  } as const;
  const state = readState({ property: cells.length > 0 ? property : null, cells }, 'key');
  const context = contextWith(state);
  const json: string[] = [];
  const entries = [];
  for (const row of toUsers(table, plan, options)) {
    const decision = decide(row, context);
    if (decision.kind !== 'send') throw new Error(`${row.email} does not go`);
    json.push(decision.selected.json);
    const { plan: fields, before } = decision;
    const how = {
      tab: 0,
      prints: fields.send,
      adopted: fields.adopted,
      changed: [],
      done: 'new',
      minute: 1,
      run: EARLIER,
    } as const;
    entries.push(accepted(before, how));
  }
  return { json, records: packEntries(entries, { stamp: STAMP, tab: 0, asked: '' }, 1) };
}

function measure(what: string, options: ReadingOptions): Ratio {
  const plan = planned();
  const table = tableOf(ROWS);
  const first = through(table, plan, options, []);
  const users = first.json.map((text) => JSON.parse(text) as object);
  const batches = Array.from({ length: ROWS / 100 }, (_, i) => ({ users: users.slice(i * 100, i * 100 + 100) }));
  const repeated = Array.from({ length: REPEATS }, () => batches).flat();
  const rounds: { ours: number; bare: number }[] = [];
  for (let round = -WARMING; round < ROUNDS; round++) {
    const ours = cpuTime(() => through(table, plan, options, first.records)) / ROWS;
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

/** Milliseconds of CPU to read each cell made to be slow as each field, the slowest first. */
export function slowestCells(): { cell: string; ms: number }[] {
  const found = SLOW_CELLS.map((shown) => {
    const all = () => FIELDS.map(({ key }) => readCell(key, { value: shown, shown }));
    return { cell: shown.slice(0, 12), ms: cpuTime(all) / 1000 };
  });
  return found.sort((a, b) => b.ms - a.ms);
}
