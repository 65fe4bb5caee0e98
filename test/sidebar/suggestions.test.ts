// What is suggested but not sent, in the columns view: seen without opening anything, with its reason, and accepted with one click.
import { inCampaign } from '../campaign';
import type { Page } from 'playwright-core';
import type { TabView } from '../../src/api';
import { axe, browser, scrollsSideways, useBrowser, axeInCampaign } from './browser';
import { ANNA, call, type Office, openOffice, openPanelOf, rested } from './emulated';
import { waitingList } from './waiting-list';

const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);

async function columnsView(locale = 'en'): Promise<{ page: Page; office: Office; wrongs: string[] }> {
  const office = openOffice(waitingList, { locale });
  const { page, wrongs } = await openPanelOf(browser, office, { locale });
  await page
    .getByRole('navigation')
    .getByText(locale === 'fr' ? 'Colonnes' : 'Columns')
    .click();
  await page.getByText(locale === 'fr' ? 'Envoyé seulement avec votre accord' : 'Sent only if you say so').waitFor();
  return { page, office, wrongs };
}

/** What waits for a person to say so: letter, column or text, reason, values, button. */
const cards = (page: Page) =>
  page
    .locator('section.suggestion')
    .evaluateAll((all) =>
      all.map((one) =>
        [...one.querySelectorAll('.letter, .strong, .why, li, button')].map((part) => part.textContent ?? ''),
      ),
    );

/** With plain spaces. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

inBrowser('suggestions are seen at once with reasons, and so is what is read in reverse', async () => {
  const { page, wrongs } = await columnsView();
  const seen = await cards(page);
  expect(seen.map((lines) => lines.slice(0, 3))).toEqual([
    ['D', 'Fonction', 'Column E, “Fonction”, fits just as well; choose one of them'],
    ['E', 'Fonction', 'Column D, “Fonction”, fits just as well; choose one of them'],
    [
      'I',
      'Text: +{{Indicatif}} {{Portable}}',
      'Only half of the number: “Indicatif” holds the rest. This puts it together',
    ],
    ['K', 'Adresse', 'May be private, since this list also has “N° Sécurité sociale”'],
    ['L', 'Ville', 'May be private, since this list also has “N° Sécurité sociale”'],
    [
      'O',
      'Text: {{Téléphone bureau}} poste {{Poste interne}}',
      'The extension for “Téléphone bureau”. This puts both together',
    ],
    ['P', 'vCard', 'Two other words stand in place of yes and no. Their likelier meaning comes first'],
  ]);
  expect(seen[2]?.slice(3)).toEqual(['+33 612345601', '+32 470123456', '+33 612345603', 'Send as Mobile phone']);
  expect(
    await page
      .locator('details')
      .getByRole('button', { name: /Send as/ })
      .count(),
  ).toBe(0);
  expect([await axe(page), await scrollsSideways(page), wrongs]).toEqual([[], false, []]);
  const active = page.getByRole('region', { name: 'Active' });
  expect(await active.innerText()).toContain('Says the opposite (bloqué), so it is read the other way round');
  await active.getByRole('button', { name: 'Active: Change' }).click();
  const box = active.getByLabel('Read the other way round: yes means no');
  expect(await box.isChecked()).toBe(true);
  await box.uncheck();
  expect(await box.isChecked()).toBe(false);
});

browserCampaign('one click accepts a suggestion; for words a person says which means yes', async () => {
  const { page, office } = await columnsView();
  await page.getByRole('button', { name: 'Fonction (E): Send as Job title' }).click();
  await page.getByRole('button', { name: 'Portable (I): Send as Mobile phone' }).click();
  expect((await cards(page)).map(([letter]) => letter)).toEqual(['K', 'L', 'O', 'P']);
  expect(await page.getByRole('region', { name: 'Job title' }).innerText()).toMatch(/E\s+Fonction[\s\S]*found/);
  const seen = (await cards(page)).at(-1);
  expect(seen?.slice(3).map(spaced)).toEqual([
    'x',
    'o',
    'Send as vCard: “x” = yes, “o” = no',
    'or: “o” = yes, “x” = no',
  ]);
  await page.getByRole('button', { name: 'vCard (P): or: “o” = yes, “x” = no' }).click();
  const card = page.getByRole('region', { name: 'vCard', exact: true });
  const meanings = card.getByRole('group', { name: 'What its words mean' });
  await meanings.waitFor();
  expect(await meanings.getByLabel(/^o/).inputValue()).toBe('yes');
  await meanings.getByLabel(/^x/).selectOption('yes');
  await meanings.getByLabel(/^o/).selectOption('no');
  expect(await card.innerText()).not.toContain('problem');
  expect(await axeInCampaign(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await rested(page);
  const words = [
    { text: 'x', means: 'yes' },
    { text: 'o', means: 'no' },
  ];
  const { mapping } = call<TabView>(office, ANNA, 'getTab', office.tab.id, null);
  expect(mapping?.sources.vcard_user).toEqual({ column: 'vCard', occurrence: 1, of: 1, words });
});

browserCampaign('in French too', async () => {
  const { page } = await columnsView('fr');
  expect((await cards(page))[3]?.map(spaced)).toEqual([
    ...['K', 'Adresse', 'Peut-être privé, car cette liste contient aussi « N° Sécurité sociale »'],
    ...['3 rue des Lilas', '4 rue des Lilas', '5 rue des Lilas', 'Envoyer comme Adresse'],
  ]);
});

browserCampaign('first and last days are taken with one click, and with another for a column of states', async () => {
  const office = openOffice((tab) => {
    const cells = [
      ['Nachname, Vorname', 'E-Mail', 'Eintritt', 'Austritt', 'Status'],
      ['Roy, Ana', 'ana@example.com', '01/02/2020', '31/05/2021', 'Aktiv'],
      ['Lee, Bob', 'bob@example.com', '01/09/2021', '', 'Ausgeschieden'],
      ['Fox, Cleo', 'cleo@example.com', '01/09/2022', '', 'Aktiv'],
    ];
    tab.typeTable(1, 1, cells);
  });
  const { page, wrongs } = await openPanelOf(browser, office);
  await page.getByRole('navigation').getByText('Columns').click();
  const active = page.getByRole('region', { name: 'Active', exact: true });
  await active.getByText('By them, 1 person has left or has not started yet.').waitFor();
  expect([await axe(page), await scrollsSideways(page)]).toEqual([[], false]);
  await active.getByRole('button', { name: 'Use these days' }).click();
  await active.getByText('from the day in “Eintritt” through the day in “Austritt”').waitFor();
  expect(await page.getByRole('button', { name: 'Use these days' }).count()).toBe(0);
  await page.getByRole('button', { name: /^Send both names/ }).click();
  await page.locator('footer button.action').click();
  await rested(page);
  const { mapping } = call<TabView>(office, ANNA, 'getTab', office.tab.id, null);
  expect(mapping?.sources.enabled?.dates).toEqual({
    start: { column: 'Eintritt', occurrence: 1, of: 1 },
    end: { column: 'Austritt', occurrence: 1, of: 1 },
  });
  expect(mapping?.sources.lastname).toMatchObject({ column: 'Nachname, Vorname', name: { part: 'last' } });
  expect(wrongs).toEqual([]);
});
