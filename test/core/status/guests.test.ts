// Memos that another row keeps: what the cells say, who comes home, and what happens when a host or a person is gone.
import { FIELDS } from '../../../src/core/fields';
import { type Guest, MOST_GUESTS, readMemoCell, ticketFor, writeMemoCell } from '../../../src/core/status/guests';
import { emailHash, fieldHashes, HASH_NONE, type Memo, readMemo, writeMemo } from '../../../src/core/state/memo';
import { bringHome } from '../../../src/core/state/stray';
import type { Row, User } from '../../../src/core/people/user';
import { rowWith } from '../world';

const memoOf = (email: string, run = 'run001', user: User = { firstname: 'Ana' }): Memo => ({
  ...{ state: 'accepted', email: emailHash(email), run, note: HASH_NONE, refused: HASH_NONE },
  fields: fieldHashes(user),
});
const guest = (email: string, ticket: string, run?: string): Guest => ({ ticket, memo: writeMemo(memoOf(email, run)) });
const [A, B, C, D] = ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org'] as const;
const T = ticketFor('synced', 1);

/** A row as it is read from a memo cell. */
const read = (email: string, cell: string): Row => rowWith(email, readMemoCell(cell));
const host = (email: string, guests: readonly Guest[]) => read(email, writeMemoCell(writeMemo(memoOf(email)), guests));
const told = (rows: readonly Row[]) => rows.map(({ memo, strange }) => [memo?.email ?? null, strange]);

test('a cell says again what was written into it', () => {
  const guests = [guest(B, T), guest(C, T), guest(D, T)];
  const text = writeMemoCell(writeMemo(memoOf(A)), guests);
  expect(readMemoCell(text)).toEqual({ memo: memoOf(A), ticket: '', guests });
  expect(text.split(' ').filter((word) => word === T)).toHaveLength(1);
  expect(readMemoCell(writeMemo(memoOf(A)))).toEqual({ memo: memoOf(A), ticket: '', guests: [] });
  expect(readMemoCell(T)).toEqual({ memo: null, ticket: T, guests: [] });
});

test('what is none says nothing, and nothing throws', () => {
  const nothing = { memo: null, ticket: '', guests: [] };
  for (const cell of ['', 12, null, true, 'x', 't1', 't1toolong', '=A1']) expect(readMemoCell(cell)).toEqual(nothing);
  expect(readMemoCell(`hello ${T} world`)).toMatchObject({ memo: null, guests: [{ ticket: T, memo: 'world' }] });
  const rows = [read(A, `hello ${T} world`), read(B, '')];
  bringHome(rows, []);
  expect(told(rows)).toEqual([
    [null, false],
    [null, false],
  ]);
});

test('tickets of two moments, or for other words, differ', () => {
  expect(new Set([T, ticketFor('synced', 2), ticketFor('refused', 1)]).size).toBe(3);
});

test('a cell with all the guests that it takes, of all fields, is far from what a cell holds', () => {
  const user = Object.fromEntries(FIELDS.map(({ key }) => [key, 'value']));
  const memo = writeMemo(memoOf(A, 'run001', user));
  const guests = Array.from({ length: MOST_GUESTS }, () => ({ ticket: T, memo }));
  expect(writeMemoCell(memo, guests).length).toBeLessThan(30_000);
});

test('a row with a ticket has the memo that is kept for it, wherever the rows have gone', () => {
  for (const order of [0, 1, 2]) {
    const rows = [host(A, [guest(B, T), guest(C, T)]), read(B, T), read(C, T)];
    const sorted = [...rows.slice(order), ...rows.slice(0, order)];
    bringHome(sorted, []);
    expect(told(rows)).toEqual([A, B, C].map((email) => [emailHash(email), false]));
    expect(rows[0]!.guests).toHaveLength(2);
  }
});

test('two people of one write-out who changed places have the same beside them, so nothing is strange', () => {
  const rows = [host(A, [guest(B, T), guest(C, T)]), read(C, T), read(B, T)];
  bringHome(rows, []);
  expect(told(rows)).toEqual([A, C, B].map((email) => [emailHash(email), false]));
});

test('a ticket beside somebody who was no guest is strange, and its person has the memo all the same', () => {
  const rows = [host(A, [guest(B, T), guest(C, T)]), read(D, T), read(B, ''), read(C, T)];
  bringHome(rows, []);
  expect(told(rows)).toEqual([
    [emailHash(A), false],
    [null, true],
    [emailHash(B), true],
    [emailHash(C), false],
  ]);
});

test('a person with an older memo of their own goes by that: the ledger tells whether it is still to be believed', () => {
  const rows = [host(A, [guest(B, T, 'run009')]), read(B, writeMemo(memoOf(B))), read(D, T)];
  bringHome(rows, []);
  expect(rows[1]!.memo?.run).toBe('run001');
  expect(told(rows)[2]).toEqual([null, true]);
});

test('whose host was deleted has no memo, and what stands there is strange', () => {
  const rows = [read(B, T), read(C, T)];
  bringHome(rows, []);
  expect(told(rows)).toEqual([
    [null, true],
    [null, true],
  ]);
});

test('whose host is nobody’s row any more keeps the memo, and is written anew before the cell is wiped', () => {
  const rows = [read(B, T)];
  const vacant = host('', [guest(B, T)]);
  bringHome(rows, [vacant]);
  expect(told(rows)).toEqual([[emailHash(B), true]]);
});

test('memos kept for people who have their own by now are forgotten, and never come back', () => {
  const rows = [host(A, [guest(B, T), guest(C, T), guest(D, T)]), read(B, writeMemo(memoOf(B, 'run002'))), read(C, T)];
  bringHome(rows, []);
  expect(rows[0]!.guests).toEqual([guest(C, T)]);
  // The one kept for somebody whose cell was cleared is not taken: its ticket has lost nobody.
  const cleared = [host(A, [guest(B, T), guest(C, T)]), read(B, ''), read(C, T)];
  bringHome(cleared, []);
  expect(told(cleared)[1]).toEqual([null, false]);
});

test('a memo that found its person is given to nobody else, though another row lost the same ticket', () => {
  const rows = [host(A, [guest(B, T)]), read(B, T), read(D, T), read(B, '')];
  bringHome(rows, []);
  expect(told(rows).slice(1)).toEqual([
    [emailHash(B), false],
    [null, true],
    [null, false],
  ]);
});

test('a copied row keeps nobody twice', () => {
  const rows = [host(A, [guest(B, T)]), host(D, [guest(B, T)]), read(B, T)];
  bringHome(rows, []);
  expect(rows[0]!.guests.length + rows[1]!.guests.length).toBe(1);
  expect(rows[2]!.memo).toEqual(readMemo(guest(B, T).memo));
});

test('of two memos kept with one ticket for one hash the later run’s counts', () => {
  const rows = [host(A, [guest(B, T, 'run002')]), host(D, [guest(B, T, 'run001')]), read(B, T)];
  bringHome(rows, []);
  expect(rows[2]!.memo?.run).toBe('run002');
});
