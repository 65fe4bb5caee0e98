// First and last days: whether somebody is there today. Days are texts such as 2026-03-31, which compare as they are sorted.
import type { FieldKey } from '../fields';
import type { IssueCode, Params } from '../outcome';
import type { Reading } from '../read/cell';
import { excerpt } from '../read/text';

/** A day as a spreadsheet's date is given here, or as ISO text; a time only where it is midnight, which is no time. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The zero of a spreadsheet's dates is a day of 1899, which formulas give for a blank. */
const FIRST_YEAR = 1900;

/** "2026-03-31", or null for what is no day. */
export function readDay(text: string): string | null {
  const [, year = '', month = '', day = ''] = ISO.exec(text.trim()) ?? [];
  if (year === '' || Number(year) < FIRST_YEAR) return null;
  const most = Number(month) === 2 && !isLeap(Number(year)) ? 28 : (DAYS_IN[Number(month) - 1] ?? 0);
  return Number(day) >= 1 && Number(day) <= most ? `${year}-${month}-${day}` : null;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * A value of "Active" by the first and the last day of a row: there from the one on, and through the other; a blank one is no limit.
 * Days switch off, never on.
 * @param said what the row says without them
 * @param today in the spreadsheet's zone
 */
export function readDays(field: FieldKey, said: Reading, days: { start: string; end: string }, today: string): Reading {
  const issue = (code: IssueCode, params: Params): Reading => ({ issues: [{ code, level: 'error', field, params }] });
  for (const text of [days.start, days.end])
    if (text.trim() !== '' && readDay(text) === null) return issue('day_bad', { value: excerpt(text.trim()) });
  const [start, end] = [readDay(days.start), readDay(days.end)];
  if (start && end && end < start) return issue('days_crossed', { start, end });
  const isThere = (!start || start <= today) && (!end || today <= end);
  return isThere ? said : { value: false, issues: said.issues };
}

/** What two columns of days would do, as far as they can be read. */
export interface DaysRead {
  /** They hold days: of ten filled cells one at most is none. */
  isReadable: boolean;
  /** Rows whose person is not there today. */
  outside: number;
}

/** @param days the cells of each column, [] where there is none */
export function lookAtDays(days: { start: readonly string[]; end: readonly string[] }, today: string): DaysRead {
  const filled = [...days.start, ...days.end].filter((text) => text.trim() !== '');
  const read = filled.filter((text) => readDay(text) !== null).length;
  let outside = 0;
  for (let i = 0; i < Math.max(days.start.length, days.end.length); i++) {
    const [start, end] = [readDay(days.start[i] ?? ''), readDay(days.end[i] ?? '')];
    if ((start && start > today) || (end && end < today)) outside++;
  }
  return { isReadable: filled.length > 0 && read >= filled.length * 0.9, outside };
}
