// Local clocks and the beginnings of a schedule's periods, worked out without the add-on's own code.
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface Local {
  date: string;
  hour: number;
  weekday: number;
}

/** A zone's wall clock, by Node's own tables. Asked once a day, since asking is slow, and more on days of change. */
export function clockOf(zone: string): (time: number) => Local {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const known = new Map<number, number>();
  const offsetAt = (time: number): number => {
    const before = known.get(time);
    if (before !== undefined) return before;
    const { day, month, year, hour, minute, second } = Object.fromEntries(
      parts.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
    ) as Record<string, number>;
    const offset = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - time;
    known.set(time, offset);
    return offset;
  };
  return (time) => {
    const day = Math.floor(time / DAY) * DAY;
    const steady = offsetAt(day) === offsetAt(day + DAY);
    // Clocks change at quarters of an hour only.
    const offset = steady ? offsetAt(day) : offsetAt(Math.floor(time / (HOUR / 4)) * (HOUR / 4));
    const wall = new Date(time + offset);
    return { date: wall.toISOString().slice(0, 10), hour: wall.getUTCHours(), weekday: wall.getUTCDay() || 7 };
  };
}

/** Where each period begins, found by walking along the clock in quarters of an hour. */
export function beginningsOf(
  { every, hour }: { every: 'hour' | 'day' | 'weekday'; hour: number },
  localAt: (time: number) => Local,
  from: number,
  to: number,
): number[] {
  const beginnings: number[] = [];
  let last = '';
  for (let time = Math.floor(from / HOUR) * HOUR; time < to; time += every === 'hour' ? HOUR : HOUR / 4) {
    const local = localAt(time);
    if (every === 'hour') beginnings.push(time);
    else if (local.hour >= hour && local.date > last && (every === 'day' || local.weekday <= 5)) {
      last = local.date;
      beginnings.push(time);
    }
  }
  return beginnings;
}

/** Of these trigger runs the first in each period: those that should run. What came before the first beginning counts as one. */
export function firstInEach(times: readonly number[], beginnings: readonly number[]): number[] {
  const first: number[] = [];
  let next = 0;
  for (const time of times) {
    if (next > 0 && time < (beginnings[next] ?? Infinity)) continue;
    first.push(time);
    while ((beginnings[next] ?? Infinity) <= time) next++;
  }
  return first;
}
