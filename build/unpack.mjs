// Texts that the script holds packed, back as they were: build/pack.mjs made them, and Code.js carries this file with them.

/** Digits of numbers in a packed text: what a string of a script holds as it is. */
export const DIGITS = ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
/** Fewer letters that come again are cheaper as they are. */
export const LEAST = 5;
/** Letters that are joined in one call. */
const STRETCH = 8192;

/**
 * Letters that come again are a sign, how many they are, and how many letters before they stood: in two digits after the
 * sign `near`, in three after `far`.
 * @param {string} packed begins with `near`, `far`, the letter for a backslash, which a script would have to write twice,
 * and the length of the text, up to another `near`
 */
export function unpack(packed) {
  const [near, far] = [packed.charCodeAt(0), packed.charCodeAt(1)];
  const values = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  const start = packed.indexOf(packed[0], 3);
  const letters = new Uint16Array(Number(packed.slice(3, start)));
  let length = 0;
  for (let i = start + 1; i < packed.length; i++) {
    const letter = packed.charCodeAt(i);
    if (letter !== near && letter !== far) {
      letters[length++] = letter;
      continue;
    }
    const end = length + values[packed.charCodeAt(++i)] + LEAST;
    let back = 0;
    for (let digits = letter === far ? 3 : 2; digits > 0; digits--)
      back = back * DIGITS.length + values[packed.charCodeAt(++i)];
    for (; length < end; length++) letters[length] = letters[length - back - 1];
  }
  let text = '';
  for (let i = 0; i < length; i += STRETCH) text += String.fromCharCode.apply(null, letters.subarray(i, i + STRETCH));
  return text.split(packed[2]).join('\\');
}
