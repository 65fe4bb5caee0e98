// Names in one column, columns without a field, and blanks, over the built add-on: no word has to be typed.
import { inCampaign } from '../campaign';
import type { Page } from 'playwright-core';
import { TEST_KEY } from '../../playground/signitic/server';
import { axe, browser, scrollsSideways, syncButton, useBrowser, axeInCampaign } from './browser';
import { ANNA, call, type Office, openOffice, openPanelOf } from './emulated';
import { namesList, preferredList } from './names-list';

const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);

async function columnsView(fill: typeof namesList): Promise<{ page: Page; office: Office; wrongs: string[] }> {
  const office = openOffice(fill);
  call(office, ANNA, 'saveKey', TEST_KEY);
  const { page, wrongs } = await openPanelOf(browser, office);
  await page.getByRole('heading', { name: 'Match the columns' }).waitFor();
  await page.getByText('Required').waitFor();
  return { page, office, wrongs };
}

inBrowser('one click gives both names of one column, and each signature has the right ones', async () => {
  const { page, office, wrongs } = await columnsView(namesList);
  const notice = page.locator('.notice.warning').filter({ hasText: 'would have no name' });
  expect(await notice.innerText()).toContain('6 signatures would have no name');
  expect(await notice.getByRole('region', { name: 'Preview' }).innerText()).toMatch(
    /DE LA TOUR Zoé\s+First name Zoé\s+Last name DE LA TOUR/,
  );
  expect(await notice.innerText()).toContain(
    '1 name of 6 is not certain and would be left blank: Dupont Martin Claire',
  );
  await notice.getByLabel('Write capitals as names').check();
  expect(await axe(page)).toEqual([]);
  await notice.getByRole('button', { name: 'Send both names' }).click();
  await notice.waitFor({ state: 'detached' });
  expect(await page.getByRole('region', { name: 'Last name' }).innerText()).toMatch(/Girard\s*De La Tour\s*Martin/);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await page.getByText('Blank for some people').waitFor();
  await syncButton(page).click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  const names = [...office.store.users.values()].map(({ email, firstname, lastname }) => [email, firstname, lastname]);
  expect(names.sort()).toEqual([
    ['a.petit@exemple.fr', 'Anna', 'Petit'],
    ['c.dupont@exemple.fr', undefined, undefined],
    ['jb.martin@exemple.fr', 'Jean-Baptiste', 'Martin'],
    ['k.girard@exemple.fr', 'Karine', 'Girard'],
    ['s.mcdonald@exemple.fr', 'Sean', 'McDONALD'],
    ['z.delatour@exemple.fr', 'Zoé', 'De La Tour'],
  ]);
  expect([await scrollsSideways(page), wrongs]).toEqual([false, []]);
});

browserCampaign('another order holds for both names of the column', async () => {
  const { page } = await columnsView(namesList);
  await page.getByRole('button', { name: 'Send both names' }).click();
  await page.getByRole('button', { name: 'First name: Change' }).click();
  const order = page.getByRole('region', { name: 'First name' }).getByLabel('Order of the names in the column');
  await order.selectOption({ label: 'First name first' });
  expect(await page.getByRole('region', { name: 'Last name' }).innerText()).toContain('First name first');
  await order.selectOption({ label: 'The whole cell' });
  expect(await page.getByRole('region', { name: 'First name' }).innerText()).toContain('GIRARD Karine');
  expect(await page.getByRole('region', { name: 'Last name' }).innerText()).toContain('First name first');
});

inBrowser('a column that is not sent gets a field from its own line, with three of its values', async () => {
  const { page, wrongs } = await columnsView(preferredList);
  await page.getByText('Columns that are not sent').click();
  const line = page.locator('.unused li').filter({ hasText: 'Cost Center' });
  expect(await line.innerText()).toContain('4100 · 4200 · 4300');
  expect(await axeInCampaign(page)).toEqual([]);
  const choice = page.getByLabel('Field for the column Cost Center (F)');
  expect(await choice.locator('option').allInnerTexts()).toContain('Job title (in place of Business Title)');
  await choice.selectOption('jobtitle');
  const card = page.getByRole('region', { name: 'Job title' });
  expect(await card.innerText()).toMatch(/Cost Center\s+4100/);
  await page.waitForFunction(() => document.activeElement?.id === 'change-jobtitle');
  expect(await page.locator('.unused li').filter({ hasText: 'Business Title' }).count()).toBe(1);
  expect([await scrollsSideways(page), wrongs]).toEqual([false, []]);
});

browserCampaign('a used name is taken where it is filled, and the first name’s line lets one say no', async () => {
  const { page } = await columnsView(preferredList);
  const card = page.getByRole('region', { name: 'First name' });
  expect(await card.innerText()).toMatch(/Alexandra · Tom · William/);
  await card.getByRole('button', { name: 'First name: Change' }).click();
  const box = card.getByLabel('Where “Preferred Name” is filled, use that name');
  await box.uncheck();
  expect(await card.innerText()).toMatch(/Alexandra\s*Thomas\s*William/);
  await box.check();
  expect(await card.innerText()).toMatch(/Alexandra\s*Tom\s*William/);
});

inBrowser('blank fields are listed, and each opens to its rows', async () => {
  const { page, office } = await columnsView(namesList);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await page.getByText('Blank for some people').waitFor();
  const groups = page.locator('details.group').filter({ hasText: 'Mobile phone' });
  expect(await page.locator('details.group summary').allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/First name\s+6 people/),
      expect.stringMatching(/Mobile phone\s+3 people/),
      expect.stringMatching(/Job title\s+1 person/),
    ]),
  );
  await groups.getByText('Mobile phone').click();
  await groups.getByRole('button', { name: /row 3/i }).click();
  await page.waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false');
  expect(office.calls).toContain('showCell');
  expect(await axe(page)).toEqual([]);
});
