// Makes pictures of every view in both languages: `node playground/run.mjs test/sidebar/screenshots.ts [folder]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/api';
import { signatureOf } from '../../playground/signitic/signatures';
import { SIGNATURE_DIALOG } from '../../src/app/views/signature-dialog';
import type { Held } from '../../src/core/outcome';
import { TEST_KEY } from '../../playground/signitic/server';
import { isLanguage } from '../../src/i18n/languages';
import { words } from './words';
import { browserPath, launch, openPanel, scrollsSideways, syncButton } from './browser';
import { closingPanels } from './closings';
import { ANNA, call, openOffice, openPanelOf } from './emulated';
import { connectedList, staffList } from './lists';
import { namesList, preferredList } from './names-list';
import { leavingServer } from './leaving';
import { noteViews } from './notes';
import { MANY, SOME, STOPPED } from './previews';
import { PERSON, signatureOfPerson } from './signature-dialogs';
import { holdBack, KEY, type Stub, stub } from './stub';
import { waitingList } from './waiting-list';

const folder = process.argv[2] ?? join('docs', 'screenshots');
mkdirSync(folder, { recursive: true });

function server(language: Language): Stub {
  const made = stub([staffList(), { ...staffList(8), id: 1, name: 'Stagiaires' }]);
  made.state.panelLanguage = language;
  made.state.settings.language = language;
  for (let i = 0; i < 3; i++) made.users.set(`ancien${i + 1}@example.fr`, '{}');
  made.refuses.set('p12@example.fr', 'Invalid value for field "phone".');
  return made;
}

const EXAMPLES = [
  { row: 4, email: 'p1@example.fr', name: 'Aline Besson', before: 'Bruno Collet', changes: [] },
  { row: 5, email: 'p2@example.fr', name: 'Bruno Collet', before: 'Chloé Dumas', changes: [] },
  { row: 6, email: 'p3@example.fr', name: 'Chloé Dumas', before: 'David Étienne', changes: [] },
];
/** Holds by the name of their picture. */
const HOLDS: Record<string, Held> = {
  '4-held': { limits: [{ kind: 'renamed', people: 128, of: 250, examples: EXAMPLES }] },
  '4-held-several': {
    limits: [
      { kind: 'another_list', people: 180, of: 250, examples: EXAMPLES.map((one) => ({ ...one, before: null })) },
      {
        kind: 'deactivated',
        people: 14,
        of: 250,
        examples: EXAMPLES.slice(1).map((one) => ({ ...one, before: one.name })),
      },
      { kind: 'new', people: 180, of: 240, examples: EXAMPLES.map((one) => ({ ...one, before: null })) },
    ],
  },
  '4-held-moved': {
    limits: [
      {
        kind: 'moved',
        people: 96,
        of: 250,
        examples: EXAMPLES.map((one) => ({
          ...one,
          before: one.name,
          changes: [{ field: 'path.group', before: 'Ventes', after: 'Commercial & communication' }],
        })),
      },
    ],
  },
  '4-held-to-read': { limits: [{ kind: 'to_read', people: 1240, of: 1250, examples: [] }] },
  '4-held-replaced': { limits: [{ kind: 'replaced', people: 31, of: 250, examples: EXAMPLES }] },
};

/** The confirming buttons take clicks only after so long. */
const ARMED = 1700;

const browser: Browser = await launch(browserPath() ?? 'chromium');
/** English and French, or the languages that the command names. */
const asked = process.argv.slice(2).filter(isLanguage);
for (const language of asked.length > 0 ? asked : (['en', 'fr'] as const)) {
  await firstWay(language);
  await laterWay(language);
  await troubles(language);
  await notes(language);
  await leavers(language);
  await closings(language);
  await signature(language);
  await waiting(language);
  await previews(language);
  await names(language);
}
await browser.close();

/** What would change, on the way there, and what a sync from it tells. */
async function previews(language: Language): Promise<void> {
  const text = words(language).panel;
  const server = connectedList(language);
  server.previews = [SOME];
  const { page } = await openPanel(browser, server, { scale: 2, locale: language });
  const click = (name: string | RegExp) => page.locator('main, footer').getByRole('button', { name }).click();
  const offer = new RegExp(text.preview.offer_other.slice(0, 15));
  const rested = () => page.waitForSelector('main[aria-busy="false"]');
  await page.getByText(text.check.newcomers).waitFor();
  await rested();
  await picture(page, '3-review-offer', language);
  await click(offer);
  await page.getByRole('heading', { name: text.preview.title }).waitFor();
  await rested();
  for (const summary of await page.locator('.groups summary').all()) await summary.click();
  await page.locator('.groups summary').first().click();
  await page.locator('.keep input').first().check();
  await picture(page, '3-preview', language);
  await click(text.preview.list);
  await picture(page, '3-preview-list', language);
  await click(text.preview.listMake);
  await page.getByText(text.preview.listDelete).waitFor();
  await rested();
  await picture(page, '3-preview-list-made', language);
  server.previews = [MANY];
  await click(text.preview.again);
  await rested();
  await page.waitForTimeout(ARMED);
  await picture(page, '3-preview-held', language);
  server.previews = [STOPPED];
  const readOn = holdBack(server, 'previewTab');
  const now = Date.now();
  server.progress = { done: 120, total: 1000, problems: 0, since: now - 4000, at: now, by: '', stopping: false };
  await click(text.preview.again);
  await page.getByRole('progressbar').waitFor();
  await picture(page, '3-preview-reading', language);
  readOn();
  await page.getByRole('heading', { name: text.preview.stopped }).waitFor();
  await rested();
  await picture(page, '3-preview-stopped', language);
  await page.close();
}

/** A list of which much waits for a person, over the built add-on. */
async function waiting(language: Language): Promise<void> {
  const text = words(language).panel;
  const { page } = await openPanelOf(browser, openOffice(waitingList, { locale: language }), {
    scale: 2,
    locale: language,
  });
  await page.getByRole('navigation').getByText(text.steps.columns).click();
  await page.getByText(text.columns.suggested).waitFor();
  await picture(page, '2-columns-suggested', language);
  await page.close();
}

/** Both names in one column, and columns that are not sent, over the built add-on. */
async function names(language: Language): Promise<void> {
  const text = words(language).panel;
  const open = async (fill: typeof namesList): Promise<Page> => {
    const office = openOffice(fill, { locale: language });
    call(office, ANNA, 'saveKey', TEST_KEY);
    const { page } = await openPanelOf(browser, office, { scale: 2, locale: language });
    await page.getByText(text.columns.required).waitFor();
    return page;
  };
  const both = await open(namesList);
  await picture(both, '2-columns-names', language);
  await both.getByRole('button', { name: text.columns.namesTake }).click();
  await both.getByRole('button', { name: text.columns.save }).click();
  await both.getByText(text.check.missing).waitFor();
  await both.waitForSelector('main[aria-busy="false"]');
  await picture(both, '3-review-blanks', language);
  await both.close();
  const used = await open(preferredList);
  await used.getByRole('button', { name: new RegExp(`^${words(language).fields.firstname}: `) }).click();
  await used.getByText(text.columns.unused).click();
  await picture(used, '2-columns-unused', language);
  await used.close();
}

async function picture(page: Page, name: string, language: Language): Promise<void> {
  await page.mouse.move(0, 0);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 300, height: Math.max(560, height) });
  if (await scrollsSideways(page)) throw new Error(`${name} in ${language} scrolls sideways`);
  await page.screenshot({ path: join(folder, `${name}.${language}.png`) });
  await page.setViewportSize({ width: 300, height: 700 });
}

async function firstWay(language: Language): Promise<void> {
  const text = words(language).panel;
  const held = server(language);
  const { page } = await openPanel(browser, held, { scale: 2, locale: language });
  const click = (name: string) => page.locator('main, footer').getByRole('button', { name, exact: true }).click();
  const rested = () => page.waitForSelector('main[aria-busy="false"]');
  await page.getByLabel(text.connect.key).waitFor();
  await page.getByText(text.connect.where).click();
  await picture(page, '1-connect', language);
  await page.getByLabel(text.connect.key).fill(KEY);
  held.asks = true;
  await click(text.connect.connect);
  await page.getByText(text.connect.sameTitle).waitFor();
  await rested();
  await picture(page, '1-same-workspace', language);
  await click(text.connect.sameYes);
  await page.getByText(text.columns.required).waitFor();
  await rested();
  await picture(page, '2-columns', language);
  await page.getByRole('button', { name: new RegExp(`^${words(language).fields.jobtitle}: `) }).click();
  await page.getByText(text.columns.rest).click();
  await page.getByText(words(language).groups.address, { exact: true }).click();
  await page.getByRole('button', { name: `${words(language).fields.address}: ${text.columns.add}` }).click();
  await page.getByLabel(text.columns.source).selectOption('text');
  await page.getByLabel(text.columns.textLabel, { exact: true }).fill('{{Rue}}<br/>{{CP}} {{Ville}}');
  await picture(page, '2-columns-text', language);
  await page.getByRole('button', { name: `${words(language).fields.address}: ${text.columns.close}` }).click();
  await click(text.columns.save);
  await page.getByText(text.check.newcomers).waitFor();
  await rested();
  await page.locator('.problem summary').first().click();
  await picture(page, '3-review', language);
  await click(text.sync.inspect);
  await click(text.inspect.selected);
  await page.getByText(text.inspect.would).waitFor();
  await rested();
  await click(text.inspect.signature);
  await page.getByText(text.inspect.signatureShown).waitFor();
  await rested();
  await picture(page, '3-inspect', language);
  await page.getByRole('navigation').getByText(text.steps.sync).click();
  await rested();
  for (const [name, hold] of Object.entries(HOLDS)) {
    held.held = hold;
    await syncButton(page).click();
    await page.getByText(text.limits.nothing).waitFor();
    await rested();
    await page.waitForTimeout(ARMED);
    await picture(page, name, language);
    await click(text.limits.no);
    await rested();
  }
  held.held = null;
  held.waits.syncTab = () => page.waitForTimeout(1500);
  await syncButton(page).click();
  await page.getByText(text.sync.leftSeconds).waitFor();
  await picture(page, '4-progress', language);
  await page.getByText(text.result.attention).waitFor();
  await rested();
  await picture(page, '4-result', language);
  await page.close();
}

async function laterWay(language: Language): Promise<void> {
  const text = words(language).panel;
  const held = server(language);
  held.state.key = { last4: '1a2b', users: 250 };
  const { page } = await openPanel(browser, held, { scale: 2, locale: language });
  const rested = () => page.waitForSelector('main[aria-busy="false"]');
  await rested();
  await page.getByRole('navigation').getByText(text.steps.connect).click();
  await picture(page, '1-connected', language);
  await page.getByRole('navigation').getByText(text.steps.columns).click();
  await page.getByRole('button', { name: text.columns.save }).click();
  await page.getByText(text.check.newcomers).waitFor();
  await page.getByRole('button', { name: text.settings, exact: true }).click();
  await rested();
  await picture(page, '5-settings', language);
  await page.getByRole('button', { name: text.settingsView.manage }).click();
  await page.getByLabel(text.schedule.every, { exact: true }).selectOption('weekday');
  await page.getByRole('button', { name: text.schedule.save }).click();
  await page.getByText(text.saved).waitFor();
  await rested();
  await picture(page, '6-schedule', language);
  await page.close();
}

async function troubles(language: Language): Promise<void> {
  const text = words(language).panel;
  const accounts = server(language);
  accounts.faults.getState = [{ google: 'PERMISSION_DENIED: reading from storage' }];
  const first = await openPanel(browser, accounts, { scale: 2, locale: language });
  await first.page.getByRole('alert').waitFor();
  await picture(first.page, '7-accounts', language);
  await first.page.close();
  const other = server(language);
  other.state.running = { by: 'claire@example.fr', since: Date.now() - 60_000, mine: false };
  other.state.missing.scopes = ['script.scriptapp', 'script.send_mail'];
  const second = await openPanel(browser, other, { scale: 2, locale: language });
  await second.page.getByText(text.sync.othersHint).waitFor();
  await picture(second.page, '7-running', language);
  await second.page.close();
}

/** The schedule as a colleague finds it whose maker has left, and as its maker finds it in trouble. */
async function leavers(language: Language): Promise<void> {
  const { page } = await openPanel(browser, leavingServer(language), { height: 1250, scale: 2 });
  const text = words(language).panel.leavers;
  await page.getByRole('button', { name: text.look }).click();
  await page.getByText('Aline Besson').waitFor();
  await page.getByRole('checkbox').nth(1).check();
  await picture(page, '9-leavers', language);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: text.deactivate }).click();
  await page.getByText('Bruno Collet').waitFor();
  await page.waitForTimeout(ARMED);
  await picture(page, '9-leavers-many', language);
  await page.close();
}

async function notes(language: Language): Promise<void> {
  const text = words(language).panel;
  for (const [name, view] of [
    ['6-schedule-overdue', 'overdue'],
    ['6-schedule-failing', 'failing, mine'],
  ] as const) {
    const held = connectedList(language);
    held.state.schedule = noteViews(language, 'anna@example.com')[view]!;
    const { page } = await openPanel(browser, held, { scale: 2, locale: language });
    await page.locator('.ready').waitFor();
    await page.locator('main').getByRole('button', { name: text.sync.schedule, exact: true }).click();
    await picture(page, name, language);
    await page.close();
  }
}

/** What the menu's commands end with, as Google's dialog frames it. */
async function closings(language: Language): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 460, height: 560 }, deviceScaleFactor: 2 });
  const all = closingPanels(language);
  for (const [name, which] of [
    ['8-closing', 'needy'],
    ['8-checked', 'check'],
  ] as const) {
    const { html, height } = all[which]!;
    await page.setViewportSize({ width: 460, height });
    await page.setContent(html);
    await page.screenshot({ path: join(folder, `${name}.${language}.png`) });
  }
  await page.close();
}

/** A person's signature, as Google's dialog frames it. */
async function signature(language: Language): Promise<void> {
  const page = await browser.newPage({ viewport: SIGNATURE_DIALOG, deviceScaleFactor: 2 });
  await page.setContent(signatureOfPerson(language, signatureOf(PERSON, undefined) ?? '').html);
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `3-signature.${language}.png`) });
  await page.close();
}
