// Kills a run before one of its service calls, lets people run it again, and looks whether the promise was kept.
import { KILL, KILL_AFTER_WRITES } from '../../playground/emulator/world';
import { CAMPAIGN } from '../campaign';
import { foreignThings } from './foreign';
import { COLUMNS, columnOf } from './list';
import { addressesIn, brokenPromises, checkAlways, runUntilDone } from './invariants';
import { type OnCall, openStage, schedule, sentSoFar, type Stage, type StageOptions } from './fixture';
import { slice, type Way } from './entry-points';

/** Google ends an execution after six minutes, and so a dead run's lease. */
const LEASE = 6 * 60_000 + 1000;

/** The ways of running, and how a test names them. */
export const FROM: readonly (readonly [string, Way])[] = [
  ['a run from the menu', 'menu'],
  ['a run from the sidebar', 'sidebar'],
  ['a run of the selected rows', 'selected'],
  ['a run by the trigger', 'scheduled'],
];

export interface Killing extends StageOptions {
  way: Way;
  /** The list was synced before, and the job titles of these rows were edited since. */
  edited?: readonly number[];
  /** Once the run is dead, the edits are taken back. */
  takenBack?: boolean;
}

interface Ready {
  stage: Stage;
  takeBack: () => void;
}

function readyFor({ way, edited, takenBack, ...options }: Killing): Ready {
  const stage = openStage(options);
  if (way === 'scheduled') schedule(stage);
  if (!edited) return { stage, takeBack() {} };
  slice(stage, way);
  stage.world.clock.advance(60_000);
  const title = columnOf(stage.tab, COLUMNS.jobtitle);
  const before = edited.map((row) => stage.tab.value(row, title));
  for (const row of edited) stage.tab.put(row, title, `Edited${row}`);
  const takeBack = () => edited.forEach((row, i) => void stage.tab.put(row, title, before[i]!));
  return { stage, takeBack: takenBack ? takeBack : () => {} };
}

/** The service calls of a run that nobody kills, by name. The same seed gives the same calls. */
export function callsOf(killing: Killing): string[] {
  const { stage } = readyFor(killing);
  const names: string[] = [];
  stage.onCall = ({ name }) => void names.push(name);
  slice(stage, killing.way);
  return names;
}

/** What becomes of the writes that a dying script has queued. Google says nothing about it. */
export const WRITES = { dropped: KILL, kept: KILL_AFTER_WRITES } as const;
export type Writes = keyof typeof WRITES;

function killBefore(n: number, writes: Writes): OnCall {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls === n) throw WRITES[writes];
  };
}

/** What became wrong when the run was killed before its `n`-th service call; nothing when the promise was kept. */
export function killedBefore(n: number, killing: Killing, writes: Writes): string[] {
  const { stage, takeBack } = readyFor(killing);
  const { tab, world } = stage;
  const everThere = addressesIn(tab);
  const foreign = foreignThings(stage);
  stage.onCall = killBefore(n, writes);
  const told = slice(stage, killing.way);
  // A status stands beside an edited row as it was until the row is synced again.
  const found = checkAlways(stage, told, foreign, !killing.edited);
  if (told) found.push('it was not killed');
  stage.onCall = null;
  world.clock.advance(LEASE);
  takeBack();
  if (killing.way === 'selected') found.push(...onlySelected(stage));
  found.push(...brokenPromises(stage, killing.way === 'selected' ? 'menu' : killing.way, everThere));
  return found.concat(sentTooOften(stage, killing.edited ? 3 : 2));
}

/** A run over selected rows, once it is done, has sent the people of these rows and nobody else. */
function onlySelected(stage: Stage): string[] {
  const { found } = runUntilDone(stage, 'selected');
  const [first, last] = stage.selected;
  const others = addressesIn(stage.tab);
  for (let row = first; row <= last; row++) others.delete(stage.tab.shown(row, 2).toLowerCase());
  const sent = sentSoFar(stage).filter((email) => others.has(email));
  return sent.length > 0 ? [...found, `sent without being selected: ${sent.join(', ')}`] : found;
}

/** What a kill costs: people whose answer was not written beside them are sent once more. */
function sentTooOften(stage: Stage, most: number): string[] {
  const times = new Map<string, number>();
  for (const email of sentSoFar(stage)) times.set(email, (times.get(email) ?? 0) + 1);
  return [...times].filter(([, count]) => count > most).map(([email, count]) => `${email} was sent ${count} times`);
}

/** `npm run campaign`: a run is killed before each of its calls, however many rows it has. */
export const EVERYWHERE = CAMPAIGN;

export const allPlaces = (names: readonly string[]): number[] => names.map((_, i) => i + 1);

/** The last place of each kind of call in a run. */
export function kindsIn(names: readonly string[]): number[] {
  return names.flatMap((name, i) => (names.lastIndexOf(name) === i ? [i + 1] : []));
}

const SHOWN = 5;

/** The campaign tries both at each place; each test run one of them, in turn. */
const writesAt = (i: number): readonly Writes[] =>
  EVERYWHERE ? ['dropped', 'kept'] : [i % 2 === 0 ? 'dropped' : 'kept'];

/** Runs every case and reports the first few that went wrong. */
export function killedAtEach(places: readonly number[], names: readonly string[], killing: Killing): string[] {
  const broken: string[] = [];
  places.forEach((n, i) => {
    for (const writes of writesAt(i)) {
      const found = killedBefore(n, killing, writes);
      if (found.length === 0) continue;
      broken.push(
        `killed before call ${n}, ${names[n - 1]}, writes ${writes}:\n  ${found.slice(0, SHOWN).join('\n  ')}`,
      );
    }
  });
  process.stderr.write(
    `${killing.rows} rows, ${killing.way}: killed before ${places.length} of ${names.length} service calls\n`,
  );
  return broken;
}
