// One slice with Google's services: the key and settings, the lease, the core's ports, and what is kept afterwards.
import type { RunRecord, Settings, SyncWhat, TabMapping } from '../api';
import type { What } from '../core/changes';
import { runStamp } from '../core/memo';
import { StopError } from '../core/outcome';
import type { Ports, Report, Sheet, Totals } from '../core/ports';
import { slice } from '../core/sync';
import type { ReadingOptions } from '../core/user';
import { clock, random } from '../google/clock';
import { wireWith } from '../google/http';
import { endProgress, freeLease, heardStop, keepRun, putProgress, type Run, takeLease } from '../google/lease';
import { fromStored, keyFor, keyMark, loadAll, save } from '../google/settings';
import { selectedRows, tabOf } from '../google/sheet';
import { missingScopes, openFileId, userEmail, userLocale } from '../google/ui';
import { languageOf } from '../i18n';
import { international } from '../phones';
import { remember } from './remember';
import { mappingOf, settingsOf } from './stored';
import { sheetFor } from './tab';

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
  if (missingScopes(['script.external_request']).scopes.length > 0) throw new StopError('permission');
  if (!mapping || Object.keys(mapping.sources).length === 0) throw new StopError('no_mapping');
  const mark = keyMark(file, key);
  const known = fromStored(all, `mark:${wanted.sheet}`);
  // A copied file brings its memos along and no mark: their key may have been another's as well.
  const newKey = known !== mark;
  const tab = tabOf(wanted.sheet);
  // Asked before anything is sent: a question to the document may fail, and must not cost the report.
  const title = tab.getName();
  const selected = wanted.what === 'selected' ? selectedRows(tab, mapping.headerRow) : null;
  const lease = wanted.check === 'look' ? null : lend(wanted, clock.now());
  const run = lease?.run ?? null;
  const first = lease?.first ?? true;
  const sheet = sheetFor(tab, mapping.headerRow, settings);
  try {
    const report = slice(
      {
        started,
        mapping,
        options: readingOptions(settings),
        what: (run?.what ?? 'changed') as What,
        selected: first ? selected : null,
        // A check is no run: with a stamp of now, rows sent within the same second would count as its own.
        run: run?.id ?? runStamp(0),
        first,
        totals: run?.totals ?? NO_TOTALS,
        ledger: fromStored(all, ledgerOf(wanted.sheet)),
        newKey,
        confirmed: run?.confirmed ?? false,
        check: wanted.check,
      },
      portsFor(wanted, sheet, key, run),
    );
    if (run) {
      run.totals = report.totals;
      run.more = report.more;
      const through = report.sums.synced + report.sums.unchanged > 0;
      const isNews = through && !report.more && known !== mark;
      if (isNews) ifPossible(() => save('file', `mark:${wanted.sheet}`, mark), undefined);
      const isOver = !report.more && !report.stopped;
      if (isOver) ifPossible(() => remember(wanted.sheet, sheet.titles(), mapping, all), undefined);
    }
    return { report, run, settings, tab: title };
  } finally {
    if (run) {
      ifPossible(() => freeLease(run), undefined);
      ifPossible(endProgress, undefined);
    }
  }
}

/**
 * What only helps must not cost a run its report: stores, cache and toasts fail now and then, and people were sent by
 * then. A lease that could not be given back ends by itself.
 */
export function ifPossible<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** Under which name a tab's ledger is stored for the file. */
export const ledgerOf = (sheet: number) => `sent:${sheet}`;

const NO_TOTALS: Totals = { requests: 0, unplaced: 0, lookups: 0, void: null };

function lend(wanted: Wanted, now: number): { run: Run<Totals>; first: boolean } {
  const { sheet, what, how, confirmed } = wanted;
  const fresh = what === 'resume' ? 'changed' : what;
  // From the menu and the schedule, rows left by the last slice are gone on with, so that the sums add up.
  const resume = what === 'resume' || (what === 'changed' && how !== 'sidebar');
  return takeLease<Totals>({
    sheet,
    what: fresh,
    by: userEmail(),
    how,
    now,
    confirmed,
    resume,
    stamp: runStamp,
    totals: NO_TOTALS,
  });
}

function portsFor(wanted: Wanted, sheet: Sheet, key: string, run: Run<Totals> | null): Ports {
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
      if (!run || now - told < 2000) return;
      told = now;
      const note = { done, total, problems, since: run.since, at: told, by: run.by, stopping: false };
      ifPossible(() => putProgress(note), undefined);
      ifPossible(() => wanted.watch(done, total), undefined);
    },
    enter(ledger) {
      ifPossible(() => save('file', ledgerOf(wanted.sheet), ledger), undefined);
    },
    keep(totals) {
      if (run) ifPossible(() => keepRun({ ...run, totals }), undefined);
    },
  };
}
