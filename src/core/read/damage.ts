// Text that programs damaged on its way into the sheet: what can be undone for certain, and what cannot.
import type { FieldKind } from '../fields';
import { readAsUtf8, utf8, windows1252 } from './codepages';
import { withoutReferences } from './entities';

export interface Mended {
  text: string;
  /** Letters are gone for good: the text must not be sent. */
  lost: boolean;
  /** Signs of a program are left that may be meant. */
  odd: boolean;
}

// Without \p: a cell may be looked at a million times, and those classes are slow.
const SUSPICIOUS =
  /[\u0080-\u009f\ufffdÂÃ├┬√¬‚„†‡‰¤¶ΓÐÑÎÏ]|[âÄÅïðÔ][^A-Za-z ]|[A-Za-zÀ-ɏ]\?[A-Za-zÀ-ɏ]|[a-zß-ÿ][À-ÖØ-ÞŽŠŒŸ](?![A-ZÀ-Þ])|&#?[\dA-Za-z]{2,9};|_[xX][\dA-Fa-f]{4}_|\\[UuXx'"\d]|''|=[\dA-Fa-f]{2}|=\?|^\s*=|^\s*[XxBbUu]'|^\s*(?:0|\\)[Xx][\dA-Fa-f]|%[C-Fc-f][\dA-Fa-f]%/;

/** A longer text is too long for any field, mended or not. */
const LONGEST = 20_000;

/** Whether a closer look is needed; most cells of a list need none. */
export function isSuspicious(shown: string): boolean {
  return shown.length <= LONGEST && SUSPICIOUS.test(shown);
}

// Numbers, addresses and links have no accents to lose, and % and & are theirs.
const PROSE: readonly FieldKind[] = ['line', 'rich', 'extra'];

// Not the no-break space, which may be the second half of a damaged à.
const OUTER_SPACES = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/**
 * Undoes what programs did to a text.
 * @param shown what people see of it, but with no-break spaces and soft hyphens: they are halves of damaged letters
 */
export function mend(shown: string, kind: FieldKind): Mended {
  let text = outOfFormula(shown.replace(OUTER_SPACES, ''), kind);
  if (kind === 'link' || kind === 'boolean') return { text, lost: false, odd: false };
  text = outOfLiteral(text);
  if (kind === 'email') return { text, lost: false, odd: false };
  text = withoutOfficeEscapes(readAsUtf8(text));
  let odd = false;
  if (PROSE.indexOf(kind) >= 0) {
    text = readAsUtf8(withoutEscapes(outOfQuotedPrintable(text)));
    odd = CAPITAL_WITHIN.test(text) || ENCODED_SIGN.test(text);
  }
  if (kind !== 'rich') {
    const resolved = withoutReferences(text);
    text = resolved.text;
    odd = odd || resolved.left;
  }
  // Damage to text inside quoted-printable and the like shows only now; that to digits does no harm.
  return {
    text,
    lost: LOST.test(text) || (kind === 'line' && QUESTION_WITHIN.test(text) && !/[/=.:]/.test(text)),
    odd,
  };
}

const QUOTED = /^=\s*"((?:[^"]|"")*)"$/;
// In the languages in which Google Sheets and Excel have the function.
const HYPERLINK =
  /^=\s*(?:HYPERLINK|LIEN_HYPERTEXTE|HIPERVINCULO|HIPERLINK|HIPERLIGAÇÃO|COLLEG\.IPERTESTUALE)\(\s*"((?:[^"]|"")*)"\s*(?:[;,]\s*"((?:[^"]|"")*)"\s*)?\)$/i;

/** `="0123"` keeps a spreadsheet from taking text for a number; a link formula that came as text has both its parts. */
function outOfFormula(text: string, kind: FieldKind): string {
  if (text.charCodeAt(0) !== 61) return text;
  const quoted = QUOTED.exec(text);
  if (quoted) return unquoted(quoted[1]);
  const [, target, label] = HYPERLINK.exec(text) || [];
  if (target === undefined) return text;
  const address = unquoted(target).replace(/^(?:mailto|tel):/i, '');
  return kind === 'link' || kind === 'email' || kind === 'phone' ? address : unquoted(label ?? address);
}

const unquoted = (text = '') => text.replace(/""/g, '"');

const HEX_LITERAL = /^(?:x'((?:[\da-f]{2})+)'|(?:0|\\)x((?:[\da-f]{2}){3,}))$/i;
const BYTE_LITERAL = /^[bu]'((?:[^'\\]|\\.)*)'$/i;
const ENCODED_WORD = /=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?[\w-]+(?:\*[\w-]+)?\?[bq]\?))?/gi;

/** Literals of databases and of Python, words of mail headers. */
function outOfLiteral(text: string): string {
  const hex = HEX_LITERAL.exec(text);
  if (hex) {
    const decoded = utf8(bytesOf((hex[1] ?? hex[2] ?? '').replace(/../g, '=$&')));
    return decoded !== null && /^[\p{L}\p{M}\p{N}\p{P}\p{Zs}+]+$/u.test(decoded) ? decoded : text;
  }
  const literal = BYTE_LITERAL.exec(text);
  if (literal) {
    const bytes = (literal[1] as string).replace(/\\x([\da-f]{2})/gi, '=$1').replace(/\\(['"\\])/g, '$1');
    return /=[\da-f]{2}/i.test(bytes) ? (utf8(bytesOf(bytes)) ?? text) : bytes;
  }
  if (text.indexOf('=?') < 0) return text;
  return text.replace(ENCODED_WORD, (whole, charset: string, form: string, body: string) => {
    const bytes = /b/i.test(form) ? base64(body) : bytesOf(body.replace(/_/g, '=20'));
    if (bytes === null) return whole;
    if (/^(?:utf-8|us-ascii)$/i.test(charset)) return utf8(bytes) ?? whole;
    return /^(?:iso-8859-(?:1|15)|windows-1252)$/i.test(charset) ? windows1252(bytes) : whole;
  });
}

/** Bytes of a text in quoted-printable; a sign beyond ASCII has none, and makes the whole unreadable. */
function bytesOf(text: string): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const hex = text.charAt(i) === '=' ? text.slice(i + 1, i + 3) : '';
    if (/^[\da-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      i += 2;
    } else bytes.push(text.charCodeAt(i) < 0x80 ? text.charCodeAt(i) : 0xff);
  }
  return bytes;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(text: string): number[] | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const sign of text.replace(/=+$/, '')) {
    const value = BASE64.indexOf(sign);
    if (value < 0) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}

// "Clerk_x000D_": how Office writes control characters in its files (ECMA-376, ST_Xstring).
const OFFICE = /_x([\da-f]{4})_/gi;

function withoutOfficeEscapes(text: string): string {
  if (text.indexOf('_x') < 0 && text.indexOf('_X') < 0) return text;
  return text.replace(OFFICE, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    if (code === 13) return '';
    if (code === 9 || code === 10) return code === 10 ? '\n' : ' ';
    return code < 0x20 || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCharCode(code);
  });
}

const MULTI_BYTE = /(?:[=%][c-f][\da-f](?:[=%][89ab][\da-f]){1,3})/i;

/** Quoted-printable, and the encoding of links. Only with a letter of several bytes it is certain: "E=20" may be a grade. */
function outOfQuotedPrintable(text: string): string {
  if (!MULTI_BYTE.test(text)) return text;
  return text.replace(/(?:=[\da-f]{2})+|(?:%[\da-f]{2})+/gi, (run) => utf8(bytesOf(run.replace(/%/g, '='))) ?? run);
}

/** A backslash before a quote, a letter by its number, and the doubled apostrophe of databases. */
function withoutEscapes(text: string): string {
  if (text.indexOf('\\') < 0 && text.indexOf("''") < 0) return text;
  return text
    .replace(
      /\\(?:u|x(?=[\da-f]{2}(?![\da-f])))(?:([\da-f]{4})|([\da-f]{2}))/gi,
      (whole, long?: string, short?: string) => {
        const hex = long ?? short ?? '';
        const code = Number.parseInt(hex, 16);
        return code < 0xa0 || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCharCode(code);
      },
    )
    .replace(/(\p{L})\\+'(?=\p{L})/gu, "$1'")
    .replace(/\\+(["'])/g, '$1')
    .replace(/(\p{L})''(?=\p{L})/gu, "$1'");
}

// The mark of a letter that could not be read; control characters of Windows' table; the first half of a letter
// whose second half was trimmed away; lower quotes and daggers within a word, which are letters of DOS or of a Mac.
const LOST =
  /\ufffd|[\u0080-\u009f]|\p{Ll}[ÃÂ](?!\p{L})|Ã[\u00a1-\u00bf]|â€|ï¿½|[├┬]\S|√[©®†ß¥¢]|\p{L}[‚„†‡‰¤¶](?:\p{Ll}|$)/u;
// What a program writes for a letter that its code page does not have.
const QUESTION_WITHIN = /\p{Ll}\?\p{Ll}/u;
// "FranÚois": Windows text read with the table of DOS. "McÉwan" may be one.
const CAPITAL_WITHIN = /\p{Ll}[À-ÖØ-ÞŽŠŒŸ](?!\p{Lu})/u;
// "Ren=E9": Latin letters in quoted-printable, or a sum.
const ENCODED_SIGN = /\p{L}=[89a-f][\da-f]/iu;
