// The faults do to a request what their names say, and nothing else.
import type { WireAnswer, WireRequest } from '../../playground/emulator/world';
import { busyBeyond, FAULTS, faultNamed, faultOfPerson, faulty } from '../../playground/signitic/faults';
import { emptyStore, type Store, TEST_KEY } from '../../playground/signitic/server';
import { direct } from '../../playground/signitic/wire';

function batch(...emails: string[]): WireRequest {
  return {
    url: 'https://api.signitic.app/users',
    method: 'post',
    headers: { 'x-api-key': TEST_KEY, 'Content-Type': 'application/json' },
    body: JSON.stringify({ users: emails.map((email) => ({ email })) }),
    timeoutSeconds: 60,
  };
}

function meet(name: string, store: Store = emptyStore(), ...emails: string[]): WireAnswer {
  const request = batch(...(emails.length > 0 ? emails : ['a@example.com', 'b@example.com']));
  return faultNamed(name).apply(request, () => direct(store)([request])[0]!);
}

test('there are at least 24 faults, each with a name of its own', () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(24);
  expect(new Set(FAULTS.map((fault) => fault.name)).size).toBe(FAULTS.length);
});

test.each(FAULTS.map((fault) => [fault.name, fault.reach] as const))('%s: the batch is %s', (name, reach) => {
  const store = emptyStore();
  meet(name, store);
  expect([...store.users.keys()]).toEqual(reach === 'lost' ? [] : ['a@example.com', 'b@example.com']);
});

test('a busy server says how long to wait in seconds, as a date, in a list, or not at all', () => {
  const names = FAULTS.map((fault) => fault.name).filter((name) => name.startsWith('429'));
  const delays = names.map((name) => {
    const answer = meet(name);
    if ('dead' in answer) return answer.dead;
    return Object.entries(answer.headers).filter(([header]) => header.toLowerCase() === 'retry-after');
  });
  expect(delays).toEqual([
    [['Retry-After', '3']],
    [['retry-after', 'Mon, 02 Mar 2026 08:00:30 GMT']],
    [['Retry-After', 'soon']],
    [['RETRY-AFTER', '600']],
    [['Retry-After', ['2', '4']]],
    [],
  ]);
});

test.each([
  ['half a JSON', '{"success":true,"code":200,"v'],
  ['one person fewer counted', '{"success":true,"code":200,"value":{"added":1,"edited":0}}'],
  ['nobody counted', '{"success":true,"code":200,"value":{"added":0,"edited":0}}'],
  ['the code as a text', '{"success":true,"code":"200","value":{"added":2,"edited":0}}'],
  ['counts as texts', '{"success":true,"code":200,"value":{"added":"2","edited":"0"}}'],
  ['an array', '[]'],
  ['null', 'null'],
  ['the word OK', 'OK'],
  ['an empty 200', ''],
])('%s changes the body of a true answer', (name, body) => {
  expect(meet(name)).toMatchObject({ status: 200, body });
});

test('a slow answer is a true one that took 59 seconds', () => {
  expect(meet('slow: 59 seconds')).toMatchObject({ status: 200, ms: 59_000 });
});

test.each([
  ['no such name', 'dns'],
  ['bandwidth used up', 'bandwidth'],
  ['a timeout before the batch arrives', 'timeout'],
  ['the line breaks after the batch was applied', 'unreachable'],
])('%s leaves no answer', (name, kind) => {
  expect(meet(name)).toMatchObject({ dead: kind });
});

test('an unknown name is an error', () => {
  expect(() => faultNamed('gremlins')).toThrow('No fault is called "gremlins"');
});

test('a faulty wire spoils the requests that it is told to, counted over all waves, and lets the others through', () => {
  const store = emptyStore();
  const wire = faulty(direct(store), (n) => (n === 1 || n === 2 ? faultNamed('500 in JSON') : null));
  const first = wire([batch('a@example.com'), batch('b@example.com')]);
  const second = wire([batch('c@example.com'), batch('d@example.com')]);
  expect([...first, ...second].map((answer) => ('dead' in answer ? answer.dead : answer.status))).toEqual([
    200, 500, 500, 200,
  ]);
  expect([...store.users.keys()]).toEqual(['a@example.com', 'd@example.com']);
});

test('a person who cannot be read fails every time, a slow one answers late, and the others are read', () => {
  const users = ['a', 'b', 'c'].map((name) => ({ email: `${name}@example.com`, enabled: true }));
  const reads = { 'a@example.com': '500 in JSON', 'b@example.com': 9000 };
  const wire = faulty(direct(emptyStore(users)), (_, request) => faultOfPerson(request, reads));
  const read = (path: string): WireRequest => ({
    ...batch(),
    url: `https://api.signitic.app${path}`,
    method: 'get',
    body: null,
  });
  const told = (answer: WireAnswer): unknown => ['dead' in answer ? answer.dead : answer.status, answer.ms];
  const asked = ['/users/A%40example.com', '/users/b%40example.com', '/users/c%40example.com', '/users'].map(read);
  expect(wire(asked).map(told)).toEqual([
    [500, 120],
    [200, 9150],
    [200, 150],
    [200, 150],
  ]);
  expect(told(wire([read('/signatures/a@example.com/html')])[0]!)).toEqual([500, 120]);
  // What is sent to a person is no read.
  expect(told(wire([batch('a@example.com')])[0]!)).toEqual([200, 155]);
});

test('a busy server answers so many requests of a wave, and has never seen the others', () => {
  const store = emptyStore();
  const wire = busyBeyond(2, direct(store));
  const answers = wire(['a', 'b', 'c'].map((name) => batch(`${name}@example.com`)));
  expect(answers.map((answer) => ('dead' in answer ? answer.dead : answer.status))).toEqual([200, 200, 429]);
  expect([...store.users.keys()]).toEqual(['a@example.com', 'b@example.com']);
});
