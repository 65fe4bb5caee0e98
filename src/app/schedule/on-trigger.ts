// A firing of the clock: whether it is ours to work, what is due, and what it leaves behind.
import { addWork, allowance, LEAST_WORK, type Local, workAgain } from '../../core/schedule';
import { clock } from '../../google/clock';
import { ifPossible } from '../../google/applied';
import { oneAtATime } from '../../google/lease';
import { loadAll } from '../../google/properties';
import { isListed, localTime, removeTrigger } from '../../google/triggers';
import { missingScopes, openFile, userEmail } from '../../google/ui';
import type { Language } from '../../i18n';
import { TO_SYNC } from '../needs';
import { begin, settle, type Work, workFor } from './progress';
import { runTabs, WORK } from './run-tabs';
import { panelLanguage } from '../views/sidebar';
import {
  changeWorked,
  clocksOf,
  type Course,
  courseOf,
  type Failing,
  FILE,
  myId,
  noteClock,
  type Plan,
  planOf,
  saveCourse,
  workedOf,
} from './stored';
import { askForPermission, speakUp, tellLost } from './mail';

type Stored = Record<string, string>;

/** A service may be out for an hour or two; then the file itself is out of reach. */
const LOST_TOLD = 3;

/** One firing of the clock, as the maker of the schedule. `trigger` is the id that Google's event names. */
export function runDue(trigger: string): void {
  const started = clock.now();
  const person = loadAll('person');
  if (!isOurs(trigger, person)) return;
  const language = panelLanguage(person);
  let found: Opened | 'not ours';
  try {
    found = open(person);
  } catch {
    noteLost(trigger, person, language);
    return;
  }
  if (found === 'not ours') retire(trigger, person);
  else if (found.file) work(found, found.file, { started, language, person });
  else askAgain(found.plan, found.course, found.link, language);
}

/** Whether the event names a trigger that this person has made here: one that was noted, or else one that Google lists. */
function isOurs(trigger: string, person: Stored): boolean {
  if (clocksOf(person).some(({ note }) => note.trigger === trigger)) return true;
  return ifPossible(() => isListed(trigger), false);
}

interface Opened {
  plan: Plan;
  course: Course;
  /** null while a permission is missing, which is granted under `link`. */
  file: ReturnType<typeof openFile> | null;
  link: string;
}

/** Throws what Google throws when the file cannot be opened any more. */
function open(person: Stored): Opened | 'not ours' {
  const all = loadAll('file');
  const plan = planOf(all);
  // Switched off or taken over by a colleague, who cannot delete this trigger.
  if (!plan || plan.maker !== myId(person)) return 'not ours';
  const course = courseOf(all, plan);
  const { scopes, link } = missingScopes(TO_SYNC);
  if (scopes.length > 0) return { plan, course, file: null, link };
  const file = openFile();
  if (plan.file !== file.id) return 'not ours';
  return { plan: { ...plan, name: file.name, url: file.url }, course, file, link };
}

interface Now {
  started: number;
  language: Language;
  person: Stored;
}

function work({ plan, course }: Opened, file: ReturnType<typeof openFile>, now: Now): void {
  const mine = clocksOf(now.person).find((one) => one.file === file.id);
  if (mine && mine.note.lost > 0) noteClock(file.id, { ...mine.note, lost: 0 });
  const local = localTime(now.started, file.timeZone);
  if (workFor(plan, course, now.started, local)) fire(plan, local, now);
}

function retire(trigger: string, person: Stored): void {
  // Without the permission for triggers it fires on, and finds nothing to do each time.
  ifPossible(removeTrigger, undefined);
  for (const { file, note } of clocksOf(person)) if (note.trigger === trigger) noteClock(file, null);
}

/** The maker has lost access to the file, most likely: colleagues see that it is overdue, the maker gets a mail. */
function noteLost(trigger: string, person: Stored, language: Language): void {
  const found = clocksOf(person).find(({ note }) => note.trigger === trigger);
  if (!found) return;
  const lost = found.note.lost + 1;
  noteClock(found.file, { ...found.note, lost });
  if (lost === LOST_TOLD && !found.note.quiet) tellLost(userEmail(), found.note, language);
}

/** Permissions were taken back, or an update of the add-on needs new ones. */
function askAgain(plan: Plan, course: Course, link: string, language: Language): void {
  const asked = askForPermission(plan, link, language);
  const failing: Record<string, Failing> = {};
  for (const tab of plan.schedule.tabs) {
    const before = course.failing[tab];
    const since = before?.since ?? clock.now();
    failing[tab] = { code: 'permission', params: {}, since, told: asked || before?.told === true };
  }
  saveCourse({ ...course, failing });
}

function fire(plan: Plan, local: Local, { started, language, person }: Now): void {
  const worked = workedOf(person);
  const allowed = Math.min(WORK, allowance(worked, started));
  // Looked at again under the lock: Google may fire twice.
  const claimed = oneAtATime(() => {
    const course = courseOf(loadAll('file'), plan);
    const todo = workFor(plan, course, started, local);
    if (!todo) return null;
    if (allowed < LEAST_WORK) {
      // Nothing is begun, so that whatever is due stays due.
      saveCourse({ ...course, slowed: workAgain(worked, started) });
      return null;
    }
    const begun = begin(plan, course, todo, started, local);
    saveCourse(begun);
    return { todo, begun };
  });
  if (!claimed) return;
  // Reserved beforehand: a firing that Google ends does not come back to tell how long it worked.
  changeWorked((all) => addWork(all, started, allowed));
  carryOut(plan, claimed.begun, claimed.todo, started, allowed, language);
  changeWorked((all) => addWork(all, started, clock.now() - started - allowed));
}

function carryOut(plan: Plan, begun: Course, todo: Work, started: number, allowed: number, language: Language): void {
  let before = begun;
  const { due } = todo;
  if (begun.failing[FILE]?.told === false) {
    // Told before the work, which may well be ended again.
    before = speakUp({ plan, language, before: begun, ends: [], due }, begun);
    saveCourse(before);
  }
  const ends = runTabs(todo.tabs, started, allowed);
  const latest = planOf(loadAll('file'));
  // Ended or taken over while we worked: nothing of ours is left behind, and nobody waits for our mail.
  if (!latest || latest.maker !== plan.maker) return;
  const now: Plan = { ...plan, schedule: latest.schedule };
  const course = settle(now, before, todo, ends, clock.now());
  saveCourse(speakUp({ plan: now, language, before, ends, due }, course));
}
