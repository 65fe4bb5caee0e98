// One run at a time per document, over two people and the trigger; the lease of a run that died frees itself.
import { KILL } from '../../playground/emulator/world';
import { TEST_KEY } from '../../playground/signitic/server';
import { addressesIn, brokenPromises } from './invariants';
import { BEN, HOUR, MINUTE, openStage, type OnCall, schedule, sentSoFar, type Stage } from './fixture';
import { runsOf, slice } from './entry-points';

/** Does something once, while the run stands before its first batch. */
function duringTheRun(stage: Stage, act: () => void): OnCall {
  let requests = 0;
  return ({ name }) => {
    if (name !== 'UrlFetchApp.fetchAll') return;
    requests += 1;
    if (requests !== 2) return;
    // What happens meanwhile are executions of their own.
    stage.onCall = null;
    act();
  };
}

function withBen(rows: number): Stage {
  const stage = openStage({ rows });
  stage.world.user(BEN, { locale: 'fr' });
  const kept = stage.world.callFromSidebar('saveKey', [TEST_KEY], { user: BEN });
  expect(kept.ok && JSON.parse(String(kept.value)).ok).toBe(true);
  return stage;
}

/** What Ben is told who chooses the menu's sync. */
function byBen(stage: Stage): { code: string; message: string } | null {
  const result = stage.world.run('syncToSignitic', [], { user: BEN });
  stage.told.push(result);
  return JSON.parse(String(result.value)).stopped;
}

test('while Anna’s run is under way Ben is told who is running, in his language, and sends nobody', () => {
  const stage = withBen(30);
  const heard: unknown[] = [];
  stage.onCall = duringTheRun(stage, () => {
    heard.push(byBen(stage));
    const asked = stage.world.callFromSidebar('syncTab', [stage.tab.id, 'changed', false], { user: BEN });
    heard.push(asked.ok && JSON.parse(String(asked.value)).error.code);
    heard.push(sentSoFar(stage).length);
  });
  const told = slice(stage, 'menu');
  expect(heard).toEqual([{ code: 'running', message: expect.stringContaining('anna@example.com') }, 'running', 0]);
  expect(told?.sums.synced).toBe(30);
  expect(sentSoFar(stage)).toHaveLength(30);
  expect(brokenPromises(stage, 'menu', addressesIn(stage.tab))).toEqual([]);
});

test('a trigger that fires in the middle of a run sends nobody and complains to nobody; the next hour it works', () => {
  const stage = openStage({ rows: 30 });
  schedule(stage);
  stage.world.clock.advance(HOUR);
  stage.onCall = duringTheRun(stage, () => {
    const fired = stage.world.run('runScheduledSync', [], { surface: 'trigger' });
    expect(fired.error).toBeNull();
    expect(sentSoFar(stage)).toEqual([]);
  });
  expect(slice(stage, 'menu')?.sums.synced).toBe(30);
  expect(stage.world.outbox).toEqual([]);
  stage.tab.put(2, 3, 'Zoé');
  slice(stage, 'scheduled');
  expect(sentSoFar(stage).slice(30)).toEqual(['p0@example.com']);
  expect(stage.world.outbox).toEqual([]);
});

test('a run that died keeps others out for six minutes and no longer', () => {
  const stage = withBen(30);
  stage.onCall = duringTheRun(stage, () => {
    throw KILL;
  });
  expect(slice(stage, 'menu')).toBeNull();
  stage.world.clock.advance(5 * MINUTE);
  expect(byBen(stage)?.code).toBe('running');
  stage.world.clock.advance(MINUTE);
  expect(byBen(stage)).toBeNull();
  expect(runsOf(stage.world)[0]?.sums.synced).toBe(30);
  expect(brokenPromises(stage, 'menu', addressesIn(stage.tab))).toEqual([]);
});

test('a run that ended, well or not, leaves the document free at once', () => {
  const stage = withBen(30);
  const refusal = { status: 200, headers: {}, body: '{"success":false,"code":"117","value":"No."}', ms: 100 };
  stage.wire = (requests, next) =>
    requests.flatMap((request) => (request.method === 'POST' ? [refusal] : next([request])));
  expect(slice(stage, 'menu')?.stopped).toBe('all_refused');
  stage.wire = (requests, next) => next(requests);
  expect(byBen(stage)).toBeNull();
});
