// One command of the add-on on the virtual clock: what it called, what it sent, and where the time went.
import { type RunResult, World } from '../playground/emulator/world';
import { projectRoot } from '../playground/project';
import { readBuilt } from '../playground/built';
import { emptyStore, type Store, TEST_KEY } from '../playground/signitic/server';
import { direct } from '../playground/signitic/wire';
import { bookOf, COLUMNS, type Layout } from './staff';

/** One service call; `ms` is what it cost on the virtual clock. */
export interface Traced {
  name: string;
  ms: number;
}

export interface Fixture {
  world: World;
  store: Store;
  rows: number;
  layout: Layout;
  trace: Traced[];
}

export interface Measured {
  /** Without the start-up of executions. */
  ms: number;
  executions: number;
  requests: number;
  /** Calls on the spreadsheet that take time; making a Range object does not. */
  calls: number;
  /** Status writes that were applied, each a look at where people are, its writes and a flush. */
  writeBacks: number;
  /** The longest of them, in ms. */
  longest: number;
  /** Status writes of a run of rows, or of one value beside many. */
  writes: number;
  /** What making the state tab took, which happens once in a file, in ms. */
  stateTab: number;
  sums: Record<string, number>;
  trace: readonly Traced[];
}

const BUILT = readBuilt(projectRoot());

/** A list with the add-on in it, the key saved and the columns mapped; `answerMs`: what Signitic takes per answer. */
export function openFixture(rows: number, layout: Layout, answerMs: number, store = emptyStore()): Fixture {
  const book = bookOf(rows, layout);
  const trace: Traced[] = [];
  let last = 0;
  const world: World = new World({
    ...BUILT,
    book,
    transport: direct(store, { ms: () => answerMs }),
    latency: 'steady',
    onCall: ({ name }) => {
      settle(trace, world.clock.now() - last);
      last = world.clock.now();
      trace.push({ name, ms: 0 });
    },
  });
  const fixture: Fixture = { world, store, rows, layout, trace };
  const sources = Object.fromEntries(
    COLUMNS.map(({ header, field }) => [field, { column: header, occurrence: 1, of: 1 }]),
  );
  call(fixture, 'saveKey', TEST_KEY);
  call(fixture, 'saveMapping', book.tab('Staff').id, { version: 1, headerRow: 1, sources, filter: null });
  return fixture;
}

/** Records of the state that stand in the file. */
export function records({ world }: Fixture): number {
  const tab = world.book.sheets.find(({ name }) => name.startsWith('Signitic sync state'));
  // The first cell says what the tab is.
  return tab ? tab.lastRow() - 1 : 0;
}

function settle(trace: Traced[], ms: number): void {
  const before = trace[trace.length - 1];
  if (before) before.ms = ms;
}

/** One of the sidebar's calls, and its answer. */
export function call(fixture: Fixture, name: string, ...args: unknown[]): unknown {
  const result = fixture.world.callFromSidebar(name, args);
  const answer = result.ok ? (JSON.parse(String(result.value)) as Answer) : null;
  if (!answer?.ok) throw new Error(`${name}: ${answer?.error?.message ?? 'failed'}`);
  return answer.value;
}

interface Answer {
  ok: boolean;
  value?: unknown;
  error?: { message: string };
}

interface RunView {
  more: boolean;
  sums: Record<string, number>;
  stopped: { code: string; message: string } | null;
}

/** What one answer to a sync that was started in the panel brought; `ms` with the start-up of executions. */
export interface Answered {
  ms: number;
  requests: number;
  held: boolean;
  sums: Record<string, number>;
}

/** "Sync to Signitic" in the panel, with the slices that follow. `confirmed`: the person agrees to what was shown. */
export function syncInPanel(fixture: Fixture, confirmed: boolean): Answered {
  const { world } = fixture;
  world.resetCounts();
  const start = world.clock.now();
  const tab = world.book.tab('Staff').id;
  for (let what = 'changed'; ; what = 'resume') {
    const { more, sums, stopped } = call(fixture, 'syncTab', tab, what, confirmed) as RunView;
    if (stopped && stopped.code !== 'held') throw new Error(stopped.message);
    if (more && !stopped) continue;
    return { ms: world.clock.now() - start, requests: world.requests.length, held: stopped !== null, sums };
  }
}

const ON_SPREADSHEET = /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|DeveloperMetadata\w*|Filter|Protection)\./;

/** Chooses "Sync to Signitic" until nothing is left. */
export function sync(fixture: Fixture): Measured {
  const { world, trace } = fixture;
  world.resetCounts();
  trace.length = 0;
  let ms = 0;
  let executions = 0;
  for (;;) {
    executions++;
    const result: RunResult = world.run('syncToSignitic');
    if (result.error || result.killed) throw new Error(result.error?.message ?? 'killed');
    ms += result.ms;
    settle(trace, 0);
    const report = JSON.parse(String(result.value)) as RunView;
    if (report.stopped) throw new Error(report.stopped.message);
    if (report.more) continue;
    const { length: requests } = world.requests;
    return { ms, executions, requests, sums: report.sums, trace: trace.slice(), ...countCalls(trace) };
  }
}

type Counted = Pick<Measured, 'calls' | 'writeBacks' | 'longest' | 'writes' | 'stateTab'>;

function countCalls(trace: readonly Traced[]): Counted {
  const counted = { calls: 0, writeBacks: 0, longest: 0, writes: 0, stateTab: makingStateTab(trace) };
  // What happens between two flushes, or after an answer: a status write looks where people are, a record of the state does not.
  let since = { ms: 0, writes: 0, looked: false };
  for (const { name, ms } of trace) {
    if (ON_SPREADSHEET.test(name) && ms > 0) counted.calls++;
    if (name === 'UrlFetchApp.fetchAll') since = { ms: 0, writes: 0, looked: false };
    else since.ms += ms;
    if (name === 'Range.getDisplayValues') since.looked = true;
    if (name === 'Range.setValues' || name === 'RangeList.setValue') since.writes++;
    if (name !== 'SpreadsheetApp.flush') continue;
    if (since.looked) {
      counted.writeBacks++;
      counted.writes += since.writes;
      counted.longest = Math.max(counted.longest, since.ms);
    }
    since = { ms: 0, writes: 0, looked: false };
  }
  return counted;
}

function makingStateTab(trace: readonly Traced[]): number {
  const first = trace.findIndex(({ name }) => name === 'Spreadsheet.insertSheet');
  const last = trace.findIndex(({ name }) => name === 'Sheet.hideSheet');
  return first < 0 ? 0 : trace.slice(first, last + 1).reduce((sum, { ms }) => sum + ms, 0);
}
