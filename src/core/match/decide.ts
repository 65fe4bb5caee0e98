// The guess for a column once fields are given out: ties go to nobody, and what waits for a person is suggested.
import type { Column, Fit, Guess, Options } from './column';
import type { FieldKey } from '../fields';
import { withColumn } from './reasons';

const NO_VALUES: readonly string[] = [];

/** @param given the field that each column would get */
export function decide(
  at: number,
  given: readonly (FieldKey | null)[],
  columns: readonly Column[],
  samples: readonly (readonly string[])[],
): Guess {
  const column = columns[at] as Column;
  const field = given[at] || null;
  if (column.chosen === null) return { field: null, reason: column.reason };
  if (field !== null) {
    const rival = rivalOf(at, field, given, columns, samples);
    if (rival >= 0)
      return { field: null, reason: withColumn('tie', headerAt(rival, columns), rival), suggested: field };
    return { ...optionsOf(column), field, reason: column.reason };
  }
  if (column.fits.length > 0) return lost(at, given, columns, samples);
  const { suggested, reason } = column;
  // A suggestion for a field that another column fills is none, but for a number that it makes whole.
  if (suggested === undefined || (reason.code !== 'extension' && given.indexOf(suggested) >= 0))
    return { field, reason };
  return { ...optionsOf(column), field, reason, suggested };
}

function optionsOf({ inverted, words, where, text }: Column): Options {
  return { ...(inverted && { inverted }), ...(words && { words }), ...(where && { where }), ...(text && { text }) };
}

/** The guess for a column whose field another one would get. */
function lost(
  at: number,
  given: readonly (FieldKey | null)[],
  columns: readonly Column[],
  samples: readonly (readonly string[])[],
): Guess {
  const column = columns[at] as Column;
  const [wanted] = column.fits[0] as Fit;
  const winner = given.indexOf(wanted);
  if (winner < 0) return { field: null, reason: { code: 'unsure' } };
  if (!isTie(at, winner, wanted, columns, samples))
    return { ...optionsOf(column), field: null, reason: withColumn('better', headerAt(winner, columns), winner) };
  return {
    ...optionsOf(column),
    field: null,
    reason: withColumn('tie', headerAt(winner, columns), winner),
    suggested: wanted,
  };
}

const headerAt = (at: number, columns: readonly Column[]): string => (columns[at] as Column).header;

/** The place of another column that fits the field equally well and holds other values, or -1. */
function rivalOf(
  at: number,
  field: FieldKey,
  given: readonly (FieldKey | null)[],
  columns: readonly Column[],
  samples: readonly (readonly string[])[],
): number {
  return columns.findIndex((_, i) => i !== at && given[i] === null && isTie(i, at, field, columns, samples));
}

/**
 * Whether two columns fit a field equally well by their headers and differ in at least one row: then neither gets it. The fuller
 * one is as likely the private one. A column that is empty throughout is no rival, nor a private mailbox beside one of a company.
 */
function isTie(
  one: number,
  other: number,
  field: FieldKey,
  columns: readonly Column[],
  samples: readonly (readonly string[])[],
): boolean {
  const a = columns[one]?.fits.find(([key]) => key === field);
  const b = columns[other]?.fits.find(([key]) => key === field);
  if (!a || !b || Math.abs(a[2] - b[2]) >= 0.5) return false;
  if (isEmpty(samples[one]) || isEmpty(samples[other])) return isEmpty(samples[one]) && isEmpty(samples[other]);
  if (field === 'email' && Math.abs(a[1] - b[1]) >= 0.5) return false;
  return !sameValues(samples[one], samples[other]);
}

/** Seen, and without any value. */
function isEmpty(values: readonly string[] = NO_VALUES): boolean {
  return values.length > 0 && values.every((value) => (value || '').trim() === '');
}

function sameValues(one: readonly string[] = NO_VALUES, other: readonly string[] = NO_VALUES): boolean {
  return one.length > 0 && one.length === other.length && one.every((value, i) => value === other[i]);
}
