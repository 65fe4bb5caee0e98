// The preview: what Signitic has now of everybody who would be sent, and what it would have after the sync.
import type { FieldKey } from '../fields';
import { type Held, type LimitExample, StopError } from '../outcome';
import type { Ports, Totals } from '../ports';
import { nameOf, withSignitic } from '../safety/examples';
import { heldBy, shownOf } from '../safety/limits';
import { shownInPreview } from '../safety/shown';
import type { ReadPerson } from '../send/read-first';
import { NOT_SHOWN } from '../send/user-records';
import { adopted, blankEntry, type Entry, seen } from '../state/entry';
import { canBeRead } from '../state/fields';
import { decide, type Decision } from '../state/select';
import { checkLimits } from './limits';
import { waiting } from './previewed';
import { type Found, type Learn, readAndStore, type Unread } from './read-people';
import type { Selection } from './select';

/** A slice of a preview reads for so long, in milliseconds: a killed one costs the panel no more. */
const SLICE_TIME = 90_000;
const MINUTE = 60_000;

/** Values that were read from Signitic, by the row's e-mail. They live in the open panel, which hands them back. */
export type Values = ReadonlyMap<string, ReadPerson>;

/** A field that a sync would change. `now`: null where Signitic does not show the field. */
export interface FieldChange {
  readonly field: FieldKey;
  readonly now: string | boolean | null;
  readonly after: string | boolean;
  /** `edited`: Signitic's value is not the one that it last accepted from this file. `other`: this file never sent one. */
  readonly theirs: 'edited' | 'other' | null;
}

/** A person who would be sent. `unread`: Signitic's values could not be read, so a sync from the preview leaves them out. */
export interface PersonChange {
  readonly row: number;
  readonly email: string;
  readonly name: string;
  readonly kind: 'new' | 'changed' | 'unread';
  readonly fields: readonly FieldChange[];
}

/** One slice of a preview. While `left` is not 0, the next one goes on with what this one has read. */
export interface Preview {
  /** What this slice has read. */
  readonly values: Values;
  /** Everybody who would be sent, in the sheet's order; [] while people are left to be read. */
  readonly people: readonly PersonChange[];
  /** Rows that are in Signitic as they stand here. */
  readonly same: number;
  /** People who are still to be read, and all who are to be read. */
  readonly left: number;
  readonly toRead: number;
  /** The safety limits that the sync would cross. */
  readonly held: Held | null;
  readonly stopped: StopError | null;
  readonly totals: Totals;
}

type Send = Extract<Decision, { kind: 'send' }>;

/** What is known once a slice has read. */
export interface Looked {
  readonly selection: Selection;
  readonly values: Values;
  readonly left: number;
  readonly toRead: number;
  readonly stopped: StopError | null;
}

/**
 * Reads the people who would be sent and whom Signitic lists, but for those who were read before. What was read of fields
 * of which nothing is believed is stored, and values that are equal are adopted, as in a sync. Nothing is sent.
 * @param before what earlier slices have read: it is shown, and never stored
 */
export function lookAtSignitic(selection: Selection, before: Values, totals: Totals, ports: Ports): Looked {
  const { file } = selection;
  const concerned = selection.decisions.filter(isConcerned);
  const unread = concerned.filter(({ row }) => !before.has(row.email)).map((one) => toRead(one, selection));
  const how = { last: file.job.started + SLICE_TIME, learn: learnFrom(selection) };
  const found = readAndStore(unread, selection, how, totals, ports);
  const values = new Map([...before, ...found.values]);
  const context = {
    ...selection.context,
    listed: (email: string) => (values.get(email) === 'new' ? false : selection.context.listed(email)),
  };
  const again = (which: ReadonlySet<string>, decisions: readonly Decision[]) =>
    decisions.map((decision) => (which.has(decision.person) ? decide(decision.row, context) : decision));
  const first = again(new Set(concerned.map(({ person }) => person)), selection.decisions);
  const decisions = again(adoptEqual(first, found.values, selection, ports), first);
  return {
    values,
    selection: { ...selection, context, decisions },
    left: found.left.size,
    toRead: concerned.length,
    stopped: stopOf(found, ports),
  };
}

/** Whom a sync would read or overwrite in Signitic; new people have nothing there. */
const isConcerned = (decision: Decision): boolean =>
  decision.kind === 'read' || (decision.kind === 'send' && decision.selected.effect !== 'created');

function toRead({ row, person }: Decision, { file }: Selection): Unread {
  return { row, person, fields: file.mapped.filter(canBeRead) };
}

/** Fields of which nothing is believed are kept as Signitic's own values, as a sync would keep them. */
function learnFrom({ file, decisions }: Selection): Learn {
  const unbelieved = new Map(decisions.map((one) => [one.person, one.kind === 'read' ? one.fields : []]));
  return (entry, values, { person }): Entry => {
    const read = (unbelieved.get(person) ?? []).map((key): [FieldKey, string] => [
      key,
      file.prints.field(key, values.get(key) ?? NOT_SHOWN),
    ]);
    return read.length > 0 ? seen(entry, { tab: file.job.tab, prints: new Map(read) }) : entry;
  };
}

/** Values that are in Signitic already, whoever brought them there, need not go. @returns the people of whom any was found */
function adoptEqual(decisions: readonly Decision[], values: Values, { file }: Selection, ports: Ports): Set<string> {
  const { job, journal, prints } = file;
  const minute = Math.floor(ports.clock.now() / MINUTE);
  const [before, after]: [Entry[], Entry[]] = [[], []];
  for (const decision of decisions) {
    const read = values.get(decision.row.email);
    if (!read || read === 'new' || (decision.kind !== 'send' && decision.kind !== 'keep')) continue;
    const equal = [...decision.plan.send].filter(
      ([key, print]) => prints.field(key, read.get(key) ?? NOT_SHOWN) === print,
    );
    const found = new Map([...decision.plan.adopted, ...equal]);
    if (found.size === 0) continue;
    const entry = journal.entry(decision.person) ?? blankEntry(decision.person);
    before.push(entry);
    after.push(adopted(entry, { tab: job.tab, prints: found, minute, run: job.run }));
  }
  if (before.length > 0) journal.begin(before);
  journal.end(after);
  return new Set(after.map(({ person }) => person));
}

function stopOf({ stop, values, unreadable, left }: Found, ports: Ports): StopError | null {
  if (stop) return new StopError(stop);
  if (values.size === 0 && unreadable.size > 0) return new StopError('unreachable');
  return left.size > 0 && ports.stopRequested() ? new StopError('stopped') : null;
}

/** Ends a slice. Once everybody is read, what is shown is recorded: a sync from this preview is for that alone. */
export function showChanges({ selection, values, left, toRead: all, stopped }: Looked, totals: Totals): Preview {
  const { file, decisions } = selection;
  const told = { values, left, toRead: all, stopped, totals };
  const same = decisions.filter((one) => isSettled(one) && one.outcome.kind === 'unchanged').length;
  if (left > 0 || stopped) return { ...told, same, people: [], held: null };
  const people: PersonChange[] = [];
  const sends: Send[] = [];
  const edited = new Map<string, readonly FieldKey[]>();
  for (const decision of decisions) {
    const person = changeOf(decision, values, selection);
    if (!person) continue;
    people.push(person);
    if (decision.kind !== 'send' || person.kind === 'unread') continue;
    sends.push(decision);
    edited.set(
      decision.person,
      person.fields.filter(({ theirs }) => theirs === 'edited').map(({ field }) => field),
    );
  }
  const sent = new Set<Decision>(sends);
  const { open } = checkLimits({
    ...selection,
    decisions: decisions.map((one) => (isSettled(one) || sent.has(one) ? one : waiting(one, 'not_shown'))),
  });
  if (open.length > 0) file.journal.show(shownOf(open, file.prints));
  if (sends.length > 0) file.journal.show(shownInPreview(sends, (person) => edited.get(person) ?? [], file.prints));
  return { ...told, same, people, held: open.length > 0 ? withNames(heldBy(open), values) : null };
}

type Settled = Extract<Decision, { kind: 'settled' | 'keep' }>;
const isSettled = (decision: Decision): decision is Settled => decision.kind === 'settled' || decision.kind === 'keep';

function changeOf(decision: Decision, values: Values, selection: Selection): PersonChange | null {
  const { row } = decision;
  const person = { row: row.row, email: row.email, name: nameOf(row) };
  if (decision.kind === 'read') return { ...person, kind: 'unread', fields: [] };
  if (decision.kind !== 'send') return null;
  if (decision.selected.effect === 'created') return { ...person, kind: 'new', fields: fieldsOfNew(decision) };
  const read = values.get(row.email);
  if (!read || read === 'new') return { ...person, kind: 'unread', fields: [] };
  return { ...person, kind: 'changed', fields: changesOf(decision, read, selection) };
}

function fieldsOfNew({ selected }: Send): FieldChange[] {
  const keys = Object.keys(selected.user).filter((key): key is FieldKey => key !== 'email');
  return keys.map((field) => ({ field, now: '', after: selected.user[field] ?? '', theirs: null }));
}

/** The fields that go and are not in Signitic already: a path goes whole when one of its levels differs. */
function changesOf(
  { plan, selected, before }: Send,
  read: ReadonlyMap<FieldKey, string | boolean>,
  { file: { prints } }: Selection,
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [field, print] of plan.send) {
    const value = read.get(field) ?? NOT_SHOWN;
    const has = prints.field(field, value);
    if (has === print) continue;
    const known = before.fields.get(field);
    const isOurs = (known?.mark === 'sure' || known?.mark === 'unsure') && known.print !== '';
    const isTheirs = value !== NOT_SHOWN && (isOurs ? known.print !== has : known?.mark === 'seen' && value !== '');
    const now = value === NOT_SHOWN ? null : value;
    changes.push({
      field,
      now,
      after: selected.user[field] ?? '',
      theirs: isTheirs ? (isOurs ? 'edited' : 'other') : null,
    });
  }
  return changes;
}

/** What Signitic has of the examples: the old name beside the new one tells whether they are the same person. */
function withNames({ limits }: Held, values: Values): Held {
  const named = (example: LimitExample): LimitExample => {
    const read = values.get(example.email);
    if (!read || read === 'new') return example;
    return withSignitic(example, new Map([...read].filter(([, value]) => value !== NOT_SHOWN)));
  };
  return { limits: limits.map((limit) => ({ ...limit, examples: limit.examples.map(named) })) };
}
