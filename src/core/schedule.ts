// When a schedule is due, in the spreadsheet's time zone. Pure: local time comes in, nothing is remembered here.

/** Local wall-clock time: `date` as "2026-03-29", `hour` 0 to 23, `weekday` 1 (Monday) to 7. */
export interface Local {
  date: string;
  hour: number;
  weekday: number;
}
export interface Timing {
  every: 'hour' | 'day' | 'weekday';
  /** 0 to 23; for day and weekday. */
  hour: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The name of the period that a moment lies in; later periods compare greater. A period begins at its hour and lasts
 * until the next begins, so that a firing which comes late, or after missed ones, still finds it. Hours are counted in
 * universal time: when clocks go back, the hour that comes twice is two periods.
 */
export function periodAt(timing: Timing, now: number, local: Local): string {
  if (timing.every === 'hour') return `h${String(Math.floor(now / HOUR)).padStart(9, '0')}`;
  let date = Date.parse(`${local.date}T00:00:00Z`);
  let weekday = local.weekday;
  const back = () => {
    date -= DAY;
    weekday = weekday === 1 ? 7 : weekday - 1;
  };
  if (local.hour < timing.hour) back();
  if (timing.every === 'weekday') while (weekday > 5) back();
  return `d${new Date(date).toISOString().slice(0, 10)}`;
}

/** Whether a moment's period has not been served: `last` names the latest one that was. */
export function isDue(timing: Timing, last: string, now: number, local: Local): boolean {
  const period = periodAt(timing, now, local);
  // After a change between hourly and daily the names do not compare: then a new period is whatever differs.
  return period.charAt(0) === last.charAt(0) ? period > last : true;
}

/** Start of the hour in which the schedule is next due, milliseconds since 1970; within eight days. */
export function nextDue(timing: Timing, last: string, now: number, localAt: (time: number) => Local): number | null {
  if (isDue(timing, last, now, localAt(now))) return Math.floor(now / HOUR) * HOUR;
  for (let ahead = 1; ahead <= 24 * 8; ahead++) {
    const time = Math.floor(now / HOUR) * HOUR + ahead * HOUR;
    if (isDue(timing, last, time, localAt(time))) return time;
  }
  return null;
}
