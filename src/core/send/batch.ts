// The batch rule: at most 100 users and 2.5 MB a request, in waves of ten, split until a refused person stands alone.
import { StopError } from '../outcome';
import { batchOf, type Settled, settle } from './settle';
import { type HttpAnswer, type HttpRequest, postUsers, verdict } from './signitic';
import type { Selected } from '../row';

/** Both limits hold under every generation of the API: it refuses over 100 users, and over 3 MB of raw JSON. */
export const MAX_USERS = 100;
export const MAX_BYTES = 2_500_000;
/** Requests at once; see the platform's limits on fetchAll. */
export const WAVE = 10;

/** `fetchAll` gives all responses or none: one dead connection loses those of its whole wave. `dead` is a hint of the reason. */
export type Wave = { answers: HttpAnswer[] } | { dead: 'network' | 'quota' };
export interface Wire {
  send(requests: readonly HttpRequest[]): Wave;
}
/** Time as the core sees it; `sleep` is called with at most five seconds at once. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): void;
}

export interface Batch {
  rows: Selected[];
  /** How often it was sent. */
  tries: number;
  /** Not to be sent before this time. */
  notBefore: number;
  /** Its wave was lost as a whole, so it is sent alone: otherwise it could cost the other batches their responses again. */
  alone: boolean;
}

/** What sending needs, and what it learns on the way; one per slice. */
export interface Sending {
  wire: Wire;
  clock: Clock;
  random(): number;
  /** Whether somebody asked to stop. */
  heard(): boolean;
  /** Called after every wave. */
  moved(): void;
  /** Looks up people of an answer that counted fewer than were sent; see spot-check.ts. */
  lookUp(rows: readonly Selected[]): void;
  /** No request starts later than this. */
  lastStart: number;
  /** Requests in the next wave. */
  width: number;
  /** The first wave of a run is one batch. When it succeeds, waves have their full width. */
  first: boolean;
  requests: number;
  /** People accepted in this slice. */
  through: number;
  /** Rows left for the next slice. */
  left: boolean;
  /** People refused alone, by the words they were refused in. */
  refusals: Map<string, Selected[]>;
  /** How many batches in a row have used up their tries. */
  exhausted: number;
  /** Signitic answered in this slice: its list was read, or a batch accepted. So a batch that fails does so for its people. */
  answered: boolean;
  /** A batch was sent in this slice. */
  asked: boolean;
}

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
    if (s.heard()) return { rest, stop: new StopError('stopped') };
    const now = s.clock.now();
    if (now >= until || now > s.lastStart) break;
    const wave = nextWave(rest, now, s.width);
    if (wave.length === 0) {
      const due = Math.min(...rest.map((batch) => batch.notBefore));
      s.clock.sleep(Math.min(5000, due - now, Math.max(1, until - now)));
      continue;
    }
    const unsent = rest.filter((batch) => !wave.includes(batch));
    const { again, last, stop } = sendWave(wave, s);
    rest = again.concat(unsent, last);
    s.moved();
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
  const result = s.wire.send(wave.map((batch) => postUsers(batch.rows.map((row) => row.json))));
  const took = s.clock.now() - start;
  s.requests += wave.length;
  s.asked = true;
  for (const batch of wave) batch.tries++;
  if ('dead' in result && result.dead === 'quota') return { again: [...wave], last: [], stop: new StopError('quota') };
  if ('dead' in result && wave.length > 1) {
    s.width = Math.max(1, Math.floor(s.width / 2));
    for (const batch of wave) batch.alone = true;
    return { again: [...wave], last: [], stop: null };
  }
  const again: Batch[] = [];
  const last: Batch[] = [];
  let stop: StopError | null = null;
  let trouble = false;
  wave.forEach((batch, i) => {
    const answer = 'answers' in result ? (result.answers[i] ?? null) : null;
    const seen = verdict(answer);
    trouble = trouble || seen.kind === 'trouble';
    const settled = settle(batch, answer, seen, took, s);
    again.push(...settled.again);
    last.push(...settled.last);
    stop = stop ?? settled.stop;
  });
  s.width = trouble ? Math.max(1, Math.floor(s.width / 2)) : s.first ? WAVE : Math.min(WAVE, s.width + 1);
  s.first = false;
  return { again, last, stop };
}
