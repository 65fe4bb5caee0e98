// Types of the sending: its ports, a batch, and the counts that one slice keeps.
import type { StopError } from '../outcome';
import type { Selected } from '../row';
import type { HttpResponse, HttpRequest } from './signitic';

/** `fetchAll` gives all responses or none: one dead connection loses those of its whole wave. `dead` is a hint of the reason. */
export type Wave = { responses: HttpResponse[] } | { dead: 'network' | 'quota' };
export interface Http {
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

export function batchOf(rows: Selected[], tries = 0): Batch {
  return { rows, tries, notBefore: 0, alone: false };
}

/** The ports, limits and counts of the sending; one per slice. */
export interface Sending {
  http: Http;
  clock: Clock;
  random(): number;
  /** Whether a person asked to stop. */
  stopRequested(): boolean;
  /** Called after every wave. */
  onProgress(): void;
  /** Looks up people of an answer that counted fewer than were sent; see spot-check.ts. */
  spotCheck(rows: readonly Selected[]): void;
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

/** `retry`: next. `last`: after all the others, so that a good half is sent before a bad one is cut any further. */
export type Settled = { retry: Batch[]; last: Batch[]; stop: StopError | null };
