// The text of a header cut into plain words: case, accents, punctuation, camelCase, brackets and units taken off.
import { opened, plain } from '../read/plain';

export interface Word {
  text: string;
  inBrackets: boolean;
}

// What brackets and ends of headers say about how to fill a column in, not about what it is.
const NOISE =
  /^(?:required|optional|mandatory|upload|read|only|must|be|in|the|format|formats?|e|164|obligatoire|facultati(?:f|ve)|requis|optionnel|pflicht(?:feld)?|obligatori[oa]|opcional|requerido|facoltativo|opzionale|verplicht|optioneel|max|min|characters?|caracteres|zeichen|example|exemple|ejemplo|esempio|beispiel|bsp|voorbeeld|ex|eg|utc|url|https?|www|yes|no|oui|non|ja|nein|si|nee|sim|nao|y|n|o|j|s|true|false|vrai|faux|wahr|falsch|or|ou|oder|aaaa|mm|jj|dd|yyyy|majuscules?|base64|iso|texte?|text|[€$%]|\d{2,}|0|1)$/;

/** The words of a header, in the parts that slashes and bars make of it; brackets that say nothing are left out. */
export function partsOfHeader(header: string): Word[][] {
  const parts: Word[][] = [[]];
  const pieces = plain(opened(header)).split(/([()[\]{}/|\\])/);
  let depth = 0;
  for (const piece of pieces) {
    if (/^[([{]$/.test(piece)) depth++;
    else if (/^[)\]}]$/.test(piece)) depth = Math.max(0, depth - 1);
    else if (/^[/|\\]$/.test(piece)) parts.push([]);
    else addWords(piece, depth > 0, parts[parts.length - 1] as Word[]);
  }
  return parts.filter((part) => part.length > 0);
}

/** "(obligatoire)", "(O/N)", "(ex. : +33 6 12 34 56 78)". */
function isNoise(words: readonly string[]): boolean {
  const numbers = words.filter((word) => /^\d+$/.test(word)).length;
  return words.every((word) => NOISE.test(word) || /^[&+]$/.test(word) || (numbers > 1 && /^\d+$/.test(word)));
}

function addWords(piece: string, inBrackets: boolean, part: Word[]): void {
  const words = piece.match(/[\p{L}\p{N}]+|[&+]/gu) || [];
  if (inBrackets && isNoise(words)) return;
  for (const text of words) part.push({ text: text === '&' || text === '+' ? 'and' : text, inBrackets });
}

/**
 * The text by which a header is remembered: two headers that mean different things keep different texts, so the words in brackets
 * stay unless they only say how to fill the column in. "E-Mail_Address [Required]" → "e mail address".
 */
export function normaliseHeader(header: string): string {
  return partsOfHeader(header)
    .map((part) => part.map((word) => word.text).join(' '))
    .join(' ');
}
