// One person whom Signitic cannot take costs only itself: the connection dies, the answer is 500 or odd, again and again.
import { crowd, type Desk, deskWith, posts } from '../world';

type Answer = Desk['server']['answer'];
const on =
  (mark: string, answer: ReturnType<Answer>): Answer =>
  ({ method, body }) =>
    method === 'post' && body?.includes(mark) ? answer : null;
const FAILS = { status: 500, headers: {}, text: 'oops' };

test.each([0, 42, 99, 142, 249])('a connection that dies for person %d leaves only that person waiting', (n) => {
  const desk = deskWith(crowd(250));
  desk.server.answer = on(`p${n}@`, 'dead');
  const report = desk.run();
  expect(report.sums).toMatchObject({ synced: 249, waiting: 1 });
  expect(report.rows[n]?.outcome).toEqual({ kind: 'waiting', reason: 'trouble' });
  expect(report.stopped).toBeNull();
  expect(report.more).toBe(false);
});

test('two such people in one batch leave only themselves waiting', () => {
  const desk = deskWith(crowd(100));
  desk.server.answer = (request, n) => on('p3@', 'dead')(request, n) ?? on('p97@', 'dead')(request, n);
  expect(desk.run().sums).toMatchObject({ synced: 98, waiting: 2 });
});

test('a request that hangs for one person leaves only few others to the next slices', () => {
  const desk = deskWith(crowd(100));
  const dead = on('p7@', 'dead');
  desk.server.answer = (request, n) => {
    desk.took = dead(request, n) ? 50_000 : 300;
    return dead(request, n);
  };
  let left = 100;
  for (let slices = 0; slices < 3; slices++) {
    const { sums, stopped } = desk.run();
    expect(stopped).toBeNull();
    left = sums.waiting;
    desk.now += 3_600_000;
  }
  expect(left).toBe(1);
});

test('a person who is answered 500 for ever does not stop later runs', () => {
  const desk = deskWith(crowd(120));
  desk.server.answer = on('p42@', FAILS);
  expect(desk.run().sums).toMatchObject({ synced: 119, waiting: 1 });
  for (let runs = 0; runs < 2; runs++) {
    desk.now += 3_600_000;
    const report = desk.run();
    expect(report.stopped).toBeNull();
    expect(report.more).toBe(false);
    expect(report.sums).toMatchObject({ unchanged: 119, waiting: 1 });
    expect(report.rows[42]?.outcome).toEqual({ kind: 'waiting', reason: 'trouble' });
  }
});

test('where nobody gets through and nobody ever did, Signitic does not answer', () => {
  const desk = deskWith(crowd(6));
  desk.server.answer = ({ method }) => (method === 'post' ? FAILS : null);
  const report = desk.run();
  expect(report.stopped?.code).toBe('unreachable');
  expect(report.sums.waiting).toBe(6);
});

test('a line that is dead for everybody ends the run before every half was tried', () => {
  const desk = deskWith(crowd(1000));
  desk.server.answer = ({ method }) => (method === 'post' ? 'dead' : null);
  expect(desk.run().stopped?.code).toBe('unreachable');
  expect(posts(desk.server).length).toBeLessThan(60);
});

test('a slice without time for its first batch goes on instead of blaming Signitic', () => {
  const desk = deskWith(crowd(5));
  const report = desk.run({ started: desk.now - 230_000 });
  expect(posts(desk.server)).toEqual([]);
  expect(report.stopped).toBeNull();
  expect(report.more).toBe(true);
  expect(report.rows.map(({ outcome }) => outcome?.reason)).toEqual(Array(5).fill('next_slice'));
});

test.each([
  ['413', { status: 413, headers: {}, text: '' }],
  ['an odd body', { status: 200, headers: {}, text: '{"result":[]}' }],
])('%s for one person alone is tried again by a later run', (_what, answer) => {
  const desk = deskWith(crowd(5));
  desk.server.answer = on('p2@', answer);
  const report = desk.run();
  expect(report.sums).toMatchObject({ synced: 4, refused: 1 });
  expect(report.rows[2]?.outcome).toMatchObject({ kind: 'refused', reason: 'turned_away' });
  desk.server.answer = () => null;
  desk.now += 3_600_000;
  expect(desk.run().sums).toMatchObject({ synced: 1, unchanged: 4 });
});
