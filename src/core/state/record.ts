// Records of the state tab: many entries in one text of at most 30,000 characters, with a checksum.
import { FIELDS, type FieldKey } from '../fields';
import { bitsOf, digit, fingerprintsFor, fromDigits, PERSON_CHARS, PRINT_CHARS, toDigits } from './fingerprint';
import type { Done, Entry, EntryFields, Extras, FieldState, Mark } from './entry';

/** Excel keeps 32,767 characters of a cell: the file must survive the way there and back. */
export const MAX_RECORD = 30_000;
// A letter in front: nothing that Sheets could take for a number, a date or a formula.
const VERSION = 's1';
const MINUTE_CHARS = 5;
const PATTERN_CHARS = 2;
const LENGTH_CHARS = 3;
const HEAD = PERSON_CHARS + MINUTE_CHARS + 1 + PATTERN_CHARS;
const MOST_RUNS = 64;
const MOST_PATTERNS = 64 * 64;

const BY_CODE = new Map(FIELDS.map(({ code, key }) => [code, key]));
const CODE = new Map(FIELDS.map(({ code, key }) => [key, code]));

// One character a field; capitals for fields that the last sync changed.
const MARKS: Record<Mark, string> = { sure: 's', unsure: 'u', seen: 'r', old: 'o' };
const MARK_OF = new Map(Object.entries(MARKS).map(([mark, letter]) => [letter, mark as Mark]));
const ABSENT = '-';
/** Not sure, and without a fingerprint: the value was on its way for the first time. */
const FIRST = 'f';
const DONE: Record<Done, string> = { none: '-', new: 'n', changed: 'c', again: 'a', sent: 't', adopted: 'e' };
const DONE_OF = new Map(Object.entries(DONE).map(([done, letter]) => [letter, done as Done]));

/** The people of one write, or what a held run has shown to a person. */
export interface Head {
  /** Records are counted through the file. */
  readonly number: number;
  /** The slice that wrote it. */
  readonly stamp: string;
  /** Id of the tab that was synced. */
  readonly tab: number;
  /** The run that asked for these people by hand; '' for none. */
  readonly asked: string;
}

/** What a held run or a preview has shown: per kind of limit the people, and of each person the payload. */
export interface Shown {
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  readonly payloads: Readonly<Record<string, string>>;
}

export type Record_ = Head & ({ kind: 'people'; entries: readonly Entry[] } | { kind: 'shown'; shown: Shown });

interface Packing {
  runs: string[];
  fields: FieldKey[];
  patterns: string[];
  body: string;
  /** Characters that the body and the lists take once they are quoted. */
  size: number;
}

/** A record is closed at this size; one more entry and the head still fit in. */
const CLOSE_AT = 27_000;
const checksum = fingerprintsFor('');

/**
 * Cuts entries into as many records as they need.
 * @param first the number of the first record
 * @returns one text each; at least one, since a record without people still bears its number
 */
export function packEntries(entries: readonly Entry[], head: Omit<Head, 'number'>, first: number): string[] {
  const fields = fieldsIn(entries);
  const texts: string[] = [];
  let packing = newPacking(fields);
  const close = () => {
    const { runs, patterns, body } = packing;
    const codes = fields.map((key) => CODE.get(key)).join('');
    texts.push(seal(['p', first + texts.length, head.stamp, head.tab, head.asked, runs, codes, patterns, body]));
    packing = newPacking(fields);
  };
  for (const entry of entries) {
    if (packing.size > CLOSE_AT || packing.runs.length >= MOST_RUNS || packing.patterns.length >= MOST_PATTERNS)
      close();
    pack(entry, packing, head.tab);
  }
  if (packing.body !== '' || texts.length === 0) close();
  return texts;
}

/** The fields that any of the entries has, in the catalogue's order. */
function fieldsIn(entries: readonly Entry[]): FieldKey[] {
  const found = new Set<FieldKey>();
  for (const { fields } of entries) for (const key of fields.keys()) found.add(key);
  return FIELDS.map(({ key }) => key).filter((key) => found.has(key));
}

const newPacking = (fields: FieldKey[]): Packing => ({ runs: [], fields, patterns: [], body: '', size: 0 });

function pack(entry: Entry, packing: Packing, tab: number): void {
  let letters = '';
  let prints = '';
  const tabs: Record<string, number> = {};
  let isShared = false;
  for (const key of packing.fields) {
    const field = entry.fields.get(key);
    if (field && field.tab !== tab) {
      tabs[CODE.get(key) ?? ''] = field.tab;
      isShared = true;
    }
    if (!field) letters += ABSENT;
    // Without a fingerprint there is only that a request may have arrived; once that does not count, nothing is left.
    else if (field.print === '') letters += field.mark === 'unsure' ? FIRST : ABSENT;
    else {
      letters += field.changed ? MARKS[field.mark].toUpperCase() : MARKS[field.mark];
      prints += field.print;
    }
  }
  const extras = extrasText(entry, isShared ? tabs : null);
  const pattern = DONE[entry.done] + (extras === '' ? '0' : '1') + letters;
  const length = extras === '' ? '' : toDigits(extras.length, LENGTH_CHARS);
  const text =
    entry.person +
    toDigits(entry.minute, MINUTE_CHARS) +
    digit(indexIn(packing, 'runs', entry.run)) +
    toDigits(indexIn(packing, 'patterns', pattern), PATTERN_CHARS) +
    prints +
    length +
    extras;
  packing.body += text;
  packing.size += text.length + (extras === '' ? 0 : extras.length);
}

/** Where a text stands in one of the record's lists; it is added where it is missing. */
function indexIn(packing: Packing, name: 'runs' | 'patterns', text: string): number {
  // The latest is the likeliest.
  const at = packing[name].lastIndexOf(text);
  if (at >= 0) return at;
  packing.size += text.length + 3;
  return packing[name].push(text) - 1;
}

/** What few entries have: extras, and fields that another tab's sync owns. */
function extrasText({ extras }: Entry, tabs: Record<string, number> | null): string {
  const { refused, clash, keep, deactivated, declined, left } = extras;
  const isPlain = !refused && !clash && !keep && deactivated === undefined && !declined && left === undefined;
  if (!tabs && isPlain) return '';
  const more: Record<string, unknown> = {};
  if (tabs) more['t'] = tabs;
  if (refused) more['r'] = [refused.payload, refused.words];
  if (clash) more['c'] = byCode(clash);
  if (keep) more['k'] = byCode(keep);
  if (deactivated !== undefined) more['d'] = deactivated;
  if (declined) more['n'] = declined;
  if (left !== undefined) more['l'] = left;
  return JSON.stringify(more);
}

const byCode = <V>(fields: Readonly<Partial<Record<FieldKey, V>>>): Record<string, V> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [CODE.get(key as FieldKey), value as V]));

/** The records of what a held run has shown. */
export function packShown(shown: Shown, head: Omit<Head, 'number'>, first: number): string[] {
  const texts: string[] = [];
  const people = Object.keys(shown.payloads);
  // A person is named once for each kind and once with the payload.
  const longest = people.reduce((most, person) => Math.max(most, shown.payloads[person]?.length ?? 0), PRINT_CHARS);
  const each = (PERSON_CHARS + 3) * Object.keys(shown.kinds).length + PERSON_CHARS + longest + 6;
  const fit = Math.floor(CLOSE_AT / each);
  for (let at = 0; at < Math.max(1, people.length); at += fit) {
    const some = new Set(people.slice(at, at + fit));
    const kinds = Object.fromEntries(
      Object.entries(shown.kinds).map(([kind, list]) => [kind, list.filter((person) => some.has(person))]),
    );
    const payloads = Object.fromEntries([...some].map((person) => [person, shown.payloads[person] ?? '']));
    texts.push(seal(['h', first + texts.length, head.stamp, head.tab, head.asked, { kinds, payloads }]));
  }
  return texts;
}

function seal(parts: readonly unknown[]): string {
  const json = JSON.stringify(parts);
  return VERSION + checksum.text(json) + json;
}

/** Reads one cell of the state tab; null for whatever is not a whole record. */
export function unpack(cell: unknown): Record_ | null {
  if (typeof cell !== 'string' || !cell.startsWith(VERSION)) return null;
  const json = cell.slice(VERSION.length + PRINT_CHARS);
  if (cell.slice(VERSION.length, VERSION.length + PRINT_CHARS) !== checksum.text(json)) return null;
  try {
    return fromParts(JSON.parse(json) as unknown[]);
  } catch {
    return null;
  }
}

function fromParts(parts: unknown[]): Record_ {
  const [kind, number, stamp, tab, asked, ...rest] = parts as [string, number, string, number, string, ...unknown[]];
  const head: Head = { number, stamp, tab, asked };
  if (kind === 'h') return { ...head, kind: 'shown', shown: rest[0] as Shown };
  const [runs, codes, patterns, body] = rest as [string[], string, string[], string];
  return { ...head, kind: 'people', entries: new Reader(runs, codes, patterns, body, tab).entries() };
}

/** What a pattern says of a field. `at`: where its fingerprint begins; -1 where it has none. */
interface Place {
  readonly mark: Mark;
  readonly changed: boolean;
  readonly at: number;
}

/** A pattern made ready: the fields that an entry has, each with its mark. */
interface Pattern {
  done: Done;
  hasExtras: boolean;
  fields: ReadonlyMap<FieldKey, Place>;
  /** Characters of all fingerprints. */
  length: number;
}

/** Reads the entries of one record. */
class Reader {
  private readonly patterns: Pattern[];

  constructor(
    private readonly runs: readonly string[],
    codes: string,
    patterns: readonly string[],
    private readonly body: string,
    private readonly tab: number,
  ) {
    const keys = (codes.match(/../g) ?? []).map((code) => BY_CODE.get(code));
    this.patterns = patterns.map((text) => {
      const fields = new Map<FieldKey, Place>();
      let length = 0;
      keys.forEach((key, i) => {
        const letter = text.charAt(i + 2);
        const mark = letter === FIRST ? 'unsure' : MARK_OF.get(letter.toLowerCase());
        if (!mark) return;
        if (!key) throw new Error('a field of another version');
        fields.set(key, { mark, changed: letter !== letter.toLowerCase(), at: letter === FIRST ? -1 : length });
        if (letter !== FIRST) length += PRINT_CHARS;
      });
      return { done: DONE_OF.get(text.charAt(0)) ?? 'none', hasExtras: text.charAt(1) === '1', fields, length };
    });
  }

  entries(): Entry[] {
    const found: Entry[] = [];
    for (let at = 0; at < this.body.length; ) {
      const pattern = this.patterns[fromDigits(this.body.slice(at + HEAD - PATTERN_CHARS, at + HEAD))];
      if (!pattern) throw new Error('a pattern that is not there');
      const end = at + HEAD + pattern.length;
      const length = pattern.hasExtras ? fromDigits(this.body.slice(end, end + LENGTH_CHARS)) : 0;
      const from = pattern.hasExtras ? end + LENGTH_CHARS : end;
      found.push(this.entry(at, pattern, length > 0 ? this.body.slice(from, from + length) : ''));
      at = from + length;
    }
    return found;
  }

  private entry(at: number, pattern: Pattern, text: string): Entry {
    const { body, tab } = this;
    const more = text === '' ? null : (JSON.parse(text) as Stored);
    const head = at + PERSON_CHARS + MINUTE_CHARS;
    return {
      person: body.slice(at, at + PERSON_CHARS),
      minute: fromDigits(body.slice(at + PERSON_CHARS, head)),
      run: this.runs[bitsOf(body.charAt(head))] ?? '',
      done: pattern.done,
      extras: more ? extrasOf(more) : NO_EXTRAS,
      fields: new PackedFields(body, at + HEAD, pattern.fields, tab, more?.t ?? NO_TABS),
    };
  }
}

/** The fields of an entry as they stand in the record's text: most entries are read for one field, or to be compared. */
class PackedFields implements EntryFields {
  constructor(
    private readonly body: string,
    /** Where the fingerprints begin. */
    private readonly from: number,
    private readonly places: ReadonlyMap<FieldKey, Place>,
    private readonly tab: number,
    /** Fields that another tab's sync owns, by code. */
    private readonly tabs: Readonly<Record<string, number>>,
  ) {}

  get size(): number {
    return this.places.size;
  }

  has(key: FieldKey): boolean {
    return this.places.has(key);
  }

  keys(): IterableIterator<FieldKey> {
    return this.places.keys();
  }

  get(key: FieldKey): FieldState | undefined {
    const place = this.places.get(key);
    return place && this.stateAt(key, place);
  }

  *[Symbol.iterator](): IterableIterator<[FieldKey, FieldState]> {
    for (const [key, place] of this.places) yield [key, this.stateAt(key, place)];
  }

  private stateAt(key: FieldKey, { mark, changed, at }: Place): FieldState {
    const print = at < 0 ? '' : this.body.substr(this.from + at, PRINT_CHARS);
    const tab = this.tabs === NO_TABS ? this.tab : (this.tabs[CODE.get(key) ?? ''] ?? this.tab);
    return { print, mark, changed, tab };
  }
}

const NO_TABS: Readonly<Record<string, number>> = {};

interface Stored {
  t?: Record<string, number>;
  r?: [string, string];
  c?: Record<string, number>;
  k?: Record<string, string>;
  d?: number;
  n?: string[];
  l?: string;
}

const NO_EXTRAS: Extras = {};

function extrasOf({ r, c, k, d, n, l }: Stored): Extras {
  return {
    ...(r ? { refused: { payload: r[0], words: r[1] } } : {}),
    ...(c ? { clash: byKey(c) } : {}),
    ...(k ? { keep: byKey(k) } : {}),
    ...(d === undefined ? {} : { deactivated: d }),
    ...(n ? { declined: n } : {}),
    ...(l === undefined ? {} : { left: l }),
  };
}

const byKey = <V>(codes: Readonly<Record<string, V>>): Partial<Record<FieldKey, V>> =>
  Object.fromEntries(Object.entries(codes).map(([code, value]) => [BY_CODE.get(code) ?? '', value]));
