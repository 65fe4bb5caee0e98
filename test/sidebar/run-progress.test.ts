// How long a run may still take, and whether the panel may be closed meanwhile.
import { isSafeToClose, SLICE, timeLeft, type Run } from '../../src/sidebar/sync/run-progress';

const run = (done: number, total: number, spent: number): Run => ({
  phase: 'running',
  what: 'changed',
  people: [],
  answer: 'none',
  previewed: null,
  since: 0,
  sliceSince: 0,
  progress: { done, total, problems: 0, since: 0, at: spent, by: '', stopping: false },
  stopping: false,
  view: null,
  stalled: false,
});

test('the time left follows from the pace once there is one', () => {
  expect(timeLeft(run(0, 100, 5000).progress!)).toBeNull();
  expect(timeLeft(run(50, 100, 2000).progress!)).toBeNull();
  expect(timeLeft(run(25, 100, 10_000).progress!)).toBe(30_000);
});

test('a panel over few people may be closed at once, over many only when the end is in reach', () => {
  expect(isSafeToClose(run(0, 275, 0), 0)).toBe(true);
  expect(isSafeToClose(run(0, 275, 0), SLICE * 0.6)).toBe(false);
  expect(isSafeToClose(run(0, 50_000, 0), 0)).toBe(false);
  expect(isSafeToClose(run(1000, 50_000, 10_000), 10_000)).toBe(false);
  expect(isSafeToClose(run(40_000, 50_000, 60_000), 60_000)).toBe(true);
});
