// Checks what was stored, or came from the sidebar, before it is used: what does not fit is dropped, never trusted.
import type { Settings, TabMapping } from '../api';
import { type FieldKey, fieldOf, FIELDS, isFieldKey } from '../core/fields';
import { isFixFor, StopError } from '../core/outcome';
import type { WordMeaning } from '../core/read/meanings';
import type { Previewed } from '../core/ports';
import type { ReadPerson } from '../core/send/read-first';
import type { FieldChange, PersonChange } from '../core/steps/preview';
import {
  type ColumnName,
  type ColumnSource,
  type Condition,
  type Dates,
  type Filter,
  isColumn,
  type NamePart,
  type Source,
  type Sources,
} from '../core/people/template';
import { NAME_ORDERS } from '../core/read/split-name';
import { isLanguage, type Language } from '../i18n';

const LONGEST_TEXT = 10_000;
const LONGEST_HEADER = 5000;
const LONGEST_WORD = 255;
const MOST_WORDS = 200;
const MOST_LICENCES = 1_000_000;

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function whole(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

const text = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most ? value : null;

function sourceOf(key: FieldKey, value: unknown): Source | null {
  const { inverted, where, words, dates, name: names, preferred: used, recased, fixes, text: places } = record(value);
  const name = columnNameOf(value);
  const condition = where === undefined ? undefined : conditionOf(where);
  const part = names === undefined ? undefined : namePartOf(names);
  const preferred = used === undefined ? undefined : columnNameOf(used);
  const limits = key === 'enabled' && dates !== undefined ? datesOf(dates) : undefined;
  // Without its days the column would switch on whom they switch off.
  if (limits === null) return null;
  const days = limits && { dates: limits };
  // Without its condition, its part of a name or the name that is used the column would send what it must not.
  if (name && condition !== null && part !== null && preferred !== null)
    return {
      ...name,
      ...(inverted === true && { inverted }),
      ...(fieldOf(key).kind === 'boolean' && wordsOf(words)),
      ...(condition && { where: condition }),
      ...(preferred && { preferred }),
      ...(part && { name: part }),
      ...(recased === true && { recased }),
      ...fixesOf(key, fixes),
      ...days,
    };
  const written = text(places, LONGEST_TEXT);
  return written ? { text: written, ...days } : null;
}

/** A correction that is not known here is left out: the problem is told again, and can be corrected anew. */
function fixesOf(key: FieldKey, value: unknown): Pick<ColumnSource, 'fixes'> {
  const known = (Array.isArray(value) ? value : []).filter((code) => isFixFor(fieldOf(key).kind, code));
  return known.length > 0 ? { fixes: [...new Set(known)] } : {};
}

/** The fields of a stored mapping with a correction that is not known here. */
export function fieldsWithUnknownFix(stored: unknown): FieldKey[] {
  const sources = record(record(stored)['sources']);
  return Object.keys(sources).filter((key): key is FieldKey => {
    const { fixes } = record(sources[key]);
    return isFieldKey(key) && Array.isArray(fixes) && fixes.some((code) => !isFixFor(fieldOf(key).kind, code));
  });
}

/** Null when one of the columns cannot be used: the other alone would say something else. */
function datesOf(value: unknown): Dates | null {
  const { start, end } = record(value);
  const [first, last] = [start, end].map((one) => (one === undefined ? undefined : columnNameOf(one)));
  if (first === null || last === null || !(first ?? last)) return null;
  return { ...(first && { start: first }), ...(last && { end: last }) };
}

function filterOf(value: unknown): Filter | null {
  const name = columnNameOf(value);
  const { values, not } = record(value);
  const texts = Array.isArray(values) ? values.filter((one): one is string => typeof one === 'string') : [];
  if (!name || texts.length === 0) return null;
  return { ...name, values: texts.slice(0, 500).map((one) => one.slice(0, 1000)), ...(not === true && { not }) };
}

function columnNameOf(value: unknown): ColumnName | null {
  const { column, occurrence, of } = record(value);
  const header = text(column, LONGEST_HEADER);
  const at = whole(occurrence, 1, 20_000);
  const total = whole(of, 1, 20_000);
  return header && at && total && at <= total ? { column: header, occurrence: at, of: total } : null;
}

/** A word without a meaning is left out: it is read by itself then. */
function wordsOf(value: unknown): { words?: readonly WordMeaning[] } {
  if (!Array.isArray(value)) return {};
  const words: WordMeaning[] = [];
  for (const one of value.slice(0, MOST_WORDS)) {
    const { text: given, means } = record(one);
    const word = text(given, LONGEST_WORD);
    if (word && (means === 'yes' || means === 'no' || means === 'leave')) words.push({ text: word.trim(), means });
  }
  return { words };
}

function conditionOf(value: unknown): Condition | null {
  const name = columnNameOf(value);
  const { values } = record(value);
  const texts = Array.isArray(values) ? values.map((one: unknown) => text(one, 1000)) : [];
  const known = texts.filter((one): one is string => one !== null);
  return name && known.length > 0 ? { ...name, values: known.slice(0, 100) } : null;
}

function namePartOf(value: unknown): NamePart | null {
  const { part, order: wanted } = record(value);
  const order = NAME_ORDERS.find((one) => one === wanted);
  return order && (part === 'first' || part === 'last') ? { part, order } : null;
}

function isFor(key: FieldKey, source: Source): boolean {
  // Signitic identifies people by their e-mail, so an address composed from a text would create people.
  if (!isColumn(source)) return key !== 'email';
  const isOfNames = source.name ?? source.preferred ?? source.recased;
  return isOfNames === undefined || fieldOf(key).kind === 'line';
}

/** A tab's mapping, or null when nothing of it can be used. Unknown fields and damaged sources are left out. */
export function mappingOf(value: unknown): TabMapping | null {
  const stored = record(value);
  const headerRow = whole(stored['headerRow'], 1, 100_000);
  if (stored['version'] !== 1 || headerRow === null) return null;
  const sources: Sources = {};
  const given = record(stored['sources']);
  for (const key of Object.keys(given)) {
    const source = isFieldKey(key) ? sourceOf(key, given[key]) : null;
    if (isFieldKey(key) && source && isFor(key, source)) sources[key] = source;
  }
  const filter = filterOf(stored['filter']);
  // Without its filter the list would send people whom somebody left out.
  if (filter === null && stored['filter']) return null;
  const tab = text(stored['tab'], 100);
  const results = stored['results'] === 'email' ? ({ results: 'email' } as const) : {};
  return { version: 1, headerRow, sources, filter, ...(tab && { tab }), ...results };
}

/** A mapping that a person wants to store. @throws StopError no_email_column, bad_settings */
export function mappingToStore(value: unknown): TabMapping {
  const mapping = mappingOf(value);
  if (!mapping) throw new StopError('bad_settings', { message: 'mapping' });
  if (!mapping.sources.email) throw new StopError('no_email_column');
  return mapping;
}

export function defaultSettings(language: Language): Settings {
  return {
    version: 1,
    language,
    noEmail: 'problem',
    blank: 'leave',
    country: null,
    phones: 'as typed',
    licences: null,
    extras: {},
  };
}

/** A file's settings before any were chosen. Without the country, zeros that a postal code has lost go unnoticed. */
export function firstSettings(language: Language, country: string | null): Settings {
  return { ...defaultSettings(language), country };
}

/** A file's settings. A value that cannot be used is replaced by its default. */
export function settingsOf(value: unknown, language: Language): Settings {
  const stored = record(value);
  const settings = defaultSettings(language);
  if (isLanguage(stored['language'])) settings.language = stored['language'];
  if (stored['noEmail'] === 'ignore') settings.noEmail = 'ignore';
  if (stored['blank'] === 'clear') settings.blank = 'clear';
  if (typeof stored['country'] === 'string' && /^[A-Z]{2}$/.test(stored['country']))
    settings.country = stored['country'];
  if (stored['phones'] === 'international' && settings.country) settings.phones = 'international';
  settings.licences = whole(stored['licences'], 1, MOST_LICENCES);
  const names = record(stored['extras']);
  for (const { key } of FIELDS) {
    const name = text(names[key], 80);
    if (name && fieldOf(key).kind === 'extra') settings.extras[key as keyof Settings['extras']] = name.trim();
  }
  return settings;
}

/** A key as it was pasted, without the spaces around it. @throws StopError wrong_key for what cannot be a header */
export function keyToStore(value: unknown): string {
  const key = typeof value === 'string' ? value.trim() : '';
  if (key === '' || key.length > 500 || !/^[\x21-\x7e]+$/.test(key)) throw new StopError('wrong_key');
  return key;
}

/** A sheet's id; it may be 0. */
export function sheetIdOf(value: unknown): number {
  const id = whole(value, 0, Number.MAX_SAFE_INTEGER);
  if (id === null) throw new StopError('no_tab');
  return id;
}

const LONGEST_EMAIL = 320;
/** More people than the longest lists have. */
const MOST_PEOPLE = 200_000;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, MOST_PEOPLE) : []);
const isValue = (value: unknown): value is string | boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && value.length <= MOST_SHOWN);
/** Signitic may hold longer texts than those that are sent. */
const MOST_SHOWN = 50_000;

/** Values of Signitic's that the panel hands back; they are shown, and nothing else is done with them. */
export function readValues(value: unknown): Map<string, ReadPerson> {
  const read = new Map<string, ReadPerson>();
  for (const one of list(value)) {
    const [email, fields] = list(one);
    const address = text(email, LONGEST_EMAIL);
    if (!address) continue;
    const known = Object.entries(record(fields)).filter(([key, has]) => isFieldKey(key) && isValue(has));
    read.set(address, fields === null ? 'new' : new Map(known as [FieldKey, string | boolean][]));
  }
  return read;
}

/** The fields that a person keeps as Signitic has them; null for a sync that no preview came before. */
export function keptFields(value: unknown): Previewed | null {
  if (!Array.isArray(value)) return null;
  const keep = new Map<string, FieldKey[]>();
  for (const one of list(value)) {
    const [email, fields] = list(one);
    const address = text(email, LONGEST_EMAIL);
    if (address) keep.set(address.toLowerCase(), list(fields).filter(isFieldKey));
  }
  return { keep };
}

/** The people of a preview as the panel hands them over for its tab. */
export function previewPeople(value: unknown): PersonChange[] {
  return list(value).flatMap((one) => {
    const { row, email, name, kind, fields } = record(one);
    const at = whole(row, 1, 10_000_000);
    const what = (['new', 'changed', 'unread'] as const).find((known) => known === kind);
    if (at === null || !what) return [];
    const texts = { email: text(email, LONGEST_EMAIL) ?? '', name: text(name, LONGEST_HEADER) ?? '' };
    return [{ ...texts, row: at, kind: what, fields: list(fields).flatMap((field) => fieldChangeOf(field) ?? []) }];
  });
}

function fieldChangeOf(value: unknown): FieldChange | null {
  const { field, now, after, theirs } = record(value);
  if (!isFieldKey(field) || !isValue(after) || !(now === null || isValue(now))) return null;
  return { field, now, after, theirs: theirs === 'edited' || theirs === 'other' ? theirs : null };
}

export { record, whole };
