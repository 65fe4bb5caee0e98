// Phone numbers cut into columns: a country or area code, or an extension, in a column of its own.
import { has, NUMBER_PARTS, PHONES, PLACES } from './combine';
import type { HeaderRow } from './neighbours';
import type { FieldKey } from '../fields';

/** A text that puts a number together: literals, and 0-based columns. */
export type Parts = readonly (string | number)[];

export interface SplitNumber {
  /** The phone's column. */
  column: number;
  /** The first column of its other part. */
  part: number;
  /** An extension can be left out; the number beside a code cannot stand alone. */
  isExtension: boolean;
  parts: Parts;
}

const CODE = /^\s*(?:\+|00)?\s*\(?0?\d{1,5}\)?\s*$/;
const SHORT = /^\s*\d{1,6}\s*$/;
const COMPLETE = /^\s*['’]?\(?(?:\+|0)/;
const AREA =
  /\b(?:area|std|trunk|ddd|lada|regional|ortsvorwahl|ortskennzahl|ortsnetzkennzahl|netnummer|kengetal|código de área)\b/i;

/** The numbers of a row that stand in two columns or more. */
export function splitNumbers(row: HeaderRow): SplitNumber[] {
  const found: SplitNumber[] = [];
  row.meanings.forEach((_, at) => {
    if (!isPhone(row, at)) return;
    const codes = codesBefore(row, at);
    if (codes.length > 0 && !isComplete(row, at)) {
      const parts = [...codes.reduce<Parts>((all, code) => all.concat(signOf(row, code), code, ' '), []), at];
      found.push({ column: at, part: codes[0] as number, isExtension: false, parts });
    }
    const extension = at + 1;
    if (isExtension(row, extension)) {
      const parts = [at, row.language === 'fr' ? ' poste ' : ' ext. ', extension];
      found.push({ column: at, part: extension, isExtension: true, parts });
    }
  });
  return found;
}

function isPhone(row: HeaderRow, at: number): boolean {
  const meaning = row.meanings[at];
  return meaning?.noun !== null && meaning !== undefined && has([meaning.noun], PHONES) && meaning.refusal === null;
}

const filled = (row: HeaderRow, at: number) => (row.samples[at] || []).filter((value) => (value || '').trim() !== '');

function mostly(values: readonly string[], shape: RegExp): boolean {
  return values.filter((value) => shape.test(value)).length > values.length / 2;
}

/** A number with its calling code or its trunk prefix needs no other column. */
function isComplete(row: HeaderRow, at: number): boolean {
  const values = filled(row, at);
  return values.length > 0 && mostly(values, COMPLETE);
}

/** The columns of codes right before a phone, or right after it, in their order. */
function codesBefore(row: HeaderRow, at: number): number[] {
  const codes: number[] = [];
  for (let i = at - 1; i >= 0 && isCode(row, i); i--) codes.unshift(i);
  if (codes.length > 0) return codes;
  const isNext = isCode(row, at + 1) && !isPhone(row, at + 2);
  return isNext ? [at + 1] : [];
}

function isCode(row: HeaderRow, at: number): boolean {
  const nouns = row.meanings[at]?.said.nouns || [];
  if (!has(nouns, NUMBER_PARTS) || has(nouns, ['extension'])) return false;
  const values = filled(row, at);
  if (row.samples[at]?.length) return values.length > 0 && mostly(values, CODE);
  // Without values, the country's code behind a town is that of the address.
  return !has(nouns, ['countryCode']) || !has(row.meanings[at - 1]?.said.nouns || [], PLACES);
}

/** Whether a column holds the last digits of phone numbers, whatever stands beside it. */
export function isExtension(row: HeaderRow, at: number): boolean {
  const nouns = row.meanings[at]?.said.nouns || [];
  const values = filled(row, at);
  return has(nouns, ['extension']) && (values.length > 0 ? mostly(values, SHORT) : !row.samples[at]?.length);
}

/** "44" needs a plus; "+44", "0044" and the area code "020" do not. */
function signOf(row: HeaderRow, code: number): Parts {
  const values = filled(row, code);
  if (AREA.test(row.headers[code] as string)) return [];
  return values.length > 0 && mostly(values, COMPLETE) ? [] : ['+'];
}

/** The field that the whole number would fill. */
export function fieldOfNumber(row: HeaderRow, number: SplitNumber): FieldKey {
  return row.meanings[number.column]?.noun === 'mobile' ? 'mobile' : 'phone';
}
