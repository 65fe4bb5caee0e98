// A first sync into a workspace that is in use: most people are listed already and are compared before anything is sent.
import { emptyStore } from '../playground/signitic/server';
import { type Answered, openFixture, syncInPanel } from './measured';
import { userOf } from './staff';

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
