// People who lie apart, arranged and edited at random between runs of all kinds: nobody is sent without need, each keeps the
// time at which they were sent, a run that finds nothing new writes nothing, and no memo cell grows without end.
import fc from 'fast-check';
import { APART_ACTS, memoAt, peopleIn } from './apart';
import { ownColumns } from './foreign';
import { EVERYWHERE } from './kills';
import { difference, expectedRows, isRefused } from './list';
import { addressesIn, brokenPromises } from './invariants';
import { answerOf, HOUR, openStage, sentSoFar, type Stage } from './fixture';
import { slice } from './entry-points';

const SEQUENCES = Math.ceil(Number(process.env['FAULTS_RUNS'] ?? (EVERYWHERE ? 4800 : 192)) / 16);
const SEED = Number(process.env['FAULTS_SEED'] ?? Math.floor(Date.now() / 86_400_000));
/** Fifty memos of this list, and room to spare. */
const LONGEST = 8000;

const HOW = ['menu', 'selected', 'all', 'refused', 'check', 'sidebar'] as const;
type How = (typeof HOW)[number];

interface Step {
  how: How;
  /** Where the selection begins, and how many people it holds. */
  from: number;
  people: number;
  acts: { what: string; a: number; b: number }[];
}

function run(stage: Stage, { how, from, people }: Step): void {
  const { world, tab } = stage;
  if (how === 'selected') {
    const rows = peopleIn(tab);
    const first = rows[from % rows.length]!;
    stage.selected = [first, Math.min(first + 18 * people, tab.maxRows)];
  }
  if (how === 'menu' || how === 'selected' || how === 'sidebar') slice(stage, how);
  else if (how === 'check') stage.told.push(answerOf(stage, world.callFromSidebar('writeCheck', [tab.id])));
  else stage.told.push(answerOf(stage, world.callFromSidebar('syncTab', [tab.id, how, true])));
}

/** Of whom Signitic holds all that the row says. */
function inStep({ tab, store }: Stage): Set<string> {
  const found = new Set<string>();
  for (const expected of expectedRows(tab).values()) {
    if (expected.kind !== 'person') continue;
    const email = expected.user.email.toLowerCase();
    if (!difference(expected.user, store.users.get(email))) found.add(email);
  }
  return found;
}

/** Watches over runs for people who are sent although Signitic has all of them. */
class Thrift {
  /** Who was wrong goes again once it is right. */
  private readonly excused = new Set<string>();
  /** When all are sent again it is forgotten what Signitic had of those with an error, and had where a cell is blank. */
  private readonly forgotten = new Set<string>();
  readonly everThere = new Set<string>();
  readonly found: string[] = [];

  constructor(private readonly stage: Stage) {}

  look(): void {
    for (const email of addressesIn(this.stage.tab)) this.everThere.add(email);
    for (const one of expectedRows(this.stage.tab).values())
      if (one.kind === 'wrong') this.excused.add(one.email.toLowerCase());
  }

  over(how: How, work: () => void): void {
    const { stage, excused, forgotten } = this;
    this.look();
    const good = inStep(stage);
    const before = sentSoFar(stage).length;
    work();
    const sent = sentSoFar(stage).slice(before);
    const needless = sent.filter((email) => good.has(email) && !excused.has(email) && !forgotten.has(email));
    if (how !== 'all' && how !== 'selected' && needless.length > 0)
      this.found.push(`${how}: sent without need: ${needless.join(', ')}`);
    for (const email of sent) excused.delete(email);
    for (const one of how === 'all' ? expectedRows(stage.tab).values() : []) {
      if (one.kind === 'wrong') forgotten.add(one.email.toLowerCase());
      if (one.kind === 'person' && !one.user.phone) forgotten.add(one.user.email.toLowerCase());
    }
    for (const row of peopleIn(stage.tab))
      if (memoAt(stage.tab, row).length > LONGEST) this.found.push(`the memo cell of row ${row} grows`);
  }
}

/** Rows beside which another time stands than that at which their person was sent last. Runs are an hour apart. */
function wrongTimes({ tab, store }: Stage): string[] {
  const last = new Map<string, number>();
  for (const { at, users } of store.posts) for (const user of users) last.set(String(user['email']).toLowerCase(), at);
  const found: string[] = [];
  for (const [row, expected] of expectedRows(tab)) {
    if (expected.kind !== 'person' || isRefused(expected.user.email)) continue;
    const value: unknown = tab.value(row, ownColumns(tab).get('Signitic synced at')!);
    const at = value instanceof Date ? value.getTime() : Number.NaN;
    const off = at - (last.get(expected.user.email.toLowerCase()) ?? Number.NaN);
    if (!(Math.abs(off) < HOUR / 3)) found.push(`row ${row}, ${expected.user.email}: ${off / HOUR} h off`);
  }
  return found;
}

function play({ rows, refused, steps }: { rows: number; refused: number; steps: Step[] }): string[] {
  const stage = openStage({ rows, every: 18, refused, seed: rows });
  const thrift = new Thrift(stage);
  thrift.over('menu', () => void slice(stage, 'menu'));
  for (const step of steps) {
    for (const { what, a, b } of step.acts) {
      APART_ACTS[what]!(stage.tab, a, b);
      thrift.look();
    }
    stage.world.clock.advance(HOUR);
    thrift.over(step.how, () => run(stage, step));
  }
  stage.world.clock.advance(HOUR);
  const { found, everThere } = thrift;
  thrift.over('menu', () => found.push(...brokenPromises(stage, 'menu', everThere)));
  found.push(...wrongTimes(stage));
  let writes = 0;
  stage.onCall = ({ name }) => {
    if (/\.setValues?$/.test(name)) writes += 1;
  };
  stage.world.clock.advance(HOUR);
  slice(stage, 'menu');
  return writes > 0 ? [...found, `${writes} writes although nothing is new`] : found;
}

const act = fc.record({ what: fc.constantFrom(...Object.keys(APART_ACTS)), a: fc.nat(99), b: fc.nat(99) });
const step: fc.Arbitrary<Step> = fc.record({
  how: fc.oneof(fc.constant('menu' as const), fc.constantFrom(...HOW)),
  from: fc.nat(99),
  people: fc.nat(26),
  acts: fc.array(act, { minLength: 1, maxLength: 4 }),
});
const sequence = fc.record({
  rows: fc.integer({ min: 42, max: 50 }),
  refused: fc.constantFrom(0, 0, 1, 9),
  steps: fc.array(step, { minLength: 2, maxLength: 6 }),
});

test('whoever keeps whose memo, nobody is sent without need, and each row keeps the time of its person', () => {
  process.stderr.write(`${SEQUENCES} sequences of people apart, FAULTS_SEED=${SEED}\n`);
  fc.assert(
    fc.property(sequence, (steps) => expect(play(steps)).toEqual([])),
    { numRuns: SEQUENCES, seed: SEED },
  );
}, 3_000_000);
