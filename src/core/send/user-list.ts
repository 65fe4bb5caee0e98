// Who Signitic knows already: its list, read at the start and at the end of a run.
import type { Clock, Wire } from './batch';
import { StopError } from '../outcome';
import { decide } from './retry';
import { readList } from './user-records';
import { type HttpAnswer, LIST_USERS, verdict } from './signitic';
import type { Listed, Row } from '../row';

/** By lower-cased e-mail. */
export type Users = ReadonlyMap<string, Listed>;

/** The list only helps; a run does not spend five tries on it. */
const TRIES = 3;
const LONGEST_WAIT = 20_000;

/**
 * Signitic's list of users, or null when it cannot be had: the run goes on without it and says "not verified".
 * @throws StopError wrong_key: one request, one clear message, nobody sent
 */
export function listUsers(
  ports: { wire: Wire; clock: Clock; random(): number; stopRequested(): boolean },
  totals: { requests: number },
  lastStart: number,
): Users | null {
  for (let tries = 1; tries <= TRIES; tries++) {
    const start = ports.clock.now();
    const wave = ports.wire.send([LIST_USERS]);
    totals.requests++;
    if ('dead' in wave && wave.dead === 'quota') throw new StopError('quota');
    const answer: HttpAnswer | null = 'answers' in wave ? (wave.answers[0] ?? null) : null;
    const now = ports.clock.now();
    const situation = { now, lastStart, random: ports.random() };
    const decision = decide(verdict(answer), answer, { people: 1, tries, took: now - start }, situation);
    if (decision.what === 'stop' && decision.code === 'wrong_key') throw new StopError('wrong_key');
    if (decision.what !== 'again' && answer) return readList(answer);
    if (decision.what !== 'again' || decision.wait > LONGEST_WAIT || tries === TRIES) return null;
    for (let left = decision.wait; left > 0; left -= 5000) {
      ports.clock.sleep(Math.min(5000, left));
      if (ports.stopRequested()) return null;
    }
  }
  return null;
}

/** Who is in Signitic but in no row of the tab, in Signitic's spelling and alphabetical order. */
export function absentFrom(rows: readonly Row[], known: Users): string[] {
  const here = new Set<string>();
  for (const { email, identity } of rows) {
    const key = email.toLowerCase();
    here.add(key);
    if (identity !== key) here.add(identity);
  }
  const absent: string[] = [];
  for (const [key, listed] of known) if (!here.has(key)) absent.push(listed.email);
  return absent.sort();
}
