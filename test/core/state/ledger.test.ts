// What the ledger keeps of who was sent, and which memos are not believed because of it.
import { enter, markStale, readLedger, writeLedger } from '../../../src/core/state/ledger';
import { emailHash, HASH_NONE, type Memo } from '../../../src/core/state/memo';
import type { Row } from '../../../src/core/people/user';
import { crowd, deskWith, json, posts, rowWith } from '../world';

const memoOf = (email: string, run: string, state: Memo['state'] = 'accepted'): Memo => ({
  ...{ state, email: emailHash(email), run, note: HASH_NONE, refused: HASH_NONE, fields: '' },
});
const rowOf = (email: string, memo: Memo | null): Row => rowWith(email, { memo });
const staleIn = (text: unknown, rows: Row[]) => {
  markStale(rows, readLedger(text));
  return rows.map(({ stale }) => stale);
};
const A = 'a@example.com';
const B = 'b@example.com';

test('a memo from before the run that sent the person is stale, one of that run or later is not', () => {
  const ledger = readLedger(null);
  expect(enter(ledger, [rowOf(A, memoOf(A, 'aaaaa1'))], 'aaaaa5')).toBe(true);
  const text = writeLedger(ledger, 12_000);
  expect(text).toBe(`aaaaa5${emailHash(A)}`);
  const rows = ['aaaaa1', 'aaaaa4', 'aaaaa5', 'aaaaa6'].map((run) => rowOf(A, memoOf(A, run)));
  expect(staleIn(text, [...rows, rowOf(B, memoOf(B, 'aaaaa1'))])).toEqual([true, true, false, false, false]);
});

test('whoever is said to be a newcomer is not entered: there never was a memo to come back', () => {
  const ledger = readLedger(null);
  expect(enter(ledger, [rowOf(A, null)], 'aaaaa5', () => true)).toBe(false);
  expect(enter(ledger, [rowOf(B, null)], 'aaaaa5', () => false)).toBe(true);
  expect(writeLedger(ledger, 12_000)).toBe(`aaaaa5${emailHash(B)}`);
});

test('two people whose addresses have the same hash are not sent in turn for ever', () => {
  const [one, other] = ['person1612@example.com', 'person58154@example.com'];
  expect(emailHash(one)).toBe(emailHash(other));
  const ledger = readLedger(null);
  enter(ledger, [rowOf(one, memoOf(one, 'aaaaa1'))], 'aaaaa5');
  const rows = [rowOf(one, memoOf(one, 'aaaaa5')), rowOf(other, memoOf(other, 'aaaaa1'))];
  expect(staleIn(writeLedger(ledger, 12_000), rows)).toEqual([false, false]);
});

test('a person stands in one group only, that of the latest run', () => {
  const ledger = readLedger(null);
  enter(ledger, [rowOf(A, memoOf(A, 'aaaaa1')), rowOf(B, memoOf(B, 'aaaaa1'))], 'aaaaa5');
  enter(ledger, [rowOf(A, memoOf(A, 'aaaaa5'))], 'aaaaa7');
  expect(writeLedger(ledger, 12_000)).toBe(`aaaaa5${emailHash(B)} aaaaa7${emailHash(A)}`);
  expect(enter(ledger, [rowOf(A, memoOf(A, 'aaaaa5'))], 'aaaaa7')).toBe(false);
});

test('what is no ledger is an empty one', () => {
  for (const text of [null, 7, {}, '', 'aaaaa5', 'AAAAA5abcde', 'aaaaa5abcdefg', '!!!!!!abcde'])
    expect(writeLedger(readLedger(text), 12_000)).toBe('');
});

test('it never outgrows its room: who was sent longest ago goes first, and nobody of the part that leaves', () => {
  const ledger = readLedger(null);
  const people = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => rowOf(`p${from + i}@x.com`, memoOf(`p${from + i}@x.com`, 'aaaaa1')));
  enter(ledger, people(0, 10_000), 'aaaaa5');
  enter(ledger, people(10_000, 10_000), 'aaaaa6');
  const text = writeLedger(ledger, 12_000);
  expect(text.length).toBeLessThan(61_000);
  const kept = readLedger(text);
  expect(kept.has(emailHash('p19999@x.com'))).toBe(true);
  expect([...kept.values()].filter((entry) => entry === 'aaaaa6')).toHaveLength(10_000);
  // Who stood in it before stands last now.
  enter(ledger, people(0, 5000), 'aaaaa7');
  expect([...readLedger(writeLedger(ledger, 6000)).values()].filter((entry) => entry === 'aaaaa7')).toHaveLength(5000);
});

describe('in a slice', () => {
  test('a first sync enters nobody, an update those whom it sends', () => {
    const desk = deskWith(crowd(30));
    desk.run();
    expect(desk.trust).toEqual({ from: '', sent: '' });
    desk.people[4]!['Nom'] = 'Diaz';
    desk.run({ run: 'aaaaa5' });
    expect(desk.trust.sent).toBe(`aaaaa5${emailHash('p4@example.com')}`);
  });

  test('whoever was sent is entered before the request leaves', () => {
    const desk = deskWith(crowd(3));
    desk.run();
    desk.people[0]!['Nom'] = 'Diaz';
    let known: unknown = null;
    desk.server.answer = ({ method }) => {
      if (method === 'post') known = desk.trust.sent;
      return null;
    };
    desk.run({ run: 'aaaaa5' });
    expect(known).toBe(`aaaaa5${emailHash('p0@example.com')}`);
  });

  test('an edit taken back while nobody knows what Signitic did with it goes again, and is then believed', () => {
    const desk = deskWith(crowd(3));
    desk.run({ run: 'aaaaa1' });
    desk.people[0]!['Nom'] = 'Diaz';
    desk.server.answer = ({ method }) => (method === 'post' ? json({ success: false, code: 99, message: 'x' }) : null);
    expect(desk.run({ run: 'aaaaa2' }).stopped?.code).toBe('wrong_key');
    desk.people[0]!['Nom'] = 'Roy0';
    desk.server.answer = () => null;
    const report = desk.run({ run: 'aaaaa3' });
    expect(report.sums).toMatchObject({ synced: 1, unchanged: 2 });
    expect(report.rows[0]!.outcome).toEqual({ kind: 'synced', reason: 'again' });
    const before = posts(desk.server).length;
    expect(desk.run({ run: 'aaaaa4' }).sums.unchanged).toBe(3);
    expect(posts(desk.server)).toHaveLength(before);
  });
});
