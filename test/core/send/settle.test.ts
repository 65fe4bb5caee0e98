// What one batch's answer means for its people.
import type { Sending } from '../../../src/core/send/sending';
import { settle } from '../../../src/core/send/settle';
import { batchOf } from '../../../src/core/send/sending';
import { type HttpResponse, verdict } from '../../../src/core/send/signitic';
import type { Selected } from '../../../src/core/row';
import { json, selectedWith } from '../world';

const people = (count: number, from = 0) => Array.from({ length: count }, (_, i) => selectedWith(`p${from + i}`));

function sendingWith(given: Partial<Sending> = {}): Sending & { looked: Selected[] } {
  const looked: Selected[] = [];
  return {
    http: { send: () => ({ responses: [] }) },
    clock: { now: () => 0, sleep() {} },
    random: () => 0.5,
    stopRequested: () => false,
    onProgress() {},
    spotCheck: (rows) => void looked.push(...rows),
    lastStart: 210_000,
    width: 10,
    first: false,
    requests: 0,
    through: 0,
    left: false,
    refusals: new Map(),
    exhausted: 0,
    looked,
    answered: false,
    asked: true,
    ...given,
  };
}

function answered(rows: Selected[], answer: HttpResponse | null, s = sendingWith(), tries = 1, took = 300) {
  const { retry, last, stop } = settle(batchOf(rows, tries), answer, verdict(answer), took, s);
  return {
    retry: [...retry, ...last].map((batch) => [batch.rows.length, batch.tries, batch.notBefore]),
    stop: stop?.code ?? null,
  };
}
const reasons = (rows: readonly Selected[]) => rows.map(({ outcome }) => outcome?.reason);

const ACCEPTED = (added: number, edited: number) => json({ success: true, code: 200, value: { added, edited } });
const REFUSED = json({ success: false, code: 101, message: 'Bad e-mail' }, 400);
const BUSY = { status: 503, headers: {}, text: '' };

test('an accepted batch is synced, each person as what it is', () => {
  const rows = [selectedWith('a', { effect: 'created' }), selectedWith('b', { effect: 'updated' })];
  const s = sendingWith({ exhausted: 2 });
  expect(answered(rows, ACCEPTED(1, 1), s)).toEqual({ retry: [], stop: null });
  expect(rows.map(({ outcome }) => outcome)).toEqual([
    { kind: 'synced', reason: 'created' },
    { kind: 'synced', reason: 'updated' },
  ]);
  expect([s.through, s.exhausted, s.looked]).toEqual([2, 0, []]);
});
test('people of an answer that counts too few are looked up', () => {
  const rows = people(3);
  const s = sendingWith();
  answered(rows, ACCEPTED(1, 1), s);
  expect(s.looked).toEqual(rows);
});
test('a refused batch is split in two, and one person alone is refused in Signitic’s words', () => {
  const rows = people(5);
  expect(answered(rows, REFUSED)).toEqual({
    retry: [
      [3, 0, 0],
      [2, 0, 0],
    ],
    stop: null,
  });
  expect(reasons(rows)).toEqual(Array(5).fill(undefined));
  const one = people(1);
  expect(answered(one, REFUSED)).toEqual({ retry: [], stop: null });
  expect(one[0]!.outcome).toEqual({ kind: 'refused', reason: 'refused', message: 'Bad e-mail' });
});
test('a gateway’s page turns one person away, which is no refusal of Signitic’s', () => {
  const one = people(1);
  answered(one, { status: 403, headers: {}, text: '<html>' });
  expect(one[0]!.outcome).toEqual({ kind: 'refused', reason: 'turned_away', message: 'HTTP 403' });
});
test('ten people refused in the same words stop the run, and none of them is at fault', () => {
  const s = sendingWith();
  const rows = people(10);
  const ends = rows.map((row) => answered([row], REFUSED, s).stop);
  expect(ends).toEqual([...Array(9).fill(null), 'all_refused']);
  expect(reasons(rows)).toEqual(Array(10).fill('everybody'));
});
test('ten people refused in words of their own, or after somebody got through, are refused', () => {
  const own = sendingWith();
  const some = people(10);
  for (const [i, row] of some.entries())
    expect(answered([row], json({ success: false, message: `No ${i}` }, 400), own).stop).toBeNull();
  const s = sendingWith({ through: 1 });
  for (const row of people(12)) expect(answered([row], REFUSED, s).stop).toBeNull();
  expect(reasons(some)).toEqual(Array(10).fill('refused'));
});
test('a batch that meets a transient failure is sent again after a wait that doubles', () => {
  const rows = people(2);
  expect(answered(rows, BUSY)).toEqual({ retry: [[2, 1, 1000]], stop: null });
  expect(answered(rows, BUSY, sendingWith(), 3)).toEqual({ retry: [[2, 3, 4000]], stop: null });
  expect(reasons(rows)).toEqual([undefined, undefined]);
});
test('a batch for which no time is left waits for the next slice', () => {
  const rows = people(2);
  const s = sendingWith({ lastStart: 900 });
  expect(answered(rows, BUSY, s)).toEqual({ retry: [], stop: null });
  expect([s.left, reasons(rows)]).toEqual([true, ['next_slice', 'next_slice']]);
});
test('a request that hung is left to the next slice', () => {
  const rows = people(1);
  const s = sendingWith();
  answered(rows, null, s, 1, 45_000);
  expect([s.left, reasons(rows)]).toEqual([true, ['next_slice']]);
});
test('a batch that breaks the server five times is split, and each half has two more tries', () => {
  const { retry, last, stop } = settle(batchOf(people(4), 5), BUSY, verdict(BUSY), 300, sendingWith());
  expect([retry, stop]).toEqual([[], null]);
  // After all the others, so that they are sent first.
  expect(last.map(({ rows, tries, notBefore }) => [rows.length, tries, notBefore])).toEqual([
    [2, 3, 0],
    [2, 3, 0],
  ]);
});
test('a person who breaks the server alone waits, and nobody is blamed', () => {
  const rows = people(1);
  const s = sendingWith();
  expect(answered(rows, BUSY, s, 5)).toEqual({ retry: [], stop: null });
  expect([s.exhausted, rows[0]!.outcome]).toEqual([1, { kind: 'waiting', reason: 'transient' }]);
});
test('three batches in a row that used up their tries stop the run', () => {
  const s = sendingWith();
  expect([1, 2, 3].map(() => answered(people(1), BUSY, s, 5).stop)).toEqual([null, null, 'unreachable']);
});
test('a wrong key and a moved address stop the run, and the batch is kept', () => {
  const rows = people(2);
  expect(answered(rows, json({ success: false, code: 99 }))).toEqual({ retry: [[2, 1, 0]], stop: 'wrong_key' });
  expect(answered(rows, { status: 302, headers: {}, text: '' }).stop).toBe('address_gone');
});
