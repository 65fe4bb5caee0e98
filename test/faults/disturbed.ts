// One document that people and failing services disturb over a few runs, and what of the promise is left in the end.
import type { WireAnswer } from '../../playground/emulator/world';
import { changes, foreignThings, stateTabOf } from './foreign';
import { addressesIn, brokenPromises, checkAlways } from './invariants';
import { openStage, schedule, type Stage } from './fixture';
import { slice, type Way } from './entry-points';
import { ACTS, promote } from './people';

/** An act of a person just before the `at`-th service call of a run; what comes too late for it is done after it. */
export interface Act {
  what: string;
  at: number;
  a: number;
  b: number;
}

export interface DisturbedRun {
  way: Way;
  acts: Act[];
  /** The first call to the document or a store from the `at`-th call on fails, in one of Google's wordings. */
  failing: { at: number; text: number } | null;
  /** Signitic asks the second batch to wait for longer than a slice lasts, so the run has a slice more. */
  busy?: boolean;
  /** Everybody has another job title before the run: many that lie apart are given the same words. */
  promoted?: boolean;
}

export interface Sequence {
  rows: number;
  wrong: boolean;
  refused: number;
  every?: number;
  outsideAt?: 'call' | 'use';
  runs: DisturbedRun[];
}

/** Columns that came since are gone with it. */
export const GO_BACK = 'go back to an earlier version, columns and all';

/** What a busy document says (WRITE-35). */
const BUSY = [
  'Service Spreadsheets timed out while accessing document with id 1Abc.',
  'Service Spreadsheets failed while accessing document with id 1Abc.',
  'Service error: Spreadsheets',
  "We're sorry, a server error occurred. Please wait a bit and try again.",
];
const OF_THE_DOCUMENT = /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|DeveloperMetadata\w*)\./;
const OF_A_STORE = /^(Cache|Properties)\./;

/** What is remembered of a document while people act on it. */
interface Watched {
  stage: Stage;
  /** Each makes the sheet again what it was when a run began, as Google's version history does. */
  versions: (() => void)[];
  foreign: string[];
  everThere: Set<string>;
  found: string[];
}

/** Google's version history brings back the whole file, the state tab too, and no properties. */
export function versionOf(stage: Stage): () => void {
  const before = stateTabOf(stage);
  const restore = [stage.tab.keepVersion(), ...(before ? [before.keepVersion()] : [])];
  return () => {
    for (const one of restore) one();
    const now = stateTabOf(stage);
    if (now && !before) stage.world.book.deleteTab(now.name);
  };
}

function disturb(watched: Watched, { what, a, b }: Act): void {
  const { stage, found, everThere } = watched;
  found.push(...changes(watched.foreign, foreignThings(stage)));
  if (what === GO_BACK) watched.versions[a % watched.versions.length]?.();
  else ACTS[what]?.(stage.tab, a, b);
  watched.foreign = foreignThings(stage);
  for (const email of addressesIn(stage.tab)) everThere.add(email);
}

/**
 * A script names cells by their numbers, and Google applies its writes at the next flush. Between the last look and that
 * flush, a column that somebody inserts turns every script's writes into writes elsewhere; nothing can be done about it.
 * So acts on columns wait until no write is prepared: while the add-on reads, and between its calls to the document.
 */
function mayMoveColumns(name: string, asked: boolean): boolean {
  return !asked || name === 'Sheet.getDataRange' || !OF_THE_DOCUMENT.test(name);
}

/** Lets the first batch through and asks the second to come back in ten minutes. */
export function keepBusy(stage: Stage): void {
  let posts = 0;
  stage.wire = (requests, next) =>
    requests.map((request): WireAnswer => {
      if (request.method === 'POST') posts += 1;
      if (request.method !== 'POST' || posts === 1) return next([request])[0]!;
      return { status: 429, headers: { 'Retry-After': '600' }, body: '', ms: 200 };
    });
}

function runDisturbed(watched: Watched, { way, acts, failing, busy, promoted }: DisturbedRun): void {
  const { stage, found } = watched;
  if (promoted) {
    promote(stage.tab, `Poste ${watched.versions.length}`);
    watched.foreign = foreignThings(stage);
  }
  if (busy) keepBusy(stage);
  else stage.wire = (requests, next) => next(requests);
  watched.versions.push(versionOf(stage));
  const left = [...acts].sort((one, other) => one.at - other.at);
  while (left[0]?.at === 0) disturb(watched, left.shift()!);
  let calls = 0;
  let asked = false;
  let failed = failing === null;
  stage.onCall = ({ name, execution }) => {
    calls += 1;
    const due = left.filter(({ at, what }) => at <= calls && (!/column/.test(what) || mayMoveColumns(name, asked)));
    for (const act of due) disturb(watched, left.splice(left.indexOf(act), 1)[0]!);
    asked = asked || name === 'UrlFetchApp.fetchAll';
    if (failed || !failing || calls < failing.at || !(OF_THE_DOCUMENT.test(name) || OF_A_STORE.test(name))) return;
    failed = true;
    execution.fail(BUSY[failing.text] ?? '');
  };
  stage.world.clock.advance(30_000);
  const told = slice(stage, way);
  stage.onCall = null;
  found.push(...checkAlways(stage, told, watched.foreign, false));
  for (const late of left) disturb(watched, late);
}

/** Plays a sequence, then runs until it says done. @returns what is broken, nothing when the promise was kept */
export function playSequence({ runs, ...options }: Sequence): string[] {
  const stage = openStage({ ...options, seed: runs.length + options.rows });
  if (runs.some(({ way }) => way === 'scheduled')) schedule(stage);
  const everThere = addressesIn(stage.tab);
  const watched: Watched = { stage, versions: [], foreign: foreignThings(stage), everThere, found: [] };
  for (const run of runs) runDisturbed(watched, run);
  return watched.found.concat(brokenPromises(stage, 'menu', watched.everThere));
}
