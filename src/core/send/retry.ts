// The retry rule: what is done about an answer, as a table and one decision. No loops, no waiting.
import type { StopCode } from '../outcome';
import type { HttpResponse, Verdict } from './signitic';

/** A batch that meets a transient failure is sent five times in all. Sending it again is harmless: POST /users is an upsert by e-mail. */
export const TRIES = 5;
const FIRST_WAIT = 1000;
/** A request that took longer than this has hung. Another one could outlast the execution, so it is left to the next slice. */
export const HUNG = 45_000;

export type Reason =
  | 'accepted'
  | 'no_answer'
  | 'busy'
  | 'hung'
  | 'no_time'
  | 'tries_used'
  | 'too_much'
  | 'refused'
  | 'key'
  | 'address_changed';

/** What to do with the people of one answer, and why. */
export type Decision =
  | { what: 'accept'; reason: Reason }
  /** Send the same again, not before `wait` milliseconds have passed. */
  | { what: 'retry'; wait: number; reason: Reason }
  /** Leave them to the next slice. */
  | { what: 'defer'; reason: Reason }
  /** Send each half alone, to find who is at fault. */
  | { what: 'split'; reason: Reason }
  /** This person's outcome, in Signitic's words. */
  | { what: 'refuse'; reason: Reason }
  | { what: 'stop'; code: StopCode; reason: Reason };

export interface Attempt {
  /** Users in the batch. */
  people: number;
  /** How often the batch was sent, this time included. */
  tries: number;
  /** How long the answer took, milliseconds. */
  took: number;
}
export interface Situation {
  /** Milliseconds since 1970. */
  now: number;
  /** No request of this slice may start later. */
  lastStart: number;
  /** 0 to 1. */
  random: number;
}

/** Several people: the batch is split. One alone: the outcome is the row's own. */
const split =
  (reason: Reason) =>
  (attempt: Attempt): Decision =>
    attempt.people > 1 ? { what: 'split', reason } : { what: 'refuse', reason };

const RULES: Record<Verdict['kind'], (attempt: Attempt, response: HttpResponse | null, now: Situation) => Decision> = {
  accepted: () => ({ what: 'accept', reason: 'accepted' }),
  transient: retryOrDefer,
  key: () => ({ what: 'stop', code: 'wrong_key', reason: 'key' }),
  address_changed: () => ({ what: 'stop', code: 'address_gone', reason: 'address_changed' }),
  too_much: split('too_much'),
  refused: split('refused'),
};

/** The one decision about one answer; `response` null when none came. */
export function decide(
  verdict: Verdict,
  response: HttpResponse | null,
  attempt: Attempt,
  situation: Situation,
): Decision {
  return RULES[verdict.kind](attempt, response, situation);
}

function retryOrDefer(
  attempt: Attempt,
  response: HttpResponse | null,
  { now, lastStart, random }: Situation,
): Decision {
  const reason: Reason = response ? 'busy' : 'no_answer';
  if (!response && attempt.took >= HUNG) return { what: 'defer', reason: 'hung' };
  if (attempt.tries >= TRIES) return { what: 'defer', reason: 'tries_used' };
  const asked = response ? retryAfter(response.headers['retry-after'], now) : null;
  // Half to one and a half of the doubled wait, so that batches refused together do not come back together.
  const wait = asked ?? Math.round(FIRST_WAIT * 2 ** (attempt.tries - 1) * (0.5 + random));
  if (now + wait > lastStart) return { what: 'defer', reason: 'no_time' };
  return { what: 'retry', wait, reason };
}

/** Milliseconds that a `Retry-After` header asks for, as seconds or as an HTTP date; null when it says nothing usable. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const text = (header ?? '').trim();
  if (text === '') return null;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
