// Making a schedule: saving it, taking it over, ending it.
import type { Schedule, ScheduleView } from '../../api';
import { StopError } from '../../core/outcome';
import { latestOf, periodAt } from '../../core/schedule';
import { headersOf } from '../../core/people/template';
import { planFor } from '../../core/people/columns';
import { toUsers } from '../../core/people/user';
import { clock } from '../../google/clock';
import { isOwnHeader } from '../../google/own-columns';
import { keyFor, loadAll } from '../../google/properties';
import { readTop, tabOf } from '../../google/sheet';
import { readTable } from '../../google/table-reader';
import { ensureTrigger, localTime, removeTrigger } from '../../google/triggers';
import { allTabs, missingScopes, openFile, userEmail } from '../../google/ui';
import { type Language, words } from '../../i18n';
import { peopleOf, sharedBetween } from './run-tabs';
import {
  clocksOf,
  type Course,
  courseOf,
  makeMyId,
  noteClock,
  type Plan,
  planOf,
  saveCourse,
  savePlan,
  scheduleOf,
} from './stored';
import { readingOptions, stored } from '../run/run';
import { dueSince, scheduleView } from './view';

type File = ReturnType<typeof openFile>;

/** Makes, changes or ends the schedule of this file; who saves it is whom it runs as. */
export function saveScheduleFor(value: unknown, language: Language): ScheduleView {
  if (value === null) {
    endSchedule();
    return scheduleView(language);
  }
  const schedule = scheduleOf(value);
  if (!schedule) throw new StopError('bad_settings', { message: words(language).panel.schedule.title });
  return makeSchedule(schedule, false, language);
}

/** The schedule as it is, from now on as the caller, with a new trigger. */
export function takeOverFor(language: Language): ScheduleView {
  const plan = planOf(loadAll('file'));
  if (!plan) throw new StopError('bad_settings', { message: words(language).panel.schedule.title });
  return makeSchedule(plan.schedule, true, language);
}

/** A colleague's trigger cannot be deleted from here; it goes by itself when it next fires and finds nothing. */
function endSchedule(): void {
  savePlan(null);
  saveCourse(null);
  noteClock(openFile().id, null);
  if (missingScopes(['script.scriptapp']).scopes.length === 0) removeTrigger();
}

/** @throws StopError bad_settings, no_key, trigger_many, trigger_hourly, trigger_refused */
function makeSchedule(wanted: Schedule, renew: boolean, language: Language): ScheduleView {
  const file = openFile();
  const schedule = { ...wanted, tabs: wanted.tabs.filter((id) => allTabs().some((tab) => tab.id === id)) };
  if (schedule.tabs.length === 0)
    throw new StopError('bad_settings', { message: words(language).panel.schedule.tabsMissing });
  if (!keyFor(file.id)) throw new StopError('no_key');
  const all = loadAll('file');
  const before = planOf(all);
  const course = before && courseOf(all, before);
  const silent = before !== null && course !== null && dueSince(before, course, file) !== null;
  const elsewhere = clocksOf(loadAll('person')).filter((clockNote) => clockNote.file !== file.id).length;
  const trigger = ensureTrigger(renew || silent, elsewhere);
  const { id, name, url } = file;
  noteClock(id, { trigger, name, url, lost: 0, quiet: schedule.mail === 'never' });
  const maker = makeMyId();
  const from = fromOf(schedule, before, course?.served ?? '', file);
  const made = clock.now();
  const plan: Plan = { version: 1, schedule, file: id, name, url, maker, owner: userEmail(), from, made };
  savePlan(plan);
  saveCourse({ ...courseOf(all, plan), shared: sharedIn(schedule.tabs) });
  return scheduleView(language);
}

/** A new schedule waits for its next hour; one that goes on, whoever runs it now, still owes what it owed. */
function fromOf(schedule: Schedule, before: Plan | null, served: string, file: File): string {
  const now = clock.now();
  const owed = before?.file === file.id ? latestOf(schedule, [before.from, served]) : '';
  return owed && before && sameTiming(before.schedule, schedule)
    ? owed
    : periodAt(schedule, now, localTime(now, file.timeZone));
}

const sameTiming = (a: Schedule, b: Schedule) => a.every === b.every && (a.every === 'hour' || a.hour === b.hour);

/** Reads the e-mails of all tabs that take part. A tab that cannot be read says so when it runs. */
function sharedIn(tabs: readonly number[]): Course['shared'] {
  if (tabs.length < 2) return null;
  return sharedBetween(
    tabs.map((sheet) => {
      try {
        return { tab: tabOf(sheet).getName(), people: emailsIn(sheet) };
      } catch {
        return { tab: '', people: new Map() };
      }
    }),
  );
}

function emailsIn(sheet: number): Map<string, number> {
  const { mapping, settings } = stored(sheet);
  const email = mapping?.sources.email;
  if (!mapping || !email) return new Map();
  const tab = tabOf(sheet);
  const top = readTop(tab, mapping.headerRow);
  const headers = headersOf(top.headers.map((text) => (isOwnHeader(text) ? '' : text)));
  const plan = planFor({ sources: { email }, filter: mapping.filter }, headers);
  const table = readTable(tab, mapping.headerRow, top, { plan, own: {}, clearing: false }, () => {});
  return peopleOf(toUsers(table, plan, readingOptions(settings)));
}
