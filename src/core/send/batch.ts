// The batch rule: at most 100 users and 2.5 MB a request, in waves of ten, split until a refused person stands alone.
import { StopError } from '../outcome';
import { type Batch, batchOf, type Sending, type Settled } from './sending';
import { settle } from './settle';
import { postUsers, verdict } from './signitic';
import type { Selected } from '../row';

/** Both limits hold under every generation of the API: it refuses over 100 users, and over 3 MB of raw JSON. */
export const MAX_USERS = 100;
export const MAX_BYTES = 2_500_000;
/** Requests at once; see the platform's limits on fetchAll. */
export const WAVE = 10;

/** Cuts rows into batches by both limits, in their order. Each row's JSON is already made. */
export function toBatches(rows: readonly Selected[]): Batch[] {
  const batches: Batch[] = [];
  let current: Selected[] = [];
  let bytes = ENVELOPE;
  for (const row of rows) {
    const size = utf8Length(row.json) + 1;
    if (current.length > 0 && (current.length >= MAX_USERS || bytes + size > MAX_BYTES)) {
      batches.push(batchOf(current));
      current = [];
      bytes = ENVELOPE;
    }
    current.push(row);
    bytes += size;
  }
  if (current.length > 0) batches.push(batchOf(current));
  return batches;
}

const ENVELOPE = '{"users":[]}'.length;

/** Bytes of a text in UTF-8; Apps Script has no TextEncoder. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7ff) length += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2;
    else if (unit > 0x7f) length++;
  }
  return length;
}

/**
 * Sends batches until all are done, the time `until` has come, or the run must stop. Every row of a batch that is done has
 * its outcome.
 * @returns the batches that are left, and the reason to stop, if there is one
 */
export function sendAll(
  batches: readonly Batch[],
  until: number,
  s: Sending,
): { rest: Batch[]; stop: StopError | null } {
  let rest = [...batches];
  while (rest.length > 0) {
    if (s.stopRequested()) return { rest, stop: new StopError('stopped') };
    const now = s.clock.now();
    if (now >= until || now > s.lastStart) break;
    const wave = nextWave(rest, now, s.width);
    if (wave.length === 0) {
      const due = Math.min(...rest.map((batch) => batch.notBefore));
      s.clock.sleep(Math.min(5000, due - now, Math.max(1, until - now)));
      continue;
    }
    const unsent = rest.filter((batch) => !wave.includes(batch));
    const { retry, last, stop } = sendWave(wave, s);
    rest = retry.concat(unsent, last);
    s.onProgress();
    if (stop) return { rest, stop };
  }
  return { rest, stop: null };
}

/** The next batches to go together: up to `width` that are due, or a single one that must go alone. */
function nextWave(rest: readonly Batch[], now: number, width: number): Batch[] {
  const due = rest.filter((batch) => batch.notBefore <= now);
  const alone = due.find((batch) => batch.alone);
  return alone ? [alone] : due.slice(0, width);
}

function sendWave(wave: readonly Batch[], s: Sending): Settled {
  const start = s.clock.now();
  const result = s.http.send(wave.map((batch) => postUsers(batch.rows.map((row) => row.json))));
  const took = s.clock.now() - start;
  s.requests += wave.length;
  s.asked = true;
  for (const batch of wave) batch.tries++;
  if ('dead' in result && result.dead === 'quota') return { retry: [...wave], last: [], stop: new StopError('quota') };
  if ('dead' in result && wave.length > 1) {
    s.width = Math.max(1, Math.floor(s.width / 2));
    for (const batch of wave) batch.alone = true;
    return { retry: [...wave], last: [], stop: null };
  }
  const retry: Batch[] = [];
  const last: Batch[] = [];
  let stop: StopError | null = null;
  let transient = false;
  wave.forEach((batch, i) => {
    const response = 'responses' in result ? (result.responses[i] ?? null) : null;
    const seen = verdict(response);
    transient = transient || seen.kind === 'transient';
    const settled = settle(batch, response, seen, took, s);
    retry.push(...settled.retry);
    last.push(...settled.last);
    stop = stop ?? settled.stop;
  });
  s.width = transient ? Math.max(1, Math.floor(s.width / 2)) : s.first ? WAVE : Math.min(WAVE, s.width + 1);
  s.first = false;
  return { retry, last, stop };
}
