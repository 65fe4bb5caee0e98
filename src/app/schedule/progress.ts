// The course of a schedule from firing to firing: what one has to do, what it takes on, and what it leaves.
import type { Params } from '../../core/outcome';
import { isDue, type Local, periodAt } from '../../core/schedule';
import { sharedBetween, type TabEnd } from './run-tabs';
import { type Course, FILE, type Plan } from './stored';

/** Google ends an execution after six minutes, so a firing that says nothing for as long is dead. */
const DEAD = 360_000;
/** Once may be chance; a second firing in a row that Google ended is worth a mail. */
const DEATHS_TOLD = 2;
export interface Work {
  tabs: number[];
  /** A new period; not only the rest of the last one. */
  due: boolean;
}

/** What a firing has to do: tabs that the last one did not reach come first, so that a long list starves nobody. */
export function workFor({ schedule, from }: Plan, course: Course, now: number, local: Local): Work | null {
  if (course.busy > now) return null;
  const { tabs } = schedule;
  const left = course.left.filter((sheet) => tabs.includes(sheet));
  const due = isDue(schedule, [from, course.served], now, local);
  if (!due) return left.length > 0 ? { tabs: left, due } : null;
  return { tabs: [...left, ...tabs.filter((sheet) => !left.includes(sheet))], due };
}

/** Marks the period as begun and what it owes as left, so that a firing that dies is made up for by the next. */
export function begin(plan: Plan, course: Course, { tabs, due }: Work, now: number, local: Local): Course {
  const served = due ? periodAt(plan.schedule, now, local) : course.served;
  const died = course.busy === 0 ? 0 : course.died + 1;
  const begun: Course = { ...course, served, left: tabs, busy: now + DEAD, died, slowed: null };
  if (died < DEATHS_TOLD || course.failing[FILE]) return begun;
  return { ...begun, failing: { ...course.failing, [FILE]: { code: 'cut_off', params: {}, since: now, told: false } } };
}

/** Somebody's own run was in the way, or somebody pressed Stop: neither is a failure. */
const isHuman = ({ stop }: TabEnd) => stop?.code === 'running' || stop?.code === 'stopped';

/** The course after a firing. */
export function settle(plan: Plan, before: Course, todo: Work, ends: readonly TabEnd[], now: number): Course {
  const { tabs } = plan.schedule;
  const begun = ends.filter(({ stop }) => stop?.code !== 'running').map(({ sheet }) => sheet);
  const stopped = ends.some(({ stop }) => stop?.code === 'stopped');
  const unreached = todo.tabs.filter((sheet) => !begun.includes(sheet));
  const unfinished = ends.filter(({ stop, more }) => !stop && more).map(({ sheet }) => sheet);
  const failed = ends.filter((end) => end.stop && !isHuman(end)).map(({ sheet }) => sheet);
  // Whoever pressed Stop wants no rest of it within the hour.
  const left = stopped ? [] : [...unreached, ...unfinished, ...failed].filter((sheet) => tabs.includes(sheet));
  const whole = tabs.every((sheet) => ends.some((end) => end.sheet === sheet && !end.stop));
  return {
    ...before,
    left,
    busy: 0,
    died: 0,
    good: left.length === 0 && !stopped ? now : before.good,
    failing: failingAfter(tabs, before.failing, ends, now),
    attention: Object.fromEntries(Object.entries(before.attention).filter(([tab]) => tabs.includes(Number(tab)))),
    shared: whole ? sharedBetween(ends) : before.shared,
  };
}

function failingAfter(
  tabs: readonly number[],
  before: Course['failing'],
  ends: readonly TabEnd[],
  now: number,
): Course['failing'] {
  const failing: Course['failing'] = {};
  for (const sheet of tabs) {
    const last = before[sheet];
    const end = ends.find((one) => one.sheet === sheet);
    if (!end || isHuman(end)) {
      if (last) failing[sheet] = last;
    } else if (end.stop) {
      const { code, params } = end.stop;
      // A safety limit wants a decision, whatever was wrong before; other failures follow one another without a mail.
      const told = last?.told === true && (code !== 'held' || last.code === 'held');
      failing[sheet] = { code, params: withoutWords(params), since: last?.since ?? now, told };
    }
  }
  return failing;
}

/** Words of others may name people, and the file's store is open to all its editors. */
function withoutWords({ message: _message, who: _who, ...rest }: Params): Params {
  return rest;
}
