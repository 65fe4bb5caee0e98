// Making a schedule: saving it, taking it over, ending it.
import type { Schedule, ScheduleView } from '../../api';
import { StopError } from '../../core/outcome';
import { latestOf, periodAt } from '../../core/schedule';
import { clock } from '../../google/clock';
import { keyFor, loadAll } from '../../google/properties';
import { ensureTrigger, localTime, removeTrigger } from '../../google/triggers';
import { allTabs, missingScopes, openFile, userEmail } from '../../google/ui';
import { type Language, words } from '../../i18n';
import {
  triggerNotesOf,
  progressOf,
  makeOwnerId,
  keepTriggerNote,
  type SavedSchedule,
  savedScheduleOf,
  storeProgress,
  storeSchedule,
  scheduleOf,
} from './stored';
import { dueSince, scheduleView } from './view';

type File = ReturnType<typeof openFile>;

/** Makes, changes or ends the schedule of this file; it runs as the person who saves it. */
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
  const saved = savedScheduleOf(loadAll('file'));
  if (!saved) throw new StopError('bad_settings', { message: words(language).panel.schedule.title });
  return makeSchedule(saved.schedule, true, language);
}

/** A colleague's trigger cannot be deleted from here; it goes by itself at its next run, which finds nothing. */
function endSchedule(): void {
  storeSchedule(null);
  storeProgress(null);
  keepTriggerNote(openFile().id, null);
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
  const before = savedScheduleOf(all);
  const progress = before && progressOf(all, before);
  const silent = before !== null && progress !== null && dueSince(before, progress, file) !== null;
  const elsewhere = triggerNotesOf(loadAll('person')).filter((other) => other.file !== file.id).length;
  const trigger = ensureTrigger(renew || silent, elsewhere);
  const { id, name, url } = file;
  keepTriggerNote(id, { trigger, name, url, lost: 0, quiet: schedule.mail === 'never' });
  const ownerId = makeOwnerId();
  const from = fromOf(schedule, before, progress?.lastPeriod ?? '', file);
  const madeAt = clock.now();
  const saved: SavedSchedule = { version: 1, schedule, file: id, name, url, ownerId, owner: userEmail(), from, madeAt };
  storeSchedule(saved);
  storeProgress(progressOf(all, saved));
  return scheduleView(language);
}

/** A new schedule waits for its next hour; one that goes on, with another owner as well, still owes what it owed. */
function fromOf(schedule: Schedule, before: SavedSchedule | null, lastPeriod: string, file: File): string {
  const now = clock.now();
  const owed = before?.file === file.id ? latestOf(schedule, [before.from, lastPeriod]) : '';
  return owed && before && sameTiming(before.schedule, schedule)
    ? owed
    : periodAt(schedule, now, localTime(now, file.timeZone));
}

const sameTiming = (a: Schedule, b: Schedule) => a.every === b.every && (a.every === 'hour' || a.hour === b.hour);
