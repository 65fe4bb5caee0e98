// When a schedule is due: every period that a trigger run can serve is served once, whatever the clock and Google do.
import fc from 'fast-check';
import {
  addWork,
  allowance,
  isDue,
  latestOf,
  nextDue,
  overdueSince,
  periodAt,
  type Timing,
  TRIGGER_TIME,
  workAgain,
} from '../../src/core/schedule';
import { beginningsOf, clockOf, DAY, firstInEach, HOUR, type Local } from '../periods';
import { CAMPAIGN } from '../campaign';

const ZONES = ['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'] as const;
const CLOCKS = Object.fromEntries(ZONES.map((zone) => [zone, clockOf(zone)]));
const paris = clockOf('Europe/Paris');
const daily: Timing = { every: 'day', hour: 7 };
const hourly: Timing = { every: 'hour', hour: 7 };
const weekdays: Timing = { every: 'weekday', hour: 7 };
const at = (text: string) => Date.parse(text);

/** What the handler does with trigger runs at these times: the times at which it runs. */
function runsOf(
  timing: Timing,
  triggerTimes: readonly number[],
  localAt: (time: number) => Local,
  from: string,
): number[] {
  let served = '';
  return triggerTimes.filter((time) => {
    if (!isDue(timing, [from, served], time, localAt(time))) return false;
    served = periodAt(timing, time, localAt(time));
    return true;
  });
}

test('a day’s period begins at its hour', () => {
  expect(periodAt(daily, 0, { date: '2026-03-02', hour: 6, weekday: 1 })).toBe('day 07 2026-03-01');
  expect(periodAt(daily, 0, { date: '2026-03-02', hour: 7, weekday: 1 })).toBe('day 07 2026-03-02');
});
test('on weekdays the weekend belongs to Friday', () => {
  const name = (date: string, hour: number, weekday: number) => periodAt(weekdays, 0, { date, hour, weekday });
  expect([name('2026-03-07', 9, 6), name('2026-03-08', 9, 7), name('2026-03-09', 6, 1)]).toEqual([
    'weekday 07 2026-03-06',
    'weekday 07 2026-03-06',
    'weekday 07 2026-03-06',
  ]);
  expect(name('2026-03-09', 7, 1)).toBe('weekday 07 2026-03-09');
});
test('the first of January follows the last of December', () => {
  expect(periodAt(daily, 0, { date: '2027-01-01', hour: 3, weekday: 5 })).toBe('day 07 2026-12-31');
  expect(isDue(daily, ['day 07 2026-12-31'], 0, { date: '2027-01-01', hour: 7, weekday: 5 })).toBe(true);
});
test('an hour of the clock that comes twice is two periods of an hourly schedule and one of a daily one', () => {
  // In the night of 25 October 2026 Paris has 2 o'clock at midnight and at 1 o'clock UTC.
  const first = at('2026-10-25T00:20:00Z');
  const second = at('2026-10-25T01:20:00Z');
  expect([paris(first).hour, paris(second).hour]).toEqual([2, 2]);
  expect(runsOf(hourly, [first, second], paris, '')).toEqual([first, second]);
  expect(runsOf({ every: 'day', hour: 2 }, [first, second], paris, '')).toEqual([first]);
});
test('an hour that the clock leaves out is made up for by the next', () => {
  // On 29 March 2026 Paris goes from 1:59 to 3:00.
  const night = ['2026-03-29T00:20:00Z', '2026-03-29T01:20:00Z'].map(at);
  expect(night.map((time) => paris(time).hour)).toEqual([1, 3]);
  expect(runsOf({ every: 'day', hour: 2 }, night, paris, 'day 02 2026-03-28')).toEqual([night[1]]);
});
test('clocks that go back past the hour bring no second run, though they stand before it once more', () => {
  // On 5 April 2026 Chatham goes from 3:45 back to 2:45, at 14:00 UTC.
  const chatham = clockOf('Pacific/Chatham');
  const night = ['2026-04-04T13:05:00Z', '2026-04-04T13:20:00Z', '2026-04-04T14:05:00Z', '2026-04-04T14:20:00Z'].map(
    at,
  );
  expect(night.map((time) => chatham(time).hour)).toEqual([2, 3, 2, 3]);
  const three: Timing = { every: 'day', hour: 3 };
  expect(runsOf(three, night, chatham, 'day 03 2026-04-04')).toEqual([night[1]]);
  expect(runsOf(three, night.slice(2), chatham, 'day 03 2026-04-04')).toEqual([night[3]]);
});
test('another hour is another schedule: what the old one served says nothing about it', () => {
  const now = { date: '2026-03-02', hour: 15, weekday: 1 };
  expect(isDue({ every: 'day', hour: 15 }, ['day 15 2026-03-01', 'day 07 2026-03-02'], 0, now)).toBe(true);
  expect(isDue({ every: 'day', hour: 15 }, ['day 15 2026-03-02', 'day 07 2026-03-01'], 0, now)).toBe(false);
});
test('in another time zone the hour stays the same, and the day is not run twice', () => {
  const tokyo = clockOf('Asia/Tokyo');
  const newYork = clockOf('America/New_York');
  const morning = at('2026-03-02T22:10:00Z');
  const served = periodAt(daily, morning, tokyo(morning));
  expect(served).toBe('day 07 2026-03-03');
  // The same evening in New York is still the second of March, whose run was served by the third of Tokyo.
  expect(isDue(daily, [served], morning + HOUR, newYork(morning + HOUR))).toBe(false);
  expect(nextDue(daily, [served], morning, newYork)).toBe(at('2026-03-04T12:00:00Z'));
});

const YEAR = { start: at('2026-01-01T00:00:00Z'), end: at('2027-01-03T00:00:00Z') };
const timing = fc.record({
  every: fc.constantFrom('hour' as const, 'day' as const, 'weekday' as const),
  hour: fc.integer({ min: 0, max: 23 }),
});
/** Firings about every hour from some minute on: late by up to 59 minutes, lost, doubled. */
const disorder = fc.record({
  zone: fc.constantFrom(...ZONES),
  timing,
  minute: fc.integer({ min: 0, max: 59 }),
  seed: fc.integer(),
  lost: fc.constantFrom(0, 0.05, 0.5, 0.97),
  doubled: fc.constantFrom(0, 0.2),
  late: fc.constantFrom(0, 10, 59),
});

function triggerTimesOf(how: { minute: number; seed: number; lost: number; doubled: number; late: number }): number[] {
  const { minute, seed, lost, doubled, late } = how;
  let state = seed >>> 0;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const triggerTimes: number[] = [];
  for (let time = YEAR.start + minute * 60_000; time < YEAR.end; time += HOUR) {
    if (chance() < lost) continue;
    const moment = time + chance() * late * 60_000;
    triggerTimes.push(moment);
    if (chance() < doubled) triggerTimes.push(moment + chance() * 60_000);
  }
  return triggerTimes.sort((a, b) => a - b);
}

test('in a year of late, lost and doubled triggers the first in each period runs it', () => {
  fc.assert(
    fc.property(disorder, ({ zone, timing: when, ...how }) => {
      const localAt = CLOCKS[zone]!;
      const triggerTimes = triggerTimesOf(how);
      const beginnings = beginningsOf(when, localAt, YEAR.start - 5 * DAY, YEAR.end + 5 * DAY);
      const expected = firstInEach(triggerTimes, beginnings);
      expect(runsOf(when, triggerTimes, localAt, '').join()).toBe(expected.join());
    }),
    { numRuns: CAMPAIGN ? 30 : 10 },
  );
});

test.each(ZONES)('a year of hourly triggers in %s runs each day once, in its hour', (zone) => {
  const localAt = CLOCKS[zone]!;
  const triggerTimes = Array.from({ length: 365 * 24 }, (_, i) => YEAR.start + i * HOUR + 20 * 60_000);
  const runs = runsOf(daily, triggerTimes, localAt, periodAt(daily, triggerTimes[0]!, localAt(triggerTimes[0]!)));
  expect(runs).toHaveLength(365);
  expect(new Set(runs.map((time) => localAt(time).hour))).toEqual(new Set([7]));
  expect(new Set(runs.map((time) => localAt(time).date)).size).toBe(365);
});

test('the next hour due is told as its beginning, also in the night in which the clocks change', () => {
  const now = at('2026-03-28T12:10:00Z');
  expect(nextDue(daily, [periodAt(daily, now, paris(now))], now, paris)).toBe(at('2026-03-29T05:00:00Z'));
});
test('where local hours begin at half past, so does the hour that is told', () => {
  const kolkata = CLOCKS['Asia/Kolkata']!;
  const now = at('2026-03-28T12:10:00Z');
  expect(nextDue(daily, [periodAt(daily, now, kolkata(now))], now, kolkata)).toBe(at('2026-03-29T01:30:00Z'));
});
test('what is due already is told as this hour, and after Friday comes Monday', () => {
  const friday = at('2026-03-06T09:10:00Z');
  expect(nextDue(weekdays, ['weekday 07 2026-03-05'], friday, paris)).toBe(at('2026-03-06T09:00:00Z'));
  expect(nextDue(weekdays, ['weekday 07 2026-03-06'], friday, paris)).toBe(at('2026-03-09T06:00:00Z'));
});

test('a run is overdue three hours after its hour began, and not before', () => {
  const since = (time: string, when = daily, last = 'day 07 2026-03-02') => overdueSince(when, [last], at(time), paris);
  expect(since('2026-03-03T08:30:00Z')).toBeNull();
  expect(since('2026-03-03T09:30:00Z')).toBe(at('2026-03-03T06:00:00Z'));
  expect(since('2026-03-05T12:00:00Z')).toBe(at('2026-03-03T06:00:00Z'));
  expect(since('2026-03-03T09:30:00Z', daily, 'day 07 2026-03-03')).toBeNull();
});
test('a schedule that was started again is given three hours, whatever was missed before', () => {
  const since = (time: string) =>
    overdueSince(daily, ['day 07 2026-03-01'], at(time), paris, at('2026-03-03T09:30:00Z'));
  expect(since('2026-03-03T12:00:00Z')).toBeNull();
  expect(since('2026-03-03T13:00:00Z')).toBe(at('2026-03-02T06:00:00Z'));
});
test('of what was served the latest of the same timing counts', () => {
  const served = ['day 07 2026-03-01', 'day 08 2026-03-09', 'day 07 2026-03-02', 'hour 0492344', ''];
  expect(latestOf(daily, served)).toBe('day 07 2026-03-02');
  expect(latestOf(weekdays, served)).toBe('');
});
test('a weekend without a run is not overdue, an hourly schedule is after three hours', () => {
  expect(overdueSince(weekdays, ['weekday 07 2026-03-06'], at('2026-03-08T20:00:00Z'), paris)).toBeNull();
  const noon = at('2026-03-03T12:20:00Z');
  expect(overdueSince(hourly, [periodAt(hourly, noon, paris(noon))], noon + 3 * HOUR, paris)).toBeNull();
  expect(overdueSince(hourly, [periodAt(hourly, noon, paris(noon))], noon + 4 * HOUR, paris)).toBe(
    at('2026-03-03T13:00:00Z'),
  );
});

test('trigger time used up comes back a day later, hour by hour', () => {
  const start = at('2026-03-02T08:10:00Z');
  expect(allowance({}, start)).toBe(75 * 60_000);
  const early = addWork({}, start, 50 * 60_000);
  const used = addWork(early, start + 3 * HOUR, 24 * 60_000);
  expect(allowance(used, start + 4 * HOUR)).toBe(60_000);
  expect(workAgain(used, start + 4 * HOUR)).toBe(at('2026-03-03T09:00:00Z'));
  expect(allowance(used, at('2026-03-03T09:00:00Z'))).toBe(51 * 60_000);
  expect(addWork(used, at('2026-03-03T10:00:00Z'), 1000)).toEqual({
    [at('2026-03-02T11:00:00Z') / HOUR]: 1_440_000,
    [at('2026-03-03T10:00:00Z') / HOUR]: 1000,
  });
});
test('what was reserved and not used is given back', () => {
  const start = at('2026-03-02T08:10:00Z');
  expect(allowance(addWork(addWork({}, start, 270_000), start, -269_000), start)).toBe(TRIGGER_TIME - 1000);
});
test('in no 24 hours do trigger runs work longer than 90 minutes, however many files want to', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: HOUR }), fc.integer({ min: 0, max: 270_000 })), {
        minLength: 50,
        maxLength: 200,
      }),
      (triggerTimes) => {
        let now = YEAR.start;
        let worked = {};
        const done: { from: number; ms: number }[] = [];
        for (const [pause, wish] of triggerTimes) {
          now += pause;
          const ms = Math.min(wish, allowance(worked, now));
          worked = addWork(worked, now, ms);
          done.push({ from: now, ms });
        }
        for (const { from } of done) {
          const day = done.filter((one) => one.from >= from && one.from < from + DAY);
          expect(day.reduce((sum, { ms }) => sum + ms, 0)).toBeLessThanOrEqual(90 * 60_000);
        }
      },
    ),
    { numRuns: 50 },
  );
});
