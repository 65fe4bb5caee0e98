// The schedule as everybody sees it who opens the panel: how it goes, what is wrong, and who can put it right.
import type { ScheduleNote, ScheduleView } from '../../api';
import { nextDue, overdueSince } from '../../core/schedule';
import { clock } from '../../google/clock';
import { fromStored, loadAll } from '../../google/properties';
import { hasTrigger, localTime } from '../../google/triggers';
import { allTabs, missingScopes, openFile, userLocale } from '../../google/ui';
import { format, type Language, languageOf, plural, words } from '../../i18n';
import { type Course, courseOf, type Failing, FILE, myId, type Plan, planOf } from './stored';
import { failureText, sharedText, together } from './mail';
import { settingsOf } from '../validate';

type File = ReturnType<typeof openFile>;
type Stored = Record<string, string>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Since when a run is overdue, or null. */
export function dueSince(plan: Plan, course: Course, file: File): number | null {
  const now = clock.now();
  // It waits for trigger time, which is told by another note.
  if (course.slowed !== null && now < course.slowed + HOUR) return null;
  const localAt = (time: number) => localTime(time, file.timeZone);
  return overdueSince(plan.schedule, [plan.from, course.served], now, localAt, plan.made);
}

/** The schedule as everybody who opens the panel sees it. */
export function scheduleView(language: Language): ScheduleView {
  const all = loadAll('file');
  const plan = planOf(all);
  const nothing = { schedule: null, owner: '', mine: false, nextDue: null, lastGood: null, takeOver: null, notes: [] };
  if (!plan) return nothing;
  const file = openFile();
  const { schedule, owner } = plan;
  if (plan.file !== file.id) {
    const notes: ScheduleNote[] = [note('copied', 'warning', words(language).scheduled.copied)];
    return { ...nothing, schedule, owner, takeOver: 'start_here', notes };
  }
  const course = courseOf(all, plan);
  const person = loadAll('person');
  const mine = plan.maker === myId(person);
  const due = dueSince(plan, course, file);
  const clockless = mine && !clockIsSet();
  const next = nextOf(plan, course, file);
  const ill = due !== null || Object.keys(course.failing).length > 0;
  return {
    schedule,
    owner,
    mine,
    nextDue: clockless ? null : next,
    lastGood: course.good,
    takeOver: mine ? (clockless || due !== null ? 'start_again' : null) : ill ? 'take_over' : null,
    notes: notesOf({ plan, course, file, mine, due, clockless, next, extras: extrasOf(all) }, language),
  };
}

/** Without the permission for triggers, or while Google's service for them is out, nobody can look: nothing is said. */
function clockIsSet(): boolean {
  try {
    return missingScopes(['script.scriptapp']).scopes.length > 0 || hasTrigger();
  } catch {
    return true;
  }
}

const extrasOf = (all: Stored) => settingsOf(fromStored(all, 'settings'), languageOf(userLocale())).extras;

function nextOf(plan: Plan, course: Course, file: File): number | null {
  const now = clock.now();
  if (course.slowed !== null && course.slowed > now) return course.slowed;
  if (course.left.length > 0 && course.busy === 0) return Math.floor(now / HOUR) * HOUR + HOUR;
  return nextDue(plan.schedule, [plan.from, course.served], now, (time) => localTime(time, file.timeZone));
}

interface Seen {
  plan: Plan;
  course: Course;
  file: File;
  mine: boolean;
  due: number | null;
  clockless: boolean;
  next: number | null;
  extras: ReturnType<typeof extrasOf>;
}

function note(code: ScheduleNote['code'], tone: ScheduleNote['tone'], message: string, link = ''): ScheduleNote {
  return link === '' ? { code, tone, message } : { code, tone, message, link };
}

function notesOf(seen: Seen, language: Language): ScheduleNote[] {
  const { plan, course, mine, due, clockless } = seen;
  const { panel, scheduled } = words(language);
  const who = plan.owner || panel.schedule.maker;
  const notes: ScheduleNote[] = [];
  if (clockless) notes.push(note('no_trigger', 'error', scheduled.noTrigger));
  else if (due !== null) {
    const time = span(clock.now() - due, language);
    notes.push(note('overdue', 'error', format(mine ? scheduled.overdueMine : scheduled.overdue, { time, who })));
  }
  notes.push(...failuresOf(seen, who, language));
  if (course.slowed !== null && course.slowed > clock.now()) {
    const when = moment(course.slowed, seen.file, language);
    notes.push(note('slowed', 'warning', format(scheduled.slowed, { when })));
  }
  const mute = mailTrouble(seen);
  if (mute)
    notes.push(
      note(
        'no_mail',
        'warning',
        format(scheduled.mute[mute], { who }),
        mute === 'no_permission' && mine ? missingScopes([]).link : '',
      ),
    );
  if (course.shared) notes.push(note('shared', 'warning', sharedText(course.shared, language)));
  if (course.left.some((sheet) => !course.failing[sheet])) notes.push(note('left', 'info', scheduled.left));
  const ago = course.good === null ? null : format(scheduled.ago, { time: span(clock.now() - course.good, language) });
  notes.push(
    note('good', due === null ? 'info' : 'warning', ago ? format(scheduled.good, { ago }) : scheduled.goodNever),
  );
  if (seen.next !== null && !clockless && due === null) {
    notes.push(note('next', 'info', format(scheduled.next, { when: moment(seen.next, seen.file, language) })));
  }
  return notes;
}

/** What fails all tabs, then what fails some of them: one note for each cause. */
function failuresOf({ plan, course, mine, extras }: Seen, who: string, language: Language): ScheduleNote[] {
  const { scheduled, mail } = words(language);
  const names = new Map(allTabs().map(({ id, name }) => [id, name]));
  const codes = new Map<string, Failing['code']>();
  const said = [FILE, ...plan.schedule.tabs.map(String)].flatMap((key) => {
    const failing = course.failing[key];
    if (!failing) return [];
    const message = failureText(language, failing, mine ? null : who, extras);
    codes.set(message, failing.code);
    return [{ tab: key === FILE ? '' : (names.get(Number(key)) ?? mail.goneTab), message }];
  });
  return together(said).map(({ tab, message }) => {
    const code = codes.get(message);
    const link = code === 'permission' && mine ? missingScopes([]).link : '';
    const text = tab === '' ? message : format(scheduled.failing, { tab, message });
    return note('failing', code === 'held' ? 'warning' : 'error', text, link);
  });
}

/** Why mails do not reach the maker: what the last one met, or a permission that is not there. */
function mailTrouble({ plan, course, mine }: Seen): NonNullable<Course['unsent']> | null {
  if (plan.schedule.mail === 'never') return null;
  const lacks = mine && missingScopes(['script.send_mail', 'userinfo.email']).scopes.length > 0;
  return lacks ? 'no_permission' : course.unsent;
}

/** "3 days", "5 hours". */
function span(milliseconds: number, language: Language): string {
  const { scheduled } = words(language);
  const hours = Math.floor(milliseconds / HOUR);
  const days = Math.floor(milliseconds / DAY);
  if (days > 0) return plural(language, days, { one: scheduled.days_one, other: scheduled.days_other });
  if (hours === 0) return scheduled.hoursNone;
  return plural(language, hours, { one: scheduled.hours_one, other: scheduled.hours_other });
}

/** "tomorrow between 7:00 and 8:00 (Europe/Paris)": the spreadsheet's time, and never a minute, which Google does not keep. */
function moment(time: number, file: File, language: Language): string {
  const { scheduled } = words(language);
  const now = clock.now();
  const at = localTime(time, file.timeZone);
  const hourOf = (hour: number) => format(scheduled.hour, { hour });
  const zone = file.timeZone.replace(/_/g, ' ');
  const between = format(scheduled.between, { from: hourOf(at.hour), to: hourOf((at.hour + 1) % 24), zone });
  if (time <= now) return scheduled.thisHour;
  if (at.date === localTime(now, file.timeZone).date) return format(scheduled.today, { between });
  if (at.date === localTime(now + DAY, file.timeZone).date) return format(scheduled.tomorrow, { between });
  const day = scheduled.weekdays[String(at.weekday) as keyof typeof scheduled.weekdays];
  return `${day} ${between}`;
}
