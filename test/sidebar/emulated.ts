// The built panel over the built add-on: the page's calls go to dist/Code.js in an emulated spreadsheet, Signitic behind it.
import type { Browser, Page } from 'playwright-core';
import { builtForTests } from '../built';
import { Book, type Tab } from '../../playground/emulator/spreadsheet-store';
import { type WireAnswer, type WireRequest, World, type WorldOptions } from '../../playground/emulator/world';
import { emptyStore, type SigniticOptions, type Store, TEST_KEY } from '../../playground/signitic/server';
import { direct } from '../../playground/signitic/wire';
import { type Look, type Opened, openPage } from './browser';

export const ANNA = 'anna@example.com';
export const BEN = 'ben@example.com';
const SECOND = 1000;
const BUILT = builtForTests();
export const NETWORK_GONE = 'NetworkError: Connection failure due to HTTP 0';

/** A spreadsheet with the add-on in it, and Signitic at the other end of the wire. */
export interface Office {
  world: World;
  tab: Tab;
  store: Store;
  /** How Signitic behaves; may be changed at any time. */
  signitic: SigniticOptions;
  /** What the panel asked of the server, by name. */
  calls: string[];
  /** Stands between the add-on and Signitic while it is there. */
  wire: ((requests: WireRequest[]) => WireAnswer[]) | null;
  /** Stands between the page and Google: throws what google.script.run hands to its failure handler. */
  google: ((name: string) => void) | null;
  onCall: WorldOptions['onCall'] | null;
}

export interface OfficeOptions {
  /** The language of Anna's account. */
  locale?: string;
  consumer?: boolean;
  /** The spreadsheet's locale. */
  sheet?: string;
}

/** Opens a file in which `fill` writes a list into the tab "Staff". */
export function openOffice(fill: (tab: Tab) => void, options: OfficeOptions = {}): Office {
  const book = new Book({ locale: options.sheet ?? 'en_GB', owner: ANNA });
  const tab = book.addTab('Staff');
  fill(tab);
  const store = emptyStore();
  const signitic: SigniticOptions = {};
  const server = direct(store, signitic);
  const world = new World({
    ...BUILT,
    book,
    consumer: options.consumer ?? false,
    // The page tells moments by the clock on the wall.
    now: Date.now(),
    transport: (requests) => (office.wire ?? server)(requests),
    onCall: (call) => office.onCall?.(call),
  });
  const office: Office = { world, tab, store, signitic, calls: [], wire: null, google: null, onCall: null };
  world.user(ANNA, { locale: options.locale ?? 'en' });
  return office;
}

/** "Make a copy": the same people and the same Signitic, another file. */
export function copyOf(office: Office): Office {
  const world = office.world.copy();
  return { ...office, world, tab: world.book.tab('Staff'), calls: [] };
}

/** Opens the panel as somebody who has the file open in a browser. */
export function openPanelOf(browser: Browser, office: Office, look: Look = {}, user = ANNA): Promise<Opened> {
  const answer = async (name: string, args: unknown[]): Promise<unknown> => {
    office.calls.push(name);
    office.google?.(name);
    // Time passes in the world only while scripts run; a person takes longer.
    office.world.clock.advance(SECOND);
    const result = office.world.callFromSidebar(name, args, { user });
    if (!result.ok) throw new Error(result.message);
    return result.value;
  };
  return openPage(browser, answer, look);
}

/** One of the sidebar's calls, made without the panel. */
export function call<T>(office: Office, user: string, name: string, ...args: unknown[]): T {
  const result = office.world.callFromSidebar(name, args, { user });
  const answer = JSON.parse(result.ok ? String(result.value) : 'null') as { ok: boolean; value: T } | null;
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer ?? result)}`);
  return answer.value;
}

interface Seen {
  headerRow: number;
  columns: { header: string; occurrence: number; of: number }[];
  guesses: { field: string | null }[];
}

/** Enters Anna's key and accepts the add-on's own guess, as on the first day. */
export function setUp(office: Office): Office {
  call(office, ANNA, 'saveKey', TEST_KEY);
  const { headerRow, columns, guesses } = call<Seen>(office, ANNA, 'getTab', office.tab.id, null);
  const sources: Record<string, object> = {};
  columns.forEach(({ header, occurrence, of }, i) => {
    const field = guesses[i]?.field;
    if (field) sources[field] = { column: header, occurrence, of };
  });
  call(office, ANNA, 'saveMapping', office.tab.id, { version: 1, headerRow, sources, filter: null });
  return office;
}

/** Sends everybody once, without the panel. */
export function synced(office: Office): Office {
  call(office, ANNA, 'syncTab', office.tab.id, 'changed', false);
  return office;
}

/** The e-mail addresses of each accepted batch. */
export function sent(office: Office): string[][] {
  return office.store.posts.map(({ users }) => users.map(({ email }) => String(email)));
}

/** Everything in the sheet outside the add-on's columns, which stand to the right of the list. */
export function foreign(office: Office, width: number): unknown[] {
  return office.tab.snapshot().filter(({ column }) => column <= width);
}

/** What a row shows in one of the add-on's columns. */
export function statusCell(office: Office, row: number, header: string): string {
  for (let column = 1; column <= office.tab.lastColumn(); column++) {
    if (office.tab.shown(1, column) === header) return office.tab.shown(row, column);
  }
  return '';
}

export const button = (page: Page, name: string | RegExp) =>
  page.locator('main, footer').getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

export const step = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name });

/** Waits until nothing runs any more. */
export async function rested(page: Page): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"]');
}

/** The sums of a check or of a run's end, by their words. */
export async function tally(page: Page): Promise<Record<string, number>> {
  const lines = await page.locator('.tally li:has(strong)').all();
  const texts = await Promise.all(
    lines.map(async (line) => [await line.locator('span').innerText(), await line.locator('strong').innerText()]),
  );
  return Object.fromEntries(texts.map(([label, n]) => [label, Number(n)]));
}

const HEADERS = ['First name', 'Last name', 'E-mail', 'Job title', 'Active', 'Site', 'Remarks'];
const GIVEN = [
  'Abel',
  'Bea',
  'Carl',
  'Dora',
  'Emil',
  'Fay',
  'Gus',
  'Hope',
  'Ivo',
  'June',
  'Kurt',
  'Lena',
  'Max',
  'Nora',
];
const FAMILY = ['Archer', 'Bishop', 'Carter', 'Draper', 'Fisher', 'Glover', 'Mason'];
/** Columns of the list below; the add-on's own stand behind them. */
export const WIDTH = HEADERS.length;

/** Fourteen people under a header row; the remarks are nobody's business. */
export function fourteen(tab: Tab): void {
  const rows = GIVEN.map((given, i) => {
    const email = `${given.toLowerCase()}@example.com`;
    return [given, FAMILY[i % 7]!, email, 'Clerk', 'yes', i % 2 ? 'Leeds' : 'York', `=1+${i}`];
  });
  tab.typeTable(1, 1, [HEADERS, ...rows]);
}
