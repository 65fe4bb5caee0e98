// Phone numbers: what a cell holds, and what a spreadsheet has done to it.
import { withoutApostrophe } from './mangled';
import { countDigits, otherNumber } from './not-a-phone';
import { withoutInvisible } from './text';

/** `odd`: perhaps a number (two of them, a word beside it). `bad`: none. */
export type PhoneVerdict = 'good' | 'odd' | 'bad';

/** A number that a spreadsheet took for a sum, and the one that was probably meant. */
export interface LostSign {
  code: 'phone_lost_zero' | 'phone_lost_plus';
  likely: string;
}

const USUAL = /^\+?[\d .()/-]{6,24}$/;
const EXTENSION =
  /(?:\b(?:ext|extn|extension|poste|int|interno|toestel|ramal|durchwahl|dw|x)(?![a-z])\.?|#|,|;ext=)\s*:?\s*\d{1,6}\s*$/i;
// "1-800-FLOWERS": letters for digits, as service numbers have them.
const VANITY = /^(?:\+?1[-. ]?)?\(?(?:0?[89]\d\d|1[38]00)\)?(?:[-. ]?[A-Z\d]+){1,4}$/;
const TWO = /^(?:0\d(?:[ .-]?\d\d){4}[ .-]*){2,}$/;
const SEVERAL = /[/,;|]|\b(?:ou|or|et|and|und|oder|en|of)\b|(?=\+)/i;
// A whole number in the middle of words.
const WITHIN = /(?:\+|\b0|\(0)(?:[ ()./-]?\d){8,14}(?!\d)/;
// No country has more, calling code included.
const LONGEST = 15;
// Nor so many without it.
const LONGEST_AT_HOME = 12;

const USUAL_PHONE = /^(?:\+|0)?[1-9][\d .()/-]{4,22}\d$/;

/** Whether a cell shows one number and nothing else. */
export function isUsualPhone(shown: string): boolean {
  return USUAL_PHONE.test(shown) && shown.indexOf('  ') < 0;
}

/** The text of a phone cell: without `tel:`, without the apostrophe that marked it as text, with plain spaces. */
export function tidyPhone(text: string): string {
  if (USUAL.test(text)) return text;
  return withoutApostrophe(withoutInvisible(text))
    .replace(/^tel:\s*/i, '')
    .replace(/;ext=(?=\d{1,6}$)/i, ' ext. ')
    .replace(/\s/g, ' ')
    .trim();
}

/** Judges a phone number by its shape alone: the core knows no numbering plan. */
export function judgePhone(text: string): PhoneVerdict {
  const other = otherNumber(text);
  if (other) return other;
  if (USUAL.test(text) && isLikelyCount(text, countDigits(text))) return 'good';
  const main = text.replace(EXTENSION, '');
  const digits = countDigits(main);
  if (/[<>@\\=_]|:\/\/|www\./i.test(text)) return 'bad';
  if (digits > LONGEST_AT_HOME && !/^[+0(]/.test(main)) return digits > LONGEST ? judgeSeveral(main) : 'odd';
  // "Poste 4512" is a number inside the house, said in full.
  if (main.trim() === '' && /^[a-z]/i.test(text)) return 'odd';
  const letters = (main.match(/\p{L}/gu) || []).length;
  if (letters > 2 && digits + letters <= LONGEST && VANITY.test(main)) return 'good';
  if (digits < 3) return 'bad';
  if (letters > digits) return WITHIN.test(main) ? 'odd' : 'bad';
  if (digits > LONGEST) return judgeSeveral(main);
  // A short number is one inside the house; with a zero in front it is a piece of a longer one, with signs a date.
  if (digits < 6 && !/^[1-9][\d ]*$/.test(main)) return 'odd';
  return letters > 0 || digits < 4 || /[^\d\s+().\-‐-–/·]/.test(main) ? 'odd' : 'good';
}

function isLikelyCount(text: string, digits: number): boolean {
  return digits >= 6 && (digits <= LONGEST_AT_HOME || (digits <= LONGEST && /^[+0(]/.test(text)));
}

/** Two numbers in one cell can be read by people; more digits than a number has are something else. */
function judgeSeveral(text: string): PhoneVerdict {
  if (TWO.test(text)) return 'odd';
  const counts = text.split(SEVERAL).map(countDigits);
  return counts.length > 1 && counts.every((count) => count <= LONGEST) ? 'odd' : 'bad';
}

// Countries whose national numbers are dialled with a zero in front, with the usual lengths after that zero.
const TRUNK_ZERO: Record<string, readonly number[]> = {
  FR: [9],
  BE: [8, 9],
  NL: [9],
  CH: [9],
  GB: [10],
  DE: [9, 10, 11],
  AT: [9, 10, 11, 12],
  IE: [9],
  SE: [9],
  MA: [9],
  DZ: [9],
  AU: [9],
  LU: [],
};
/** Whether national numbers are dialled with a zero in front, as far as we know the country. */
export const hasTrunkZero = (country: string): boolean => (TRUNK_ZERO[country] ?? []).length > 0;

// Calling code, and how many digits follow it. Only countries whose numbers cannot be taken for one another at that length.
const CALLING: readonly [string, readonly number[]][] = [
  ['33', [9]],
  ['32', [8, 9]],
  ['31', [9]],
  ['34', [9]],
  ['39', [9, 10]],
  ['41', [9]],
  ['43', [10, 11]],
  ['44', [10]],
  ['49', [10, 11]],
  ['351', [9]],
  ['352', [9]],
  ['212', [9]],
  ['213', [9]],
  ['216', [8]],
  ['55', [10, 11]],
];

/**
 * Finds out whether the digits of a cell have lost their leading zero or plus: typed into a cell that is not plain text, 0612345678
 * is stored as 612345678 and +33612345678 as 33612345678.
 *
 * @param value what the cell holds: only a number can have been shortened by Sheets itself
 * @param text what it shows, tidied; may be text when the list went through a CSV file
 * @param country two letters, "FR"; without it nine digits of a number cell are taken for a number that lost its zero
 */
export function lostSign(value: string | number | boolean, text: string, country: string | undefined): LostSign | null {
  const digits = digitsOf(value, text);
  if (!digits || digits.charAt(0) === '0') return null;
  for (const [code, lengths] of CALLING) {
    if (digits.startsWith(code) && lengths.indexOf(digits.length - code.length) >= 0) {
      const home = country ? TRUNK_ZERO[country] : undefined;
      if (!home || home.indexOf(digits.length) < 0) return { code: 'phone_lost_plus', likely: `+${digits}` };
    }
  }
  const lengths = country ? TRUNK_ZERO[country] || [] : typeof value === 'number' ? [9] : [];
  return lengths.indexOf(digits.length) >= 0 ? { code: 'phone_lost_zero', likely: `0${digits}` } : null;
}

// A number format may show the zero or the plus that the number itself cannot hold.
const WHOLE = /^\s*[+0(]/;

/** Whether a phone's shown text is not enough to tell what was typed: the cell may hold a number without its 0 or +. */
export function needsValue(shown: string): boolean {
  return shown !== '' && !WHOLE.test(shown);
}

/** The digits of a cell that holds nothing else, else "". A number's own digits count when it is shown as 6.12E+08. */
function digitsOf(value: string | number | boolean, text: string): string {
  if (typeof value !== 'number') return /^[1-9]\d{7,14}$/.test(text) ? text : '';
  if (!Number.isInteger(value) || value < 1e7 || value >= 1e15) return '';
  return WHOLE.test(text) ? '' : String(value);
}
