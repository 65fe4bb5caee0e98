// Steps 7 and 8, send and write back, part by part: a killed execution costs one part.
import { type StopCode, StopError } from '../outcome';
import type { Ports, Totals } from '../ports';
import type { Effect, Selected } from '../row';
import { sendAll, toBatches } from '../send/batch';
import type { Batch, Sending } from '../send/sending';
import { wait } from '../send/settle';
import { accepted, adopted, blankEntry, clashing, type Done, type Entry, inFlight, refused } from '../state/entry';
import { type Decision, payloadPrint } from '../state/select';
import { plainText } from '../status/status-cells';
import { recordAsked } from './asked';
import type { Selection } from './select';
import { sendingFor } from './sending';
import { selectedIn } from './sum-up';
import { StatusWriter, stopFrom } from './write-back';

/** A part: what is sent between two write-backs. Each costs half a second besides its people, and a killed execution sends one again. */
export const PART_PEOPLE = 10_000;
const PART_TIME = 30_000;
const MINUTE = 60_000;

type Send = Extract<Decision, { kind: 'send' }>;
type Keep = Extract<Decision, { kind: 'keep' }>;

/** How sending ended. */
export interface Delivered {
  readonly sending: Sending;
  readonly writer: StatusWriter;
  readonly stopped: StopError | null;
  /** People were left for the next slice. */
  readonly unsent: boolean;
}

/**
 * Sends what was selected and writes the state and the statuses after each part.
 * @param waiting people that a confirmation was not about
 */
export function sendAndWriteBack(
  selection: Selection,
  waiting: ReadonlySet<string>,
  totals: Totals,
  ports: Ports,
): Delivered {
  const writer = new StatusWriter(selection, totals, ports);
  const { file, users, decisions } = selection;
  const sending = sendingFor(file.job, selectedIn(decisions), users !== null, totals, ports);
  const sends = sendsIn(selection, waiting, writer);
  // Before anything is sent: without our columns nobody would hear what happened.
  if (sends.size > 0 || selection.decisions.some(({ kind }) => kind === 'keep')) writer.makeColumns();
  const delivery = { selection, sends, totals, ports, sending, writer };
  let stopped = deliver(delivery);
  if (stopped?.code === 'stopped') takeBack(delivery);
  const left = [...sends.keys()].filter(({ outcome }) => !outcome);
  wait(left, stopped?.code === 'quota' ? 'quota' : stopped ? 'stopped' : 'next_slice');
  for (const one of left) writer.settled(sends.get(one) as Send, false);
  stopped = writer.write() ?? stopped;
  return { sending, writer, stopped, unsent: left.length > 0 || selection.left !== null };
}

/** A person who stops a run by hand does not want its rest: the entries of people who were not tried are as they were. */
function takeBack({ selection, sends, ports }: Delivery): void {
  const { job, journal } = selection.file;
  if (!selection.context.first || (job.what !== 'selected' && job.what !== 'all')) return;
  const untried = [...sends.values()].filter(({ selected }) => !selected.outcome);
  try {
    journal.end(untried.map(({ before }) => before));
  } catch (error) {
    // Then these people go with the next sync, as they would have gone with this one.
    ports.keep({ ...selection.file.job.totals });
    if (!(error instanceof StopError)) throw error;
  }
}

/** The people who go, in the sheet's order. */
function sendsIn(selection: Selection, waiting: ReadonlySet<string>, writer: StatusWriter): Map<Selected, Send> {
  const sends = new Map<Selected, Send>();
  for (const decision of selection.decisions) {
    if (decision.kind !== 'send') continue;
    if (waiting.has(decision.person)) {
      decision.selected.outcome = { kind: 'waiting', reason: 'not_shown' };
      writer.settled(decision, false);
    } else sends.set(decision.selected, decision);
  }
  return sends;
}

/** All that is written to the state and sent. @returns why it ended early, or null */
function deliver(delivery: Delivery): StopError | null {
  const { selection, sends, ports } = delivery;
  const { left } = selection;
  // Before anything is recorded: rows that a person chose and then stopped do not go by themselves later.
  if ((left || sends.size > 0) && ports.stopRequested()) return new StopError('stopped');
  try {
    recordAsked(selection);
    keepFound(delivery);
    // The limits are about everybody of this run, so nothing goes before the last person is read.
    return left ? null : sendParts(delivery);
  } catch (error) {
    // The state cannot be written. What was sent before is told with the sums.
    return stopFrom(error);
  }
}

function sendParts(delivery: Delivery): StopError | null {
  const { sends, totals, ports, sending } = delivery;
  let queue = toBatches([...sends.keys()]);
  // Before the first wave: most runs have no other.
  if (queue.length > 0) sending.onProgress();
  while (queue.length > 0 && ports.clock.now() <= sending.lastStart && !ports.stopRequested()) {
    const part = takePart(queue);
    const { rest, stopped } = sendPart(part, delivery);
    if (stopped) return stopped;
    queue = rest.concat(queue.slice(part.length));
    if (queue.length > 0) ports.keep(totals);
  }
  return queue.length > 0 && ports.stopRequested() ? new StopError('stopped') : null;
}

/** Writes what is wrong into the status cells. Nothing is sent, and rows that would be stay as they are. */
export function writeProblems(selection: Selection, totals: Totals, ports: Ports): { stopped: StopError | null } {
  const writer = new StatusWriter(selection, totals, ports);
  writer.makeColumns();
  return { stopped: writer.write() };
}

interface Delivery {
  readonly selection: Selection;
  readonly sends: ReadonlyMap<Selected, Send>;
  readonly totals: Totals;
  readonly ports: Ports;
  readonly sending: Sending;
  readonly writer: StatusWriter;
}

/** Values that Signitic was found to have, and those in which another tab differs, are kept without a request. */
function keepFound({ selection, ports }: Delivery): void {
  const { job, journal } = selection.file;
  const keeps = selection.decisions.filter((decision): decision is Keep => decision.kind === 'keep');
  const minute = Math.floor(ports.clock.now() / MINUTE);
  for (let at = 0; at < keeps.length; at += PART_PEOPLE) {
    const some = keeps.slice(at, at + PART_PEOPLE);
    const entries = some.map(({ person }) => journal.entry(person) ?? blankEntry(person));
    journal.begin(entries);
    journal.end(
      some.map(({ plan, left }, i) => {
        const entry = entries[i] as Entry;
        const found = { tab: job.tab, prints: plan.adopted, minute, run: job.run };
        const kept = plan.adopted.size > 0 ? adopted(entry, found) : entry;
        if (left !== undefined) return { ...kept, extras: { ...kept.extras, left } };
        return clashing(kept, [...plan.clash.keys()], job.tab);
      }),
    );
  }
}

interface PartEnd {
  rest: Batch[];
  stopped: StopError | null;
}

/** One part in the order that makes it safe: the state that nothing is sure, the requests, the new state, the statuses. */
function sendPart(part: readonly Batch[], { selection, sends, totals, ports, sending, writer }: Delivery): PartEnd {
  const { journal, job } = selection.file;
  const people = part.flatMap((batch) => batch.rows);
  const before = new Map<Selected, Entry>();
  for (const one of people) before.set(one, entryOf(sends.get(one) as Send, selection));
  journal.begin(
    people.map((one) =>
      inFlight(before.get(one) as Entry, { tab: job.tab, prints: (sends.get(one) as Send).plan.send }),
    ),
  );
  const { rest, stop } = sendAll(part, ports.clock.now() + PART_TIME, sending);
  if (stop && UNHEARD.includes(stop.code)) wait(tried(rest), 'transient');
  totals.requests += sending.requests;
  sending.requests = 0;
  const untried = new Set(rest.filter(({ tries }) => tries === 0).flatMap((batch) => batch.rows));
  const after: Entry[] = [];
  for (const one of people) {
    const entry = before.get(one) as Entry;
    const next = untried.has(one) ? entry : entryAfter(sends.get(one) as Send, entry, selection, ports);
    if (next) after.push(next);
    if (one.outcome?.kind === 'synced') countReplaced(sends.get(one) as Send, entry, selection, totals);
    if (one.outcome) writer.settled(sends.get(one) as Send, true);
  }
  journal.end(after);
  return { rest, stopped: writer.write() ?? stop };
}

/** Counts the values of Signitic's own over which this sync has sent the sheet's, as far as they are known. */
function countReplaced({ person, plan }: Send, before: Entry, { shown }: Selection, totals: Totals): void {
  const edited = shown?.get(person)?.edited ?? [];
  const replaced = { ...totals.replaced };
  for (const key of plan.send.keys())
    if (edited.includes(key) || (plan.replaced.includes(key) && before.fields.get(key)?.mark === 'seen'))
      replaced[key] = (replaced[key] ?? 0) + 1;
  totals.replaced = replaced;
}

/** The entry of a person before this part. With a run by hand the state says already that nothing is sure. */
function entryOf({ person, before }: Send, { file }: Selection): Entry {
  return file.journal.entry(person) ?? before;
}

/** The entry after the answer; null where nobody knows whether the request arrived, so that "not sure" stays. */
function entryAfter(
  { row, issues, selected, plan }: Send,
  entry: Entry,
  { file }: Selection,
  ports: Ports,
): Entry | null {
  const { job, prints } = file;
  const { outcome } = selected;
  const minute = Math.floor(ports.clock.now() / MINUTE);
  if (outcome?.kind === 'synced') {
    const done = DONE[selected.effect];
    const what = { tab: job.tab, prints: plan.send, adopted: plan.adopted, changed: selected.changed };
    return clashing(accepted(entry, { ...what, done, minute, run: job.run }), [...plan.clash.keys()], job.tab);
  }
  if (outcome?.kind === 'refused' && outcome.reason !== 'turned_away') {
    const { details } = ports.statusText({ outcome, issues: row.issues.concat(issues), changed: [] });
    const unsure = outcome.reason === 'differs';
    const base = unsure ? inFlight(entry, { tab: job.tab, prints: plan.send }) : entry;
    return refused(base, job.run, payloadPrint(row, prints), prints.text(plainText(details)));
  }
  return outcome?.reason === 'everybody' ? entry : null;
}

const DONE: Record<Effect, Done> = { created: 'new', updated: 'changed', again: 'again', sent: 'sent' };

/** Stops that say nothing about batches which were sent before: Signitic may have taken those. */
export const UNHEARD: readonly StopCode[] = ['stopped', 'unreachable', 'all_refused'];

export const tried = (batches: readonly Batch[]): Selected[] =>
  batches.filter(({ tries }) => tries > 0).flatMap((batch) => batch.rows);

function takePart(queue: readonly Batch[]): Batch[] {
  const part: Batch[] = [];
  let people = 0;
  for (const batch of queue) {
    if (part.length > 0 && people + batch.rows.length > PART_PEOPLE) break;
    part.push(batch);
    people += batch.rows.length;
  }
  return part;
}
