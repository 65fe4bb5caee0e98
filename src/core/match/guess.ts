// Headers to fields: guesses which column holds what, all columns at once, and says why.
import { assign } from './assignment';
import { fitsInRow, languageOf, type Row } from './neighbours';
import { FIELDS, type FieldKey } from '../fields';
import { normaliseHeader } from './words';
import { judgeValues, siteOf } from './fit';
import { type Looks, looksOf } from './samples';
import { type Meaning, meaningOf } from './meaning';
import type { Params } from '../outcome';
import { areNames } from '../read/person-chip';

export { normaliseHeader } from './words';
export { findHeaderRow } from './header-row';
export { likelyHeader } from './renamed';

export const GUESS_CODES = [
  // a field: chosen by a person before; by its name; by its name and its values; by a name written a little differently; by its values alone
  'remembered',
  'name',
  'name_and_values',
  'near',
  'values',
  // no field
  'blank',
  'unknown',
  'elsewhere',
  'private',
  'second',
  'other_person',
  'birth',
  'shared',
  'full_name',
  'several',
  'unsure',
  'values_differ',
  'person_chips',
  'better',
  'tie',
] as const;
export type GuessCode = (typeof GUESS_CODES)[number];

/** `params.name`: the name or word that decided. `params.header`: the other column, for `better` and `tie`. */
export type GuessReason = { code: GuessCode; params?: Params };

export interface Guess {
  field: FieldKey | null;
  reason: GuessReason;
}

/** What people chose, by `normaliseHeader` of the header; null: no field. */
export type Remembered = Record<string, FieldKey | null>;

// Under this a name alone does not decide.
const SURE = 50;
const CHOSEN = 1000;
const NO_VALUES: string[] = [];

interface Column {
  header: string;
  chosen: FieldKey | null | undefined;
  fits: [FieldKey, number][];
  reason: GuessReason;
}

/**
 * Guesses the field of each column; unsure is null, since a wrong guess can put a private number into a signature.
 *
 * @param headers the texts of the header row
 * @param samples `samples[i]`: values shown under header i, row by row, up to 200
 * @param remembered what people chose before: it wins
 * @returns one guess per header, in their order; no field twice
 */
export function guessMapping(headers: string[], samples: string[][] = [], remembered: Remembered = {}): Guess[] {
  const numbered = isNumbered(headers);
  const texts = headers.map((header) => (numbered ? header.replace(NUMBERING, '') : header));
  const first = texts.map((text) => meaningOf(text));
  const language = languageOf(first);
  const meanings = language ? texts.map((text) => meaningOf(text, language)) : first;
  const looks = headers.map((_, i) => (samples[i] && samples[i].length > 0 ? looksOf(samples[i]) : null));
  const row: Row = { meanings, looks, samples, language };
  const chosen = new Map(Object.entries(remembered));
  const columns = headers.map((header, i) => columnOf(header, i, row, chosen));
  const given = assign(columns.map((column) => column.fits));
  return columns.map((column, i) => conclude(column, i, given, columns, samples));
}

let apiNames: ReadonlyMap<string, FieldKey> | undefined;

/** Made when somebody maps columns, which few executions do; each of them evaluates this file. */
function byApiName(): ReadonlyMap<string, FieldKey> {
  apiNames = apiNames ?? new Map(FIELDS.map((field) => [normaliseHeader(field.key), field.key]));
  return apiNames;
}

const NUMBERING = /^\s*\(?\d{1,3}\s?[.):–-]\s*(?=\p{L})/u;

/** "1. Nom", "2. Prénom": a numbered list of columns. One header with a number is a second phone or street. */
function isNumbered(headers: readonly string[]): boolean {
  const filled = headers.filter((header) => header.trim() !== '');
  return filled.length > 2 && filled.filter((header) => NUMBERING.test(header)).length > filled.length / 2;
}

function columnOf(header: string, at: number, row: Row, remembered: ReadonlyMap<string, FieldKey | null>): Column {
  const meaning = row.meanings[at] as Meaning;
  const looks = row.looks[at] || null;
  const key = normaliseHeader(header);
  const chosen = key === '' ? undefined : remembered.get(key);
  if (chosen !== undefined) {
    return {
      header,
      chosen,
      fits: chosen ? [[chosen, CHOSEN + fillBonus(looks)]] : [],
      reason: { code: 'remembered' },
    };
  }
  const byName = fitsByName(meaning, looks, fitsInRow(row, at), row.samples[at] ?? NO_VALUES);
  if (byName.fits.length > 0) return { header, chosen, ...byName };
  // A field that the table of names does not know yet, or knows as something that is not sent, is known by its own name.
  const field = byApiName().get(key);
  if (field) {
    return { header, chosen, fits: [[field, 100 + fillBonus(looks)]], reason: withName('name', header.trim()) };
  }
  const byValues = fitsByValues(meaning, looks);
  if (byValues) return { header, chosen, ...byValues };
  if (header.trim() === '') return { header, chosen, fits: [], reason: { code: 'blank' } };
  return { header, chosen, ...byName };
}

function fitsByName(
  meaning: Meaning,
  looks: Looks | null,
  fits: readonly (readonly [FieldKey, number])[],
  values: readonly string[],
): Pick<Column, 'fits' | 'reason'> {
  if (meaning.refusal !== null) return { fits: [], reason: withName(meaning.refusal, meaning.word) };
  const name = meaning.names.map((sense) => sense.name).join(' + ');
  let confirmed = false;
  let forbidden = false;
  const left: [FieldKey, number][] = [];
  for (const [field, score] of fits) {
    const verdict = looks ? judgeValues(field, looks) : 'allows';
    if (verdict === 'forbids') forbidden = true;
    // A column that is empty throughout gives way to one that is filled.
    const sum = score + (verdict === 'confirms' ? 8 : 0) + (field === 'email' ? mailboxBonus(looks) : fillBonus(looks));
    if (verdict === 'forbids' || (verdict === 'allows' ? score : score + 30) < SURE) continue;
    confirmed = confirmed || verdict === 'confirms';
    left.push([field, sum]);
  }
  if (left.length > 0)
    return { fits: left, reason: withName(meaning.slip ? 'near' : confirmed ? 'name_and_values' : 'name', name) };
  const chips = forbidden && fits.some(([field]) => field === 'email') && areNames(values);
  return { fits: left, reason: withName(chips ? 'person_chips' : forbidden ? 'values_differ' : 'unsure', name) };
}

/** Headers that say nothing ("Colonne 3", "Lien", "Contact"), and addresses of another kind than their name says. */
function fitsByValues(meaning: Meaning, looks: Looks | null): Pick<Column, 'fits' | 'reason'> | null {
  if (!looks || looks.count === 0) return null;
  const isOpen = meaning.isVague || (meaning.refusal === 'unknown' && meaning.word === '');
  if (isOpen && siteOf(looks)) return { fits: [[siteOf(looks) as FieldKey, 45]], reason: { code: 'values' } };
  const mayHoldEmail = isOpen || meaning.noun === 'address';
  return mayHoldEmail && looks.email >= 0.9 ? { fits: [['email', 45]], reason: { code: 'values' } } : null;
}

function fillBonus(looks: Looks | null): number {
  return looks ? (looks.count === 0 ? -6 : 3 * looks.filled) : 0;
}

/** Whose mailbox it is decides, not how many have one: private addresses fill a column sooner than those at work. */
function mailboxBonus(looks: Looks | null): number {
  return looks ? (looks.count === 0 ? -6 : looks.freemail >= 0.5 ? -8 : 3) : 0;
}

function withName(code: GuessCode, name: string): GuessReason {
  return name === '' ? { code } : { code, params: { name } };
}

function conclude(
  column: Column,
  at: number,
  given: readonly (FieldKey | null)[],
  columns: readonly Column[],
  samples: string[][],
): Guess {
  const field = given[at] || null;
  if (column.chosen === null) return { field: null, reason: column.reason };
  if (field === null && column.fits.length > 0) {
    const [wanted] = column.fits[0] as [FieldKey, number];
    const winner = given.indexOf(wanted);
    const rival = columns[winner];
    if (!rival) return { field: null, reason: { code: 'unsure' } };
    const code = isTie(column, rival, wanted) && !sameValues(samples[at], samples[winner]) ? 'tie' : 'better';
    return { field: null, reason: { code, params: { header: rival.header } } };
  }
  if (field === null) return { field, reason: column.reason };
  const rival = columns.findIndex((other, i) => i !== at && given[i] === null && isTie(other, column, field));
  if (rival >= 0 && !sameValues(samples[at], samples[rival])) {
    return { field: null, reason: { code: 'tie', params: { header: (columns[rival] as Column).header } } };
  }
  return { field, reason: column.reason };
}

/** Whether two columns fit a field equally well: then neither gets it. */
function isTie(one: Column, other: Column, field: FieldKey): boolean {
  const a = one.fits.find(([key]) => key === field);
  const b = other.fits.find(([key]) => key === field);
  return a !== undefined && b !== undefined && Math.abs(a[1] - b[1]) < 0.5;
}

function sameValues(one: string[] = NO_VALUES, other: string[] = NO_VALUES): boolean {
  return one.length > 0 && one.length === other.length && one.every((value, i) => value === other[i]);
}
