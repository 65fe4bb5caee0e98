// The ways in which somebody runs the add-on, once each, and what it says of that.
import type { RunResult, World } from '../../playground/emulator/world';
import { NO_SUMS } from '../../src/app/views/report';
import { ANNA, answerOf, HOUR, sentSoFar, type Stage } from './fixture';

/** How somebody runs the add-on. */
export const WAYS = ['menu', 'sidebar', 'selected', 'scheduled'] as const;
export type Way = (typeof WAYS)[number];

export type Sums = Record<
  'read' | 'synced' | 'unchanged' | 'invalid' | 'refused' | 'waiting' | 'skipped' | 'unplaced',
  number
>;

/** What the add-on said of one execution; null where it had no chance to say anything. */
export interface Told {
  sums: Sums;
  /** Null where the way of running tells only sums. */
  rows: { row: number; email: string; outcome: string; details: string }[] | null;
  stopped: string | null;
  more: boolean;
}

/** Lets somebody run the add-on once, that is one execution at Google. */
export function slice(stage: Stage, way: Way): Told | null {
  stage.sentBefore = sentSoFar(stage).length;
  if (way === 'sidebar') return fromSidebar(stage);
  if (way === 'scheduled') return onSchedule(stage);
  stage.world.select(ANNA, stage.tab.name, way === 'selected' ? selectionOf(stage.selected) : [[1, 1, 1, 1]]);
  const result = stage.world.run(way === 'menu' ? 'syncToSignitic' : 'syncSelectedRows');
  stage.told.push(result);
  if (result.error || result.killed) return null;
  const { sums, rows, stopped, more } = JSON.parse(String(result.value)) as Told & { stopped: { code: string } | null };
  return { sums, rows, stopped: (stopped as { code: string } | null)?.code ?? null, more };
}

/** Answers the question of a run that was held, as the panel's button does. */
export function confirmed(stage: Stage): Told | null {
  stage.sentBefore = sentSoFar(stage).length;
  return toldBySidebar(stage, answerOf(stage, stage.world.callFromSidebar('syncTab', [stage.tab.id, 'changed', true])));
}

/** Longer selections are made row by row: of a range the add-on asks which rows are hidden, and not for long. */
const LONG = 40;

/** Rows as a person selects them: one range, or many that are one row each. */
export function selectionOf([first, last]: readonly [number, number]): number[][] {
  if (last - first < LONG) return [[first, 1, last - first + 1, 3]];
  return Array.from({ length: last - first + 1 }, (_, i) => [first + i, 1, 1, 3]);
}

function fromSidebar(stage: Stage): Told | null {
  const what = stage.more ? 'resume' : 'changed';
  return toldBySidebar(stage, answerOf(stage, stage.world.callFromSidebar('syncTab', [stage.tab.id, what, false])));
}

function toldBySidebar(stage: Stage, answer: ReturnType<typeof answerOf>): Told | null {
  stage.more = false;
  if (!answer) return null;
  if (!answer.ok) return { sums: NO_SUMS, rows: null, stopped: answer.error?.code ?? 'unexpected', more: false };
  const { sums, stopped, more } = answer.value as { sums: Sums; stopped: { code: string } | null; more: boolean };
  stage.more = more;
  return { sums, rows: null, stopped: stopped?.code ?? null, more };
}

/** Waits for the next run of the hourly trigger, which must have been made. */
function onSchedule(stage: Stage): Told | null {
  const { world } = stage;
  const before = runsOf(world)[0];
  let fired: RunResult[] = [];
  for (let hours = 0; fired.length === 0 && hours < 3; hours++) fired = world.advanceTo(world.clock.now() + HOUR);
  stage.told.push(fired);
  if (fired.length === 0) throw new Error('The trigger did not fire');
  const run = runsOf(world)[0];
  if (fired.some(({ killed, error }) => killed || error) || !run || run.at === before?.at) return null;
  return { sums: run.sums, rows: null, stopped: run.stopped, more: pendingTabs(world).length > 0 };
}

interface Recorded {
  at: number;
  sums: Sums;
  stopped: string | null;
}

/** The document's list of runs, as the sidebar shows it. */
export function runsOf(world: World): Recorded[] {
  return (kept(world, 'runs') as Recorded[] | null) ?? [];
}

/** The tabs that the schedule owes, as it has stored them. */
function pendingTabs(world: World): readonly number[] {
  const stored = kept(world, 'scheduled') as { pendingTabs: readonly number[] } | null;
  if (!Array.isArray(stored?.pendingTabs)) throw new Error('No schedule is stored, or it does not say what is left');
  return stored.pendingTabs;
}

function kept(world: World, name: string): unknown {
  const all = world.properties('document');
  const pieces = /^#(\d+)$/.exec(all[name] ?? '');
  const text = pieces
    ? Array.from({ length: Number(pieces[1]) }, (_, i) => all[`${name}.${i + 1}`] ?? '').join('')
    : all[name];
  return text === undefined ? null : JSON.parse(text);
}
