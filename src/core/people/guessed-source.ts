// A guess as the source of a field: what the mapping holds once a person accepts it.
import type { Guess } from '../match/guess';
import type { ColumnName, Headers, Source } from './template';

/**
 * The source of the field that a column is guessed or suggested to hold; null for a column that cannot be named.
 * @param at 0-based place of the column among the headers that were guessed
 */
export function sourceOfGuess(guess: Guess, at: number, headers: Headers): Source | null {
  if (guess.text) {
    const parts = guess.text.map((part) => (typeof part === 'string' ? part : placeholderOf(part, headers)));
    return parts.some((part) => part === null) ? null : { text: parts.join('') };
  }
  const name = columnName(at, headers);
  const other = guess.where && columnName(guess.where.column, headers);
  if (!name || (guess.where && !other)) return null;
  const where = guess.where && other ? { where: { ...other, values: guess.where.values } } : {};
  const { inverted, words } = guess;
  return { ...name, ...(inverted && { inverted }), ...(words && { words }), ...where };
}

function columnName(at: number, headers: Headers): ColumnName | null {
  const column = headers.texts[at] ?? '';
  const same = headers.at.get(column);
  return same ? { column, occurrence: same.indexOf(at) + 1, of: same.length } : null;
}

/** Headers with braces or a bar cannot stand in a text. */
function placeholderOf(at: number, headers: Headers): string | null {
  const name = columnName(at, headers);
  if (!name || /[{}|]/.test(name.column)) return null;
  return name.of > 1 ? `{{${name.column}|${name.occurrence}}}` : `{{${name.column}}}`;
}
