// The sync state of a file as it is stored, and how much of it is believed.
import type { Entry, EntryFields, FieldState } from './entry';
import type { FieldKey } from '../fields';
import { type Record_, type Shown, unpack } from './record';

/** The one property that says which state counts. It is written before the requests, never after. */
export interface StateProperty {
  readonly version: 1;
  /** Id of the state tab. */
  readonly tab: number;
  /** Fingerprints of the keys that belong to the workspace, salted with the file's id. */
  readonly keys: readonly string[];
  /** Records below this number tell who was here, but nothing in them is sure. It only rises. */
  readonly from: number;
  /** The last record that was written before a request, and the slice that wrote it. */
  readonly to: number;
  readonly stamp: string;
  /** What keys the fingerprints. */
  readonly secret: string;
}

/** What is stored, as the adapter read it. `cells` in any order; what is no record counts as missing. */
export interface StoredState {
  readonly property: StateProperty | null;
  readonly cells: readonly unknown[];
}

export interface State {
  /** The latest entry of a person, or undefined. */
  entry(person: string): Entry | undefined;
  /** Everybody who has an entry. */
  readonly people: ReadonlyMap<string, Entry>;
  /** Records from this number on are believed. */
  readonly from: number;
  /** The number of the next record. */
  readonly next: number;
  /** The people that a run was asked for by hand, where the record of it is believed. */
  asked(run: string): ReadonlySet<string>;
  /** What held runs of a tab have shown, each with the slice that did. */
  shownIn(tab: number): readonly (Shown & { readonly stamp: string })[];
  /** Whether the key belongs to the workspace that this state is about. */
  readonly sameKey: boolean;
  /** Records in the tab, and how many entries of them are outdated. */
  readonly records: number;
  readonly outdated: number;
}

/**
 * Reads the stored state. Nothing is believed unless the property is there, the key is one of its keys, and the record
 * that was written before the last request still stands in the tab: an older version of the file lacks it.
 */
export function readState(stored: StoredState, key: string): State {
  const records = recordsOf(stored.cells);
  const numbers = [...records.keys()].sort((a, b) => a - b);
  const highest = numbers[numbers.length - 1] ?? 0;
  const { property } = stored;
  const next = Math.max(property?.to ?? 0, highest) + 1;
  const sameKey = property?.keys.includes(key) ?? false;
  const whole = property !== null && sameKey && records.get(property.to)?.stamp === property.stamp;
  const from = whole ? Math.max(property.from, afterGap(records, property.from, highest)) : next;
  return { ...collect(records, numbers, from), from, next, sameKey };
}

/** The records by number. Two different ones with one number are none: nobody knows which is right. */
function recordsOf(cells: readonly unknown[]): Map<number, Record_> {
  const texts = new Map<number, unknown>();
  const records = new Map<number, Record_>();
  const double = new Set<number>();
  for (const cell of cells) {
    const record = unpack(cell);
    if (!record) continue;
    if (texts.has(record.number) && texts.get(record.number) !== cell) double.add(record.number);
    texts.set(record.number, cell);
    records.set(record.number, record);
  }
  for (const number of double) records.delete(number);
  return records;
}

/** The number after the highest missing one: a missing record may have held anybody. */
function afterGap(records: ReadonlyMap<number, Record_>, from: number, highest: number): number {
  for (let number = highest; number >= from; number--) if (!records.has(number)) return number + 1;
  return from;
}

function collect(records: ReadonlyMap<number, Record_>, numbers: readonly number[], from: number) {
  const people = new Map<string, Entry>();
  const asked = new Map<string, Set<string>>();
  const shown: (Shown & { tab: number; stamp: string })[] = [];
  let outdatedEntries = 0;
  for (const number of numbers) {
    const record = records.get(number) as Record_;
    if (record.kind === 'shown') {
      shown.push({ ...record.shown, tab: record.tab, stamp: record.stamp });
      continue;
    }
    for (const entry of record.entries) {
      if (isOfWeight(people.get(entry.person))) outdatedEntries++;
      people.set(entry.person, number < from ? outdated(entry) : entry);
      if (record.asked !== '' && number >= from)
        asked.set(record.asked, (asked.get(record.asked) ?? new Set()).add(entry.person));
    }
  }
  return {
    people,
    entry: (person: string) => people.get(person),
    asked: (run: string): ReadonlySet<string> => asked.get(run) ?? new Set(),
    shownIn: (tab: number) => shown.filter((one) => one.tab === tab),
    records: numbers.length,
    outdated: outdatedEntries,
  };
}

/** Whether an entry takes room: those of people who are named before their first request hold nothing yet. */
export const isOfWeight = (entry: Entry | undefined): boolean => entry !== undefined && entry.done !== 'none';

/** An entry of which nothing is believed any more: what was refused or deactivated may have been another workspace's. */
function outdated(entry: Entry): Entry {
  const { refused: _refused, deactivated: _deactivated, ...extras } = entry.extras;
  return { ...entry, extras, fields: new OutdatedFields(entry.fields) };
}

class OutdatedFields implements EntryFields {
  constructor(private readonly fields: EntryFields) {}

  get size(): number {
    return this.fields.size;
  }

  has(key: FieldKey): boolean {
    return this.fields.has(key);
  }

  keys(): IterableIterator<FieldKey> {
    return this.fields.keys();
  }

  get(key: FieldKey): FieldState | undefined {
    const field = this.fields.get(key);
    return field && { ...field, mark: 'old' };
  }

  *[Symbol.iterator](): IterableIterator<[FieldKey, FieldState]> {
    for (const [key, field] of this.fields) yield [key, { ...field, mark: 'old' }];
  }
}
