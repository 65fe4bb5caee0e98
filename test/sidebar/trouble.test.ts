// Every trouble of the panel in a real browser: recognised, said in a sentence, with one thing to do.
import { inCampaign } from '../campaign';
import type { RunView } from '../../src/api';
import type { Page } from 'playwright-core';
import type { StopCode } from '../../src/core/outcome';
import { browser, hurried, openPanel, syncButton, useBrowser } from './browser';
import { shortList } from './lists';
import { holdBack, KEY, type Stub, stub } from './stub';

const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);

const button = (page: Page, name: string) => page.locator('main, footer').getByRole('button', { name, exact: true });

function ready(): Stub {
  const list = shortList();
  const sources = { email: { column: 'E-mail address', occurrence: 1, of: 1 } };
  list.mapping = { version: 1, headerRow: 1, sources, filter: null };
  const server = stub([list]);
  server.state.key = { last4: '1a2b', users: 0 };
  return server;
}

inBrowser('several Google accounts are named as the cause, and nothing is tried again', async () => {
  const server = ready();
  server.faults.getState = [
    { google: 'A server error occurred while reading from storage. Error code PERMISSION_DENIED.' },
  ];
  const { page, wrongs } = await openPanel(browser, server);
  await page.getByText('signed in to several Google accounts').waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
  expect(wrongs).toEqual([]);
});

inBrowser('a page without google.script says that it could not open', async () => {
  const page = await browser.newPage({ viewport: { width: 300, height: 600 } });
  await page.route('https://**/*', (route) => route.fulfill({ body: '' }));
  await page.goto(`file://${process.cwd()}/dist/sidebar.html`);
  await page.getByRole('heading', { name: 'The panel could not be opened' }).waitFor();
});

inBrowser('offline at the opening: try again opens the panel', async () => {
  const server = ready();
  server.faults.getState = [{ google: 'NetworkError: Connection failure due to HTTP 0' }];
  const { page } = await openPanel(browser, server);
  await page.getByText('Check your network').waitFor();
  await button(page, 'Try again').click();
  await page.getByText('3 people to sync').waitFor();
});

browserCampaign('columns that could not be read are not said to be on their way', async () => {
  const server = ready();
  server.faults.getTab = [{ google: 'NetworkError: Connection failure due to HTTP 0' }];
  const { page } = await openPanel(browser, server);
  await page.getByText('3 people to sync').waitFor();
  await page.getByRole('navigation').getByRole('button', { name: 'Columns' }).click();
  await page.getByText('Check your network').waitFor();
  expect(await page.getByText('Reading this spreadsheet…').count()).toBe(0);
});

inBrowser('an answer that never comes ends after a minute, in words', async () => {
  const server = ready();
  server.faults.getState = ['silence'];
  const { page } = await openPanel(browser, server);
  await page.getByText('Please wait: reading this spreadsheet').waitFor();
  await hurried(page, '[role=alert]', true, 60_000);
  await page.getByText('Google did not answer in time.').waitFor();
  await button(page, 'Try again').click();
  await page.getByText('3 people to sync').waitFor();
});

browserCampaign('an answer that is not ours is a failure, not a blank panel', async () => {
  const server = ready();
  server.faults.getState = [{ raw: null }, { raw: '{"half":' }];
  const { page } = await openPanel(browser, server);
  await page.getByText('Something unexpected happened.').waitFor();
  await button(page, 'Try again').click();
  await page.getByText('Something unexpected happened.').waitFor();
  await button(page, 'Try again').click();
  await page.getByText('3 people to sync').waitFor();
});

browserCampaign('a state that the views cannot show leaves words and a way on', async () => {
  const server = ready();
  const broken = JSON.stringify({ ok: true, value: { ...server.state, tabs: null } });
  server.faults.getState = [{ raw: broken }];
  const { page } = await openPanel(browser, server);
  await page.getByText('Something unexpected happened.').waitFor();
  await button(page, 'Try again').click();
  await page.getByText('3 people to sync').waitFor();
});

inBrowser('a permission that was not granted: what is missing, and Google’s page to grant it', async () => {
  const server = ready();
  server.state.missing.scopes = ['script.scriptapp', 'userinfo.email'];
  const { page } = await openPanel(browser, server);
  await page.getByText('syncing on a schedule').waitFor();
  const link = page.getByRole('link', { name: 'Grant the permission' });
  expect(await link.getAttribute('href')).toBe('https://accounts.google.com/consent');
  expect(await link.getAttribute('target')).toBe('_blank');
  server.state.missing.scopes = [];
  await page.getByRole('complementary').getByRole('button', { name: 'Refresh' }).click();
  await page.getByText('syncing on a schedule').waitFor({ state: 'detached' });
});

inBrowser('a link that is not https is not made a link', async () => {
  const server = ready();
  server.state.missing = { scopes: ['script.scriptapp'], link: 'javascript:document.title=1' };
  const { page } = await openPanel(browser, server);
  await page.getByText('syncing on a schedule').waitFor();
  expect(await page.getByRole('link').count()).toBe(0);
});

inBrowser('somebody else’s run is watched until it is over', async () => {
  const server = ready();
  server.state.running = { by: 'claire@example.com', since: Date.now() - 60_000, mine: false };
  const now = Date.now();
  const note = {
    done: 40,
    total: 100,
    problems: 1,
    since: now - 60_000,
    at: now,
    by: 'claire@example.com',
    stopping: false,
  };
  server.progress = note;
  const { page } = await openPanel(browser, server);
  await page.getByText('claire@example.com has been syncing this file').waitFor();
  expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
  await hurried(page, '[role=progressbar]');
  await page.getByText('40 of 100 people').first().waitFor();
  await page.getByText('about 2 minutes left').waitFor();
  server.progress = null;
  server.state.running = null;
  await hurried(page, '[role=progressbar]', false);
  await page.getByText('3 people to sync').waitFor();
});

browserCampaign('my own run of a closed panel can be stopped', async () => {
  const server = ready();
  server.state.running = { by: 'me@example.com', since: Date.now(), mine: true };
  const { page } = await openPanel(browser, server);
  await button(page, 'Stop').click();
  await page.getByText('Stopping after the requests under way').waitFor();
  expect(server.stopping).toBe(true);
});

inBrowser('a sync whose answer is lost is looked at, never started again by itself', async () => {
  const server = ready();
  server.faults.syncTab = [{ google: 'NetworkError: Connection failure due to HTTP 0' }];
  const { page } = await openPanel(browser, server);
  await page.getByText('3 people to sync').waitFor();
  await syncButton(page).click();
  await page.getByText('The sync may have gone on without this panel.').waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  await button(page, 'Refresh').click();
  await page.getByText('3 people to sync').waitFor();
  expect(server.calls.filter(({ name }) => name === 'syncTab')).toHaveLength(1);
});

inBrowser('a run that the key ended leads to the key, and nothing blue tries again', async () => {
  const server = ready();
  const sums = { read: 3, synced: 1, unchanged: 0, invalid: 0, refused: 0, waiting: 2, skipped: 0, unplaced: 0 };
  const stopped = { code: 'wrong_key', message: 'Signitic does not accept the key.' } as const;
  const ended = { run: 'r', tab: 'Staff', sums, attention: [], problems: [], leftOut: [], stopped, more: false };
  const lines = { sum: '3 rows = 3 people', forecast: '', warned: { sent: 0, unchanged: 0 } };
  const value: RunView = {
    ...ended,
    ...lines,
    requests: 2,
    absent: null,
    absentEmails: [],
    fixes: [],
    placeRefused: null,
    verified: false,
    verifyStopped: false,
    held: null,
    leavers: null,
    replaced: [],
  };
  server.faults.syncTab = [{ raw: JSON.stringify({ ok: true, value }) }];
  const { page } = await openPanel(browser, server);
  await page.getByText('3 people to sync').waitFor();
  await syncButton(page).click();
  await page.getByRole('heading', { name: 'Stopped' }).waitFor();
  expect(await page.getByRole('button', { name: /again/ }).count()).toBe(0);
  expect(await page.locator('button.action').allInnerTexts()).toEqual(['Done']);
  await button(page, 'Go to Connect').click();
  await page.getByText('Connected with the key ending in 1a2b').waitFor();
});

browserCampaign('slices that send nobody end the run instead of going round for ever', async () => {
  const server = ready();
  server.slice = 0;
  const { page } = await openPanel(browser, server);
  await page.getByText('3 people to sync').waitFor();
  await syncButton(page).click();
  await page.getByText('The last two parts synced nobody.').waitFor();
  expect(server.calls.filter(({ name }) => name === 'syncTab')).toHaveLength(3);
});

inBrowser('a wrong key is said beside its field, and is nowhere in the page', async () => {
  const server = ready();
  server.state.key = null;
  const { page } = await openPanel(browser, server);
  await page.getByText('The columns of this file are already matched.').waitFor();
  await page.getByLabel('Signitic API key').fill('secret-wrong-key');
  await button(page, 'Connect').click();
  await page.getByText('Signitic rejected this key. Copy it again, whole, and paste it here.').waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('input[aria-invalid="true"]'));
  await page.getByLabel('Signitic API key').fill(KEY);
  await page.getByLabel('Signitic API key').press('Enter');
  await page.getByText('Connected with the key ending in 1a2b').waitFor();
  expect(await page.content()).not.toContain(KEY);
});

browserCampaign('a copied file offers the key of another one', async () => {
  const server = ready();
  server.state.key = null;
  server.state.keyOffers = [{ id: 'file-9', last4: '1a2b' }];
  const { page } = await openPanel(browser, server);
  await button(page, 'Use my key ending in 1a2b').click();
  await page.getByText('Connected with the key ending in 1a2b').waitFor();
});

inBrowser('forgetting the key is asked once more, and leads back to Connect', async () => {
  const server = ready();
  const { page } = await openPanel(browser, server);
  await page.getByRole('navigation').getByText('Connect').click();
  await button(page, 'Forget the key').click();
  await button(page, 'Forget it').click();
  await page.getByLabel('Signitic API key').waitFor();
  expect(server.state.key).toBeNull();
});

const WAYS: [StopCode, string | null][] = [
  ['wrong_key', 'Go to Connect'],
  ['header_lost', 'Go to Columns'],
  ['running', 'Refresh'],
  ['unreachable', 'Try again'],
  ['quota', null],
];
inBrowser('each stop shows the server’s words and its one way on, or no button', async () => {
  const server = ready();
  server.faults.checkTab = WAYS.map(([code]) => ({ trouble: { code, message: `Words of <b>${code}</b>.` } }));
  const { page } = await openPanel(browser, server);
  for (const [code, way] of WAYS) {
    await page.getByText(`Words of <b>${code}</b>.`).waitFor();
    const buttons = await page.locator('[role=alert] button').allInnerTexts();
    expect([code, ...buttons]).toEqual(way ? [code, way] : [code]);
    await checkAnew(page);
  }
});

/** Leaves the review and comes back. */
async function checkAnew(page: Page): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"]');
  await page.getByRole('navigation').getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Review and sync' }).click();
}

const GOOGLE: [string, string][] = [
  ['NetworkError: Connection failure due to HTTP 429', 'Wait a minute'],
  ['Service invoked too many times for one day: urlfetch.', 'Try again tomorrow'],
  ['Authorization is required to perform that action.', 'a permission that it needs'],
];
browserCampaign('each text of Google’s becomes a sentence that says what to do', async () => {
  const server = ready();
  server.faults.checkTab = GOOGLE.map(([text]) => ({ google: text }));
  const { page } = await openPanel(browser, server);
  for (const [, words] of GOOGLE) {
    await page.locator('[role=alert]', { hasText: words }).waitFor();
    await checkAnew(page);
  }
});

browserCampaign('while an action runs the buttons rest, with the reason in words', async () => {
  const server = ready();
  const checkNow = holdBack(server, 'checkTab');
  const { page } = await openPanel(browser, server);
  await page.getByText('Please wait: comparing every row with Signitic').waitFor();
  const sync = page.locator('footer').getByRole('button', { name: 'Reading the rows…' });
  expect(await sync.getAttribute('aria-disabled')).toBe('true');
  await sync.click({ force: true });
  checkNow();
  await page.getByText('3 people to sync').waitFor();
  expect(server.calls.map(({ name }) => name)).toEqual(['getState', 'getChangeRequests', 'checkTab']);
});
