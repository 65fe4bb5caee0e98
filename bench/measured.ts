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

export interface Desk {
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
  writeBacks: number;
  /** The longest write-back, from the call before its last look to the end of its flush, in ms. */
  longest: number;
  /** Writes of a run of rows, or of one value beside many. */
  writes: number;
  sums: Record<string, number>;
  trace: readonly Traced[];
}

const BUILT = readBuilt(projectRoot());

/** A list with the add-on in it, the key saved and the columns mapped; `answerMs`: what Signitic takes per answer. */
export function openDesk(rows: number, layout: Layout, answerMs: number): Desk {
  const book = bookOf(rows, layout);
  const store = emptyStore();
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
  const desk: Desk = { world, store, rows, layout, trace };
  const sources = Object.fromEntries(
    COLUMNS.map(({ header, field }) => [field, { column: header, occurrence: 1, of: 1 }]),
  );
  call(desk, 'saveKey', TEST_KEY);
  call(desk, 'saveMapping', book.tab('Staff').id, { version: 1, headerRow: 1, sources, filter: null });
  return desk;
}

function settle(trace: Traced[], ms: number): void {
  const before = trace[trace.length - 1];
  if (before) before.ms = ms;
}

/** One of the sidebar's calls. */
export function call(desk: Desk, name: string, ...args: unknown[]): void {
  const result = desk.world.callFromSidebar(name, args);
  const answer = result.ok ? (JSON.parse(String(result.value)) as { ok: boolean; error?: { message: string } }) : null;
  if (!answer?.ok) throw new Error(`${name}: ${answer?.error?.message ?? 'failed'}`);
}

const ON_SPREADSHEET = /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|DeveloperMetadata\w*|Filter|Protection)\./;

/** Chooses "Sync to Signitic" until nothing is left. */
export function sync(desk: Desk): Measured {
  const { world, trace } = desk;
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
    const report = JSON.parse(String(result.value)) as {
      more: boolean;
      sums: Record<string, number>;
      stopped: { message: string } | null;
    };
    if (report.stopped) throw new Error(report.stopped.message);
    if (report.more) continue;
    const { length: requests } = world.requests;
    return { ms, executions, requests, sums: report.sums, trace: trace.slice(), ...countCalls(trace) };
  }
}

function countCalls(trace: readonly Traced[]): Pick<Measured, 'calls' | 'writeBacks' | 'longest' | 'writes'> {
  const counted = { calls: 0, writeBacks: 0, longest: 0, writes: 0 };
  let since = 0;
  for (const { name, ms } of trace) {
    const spreadsheet = ON_SPREADSHEET.test(name);
    if (spreadsheet && ms > 0) counted.calls++;
    if (name === 'Range.setValues' || name === 'RangeList.setValue') counted.writes++;
    // A write-back begins after the last answer, or after the write-back before it.
    since = name === 'UrlFetchApp.fetchAll' ? 0 : since + ms;
    if (name !== 'SpreadsheetApp.flush') continue;
    counted.writeBacks++;
    counted.longest = Math.max(counted.longest, since);
    since = 0;
  }
  return counted;
}
