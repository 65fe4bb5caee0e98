// An e-mail address as people paste it: the dirt taken off, then judged by the validator package.
import isEmail from 'validator/es/lib/isEmail.js';
import { withoutInvisible } from './text';

// "Claire Exemple <claire@exemple.fr>", as mail programs copy an address. One bracket pair only: a list is not an address.
const NAME_AND_ADDRESS =
  /^[^<>@]*(?:<\s*(?:mailto:)?([^<>\s]+)\s*>|[([]\s*([^<>()[\]@\s]+@[^<>()[\]\s]+)\s*[)\]])[^\p{L}\p{N}]*$/iu;
// "jane@x.com<mailto:jane@x.com>", "[jane@x.com](mailto:jane@x.com)": what other programs make of one address.
const BETWEEN_ADDRESSES = /(?:[\s<>()[\]|,;]|mailto:)+/i;
// A name before the address included; longer than that is a page pasted into a cell.
const LONGEST = 1000;
// Plain addresses, of which a list consists. The validator says the same of them, ten times slower.
const PLAIN = /^[a-z\d]+(?:[._+-][a-z\d]+)*@(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,24}$/i;
const PLAIN_LONGEST = 64;
const EQUALS = 61;
// The validator takes “, •, ™, ? and %20 for parts of a name. Real names have letters and digits of any script, the
// ASCII signs of the standard within, and begin with one of the few that people do begin with.
const CREDIBLE = /^(?:[\p{L}\p{N}_+-]|"[^"]*"@)[\p{L}\p{M}\p{N}!-~]*[\p{L}\p{M}\p{N}]$/u;
// An а of the Cyrillic alphabet among Latin letters looks like one of them, and is another mailbox.
const MIXED = /[a-z][^.@]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][^.@]*[a-z]/iu;
const ENCODED = /%[\da-f]{2}/i;
const LABEL = /^(?:e-?mail|mail|courriel|m[ée]l)\s*:\s*/i;
const LINK = /^mailto:[\s/]*/i;
// A first dot, @ or = stays: perhaps something is missing before it, or a formula came as text.
const BEFORE = /^(?:[^\p{L}\p{N}_.+@=-]|[+-]\s)+/u;

/** Whether a cell shows a plain address and nothing else. */
export function isPlainEmail(shown: string): boolean {
  return shown.length <= PLAIN_LONGEST && PLAIN.test(shown);
}

/** The address in a cell's tidied text, or null when there is none. It differs from the text when dirt was taken off. */
export function readEmail(text: string): string | null {
  if (isPlainEmail(text)) return text;
  // A formula that Sheets kept as text; the validator would allow the sign.
  if (text.length > LONGEST || text.charCodeAt(0) === EQUALS) return null;
  if (isAddress(text)) return text;
  const bare = bareAddress(text);
  return bare !== text && isAddress(bare) ? bare : null;
}

function isAddress(text: string): boolean {
  return CREDIBLE.test(text) && !ENCODED.test(text) && !MIXED.test(text) && isEmail(text);
}

function bareAddress(text: string): string {
  const bare = decoded(withoutInvisible(text)).trim();
  const twice = bare.split(BETWEEN_ADDRESSES).filter((part) => part !== '');
  const first = twice[0] || '';
  if (twice.length > 1 && twice.every((part) => part.toLowerCase() === first.toLowerCase())) return first;
  const named = NAME_AND_ADDRESS.exec(bare);
  const address = (named ? ((named[1] || named[2]) as string) : bare).replace(BEFORE, '');
  return withoutEnd(address.replace(LABEL, '').replace(LINK, '').replace(BEFORE, '').replace(/\?.*$/, ''))
    .replace(/[’‘]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}

// By hand: a pattern for "signs, then the end" takes quadratic time on a text full of them.
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A percent sign and two hexadecimal digits are what a link makes of a sign: "%20jane@x.com", "jane%2Bnews@x.com". */
function decoded(text: string): string {
  if (!ENCODED.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
