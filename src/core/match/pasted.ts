// A list pasted as text into one column: "Nom;Prénom;E-mail" in one cell.
import { meaningOf } from './meaning';

const DELIMITERS = [';', '\t', '|', ','];
const ROWS_LOOKED_AT = 50;

/**
 * The delimiter of a list that stands in one column, or null. Lines are cut alike, and one holds an e-mail address or names fields.
 *
 * @param rows the first rows of a tab as shown, from the top
 */
export function pastedDelimiter(rows: readonly (readonly string[])[]): string | null {
  const lines: string[] = [];
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const filled = row.filter((cell) => (cell || '').trim() !== '');
    if (filled.length > 1) return null;
    if (filled.length === 1) lines.push(filled[0] as string);
  }
  if (lines.length < 2) return null;
  return DELIMITERS.find((delimiter) => isCutBy(delimiter, lines)) || null;
}

function isCutBy(delimiter: string, lines: readonly string[]): boolean {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const pieces = line.split(delimiter).length;
    counts.set(pieces, (counts.get(pieces) || 0) + 1);
  }
  const alike = Math.max(...[...counts].map(([pieces, count]) => (pieces > 1 ? count : 0)));
  if (alike < lines.length * 0.8) return false;
  const pieces = lines.map((line) => line.split(delimiter).map((piece) => piece.replace(/^\s*"|"\s*$/g, '').trim()));
  return pieces.some((line) => line.some(isAddress)) || pieces.some(namesFields);
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

function namesFields(line: readonly string[]): boolean {
  return line.filter((text) => text.length < 40 && meaningOf(text).names.length > 0).length > 1;
}
