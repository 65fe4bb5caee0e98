// People who left, in a real browser: nobody is ticked at first, many need the number once more, and all can be undone.
import { inCampaign } from '../campaign';
import type { Page } from 'playwright-core';
import { armed, axe, browser, cutLabels, openPanel, scrollsSideways, useBrowser } from './browser';
import { LEFT, leavingServer } from './leaving';
import { LOOKED_AT } from './words';

const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);
const button = (page: Page, name: string | RegExp) => page.locator('main, footer').getByRole('button', { name });

const WORDS = {
  en: [
    'Show them',
    'People who left',
    'Select all',
    'Deactivate the selected people (4)',
    'Deactivate 4 people?',
    'Yes, deactivate 4 people',
    '4 people are deactivated.',
    'Activate again (5)',
    '5 people are active again.',
  ],
  fr: [
    'Les examiner',
    'Personnes sorties de la liste',
    'Tout cocher',
    'Désactiver les personnes cochées (4)',
    'Désactiver 4 personnes ?',
    'Oui, désactiver 4 personnes',
    '4 personnes sont désactivées.',
    'Réactiver (5)',
    '5 personnes sont de nouveau actives.',
  ],
} as const;

inBrowser.each(LOOKED_AT.filter((language) => language === 'en' || language === 'fr'))(
  'people who left are deactivated and activated again, language %s',
  async (language) => {
    const [look, title, all, act, sure, yes, done, back, again] = WORDS[language];
    const server = leavingServer(language);
    const { page, wrongs } = await openPanel(browser, server);
    await button(page, look).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText('Aline Besson').waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    const seen = [await axe(page), await cutLabels(page), await scrollsSideways(page)];
    await button(page, all).click();
    await button(page, act).click();
    await page.getByRole('heading', { name: sure }).waitFor();
    seen.push(await axe(page), await cutLabels(page), await scrollsSideways(page));
    await armed(page);
    await button(page, yes).click();
    await page.getByText(done).waitFor();
    await button(page, all).click();
    await button(page, back).click();
    await page.getByText(again).waitFor();
    expect(seen).toEqual([[], [], false, [], [], false]);
    const calls = server.calls.filter(({ name }) => name === 'deactivateLeavers' || name === 'activateAgain');
    expect(calls.map(({ args }) => args.length === 3 && args[2])).toEqual([null, 4, false]);
    expect(wrongs).toEqual([]);
  },
);

inBrowser('a new address is sent before the old one is deactivated, or kept apart', async () => {
  const two = { ...LEFT.newAddresses[0]!, old: 'x@example.fr', now: 'x@example.org', name: 'Xavier Roy', sent: true };
  const server = leavingServer('en', {
    ...LEFT,
    people: [],
    deactivated: [],
    newAddresses: [...LEFT.newAddresses, two],
  });
  const { page } = await openPanel(browser, server);
  await button(page, 'Show them').click();
  await page.getByRole('checkbox', { name: /David Étienne/ }).check();
  await button(page, 'Send as new, deactivate the old (1)').click();
  await page.getByText('1 person is deactivated.').waitFor();
  expect(server.calls.map(({ name }) => name).filter((name) => /sync|giveUp/.test(name))).toEqual([
    'syncTab',
    'giveUpAddresses',
  ]);
  await page.getByRole('checkbox', { name: /Xavier Roy/ }).check();
  await button(page, 'Not the same person').click();
  await page.getByText('Kept: not the same person.').waitFor();
  expect(await button(page, /Send as new/).count()).toBe(0);
});

browserCampaign(
  'people of a deleted tab are listed or left alone, as somebody says, and that can be changed',
  async () => {
    const goneTab = { id: 7, name: 'Saisonniers 2025' };
    const server = leavingServer('fr', { ...LEFT, people: [], more: 4, blocked: 'L’onglet n’existe plus.', goneTab });
    const { page, wrongs } = await openPanel(browser, server);
    await page.getByRole('navigation').getByRole('button', { name: 'Contrôle' }).click();
    await button(page, 'Les examiner').click();
    await button(page, 'Ne pas toucher aux personnes de cet onglet').waitFor();
    const seen = [await axe(page), await cutLabels(page), await scrollsSideways(page)];
    await button(page, 'Ne pas toucher aux personnes de cet onglet').click();
    await page
      .getByText(/De l’onglet supprimé «.Saisonniers 2025.», 4 personnes sont laissées telles quelles/)
      .waitFor();
    seen.push(await axe(page), await cutLabels(page), await scrollsSideways(page));
    expect(seen).toEqual([[], [], false, [], [], false]);
    await button(page, 'Revenir sur ce choix').click();
    await button(page, 'Elles sont parties avec l’onglet : les afficher').click();
    await page.getByText(/4 personnes sont considérées comme parties/).waitFor();
    const calls = server.calls.filter(({ name }) => name === 'decideGoneTab').map(({ args }) => args);
    expect(calls).toEqual([
      [7, 'ignored'],
      [7, null],
      [7, 'left'],
    ]);
    expect(wrongs).toEqual([]);
  },
);
