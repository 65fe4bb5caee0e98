// One run of the hourly trigger: whether it is ours to work, what is due, and what it leaves behind.
import { addWork, allowance, LEAST_WORK, type Local, workAgain } from '../../core/schedule';
import { clock } from '../../google/clock';
import { ifPossible } from '../../google/applied';
import { oneAtATime } from '../../google/lease';
import { loadAll } from '../../google/properties';
import { isListed, localTime, removeTrigger } from '../../google/triggers';
import { missingScopes, openFile, userEmail } from '../../google/ui';
import type { Language } from '../../i18n';
import { TO_SYNC } from '../needs';
import { begin, progressAfter, type Todo, todoFor } from './progress';
import { MOST_WORK, runTabs } from './run-tabs';
import { panelLanguage } from '../views/sidebar';
import {
  changeWorked,
  triggerNotesOf,
  type ScheduleProgress,
  progressOf,
  type Failing,
  FILE,
  ownerIdOf,
  keepTriggerNote,
  type SavedSchedule,
  savedScheduleOf,
  storeProgress,
  workedOf,
} from './stored';
import { askForPermission, notify, mailLostFile } from './mail';

type Stored = Record<string, string>;

/** A service may be out for an hour or two; then the file itself is out of reach. */
const LOST_NOTIFIED = 3;

/** One trigger run, as the owner of the schedule. `trigger` is the id that Google's event names. */
export function runDue(trigger: string): void {
  const started = clock.now();
  const person = loadAll('person');
  if (!isOurs(trigger, person)) return;
  const language = panelLanguage(person);
  let found: Opened | 'not ours';
  try {
    found = open(person);
  } catch {
    countLost(trigger, person, language);
    return;
  }
  if (found === 'not ours') retire(trigger, person);
  else if (found.file) work(found, found.file, { started, language, person });
  else askAgain(found.saved, found.progress, found.link, language);
}

/** Whether the event names a trigger that this person has made here: one that was noted, or else one that Google lists. */
function isOurs(trigger: string, person: Stored): boolean {
  if (triggerNotesOf(person).some(({ note }) => note.trigger === trigger)) return true;
  return ifPossible(() => isListed(trigger), false);
}

interface Opened {
  saved: SavedSchedule;
  progress: ScheduleProgress;
  /** null while a permission is missing, which is granted under `link`. */
  file: ReturnType<typeof openFile> | null;
  link: string;
}

/** Throws what Google throws when the file cannot be opened any more. */
function open(person: Stored): Opened | 'not ours' {
  const all = loadAll('file');
  const saved = savedScheduleOf(all);
  // Switched off or taken over by a colleague, who cannot delete this trigger.
  if (!saved || saved.ownerId !== ownerIdOf(person)) return 'not ours';
  const progress = progressOf(all, saved);
  const { scopes, link } = missingScopes(TO_SYNC);
  if (scopes.length > 0) return { saved, progress, file: null, link };
  const file = openFile();
  if (saved.file !== file.id) return 'not ours';
  return { saved: { ...saved, name: file.name, url: file.url }, progress, file, link };
}

interface Now {
  started: number;
  language: Language;
  person: Stored;
}

function work({ saved, progress }: Opened, file: ReturnType<typeof openFile>, now: Now): void {
  const mine = triggerNotesOf(now.person).find((one) => one.file === file.id);
  if (mine && mine.note.lost > 0) keepTriggerNote(file.id, { ...mine.note, lost: 0 });
  const local = localTime(now.started, file.timeZone);
  if (todoFor(saved, progress, now.started, local)) startRun(saved, local, now);
}

function retire(trigger: string, person: Stored): void {
  // Without the permission for triggers it goes on, and finds nothing to do each time.
  ifPossible(removeTrigger, undefined);
  for (const { file, note } of triggerNotesOf(person)) if (note.trigger === trigger) keepTriggerNote(file, null);
}

/** The owner has lost access to the file, most likely: colleagues see that it is overdue, the owner gets a mail. */
function countLost(trigger: string, person: Stored, language: Language): void {
  const found = triggerNotesOf(person).find(({ note }) => note.trigger === trigger);
  if (!found) return;
  const lost = found.note.lost + 1;
  keepTriggerNote(found.file, { ...found.note, lost });
  if (lost === LOST_NOTIFIED && !found.note.quiet) mailLostFile(userEmail(), found.note, language);
}

/** Permissions were taken back, or an update of the add-on needs new ones. */
function askAgain(saved: SavedSchedule, progress: ScheduleProgress, link: string, language: Language): void {
  const asked = askForPermission(saved, link, language);
  const failing: Record<string, Failing> = {};
  for (const tab of saved.schedule.tabs) {
    const before = progress.failing[tab];
    const since = before?.since ?? clock.now();
    failing[tab] = { code: 'permission', params: {}, since, notified: asked || before?.notified === true };
  }
  storeProgress({ ...progress, failing });
}

function startRun(saved: SavedSchedule, local: Local, { started, language, person }: Now): void {
  const worked = workedOf(person);
  const allowed = Math.min(MOST_WORK, allowance(worked, started));
  // Looked at again under the lock: Google may run a trigger twice.
  const claimed = oneAtATime(() => {
    const progress = progressOf(loadAll('file'), saved);
    const todo = todoFor(saved, progress, started, local);
    if (!todo) return null;
    if (allowed < LEAST_WORK) {
      // Nothing is begun, so that whatever is due stays due.
      storeProgress({ ...progress, pausedUntil: workAgain(worked, started) });
      return null;
    }
    const begun = begin(saved, progress, todo, started, local);
    storeProgress(begun);
    return { todo, begun };
  });
  if (!claimed) return;
  // Reserved beforehand: a trigger run that Google ends does not come back to tell how long it worked.
  changeWorked((all) => addWork(all, started, allowed));
  carryOut(saved, claimed.begun, claimed.todo, started, allowed, language);
  changeWorked((all) => addWork(all, started, clock.now() - started - allowed));
}

function carryOut(
  saved: SavedSchedule,
  begun: ScheduleProgress,
  todo: Todo,
  started: number,
  allowed: number,
  language: Language,
): void {
  let before = begun;
  const { due } = todo;
  if (begun.failing[FILE]?.notified === false) {
    // Told before the work, which may well be ended again.
    before = notify({ saved, language, before: begun, ends: [], due }, begun);
    storeProgress(before);
  }
  const ends = runTabs(todo.tabs, started, allowed);
  const latest = savedScheduleOf(loadAll('file'));
  // Ended or taken over while we worked: nothing of ours is left behind, and no mail is due.
  if (!latest || latest.ownerId !== saved.ownerId) return;
  const now: SavedSchedule = { ...saved, schedule: latest.schedule };
  const progress = progressAfter(now, before, todo, ends, clock.now());
  storeProgress(notify({ saved: now, language, before, ends, due }, progress));
}
