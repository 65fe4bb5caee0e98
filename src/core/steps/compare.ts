// Step 5, compare: what Signitic holds of people of whom nothing is believed is read before any of it is overwritten.
import type { FieldKey } from '../fields';
import { type Outcome, StopError } from '../outcome';
import type { Ports, Totals } from '../ports';
import { MOST_READ_UNASKED } from '../safety/limits';
import { LAST_START } from '../schedule';
import { type Reading, readPeople } from '../send/read-first';
import { blankEntry, type Entry, seen } from '../state/entry';
import { decide, type Decision } from '../state/select';
import type { FileRead } from './read';
import type { Selection } from './select';

/** What was read is stored after so long at the latest, so that a killed execution costs little. */
const PART_TIME = 30_000;
/** People that one record names before they are read. */
const NAMED_AT_ONCE = 1000;

type Unread = Extract<Decision, { kind: 'read' }>;

/**
 * Reads the people of whom nothing is believed and decides anew about them. More people than may be read unasked are left
 * as they are, for the limits to ask.
 */
export function compareWithSignitic(selection: Selection, totals: Totals, ports: Ports): Selection {
  const unread = selection.decisions.filter((decision): decision is Unread => decision.kind === 'read');
  const { job } = selection.file;
  if (unread.length === 0 || (unread.length > MOST_READ_UNASKED && job.confirmed === 'no')) return selection;
  const { newcomers, unreadable, left, stop } = readAndStore(unread, selection, totals, ports);
  const context = {
    ...selection.context,
    listed: (email: string) => (newcomers.has(email) ? false : selection.context.listed(email)),
    sendUnread: (person: string) => unreadable.has(person) || selection.context.sendUnread(person),
  };
  const decisions = selection.decisions.map((decision) =>
    decision.kind === 'read' && !left.has(decision.person) ? decide(decision.row, context) : decision,
  );
  if (stop) return { ...selection, context, decisions, left: WAITS[stop], stopped: new StopError(stop) };
  const waits: Outcome = { kind: 'waiting', reason: ports.stopRequested() ? 'stopped' : 'next_slice' };
  return { ...selection, context, decisions, left: left.size > 0 ? waits : null };
}

const WAITS: Record<Stop, Outcome> = {
  unreachable: { kind: 'waiting', reason: 'transient' },
  quota: { kind: 'waiting', reason: 'quota' },
};

type Stop = 'unreachable' | 'quota';

interface Found {
  /** E-mails that Signitic does not know, whatever its list says. */
  newcomers: Set<string>;
  /** People whose values nobody could read. */
  unreadable: Set<string>;
  left: Set<string>;
  stop: Stop | null;
}

function readAndStore(unread: readonly Unread[], { file, users }: Selection, totals: Totals, ports: Ports): Found {
  const found: Found = { newcomers: new Set(), unreadable: new Set(), left: new Set(), stop: null };
  const byEmail = new Map(unread.map((decision) => [decision.row.email, decision]));
  let queue = unread.map(({ row }) => row.email);
  const last = file.job.started + LAST_START;
  while (queue.length > 0) {
    const some = queue.slice(0, NAMED_AT_ONCE);
    // First the record that these people are about to be stored, so that a state that cannot be written costs no request.
    file.journal.begin(some.map((email) => entryOf(byEmail.get(email)?.person ?? '', file)));
    const wanted = new Map(some.map((email) => [email, byEmail.get(email)?.fields ?? []]));
    const lastStart = Math.min(last, ports.clock.now() + PART_TIME);
    const reading = readPeople(wanted, { ...ports, lastStart });
    totals.requests += reading.requests;
    store(reading, byEmail, file);
    for (const [email, person] of reading.people) {
      if (person !== 'new') continue;
      // Where the list names the person, the two contradict each other, and nothing is known.
      if (users?.has(email.toLowerCase())) found.unreadable.add(byEmail.get(email)?.person ?? '');
      else found.newcomers.add(email);
    }
    for (const email of reading.unreadable) found.unreadable.add(byEmail.get(email)?.person ?? '');
    // Where the list could not be had either, it is not these people who cannot be read.
    found.stop = reading.quota ? 'quota' : reading.silent && users === null ? 'unreachable' : null;
    queue = reading.left.concat(queue.slice(some.length));
    if (found.stop || ports.clock.now() > last || ports.stopRequested()) break;
  }
  for (const email of queue) found.left.add(byEmail.get(email)?.person ?? '');
  return found;
}

/** What was read is kept as Signitic's own value, before anything is held or sent: nobody reads it again. */
function store(reading: Reading, byEmail: ReadonlyMap<string, Unread>, file: FileRead): void {
  const { job, journal, prints } = file;
  const after: Entry[] = [];
  for (const [email, fields] of reading.people) {
    const person = byEmail.get(email)?.person;
    if (fields === 'new' || person === undefined) continue;
    const values = [...fields].map(([key, value]): [FieldKey, string] => [key, prints.field(key, value)]);
    after.push(seen(entryOf(person, file), { tab: job.tab, prints: new Map(values) }));
  }
  journal.end(after);
}

const entryOf = (person: string, { journal }: FileRead): Entry => journal.entry(person) ?? blankEntry(person);
