// Headers to fields: guesses which column holds what, all columns at once, and says why.
import { type HeaderContext, headingsOf } from './above';
import { assign } from './assignment';
import type { Column, Guess } from './column';
import { fillBonus, fitsOfColumn } from './column-fits';
import { withDays } from './day-columns';
import { decide } from './decide';
import { kindsOf } from './kind-columns';
import { withNames } from './full-names';
import { withPreferred } from './used-names';
import { languageOf, type HeaderRow } from './neighbours';
import type { FieldKey } from '../fields';
import { opened, plain } from '../read/plain';
import { isExtension, splitNumbers } from './number-parts';
import { isPersonal } from './personal';
import { privateMatterOf } from './private-list';
import { normaliseHeader } from './words';
import { meaningOf } from './meaning';
import { profileOf } from './samples';
import { surroundingsOf, type Surroundings } from './surroundings';
import { addDoubt, addKinds, addSplitNumbers, addWordPair } from './waiting';

export type { HeaderContext } from './above';
export type { Guess, NamesGuess } from './column';
export { findHeaderRow } from './header-row';
export { GUESS_CODES, type GuessCode, type GuessReason } from './reasons';
export { pastedDelimiter } from './pasted';
export { likelyHeader } from './renamed';
export { normaliseHeader } from './words';

/** What people chose, by `normaliseHeader` of the header; null: no field. */
export type Remembered = Record<string, FieldKey | null>;

const CHOSEN = 1000;

/**
 * Guesses the field of each column; unsure is null, since a wrong guess can put a private number into a signature.
 *
 * @param headers the texts of the header row
 * @param samples `samples[i]`: values shown under header i, row by row, up to 200
 * @param remembered what people chose before: it wins
 * @param context what stands above the headers
 * @returns one guess per header, in their order; no field twice
 */
export function guessMapping(
  headers: string[],
  samples: string[][] = [],
  remembered: Remembered = {},
  context: HeaderContext = {},
): Guess[] {
  const row = headerRowOf(headers, samples, context);
  const chosen = new Map(Object.entries(remembered));
  const around = surroundingsOf(row);
  const kinds = kindsOf(row);
  const matter = privateMatterOf(row, kinds);
  const columns = headers.map((header, at): Column => {
    const key = normaliseHeader(header);
    const field = key === '' ? undefined : chosen.get(key);
    const { refusal, doubt } = around[at] as Surroundings;
    // What people chose for such a header elsewhere says nothing of the same header over private contacts.
    const isChosen = field === null || (field !== undefined && refusal === null);
    const own = isChosen ? chosenColumn(row, at, field) : columnOf(row, at, around[at] as Surroundings);
    const column = addWordPair(row, at, own);
    const kind = kinds[at];
    return addDoubt(row, at, kind ? addKinds(row, column, kind) : column, doubt, matter);
  });
  const whole = addSplitNumbers(row, columns, splitNumbers(row));
  const given = assign(whole.map((column) => column.fits));
  const guesses = whole.map((_, at) => said(row, at, decide(at, given, whole, samples), given));
  return withDays(row, around, withNames(row, around, whole, withPreferred(row, around, whole, guesses)));
}

/** A guess of no field with the reason that helps most: half a number to be made whole, or a private thing. */
function said(row: HeaderRow, at: number, guess: Guess, given: readonly (FieldKey | null)[]): Guess {
  const { code } = guess.reason;
  if (code === 'number_part' && given.indexOf('phone') < 0 && isExtension(row, at))
    return { ...guess, reason: { code: 'extension_alone' } };
  const header = row.headers[at] as string;
  if ((code !== 'elsewhere' && code !== 'unknown') || !isPersonal(plain(opened(header)))) return guess;
  return { ...guess, reason: { code: 'private', params: { name: header.trim() } } };
}

function headerRowOf(headers: string[], samples: string[][], context: HeaderContext): HeaderRow {
  const numbered = isNumbered(headers);
  const texts = headers.map((header) => (numbered ? header.replace(NUMBERING, '') : header));
  const first = texts.map((text) => meaningOf(text));
  const language = languageOf(first);
  const meanings = language ? texts.map((text) => meaningOf(text, language)) : first;
  const profiles = headers.map((header, i) =>
    samples[i] && samples[i].length > 0 ? profileOf(samples[i], header) : null,
  );
  return { headers, meanings, profiles, samples, language, headings: headingsOf(headers.length, context, language) };
}

const NUMBERING = /^\s*\(?\d{1,3}\s?[.):–-]\s*(?=\p{L})/u;

/** "1. Nom", "2. Prénom": a numbered list of columns. One header with a number is a second phone or street. */
function isNumbered(headers: readonly string[]): boolean {
  const filled = headers.filter((header) => header.trim() !== '');
  return filled.length > 2 && filled.filter((header) => NUMBERING.test(header)).length > filled.length / 2;
}

function chosenColumn(row: HeaderRow, at: number, chosen: FieldKey | null): Column {
  const score = CHOSEN + fillBonus(row.profiles[at] || null);
  const header = row.headers[at] as string;
  const fits: Column['fits'] = chosen ? [[chosen, score, CHOSEN]] : [];
  // What is remembered is the field, not how the column is read.
  const isOpposite = chosen === 'enabled' && row.meanings[at]?.noun === 'disabled';
  return { header, chosen, fits, reason: { code: 'remembered' }, ...(isOpposite && { inverted: true }) };
}

function columnOf(row: HeaderRow, at: number, { refusal, isWork, isOnlyEmail }: Surroundings): Column {
  const header = row.headers[at] as string;
  if (!refusal) return { header, ...fitsOfColumn(row, at, isWork) };
  const [code, name] = refusal;
  const suggested =
    isOnlyEmail && fitsOfColumn(row, at, isWork).fits.length > 0 ? ({ suggested: 'email' } as const) : {};
  return {
    ...suggested,
    header,
    fits: [],
    reason: header.trim() === '' ? { code: 'blank' } : { code, params: { name } },
  };
}
