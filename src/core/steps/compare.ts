// Step 5, compare: what Signitic holds of people of whom nothing is believed is read before any of it is overwritten.
import type { FieldKey } from '../fields';
import { type Outcome, StopError } from '../outcome';
import type { Ports, Totals } from '../ports';
import { MOST_READ_UNASKED } from '../safety/limits';
import { LAST_START } from '../schedule';
import { type Entry, seen } from '../state/entry';
import { decide, type Decision } from '../state/select';
import type { FileRead } from './read';
import { type Found, type Learn, readAndStore } from './read-people';
import type { Selection } from './select';

type Unread = Extract<Decision, { kind: 'read' }>;

/**
 * Reads the people of whom nothing is believed and decides anew about them. More people than may be read unasked are left
 * as they are, for the limits to ask.
 */
export function compareWithSignitic(selection: Selection, totals: Totals, ports: Ports): Selection {
  const unread = selection.decisions.filter((decision): decision is Unread => decision.kind === 'read');
  const { job } = selection.file;
  if (unread.length === 0 || (unread.length > MOST_READ_UNASKED && job.confirmed === 'no')) return selection;
  const how = { last: job.started + LAST_START, learn: keepSeen(selection.file) };
  const { values, unreadable, left, stop } = readAndStore(unread, selection, how, totals, ports);
  const context = {
    ...selection.context,
    listed: (email: string) => (values.get(email) === 'new' ? false : selection.context.listed(email)),
    sendUnread: (person: string) => unreadable.has(person) || selection.context.sendUnread(person),
  };
  const decisions = selection.decisions.map((decision) =>
    decision.kind === 'read' && !left.has(decision.person) ? decide(decision.row, context) : decision,
  );
  if (stop) return { ...selection, context, decisions, left: WAITS[stop], stopped: new StopError(stop) };
  const waits: Outcome = { kind: 'waiting', reason: ports.stopRequested() ? 'stopped' : 'next_slice' };
  return { ...selection, context, decisions, left: left.size > 0 ? waits : null };
}

const WAITS: Record<NonNullable<Found['stop']>, Outcome> = {
  unreachable: { kind: 'waiting', reason: 'transient' },
  quota: { kind: 'waiting', reason: 'quota' },
};

/** What was read is kept as Signitic's own value: nobody reads it again. */
function keepSeen({ job, prints }: FileRead): Learn {
  return (entry, values): Entry => {
    const read = [...values].map(([key, value]): [FieldKey, string] => [key, prints.field(key, value)]);
    return seen(entry, { tab: job.tab, prints: new Map(read) });
  };
}
