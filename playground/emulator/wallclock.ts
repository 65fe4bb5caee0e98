// Wall-clock time in a named zone: offsets, the instant of a local time, and whether a zone exists.
import { remembered } from './service-base';

const ALL_PARTS = {
  hourCycle: 'h23',
  era: 'short',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;
const QUARTER_HOUR = 15 * 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();
/** Offsets change on quarter hours only, so one lookup serves a whole quarter. */
const offsets = new Map<string, Map<number, number>>();

function formatOf(zone: string): Intl.DateTimeFormat {
  return remembered(formats, zone, () => new Intl.DateTimeFormat('en-US', { timeZone: zone, ...ALL_PARTS }));
}

/** Whether `zone` is a name of the time zone database, such as "Europe/Paris". */
export function isZone(zone: string): boolean {
  try {
    return Boolean(formatOf(zone));
  } catch {
    return false;
  }
}

/** How far the clocks of `zone` are ahead of UTC at the instant `at`, in ms. */
export function offsetAt(zone: string, at: number): number {
  if (Number.isNaN(at)) return 0;
  const known = remembered(offsets, zone, () => new Map<number, number>());
  const quarter = Math.floor(at / QUARTER_HOUR);
  return remembered(known, quarter, () => lookUp(zone, quarter * QUARTER_HOUR));
}

function lookUp(zone: string, at: number): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts[type] = value;
  const { year, month, day, hour, minute, second, era } = parts;
  const fullYear = era === 'BC' ? 1 - Number(year) : Number(year);
  const wall = new Date(0);
  wall.setUTCFullYear(fullYear, Number(month) - 1, Number(day));
  wall.setUTCHours(Number(hour), Number(minute), Number(second));
  return wall.getTime() - at;
}

/** The instant at which the clocks of `zone` show the wall time `wall` (ms as if it were UTC). */
export function instantOf(zone: string, wall: number): number {
  const first = wall - offsetAt(zone, wall);
  return wall - offsetAt(zone, first);
}
