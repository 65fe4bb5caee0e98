// Checks what was stored, or came from the sidebar, before it is used: what does not fit is dropped, never trusted.
import type { Settings, TabMapping } from '../api';
import { type FieldKey, fieldOf, FIELDS, isFieldKey } from '../core/fields';
import { StopError } from '../core/outcome';
import type { ColumnName, Condition, Dates, Filter, Source, Sources } from '../core/people/template';
import type { Means, WordMeaning } from '../core/read/meanings';
import type { Language } from '../i18n';

const LONGEST_TEXT = 10_000;
const LONGEST_HEADER = 5000;
const LONGEST_WORD = 255;
const MOST_WORDS = 200;

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function whole(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

const text = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most ? value : null;

function sourceOf(key: FieldKey, value: unknown): Source | null {
  const { inverted, where, text: places, words, dates } = record(value);
  const name = columnNameOf(value);
  const condition = where === undefined ? undefined : conditionOf(where);
  // Without its condition the column would send what it must not.
  const meanings = fieldOf(key).kind === 'boolean' && Array.isArray(words) ? { words: meaningsIn(words) } : {};
  const limits = key === 'enabled' && dates !== undefined ? datesOf(dates) : undefined;
  // Nor would it switch off whom the days switch off.
  if (limits === null) return null;
  const days = limits && { dates: limits };
  if (name && condition !== null)
    return {
      ...name,
      ...(inverted === true && { inverted }),
      ...(condition && { where: condition }),
      ...meanings,
      ...days,
    };
  const written = text(places, LONGEST_TEXT);
  return written ? { text: written, ...days } : null;
}

const MEANS: readonly Means[] = ['yes', 'no', 'leave'];

/** A word without a meaning is left out: nobody has chosen it. */
function meaningsIn(words: readonly unknown[]): WordMeaning[] {
  const found: WordMeaning[] = [];
  for (const one of words.slice(0, MOST_WORDS)) {
    const { text: word, means } = record(one);
    const shown = text(word, LONGEST_WORD);
    const known = MEANS.find((each) => each === means);
    if (shown && known) found.push({ text: shown.trim(), means: known });
  }
  return found;
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

function conditionOf(value: unknown): Condition | null {
  const name = columnNameOf(value);
  const { values } = record(value);
  const texts = Array.isArray(values) ? values.map((one: unknown) => text(one, 1000)) : [];
  const known = texts.filter((one): one is string => one !== null);
  return name && known.length > 0 ? { ...name, values: known.slice(0, 100) } : null;
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
    // Signitic identifies people by their e-mail, so an address composed from a text would create people.
    if (isFieldKey(key) && source && (key !== 'email' || 'column' in source)) sources[key] = source;
  }
  const filter = filterOf(stored['filter']);
  // Without its filter the list would send people whom somebody left out.
  if (filter === null && stored['filter']) return null;
  return { version: 1, headerRow, sources, filter };
}

/** A mapping that a person wants to store. @throws StopError no_email_column, bad_settings */
export function mappingToStore(value: unknown): TabMapping {
  const mapping = mappingOf(value);
  if (!mapping) throw new StopError('bad_settings', { message: 'mapping' });
  if (!mapping.sources.email) throw new StopError('no_email_column');
  return mapping;
}

export function defaultSettings(language: Language): Settings {
  return { version: 1, language, noEmail: 'problem', blank: 'leave', country: null, phones: 'as typed', extras: {} };
}

/** A file's settings before any were chosen. Without the country, zeros that a postal code has lost go unnoticed. */
export function firstSettings(language: Language, country: string | null): Settings {
  return { ...defaultSettings(language), country };
}

/** A file's settings. A value that cannot be used is replaced by its default. */
export function settingsOf(value: unknown, language: Language): Settings {
  const stored = record(value);
  const settings = defaultSettings(language);
  if (stored['language'] === 'en' || stored['language'] === 'fr') settings.language = stored['language'];
  if (stored['noEmail'] === 'ignore') settings.noEmail = 'ignore';
  if (stored['blank'] === 'clear') settings.blank = 'clear';
  if (typeof stored['country'] === 'string' && /^[A-Z]{2}$/.test(stored['country']))
    settings.country = stored['country'];
  if (stored['phones'] === 'international' && settings.country) settings.phones = 'international';
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

export { record, whole };
