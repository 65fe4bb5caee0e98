// Stamps of runs and slices: their beginning in seconds, as a short text that sorts by time.

const CHARS = 6;
/** 2020 in seconds since 1970. */
const EPOCH = 1_577_836_800;

/**
 * The stamp of what begins at `now` (milliseconds since 1970): seconds since 2020 in six base-36 digits, and later than
 * `last` even within one second, since people are counted by their run's stamp.
 */
export function runStamp(now: number, last = ''): string {
  const stamp = digits(Math.max(0, Math.floor(now / 1000) - EPOCH));
  return stamp > last || !/^[0-9a-z]{6}$/.test(last) ? stamp : digits(Number.parseInt(last, 36) + 1);
}

/** When what bears this stamp began, milliseconds since 1970. */
export function stampTime(stamp: string): number {
  return (Number.parseInt(stamp, 36) + EPOCH) * 1000;
}

const digits = (seconds: number): string => seconds.toString(36).padStart(CHARS, '0').slice(-CHARS);
