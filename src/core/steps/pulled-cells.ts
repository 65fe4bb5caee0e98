// What Signitic has of a person as cells of a list: texts that a later sync reads back as the same values.
import { type Field, FIELDS, type FieldKey, fieldOf } from '../fields';
import { readCell } from '../read/cell';
import type { Listed } from '../row';
import type { ReadPerson } from '../send/read-first';
import { NOT_SHOWN } from '../send/user-records';
import { compared } from '../state/fingerprint';
import type { ColumnName, Sources } from '../people/template';

/** The fields of a pulled list, in the catalogue's order. Whether somebody has a card to download cannot be read back. */
export const PULLED_FIELDS: readonly FieldKey[] = FIELDS.map(({ key }) => key).filter((key) => key !== 'vcard_user');

/** Columns that go when nobody has a value in them: what every list has stays, so that it can be filled in. */
export const leavesWhenBlank = ({ group, key }: Pick<Field, 'group'> & { key: FieldKey }): boolean =>
  group === 'extras' || group === 'links' || key === 'picture';

const BREAK = /<br\s*\/?>/gi;

/**
 * A value as the text of a cell. A line break is one where the cell is then read as the same value, and stays `<br/>` where
 * it is not.
 * @param words what yes and no are called in the list
 */
export function cellTextOf(key: FieldKey, value: string | boolean, words: { yes: string; no: string }): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const text = value.trim();
  if (fieldOf(key).kind !== 'rich' && fieldOf(key).kind !== 'extra') return text;
  const lines = text.replace(BREAK, '\n');
  return lines !== text && readsBack(key, lines, text) ? lines : text;
}

function readsBack(key: FieldKey, cell: string, value: string): boolean {
  const read = readCell(key, { value: cell, shown: cell }).value;
  return typeof read === 'string' && compared(read) === compared(value);
}

/** The cells of a row without a person. */
export const blankCells = (): string[] => PULLED_FIELDS.map(() => '');

/** A person's cells, one for each of `PULLED_FIELDS`; all blank for somebody whom Signitic no longer knows. */
export function cellsOf(
  values: ReadPerson,
  listed: Listed | undefined,
  words: Parameters<typeof cellTextOf>[2],
): string[] {
  if (values === 'new') return blankCells();
  return PULLED_FIELDS.map((key) => {
    const value = values.get(key) ?? NOT_SHOWN;
    if (key === 'email') return listed?.email ?? String(value);
    if (value !== NOT_SHOWN) return cellTextOf(key, value, words);
    return key === 'enabled' ? cellTextOf(key, listed?.enabled !== false, words) : '';
  });
}

/** Each field's source in a list with these headers, one for each of `fields`; equal headers are counted from the left. */
export function sourcesOf(fields: readonly FieldKey[], headers: readonly string[]): Sources {
  const names = headers.map((column, i): ColumnName => {
    const same = headers.map((other, at) => (other === column ? at : -1)).filter((at) => at >= 0);
    return { column, occurrence: same.indexOf(i) + 1, of: same.length };
  });
  return Object.fromEntries(fields.map((key, i) => [key, names[i]]));
}
