// One slice of a run: read once, build once, pick once, then send and write out part by part.
import { type Batch, type Clock, type Sending, sendAll, toBatches, WAVE, type Wire, wait } from './batch';
import { hasNews, memoAfter } from './beside';
import { brakeOn, type Choice, pick, type What } from './changes';
import { absentFrom, isVoid, listUsers } from './known';
import { MOST_LOOKUPS, lookUp } from './lookup';
import { writeMemo } from './memo';
import { type Brake, OUTCOME_KINDS, StopError, type Sums } from './outcome';
import { headersOf } from './template';
import {
  type Mapping,
  type Plan,
  planFor,
  type ReadingOptions,
  type Row,
  type Table,
  toUsers,
  userJson,
  vacantRows,
} from './user';

/** A slice works for at most four and a half of Google's six minutes; its last wave starts by three and a half. */
export const LAST_START = 210_000;
const LAST_LIST = 270_000;
/** A part: what is sent between two write-outs, so that a kill costs little. */
export const PART_ROWS = 5000;
const PART_TIME = 30_000;
/** Signitic may list a newcomer late: one second look after this long. */
const SECOND_LOOK = 10_000;

/** The spreadsheet as the core needs it; google/sheet.ts is the real one. */
export interface Sheet {
  /** Texts of the header row as shown. @throws StopError no_tab */
  headers(): string[];
  /** Makes sure that our columns can be written, or made. @throws StopError read_only, column_protected */
  prepare(): void;
  /** Makes those of our columns that are missing. @throws StopError no_space */
  makeColumns(): void;
  readRows(plan: Plan): Table;
  /** Forgets every memo of the tab: everything is sent again. */
  clearMemos(): void;
  /**
   * Writes outcomes beside their people, wherever these are now, and wipes away what stands beside rows without one.
   * @returns the rows whose place was lost
   */
  writeOutcomes(news: readonly { row: Row; memo: string }[], all: readonly Row[], plan: Plan): Row[];
}

export interface Ports {
  sheet: Sheet;
  wire: Wire;
  clock: Clock;
  random(): number;
  heard(): boolean;
  /** Progress for people who watch: rows settled, of rows to send, and rows with problems. */
  progress(done: number, total: number, problems: number): void;
  /** Called after each write-out with what must survive this execution. */
  keep(totals: Totals): void;
}

/** What adds up over the slices of a run; kept beside the lease. */
export interface Totals {
  requests: number;
  unplaced: number;
  /** People looked up one by one. */
  lookups: number;
  /** The run's key belongs to another workspace than the memos; null before that is known. */
  void: boolean | null;
}

export interface Job {
  /** When this execution began, milliseconds since 1970: Google counts from there. */
  started: number;
  mapping: Mapping;
  options: ReadingOptions;
  what: What;
  /** Row numbers, in the first slice of a run over selected rows. */
  selected: ReadonlySet<number> | null;
  /** Stamp of the run. */
  run: string;
  first: boolean;
  totals: Totals;
  /** The key is another than at the last run. */
  newKey: boolean;
  /** Somebody saw the brake and said go. */
  confirmed: boolean;
  /** `look`: nothing is sent and nothing written. `write`: what is wrong is written beside the rows, nothing sent. */
  check: 'no' | 'look' | 'write';
}

export interface Report {
  rows: readonly Row[];
  /** Rows of nobody beside which something of ours stands, until it is wiped away. */
  vacant: readonly Row[];
  plan: Plan;
  sums: Sums;
  stopped: StopError | null;
  brake: Brake | null;
  more: boolean;
  totals: Totals;
  /** E-mails in Signitic that are not in this tab; null when not known. */
  absent: string[] | null;
  verified: boolean;
  /** Rows that would go, or went. */
  picked: readonly Row[];
  choice: Choice;
}

/** Does one slice. What stops a run before its first request is thrown; afterwards it is in the report. */
export function slice(job: Job, ports: Ports): Report {
  const { started } = job;
  const plan = planFor(job.mapping, headersOf(ports.sheet.headers()));
  if (job.check !== 'look') ports.sheet.prepare();
  const table = ports.sheet.readRows(plan);
  const rows = toUsers(table, plan, job.options);
  if (rows.length === 0) throw new StopError('no_rows');
  const totals = { ...job.totals };
  const known = listUsers(ports, totals, started + LAST_START);
  totals.void = totals.void ?? (job.newKey && isVoid(rows, known));
  const { what, run, selected } = job;
  const choice: Choice = { what, run, selected, known, void: totals.void, blank: job.options.blank };
  const picked = pick(rows, choice);
  const absent = known && absentFrom(rows, known);
  const brake = job.confirmed ? null : brakeOn(rows, picked, choice);
  const report: Report = {
    rows,
    vacant: vacantRows(table, plan, rows),
    picked,
    plan,
    choice,
    totals,
    brake,
    absent,
    sums: count(rows, 0),
    stopped: null,
    more: false,
    verified: false,
  };
  if (job.check === 'write') {
    ports.sheet.makeColumns();
    writeOut(settled(rows), [], report, ports, { requests: 0 });
  } else if (job.check === 'no' && brake) {
    wait(picked, 'held');
    report.stopped = new StopError('brake', { renamed: brake.renamed, off: brake.switchedOff });
  } else if (job.check === 'no') {
    ports.sheet.makeColumns();
    // Really cleared, not only passed over: killed now, the next run still sends everything again.
    if (job.what === 'all' && job.first) ports.sheet.clearMemos();
    send(job, ports, report, started);
  }
  report.sums = count(rows, totals.unplaced);
  return report;
}

/** Sends what was picked, part by part; after each part writes beside every row what is new. */
function send(job: Job, ports: Ports, report: Report, started: number): void {
  const { rows, picked } = report;
  const sending = sendingFor(job, ports, report, started);
  for (const row of picked) row.json = userJson(row.user);
  let queue = toBatches(picked);
  let unsent = settled(rows);
  do {
    const part = takePart(queue);
    const people = part.flatMap((batch) => batch.rows);
    const { rest, stop } = sendAll(part, ports.clock.now() + PART_TIME, sending);
    report.stopped = stop;
    queue = rest.concat(queue.slice(part.length));
    writeOut(
      unsent,
      people.filter((row) => row.outcome),
      report,
      ports,
      sending,
    );
    unsent = [];
  } while (queue.length > 0 && !report.stopped && ports.clock.now() <= sending.lastStart);
  const left = queue.flatMap((batch) => batch.rows);
  wait(left, report.stopped?.code === 'quota' ? 'quota' : report.stopped ? 'stopped' : 'next_slice');
  if (report.stopped) return;
  // Rows chosen by hand are marked, so that the next slice knows them.
  if (left.length > 0 && job.selected) writeOut(left, [], report, ports, sending);
  finish(report, ports, sending, started, left.length > 0);
}

/** Says whether more is left; at the end of a run, looks whether Signitic lists its newcomers. */
function finish(report: Report, ports: Ports, sending: Sending, started: number, unsent: boolean): void {
  const { rows, picked, choice, totals } = report;
  if (unsent || sending.left) {
    report.more = sending.through > 0;
    // A slice that got nobody through would only be repeated: the next run may find Signitic well again.
    if (!report.more) report.stopped = new StopError('unreachable');
    return;
  }
  if (sending.through === 0 && sending.exhausted > 0) report.stopped = new StopError('unreachable');
  let known = choice.known;
  const unlisted = () => rows.filter((row) => row.outcome?.kind === 'synced' && !known?.has(row.email.toLowerCase()));
  for (const pause of [0, SECOND_LOOK]) {
    if (!known || unlisted().length === 0) break;
    if (ports.clock.now() > started + LAST_LIST) {
      report.more = sending.through > 0;
      return;
    }
    for (let waited = 0; waited < pause && !ports.heard(); waited += 5000) ports.clock.sleep(5000);
    try {
      known = listUsers(ports, totals, started + LAST_LIST);
    } catch (error) {
      // Everything is sent and written: a key or an allowance that ends now is told with the sums, not in their place.
      report.stopped = stopFrom(error);
      return;
    }
  }
  report.verified = known !== null;
  const missing = known ? unlisted() : [];
  if (missing.length === 0) return;
  for (const row of missing) row.outcome = { kind: 'waiting', reason: 'not_listed' };
  const now = new Set(picked);
  writeOut(
    missing.filter((row) => !now.has(row)),
    missing.filter((row) => now.has(row)),
    report,
    ports,
    sending,
  );
}

const settled = (rows: readonly Row[]): Row[] => rows.filter((row) => row.outcome);

/** Writes beside its person all that is new; a row that lost its place is counted, and the next run puts it right. */
function writeOut(
  unsent: readonly Row[],
  sent: readonly Row[],
  report: Report,
  ports: Ports,
  sending: { requests: number },
): void {
  const { choice, totals } = report;
  const rows = unsent
    .filter((row) => hasNews(row, false, choice))
    .concat(sent.filter((row) => hasNews(row, true, choice)));
  const vacant = report.vacant.map((row) => ({ row, memo: '' }));
  const news = vacant.concat(rows.map((row) => ({ row, memo: writeMemo(memoAfter(row, choice)) })));
  report.vacant = [];
  totals.requests += sending.requests;
  sending.requests = 0;
  try {
    const lost = news.length > 0 ? ports.sheet.writeOutcomes(news, report.rows, report.plan) : [];
    totals.unplaced += lost.filter((row) => row.outcome).length;
  } catch (error) {
    // What was acknowledged but not written is sent again by the next run: an upsert.
    totals.unplaced += rows.length;
    report.stopped = stopFrom(error);
  }
  ports.keep(totals);
}

function stopFrom(error: unknown): StopError {
  if (error instanceof StopError) return error;
  return new StopError('unexpected', { message: error instanceof Error ? error.message : String(error) });
}

function takePart(queue: readonly Batch[]): Batch[] {
  const part: Batch[] = [];
  let people = 0;
  for (const batch of queue) {
    if (part.length > 0 && people + batch.rows.length > PART_ROWS) break;
    part.push(batch);
    people += batch.rows.length;
  }
  return part;
}

function sendingFor(job: Job, ports: Ports, report: Report, started: number): Sending {
  const { totals, picked } = report;
  const lastStart = started + LAST_START;
  const sending: Sending = {
    wire: ports.wire,
    clock: ports.clock,
    random: ports.random,
    heard: ports.heard,
    moved() {
      const done = picked.filter((row) => row.outcome);
      ports.progress(done.length, picked.length, done.filter((row) => row.outcome?.kind !== 'synced').length);
    },
    lookUp(people) {
      const lookup = {
        wire: ports.wire,
        clock: ports.clock,
        lastStart,
        left: MOST_LOOKUPS - totals.lookups,
        requests: 0,
      };
      lookUp(people, lookup);
      totals.lookups = MOST_LOOKUPS - lookup.left;
      totals.requests += lookup.requests;
    },
    lastStart,
    // The first wave of a run is one batch: a wrong turn costs one request, not ten.
    width: job.first ? 1 : WAVE,
    first: job.first,
    requests: 0,
    through: 0,
    left: false,
    refusals: new Map(),
    exhausted: 0,
  };
  return sending;
}

/** The sums that people see, counted from the rows. */
export function count(rows: readonly Row[], unplaced: number): Sums {
  const sums: Sums = {
    read: rows.length,
    synced: 0,
    unchanged: 0,
    invalid: 0,
    refused: 0,
    waiting: 0,
    skipped: 0,
    unplaced,
  };
  for (const kind of OUTCOME_KINDS) sums[kind] = rows.filter((row) => row.outcome?.kind === kind).length;
  return sums;
}
