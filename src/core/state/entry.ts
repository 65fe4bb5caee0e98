// What is known of one person: the fields that Signitic last accepted from this file, and how an entry goes on from there.
import type { FieldKey } from '../fields';

/**
 * How much a fingerprint is worth. `sure`: Signitic accepted this value. `unsure`: a request may have arrived.
 * `seen`: Signitic's own value as it was read, never ours. `old`: from before the state was last lost, or another
 * workspace's; it tells who was here and nothing else.
 */
export type Mark = 'sure' | 'unsure' | 'seen' | 'old';

export interface FieldState {
  /** '' where a value is on its way for the first time: nothing is known to compare it with. */
  readonly print: string;
  readonly mark: Mark;
  /** Whether the last sync of the person changed it. */
  readonly changed: boolean;
  /** The tab whose value this is. */
  readonly tab: number;
}

/** The fields of a person. A Map is one; those of a stored entry are read from its text as they are asked for. */
export interface EntryFields {
  readonly size: number;
  has(key: FieldKey): boolean;
  keys(): IterableIterator<FieldKey>;
  get(key: FieldKey): FieldState | undefined;
  [Symbol.iterator](): IterableIterator<[FieldKey, FieldState]>;
}

/** What the last sync did with a person. `none`: nothing yet that a row could tell. */
export type Done = 'none' | 'new' | 'changed' | 'again' | 'sent' | 'adopted';

/** What else is known of a person; each is absent as a rule. */
export interface Extras {
  /** The payload that Signitic refused, and the words that were shown then, as fingerprints. */
  readonly refused?: { readonly payload: string; readonly words: string };
  /** Fields in which another tab of the file says something else, with that tab's id. */
  readonly clash?: Readonly<Partial<Record<FieldKey, number>>>;
  /** Fields in which a person keeps Signitic's value until the cell changes: the fingerprint of what the cell says. */
  readonly keep?: Readonly<Partial<Record<FieldKey, string>>>;
  /** Minutes since 1970 at which the person was deactivated from the panel; see leaving.ts. */
  readonly deactivated?: number;
  /** People with the same names who were said not to be this one. */
  readonly declined?: readonly string[];
  /** Stays active though the filter leaves the row out, while the filter's column shows this, as a fingerprint. */
  readonly left?: string;
}

export interface Entry {
  /** The fingerprint of the e-mail address. */
  readonly person: string;
  /** Minutes since 1970 of the last sync of this person; 0 for none. */
  readonly minute: number;
  /** The run that did it, '' for none. */
  readonly run: string;
  readonly done: Done;
  readonly fields: EntryFields;
  readonly extras: Extras;
}

/** An entry as it is before anything is known. */
export const blankEntry = (person: string): Entry => ({
  person,
  minute: 0,
  run: '',
  done: 'none',
  fields: new Map(),
  extras: {},
});

/** What a sync knows of a person when it writes the entry. */
export interface Change {
  readonly tab: number;
  /** Fingerprints of the values that go, or that are found equal. */
  readonly prints: ReadonlyMap<FieldKey, string>;
}

/**
 * The entry before the request: the fields that go are not sure. They keep the fingerprint that this file sent before,
 * which still tells a rename; where there is none, or only Signitic's own, there is nothing to tell.
 */
export function inFlight(entry: Entry, { tab, prints }: Change): Entry {
  const fields = new Map(entry.fields);
  for (const [key, field] of fields) if (mayBeBlanked(key, prints)) fields.set(key, blankedField(field));
  const onItsWay = { ...ON_ITS_WAY, tab };
  for (const key of prints.keys()) {
    const before = fields.get(key);
    const ours = before?.mark === 'sure' || before?.mark === 'unsure';
    fields.set(key, ours ? { ...before, mark: 'unsure', changed: false } : onItsWay);
  }
  return { ...entry, fields };
}

/** A value that is sent for the first time. */
const ON_ITS_WAY = { print: '', mark: 'unsure', changed: false } as const;

const PATH = 'path.';

/** Signitic takes a path as a whole: a level that is left out of it may be blank from then on. */
function mayBeBlanked(key: FieldKey, prints: ReadonlyMap<FieldKey, string>): boolean {
  return key.startsWith(PATH) && !prints.has(key) && [...prints.keys()].some((other) => other.startsWith(PATH));
}

const doubtedField = (field: FieldState): FieldState => (field.mark === 'sure' ? { ...field, mark: 'unsure' } : field);

/** What was sure is to go again; what was only read in Signitic is to be read again, since it may not stand there any more. */
const blankedField = (field: FieldState): FieldState =>
  field.mark === 'seen' ? { ...field, mark: 'old' } : doubtedField(field);

/**
 * Every field not sure, so that all of them go again, those that were to stay as Signitic has them too; the fingerprints
 * stay. Nothing that was never believed is touched.
 */
export function doubted(entry: Entry): Entry {
  const fields = new Map<FieldKey, FieldState>();
  for (const [key, field] of entry.fields) fields.set(key, doubtedField(field));
  const { refused: _refused, keep: _keep, ...extras } = entry.extras;
  return { ...entry, fields, extras };
}

/** The entry of a person whose row was written anew: of these fields nothing is believed, so that no blank cell clears one. */
export function forgotten(entry: Entry, keys: readonly FieldKey[]): Entry {
  const fields = new Map<FieldKey, FieldState>();
  for (const [key, field] of entry.fields) fields.set(key, keys.includes(key) ? { ...field, mark: 'old' } : field);
  return { ...entry, fields };
}

export interface Accepted extends Change {
  readonly adopted: ReadonlyMap<FieldKey, string>;
  /** Named as changed in the row's details. */
  readonly changed: readonly FieldKey[];
  readonly done: Done;
  readonly minute: number;
  readonly run: string;
}

/** The entry after Signitic accepted the fields. For a new person nothing of the fields that did not go is known. */
export function accepted(entry: Entry, what: Accepted): Entry {
  const { tab, prints, adopted, changed, done, minute, run } = what;
  const fields = new Map<FieldKey, FieldState>();
  for (const [key, field] of entry.fields) {
    const now = mayBeBlanked(key, prints) ? blankedField(field) : field;
    fields.set(key, done === 'new' ? { ...field, mark: 'old', changed: false } : { ...now, changed: false });
  }
  for (const [key, print] of adopted) fields.set(key, { print, mark: 'sure', changed: false, tab });
  for (const [key, print] of prints) fields.set(key, { print, mark: 'sure', changed: changed.includes(key), tab });
  return { person: entry.person, minute, run, done, fields, extras: without(entry.extras, prints, done === 'new') };
}

/** The entry once Signitic was found to have these values already. What the row tells of an earlier sync stays. */
export function adopted(entry: Entry, { tab, prints, minute, run }: Change & { minute: number; run: string }): Entry {
  const fields = new Map(entry.fields);
  for (const [key, print] of prints) {
    fields.set(key, { print, mark: 'sure', changed: fields.get(key)?.changed ?? false, tab });
  }
  const first = entry.done === 'none' ? { done: 'adopted' as const, minute, run } : {};
  return { ...entry, ...first, fields, extras: without(entry.extras, prints) };
}

/** The entry with Signitic's own values, as they were read. */
export function seen(entry: Entry, { tab, prints }: Change): Entry {
  const fields = new Map(entry.fields);
  for (const [key, print] of prints) fields.set(key, { print, mark: 'seen', changed: false, tab });
  return { ...entry, fields };
}

/** The entry after a refusal, which changes no field. */
export function refused(entry: Entry, run: string, payload: string, words: string): Entry {
  return { ...entry, run, extras: { ...entry.extras, refused: { payload, words } } };
}

/** The entry with the fields in which another tab says something else. */
export function clashing(entry: Entry, fields: readonly FieldKey[], tab: number): Entry {
  if (fields.length === 0 && !entry.extras.clash) return entry;
  const others = Object.entries(entry.extras.clash ?? {}).filter(([, other]) => other !== tab);
  const clash = Object.fromEntries([...others, ...fields.map((key) => [key, tab])]);
  const { clash: _before, ...extras } = entry.extras;
  return { ...entry, extras: Object.keys(clash).length > 0 ? { ...extras, clash } : extras };
}

/** The entry of a person who keeps Signitic's values in these fields, until their cells say something else. */
export function keeping(entry: Entry, prints: ReadonlyMap<FieldKey, string>): Entry {
  const isPath = (key: string) => key.startsWith(PATH);
  const anew = [...prints.keys()].some(isPath);
  const before = Object.entries(entry.extras.keep ?? {}).filter(([key]) => !(anew && isPath(key)));
  return { ...entry, extras: { ...entry.extras, keep: Object.fromEntries([...before, ...prints]) } };
}

function without(given: Extras, settled: Change['prints'], isNew = false): Extras {
  const extras = isNew || settled.has('enabled') ? withoutDeactivated(given) : given;
  if (!extras.refused && !extras.clash && !extras.keep) return extras;
  const { refused: _refused, clash, keep, ...rest } = extras;
  const left = <V>(all: Readonly<Record<string, V>> = {}) =>
    Object.entries(all).filter(([key]) => !settled.has(key as FieldKey));
  const [clashes, kept] = [left(clash), left(keep)];
  return {
    ...rest,
    ...(clashes.length > 0 ? { clash: Object.fromEntries(clashes) } : {}),
    ...(kept.length > 0 ? { keep: Object.fromEntries(kept) } : {}),
  };
}

/** Once a row says whether its person is active, or they were created anew, it is not the panel's any more. */
function withoutDeactivated(extras: Extras): Extras {
  if (extras.deactivated === undefined) return extras;
  const { deactivated: _deactivated, ...rest } = extras;
  return rest;
}
