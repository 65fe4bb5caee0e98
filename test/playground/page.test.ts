// The playground's page in a real browser: the built sidebar, the menu, the grid and the local Signitic work together.
import type { Browser, Page } from 'playwright-core';
import { type Playground, startPlayground } from '../../playground/page-server';
import { TEST_KEY } from '../../playground/signitic/server';
import { builtForTests } from '../built';
import { CAMPAIGN, inCampaign } from '../campaign';
import { browserPath, keptBrowser } from '../sidebar/browser';

const BUILT = builtForTests();
const path = browserPath();
if (!path) console.warn('No Chromium or Chrome was found: the tests of the playground’s page are left out.');

(path ? describe : describe.skip)('the page', () => {
  let browser: Browser;
  let playground: Playground;
  let page: Page;
  const errors: string[] = [];
  const outside: string[] = [];

  beforeAll(async () => {
    playground = await startPlayground({ port: 0, language: 'en', built: BUILT });
    playground.signitic.pause(0);
    browser = await keptBrowser(path!);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // Google's style sheet is kept from loading, which the console tells.
      if (message.type() === 'error' && !message.text().includes('ERR_FAILED')) errors.push(message.text());
    });
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      if (url.startsWith(playground.url) || url.startsWith('data:')) return route.continue();
      outside.push(url);
      return route.abort();
    });
    await page.goto(playground.url);
  }, 60_000);

  afterAll(async () => {
    await page?.context().close();
    await playground?.close();
  });

  const cell = (column: number, row: number) => page.locator(`[data-column="${column}"][data-row="${row}"]`);
  const panel = () => page.frameLocator('#sidebar-frame');
  const next = async (): Promise<void> => panel().locator('button.action').last().click();
  const posts = (): (number | null)[] =>
    playground.signitic.log.filter(({ method }) => method === 'POST').map(({ users }) => users);

  async function syncFromMenu(): Promise<void> {
    await page.getByRole('button', { name: 'Sync to Signitic', exact: true }).first().click();
    await page.locator('#dialog').waitFor({ state: 'visible' });
    await page.locator('#dialog-close').click();
  }

  test('shows the sample, the menu that onOpen made, and the sidebar at its first step', async () => {
    await expect(cell(4, 3).innerText()).resolves.toBe('lea.nguyenard@example.fr');
    await page.locator('#menu button').last().waitFor();
    await expect(page.locator('#menu button').allInnerTexts()).resolves.toEqual([
      'Sync to Signitic',
      'Sync selected rows',
      'Check rows',
      'Map columns and settings',
      'Set up and sync without the panel…',
    ]);
    await panel().getByLabel('Signitic API key').waitFor();
  }, 30_000);

  test('connects, maps, reviews in the sidebar, and syncs from the menu in batches of 100', async () => {
    await panel().getByLabel('Signitic API key').fill(TEST_KEY);
    await next();
    await panel().getByText('Connected').waitFor();
    await panel().getByText('E-mail pro').first().waitFor();
    await next();
    await panel().getByText('251').first().waitFor();
    await syncFromMenu();
    expect(posts()).toEqual([100, 100, 42]);
    expect(playground.signitic.store.users.size).toBe(242);
    // Only what is in view is drawn.
    await page.locator('#grid-view').evaluate((view) => view.scrollTo(10_000, 0));
    await cell(18, 3).getByText(/^✓/).waitFor();
    await cell(18, 17).getByText(/^✗/).waitFor();
    // The grid draws a cell anew with each answer, so it is looked at in one go.
    await page.waitForFunction(() => {
      const title = document.querySelector('[data-column="18"][data-row="2"]');
      return title && getComputedStyle(title).fontWeight === '700' && title.getBoundingClientRect().width === 170;
    });
    // The hidden tab in which the add-on keeps its state is no tab that people see.
    await expect(page.locator('#tabs button').allInnerTexts()).resolves.toEqual(['Personnel', 'Notes']);
    await page.locator('#grid-view').evaluate((view) => view.scrollTo(0, 0));
  }, 60_000);

  test('what a script selects is selected and scrolled to, and Tab leads out of the grid', async () => {
    const shown = page.evaluate(() =>
      fetch('/do', {
        method: 'POST',
        body: JSON.stringify({ do: 'call', name: 'showCell', args: [0, 201, 'email'] }),
      }).then((response) => response.text()),
    );
    await expect(shown).resolves.toContain('true');
    await cell(4, 201).waitFor();
    await page.locator('.grid-heads .chosen', { hasText: 'D' }).waitFor();
    await page.locator('.grid-sides .chosen', { hasText: '201' }).waitFor();
    await page.locator('#grid-view').focus();
    await page.keyboard.press('ArrowUp');
    await page.locator('.grid-sides .chosen', { hasText: '200' }).waitFor();
    await page.keyboard.press('Tab');
    await expect(page.evaluate(() => document.activeElement?.closest('#tabs') !== null)).resolves.toBe(true);
    await page.locator('#grid-view').evaluate((view) => view.scrollTo(0, 0));
  }, 30_000);

  inCampaign(test)(
    'a cell typed into the grid sends that person only',
    async () => {
      await cell(5, 7).dblclick();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Cheffe d’équipe');
      await page.keyboard.press('Enter');
      // A run is known by the second in which it began.
      await page.waitForTimeout(1100);
      await syncFromMenu();
      expect(posts()).toEqual([100, 100, 42, 1]);
      expect(playground.signitic.store.users.get('zoe.guerinel@example.fr')).toMatchObject({
        jobtitle: 'Cheffe d’équipe',
      });
      await page.locator('#grid-view').evaluate((view) => view.scrollTo(10_000, 0));
      await cell(19, 7).getByText('Job title').waitFor();
      await page.locator('#grid-view').evaluate((view) => view.scrollTo(0, 0));
    },
    60_000,
  );

  test('Google’s own boxes hold the script until they are answered', async () => {
    const box = page.locator('#box');
    const choose = () => page.locator('#menu button', { hasText: 'without the panel' }).click();
    await choose();
    await box.getByText('Your key and the columns of the tab').waitFor();
    await box.getByRole('button', { name: 'No', exact: true }).click();
    await box.getByText('Leave the line blank').waitFor();
    await page.keyboard.press('Enter');
    await box.getByText('Sync to Signitic now?').waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    expect(posts()).toEqual(CAMPAIGN ? [100, 100, 42, 1] : [100, 100, 42]);
  }, 60_000);

  test('lists requests and people, never the key', async () => {
    await page.getByRole('tab', { name: /Requests/ }).click();
    await expect(page.locator('#drawer tbody tr').count()).resolves.toBe(playground.signitic.log.length);
    await expect(page.locator('#drawer').innerText()).resolves.not.toContain(TEST_KEY);
    await page.getByRole('tab', { name: /People/ }).click();
    await expect(page.locator('#drawer tbody tr').count()).resolves.toBe(242);
  }, 30_000);

  // The panel's own tests see as much in `npm test`.
  inCampaign(test)(
    'an employee asks on the page, the panel shows it, and a colleague’s answer is seen in Signitic',
    async () => {
      await page.getByRole('tab', { name: /Outbox/ }).click();
      await page.locator('#employees-open').click();
      const form = page.locator('#employees');
      const ask = form.getByRole('button', { name: 'Ask in this person’s name' });
      await form.getByLabel('Employee', { exact: true }).selectOption('zoe.guerinel@example.fr');
      await form.getByLabel('New value', { exact: true }).fill('Directrice');
      await ask.click();
      const accept = form.getByRole('button', { name: 'A colleague accepts' });
      await accept.waitFor();
      await form.getByLabel('Employee', { exact: true }).selectOption('zoe.guerinel@example.fr');
      await form.getByLabel('Field', { exact: true }).selectOption('city');
      await ask.click();
      await accept.nth(1).waitFor();
      await page.getByRole('button', { name: 'Map columns and settings' }).click();
      await panel().getByText('1 person asked for changes').waitFor();
      await panel().getByRole('button', { name: 'See the requests' }).click();
      await panel().getByText('Directrice').waitFor();
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/page-requests.png` });
      await accept.first().click();
      await accept.nth(1).waitFor({ state: 'detached' });
      expect(playground.signitic.store.users.get('zoe.guerinel@example.fr')).toMatchObject({ jobtitle: 'Directrice' });
      // The panel hears of it with its own answer.
      await panel()
        .getByRole('button', { name: /^Accept for .*: Job title/ })
        .click();
      await panel().getByText('Already answered by somebody else.').waitFor();
      await form.getByRole('button', { name: 'Close' }).click();
    },
    30_000,
  );

  inCampaign(test)(
    'a list of Signitic’s people is made in the panel and stands in the grid',
    async () => {
      await panel().getByRole('button', { name: 'Settings' }).click();
      await panel().getByRole('button', { name: 'Start from Signitic' }).click();
      await panel()
        .getByRole('button', { name: /^Make the list/ })
        .click();
      await panel().getByRole('button', { name: 'Open the list' }).waitFor({ timeout: 40_000 });
      await page.getByRole('tab', { name: 'Signitic people' }).waitFor();
      await cell(1, 1).getByText('E-mail address').waitFor();
      await cell(1, 2).getByText('@example.').waitFor();
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/page-pull.png` });
      await page.getByRole('tab', { name: 'Personnel', exact: true }).click();
      await cell(4, 3).getByText('lea.nguyenard@example.fr', { exact: true }).waitFor();
    },
    60_000,
  );

  inCampaign(test)(
    'a fault chosen on the page is met by the next request',
    async () => {
      await page.locator('#fault').selectOption('a wrong key, told as no error');
      await cell(5, 8).dblclick();
      await page.keyboard.type(' adjoint');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Sync to Signitic', exact: true }).first().click();
      await page.locator('.toast', { hasText: 'Nothing was sent: see the panel.' }).waitFor();
      await panel().getByRole('alert').filter({ hasText: 'Signitic does not accept this key.' }).waitFor();
      await page.getByRole('tab', { name: /Requests/ }).click();
      await page.locator('#drawer .bad', { hasText: '200, refused' }).waitFor();
      expect(posts()).toEqual(CAMPAIGN ? [100, 100, 42, 1] : [100, 100, 42]);
    },
    30_000,
  );

  test('nothing broke, and nothing but Google’s style sheet was asked for outside', () => {
    expect(errors).toEqual([]);
    expect(outside.filter((url) => url !== 'https://ssl.gstatic.com/docs/script/css/add-ons1.css')).toEqual([]);
  });

  test('another site’s page may not type into it', async () => {
    const headers = { origin: 'https://example.com' };
    const answers = await Promise.all([
      fetch(`${playground.url}do`, { method: 'POST', headers, body: '{"do":"reload"}' }),
      fetch(`${playground.url}do`, { method: 'POST', body: '{"do":"reload"}' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 200]);
  });

  inCampaign(test)(
    'a list of one’s own stands there under its own name, as text unless asked otherwise',
    async () => {
      const rows = [
        ['Nachname', 'E-Mail', 'PLZ'],
        ['Weiß', 'anna.weiss@example.de', '01067'],
      ];
      const own = { list: { rows, delimiter: ';' }, name: 'Personal', typed: false };
      const other = await startPlayground({ port: 0, language: 'fr', own, built: BUILT });
      try {
        const tab = await browser.newPage();
        await tab.goto(other.url);
        await expect(tab.locator('[data-column="3"][data-row="2"]').innerText()).resolves.toBe('01067');
        await tab.getByRole('tab', { name: 'Requêtes vers Signitic' }).waitFor();
        // At 200 % the panel's button lies above the drawer, once that is folded away, and it stays so.
        await tab.setViewportSize({ width: 720, height: 450 });
        await tab.getByRole('button', { name: 'Replier' }).click();
        await tab.reload();
        await tab.getByRole('button', { name: 'Afficher' }).waitFor();
        await tab.frameLocator('#sidebar-frame').locator('button.action').last().click();
        await tab.frameLocator('#sidebar-frame').locator('[role=alert]').first().waitFor();
        await expect(tab.locator('body').innerText()).resolves.toContain('Personal');
        await tab.close();
      } finally {
        await other.close();
      }
    },
    30_000,
  );
});
