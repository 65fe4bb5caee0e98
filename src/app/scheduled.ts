// The scheduled sync: what is due, tab by tab, and speaking up when it begins to fail.
import type { Schedule, ScheduleView } from '../api';
import { StopError } from '../core/outcome';
import { isDue, type Local, nextDue, periodAt } from '../core/schedule';
import { clock } from '../google/clock';
import { sendMail } from '../google/mail';
import { load, loadAll, newId, save } from '../google/settings';
import { ensureTrigger, localTime, removeTrigger } from '../google/triggers';
import { allTabs, missingScopes, openFile, userEmail } from '../google/ui';
import { format, type Language, words } from '../i18n';
import { panelLanguage } from './panel';
import { menuReport, type MenuReport, notBegun, troubleOf } from './report';
import { recordRun, runSlice } from './run';
import { whole } from './stored';

/** What is kept of a file's schedule. */
interface Kept {
  schedule: Schedule;
  /** Who made it: an id of ours in that person's own store, and the e-mail for others to read. */
  maker: string;
  owner: string;
  /** The latest period served. */
  last: string;
  /** The last run left rows: the next firing goes on, due or not. */
  unfinished: boolean;
  failing: boolean;
}

const NAME = 'schedule';
/** A scheduled run works this long over all its tabs; Google ends it after six minutes. */
const WORK = 270_000;

function keptSchedule(): Kept | null {
  const kept = load('file', NAME) as Kept | null;
  return kept && scheduleOf(kept.schedule) ? kept : null;
}

/** Who this person is to us, even where Google does not tell the e-mail. */
function myId(): string {
  const known = load('person', 'me');
  if (typeof known === 'string') return known;
  const id = newId();
  save('person', 'me', id);
  return id;
}

function scheduleOf(value: unknown): Schedule | null {
  if (typeof value !== 'object' || value === null) return null;
  const { every, hour, tabs, mail } = value as Record<string, unknown>;
  if (every !== 'hour' && every !== 'day' && every !== 'weekday') return null;
  const ids = Array.isArray(tabs)
    ? tabs.filter((id): id is number => whole(id, 0, Number.MAX_SAFE_INTEGER) !== null)
    : [];
  const choices = ['failure', 'attention', 'always', 'never'] as const;
  return {
    version: 1,
    every,
    hour: whole(hour, 0, 23) ?? 7,
    tabs: ids,
    mail: choices.find((one) => one === mail) ?? 'failure',
  };
}

const localAt =
  (zone: string) =>
  (time: number): Local =>
    localTime(time, zone);

export function scheduleView(): ScheduleView {
  const kept = keptSchedule();
  if (!kept) return { schedule: null, owner: '', mine: false, nextDue: null };
  const zone = openFile().timeZone;
  const due = nextDue(kept.schedule, kept.last, clock.now(), localAt(zone));
  return { schedule: kept.schedule, owner: kept.owner, mine: kept.maker === load('person', 'me'), nextDue: due };
}

/** Makes, changes or ends the schedule of this file; who saves it is whom it runs as. */
export function saveScheduleFor(value: unknown): ScheduleView {
  if (value === null) {
    removeTrigger();
    save('file', NAME, null);
    return scheduleView();
  }
  const schedule = scheduleOf(value);
  if (!schedule) throw new StopError('bad_settings', { message: NAME });
  if (missingScopes(['script.scriptapp']).scopes.length > 0) throw new StopError('permission');
  ensureTrigger();
  const before = keptSchedule();
  const now = clock.now();
  const same = before?.schedule.every === schedule.every && before.schedule.hour === schedule.hour;
  // A new schedule waits for its next hour: making it is no wish to run at once.
  const last = same && before ? before.last : periodAt(schedule, now, localTime(now, openFile().timeZone));
  const kept: Kept = { schedule, maker: myId(), owner: userEmail(), last, unfinished: false, failing: false };
  save('file', NAME, kept);
  return scheduleView();
}

/** One firing of the clock. */
export function runDue(): void {
  const kept = keptSchedule();
  if (!kept || kept.maker !== myId()) {
    // Switched off by a colleague, or taken over: this trigger has nothing to do any more.
    removeTrigger();
    return;
  }
  const now = clock.now();
  const local = localTime(now, openFile().timeZone);
  if (!kept.unfinished && !isDue(kept.schedule, kept.last, now, local)) return;
  const language = panelLanguage(loadAll('person'));
  const reports = runTabs(kept.schedule, language, now);
  // Somebody's own run was in the way: the next hour tries again.
  if (reports.some(({ report }) => report.stopped?.code === 'running')) return;
  const failed = reports.some(({ report }) => report.stopped !== null);
  speakUp(kept, failed, reports, language);
  const unfinished = reports.some(({ report }) => report.more);
  save('file', NAME, { ...kept, last: periodAt(kept.schedule, now, local), unfinished, failing: failed });
}

interface TabReport {
  tab: string;
  report: MenuReport;
}

/** Every tab for itself: one that is broken does not stop the others. */
function runTabs(schedule: Schedule, language: Language, started: number): TabReport[] {
  const names = new Map(allTabs().map(({ id, name }) => [id, name]));
  return schedule.tabs
    .filter((id) => names.has(id))
    .map((sheet) => ({ tab: names.get(sheet) ?? '', report: runTab(sheet, language, started) }));
}

function runTab(sheet: number, language: Language, started: number): MenuReport {
  try {
    for (;;) {
      const finished = runSlice({
        sheet,
        what: 'changed',
        how: 'schedule',
        confirmed: false,
        check: 'no',
        watch: () => {},
      });
      const { report, settings } = finished;
      const stopped = report.stopped && troubleOf(report.stopped, language, settings.extras);
      recordRun(finished, stopped?.code ?? null);
      // A slice may take as long as the whole firing may: only a short one leaves time for another.
      if (!report.more || clock.now() - started > WORK / 2)
        return menuReport(report, settings.language, settings.extras, stopped);
    }
  } catch (error) {
    return notBegun(troubleOf(error, language));
  }
}

/** One mail when it begins to fail, one when it is well again, none in between, unless every run was asked for. */
function speakUp(kept: Kept, failed: boolean, reports: readonly TabReport[], language: Language): void {
  const { mail } = words(language);
  const choice = kept.schedule.mail;
  const attention = reports.reduce((sum, { report: { sums } }) => sum + sums.invalid + sums.refused, 0);
  const changed = failed !== kept.failing;
  const wanted = choice === 'always' || (choice !== 'never' && changed) || (choice === 'attention' && attention > 0);
  if (!wanted) return;
  const file = openFile();
  const lines = reports.map(({ tab, report: { stopped, sums } }) =>
    stopped
      ? `${tab}: ${stopped.message}`
      : format(mail.line, { tab, synced: sums.synced, attention: sums.invalid + sums.refused, waiting: sums.waiting }),
  );
  const subject = failed ? mail.failed : changed ? mail.recovered : mail.done;
  const to = kept.owner || userEmail();
  const body = [format(failed ? mail.failedHow : mail.doneHow, { file: file.name }), ...lines, file.url].join('\n\n');
  sendMail(to, format(subject, { file: file.name }), body);
}
