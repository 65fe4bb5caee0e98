// What is stored: the key per person and file, mappings and settings per file.
import { StopError } from '../core/outcome';
import { storedName, type StoredName } from '../app/stored-names';

/** Google allows 9 KB a value; longer texts are cut into pieces of this many ASCII characters. */
const PIECE = 8000;

/** Google keeps 500 KB a store, names included. */
const STORE = 500_000;
/** What is left to runs whatever people choose: the lease and its totals, the list of runs, the schedule. */
const RESERVE = 60_000;

type Store = GoogleAppsScript.Properties.Properties;
/** `file`: shared by all editors of the spreadsheet. `person`: this user's, in every file. */
export type Where = 'file' | 'person';

function storeOf(where: Where): Store {
  const store = where === 'file' ? PropertiesService.getDocumentProperties() : PropertiesService.getUserProperties();
  if (!store) throw new Error('This script is not attached to a spreadsheet');
  return store;
}

/** Everything stored, in one call. */
export function loadAll(where: Where): Record<string, string> {
  return storeOf(where).getProperties();
}

/**
 * A value stored as JSON under a name, or null when there is none or it is damaged: what no longer fits is dropped, and
 * the person chooses again.
 */
export function fromStored(all: Record<string, string>, name: StoredName): unknown {
  const first = all[name];
  if (first === undefined) return null;
  const pieces = /^#(\d+)$/.exec(first);
  let text = first;
  if (pieces) {
    text = '';
    for (let i = 1; i <= Number(pieces[1]); i++) text += all[`${name}.${i}`] ?? '';
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function load(where: Where, name: StoredName): unknown {
  const first = storeOf(where).getProperty(name);
  if (first === null) return null;
  return fromStored(first.startsWith('#') ? loadAll(where) : { [name]: first }, name);
}

/**
 * Stores a value as JSON, in pieces when it is long; null forgets it.
 * @param last what is stored under the name by now, where the caller has just read it; asking costs a call
 */
export function save(where: Where, name: StoredName, value: unknown, last?: string | null): void {
  const store = storeOf(where);
  const before = /^#(\d+)$/.exec((last === undefined ? store.getProperty(name) : last) ?? '');
  const pieces: Record<string, string> = {};
  if (value !== null) {
    const text = ascii(JSON.stringify(value));
    if (text.length <= PIECE) pieces[name] = text;
    else {
      const count = Math.ceil(text.length / PIECE);
      pieces[name] = `#${count}`;
      for (let i = 1; i <= count; i++) pieces[`${name}.${i}`] = text.slice((i - 1) * PIECE, i * PIECE);
    }
    try {
      store.setProperties(pieces);
    } catch (error) {
      // A store that was full half-way has taken some of the pieces, which no later save would look for.
      for (const piece of Object.keys(pieces))
        if (!isPieceOf(name, Number(before?.[1] ?? 0), piece)) forget(store, piece);
      throw error;
    }
  } else store.deleteProperty(name);
  for (let i = 1; i <= Number(before?.[1] ?? 0); i++) {
    if (!(`${name}.${i}` in pieces)) store.deleteProperty(`${name}.${i}`);
  }
}

/** Whether a stored name belongs to a value of so many pieces. The name of the value itself always does. */
function isPieceOf(name: string, count: number, stored: string): boolean {
  if (stored === name) return true;
  const at = stored.startsWith(`${name}.`) ? Number(stored.slice(name.length + 1)) : 0;
  return at >= 1 && at <= count;
}

function forget(store: Store, name: string): void {
  try {
    store.deleteProperty(name);
  } catch {
    // The next choice that finds no room looks for such pieces again.
  }
}

/**
 * Stores what a person chose, as long as runs keep room for their own.
 * @throws StopError store_full, and nothing has changed
 */
export function saveChoice(where: Where, name: StoredName, value: unknown): void {
  const all = loadAll(where);
  const size = ascii(JSON.stringify(value)).length;
  const others = () =>
    Object.keys(all)
      .filter((other) => other !== name && !/^\.\d+$/.test(other.startsWith(name) ? other.slice(name.length) : ''))
      .reduce((sum, other) => sum + other.length + (all[other] ?? '').length, 0);
  if (others() + size > STORE - RESERVE) {
    for (const lost of lostPieces(all)) {
      forget(storeOf(where), lost);
      delete all[lost];
    }
    if (others() + size > STORE - RESERVE) throw new StopError('store_full');
  }
  save(where, name, value, all[name] ?? null);
}

/** Pieces whose value is gone, or has become shorter: a save ended half-way. */
function lostPieces(all: Record<string, string>): string[] {
  return Object.keys(all).filter((stored) => {
    const [, name = '', at = '0'] = /^(.+)\.(\d+)$/.exec(stored) ?? [];
    const count = /^#(\d+)$/.exec(all[name] ?? '')?.[1] ?? '0';
    return name !== '' && Number(at) > Number(count);
  });
}

/** The limit counts bytes; escaped, every character is one. */
function ascii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const keyName = (file: string) => storedName('key', file);

/** The person's key for a file, or null. The only place from which a key comes; it goes nowhere but into a header. */
export function keyFor(file: string): string | null {
  return storeOf('person').getProperty(keyName(file));
}

export function keepKey(file: string, key: string | null): void {
  if (key === null) storeOf('person').deleteProperty(keyName(file));
  else storeOf('person').setProperty(keyName(file), key);
}

/** The files in which this person entered a key, with the key's last four characters. */
export function keyEndings(): { file: string; last4: string }[] {
  const all = loadAll('person');
  return Object.keys(all)
    .filter((name) => name.startsWith(keyName('')))
    .map((name) => ({ file: name.slice(keyName('').length), last4: (all[name] ?? '').slice(-4) }));
}

/**
 * A fingerprint that tells one key from another and does not reveal it: 48 bits of a SHA-256, salted with the file's id.
 * It is stored for the file, since another key may belong to another workspace.
 */
export function keyMark(file: string, key: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, `${file}:${key}`, Utilities.Charset.UTF_8);
  return Utilities.base64EncodeWebSafe(bytes).slice(0, 8);
}

/** A new random id. */
export function newId(): string {
  return Utilities.getUuid();
}
