// A list of Signitic's people in a new tab: filled slice by slice, and taken into the sync state, so that the next sync sends nobody.
import { StopError } from '../outcome';
import { planFor } from '../people/columns';
import { blankCells, cellsOf, PULLED_FIELDS, sourcesOf } from './pulled-cells';
import { headersOf } from '../people/template';
import { type ReadingOptions, toUsers } from '../people/user';
import type { Ports, Totals } from '../ports';
import type { Row, Table } from '../row';
import { readPeople, type ReadPerson } from '../send/read-first';
import { listUsers, type Users } from '../send/user-list';
import { fingerprintsFor } from '../state/fingerprint';
import { Journal } from '../state/journal';
import { readState } from '../state/state';
import { adoptRows } from './adopt-rows';

/** People whose values are written together, at most; and for how long they are read, in milliseconds. */
const PART_PEOPLE = 1000;
const PART_TIME = 30_000;
const MINUTE = 60_000;

/** A row of the tab that is filled. */
export interface PulledRow {
  /** '' in a row whose person is gone. */
  readonly email: string;
  /** Whether the person's values stand there. */
  readonly isFilled: boolean;
}

/** The tab that a pull fills: e-mails in its first column, the other fields of `PULLED_FIELDS` beside them. */
export interface PulledTab {
  /** The rows under the headers, as they are now. [] before the e-mails were written. */
  rows(): PulledRow[];
  /** Writes all e-mails in one call, so that none is missing or there twice. */
  writeEmails(emails: readonly string[]): void;
  /** Writes whole rows as plain texts. @param first 0-based among the rows @returns what stands there afterwards */
  writeRows(first: number, rows: readonly (readonly string[])[]): string[][];
}

export interface PullJob {
  /** When this execution began, and when its last request may start, milliseconds since 1970. */
  readonly started: number;
  readonly lastStart: number;
  /** Id of the tab. */
  readonly tab: number;
  /** Fingerprint of the key. */
  readonly key: string;
  readonly stamp: string;
  readonly which: 'active' | 'all';
  /** The header row, and what yes and no are called. */
  readonly headers: readonly string[];
  readonly words: { yes: string; no: string };
  readonly options: ReadingOptions;
  /** Leaves out the people who could not be read, instead of trying them again. */
  readonly withoutRest: boolean;
}

export type PullPorts = Pick<Ports, 'state' | 'http' | 'clock' | 'random' | 'stopRequested' | 'onProgress'> & {
  list: PulledTab;
};

/** How a slice ended. The list is whole when `left` is 0. */
export interface Pulled {
  readonly people: number;
  readonly left: number;
  /** Of those left, people whom this slice asked about in vain. */
  readonly unreadable: number;
  readonly stopped: StopError | null;
  readonly requests: number;
}

/** @throws StopError wrong_key, unreachable: without Signitic's list there are no people; state_unwritable, and what the ports throw */
export function pull(job: PullJob, ports: PullPorts): Pulled {
  const totals: Pick<Totals, 'requests'> = { requests: 0 };
  const users = listUsers(ports, totals, job.lastStart);
  if (!users) throw new StopError('unreachable');
  if (ports.list.rows().length === 0) ports.list.writeEmails(emailsOf(users, job.which));
  const keep = keeperOf(job, ports);
  const unreadable = new Set<string>();
  let stopped: StopError | null = null;
  while (!stopped) {
    const all = ports.list.rows();
    const open = all.filter(({ email, isFilled }) => email !== '' && !isFilled && !unreadable.has(fold(email)));
    if (open.length === 0) break;
    const some = open.slice(0, PART_PEOPLE).map(({ email }) => email);
    const done = all.length - open.length;
    const reading = readPeople(new Map(some.map((email) => [email, PULLED_FIELDS])), {
      ...ports,
      lastStart: Math.min(job.lastStart, ports.clock.now() + PART_TIME),
      onWave: (asked) => ports.onProgress(done + asked, all.length, 0),
    });
    totals.requests += reading.requests;
    keep(reading.people, users);
    for (const email of reading.unreadable) unreadable.add(fold(email));
    if (reading.quota) stopped = new StopError('quota');
    else if (reading.silent) stopped = new StopError('unreachable');
    else if (ports.stopRequested()) stopped = new StopError('stopped');
    else if (ports.clock.now() > job.lastStart) break;
  }
  if (!stopped && job.withoutRest && unreadable.size > 0) leaveOut(unreadable, ports.list);
  return { ...countOf(ports.list.rows(), unreadable), stopped, requests: totals.requests };
}

const fold = (email: string): string => email.trim().toLowerCase();

/** In alphabetical order. A person of whom the list does not tell whether they are active is not left out. */
function emailsOf(users: Users, which: PullJob['which']): string[] {
  const wanted = [...users.values()].filter(({ enabled }) => which === 'all' || enabled !== false);
  return wanted.map(({ email }) => email).sort();
}

function countOf(rows: readonly PulledRow[], unreadable: ReadonlySet<string>): Omit<Pulled, 'stopped' | 'requests'> {
  const people = rows.filter(({ email }) => email !== '');
  const left = people.filter(({ isFilled }) => !isFilled);
  return {
    people: people.length,
    left: left.length,
    unreadable: left.filter(({ email }) => unreadable.has(fold(email))).length,
  };
}

/** An address without its values would be a person without a name at the next sync. */
function leaveOut(unreadable: ReadonlySet<string>, list: PulledTab): void {
  list.rows().forEach(({ email, isFilled }, i) => {
    if (!isFilled && unreadable.has(fold(email))) list.writeRows(i, [blankCells()]);
  });
}

/** Writes what was read into the tab, and then into the state: killed between the two, the next sync compares these people. */
function keeperOf(job: PullJob, ports: PullPorts) {
  const { headers, words, options } = job;
  const plan = planFor({ sources: sourcesOf(PULLED_FIELDS, headers), filter: null }, headersOf(headers));
  const stored = ports.state.read();
  const property = stored.property ?? ports.state.newProperty();
  const state = readState(stored, job.key);
  const journal = new Journal(state, ports.state, { stamp: job.stamp, tab: job.tab, key: job.key, property });
  const prints = fingerprintsFor(property.secret);
  return (people: ReadonlyMap<string, ReadPerson>, users: Users): void => {
    const cells = new Map<string, { texts: string[]; values: ReadPerson }>();
    for (const [email, values] of people)
      cells.set(fold(email), { texts: cellsOf(values, users.get(fold(email)), words), values });
    const written: Row[] = [];
    for (const { first, emails } of blocksOf(ports.list.rows(), cells)) {
      const texts = ports.list.writeRows(
        first,
        emails.map((email) => cells.get(fold(email))?.texts ?? blankCells()),
      );
      written.push(...toUsers(tableOf(texts), plan, options));
    }
    const how = { tab: job.tab, run: job.stamp, minute: Math.floor(ports.clock.now() / MINUTE) };
    adoptRows(written, (email) => cells.get(fold(email))?.values, { journal, prints }, how);
  };
}

/** Runs of neighbouring rows whose people were read, wherever these rows are now. */
function blocksOf(
  rows: readonly PulledRow[],
  cells: ReadonlyMap<string, unknown>,
): { first: number; emails: string[] }[] {
  const blocks: { first: number; emails: string[] }[] = [];
  rows.forEach(({ email, isFilled }, i) => {
    if (isFilled || email === '' || !cells.has(fold(email))) return;
    const last = blocks[blocks.length - 1];
    if (last && last.first + last.emails.length === i) last.emails.push(email);
    else blocks.push({ first: i, emails: [email] });
  });
  return blocks;
}

function tableOf(texts: readonly (readonly string[])[]): Table {
  const columns = PULLED_FIELDS.map((_, i) => texts.map((row) => row[i] ?? ''));
  return { first: 1, count: texts.length, shown: columns, values: columns, own: { status: [], details: [] } };
}
