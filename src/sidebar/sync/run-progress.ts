// One sync as the panel knows it: what was asked, how far it is, how long it may still take.
import type { KeptFields, Progress, RunView, SyncWhat } from '../../api';

/** What a person answered to a sync that was held. */
export type Answer = 'none' | 'confirmed' | 'unread';

export interface Run {
  phase: 'running' | 'held' | 'done';
  /** What the person asked for; a confirmed sync asks for the same again. */
  what: SyncWhat;
  /** Of a run about rows that the filter leaves out: whom the person chose, by e-mail. */
  people: readonly string[];
  /** What the person has answered so far. */
  answer: Answer;
  /** It sends what a preview has shown, but for these fields; null for a sync without one. */
  previewed: KeptFields | null;
  /** Milliseconds since 1970, of the run and of the slice under way. */
  since: number;
  sliceSince: number;
  progress: Progress | null;
  stopping: boolean;
  view: RunView | null;
  /** Two slices in a row changed nothing, so the panel no longer asks for more. */
  stalled: boolean;
}

/** How long a slice works before it leaves the rest to the next. */
export const SLICE = 270_000;

/** Milliseconds until the end at the pace so far, or null while that says nothing yet. */
export function timeLeft(progress: Progress): number | null {
  const spent = progress.at - progress.since;
  if (progress.done === 0 || spent < 3000) return null;
  return Math.round((spent / progress.done) * (progress.total - progress.done));
}

/** So many rows are sent within one slice, whatever the pace. */
const FEW = 2000;

/** Whether the slice under way can finish the run without the panel. */
export function isSafeToClose(run: Run, now: number): boolean {
  if (!run.progress) return false;
  if (run.progress.total <= FEW && now - run.sliceSince < SLICE / 2) return true;
  const left = timeLeft(run.progress);
  return left !== null && now - run.sliceSince + left < SLICE * 0.8;
}
