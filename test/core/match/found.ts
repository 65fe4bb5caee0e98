// Guesses written short, for tests: "Header=field" for a field, "Header?field" for a suggestion.
import { type Guess, guessMapping, type HeaderContext } from '../../../src/core/match/guess';

/** A list as people have it: `table[0]` holds the headers, the rest the rows. */
export function guessTable(table: readonly (readonly string[])[], context: HeaderContext = {}): Guess[] {
  const [headers = [], ...rows] = table;
  const samples = headers.map((_, i) => rows.map((row) => row[i] ?? ''));
  return guessMapping([...headers], rows.length > 0 ? samples : [], {}, context);
}

/** What each column is taken or suggested for, in their order; columns that are neither are left out. */
export function inShort(table: readonly (readonly string[])[], context: HeaderContext = {}): string[] {
  return guessTable(table, context).flatMap(({ field, suggested }, i) => {
    const header = table[0]?.[i] ?? '';
    return field ? [`${header}=${field}`] : suggested ? [`${header}?${suggested}`] : [];
  });
}

/** The cells of one line, written with bars: "Nom | Prénom | | Mobile". */
export const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
/** Lines written with bars, as a table. */
export const table = (...lines: string[]): string[][] => lines.map(cells);
