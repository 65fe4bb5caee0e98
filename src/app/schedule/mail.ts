// Mails of the schedule to its owner: when it begins to fail, when it works again, and no more than was asked for.
import type { Params, StopCode } from '../../core/outcome';
import { clock } from '../../google/clock';
import { type MailEnd, sendMail } from '../../google/mail';
import { load, save } from '../../google/properties';
import { missingScopes, userEmail } from '../../google/ui';
import { format, grouped, type Language, plural, type Reader, stopText, words } from '../../i18n';
import { forecastText } from '../../i18n/forecast-text';
import { distinctLimits, nameText, toldText } from '../../i18n/limit-text';
import type { ExtraNames } from '../../i18n/status-text';
import { sumText } from '../../i18n/sum-text';
import { together as oneForecast } from '../../core/safety/forecast';
import { groupsOf, RESULT_PARTS } from '../../core/steps/sums';
import { peopleWaiting } from '../waiting-requests';
import type { TabEnd } from './run-tabs';
import { type ScheduleProgress, type Failing, FILE, type SavedSchedule } from './stored';
import { storedName } from '../stored-names';

/** Row numbers named in a mail; the rest is a number. */
const ROWS_NAMED = 30;
const DAY = 24 * 3_600_000;
const ASKED = storedName('asked');

/**
 * Why a run fails, for a reader who was not there. Signitic's and Google's own words are left out: they may name people,
 * and this goes into mails and into what the file stores. `owner` null: the reader is the owner.
 */
export function failureText(
  language: Language,
  { code, params }: { code: StopCode; params: Params },
  owner: string | null,
  extras: ExtraNames,
  reader: Reader = 'elsewhere',
): string {
  const { scheduled } = words(language);
  const theirs = (scheduled.theirs as Partial<Record<StopCode, string>>)[code];
  if (owner !== null && theirs) return format(theirs, { ...params, who: owner });
  const unattended = (scheduled.unattended as Partial<Record<StopCode, string>>)[code];
  return unattended ? format(unattended, params) : stopText(language, code, params, extras, reader);
}

/** The same message of several tabs as one, with the names of all of them. */
export function together(messages: readonly { tab: string; message: string }[]): { tab: string; message: string }[] {
  const tabs = new Map<string, string[]>();
  for (const { tab, message } of messages) tabs.set(message, [...(tabs.get(message) ?? []), tab]);
  return [...tabs].map(([message, of]) => ({ tab: of.join(', '), message }));
}

/** A trigger run as far as mails need to know it. */
export interface TriggerRun {
  saved: SavedSchedule;
  language: Language;
  /** The progress before it. */
  before: ScheduleProgress;
  ends: readonly TabEnd[];
  /** A new period was due; not only the rest of the last one. */
  due: boolean;
}

type Kind = 'failed' | 'held' | 'recovered' | 'attention' | 'done';

/** Sends the mail that a trigger run calls for, if it calls for one. @returns the progress, which then says so */
export function notify(run: TriggerRun, progress: ScheduleProgress): ScheduleProgress {
  const kind = kindOf(run, progress);
  if (!kind) return { ...progress, mailFailure: isUnnotified(run.saved, progress) ? progress.mailFailure : null };
  const { saved, language } = run;
  const { mail } = words(language);
  const body = bodyOf(kind, run, progress);
  const mailFailure = post(saved, format(mail.subjects[kind], { file: saved.name }), body);
  if (mailFailure) return { ...progress, mailFailure };
  const failing: Record<string, Failing> = {};
  for (const [tab, one] of Object.entries(progress.failing)) failing[tab] = { ...one, notified: true };
  const attention = { ...progress.attention };
  for (const end of run.ends) if (isDone(end)) attention[end.sheet] = end.attention;
  return { ...progress, failing, attention, mailFailure: null };
}

/** A failure without a mail, although one is wanted. */
function isUnnotified({ schedule }: SavedSchedule, { failing }: ScheduleProgress): boolean {
  return schedule.mail !== 'never' && Object.values(failing).some(({ notified }) => !notified);
}

const isDone = ({ stop, more }: TabEnd): boolean => stop === null && !more;

function kindOf({ saved, before, ends, due }: TriggerRun, progress: ScheduleProgress): Kind | null {
  const choice = saved.schedule.mail;
  if (choice === 'never') return null;
  const failing = Object.values(progress.failing);
  const news = failing.filter(({ notified }) => !notified);
  if (news.length > 0) return news.some(({ code }) => code === 'held') ? 'held' : 'failed';
  if (failing.length === 0 && Object.values(before.failing).some(({ notified }) => notified)) return 'recovered';
  const done = ends.filter(isDone);
  const newlyNeedy = done.some(({ sheet, attention }) => attention !== '' && attention !== progress.attention[sheet]);
  if (choice === 'attention' && newlyNeedy) return 'attention';
  const unfinished = progress.pendingTabs.some((sheet) => !progress.failing[sheet]);
  if (choice !== 'always' || unfinished) return null;
  // The hourly tries of a run that keeps failing are no runs to report.
  if (failing.length > 0) return due && ends.length > 0 ? 'failed' : null;
  return done.length > 0 ? 'done' : null;
}

function bodyOf(kind: Kind, { saved, language, ends }: TriggerRun, progress: ScheduleProgress): string {
  const { mail } = words(language);
  const parts = [format(mail.intros[kind], { file: saved.name })];
  const whole = progress.failing[FILE];
  if (whole) parts.push(failureText(language, whole, null, {}));
  const worthTelling = ends.filter(({ stop }) => stop?.code !== 'running' && stop?.code !== 'stopped');
  for (const one of together(worthTelling.flatMap((end) => stopOf(end, language)))) parts.push(format(mail.stop, one));
  for (const end of worthTelling) parts.push(...heldLines(end, language), ...linesOf(end, language));
  parts.push(...forecastLines(worthTelling, language));
  if (progress.leavers) parts.push(plural(language, progress.leavers, leaversForms(language)));
  // A run that could not reach Signitic has nothing to ask it.
  const waiting = kind === 'failed' ? null : peopleWaiting();
  if (waiting) parts.push(plural(language, waiting, { one: mail.requests_one, other: mail.requests_other }));
  parts.push(format(mail.open, { url: saved.url }), mail.footer);
  return parts.join('\n\n');
}

/** Counted only: who they are is in the panel, and nobody is deactivated by a schedule. */
export function leaversForms(language: Language): { one: string; other: string } {
  const { leavers_one: one, leavers_other: other } = words(language).scheduled;
  return { one, other };
}

const tabOf = ({ tab }: TabEnd, language: Language): string => tab || words(language).mail.goneTab;

function stopOf(end: TabEnd, language: Language): { tab: string; message: string }[] {
  const { stop, settings } = end;
  const message = stop && failureText(language, stop, null, settings?.extras ?? {});
  return message === null ? [] : [{ tab: tabOf(end, language), message }];
}

function linesOf(end: TabEnd, language: Language): string[] {
  const { mail } = words(language);
  const { sums, needy, noPerson, leftOut } = end;
  const tab = tabOf(end, language);
  const lines: string[] = [];
  const sum = sumText(groupsOf(RESULT_PARTS, sums), noPerson, language);
  // Of a sync that is held there is nothing to count yet.
  if (sums.read > 0 && !end.held) lines.push(format(mail.sums, { tab, sum, ...countsOf(sums, language) }));
  if (leftOut > 0) lines.push(format(mail.leftOut, { tab, n: grouped(language, leftOut) }));
  if (needy.length === 0) return lines;
  const rows = needy.slice(0, ROWS_NAMED).join(', ');
  const more = needy.length - ROWS_NAMED;
  lines.push(format(mail.rows, { tab, rows: more > 0 ? format(mail.rowsMore, { rows, n: more }) : rows }));
  return lines;
}

/**
 * The people that a held sync is about, so that its owner sees at once whether it is meant: up to five a limit, by name.
 * Neither their addresses nor anything else of them goes into a mail.
 */
function heldLines(end: TabEnd, language: Language): string[] {
  const spoken = words(language);
  const { mail } = spoken;
  const named = distinctLimits(end.held?.limits ?? []).filter(({ examples }) => examples.some(nameText));
  return named.map((limit) => {
    const told = format(mail.held, { tab: tabOf(end, language), told: toldText(limit, spoken) });
    const lines = limit.examples
      .filter((example) => nameText(example) !== '')
      .map((example) => format(mail.example, { row: example.row, name: nameText(example) }));
    return [told, ...lines].join('\n');
  });
}

/** What a held sync would make of the number of users, then what they are now that the others have run. */
function forecastLines(ends: readonly TabEnd[], language: Language): string[] {
  const told = ends.flatMap(({ forecast, settings }) => (forecast && settings ? [{ forecast, settings }] : []));
  const { licences = null } = told[0]?.settings ?? {};
  const done = oneForecast(told.map(({ forecast }) => forecast).filter((forecast) => forecast.done));
  const ahead = told.map(({ forecast }) => forecast).filter((forecast) => !forecast.done);
  return [...ahead, ...(done ? [done] : [])].map((forecast) => forecastText(forecast, licences, language));
}

function countsOf({ synced, unchanged, waiting }: TabEnd['sums'], language: Language): Params {
  const count = (n: number) => grouped(language, n);
  return {
    synced: count(synced),
    unchanged: count(unchanged),
    waiting: count(waiting),
  };
}

/** @returns why it could not be sent, or null */
function post(saved: SavedSchedule, subject: string, body: string): ScheduleProgress['mailFailure'] {
  const end: MailEnd = sendMail(userEmail() || saved.owner, subject, body);
  if (end === 'sent') return null;
  return missingScopes(['script.send_mail', 'userinfo.email']).scopes.length > 0 ? 'no_permission' : end;
}

/**
 * Google's page for the permissions that are gone, at most once a day for all files of this person: several of them may
 * have a schedule.
 * @returns whether the owner has been told
 */
export function askForPermission(saved: SavedSchedule, link: string, language: Language): boolean {
  if (saved.schedule.mail === 'never') return false;
  const last = load('person', ASKED);
  const now = clock.now();
  if (typeof last === 'number' && now - last < DAY) return true;
  const { mail } = words(language);
  const body = [format(mail.grantHow, { file: saved.name }), link, format(mail.open, { url: saved.url }), mail.footer];
  if (post(saved, format(mail.grant, { file: saved.name }), body.join('\n\n'))) return false;
  save('person', ASKED, now);
  return true;
}

/** For an owner whose trigger still runs but cannot open the file any more. */
export function mailLostFile(to: string, note: { name: string; url: string }, language: Language): void {
  const { mail } = words(language);
  const body = [format(mail.lostHow, { file: note.name }), format(mail.open, { url: note.url })];
  sendMail(to, format(mail.lost, { file: note.name }), body.join('\n\n'));
}
