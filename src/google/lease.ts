// One run at a time per spreadsheet: the lease, a run's totals beside it, its progress and its stop flag.
import { type Params, StopError } from '../core/outcome';

/** Google ends an execution after six minutes, so a lease of one that died is free after as long. */
const LEASE = 360_000;
/** How long a run with rows left can be gone on with, its sums adding up; a schedule does so hour after hour. */
const RESUME = { menu: 3_600_000, sidebar: 3_600_000, schedule: 48 * 3_600_000 } as const;
const NAME = 'run';
const PROGRESS = 'progress';
const STOP = 'stop';
/** Longer than a slice; Google drops cache entries whenever it likes, so nothing depends on them. */
const CACHE_SECONDS = 600;

/** A run as it is stored. `T` is what the core keeps of it from slice to slice. */
export interface Run<T> {
  id: string;
  sheet: number;
  what: string;
  by: string;
  how: 'menu' | 'sidebar' | 'schedule';
  /** Milliseconds since 1970: start of the run; end of the lease, 0 when it is free. */
  since: number;
  until: number;
  confirmed: boolean;
  more: boolean;
  totals: T;
}

function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** The latest run, or null. */
export function latestRun<T>(): Run<T> | null {
  try {
    return JSON.parse(store().getProperty(NAME) ?? 'null') as Run<T> | null;
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
  confirmed: boolean;
  /** Go on with an unfinished run of the same tab, if there is a fresh one. */
  resume: boolean;
  stamp: (now: number, last?: string) => string;
  totals: T;
}

/**
 * Takes the lease, for a new run or to go on with one.
 * @throws StopError running, with who
 */
export function takeLease<T>(wanted: Wanted<T>): { run: Run<T>; first: boolean } {
  // The document's lock covers all users; it is null where there is no document, and a script lock would stop the world.
  const lock = LockService.getDocumentLock() ?? LockService.getUserLock();
  if (!lock.tryLock(10_000)) throw new StopError('running', { who: '' });
  try {
    const last = latestRun<T>();
    if (last && last.until > wanted.now) throw new StopError('running', { who: last.by } satisfies Params);
    const again =
      wanted.resume &&
      last?.more === true &&
      last.sheet === wanted.sheet &&
      wanted.now - last.since < RESUME[wanted.how];
    const run: Run<T> =
      again && last
        ? { ...last, by: wanted.by, how: wanted.how, confirmed: last.confirmed || wanted.confirmed }
        : { ...begin(wanted), id: wanted.stamp(wanted.now, last?.id) };
    run.until = wanted.now + LEASE;
    store().setProperty(NAME, JSON.stringify(run));
    return { run, first: !again };
  } finally {
    lock.releaseLock();
  }
}

function begin<T>({ sheet, what, by, how, now, confirmed, totals }: Wanted<T>): Run<T> {
  return { id: '', sheet, what, by, how, since: now, until: 0, confirmed, more: false, totals };
}

/** Keeps what must outlive this execution; the lease stays as it is. */
export function keepRun<T>(run: Run<T>): void {
  store().setProperty(NAME, JSON.stringify(run));
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

export function heardStop(run: string): boolean {
  return cache()?.get(STOP) === run;
}

/** Does something that no other execution of this document may do at the same time; null when it could not be had. */
export function oneAtATime<T>(work: () => T): T | null {
  const lock = LockService.getDocumentLock() ?? LockService.getUserLock();
  if (!lock.tryLock(10_000)) return null;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
