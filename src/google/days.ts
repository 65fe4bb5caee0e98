// Days in the spreadsheet's time zone: today's, and those that date cells hold.
import type { Plan } from '../core/people/columns';
import type { Table } from '../core/row';

const DAY = 'yyyy-MM-dd';

/** The spreadsheet's zone, not the script's: a date cell is midnight there [READ-04]. */
const zone = (): string => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();

/** @param now milliseconds since 1970 */
export function dayAt(now: number): string {
  return Utilities.formatDate(new Date(now), zone(), DAY);
}

/** The columns of days of a table that was read: a date as "2026-03-31", anything else as it is shown. */
export function readDays(table: Table, { days }: Plan): NonNullable<Table['days']> {
  const columns: string[][] = [];
  if (days.length === 0) return columns;
  const dayOf = dayReader();
  for (const column of days) columns[column] = dayTexts(table.shown[column] ?? [], table.values[column] ?? [], dayOf);
  return columns;
}

type DayReader = (date: Date) => string;

/** Each is a call, and most people of a list began on few different days. */
export function dayReader(): DayReader {
  const here = zone();
  const known = new Map<number, string>();
  return (date) => {
    const at = date.getTime();
    const day = known.get(at) ?? Utilities.formatDate(date, here, DAY);
    known.set(at, day);
    return day;
  };
}

/** The cells of one column: a date as "2026-03-31", anything else as it is shown. */
export function dayTexts(shown: readonly string[], values: readonly unknown[], dayOf: DayReader): string[] {
  return values.map((value, i) => (value instanceof Date ? dayOf(value) : (shown[i] ?? '')));
}
