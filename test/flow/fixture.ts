// A spreadsheet with the built add-on in it and Signitic at the other end, as a person would set them up.
import { builtForTests } from '../built';
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

/** Opens a tab with these typed rows; saves the key and accepts the add-on's guess unless told not to. */
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
  if (options.key !== null) desk.call('saveKey', options.key ?? TEST_KEY);
  if (options.mapped !== false) saveGuess(desk, guessOf(desk, rows, options));
  world.resetCounts();
  return desk;
}

interface TabView {
  id: number;
  headerRow: number;
  columns: { column: number; header: string; occurrence: number; of: number; samples: string[] }[];
  guesses: { field: string | null }[];
}

const viewOf = (desk: Desk): TabView => desk.call<TabView>('getTab', desk.tab.id, null);
const guesses = new Map<string, TabView>();

/** What the add-on guesses for a tab in which nothing has happened yet. The same list is guessed once in a test file. */
function guessOf(desk: Desk, rows: string[][], { book, locale, world = {} }: DeskOptions): TabView {
  // Where a test listens to the calls, or lets them take time, none may be left out.
  if (world.onCall || world.latency) return viewOf(desk);
  const list = JSON.stringify([rows, book, locale]);
  const view = guesses.get(list) ?? viewOf(desk);
  guesses.set(list, view);
  return view;
}

/** Stores the add-on's own guess as the mapping. */
export function acceptGuess(desk: Desk): TabView {
  const view = viewOf(desk);
  saveGuess(desk, view);
  return view;
}

function saveGuess(desk: Desk, view: TabView): void {
  const sources: Record<string, object> = {};
  view.columns.forEach(({ header, occurrence, of }, i) => {
    const field = view.guesses[i]?.field;
    if (field) sources[field] = { column: header, occurrence, of };
  });
  desk.call('saveMapping', desk.tab.id, { version: 1, headerRow: view.headerRow, sources, filter: null });
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
