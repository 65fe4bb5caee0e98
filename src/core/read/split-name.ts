// One name → first name and last name, where the chosen order leaves no doubt; else neither.
import { isParticle, type NameColumn, type NameWord, nameParts } from './name-words';
import { plain } from './plain';

/** How first and last name stand in a column that holds both. `capitals`: the words in capitals are the last name. */
export const NAME_ORDERS = ['last first', 'first last', 'capitals'] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

export interface SplitName {
  first: string;
  last: string;
}

type Words = readonly NameWord[];

/**
 * Splits a name. "Last, First" is read so under any order.
 *
 * @param text one line without spaces around it
 * @returns null when the order does not decide where the last name begins and ends, or the capitals contradict it
 */
export function splitName(text: string, order: NameOrder, column: NameColumn): SplitName | null {
  const parts = nameParts(text, column);
  const [one, two, ...more] = parts ?? [];
  if (!one || more.length > 0) return null;
  if (two) return byComma(one, two);
  return order === 'capitals' ? (byCapitals(one)?.split ?? null) : byOrder(one, order);
}

const textOf = (words: Words): string => words.map(({ text }) => text).join(' ');
const split = (first: Words, last: Words): SplitName => ({ first: textOf(first), last: textOf(last) });
const isWritten = (words: Words) => words.some(({ kind }) => kind === 'written');
const isCapitals = (words: Words) => words.some(({ kind }) => kind === 'capitals') && !isWritten(words);

/** "Berg, Anna", and the Dutch "Berg, Anna van den". */
function byComma(last: Words, right: Words): SplitName | null {
  let end = right.length;
  while (end > 0 && isSmallParticle(right[end - 1])) end--;
  const first = right.slice(0, end);
  const isName = (words: Words) => words.some(({ kind }) => kind !== 'particle' && kind !== 'suffix');
  if (!isName(first) || !isName(last) || first.some(isSuffix)) return null;
  if (!isCapitals(last) && isCapitals(first)) return null;
  return split(first, [...right.slice(end), ...last]);
}

const isSmallParticle = (word: NameWord | undefined) => word?.kind === 'particle' && word.isSmall;
const isSuffix = ({ kind }: NameWord) => kind === 'suffix';

/** Two words, each with its particles; with more the capitals must say the same as the order. */
function byOrder(words: Words, order: 'last first' | 'first last'): SplitName | null {
  const isLastFirst = order === 'last first';
  const units = unitsOf(words, isLastFirst);
  const [one, two, ...more] = units ?? [];
  if (!one || !two || more.length > 0 || mayBeVietnamese(words)) {
    const found = byCapitals(words);
    return found?.isLastFirst === isLastFirst ? found.split : null;
  }
  const [first, last] = isLastFirst ? [two, one] : [one, two];
  // "Ludwig van Beethoven" in a list that has the last name first.
  if (isParticle(first[0]!) || (isCapitals(first) && !isCapitals(last))) return null;
  return split(first, last);
}

/**
 * The words joined to units: a particle with the word behind it, an initial with the first name before it, "Jr." with the last
 * name. Null when such a word stands where it belongs to none.
 */
function unitsOf(words: Words, isLastFirst: boolean): NameWord[][] | null {
  const units: NameWord[][] = [];
  let open: NameWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const before = units[units.length - 1];
    const isFirstName = units.length === (isLastFirst ? 2 : 1);
    if (word.kind === 'suffix') {
      if (!before || isFirstName || open.length > 0) return null;
      before.push(word);
    } else if (word.kind === 'initial' && /\./.test(word.text) && before && isFirstName && open.length === 0) {
      before.push(word);
    } else {
      open.push(word);
      if (isParticle(word)) continue;
      units.push(open);
      open = [];
    }
  }
  return open.length === 0 ? units : null;
}

// Van, Le, Do and Du are names there, and no particles.
const VIETNAMESE = /^(?:nguyen|tran|le|pham|huynh|hoang|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|thi|van)$/;

/** Van and Le are particles with one such word, and names with two. */
function mayBeVietnamese(words: Words): boolean {
  const known = words.filter(({ text, isSmall }) => !isSmall && VIETNAMESE.test(plain(text)));
  return words.length > 2 && known.length > 1;
}

interface ByCapitals {
  split: SplitName;
  isLastFirst: boolean;
}

/** The last name is the one run of words in capitals, and the first name all that stands on one side of it. */
export function byCapitals(words: Words): ByCapitals | null {
  const at = words.findIndex(({ kind }) => kind === 'capitals');
  if (at < 0) return null;
  let from = at;
  let to = at + 1;
  while (from > 0 && isSmallParticle(words[from - 1])) from--;
  while (to < words.length && continues(words, to)) to++;
  const before = words.slice(0, from);
  const behind = words.slice(to);
  const last = words.slice(from, to);
  if (before.length > 0 === behind.length > 0) return null;
  const first = before.length > 0 ? before : behind;
  if (!isFirstName(first, behind.length > 0) || !last.some((word) => word.kind === 'capitals' && !isParticle(word)))
    return null;
  // JP in MARTIN JP Claire may be her other first name.
  if (last.filter(({ kind }) => kind === 'capitals').length > 1 && last.some(isShort)) return null;
  return { split: split(first, last), isLastFirst: behind.length > 0 };
}

/** Whether the word at a place goes on with the run of capitals before it. */
function continues(words: Words, at: number): boolean {
  const { kind, text } = words[at]!;
  if (kind === 'capitals' || kind === 'suffix') return true;
  // ORTEGA Y GASSET; DUPONT de LIGNE.
  const isLink = /^[YEI]$/.test(text) || isSmallParticle(words[at]);
  return isLink && words.slice(at + 1).find((word) => !isSmallParticle(word))?.kind === 'capitals';
}

const isShort = (word: NameWord) =>
  word.kind === 'capitals' && !isParticle(word) && /^[^AEIOUYÀ-ÆÈ-ÏÒ-ÖØ-Ý]{2,3}$/u.test(word.text);

/** Words beside the capitals that can only be first names. `isBehind`: they stand behind them. */
function isFirstName(words: Words, isBehind: boolean): boolean {
  if (!isWritten(words) || words.some(({ kind }) => kind === 'capitals' || kind === 'suffix')) return false;
  const [first] = words;
  const last = words[words.length - 1]!;
  // "Sean O BRIEN", "Anh Van NGUYEN", "DUPONT D. Claire": the word between belongs to either.
  if (isBehind) return first!.kind !== 'initial' && !isSmallParticle(first) && last.kind !== 'particle';
  return last.kind !== 'particle' && (last.kind !== 'initial' || /\./.test(last.text));
}
