// The limits of time, quota and size: a run stops before them, says so, and goes on where it was.
import { CAMPAIGN, inCampaign } from '../campaign';
import { cloudOf } from '../cloud';
import { KILL, type WireAnswer } from '../../playground/emulator/world';
import { faultNamed } from '../../playground/signitic/faults';
import { mappingOf } from './list';
import { addressesIn, brokenPromises } from './invariants';
import { ANNA, ask, HOUR, MINUTE, openStage, sentSoFar, type Stage } from './fixture';
import { slice } from './entry-points';

const checked = (stage: Stage) => brokenPromises(stage, 'menu', addressesIn(stage.tab));
const lastRun = (stage: Stage) => stage.told[stage.told.length - 1] as { ms: number; killed: boolean; value: string };

test('a request that hangs for a minute, twice, does not push a run over six minutes', () => {
  const stage = openStage({ rows: 250 });
  const hang = faultNamed('a timeout after the batch was applied');
  let posts = 0;
  stage.wire = (requests, next) =>
    requests.map((request): WireAnswer => {
      if (request.method !== 'POST') return next([request])[0]!;
      posts += 1;
      return posts <= 2 ? hang.apply(request, () => next([request])[0]!) : next([request])[0]!;
    });
  slice(stage, 'menu');
  expect(posts).toBeGreaterThanOrEqual(2);
  expect(lastRun(stage).killed).toBe(false);
  expect(lastRun(stage).ms).toBeLessThan(6 * MINUTE);
  expect(checked(stage)).toEqual([]);
});

inCampaign(test)(
  'however slow the answers are, each slice ends before six minutes and the slices come to an end',
  () => {
    const stage = openStage({ rows: 1200 });
    stage.wire = (requests, next) => next(requests).map((answer) => ({ ...answer, ms: 49_000 }));
    const slices: { synced: number; killed: boolean; inTime: boolean }[] = [];
    for (let more = true; more && slices.length < 9; ) {
      const told = slice(stage, 'menu');
      const { killed, ms } = lastRun(stage);
      slices.push({ synced: told?.sums.synced ?? 0, killed, inTime: ms < 6 * MINUTE });
      more = told?.more ?? true;
    }
    expect(slices.every(({ killed, inTime }) => !killed && inTime)).toBe(true);
    expect(slices[slices.length - 1]?.synced).toBe(1200);
    expect(sentSoFar(stage)).toHaveLength(1200);
    expect(checked(stage)).toEqual([]);
  },
);

test.each(CAMPAIGN ? ['en', 'fr'] : ['fr'])(
  'a daily allowance that is used up says so in %s, and the run goes on tomorrow',
  (locale) => {
    const stage = openStage({ rows: 450, consumer: true });
    stage.world.user(ANNA, { locale });
    expect(cloudOf(stage.world).spend(ANNA, 'urlfetch', 19_995, 20_000)).toBe(true);
    const told = slice(stage, 'menu');
    expect(told?.stopped).toBe('quota');
    expect(told?.sums).toMatchObject({ read: 450, synced: 100, waiting: 350 });
    expect(JSON.parse(lastRun(stage).value).stopped.message).toMatch(/tomorrow|demain/);
    expect(slice(stage, 'menu')?.stopped).toBe('quota');
    stage.world.clock.advance(24 * HOUR);
    expect(checked(stage)).toEqual([]);
    expect(sentSoFar(stage)).toHaveLength(450);
  },
);

test('people with long texts are split by size: no request is over 2.5 MB, and everything arrives', () => {
  const stage = openStage({ rows: 100 });
  const { tab, store } = stage;
  const mapping = mappingOf() as { sources: Record<string, object> };
  const text = (row: number, n: number) => `${row}.${n} ${'é'.repeat(9990)}`;
  for (let n = 1; n <= 3; n++) {
    const column = 11 + n;
    tab.insertColumns(column, 1);
    tab.put(1, column, `Texte ${n}`);
    for (let row = 2; row <= 101; row++) tab.put(row, column, text(row, n));
    mapping.sources[`extra_${n}`] = { column: `Texte ${n}`, occurrence: 1, of: 1 };
  }
  ask(stage, 'saveMapping', tab.id, mapping);
  expect(slice(stage, 'menu')?.sums.synced).toBe(100);
  const sizes = store.posts.map(({ bytes }) => bytes);
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThan(5_900_000);
  expect(sizes.length).toBe(3);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2_500_000);
  for (let row = 2; row <= 101; row++) {
    expect(store.users.get(`p${row - 2}@example.com`)?.['extra_3']).toBe(text(row, 3));
  }
  expect(checked(stage)).toEqual([]);
});

inCampaign(test)('Stop is heard as soon as the wave under way is back, and the rest goes with the next run', () => {
  const stage = openStage({ rows: 1200 });
  const waves: number[] = [];
  stage.wire = (requests, next) => {
    waves.push(requests.length);
    if (waves.length === 3) ask(stage, 'stopSync');
    return next(requests);
  };
  const told = slice(stage, 'menu');
  expect(waves).toEqual([1, 1, 10]);
  expect(told).toMatchObject({ stopped: 'stopped', sums: { synced: 1100, waiting: 100 } });
  expect(checked(stage)).toEqual([]);
  expect(sentSoFar(stage)).toHaveLength(1200);
});

inCampaign(test)('one dead connection loses a whole wave, which is repeated batch by batch', () => {
  const stage = openStage({ rows: 1200 });
  const dead = faultNamed('the line breaks after the batch was applied');
  const waves: number[] = [];
  stage.wire = (requests, next) => {
    waves.push(requests.length);
    const breaks = waves.length === 3 ? 4 : -1;
    return requests.map((request, i) =>
      i === breaks ? dead.apply(request, () => next([request])[0]!) : next([request])[0]!,
    );
  };
  expect(slice(stage, 'menu')?.sums.synced).toBe(1200);
  expect(waves.slice(0, 13)).toEqual([1, 1, 10, ...Array(10).fill(1)]);
  expect(sentSoFar(stage)).toHaveLength(2200);
  expect(checked(stage)).toEqual([]);
});

test('“Send everything again” sends everybody once more, even when it is killed on the way', () => {
  const stage = openStage({ rows: 250 });
  slice(stage, 'menu');
  stage.world.clock.advance(MINUTE);
  ask(stage, 'syncTab', stage.tab.id, 'all', false);
  expect(sentSoFar(stage)).toHaveLength(500);
  let requests = 0;
  stage.onCall = ({ name }) => {
    if (name === 'UrlFetchApp.fetchAll') requests += 1;
    if (requests === 3) throw KILL;
  };
  stage.world.callFromSidebar('syncTab', [stage.tab.id, 'all', false]);
  expect(sentSoFar(stage)).toHaveLength(600);
  stage.onCall = null;
  stage.world.clock.advance(6 * MINUTE);
  expect(checked(stage)).toEqual([]);
  const later = new Set(sentSoFar(stage).slice(500));
  expect(later.size).toBe(250);
});
