// The sheet sorted, edited, shortened and rearranged at random between runs and in the middle of them; the services failing at random.
import fc from 'fast-check';
import { ACT_NAMES, ACTS } from './people';
import { addressesIn, brokenPromises, changes, checkAlways, foreignThings } from './promise';
import { openStage, schedule, slice, type Stage, WAYS } from './stage';

const RUNS = Number(process.env['FAULTS_RUNS'] ?? 1000);
/** Another seed each day; one from the environment repeats what a run has printed. */
const SEED = Number(process.env['FAULTS_SEED'] ?? Math.floor(Date.now() / 86_400_000));

const act = fc.record({ what: fc.constantFrom(...ACT_NAMES), at: fc.nat(150), a: fc.nat(99), b: fc.nat(99) });
const disturbedSlice = fc.record({
  way: fc.constantFrom(...WAYS),
  acts: fc.array(act, { maxLength: 3 }),
  failing: fc.option(fc.record({ at: fc.nat(150), text: fc.nat(3) }), { freq: 3 }),
});
const sequence = fc.record({
  rows: fc.integer({ min: 1, max: 7 }),
  wrong: fc.boolean(),
  refused: fc.nat(1),
  slices: fc.array(disturbedSlice, { minLength: 1, maxLength: 3 }),
});
type Slice = typeof disturbedSlice extends fc.Arbitrary<infer T> ? T : never;
type Sequence = typeof sequence extends fc.Arbitrary<infer T> ? T : never;

/** What a busy document says (WRITE-35). */
const BUSY = [
  'Service Spreadsheets timed out while accessing document with id 1Abc.',
  'Service Spreadsheets failed while accessing document with id 1Abc.',
  'Service error: Spreadsheets',
  "We're sorry, a server error occurred. Please wait a bit and try again.",
];
const OF_THE_DOCUMENT = /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|DeveloperMetadata\w*)\./;

/** What is remembered of a document while people act on it. */
interface Watched {
  stage: Stage;
  foreign: string[];
  everThere: Set<string>;
  found: string[];
}

function disturb(watched: Watched, { what, a, b }: Sequence['slices'][number]['acts'][number]): void {
  const { stage, found, everThere } = watched;
  found.push(...changes(watched.foreign, foreignThings(stage)));
  ACTS[what]?.(stage.tab, a, b);
  watched.foreign = foreignThings(stage);
  for (const email of addressesIn(stage.tab)) everThere.add(email);
}

function disturbedRun(watched: Watched, { way, acts, failing }: Slice): void {
  const { stage, found } = watched;
  const left = [...acts].sort((one, other) => one.at - other.at);
  let calls = 0;
  let failed = failing === null;
  stage.onCall = ({ name, execution }) => {
    calls += 1;
    while (left[0] && left[0].at <= calls) disturb(watched, left.shift()!);
    if (failed || !failing || calls < failing.at || !OF_THE_DOCUMENT.test(name)) return;
    failed = true;
    execution.fail(BUSY[failing.text] ?? '');
  };
  while (left[0]?.at === 0) disturb(watched, left.shift()!);
  stage.world.clock.advance(30_000);
  const told = slice(stage, way);
  stage.onCall = null;
  found.push(...checkAlways(stage, told, watched.foreign, false));
  for (const late of left) disturb(watched, late);
}

function broken({ slices, ...options }: Sequence): string[] {
  const stage = openStage({ ...options, seed: slices.length + options.rows });
  if (slices.some(({ way }) => way === 'scheduled')) schedule(stage);
  const watched: Watched = { stage, foreign: foreignThings(stage), everThere: addressesIn(stage.tab), found: [] };
  for (const one of slices) disturbedRun(watched, one);
  return watched.found.concat(brokenPromises(stage, 'menu', watched.everThere));
}

test('whatever people and services do in the middle of runs, the promise is kept once it says done', () => {
  process.stderr.write(`${RUNS} disturbed sequences, FAULTS_SEED=${SEED}\n`);
  fc.assert(
    fc.property(sequence, (steps) => {
      expect(broken(steps)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 300_000);
