// The types of a column on its way to a guess.
import type { FieldKey } from '../fields';
import type { WordMeaning } from '../read/meanings';
import type { Parts } from './number-parts';
import type { NameOrder } from '../read/split-name';
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
  /** Where this column is filled, its value counts instead: a name that is used over the legal one. */
  preferred?: number;
  /** In place of the column alone: literals and columns that make the value together. */
  text?: Parts;
}

/** The guess for one header. */
export interface Guess extends Options {
  field: FieldKey | null;
  reason: GuessReason;
  /** The field that the column may well hold, which only a person can say; then `field` is null. Nothing is sent by a suggestion. */
  suggested?: FieldKey;
  /** The column holds first and last names together, and no other column has them: a proposal, nothing is sent by it. */
  names?: NamesGuess;
  /** The column holds people's first or last days at work, by which "Active" may go: a proposal, nothing follows from it. */
  day?: 'start' | 'end';
}

export interface NamesGuess {
  /** The fields that no other column fills. */
  fields: readonly ('firstname' | 'lastname')[];
  order: NameOrder;
  /** The header or the values tell the order, so nobody has to look first. */
  isCertain: boolean;
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
