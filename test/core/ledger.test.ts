// What the ledger keeps of who was sent, and which memos are not believed because of it.
import { enter, markStale, readLedger, writeLedger } from '../../src/core/ledger';
import { emailHash, HASH_NONE, type Memo } from '../../src/core/memo';
import type { Row } from '../../src/core/user';
import { crowd, deskWith, json, posts } from './world';

const memoOf = (email: string, run: string, state: Memo['state'] = 'accepted'): Memo => ({
  ...{ state, email: emailHash(email), run, note: HASH_NONE, refused: HASH_NONE, fields: '' },
});
const rowOf = (email: string, memo: Memo | null): Row => ({
  ...{
    row: 2,
    email,
    identity: email,
    user: {},
    issues: [],
    hashes: '',
    memo,
    strange: false,
    stale: false,
    changed: [],
  },
  ...{ outcome: null, going: 'updated', filtered: false, kept: '', json: '' },
});
const staleIn = (text: unknown, rows: Row[]) => {
  markStale(rows, readLedger(text));
  return rows.map(({ stale }) => stale);
};
const NOBODY = { has: () => false };
const A = 'a@example.com';
const B = 'b@example.com';

test('a memo from before the run that sent the person is stale, one of that run or later is not', () => {
  const ledger = readLedger(null);
  expect(enter(ledger, [rowOf(A, memoOf(A, 'aaaaa1'))], 'aaaaa5', NOBODY)).toBe(true);
  const text = writeLedger(ledger);
  expect(text).toBe(`aaaaa5.${emailHash(A)}`);
  const rows = ['aaaaa1', 'aaaaa4', 'aaaaa5', 'aaaaa6'].map((run) => rowOf(A, memoOf(A, run)));
  expect(staleIn(text, [...rows, rowOf(B, memoOf(B, 'aaaaa1'))])).toEqual([true, true, false, false, false]);
});

test('a newcomer is not entered: there never was a memo to come back', () => {
  const ledger = readLedger(null);
  expect(enter(ledger, [rowOf(A, null)], 'aaaaa5', NOBODY)).toBe(false);
  expect(writeLedger(ledger)).toBe('');
});

test('somebody whose memo is lost is entered when Signitic lists them, or when nobody knows', () => {
  for (const known of [{ has: (email: string) => email === A }, null]) {
    const ledger = readLedger(null);
    expect(enter(ledger, [rowOf('A@example.com', null)], 'aaaaa5', known)).toBe(true);
    expect(staleIn(writeLedger(ledger), [rowOf(A, memoOf(A, 'aaaaa1'))])).toEqual([true]);
  }
});

test('sent twice in one run, a person is sent once more by the next: the memo’s stamp cannot tell which it speaks of', () => {
  const ledger = readLedger(null);
  enter(ledger, [rowOf(A, memoOf(A, 'aaaaa5'))], 'aaaaa5', NOBODY);
  expect(staleIn(writeLedger(ledger), [rowOf(A, memoOf(A, 'aaaaa5'))])).toEqual([true]);
  enter(ledger, [rowOf(A, memoOf(A, 'aaaaa5'))], 'aaaaa7', NOBODY);
  expect(staleIn(writeLedger(ledger), [rowOf(A, memoOf(A, 'aaaaa7'))])).toEqual([false]);
});

test('a row that only waited in this run is sent for the first time in it', () => {
  const ledger = readLedger(null);
  enter(ledger, [rowOf(A, memoOf(A, 'aaaaa5', 'pending')), rowOf(B, memoOf(B, 'aaaaa5', 'invalid'))], 'aaaaa5', NOBODY);
  expect(writeLedger(ledger)).toBe(`aaaaa5.${emailHash(A)}${emailHash(B)}`);
});

test('a person stands in one group only, that of the latest run', () => {
  const ledger = readLedger(null);
  enter(ledger, [rowOf(A, memoOf(A, 'aaaaa1')), rowOf(B, memoOf(B, 'aaaaa1'))], 'aaaaa5', NOBODY);
  enter(ledger, [rowOf(A, memoOf(A, 'aaaaa5'))], 'aaaaa7', NOBODY);
  expect(writeLedger(ledger)).toBe(`aaaaa5.${emailHash(B)} aaaaa7.${emailHash(A)}`);
  expect(enter(ledger, [rowOf(A, memoOf(A, 'aaaaa5'))], 'aaaaa7', NOBODY)).toBe(false);
});

test('what is no ledger is an empty one', () => {
  for (const text of [null, 7, {}, '', 'aaaaa5', 'AAAAA5.abcde', 'aaaaa5.abcdefg', '!!!!!!.abcde'])
    expect(writeLedger(readLedger(text))).toBe('');
});

test('it never outgrows what a file may store: who was sent longest ago goes first', () => {
  const ledger = readLedger(null);
  const people = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => rowOf(`p${from + i}@x.com`, memoOf(`p${from + i}@x.com`, 'aaaaa1')));
  enter(ledger, people(0, 10_000), 'aaaaa5', NOBODY);
  enter(ledger, people(10_000, 10_000), 'aaaaa6', NOBODY);
  const text = writeLedger(ledger);
  expect(text.length).toBeLessThan(61_000);
  const kept = readLedger(text);
  expect(kept.has(emailHash('p19999@x.com'))).toBe(true);
  expect([...kept.values()].filter((entry) => entry === 'aaaaa6.')).toHaveLength(10_000);
});

describe('in a slice', () => {
  test('a first sync enters nobody, an update those whom it sends', () => {
    const desk = deskWith(crowd(30));
    desk.run();
    expect(desk.ledger).toBeNull();
    desk.people[4]!['Nom'] = 'Diaz';
    desk.run({ run: 'aaaaa5' });
    expect(desk.ledger).toBe(`aaaaa5.${emailHash('p4@example.com')}`);
  });

  test('whoever was sent is entered before the request leaves', () => {
    const desk = deskWith(crowd(3));
    desk.run();
    desk.people[0]!['Nom'] = 'Diaz';
    let known: unknown = null;
    desk.server.answer = ({ method }) => {
      if (method === 'post') known = desk.ledger;
      return null;
    };
    desk.run({ run: 'aaaaa5' });
    expect(known).toBe(`aaaaa5.${emailHash('p0@example.com')}`);
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
