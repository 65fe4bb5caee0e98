// A guess as the source of a field: what the mapping holds once a person accepts it.
import type { FieldKey } from '../fields';
import type { Guess } from '../match/guess';
import type { NameOrder } from '../read/split-name';
import type { ColumnName, ColumnSource, Headers, Source, Sources } from './template';

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
  const preferred = guess.preferred === undefined ? undefined : columnName(guess.preferred, headers);
  if (!name || (guess.where && !other) || preferred === null) return null;
  const where = guess.where && other ? { where: { ...other, values: guess.where.values } } : {};
  const { inverted, words } = guess;
  return { ...name, ...(inverted && { inverted }), ...(words && { words }), ...where, ...(preferred && { preferred }) };
}

/** The sources of all fields that were guessed. Suggestions, which only a person can accept, are not among them. */
export function sourcesOfGuesses(guesses: readonly Guess[], headers: Headers): Sources {
  const sources: Sources = {};
  guesses.forEach((guess, at) => {
    const source = sourceOfGuess(guess, at, headers);
    if (guess.field && source) sources[guess.field] ??= source;
  });
  return sources;
}

/** The source of a name field out of a column that holds both names. */
export function namePartOf(column: ColumnName, field: NameField, order: NameOrder): ColumnSource {
  return { ...column, name: { part: field === 'firstname' ? 'first' : 'last', order } };
}
export type NameField = 'firstname' | 'lastname';
export function isNameField(field: FieldKey): field is NameField {
  return field === 'firstname' || field === 'lastname';
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
