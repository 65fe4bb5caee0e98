// Text as it stands in cells: spaces of every kind, invisible characters, and error values of the sheet.
import { hasLines, inOneLine, withBreaks } from './line-breaks';

// Zero-width and direction marks come along when numbers and addresses are copied from Windows, phones and web pages.
const INVISIBLE = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
// Of these the joiners have a meaning within a text: in emoji, in Persian and in Indic names.
const MEANINGLESS = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]+/g;
const CLEAN_ASCII = /^[!-~](?:[ -~]*[!-~])?$/;
// What most cells consist of: letters, digits and signs that no program makes of others. Letters that damage is made of, and
// & " ' = ? _ \ are missing: they deserve a second look.
const UNUSUAL = /[^ !#$()*+,./:;<>@[\]^`{|}~A-Za-z0-9’–\u00df-\u00e1\u00e3-\u00ee\u00f1-\u00ff\u0153-]/;
const SPACES = /\s+/g;
const EDGE = new RegExp(`[\\s${INVISIBLE}]`);
const ANY_INVISIBLE = new RegExp(`[${INVISIBLE}]+`, 'g');

/** Whether a cell shows nothing but usual signs and single spaces: it is then as it should be. */
export function isUsual(shown: string): boolean {
  return !UNUSUAL.test(shown) && shown.indexOf('  ') < 0 && shown.charCodeAt(0) !== 32 && !shown.endsWith(' ');
}

/**
 * The text as people see it: composed (NFC), with single plain spaces, without the spaces and invisible characters around
 * and the meaningless ones within. Line breaks inside become `lineBreak`.
 */
export function tidy(shown: string, lineBreak: ' ' | '<br/>'): string {
  if (isClean(shown)) return shown;
  const text = trimmed(shown.replace(CONTROL, '').replace(MEANINGLESS, '').normalize('NFC'));
  const joined = !hasLines(text) ? text : lineBreak === ' ' ? inOneLine(text) : withBreaks(text);
  return joined.replace(SPACES, ' ');
}

const SEEN =
  /^[!-~\u00a1-\u00ac\u00ae-\u024f\u2018-\u201d\u2013-]+(?: [!-~\u00a1-\u00ac\u00ae-\u024f\u2018-\u201d\u2013-]+)*$/;

/** Latin letters and signs with single spaces, nothing invisible, all composed. */
function isClean(shown: string): boolean {
  return SEEN.test(shown);
}

// By hand: a pattern that ends in "spaces, then the end" takes quadratic time on a cell full of spaces.
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The text without any invisible character: for addresses, links and numbers, in which none has a meaning. */
export function withoutInvisible(text: string): string {
  return CLEAN_ASCII.test(text) ? text : text.replace(ANY_INVISIBLE, '');
}

/** A piece of a cell short enough for a message. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

// Sheets and Excel translate most error values: #VALUE! is #VALEUR!, #WERT!, #¡VALOR!, #WAARDE!. They share a shape.
const ERROR_SHAPE = /^#[¡¿]?[\p{Lu}_]+(?:\/[\p{Lu}0]+)?[!?]$|^#(?:¡VALOR|¡REF|¡NUM|¡NULO|GETTING_DATA|N\/A N\.A\.)$/u;
const NOT_AVAILABLE = /^#(?:n\/[adb]|n\/disp|nv|ref!|value!|name\?|num!|null!|div\/0!|error!|spill!)$/i;
// A column too narrow for its number, saved so by a spreadsheet program.
const HASHES = /^#{3,}$/;

/** Whether a cell shows an error value of a spreadsheet, in any language. */
export function isSheetError(text: string): boolean {
  return text.charCodeAt(0) === 35 && (ERROR_SHAPE.test(text) || NOT_AVAILABLE.test(text) || HASHES.test(text));
}

const LOADING_WORDS =
  'loading|chargement(?: en cours)?|(?:wird |daten werden )?geladen|wird geladen|lädt|ladevorgang|cargando|' +
  'caricamento(?: in corso)?|carregando|a carregar|laden|bezig met laden|wordt geladen';
const LOADING = new RegExp(`^(?:${LOADING_WORDS}) ?(?:\\.{3}|…)$`, 'i');

/** Whether a formula of the cell has not finished: Sheets shows its word for "Loading…" meanwhile. */
export function isLoading(text: string): boolean {
  if (text.length > 30) return false;
  const last = text.charCodeAt(text.length - 1);
  return (last === 46 || last === 0x2026) && LOADING.test(text);
}
