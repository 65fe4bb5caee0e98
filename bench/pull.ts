// "Start from Signitic": a list of ten thousand people in a new tab, one request a person.
import { emptyStore } from '../playground/signitic/server';
import { bundled } from './bundled';
import { call, openFixture } from './measured';
import { userOf } from './staff';

const PEOPLE = 10_000;

interface View {
  left: number;
  people: number;
  done: boolean;
}

/** Until the list is whole, with the start of each execution; `bound`: what its requests alone take. */
export function pullOfAll(answerMs: number): { ms: number; slices: number; requests: number; bound: number } {
  const users = Array.from({ length: PEOPLE }, (_, i) => userOf(i));
  const fixture = openFixture(1, 'side', answerMs, emptyStore(users));
  const { world } = fixture;
  world.resetCounts();
  const start = world.clock.now();
  let slices = 0;
  let view: View;
  do {
    view = call(fixture, 'pullPeople', 'all', false) as View;
    slices++;
  } while (!view.done && slices < 20);
  const { readingTime } = bundled<typeof import('../src/core/send/read-first')>('src/core/send/read-first.ts');
  const found = { ms: world.clock.now() - start, slices, requests: world.requests.length, bound: readingTime(PEOPLE) };
  if (!view.done || view.people !== PEOPLE || found.requests !== PEOPLE + slices)
    throw new Error(`another list than expected: ${JSON.stringify({ ...found, view })}`);
  return found;
}
