// The list of Signitic's users, read at the start of a slice, and again at the end of a run with new people.
import type { Clock, Http } from './sending';
import { StopError } from '../outcome';
import { decide } from './retry';
import { readList } from './user-records';
import { type HttpResponse, LIST_USERS, verdict } from './signitic';
import type { Listed, Row } from '../row';

/** By lower-cased e-mail. */
export type Users = ReadonlyMap<string, Listed>;

/** A run can do without the list, so it does not spend five tries on it. */
const TRIES = 3;
const LONGEST_WAIT = 20_000;

/**
 * Signitic's list of users, or null when it cannot be had: the run goes on without it and says "not verified".
 * @throws StopError wrong_key: after one request, before anything is sent
 */
export function listUsers(
  ports: { http: Http; clock: Clock; random(): number; stopRequested(): boolean },
  totals: { requests: number },
  lastStart: number,
): Users | null {
  for (let tries = 1; tries <= TRIES; tries++) {
    const start = ports.clock.now();
    const wave = ports.http.send([LIST_USERS]);
    totals.requests++;
    if ('dead' in wave && wave.dead === 'quota') throw new StopError('quota');
    const response: HttpResponse | null = 'responses' in wave ? (wave.responses[0] ?? null) : null;
    const now = ports.clock.now();
    const situation = { now, lastStart, random: ports.random() };
    const decision = decide(verdict(response), response, { people: 1, tries, took: now - start }, situation);
    if (decision.what === 'stop' && decision.code === 'wrong_key') throw new StopError('wrong_key');
    if (decision.what !== 'retry' && response) return readList(response);
    if (decision.what !== 'retry' || decision.wait > LONGEST_WAIT || tries === TRIES) return null;
    for (let left = decision.wait; left > 0; left -= 5000) {
      ports.clock.sleep(Math.min(5000, left));
      if (ports.stopRequested()) return null;
    }
  }
  return null;
}

/** The people that are in Signitic but in no row of the tab, in Signitic's spelling and alphabetical order. */
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
