// What a whole column says about its cells: which letters mean yes and no there, and whether a "false" is meant.
import { fieldOf, type FieldKey } from '../fields';
import type { CellOptions } from './cell';
import { isTrueWord } from './nothing-word';
import { pairOf } from './yes-no-pair';

/**
 * What to read the cells of a column with, beside the person's own settings.
 * @param values the column's cells, blank ones too
 */
export function columnOptions(
  key: FieldKey,
  header: string,
  values: readonly unknown[],
): Pick<CellOptions, 'pair' | 'both'> | null {
  const { kind } = fieldOf(key);
  if (kind === 'boolean') {
    const pair = pairOf(header, values);
    return pair && { pair };
  }
  // An extra field may hold a yes or no; then both occur.
  const both = kind === 'extra' && values.some((value) => typeof value === 'string' && isTrueWord(value));
  return both ? { both } : null;
}
