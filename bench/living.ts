// What costs a request a person: a first sync into a workspace that is in use, and a preview of everybody.
import { emptyStore } from '../playground/signitic/server';
import { bundled } from './bundled';
import { type Answered, call, openFixture, sync, syncInPanel } from './measured';
import { columnAt, COLUMNS, userOf } from './staff';

const PEOPLE = 1000;
const LISTED = 850;
/** Few enough that nobody has to confirm them. */
const DIFFERENT = 5;

/** The question that comes first, since so many have to be read, and what follows its answer "compare first". */
export function livingWorkspace(answerMs: number): { asked: Answered; sent: Answered } {
  const users = Array.from({ length: LISTED }, (_, i) => userOf(i));
  for (const user of users.slice(0, DIFFERENT)) user['jobtitle'] = 'Head of everything';
  const fixture = openFixture(PEOPLE, 'side', answerMs, emptyStore(users));
  const asked = syncInPanel(fixture, false);
  const sent = syncInPanel(fixture, true);
  const { synced, unchanged } = sent.sums;
  if (!asked.held || sent.held || synced !== PEOPLE - LISTED + DIFFERENT || unchanged !== LISTED - DIFFERENT)
    throw new Error(`another end than expected: ${JSON.stringify({ asked, sent })}`);
  return { asked, sent };
}

/** How long a preview may take. */
const MOST = 75_000;

/** A preview of a list in which everybody's job title has changed, with the start of the execution, and what was said before. */
export function previewOfAll(answerMs: number): { ms: number; requests: number; told: number } {
  const fixture = openFixture(PEOPLE, 'side', answerMs);
  sync(fixture);
  const { world } = fixture;
  const tab = world.book.tab('Staff');
  const title = columnAt(
    COLUMNS.findIndex(({ field }) => field === 'jobtitle'),
    'side',
  );
  for (let row = 2; row < PEOPLE + 2; row++) tab.put(row, title, 'Head of everything');
  world.resetCounts();
  const start = world.clock.now();
  const { people, left } = call(fixture, 'previewTab', tab.id, []) as { people: unknown[]; left: number };
  const { previewTime } = bundled<typeof import('../src/core/send/read-first')>('src/core/send/read-first.ts');
  const found = { ms: world.clock.now() - start, requests: world.requests.length, told: previewTime(PEOPLE) };
  if (left > 0 || people.length !== PEOPLE || found.requests !== PEOPLE + 1 || found.ms > MOST)
    throw new Error(`another preview than expected: ${JSON.stringify({ ...found, left, people: people.length })}`);
  return found;
}
