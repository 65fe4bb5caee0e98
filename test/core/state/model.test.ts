// Random sequences of edits, kills, undo, restored versions, copies, other keys and two tabs, against an oracle of its own.
import fc from 'fast-check';
import { arbitraryOf, type Diet, play } from './model/events';
import { type Core, loadCore } from './model/load';

const SEED = Number(process.env['FAULTS_SEED'] ?? 20260302);
const FACTOR = Number(process.env['MODEL_FACTOR'] ?? 1);
const NUMBERS: Record<Diet, number> = { calm: 900, focused: 900, tabs: 600, gaps: 600, wild: 900, crowd: 200 };

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

test.each(Object.keys(NUMBERS) as Diet[])('a random sequence of %s events breaks no promise', (diet) => {
  fc.assert(
    fc.property(arbitraryOf(diet), (sequence) => {
      expect(play(core, sequence)).toEqual([]);
    }),
    { numRuns: Math.ceil(NUMBERS[diet] * FACTOR), seed: SEED },
  );
});
