// One slice with Google's services: the key and settings, the lease, the core's ports, and what is kept afterwards.
import type { ResultsPlace, RunRecord, Settings, SyncWhat, TabMapping } from '../../api';
import { StopError } from '../../core/outcome';
import type { Confirmation, Job, Ports, Previewed, Report, Sheet, StateAccess, Totals } from '../../core/ports';
import type { ReadingOptions } from '../../core/people/user';
import { isAboutLeftOut, type What } from '../../core/state/select';
import { runStamp } from '../../core/state/stamp';
import type { Preview, Values } from '../../core/steps/preview';
import { check, checkAndWrite, preview, sync } from '../../core/sync';
import { clock, random } from '../../google/clock';
import { dayAt } from '../../google/days';
import { httpWith } from '../../google/http';
import { ifPossible } from '../../google/applied';
import {
  endProgress,
  endTold,
  freeLease,
  isStopRequested,
  keepRun,
  LATEST,
  putProgress,
  type Run,
  takeLease,
} from '../../google/lease';
import { fromStored, keyFor, keyMark, loadAll, newId, save } from '../../google/properties';
import { selectedRows, showCell, tabOf } from '../../google/sheet';
import { STATE_PROPERTY, stateTab } from '../../google/state-tab';
import { activeTabId, openFileId, userEmail, userLocale } from '../../google/ui';
import { languageOf } from '../../i18n';
import { detailsOf, statusOf } from '../../i18n/status-text';
import { international, isPhone } from '../../phones';
import { goneTabsIn } from './gone-tabs';
import { remember } from './remembered-headers';
import { mappingOf, settingsOf } from '../validate';
import { mappedTabs } from './mapped-tabs';
import { otherTabs } from './other-tabs';
import { type Made, sheetFor, type TabSheet } from './tab-sheet';
import { storedName } from '../stored-names';

export interface Wanted {
  sheet: number;
  what: SyncWhat;
  how: RunRecord['how'];
  confirmed: Confirmation;
  /** Lower-cased e-mails, for a run about rows that the filter leaves out. */
  leftOut?: ReadonlySet<string>;
  check: 'no' | 'look' | 'write';
  /** For a sync that goes on from a preview. */
  previewed?: Previewed | null;
  /** People who left are looked for at the end. */
  leavers?: true;
  /** Start of the execution, where it did something else before, or where it must end earlier than Google would end it. */
  started?: number;
  /** Called now and then with the progress of the run. */
  watch(done: number, total: number): void;
}

export interface Finished extends Around {
  report: Report;
  /** Our columns, if this slice has made them. */
  made: Made | null;
  /** Where our columns will be made; null where they stand. */
  place: ResultsPlace | null;
}

/** What is known about a slice once it has ended. */
interface Around {
  run: Run<Totals> | null;
  settings: Settings;
  tab: string;
}

/** All that is stored for a tab, read in two calls. */
export function stored(sheet: number): { all: Record<string, string>; mapping: TabMapping | null; settings: Settings } {
  const all = loadAll('file');
  const mapping = mappingOf(fromStored(all, storedName('mapping', sheet)));
  return { all, mapping, settings: settingsOf(fromStored(all, storedName('settings')), languageOf(userLocale())) };
}

export function readingOptions(settings: Settings, { sources }: Pick<TabMapping, 'sources'>): ReadingOptions {
  const options: ReadingOptions = { noEmail: settings.noEmail, blank: settings.blank };
  if (settings.country) {
    options.country = settings.country;
    options.isPhone = isPhone;
  }
  if (settings.phones === 'international' && settings.country) options.phones = international;
  if (sources.enabled?.dates) options.today = dayAt(clock.now());
  return options;
}

/** A slice that is ready to work: the tab, the key and the settings are there, and the lease is taken where one is needed. */
interface Opened {
  job: Job;
  ports: Ports;
  lease: Lease | null;
  settings: Settings;
  mapping: TabMapping;
  /** All that is stored for the file: as it was read first, and as it is under the lease. */
  all: Record<string, string>;
  now: Record<string, string>;
  sheet: TabSheet;
  tab: string;
}

/**
 * Does one slice of a run, or a check.
 * @throws StopError before anything is sent
 */
export function runSlice(wanted: Wanted): Finished {
  return inSlice(wanted, ({ job, ports, lease, settings, mapping, all, now, sheet, tab }) => {
    const report = STEPS[wanted.check](job, ports);
    if (lease) {
      if (isTold(report) && !sheet.wasRefused()) endTold(lease.run);
      keepEnd(lease.run, report, () => remember(wanted.sheet, sheet.titles(), mapping, all));
    }
    if (wanted.check === 'no') ifPossible(() => keepCompleted(job, report, now), undefined);
    const made = sheet.made();
    if (made) ifPossible(() => showOnce(wanted, mapping.headerRow, made), undefined);
    const place = sheet.lacksColumns() ? (mapping.results ?? 'right') : null;
    return { report, made, place, run: lease?.run ?? null, settings, tab };
  });
}

/** Goes to columns that were just made, so that people know where to look: once, and in the tab where they are. */
function showOnce({ sheet, how, what }: Wanted, headerRow: number, { status }: Made): void {
  // Selected rows are perhaps to be selected for longer.
  if (how === 'schedule' || what === 'selected' || activeTabId() !== sheet) return;
  showCell(tabOf(sheet), headerRow, status);
}

/** One slice of a preview. It writes the sync state, so no run may be under way. @throws StopError */
export function previewSlice(sheet: number, before: Values): Around & { result: Preview } {
  const wanted = { sheet, what: 'changed', how: 'sidebar', confirmed: 'no', check: 'write', watch() {} } as const;
  return inSlice(wanted, ({ job, ports, lease, settings, tab }) => {
    const result = preview(job, ports, before);
    // It writes no status.
    if (lease && !lease.leftUntold) endTold(lease.run);
    return { result, run: lease?.run ?? null, settings, tab };
  });
}

/**
 * Opens a slice, lets it work, and gives the lease back.
 * @throws StopError before anything is sent
 */
export function inSlice<T>(wanted: Wanted, work: (opened: Opened) => T): T {
  const started = wanted.started ?? clock.now();
  const file = openFileId();
  const { all, mapping, settings } = stored(wanted.sheet);
  const key = keyFor(file);
  if (!key) throw new StopError('no_key');
  if (!mapping || Object.keys(mapping.sources).length === 0) throw new StopError('no_mapping');
  const mark = keyMark(file, key);
  const tab = tabOf(wanted.sheet);
  // Read before anything is sent: a call to the document may fail, and must not cost the report.
  const title = tab.getName();
  const selected = wanted.what === 'selected' ? selectedRows(tab, mapping.headerRow) : null;
  const lease = wanted.check === 'look' ? null : takeLeaseFor(wanted, mark, clock.now());
  const sheet = sheetFor(tab, mapping.headerRow, settings, mapping.results);
  try {
    // Another run may have ended between reading the store and taking the lease.
    const now = lease && lease.before !== (all[LATEST] ?? null) ? loadAll('file') : all;
    const state = stateTab(file, now[STATE_PROPERTY], newId);
    const job = jobFor({ wanted, started, mapping, settings, selected, key: mark, all: now, lease });
    const ports = portsFor({ wanted, sheet, state, key, lease, settings, all: now });
    return work({ job, ports, lease, settings, mapping, all, now, tab: title, sheet });
  } finally {
    if (lease) {
      // A lease that cannot be given back expires by itself.
      ifPossible(() => freeLease(lease.run), undefined);
      if (lease.watched) ifPossible(endProgress, undefined);
    }
  }
}

const STEPS = { no: sync, look: check, write: checkAndWrite } as const;

type Lease = ReturnType<typeof takeLeaseFor>;

interface Given {
  wanted: Wanted;
  started: number;
  mapping: TabMapping;
  settings: Settings;
  selected: ReadonlySet<number> | null;
  key: string;
  all: Record<string, string>;
  lease: Lease | null;
}

/** A check is no run: no entry bears its stamp. */
export const NEVER = 'zzzzzz';
/** How long the question of a held run can be answered, in milliseconds. */
const ANSWER_TIME = 3_600_000;

function jobFor({ wanted, started, mapping, settings, selected, key, all, lease }: Given): Job {
  const { run, first } = lease ?? { run: null, first: true };
  return {
    started,
    mapping,
    first,
    key,
    tab: wanted.sheet,
    options: readingOptions(settings, mapping),
    what: (run?.what ?? 'changed') as What,
    selected: first ? selected : null,
    run: run?.id ?? NEVER,
    stamp: run?.stamp ?? runStamp(0),
    totals: run?.totals ?? NO_TOTALS,
    confirmed: run?.confirmed ?? 'no',
    ...(wanted.leftOut && { leftOut: wanted.leftOut }),
    goneTabs: goneTabsIn(all),
    isAttended: wanted.how !== 'schedule',
    looksForLeavers: wanted.leavers === true,
    shownSince: (run?.since ?? started) - ANSWER_TIME,
    previewed: run?.previewed ? (wanted.previewed ?? { keep: new Map() }) : null,
    completedOnce: completedTabs(all).includes(wanted.sheet),
    leftUntold: lease?.leftUntold ?? false,
  };
}

const COMPLETED = storedName('completed');

/** The tabs of which a sync has once been completed. */
function completedTabs(all: Record<string, string>): readonly unknown[] {
  const tabs = fromStored(all, COMPLETED);
  return Array.isArray(tabs) ? tabs : [];
}

function keepCompleted({ what, tab, completedOnce }: Job, report: Report, all: Record<string, string>): void {
  if (completedOnce || what === 'selected' || isAboutLeftOut(what) || report.more || report.stopped) return;
  save('file', COMPLETED, [...completedTabs(all), tab]);
}

/** Whether every row shows what it should by now. */
const isTold = ({ totals, stopped }: Report): boolean => totals.unplaced === 0 && stopped?.code !== 'unexpected';

/** What the run leaves for its next slice, and for other tabs once it is over. */
function keepEnd(run: Run<Totals>, report: Report, over: () => void): void {
  run.totals = report.totals;
  run.more = report.more;
  if (!report.more && !report.stopped) ifPossible(over, undefined);
}

const NO_TOTALS: Totals = { requests: 0, unplaced: 0, spotChecks: 0, replaced: {} };

function takeLeaseFor(wanted: Wanted, mark: string, now: number) {
  const { sheet, what, how, confirmed } = wanted;
  const fresh = what === 'resume' ? 'changed' : what;
  // The menu and the schedule go on with the rows that the last slice left, so that the sums add up.
  const goes = what === 'resume' ? 'any' : what === 'changed' && how !== 'sidebar' ? 'same' : 'no';
  const previewed = wanted.previewed !== undefined && wanted.previewed !== null;
  const by = userEmail();
  const asked = { sheet, what: fresh, by, how, now, confirmed, previewed, mark, stamp: runStamp, totals: NO_TOTALS };
  return { ...takeLease<Totals>({ ...asked, resume: goes }), watched: false };
}

interface PortsOf {
  wanted: Wanted;
  sheet: Sheet;
  state: StateAccess;
  key: string;
  lease: Lease | null;
  settings: Settings;
  all: Record<string, string>;
}

function portsFor({ wanted, sheet, state, key, lease, settings, all }: PortsOf): Ports {
  const run = lease?.run ?? null;
  const { language, extras } = settings;
  let shownAt: number | null = null;
  return {
    sheet,
    state,
    clock,
    random,
    http: httpWith(key),
    ...otherTabs(all),
    otherTabs: () => mappedTabs(all, wanted.sheet, settings),
    stopRequested: () => run !== null && ifPossible(() => isStopRequested(run.id), false),
    onProgress(done, total, problems) {
      const now = clock.now();
      // A person waits in the panel alone. Elsewhere a short run needs no note.
      if (run?.how !== 'sidebar') shownAt = shownAt ?? now;
      // A note costs a tenth of a second. One every two seconds is enough for a reader.
      if (!lease || !run || (shownAt !== null && now - shownAt < 2000)) return;
      shownAt = now;
      lease.watched = true;
      const progress = { done, total, problems, since: run.since, at: now, by: run.by, stopping: false };
      ifPossible(() => putProgress(progress), undefined);
      ifPossible(() => wanted.watch(done, total), undefined);
    },
    keep(totals) {
      if (run) ifPossible(() => keepRun({ ...run, totals }), undefined);
    },
    statusText: (view) => ({ ...statusOf(view, language), details: detailsOf(view, language, extras) }),
  };
}
