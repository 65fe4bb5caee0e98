// What stands beside a row already, and so need not be written again.
import { hasNews, memoAfter, timeOf } from '../../../src/core/status/status-cells';
import type { Choice } from '../../../src/core/state/select';
import { runStamp } from '../../../src/core/state/memo';
import type { Row } from '../../../src/core/people/user';
import { rowWith } from '../world';

const CHOICE: Choice = {
  ...{ what: 'changed', run: 'run001', stamp: 'run001', selected: null, known: null, from: '', blank: 'leave' },
  mapped: new Set(['email', 'phone']),
};

const rowOf = (email: string): Row => rowWith(email, { outcome: { kind: 'synced', reason: 'updated' } });
const unchanged = (row: Row): Row => ({ ...row, memo: memoAfter(row, CHOICE), outcome: { kind: 'unchanged' } });

test('a person who was told the same before is not written again', () => {
  const ana = rowOf('ana@example.com');
  expect(hasNews(ana, true, CHOICE)).toBe(true);
  expect(hasNews(unchanged(ana), false, CHOICE)).toBe(false);
});

test('what a success was called is no reason to write a row with a warning once more', () => {
  const odd = { code: 'phone_odd', level: 'warning', field: 'phone', params: { value: '123' } } as const;
  expect(hasNews(unchanged({ ...rowOf('ana@example.com'), issues: [odd] }), false, CHOICE)).toBe(false);
  const gone = { ...unchanged({ ...rowOf('ana@example.com'), issues: [odd] }), issues: [] };
  expect(hasNews(gone, false, CHOICE)).toBe(true);
});

test('a row beside which somebody else’s things stand is written whatever its memo says', () => {
  expect(hasNews({ ...unchanged(rowOf('ana@example.com')), strange: true }, false, CHOICE)).toBe(true);
});

test('the time beside a row is its own person’s: now when sent, else when they were, or none', () => {
  const now = Date.UTC(2026, 2, 2, 9);
  const ana = rowOf('ana@example.com');
  expect(timeOf(ana, now)).toBe(now);
  expect(timeOf(unchanged(ana), now)).toBeNull();
  const before = Date.UTC(2026, 1, 3, 8);
  const moved = { ...unchanged(ana), strange: true };
  moved.memo = { ...moved.memo!, run: runStamp(before) };
  expect(timeOf(moved, now)).toBe(before);
  expect(timeOf({ ...moved, outcome: { kind: 'invalid' } }, now)).toBe('');
  // Nobody was sent, so nothing needs to be read: there is no time to leave.
  expect(timeOf({ ...ana, outcome: { kind: 'invalid' } }, now)).toBe('');
  expect(timeOf({ ...unchanged(ana), outcome: { kind: 'invalid' } }, now)).toBeNull();
});
