// Names that are written all in capitals, written as names: GIRARD → Girard, DE LA TOUR → De La Tour.
import { plain } from './plain';

export interface Recased {
  text: string;
  /** Words that stay as they are, since nobody can know how they are written: MCDONALD, JP. */
  unsure: string[];
}

/** @param text a first or a last name */
export function nameCase(text: string): Recased {
  const unsure: string[] = [];
  const words = text.split(' ').map((word) => {
    if (!hasCapitals(word) || STAYS.test(word)) return word;
    if (!isSure(word)) {
      unsure.push(word);
      return word;
    }
    return word.toLowerCase().replace(START, (letter) => letter.toUpperCase());
  });
  return { text: words.join(' '), unsure };
}

const START = /(?:^|[-'’])\p{L}/gu;
// An initial, and "the third".
const STAYS = /^(?:\p{Lu}|(?:\p{Lu}[.-]+){1,3}\p{Lu}?\.?|III?|IV)$/u;

/** Two capitals in a row: GIRARD, and the half of McDONALD. */
const hasCapitals = (word: string) => /\p{Lu}\p{Lu}/u.test(word) || /^\p{Lu}['’-]\p{Lu}/u.test(word);

/** McDonald or Mcdonald, IJsbrand or Ijsbrand, J.-P. or Jp, Işık or Işik, Greek accents: capitals do not tell. */
function isSure(word: string): boolean {
  if (word !== word.toUpperCase()) return false;
  if (/[İŞĞ]/.test(word.normalize('NFC')) || /[^\p{Script=Latin}\p{M}'’-]/u.test(word)) return false;
  return plain(word)
    .split(/[-'’]/)
    .every(
      (part) => !/^(?:mc.|mac[b-df-hj-np-qs-tv-z]|ij)/.test(part) && (part.length < 2 || /[aeiouy]|[^a-z]/.test(part)),
    );
}
