// A document with the built add-on in it and Signitic behind it, set up through the add-on's own calls, ready to be disturbed.
import { join } from 'node:path';
import { readBuilt } from '../../playground/built';
import { Book, type Tab } from '../../playground/emulator/book';
import { Cloud } from '../../playground/emulator/cloud';
import { seeded } from '../../playground/emulator/chance';
import { type RunResult, type WireRequest, World, type WorldOptions } from '../../playground/emulator/world';
import { emptyStore, type SigniticOptions, type Store, TEST_KEY } from '../../playground/signitic/server';
import { direct, type Transport } from '../../playground/signitic/wire';
import { fillList, isRefused, type ListOptions, mappingOf, REFUSAL } from './list';

export const ANNA = 'anna@example.com';
export const BEN = 'ben@example.com';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 2, 2, 8);
const BUILT = readBuilt(join(__dirname, '../..'));

/** How somebody runs the add-on. */
export const WAYS = ['menu', 'sidebar', 'selected', 'scheduled'] as const;
export type Way = (typeof WAYS)[number];

export type OnCall = NonNullable<WorldOptions['onCall']>;

export interface Stage {
  readonly world: World;
  readonly tab: Tab;
  readonly store: Store;
  /** Rows that are selected for a run over selected rows: first and last. */
  selected: [number, number];
  /** Stands before every service call; null lets all pass. */
  onCall: OnCall | null;
  /** Stands between the add-on and Signitic. */
  wire: (requests: WireRequest[], next: Transport) => ReturnType<Transport>;
  /** Everything that an execution gave back, or threw: nothing of it may hold the key. */
  readonly told: unknown[];
  /** Of the person in the sidebar: the last slice said that more is left. */
  more: boolean;
  /** How many people had been sent when the last slice began. */
  sentBefore: number;
}

export interface StageOptions extends ListOptions {
  rows: number;
  latency?: WorldOptions['latency'];
  seed?: number;
  consumer?: boolean;
  signitic?: SigniticOptions;
  /** Set up from nothing, first guess and all, instead of from a file whose mapping was used before. */
  fresh?: boolean;
}

type Properties = Map<string, Map<string, string>>;
let usedBefore: Properties | null = null;

/** Opens a stage. The key and the mapping are stored through the sidebar's own calls. */
export function openStage(options: StageOptions): Stage {
  if (options.fresh) return setUp(options, null);
  usedBefore ??= propertiesOfUsedFile();
  return setUp(options, usedBefore);
}

function setUp(options: StageOptions, before: Properties | null): Stage {
  const book = new Book();
  const tab = fillList(book, options.rows, options);
  const store = emptyStore();
  const cloud = new Cloud(START, seeded(options.seed ?? 1), options.consumer ?? false);
  for (const [name, values] of before ?? []) cloud.properties.set(name, new Map(values));
  const server = direct(store, {
    now: () => cloud.clock.now(),
    refuse: (user) => (isRefused(String(user['email'])) ? REFUSAL : null),
    ...options.signitic,
  });
  const world = new World(
    {
      ...BUILT,
      book,
      seed: options.seed ?? 1,
      latency: options.latency ?? 'jitter',
      transport: (requests) => stage.wire(requests, server),
      onCall: (call) => stage.onCall?.(call),
    },
    cloud,
  );
  const stage: Stage = {
    world,
    tab,
    store,
    selected: [2, Math.min(options.rows + 1, 12)],
    onCall: null,
    wire: (requests, next) => next(requests),
    told: [],
    more: false,
    sentBefore: 0,
  };
  world.user(ANNA, { locale: 'en' });
  if (!before) {
    ask(stage, 'saveKey', TEST_KEY);
    ask(stage, 'saveMapping', tab.id, mappingOf());
  }
  world.resetCounts();
  return stage;
}

/** After the first run with a mapping the add-on keeps what people chose for their headers, which takes it a while. */
function propertiesOfUsedFile(): Properties {
  const { world, ...stage } = setUp({ rows: 1, fresh: true }, null);
  slice({ world, ...stage }, 'menu');
  const { properties } = cloudOf(world);
  const file = properties.get(`document:${world.book.id}`);
  for (const name of [...(file?.keys() ?? [])]) if (/^(run|runs|mark:\d+)$/.test(name)) file?.delete(name);
  return properties;
}

/** What Google keeps for the people of a world. */
export function cloudOf(world: World): Cloud {
  return (world as unknown as { cloud: Cloud }).cloud;
}

/** One of the sidebar's calls that must go well. */
export function ask<T>(stage: Stage, name: string, ...args: unknown[]): T {
  const answer = answerOf(stage, stage.world.callFromSidebar(name, args));
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value as T;
}

type SidebarAnswer = { ok: boolean; value?: unknown; error?: { code: string; message: string } };

function answerOf(stage: Stage, result: ReturnType<World['callFromSidebar']>): SidebarAnswer | null {
  stage.told.push(result);
  return result.ok ? (JSON.parse(String(result.value)) as SidebarAnswer) : null;
}

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
  stage.world.select(ANNA, stage.tab.name, [selection(stage, way)]);
  const result = stage.world.run(way === 'menu' ? 'syncToSignitic' : 'syncSelectedRows');
  stage.told.push(result);
  if (result.error || result.killed) return null;
  const { sums, rows, stopped, more } = JSON.parse(String(result.value)) as Told & { stopped: { code: string } | null };
  return { sums, rows, stopped: (stopped as { code: string } | null)?.code ?? null, more };
}

function selection(stage: Stage, way: Way): [number, number, number, number] {
  const [first, last] = stage.selected;
  return way === 'selected' ? [first, 1, last - first + 1, 3] : [1, 1, 1, 1];
}

function fromSidebar(stage: Stage): Told | null {
  const what = stage.more ? 'resume' : 'changed';
  const answer = answerOf(stage, stage.world.callFromSidebar('syncTab', [stage.tab.id, what, false]));
  stage.more = false;
  if (!answer) return null;
  if (!answer.ok) return { sums: NOTHING, rows: null, stopped: answer.error?.code ?? 'unexpected', more: false };
  const { sums, stopped, more } = answer.value as { sums: Sums; stopped: { code: string } | null; more: boolean };
  stage.more = more;
  return { sums, rows: null, stopped: stopped?.code ?? null, more };
}

const NOTHING: Sums = {
  read: 0,
  synced: 0,
  unchanged: 0,
  invalid: 0,
  refused: 0,
  waiting: 0,
  skipped: 0,
  unplaced: 0,
};

/** Waits for the next firing of the hourly trigger, which must have been made. */
function onSchedule(stage: Stage): Told | null {
  const { world } = stage;
  const before = runsOf(world)[0];
  let fired: RunResult[] = [];
  for (let hours = 0; fired.length === 0 && hours < 3; hours++) fired = world.advanceTo(world.clock.now() + HOUR);
  stage.told.push(fired);
  if (fired.length === 0) throw new Error('The trigger did not fire');
  const run = runsOf(world)[0];
  if (fired.some(({ killed, error }) => killed || error) || !run || run.at === before?.at) return null;
  return { sums: run.sums, rows: null, stopped: run.stopped, more: scheduleOf(world)?.unfinished ?? false };
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

function scheduleOf(world: World): { unfinished: boolean } | null {
  return kept(world, 'schedule') as { unfinished: boolean } | null;
}

function kept(world: World, name: string): unknown {
  const all = world.properties('document');
  const pieces = /^#(\d+)$/.exec(all[name] ?? '');
  const text = pieces
    ? Array.from({ length: Number(pieces[1]) }, (_, i) => all[`${name}.${i + 1}`] ?? '').join('')
    : all[name];
  return text === undefined ? null : JSON.parse(text);
}

/** Has the add-on run every hour, for Anna. */
export function schedule(stage: Stage): void {
  const wish = { version: 1, every: 'hour', hour: 0, tabs: [stage.tab.id], mail: 'failure' };
  ask(stage, 'saveSchedule', wish);
  stage.world.resetCounts();
}

/** The people of all accepted posts so far, one entry for each time that somebody was sent. */
export function sentSoFar(stage: Stage): string[] {
  return stage.store.posts.flatMap(({ users }) => users.map((user) => String(user['email']).toLowerCase()));
}
