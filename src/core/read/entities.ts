// Character references of HTML in text that is none: "R&amp;D", "O&#39;Brien".

const NAMED =
  'amp & quot " apos \' lt < gt > nbsp \u00a0 iexcl ¡ iquest ¿ laquo « raquo » deg ° middot · ordf ª ordm º copy © reg ® trade ™ ' +
  'euro € pound £ sect § para ¶ shy \u00ad times × ' +
  'Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î ' +
  'Iuml Ï ETH Ð Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ ' +
  'szlig ß agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í ' +
  'icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý ' +
  'thorn þ yuml ÿ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ Zcaron Ž zcaron ž ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ ' +
  'rdquo ” bdquo „ hellip … bull • lsaquo ‹ rsaquo › ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d';
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,9}));/gi;
// By number, 0x80 to 0x9f are those of Windows: browsers read &#146; as an apostrophe.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

let names: Map<string, string> | undefined;

function signOf(name: string): string | undefined {
  if (!names) {
    const words = NAMED.split(' ');
    names = new Map();
    for (let i = 0; i + 1 < words.length; i += 2) names.set(words[i] as string, words[i + 1] as string);
  }
  return names.get(name);
}

/**
 * The text with its references resolved, once. A result with a bracket stays as it is: resolved it could be a tag.
 * @returns the text, and whether a reference was left in it
 */
export function withoutReferences(text: string): { text: string; left: boolean } {
  let known = false;
  const resolved = text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    const sign = name ? signOf(name) : byNumber(hex ? Number.parseInt(hex, 16) : Number(decimal));
    if (sign === undefined) return whole;
    known = true;
    return sign;
  });
  if (!known) return { text, left: false };
  return /[<>]/.test(resolved) ? { text, left: true } : { text: resolved, left: false };
}

function byNumber(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS.charAt(code - 0x80);
  const isText = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0x7f;
  if (isText) return String.fromCodePoint(code);
  return code === 9 || code === 10 || code === 13 ? ' ' : undefined;
}
