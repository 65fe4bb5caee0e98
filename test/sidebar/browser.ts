// Opens the built panel in Chromium over a server in memory, and watches for whatever a page must not do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { CallName } from '../../src/api';
import { CODES, PANEL_WORDS } from '../../src/i18n/languages';
import { CAMPAIGN } from '../campaign';
import { type Stub, serve } from './stub';
import * as own from './windows';

export type { Look, Opened } from './windows';

/** Those that all test files of a process share; a program that is no test has its own. */
const shared = (globalThis as { sharedWindows?: typeof own }).sharedWindows ?? own;
export const { browserPath, keptBrowser, launch, openPage } = shared;

/** There from the first test on of a file that called `useBrowser`. */
export let browser: Browser;

/**
 * What every file of browser tests begins with: a browser, and after each test its panels are gone.
 * @returns `test`, or what leaves a test out on a machine without a browser
 */
export function useBrowser(): jest.It {
  const path = browserPath();
  beforeAll(async () => {
    if (path) browser = await shared.keptBrowser(path);
  });
  afterEach(() => browser && shared.leaveAll(browser));
  afterAll(() => browser && shared.quiet(browser));
  return path ? test : test.skip;
}

/** Opens dist/sidebar.html, 300 px wide, its google.script.run answered by a server in memory. */
export function openPanel(browser: Browser, server: Stub, look: own.Look = {}): Promise<own.Opened> {
  const answer = serve(server);
  return openPage(browser, (name, args) => answer(name as CallName, args), look);
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

/** Waits until something is there or gone, and does not sit out what the page itself waits for, up to so many milliseconds. */
export async function hurried(page: Page, selector: string, isThere = true, longest = 10_000): Promise<void> {
  await page.waitForFunction(
    ([selector, isThere, longest]) => {
      if ((document.querySelector(selector) !== null) === isThere) return true;
      (window as unknown as { endWaits(longest: number): void }).endWaits(longest);
      return false;
    },
    [selector, isThere, longest] as const,
    { polling: 50 },
  );
}

/** Waits until the buttons that rest at first take clicks. */
export function armed(page: Page, within = '#panel'): Promise<void> {
  return hurried(page, `${within} button[aria-disabled="true"]`, false);
}

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

const AXE = readFileSync(join(process.cwd(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** The same in a campaign: views that other tests look at in `npm test`, in a state that they have not. */
export const axeInCampaign = (page: Page): Promise<string[]> => (CAMPAIGN ? axe(page) : Promise.resolve([]));

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
