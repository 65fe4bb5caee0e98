// What Signitic last accepted of a row, in one short string beside it; and what differs from it.
import { FIELDS, type FieldKey } from '../fields';
import type { User } from '../people/user';

/**
 * `accepted`: Signitic has the fields. `refused`: it refused the payload whose hash is kept. `invalid`: the row had an
 * error, so it goes again once it comes right. `unlisted`: accepted, but Signitic's list did not show the person.
 * `pending`: chosen by hand in this run and not sent yet.
 */
export type MemoState = 'accepted' | 'refused' | 'invalid' | 'unlisted' | 'pending';

export interface Memo {
  state: MemoState;
  /** Hash of the e-mail: a memo beside somebody else (rows sorted, cells copied) is void. */
  email: string;
  /** Stamp of the run that wrote it. */
  run: string;
  /** Hash of what was said beside the row, so that the same words are not written again. */
  note: string;
  /** Hash of a refused payload, else HASH_NONE. */
  refused: string;
  /** What Signitic has: for each field two characters of code and five of hash, in the catalogue's order. */
  fields: string;
}

const STATES: Record<string, MemoState> = { a: 'accepted', r: 'refused', i: 'invalid', u: 'unlisted', p: 'pending' };
const LETTER: Record<MemoState, string> = { accepted: 'a', refused: 'r', invalid: 'i', unlisted: 'u', pending: 'p' };
// A letter in front: a memo must never look like a number, a date or a formula to Sheets.
const VERSION = 'm1';
const HASH = 5;
const RUN = 6;
export { HASH as HASH_CHARACTERS, RUN as STAMP_CHARACTERS };
const ENTRY = 2 + HASH;
// Where each part of the fixed head begins: version, state, e-mail, run, note, refused, fields.
const RUN_AT = 3 + HASH;
const NOTE_AT = RUN_AT + RUN;
const REFUSED_AT = NOTE_AT + HASH;
const FIELDS_AT = REFUSED_AT + HASH;
export const HASH_NONE = '-----';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const digit = (bits: number): number => DIGITS.charCodeAt(bits & 63);

/** 30 bits of FNV-1a with a final mix, as five characters. Not secret, only short: it tells that a text changed. */
export function hash(text: string, seed = 0): string {
  let h = (0x811c9dc5 ^ seed) | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return String.fromCharCode(digit(h), digit(h >>> 6), digit(h >>> 12), digit(h >>> 18), digit(h >>> 24));
}

/**
 * The stamp of a run that begins at `now` (milliseconds since 1970): seconds since 2020 in six base-36 digits, and later
 * than `last` even within one second, since rows are counted by their run's stamp.
 */
export function runStamp(now: number, last = ''): string {
  const seconds = Math.max(0, Math.floor(now / 1000) - 1_577_836_800);
  const stamp = digits(seconds);
  return stamp > last || !/^[0-9a-z]{6}$/.test(last) ? stamp : digits(Number.parseInt(last, 36) + 1);
}

/** When a run with this stamp began, milliseconds since 1970. */
export function stampTime(stamp: string): number {
  return (Number.parseInt(stamp, 36) + 1_577_836_800) * 1000;
}

const digits = (seconds: number): string => seconds.toString(36).padStart(RUN, '0').slice(-RUN);

const SEEDS = new Map(FIELDS.map((field, i) => [field.key, i + 1]));
const BY_CODE = new Map(FIELDS.map((field) => [field.code, field.key]));

function valueHash(key: FieldKey, value: string | boolean): string {
  // A boolean never hashes like the text that spells it.
  return typeof value === 'string' ? hash(value, SEEDS.get(key)) : hash(value ? '\u0001' : '\u0002', SEEDS.get(key));
}

/** The hash of an e-mail as a key: without case, as Signitic finds its users. */
export function emailHash(email: string): string {
  return hash(email.toLowerCase());
}

/** The field part of a memo for a payload: e-mail left out, since the memo has it already. */
export function fieldHashes(user: User): string {
  let out = '';
  for (const field of FIELDS) {
    const value = user[field.key];
    if (value !== undefined && field.key !== 'email') out += field.code + valueHash(field.key, value);
  }
  return out;
}

/** Reads a memo cell. Null for anything that is not a whole memo of this version: then the row is sent. */
export function readMemo(text: unknown): Memo | null {
  if (typeof text !== 'string' || !text.startsWith(VERSION)) return null;
  const state = STATES[text.charAt(2)];
  const fields = text.slice(FIELDS_AT);
  if (!state || text.length < FIELDS_AT || fields.length % ENTRY !== 0) return null;
  const email = text.slice(3, RUN_AT);
  const run = text.slice(RUN_AT, NOTE_AT);
  return {
    state,
    email,
    run,
    note: text.slice(NOTE_AT, REFUSED_AT),
    refused: text.slice(REFUSED_AT, FIELDS_AT),
    fields,
  };
}

export function writeMemo(memo: Memo): string {
  return VERSION + LETTER[memo.state] + memo.email + memo.run + memo.note + memo.refused + memo.fields;
}

/** How a payload differs from what Signitic has. */
export interface Difference {
  /** Fields of the payload that Signitic does not have so. */
  changed: FieldKey[];
  /** Fields that were sent before, are blank now, and still hold a text in Signitic. */
  cleared: FieldKey[];
  /** The field part for the new memo: the payload's, and of the fields no longer sent what Signitic still has. */
  fields: string;
}

function entries(fields: string): Map<FieldKey, string> {
  const found = new Map<FieldKey, string>();
  for (let at = 0; at < fields.length; at += ENTRY) {
    const key = BY_CODE.get(fields.slice(at, at + 2));
    // A code of a newer version that this one does not know is dropped: the field is not ours to compare.
    if (key) found.set(key, fields.slice(at + 2, at + ENTRY));
  }
  return found;
}

/** Compares a payload, given as its field hashes, with the field part of a memo. */
export function differ(before: string, now: string): Difference {
  if (before === now) return { changed: [], cleared: [], fields: now };
  const had = entries(before);
  const has = entries(now);
  const changed: FieldKey[] = [];
  const cleared: FieldKey[] = [];
  let fields = '';
  for (const { key, code } of FIELDS) {
    const old = had.get(key);
    const value = has.get(key) ?? old;
    if (value === undefined) continue;
    fields += code + value;
    if (!has.has(key)) {
      if (old !== valueHash(key, '')) cleared.push(key);
    } else if (old !== has.get(key)) changed.push(key);
  }
  return { changed, cleared, fields };
}

/** Whether a memo's field part says that Signitic has this value of the field; null when it says nothing of the field. */
export function had(before: string, key: FieldKey, value: string | boolean): boolean | null {
  const old = entries(before).get(key);
  return old === undefined ? null : old === valueHash(key, value);
}
