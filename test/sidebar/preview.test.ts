// The preview in a real browser: what it shows, what it hands back with each call, and what a sync from it is told.
import type { Language } from '../../src/i18n/languages';
import type { Page } from 'playwright-core';
import type { PreviewView } from '../../src/api';
import { plural } from '../../src/i18n';
import { LOOKED_AT, words } from './words';
import { groupsOf, isSent, keptFields, theirValues } from '../../src/sidebar/preview/preview-state';
import { armed, axe, axeInCampaign, browser, cutLabels, openPanel, scrollsSideways, useBrowser } from './browser';
import { connectedList, HOSTILE } from './lists';
import { MANY, SOME, STOPPED } from './previews';
import type { Stub } from './stub';

const inBrowser = useBrowser();

const click = (page: Page, name: string | RegExp) => page.locator('main, footer').getByRole('button', { name }).click();
const calls = (server: Stub, name: string) => server.calls.filter((one) => one.name === name).map(({ args }) => args);

/** The panel with a preview under way or done. */
async function openPreview(previews: PreviewView[], language: Language = 'en') {
  const server = connectedList(language);
  server.previews = previews;
  const opened = await openPanel(browser, server);
  const text = words(language).panel;
  await click(opened.page, new RegExp(text.preview.offer_other.slice(0, 15)));
  return { ...opened, server, text };
}

test('changes are grouped by kind: new people first, then the fields by number', () => {
  expect(groupsOf(SOME.people).map(({ kind, members }) => [kind, members.length])).toEqual([
    ['new', 1],
    ['jobtitle', 3],
    ['phone', 2],
    ['address', 1],
    ['enabled', 1],
    ['unread', 1],
  ]);
});
test('values that are kept are handed over by person, the levels of a path together', () => {
  const kept = new Set(theirValues(SOME.people));
  expect(keptFields(SOME.people, kept)).toEqual([
    ['p1@example.fr', ['phone']],
    ['p4@example.fr', ['phone']],
  ]);
  expect(SOME.people.filter((person) => isSent(person, kept)).map(({ row }) => row)).toEqual([4, 5, 6, 8, 9]);
  const path = { now: 'A', after: 'B', theirs: null } as const;
  const fields = [
    { ...path, field: 'path.entity', theirs: 'edited' },
    { ...path, field: 'path.group' },
  ] as const;
  const person = { row: 2, email: 'a@example.fr', name: '', kind: 'changed', fields } as const;
  expect(keptFields([person], new Set(theirValues([person])))).toEqual([
    ['a@example.fr', ['path.entity', 'path.group']],
  ]);
});

inBrowser.each(LOOKED_AT)('axe-core finds nothing in a preview, language %s', async (language) => {
  const { page, wrongs, server, text } = await openPreview([SOME], language);
  const seen: string[] = [];
  let looks = 0;
  const look = async (view: string) => {
    await page.waitForSelector('main[aria-busy="false"]');
    // Neighbours have most of their parts in common.
    for (const line of await (looks++ % 4 === 0 ? axe : axeInCampaign)(page)) seen.push(`${view}: ${line}`);
    if (await scrollsSideways(page)) seen.push(`${view} scrolls sideways`);
    const cut = await cutLabels(page);
    if (cut.length > 0) seen.push(`${view} cuts ${cut.join(', ')}`);
  };
  await page.getByRole('heading', { name: text.preview.title }).waitFor();
  const closed = page.locator('.groups details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  await page.locator('.keep input').first().check();
  await look('preview, all open');
  await click(page, text.preview.list);
  await look('the question about the list');
  await click(page, text.preview.listMake);
  await page.getByText(text.preview.listDelete).waitFor();
  await look('with the list in a tab');
  server.previews = [MANY];
  await click(page, text.preview.again);
  await page.locator('.groups summary').click();
  await look('held');
  server.previews = [STOPPED];
  await click(page, text.preview.again);
  await page.getByRole('heading', { name: text.preview.stopped }).waitFor();
  await look('stopped');
  expect([seen, wrongs]).toEqual([[], []]);
});

inBrowser('a stopped preview goes on with what it has read, and shows the whole then', async () => {
  const { page, server, text } = await openPreview([STOPPED, SOME]);
  await page.getByText(plural('en', 340, { one: '', other: text.preview.stoppedAt_other })).waitFor();
  await click(page, text.preview.goOn);
  await page.getByText('6 people would change').waitFor();
  expect(calls(server, 'previewTab').map(([, read]) => (read as unknown[]).length)).toEqual([0, 340]);
});

inBrowser('the choice for all is what the sync is told; it goes through without a question', async () => {
  const { page, server, text } = await openPreview([SOME]);
  await page.getByLabel(text.preview.keepAll).check();
  await click(page, 'Send these changes (5 people)');
  await page.getByRole('heading', { name: /^Done/ }).waitFor();
  const kept = [
    ['p1@example.fr', ['phone']],
    ['p4@example.fr', ['phone']],
  ];
  expect(calls(server, 'syncTab')).toEqual([[0, 'changed', false, false, kept]]);
});

inBrowser('with a safety limit the button names the act, takes no click at once, and confirms', async () => {
  const { page, server } = await openPreview([MANY]);
  const button = page.getByRole('button', { name: 'Rename 128 people' });
  await button.waitFor();
  expect(await page.getByText('128 of 250 people would be renamed.').isVisible()).toBe(true);
  await button.dispatchEvent('click');
  expect(calls(server, 'syncTab')).toEqual([]);
  await armed(page);
  await button.click();
  await page.getByRole('heading', { name: /^Done/ }).waitFor();
  expect(calls(server, 'syncTab')).toEqual([[0, 'changed', true, false, []]]);
});

inBrowser('the whole list goes into a tab after a warning, and away with one click', async () => {
  const { page, server, text } = await openPreview([SOME]);
  await click(page, text.preview.list);
  await page.getByText(text.preview.listWarning).waitFor();
  expect(calls(server, 'makePreviewTab')).toEqual([]);
  await click(page, text.preview.listMake);
  await click(page, text.preview.listDelete);
  await page.getByText(text.preview.listDelete).waitFor({ state: 'detached' });
  expect(calls(server, 'makePreviewTab')).toEqual([[SOME.people, false]]);
});

inBrowser('what people wrote in Signitic is shown as text', async () => {
  const people = HOSTILE.map((value, i) => ({
    row: 4 + i,
    email: `h${i}@example.fr`,
    name: value.slice(0, 300),
    kind: 'changed' as const,
    fields: [{ field: 'address' as const, now: value, after: `${value}.`, theirs: 'edited' as const }],
  }));
  const { page, wrongs } = await openPreview([{ ...SOME, people }]);
  await page.locator('.changes').waitFor();
  expect(await page.title()).not.toBe('1');
  expect(await page.locator('.changes :is(img, script)').count()).toBe(0);
  expect([await scrollsSideways(page), wrongs]).toEqual([false, []]);
});
