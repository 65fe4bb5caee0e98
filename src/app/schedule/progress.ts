// The progress of a schedule from trigger run to trigger run: what one has to do, what it takes on, and what it leaves.
import type { Params } from '../../core/outcome';
import { isDue, type Local, periodAt } from '../../core/schedule';
import type { TabEnd } from './run-tabs';
import { type ScheduleProgress, FILE, type SavedSchedule } from './stored';

/** Google ends an execution after six minutes, so a trigger run that says nothing for as long is dead. */
const DEAD = 360_000;
/** Once may be chance; a second trigger run in a row that Google ended is worth a mail. */
const CUT_OFFS_NOTIFIED = 2;

export interface Todo {
  tabs: number[];
  /** A new period; not only the rest of the last one. */
  due: boolean;
}

/** What a trigger run has to do: tabs that the last one did not reach come first, so that a long list starves no tab. */
export function todoFor(
  { schedule, from }: SavedSchedule,
  progress: ScheduleProgress,
  now: number,
  local: Local,
): Todo | null {
  if (progress.lockedUntil > now) return null;
  const { tabs } = schedule;
  const pending = progress.pendingTabs.filter((sheet) => tabs.includes(sheet));
  const due = isDue(schedule, [from, progress.lastPeriod], now, local);
  if (!due) return pending.length > 0 ? { tabs: pending, due } : null;
  return { tabs: [...pending, ...tabs.filter((sheet) => !pending.includes(sheet))], due };
}

/** Marks the period as begun and its tabs as pending, so that the next trigger run makes up for one that dies. */
export function begin(
  saved: SavedSchedule,
  progress: ScheduleProgress,
  { tabs, due }: Todo,
  now: number,
  local: Local,
): ScheduleProgress {
  const lastPeriod = due ? periodAt(saved.schedule, now, local) : progress.lastPeriod;
  const cutOffs = progress.lockedUntil === 0 ? 0 : progress.cutOffs + 1;
  const begun: ScheduleProgress = {
    ...progress,
    lastPeriod,
    pendingTabs: tabs,
    lockedUntil: now + DEAD,
    cutOffs,
    pausedUntil: null,
  };
  if (cutOffs < CUT_OFFS_NOTIFIED || progress.failing[FILE]) return begun;
  return {
    ...begun,
    failing: { ...progress.failing, [FILE]: { code: 'cut_off', params: {}, since: now, notified: false } },
  };
}

/** A person's own run was in the way, or a person pressed Stop: neither is a failure. */
const isHuman = ({ stop }: TabEnd) => stop?.code === 'running' || stop?.code === 'stopped';

/** The progress after a trigger run. */
export function progressAfter(
  saved: SavedSchedule,
  before: ScheduleProgress,
  todo: Todo,
  ends: readonly TabEnd[],
  now: number,
): ScheduleProgress {
  const { tabs } = saved.schedule;
  const begunTabs = ends.filter(({ stop }) => stop?.code !== 'running').map(({ sheet }) => sheet);
  const stopped = ends.some(({ stop }) => stop?.code === 'stopped');
  const unreached = todo.tabs.filter((sheet) => !begunTabs.includes(sheet));
  const unfinished = ends.filter(({ stop, more }) => !stop && more).map(({ sheet }) => sheet);
  const failed = ends.filter((end) => end.stop && !isHuman(end)).map(({ sheet }) => sheet);
  // A person who pressed Stop wants no rest of it within the hour.
  const pendingTabs = stopped ? [] : [...unreached, ...unfinished, ...failed].filter((sheet) => tabs.includes(sheet));
  return {
    ...before,
    pendingTabs,
    lockedUntil: 0,
    cutOffs: 0,
    lastGood: pendingTabs.length === 0 && !stopped ? now : before.lastGood,
    leavers: ends.reduce((known, { leavers }) => (leavers === undefined ? known : leavers), before.leavers),
    failing: failingAfter(tabs, before.failing, ends, now),
    attention: Object.fromEntries(Object.entries(before.attention).filter(([tab]) => tabs.includes(Number(tab)))),
  };
}

function failingAfter(
  tabs: readonly number[],
  before: ScheduleProgress['failing'],
  ends: readonly TabEnd[],
  now: number,
): ScheduleProgress['failing'] {
  const failing: ScheduleProgress['failing'] = {};
  for (const sheet of tabs) {
    const last = before[sheet];
    const end = ends.find((one) => one.sheet === sheet);
    if (!end || isHuman(end)) {
      if (last) failing[sheet] = last;
    } else if (end.stop) {
      const { code, params } = end.stop;
      // A safety limit wants a decision, whatever was wrong before; other failures follow one another without a mail.
      const notified = last?.notified === true && (code !== 'held' || last.code === 'held');
      failing[sheet] = { code, params: withoutWords(params), since: last?.since ?? now, notified };
    }
  }
  return failing;
}

/** Words of others may name people, and the file's store is open to all its editors. */
function withoutWords({ message: _message, who: _who, ...rest }: Params): Params {
  return rest;
}
