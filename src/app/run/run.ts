// One slice with Google's services: the key and settings, the lease, the core's ports, and what is kept afterwards.
import type { RunRecord, Settings, SyncWhat, TabMapping } from '../../api';
import type { What } from '../../core/state/select';
import { runStamp } from '../../core/state/memo';
import { StopError } from '../../core/outcome';
import type { Job, Ports, Report, Sheet, Totals } from '../../core/ports';
import { slice } from '../../core/sync';
import type { ReadingOptions } from '../../core/people/user';
import { clock, random } from '../../google/clock';
import { wireWith } from '../../google/http';
import { ifPossible } from '../../google/applied';
import {
  endProgress,
  freeLease,
  heardStop,
  keepRun,
  LATEST,
  putProgress,
  type Run,
  takeLease,
} from '../../google/lease';
import { fromStored, keyFor, keyMark, loadAll } from '../../google/properties';
import { selectedRows, tabOf } from '../../google/sheet';
import { openFileId, userEmail, userLocale } from '../../google/ui';
import { languageOf } from '../../i18n';
import { international } from '../../phones';
import { remember } from './remembered-headers';
import { mappingOf, settingsOf } from '../validate';
import { sheetFor } from './tab-sheet';
import { forgetGone, type Trusted, trustOf } from './sync-state';

export interface Wanted {
  sheet: number;
  what: SyncWhat;
  how: RunRecord['how'];
  confirmed: boolean;
  check: 'no' | 'look' | 'write';
  /** When this execution began, if something was done before, or if it may not work as long as Google lets it. */
  started?: number;
  /** Called now and then with how far the run is. */
  watch(done: number, total: number): void;
}

export interface Finished {
  report: Report;
  run: Run<Totals> | null;
  settings: Settings;
  tab: string;
}

/** All that is stored for a tab, read in two calls. */
export function stored(sheet: number): { all: Record<string, string>; mapping: TabMapping | null; settings: Settings } {
  const all = loadAll('file');
  const mapping = mappingOf(fromStored(all, `tab:${sheet}`));
  return { all, mapping, settings: settingsOf(fromStored(all, 'settings'), languageOf(userLocale())) };
}

export function readingOptions(settings: Settings): ReadingOptions {
  const options: ReadingOptions = { noEmail: settings.noEmail, blank: settings.blank };
  if (settings.country) options.country = settings.country;
  if (settings.phones === 'international' && settings.country) options.phones = international;
  return options;
}

/**
 * Does one slice of a run, or a check.
 * @throws StopError before anything is sent
 */
export function runSlice(wanted: Wanted): Finished {
  const started = wanted.started ?? clock.now();
  const file = openFileId();
  const { all, mapping, settings } = stored(wanted.sheet);
  const key = keyFor(file);
  if (!key) throw new StopError('no_key');
  if (!mapping || Object.keys(mapping.sources).length === 0) throw new StopError('no_mapping');
  const mark = keyMark(file, key);
  const tab = tabOf(wanted.sheet);
  // Asked before anything is sent: a question to the document may fail, and must not cost the report.
  const title = tab.getName();
  const selected = wanted.what === 'selected' ? selectedRows(tab, mapping.headerRow) : null;
  const lease = wanted.check === 'look' ? null : lend(wanted, mark, clock.now());
  const sheet = sheetFor(tab, mapping.headerRow, settings);
  try {
    const trust = trustOf(lease && lease.before !== (all[LATEST] ?? null) ? loadAll('file') : all, wanted.sheet);
    const job = jobFor({ wanted, started, mapping, settings, selected, mark, trust, lease });
    const report = slice(job, portsFor(wanted, sheet, key, lease, trust.keeper(mark)));
    if (lease) keepEnd(lease.run, report, () => remember(wanted.sheet, sheet.titles(), mapping, all));
    return { report, run: lease?.run ?? null, settings, tab: title };
  } finally {
    if (lease) {
      // One that cannot be given back ends by itself.
      ifPossible(() => freeLease(lease.run), undefined);
      if (lease.watched) ifPossible(endProgress, undefined);
    }
  }
}

type Lease = ReturnType<typeof lend>;

interface Given {
  wanted: Wanted;
  started: number;
  mapping: TabMapping;
  settings: Settings;
  selected: ReadonlySet<number> | null;
  mark: string;
  trust: Trusted;
  lease: Lease | null;
}

/** A check is no run: nothing bears its stamp, and nothing was done in it before. */
export const NEVER = 'zzzzzz';

function jobFor({ wanted, started, mapping, settings, selected, mark, trust, lease }: Given): Job {
  const { run, first } = lease ?? { run: null, first: true };
  return {
    ...{ started, mapping, first, options: readingOptions(settings), check: wanted.check },
    what: (run?.what ?? 'changed') as What,
    selected: first ? selected : null,
    run: run?.id ?? NEVER,
    stamp: run?.stamp ?? runStamp(0),
    totals: run?.totals ?? NO_TOTALS,
    confirmed: run?.confirmed ?? false,
    ...{ trust: trust.kept, room: trust.room },
    memos: trust.mark === mark ? 'ours' : trust.mark === null ? 'unknown' : 'other key',
  };
}

/** What the run leaves for its next slice, and for other tabs once it is over. */
function keepEnd(run: Run<Totals>, report: Report, over: () => void): void {
  run.totals = report.totals;
  run.more = report.more;
  if (!report.more && !report.stopped) ifPossible(over, undefined);
}

const NO_TOTALS: Totals = { requests: 0, unplaced: 0, lookups: 0 };

function lend(wanted: Wanted, mark: string, now: number) {
  const { sheet, what, how, confirmed } = wanted;
  const fresh = what === 'resume' ? 'changed' : what;
  // From the menu and the schedule, rows left by the last slice are gone on with, so that the sums add up.
  const goes = what === 'resume' ? 'any' : what === 'changed' && how !== 'sidebar' ? 'same' : 'no';
  const asked = { sheet, what: fresh, by: userEmail(), how, now, confirmed, mark, stamp: runStamp, totals: NO_TOTALS };
  const take = () => ({ ...takeLease<Totals>({ ...asked, resume: goes }), watched: false });
  try {
    return take();
  } catch (error) {
    if (error instanceof StopError) throw error;
    // A store that is full would let nobody run any more.
    forgetGone();
    return take();
  }
}

function portsFor(wanted: Wanted, sheet: Sheet, key: string, lease: Lease | null, enter: Ports['enter']): Ports {
  const run = lease?.run ?? null;
  let told: number | null = null;
  return {
    sheet,
    wire: wireWith(key),
    clock,
    random,
    heard: () => run !== null && ifPossible(() => heardStop(run.id), false),
    progress(done, total, problems) {
      const now = clock.now();
      told = told ?? now;
      // A note costs a tenth of a second; nobody reads faster than every two, and a short run needs none.
      if (!lease || !run || now - told < 2000) return;
      told = now;
      lease.watched = true;
      const note = { done, total, problems, since: run.since, at: told, by: run.by, stopping: false };
      ifPossible(() => putProgress(note), undefined);
      ifPossible(() => wanted.watch(done, total), undefined);
    },
    enter,
    keep(totals) {
      if (run) ifPossible(() => keepRun({ ...run, totals }), undefined);
    },
  };
}
