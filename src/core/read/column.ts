// What a whole column says about its cells: which letters mean yes and no there, and whether a "false" is meant.
import { fieldOf, type FieldKey } from '../fields';
import { holdsActiveWord } from './active-word';
import type { CellOptions } from './cell';
import { meaningsOf, type WordMeaning } from './meanings';
import { isTrueWord } from './nothing-word';
import { pairOf } from './yes-no-pair';

/**
 * What to read the cells of a column with, beside the person's own settings.
 * @param values the column's cells, blank ones too
 * @param words what a person has chosen for the words of a yes/no column; undefined when nobody has
 */
export function columnOptions(
  key: FieldKey,
  header: string,
  values: readonly unknown[],
  words?: readonly WordMeaning[],
): Pick<CellOptions, 'pair' | 'both' | 'words' | 'onlyYes'> | null {
  const { kind } = fieldOf(key);
  if (kind === 'boolean') {
    const pair = pairOf(header, values);
    // What "inactive" means beside "on leave" and "left" is for a person to say. Beside a mere typo it means what it says.
    const onlyYes = words ? words.length > 0 : key === 'enabled' && holdsActiveWord(values, header);
    if (!pair && !words?.length && !onlyYes) return null;
    return { pair, ...(words?.length && { words: meaningsOf(words) }), ...(onlyYes && { onlyYes }) };
  }
  // An extra field may hold a yes or no; then both occur.
  const both = kind === 'extra' && values.some((value) => typeof value === 'string' && isTrueWord(value));
  return both ? { both } : null;
}
