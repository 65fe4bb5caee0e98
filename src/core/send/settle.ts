// What one batch's answer means for its people: accepted, sent again, split, refused, or left for later.

import { type ReasonCode, StopError } from '../outcome';
import { type Batch, batchOf, type Sending, type Settled } from './sending';
import { decide, type Reason, type Situation, TRIES } from './retry';
import { type HttpResponse, is2xx, type Verdict } from './signitic';
import type { Selected } from '../row';

/** Signitic gives no answer per row. When ten people are refused in the same words and none is accepted, no row is at fault. */
const SAME_WORDS = 10;
/** After so many batches in a row that used up their tries, Signitic is out of order, or answers for its list only. */
const UNREACHABLE = { silent: 3, answered: 12 };

const DONE: Settled = { retry: [], last: [], stop: null };

/** Does what the retry rule says about one batch's answer. */
export function settle(batch: Batch, response: HttpResponse | null, seen: Verdict, took: number, s: Sending): Settled {
  const situation: Situation = { now: s.clock.now(), lastStart: s.lastStart, random: s.random() };
  const decision = decide(seen, response, { people: batch.rows.length, tries: batch.tries, took }, situation);
  switch (decision.what) {
    case 'accept':
      accept(batch, seen, s);
      return DONE;
    case 'retry':
      batch.notBefore = situation.now + decision.wait;
      return { ...DONE, retry: [batch] };
    case 'split':
      return { ...DONE, retry: halves(batch, 0) };
    case 'refuse':
      return { ...DONE, stop: refuse(batch, seen, s) };
    case 'stop':
      return { ...DONE, retry: [batch], stop: new StopError(decision.code) };
    case 'defer':
      return decision.reason === 'no_time' ? postpone(batch, s) : giveUp(batch, response, decision.reason, s);
  }
}

function accept(batch: Batch, seen: Verdict, s: Sending): void {
  s.through += batch.rows.length;
  s.exhausted = 0;
  s.answered = true;
  for (const row of batch.rows) row.outcome = { kind: 'synced', reason: row.effect };
  const counts = seen.kind === 'accepted' ? seen.counts : null;
  // Either a person was left out, or Signitic does not count unchanged people. A look tells which.
  if (counts && counts.added + counts.edited < batch.rows.length) s.spotCheck(batch.rows);
}

function refuse(batch: Batch, seen: Verdict, s: Sending): StopError | null {
  const details = 'details' in seen ? seen.details : '';
  const message = seen.text || details || `HTTP ${seen.status}`;
  const reason = isForeign(seen) ? 'turned_away' : 'refused';
  for (const row of batch.rows) row.outcome = { kind: 'refused', reason, message };
  const alike = (s.refusals.get(message) ?? []).concat(batch.rows);
  s.refusals.set(message, alike);
  if (s.through > 0 || alike.length < SAME_WORDS) return null;
  // The refusal was not about these people, so none of them is stored as refused.
  for (const row of alike) row.outcome = { kind: 'waiting', reason: 'everybody', message };
  return new StopError('all_refused', { message });
}

/** A gateway's page, its "too much", or a success without content says nothing about this person, so it is not stored. */
function isForeign(seen: Verdict): boolean {
  if (seen.kind === 'accepted') return false;
  return seen.page === true || seen.status === 413 || (is2xx(seen.status) && seen.text === '');
}

function postpone(batch: Batch, s: Sending): Settled {
  s.left = true;
  wait(batch.rows, 'next_slice');
  return DONE;
}

/**
 * A batch that is not sent again as it is: its five tries are used up, or it hung. While Signitic answers other batches, the
 * cause is most likely one person in this one, and its halves find out which: two more tries each after a server error, one
 * after a dead connection. Where Signitic answers no batch there is nothing to learn.
 */
function giveUp(batch: Batch, response: HttpResponse | null, reason: Reason, s: Sending): Settled {
  const hung = reason === 'hung';
  if (hung && !s.answered) return postpone(batch, s);
  s.exhausted++;
  if (s.exhausted >= UNREACHABLE[s.answered ? 'answered' : 'silent']) {
    wait(batch.rows, 'transient');
    return { ...DONE, stop: new StopError('unreachable') };
  }
  const isServer = response !== null && response.status >= 500;
  if (batch.rows.length > 1 && (isServer || s.answered)) {
    return { ...DONE, last: halves(batch, TRIES - (isServer ? 2 : 1)) };
  }
  wait(batch.rows, 'transient');
  return DONE;
}

/** Rows that failed through no fault of their own; the next run tries them again. */
export function wait(rows: readonly Selected[], reason: ReasonCode): void {
  for (const row of rows) row.outcome = { kind: 'waiting', reason };
}

function halves(batch: Batch, tries: number): Batch[] {
  const middle = Math.ceil(batch.rows.length / 2);
  return [batchOf(batch.rows.slice(0, middle), tries), batchOf(batch.rows.slice(middle), tries)];
}
