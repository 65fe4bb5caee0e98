// A desk with a schedule on the emulator's clock: Anna makes it, Ben is her colleague, Signitic's line can break.
import type { Schedule, ScheduleNote, ScheduleView, State } from '../../src/api';
import type { Tab } from '../../playground/emulator/spreadsheet-store';
import { type TriggerOptions, type RunResult, World, type WorldOptions } from '../../playground/emulator/world';
import { builtForTests } from '../built';
import { emptyStore, type SigniticOptions, type Store, TEST_KEY } from '../../playground/signitic/server';
import { direct } from '../../playground/signitic/wire';
import { CAMPAIGN } from '../campaign';
import { cloudOf } from '../cloud';
import { HOUR } from '../periods';
import { ANNA, acceptGuess, type Desk, openDesk, STAFF } from './fixture';

export { ANNA, HOUR, STAFF, TEST_KEY };
export const BEN = 'ben@example.com';
export type Language = 'en' | 'fr';
export const LANGUAGES: readonly Language[] = ['en', 'fr'];

let turn = 0;
/** Both languages in a campaign; else they take turns from test to test, since each costs hours of trigger runs. */
export const inLanguages = (): readonly Language[] => (CAMPAIGN ? LANGUAGES : [LANGUAGES[turn++ % LANGUAGES.length]!]);

const BUILT = builtForTests();
const PREFIX = 'https://www.googleapis.com/auth/';
const ALL = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.external_request',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];

/** What Signitic's end does; tests change it as they go. */
export interface Line extends SigniticOptions {
  down: boolean;
  /** Milliseconds for each answer. */
  takes: number;
}

export interface Office {
  desk: Desk;
  world: World;
  tab: Tab;
  store: Store;
  line: Line;
  /** Times of all requests, by the emulator's clock. */
  asked: { at: number; method: string }[];
  /** Lets hours pass, with the clock's trigger runs in them. */
  hours(n: number, triggerRun?: TriggerOptions): RunResult[];
  save(plan?: Partial<Schedule>, user?: string): ScheduleView;
  view(user?: string): ScheduleView;
  /** The panel's notes with this code, as it shows them. */
  says(code: ScheduleNote['code'], user?: string): string[];
  runs(): State['runs'];
  call<T = unknown>(user: string, name: string, ...args: unknown[]): T;
  without(...scopes: string[]): void;
  subjects(): string[];
  /** A further tab with its columns matched. */
  addTab(name: string, rows: string[][]): Tab;
  /** "Make a copy" of the file. */
  copy(): Office;
  /** Gives a copied file the key and the columns of the first. */
  adopt(): void;
  /** Runs a function that is no part of the add-on, in the same file. */
  plant(code: string, name: string, ...args: unknown[]): RunResult;
}

export interface OfficeOptions {
  locale?: string;
  rows?: string[][];
  world?: Partial<WorldOptions>;
  timeZone?: string;
  line?: Partial<Line>;
}

export function openOffice(options: OfficeOptions = {}): Office {
  const store = emptyStore();
  const line: Line = { down: false, takes: 150, ...options.line };
  const asked: Office['asked'] = [];
  const answers = direct(store, line);
  const transport: WorldOptions['transport'] = (requests) => {
    for (const { method } of requests) asked.push({ at: desk?.world.clock.now() ?? 0, method: method.toUpperCase() });
    if (line.down) {
      return requests.map(() => ({ status: 503, headers: {}, body: 'Service unavailable', ms: line.takes }));
    }
    return answers(requests).map((answered) => ({ ...answered, ms: line.takes }));
  };
  let desk: Desk | null = null;
  desk = openDesk(options.rows ?? STAFF, {
    locale: options.locale ?? 'en',
    book: { name: 'Staff list', timeZone: options.timeZone ?? 'Europe/Paris' },
    world: { transport, ...options.world },
  });
  const office = officeOf(desk, line, asked, store);
  asked.length = 0;
  return office;
}

function officeOf(desk: Desk, line: Line, asked: Office['asked'], store: Store): Office {
  const { world, tab } = desk;
  const office: Office = {
    desk,
    world,
    tab,
    store,
    line,
    asked,
    hours: (n, triggerRun) => world.advanceTo(world.clock.now() + n * HOUR, triggerRun),
    save: (plan = {}, user = ANNA) => {
      const whole: Schedule = { version: 1, every: 'hour', hour: 7, tabs: [tab.id], mail: 'failure', ...plan };
      return office.call<ScheduleView>(user, 'saveSchedule', whole);
    },
    view: (user = ANNA) => office.call<State>(user, 'getState').schedule,
    says: (code, user) =>
      office
        .view(user)
        .notes.filter((note) => note.code === code)
        .map(({ message }) => message),
    runs: () => office.call<State>(ANNA, 'getState').runs,
    call<T>(user: string, name: string, ...args: unknown[]): T {
      const result = world.callFromSidebar(name, args, { user });
      if (!result.ok) throw new Error(result.message);
      const answer = JSON.parse(String(result.value)) as { ok: boolean; value: T; error?: { message: string } };
      if (!answer.ok) throw new Error(answer.error?.message);
      return answer.value;
    },
    without: (...scopes) =>
      world.user(ANNA, { scopes: ALL.filter((scope) => !scopes.includes(scope)).map((scope) => PREFIX + scope) }),
    subjects: () => world.outbox.map(({ subject }) => subject),
    addTab(name, rows) {
      const added = world.book.addTab(name);
      added.typeTable(1, 1, rows);
      acceptGuess({ ...desk, tab: added });
      return added;
    },
    adopt() {
      office.call(ANNA, 'saveKey', TEST_KEY);
      acceptGuess({ ...desk, call: (name, ...args) => office.call(ANNA, name, ...args) });
    },
    plant(code, name, ...args) {
      const cloud = cloudOf(world);
      return new World({ ...BUILT, code, book: world.book, transport: () => [] }, cloud).run(name, args);
    },
    copy() {
      const copied = world.copy();
      return officeOf({ ...desk, world: copied, tab: copied.book.tab(tab.name) }, line, asked, store);
    },
  };
  return office;
}
