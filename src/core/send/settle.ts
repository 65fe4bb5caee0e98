// What one batch's answer means for its people: accepted, sent again, split, refused, or left for later.
import type { Batch, Sending } from './batch';
import { type ReasonCode, StopError } from '../outcome';
import { decide, type Situation, TRIES } from './retry';
import type { HttpAnswer, Verdict } from './signitic';
import type { Selected } from '../row';

/** Signitic gives no answer per row, so ten people refused in the same words while nobody gets through are not at fault. */
const SAME_WORDS = 10;
/** Batches in a row that used up their tries: nobody is there. */
const UNREACHABLE = 3;

export function batchOf(rows: Selected[], tries = 0): Batch {
  return { rows, tries, notBefore: 0, alone: false };
}

export type Settled = { again: Batch[]; stop: StopError | null };

/** Does what the retry rule says about one batch's answer. */
export function settle(batch: Batch, answer: HttpAnswer | null, seen: Verdict, took: number, s: Sending): Settled {
  const situation: Situation = { now: s.clock.now(), lastStart: s.lastStart, random: s.random() };
  const decision = decide(seen, answer, { people: batch.rows.length, tries: batch.tries, took }, situation);
  switch (decision.what) {
    case 'accept':
      accept(batch, seen, s);
      return { again: [], stop: null };
    case 'again':
      batch.notBefore = situation.now + decision.wait;
      return { again: [batch], stop: null };
    case 'split':
      return { again: halves(batch, 0), stop: null };
    case 'refuse':
      return { again: [], stop: refuse(batch, seen, s) };
    case 'stop':
      return { again: [batch], stop: new StopError(decision.code) };
    case 'later':
      return decision.reason === 'tries_used' ? exhaust(batch, answer, s) : postpone(batch, s);
  }
}

function accept(batch: Batch, seen: Verdict, s: Sending): void {
  s.through += batch.rows.length;
  s.exhausted = 0;
  for (const row of batch.rows) row.outcome = { kind: 'synced', reason: row.effect };
  const counts = seen.kind === 'accepted' ? seen.counts : null;
  // Perhaps somebody was left out, perhaps unchanged people are not counted: look, do not accuse.
  if (counts && counts.added + counts.edited < batch.rows.length) s.lookUp(batch.rows);
}

function refuse(batch: Batch, seen: Verdict, s: Sending): StopError | null {
  const details = 'details' in seen ? seen.details : '';
  const message = seen.text || details || `HTTP ${seen.status}`;
  const reason = 'page' in seen && seen.page ? 'turned_away' : 'refused';
  for (const row of batch.rows) row.outcome = { kind: 'refused', reason, message };
  const alike = (s.refusals.get(message) ?? []).concat(batch.rows);
  s.refusals.set(message, alike);
  if (s.through > 0 || alike.length < SAME_WORDS) return null;
  // It was not about them: nobody is to be remembered as refused.
  for (const row of alike) row.outcome = { kind: 'waiting', reason: 'everybody', message };
  return new StopError('all_refused', { message });
}

function postpone(batch: Batch, s: Sending): Settled {
  s.left = true;
  wait(batch.rows, 'next_slice');
  return { again: [], stop: null };
}

/**
 * A batch whose five tries are used up. A server error may be about one person in it, so its halves get two more tries
 * each; without an answer there is nothing to learn. Several such batches in a row are nobody's fault but the line's.
 */
function exhaust(batch: Batch, answer: HttpAnswer | null, s: Sending): Settled {
  s.exhausted++;
  const stop = s.exhausted >= UNREACHABLE ? new StopError('unreachable') : null;
  if (!stop && answer && answer.status >= 500 && batch.rows.length > 1)
    return { again: halves(batch, TRIES - 2), stop };
  wait(batch.rows, 'trouble');
  return { again: [], stop };
}

/** Rows that nobody is to blame for; the next run tries them again. */
export function wait(rows: readonly Selected[], reason: ReasonCode): void {
  for (const row of rows) row.outcome = { kind: 'waiting', reason };
}

function halves(batch: Batch, tries: number): Batch[] {
  const middle = Math.ceil(batch.rows.length / 2);
  return [batchOf(batch.rows.slice(0, middle), tries), batchOf(batch.rows.slice(middle), tries)];
}
