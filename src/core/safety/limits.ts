// The safety limits: what a sync may not do to many people at once unless a person has seen it.
import type { FieldKey } from '../fields';
import type { Held, HeldLimit, LimitExample, LimitKind } from '../outcome';
import type { Listed, Row } from '../row';
import type { Entry } from '../state/entry';
import type { Fingerprints } from '../state/fingerprint';
import { payloadPrint, type Decision } from '../state/select';
import type { Shown } from '../state/record';
import { examplesOf, NAMES, PATH, type Send, withOldAddress } from './examples';

/** What a limit needs to know beside the decisions. */
export interface LimitContext {
  /** Signitic's list by lower-cased e-mail; null when it could not be had. */
  readonly users: ReadonlyMap<string, Listed> | null;
  readonly people: ReadonlyMap<string, Entry>;
  readonly prints: Fingerprints;
  /** A sync of the whole tab has once been completed. Until then people of this file do not count as listed before. */
  readonly completedOnce: boolean;
  /** People of whom this run could not read, or shall not read, Signitic's values. */
  readonly toRead: number;
}

/** No limit holds for so few people, whatever share they are. */
const FEW = 10;
/** More people than this are not read without asking: each costs a request. */
export const MOST_READ_UNASKED = 500;
/** With fewer people than this in Signitic, a share of them says nothing. */
const LEAST_LISTED = 10;

/** The limits in the order in which they are told. `share`: of the people in `of`. */
interface Limit {
  readonly kind: LimitKind;
  readonly share: number;
  readonly people: (facts: Facts) => readonly Decision[];
  readonly of: (facts: Facts) => number;
  readonly onlyIf?: (facts: Facts) => boolean;
}

const LIMITS: readonly Limit[] = [
  { kind: 'new_address', share: 0, people: ({ readdressed }) => readdressed, of: ({ rows }) => rows },
  {
    kind: 'another_list',
    share: 0.5,
    people: ({ strangers }) => strangers,
    of: ({ rows }) => rows,
    onlyIf: ({ listed, absent }) => listed >= LEAST_LISTED && absent * 2 >= listed,
  },
  { kind: 'renamed', share: 0.3, people: ({ sends }) => sends.filter(isRenamed), of: ({ known }) => known },
  { kind: 'deactivated', share: 0.05, people: ({ deactivated }) => deactivated, of: ({ listedRows }) => listedRows },
  {
    kind: 'new',
    share: 0.2,
    people: ({ strangers }) => strangers,
    of: ({ listed }) => listed,
    onlyIf: ({ listed, vanished }) => listed >= LEAST_LISTED || vanished > FEW,
  },
  { kind: 'moved', share: 0.3, people: ({ moved }) => moved, of: ({ known }) => known },
  { kind: 'new_groups', share: 0.1, people: ({ intoNewGroups }) => intoNewGroups, of: ({ known }) => known },
  { kind: 'cleared', share: 0.3, people: ({ sends }) => sends.filter(isCleared), of: ({ known }) => known },
  { kind: 'replaced', share: 0, people: ({ sends }) => sends.filter(isReplaced), of: ({ rows }) => rows },
];

/** The numbers and people that the limits are about. */
interface Facts {
  rows: number;
  known: number;
  /** People whom Signitic listed before this file came. */
  listed: number;
  listedRows: number;
  /** Of those: in no row. */
  absent: number;
  sends: readonly Send[];
  strangers: readonly Send[];
  /** Of the people who are known, those whom Signitic does not list any more. */
  vanished: number;
  readdressed: readonly Send[];
  /** Examples of those, with the old address where Signitic still lists it. */
  newAddresses: (people: readonly Decision[]) => LimitExample[];
  deactivated: readonly Send[];
  moved: readonly Send[];
  intoNewGroups: readonly Send[];
}

/** A limit that holds the run, with all the people it is about. */
export interface Crossed {
  readonly limit: HeldLimit;
  readonly people: readonly Decision[];
}

/** The limits that these decisions cross. */
export function limitsCrossed(decisions: readonly Decision[], context: LimitContext): Crossed[] {
  const sends = decisions.filter((decision): decision is Send => decision.kind === 'send');
  const crossed = sends.length > FEW ? crossedBy(factsOf(decisions, sends, context)) : [];
  if (context.toRead > MOST_READ_UNASKED) {
    const people = decisions.filter(({ kind }) => kind === 'read');
    crossed.push({ people, limit: { kind: 'to_read', people: context.toRead, of: decisions.length, examples: [] } });
  }
  return crossed;
}

function crossedBy(facts: Facts): Crossed[] {
  const crossed: Crossed[] = [];
  for (const limit of LIMITS) {
    const people = limit.people(facts);
    const of = limit.of(facts);
    const tooMany =
      limit.kind === 'another_list' ? people.length >= limit.share * of : people.length > limit.share * of;
    if (people.length <= FEW || !tooMany || limit.onlyIf?.(facts) === false) continue;
    const examples = limit.kind === 'new_address' ? facts.newAddresses(people) : examplesOf(limit.kind, people);
    crossed.push({ people, limit: { kind: limit.kind, people: people.length, of, examples } });
  }
  return crossed;
}

function factsOf(decisions: readonly Decision[], sends: readonly Send[], context: LimitContext): Facts {
  const { users, people, prints, completedOnce } = context;
  const here = new Set<string>();
  for (const { row } of decisions) here.add(row.email.toLowerCase()).add(row.identity);
  const before = [...(users?.keys() ?? [])].filter(
    (email) => completedOnce || !isBelieved(people.get(prints.person(email))),
  );
  const listed = (row: Row) => users?.get(row.email.toLowerCase());
  const isOn = (decision: Send) =>
    users && !listed(decision.row) ? false : wasActive(decision, listed(decision.row), prints);
  const moved = sends.filter(isMoved);
  const groups = groupsIn(people);
  const created = sends.filter(({ selected }) => selected.effect === 'created');
  const gone = created.length > FEW ? namesGone(decisions, people) : new Map<string, string>();
  const unlisted = sends.filter(({ row }) => users !== null && !listed(row));
  // While a first import is under way its own people may not be listed yet. Later they are people who were deleted there.
  const strangers = completedOnce ? unlisted : unlisted.filter(({ before: entry }) => !isBelieved(entry));
  return {
    rows: decisions.length,
    sends,
    moved,
    strangers,
    vanished: strangers.filter(({ before: entry }) => isBelieved(entry)).length,
    known: decisions.filter(({ person }) => isBelieved(people.get(person))).length,
    listed: before.length,
    listedRows: users ? decisions.filter(({ row }) => listed(row)).length : decisions.length,
    absent: before.filter((email) => !here.has(email)).length,
    readdressed: created.filter((decision) => gone.has(sentName(decision))),
    newAddresses: (some) =>
      examplesOf('new_address', some).map((example, i) =>
        withOldAddress(example, gone.get(sentName(some[i] as Send)) ?? '', users, prints),
      ),
    deactivated: sends.filter((decision) => decision.selected.user.enabled === false && isOn(decision)),
    intoNewGroups: moved.filter(({ plan }) =>
      PATH.some((key) => plan.changed.includes(key) && !groups.has(plan.send.get(key) ?? '')),
    ),
  };
}

/** Whether anything that is known of the person still counts. */
function isBelieved(entry: Entry | undefined): boolean {
  if (entry) for (const [, { mark }] of entry.fields) if (mark !== 'old') return true;
  return false;
}

/** What this file sent before, and now another value. Values that only Signitic had are `replaced`, not renamed or moved. */
function changesSent({ plan, before }: Send, keys: readonly FieldKey[]): boolean {
  return keys.some((key) => {
    const known = before.fields.get(key);
    const was = known?.mark === 'sure' || known?.mark === 'unsure';
    return was && known?.print !== '' && plan.send.has(key) && plan.send.get(key) !== known?.print;
  });
}

const isRenamed = (decision: Send): boolean => changesSent(decision, NAMES);
const isMoved = (decision: Send): boolean => changesSent(decision, PATH);
const isReplaced = ({ plan }: Send): boolean => plan.replaced.length > 0;

function isCleared({ selected, plan, before }: Send): boolean {
  return [...plan.send.keys()].some((key) => {
    const mark = before.fields.get(key)?.mark;
    return selected.user[key] === '' && (mark === 'sure' || mark === 'unsure');
  });
}

/** @param listed undefined where Signitic's list could not be had */
function wasActive({ before }: Send, listed: Listed | undefined, prints: Fingerprints): boolean {
  if (listed && listed.enabled !== null) return listed.enabled;
  const known = before.fields.get('enabled');
  // On its way for the first time: only somebody in the list was there before.
  if (known?.print === '') return listed !== undefined;
  return isBelieved(before) && known?.print !== prints.field('enabled', false);
}

/** Fingerprints of all groups that a person of this file was in. */
function groupsIn(people: ReadonlyMap<string, Entry>): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const entry of people.values()) {
    for (const key of PATH) {
      const field = entry.fields.get(key);
      if (field && field.print !== '') groups.add(field.print);
    }
  }
  return groups;
}

/** The names of people who are in no row any more and were not deactivated from here, with the person's fingerprint, '' where several have that name. */
function namesGone(decisions: readonly Decision[], people: ReadonlyMap<string, Entry>): Map<string, string> {
  const here = new Set(decisions.map(({ person }) => person));
  const gone = new Map<string, string>();
  for (const [person, entry] of people) {
    const name = namePrint((key) => entry.fields.get(key)?.print);
    const isGone = !here.has(person) && entry.extras.deactivated === undefined;
    if (name !== null && isGone) gone.set(name, gone.has(name) ? '' : person);
  }
  return gone;
}

const sentName = ({ plan }: Send): string => namePrint((key) => plan.send.get(key)) ?? '';

function namePrint(printOf: (key: FieldKey) => string | undefined): string | null {
  const [first, last] = NAMES.map(printOf);
  return first && last ? `${first} ${last}` : null;
}

/** What the question shows, in the form in which it is stored: the people of each limit, and each person's payload. */
export function shownOf(crossed: readonly Crossed[], prints: Fingerprints): Shown {
  const kinds: Record<string, string[]> = {};
  const payloads: Record<string, string> = {};
  for (const { limit, people } of crossed) {
    kinds[limit.kind] = people.map(({ person }) => person);
    for (const { person, row } of people) payloads[person] = payloadPrint(row, prints);
  }
  return { kinds, payloads };
}

/** What a confirmation leaves: limits that were not shown, and people who must wait since they were not shown. */
export interface Confirmed {
  readonly open: readonly Crossed[];
  readonly waiting: ReadonlySet<string>;
}

/**
 * Compares a confirmation with what was shown. It covers those people, as their rows were then. A person under a shown
 * limit who was not shown, or whose row has changed, waits for the next run. A limit that was not shown holds again.
 */
export function confirm(
  crossed: readonly Crossed[],
  shown: readonly Shown[],
  prints: Fingerprints,
  unread: boolean,
): Confirmed {
  const open: Crossed[] = [];
  const waiting = new Set<string>();
  for (const one of crossed) {
    const { kind } = one.limit;
    // After "send unread", the people who were to be read first are those that are replaced.
    const names = unread && kind === 'replaced' ? [kind, 'to_read'] : [kind];
    const seen = shown.filter(({ kinds }) => names.some((name) => kinds[name] !== undefined));
    if (seen.length === 0) {
      open.push(one);
      continue;
    }
    const payloads = new Map<string, string>();
    for (const { kinds, payloads: all } of seen)
      for (const person of names.flatMap((name) => kinds[name] ?? [])) payloads.set(person, all[person] ?? '');
    for (const { person, row } of one.people)
      if (payloads.get(person) !== payloadPrint(row, prints)) waiting.add(person);
  }
  return { open, waiting };
}

/** What a held run tells. */
export const heldBy = (crossed: readonly Crossed[]): Held => ({ limits: crossed.map(({ limit }) => limit) });
