// Signitic's list of users: how often it is asked for, what stops a run, and who is in no row.
import { absentFrom, listUsers } from '../../../src/core/send/user-list';
import type { HttpResponse } from '../../../src/core/send/signitic';
import { json, rowWith } from '../world';

const LIST = json({ success: true, users: [{ email: 'Ana@example.com', enabled: 2 }] });
const BUSY = { status: 503, headers: {}, text: '<html>' };

function list(answers: (HttpResponse | 'network' | 'quota')[], stopRequested = () => false) {
  let now = 0;
  let asked = 0;
  const totals = { requests: 0 };
  const send = () => {
    const answer = answers[Math.min(asked++, answers.length - 1)]!;
    return typeof answer === 'string' ? { dead: answer } : { responses: [answer] };
  };
  const sleep = (milliseconds: number) => {
    now += milliseconds;
  };
  const ports = { http: { send }, clock: { now: () => now, sleep }, random: () => 0.5, stopRequested };
  const users = listUsers(ports, totals, 210_000);
  return { users: users && [...users], requests: totals.requests, now };
}

test('the list is read by lower-cased address, with who is active', () => {
  expect(list([LIST])).toMatchObject({
    users: [['ana@example.com', { email: 'Ana@example.com', enabled: false }]],
    requests: 1,
  });
});
test('a wrong key stops the run after one request', () => {
  expect(() => list([json({ success: false, code: 99, message: 'Invalid API key' })])).toThrow('wrong_key');
});
test('an allowance that is used up stops the run', () => expect(() => list(['quota'])).toThrow('quota'));
test('an answer that says “later” is asked for three times at most', () => {
  expect(list([BUSY, LIST])).toMatchObject({ requests: 2, now: 1000 });
  expect(list([BUSY, 'network', LIST])).toMatchObject({ requests: 3, now: 3000 });
  expect(list([BUSY])).toEqual({ users: null, requests: 3, now: 3000 });
});
test('the run goes on without a list that would take too long', () => {
  expect(list([{ ...BUSY, headers: { 'retry-after': '21' } }])).toEqual({ users: null, requests: 1, now: 0 });
});
test('the run goes on without a list that cannot be read', () => {
  expect(list([{ status: 404, headers: {}, text: '<html>' }])).toMatchObject({ users: null, requests: 1 });
});
test('a stop while waiting ends the asking', () => {
  expect(list([BUSY], () => true)).toMatchObject({ users: null, requests: 1 });
});

test('absent are those in no row, in Signitic’s spelling and in alphabetical order', () => {
  const known = new Map(
    ['Zoe@x.org', 'ana@x.org', 'Bea@x.org', 'cid@x.org'].map((email) => [
      email.toLowerCase(),
      { email, enabled: true },
    ]),
  );
  const rows = [rowWith('Ana@x.org'), rowWith('', { identity: 'cid@x.org' })];
  expect(absentFrom(rows, known)).toEqual(['Bea@x.org', 'Zoe@x.org']);
});
