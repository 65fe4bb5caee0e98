// The different values of a column with their counts, and for a yes/no field what each means or may mean.
import { type FieldKey, fieldOf } from '../fields';
import { meaningOf } from '../match/meaning';
import { wordPairOf } from '../match/word-pair';
import { activeWord, isEmployed } from '../read/active-word';
import { plain, readBoolean } from '../read/boolean';
import { columnOptions } from '../read/column';
import { type Means, wordKey } from '../read/meanings';
import { oppositeOf } from '../read/opposite';
import { pairOf } from '../read/yes-no-pair';

/** The values of a whole column, the most frequent first. */
export interface ColumnValues {
  /** Up to 200. */
  values: ColumnValue[];
  /** How many different values are left out, and in how many rows they stand. */
  more: { values: number; rows: number };
}
export interface ColumnValue {
  /** As it is shown in the first of its rows; '' for blank cells. */
  text: string;
  rows: number;
  /** What it reads as, or is proposed to mean; null when nobody can tell. */
  means: Means | null;
  /** It reads so by itself. Otherwise it is a proposal, which counts once it is saved. */
  known: boolean;
}

/** How a column is read. `field` null: for its texts alone. `inverted`: yes means no. */
export interface ColumnUse {
  field: FieldKey | null;
  header: string;
  inverted: boolean;
}

const MOST = 200;
const LONGEST = 200;
/** A filter is compared with the whole text, as far as one is stored. */
const LONGEST_OF_FILTER = 1000;

/**
 * @param shown the cells under the header as shown
 * @param values the same cells as values: checkboxes of a yes/no field need no words
 */
export function columnValues(use: ColumnUse, shown: readonly string[], values: readonly unknown[]): ColumnValues {
  const isYesNo = use.field !== null && fieldOf(use.field).kind === 'boolean';
  const found = new Map<string, { text: string; rows: number }>();
  shown.forEach((cell, i) => {
    const text = cell.trim().slice(0, isYesNo ? LONGEST : LONGEST_OF_FILTER);
    if (isYesNo && (text === '' || typeof values[i] === 'boolean')) return;
    const key = isYesNo ? wordKey(text) : text.toLowerCase();
    const known = found.get(key);
    if (known) known.rows++;
    else found.set(key, { text, rows: 1 });
  });
  const all = [...found.values()].sort((a, b) => b.rows - a.rows);
  const meaning = isYesNo ? meaningIn(use, shown) : () => UNKNOWN;
  const left = all.slice(MOST);
  return {
    values: all.slice(0, MOST).map((one) => ({ ...one, ...meaning(one.text) })),
    more: { values: left.length, rows: left.reduce((sum, { rows }) => sum + rows, 0) },
  };
}

type Meaning = Pick<ColumnValue, 'means' | 'known'>;
const UNKNOWN: Meaning = { means: null, known: false };

function meaningIn({ field, header, inverted }: ColumnUse, shown: readonly string[]): (text: string) => Meaning {
  const key = field as FieldKey;
  const pair = pairOf(header, shown);
  const onlyYes = columnOptions(key, header, shown)?.onlyYes === true;
  const turned = (isYes: boolean): Means => (isYes === inverted ? 'no' : 'yes');
  const noun = meaningOf(header).noun;
  const two = wordPairOf(header, noun, shown);
  // They are values of the field already where the header itself says the opposite.
  const isTurned = inverted !== (noun === 'disabled');
  const saysGone = [...new Set(shown)].some((one) => ['no', 'leave'].includes(activeWord(one) ?? ''));
  const likely = new Map((two?.known ? two.words : []).map(({ text, means }) => [wordKey(text), means === 'yes']));
  return (text) => {
    const answer = readBoolean(text, pair);
    const said = inverted ? oppositeOf(text, answer) : answer;
    if (said !== null) return { means: said ? 'yes' : 'no', known: said || !onlyYes };
    const word = plain(text);
    // Letters and numbers that only may mean yes and no.
    if (pair && (word === pair.yes || word === pair.no)) return { means: turned(word === pair.yes), known: false };
    const isYes = likely.get(wordKey(text));
    if (isYes !== undefined) return { means: isYes === isTurned ? 'no' : 'yes', known: false };
    return key === 'enabled'
      ? { means: activeWord(text) ?? (saysGone && isEmployed(text) ? 'yes' : null), known: false }
      : UNKNOWN;
  };
}
