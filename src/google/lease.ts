// One run at a time per spreadsheet: the lease with the run's totals, its progress and its stop flag.
import { type Params, StopError } from '../core/outcome';
import type { Confirmation } from '../core/ports';
import { storedName } from '../app/stored-names';

/** Google ends an execution after six minutes, so the lease of one that died expires after as long. */
const LEASE = 360_000;
/** How long a run with rows left can be continued, so that its sums add up. A schedule continues hour after hour. */
const RESUME = { menu: 3_600_000, sidebar: 3_600_000, schedule: 48 * 3_600_000 } as const;
/** Under which name the latest run is stored for the file. */
export const LATEST = storedName('run');
const PROGRESS = storedName('progress');
const STOP = storedName('stop');
/** Longer than a slice; Google drops cache entries whenever it likes, so nothing depends on them. */
const CACHE_SECONDS = 600;

/** A run as it is stored. `T` is what the core keeps of it from slice to slice. */
export interface Run<T> {
  id: string;
  /** Stamp of the latest slice. */
  stamp: string;
  /** Mark of the key it runs with; another key may be another workspace's. */
  mark: string;
  sheet: number;
  what: string;
  by: string;
  how: 'menu' | 'sidebar' | 'schedule';
  /** Milliseconds since 1970: start of the run; end of the lease, 0 when it is free. */
  since: number;
  until: number;
  confirmed: Confirmation;
  /** It sends what a preview has shown, and nothing else. */
  previewed: boolean;
  more: boolean;
  /** Tabs whose last run may have left statuses unwritten: that of this run until it ends well, and those before it. */
  untold: readonly number[];
  totals: T;
}

function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** The latest run, or null. */
export function latestRun<T>(): Run<T> | null {
  return runFrom<T>(store().getProperty(LATEST));
}

function runFrom<T>(text: string | null): Run<T> | null {
  try {
    const run = JSON.parse(text ?? 'null') as Run<T> | null;
    // A run that an earlier build has stored lists no such tabs, and must not keep everybody out.
    return run && { ...run, untold: run.untold ?? [] };
  } catch {
    return null;
  }
}

export interface Wanted<T> {
  sheet: number;
  what: string;
  by: string;
  how: Run<T>['how'];
  now: number;
  confirmed: Confirmation;
  previewed: boolean;
  mark: string;
  /** Go on with an unfinished run of the same tab, if there is a fresh one: `any`, or one of the same kind only. */
  resume: 'no' | 'same' | 'any';
  stamp: (now: number, last?: string) => string;
  totals: T;
}

/**
 * Takes the lease, for a new run or to go on with one.
 * @returns the run, whether this is its first slice, the run before as it was stored, to tell whether one came between,
 *   and whether the last run of the tab may have left statuses unwritten
 * @throws StopError running, with who; nothing_selected when the run over a selection that should go on is over
 */
export function takeLease<T>(wanted: Wanted<T>): {
  run: Run<T>;
  first: boolean;
  before: string | null;
  leftUntold: boolean;
} {
  // The document's lock covers all users. It is null where there is no document; a script lock would block all files.
  const lock = LockService.getDocumentLock() ?? LockService.getUserLock();
  if (!lock.tryLock(10_000)) throw new StopError('running', { who: '' });
  try {
    const before = store().getProperty(LATEST);
    const last = runFrom<T>(before);
    if (last && last.until > wanted.now) throw new StopError('running', { who: last.by } satisfies Params);
    const stamp = wanted.stamp(wanted.now, last?.stamp);
    const again = last !== null && goesOn(last, wanted);
    // The selection is not known any more, and sending all changed rows is not what was asked for.
    if (!again && wanted.resume === 'any' && last?.what === 'selected') throw new StopError('nothing_selected');
    const { by, how } = wanted;
    const run: Run<T> = again
      ? {
          ...last,
          by,
          how,
          stamp,
          confirmed:
            wanted.confirmed === 'no' && last.by === by && last.how === how ? last.confirmed : wanted.confirmed,
        }
      : begin(wanted, stamp);
    run.until = wanted.now + LEASE;
    run.untold = [...new Set([...(last?.untold ?? []), wanted.sheet])];
    store().setProperty(LATEST, JSON.stringify(run));
    return { run, first: !again, before, leftUntold: last?.untold.includes(wanted.sheet) ?? false };
  } finally {
    lock.releaseLock();
  }
}

/** Whether an unfinished run is one that this call may go on with. A confirmation is for what its person saw. */
function goesOn<T>(last: Run<T>, { sheet, what, how, now, mark, resume }: Wanted<T>): boolean {
  if (resume === 'no' || !last.more || last.sheet !== sheet || last.mark !== mark) return false;
  return (resume === 'any' || last.what === what) && now - last.since < RESUME[how];
}

function begin<T>({ now, resume: _resume, stamp: _stamp, ...wanted }: Wanted<T>, stamp: string): Run<T> {
  return { ...wanted, id: stamp, stamp, since: now, until: 0, more: false, untold: [] };
}

/** All statuses of the run's tab stand as they should. */
export function endTold<T>(run: Run<T>): void {
  run.untold = run.untold.filter((sheet) => sheet !== run.sheet);
}

/** Keeps what must outlive this execution; the lease stays as it is. */
export function keepRun<T>(run: Run<T>): void {
  store().setProperty(LATEST, JSON.stringify(run));
}

export function freeLease<T>(run: Run<T>): void {
  keepRun({ ...run, until: 0 });
}

function cache(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getDocumentCache();
}

export function putProgress(progress: unknown): void {
  cache()?.put(PROGRESS, JSON.stringify(progress), CACHE_SECONDS);
}

export function getProgress(): unknown {
  return JSON.parse(cache()?.get(PROGRESS) ?? 'null');
}

export function endProgress(): void {
  cache()?.removeAll([PROGRESS, STOP]);
}

/** Asks the run to stop; it looks between any two service calls. */
export function askToStop(run: string): void {
  cache()?.put(STOP, run, CACHE_SECONDS);
}

export function isStopRequested(run: string): boolean {
  return cache()?.get(STOP) === run;
}

/** Does something that no other execution of this document may do at the same time; null when the lock was not free. */
export function oneAtATime<T>(work: () => T): T | null {
  const lock = LockService.getDocumentLock() ?? LockService.getUserLock();
  if (!lock.tryLock(10_000)) return null;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
