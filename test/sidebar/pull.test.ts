// "Start from Signitic" in the panel: the cost and the warning before, the list and its way to the columns after.
import { axe, browser, scrollsSideways, useBrowser } from './browser';
import { ANNA, call, openOffice, openPanelOf } from './emulated';
import { TEST_KEY } from '../../playground/signitic/server';

const inBrowser = useBrowser();

describe.each([
  [
    'en',
    {
      link: 'Start from Signitic: list the people it has today',
      make: 'Make the list (2 people)',
      all: 'All people (3)',
      make3: 'Make the list (3 people)',
      open: 'Open the list',
      seen: 'Everybody who can open this file',
      upToDate: 'Everything is up to date',
      tab: 'Signitic people',
    },
  ],
  [
    'fr',
    {
      link: /^Partir de Signitic/,
      make: 'Créer la liste (2 personnes)',
      all: 'Toutes les personnes (3)',
      make3: 'Créer la liste (3 personnes)',
      open: 'Ouvrir la liste',
      seen: 'Toute personne ayant accès',
      upToDate: 'Tout est à jour',
      tab: 'Personnes Signitic',
    },
  ],
] as const)('language %s', (locale, text) => {
  inBrowser(`from a blank tab to a list that is ready to sync (${locale})`, async () => {
    const office = openOffice(() => {}, { locale });
    for (const [name, enabled] of [
      ['ana', true],
      ['bob', true],
      ['cleo', false],
    ] as const)
      office.store.users.set(`${name}@example.com`, { email: `${name}@example.com`, enabled, firstname: name });
    call(office, ANNA, 'saveKey', TEST_KEY);
    const { page, wrongs } = await openPanelOf(browser, office, { locale });
    await page.getByRole('button', { name: text.link }).click();
    await page.getByRole('button', { name: text.make }).waitFor();
    await page.getByLabel(text.all).check();
    await page.getByText(text.seen).waitFor();
    expect([await axe(page), await scrollsSideways(page)]).toEqual([[], false]);
    const shots = process.env['SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/pull-${locale}.png`, fullPage: true });
    await page.getByRole('button', { name: text.make3 }).click();
    await page.getByRole('button', { name: text.open }).waitFor();
    expect([await axe(page), await scrollsSideways(page)]).toEqual([[], false]);
    if (shots) await page.screenshot({ path: `${shots}/pulled-${locale}.png`, fullPage: true });
    await page.getByRole('button', { name: text.open }).click();
    // The new tab is chosen, and everything in it is up to date.
    await page.getByText(text.upToDate).waitFor();
    expect(await page.locator('header.top select option:checked').textContent()).toBe(text.tab);
    expect(wrongs).toEqual([]);
  });
});
