// The panel for everybody, in a real browser: axe-core on every view in both languages, and the way by keyboard alone.
import { inCampaign } from '../campaign';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/api';
import { format } from '../../src/i18n';
import { LOOKED_AT, words } from './words';
import {
  armed,
  axe,
  axeInCampaign,
  browser,
  cutLabels,
  openPanel,
  scrollsSideways,
  syncButton,
  useBrowser,
} from './browser';
import { connectedList, shortList, staffList } from './lists';
import { KEY, stub } from './stub';

const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);

for (const language of LOOKED_AT) {
  inBrowser(`axe-core finds nothing in any view, language ${language}`, () => everyView(language));
}

async function everyView(language: Language): Promise<void> {
  const text = words(language).panel;
  const list = staffList();
  list.rows[2]![5] = 'Sorti';
  list.rows[3]![5] = 'Congé parental';
  const server = stub([list, { ...staffList(5), id: 3, name: 'Two' }]);
  server.state.panelLanguage = language;
  server.leftOut = [{ row: 4, email: 'p1@example.fr', name: 'A B' }];
  server.state.missing.scopes = ['script.send_mail'];
  server.users.set('ancien@example.fr', '{}');
  server.refuses.set('p2@example.fr', 'Non.');
  const { page, wrongs } = await openPanel(browser, server);
  const seen: string[] = [];
  let looks = 0;
  const look = async (view: string) => {
    await page.waitForSelector('main[aria-busy="false"]');
    // Neighbours have most of their parts in common.
    for (const line of await (looks++ % 3 === 0 ? axe : axeInCampaign)(page)) seen.push(`${view}: ${line}`);
    if (await scrollsSideways(page)) seen.push(`${view} scrolls sideways`);
    const cut = await cutLabels(page);
    if (cut.length > 0) seen.push(`${view} cuts ${cut.join(', ')}`);
  };
  const click = (name: string) => page.locator('main, footer').getByRole('button', { name, exact: true }).click();
  await page.getByLabel(text.connect.key).waitFor();
  await look('connect');
  await click(text.connect.connect);
  await look('connect without a key');
  await page.getByLabel(text.connect.key).fill(KEY);
  await click(text.connect.connect);
  await page.getByText(text.columns.required).waitFor();
  for (const summary of await page.locator('.group > summary').all()) await summary.click();
  await look('columns, all open');
  await page.locator('.words').waitFor();
  await page.getByRole('button', { name: `${words(language).fields.enabled}: ${text.columns.change}` }).click();
  await page.getByLabel(text.days.end).waitFor();
  await look('columns, words and days');
  await page.getByRole('button', { name: `${words(language).fields.enabled}: ${text.columns.close}` }).click();
  await page.locator('.line-found .fold').nth(3).click();
  await page.getByLabel(text.columns.source).selectOption('text');
  await page.getByLabel(text.columns.textLabel, { exact: true }).fill('{{Prénom}} {{Nowhere}}');
  await look('columns, text');
  await page.getByLabel(text.columns.source).selectOption('none');
  await click(text.columns.save);
  await page.getByText(text.check.newcomers).waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  await look('review, all open');
  await click(text.sync.inspect);
  await click(text.inspect.selected);
  await page.locator('.payload').waitFor();
  await look('inspect');
  await click(text.inspect.signature);
  await page.getByText(text.inspect.signatureShown).waitFor();
  await look('inspect, the signature is shown');
  server.signature = 'p1@example.fr is inactive.';
  await click(text.inspect.signature);
  await page.getByText(server.signature).waitFor();
  await look('inspect, no signature');
  await page.getByRole('navigation').getByText(text.steps.connect).click();
  await look('connected');
  await click(text.connect.next);
  await click(text.leftOut.deactivate);
  await look('review, the question about people left out');
  const example = { row: 4, email: 'p1@example.fr', name: 'A B', before: 'C D', changes: [] };
  server.held = { limits: [{ kind: 'to_read', people: 600, of: 700, examples: [] }] };
  await syncButton(page).click();
  await page.getByText(text.limits.titleToRead).waitFor();
  await look('held, people to read');
  await click(text.limits.no);
  server.held = { limits: [{ kind: 'renamed', people: 12, of: 40, examples: [example] }] };
  await syncButton(page).click();
  await page.getByText(text.limits.title).waitFor();
  await look('held');
  server.held = null;
  await armed(page);
  await click(format(text.limits.act.renamed, { n: 12 }));
  await page.getByText(text.result.attention).waitFor();
  await look('result');
  await page.getByRole('button', { name: text.settings, exact: true }).click();
  await page.getByText(text.settingsView.tab).waitFor();
  await page.getByLabel(text.settingsView.filterOn).selectOption({ index: 3 });
  await page.getByText(text.settingsView.filterValues).waitFor();
  await look('settings');
  await page.getByLabel(text.settingsView.filterOn).selectOption('');
  await click(text.settingsView.manage);
  await page.getByLabel(text.schedule.every, { exact: true }).selectOption('weekday');
  await look('schedule');
  expect(seen).toEqual([]);
  expect(wrongs).toEqual([]);
}

inBrowser('with forced colours every sign has the colour of its words, and links are underlined', async () => {
  const server = connectedList('en');
  const { page } = await openPanel(browser, server);
  await page.locator('.problem').first().waitFor();
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const signs = await page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('svg.icon')].map((icon) => [
      getComputedStyle(icon).color,
      getComputedStyle(icon.parentElement!).color,
    ]),
  );
  expect(signs.length).toBeGreaterThan(3);
  for (const [sign, around] of signs) expect(sign).toBe(around);
  const link = page.getByRole('button', { name: 'Check again' });
  expect(await link.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe('underline');
});

inBrowser('every button is at least 24 pixels high and wide', async () => {
  const { page } = await openPanel(browser, connectedList('fr'), { locale: 'fr' });
  await page.locator('.ready').waitFor();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#panel button')]
      .filter((one) => one.offsetWidth < 24 || one.offsetHeight < 24)
      .map((one) => one.outerHTML),
  );
  expect(small).toEqual([]);
});

inBrowser('the keyboard alone leads from first opening to everybody sent', async () => {
  const server = stub([shortList()]);
  const { page } = await openPanel(browser, server);
  await page.getByLabel('Signitic API key').waitFor();
  expect(await focused(page)).toBe('Signitic API key');
  await page.keyboard.type(KEY);
  await page.keyboard.press('Enter');
  await page.getByText('Connected with').waitFor();
  await page.getByText('Porter').waitFor();
  await press(page, 'Job title: Change');
  await reach(page, 'Comes from');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).value)).toBe('none');
  await press(page, 'Job title: Done', 'Shift+Tab');
  expect(await focused(page)).toBe('Job title: Change'.replace('Change', 'Choose a column'));
  await press(page, 'Save and review');
  await page.getByText('3 people to sync').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await press(page, 'Sync 3 people');
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  expect(server.users.size).toBe(3);
  expect(server.tabs[0]!.mapping!.sources).not.toHaveProperty('jobtitle');
});

/** The accessible name of what has the focus, near enough: its label, or its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLInputElement | null;
    if (!one || one.tagName === 'H1') return '';
    return one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText;
  });
}

async function reach(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach "${name}"`);
}

async function press(page: Page, name: string, key = 'Tab'): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"]');
  await reach(page, name, key);
  await page.keyboard.press('Enter');
}

// What Google's sheet is known to do to plain elements and to its own classes, in short.
const DATED = `
  body, button, input, select, textarea, label { font: 13px arial, sans-serif; color: #333; }
  button, .button { height: 29px; min-width: 72px; margin: 0 4px 4px 0; padding: 0 8px; border-radius: 2px; font-size: 11px;
    font-weight: bold; line-height: 27px; background: linear-gradient(top, #f5f5f5, #f1f1f1); background-color: #f5f5f5; }
  .action { background-color: #4d90fe; border: 1px solid #3079ed; color: #fff; }
  .error { color: #dd4b39; } .gray, .secondary { color: #999; } a { color: #15c; }
  input[type=text], select, textarea { border: 1px solid #d9d9d9; height: 25px; width: 160px; }
  label { display: block; margin-bottom: 12px; } p, li, h1, h2, h3 { margin: 0 0 12px; }`;

browserCampaign('Google’s dated style sheet changes neither contrast nor width', async () => {
  const list = shortList();
  const server = stub([list]);
  server.state.key = { last4: '1a2b', users: 0 };
  list.rows[0]![2] = 'nobody';
  const { page, wrongs } = await openPanel(browser, server, { styles: DATED });
  await page.getByText('1 value of 3 has a problem').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.locator('footer').getByRole('button', { name: 'Save and review' }).click();
  await page.getByText('New in Signitic').waitFor();
  await page.waitForSelector('main[aria-busy="false"]');
  expect(await axe(page)).toEqual([]);
  server.faults.checkTab = [{ google: 'NetworkError: Connection failure due to HTTP 0' }];
  await page.locator('main').getByRole('button', { name: 'Check again' }).click();
  await page.getByRole('alert').waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(wrongs).toEqual([]);
});

inBrowser('with text twice as large nothing is cut or scrolls sideways', async () => {
  const server = stub([staffList()]);
  const { page } = await openPanel(browser, server);
  await page.addStyleTag({ content: '#panel { zoom: 2; }' });
  await page.getByLabel('Signitic API key').waitFor();
  expect(await cutLabels(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});
