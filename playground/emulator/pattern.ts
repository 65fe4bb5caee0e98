// Dates as text by the pattern letters of Java's SimpleDateFormat, which Utilities.formatDate follows; English names.
import { isZone, offsetAt } from './wallclock';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY_MS = 86_400_000;

interface Moment {
  /** Wall-clock time, kept as if it were UTC. */
  wall: Date;
  offsetMs: number;
  zone: string;
  at: number;
}

/** Letter → text; `n` is how often the letter is repeated. */
const LETTERS: Record<string, (moment: Moment, n: number) => string> = {
  G: () => 'AD',
  y: ({ wall }, n) => year(wall.getUTCFullYear(), n),
  // The year of the WEEK: in the last days of December often the next one.
  Y: ({ wall }, n) => year(weekOf(wall).year, n),
  M: ({ wall }, n) => named(MONTHS, wall.getUTCMonth(), n) ?? padded(wall.getUTCMonth() + 1, n),
  w: ({ wall }, n) => padded(weekOf(wall).week, n),
  W: ({ wall }, n) => padded(Math.ceil((wall.getUTCDate() + firstDayOfMonth(wall)) / 7), n),
  D: ({ wall }, n) => padded(dayOfYear(wall), n),
  d: ({ wall }, n) => padded(wall.getUTCDate(), n),
  F: ({ wall }, n) => padded(Math.ceil(wall.getUTCDate() / 7), n),
  E: ({ wall }, n) => (n >= 4 ? DAYS[wall.getUTCDay()]! : DAYS[wall.getUTCDay()]!.slice(0, 3)),
  u: ({ wall }, n) => padded(wall.getUTCDay() || 7, n),
  a: ({ wall }) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: ({ wall }, n) => padded(wall.getUTCHours(), n),
  k: ({ wall }, n) => padded(wall.getUTCHours() || 24, n),
  K: ({ wall }, n) => padded(wall.getUTCHours() % 12, n),
  h: ({ wall }, n) => padded(wall.getUTCHours() % 12 || 12, n),
  m: ({ wall }, n) => padded(wall.getUTCMinutes(), n),
  s: ({ wall }, n) => padded(wall.getUTCSeconds(), n),
  S: ({ wall }, n) => padded(wall.getUTCMilliseconds(), n),
  z: (moment, n) => zoneName(moment, n),
  Z: ({ offsetMs }) => offsetText(offsetMs, ''),
  X: ({ offsetMs }, n) => {
    if (offsetMs === 0) return 'Z';
    return n === 1 ? offsetText(offsetMs, '').slice(0, 3) : offsetText(offsetMs, n === 3 ? ':' : '');
  },
};

/** The text, or null when the pattern has a letter that Java does not know. */
export function formatted(at: number, zone: string, pattern: string): string | null {
  const offsetMs = zoneOffset(zone, at)!;
  const moment: Moment = { wall: new Date(at + offsetMs), offsetMs, zone, at };
  let unknown = false;
  const text = pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run, quoted: string | undefined, letter: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    const write = LETTERS[letter];
    unknown ||= !write;
    return write?.(moment, run.length) ?? '';
  });
  return unknown ? null : text;
}

/** How far a zone is ahead of UTC in ms; also takes "GMT+2" and "GMT-05:30". Null for an unknown zone. */
export function zoneOffset(zone: string, at: number): number | null {
  const fixed = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  return isZone(zone) ? offsetAt(zone, at) : null;
}

function padded(value: number, n: number): string {
  return String(value).padStart(n, '0');
}

function year(value: number, n: number): string {
  return n === 2 ? padded(value % 100, 2) : padded(value, n);
}

function named(names: readonly string[], index: number, n: number): string | null {
  if (n < 3) return null;
  return n === 3 ? names[index]!.slice(0, 3) : names[index]!;
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
}

function firstDayOfMonth(wall: Date): number {
  return new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay();
}

/** Weeks of the United States: they begin on Sunday, and the one with 1 January is the first. */
function weekOf(wall: Date): { week: number; year: number } {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * DAY_MS);
  return { week: Math.ceil(dayOfYear(saturday) / 7), year: saturday.getUTCFullYear() };
}

function offsetText(offsetMs: number, separator: string): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  const sign = offsetMs < 0 ? '-' : '+';
  return sign + padded(Math.floor(minutes / 60), 2) + separator + padded(Math.floor(minutes % 60), 2);
}

function zoneName({ zone, at }: Moment, n: number): string {
  if (zone.startsWith('GMT')) return zone;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: n >= 4 ? 'long' : 'short' });
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
