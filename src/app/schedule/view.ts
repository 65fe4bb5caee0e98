// The schedule as everybody sees it who opens the panel: how it goes, what is wrong, and who can put it right.
import type { ScheduleNote, ScheduleView } from '../../api';
import { nextDue, overdueSince } from '../../core/schedule';
import { clock } from '../../google/clock';
import { fromStored, loadAll } from '../../google/properties';
import { hasTrigger, localTime } from '../../google/triggers';
import { allTabs, missingScopes, openFile, userLocale } from '../../google/ui';
import { format, type Language, languageOf, plural, words } from '../../i18n';
import {
  type ScheduleProgress,
  progressOf,
  type Failing,
  FILE,
  ownerIdOf,
  type SavedSchedule,
  savedScheduleOf,
} from './stored';
import { failureText, leaversForms, together } from './mail';
import { settingsOf } from '../validate';
import { storedName } from '../stored-names';

type File = ReturnType<typeof openFile>;
type Stored = Record<string, string>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Since when a run is overdue, or null. */
export function dueSince(saved: SavedSchedule, progress: ScheduleProgress, file: File): number | null {
  const now = clock.now();
  // It waits for trigger time, which is told by another note.
  if (progress.pausedUntil !== null && now < progress.pausedUntil + HOUR) return null;
  const localAt = (time: number) => localTime(time, file.timeZone);
  return overdueSince(saved.schedule, [saved.from, progress.lastPeriod], now, localAt, saved.madeAt);
}

/** The schedule for the panel. */
export function scheduleView(language: Language): ScheduleView {
  const all = loadAll('file');
  const saved = savedScheduleOf(all);
  const nothing = { schedule: null, owner: '', mine: false, nextDue: null, lastGood: null, takeOver: null, notes: [] };
  if (!saved) return nothing;
  const file = openFile();
  const { schedule, owner } = saved;
  if (saved.file !== file.id) {
    const notes: ScheduleNote[] = [note('copied', 'warning', words(language).scheduled.copied)];
    return { ...nothing, schedule, owner, takeOver: 'start_here', notes };
  }
  const progress = progressOf(all, saved);
  const person = loadAll('person');
  const mine = saved.ownerId === ownerIdOf(person);
  const due = dueSince(saved, progress, file);
  const noTrigger = mine && !triggerIsSet();
  const next = nextOf(saved, progress, file);
  const ill = due !== null || Object.keys(progress.failing).length > 0;
  return {
    schedule,
    owner,
    mine,
    nextDue: noTrigger ? null : next,
    lastGood: progress.lastGood,
    takeOver: mine ? (noTrigger || due !== null ? 'start_again' : null) : ill ? 'take_over' : null,
    notes: notesOf({ saved, progress, file, mine, due, noTrigger, next, extras: extrasOf(all) }, language),
  };
}

/** Without the permission for triggers, or while Google's service for them is out, nothing can be found out, and nothing is said. */
function triggerIsSet(): boolean {
  try {
    return missingScopes(['script.scriptapp']).scopes.length > 0 || hasTrigger();
  } catch {
    return true;
  }
}

const extrasOf = (all: Stored) => settingsOf(fromStored(all, storedName('settings')), languageOf(userLocale())).extras;

function nextOf(saved: SavedSchedule, progress: ScheduleProgress, file: File): number | null {
  const now = clock.now();
  if (progress.pausedUntil !== null && progress.pausedUntil > now) return progress.pausedUntil;
  if (progress.pendingTabs.length > 0 && progress.lockedUntil === 0) return Math.floor(now / HOUR) * HOUR + HOUR;
  return nextDue(saved.schedule, [saved.from, progress.lastPeriod], now, (time) => localTime(time, file.timeZone));
}

interface Shown {
  saved: SavedSchedule;
  progress: ScheduleProgress;
  file: File;
  mine: boolean;
  due: number | null;
  noTrigger: boolean;
  next: number | null;
  extras: ReturnType<typeof extrasOf>;
}

function note(code: ScheduleNote['code'], tone: ScheduleNote['tone'], message: string, link = ''): ScheduleNote {
  return link === '' ? { code, tone, message } : { code, tone, message, link };
}

function notesOf(seen: Shown, language: Language): ScheduleNote[] {
  const { saved, progress, mine, due, noTrigger } = seen;
  const { panel, scheduled } = words(language);
  const who = saved.owner || panel.schedule.ownerUnknown;
  const notes: ScheduleNote[] = [];
  if (noTrigger) notes.push(note('no_trigger', 'error', scheduled.noTrigger));
  else if (due !== null) {
    const time = span(clock.now() - due, language);
    notes.push(note('overdue', 'error', format(mine ? scheduled.overdueMine : scheduled.overdue, { time, who })));
  }
  notes.push(...failuresOf(seen, who, language));
  if (progress.pausedUntil !== null && progress.pausedUntil > clock.now()) {
    const when = moment(progress.pausedUntil, seen.file, language);
    notes.push(note('paused', 'warning', format(scheduled.paused, { when })));
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
  if (progress.pendingTabs.some((sheet) => !progress.failing[sheet]))
    notes.push(note('pending', 'info', scheduled.pending));
  if (progress.leavers)
    notes.push(note('leavers', 'warning', plural(language, progress.leavers, leaversForms(language))));
  const ago =
    progress.lastGood === null
      ? null
      : format(scheduled.ago, { time: span(clock.now() - progress.lastGood, language) });
  notes.push(
    note('good', due === null ? 'info' : 'warning', ago ? format(scheduled.good, { ago }) : scheduled.goodNever),
  );
  if (seen.next !== null && !noTrigger && due === null) {
    notes.push(note('next', 'info', format(scheduled.next, { when: moment(seen.next, seen.file, language) })));
  }
  return notes;
}

/** What fails all tabs, then what fails some of them: one note for each cause. */
function failuresOf({ saved, progress, mine, extras }: Shown, who: string, language: Language): ScheduleNote[] {
  const { scheduled, mail } = words(language);
  const names = new Map(allTabs().map(({ id, name }) => [id, name]));
  const codes = new Map<string, Failing['code']>();
  const messages = [FILE, ...saved.schedule.tabs.map(String)].flatMap((key) => {
    const failing = progress.failing[key];
    if (!failing) return [];
    const message = failureText(language, failing, mine ? null : who, extras, 'panel');
    codes.set(message, failing.code);
    return [{ tab: key === FILE ? '' : (names.get(Number(key)) ?? mail.goneTab), message }];
  });
  return together(messages).map(({ tab, message }) => {
    const code = codes.get(message);
    const link = code === 'permission' && mine ? missingScopes([]).link : '';
    const text = tab === '' ? message : format(scheduled.failing, { tab, message });
    return note('failing', code === 'held' ? 'warning' : 'error', text, link);
  });
}

/** Why mails do not reach the owner: what the last one met, or a permission that is not there. */
function mailTrouble({ saved, progress, mine }: Shown): NonNullable<ScheduleProgress['mailFailure']> | null {
  if (saved.schedule.mail === 'never') return null;
  const lacks = mine && missingScopes(['script.send_mail', 'userinfo.email']).scopes.length > 0;
  return lacks ? 'no_permission' : progress.mailFailure;
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
  const { panel, scheduled } = words(language);
  const now = clock.now();
  const at = localTime(time, file.timeZone);
  const hourOf = (hour: number) => format(panel.hour, { hour });
  const zone = file.timeZone.replace(/_/g, ' ');
  const between = format(scheduled.between, { from: hourOf(at.hour), to: hourOf((at.hour + 1) % 24), zone });
  if (time <= now) return scheduled.thisHour;
  if (at.date === localTime(now, file.timeZone).date) return format(scheduled.today, { between });
  if (at.date === localTime(now + DAY, file.timeZone).date) return format(scheduled.tomorrow, { between });
  const day = scheduled.weekdays[String(at.weekday) as keyof typeof scheduled.weekdays];
  return `${day} ${between}`;
}
