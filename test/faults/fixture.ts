// A document with the built add-on in it and Signitic behind it, set up through the add-on's own calls, ready to be disturbed.
import { builtForTests } from '../built';
import { cloudOf } from '../cloud';
import { Book, type Tab } from '../../playground/emulator/spreadsheet-store';
import { Cloud } from '../../playground/emulator/cloud';
import { seeded } from '../../playground/emulator/chance';
import { type WireRequest, World, type WorldOptions } from '../../playground/emulator/world';
import { emptyStore, type SigniticOptions, type Store, TEST_KEY } from '../../playground/signitic/server';
import { direct, type Transport } from '../../playground/signitic/wire';
import { fillList, isRefused, type ListOptions, mappingOf, REFUSAL } from './list';

export const ANNA = 'anna@example.com';
export const BEN = 'ben@example.com';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 2, 2, 8);
const BUILT = builtForTests();

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
  /** Contested, GRID-22: where Google refuses a place beyond the grid. */
  outsideAt?: 'call' | 'use';
  /** Set up from nothing, first guess and all, instead of from a file whose mapping was used before. */
  fresh?: boolean;
}

/** What a run leaves behind that a file whose mapping was used before, but whose list is new, does not have. */
const OF_THE_RUN = ['run', 'runs', 'state', 'completed'];

type Properties = Map<string, Map<string, string>>;
let usedBefore: Properties | null = null;

/** Opens a stage. The key and the mapping are stored through the sidebar's own calls. */
export function openStage(options: StageOptions): Stage {
  if (options.fresh) return setUp(options, null);
  usedBefore ??= propertiesOfUsedFile();
  return setUp(options, usedBefore);
}

function setUp(options: StageOptions, before: Properties | null): Stage {
  const book = new Book({ outsideAt: options.outsideAt ?? 'call' });
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
  const { world } = setUp({ rows: 1, fresh: true }, null);
  world.run('syncToSignitic');
  const { properties } = cloudOf(world);
  const file = properties.get(`document:${world.book.id}`);
  for (const name of OF_THE_RUN) if (!file?.delete(name)) throw new Error(`A run stores no ${name}`);
  return properties;
}

/** One of the sidebar's calls that must go well. */
export function ask<T>(stage: Stage, name: string, ...args: unknown[]): T {
  const answer = answerOf(stage, stage.world.callFromSidebar(name, args));
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value as T;
}

type SidebarAnswer = { ok: boolean; value?: unknown; error?: { code: string; message: string } };

/** What a call of the sidebar gave; null when the call itself failed. */
export function answerOf(stage: Stage, result: ReturnType<World['callFromSidebar']>): SidebarAnswer | null {
  stage.told.push(result);
  return result.ok ? (JSON.parse(String(result.value)) as SidebarAnswer) : null;
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
