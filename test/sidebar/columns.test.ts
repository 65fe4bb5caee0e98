// The columns as a list: one line a field, what needs a decision first, and a wide export on two screens.
import type { Page } from 'playwright-core';
import { TEST_KEY } from '../../playground/signitic/server';
import { axe, browser, openPanel, scrollsSideways, useBrowser } from './browser';
import { ANNA, call, openOffice, openPanelOf } from './emulated';
import { hrisList } from './hris-list';
import { staffList } from './lists';
import { stub } from './stub';
import { LOOKED_AT } from './words';

const inBrowser = useBrowser();
const SCREEN = 700;

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

const WIDE = [
  ['en', '15 of 45 columns found', '2 to check'],
  ['fr', '15 colonnes trouvées sur 45', '2 à vérifier'],
] as const;

inBrowser.each(WIDE.filter(([language]) => LOOKED_AT.includes(language)))(
  'an export of 45 columns fits on two screens, language %s',
  async (locale, found, check) => {
    const office = openOffice(hrisList, { locale });
    call(office, ANNA, 'saveKey', TEST_KEY);
    const { page, wrongs } = await openPanelOf(browser, office, { locale });
    await page.locator('.words').waitFor();
    expect((await page.locator('.summary').innerText()).replace(/\s+/g, ' ').trim()).toBe(`${found} ${check}`);
    expect(await page.locator('.line-found').count()).toBe(13);
    expect(await height(page)).toBeLessThanOrEqual(2 * SCREEN);
    await page.locator('.line-found .fold').nth(2).focus();
    await page.keyboard.press('Enter');
    expect([await focused(page), await page.locator('[aria-expanded=true]').count()]).toEqual(['change-lastname', 1]);
    await page.keyboard.press('Space');
    expect([await focused(page), await page.locator('[aria-expanded=true]').count()]).toEqual(['change-lastname', 0]);
    await page.addStyleTag({ content: '#panel { zoom: 2; }' });
    expect([await scrollsSideways(page), wrongs]).toEqual([false, []]);
  },
);

inBrowser('broken lines come first with the focus on the repair, and each is repaired in its place', async () => {
  const list = staffList();
  list.headers = list.headers.map((header) => (header === 'Fonction' ? 'Poste occupé' : header));
  list.headers[11] = 'Mobile';
  const one = (column: string) => ({ column, occurrence: 1, of: 1 });
  const sources = {
    ...{ email: one('E-mail'), firstname: one('Prénom'), jobtitle: one('Fonction'), mobile: one('Mobile') },
    address: { text: '{{Rue}}<br/>{{CP}} {{Vile}}' },
  };
  list.mapping = { version: 1, headerRow: 3, filter: null, sources };
  list.lost = [{ field: 'jobtitle', column: 'Fonction', likely: 'Poste occupé' }];
  const server = stub([list]);
  server.state.key = { last4: '1a2b', users: 0 };
  const { page, wrongs } = await openPanel(browser, server);
  await page.getByRole('navigation').getByText('Columns').click();
  await page.locator('.line-broken').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Use “Poste occupé” instead');
  const lines = () => page.locator('.line').evaluateAll((all) => all.map((line) => line.getAttribute('aria-label')));
  const before = await lines();
  expect(before.slice(0, 3)).toEqual(['Job title', 'Mobile phone', 'Address']);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'change-jobtitle');
  await page.getByRole('button', { name: /^Use column H/ }).click();
  await page.getByRole('button', { name: 'Did you mean “Ville”?' }).click();
  await page.locator('.line-broken').first().waitFor({ state: 'detached' });
  expect(await lines()).toEqual(before);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await page.getByText('New in Signitic').waitFor();
  expect(server.tabs[0]!.mapping!.sources).toMatchObject({
    ...{ jobtitle: one('Poste occupé'), mobile: { column: 'Mobile', occurrence: 1, of: 2 } },
    address: { text: '{{Rue}}<br/>{{CP}} {{Ville}}' },
  });
  expect(wrongs).toEqual([]);
});

inBrowser('extensions become whole numbers with what is typed before them', async () => {
  const rows = [
    ['Nachname', 'Vorname', 'E-Mail', 'Durchwahl'],
    ['Koch', 'Ina', 'i@example.de', '101'],
    ['Brandt', 'Uwe', 'u@example.de', '102'],
  ];
  const office = openOffice((tab) => {
    rows.forEach((cells, i) => {
      for (const [j, text] of cells.entries()) tab.putText(i + 1, j + 1, text);
    });
  });
  call(office, ANNA, 'saveKey', TEST_KEY);
  const { page } = await openPanelOf(browser, office);
  const send = page.getByRole('button', { name: 'Durchwahl (D): Send as Phone' });
  await send.waitFor();
  expect(await send.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('What stands before the extension').fill('+49 711 5550-');
  await page.getByText('+49 711 5550-101').waitFor();
  expect(await axe(page)).toEqual([]);
  await send.click();
  await page.waitForFunction(() => document.activeElement?.id === 'change-phone');
  expect(await page.getByRole('region', { name: 'Phone' }).innerText()).toContain('+49 711 5550-{{Durchwahl}}');
});
