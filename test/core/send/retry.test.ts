// The retry rule: every kind of answer, the waits, and what a slice's end does to them.
import { decide, retryAfter, TRIES } from '../../../src/core/send/retry';
import { verdict } from '../../../src/core/send/signitic';

const NOW = Date.parse('2026-03-02T08:00:00Z');
const situation = { now: NOW, lastStart: NOW + 60_000, random: 0.5 };
const attempt = { people: 100, tries: 1, took: 300 };
const answer = (status: number, body = '', headers: Record<string, string> = {}) => ({ status, headers, text: body });
const on = (
  a: ReturnType<typeof answer> | null,
  how: Partial<typeof attempt> = {},
  when: Partial<typeof situation> = {},
) => decide(verdict(a), a, { ...attempt, ...how }, { ...situation, ...when });

test('a success is accepted', () =>
  expect(on(answer(200, '{"success":true}'))).toEqual({ what: 'accept', reason: 'accepted' }));
test('a wrong key stops the run', () => {
  expect(on(answer(401))).toEqual({ what: 'stop', code: 'wrong_key', reason: 'key' });
});
test('an address that is gone stops the run', () => {
  expect(on(answer(404, '<html>'))).toEqual({ what: 'stop', code: 'address_gone', reason: 'address_changed' });
});
test('a refusal of several is split, of one is that row’s', () => {
  const refused = answer(400, '{"success":false,"code":101}');
  expect(on(refused)).toEqual({ what: 'split', reason: 'refused' });
  expect(on(refused, { people: 1 })).toEqual({ what: 'refuse', reason: 'refused' });
});
test('too much is split without blame, and is the row’s own when one alone is too much', () => {
  expect(on(answer(413))).toEqual({ what: 'split', reason: 'too_much' });
  expect(on(answer(413), { people: 1 })).toEqual({ what: 'refuse', reason: 'too_much' });
});
test('waits double: 1, 2, 4, 8 seconds in the middle of the jitter', () => {
  const waits = [1, 2, 3, 4].map((tries) => on(answer(503), { tries }));
  expect(waits).toEqual([1000, 2000, 4000, 8000].map((wait) => ({ what: 'retry', wait, reason: 'busy' })));
});
test('jitter goes from half to one and a half', () => {
  expect(on(answer(503), {}, { random: 0 })).toMatchObject({ wait: 500 });
  expect(on(answer(503), {}, { random: 1 })).toMatchObject({ wait: 1500 });
});
test('five tries in all', () => {
  expect(TRIES).toBe(5);
  expect(on(answer(503), { tries: 5 })).toEqual({ what: 'defer', reason: 'tries_used' });
});
test('no answer is tried again, but a request that hung is left to the next slice', () => {
  expect(on(null)).toEqual({ what: 'retry', wait: 1000, reason: 'no_answer' });
  expect(on(null, { took: 60_000 })).toEqual({ what: 'defer', reason: 'hung' });
});
test('Retry-After goes before our own wait, in seconds and as a date', () => {
  expect(on(answer(429, '', { 'retry-after': '7' }))).toMatchObject({ what: 'retry', wait: 7000 });
  expect(on(answer(429, '', { 'retry-after': 'Mon, 02 Mar 2026 08:00:30 GMT' }))).toMatchObject({
    what: 'retry',
    wait: 30_000,
  });
});
test('a wait that does not fit the slice hands the rows to the next', () => {
  expect(on(answer(429, '', { 'retry-after': '61' }))).toEqual({ what: 'defer', reason: 'no_time' });
});
test('Retry-After that says nothing usable is as if it were not there', () => {
  expect(['', undefined, 'soon', '-5', '1e3x'].map((text) => retryAfter(text, NOW))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(retryAfter('Mon, 02 Mar 2026 07:00:00 GMT', NOW)).toBe(0);
  expect(retryAfter('0', NOW)).toBe(0);
});
