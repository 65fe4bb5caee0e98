// A preview that is killed before one of its service calls: nothing was sent, and the panel's next call goes on.
import { KILL } from '../../playground/emulator/world';
import { allPlaces, EVERYWHERE, kindsIn } from './kills';
import { answerOf, openStage, sentSoFar, type Stage } from './fixture';
import { COLUMNS, columnOf } from './list';
import { addressesIn, brokenPromises } from './invariants';
import { slice } from './entry-points';

const LEASE = 6 * 60_000 + 1000;

interface View {
  people: { email: string; kind: string }[];
  read: unknown[];
  left: number;
}

/** A list that was synced before, in which some titles were edited since, one of them in Signitic too. */
function edited(): Stage {
  const stage = openStage({ rows: 30 });
  slice(stage, 'menu');
  stage.world.clock.advance(60_000);
  const title = columnOf(stage.tab, COLUMNS.jobtitle);
  for (const row of [5, 6, 7, 8]) stage.tab.put(row, title, `Edited${row}`);
  return stage;
}

const preview = (stage: Stage, read: unknown[] = []): View | null =>
  (answerOf(stage, stage.world.callFromSidebar('previewTab', [stage.tab.id, read]))?.value ?? null) as View | null;

test('a preview that is killed anywhere goes on, has sent nobody, and breaks no later sync', () => {
  const whole = edited();
  const names: string[] = [];
  whole.onCall = ({ name }) => void names.push(name);
  const expected = preview(whole)?.people;
  expect(expected?.length).toBeGreaterThan(0);
  for (const n of EVERYWHERE ? allPlaces(names) : kindsIn(names).filter((_, i) => i % 8 === 0)) {
    const stage = edited();
    const sent = sentSoFar(stage).length;
    let calls = 0;
    stage.onCall = () => {
      calls += 1;
      if (calls === n) throw KILL;
    };
    const first = preview(stage);
    stage.onCall = null;
    stage.world.clock.advance(LEASE);
    expect([n, preview(stage, first?.read)?.people]).toEqual([n, expected]);
    expect(sentSoFar(stage)).toHaveLength(sent);
    expect([n, brokenPromises(stage, 'menu', addressesIn(stage.tab))]).toEqual([n, []]);
  }
});
