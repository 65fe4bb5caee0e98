// What the sending works with: its ports, a batch, and what one slice learns on the way.
import type { StopError } from '../outcome';
import type { Selected } from '../row';
import type { HttpResponse, HttpRequest } from './signitic';

/** `fetchAll` answers all or nothing: one dead connection loses every answer of its wave. `dead` is the reason as a hint. */
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
  /** Lost with a whole wave: repeated singly, so that the answers of the others are not lost again. */
  alone: boolean;
}

export function batchOf(rows: Selected[], tries = 0): Batch {
  return { rows, tries, notBefore: 0, alone: false };
}

/** What sending needs, and what it learns on the way; one per slice. */
export interface Sending {
  http: Http;
  clock: Clock;
  random(): number;
  /** Whether somebody asked to stop. */
  stopRequested(): boolean;
  /** Called after every wave. */
  onProgress(): void;
  /** Looks up people of an answer that counted fewer than were sent; see spot-check.ts. */
  spotCheck(rows: readonly Selected[]): void;
  /** No request starts later than this. */
  lastStart: number;
  /** Requests in the next wave. */
  width: number;
  /** The first wave of a run is one batch; once it went well, waves are whole. */
  first: boolean;
  requests: number;
  /** People accepted in this slice. */
  through: number;
  /** Rows left for the next slice. */
  left: boolean;
  /** People refused alone, by the words they were refused in. */
  refusals: Map<string, Selected[]>;
  /** Batches in a row that used up their tries. */
  exhausted: number;
  /** Signitic answered in this slice: its list was read, or a batch accepted. Then a batch in vain is about its people. */
  answered: boolean;
  /** A batch was sent in this slice. */
  asked: boolean;
}

/** `retry`: next. `last`: after all the others, so that a good half is sent before a bad one is cut any further. */
export type Settled = { retry: Batch[]; last: Batch[]; stop: StopError | null };
