// Stamps of runs and slices: they sort by time, never repeat, and tell when something began.
import { runStamp, stampTime } from '../../../src/core/state/stamp';

test('stamps sort by time and have six digits', () => {
  const stamps = ['2026-01-01', '2026-11-23', '2031-05-05'].map((date) => runStamp(Date.parse(date)));
  expect([...stamps].sort()).toEqual(stamps);
  expect(stamps.map((stamp) => stamp.length)).toEqual([6, 6, 6]);
});
test('slices that begin within one second bear different stamps, each later than the last', () => {
  const now = Date.parse('2026-03-02T08:00:00Z');
  const stamps = [runStamp(now)];
  for (let i = 0; i < 5; i++) stamps.push(runStamp(now, stamps[i]));
  expect(new Set(stamps).size).toBe(6);
  expect([...stamps].sort()).toEqual(stamps);
});
test('a broken last stamp is ignored', () => {
  const now = Date.parse('2026-03-02T08:00:00Z');
  expect(runStamp(now, 'broken!')).toBe(runStamp(now));
});
test('a stamp tells the second in which it began', () => {
  expect(stampTime(runStamp(Date.parse('2026-03-02T08:00:07.900Z')))).toBe(Date.parse('2026-03-02T08:00:07Z'));
});
