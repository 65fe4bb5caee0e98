// Who has left this file's lists while Signitic still has them active, and why that cannot be told.
import type { FieldKey } from '../fields';
import type { StopCode } from '../outcome';
import type { Listed, Row } from '../row';
import type { Entry } from '../state/entry';
import type { Fingerprints } from '../state/fingerprint';
import { wasSent } from '../state/leaving';

/** A mapped tab as this run has read it, whole, or the reason why it could not be read. */
export type TabRead = { readonly tab: number; readonly name: string } & (
  | {
      readonly rows: readonly Row[];
      /** Rows without an address that the settings leave out: whoever stands there has not left. */
      readonly leftOut: readonly Row[];
    }
  | { readonly failed: StopCode }
);
type Whole = Extract<TabRead, { rows: readonly Row[] }>;

export interface LeaverContext {
  /** Signitic's list by lower-cased e-mail; null when it could not be had. */
  readonly users: ReadonlyMap<string, Listed> | null;
  readonly people: ReadonlyMap<string, Entry>;
  readonly prints: Fingerprints;
  /** Every mapped tab of the file. */
  readonly tabs: readonly TabRead[];
  /** The name of a tab that is not mapped; '' for one that is gone. */
  tabName(tab: number): string;
  /** What somebody has said about tabs that are gone; it counts while they are. */
  readonly goneTabs: ReadonlyMap<number, GoneTab>;
}

/** What became of a deleted tab's people: they have left the list with it, or nothing is to be said of them. */
export type GoneTab = 'left' | 'ignored';

/** Why nobody can be said to have left. `tab` is a name, '' for a tab that is gone. */
export type Blocked =
  /** Signitic's list could not be had, or does not say who is active. */
  | { readonly reason: 'no_list' }
  /** A mapped tab could not be read whole. */
  | { readonly reason: 'tab_unread'; readonly tab: string; readonly code: StopCode }
  /** People were sent from a tab that is not mapped any more, or gone. */
  | { readonly reason: 'tab_unmapped'; readonly id: number; readonly tab: string; readonly people: number }
  /** Rows without a readable address: any of those who seem to have left may stand there. */
  | { readonly reason: 'rows'; readonly tab: string; readonly row: number; readonly rows: number };

export interface Leaver {
  /** As Signitic spells it. */
  readonly email: string;
  /** The fingerprint of the address. */
  readonly person: string;
  readonly entry: Entry;
}

/** A new row with the names of a person who left. */
export interface NewAddress {
  readonly leaver: Leaver;
  readonly row: Row;
  readonly tab: number;
  /** Fingerprint of the new address. */
  readonly person: string;
  /** A sync has settled the new address already. */
  readonly isSent: boolean;
}

export interface Leavers {
  /** People who left, as far as that can be told: with `blocked` they may not be offered. */
  readonly people: readonly Leaver[];
  readonly blocked: Blocked | null;
  /** People who would be listed, but came from a deleted tab whose people are ignored: how many by its id. */
  readonly ignored: ReadonlyMap<number, number>;
  /** People who would be listed, but whose names may stand in a row without an address. */
  readonly withheld: number;
  /** Deactivated from here, and still inactive. */
  readonly deactivated: readonly Leaver[];
  readonly newAddresses: readonly NewAddress[];
  /** E-mails that are active in Signitic, stand in no row, and were never sent from here. */
  readonly others: readonly string[];
  /** People of this file: those in its rows and those who left. */
  readonly size: number;
}

/** Up to so many people are deactivated with one question. */
const FEW = 3;
const MANY = 20;
const SHARE = 0.05;

/** Whether so many people need a second confirmation that repeats the number. */
export const needsSecondYes = (people: number, size: number): boolean =>
  people > MANY || (people > FEW && people > SHARE * size);

/** Whether anybody has left, as far as these tabs tell; the others need to be read only if somebody has. */
export function mayHaveLeft({ users, people, prints, tabs }: LeaverContext): boolean {
  if (!users || people.size === 0) return false;
  const present = presentIn(tabs.filter(isWhole), prints);
  for (const [email, { enabled }] of users) {
    const person = prints.person(email);
    const entry = people.get(person);
    if (enabled !== false && entry && wasSent(entry) && !present.has(person)) return true;
  }
  return false;
}

/** Everything that the tabs, the state and Signitic's list say together about people who are in no row. */
export function findLeavers(context: LeaverContext): Leavers {
  const { users, people, prints, tabs } = context;
  const read = tabs.filter(isWhole);
  const present = presentIn(read, prints);
  const nameless = namesWithoutAddress(read, prints);
  const left: Leaver[] = [];
  const deactivated: Leaver[] = [];
  const others: string[] = [];
  const ignored = new Map<number, number>();
  let withheld = 0;
  let isUntold = users === null;
  for (const [key, { email, enabled }] of users ?? []) {
    const person = prints.person(key);
    const entry = people.get(person);
    if (entry?.extras.deactivated !== undefined && enabled === false) deactivated.push({ email, person, entry });
    if (enabled === false || present.has(person)) continue;
    const ignoredTab = entry && tabsOf(entry).find((tab) => saidOf(tab, read, context) === 'ignored');
    if (ignoredTab !== undefined) ignored.set(ignoredTab, (ignored.get(ignoredTab) ?? 0) + 1);
    else if (enabled === null) isUntold = isUntold || (entry !== undefined && wasSent(entry));
    else if (!entry || !wasSent(entry)) others.push(email);
    else if (nameless.mayHold(entry)) withheld++;
    else left.push({ email, person, entry });
  }
  const byEmail = (a: Leaver, b: Leaver) => (a.email < b.email ? -1 : 1);
  const isAnybodyMissing = left.length + withheld > 0;
  const blocked = isUntold ? NO_LIST : isAnybodyMissing ? blockedBy(left, read, context) : null;
  // Of those who were sent from a tab that was not read nobody knows anything, so that they are not counted either.
  const seen = blocked ? left.filter(({ entry }) => tabsOf(entry).every((tab) => isKnown(tab, read, context))) : left;
  return {
    people: seen.sort(byEmail),
    blocked,
    ignored,
    withheld,
    deactivated: deactivated.sort(byEmail),
    newAddresses: blocked ? [] : newAddresses(left, read, people, prints),
    others: others.sort(),
    size: new Set([...addressesIn(read, prints), ...left.map(({ person }) => person)]).size,
  };
}

const NO_LIST: Blocked = { reason: 'no_list' };

const isWhole = (tab: TabRead): tab is Whole => 'rows' in tab;

/** Everybody with an address in any row: rows that are left out or faulty count as well. */
function presentIn(tabs: readonly Whole[], prints: Fingerprints): ReadonlySet<string> {
  const present = new Set(addressesIn(tabs, prints));
  for (const { rows } of tabs)
    for (const { email, identity } of rows)
      if (identity !== '' && identity !== email) present.add(prints.person(identity));
  return present;
}

function addressesIn(tabs: readonly Whole[], prints: Fingerprints): string[] {
  return tabs.flatMap(({ rows }) => rows.filter(({ email }) => email !== '').map(({ email }) => prints.person(email)));
}

/** The tabs that a person was sent from. */
const tabsOf = ({ fields }: Entry): number[] => [...new Set([...fields].map(([, { tab }]) => tab))];
const isRead = (id: number, read: readonly Whole[]): boolean => read.some(({ tab }) => tab === id);

/** What somebody has said of a tab, as long as it is gone. */
function saidOf(tab: number, read: readonly Whole[], { goneTabs, tabName }: LeaverContext): GoneTab | null {
  const said = goneTabs.get(tab);
  return said !== undefined && !isRead(tab, read) && tabName(tab) === '' ? said : null;
}

/** Whether it is known who stands in a tab: it was read, or it is gone and so are its people. */
const isKnown = (tab: number, read: readonly Whole[], context: LeaverContext): boolean =>
  isRead(tab, read) || saidOf(tab, read, context) === 'left';

/** What keeps the list from being offered, the widest cause first. */
function blockedBy(left: readonly Leaver[], read: readonly Whole[], context: LeaverContext): Blocked | null {
  const { tabs, tabName } = context;
  for (const tab of tabs) if ('failed' in tab) return { reason: 'tab_unread', tab: tab.name, code: tab.failed };
  const gone = new Map<number, number>();
  for (const { entry } of left)
    for (const tab of tabsOf(entry)) if (!isKnown(tab, read, context)) gone.set(tab, (gone.get(tab) ?? 0) + 1);
  for (const [tab, people] of gone) return { reason: 'tab_unmapped', id: tab, tab: tabName(tab), people };
  for (const { name, rows } of read) {
    const lacking = rows.filter(lacksAddress);
    if (lacking[0]) return { reason: 'rows', tab: name, row: lacking[0].row, rows: lacking.length };
  }
  return null;
}

/** A row of a person, left out by a filter or not, of whom nobody can say who they are. */
export const lacksAddress = ({ email, skip }: Row): boolean =>
  email === '' && (skip === null || skip.reason === 'filter');

const NAMES = ['firstname', 'lastname'] as const satisfies readonly FieldKey[];

interface Nameless {
  /** Whether the person may stand in a row without an address: the names are the same, or were never sent. */
  mayHold(entry: Entry): boolean;
}

/** The names in rows without an address. */
function namesWithoutAddress(tabs: readonly Whole[], prints: Fingerprints): Nameless {
  const rows = tabs.flatMap((tab) => tab.rows.concat(tab.leftOut).filter(lacksAddress));
  const named: ReadonlySet<string>[][] = [];
  for (const { user } of rows) {
    const names = NAMES.map((key) => user[key]).filter((name): name is string => typeof name === 'string');
    if (names.length > 0) named.push(names.map((name) => spellings(name, prints)));
  }
  return {
    mayHold(entry) {
      if (named.length === 0) return false;
      const known = NAMES.map((key) => entry.fields.get(key)?.print ?? '').filter((print) => print !== '');
      // Whose names are not known cannot be told from those in these rows.
      return known.length === 0 || named.some((names) => names.every((some) => known.some((print) => some.has(print))));
    },
  };
}

/** Fingerprints of a name as first and as last name, in the spellings that lists use side by side. */
function spellings(name: string, prints: Fingerprints): ReadonlySet<string> {
  const lower = name.toLowerCase();
  const capital = lower.replace(
    /(^|[\s\-'’])(\S)/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  const all = [name, lower, capital, name.toUpperCase()];
  return new Set(NAMES.flatMap((key) => all.map((text) => prints.field(key, text))));
}

/** New rows whose names are those of one person who left, and of one only. */
function newAddresses(
  left: readonly Leaver[],
  tabs: readonly Whole[],
  people: ReadonlyMap<string, Entry>,
  prints: Fingerprints,
): NewAddress[] {
  if (left.length === 0) return [];
  const leavers = byName(left, ({ entry }) => NAMES.map((key) => entry.fields.get(key)?.print ?? ''));
  const rows = new Map<string, Omit<NewAddress, 'leaver' | 'isSent'>>();
  for (const { tab, rows: all } of tabs)
    for (const row of all.filter(isRight))
      rows.set(prints.person(row.email), { row, tab, person: prints.person(row.email) });
  const arrivals = byName([...rows.values()], ({ row }) => NAMES.map((key) => printOf(row, key, prints)));
  const found: NewAddress[] = [];
  for (const [name, [leaver, another]] of leavers) {
    const [arrival, second] = arrivals.get(name) ?? [];
    if (!leaver || another || !arrival || second) continue;
    const entry = people.get(arrival.person);
    if (!isNewSince(leaver.entry, entry) || leaver.entry.extras.declined?.includes(arrival.person)) continue;
    found.push({ ...arrival, leaver, isSent: entry !== undefined && wasSent(entry) });
  }
  return found;
}

const isRight = ({ email, skip, issues }: Row): boolean =>
  email !== '' && skip === null && issues.every(({ level }) => level !== 'error');

function printOf({ user }: Row, key: FieldKey, prints: Fingerprints): string {
  const value = user[key];
  return value === undefined || value === '' ? '' : prints.field(key, value);
}

/** Things by the fingerprints of both names; those without both are left out. */
function byName<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const names = namesOf(thing);
    if (names.includes('')) continue;
    const name = names.join(' ');
    found.set(name, (found.get(name) ?? []).concat(thing));
  }
  return found;
}

/** Whether an address is new to this file, or came into it after the last sync of the person who left. */
function isNewSince(leaver: Entry, entry: Entry | undefined): boolean {
  if (!entry || !wasSent(entry)) return true;
  return (entry.done === 'new' || entry.done === 'adopted') && entry.minute > leaver.minute;
}
