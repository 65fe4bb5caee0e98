// Writes the sync state in the order that makes it safe: what is about to happen, the property, and then what happened.
import type { Entry } from './entry';
import { packEntries, packShown, type Shown, unpack } from './record';
import { isOfWeight, type State, type StateProperty } from './state';

/** Where the state is kept: a hidden tab and one document property. A test's fake is an object literal. */
export interface StateStore {
  /** Adds records under the others; they are in the sheet when this returns. @throws StopError state_unwritable */
  append(cells: readonly string[]): void;
  writeProperty(property: StateProperty): void;
  /** Deletes every record whose number is below this one. */
  deleteBelow(number: number): void;
}

export interface Writer {
  /** The slice's stamp. */
  readonly stamp: string;
  /** Id of the tab that is synced. */
  readonly tab: number;
  /** Fingerprint of the key. */
  readonly key: string;
  /** The property as it was read, or the one of a new state. */
  readonly property: StateProperty;
}

/** More records than this are rewritten into few. */
const MOST_RECORDS = 1000;

/** The state of a file in one slice: as it was read, with what this slice has added. */
export class Journal {
  private readonly added = new Map<string, Entry>();
  private next: number;
  private property: StateProperty;
  private written = 0;

  constructor(
    private readonly state: State,
    private readonly store: StateStore,
    private readonly writer: Writer,
  ) {
    this.next = state.next;
    const { keys } = writer.property;
    this.property = { ...writer.property, from: state.from, keys: state.sameKey ? keys : [writer.key] };
  }

  entry(person: string): Entry | undefined {
    return this.added.get(person) ?? this.state.entry(person);
  }

  /** Everybody's latest entry. */
  people(): ReadonlyMap<string, Entry> {
    return this.added.size === 0 ? this.state.people : withAdded(this.state.people, this.added);
  }

  /** Records the people of a run that somebody chose by hand, so that later slices know them. */
  ask(entries: readonly Entry[], run: string): void {
    this.append(entries, run);
  }

  /**
   * Before a request: a record of everybody in the part, then the property that names it. From here on a sheet that goes
   * back to an older version is noticed. What fails here is thrown, and nothing is sent.
   */
  begin(entries: readonly Entry[]): void {
    this.append(entries, '');
    this.writeProperty(this.property.from);
  }

  /** After the answers. A state that is lost here costs that these people are sent once more, so it is tried twice. */
  end(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const texts = this.pack(entries, '');
    try {
      this.store.append(texts);
    } catch {
      this.store.append(texts);
    }
    this.add(texts);
  }

  /**
   * Keeps what a held run has shown; it says nothing about anybody's state. A new state's property is written as well:
   * without its secret nobody could recognise the people who were shown.
   */
  show(shown: Shown): void {
    const { stamp, tab } = this.writer;
    const texts = packShown(shown, { stamp, tab, asked: '' }, this.next);
    this.store.append(texts);
    this.next += texts.length;
    // The first property of a file: another secret would make the people who were shown unknown to the answer.
    if (this.property.to === 0) this.writeProperty(this.property.from);
  }

  /**
   * Rewrites the state when most of it is outdated: everybody's latest entry under new numbers, then the property, then
   * the old records go. Killed anywhere, the state is whole.
   * @param present makes the set of those who are in a row or in Signitic; the others are dropped. null: nobody is
   */
  rewriteIfOutdated(present: () => ReadonlySet<string> | null): void {
    const { state } = this;
    const latest = this.people();
    if (state.outdated + this.written <= latest.size && state.records <= MOST_RECORDS) return;
    const kept = present();
    const first = this.next;
    const byTab = new Map<number, Entry[]>();
    for (const entry of latest.values()) {
      if (kept && !kept.has(entry.person)) continue;
      const tab = mainTab(entry, this.writer.tab);
      const same = byTab.get(tab);
      if (same) same.push(entry);
      else byTab.set(tab, [entry]);
    }
    for (const [tab, entries] of byTab) {
      const texts = packEntries(entries, { stamp: this.writer.stamp, tab, asked: '' }, this.next);
      this.store.append(texts);
      this.next += texts.length;
    }
    if (byTab.size === 0) return;
    this.writeProperty(first);
    this.store.deleteBelow(first);
  }

  /** Names the last record that was written. */
  private writeProperty(from: number): void {
    this.property = { ...this.property, from, to: this.next - 1, stamp: this.writer.stamp };
    this.store.writeProperty(this.property);
  }

  private append(entries: readonly Entry[], asked: string): void {
    const texts = this.pack(entries, asked);
    this.store.append(texts);
    this.add(texts);
  }

  private pack(entries: readonly Entry[], asked: string): string[] {
    const { stamp, tab } = this.writer;
    return packEntries(entries, { stamp, tab, asked }, this.next);
  }

  /** What was written is known from here on as a later slice will read it, which also takes less memory. */
  private add(texts: readonly string[]): void {
    this.next += texts.length;
    for (const text of texts) {
      const record = unpack(text);
      if (record?.kind !== 'people') continue;
      for (const entry of record.entries) {
        if (isOfWeight(this.entry(entry.person))) this.written++;
        this.added.set(entry.person, entry);
      }
    }
  }
}

/** The tab that most of a person's fields came from. */
function mainTab(entry: Entry, otherwise: number): number {
  for (const [, field] of entry.fields) return field.tab;
  return otherwise;
}

function withAdded(people: ReadonlyMap<string, Entry>, added: ReadonlyMap<string, Entry>): Map<string, Entry> {
  const all = new Map(people);
  for (const [person, entry] of added) all.set(person, entry);
  return all;
}
