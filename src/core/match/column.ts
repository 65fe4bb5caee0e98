// The types of a column on its way to a guess.
import type { FieldKey } from '../fields';
import type { WordMeaning } from '../read/meanings';
import type { Parts } from './number-parts';
import type { GuessReason } from './reasons';

/** A field, how well the column fits it, and how well by its header alone. */
export type Fit = readonly [FieldKey, number, number];

/** How a column's value is to be read. Other columns are named by their 0-based place among the headers. */
export interface Options {
  /** Yes means no: "Blocked", "Disabled". */
  inverted?: true;
  /** What the column's words probably mean; only ever with a suggestion. */
  words?: readonly WordMeaning[];
  /** Values count only in rows where another column shows one of these texts: `Phone 1 - Label` says Work. */
  where?: { column: number; values: readonly string[] };
  /** In place of the column alone: literals and columns that make the value together. */
  text?: Parts;
}

/** The guess for one header. */
export interface Guess extends Options {
  field: FieldKey | null;
  reason: GuessReason;
  /** The field that the column may well hold, which only a person can say; then `field` is null. Nothing is sent by a suggestion. */
  suggested?: FieldKey;
}

export interface ColumnFits extends Options {
  fits: readonly Fit[];
  reason: GuessReason;
  /** What a person may say it is, although nothing confirms it. */
  suggested?: FieldKey;
}

export interface Column extends ColumnFits {
  header: string;
  /** What a person chose for such a header before; absent when nobody did. */
  chosen?: FieldKey | null;
}
