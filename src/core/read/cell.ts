// One cell: what it shows becomes the value sent to Signitic, or the issues that its owner should see.
import { readBoolean, type YesNoPair } from './boolean';
import { isSuspicious, mend } from './damage';
import { digitsOfShortForm, withoutApostrophe, withoutCents } from './mangled';
import { isPlainEmail, readEmail } from './email';
import { type Field, type FieldKey, fieldOf } from '../fields';
import { isSureCode, isSureNumber, isWholeNumber } from './fixes';
import { nothingWord } from './nothing-word';
import { isName } from './person-chip';
import { privateNote } from './private-note';
import { isUsualLink, isWords, judgeLink, quoteless } from './link';
import { judgeMarkup } from './html';
import { type Meanings, wordKey } from './meanings';
import { oppositeOf } from './opposite';
import type { FixCode, Fixed, Issue, IssueCode, Level, Params } from '../outcome';
import type { Behind } from '../row';
import { isUsualPhone, judgePhone, type LostSign, lostSign, needsValue, tidyPhone } from './phone';
import { excerpt, isLoading, isSheetError, isUsual, seen, tidy, withoutInvisible } from './text';

/** A cell as Sheets gives it. A date arrives as its shown text in `value`. */
export interface Cell {
  value: string | number | boolean;
  shown: string;
  behind?: Behind | undefined;
}

export interface CellOptions {
  /** Gives the international form of a number, or null. Only asked when `country` is there. */
  phones?: (text: string, country: string) => string | null;
  /** Whether a text is a valid number of the country, or of the one whose calling code it begins with. Asked where a sign is lost. */
  isPhone?: (text: string, country: string) => boolean;
  /** Two letters, "FR": where numbers without a calling code are from. */
  country?: string;
  /** Corrections that a person has chosen for the field. */
  fixes?: readonly FixCode[];
  /** Of a column of yes and no: the words that mean it there; see yes-no-pair.ts. */
  pair?: YesNoPair | null;
  /** Of an extra field's column: it says true as well as false, so that neither is a program's word for nothing. */
  both?: boolean;
  /** Yes means no, under a header such as "Blocked". */
  inverted?: boolean;
  /** Of a column of yes and no: what its words mean, as a person has chosen it. */
  words?: Meanings | null;
  /** Words that mean "inactive" by themselves decide nothing here: the column holds others that nobody has explained, or that somebody has. */
  onlyYes?: boolean;
}

/** `value` is absent for a blank cell, for one that says nothing ("n/a"), for a private or unreadable one, and for an error. */
export interface Reading {
  value?: string | boolean;
  issues: Issue[];
  /** The value is a correction of the cell. */
  fixed?: Fixed;
}

// Shared by all cells without an issue, of which a big list has a million.
const NO_ISSUES = Object.freeze([] as Issue[]) as Issue[];
const BLANK: Reading = Object.freeze({ issues: NO_ISSUES });
const NO_OPTIONS: CellOptions = Object.freeze({});

/** Reads one cell for a field. Never throws, whatever the cell holds; a blank cell gives no value and no issue. */
export function readCell(key: FieldKey, cell: Cell, options: CellOptions = NO_OPTIONS): Reading {
  const field = fieldOf(key);
  const { shown } = cell;
  // Most cells of these three can be nothing else.
  if (field.kind === 'email' && isPlainEmail(shown)) return { value: shown, issues: NO_ISSUES };
  if (field.kind === 'link' && isUsualLink(shown, field.max)) return { value: shown, issues: NO_ISSUES };
  if (field.kind === 'phone' && isUsualPhone(shown) && typeof cell.value !== 'boolean')
    return readPhone(field, cell.value, shown, options);
  if (isUsual(shown)) return readTidy(field, cell, shown, options);
  const visible = seen(shown);
  if (!isSuspicious(visible)) return readTidy(field, cell, tidyFor(field, visible), options);
  const { text, lost, odd } = mend(visible, field.kind);
  if (lost) return { issues: [issue(field, 'letters_lost', 'warning', { value: excerpt(shown.trim()) })] };
  const mended = text === visible ? cell : { value: text, shown: text };
  const reading = readTidy(field, mended, tidyFor(field, text), options);
  if (reading.value === undefined) return reading;
  // Spaces and accents are put right without a word, as everywhere.
  if (tidy(text, ' ') !== tidy(shown, ' ')) {
    const params = { value: excerpt(shown.trim()), likely: excerpt(String(reading.value)) };
    return { value: reading.value, issues: [issue(field, 'text_repaired', 'warning', params), ...reading.issues] };
  }
  const params = { value: excerpt(text) };
  return odd
    ? { value: reading.value, issues: [issue(field, 'text_odd', 'warning', params), ...reading.issues] }
    : reading;
}

const tidyFor = ({ kind }: Field, text: string) => tidy(text, kind === 'rich' ? '<br/>' : ' ');

function readTidy(field: Field & { key: FieldKey }, cell: Cell, text: string, options: CellOptions): Reading {
  if (text === '') {
    if (cell.behind?.picture) return readPicture(field, cell.behind.link);
    return typeof cell.value === 'boolean' && field.kind === 'boolean'
      ? { value: cell.value, issues: NO_ISSUES }
      : BLANK;
  }
  if (isSheetError(text)) return failed(field, 'sheet_error', { value: text });
  if (isLoading(text)) return failed(field, 'loading', { value: text });
  if (field.kind === 'boolean') return readYesOrNo(field, cell.value, text, options);
  if (field.kind === 'email') return readAddress(field, cell.shown, text);
  // A checkbox under a text field is a wrong column, or a program's word for nothing.
  if (typeof cell.value === 'boolean' && field.kind !== 'extra')
    return leftOut(field, cell.value ? 'not_text' : 'filler', text);
  // The rest of the person is right: nobody stays behind for "-" in a phone, nor has it in the signature.
  const nothing = nothingWord(field, text, options.both);
  // "Voir ici" in a column of links is no word for nothing: what lies behind it was looked at.
  if (nothing && !(field.kind === 'link' && cell.behind)) return leftOut(field, nothing, text);
  const note = privateNote(field, text);
  if (note !== null) return { issues: [issue(field, 'private_note', 'warning', { word: note })] };
  switch (field.kind) {
    case 'phone':
      return readPhone(field, cell.value, text, options);
    case 'link':
      return readLink(field, text, cell.behind?.link ?? '');
    default:
      return readText(field, text, options);
  }
}

function readYesOrNo(
  field: Field & { key: FieldKey },
  value: Cell['value'],
  text: string,
  { pair, inverted, words, onlyYes }: CellOptions,
): Reading {
  const isWord = typeof value !== 'boolean';
  const chosen = isWord && words ? words.get(wordKey(text)) : undefined;
  if (chosen) return chosen === 'leave' ? BLANK : { value: chosen === 'yes', issues: NO_ISSUES };
  const answer = readBoolean(typeof value === 'string' ? text : value, pair) ?? readBoolean(text, pair);
  const said = inverted ? oppositeOf(text, answer) : answer;
  return said === null || (isWord && onlyYes && !said)
    ? failed(field, 'boolean_unknown', { value: excerpt(text) })
    : { value: said, issues: NO_ISSUES };
}

function readAddress(field: Field & { key: FieldKey }, shown: string, text: string): Reading {
  const address = readEmail(text);
  if (address === null) return failed(field, isName(text) ? 'email_name' : 'email_bad', { value: excerpt(text) });
  return address === shown
    ? { value: address, issues: NO_ISSUES }
    : { value: address, issues: [issue(field, 'email_cleaned', 'warning', { value: address })] };
}

function readPhone(
  field: Field & { key: FieldKey },
  stored: Cell['value'],
  shown: string,
  options: CellOptions,
): Reading {
  if (shown.length > field.max) return tooLong(field, shown);
  const { value, text } = whole(stored, tidyPhone(shown));
  if (text === null) return failed(field, 'digits_lost', { value: excerpt(shown) });
  const lost = lostSign(value, text, options.country);
  if (lost && !isWholeNumber(text, lost, options)) return readLost(field, text, lost, options);
  const { phones, country } = options;
  const verdict = judgePhone(text);
  if (verdict === 'bad' && WORDS.test(text)) return leftOut(field, 'no_number', text);
  if (verdict === 'bad') return failed(field, 'phone_bad', { value: excerpt(text) });
  const written = phones && country ? phones(text, country) : undefined;
  if (written) return { value: written, issues: NO_ISSUES };
  // Null from the library, or an odd shape: sent as typed, and said so.
  return verdict === 'odd' || written === null
    ? { value: text, issues: [issue(field, 'phone_odd', 'warning', { value: excerpt(text) })] }
    : { value: text, issues: NO_ISSUES };
}

/**
 * A number that has lost its sign goes as it stands, with a warning, until somebody has chosen the correction. The
 * international form is such a choice where only one number is possible.
 */
function readLost(field: Field & { key: FieldKey }, text: string, lost: LostSign, options: CellOptions): Reading {
  const { phones, country } = options;
  const found = issue(field, lost.code, 'warning', { value: text, likely: lost.likely });
  if (!isSureNumber(lost, options)) return { value: text, issues: [found] };
  const written = phones && country ? phones(lost.likely, country) : null;
  const fix = written || lost.likely;
  if (options.fixes?.includes(lost.code)) return corrected(field, lost.code, text, fix);
  return { value: written || text, issues: [{ ...found, fix }] };
}

function corrected({ key }: { key: FieldKey }, code: FixCode, from: string, to: string): Reading {
  return { value: to, issues: NO_ISSUES, fixed: { code, field: key, from, to } };
}

/**
 * A phone's text without what a spreadsheet or a program made of its digits, and the number behind it if there was one;
 * null when the digits are gone.
 */
function whole(value: Cell['value'], text: string): { value: Cell['value']; text: string | null } {
  const digits = digitsOfShortForm(text);
  if (typeof value === 'number') {
    // A number cell has its digits, whatever its format shows; unless it came from a file that held 6.12E+08 already.
    const kept = Number.isInteger(value) && (digits === undefined || Number(text.replace(',', '.')) !== value);
    if (kept && needsValue(text) && (digits !== undefined || /[.,]0+$/.test(text)))
      return { value, text: String(value) };
  }
  if (digits !== undefined) return { value: Number(digits), text: digits };
  const bare = withoutCents(text);
  // Only a number gets a ".0": what has none of its signs has perhaps lost them.
  return bare === text ? { value, text } : { value: /^[1-9]/.test(bare) ? Number(bare) : bare, text: bare };
}

const WORDS = /^[\p{L}\p{M}][\p{L}\p{M} '’()&-]*$/u;

/** A picture that a formula fetches has an address; one that was put into the cell has none that scripts could read. */
function readPicture(field: Field & { key: FieldKey }, link: string): Reading {
  if (field.key === 'picture' && judgeLink(link) === 'good') return { value: quoteless(link), issues: NO_ISSUES };
  return { issues: [issue(field, 'picture_in_cell', 'warning', {})] };
}

function readLink(field: Field & { key: FieldKey }, shown: string, behind: string): Reading {
  const text = withoutInvisible(shown).replace(/^['’](?=https?:|www\.)/i, '');
  if (text.length > field.max) return tooLong(field, text);
  const verdict = judgeLink(text);
  if (verdict === 'good') return { value: quoteless(text), issues: NO_ISSUES };
  if (verdict === 'unsafe') return failed(field, 'link_unsafe', { value: excerpt(text) });
  if (!isWords(text)) return failed(field, 'link_bad', { value: excerpt(text) });
  const leads = behind.length > field.max ? 'bad' : judgeLink(behind);
  if (leads === 'good') return { value: quoteless(behind), issues: NO_ISSUES };
  if (leads === 'unsafe') return failed(field, 'link_unsafe', { value: excerpt(behind) });
  return { issues: [issue(field, 'link_words', 'warning', { value: excerpt(text) })] };
}

const FIVE_DIGIT_CODES = ['FR', 'DE', 'ES', 'IT'];

/** 01000 typed into a cell that is not plain text is stored as 1000; elsewhere four digits are a usual postal code. */
function isShortCode(text: string, country: string | undefined): boolean {
  return text.length === 4 && FIVE_DIGIT_CODES.indexOf(country || '') >= 0 && /^\d{4}$/.test(text);
}

// "+cmd|' /C calc'!A0", "@SUM(A1)": spreadsheet programs take these signs for = when the list is exported again.
const FORMULA = /^[+@-](?:[^|]{0,99}\|.*!|[\w.]{2,40}\()/;

function looksLikeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 61) return true;
  return (first === 43 || first === 45 || first === 64) && FORMULA.test(text);
}

// Registration numbers have as many digits; a price or a version keeps its ".0".
const LONG_NUMBER = 9;

/** A postal code or a free text without what a spreadsheet or a program made of its digits. */
function mended(field: Field, text: string): string {
  if (field.kind === 'code') return withoutCents(withoutApostrophe(text));
  return field.kind === 'extra' ? withoutCents(text, LONG_NUMBER) : text;
}

function readText(field: Field & { key: FieldKey }, shown: string, options: CellOptions): Reading {
  if (shown.length > field.max) return tooLong(field, shown);
  if (field.kind !== 'rich' && digitsOfShortForm(shown) !== undefined)
    return failed(field, 'digits_lost', { value: excerpt(shown) });
  const text = mended(field, shown);
  const isFormula = looksLikeFormula(text);
  const isLostZero = field.kind === 'code' && isShortCode(text, options.country);
  const fix = isLostZero && isSureCode(`0${text}`, options.country) ? `0${text}` : null;
  if (fix && options.fixes?.includes('code_lost_zero')) return corrected(field, 'code_lost_zero', text, fix);
  if (!isFormula && !isLostZero && text.indexOf('<') < 0) return { value: text, issues: NO_ISSUES };
  const issues: Issue[] = [];
  const markup = judgeMarkup(text, field.kind === 'rich');
  if (markup === 'unsafe') return failed(field, 'html_unsafe', { value: excerpt(text) });
  if (field.kind !== 'rich' && markup !== 'none')
    issues.push(issue(field, 'html_in_plain', 'warning', { value: excerpt(text) }));
  if (field.kind === 'rich' && markup === 'odd')
    issues.push(issue(field, 'html_odd', 'warning', { value: excerpt(text) }));
  if (isFormula) issues.push(issue(field, 'starts_with_sign', 'warning', { value: excerpt(text) }));
  if (isLostZero) {
    const found = issue(field, 'code_lost_zero', 'warning', { value: text, likely: `0${text}` });
    issues.push(fix ? { ...found, fix } : found);
  }
  return { value: text, issues: issues.length ? issues : NO_ISSUES };
}

function tooLong(field: Field & { key: FieldKey }, text: string): Reading {
  return failed(field, 'too_long', { length: text.length, max: field.max });
}

/** The field stays as it is in Signitic; the person goes. */
function leftOut(field: Field & { key: FieldKey }, code: IssueCode, text: string): Reading {
  return { issues: [issue(field, code, 'warning', { value: excerpt(text) })] };
}

function failed(field: Field & { key: FieldKey }, code: IssueCode, params: Params): Reading {
  return { issues: [issue(field, code, 'error', params)] };
}

function issue(field: Field & { key: FieldKey }, code: IssueCode, level: Level, params: Params): Issue {
  return { code, level, field: field.key, params };
}
