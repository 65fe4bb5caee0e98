// People who left, from the panel: looked at, deactivated, activated again, or known under a new address.
import { type Outcome, StopError } from '../outcome';
import { newTotals } from '../ports';
import type { Job, Ports, Totals } from '../ports';
import { type Leaver, type Leavers, needsSecondYes, type NewAddress } from '../safety/leavers';
import type { Selected } from '../row';
import { LAST_START } from '../schedule';
import { sendAll, toBatches } from '../send/batch';
import { readPeople } from '../send/read-first';
import { wait } from '../send/settle';
import { listUsers, type Users } from '../send/user-list';
import { blankEntry, type Entry } from '../state/entry';
import { declining, givenUp, switched, switching } from '../state/leaving';
import { userJson } from '../state/select';
import { tried, UNHEARD } from './deliver';
import { allLeavers } from './leavers';
import { openState, readFile, type StateRead } from './read';
import { sendingFor } from './sending';

const MINUTE = 60_000;
/** Names cost a request each. */
const MOST_NAMED = 100;
const NAMING_TIME = 60_000;

/** Who has left, with the names that Signitic has of the first of them, by e-mail. */
export interface LeaversSeen {
  readonly leavers: Leavers;
  readonly names: ReadonlyMap<string, string>;
  readonly requests: number;
}

/** @throws StopError what keeps the tab from being read */
export function lookAtLeavers(job: Job, ports: Ports): LeaversSeen {
  const totals = newTotals(job);
  const { leavers } = openAll(job, ports, totals);
  const wanted = leavers.blocked ? leavers.deactivated : leavers.people.concat(leavers.deactivated);
  const first = wanted.slice(0, MOST_NAMED).map(({ email }) => [email, ['firstname', 'lastname'] as const] as const);
  const reading = readPeople(new Map(first), { ...ports, lastStart: ports.clock.now() + NAMING_TIME });
  const names = new Map<string, string>();
  for (const [email, person] of reading.people) {
    if (person === 'new') continue;
    const both = [person.get('firstname'), person.get('lastname')].filter((name) => typeof name === 'string');
    names.set(email, both.join(' ').split('\u0000').join('').trim());
  }
  return { leavers, names, requests: totals.requests + reading.requests };
}

/** What became of the people whom a person chose. */
export interface Left {
  readonly leavers: Leavers | null;
  /** So many would be deactivated: nothing was done before this number is confirmed. */
  readonly asks: number | null;
  readonly done: readonly string[];
  /** They were left alone: they are in a list again, or not in Signitic as they were. */
  readonly kept: readonly string[];
  readonly failed: readonly { readonly email: string; readonly outcome: Outcome }[];
  readonly stopped: StopError | null;
}

const NOTHING: Left = { leavers: null, asks: null, done: [], kept: [], failed: [], stopped: null };

/**
 * Deactivates those of these people who have left, after every mapped tab was read again.
 * @param confirmed how many a person has agreed to in the second question; null when it was not asked
 * @throws StopError before anything is sent
 */
export function deactivateLeavers(job: Job, ports: Ports, emails: readonly string[], confirmed: number | null): Left {
  const totals = newTotals(job);
  const { leavers, ...state } = openAll(job, ports, totals);
  if (leavers.blocked) return { ...NOTHING, leavers };
  const { chosen, kept } = choose(emails, leavers.people);
  if (needsSecondYes(chosen.length, leavers.size) && confirmed !== emails.length)
    return { ...NOTHING, asks: emails.length };
  return { ...NOTHING, kept, ...switchPeople({ job, state, ports, totals }, chosen, false) };
}

/** Activates those of these people who were deactivated from here and still are inactive. @throws StopError */
export function activateAgain(job: Job, ports: Ports, emails: readonly string[]): Left {
  const totals = newTotals(job);
  const state = openState(job, ports);
  const users = usersOrStop(ports, totals, job);
  const deactivated: Leaver[] = [];
  for (const [key, { email, enabled }] of users) {
    const person = state.prints.person(key);
    const entry = state.journal.entry(person);
    if (enabled === false && entry?.extras.deactivated !== undefined) deactivated.push({ email, person, entry });
  }
  const { chosen, kept } = choose(emails, deactivated);
  return { ...NOTHING, kept, ...switchPeople({ job, state, ports, totals }, chosen, true) };
}

/** The address of a person who left, and the one under which they are in the list now. */
export interface AddressPair {
  readonly old: string;
  readonly now: string;
}

/**
 * Deactivates the old addresses of people whose new one Signitic has as active; nothing else of the old ones is kept.
 * @throws StopError before anything is sent
 */
export function giveUpAddresses(job: Job, ports: Ports, pairs: readonly AddressPair[], confirmed: number | null): Left {
  const totals = newTotals(job);
  const { leavers, users, ...state } = openAll(job, ports, totals);
  if (leavers.blocked) return { ...NOTHING, leavers };
  const isThere = ({ row }: NewAddress) => users?.get(row.email.toLowerCase())?.enabled === true;
  const known = pairsIn(pairs, leavers).filter(isThere);
  const emails = pairs.map(({ old }) => old);
  const { chosen, kept } = choose(
    emails,
    known.map(({ leaver }) => leaver),
  );
  if (needsSecondYes(chosen.length, leavers.size) && confirmed !== emails.length)
    return { ...NOTHING, asks: emails.length };
  return { ...NOTHING, kept, ...switchPeople({ job, state, ports, totals }, chosen, false, givenUp) };
}

/** Keeps that these are not the same people, so that they are not offered again. @throws StopError */
export function keepApart(job: Job, ports: Ports, pairs: readonly AddressPair[]): Left {
  const { leavers, journal } = openAll(job, ports, newTotals(job));
  const known = pairsIn(pairs, leavers);
  if (known.length === 0) return NOTHING;
  const entries = known.map(({ leaver }) => leaver.entry);
  journal.begin(entries);
  journal.end(known.map(({ leaver, person }) => declining(leaver.entry, person)));
  return { ...NOTHING, done: known.map(({ leaver }) => leaver.email) };
}

function pairsIn(pairs: readonly AddressPair[], { newAddresses }: Leavers): NewAddress[] {
  return newAddresses.filter(({ leaver, row }) =>
    pairs.some(({ old, now }) => same(old, leaver.email) && same(now, row.email)),
  );
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function choose(emails: readonly string[], people: readonly Leaver[]): { chosen: Leaver[]; kept: string[] } {
  const wanted = new Set(emails.map((email) => email.toLowerCase()));
  const chosen = people.filter(({ email }) => wanted.has(email.toLowerCase()));
  const found = new Set(chosen.map(({ email }) => email.toLowerCase()));
  return { chosen, kept: emails.filter((email) => !found.has(email.toLowerCase())) };
}

function openAll(job: Job, ports: Ports, totals: Totals): StateRead & { leavers: Leavers; users: Users | null } {
  // The list first, which may take a while: nothing but the sending comes between reading the tabs and its end.
  const users = listUsers(ports, totals, job.started + LAST_START);
  const file = readFile(job, ports, 'to look');
  const { state, journal, prints } = file;
  return { state, journal, prints, users, leavers: allLeavers(file, users, ports) };
}

function usersOrStop(ports: Ports, totals: Totals, job: Job): Users {
  const users = listUsers(ports, totals, job.started + LAST_START);
  if (!users) throw new StopError('unreachable');
  return users;
}

interface Around {
  readonly job: Job;
  readonly state: StateRead;
  readonly ports: Ports;
  readonly totals: Totals;
}

/** Sends `enabled` of these people, in the order that makes it safe. */
function switchPeople(
  { job, state, ports, totals }: Around,
  people: readonly Leaver[],
  active: boolean,
  finish: (entry: Entry) => Entry = (entry) => entry,
): Pick<Left, 'done' | 'failed' | 'stopped'> {
  if (people.length === 0) return { done: [], failed: [], stopped: null };
  const { journal, prints } = state;
  const change = { active, prints, tab: job.tab, minute: Math.floor(ports.clock.now() / MINUTE) };
  const before = people.map(({ person }) => journal.entry(person) ?? blankEntry(person));
  const selected = people.map(({ email }) => selectedFor(email, active));
  journal.begin(before.map((entry) => switching(entry, change)));
  const sending = sendingFor(job, selected, true, totals, ports);
  const { rest, stop } = sendAll(toBatches(selected), sending.lastStart, sending);
  totals.requests += sending.requests;
  if (stop && UNHEARD.includes(stop.code)) wait(tried(rest), 'transient');
  const untried = new Set(rest.filter(({ tries }) => tries === 0).flatMap((batch) => batch.rows));
  const after = selected.map((one, i) => {
    const entry = before[i] as Entry;
    if (untried.has(one) || isRefused(one.outcome)) return entry;
    return one.outcome?.kind === 'synced' ? finish(switched(entry, change)) : null;
  });
  let stopped = stop;
  try {
    journal.end(after.filter((entry) => entry !== null));
  } catch (error) {
    // What was deactivated is marked as such before the request already.
    stopped = stopped ?? (error instanceof StopError ? error : new StopError('unexpected', { message: String(error) }));
  }
  const failed = selected.filter(({ outcome }) => outcome?.kind !== 'synced');
  return {
    stopped,
    done: selected.filter(({ outcome }) => outcome?.kind === 'synced').map(({ email }) => email),
    failed: failed.map(({ email, outcome }) => ({ email, outcome: outcome ?? NOT_SENT })),
  };
}

const NOT_SENT: Outcome = { kind: 'waiting', reason: 'stopped' };

/** A refusal, or one that was about everybody, changes nothing. A page on the way there says nothing of what arrived. */
function isRefused(outcome: Outcome | null): boolean {
  return outcome?.reason === 'everybody' || (outcome?.kind === 'refused' && outcome.reason === 'refused');
}

/** Nothing but *Active* is sent: all else of the person stays as Signitic has it. */
function selectedFor(email: string, active: boolean): Selected {
  const user = { email, enabled: active };
  const shown = { status: '', details: '', minute: undefined };
  const row = { row: 0, email, identity: email, user, issues: [], skip: null, shown };
  return {
    row,
    email,
    user,
    changed: ['enabled'],
    adopted: [],
    effect: 'updated',
    json: userJson(user),
    outcome: null,
  };
}
