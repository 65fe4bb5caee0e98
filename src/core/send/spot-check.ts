// Looking people up one by one, when an answer counted fewer of them than were sent.
import type { Clock, Http } from './sending';
import { type FieldKey, isFieldKey } from '../fields';
import { firstDifference, readUser } from './user-records';
import { getUser } from './signitic';
import type { Selected } from '../row';

/** At most this many people are looked up in a run: Signitic may simply not count the unchanged. */
export const MOST_SPOT_CHECKS = 200;
const AT_ONCE = 10;

export interface SpotCheck {
  http: Http;
  clock: Clock;
  /** Whether a person asked to stop. */
  stopRequested(): boolean;
  lastStart: number;
  /** How many more may be looked up. */
  left: number;
  /** Requests made. */
  requests: number;
}

/**
 * Compares what Signitic shows of each person with what was sent. A person who differs is refused with the field's name, a
 * person who is not there waits. A person who cannot be looked up stays accepted, since the answer was a success.
 */
export function spotCheck(rows: readonly Selected[], access: SpotCheck): void {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const few = rows.slice(at, at + Math.min(AT_ONCE, access.left));
    if (few.length === 0 || access.clock.now() > access.lastStart || (at > 0 && access.stopRequested())) return;
    access.left -= few.length;
    access.requests += few.length;
    const result = access.http.send(few.map((row) => getUser(row.email)));
    if ('dead' in result) return;
    few.forEach((row, i) => {
      const response = result.responses[i];
      if (!response) return;
      if (response.status === 404) row.outcome = { kind: 'waiting', reason: 'not_listed' };
      const record = readUser(response);
      const field = record && firstDifference(record, row.user);
      if (isFieldKey(field)) row.outcome = { kind: 'refused', reason: 'differs', field: field as FieldKey };
    });
  }
}
