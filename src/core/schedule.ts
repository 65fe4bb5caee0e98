// When a schedule is due, in the spreadsheet's time zone, and how long its runs may work. Time comes in as an argument.

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
export type LocalAt = (time: number) => Local;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const QUARTER = HOUR / 4;
/** The longest pause between two periods is a weekend; a day more for safety. */
const AHEAD = 4 * 24;
/** Hourly triggers come late, and one may be lost. Only a longer silence is a fault. */
const PATIENCE = 3 * HOUR;

/**
 * The name of the period that a moment lies in. Names of one timing sort as their periods follow; names of two timings
 * cannot be compared. A period begins at its hour and lasts until the next begins, so that a trigger run which comes late, or
 * after missed ones, still finds it. Hours are counted in universal time: when clocks go back, the hour that comes twice
 * is two periods.
 */
export function periodAt(timing: Timing, now: number, local: Local): string {
  if (timing.every === 'hour') return kindOf(timing) + String(Math.floor(now / HOUR)).padStart(7, '0');
  let date = Date.parse(`${local.date}T00:00:00Z`);
  let weekday = local.weekday;
  const back = () => {
    date -= DAY;
    weekday = weekday === 1 ? 7 : weekday - 1;
  };
  if (local.hour < timing.hour) back();
  if (timing.every === 'weekday') while (weekday > 5) back();
  return kindOf(timing) + new Date(date).toISOString().slice(0, 10);
}

/** How the names of all periods of a timing begin. */
function kindOf({ every, hour }: Timing): string {
  return every === 'hour' ? 'hour ' : `${every} ${String(hour).padStart(2, '0')} `;
}

/** The latest of these periods that is one of this timing, or ''. */
export function latestOf(timing: Timing, begun: readonly string[]): string {
  const kind = kindOf(timing);
  return begun.reduce((latest, name) => (name.startsWith(kind) && name > latest ? name : latest), '');
}

/** Whether a moment's period has not begun yet; `begun` names periods that have, of this timing or another. */
export function isDue(timing: Timing, begun: readonly string[], now: number, local: Local): boolean {
  return latestOf(timing, begun) < periodAt(timing, now, local);
}

/** Start of the hour in which the schedule is next due, milliseconds since 1970. */
export function nextDue(timing: Timing, begun: readonly string[], now: number, localAt: LocalAt): number | null {
  const due = (time: number) => isDue(timing, begun, time, localAt(time));
  const hour = Math.floor(now / HOUR) * HOUR;
  if (due(now)) return hour;
  for (let time = hour + HOUR; time <= hour + AHEAD * HOUR; time += HOUR) {
    if (!due(time)) continue;
    // Where clocks differ from universal time by a half or quarter hour, local hours begin in between.
    let start = time;
    while (start - QUARTER > now && due(start - QUARTER)) start -= QUARTER;
    return start;
  }
  return null;
}

/**
 * The time since which a run has been due and has not happened, or null while a late trigger explains it.
 * `made`: when the schedule was made or started again; before that nothing could be expected.
 */
export function overdueSince(
  timing: Timing,
  begun: readonly string[],
  now: number,
  localAt: LocalAt,
  made = 0,
): number | null {
  let since: number | null = null;
  for (let time = now; time > now - 8 * DAY; time -= HOUR) {
    if (!isDue(timing, begun, time, localAt(time))) break;
    since = time;
  }
  return since !== null && now - Math.max(since, made) >= PATIENCE ? Math.floor(since / HOUR) * HOUR : null;
}

/** Milliseconds that this person's triggers worked, by hour since 1970. */
export type Worked = Record<string, number>;

/**
 * Google stops all triggers of a consumer's account after 90 minutes within a day. The difference is for trigger runs with
 * nothing to do, which are not counted here, and for the start-up of each, which we cannot measure.
 */
export const TRIGGER_TIME = 75 * 60_000;
/** With less than this a run would read the list and send nobody. */
export const LEAST_WORK = 90_000;

const hourOf = (time: number) => Math.floor(time / HOUR);
/** Google's day begins with the first use, not at midnight: any 24 hours count, and the hour they began in as well. */
const counts = (hour: string, now: number) => Number(hour) >= hourOf(now) - 24;

/** Adds work, or takes back what was reserved for it; what no longer counts is forgotten. */
export function addWork(worked: Worked, now: number, milliseconds: number): Worked {
  const kept: Worked = {};
  for (const hour of Object.keys(worked)) if (counts(hour, now)) kept[hour] = worked[hour] ?? 0;
  const hour = String(hourOf(now));
  kept[hour] = Math.max(0, Math.round((kept[hour] ?? 0) + milliseconds));
  return kept;
}

/** Milliseconds that triggers may still work now. */
export function allowance(worked: Worked, now: number): number {
  let used = 0;
  for (const hour of Object.keys(worked)) if (counts(hour, now)) used += worked[hour] ?? 0;
  return Math.max(0, TRIGGER_TIME - used);
}

/** Start of the hour in which there is enough time for a run again. */
export function workAgain(worked: Worked, now: number): number {
  let time = hourOf(now) * HOUR;
  while (allowance(worked, time) < LEAST_WORK) time += HOUR;
  return time;
}

/** A slice works for at most four and a half of Google's six minutes; its last request starts by three and a half. */
export const LAST_START = 210_000;
