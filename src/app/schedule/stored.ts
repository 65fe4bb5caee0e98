// A file's schedule as it is stored: the plan that somebody made, and its course as the firings leave it.
import type { Schedule } from '../../api';
import { type Params, STOP_CODES, type StopCode } from '../../core/outcome';
import type { Worked } from '../../core/schedule';
import type { MailEnd } from '../../google/mail';
import { fromStored, load, loadAll, newId, save } from '../../google/properties';
import { record, whole } from '../validate';

const PLAN = 'schedule';
const COURSE = 'scheduled';
/** In a person's own store: what their triggers are for, since Google does not tell which file one belongs to. */
const CLOCKS = 'schedule:';
const WORKED = 'worked';
const ME = 'me';

/** Written by people only: a firing under way must not undo what somebody changes meanwhile. */
export interface Plan {
  version: 1;
  schedule: Schedule;
  /** The file it was made in. A copy of the file may have brought it along. */
  file: string;
  name: string;
  url: string;
  /** Who made it: an id of ours in that person's own store, and the e-mail for others to read. */
  maker: string;
  owner: string;
  /** The period in which it was made. It counts as served: making a schedule is no wish to run at once. */
  from: string;
  /** Milliseconds since 1970. */
  made: number;
}

export interface Failing {
  code: StopCode;
  params: Params;
  /** Milliseconds since 1970. */
  since: number;
  /** A mail about it was sent. */
  told: boolean;
}

/** People who stand in more than one tab of the schedule. */
export interface Shared {
  people: number;
  /** One of them by place; no data of theirs. */
  tab: string;
  row: number;
  other: string;
  otherRow: number;
}

/** Written by firings only, except for a new maker's fresh start. */
export interface Course {
  version: 1;
  /** Whose course it is; another maker begins a new one. */
  maker: string;
  /** The latest period begun. */
  served: string;
  /** Sheet ids of tabs that the next firing goes on with, due or not, in this order. */
  left: number[];
  /** A firing is at work until then at most; 0 when the last one ended. */
  busy: number;
  /** How many firings in a row Google ended before they were done. */
  died: number;
  /** Milliseconds since 1970 of the last firing that left nothing undone. */
  good: number | null;
  /** By sheet id; under `FILE` what concerns all tabs. */
  failing: Record<string, Failing>;
  /** By sheet id, a hash of the rows that needed somebody when a mail about them was sent last. */
  attention: Record<string, string>;
  /** Today's trigger time is used up until then. */
  slowed: number | null;
  /** Why the last mail could not be sent. */
  unsent: Exclude<MailEnd, 'sent'> | 'no_permission' | null;
  shared: Shared | null;
}
export const FILE = 'file';

/** A schedule that can be used, or null. */
export function scheduleOf(value: unknown): Schedule | null {
  const { every, hour, tabs, mail } = record(value);
  if (every !== 'hour' && every !== 'day' && every !== 'weekday') return null;
  const ids = (Array.isArray(tabs) ? tabs : []).filter((id) => whole(id, 0, Number.MAX_SAFE_INTEGER) !== null);
  const choices = ['failure', 'attention', 'always', 'never'] as const;
  return {
    version: 1,
    every,
    hour: whole(hour, 0, 23) ?? 7,
    tabs: [...new Set(ids as number[])],
    mail: choices.find((one) => one === mail) ?? 'failure',
  };
}

/** The plan among all that is stored for the file, or null. */
export function planOf(all: Record<string, string>): Plan | null {
  const stored = record(fromStored(all, PLAN));
  const schedule = scheduleOf(stored['schedule']);
  if (stored['version'] !== 1 || !schedule || typeof stored['maker'] !== 'string') return null;
  const text = (name: string) => (typeof stored[name] === 'string' ? (stored[name] as string) : '');
  return {
    version: 1,
    schedule,
    file: text('file'),
    name: text('name'),
    url: text('url'),
    maker: stored['maker'],
    owner: text('owner'),
    from: text('from'),
    made: typeof stored['made'] === 'number' ? stored['made'] : 0,
  };
}

/** The course of a plan; a fresh one when nothing fits. When it last went well is kept from maker to maker. */
export function courseOf(all: Record<string, string>, plan: Plan): Course {
  const stored = record(fromStored(all, COURSE)) as Partial<Course>;
  const fresh: Course = {
    version: 1,
    maker: plan.maker,
    served: '',
    left: [],
    busy: 0,
    died: 0,
    good: typeof stored.good === 'number' ? stored.good : null,
    failing: {},
    attention: {},
    slowed: null,
    unsent: null,
    shared: null,
  };
  if (stored.version !== 1 || stored.maker !== plan.maker) return fresh;
  const course = { ...fresh, ...stored };
  for (const tab of Object.keys(course.failing)) {
    if (!STOP_CODES.includes(course.failing[tab]?.code as StopCode)) delete course.failing[tab];
  }
  return course;
}

export function savePlan(plan: Plan | null): void {
  save('file', PLAN, plan);
}

export function saveCourse(course: Course | null): void {
  save('file', COURSE, course);
}

/** Who this person is to us, even where Google does not tell the e-mail; '' for somebody who never made a schedule. */
export function myId(person: Record<string, string>): string {
  const known = fromStored(person, ME);
  return typeof known === 'string' ? known : '';
}

export function makeMyId(): string {
  const id = myId(loadAll('person')) || newId();
  save('person', ME, id);
  return id;
}

/** What a person's trigger is for. */
export interface ClockNote {
  /** The trigger's id. */
  trigger: string;
  name: string;
  url: string;
  /** How many firings in a row could not open the file. */
  lost: number;
  /** No mails wanted. */
  quiet: boolean;
}

export function clocksOf(person: Record<string, string>): { file: string; note: ClockNote }[] {
  return Object.keys(person)
    .filter((name) => name.startsWith(CLOCKS))
    .map((name) => ({ file: name.slice(CLOCKS.length), note: fromStored(person, name) as ClockNote }))
    .filter(({ note }) => typeof note?.trigger === 'string');
}

export function noteClock(file: string, note: ClockNote | null): void {
  save('person', CLOCKS + file, note);
}

/** Trigger time counts per person, over all their files. */
export function workedOf(person: Record<string, string>): Worked {
  return record(fromStored(person, WORKED)) as Worked;
}

export function changeWorked(change: (worked: Worked) => Worked): void {
  save('person', WORKED, change(record(load('person', WORKED)) as Worked));
}
