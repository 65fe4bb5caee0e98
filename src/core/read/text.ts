// Text as it stands in cells: spaces of every kind, invisible characters, and error values of the sheet.
import { hasLines, inOneLine, withBreaks } from './line-breaks';

// Zero-width and direction marks come along when numbers and addresses are copied from Windows, phones and web pages.
const INVISIBLE = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]+/g;
const CLEAN_ASCII = /^[!-~](?:[ -~]*[!-~])?$/;
const NEEDS_WORK = new RegExp(`^[\\s${INVISIBLE}]|[\\s${INVISIBLE}]$|[\\u0000-\\u001f\\u007f\\u2028\\u2029]`);
const EDGE = new RegExp(`[\\s${INVISIBLE}]`);
const ANY_INVISIBLE = new RegExp(`[${INVISIBLE}]+`, 'g');

/** The text without the spaces and invisible characters around it. Line breaks inside become `lineBreak`. */
export function tidy(shown: string, lineBreak: ' ' | '<br/>'): string {
  if (CLEAN_ASCII.test(shown) || !NEEDS_WORK.test(shown)) return shown;
  const text = trimmed(shown.replace(CONTROL, ''));
  const joined = !hasLines(text) ? text : lineBreak === ' ' ? inOneLine(text) : withBreaks(text);
  return joined.replace(/\t+/g, ' ');
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
