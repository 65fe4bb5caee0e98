// What a menu command ends with, in a real browser: dialogs as Google would draw them, and the panel on the question.
import { checkPanel } from '../../src/app/views/summary-dialog';
import { CAMPAIGN, inCampaign } from '../campaign';
import { armed, axe, browser, useBrowser, axeInCampaign } from './browser';
import { ANNA, call, openOffice, openPanelOf, setUp } from './emulated';
import { checkOf, closingPanels, ISSUES } from './closings';
import { LOOKED_AT } from './words';

const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);

/** Between them they have all parts. */
const SAMPLE = ['good', 'daily', 'held', 'check'];

inBrowser.each(LOOKED_AT)('each is whole, readable and without an empty half (%s)', async (language) => {
  const page = await browser.newPage();
  for (const [name, { title, html, height }] of Object.entries(closingPanels(language))) {
    await page.setViewportSize({ width: 460, height });
    await page.setContent(html);
    const needs = await page.evaluate(() => ({
      height: ['main', 'footer'].reduce(
        (sum, name) => sum + document.querySelector(name)!.getBoundingClientRect().height,
        0,
      ),
      width: document.documentElement.scrollWidth,
    }));
    expect([name, needs.width]).toEqual([name, 460]);
    expect([name, height >= needs.height || height === 560]).toEqual([name, true]);
    expect([name, height - needs.height < 110]).toEqual([name, true]);
    expect(title.length).toBeLessThan(40);
    if (!CAMPAIGN && !SAMPLE.includes(name)) continue;
    // The dialog's title is Google's, outside this page.
    expect((await axe(page)).filter((line) => !line.startsWith('page-has-heading-one'))).toEqual([]);
  }
});

test.each(['en', 'fr'] as const)('each is plain ASCII, since Google drops the page’s charset (%s)', (language) => {
  for (const { html } of Object.values(closingPanels(language))) expect(html).toMatch(/^[\x20-\x7e]*$/);
});

test('numbers, plurals, examples and the way on are in words', () => {
  const text = (html: string) =>
    html
      .replace(/<(style|script)>.*?<\/\1>|<[^>]*>/g, ' ')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/\s+/g, ' ');
  const good = text(closingPanels('en')['good']!.html);
  expect(good).toContain('Rows under the headers 12,252');
  expect(good).toContain('In Signitic but not in this tab: 3. They stay as they are: nobody is ever removed.');
  const checked = text(closingPanels('en')['check']!.html);
  expect(checked).toContain('Choose “Sync to Signitic” to send what is new or changed.');
  expect(checked).toContain(
    '14 of 220 people would be deactivated and lose their signature. You will be asked to confirm',
  );
  expect(checked).toContain('4 · Aline Besson 0 E-mail address: “sans adresse” is not an e-mail address. Correct it.');
  expect(checked).toContain('1,200 rows For example: Phone: “612345678” seems to have lost its leading 0');
  expect(checked).toContain('(Rows 4 · Aline Besson 0, 5 · Aline Besson 1,');
  expect(checked).toContain('1,200 rows City: The cell is empty now');
  const many = checkOf('en', [...ISSUES, ...ISSUES]);
  expect(text(checkPanel(many, 'en', {}).html)).toContain(
    'and 2 more kinds of problem: “Review and sync” in “Map columns',
  );
});

inBrowser(
  'the buttons of a dialog close it and open the panel, by keyboard and where the server cannot be reached',
  async () => {
    const page = await browser.newPage();
    const { html, height } = closingPanels('en')['daily']!;
    await page.setViewportSize({ width: 460, height });
    await page.setContent(html);
    const done: string[] = [];
    let reached = false;
    await page.exposeFunction('tell', (what: string) => void done.push(what));
    await page.exposeFunction('reach', () => reached);
    await page.evaluate(() => {
      const { tell, reach } = window as unknown as { tell(what: string): void; reach(): Promise<boolean> };
      const nothing = () => undefined;
      const run = (good: () => void, bad: () => void): object => ({
        withSuccessHandler: (handler: () => void) => run(handler, bad),
        withFailureHandler: (handler: () => void) => run(good, handler),
        async openSidebar() {
          tell('openSidebar');
          if (await reach()) good();
          else bad();
        },
      });
      const close = () => {
        tell('close');
        document.title = 'closed';
      };
      Object.assign(window, { google: { script: { host: { close }, run: run(nothing, nothing) } } });
    });
    const close = page.getByRole('button', { name: 'Close' });
    const open = page.getByRole('button', { name: 'Open the panel' });
    expect(await close.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(done.splice(0)).toEqual(['close', 'close']);
    // Several accounts in one browser: the call fails, and the dialog says what works.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Choose “Map columns and settings” in the menu.' }).waitFor();
    expect((await axe(page)).filter((line) => !line.startsWith('page-has-heading-one'))).toEqual([]);
    reached = true;
    await page.evaluate(() => {
      document.title = 'open';
    });
    await open.click();
    await page.waitForFunction(() => document.title === 'closed');
    expect(done).toEqual(['openSidebar', 'openSidebar', 'close']);
  },
);

const people = Array.from({ length: 12 }, (_, i) => ['Ana', 'Roy', `p${i}@example.com`, '0199001122']);

/** What the menu's sync opens after `change` was made in a list that has been synced. */
async function openedBySync(change: (office: ReturnType<typeof openOffice>) => void) {
  const office = setUp(
    openOffice((tab) => tab.typeTable(1, 1, [['First name', 'Last name', 'E-mail', 'Phone'], ...people])),
  );
  call(office, ANNA, 'syncTab', office.tab.id, 'changed', false);
  change(office);
  office.world.resetCounts();
  expect(office.world.run('syncToSignitic', [], { user: ANNA }).error).toBeNull();
  const html = office.world.shown.at(-1)!.html;
  return { office, ...(await openPanelOf(browser, office, { html })) };
}

inBrowser('the panel opens on the very question of a held sync, and sends after one click', async () => {
  const { office, page, wrongs } = await openedBySync(({ tab }) => {
    for (let row = 2; row < 14; row++) tab.type(row, 1, 'Zoé');
  });
  await page.getByRole('heading', { name: 'Is that intended?' }).waitFor();
  const text = await page.locator('main').innerText();
  expect(text).toContain('12 of 12 people would be renamed.');
  expect(text).toContain('Ana Roy → Zoé Roy');
  // Nothing was asked again to show it.
  expect(office.calls).toEqual(['getState']);
  expect(await axeInCampaign(page)).toEqual([]);
  await armed(page);
  await page.getByRole('button', { name: 'Rename 12 people' }).click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  expect(office.store.users.get('p3@example.com')?.firstname).toBe('Zoé');
  expect(wrongs).toEqual([]);
});

browserCampaign('the panel opens where a lost header or a refused key is put right', async () => {
  const lost = await openedBySync(({ tab }) => tab.type(1, 4, 'Telefon'));
  await lost.page.getByRole('heading', { name: 'Match the columns' }).waitFor();
  await lost.page.getByText('The column “Phone” is no longer among the headers.').first().waitFor();
  const refused = await openedBySync(({ signitic }) => {
    signitic.key = 'another-key-1111';
  });
  await refused.page.getByRole('alert').filter({ hasText: 'Signitic does not accept this key.' }).waitFor();
  expect(await axeInCampaign(refused.page)).toEqual([]);
  expect([...lost.wrongs, ...refused.wrongs]).toEqual([]);
});
