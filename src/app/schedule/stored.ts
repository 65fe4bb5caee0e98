// A file's schedule as it is stored: what a person saved, and the progress that the trigger runs leave.
import type { Schedule } from '../../api';
import { type Params, STOP_CODES, type StopCode } from '../../core/outcome';
import type { Worked } from '../../core/schedule';
import type { MailEnd } from '../../google/mail';
import { fromStored, load, loadAll, newId, save } from '../../google/properties';
import { record, whole } from '../validate';
import { storedName } from '../stored-names';

const SCHEDULE = storedName('schedule');
const PROGRESS = storedName('scheduled');
/** In a person's own store: what their triggers are for, since Google does not tell which file one belongs to. */
const TRIGGERS = storedName('trigger');
const WORKED = storedName('worked');
const OWNER_ID = storedName('owner');

/** Written by people only: a trigger run under way must not undo what a person changes meanwhile. */
export interface SavedSchedule {
  version: 1;
  schedule: Schedule;
  /** The file it was made in. A copy of the file may have brought it along. */
  file: string;
  name: string;
  url: string;
  /** Its owner: an id of ours in that person's own store, and the e-mail for others to read. */
  ownerId: string;
  owner: string;
  /** The period in which it was made. It counts as begun: making a schedule is no wish to run at once. */
  from: string;
  /** Milliseconds since 1970. */
  madeAt: number;
}

export interface Failing {
  code: StopCode;
  params: Params;
  /** Milliseconds since 1970. */
  since: number;
  /** A mail about it was sent. */
  notified: boolean;
}

/** Written by trigger runs only, except for a new owner's fresh start. */
export interface ScheduleProgress {
  version: 1;
  /** Another owner begins a new one. */
  ownerId: string;
  /** The latest period begun. */
  lastPeriod: string;
  /** Sheet ids of tabs that the next trigger run goes on with, due or not, in this order. */
  pendingTabs: number[];
  /** A trigger run is at work until then at most; 0 when the last one ended. */
  lockedUntil: number;
  /** How many trigger runs in a row Google ended before they were done. */
  cutOffs: number;
  /** Milliseconds since 1970 of the last trigger run that left nothing undone. */
  lastGood: number | null;
  /** By sheet id; under `FILE` what concerns all tabs. */
  failing: Record<string, Failing>;
  /** By sheet id, a hash of the rows that needed a person when a mail about them was sent last. */
  attention: Record<string, string>;
  /** Today's trigger time is used up until then. */
  pausedUntil: number | null;
  /** Why the last mail could not be sent. */
  mailFailure: Exclude<MailEnd, 'sent'> | 'no_permission' | null;
  /** People who had left and were still active when the last trigger run counted them; null for not known. */
  leavers: number | null;
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

/** The schedule among all that is stored for the file, or null. */
export function savedScheduleOf(all: Record<string, string>): SavedSchedule | null {
  const stored = record(fromStored(all, SCHEDULE));
  const schedule = scheduleOf(stored['schedule']);
  if (stored['version'] !== 1 || !schedule || typeof stored['ownerId'] !== 'string') return null;
  const text = (name: string) => (typeof stored[name] === 'string' ? (stored[name] as string) : '');
  return {
    version: 1,
    schedule,
    file: text('file'),
    name: text('name'),
    url: text('url'),
    ownerId: stored['ownerId'],
    owner: text('owner'),
    from: text('from'),
    madeAt: typeof stored['madeAt'] === 'number' ? stored['madeAt'] : 0,
  };
}

/** The progress of a schedule; a fresh one when nothing fits. When it last went well is kept from owner to owner. */
export function progressOf(all: Record<string, string>, saved: SavedSchedule): ScheduleProgress {
  const stored = record(fromStored(all, PROGRESS)) as Partial<ScheduleProgress>;
  const fresh: ScheduleProgress = {
    version: 1,
    ownerId: saved.ownerId,
    lastPeriod: '',
    pendingTabs: [],
    lockedUntil: 0,
    cutOffs: 0,
    lastGood: typeof stored.lastGood === 'number' ? stored.lastGood : null,
    failing: {},
    attention: {},
    pausedUntil: null,
    mailFailure: null,
    leavers: null,
  };
  if (stored.version !== 1 || stored.ownerId !== saved.ownerId) return fresh;
  const progress = { ...fresh, ...stored };
  for (const tab of Object.keys(progress.failing)) {
    if (!STOP_CODES.includes(progress.failing[tab]?.code as StopCode)) delete progress.failing[tab];
  }
  return progress;
}

export function storeSchedule(saved: SavedSchedule | null): void {
  save('file', SCHEDULE, saved);
}

export function storeProgress(progress: ScheduleProgress | null): void {
  save('file', PROGRESS, progress);
}

/** This person's id as an owner, even where Google does not tell the e-mail; '' before the first schedule. */
export function ownerIdOf(person: Record<string, string>): string {
  const known = fromStored(person, OWNER_ID);
  return typeof known === 'string' ? known : '';
}

export function makeOwnerId(): string {
  const id = ownerIdOf(loadAll('person')) || newId();
  save('person', OWNER_ID, id);
  return id;
}

/** What a person's trigger is for. */
export interface TriggerNote {
  /** The trigger's id. */
  trigger: string;
  name: string;
  url: string;
  /** How many trigger runs in a row could not open the file. */
  lost: number;
  /** No mails wanted. */
  quiet: boolean;
}

export function triggerNotesOf(person: Record<string, string>): { file: string; note: TriggerNote }[] {
  return Object.keys(person)
    .filter((name) => name.startsWith(TRIGGERS))
    .map((name) => name.slice(TRIGGERS.length))
    .map((file) => ({ file, note: fromStored(person, storedName('trigger', file)) as TriggerNote }))
    .filter(({ note }) => typeof note?.trigger === 'string');
}

export function keepTriggerNote(file: string, note: TriggerNote | null): void {
  save('person', storedName('trigger', file), note);
}

/** Trigger time counts per person, over all their files. */
export function workedOf(person: Record<string, string>): Worked {
  return record(fromStored(person, WORKED)) as Worked;
}

export function changeWorked(change: (worked: Worked) => Worked): void {
  save('person', WORKED, change(record(load('person', WORKED)) as Worked));
}
