// Reading people before they are overwritten: waves, retries, what counts as unknown, and when reading ends.
import type { FieldKey } from '../../../src/core/fields';
import { readingTime, readPeople } from '../../../src/core/send/read-first';
import type { HttpResponse, HttpRequest } from '../../../src/core/send/signitic';
import { json } from '../world';

const BUSY = { status: 503, headers: {}, text: '<html>' };
const FORBIDDEN = { status: 403, headers: {}, text: '<html>' };

interface Line {
  now: number;
  waves: number[];
  slept: number[];
  answer: (email: string, wave: number) => HttpResponse | 'dead' | 'quota';
  stopped: () => boolean;
  /** Milliseconds that a wave takes. */
  takes: number;
}

const lineWith = (answer: Line['answer']): Line => ({
  now: 0,
  waves: [],
  slept: [],
  answer,
  stopped: () => false,
  takes: 1000,
});
const record = (email: string) => json({ success: true, data: { email, firstname: `first of ${email}` } });

function read(line: Line, count: number, lastStart = 210_000) {
  const wanted = new Map(Array.from({ length: count }, (_, i): [string, FieldKey[]] => [`p${i}`, ['firstname']]));
  const http = {
    send(requests: readonly HttpRequest[]) {
      line.now += line.takes;
      line.waves.push(requests.length);
      const answers = requests.map(({ path }) => line.answer(path.slice('/users/'.length), line.waves.length));
      if (answers.includes('quota')) return { dead: 'quota' as const };
      return answers.includes('dead') ? { dead: 'network' as const } : { responses: answers as HttpResponse[] };
    },
  };
  const sleep = (milliseconds: number) => {
    line.slept.push(milliseconds);
    line.now += milliseconds;
  };
  const clock = { now: () => line.now, sleep };
  return readPeople(wanted, { http, clock, stopRequested: () => line.stopped(), lastStart });
}

test('people are read in waves, each with the fields that matter', () => {
  const line = lineWith(record);
  const reading = read(line, 25);
  expect(line.waves).toEqual([10, 15]);
  expect(reading).toMatchObject({ requests: 25, unreadable: [], left: [], quota: false });
  expect(reading.people.get('p24')).toEqual(new Map([['firstname', 'first of p24']]));
});
test('waves grow to fifty while answers come well, and not while they are slow', () => {
  const line = lineWith(record);
  read(line, 200);
  expect(line.waves).toEqual([10, 20, 40, 50, 50, 30]);
  const slow = lineWith(record);
  slow.takes = 3001;
  read(slow, 40);
  expect(slow.waves).toEqual([10, 10, 10, 10]);
});
test('trouble halves the waves, and from then on they grow slowly', () => {
  const tooMany = { status: 429, headers: {}, text: '' };
  const line = lineWith((email, wave) => (wave === 3 && email === 'p45' ? tooMany : record(email)));
  read(line, 200);
  expect(line.waves).toEqual([10, 20, 40, 20, 25, 30, 35, 21]);
});
test('the time that reading takes is told before, for waves that grow', () => {
  expect([0, 10, 57, 1000].map(readingTime)).toEqual([0, 700, 2775, 34_900]);
});
test('a person whom Signitic does not know is new, by its status or by its code', () => {
  const unknown = json({ success: false, code: 102, message: 'unknown' });
  const line = lineWith((email) =>
    email === 'p0' ? json({ success: false, message: 'not found' }, 404) : email === 'p1' ? unknown : record(email),
  );
  const { people } = read(line, 3);
  expect([people.get('p0'), people.get('p1')]).toEqual(['new', 'new']);
});
test.each([
  ['page', { status: 404, headers: {}, text: '<html>' }],
  ['JSON', json({ message: 'no Route matched with those values' }, 404)],
])('a gateway’s 404 says nothing about the person: %s', (_, page) => {
  const { people, unreadable } = read(
    lineWith((email) => (email === 'p0' ? page : record(email))),
    3,
  );
  expect([people.has('p0'), unreadable]).toEqual([false, ['p0']]);
});
test('who cannot be read for good is not asked again', () => {
  const line = lineWith((email) => (email === 'p3' ? FORBIDDEN : record(email)));
  const { people, unreadable, requests } = read(line, 12);
  expect([people.size, unreadable, requests, line.slept]).toEqual([11, ['p3'], 12, []]);
});
test('an answer that says “later” is waited for, twice', () => {
  const line = lineWith((email, wave) => (email === 'p3' && wave < 3 ? BUSY : record(email)));
  const { people, unreadable, requests } = read(line, 10);
  expect([people.size, unreadable, requests, line.slept]).toEqual([10, [], 12, [1000, 2000]]);
});
test('a person who never can be read costs three requests, and the others are read', () => {
  const line = lineWith((email) => (email === 'p3' || email === 'p5' ? BUSY : record(email)));
  const { people, unreadable } = read(line, 40);
  expect([people.size, unreadable]).toEqual([38, ['p3', 'p5']]);
});
test('a Retry-After is obeyed, up to twenty seconds, in pieces of five', () => {
  const busy = { ...BUSY, headers: { 'retry-after': '12' } };
  const line = lineWith((email, wave) => (wave === 1 ? busy : record(email)));
  expect(read(line, 1).people.size).toBe(1);
  expect(line.slept).toEqual([5000, 5000, 2000]);
  const long = lineWith((email, wave) => (wave === 1 ? { ...BUSY, headers: { 'retry-after': '600' } } : record(email)));
  read(long, 1);
  expect(long.slept).toEqual([5000, 5000, 5000, 5000]);
});
test('a wave of which nobody can be read ends the reading, and the others count as unreadable', () => {
  const line = lineWith(() => FORBIDDEN);
  const { people, unreadable, left, requests } = read(line, 40);
  expect([people.size, unreadable.length, left, requests]).toEqual([0, 40, [], 10]);
});
test('a line that is dead three times ends the reading', () => {
  const line = lineWith(() => 'dead');
  expect(read(line, 40).unreadable).toHaveLength(40);
  expect(line.waves).toEqual([10, 5, 2]);
});
test('a line that was dead once loses nobody', () => {
  const line = lineWith((email, wave) => (wave === 1 ? 'dead' : record(email)));
  expect(read(line, 40).people.size).toBe(40);
});
test('nobody is asked after the last start, and those are left', () => {
  const line = lineWith(record);
  const { people, left } = read(line, 40, 1500);
  expect([people.size, left.length, left[0]]).toEqual([30, 10, 'p30']);
});
test('nobody is asked after a stop', () => {
  const line = lineWith(record);
  line.stopped = () => line.waves.length > 0;
  expect(read(line, 40).left).toHaveLength(30);
});
test('an allowance that is used up is told, with the people who are left', () => {
  const line = lineWith((email, wave) => (wave === 2 ? 'quota' : record(email)));
  expect(read(line, 40)).toMatchObject({ quota: true, requests: 30 });
  expect(
    read(
      lineWith(() => 'quota'),
      3,
    ).left,
  ).toEqual(['p0', 'p1', 'p2']);
});
test('no people make no request', () => {
  const line = lineWith(record);
  expect([read(line, 0).requests, line.waves]).toEqual([0, []]);
});
