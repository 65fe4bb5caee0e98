// Mails of the schedule to its maker: when it begins to fail, when it works again, and no more than was asked for.
import type { Params, StopCode } from '../../core/outcome';
import { clock } from '../../google/clock';
import { type MailEnd, sendMail } from '../../google/mail';
import { load, save } from '../../google/properties';
import { missingScopes, userEmail } from '../../google/ui';
import { format, grouped, type Language, stopText, words } from '../../i18n';
import type { ExtraNames } from '../../i18n/status-text';
import type { TabEnd } from './run-tabs';
import { type Course, type Failing, FILE, type Plan } from './stored';

/** Row numbers named in a mail; the rest is a number. */
const ROWS_NAMED = 30;
const DAY = 24 * 3_600_000;
const ASKED = 'asked';

/**
 * Why a run fails, for somebody who was not there. Signitic's and Google's own words are left out: they may name people,
 * and this goes into mails and into what the file stores. `owner` null: the reader is the maker.
 */
export function failureText(
  language: Language,
  { code, params }: { code: StopCode; params: Params },
  owner: string | null,
  extras: ExtraNames,
): string {
  const { scheduled } = words(language);
  const theirs = (scheduled.theirs as Partial<Record<StopCode, string>>)[code];
  if (owner !== null && theirs) return format(theirs, { ...params, who: owner });
  const unattended = (scheduled.unattended as Partial<Record<StopCode, string>>)[code];
  return unattended ? format(unattended, params) : stopText(language, code, params, extras);
}

/** What several tabs have to say in the same words is said once, of all of them. */
export function together(said: readonly { tab: string; message: string }[]): { tab: string; message: string }[] {
  const tabs = new Map<string, string[]>();
  for (const { tab, message } of said) tabs.set(message, [...(tabs.get(message) ?? []), tab]);
  return [...tabs].map(([message, of]) => ({ tab: of.join(', '), message }));
}

/** A firing as far as mails need to know it. */
export interface Firing {
  plan: Plan;
  language: Language;
  /** The course before it. */
  before: Course;
  ends: readonly TabEnd[];
  /** A new period was due; not only the rest of the last one. */
  due: boolean;
}

type Kind = 'failed' | 'held' | 'recovered' | 'attention' | 'done';

/** Sends the mail that a firing calls for, if it calls for one, and notes in its course what was said. */
export function speakUp(firing: Firing, course: Course): Course {
  const kind = kindOf(firing, course);
  if (!kind) return { ...course, unsent: unsaid(firing.plan, course) ? course.unsent : null };
  const { plan, language } = firing;
  const { mail } = words(language);
  const body = bodyOf(kind, firing, course);
  const unsent = post(plan, format(mail.subjects[kind], { file: plan.name }), body);
  if (unsent) return { ...course, unsent };
  const failing: Record<string, Failing> = {};
  for (const [tab, one] of Object.entries(course.failing)) failing[tab] = { ...one, told: true };
  const attention = { ...course.attention };
  for (const end of firing.ends) if (isDone(end)) attention[end.sheet] = end.attention;
  return { ...course, failing, attention, unsent: null };
}

/** A failure that nobody was told of, although somebody wants to be. */
function unsaid({ schedule }: Plan, { failing }: Course): boolean {
  return schedule.mail !== 'never' && Object.values(failing).some(({ told }) => !told);
}

const isDone = ({ stop, more }: TabEnd): boolean => stop === null && !more;

function kindOf({ plan, before, ends, due }: Firing, course: Course): Kind | null {
  const choice = plan.schedule.mail;
  if (choice === 'never') return null;
  const failing = Object.values(course.failing);
  const untold = failing.filter(({ told }) => !told);
  if (untold.length > 0) return untold.some(({ code }) => code === 'held') ? 'held' : 'failed';
  if (failing.length === 0 && Object.values(before.failing).some(({ told }) => told)) return 'recovered';
  const done = ends.filter(isDone);
  const news = done.some(({ sheet, attention }) => attention !== '' && attention !== course.attention[sheet]);
  if (choice === 'attention' && news) return 'attention';
  const unfinished = course.left.some((sheet) => !course.failing[sheet]);
  if (choice !== 'always' || unfinished) return null;
  // The hourly tries of a run that keeps failing are no runs to report.
  if (failing.length > 0) return due && ends.length > 0 ? 'failed' : null;
  return done.length > 0 ? 'done' : null;
}

function bodyOf(kind: Kind, { plan, language, ends }: Firing, course: Course): string {
  const { mail } = words(language);
  const parts = [format(mail.intros[kind], { file: plan.name })];
  const whole = course.failing[FILE];
  if (whole) parts.push(failureText(language, whole, null, {}));
  const told = ends.filter(({ stop }) => stop?.code !== 'running' && stop?.code !== 'stopped');
  for (const one of together(told.flatMap((end) => stopOf(end, language)))) parts.push(format(mail.stop, one));
  for (const end of told) parts.push(...linesOf(end, language));
  if (course.shared) parts.push(sharedText(course.shared, language));
  parts.push(format(mail.open, { url: plan.url }), mail.footer);
  return parts.join('\n\n');
}

const tabOf = ({ tab }: TabEnd, language: Language): string => tab || words(language).mail.goneTab;

function stopOf(end: TabEnd, language: Language): { tab: string; message: string }[] {
  const { stop, extras } = end;
  return stop ? [{ tab: tabOf(end, language), message: failureText(language, stop, null, extras) }] : [];
}

function linesOf(end: TabEnd, language: Language): string[] {
  const { mail } = words(language);
  const { sums, needy } = end;
  const tab = tabOf(end, language);
  const lines: string[] = [];
  if (sums.read > 0) lines.push(format(mail.sums, { tab, ...countsOf(sums, language) }));
  if (needy.length === 0) return lines;
  const rows = needy.slice(0, ROWS_NAMED).join(', ');
  const more = needy.length - ROWS_NAMED;
  lines.push(format(mail.rows, { tab, rows: more > 0 ? format(mail.rowsMore, { rows, n: more }) : rows }));
  return lines;
}

function countsOf({ read, synced, unchanged, invalid, refused, waiting }: TabEnd['sums'], language: Language): Params {
  const said = (n: number) => grouped(language, n);
  return {
    read: said(read),
    synced: said(synced),
    unchanged: said(unchanged),
    attention: said(invalid + refused),
    waiting: said(waiting),
  };
}

/** "3 people are in several tabs …": places only. */
export function sharedText(shared: NonNullable<Course['shared']>, language: Language): string {
  const { scheduled } = words(language);
  const { people, ...places } = shared;
  return format(people === 1 ? scheduled.shared_one : scheduled.shared_other, {
    n: grouped(language, people),
    ...places,
  });
}

/** @returns why it could not be sent, or null */
function post(plan: Plan, subject: string, body: string): Course['unsent'] {
  const end: MailEnd = sendMail(userEmail() || plan.owner, subject, body);
  if (end === 'sent') return null;
  return missingScopes(['script.send_mail', 'userinfo.email']).scopes.length > 0 ? 'no_permission' : end;
}

/**
 * Google's page for the permissions that are gone, at most once a day for all files of this person: several of them may
 * have a schedule.
 * @returns whether the maker has been told
 */
export function askForPermission(plan: Plan, link: string, language: Language): boolean {
  if (plan.schedule.mail === 'never') return false;
  const last = load('person', ASKED);
  const now = clock.now();
  if (typeof last === 'number' && now - last < DAY) return true;
  const { mail } = words(language);
  const body = [format(mail.grantHow, { file: plan.name }), link, format(mail.open, { url: plan.url }), mail.footer];
  if (post(plan, format(mail.grant, { file: plan.name }), body.join('\n\n'))) return false;
  save('person', ASKED, now);
  return true;
}

/** For a maker whose trigger still fires but cannot open the file any more. */
export function tellLost(to: string, note: { name: string; url: string }, language: Language): void {
  const { mail } = words(language);
  const body = [format(mail.lostHow, { file: note.name }), format(mail.open, { url: note.url })];
  sendMail(to, format(mail.lost, { file: note.name }), body.join('\n\n'));
}
