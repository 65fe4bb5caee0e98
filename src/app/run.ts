// One slice with Google's services: the key and settings, the lease, the core's ports, and what is kept afterwards.
import type { RunRecord, Settings, SyncWhat, TabMapping } from '../api';
import { saysTheSame } from '../core/beside';
import type { What } from '../core/changes';
import { guessMapping, normaliseHeader } from '../core/mapping';
import { hash, runStamp } from '../core/memo';
import { OUTCOME_KINDS, type StopCode, StopError, type Sums } from '../core/outcome';
import { type Ports, type Report, type Sheet, slice, type Totals } from '../core/sync';
import { headersOf, isColumn } from '../core/template';
import type { ReadingOptions } from '../core/user';
import { clock, random } from '../google/clock';
import {
  checkWritable,
  clearMemos,
  findOwn,
  hasAll,
  isOwnHeader,
  makeOwn,
  memoColumn,
  type OwnColumns,
  withTitles,
} from '../google/columns';
import { wireWith } from '../google/http';
import { endProgress, freeLease, heardStop, keepRun, putProgress, type Run, takeLease } from '../google/lease';
import { WIPED, writeOutcomes, type Writer } from '../google/outcomes';
import { fromStored, keyFor, keyMark, loadAll, save } from '../google/settings';
import { readHeaders, readTable, readTop, selectedRows, tabOf, type Top } from '../google/sheet';
import { missingScopes, openFileId, userEmail, userLocale } from '../google/ui';
import { languageOf } from '../i18n';
import { detailsOf, statusOf } from '../i18n/said';
import { international } from '../phones';
import { NO_SUMS } from './report';
import { mappingOf, settingsOf } from './stored';

/** Last runs kept for everybody to see. */
const RUNS_KEPT = 50;
const REMEMBERED_MOST = 400;

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
  const newKey = known !== null && known !== mark;
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
function ifPossible<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

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
    keep(totals) {
      if (run) ifPossible(() => keepRun({ ...run, totals }), undefined);
    },
  };
}

/** The header row as this execution read it, so that nobody needs to read it again. */
type Titled = Sheet & { titles(): readonly string[] };

function sheetFor(tab: ReturnType<typeof tabOf>, headerRow: number, settings: Settings): Titled {
  const writer: Writer = {
    tab,
    headerRow,
    own: { status: 0, details: 0, time: 0, memo: 0 },
    headers: [],
    find: (headers) => findOwn(tab, headers),
  };
  let top: Top = { headers: [], lastRow: 0 };
  let own: Partial<OwnColumns> | null = null;
  const found = (): Partial<OwnColumns> => {
    own = own ?? findOwn(tab, writer.headers);
    return own;
  };
  return {
    headers() {
      top = readTop(tab, headerRow);
      writer.headers = top.headers;
      return top.headers.map((text) => (isOwnHeader(text) ? '' : text));
    },
    titles: () => top.headers,
    prepare() {
      checkWritable(tab, headerRow, { width: top.headers.length, lastRow: top.lastRow }, found());
    },
    makeColumns() {
      const known = found();
      if (hasAll(known)) {
        writer.own = known;
        return;
      }
      // Signitic was asked meanwhile, which takes a while: somebody may have inserted columns.
      const now = readHeaders(tab, headerRow);
      const stayed = now.length === top.headers.length && now.every((text, i) => text === top.headers[i]);
      writer.own = makeOwn(tab, headerRow, now.length, stayed ? known : findOwn(tab, now));
      // The header row as the last look will find it; where it has changed, that look finds every column anew.
      if (stayed) writer.headers = withTitles(now, writer.own);
    },
    readRows(plan) {
      return readTable(tab, headerRow, top, plan, memoColumn(found()));
    },
    clearMemos() {
      clearMemos(tab, headerRow, readHeaders(tab, headerRow));
    },
    writeOutcomes(news, all, plan) {
      const now = clock.now();
      const said = news.map(({ row, memo }) => {
        if (!row.outcome) return { row, said: WIPED };
        const at = row.outcome?.kind === 'synced' ? now : null;
        const details = detailsOf(row, settings.language, settings.extras);
        const { status, colour } = statusOf(row, settings.language);
        return { row, said: { status, details, colour: saysTheSame(row) ? null : colour, at, memo } };
      });
      return writeOutcomes(writer, said, all, plan.emailColumn);
    },
  };
}

/** After a finished run, what people chose for a header holds for other tabs too, and what they chose to leave out. */
function remember(sheet: number, titles: readonly string[], mapping: TabMapping, all: Record<string, string>): void {
  const headers = titles.filter((text) => text.trim() !== '' && !isOwnHeader(text));
  // Guessing builds the whole dictionary, which costs more than the rest of a run with nothing to send.
  const chosen = hash(JSON.stringify([headers, mapping.sources]));
  const name = `chosen:${sheet}`;
  if (fromStored(all, name) === chosen) return;
  const before = (fromStored(all, 'remembered') ?? {}) as Record<string, string | null>;
  const after: Record<string, string | null> = { ...before };
  const used = new Map<string, string>();
  for (const [field, source] of Object.entries(mapping.sources)) {
    if (source && isColumn(source)) used.set(source.column.trim(), field);
  }
  const guesses = guessMapping(headers);
  [...headersOf(headers).at.keys()].forEach((text) => {
    const header = normaliseHeader(text);
    const field = used.get(text);
    if (field) after[header] = field;
    else if (guesses[headers.indexOf(text)]?.field || before[header]) after[header] = null;
  });
  const names = Object.keys(after);
  for (const old of names.slice(0, Math.max(0, names.length - REMEMBERED_MOST))) delete after[old];
  if (JSON.stringify(after) !== JSON.stringify(before)) save('file', 'remembered', after);
  // Last, so that a run killed on the way leaves it to the next.
  save('file', name, chosen);
}

type Listed = RunRecord & { id: string };

/** Adds a run, or a further slice of it, to the list that everybody sees. */
export function recordRun(finished: Finished, stopped: RunRecord['stopped']): void {
  const { run, report, tab } = finished;
  if (!run) return;
  const { id, by, how } = run;
  listIfPossible({ id, at: clock.now(), tab, by, how, sums: report.sums, stopped, times: 1 });
}

/** A scheduled run that could not begin is listed as well: nobody was there to be told. */
export function recordFailure(tab: string, by: string, stopped: StopCode): void {
  const now = clock.now();
  const id = `${runStamp(now)} ${tab}`;
  listIfPossible({ id, at: now, tab, by, how: 'schedule', sums: NO_SUMS, stopped, times: 1 });
}

function listIfPossible(record: Listed): void {
  ifPossible(() => listRun(record), undefined);
}

/** Scheduled runs that end alike stand in one line with their number, so that they do not push out what people did. */
function listRun(record: Listed): void {
  const runs = runsOf(loadAll('file')).filter((other) => other.id !== record.id);
  const before = runs.find((other) => other.tab === record.tab);
  const quiet = ({ how, sums }: Listed) => how === 'schedule' && sums.synced === 0;
  const alike =
    before && quiet(before) && quiet(record) && before.stopped === record.stopped && sameSums(before.sums, record.sums);
  const times = alike ? before.times + 1 : 1;
  const others = alike ? runs.filter((other) => other !== before) : runs;
  save('file', 'runs', [{ ...record, times }, ...others].slice(0, RUNS_KEPT));
}

function sameSums(a: Sums, b: Sums): boolean {
  return a.read === b.read && OUTCOME_KINDS.every((kind) => a[kind] === b[kind]) && a.unplaced === b.unplaced;
}

export function runsOf(all: Record<string, string>): Listed[] {
  const runs = fromStored(all, 'runs');
  return Array.isArray(runs) ? runs : [];
}
