// Links: what may stand in a signature, with or without a scheme, and what must never be sent.

export type LinkVerdict = 'good' | 'bad' | 'unsafe';

// No user part (an address like site.com@elsewhere.com deceives), a dot, and a last part of letters.
const HOST = '(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?\\.)+(?:xn--[a-z0-9-]+|\\p{L}{2,63})\\.?';
const REST = '(?::\\d{1,5})?(?:[/?#][^\\s<>"`\\\\]*)?';
const USUAL = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:[/?#][\w/?#%&=.:;,@!~+*()-]*)?$/i;
const GOOD = new RegExp(`^(?:https?://|//)?${HOST}${REST}$`, 'iu');
// Browsers drop tabs, line breaks and leading control characters before they read the scheme.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const IGNORED = /[\u0000-\u0020\u007f-\u00a0]+/g;
const UNSAFE_SCHEME = /^(?:javascript|vbscript|livescript|data|file|blob|filesystem|about|jar|view-source):/i;
const LOCAL = /^(?:[a-z]:[\\/]|\\\\|~[\\/]|\.{1,2}[\\/]|\/(?!\/))/i;
const FILE_NAME = /^[^/]*\.(?:jpe?g|png|gif|webp|svg|bmp|heic|tiff?|pdf|docx?|xlsx?|html?|exe)$/i;

/** Judges a link. `unsafe`: scripts, data, local files, HTML. `bad`: not the address of a web page. */
export function judgeLink(text: string): LinkVerdict {
  if (USUAL.test(text)) return 'good';
  const seen = text.replace(IGNORED, '');
  if (/[<>"`]/.test(text) || UNSAFE_SCHEME.test(seen) || LOCAL.test(text)) return 'unsafe';
  if (FILE_NAME.test(text)) return 'bad';
  return GOOD.test(text) ? 'good' : 'bad';
}
