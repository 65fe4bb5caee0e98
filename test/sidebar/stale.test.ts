// What the panel has counted, or told of a run, is shown only as long as it is so.
import { inCampaign } from '../campaign';
import type { Page } from 'playwright-core';
import type { Held } from '../../src/core/outcome';
import { TEST_KEY } from '../../playground/signitic/server';
import { browser, openPanel, syncButton, useBrowser } from './browser';
import { openOffice, openPanelOf, rested } from './emulated';
import { shortList } from './lists';
import { holdBack, KEY, type Stub, stub } from './stub';

const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);

const button = (page: Page, name: string) => page.locator('main, footer').getByRole('button', { name, exact: true });
const step = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name });
const counted = (server: Stub) => server.calls.filter(({ name }) => name === 'checkTab').length;

/** A file that was synced before, with three people to send. */
function known(): Stub {
  const list = shortList();
  const sources = { email: { column: 'E-mail address', occurrence: 1, of: 1 } };
  list.mapping = { version: 1, headerRow: 1, sources, filter: null };
  const server = stub([list]);
  server.state.key = { last4: '1a2b', users: 0 };
  const sums = { read: 3, synced: 3, unchanged: 0, invalid: 0, refused: 0, waiting: 0, skipped: 0, unplaced: 0 };
  server.state.runs = [{ tab: 'Staff', by: '', how: 'menu', stopped: null, times: 1, at: Date.now(), sums }];
  return server;
}

inBrowser('columns or a key that are saved after a sync lead to the review, not to its result', async () => {
  const { page, wrongs } = await openPanel(browser, known());
  await syncButton(page).click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  await step(page, 'Columns').click();
  await button(page, 'Save and review').click();
  await button(page, 'Nothing to sync').waitFor();
  await page.getByRole('radio', { name: /^Resend everybody/ }).check();
  await button(page, 'Resend everybody').click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  await step(page, 'Connect').click();
  await button(page, 'Use another key').click();
  await page.keyboard.insertText(KEY);
  await button(page, 'Connect').click();
  await button(page, 'Nothing to sync').waitFor();
  expect(wrongs).toEqual([]);
});

const HELD: Held = {
  limits: [{ kind: 'renamed', people: 40, of: 100, examples: [] }],
};

browserCampaign('no count from before a sync that was held or failed stands on its button', async () => {
  const server = known();
  server.held = HELD;
  const { page, wrongs } = await openPanel(browser, server);
  await button(page, 'Sync 3 people').click();
  await page.getByRole('heading', { name: 'Is that intended?' }).waitFor();
  server.held = null;
  const before = counted(server);
  await page.locator('footer button.action').click();
  await button(page, 'Sync 3 people').waitFor();
  expect(counted(server)).toBe(before + 1);
  server.faults.syncTab = [{ trouble: { code: 'unreachable', message: 'No answer.' } }];
  await button(page, 'Sync 3 people').click();
  await page.getByText('No answer.').waitFor();
  await button(page, 'Sync to Signitic').waitFor();
  expect(await page.getByText('3 people to sync').count()).toBe(0);
  expect(wrongs).toEqual([]);
});

browserCampaign('a count in the background that fails is told nowhere but in the review', async () => {
  const server = known();
  const countNow = holdBack(server, 'checkTab');
  server.faults.checkTab = [{ trouble: { code: 'unreachable', message: 'No answer.' } }];
  const { page, wrongs } = await openPanel(browser, server);
  await page.getByText('Counting what has changed…').waitFor();
  await step(page, 'Columns').click();
  await button(page, 'Save and review').waitFor();
  countNow();
  await page.locator('main[aria-busy=false]').waitFor();
  expect(await page.getByText('No answer.').count()).toBe(0);
  await step(page, 'Review and sync').click();
  await page.getByText('3 people to sync').waitFor();
  expect(wrongs).toEqual([]);
});

browserCampaign('a correction outlives a filter that is saved while the columns wait with changes', async () => {
  const office = openOffice(
    (tab) =>
      tab.typeTable(1, 1, [
        ['Prénom', 'E-mail', 'Code postal', 'Poste'],
        ['Abel', 'abel@example.com', '01400', 'Chef'],
        ['Bea', 'bea@example.com', '75011', 'Chef'],
        ['Chloé', 'chloe@example.com', '75012', 'Aide'],
      ]),
    { sheet: 'fr_FR' },
  );
  const { page, wrongs } = await openPanelOf(browser, office);
  await page.getByLabel('Signitic API key').fill(TEST_KEY);
  await button(page, 'Connect').click();
  await button(page, 'Save and review').click();
  await page.getByText('3 people to sync').waitFor();
  await rested(page);
  await step(page, 'Columns').click();
  await button(page, 'First name: Change').click();
  await page.getByLabel('Comes from').selectOption('none');
  await step(page, 'Review and sync').click();
  await button(page, 'Send as 01400').click();
  await page.getByText('1 postal code is sent with its lost zero.').waitFor();
  await rested(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Which rows').selectOption({ label: 'Where “Poste” is…' });
  await page.getByLabel(/^Chef/).check();
  await button(page, 'Save settings').click();
  await page.getByText('Saved.').waitFor();
  await step(page, 'Review and sync').click();
  await page.getByText('2 people to sync').waitFor();
  expect(await page.getByText('1 postal code is sent with its lost zero.').count()).toBe(1);
  expect(wrongs).toEqual([]);
});
