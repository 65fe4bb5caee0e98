import { isDue, type Local, nextDue, periodAt, type Timing } from '../../src/core/schedule';

const HOUR = 3_600_000;
const local = (zone: string) => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (time: number): Local => {
    const found = Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, value]));
    const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(found['weekday'] ?? '') + 1;
    return { date: `${found['year']}-${found['month']}-${found['day']}`, hour: Number(found['hour']), weekday };
  };
};
const daily: Timing = { every: 'day', hour: 7 };

test('a day’s period begins at its hour', () => {
  expect(periodAt(daily, 0, { date: '2026-03-02', hour: 6, weekday: 1 })).toBe('d2026-03-01');
  expect(periodAt(daily, 0, { date: '2026-03-02', hour: 7, weekday: 1 })).toBe('d2026-03-02');
});
test('on weekdays the weekend belongs to Friday', () => {
  const weekday: Timing = { every: 'weekday', hour: 7 };
  const at = (date: string, hour: number, day: number) => periodAt(weekday, 0, { date, hour, weekday: day });
  expect([at('2026-03-07', 9, 6), at('2026-03-08', 9, 7), at('2026-03-09', 6, 1)]).toEqual([
    'd2026-03-06',
    'd2026-03-06',
    'd2026-03-06',
  ]);
  expect(at('2026-03-09', 7, 1)).toBe('d2026-03-09');
});
test('the first of January follows the last of December', () => {
  expect(periodAt(daily, 0, { date: '2027-01-01', hour: 3, weekday: 5 })).toBe('d2026-12-31');
});

test.each(['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'])(
  'a year of hourly firings in %s runs each day once, with both changes of the clock',
  (zone) => {
    const at = local(zone);
    const start = Date.parse('2026-01-01T00:20:00Z');
    let last = periodAt(daily, start, at(start));
    let runs = 0;
    for (let time = start; time < start + 365 * 24 * HOUR; time += HOUR) {
      if (!isDue(daily, last, time, at(time))) continue;
      expect(at(time).hour).toBe(7);
      last = periodAt(daily, time, at(time));
      runs++;
    }
    expect(runs).toBe(365);
  },
);
test('a missed hour is caught up once', () => {
  const at = local('Europe/Paris');
  const last = 'd2026-03-02';
  const late = Date.parse('2026-03-03T15:10:00Z');
  expect(isDue(daily, last, late, at(late))).toBe(true);
  expect(isDue(daily, periodAt(daily, late, at(late)), late + HOUR, at(late + HOUR))).toBe(false);
});
test('the next hour due is told as its beginning', () => {
  const at = local('Europe/Paris');
  const now = Date.parse('2026-03-28T12:00:00Z');
  // The night in which Paris goes from +1 to +2.
  expect(nextDue(daily, periodAt(daily, now, at(now)), now, at)).toBe(Date.parse('2026-03-29T05:00:00Z'));
});
