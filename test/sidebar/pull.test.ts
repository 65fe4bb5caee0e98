// "Start from Signitic" in the panel: the cost and the warning before, the list after; and bringing it up to date.
import { axe, browser, scrollsSideways, useBrowser } from './browser';
import { ANNA, call, openOffice, openPanelOf } from './emulated';
import { TEST_KEY } from '../../playground/signitic/server';
import { LOOKED_AT } from './words';

const inBrowser = useBrowser();

const CASES = [
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
      settings: 'Settings',
      compare: 'Compare with Signitic',
      start: 'Compare (4 people)',
      differ: '1 person differs',
      add: 'Add 1 person at the end',
      added: '1 person was added at the end',
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
      settings: 'Réglages',
      compare: 'Comparer avec Signitic',
      start: 'Comparer (4 personnes)',
      differ: '1 personne diffère',
      add: 'Ajouter 1 personne à la fin',
      added: '1 personne a été ajoutée à la fin',
    },
  ],
] as const;

describe.each(CASES.filter(([language]) => LOOKED_AT.includes(language)))('language %s', (locale, text) => {
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
    // Signitic goes on, and the list is brought up to date.
    office.store.users.set('bob@example.com', { email: 'bob@example.com', enabled: true, firstname: 'Robert' });
    office.store.users.set('zoe@example.com', { email: 'zoe@example.com', enabled: true, firstname: 'Zoé' });
    await page.getByRole('button', { name: text.settings }).click();
    await page.getByRole('button', { name: text.compare }).click();
    await page.getByRole('button', { name: text.start }).click();
    await page.getByText(text.differ).waitFor();
    expect([await axe(page), await scrollsSideways(page)]).toEqual([[], false]);
    if (shots) await page.screenshot({ path: `${shots}/compared-${locale}.png`, fullPage: true });
    await page.getByRole('button', { name: text.add }).click();
    await page.getByText(text.added).waitFor();
    expect([await axe(page), await scrollsSideways(page)]).toEqual([[], false]);
    if (shots) await page.screenshot({ path: `${shots}/added-${locale}.png`, fullPage: true });
    expect(office.world.book.tab(text.tab).shown(5, 1)).toBe('zoe@example.com');
    expect(wrongs).toEqual([]);
  });
});
