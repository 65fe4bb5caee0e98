// An e-mail address as people paste it: the dirt taken off, then judged by the validator package.
import isEmail from 'validator/es/lib/isEmail.js';
import { withoutInvisible } from './text';

// "Claire Exemple <claire@exemple.fr>", as mail programs copy an address. One bracket pair only: a list is not an address.
const NAME_AND_ADDRESS = /^[^<>@]*(?:<\s*(?:mailto:)?([^<>\s]+)\s*>|\(\s*([^<>()@\s]+@[^<>()\s]+)\s*\))[;,\s]*$/i;
// A name before the address included; longer than that is a page pasted into a cell.
const LONGEST = 1000;
const APOSTROPHE = 39;
// Plain addresses, of which a list consists. The validator says the same of them, ten times slower.
const PLAIN = /^[a-z\d]+(?:[._+-][a-z\d]+)*@(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,24}$/i;
const PLAIN_LONGEST = 64;
const EQUALS = 61;
const WRAPPED = /^(['"“”‘’«»]\s*)(.*?)(\s*['"“”‘’«»])$/;

/** The address in a cell's tidied text, or null when there is none. It differs from the text when dirt was taken off. */
export function readEmail(text: string): string | null {
  // A formula that Sheets kept as text; the validator would allow the sign.
  if (text.length <= PLAIN_LONGEST && PLAIN.test(text)) return text;
  if (text.length > LONGEST || text.charCodeAt(0) === EQUALS) return null;
  // The validator takes an invisible character or a leading apostrophe for a part of the name; here they are dirt.
  if (text.charCodeAt(0) !== APOSTROPHE && withoutInvisible(text) === text && isEmail(text)) return text;
  const bare = bareAddress(text);
  return bare !== text && isEmail(bare) ? bare : null;
}

function bareAddress(text: string): string {
  let bare = withoutInvisible(text).trim();
  const wrapped = WRAPPED.exec(bare);
  if (wrapped) bare = wrapped[2] as string;
  const named = NAME_AND_ADDRESS.exec(bare);
  if (named) bare = (named[1] || named[2]) as string;
  return bare
    .replace(/^'+(?=[^'])/, '')
    .replace(/^mailto:\s*/i, '')
    .replace(/\?.*$/, '')
    .replace(/[;,.\s]+$/, '');
}
