// The Chromium of the tests, and its windows. Under jest this module stands outside of all test files, once for each process,
// so that one browser and one window do for every file that the process runs.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

const GOOGLE_STYLES = 'https://ssl.gstatic.com/docs/script/css/add-ons1.css';
const PANEL = pathToFileURL(join(process.cwd(), 'dist', 'sidebar.html')).href;

/** The first has no windows to draw, and takes a fifth less of the processor. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** The Chromium or Chrome of this machine, or null. */
export function browserPath(): string | null {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  for (const name of NAMES) {
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

export async function launch(path: string): Promise<Browser> {
  // Most test files want no browser, and this is a large module.
  const { chromium } = await import('playwright-core');
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
      // Otherwise a sandboxed frame has a process of its own, whose requests a test does not see.
      '--disable-features=IsolateSandboxedIframes',
    ],
  });
}

let kept: Promise<Browser> | null = null;

/** The browser of this process, which ends with it. */
export function keptBrowser(path: string): Promise<Browser> {
  kept ??= launchKept(path);
  return kept;
}

interface Handle {
  unref?(): void;
}

/** Playwright ends the browser when the process ends; the process must not wait for the browser. */
async function launchKept(path: string): Promise<Browser> {
  const handles = () => (process as unknown as { _getActiveHandles(): Handle[] })._getActiveHandles();
  const before = new Set(handles());
  const browser = await launch(path);
  for (const handle of handles()) if (!before.has(handle)) handle.unref?.();
  browser.on('disconnected', () => {
    kept = null;
    windows.splice(0);
  });
  return browser;
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
  /** What Google's style sheet holds; empty unless told. */
  styles?: string;
  /** The page as a script showed it; without it the page as it was built. */
  html?: string;
}

/** What a public function of the server gives back to the page, or throws. */
export type AnswerPage = (name: string, args: unknown[]) => Promise<unknown>;

/** A browser page that opens one panel after another: to start one takes a second of the processor, to load another panel a tenth. */
interface Window {
  page: Page;
  browser: Browser;
  look: Look;
  /** How many panels it has opened. */
  opened: number;
  /** Of the panel that is open. */
  answer: AnswerPage;
  wrongs: string[];
  free: boolean;
}

const windows: Window[] = [];
const NOBODY: AnswerPage = () => Promise.resolve();

/** Opens dist/sidebar.html, 300 px wide, its google.script.run answered by `answer`. */
export async function openPage(browser: Browser, answer: AnswerPage, look: Look = {}): Promise<Opened> {
  const found = windows.find((one) => one.free && one.browser === browser && fits(one.look, look));
  const window = found ?? (await newWindow(browser, look));
  const wrongs: string[] = [];
  Object.assign(window, { answer, look, wrongs, free: false, opened: window.opened + 1 });
  await quiet(browser);
  const { page } = window;
  await page.setViewportSize({ width: 300, height: look.height ?? 700 });
  // The panel before is still there until this one comes; by the number its last calls are told from those of this one.
  await page.goto(`${PANEL}?${window.opened}`);
  return { page, wrongs };
}

/** What a page cannot change once it is there. */
function fits(one: Look, other: Look): boolean {
  return one.scale === other.scale && one.locale === other.locale;
}

async function newWindow(browser: Browser, look: Look): Promise<Window> {
  const page = await browser.newPage({
    deviceScaleFactor: look.scale ?? 1,
    locale: look.locale ?? 'en-GB',
    timezoneId: 'Europe/Paris',
  });
  const window: Window = { page, browser, look, opened: 0, answer: NOBODY, wrongs: [], free: false };
  windows.push(window);
  // A busy machine is slow, and no failure: this only ends what hangs.
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => message.type() === 'error' && window.wrongs.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => window.wrongs.push(`page: ${error.message}`));
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const { styles, html } = window.look;
    if (url === GOOGLE_STYLES) return route.fulfill({ contentType: 'text/css', body: styles ?? '' });
    if (url.startsWith(`${PANEL}?`))
      return html === undefined ? route.continue() : route.fulfill({ contentType: 'text/html', body: html });
    window.wrongs.push(`request: ${url}`);
    return route.abort();
  });
  await page.exposeFunction('askServer', (panel: string, name: string, args: string) =>
    (panel === `?${window.opened}` ? window.answer : NOBODY)(name, JSON.parse(args) as unknown[]).then(
      (value) => ({ value }),
      (error: Error) => ({ error: error.message }),
    ),
  );
  await page.addInitScript(installGoogle);
  await page.addInitScript(installWaits);
  return window;
}

/** What follows a test: each window is ready for the next panel, and all other pages are gone. */
export async function leaveAll(browser: Browser): Promise<void> {
  for (const one of windows.filter(({ free }) => !free)) await leave(one);
  const kept = windows.map(({ page }) => page.context());
  for (const context of browser.contexts()) if (!kept.includes(context)) await context.close();
}

/** Empties the windows that nobody uses: their panels would go on drawing and asking. */
export async function quiet(browser: Browser): Promise<void> {
  for (const { page, free } of windows.filter((one) => one.browser === browser))
    if (free && page.url() !== 'about:blank') await page.goto('about:blank');
}

/** Makes a window ready for the next panel; one that cannot be is closed. */
async function leave(window: Window): Promise<void> {
  const { page } = window;
  if (!page.isClosed()) {
    try {
      await page.emulateMedia({ forcedColors: null, colorScheme: null });
      Object.assign(window, { answer: NOBODY, wrongs: [], free: true });
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
  const { askServer } = window as unknown as { askServer(panel: string, name: string, args: string): Promise<Reply> };
  const ask = (name: string, args: string) => askServer(location.search, name, args);
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

// Runs in the page: `endWaits` ends every wait from a second to so many, such as that of a button which rests at first, or of the
// next question about a run.
function installWaits(): void {
  const [start, stop] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  const [begin, end] = [window.setInterval.bind(window), window.clearInterval.bind(window)];
  type Waits = Map<number, { ms: number; what(): void }>;
  const [waits, beats]: [Waits, Waits] = [new Map(), new Map()];
  const wait = (what: () => void, ms = 0): number => {
    const id = start(() => {
      waits.delete(id);
      what();
    }, ms);
    waits.set(id, { ms, what });
    return id;
  };
  const clear = (id: number): void => {
    waits.delete(id);
    stop(id);
  };
  const beat = (what: () => void, ms = 0): number => {
    const id = begin(what, ms);
    beats.set(id, { ms, what });
    return id;
  };
  const still = (id: number): void => {
    beats.delete(id);
    end(id);
  };
  const endWaits = (longest: number): void => {
    const isMeant = ({ ms }: { ms: number }) => ms >= 1000 && ms <= longest;
    for (const { what } of [...beats.values()].filter(isMeant)) what();
    for (const [id, { what }] of [...waits].filter(([, one]) => isMeant(one))) {
      clear(id);
      what();
    }
  };
  Object.assign(window, { setTimeout: wait, clearTimeout: clear, setInterval: beat, clearInterval: still, endWaits });
}
