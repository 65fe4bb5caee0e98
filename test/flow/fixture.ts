// A spreadsheet with the built add-on in it and Signitic at the other end, as a person would set them up.
import { builtForTests } from '../built';
import { cloudOf } from '../cloud';
import { markOf } from '../../src/app/run/remembered-headers';
import { storedName } from '../../src/app/stored-names';
import type { ColumnSource } from '../../src/core/people/template';
import { Book, type Tab } from '../../playground/emulator/spreadsheet-store';
import { World, type WorldOptions } from '../../playground/emulator/world';
import { emptyStore, type SigniticOptions, type Store, TEST_KEY } from '../../playground/signitic/server';
import { direct } from '../../playground/signitic/wire';

export const ANNA = 'anna@example.com';
const BUILT = builtForTests();

export interface Report {
  sums: Record<string, number>;
  rows: { row: number; email: string; outcome: string; details: string }[];
  stopped: { code: string; message: string } | null;
  requests: number;
  absent: number | null;
  more: boolean;
}

export interface Desk {
  world: World;
  tab: Tab;
  store: Store;
  /** A call of the sidebar; throws the add-on's own words. */
  call<T = unknown>(name: string, ...args: unknown[]): T;
  /** A menu command. */
  menu(name: string, user?: string): Report;
  posts(): number[];
  /** Comes before each service call, once it is set. */
  onCall: WorldOptions['onCall'] | null;
}

export interface DeskOptions {
  locale?: string;
  key?: string | null;
  mapped?: boolean;
  signitic?: SigniticOptions;
  /** The workspace; a blank one when it is left out. */
  store?: Store;
  world?: Partial<WorldOptions>;
  book?: ConstructorParameters<typeof Book>[0];
}

/** What is stored for a file once its key and its mapping are; the same list is set up once in a test file. */
const setUps = new Map<string, ReadonlyMap<string, ReadonlyMap<string, string>>>();

/**
 * Opens a tab with these typed rows, in a file whose key and mapping, as the add-on guesses it, were used before; neither is
 * there where the options say so.
 */
export function openDesk(rows: string[][], options: DeskOptions = {}): Desk {
  const book = new Book(options.book ?? {});
  const tab = book.addTab('Staff');
  tab.typeTable(1, 1, rows);
  const store = options.store ?? emptyStore();
  const transport = direct(store, options.signitic ?? {});
  const onCall: WorldOptions['onCall'] = (call) => {
    options.world?.onCall?.(call);
    desk.onCall?.(call);
  };
  const world = new World({ ...BUILT, book, transport, ...options.world, onCall });
  world.user(ANNA, { locale: options.locale ?? 'en' });
  const desk: Desk = {
    world,
    onCall: null,
    tab,
    store,
    call<T>(name: string, ...args: unknown[]): T {
      const result = world.callFromSidebar(name, args);
      if (!result.ok) throw new Error(result.message);
      const answer = JSON.parse(String(result.value)) as { ok: boolean; value: T; error?: { message: string } };
      if (!answer.ok) throw new Error(answer.error?.message);
      return answer.value;
    },
    menu(name, user = ANNA) {
      const { value, error } = world.run(name, [], { user });
      if (error) throw new Error(error.message);
      return JSON.parse(String(value)) as Report;
    },
    posts: () =>
      world.requests
        .filter(({ method }) => method.toLowerCase() === 'post')
        .map(({ body }) => JSON.parse(body ?? '{}').users.length as number),
  };
  setUp(desk, rows, options);
  world.resetCounts();
  return desk;
}

function setUp(desk: Desk, rows: string[][], options: DeskOptions): void {
  const { key, locale, mapped, book, world = {} } = options;
  const { properties } = cloudOf(desk.world);
  // Where a test listens to the calls, or lets them take time, none may be left out.
  const isCalm = !world.onCall && !world.latency;
  const name = JSON.stringify({ rows, key, locale, mapped, book });
  const before = isCalm ? setUps.get(name) : undefined;
  if (before) {
    for (const [store, values] of before) properties.set(store, new Map(values));
    return;
  }
  if (key !== null) desk.call('saveKey', key ?? TEST_KEY);
  if (mapped !== false) acceptGuess(desk);
  if (isCalm) setUps.set(name, new Map([...properties].map(([store, values]) => [store, new Map(values)])));
}

interface TabView {
  id: number;
  headerRow: number;
  columns: { column: number; header: string; occurrence: number; of: number; samples: string[] }[];
  guesses: { field: string | null }[];
}

/** Stores the add-on's own guess as the mapping. */
export function acceptGuess(desk: Desk): TabView {
  const view = desk.call<TabView>('getTab', desk.tab.id, null);
  const sources: Record<string, ColumnSource> = {};
  view.columns.forEach(({ header, occurrence, of }, i) => {
    const field = view.guesses[i]?.field;
    if (field) sources[field] = { column: header, occurrence, of };
  });
  desk.call('saveMapping', desk.tab.id, { version: 1, headerRow: view.headerRow, sources, filter: null });
  // The first run with a mapping keeps what people chose for their headers, which takes it a while.
  const mark = markOf(
    view.columns.map(({ header }) => header),
    { sources },
  );
  const file = cloudOf(desk.world).properties.get(`document:${desk.world.book.id}`);
  file?.set(storedName('chosen', desk.tab.id), JSON.stringify(mark));
  return view;
}

export const STAFF = [
  ['Prénom', 'Nom', 'E-mail', 'Téléphone', 'Actif', 'Note'],
  ['Ana', 'Roy', 'ana@example.com', '01 99 00 11 22', 'oui', 'keep'],
  ['Bob', 'Lee', 'bob@example.com', '01 99 00 33 44', 'oui', '=1+1'],
  ['Chloé', 'Diaz', 'chloe@example.com', '01 99 00 55 66', 'non', '12/03/2026'],
];

/** Every cell outside the add-on's columns, to compare before and after. */
export function foreignCells(tab: Tab, columns: number): unknown[] {
  return tab.snapshot().filter(({ column }) => column <= columns);
}
