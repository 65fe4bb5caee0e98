// Text in UTF-8 that a program took for another code page: finds the runs and reads them as what they were.

/** Signs 0x80 to 0xff of the code pages that spreadsheet programs take a file for, by the systems they run on. */
const PAGES = {
  // Windows in Western Europe. Where it has no sign, programs keep the control character.
  windows:
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  // ISO 8859-1: the same, with control characters below 0xa0.
  latin:
    '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f\u0090\u0091\u0092' +
    '\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  // The consoles of Windows: CP850 in Western Europe, CP437 in the United States.
  console:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´' +
    '\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  american:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩' +
    '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  mac:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ' +
    '\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
} as const;

interface Page {
  byte: Map<string, number>;
  /** Signs that together may be one or more signs of UTF-8. */
  run: RegExp;
}

let made: Page[] | undefined;

function pages(): Page[] {
  made ??= Object.values(PAGES).map((signs) => {
    const of = (from: number, to: number) => `[${signs.slice(from - 0x80, to - 0x80 + 1)}]`;
    const next = of(0x80, 0xbf);
    return {
      byte: new Map([...signs].map((sign, i): [string, number] => [sign, i + 0x80])),
      run: new RegExp(
        `(?:${of(0xc2, 0xdf)}${next}|${of(0xe0, 0xef)}${next}{2}|${of(0xf0, 0xf4)}${next}{3})+(?=([\\p{L}]?))`,
        'gu',
      ),
    };
  });
  return made;
}

// What names, titles and addresses are written with.
const LATIN =
  /^(?:[\u00a0-\u017f\u0192\u0218-\u021b\u02c6\u02dc\u1e9e\u200b-\u200f\u2010-\u2026\u2030\u2039\u203a\u20ac\u2122\ufeff\ufffd]|\p{Emoji_Presentation})+$/u;
// Of another script two letters in a row: one may come about by chance.
const OTHER_SCRIPT = /^(?:\p{Script=Greek}{2,}|\p{Script=Cyrillic}{2,}|\p{Script=Arabic}{2,}|\p{Script=Hebrew}{2,})$/u;
// These may stand after the last letter of a word in their own right: “IRMÔ, "SPÄ…".
const CLOSING = /^[ÃÄÅ][‘’“”–—…›»]$/;
// Twice through the same mistake is usual, more is not.
const MOST_TIMES = 3;

/** The text with each run read as UTF-8 where that gives letters; the text itself when there is none. */
export function readAsUtf8(text: string): string {
  let now = text;
  for (let times = 0; times < MOST_TIMES; times++) {
    const before = now;
    for (const page of pages()) now = decodeRuns(now, page);
    if (now === before) break;
  }
  return now;
}

function decodeRuns(text: string, { byte, run }: Page): string {
  return text.replace(run, (signs: string, next: string) => {
    if (next === '' && CLOSING.test(signs)) return signs;
    const decoded = utf8([...signs].map((sign) => byte.get(sign) ?? 0));
    return decoded !== null && (LATIN.test(decoded) || OTHER_SCRIPT.test(decoded)) ? decoded : signs;
  });
}

/** Bytes as UTF-8, or null where they are none. The server side of Google has no TextDecoder. */
export function utf8(bytes: readonly number[]): string | null {
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i++] as number;
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : -1;
    if (more < 0 || first > 0xf4) return null;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let k = 0; k < more; k++) {
      const next = bytes[i++];
      if (next === undefined || (next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 0x3f);
    }
    const least = [0, 0x80, 0x800, 0x10000][more] as number;
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    out += String.fromCodePoint(code);
  }
  return out;
}

/** Bytes as Windows-1252, which is what programs mean by ISO 8859-1 as well. */
export function windows1252(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : PAGES.windows.charAt(byte - 0x80))).join('');
}
