// Finds the header row of a tab, under titles, logos and combined cells.
import { profileOf } from './samples';
import { meaningOf } from './meaning';

const ROWS_LOOKED_AT = 30;

/**
 * Finds the header row among the first rows of a tab, under titles, logos and combined cells.
 *
 * @param rows the first rows as shown, from the top
 * @returns 0-based index, or -1 when no row is one
 */
export function findHeaderRow(rows: string[][]): number {
  let best = -1;
  let most = 0;
  const end = Math.min(rows.length, ROWS_LOOKED_AT);
  for (let i = 0; i < end; i++) {
    const score = headerScore(rows, i);
    if (score > most) {
      most = score;
      best = i;
    }
  }
  return best;
}

/** How much a row is a header row: names of fields, and values of another kind below; 0 when it is none. */
function headerScore(rows: string[][], at: number): number {
  const cells = (rows[at] || []).map((cell) => (cell || '').trim());
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return 0;
  const meanings = cells.map((cell) => (cell === '' || cell.length > 80 ? null : meaningOf(cell)));
  const known = meanings.filter(
    (one) => one !== null && !one.typo && (one.noun !== null || one.names.length > 0) && one.word !== 'x',
  ).length;
  const own = profileOf(cells);
  if (own.email > 0 || own.phone + own.date > 0.3 || own.digits > 0.5) return 0;
  let contrast = 0;
  cells.forEach((cell, column) => {
    if (cell !== '' && differs(cell, rows, at, column)) contrast++;
  });
  const understood = known / filled.length;
  const repeated = filled.length - new Set(filled).size;
  if (known === 0 && contrast < 2) return 0;
  if (known === 1 && filled.length > 1 && contrast === 0) return 0;
  if (filled.length === 1 && !(known === 1 && contrast === 1 && firstFilledIsLast(rows, at))) return 0;
  return known * (0.5 + understood) + contrast - repeated * 0.5;
}

/** Whether the cells under a text look like e-mails, numbers or links, as the text itself does not. */
function differs(cell: string, rows: string[][], at: number, column: number): boolean {
  const below = profileOf(rows.slice(at + 1, at + 11).map((row) => row[column] || ''));
  if (below.count === 0) return false;
  const own = profileOf([cell]);
  return (
    (below.email > 0.5 && own.email === 0) ||
    (below.link > 0.5 && own.link === 0) ||
    (below.withDigit > 0.5 && own.withDigit === 0) ||
    (below.yesNo > 0.8 && own.yesNo === 0)
  );
}

/** A list of one column: nothing beside it below either. */
function firstFilledIsLast(rows: string[][], at: number): boolean {
  return rows.slice(at + 1, at + 11).every((row) => row.filter((cell) => (cell || '').trim() !== '').length <= 1);
}
