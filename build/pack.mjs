// Makes texts small that Google would otherwise read whole in every execution: what was said before is pointed at.
import { DIGITS, LEAST, unpack } from './unpack.mjs';

const BASE = DIGITS.length;
const MOST = LEAST + BASE - 1;
/** Places to compare at most for each letter. */
const TRIES = 64;
/** Letters that seldom occur: those that a text lacks are its signs. */
const SIGNS = '~`@#^%&_<>=;!';

/** A text as `unpack` reads it. Throws for one that it could not give back. */
export function pack(text) {
  const [near, far, backslash] = [...SIGNS].filter((sign) => !text.includes(sign));
  if (!backslash) throw new Error('A text leaves no letters for the signs of its packed form');
  const packed = `${near}${far}${backslash}${text.length}${near}${repeatsOut(text.replace(/\\/g, backslash), near, far)}`;
  if (unpack(packed) !== text) throw new Error('A packed text does not come back as it was');
  return packed;
}

function repeatsOut(text, near, far) {
  const seen = new Map();
  const note = (at) => {
    const start = text.slice(at, at + LEAST);
    const places = seen.get(start);
    if (places) places.push(at);
    else seen.set(start, [at]);
  };
  let out = '';
  let at = 0;
  while (at < text.length) {
    const found = longest(text, at, seen);
    note(at);
    // A longer one that begins a letter later is worth the letter.
    const isWorse = found && (longest(text, at + 1, seen)?.count ?? 0) > found.count + 1;
    const code = found && codeOf(found, at, near, far);
    if (!found || isWorse || code.length >= lengthInScript(text.slice(at, at + found.count))) {
      out += text[at];
      at += 1;
      continue;
    }
    out += code;
    for (let i = 1; i < found.count; i++) note(at + i);
    at += found.count;
  }
  return out;
}

/** The longest stretch from here that stood before, and where. */
function longest(text, at, seen) {
  const places = seen.get(text.slice(at, at + LEAST)) ?? [];
  let count = 0;
  let from = 0;
  for (const place of places.slice(-TRIES)) {
    let same = LEAST;
    while (same < MOST && at + same < text.length && text[place + same] === text[at + same]) same++;
    if (same < count) continue;
    count = same;
    from = place;
  }
  return count < LEAST || at + LEAST > text.length || at - from > BASE ** 3 ? null : { count, from };
}

function codeOf({ count, from }, at, near, far) {
  const back = at - from - 1;
  const digits = [Math.floor(back / BASE / BASE), Math.floor(back / BASE) % BASE, back % BASE];
  const isNear = digits[0] === 0;
  const where = (isNear ? digits.slice(1) : digits).map((digit) => DIGITS[digit]).join('');
  return (isNear ? near : far) + DIGITS[count - LEAST] + where;
}

/** Letters that a text takes in a script of plain ASCII. */
function lengthInScript(text) {
  return [...text].reduce((sum, sign) => sum + (sign <= '~' ? 1 : sign <= '\xff' ? 4 : 6), 0);
}
