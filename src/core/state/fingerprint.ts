// Fingerprints: short keyed hashes of e-mails, field values and texts, so that the state tab holds nobody's data.
import { FIELDS, type FieldKey } from '../fields';

/** Characters of a person's fingerprint: 53 bits, so that among 100,000 people no two are taken for one. */
export const PERSON_CHARS = 9;
/** Characters of a field's fingerprint: 30 bits are enough to tell an old value from a new one. */
export const PRINT_CHARS = 5;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Texts that are in the compared form already: single spaces between European letters and signs, and no tag. */
const PLAIN = /^(?:[!-;=-~\u00a1-\u024f]+(?: [!-;=-~\u00a1-\u024f]+)*)?$/;

/** Six bits as one character. */
export const digit = (bits: number): string => DIGITS.charAt(bits & 63);
/** The six bits of a character, -1 for a foreign one. */
export const bitsOf = (character: string): number => (character === '' ? -1 : DIGITS.indexOf(character));

/** A whole number below 64^length in so many characters, the highest first. */
export function toDigits(number: number, length: number): string {
  let text = '';
  let rest = number;
  for (let i = 0; i < length; i++) {
    text = digit(rest % 64) + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}

export function fromDigits(text: string): number {
  let number = 0;
  for (let i = 0; i < text.length; i++) number = number * 64 + DIGITS.indexOf(text.charAt(i));
  return number;
}

/**
 * The form in which values are compared: composed accents, single spaces, one form of line break. Signitic and other
 * editors may store a value so; that is no change.
 */
export function compared(value: string): string {
  if (PLAIN.test(value)) return value;
  return value
    .normalize('NFC')
    .replace(/<br\s*\/?>|\r\n?|\n/gi, '<br/>')
    .replace(/\s+/g, ' ')
    .replace(/ ?<br\/> ?/g, '<br/>')
    .trim();
}

/** Two lanes of 32 bits over the UTF-16 units, mixed at the end so that each bit depends on the whole text and the seed. */
function lanes(text: string, a: number, b: number): [number, number] {
  let h1 = a | 0;
  let h2 = b | 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 0x9e3779b1);
    h2 = Math.imul(h2 ^ unit, 0x5f356495);
    h1 = (h1 << 13) | (h1 >>> 19);
  }
  h1 = mix(h1 ^ h2);
  h2 = mix(h2 ^ Math.imul(h1, 0x01000193));
  return [h1, h2];
}

function mix(bits: number): number {
  let h = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const SEEDS = new Map<FieldKey, number>(FIELDS.map(({ key }, i) => [key, Math.imul(i + 1, 0x632be5ab)]));

/** The hashes of one file. They are keyed, so that nobody can try phone numbers against the state tab. */
export interface Fingerprints {
  /** Of an e-mail address, without case, as Signitic finds its users. */
  person(email: string): string;
  /** Of a field's value. The same value has the same print whoever it belongs to, so that names can be compared. */
  field(key: FieldKey, value: string | boolean): string;
  /** Of any other text. */
  text(text: string): string;
}

/** @param secret random text that is stored for the file, outside the sheet */
export function fingerprintsFor(secret: string): Fingerprints {
  const [a, b] = lanes(secret, 0x2545f491, 0x1b56c4e9);
  const short = (text: string, seed: number): string => {
    const [h] = lanes(text, a ^ seed, b + seed);
    return digit(h) + digit(h >>> 6) + digit(h >>> 12) + digit(h >>> 18) + digit(h >>> 24);
  };
  return {
    person(email) {
      const [h1, h2] = lanes(email.toLowerCase(), a, b);
      return toDigits((h2 & 0x1fffff) * 0x100000000 + (h1 >>> 0), PERSON_CHARS);
    },
    field(key, value) {
      // A boolean never has the print of the text that spells it.
      const text = typeof value === 'string' ? compared(value) : value ? '\u0001' : '\u0002';
      return short(text, SEEDS.get(key) ?? 0);
    },
    text: (text) => short(text, 0),
  };
}

/** A short hash of a text that is nobody's secret, to tell that it changed. */
export const shortHash = (text: string): string => fingerprintsFor('').text(text);
