// Trouble over the built add-on and a local Signitic, in a real browser: said in a sentence, and everybody sent in the end.
import type { Page } from 'playwright-core';
import { KILL } from '../../playground/emulator/world';
import { startPlayground } from '../../playground/page-server';
import { TEST_KEY } from '../../playground/signitic/server';
import { inCampaign } from '../campaign';
import { cloudOf } from '../cloud';
import { armed, axe, browser, hurried, openPage, syncButton, useBrowser, axeInCampaign } from './browser';
import {
  ANNA,
  BEN,
  button,
  call,
  copyOf,
  fourteen,
  NETWORK_GONE,
  type Office,
  openOffice,
  openPanelOf,
  rested,
  sent,
  setUp,
  synced,
  tally,
} from './emulated';

const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const alert = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words }).waitFor();

const MINUTE = 60_000;

/** Ben begins a run, and his computer dies in the middle of it: his lease stays until it is void. */
function benBegins(office: Office): void {
  call(office, BEN, 'saveKey', TEST_KEY);
  office.onCall = ({ name, execution }) => {
    if (name === 'SpreadsheetApp.flush' && execution.user === BEN) throw KILL;
  };
  office.world.callFromSidebar('syncTab', [office.tab.id, 'changed', false], { user: BEN });
  office.onCall = null;
}

browserCampaign('somebody else’s run is named and left alone, and what it left behind goes afterwards', async () => {
  const office = setUp(openOffice(fourteen));
  benBegins(office);
  const { page, wrongs } = await openPanelOf(browser, office);
  await page.getByText('ben@example.com has been syncing this file since').waitFor();
  expect(await button(page, 'Stop').count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  office.world.clock.advance(6 * MINUTE);
  await button(page, 'Refresh').click();
  await page.getByText('14 people to sync').waitFor();
  await syncButton(page).click();
  await heading(page, 'Done');
  expect(wrongs).toEqual([]);
});

browserCampaign('a run that somebody began a moment ago is not disturbed', async () => {
  const office = setUp(openOffice(fourteen));
  const { page } = await openPanelOf(browser, office);
  await page.getByText('14 people to sync').waitFor();
  await rested(page);
  benBegins(office);
  const posts = sent(office).length;
  await syncButton(page).click();
  await alert(page, 'ben@example.com is syncing this file at the moment.');
  expect(sent(office)).toHaveLength(posts);
  await page.getByRole('alert').getByRole('button', { name: 'Refresh' }).click();
  await page.getByText('ben@example.com has been syncing this file since').waitFor();
});

const ALL_SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'script.external_request', 'script.scriptapp'];
const GRANTED = [...ALL_SCOPES, 'script.send_mail', 'userinfo.email'];
const scopes = (names: string[]) => names.map((name) => `https://www.googleapis.com/auth/${name}`);

browserCampaign(
  'a permission that was not granted is named with Google’s page for it, and all works once it is',
  async () => {
    const office = openOffice(fourteen);
    const without = GRANTED.filter((name) => name !== 'script.external_request' && name !== 'script.send_mail');
    office.world.user(ANNA, { scopes: scopes(without) });
    const { page } = await openPanelOf(browser, office);
    const missing = page.getByRole('complementary', { name: 'Some permissions are missing' });
    expect(await missing.locator('li').allInnerTexts()).toEqual(['syncing with Signitic', 'sending you e-mails']);
    const link = missing.getByRole('link', { name: 'Grant the permission' });
    expect(await link.getAttribute('href')).toContain(encodeURIComponent('auth/script.external_request'));
    await page.getByLabel('Signitic API key').fill(TEST_KEY);
    await button(page, 'Connect').click();
    await alert(page, 'A permission for this was not granted: syncing with Signitic. Nothing was done.');
    expect(await axeInCampaign(page)).toEqual([]);
    expect(office.world.requests).toEqual([]);
    office.world.user(ANNA, { scopes: scopes(GRANTED) });
    await missing.getByRole('button', { name: 'Refresh' }).click();
    await missing.waitFor({ state: 'detached' });
    await page.getByLabel('Signitic API key').fill(TEST_KEY);
    await button(page, 'Connect').click();
    await page.getByText('Connected with the key ending in 1a2b').waitFor();
  },
);

inBrowser('a panel that may not read the file says so and opens once it may', async () => {
  const office = setUp(openOffice(fourteen));
  office.world.user(ANNA, { scopes: scopes(['script.container.ui', 'script.external_request']) });
  const { page } = await openPanelOf(browser, office);
  const missing = page.getByRole('complementary', { name: 'Some permissions are missing' });
  expect(await missing.locator('li').allInnerTexts()).toEqual(['reading and writing this spreadsheet']);
  const link = missing.getByRole('link', { name: 'Grant the permission' });
  expect(await link.getAttribute('href')).toContain(encodeURIComponent('auth/spreadsheets.currentonly'));
  expect(await page.getByRole('heading', { name: 'The panel could not be opened' }).count()).toBe(1);
  expect(await axeInCampaign(page)).toEqual([]);
  office.world.user(ANNA, { scopes: scopes(GRANTED) });
  await missing.getByRole('button', { name: 'Refresh' }).click();
  await page.getByText('14 people to sync').waitFor();
});

inBrowser('a column of person chips is told before anything else, with the formula that helps', async () => {
  const office = openOffice((tab) => {
    fourteen(tab);
    for (let row = 2; row <= 15; row++)
      tab.putPerson(row, 3, `Ada ${'BCDEFGHIJKLMNO'[row - 2]}ovelace`, `p${row}@example.com`);
  });
  const { page } = await openPanelOf(browser, office);
  await page.getByRole('navigation').getByRole('button', { name: 'Columns' }).click();
  await page.getByText('shows names where addresses belong').waitFor();
  const told = await page.locator('main .notice').first().innerText();
  expect(told).toContain('Add a column with the formula =C2.email in each row');
  expect(await axeInCampaign(page)).toEqual([]);
});

browserCampaign('offline: what was lost is asked again, a sync is looked at instead', async () => {
  const office = setUp(openOffice(fourteen));
  office.google = () => {
    throw new Error(NETWORK_GONE);
  };
  const { page } = await openPanelOf(browser, office);
  await alert(page, 'The connection to Google broke off.');
  office.google = null;
  await button(page, 'Try again').click();
  await page.getByText('14 people to sync').waitFor();
  await rested(page);
  // The run goes through at Google, and its answer is lost on the way.
  office.google = (name) => {
    if (name !== 'syncTab') return;
    synced(office);
    throw new Error(NETWORK_GONE);
  };
  await syncButton(page).click();
  await alert(page, 'The sync may have gone on without this panel.');
  await button(page, 'Refresh').click();
  await page.getByText('Everything is up to date').waitFor();
  expect(sent(office).map(({ length }) => length)).toEqual([14]);
});

inBrowser('while Signitic cannot be reached nobody is lost, and trying again sends them', async () => {
  const office = setUp(openOffice(fourteen));
  office.wire = (requests) => requests.map(() => ({ dead: 'unreachable', ms: 20 }));
  const { page } = await openPanelOf(browser, office);
  await page.getByText('14 people to sync').waitFor();
  await rested(page);
  await syncButton(page).click();
  await alert(page, 'Signitic does not answer');
  expect(await tally(page)).toEqual({
    Synced: 0,
    'Unchanged, not sent': 0,
    'Waiting for the next sync': 14,
  });
  expect(await axe(page)).toEqual([]);
  office.wire = null;
  await button(page, 'Try the 14 again').click();
  await heading(page, 'Done');
  expect(sent(office).map(({ length }) => length)).toEqual([14]);
});

browserCampaign('a day’s allowance that ends in the middle of a run is named, and tomorrow goes on', async () => {
  const office = setUp(openOffice(fourteen, { consumer: true }));
  const cloud = cloudOf(office.world);
  // What is left goes for two lists of users, one for the check and one for the run, and for the employees' requests.
  cloud.spend(ANNA, 'urlfetch', cloud.left(ANNA, 'urlfetch', 20_000) - 3, 20_000);
  const { page } = await openPanelOf(browser, office);
  await page.getByText('14 people to sync').waitFor();
  await rested(page);
  await syncButton(page).click();
  await alert(page, 'Google’s daily limit for requests is used up.');
  expect(await tally(page)).toEqual({
    Synced: 0,
    'Unchanged, not sent': 0,
    'Waiting for the next sync': 14,
  });
  office.world.clock.advance(25 * 60 * MINUTE);
  await page.reload();
  await page.getByText('14 people to sync').waitFor();
  await rested(page);
  await syncButton(page).click();
  await heading(page, 'Done');
  expect(sent(office).map(({ length }) => length)).toEqual([14]);
});

inBrowser('a copied file asks for the key once, with one click, and would compare everybody', async () => {
  const office = synced(setUp(openOffice(fourteen)));
  const copy = copyOf(office);
  const { page, wrongs } = await openPanelOf(browser, copy);
  await button(page, 'Use my key ending in 1a2b').click();
  await page.getByText('14 people in this Signitic workspace').waitFor();
  await page.getByText('14 rows under the headers in row 1.').waitFor();
  await button(page, 'Save and review').click();
  await page.getByText(/^14 rows = /).waitFor();
  expect(await tally(page)).toMatchObject({
    'New in Signitic': 0,
    Changed: 0,
    'To be compared with Signitic first': 14,
    Unchanged: 0,
  });
  expect(wrongs).toEqual([]);
});

browserCampaign('several Google accounts are named as the cause, at the opening and later', async () => {
  const office = setUp(openOffice(fourteen));
  const { page } = await openPanelOf(browser, office);
  await page.getByText('14 people to sync').waitFor();
  await rested(page);
  office.google = () => {
    throw new Error('A server error occurred while reading from storage. Error code PERMISSION_DENIED.');
  };
  await syncButton(page).click();
  await alert(page, 'This browser is signed in to several Google accounts');
  await alert(page, 'The menu item “Set up and sync without the panel…” works meanwhile.');
  await page.reload();
  await alert(page, 'This browser is signed in to several Google accounts');
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await axeInCampaign(page)).toEqual([]);
});

// It plays in the time of the clock on the wall.
browserCampaign('Stop in the middle of a run leaves a clean state, from which the rest goes', async () => {
  // The playground's world has a thread of its own, so that it hears of Stop while a run goes on.
  const playground = await startPlayground({ port: 0, language: 'en' });
  const answered: string[] = [];
  try {
    playground.signitic.pause(0);
    const { page, wrongs } = await openPage(browser, askPlayground(playground.url, answered), { height: 900 });
    await page.getByLabel('Signitic API key').fill(TEST_KEY);
    await button(page, 'Connect').click();
    await page.getByText('Connected with').waitFor();
    await button(page, 'Save and review').click();
    await rested(page);
    // The panel asks for employees' requests by itself; that one is over before the run begins.
    await until(() => playground.signitic.log.some(({ path }) => path === '/user-change-requests'));
    const before = playground.signitic.arrived();
    const letGo = playground.signitic.hold();
    await syncButton(page).click();
    // The list, and the first batch: it is under way.
    await arrived(playground.signitic, before + 2);
    // Most runs are one wave: what is sent shows before anything is answered.
    await hurried(page, '[role=progressbar]');
    await page.getByText('0 of 242 people').first().waitFor();
    expect(await axeInCampaign(page)).toEqual([]);
    await armed(page);
    await button(page, 'Stop').click();
    await page.getByText('Stopping after the requests under way…').waitFor();
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await axe(page)).toEqual([]);
    // The add-on has heard of it before the batch is answered.
    await until(() => answered.includes('stopSync'));
    letGo();
    await heading(page, 'Stopped');
    expect(playground.signitic.store.users.size).toBe(100);
    expect(await tally(page)).toMatchObject({ Synced: 100, 'Waiting for the next sync': 142 });
    expect(await page.locator('.attention').count()).toBe(0);
    await button(page, 'Continue with the rest').click();
    await heading(page, 'Done, 9 rows to fix');
    expect(playground.signitic.log.filter(({ method }) => method === 'POST').map(({ users }) => users)).toEqual([
      100, 100, 42,
    ]);
    expect(wrongs).toEqual([]);
  } finally {
    await playground.close();
  }
});

/** @param answered takes the names of the calls that have come back */
function askPlayground(url: string, answered: string[]) {
  return async (name: string, args: unknown[]): Promise<unknown> => {
    const response = await fetch(`${url}do`, { method: 'POST', body: JSON.stringify({ do: 'call', name, args }) });
    const ending = (await response.json()) as { ok: true; value: unknown } | { ok: false; message: string };
    answered.push(name);
    if (!ending.ok) throw new Error(ending.message);
    return ending.value;
  };
}

async function arrived(signitic: { arrived(): number }, requests: number): Promise<void> {
  await until(() => signitic.arrived() >= requests);
  expect(signitic.arrived()).toBe(requests);
}

/** A busy machine is no failure: jest ends what never comes. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
