// Looking up people of an answer that counted too few: who differs is refused, who is missing waits.
import { spotCheck, type SpotCheck, MOST_SPOT_CHECKS } from '../../../src/core/send/spot-check';
import type { HttpResponse, HttpRequest } from '../../../src/core/send/signitic';
import type { Selected } from '../../../src/core/row';
import { json, selectedWith } from '../world';

const people = (count: number): Selected[] =>
  Array.from({ length: count }, (_, i) => {
    const email = `p${i}@example.com`;
    return selectedWith(email, { user: { email, lastname: 'Roy' }, outcome: { kind: 'synced', reason: 'created' } });
  });

function accessWith(answer: (email: string) => HttpResponse | 'dead', given: Partial<SpotCheck> = {}): SpotCheck {
  const send = (requests: readonly HttpRequest[]) => {
    const answers = requests.map(({ path }) => answer(decodeURIComponent(path.slice('/users/'.length))));
    return answers.includes('dead') ? { dead: 'network' as const } : { responses: answers as HttpResponse[] };
  };
  const clock = { now: () => 0, sleep() {} };
  return {
    http: { send },
    clock,
    stopRequested: () => false,
    lastStart: 100,
    left: MOST_SPOT_CHECKS,
    requests: 0,
    ...given,
  };
}

const record = (email: string, lastname = 'Roy') => json({ success: true, data: { email, lastname } });
const outcomes = (rows: readonly Selected[]) => rows.map(({ outcome }) => outcome);
const SYNCED = { kind: 'synced', reason: 'created' };

test('who is there as sent stays accepted, who differs is refused, who is missing waits', () => {
  const rows = people(3);
  const access = accessWith((email) =>
    email.startsWith('p1') ? record(email, 'Other') : email.startsWith('p2') ? json({}, 404) : record(email),
  );
  spotCheck(rows, access);
  expect(outcomes(rows)).toEqual([
    SYNCED,
    { kind: 'refused', reason: 'differs', field: 'lastname' },
    { kind: 'waiting', reason: 'not_listed' },
  ]);
  expect([access.requests, access.left]).toEqual([3, 197]);
});
test('who cannot be looked up stays accepted, since the answer was a success', () => {
  const rows = people(2);
  spotCheck(
    rows,
    accessWith(() => ({ status: 500, headers: {}, text: '' })),
  );
  spotCheck(
    rows,
    accessWith(() => 'dead'),
  );
  expect(outcomes(rows)).toEqual([SYNCED, SYNCED]);
});
test('no more are looked up than are left for the run', () => {
  const access = accessWith((email) => record(email, 'Other'), { left: 13 });
  const rows = people(30);
  spotCheck(rows, access);
  expect([access.left, access.requests]).toEqual([0, 13]);
  expect(rows.filter(({ outcome }) => outcome?.kind === 'refused')).toHaveLength(13);
});
test('nobody is looked up after the last start, and only one wave after a stop', () => {
  const late = accessWith(record, { lastStart: -1 });
  spotCheck(people(30), late);
  expect(late.requests).toBe(0);
  const stopped = accessWith(record, { stopRequested: () => true });
  spotCheck(people(30), stopped);
  expect(stopped.requests).toBe(10);
});
