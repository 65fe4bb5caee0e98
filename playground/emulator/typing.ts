// How Sheets reads a text that is typed into a cell: a number, an amount, a date, a time, true or false, a formula, or words.
import { computed } from './arithmetic';
import type { Scalar } from './formats';
import { calendarNames, type SheetLocale, sheetLocale } from './locales';
import { serialOfDay } from './serial';

/** What came of a typed text. `format` is set where the text suggests one, for unformatted cells. */
export interface Typed {
  readonly value: Scalar;
  readonly format?: string;
  readonly formula?: string;
}

/** What the document decides; a Book is one. */
export interface TypingRules {
  readonly locale: string;
  /** The year of a date without one. */
  readonly year: number;
}

/**
 * Reads a typed text. A leading apostrophe makes text of anything and is not kept (WRITE-14). A leading + that begins no
 * number makes a formula; without `plusIsFormula` every text with a leading + stays text (WRITE-06).
 */
export function readTyped(text: string, rules: TypingRules, plusIsFormula: boolean): Typed {
  if (text === '') return { value: undefined };
  const first = text[0]!;
  if (first === "'") return { value: text.slice(1) || undefined };
  if (first === '=' && text.length > 1) return { value: computed(text), formula: text };
  if (first === '+' && !plusIsFormula) return { value: text };
  const locale = sheetLocale(rules.locale);
  const read = /\d/.test(text) ? readDigits(text, locale, rules.year) : readWord(text, locale);
  if (read) return read;
  // WRITE-07: a leading minus that begins no number stays text, and so does a lone sign.
  if (first === '+' && text.trim().length > 1) return { value: computed(`=${text}`), formula: `=${text}` };
  return { value: text };
}

function readWord(text: string, locale: SheetLocale): Typed | null {
  if (text.length > 12) return null;
  const word = text.trim().toUpperCase();
  // English words are understood everywhere, besides the locale's own.
  if (word === 'TRUE' || word === locale.yes) return { value: true };
  if (word === 'FALSE' || word === locale.no) return { value: false };
  return null;
}

// Most texts with digits are addresses, phones and codes: these shapes let them pass without a closer look.
const NUMBER_LIKE = /^[\d\s.,:/+\-()$€£¥%eE'’]+$/;
const NAMED_DATE_LIKE = /^(?:\d{1,2}[ -]\p{L}|\p{L}+\.? \d)/u;
/** Longer texts are no numbers or dates. */
const LONGEST = 60;
const HALF_DAY_LIKE = /\d\s?[ap]\.?m\.?$/i;

function readDigits(typed: string, locale: SheetLocale, year: number): Typed | null {
  if (/^\d{1,15}$/.test(typed)) return { value: Number(typed) };
  if (typed.length > LONGEST || typed.includes('@')) return null;
  const text = typed.trim();
  if (NUMBER_LIKE.test(text)) {
    const found = readNumber(text, locale) ?? readTime(text) ?? readNumericDate(text, locale, year);
    if (found) return found;
  } else if (HALF_DAY_LIKE.test(text)) {
    const found = readTime(text);
    if (found) return found;
  } else if (NAMED_DATE_LIKE.test(text)) {
    const found = readNamedDate(text, locale, year);
    if (found) return found;
  }
  return text.includes(':') ? readDateTime(text, locale, year) : null;
}

const CURRENCY = '[$€£¥]';
const numberPatterns = new Map<SheetLocale, RegExp>();

function numberPattern(locale: SheetLocale): RegExp {
  let pattern = numberPatterns.get(locale);
  if (!pattern) {
    const group = `[${locale.groups.map((mark) => (mark === '.' ? '\\.' : mark)).join('')}]`;
    const decimal = locale.decimal === '.' ? '\\.' : ',';
    const digits = `(\\d{1,3}(?:${group}\\d{3})+|\\d+|(?=${decimal}\\d))(?:${decimal}(\\d*))?([eE][+-]?\\d+)?`;
    pattern = new RegExp(`^(\\()?([+-]?)\\s?(${CURRENCY})?\\s?([+-]?)${digits}\\s?(${CURRENCY}|%)?(\\))?$`);
    numberPatterns.set(locale, pattern);
  }
  return pattern;
}

function readNumber(text: string, locale: SheetLocale): Typed | null {
  const match = numberPattern(locale).exec(text);
  if (!match) return null;
  const [, open, outerSign, before, innerSign, whole = '', fraction, exponent, after, close] = match;
  if (!open !== !close || (outerSign && innerSign) || (open && (outerSign || innerSign))) return null;
  if (before && after) return null;
  const digits = whole.replace(/\D/g, '');
  const size = Number(`${digits || '0'}.${fraction || '0'}${exponent ?? ''}`);
  if (!Number.isFinite(size)) return null;
  const value = open || outerSign === '-' || innerSign === '-' ? -size : size;
  if (after === '%') return { value: value / 100, format: fraction ? '0.00%' : '0%' };
  const sign = before ?? after;
  if (sign) return { value, format: currencyFormat(sign, fraction !== undefined, locale) };
  if (exponent) return { value, format: '0.00E+00' };
  if (digits.length !== whole.length) return { value, format: fraction === undefined ? '#,##0' : '#,##0.00' };
  return { value };
}

function currencyFormat(sign: string, decimals: boolean, locale: SheetLocale): string {
  const format = locale.currency.replace('¤', sign);
  return decimals ? format : format.replace('.00', '');
}

const TIME = /^(\d{1,4})(?::(\d{2}))?(?::(\d{2}))?(?:\s?([ap])\.?m\.?)?$/i;

function readTime(text: string): Typed | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds, half] = match;
  let hour = Number(hours);
  if (half ? hour < 1 || hour > 12 : minutes === undefined) return null;
  if (Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return null;
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const value = (hour * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  if (hour > 23) return { value, format: '[h]:mm:ss' };
  const clock = `${hours!.length > 1 && !half ? 'HH' : half ? 'h' : 'H'}:mm${seconds === undefined ? '' : ':ss'}`;
  return { value, format: half ? `${clock} am/pm` : clock };
}

const letters = (letter: string, digits: string) => letter.repeat(Math.min(digits.length, 2));
const fullYear = (digits: string) =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900);
const dated = (value: number | null, format: string): Typed | null => (value === null ? null : { value, format });

function readNumericDate(text: string, locale: SheetLocale, thisYear: number): Typed | null {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) {
    const [, y, mark, m, d] = yearFirst as unknown as [string, string, string, string, string];
    return dated(
      serialOfDay(Number(y), Number(m), Number(d)),
      `yyyy${mark}${letters('M', m)}${mark}${letters('d', d)}`,
    );
  }
  const monthOfYear = /^(\d{1,2})([-/])(\d{4})$/.exec(text);
  if (monthOfYear) {
    const [, m, mark, y] = monthOfYear as unknown as [string, string, string, string];
    return dated(serialOfDay(Number(y), Number(m), 1), `${letters('M', m)}${mark}yyyy`);
  }
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  // A point separates dates only where it is not the decimal mark.
  if (!match || (match[2] === '.' && locale.decimal === '.' && match[4] === undefined)) return null;
  const [, one, mark, two, y] = match as unknown as [string, string, string, string, string | undefined];
  const [d, m] = locale.order === 'dmy' ? [one, two] : [two, one];
  const value = serialOfDay(y === undefined ? thisYear : fullYear(y), Number(m), Number(d));
  const ends = locale.order === 'dmy' ? [letters('d', d), letters('M', m)] : [letters('M', m), letters('d', d)];
  const yearPart = y === undefined ? '' : mark + (y.length > 2 ? 'yyyy' : 'yy');
  return dated(value, ends.join(mark) + yearPart);
}

function readNamedDate(text: string, locale: SheetLocale, thisYear: number): Typed | null {
  const { months } = calendarNames(locale.tag);
  const name = /\p{L}+/u.exec(text)?.[0] ?? '';
  const found = months.get(name.toLowerCase());
  if (!found) return null;
  const { month, shape } = found;
  const dayFirst = /^(\d{1,2})([ -])\p{L}+\.?(?:\2(\d{4}))?$/u.exec(text);
  if (dayFirst) {
    const [, d, mark, y] = dayFirst as unknown as [string, string, string, string | undefined];
    return dated(serialOfDay(y ? Number(y) : thisYear, month, Number(d)), `d${mark}${shape}${y ? `${mark}yyyy` : ''}`);
  }
  const monthFirst = /^\p{L}+\.? (?:(\d{1,2})(?:, ?(\d{4}))?|(\d{4}))$/u.exec(text);
  if (!monthFirst) return null;
  const [, d, y, yearAlone] = monthFirst;
  if (yearAlone) return dated(serialOfDay(Number(yearAlone), month, 1), `${shape} yyyy`);
  return dated(serialOfDay(y ? Number(y) : thisYear, month, Number(d)), `${shape} d${y ? ', yyyy' : ''}`);
}

function readDateTime(text: string, locale: SheetLocale, year: number): Typed | null {
  const match = /^(.*\S)\s+(\d{1,2}:.*)$/.exec(text);
  if (!match) return null;
  const date = readNumericDate(match[1]!, locale, year) ?? readNamedDate(match[1]!, locale, year);
  const time = readTime(match[2]!);
  if (!date || !time || (time.value as number) >= 1) return null;
  return { value: (date.value as number) + (time.value as number), format: `${date.format} ${time.format}` };
}
