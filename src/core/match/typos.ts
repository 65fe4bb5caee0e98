// Slips of the hand in a header: what a word may differ by and still be the same word, mistyped.

/** Shorter words differ from too many others. */
export const SHORTEST_TYPO = 6;
const SHORTEST_GUESS = 7;

/**
 * `hand`: two letters swapped, one doubled or one of a double left out, which hardly ever makes another word.
 * `guess`: another letter left out inside, which now and then does ("portable", "potable").
 */
export type Typo = 'hand' | 'guess';

/**
 * How a word may be a name mistyped, or null. One letter put for another, or one more at the end, makes another word in
 * every language ("Puerto", "Gesellschafter", "Employed"), so those are no slips.
 *
 * @param word in lower case without accents, as is `name`
 */
export function typoOf(word: string, name: string): Typo | null {
  if (word.length < SHORTEST_TYPO || Math.abs(word.length - name.length) > 1) return null;
  let at = 0;
  while (at < word.length && word.charAt(at) === name.charAt(at)) at++;
  // The first letter holds.
  if (at === 0 || at === word.length) return null;
  if (word.length === name.length) return isSwap(word, name, at) ? 'hand' : null;
  const [long, short] = word.length > name.length ? [word, name] : [name, word];
  // One letter more in one of them, and all the same after it.
  if (long.slice(at + 1) !== short.slice(at)) return null;
  if (long.charAt(at) === long.charAt(at - 1)) return 'hand';
  return long === name && word.length >= SHORTEST_GUESS ? 'guess' : null;
}

function isSwap(word: string, name: string, at: number): boolean {
  const isPair = word.charAt(at) === name.charAt(at + 1) && word.charAt(at + 1) === name.charAt(at);
  return isPair && word.slice(at + 2) === name.slice(at + 2);
}
