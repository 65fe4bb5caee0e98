// Numbers that stand in phone columns and are none: dates, hours, amounts, accounts, and numbers that are private.

/** `bad`: surely none. `odd`: it may be one. */
export type OtherNumber = 'bad' | 'odd' | null;

// The most usual phones, which none of the others resembles.
const PHONE = /^(?:\+\d[\d ().-]*|0\d(?:[ .-]?\d\d){4})$/;
const PLACEHOLDER = /(?:0[\s().-]?){8}$|^\D*(\d)(?:\D?\1){6,}\D*$/;
const DATE = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})(?:[T ,].*)?$/;
const YEARS = /^(?:(?:19|20)\d\d ?[-–/.] ?(?:(?:19|20)\d\d|0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d)$/;
const COMPACT_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const HOURS = /\b\d{1,2} ?h(?: ?\d\d)?\b|\b\d{1,2}:\d\d\b(?!:)/gi;
const AMOUNT =
  /^-?(?:[1-9]\d{0,2}(?:(?:[ '’]\d{3})+[,.]|(?:\.\d{3})+,|(?:,\d{3})+\.)|(?:0|[1-9]\d{0,6})[.,]|[1-9]\d{7,14}\.)\d{1,2}$|[%\p{Sc}]/u;
const MASK = /(?:[*?#•●x_…] ?[-.]?){2,}/i;
const NETWORK = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** Tells whether a text is a number of another kind. */
export function otherNumber(text: string): OtherNumber {
  if (PLACEHOLDER.test(text)) return 'odd';
  if (PHONE.test(text)) return null;
  if (AMOUNT.test(text) || isPrivate(text)) return 'bad';
  if (NETWORK.test(text) && !/^\d\d(?:\.\d\d){3}$/.test(text)) return /\b\d\b/.test(text) ? 'bad' : 'odd';
  const digits = countDigits(text);
  if (MASK.test(text) && digits < 9) return 'bad';
  if (countDigits(text.replace(HOURS, '')) < Math.min(digits, 6)) return 'bad';
  return MAY_BE_PHONES.some((shape) => shape.test(text)) ? 'odd' : judgeDate(text);
}

/** A day with a full year is a date; one with a short year may be a number of six digits. */
function judgeDate(text: string): OtherNumber {
  const [, first = '', sign, middle = '', last = ''] = DATE.exec(text) || [];
  const [year, other] = first.length === 4 ? [first, last] : [last, first];
  if (other.length > 2 || !isDay(Number(middle), Number(other))) return null;
  if (year.length === 2) return sign === ' ' ? null : 'odd';
  if (!/^(?:19|20)\d\d$/.test(year)) return null;
  return sign === ' ' ? 'odd' : 'bad';
}

function isDay(a: number, b: number): boolean {
  return Math.min(a, b) >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31;
}

/** How many of the ten digits a text has. */
export function countDigits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) count++;
  return count;
}

const IBAN = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/;
// Sex, year, month, department. With its last two digits it is longer than any phone that begins so.
const SOCIAL_SECURITY_FR = /^[1-478]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[AB])\d{8}$/;
const SOCIAL_SECURITY_CH = /^756\d{10}$/;
const SOCIAL_SECURITY_GB = /^[A-CEGHJ-PR-TW-Z]{2}\d{6}[A-D]$/;
const SOCIAL_SECURITY = [SOCIAL_SECURITY_FR, SOCIAL_SECURITY_CH, SOCIAL_SECURITY_GB];
const CPF_BR = /^\d{3}\.\d{3}\.\d{3}-\d\d$/;
const SOCIAL_SECURITY_US = /^\d{3}-\d\d-\d{4}$/;
const REGISTER_BE = /^\d\d\.\d\d\.\d\d-\d{3}\.\d\d$/;
const MAY_BE_PHONES = [YEARS, COMPACT_DATE, SOCIAL_SECURITY_US];
const IDENTITY_ES = /^[XYZ]?\d{7,8}[A-Z]$/;
const LETTERS_ES = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Accounts, social security and identity numbers, by their shape or their check digits: never in a signature. */
function isPrivate(text: string): boolean {
  const bare = text.replace(/[\s.-]/g, '').toUpperCase();
  if (IBAN.test(bare)) return remainder(bare.slice(4) + bare.slice(0, 4)) === 1;
  if (IDENTITY_ES.test(bare)) {
    const number = Number(bare.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))));
    return LETTERS_ES.charAt(number % 23) === bare.slice(-1);
  }
  return SOCIAL_SECURITY.some((shape) => shape.test(bare)) || REGISTER_BE.test(text) || CPF_BR.test(text);
}

/** Of the division by 97, with letters as two digits: A is 10. */
function remainder(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
