// Every fault between the add-on and Signitic, in place of each answer in turn, and of all answers of a run at once.
import type { WireAnswer } from '../../playground/emulator/world';
import { FAULTS, type Fault } from '../../playground/signitic/faults';
import type { Transport } from '../../playground/signitic/wire';
import { CAMPAIGN } from '../campaign';
import { foreignThings } from './foreign';
import { addressesIn, brokenPromises, checkAlways } from './invariants';
import { ask, openStage, type Stage, type StageOptions } from './fixture';
import { slice } from './entry-points';

/** The requests of a run in their order: the list, a batch of 100, one of a few, the list again. */
const REQUESTS = ['the list', 'the first batch', 'the second batch', 'the list at the end'];
const ROWS = 130;

/** Has the fault in place of the answers that `hit` names, counted from 0. */
function intercept(stage: Stage, fault: Fault, hit: (n: number) => boolean): { used: boolean } {
  let count = 0;
  const mark = { used: false };
  stage.wire = (requests, next) =>
    requests.map((request): WireAnswer => {
      if (!hit(count++)) return (next as Transport)([request])[0]!;
      mark.used = true;
      return fault.apply(request, () => next([request])[0]!);
    });
  return mark;
}

function meet(fault: Fault, hit: (n: number) => boolean, options: StageOptions): string[] {
  const stage = openStage(options);
  const everThere = addressesIn(stage.tab);
  const foreign = foreignThings(stage);
  const mark = intercept(stage, fault, hit);
  const told = slice(stage, 'menu');
  const found = checkAlways(stage, told, foreign, true);
  if (!mark.used) found.push('the fault was never met');
  if (!told) found.push('no report');
  return found.concat(brokenPromises(stage, 'menu', everThere));
}

const generations = ['G2', 'later'] as const;

test.each(REQUESTS.map((name, n) => ({ name, n })))(
  'a run survives the faults in place of $name',
  ({ name, n }) => {
    const broken: string[] = [];
    // Every fourth fault stands in place of one answer in a test run, and each of them of every one in the campaign.
    const faults = FAULTS.filter((_, i) => CAMPAIGN || i % (4 * REQUESTS.length) === 4 * n);
    faults.forEach((fault, i) => {
      const generation = generations[(i + n) % 2] as 'G2' | 'later';
      const found = meet(fault, (count) => count === n, { rows: ROWS, wrong: true, signitic: { generation } });
      if (found.length > 0) broken.push(`${fault.name}:\n  ${found.slice(0, 5).join('\n  ')}`);
    });
    process.stderr.write(`${faults.length} faults in place of ${name}\n`);
    expect(broken).toEqual([]);
  },
  120_000,
);

test('a run in which nothing but one fault is ever heard blames nobody for good', () => {
  const broken: string[] = [];
  const faults = FAULTS.filter((_, i) => CAMPAIGN || i % 16 === 0);
  for (const fault of faults) {
    const found = survive(fault);
    if (found.length > 0) broken.push(`${fault.name}:\n  ${found.slice(0, 5).join('\n  ')}`);
  }
  process.stderr.write(`${faults.length} faults in place of every answer\n`);
  expect(broken).toEqual([]);
}, 120_000);

/** Every answer is the fault; later, whoever was refused in its words is tried again by hand. */
function survive(fault: Fault): string[] {
  const stage = openStage({ rows: 15, wrong: true });
  const everThere = addressesIn(stage.tab);
  const foreign = foreignThings(stage);
  intercept(stage, fault, () => true);
  const told = slice(stage, 'menu');
  // Who was refused bears the gateway's words until somebody says "Try again".
  const found = checkAlways(stage, told, foreign, (told?.sums.refused ?? 0) === 0);
  if (!told) found.push('no report');
  stage.wire = (requests, next) => next(requests);
  stage.world.clock.advance(60_000);
  ask(stage, 'syncTab', stage.tab.id, 'refused', false);
  return found.concat(brokenPromises(stage, 'menu', everThere));
}
