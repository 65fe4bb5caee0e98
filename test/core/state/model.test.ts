// Random sequences of edits, kills, undo, restored versions, copies, other keys and two tabs, against an oracle of its own.
import fc from 'fast-check';
import { ALL_STORIES, sequencesOf } from './model/directed';
import { arbitraryOf, type Diet, play } from './model/events';
import { type Core, loadCore, loadWithout } from './model/load';
import { RULES } from './model/mutations';

/** `npm run campaign`: far more sequences. */
const ALL = process.env['FAULTS_ALL'] === '1';
const SEED = Number(process.env['FAULTS_SEED'] ?? 20260302);
const NUMBERS: Record<Diet, number> = {
  calm: 30,
  focused: 30,
  tabs: 25,
  gaps: 25,
  wild: 25,
  crowd: 5,
  previewed: 15,
};
const FACTOR = ALL ? 400 : 1;
const TIME = 3_000_000;

/** With every rule in place. */
let whole: Core;
beforeAll(async () => {
  whole = await loadCore();
});

test.each(Object.keys(NUMBERS) as Diet[])(
  'no random sequence of %s events breaks a promise',
  (diet) => {
    const broken = (sequence: Parameters<typeof play>[1]) => play(whole, sequence);
    const property = fc.property(arbitraryOf(diet), (sequence) => broken(sequence).length === 0);
    const { failed, counterexample, seed } = fc.check(property, { numRuns: NUMBERS[diet] * FACTOR, seed: SEED });
    const [shortest] = counterexample ?? [];
    expect({ failed, seed, shortest, broken: shortest ? broken(shortest) : [] }).toEqual({
      failed: false,
      seed: SEED,
      shortest: undefined,
      broken: [],
    });
  },
  TIME,
);

test.each(ALL_STORIES)('no promise breaks in the story %s', (story) => {
  expect(sequencesOf(story).flatMap((sequence) => play(whole, sequence))).toEqual([]);
});

test.each(RULES)('without this rule a promise breaks: $rule', (rule) => {
  const core = loadWithout(rule);
  expect(sequencesOf(rule.story).some((sequence) => play(core, sequence).length > 0)).toBe(true);
});
