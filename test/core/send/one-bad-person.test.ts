// One person whom Signitic cannot take costs only itself: the connection dies, the answer is 500 or odd, again and again.
import { type Fixture, fixtureWith, posts, staff } from '../world';

type Answer = Fixture['server']['answer'];
const on =
  (mark: string, answer: ReturnType<Answer>): Answer =>
  ({ method, body }) =>
    method === 'post' && body?.includes(mark) ? answer : null;
const FAILS = { status: 500, headers: {}, text: 'oops' };

test.each([0, 42, 99, 142, 249])('a connection that dies for person %d leaves only that person waiting', (n) => {
  const fixture = fixtureWith(staff(250));
  fixture.server.answer = on(`p${n}@`, 'dead');
  const report = fixture.run();
  expect(report.sums).toMatchObject({ synced: 249, waiting: 1 });
  expect(report.rows[n]?.outcome).toEqual({ kind: 'waiting', reason: 'transient' });
  expect(report.stopped).toBeNull();
  expect(report.more).toBe(false);
});

test('two such people in one batch leave only themselves waiting', () => {
  const fixture = fixtureWith(staff(100));
  fixture.server.answer = (request, n) => on('p3@', 'dead')(request, n) ?? on('p97@', 'dead')(request, n);
  expect(fixture.run().sums).toMatchObject({ synced: 98, waiting: 2 });
});

test('a request that hangs for one person leaves only few others to the next slices', () => {
  const fixture = fixtureWith(staff(100));
  const dead = on('p7@', 'dead');
  fixture.server.answer = (request, n) => {
    fixture.took = dead(request, n) ? 50_000 : 300;
    return dead(request, n);
  };
  let left = 100;
  for (let slices = 0; slices < 3; slices++) {
    const { sums, stopped } = fixture.run();
    expect(stopped).toBeNull();
    left = sums.waiting;
    fixture.file.now += 3_600_000;
  }
  expect(left).toBe(1);
});

test('a person who is answered 500 for ever does not stop later runs', () => {
  const fixture = fixtureWith(staff(120));
  fixture.server.answer = on('p42@', FAILS);
  expect(fixture.run().sums).toMatchObject({ synced: 119, waiting: 1 });
  for (let runs = 0; runs < 2; runs++) {
    fixture.file.now += 3_600_000;
    const report = fixture.run();
    expect(report.stopped).toBeNull();
    expect(report.more).toBe(false);
    expect(report.sums).toMatchObject({ unchanged: 119, waiting: 1 });
    expect(report.rows[42]?.outcome).toEqual({ kind: 'waiting', reason: 'transient' });
  }
});

test('where nobody gets through and nobody ever did, Signitic does not answer', () => {
  const fixture = fixtureWith(staff(6));
  fixture.server.answer = ({ method }) => (method === 'post' ? FAILS : null);
  const report = fixture.run();
  expect(report.stopped?.code).toBe('unreachable');
  expect(report.sums.waiting).toBe(6);
});

test('a line that is dead for everybody ends the run before every half was tried', () => {
  const fixture = fixtureWith(staff(1000));
  fixture.server.answer = ({ method }) => (method === 'post' ? 'dead' : null);
  expect(fixture.run().stopped?.code).toBe('unreachable');
  expect(posts(fixture.server).length).toBeLessThan(60);
});

test('a slice without time for its first batch goes on instead of blaming Signitic', () => {
  const fixture = fixtureWith(staff(5));
  const report = fixture.run({ started: fixture.file.now - 230_000 });
  expect(posts(fixture.server)).toEqual([]);
  expect(report.stopped).toBeNull();
  expect(report.more).toBe(true);
  expect(report.rows.map(({ outcome }) => outcome?.reason)).toEqual(Array(5).fill('next_slice'));
});

test.each([
  ['413', { status: 413, headers: {}, text: '' }],
  ['an odd body', { status: 200, headers: {}, text: '{"result":[]}' }],
])('%s for one person alone is tried again by a later run', (_what, answer) => {
  const fixture = fixtureWith(staff(5));
  fixture.server.answer = on('p2@', answer);
  const report = fixture.run();
  expect(report.sums).toMatchObject({ synced: 4, refused: 1 });
  expect(report.rows[2]?.outcome).toMatchObject({ kind: 'refused', reason: 'turned_away' });
  fixture.server.answer = () => null;
  fixture.file.now += 3_600_000;
  expect(fixture.run().sums).toMatchObject({ synced: 1, unchanged: 4 });
});
