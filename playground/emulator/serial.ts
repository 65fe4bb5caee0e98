// Day numbers: a cell holds a date as days since 30 December 1899 on the wall clock of the spreadsheet's time zone.
import { instantOf, offsetAt } from './wallclock';

const DAY = 86_400_000;
/** 1 January 1970 as a day number. */
const EPOCH_DAY = 25_569;

/** The day number at which clocks in the zone stand at this instant (epoch milliseconds). */
export function serialAt(instant: number, timeZone: string): number {
  return (instant + offsetAt(timeZone, instant)) / DAY + EPOCH_DAY;
}

/** The instant (epoch milliseconds) at which clocks in the zone show the day number. */
export function instantAt(serial: number, timeZone: string): number {
  return instantOf(timeZone, wallOf(serial));
}

/** The wall clock of a day number, as milliseconds that the UTC getters of a Date read off. */
export function wallOf(serial: number): number {
  return Math.round((serial - EPOCH_DAY) * DAY);
}

/** The day number of a calendar day, or null when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / DAY + EPOCH_DAY;
}
