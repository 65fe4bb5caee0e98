// Links: what may stand in a signature, with or without a scheme, and what must never be sent.
import { hasKnownEnding } from './domains';

export type LinkVerdict = 'good' | 'bad' | 'unsafe';
/** `odd`: leads nowhere from a mail, such as "page.html". */
export type TargetVerdict = 'good' | 'odd' | 'unsafe';

// No user part (an address like site.com@elsewhere.com deceives), a dot, and a last part of letters.
const HOST = '(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?\\.)+(?:xn--[a-z0-9-]+|\\p{L}{2,63})\\.?';
const USUAL =
  /^https?:\/\/(?!www\.[^./]+(?:[/?#]|$))(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z]{2,24}(?:[/?#][\w/?#%&=.:;,@!~+*()-]*)?$/i;
const GOOD = new RegExp(`^(https?://)?(${HOST})(?::(\\d{1,5}))?([/?#][^\\s<>"\`\\\\]*)?$`, 'iu');
// "www.linkedin" lacks its ending; names that can be bought have no underscore.
const NO_HOST = /^www\.[^.]*\.?$|_[^.]*\.[^.]*\.?$/i;
// Browsers drop tabs, line breaks and leading control characters before they read the scheme; some, invisible ones too.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const IGNORED = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028\u2029\ufeff]+/g;
const UNSAFE_SCHEME = /^(?:javascript|vbscript|livescript|data|file|blob|filesystem|about|jar|view-source):/i;
// A path without a host. Two slashes are one as well: opened from a mail program they lead to a computer of the house.
const LOCAL = /^(?:[a-z]:[\\/]|[\\/]|~[\\/]|\.{1,2}[\\/])/i;
const FILE_NAME = /^[^/]*\.(?:jpe?g|png|gif|webp|svg|bmp|heic|tiff?|pdf|docx?|xlsx?|html?|exe)$/i;

/** Whether a cell shows a whole link of the usual form and nothing else. */
export function isUsualLink(shown: string, longest: number): boolean {
  return shown.length <= longest && USUAL.test(shown) && shown.indexOf("'") < 0;
}

/** Judges a link. `unsafe`: scripts, data, local files, HTML. `bad`: not the address of a web page. */
export function judgeLink(text: string): LinkVerdict {
  if (USUAL.test(text)) return 'good';
  const seen = text.replace(IGNORED, '');
  if (/[<>"`]/.test(text) || UNSAFE_SCHEME.test(seen) || LOCAL.test(seen)) return 'unsafe';
  if (FILE_NAME.test(text)) return 'bad';
  const [, scheme, host, port = '80', path] = GOOD.exec(text) || [];
  if (!host || NO_HOST.test(host) || Number(port) < 1 || Number(port) > 65_535) return 'bad';
  if (scheme || /^www\./i.test(host) || (path && path !== '/')) return 'good';
  // A name on a network ("jane.doe") has the shape of a host.
  return hasKnownEnding(host) ? 'good' : 'bad';
}

/** "Profile", "voir ici": words that stand for a link, and no address that somebody mistyped. */
export function isWords(text: string): boolean {
  return /\p{L}/u.test(text) && !/[./:@\\]/.test(text);
}

/** A good link as it is sent: an apostrophe would end the attribute of a signature that is quoted with them. */
export function quoteless(text: string): string {
  return text.indexOf("'") < 0 ? text : text.replace(/'/g, '%27');
}

// What a click may open: a page, a mail, a call, a message. Everything else starts a program or reads a file or a share.
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'sip', 'sips', 'callto', 'skype', 'whatsapp']);

/** Judges what an attribute of HTML leads to, by what may stand there; what is not known is refused. */
export function judgeTarget(value: string): TargetVerdict {
  const seen = unreferenced(value).replace(IGNORED, '');
  if (seen === '' || seen.charAt(0) === '#') return 'good';
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(seen);
  if (scheme) return SCHEMES.has((scheme[1] as string).toLowerCase()) ? 'good' : 'unsafe';
  // A reference by name that hides the first signs, or a colon that is none by the letter: nobody writes so in good faith.
  const head = seen.split(/[/?#]/, 1)[0] as string;
  return LOCAL.test(seen) || /[\\:&]|%3a/i.test(head) ? 'unsafe' : 'odd';
}

/** Whether a value would run as a script wherever it is taken for an address. */
export function isScript(value: string): boolean {
  return /^(?:java|vb|live)script:/i.test(unreferenced(value).replace(IGNORED, ''));
}

/** Character references by number resolved: "&#109;ailto:" hides an address from robots, "&#106;avascript:" from us. */
function unreferenced(text: string): string {
  if (text.indexOf('&#') < 0) return text;
  return text.replace(/&#(?:x0*([\da-f]{1,6})|0*(\d{1,7}));?/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
