// The panel in Chromium over a list of 200 columns and 10,000 rows: time to first paint, and the wait after each click.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readBuilt } from '../playground/built';
import { Book } from '../playground/emulator/spreadsheet-store';
import { World } from '../playground/emulator/world';
import { projectRoot } from '../playground/project';
import { emptyStore, TEST_KEY } from '../playground/signitic/server';
import { direct } from '../playground/signitic/wire';
import { COLUMNS } from './staff';

const ROWS = 10_000;
const WIDTH = 200;
const PAINTS = 9;
const ROUNDS = 3;
const BROWSERS = [
  process.env['CHROMIUM'] ?? '',
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export interface PanelTimes {
  /** Milliseconds from the page's start to its first text, median. */
  firstPaint: number;
  /** What was clicked or typed, and the milliseconds until the page showed something new, medians, longest first. */
  clicks: { what: string; ms: number }[];
  /** The longest that the page stood still while it took in one of the server's answers, median of the rounds. */
  answer: number;
}

type Ask = (name: string, args: unknown[]) => string;

/** A file with the add-on in it. Each answer is kept, so that the page alone is measured and rounds are alike. */
function openFile(): Ask {
  const book = new Book({ locale: 'en_GB' });
  const tab = book.addTab('Staff', { rows: ROWS + 1, columns: WIDTH + 4 });
  for (let column = 1; column <= WIDTH; column++) {
    const known = COLUMNS[column - 1];
    tab.put(1, column, known?.header ?? `Note ${column}`);
    for (let i = 0; i < ROWS; i++) {
      // One row in ten has a job title that cannot be sent.
      const bad = known?.field === 'jobtitle' && i % 10 === 3;
      tab.put(i + 2, column, bad ? '#N/A' : known ? known.cell(i) : 'not sent');
    }
  }
  const built = readBuilt(projectRoot());
  const world = new World({ ...built, book, transport: direct(emptyStore()), now: Date.now() });
  const answers = new Map<string, string>();
  return (name, args) => {
    const asked = JSON.stringify([name, args]);
    const kept = answers.get(asked);
    if (kept !== undefined) return kept;
    const result = world.callFromSidebar(name, args);
    if (!result.ok) throw new Error(result.message);
    answers.set(asked, String(result.value));
    return String(result.value);
  };
}

// Runs in the page: a stand-in for google.script, and a watch on how long events and other tasks take until they are painted.
const INSIDE = `
  (() => {
    const runner = (good, bad) => new Proxy({}, { get: (_, name) =>
      name === 'withSuccessHandler' ? (handler) => runner(handler, bad)
      : name === 'withFailureHandler' ? (handler) => runner(good, handler)
      : (...args) => void askServer(name, JSON.stringify(args)).then(good, bad) });
    window.google = { script: { get run() { return runner(() => {}, () => {}); } } };
    window.waits = { events: [], tasks: [] };
    const watch = (type, list, more) => new PerformanceObserver((seen) => {
      for (const { duration } of seen.getEntries()) list.push(duration);
    }).observe({ type, ...more });
    watch('event', waits.events, { durationThreshold: 16 });
    watch('longtask', waits.tasks, {});
  })()`;

async function openPanel(browser: Browser, ask: Ask): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 300, height: 700 }, locale: 'en-GB' });
  await page.route('https://**/*', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  await page.exposeFunction('askServer', (name: string, args: string) => ask(name, JSON.parse(args) as unknown[]));
  await page.addInitScript(INSIDE);
  await page.goto(pathToFileURL(join(projectRoot(), 'dist', 'sidebar.html')).href);
  await rested(page);
  return page;
}

async function rested(page: Page): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"] h1');
}

const FIRST_PAINT = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`;

async function firstPaint(browser: Browser, ask: Ask): Promise<number> {
  const page = await openPanel(browser, ask);
  const at = (await page.evaluate(FIRST_PAINT)) as number;
  await page.close();
  return at;
}

interface Step {
  what: string;
  act: (page: Page) => Promise<unknown>;
}

const press = (name: string) => (page: Page) =>
  page.locator('main, footer').getByRole('button', { name, exact: true }).first().click();
const step = (name: string) => (page: Page) => page.getByRole('navigation').getByRole('button', { name }).click();
const unfold = (name: string) => (page: Page) => page.locator('summary', { hasText: name }).first().click();
const type = (keys: string) => (page: Page) => page.keyboard.press(keys);

/** The way through the panel; what a person does one by one. */
const STEPS: readonly Step[] = [
  { what: 'the step Columns, for the first time', act: step('Columns') },
  { what: 'the step Connect', act: step('Connect') },
  { what: 'the step Columns, read before', act: step('Columns') },
  { what: 'Change of a field', act: press('Job title: Change') },
  { what: 'another column for it', act: chooseByKey('ArrowDown') },
  { what: 'a text for it', act: chooseByKey('Home', 'ArrowDown') },
  { what: 'into the text', act: (page) => page.getByLabel('Text', { exact: true }).click() },
  ...[...'{{City}} abc'].map((key) => ({ what: 'a character of the text', act: type(key) })),
  { what: 'Done with a field', act: press('Job title: Done') },
  { what: 'the fields that can be added', act: unfold('Add a field') },
  { what: 'the group of extra fields', act: unfold('Extra fields') },
  { what: 'the columns that are not sent', act: unfold('Columns that are not sent') },
  { what: 'into the search', act: (page) => page.getByLabel('Search fields').click() },
  { what: 'a character of the search', act: type('e') },
  { what: 'Settings', act: (page) => page.getByRole('button', { name: 'Settings' }).click() },
  { what: 'the step Columns, read before', act: step('Columns') },
  { what: 'Save and review', act: press('Save and review') },
  { what: 'a problem of 1,000 rows', act: (page) => page.locator('.problem summary').first().click() },
  { what: 'more of its rows', act: (page) => page.getByRole('button', { name: /^Show \d+ more/ }).click() },
  { what: 'the step Columns, read before', act: step('Columns') },
  { what: 'back to the review', act: step('Review and sync') },
];

/** Chooses in the open field's list by keyboard: the list's own window is the browser's, not ours. */
function chooseByKey(...keys: string[]): Step['act'] {
  return async (page) => {
    await page.getByLabel('Comes from').focus();
    for (const key of keys) await page.keyboard.press(key);
  };
}

/** The browser tells of an event some time after it was painted. */
const TOLD_AFTER = 150;
const TAKEN = `(() => {
  const most = (list) => Math.max(0, ...list.splice(0));
  return { event: most(waits.events), task: most(waits.tasks) };
})()`;

async function walk(browser: Browser, ask: Ask): Promise<{ clicks: Map<string, number>; answer: number }> {
  const page = await openPanel(browser, ask);
  const clicks = new Map<string, number>();
  let answer = 0;
  await page.waitForTimeout(TOLD_AFTER);
  await page.evaluate(TAKEN);
  for (const { what, act } of STEPS) {
    await act(page);
    await rested(page);
    await page.waitForTimeout(TOLD_AFTER);
    const { event, task } = (await page.evaluate(TAKEN)) as { event: number; task: number };
    clicks.set(what, Math.max(clicks.get(what) ?? 0, event));
    answer = Math.max(answer, task);
  }
  await page.close();
  return { clicks, answer };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Measures the built panel; null where no Chromium or Chrome is found. */
export async function panelTimes(): Promise<PanelTimes | null> {
  const executablePath = BROWSERS.find((path) => path !== '' && existsSync(path));
  if (!executablePath) return null;
  const ask = openFile();
  connect(ask);
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const paints: number[] = [];
    for (let i = 0; i < PAINTS; i++) paints.push(await firstPaint(browser, ask));
    const walks: Awaited<ReturnType<typeof walk>>[] = [];
    for (let i = 0; i < ROUNDS; i++) walks.push(await walk(browser, ask));
    const clicks = [...walks[0]!.clicks.keys()].map((what) => ({
      what,
      ms: median(walks.map((one) => one.clicks.get(what) ?? 0)),
    }));
    clicks.sort((a, b) => b.ms - a.ms);
    return { firstPaint: median(paints), clicks, answer: median(walks.map((one) => one.answer)) };
  } finally {
    await browser.close();
  }
}

/** Enters the key and saves the columns that carry the fields' own names, so that the walk begins on a later day. */
function connect(ask: Ask): void {
  const sources = Object.fromEntries(
    COLUMNS.map(({ header, field }) => [field, { column: header, occurrence: 1, of: 1 }]),
  );
  const { tabs } = (JSON.parse(ask('getState', ['before'])) as { value: { tabs: { id: number }[] } }).value;
  ask('saveKey', [TEST_KEY]);
  ask('saveMapping', [tabs[0]!.id, { version: 1, headerRow: 1, sources, filter: null }]);
}

/** The measurement as Markdown. */
export function panelReport({ firstPaint: paint, clicks, answer }: PanelTimes): string {
  const ms = (n: number) => `${Math.round(n)} ms`;
  const longest = clicks[0]!;
  return [
    `The panel over ${WIDTH} columns and ${ROWS.toLocaleString('en-GB')} rows, medians (the browser counts clicks in steps of 8 ms):`,
    '',
    '| What | Time | Aim |',
    '|---|---|---|',
    `| First paint | ${ms(paint)} | 300 ms |`,
    `| Longest wait for an answer to a click (${longest.what}) | ${ms(longest.ms)} | 100 ms |`,
    `| Longest standstill while an answer of the server is taken in | ${ms(answer)} | – |`,
  ].join('\n');
}

async function main(): Promise<void> {
  const times = await panelTimes();
  if (!times) return console.log('No Chromium or Chrome was found: the panel was not measured.');
  console.log(panelReport(times));
  for (const { what, ms } of times.clicks) console.log(`${String(Math.round(ms)).padStart(5)} ms  ${what}`);
}

if (process.argv[1] === join(projectRoot(), 'bench', 'panel.ts')) void main();
