// Each note of the schedule, and the panel that cannot open, in a real browser: for everybody, at 300 pixels, with one way out.
import type { Language } from '../../src/api';
import { CAMPAIGN } from '../campaign';
import { LOOKED_AT, words } from './words';
import { axe, browser, cutLabels, openPanel, scrollsSideways, useBrowser } from './browser';
import { connectedList } from './lists';
import { noteViews } from './notes';
import { holdBack } from './stub';

const inBrowser = useBrowser();

const LONG = 'marie-christine.de-la-rochefoucauld-montmorency@filiale-internationale.groupe-exemple.com';

for (const language of LOOKED_AT) {
  inBrowser(`each note of the schedule is whole and accessible, language ${language}`, () => everyNote(language));
  inBrowser(`axe-core finds nothing in a panel that cannot open, or opens, language ${language}`, () =>
    opening(language),
  );
}

async function everyNote(language: Language): Promise<void> {
  const text = words(language).panel;
  const server = connectedList(language);
  const { page, wrongs } = await openPanel(browser, server, { locale: language });
  const seen: string[] = [];
  const views = noteViews(language, LONG);
  const all = Object.values(views).flatMap(({ notes }) => notes);
  // Every note stands in one view; in the campaign each view is looked at as well, else every fourth.
  const sample = Object.entries(views).filter((_, i) => CAMPAIGN || i % 4 === 0);
  for (const [name, view] of [...sample, ['all', { ...views['copied']!, notes: all }] as const]) {
    server.state.schedule = view;
    await page.reload();
    await page.locator('.ready').waitFor();
    await page.locator('main').getByRole('button', { name: text.sync.schedule, exact: true }).click();
    expect(await page.locator('.notice').count()).toBe(view.notes.length);
    // The first, which is the gravest, holds the way out of it.
    const ways = await page.locator('.notice').first().getByRole('button').allInnerTexts();
    expect([name, ...ways]).toEqual(view.takeOver ? [name, text.schedule.takeOver[view.takeOver]] : [name]);
    expect(await page.locator('button.action').count()).toBe(1);
    if (CAMPAIGN || name === 'all') for (const line of await axe(page)) seen.push(`${name}: ${line}`);
    if (await scrollsSideways(page)) seen.push(`${name} scrolls sideways`);
    for (const cut of await cutLabels(page)) seen.push(`${name} cuts ${cut}`);
    // A place without its value is a mistake of ours.
    if (/[{}]/.test(await page.locator('main').innerText())) seen.push(`${name} has an empty place`);
  }
  expect(seen).toEqual([]);
  expect(wrongs).toEqual([]);
}

async function opening(language: Language): Promise<void> {
  const text = words(language).panel;
  const server = connectedList(language);
  server.faults.getState = [{ google: 'NetworkError: Connection failure due to HTTP 0' }];
  const { page } = await openPanel(browser, server, { locale: language });
  await page.getByRole('alert').waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await cutLabels(page)).toEqual([]);
  const openNow = holdBack(server, 'getState');
  await page.getByRole('button', { name: text.again, exact: true }).click();
  await page.locator('.busy', { hasText: text.busy.state }).waitFor();
  expect(await axe(page)).toEqual([]);
  openNow();
  await page.locator('.ready').waitFor();
}
