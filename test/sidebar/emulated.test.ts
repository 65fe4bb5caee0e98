// The built panel over the built add-on and a local Signitic, in a real browser: what a person does there, and what comes of it.
import type { Page } from 'playwright-core';
import { inCampaign } from '../campaign';
import { TEST_KEY } from '../../playground/signitic/server';
import { armed, axe, axeInCampaign, browser, type Opened, scrollsSideways, syncButton, useBrowser } from './browser';
import {
  ANNA,
  statusCell,
  button,
  foreign,
  fourteen,
  type Office,
  openOffice,
  openPanelOf,
  rested,
  sent,
  setUp,
  step,
  synced,
  tally,
  WIDTH,
} from './emulated';

const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);

/** The panel as on a later day: connected, mapped, and everybody sent before unless told otherwise. */
async function later(change: (office: Office) => void = synced): Promise<Opened & { office: Office }> {
  const office = setUp(openOffice(fourteen));
  change(office);
  return { ...(await openPanelOf(browser, office)), office };
}

async function sync(page: Page): Promise<void> {
  await rested(page);
  await syncButton(page).click();
}

/** The view's title. */
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

inBrowser('from first opening to second sync, only the person who changed goes again', async () => {
  const office = openOffice(fourteen);
  const before = foreign(office, WIDTH);
  const { page, wrongs } = await openPanelOf(browser, office);
  await page.getByLabel('Signitic API key').fill(TEST_KEY);
  await button(page, 'Connect').click();
  await page.getByText('0 people in this Signitic workspace').waitFor();
  await page.getByText('14 rows under the headers in row 1.').waitFor();
  await button(page, 'Save and review').click();
  await page.getByText(/^14 rows = /).waitFor();
  expect(await tally(page)).toEqual({ 'New in Signitic': 14, Changed: 0, Unchanged: 0, 'With an error, not sent': 0 });
  await sync(page);
  await heading(page, 'Done');
  expect(await tally(page)).toEqual({ Synced: 14, 'Unchanged, not sent': 0 });
  expect(foreign(office, WIDTH)).toEqual(before);
  expect(statusCell(office, 4, 'Signitic status')).toBe('✓ Synced');
  office.tab.type(4, 4, 'Head clerk');
  await page.reload();
  await page.getByText('1 person to sync').waitFor();
  await sync(page);
  await heading(page, 'Done');
  expect(await tally(page)).toEqual({ Synced: 1, 'Unchanged, not sent': 13 });
  expect(sent(office).map(({ length }) => length)).toEqual([14, 1]);
  expect(office.store.users.get('carl@example.com')).toEqual({
    email: 'carl@example.com',
    enabled: true,
    firstname: 'Carl',
    lastname: 'Carter',
    jobtitle: 'Head clerk',
    path: { entity: 'York' },
  });
  expect(statusCell(office, 4, 'Signitic details')).toBe('Changed: Job title.');
  expect(office.store.complaints).toEqual([]);
  expect(await page.content()).not.toContain(TEST_KEY);
  expect(wrongs).toEqual([]);
});

// Access.test.ts has the same views without forced colours.
for (const colours of ['none', 'active'] as const) {
  browserCampaign(
    `axe finds nothing on the way from opening to result${colours === 'active' ? ', in forced colours' : ''}`,
    async () => {
      const office = openOffice(fourteen, { locale: 'fr' });
      office.tab.type(3, 3, 'sans adresse');
      office.tab.type(5, 5, 'ouii');
      office.signitic.refuse = ({ email }) => (email === 'gus@example.com' ? 'Non.' : null);
      const { page, wrongs } = await openPanelOf(browser, office);
      await page.emulateMedia({ forcedColors: colours });
      const seen: string[] = [];
      let looks = 0;
      const look = async (view: string) => {
        await rested(page);
        for (const line of await (looks++ % 2 === 0 ? axe : axeInCampaign)(page)) seen.push(`${view}: ${line}`);
        if (await scrollsSideways(page)) seen.push(`${view} scrolls sideways`);
        for (const lost of await unseen(page)) seen.push(`${view}: ${lost} cannot be seen`);
      };
      await page.getByLabel('Clé d’API Signitic').fill(TEST_KEY);
      await look('connect');
      for (const view of ['columns', 'review', 'result']) {
        await page.locator('footer button.action').click();
        if (view === 'columns') await page.getByText('Obligatoire').waitFor();
        if (view === 'review') await page.getByText(/^14 lignes = /).waitFor();
        if (view === 'result') await page.getByText('Refusées par Signitic').waitFor();
        await look(view);
      }
      await page.getByRole('button', { name: 'Réglages' }).click();
      await look('settings');
      expect(seen).toEqual([]);
      expect(wrongs).toEqual([]);
    },
  );
}

/** Buttons, boxes and the step one is at, as far as neither a border nor a background nor an underline sets them off. */
function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    const isSeen = (one: Element) => {
      const style = getComputedStyle(one);
      const border = Number.parseFloat(style.borderBottomWidth) > 0 && style.borderBottomColor !== paper;
      const filled = style.backgroundColor !== paper && style.backgroundColor !== 'rgba(0, 0, 0, 0)';
      return border || filled;
    };
    const shown = document.querySelectorAll(
      'footer button, input:not([type=radio]), select, textarea, .notice, [aria-current]',
    );
    return [...shown].filter((one) => !isSeen(one)).map((one) => one.outerHTML.slice(0, 80));
  });
}

inBrowser('“Write the problems into the sheet” writes our columns and nothing else, and sends nobody', async () => {
  const { page, office } = await later(({ tab }) => {
    tab.type(3, 3, 'bea(at)example.com');
  });
  const before = foreign(office, WIDTH);
  await rested(page);
  await button(page, 'Write the problems into the sheet').click();
  await page.getByText('The problems are now written beside their rows.').waitFor();
  expect(foreign(office, WIDTH)).toEqual(before);
  expect(statusCell(office, 3, 'Signitic status')).toBe('✗ Not sent');
  expect(statusCell(office, 3, 'Signitic details')).toContain('“bea(at)example.com” is not an e-mail address');
  expect(statusCell(office, 4, 'Signitic status')).toBe('');
  expect(sent(office)).toEqual([]);
});

inBrowser('a problem leads to its cell in the sheet', async () => {
  const { page, office } = await later(({ tab }) => {
    tab.type(6, 5, 'perhaps');
  });
  await rested(page);
  await page.locator('.problem summary').click();
  await button(page, 'Show 6 · Emil Fisher in the sheet').click();
  await rested(page);
  // The row of the cell that was selected is the one that is read next.
  await button(page, 'Preview a person').click();
  await button(page, 'Preview the selected row').click();
  await page.getByText('Row 6 · emil@example.com').waitFor();
  expect(office.calls).toContain('showCell');
});

browserCampaign('a row is explained as it would be sent: what is new of it, or what keeps it back', async () => {
  const { page, office } = await later((set) => {
    synced(set);
    set.tab.type(3, 4, 'Porter');
    set.tab.type(5, 5, 'perhaps');
  });
  await rested(page);
  await button(page, 'Preview a person').click();
  office.world.select(ANNA, 'Staff', [[3, 1, 1, 1]]);
  await button(page, 'Preview the selected row').click();
  await page.getByText('Row 3 · bea@example.com').waitFor();
  await page.getByText('Would be sent').waitFor();
  expect(await page.locator('.payload dt:has(.badge)').innerText()).toMatch(/^Job title\s*changed$/);
  expect(await page.locator('.payload').innerText()).toContain('Porter');
  expect(await page.locator('.payload div', { hasText: 'Active' }).innerText()).toMatch(/^Active\s*yes$/);
  await page.getByLabel('Or a row number').fill('4');
  await button(page, 'Preview').click();
  await page.getByText('Nothing has changed since the last sync.').waitFor();
  await page.getByLabel('Or a row number').fill('5');
  await button(page, 'Preview').click();
  await page.getByText('Row 5 · dora@example.com').waitFor();
  await page.getByText('Would not be sent').waitFor();
  await page.locator('.payload .issue', { hasText: 'What “perhaps” means here has not been chosen' }).waitFor();
  expect(sent(office)).toHaveLength(1);
});

browserCampaign('people whom Signitic refused are tried again, and only they', async () => {
  const { page, office } = await later(({ signitic }) => {
    signitic.refuse = ({ email }) => (/^(bea|gus)@/.test(String(email)) ? 'The field "jobtitle" is not known.' : null);
  });
  await sync(page);
  await heading(page, 'Done, 2 rows to fix');
  expect(await tally(page)).toEqual({
    Synced: 12,
    'Unchanged, not sent': 0,
    'Refused by Signitic': 2,
  });
  expect(await page.locator('.attention').innerText()).toContain('The field "jobtitle" is not known.');
  // On a later day as well, since nothing of them has changed.
  await button(page, 'Done').click();
  await page.getByText('Nothing new to sync').waitFor();
  expect(await tally(page)).toMatchObject({ 'Refused by Signitic before, unchanged since': 2 });
  delete office.signitic.refuse;
  const posts = office.store.posts.length;
  await rested(page);
  await button(page, 'Try the 2 again').click();
  await heading(page, 'Done');
  expect(sent(office).slice(posts)).toEqual([['bea@example.com', 'gus@example.com']]);
  expect(office.store.users.size).toBe(14);
});

browserCampaign('only the selected rows go, changed or not, without hidden ones; or all again', async () => {
  const { page, office } = await later();
  office.tab.hideRows(5, 1);
  office.world.select(ANNA, 'Staff', [[4, 1, 3, 2]]);
  await rested(page);
  await page.getByLabel('Only the selected rows').check();
  await sync(page);
  await heading(page, 'Done');
  expect(sent(office).slice(1)).toEqual([['carl@example.com', 'emil@example.com']]);
  expect(await tally(page)).toEqual({ Synced: 2, 'Unchanged, not sent': 0, 'Left out': 12 });
  await button(page, 'Done').click();
  await page.getByText('Everything is up to date').waitFor();
  await page.getByLabel('Resend everybody').check();
  await sync(page);
  await heading(page, 'Done');
  expect(sent(office).map(({ length }) => length)).toEqual([14, 2, 14]);
});

browserCampaign('a column sorted alone is held, and goes when a person says that it is right', async () => {
  const { page, office } = await later((set) => {
    synced(set);
    for (let row = 2; row <= 13; row++) set.tab.type(row, 1, `Other${row}`);
  });
  await sync(page);
  await heading(page, 'Is that intended?');
  await page.getByText('12 of 14 people would be renamed.').waitFor();
  await page.getByText('→ Other2 Archer').waitFor();
  await button(page, 'Do not send').click();
  expect(sent(office)).toHaveLength(1);
  await sync(page);
  await button(page, 'Rename 12 people').waitFor();
  await armed(page);
  await button(page, 'Rename 12 people').click();
  await heading(page, 'Done');
  expect(sent(office).map(({ length }) => length)).toEqual([14, 12]);
  expect(office.store.users.get('abel@example.com')).toMatchObject({ firstname: 'Other2' });
});

browserCampaign('a filter leaves the others out, from the check to Signitic', async () => {
  const { page, office } = await later(() => undefined);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Which rows').selectOption({ label: 'Where “Site” is…' });
  await page.getByLabel(/^York/i).check();
  await button(page, 'Save settings').click();
  await page.getByText('Saved.').waitFor();
  await step(page, 'Review and sync').click();
  await page.getByText(/^14 rows = /).waitFor();
  expect(await tally(page)).toMatchObject({ 'New in Signitic': 7, 'Left out (filter, titles, totals…)': 7 });
  await sync(page);
  await heading(page, 'Done');
  expect(sent(office)).toEqual([
    ['abel', 'carl', 'emil', 'gus', 'ivo', 'kurt', 'max'].map((name) => `${name}@example.com`),
  ]);
});

browserCampaign('the company’s name of an extra field stands wherever the field is meant', async () => {
  const { page, office } = await later();
  office.tab.type(1, 7, 'Parking');
  for (let row = 2; row <= 15; row++) office.tab.putText(row, 7, row === 3 ? '=P3' : `P${row}`);
  await step(page, 'Columns').click();
  await page.getByText('Add a field', { exact: true }).click();
  await page.getByLabel('Search fields').fill('extra field 1');
  await page.getByRole('button', { name: 'Extra field 1: Choose a column', exact: true }).click();
  await page.getByLabel('Your name for this field').fill('Parking space');
  await page.getByLabel('Comes from').selectOption({ label: 'G · Parking' });
  await page.getByRole('button', { name: 'Parking space: Done' }).click();
  await button(page, 'Save and review').click();
  await page.getByText(/^14 rows = /).waitFor();
  expect(await tally(page)).toMatchObject({ 'To be compared with Signitic first': 14 });
  expect(await page.locator('.problem').innerText()).toContain('Parking space');
  await button(page, 'Preview a person').click();
  office.world.select(ANNA, 'Staff', [[3, 1, 1, 1]]);
  await button(page, 'Preview the selected row').click();
  await page.locator('.payload').getByText('Parking space').first().waitFor();
  await step(page, 'Review and sync').click();
  await sync(page);
  await heading(page, 'Done');
  expect(statusCell(office, 4, 'Signitic details')).toBe('Changed: Parking space.');
  expect(await page.locator('.problem').innerText()).toContain('Parking space');
  expect(office.store.users.get('carl@example.com')).toMatchObject({ extra_1: 'P4' });
});

browserCampaign('in a French file, lost zeros are noticed, put back on request, and the results shown', async () => {
  const office = openOffice(
    (tab) =>
      tab.typeTable(1, 1, [
        ['Prénom', 'E-mail', 'Code postal', 'Téléphone'],
        ['Abel', 'abel@example.com', '01400', '199004417'],
        ['Bea', 'bea@example.com', '75011', '199004418'],
        ['Chloé', 'chloe@example.com', '75012', '01 99 00 55 66'],
        ['', 'Chloe@example.com', '75012', ''],
      ]),
    { sheet: 'fr_FR' },
  );
  const { page } = await openPanelOf(browser, office);
  await page.getByLabel('Signitic API key').fill(TEST_KEY);
  await button(page, 'Connect').click();
  const card = page.getByRole('region', { name: 'Postal code' });
  await card.getByText('1 value of 4 to check').waitFor();
  await card.getByText('“1400” seems to have lost its leading 0; probably 01400.').waitFor();
  await button(page, 'Save and review').click();
  await page.locator('.problem').getByText('“1400” seems to have lost its leading 0').waitFor();
  await page.getByText('3 kinds of problems, the gravest first.').waitFor();
  const [twice, phones] = [page.locator('.problem').nth(0), page.locator('.problem').nth(1)];
  await twice.locator('summary').click();
  await twice.locator('li').first().waitFor();
  expect(await twice.locator('li').allInnerTexts()).toEqual(['chloe@example.com\n\n4 · Chloé\n5 · Chloe']);
  await phones.locator('summary').click();
  await phones.locator('li').first().waitFor();
  expect(await phones.locator('li').allInnerTexts()).toEqual([
    '2 · Abel\n199004417 → 0199004417',
    '3 · Bea\n199004418 → 0199004418',
  ]);
  await button(page, 'Send 2 numbers with their zero').click();
  await page.getByText('2 numbers are sent with their lost zero.').waitFor();
  await button(page, 'Send as 01400').click();
  await page.getByText('1 postal code is sent with its lost zero.').waitFor();
  await rested(page);
  await button(page, 'Undo').nth(1).click();
  await button(page, 'Send as 01400').waitFor();
  await rested(page);
  await step(page, 'Sync').click();
  await page.getByLabel('Right of the e-mail addresses').check();
  await page.getByText('Three columns are inserted').waitFor();
  await sync(page);
  await page.getByRole('heading', { level: 1, name: /^Done/ }).waitFor();
  expect(office.store.users.get('abel@example.com')).toMatchObject({ phone: '0199004417', postal_code: '1400' });
  expect([3, 4, 5, 6].map((column) => office.tab.shown(1, column))).toEqual([
    'Signitic status',
    'Signitic details',
    'Signitic synced at',
    'Code postal',
  ]);
  office.world.select(ANNA, 'Staff', [[3, 1, 1, 1]]);
  await button(page, 'Show the results').click();
  await rested(page);
  expect(office.world.selectionOf(ANNA).ranges).toEqual([[1, 3, 1, 1]]);
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(await page.getByLabel('Country of numbers without a prefix').inputValue()).toBe('FR');
});
