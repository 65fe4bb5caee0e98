// Opens the built panel in Chromium over a server in memory, and watches for whatever a page must not do.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { CallName } from '../../src/api';
import { CODES, PANEL_WORDS } from '../../src/i18n/languages';
import { type Stub, serve } from './stub';

const ROOT = process.cwd();
const GOOGLE_STYLES = 'https://ssl.gstatic.com/docs/script/css/add-ons1.css';

/** The Chromium or Chrome of this machine, or null. */
export function browserPath(): string | null {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']) {
    try {
      return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim();
    } catch {
      // The next name may be there.
    }
  }
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null;
}

/** @param more further switches of Chromium's */
export function launch(path: string, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** The browser of the test file that called `useBrowser`; there from its first test on. */
export let browser: Browser;

/**
 * What every file of browser tests begins with: one browser for the whole file; after each test its panels are gone.
 * @returns `test`, or what leaves a test out on a machine without a browser
 */
export function useBrowser(more: readonly string[] = []): jest.It {
  const path = browserPath();
  beforeAll(async () => {
    if (path) browser = await launch(path, more);
  });
  afterEach(async () => {
    for (const one of [...windows]) await leave(one);
    const kept = windows.map(({ page }) => page.context());
    for (const context of browser?.contexts() ?? []) if (!kept.includes(context)) await context.close();
  });
  afterAll(() => browser?.close());
  return path ? test : test.skip;
}

export interface Opened {
  page: Page;
  /** Console errors, page errors, and requests other than Google's style sheet. */
  wrongs: string[];
}

export interface Look {
  height?: number;
  scale?: number;
  /** The browser's language. */
  locale?: string;
  /** Virtual time, so that limits of minutes can pass at once. */
  clock?: boolean;
  /** What Google's style sheet holds; empty unless told. */
  styles?: string;
  /** The page as a script showed it; without it the page as it was built. */
  html?: string;
}

/** What a public function of the server gives back to the page, or throws. */
export type AnswerPage = (name: string, args: unknown[]) => Promise<unknown>;

/** Opens dist/sidebar.html, 300 px wide, its google.script.run answered by a server in memory. */
export function openPanel(browser: Browser, server: Stub, look: Look = {}): Promise<Opened> {
  const answer = serve(server);
  return openPage(browser, (name, args) => answer(name as CallName, args), look);
}

/** A browser page that opens one panel after another: to start one takes a second of the processor, to load another panel a tenth. */
interface Window {
  page: Page;
  browser: Browser;
  look: Look;
  /** Of the panel that is open. */
  answer: AnswerPage;
  wrongs: string[];
  free: boolean;
}

const windows: Window[] = [];

/** Opens dist/sidebar.html, 300 px wide, its google.script.run answered by `answer`. */
export async function openPage(browser: Browser, answer: AnswerPage, look: Look = {}): Promise<Opened> {
  const found = windows.find((one) => one.free && one.browser === browser && fits(one.look, look));
  const window = found ?? (await newWindow(browser, look));
  const wrongs: string[] = [];
  Object.assign(window, { answer, look, wrongs, free: false });
  const { page } = window;
  await page.setViewportSize({ width: 300, height: look.height ?? 700 });
  await page.goto(pathToFileURL(join(ROOT, 'dist', 'sidebar.html')).href);
  return { page, wrongs };
}

/** What a page cannot change once it is there. */
function fits(one: Look, other: Look): boolean {
  return one.scale === other.scale && one.locale === other.locale && !one.clock && !other.clock;
}

async function newWindow(browser: Browser, look: Look): Promise<Window> {
  const page = await browser.newPage({
    deviceScaleFactor: look.scale ?? 1,
    locale: look.locale ?? 'en-GB',
    timezoneId: 'Europe/Paris',
  });
  const window: Window = { page, browser, look, answer: () => Promise.resolve(), wrongs: [], free: false };
  windows.push(window);
  // A busy machine is slow, and no failure: this only ends what hangs.
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => message.type() === 'error' && window.wrongs.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => window.wrongs.push(`page: ${error.message}`));
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const { styles, html } = window.look;
    if (url === GOOGLE_STYLES) return route.fulfill({ contentType: 'text/css', body: styles ?? '' });
    if (url.startsWith('file:') && url.endsWith('sidebar.html'))
      return html === undefined ? route.continue() : route.fulfill({ contentType: 'text/html', body: html });
    window.wrongs.push(`request: ${url}`);
    return route.abort();
  });
  await page.exposeFunction('askServer', (name: string, args: string) =>
    window.answer(name, JSON.parse(args) as unknown[]).then(
      (value) => ({ value }),
      (error: Error) => ({ error: error.message }),
    ),
  );
  if (look.clock) await page.clock.install();
  await page.addInitScript(installGoogle);
  return window;
}

/** Makes a window ready for the next panel; one that cannot be is closed. */
async function leave(window: Window): Promise<void> {
  const { page, look } = window;
  if (!page.isClosed() && !look.clock) {
    try {
      await page.goto('about:blank', { timeout: 5000 });
      await page.emulateMedia({ forcedColors: null, colorScheme: null });
      window.free = true;
      return;
    } catch {
      // A test that failed may leave anything behind.
    }
  }
  windows.splice(windows.indexOf(window), 1);
  await page.context().close();
}

// Runs in the page. Each chain is a runner of its own, as at Google, and the failure handler gets an Error.
function installGoogle(): void {
  type Reply = { value?: unknown; error?: string };
  const ask = (name: string, args: string) =>
    (window as unknown as { askServer(name: string, args: string): Promise<Reply> }).askServer(name, args);
  const runner = (good: (value: unknown) => void, bad: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_target, name: string) => {
          if (name === 'withSuccessHandler') return (handler: typeof good) => runner(handler, bad);
          if (name === 'withFailureHandler') return (handler: typeof bad) => runner(good, handler);
          return (...args: unknown[]) => {
            void ask(name, JSON.stringify(args)).then(({ value, error }) =>
              error === undefined ? good(value) : bad(new Error(error)),
            );
          };
        },
      },
    );
  const nothing = () => undefined;
  const host = { editor: { focus: () => document.documentElement.setAttribute('data-sheet-focus', 'true') } };
  (window as unknown as { google: unknown }).google = {
    script: {
      get run() {
        return runner(nothing, nothing);
      },
      host,
    },
  };
}

/** What the button at the foot of the review says in any language, with any number. */
const SYNC_LABELS = CODES.flatMap((code) => {
  const { start, startSelected, startAll, people_one, people_other } = PANEL_WORDS[code]().panel.sync;
  return [start, startSelected, startAll, people_one, people_other].map((label) =>
    label.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace('{n}', '.+'),
  );
});
const SYNC = new RegExp(`^(${SYNC_LABELS.join('|')})$`);

/** The button at the foot of the review. While it rests, a click waits. */
export const syncButton = (page: Page) => page.locator('footer').getByRole('button', { name: SYNC });

/** Whether anything is wider than the panel. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Buttons and labels whose text does not fit into them. */
export function cutLabels(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#panel button, #panel label, #panel h1, #panel h2, #panel h3')]
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.innerText),
  );
}

const AXE = readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What axe-core finds against, one line each. */
export async function axe(page: Page): Promise<string[]> {
  // Half a megabyte, and the same until the page is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  });
}
