// Random sequences of edits, kills, undo, restored versions, copies, other keys and two tabs, against an oracle of its own.
import fc from 'fast-check';
import { arbitraryOf, type Diet, play } from './model/events';
import { loadCore, mutatedSource } from './model/load';
import { RULES } from './model/mutations';

/** `npm run campaign`: every rule, and far more sequences. */
const ALL = process.env['FAULTS_ALL'] === '1';
const SEED = Number(process.env['FAULTS_SEED'] ?? 20260302);
const NUMBERS: Record<Diet, number> = {
  calm: 500,
  focused: 500,
  tabs: 400,
  gaps: 400,
  wild: 500,
  crowd: 100,
  previewed: 300,
};
const FACTOR = ALL ? 20 : 1;
/** Sequences until the loss of a rule must have shown: a few of the rules show it almost at once. */
const MOST = ALL ? 20_000 : 200;
const AT_ONCE = [
  'Only the fields that go are not sure, and not all of the person.',
  'The record is in the sheet before the property names it.',
  'Another key is another workspace.',
  'A person whom Signitic does not list has no sure field.',
  'An entry restates the fields that are not mapped.',
  'The state before a request names newcomers too.',
  'What is not believed is read before it is sent.',
  'More than ten people are not replaced unasked.',
  'The tab that sent a field first keeps it.',
  'What was read is stored before anything is held or sent.',
];
const TIME = 3_000_000;

test.each(Object.keys(NUMBERS) as Diet[])(
  'no random sequence of %s events breaks a promise',
  async (diet) => {
    const core = await loadCore();
    const broken = (sequence: Parameters<typeof play>[1]) => play(core, sequence);
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

test.each(RULES.filter(({ rule }) => ALL || AT_ONCE.includes(rule)))(
  'without this rule a promise breaks: $rule',
  async (rule) => {
    const core = await loadCore(rule);
    const property = fc.property(arbitraryOf(rule.diet), (sequence) => play(core, sequence).length === 0);
    expect(fc.check(property, { numRuns: MOST, seed: 1, endOnFailure: true }).failed).toBe(true);
  },
  TIME,
);

test('every rule that is tried in each test run is one of the list', () => {
  const rules = RULES.map(({ rule }) => rule);
  expect(AT_ONCE.filter((rule) => !rules.includes(rule))).toEqual([]);
});

test('the words of every rule stand in its source, so that each can be taken away', () => {
  for (const rule of RULES) expect(mutatedSource(rule)).not.toBe('');
});
