// The first sync in the built panel over the built add-on: how many clicks it takes, in the campaign with three kinds of lists.
import type { Page } from 'playwright-core';
import type { Tab } from '../../playground/emulator/spreadsheet-store';
import { TEST_KEY } from '../../playground/signitic/server';
import { CAMPAIGN } from '../campaign';
import { axe, browser, scrollsSideways, syncButton, useBrowser, axeInCampaign } from './browser';
import { button, openOffice, openPanelOf, rested } from './emulated';

const inBrowser = useBrowser();

/** Two title rows and a blank one, both names in one column, a row of totals. */
const FRENCH = (tab: Tab) =>
  tab.typeTable(1, 1, [
    ['Menuiseries Exemple', '', '', ''],
    ['Liste du personnel, mars', '', '', ''],
    ['', '', '', ''],
    ['Nom Prénom', 'Courriel', 'Poste occupé', 'Tél.'],
    ['GIRARD Karine', 'k.girard@exemple.fr', 'Menuisière', '01 99 00 10 00'],
    ['DE LA TOUR Zoé', 'z.delatour@exemple.fr', 'Comptable', '01 99 00 11 00'],
    ['MARTIN Jean-Baptiste', 'jb.martin@exemple.fr', 'Chef d’atelier', '01 99 00 12 00'],
    ['Total', '3', '', ''],
  ]);

const GERMAN = (tab: Tab) =>
  tab.typeTable(1, 1, [
    ['Vorname', 'Nachname', 'E-Mail', 'Durchwahl', 'Abteilung', 'Standort', 'Stellenbezeichnung'],
    ['Jörg', 'Brandt', 'j.brandt@example.de', '-12', 'Einkauf', 'Ulm', 'Einkäufer'],
    ['Änne', 'Keller', 'ae.keller@example.de', '-14', 'Vertrieb', 'Köln', 'Leiterin Vertrieb'],
    ['Uwe', 'Vogel', 'u.vogel@example.de', '-20', 'Vertrieb', 'Ulm', 'Sachbearbeiter'],
  ]);

/** The columns of an export of a system for human resources, most of which are nobody's business. */
const EXPORT = (tab: Tab) => {
  const private_ = Array.from({ length: 30 }, (_, i) => `Benefit Plan ${i + 1}`);
  const people = ['Noah Williams', 'Ivy Stone', 'Max Harper', 'Lena Cook'];
  tab.typeTable(1, 1, [
    ['Employee ID', 'First Name', 'Last Name', 'Work Email', 'Business Title', 'Location', 'Base Salary', ...private_],
    ...people.map((name, i) => {
      const [first = '', last = ''] = name.split(' ');
      const email = `${first}.${last}@example.com`.toLowerCase();
      return [`E00${i}`, first, last, email, 'Analyst', 'Leeds', `${50_000 + i}`, ...private_.map(() => 'yes')];
    }),
  ]);
};

/** Counts what a person does with the mouse, from now on. */
const countClicks = (page: Page) =>
  page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    document.addEventListener('click', ({ isTrusted }) => isTrusted && counted.clicks++, true);
  });

const LISTS = [
  ['French, with titles and one column of names', FRENCH, 3],
  ['an export with 37 columns', EXPORT, 4],
  ['German', GERMAN, 3],
] as const;

inBrowser.each(CAMPAIGN ? LISTS : LISTS.slice(0, 1))(
  'three clicks and a paste lead to the first synced row: %s',
  async (_, list, people) => {
    const office = openOffice(list);
    const { page, wrongs } = await openPanelOf(browser, office);
    await page.waitForFunction(() => document.activeElement?.matches('main input'));
    await countClicks(page);
    await page.keyboard.insertText(TEST_KEY);
    await button(page, 'Connect').click();
    await button(page, 'Save and review').click();
    await button(page, `Sync ${people} people`).waitFor();
    await rested(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    // The list with the most to say.
    expect(await (list === FRENCH ? axe : axeInCampaign)(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await page.getByText('3 signatures would have no name').count()).toBe(list === FRENCH ? 1 : 0);
    await syncButton(page).click();
    await page.getByRole('heading', { level: 1, name: /^Done/ }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(3);
    expect(office.store.users.size).toBe(people);
    expect(wrongs).toEqual([]);
  },
);
