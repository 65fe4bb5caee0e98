// One slice of a run: read once, build once, pick once, then send and write out part by part.
import { type Batch, type Sending, sendAll, toBatches, WAVE } from './send/batch';
import { brakeOn, type Choice, pick } from './state/select';
import { finish } from './verify';
import { absentFrom, isVoid, listUsers } from './send/user-list';
import { enter, type Ledger, markStale, readLedger, writeLedger } from './state/ledger';
import { lookUp, MOST_LOOKUPS } from './send/spot-check';
import { OUTCOME_KINDS, type StopCode, StopError, type Sums } from './outcome';
import type { Job, Ports, Report } from './ports';
import { wait } from './send/settle';
import { bringHome } from './state/stray';
import { headersOf } from './people/template';
import { type Plan, planFor } from './people/columns';
import { type Row, toUsers, userJson, vacantRows } from './people/user';
import { settled, writeOut } from './status/write-back';

/** A slice works for at most four and a half of Google's six minutes; its last wave starts by three and a half. */
export const LAST_START = 210_000;
/** A part: what is sent between two write-outs, so that a kill costs little. */
export const PART_ROWS = 5000;
const PART_TIME = 30_000;

/** Does one slice. What stops a run before its first request is thrown; afterwards it is in the report. */
export function slice(job: Job, ports: Ports): Report {
  const plan = planFor(job.mapping, headersOf(ports.sheet.headers()));
  if (job.check !== 'look') ports.sheet.prepare();
  const { rows, vacant, ledger } = readPeople(job, ports, plan);
  const totals = { ...job.totals };
  const known = listUsers(ports, totals, job.started + LAST_START);
  const choice = choiceFor(job, plan, rows, known);
  const picked = pick(rows, choice);
  // Sending everything again passes the memos over, but they still tell who would be renamed.
  const asked = job.what === 'all' ? { ...choice, from: job.trust.from } : choice;
  const brake = job.confirmed ? null : brakeOn(rows, picked, asked);
  const report: Report = {
    ...{ rows, vacant, picked, plan, choice, totals, brake },
    ...{ absent: known && absentFrom(rows, known), sums: count(rows, 0) },
    ...{ stopped: null, more: false, verified: false },
  };
  if (job.check === 'write') {
    ports.sheet.makeColumns();
    writeOut(settled(rows), [], report, ports, { requests: 0 });
  } else if (job.check === 'no' && brake) {
    wait(picked, 'held');
    report.stopped = new StopError('brake', { renamed: brake.renamed, off: brake.switchedOff });
  } else if (job.check === 'no') {
    ports.sheet.makeColumns();
    send(job, ports, report, ledger);
  }
  report.sums = count(rows, totals.unplaced);
  return report;
}

/** Everybody in the tab, each with the memo that is theirs and whether it is still to be believed. */
function readPeople(job: Job, ports: Ports, plan: Plan): { rows: Row[]; vacant: Row[]; ledger: Ledger } {
  // Half a minute on the longest lists: somebody may press Stop meanwhile.
  const table = ports.sheet.readRows(plan, () => {
    if (ports.heard()) throw new StopError('stopped');
  });
  const rows = toUsers(table, plan, job.options);
  if (rows.length === 0) throw new StopError('no_rows');
  const vacant = vacantRows(table, plan, rows);
  bringHome(rows, vacant);
  const ledger = readLedger(job.trust.sent);
  markStale(rows, ledger);
  return { rows, vacant, ledger };
}

function choiceFor(job: Job, plan: Plan, rows: readonly Row[], known: Choice['known']): Choice {
  const { what, run, stamp, selected, options, memos, trust } = job;
  const strangers = memos === 'unknown' ? rows.some(({ memo }) => memo) : memos === 'other key' && isVoid(rows, known);
  const everything = what === 'all' && job.first;
  const mapped = new Set(plan.planned.map(({ field }) => field.key));
  const from = strangers || everything ? run : trust.from;
  return { what, run, stamp, selected, known, from, blank: options.blank, mapped };
}

/** Sends what was picked, part by part; after each part writes beside every row what is new. */
function send(job: Job, ports: Ports, report: Report, ledger: Ledger): void {
  const { started } = job;
  const { rows, picked } = report;
  const sending = sendingFor(job, ports, report, started);
  const note = noteFor(job, ports, report, ledger);
  for (const row of picked) row.json = userJson(row.user);
  let queue = toBatches(picked);
  let unsent = settled(rows);
  do {
    const part = takePart(queue);
    const people = part.flatMap((batch) => batch.rows);
    // Before, not after: from here on Signitic may hold what no memo says yet.
    if (!ports.heard()) note(people);
    const { rest, stop } = sendAll(part, ports.clock.now() + PART_TIME, sending);
    report.stopped = stop;
    if (stop && UNHEARD.includes(stop.code)) wait(tried(rest), 'trouble');
    queue = rest.concat(queue.slice(part.length));
    writeOut(
      unsent,
      people.filter((row) => row.outcome),
      report,
      ports,
      sending,
    );
    unsent = [];
    // After the last part the totals go with the end of the slice.
    if (queue.length > 0) ports.keep(report.totals);
  } while (queue.length > 0 && !report.stopped && ports.clock.now() <= sending.lastStart);
  const left = queue.flatMap((batch) => batch.rows).filter((row) => !row.outcome);
  wait(left, report.stopped?.code === 'quota' ? 'quota' : report.stopped ? 'stopped' : 'next_slice');
  if (report.stopped) return;
  // Rows chosen by hand are marked, so that the next slice knows them.
  if (left.length > 0 && job.selected) writeOut(left, [], report, ports, sending);
  finish(report, ports, sending, started, left.length > 0);
}

/** Keeps outside the sheet what the memos are worth once these people are sent. */
function noteFor({ trust, room, memos }: Job, ports: Ports, { rows, choice }: Report, ledger: Ledger) {
  const { run, stamp, known, from } = choice;
  let told = memos === 'ours' && from === trust.from;
  // Where no memo is older than this run, none of a newcomer's can come back; their ledger would be long for nothing.
  const first = rows.every(({ memo }) => !memo || memo.run >= run);
  const newcomer = ({ email, memo }: Row) => first && !memo && known !== null && !known.has(email.toLowerCase());
  return (people: readonly Row[]): void => {
    const entered = enter(ledger, people, stamp, newcomer);
    if (entered || !told) ports.enter({ from, sent: writeLedger(ledger, room) });
    told = true;
  };
}

/** Stops that say nothing about batches which were sent before: Signitic may have taken those. */
const UNHEARD: readonly StopCode[] = ['stopped', 'unreachable', 'all_refused'];

const tried = (batches: readonly Batch[]): Row[] =>
  batches.filter(({ tries }) => tries > 0).flatMap((batch) => batch.rows);

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
        heard: ports.heard,
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
    answered: report.choice.known !== null,
    asked: false,
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
