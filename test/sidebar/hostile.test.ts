// Foreign text in the panel in a real browser: shown as it is written, never run, never wider than the panel.
import { browser, openPanel, scrollsSideways, useBrowser } from './browser';
import { HOSTILE, hostileList, wideList } from './lists';
import { stub } from './stub';

const inBrowser = useBrowser();

inBrowser('hostile headers and cells go through every view as text', async () => {
  const list = hostileList();
  for (const header of HOSTILE) list.guesses[header] = 'jobtitle';
  const server = stub([list]);
  server.state.key = { last4: '1a2b', users: 0 };
  server.state.settings.extras = { extra_1: HOSTILE[0]! };
  for (const text of HOSTILE) server.users.set(text, '{}');
  for (const [i, cells] of list.rows.entries()) server.refuses.set(cells[0]!, HOSTILE[i]!);
  const { page, wrongs } = await openPanel(browser, server);
  await page.getByText('Columns that are not sent').click();
  await page.getByText('Add a field', { exact: true }).click();
  await page.getByText('Extra fields').click();
  await page.getByRole('button', { name: /^<img.*: Choose a column$/ }).click();
  await page.getByLabel('Comes from').selectOption({ index: 3 });
  await page.getByLabel('Comes from').selectOption('text');
  await page.getByLabel('Text', { exact: true }).fill(HOSTILE.join(' '));
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByLabel('Comes from').selectOption({ index: 4 });
  await page.locator('footer button.action').click();
  await page.getByText('New in Signitic').waitFor();
  await page.getByText('in Signitic, but not in this tab').click();
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole('navigation').getByText('Sync').click();
  await page.locator('footer button.action').click();
  await page.getByText('Refused or waiting').waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  for (const text of HOSTILE.slice(0, 3))
    expect(await page.getByText(text, { exact: true }).count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Headers in row 1').waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await page.evaluate(() => document.querySelectorAll('img, iframe, #panel script').length)).toBe(0);
  expect(await page.title()).toBe('Staff Sync for Signitic');
  expect(wrongs).toEqual([]);
});

inBrowser('blank headers cannot be chosen, and the panel says why', async () => {
  const list = hostileList();
  list.headers[1] = ' ';
  const server = stub([list]);
  server.state.key = { last4: '1a2b', users: 0 };
  const { page } = await openPanel(browser, server);
  await page.getByText('Add a field', { exact: true }).click();
  await page.getByText('Person', { exact: true }).click();
  await page.getByRole('button', { name: 'First name: Choose a column' }).click();
  const option = page.getByLabel('Comes from').locator('option', { hasText: '(no header)' });
  expect(await option.evaluate((one: HTMLOptionElement) => one.disabled)).toBe(true);
  await page.getByText('Columns without a header cannot be chosen.').waitFor();
});

inBrowser('two hundred columns can each be chosen for a field', async () => {
  const server = stub([wideList()]);
  server.tabs[0]!.guesses = { 'E-mail': 'email', Prénom: 'firstname', Nom: 'lastname' };
  server.state.key = { last4: '1a2b', users: 0 };
  const { page, wrongs } = await openPanel(browser, server);
  await page.getByRole('button', { name: 'First name: Change' }).waitFor();
  for (const target of await page.locator('.line .fold').all()) await target.click();
  expect(await page.getByLabel('Comes from').locator('option').count()).toBe(202);
  expect(await scrollsSideways(page)).toBe(false);
  expect(wrongs).toEqual([]);
});
