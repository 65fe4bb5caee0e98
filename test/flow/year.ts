// A year of trigger runs over a small list, or some weeks of it: played on the emulator, then held against the periods.
import { seeded } from '../../playground/emulator/chance';
import type { RunResult, WorldOptions } from '../../playground/emulator/world';
import { beginningsOf, clockOf, DAY, HOUR, type Local } from '../periods';
import { CAMPAIGN, SEED } from '../campaign';
import { ANNA, type Office, openOffice, STAFF } from './schedule-fixture';

const MINUTE = 60_000;
const YEAR = Date.parse('2026-03-02T08:20:00Z');

/** How long is played, and how much must have happened for the test to mean something. */
interface Span {
  start: number;
  hours: number;
  /** Clocks change so often in it. */
  changes: number;
  /** Chance of an edit in an hour. */
  edits: number;
  leastSent: number;
  leastEmpty: number;
  /** Chance that a trigger run is the first of some hours or days without any. */
  gaps: number;
}

/** The whole year in a campaign; else the weeks around the first time that the clocks change. */
function spanOf(localAt: (time: number) => Local): Span {
  const year: Span = {
    start: YEAR,
    hours: 365 * 24,
    changes: 2,
    edits: 1 / 150,
    leastSent: 11,
    leastEmpty: 4,
    gaps: 1 / 150,
  };
  if (CAMPAIGN) return year;
  const [first = YEAR] = changesOf(localAt, year);
  const start = Math.max(YEAR, first - 3 * DAY);
  return { start, hours: 6 * 24, changes: 1, edits: 1 / 20, leastSent: 4, leastEmpty: 1, gaps: 1 / 90 };
}

export interface Timing {
  every: 'hour' | 'day' | 'weekday';
  hour: number;
}

interface TriggerRun {
  at: number;
  /** The trigger run that had not ended when this one began. */
  during: TriggerRun | null;
}

interface Watch {
  office: Office;
  triggerRuns: TriggerRun[];
  /** Those that asked Signitic for its users: each is a run. */
  runs: Set<TriggerRun>;
  failed: RunResult[];
  /** Takes note of the last trigger run's requests. */
  look(): void;
}

/** Notes every trigger run as it begins, and has a second one begin now and then before the first has ended. */
function watch(timeZone: string, start: number, chance: () => number): Watch {
  const triggerRuns: TriggerRun[] = [];
  const runs = new Set<TriggerRun>();
  const failed: RunResult[] = [];
  const known = new Map<number, TriggerRun>();
  let asking: TriggerRun | null = null;
  let seen = 0;
  let first: TriggerRun | null = null;
  let callsUntilSecond = 0;
  const begin = (id: number, at: number): TriggerRun => {
    const triggerRun = { at, during: first };
    known.set(id, triggerRun);
    triggerRuns.push(triggerRun);
    // Not so near to the end of a period that the second would be the only trigger run of the next.
    const doubled = chance() < 0.03 && at % (15 * MINUTE) < 13 * MINUTE;
    if (!first) callsUntilSecond = doubled ? 1 + Math.floor(chance() * 40) : 0;
    return triggerRun;
  };
  const look = () => {
    for (; seen < office.asked.length; seen++) if (office.asked[seen]!.method === 'GET') runs.add(asking!);
  };
  const onCall: WorldOptions['onCall'] = ({ name, execution, world }) => {
    if (execution.surface !== 'trigger') return;
    look();
    const triggerRun = known.get(execution.id) ?? begin(execution.id, world.clock.now());
    if (name === 'UrlFetchApp.fetchAll') asking = triggerRun;
    if (first || callsUntilSecond === 0 || --callsUntilSecond > 0) return;
    first = triggerRun;
    const second = world.run('runScheduledSync', [], { user: ANNA, surface: 'trigger' });
    first = null;
    if (second.error || second.killed) failed.push(second);
  };
  const office = openOffice({ rows: STAFF.slice(0, 3), timeZone, world: { now: start, onCall } });
  return { office, triggerRuns, runs, failed, look };
}

/** Single trigger runs are lost, and all those of some hours or days; none while the clocks change. */
function losses(chance: () => number, gaps: number, changes: readonly number[]): (now: number) => boolean {
  let until = 0;
  return (now) => {
    if (changes.some((time) => Math.abs(now - time) < DAY)) return false;
    if (now >= until && chance() < gaps) until = now + (2 + chance() * 70) * HOUR;
    return now < until || chance() < 0.05;
  };
}

/** The hours in which a zone's clocks change. */
function changesOf(localAt: (time: number) => Local, { start, hours: length }: Span): number[] {
  const hours = Array.from({ length }, (_, i) => start + i * HOUR);
  return hours.filter((time) => (localAt(time).hour + 1) % 24 !== localAt(time + HOUR).hour);
}

interface Sent {
  /** People, by who was in each request. */
  sent: string[][];
  /** Who had changed when the next run came. */
  needed: string[][];
}

/** Lets the time pass, hour by hour, while somebody changes a name now and then. */
function play(watched: Watch, { hours, edits }: Span, chance: () => number, lost: (now: number) => boolean): Sent {
  const { office, runs, failed, look } = watched;
  const start = office.world.triggers[0]!.due!;
  let due = 0;
  const late = () => {
    due++;
    return Math.round(chance() * 55 * MINUTE);
  };
  const options = { late, lose: () => lost(office.world.clock.now()), twice: () => chance() < 0.03 };
  const changed = new Set(['ana@example.com', 'bob@example.com']);
  const needed: string[][] = [];
  for (let i = 0; i < hours; i++) {
    const before = runs.size;
    const results = office.world.advanceTo(start + i * HOUR, options);
    failed.push(...results.filter(({ error, killed }) => error || killed));
    look();
    if (runs.size > before && changed.size > 0) {
      needed.push([...changed].sort());
      changed.clear();
    }
    if (chance() > edits) continue;
    office.tab.type(2, 2, `Roy ${i}`);
    changed.add('ana@example.com');
  }
  expect(due).toBe(hours);
  return { sent: office.store.posts.map(({ users }) => users.map(({ email }) => String(email)).sort()), needed };
}

/** Periods that did not have exactly one run although they had a trigger run, or had one by another trigger run than their first. */
function wrongPeriods(
  timing: Timing,
  localAt: (time: number) => Local,
  { start, leastEmpty }: Span,
  { triggerRuns, runs }: Watch,
): string[] {
  const all = beginningsOf(timing, localAt, start - 5 * DAY, triggerRuns[triggerRuns.length - 1]!.at + 1);
  // The period in which the schedule was made counts as served.
  const made = all.filter((time) => time <= start).length - 1;
  const wrong: string[] = [];
  let empty = 0;
  let next = 0;
  all.slice(made).forEach((begin, i) => {
    const from = next;
    while (next < triggerRuns.length && triggerRuns[next]!.at < (all[made + i + 1] ?? Infinity)) next++;
    const mine = triggerRuns.slice(from, next);
    const ran = mine.filter((triggerRun) => runs.has(triggerRun));
    // Where clocks go back past the hour, a trigger run finds them before it once more, and waits.
    const first = mine.find(({ at }) => at > begin + 2 * HOUR || localAt(at).hour >= timing.hour);
    // Of two trigger runs at once either may run.
    const rightly = ran[0] && (ran[0] === first || ran[0].during === first);
    if (mine.length === 0) empty++;
    if (ran.length === (i > 0 && mine.length > 0 ? 1 : 0) && (ran.length === 0 || rightly)) return;
    wrong.push(`${new Date(begin).toISOString()}: ${mine.length} triggerRuns, ${ran.length} runs`);
  });
  expect(empty).toBeGreaterThanOrEqual(leastEmpty);
  return wrong;
}

/** Plays a year in a zone whose clocks change twice, and expects of it all that a schedule promises. */
export function expectGoodYear(zone: string, timing: Timing): void {
  process.stderr.write(`trigger runs in ${zone}, FAULTS_SEED=${SEED}\n`);
  const chance = seeded(SEED);
  const localAt = clockOf(zone);
  const span = spanOf(localAt);
  const changes = changesOf(localAt, span);
  expect(changes).toHaveLength(span.changes);
  const watched = watch(zone, span.start, chance);
  const { office, triggerRuns, failed } = watched;
  office.save(timing);
  const { sent, needed } = play(watched, span, chance, losses(chance, span.gaps, changes));
  expect(failed).toEqual([]);
  expect(triggerRuns.length).toBeGreaterThan(span.hours / 2);
  expect(wrongPeriods(timing, localAt, span, watched)).toEqual([]);
  expect(sent).toEqual(needed);
  expect(needed.length).toBeGreaterThanOrEqual(span.leastSent);
  expect(office.world.triggers).toHaveLength(1);
  expect(office.world.outbox).toEqual([]);
}
