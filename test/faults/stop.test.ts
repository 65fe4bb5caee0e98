// Stop pressed before each service call of a run in turn: what is under way comes to its end, nothing new is begun.
import { CAMPAIGN } from '../campaign';
import { addressesIn, brokenPromises } from './invariants';
import { answerOf, openStage, type Stage } from './fixture';
import { slice } from './entry-points';

const ROWS = 130;
/** The calls of a run in which somebody presses Stop just before the `n`-th, and how many came after it. */
function stoppedBefore(n: number): { stage: Stage; stopped: string | null; names: string[] } {
  const stage = openStage({ rows: ROWS, wrong: true });
  const names: string[] = [];
  stage.onCall = ({ name }) => {
    names.push(name);
    if (names.length !== n) return;
    // Pressing is an execution of its own.
    const listening = stage.onCall;
    stage.onCall = null;
    answerOf(stage, stage.world.callFromSidebar('stopSync', []));
    stage.onCall = listening;
  };
  const told = slice(stage, 'menu');
  stage.onCall = null;
  return { stage, stopped: told?.stopped ?? null, names };
}

/** What was begun after the flag had been looked at once more. */
function begunLater(names: readonly string[], n: number): string[] {
  const look = names.indexOf('Cache.get', n - 1);
  return look < 0 ? [] : names.slice(look + 1).filter((name) => name === 'UrlFetchApp.fetchAll');
}

test('whenever Stop is pressed no request is begun after the next look at it, and the rest goes with the next run', () => {
  const { names } = stoppedBefore(Infinity);
  const leased = names.indexOf('Properties.setProperty') + 1;
  const last = names.lastIndexOf('UrlFetchApp.fetchAll');
  const wrong: string[] = [];
  // Each test run takes a fortieth of the calls, the campaign all of them.
  for (let n = leased + 1; n <= last; n += CAMPAIGN ? 1 : 60) {
    const { stage, names: called, stopped } = stoppedBefore(n);
    const later = begunLater(called, n);
    const everThere = addressesIn(stage.tab);
    const found = later.map((name) => `${name} after Stop`).concat(brokenPromises(stage, 'menu', everThere));
    if (stopped !== 'stopped' && stopped !== null) found.push(`it stopped with ${stopped}`);
    if (found.length > 0) wrong.push(`before call ${n}, ${names[n - 1]}: ${found.slice(0, 3).join('; ')}`);
  }
  process.stderr.write(`Stop pressed between ${leased} and ${last} of ${names.length} service calls\n`);
  expect(wrong).toEqual([]);
}, 120_000);

test('pressed while the list is read, nothing was sent yet and the sheet is as it was', () => {
  const { names } = stoppedBefore(Infinity);
  const read = names.indexOf('Range.getDisplayValues', names.indexOf('Range.canEdit')) + 1;
  const { stage, stopped, names: called } = stoppedBefore(read);
  expect(stopped).toBe('stopped');
  expect(called.slice(read).filter((name) => name.startsWith('Range.get'))).toEqual([]);
  expect(called).not.toContain('UrlFetchApp.fetchAll');
  expect(called).not.toContain('Range.setValues');
  expect(stage.store.users.size).toBe(0);
});
