// The whole way through the built panel in a real browser, from first opening to second sync.
import { inCampaign } from '../campaign';
import type { Page } from 'playwright-core';
import type { Held } from '../../src/core/outcome';
import {
  armed,
  browser,
  browserPath,
  hurried,
  type Opened,
  openPanel,
  scrollsSideways,
  syncButton,
  useBrowser,
} from './browser';
import { shortList, staffList } from './lists';
import { holdBack, KEY, type Stub, type StubTab, stub } from './stub';

if (!browserPath())
  process.stdout.write('No Chromium or Chrome was found: the browser tests of the sidebar are left out.\n');
const inBrowser = useBrowser();
const browserCampaign = inCampaign(inBrowser);

const button = (page: Page, name: string | RegExp) => page.locator('main, footer').getByRole('button', { name });
const step = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name });
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const names = (server: Stub) => server.calls.map(({ name }) => name);

/** Opens a panel that is connected and mapped by the guesses, as on a later day. */
async function later(
  tab: StubTab,
  change: (server: Stub) => void = () => undefined,
): Promise<Opened & { server: Stub }> {
  const server = stub([tab]);
  server.state.key = { last4: '1a2b', users: 3 };
  const sources = Object.fromEntries(
    tab.headers.flatMap((column) =>
      tab.guesses[column] ? [[tab.guesses[column], { column, occurrence: 1, of: 1 }]] : [],
    ),
  );
  tab.mapping = { version: 1, headerRow: tab.headerRow, sources, filter: null };
  change(server);
  return { ...(await openPanel(browser, server)), server };
}

inBrowser('three clicks and a pasted key lead from first opening to everybody sent', async () => {
  const server = stub([shortList()]);
  const { page, wrongs } = await openPanel(browser, server);
  // The field has the focus: the key is pasted without a click.
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  await page.keyboard.insertText(KEY);
  await button(page, 'Connect').click();
  await page.getByText('0 people in this Signitic workspace').waitFor();
  await page.getByText('Porter').waitFor();
  expect(await heading(page)).toBe('Match the columns');
  await button(page, 'Save and review').click();
  await syncButton(page).click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  expect(await page.locator('.tally').first().innerText()).toMatch(/Synced\s+3\s+Unchanged, not sent\s+0/);
  expect([...server.users.keys()]).toEqual(['ada@example.com', 'ben@example.com', 'cleo@example.com']);
  expect(await scrollsSideways(page)).toBe(false);
  expect(wrongs).toEqual([]);
});

inBrowser('a later opening starts at what changed, and the second sync sends that alone', async () => {
  const { page, wrongs, server } = await later(shortList());
  await page.getByText('3 people to sync').waitFor();
  await syncButton(page).click();
  await button(page, 'Done').click();
  await page.getByText('Everything is up to date').waitFor();
  expect(await button(page, 'Nothing to sync').getAttribute('aria-disabled')).toBe('true');
  await button(page, 'Write the statuses into the sheet again').click();
  await page.getByText('The statuses in the sheet are right again.').waitFor();
  server.tabs[0]!.rows[1]![3] = 'Head porter';
  await page.reload();
  await page.getByText('1 person to sync').waitFor();
  await syncButton(page).click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  expect(await page.locator('.tally').first().innerText()).toMatch(/Synced\s+1\s+Unchanged, not sent\s+2/);
  expect(server.users.get('ben@example.com')).toContain('Head porter');
  expect(wrongs).toEqual([]);
});

inBrowser('on a later day a sync waits for no review, and a long list is read only on a click', async () => {
  const sums = { read: 9, synced: 9, unchanged: 0, invalid: 0, refused: 0, waiting: 0, skipped: 0, unplaced: 0 };
  let countNow = () => {};
  const { page, server, wrongs } = await later(shortList(), (made) => {
    made.state.runs = [{ tab: 'Staff', by: '', how: 'menu', stopped: null, times: 1, at: Date.now(), sums }];
    countNow = holdBack(made, 'checkTab');
  });
  await page.getByText('Counting what has changed…').waitFor();
  await button(page, 'Sync to Signitic').click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  expect(names(server).filter((name) => /checkTab|syncTab/.test(name))).toEqual(['checkTab', 'syncTab']);
  countNow();
  server.state.runs[0]!.sums.read = 5001;
  await button(page, 'Done').click();
  await page.getByText('This list had 5,001 rows at its last sync.').waitFor();
  expect(names(server).filter((name) => name === 'checkTab')).toHaveLength(1);
  expect(await button(page, 'Sync to Signitic').getAttribute('aria-disabled')).toBeNull();
  await button(page, 'Review first, without sending').click();
  await button(page, 'Nothing to sync').waitFor();
  expect(wrongs).toEqual([]);
});

inBrowser('what the person chose is what is stored, and a text shows how it will read', async () => {
  const server = stub([staffList()]);
  server.state.key = { last4: '1a2b', users: 0 };
  const { page, wrongs } = await openPanel(browser, server);
  await button(page, 'Job title: Change').click();
  await page.getByLabel('Comes from').selectOption('none');
  await button(page, 'Job title: Done').click();
  await page.getByText('Add a field', { exact: true }).click();
  await page.getByText('Address', { exact: true }).click();
  await button(page, 'Address: Choose a column').click();
  await page.getByLabel('Comes from').selectOption('text');
  for (const [place, after] of [
    ['Rue', '<br/>'],
    ['CP', ' '],
    ['Ville', ''],
  ] as const) {
    await page.locator('.places').getByRole('button', { name: place, exact: true }).click();
    await page.getByLabel('Text', { exact: true }).press('End');
    await page.getByLabel('Text', { exact: true }).pressSequentially(after);
  }
  expect(await page.locator('.preview li').allInnerTexts()).toEqual([
    '3 rue des Tilleuls\n69003 Lyon',
    '4 rue des Tilleuls\n69003 Nantes',
    '5 rue des Tilleuls\n69003 Lille',
  ]);
  await button(page, 'Address: Done').click();
  await button(page, 'Save and review').click();
  await page.getByText('New in Signitic').waitFor();
  const { sources } = server.tabs[0]!.mapping!;
  expect(sources.address).toEqual({ text: '{{Rue}}<br/>{{CP}} {{Ville}}' });
  expect(sources).not.toHaveProperty('jobtitle');
  expect(sources.email).toEqual({ column: 'E-mail', occurrence: 1, of: 1 });
  expect(wrongs).toEqual([]);
});

inBrowser('values that do not fit are counted at once, without a call of their own', async () => {
  const server = stub([staffList()]);
  server.state.key = { last4: '1a2b', users: 0 };
  const { page } = await openPanel(browser, server);
  const card = page.getByRole('region', { name: 'Active' });
  await card.getByText('1 value of 42 has a problem').waitFor();
  await button(page, 'City: Change').click();
  await page.getByLabel('Comes from').selectOption({ label: 'B · Prénom' });
  await page.getByText('This column also fills “First name”.').waitFor();
  expect(names(server)).toEqual(['getState', 'getTab', 'listValues']);
});

inBrowser('without an e-mail column nothing is saved, and the panel says what to do', async () => {
  const list = shortList();
  list.guesses = {};
  const server = stub([list]);
  server.state.key = { last4: '1a2b', users: 0 };
  const { page } = await openPanel(browser, server);
  await button(page, 'Save and review').click();
  await page.getByText('Choose the column with the e-mail addresses.').waitFor();
  expect(names(server)).not.toContain('saveMapping');
});

browserCampaign('a column that was renamed is named, and one click repairs it', async () => {
  const list = shortList();
  const { page, server } = await later(list, (held) => {
    list.headers[3] = 'Position';
    list.lost = [{ field: 'jobtitle', column: 'Job title', likely: 'Position' }];
    held.state.key = { last4: '1a2b', users: 0 };
  });
  await step(page, 'Columns').click();
  await page.getByText('The column “Job title” is no longer among the headers.').waitFor();
  await button(page, 'Use “Position” instead').click();
  await button(page, 'Save and review').click();
  await page.getByText('New in Signitic').waitFor();
  expect(server.tabs[0]!.mapping!.sources.jobtitle).toEqual({ column: 'Position', occurrence: 1, of: 1 });
});

inBrowser('the same problem is one line that opens to its rows, and a click shows the cell', async () => {
  const list = shortList();
  for (let i = 0; i < 14; i++) list.rows.push(['N', 'N', 'no address', 'x', 'yes']);
  const { page, server } = await later(list);
  await page.locator('.problem summary', { hasText: '14 rows, for example: “no address”' }).click();
  await button(page, 'Show row 5 in the sheet').click();
  await page.locator('html[data-sheet-focus]').waitFor();
  expect(server.calls[server.calls.length - 1]).toEqual({ name: 'showCell', args: [11, 5, 'email'] });
});

inBrowser('one row is explained field by field', async () => {
  const { page } = await later(shortList());
  await button(page, 'Preview a person').click();
  await page.getByLabel('Or a row number').fill('3');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByText('Row 3 · ben@example.com').waitFor();
  await page.getByText('Would be sent').waitFor();
  expect(await page.locator('.payload').innerText()).toContain('Porter');
});

browserCampaign('a run of many slices is driven to its end, with progress on the way', async () => {
  let goOn = () => {};
  const { page, server } = await later(staffList(60), (held) => {
    held.slice = 20;
    goOn = holdBack(held, 'syncTab');
  });
  await page.getByText('58 people to sync').waitFor();
  await syncButton(page).click();
  await hurried(page, '[role=progressbar]');
  expect(await page.getByRole('progressbar').getAttribute('aria-valuemax')).toBe('58');
  goOn();
  await page.getByRole('heading', { name: 'Done, 2 rows to fix' }).waitFor();
  expect(server.calls.filter(({ name }) => name === 'syncTab').map(({ args }) => args[1])).toEqual([
    'changed',
    'resume',
    'resume',
  ]);
  expect(server.users.size).toBe(58);
});

inBrowser('Stop leaves a clean state from which the run goes on', async () => {
  let goOn = () => {};
  const { page, server } = await later(staffList(60), (held) => {
    goOn = holdBack(held, 'syncTab');
  });
  await page.getByText('58 people to sync').waitFor();
  await syncButton(page).click();
  const stop = button(page, 'Stop');
  // The second click of a double click on the button that stood there stops nothing.
  await stop.dispatchEvent('click');
  expect(names(server)).not.toContain('stopSync');
  await armed(page);
  await stop.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Stopping').waitFor();
  // The button is gone, and whoever works with the keyboard is still in the panel.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  goOn();
  await page.getByRole('heading', { name: 'Stopped' }).waitFor();
  // A person's own wish is no error.
  await page.locator('.notice.info', { hasText: 'You stopped the sync.' }).waitFor();
  expect(await page.locator('.notice.error').count()).toBe(0);
  await button(page, 'Continue with the rest').click();
  await page.getByRole('heading', { name: 'Done, 2 rows to fix' }).waitFor();
  expect(server.users.size).toBe(58);
});

const HELD: Held = {
  limits: [
    {
      kind: 'renamed',
      people: 2,
      of: 3,
      examples: [{ row: 2, email: 'ada@example.com', name: 'Ben Marsh', before: 'Ada Stone', changes: [] }],
    },
  ],
};

inBrowser('a held sync shows names and numbers, and sends nothing before a person says so', async () => {
  const { page, server } = await later(shortList(), (made) => {
    made.held = HELD;
  });
  await syncButton(page).click();
  await page.getByText('2 of 3 people would be renamed.').waitFor();
  await page.getByText('Ada Stone → Ben Marsh').waitFor();
  await button(page, 'Do not send').click();
  await page.getByText('3 people to sync').waitFor();
  expect(server.users.size).toBe(0);
  await syncButton(page).click();
  const confirm = button(page, 'Rename 2 people');
  await confirm.waitFor();
  // The second click of a double click on the button that stood there confirms nothing.
  expect(await confirm.getAttribute('aria-disabled')).toBe('true');
  await confirm.dispatchEvent('click');
  expect(server.calls.filter(({ name }) => name === 'syncTab')).toHaveLength(2);
  await armed(page);
  await confirm.click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  expect(server.users.size).toBe(3);
});

inBrowser('several limits are told together, and one button confirms them all', async () => {
  const { page, server } = await later(shortList(), (made) => {
    made.held = { limits: [...HELD.limits, { kind: 'deactivated', people: 1, of: 3, examples: [] }] };
  });
  await syncButton(page).click();
  await page.getByText('2 of 3 people would be renamed.').waitFor();
  await page.getByText('1 of 3 people would be deactivated').waitFor();
  await armed(page);
  await button(page, 'Rename 2 people and deactivate 1 people').click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  expect(server.users.size).toBe(3);
});

inBrowser('people to read: compare first, or send unread, as the person answers', async () => {
  const { page, server } = await later(shortList(), (made) => {
    made.held = { limits: [{ kind: 'to_read', people: 1400, of: 1500, examples: [] }] };
  });
  const asked = () => server.calls.filter(({ name }) => name === 'syncTab').map(({ args }) => args.slice(2, 4));
  await syncButton(page).click();
  await page.getByText('Nothing has been sent yet.').waitFor();
  await armed(page);
  await button(page, 'Compare first (1,400 people, about 1 min)').click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  server.users.clear();
  await button(page, 'Done').click();
  await syncButton(page).click();
  await page.getByText('Nothing has been sent yet.').waitFor();
  await armed(page);
  await button(page, 'Send the sheet’s values for 1,400 people').click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  expect(asked()).toEqual([
    [false, false],
    [true, false],
    [false, false],
    [true, true],
  ]);
});

const DEACTIVATED: Held['limits'][number] = { kind: 'deactivated', people: 1, of: 3, examples: [] };
const TO_READ: Held = { limits: [{ kind: 'to_read', people: 1400, of: 1500, examples: [] }] };
const REPLACED: Held = { limits: [{ ...HELD.limits[0]!, kind: 'replaced' }] };

/** Clicks with the mouse in the middle of a button. @returns the place */
async function clickOn(page: Page, name: string | RegExp): Promise<{ x: number; y: number }> {
  await page.waitForSelector('main[aria-busy="false"]');
  await button(page, name).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await button(page, name).boundingBox())!;
  const place = { x: x + width / 2, y: y + height / 2 };
  await page.mouse.click(place.x, place.y);
  return place;
}

inBrowser.each([
  ['one limit', HELD, ['Rename 2 people']],
  ['two limits', { limits: [...HELD.limits, DEACTIVATED] }, ['Rename 2 people and deactivate 1 people']],
  ['people to read', TO_READ, [/^Compare first/, /^Send the sheet/]],
] as [string, Held, (string | RegExp)[]][])(
  'no button that confirms stands where the pointer was: %s',
  async (_, held, names) => {
    const { page, server } = await later(shortList(), (made) => {
      made.held = held;
    });
    const { x, y } = await clickOn(page, /^Sync \d/);
    await button(page, 'Do not send').waitFor();
    // The buttons take clicks: it is the place alone that counts.
    await armed(page);
    for (const name of names) {
      const box = (await page.getByRole('button', { name }).boundingBox())!;
      const isThere = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
      expect([name, isThere]).toEqual([name, false]);
    }
    await page.mouse.click(x, y);
    expect(server.calls.filter(({ name }) => name === 'syncTab')).toHaveLength(1);
  },
);

inBrowser('the answer to one question is no answer to the next', async () => {
  const { page, server } = await later(shortList(), (made) => {
    made.held = TO_READ;
    made.heldNext = REPLACED;
  });
  await clickOn(page, /^Sync \d/);
  await button(page, /^Compare first/).waitFor();
  await armed(page);
  const { x, y } = await clickOn(page, 'Compare first (1,400 people, about 1 min)');
  await button(page, 'Replace the values of 2 people').waitFor();
  await page.mouse.click(x, y);
  await armed(page);
  await page.mouse.click(x, y);
  expect(server.calls.filter(({ name }) => name === 'syncTab')).toHaveLength(2);
  expect(server.users.size).toBe(0);
});

browserCampaign('the number of licences is stored, and what is no number is refused in words', async () => {
  const { page, server } = await later(shortList());
  await page.getByRole('button', { name: 'Settings' }).click();
  const field = page.getByLabel('Number of your Signitic licences');
  await field.fill('two');
  await button(page, 'Save settings').click();
  await page.getByText('Enter the number of licences').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await field.fill('2');
  await button(page, 'Save settings').click();
  await page.getByText('Saved.').waitFor();
  expect(server.state.settings.licences).toBe(2);
  await button(page, 'Back').click();
  await page.getByText('this sync makes it 3 (3 new, 0 deactivated). That is 1 more than your 2 licences').waitFor();
});

inBrowser.each([
  ['The same workspace', true],
  ['Another workspace', false],
])('a second key is asked about: “%s” is told to the server', async (label, same) => {
  const server = stub([shortList()]);
  server.asks = true;
  const { page } = await openPanel(browser, server);
  await page.getByLabel('Signitic API key').fill(KEY);
  await button(page, 'Connect').click();
  await page.getByRole('heading', { name: 'Is it the same workspace?' }).waitFor();
  await button(page, label).click();
  await page.getByText('Connected with the key ending in 1a2b').waitFor();
  expect(server.calls.filter(({ name }) => name === 'sameWorkspace')).toEqual([
    { name: 'sameWorkspace', args: [same] },
  ]);
});

inBrowser('refused people stand with Signitic’s words, and can be tried again', async () => {
  const { page, server } = await later(shortList(), (held) => {
    held.refuses.set('ben@example.com', 'Nope: "jobtitle"');
  });
  await syncButton(page).click();
  await page.getByText('Nope: "jobtitle"').waitFor();
  server.refuses.clear();
  await button(page, 'Try that row again').click();
  await page.getByRole('heading', { name: 'Done', exact: true }).waitFor();
  expect(server.users.size).toBe(3);
});

inBrowser('settings and schedule are stored, and the panel’s language changes at once', async () => {
  const { page, server, wrongs } = await later(shortList());
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Which rows').selectOption({ label: 'Where “Active” is…' });
  await page.getByLabel('Condition').selectOption('not');
  await page.getByLabel('no (1)').check();
  await page.getByLabel('Phone numbers').selectOption('international');
  await button(page, 'Save settings').click();
  await page.getByText('Choose the country of your numbers').waitFor();
  await page.getByLabel('Country of numbers without a prefix').selectOption('FR');
  await page.getByLabel('Language of this panel').selectOption('fr');
  await button(page, 'Save settings').click();
  await page.getByRole('heading', { name: 'Réglages' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  expect(server.state.settings).toMatchObject({ phones: 'international', country: 'FR' });
  expect(server.tabs[0]!.mapping!.filter).toEqual({
    ...{ column: 'Active', occurrence: 1, of: 1 },
    ...{ values: ['no'], not: true },
  });
  await button(page, 'Modifier la planification').click();
  await page.getByLabel('Synchroniser', { exact: true }).selectOption('day');
  await page.getByLabel('Entre').selectOption('6');
  await button(page, 'Enregistrer la planification').click();
  await page.getByText('Enregistré.').waitFor();
  const plan = { version: 1, every: 'day', hour: 6, tabs: [11], mail: 'failure' };
  expect(server.state.schedule.schedule).toEqual(plan);
  expect(wrongs).toEqual([]);
});

/** A short list with a status that says more than yes and no. */
function statusList(): StubTab {
  const list = shortList();
  const words = ['Working', 'Terminated', 'On leave'];
  list.rows.forEach((cells, i) => {
    cells[4] = words[i]!;
  });
  return list;
}

browserCampaign('the words of a status are listed with a proposal each, which is stored with the columns', async () => {
  const { page, server, wrongs } = await later(statusList());
  await step(page, 'Columns').click();
  const words = page.getByRole('group', { name: 'What its words mean' });
  await words.waitFor();
  expect(await words.locator('label').allInnerTexts()).toHaveLength(3);
  expect(
    await words.locator('select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
  ).toEqual([...['yes', 'no', 'leave']]);
  expect(names(server)).not.toContain('saveMapping');
  await words.getByLabel('On leave').selectOption('no');
  await button(page, 'Save and review').click();
  await page.getByText('New in Signitic').waitFor();
  expect(server.tabs[0]!.mapping!.sources.enabled).toMatchObject({
    words: [
      { text: 'Working', means: 'yes' },
      { text: 'Terminated', means: 'no' },
      { text: 'On leave', means: 'no' },
    ],
  });
  expect(wrongs).toEqual([]);
});

browserCampaign('days can decide alone who is active, and leaving them out takes the field back', async () => {
  const { page, server } = await later(shortList());
  await step(page, 'Columns').click();
  await page.getByRole('button', { name: 'Active: Change' }).click();
  await page.getByLabel('Comes from').selectOption('days');
  await page.getByLabel('Last day (optional)').selectOption({ label: 'D · Job title' });
  await page.getByRole('button', { name: 'Active: Done' }).click();
  await page.getByText('through the day in “Job title”').waitFor();
  await button(page, 'Save and review').click();
  await page.getByText('New in Signitic').waitFor();
  const end = { column: 'Job title', occurrence: 1, of: 1 };
  expect(server.tabs[0]!.mapping!.sources.enabled).toEqual({ text: 'yes', dates: { end } });
});

browserCampaign('people whom the filter leaves out are deactivated only by a second, later click', async () => {
  const { page, server, wrongs } = await later(shortList(), (made) => {
    made.users.set('ada@example.com', '');
    made.leftOut = [{ row: 2, email: 'ada@example.com', name: 'Ada Marsh' }];
  });
  const asked = () => server.calls.filter(({ name }) => name === 'syncTab').map(({ args }) => args.slice(1));
  await page.getByText('Left out by the filter, but still active in Signitic: 1 person').waitFor();
  expect(await page.getByText('Everything is up to date').count()).toBe(0);
  await button(page, 'Deactivate…').click();
  const act = button(page, 'Deactivate 1 person');
  expect(await act.getAttribute('aria-disabled')).toBe('true');
  await act.click({ force: true });
  expect(asked()).toEqual([]);
  await armed(page, '.notice');
  await act.click();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  expect(asked()).toEqual([['deactivate_left_out', false, false, null, ['ada@example.com']]]);
  expect(wrongs).toEqual([]);
});

browserCampaign('choices that are not saved are lost only to somebody who was told so', async () => {
  const { page, wrongs } = await later(shortList(), (held) =>
    held.tabs.push({ ...staffList(4), id: 12, name: 'Interns' }),
  );
  const leaving = page.getByText('Your changes are not saved.');
  const settings = page.getByRole('button', { name: 'Settings' });
  await settings.click();
  // Nothing changed: nothing is said.
  await button(page, 'Back').click();
  await page.getByText('3 people to sync').waitFor();
  await settings.click();
  await page.getByLabel('Phone numbers').selectOption('international');
  for (const leave of [
    () => button(page, 'Back').click(),
    () => button(page, 'Change the schedule').click(),
    () => page.getByLabel('Sheet tab').selectOption('Interns'),
  ]) {
    await leave();
    await leaving.waitFor();
    expect(await heading(page)).toBe('Settings');
    expect(await page.getByLabel('Sheet tab').inputValue()).toBe('11');
    await page.getByLabel('Country of numbers without a prefix').selectOption('FR');
    await page.getByLabel('Country of numbers without a prefix').selectOption('GB');
    await leaving.waitFor({ state: 'detached' });
  }
  await button(page, 'Save settings').click();
  await page.getByText('Saved.').waitFor();
  await button(page, 'Change the schedule').click();
  await page.getByLabel('Sync', { exact: true }).selectOption('day');
  await button(page, 'Back').click();
  await leaving.waitFor();
  await button(page, 'Back').click();
  await page.getByText('3 people to sync').waitFor();
  // The columns keep what was changed while the tab is the same.
  await step(page, 'Columns').click();
  await button(page, 'Job title: Change').click();
  await page.getByLabel('Comes from').selectOption('none');
  await page.getByLabel('Sheet tab').selectOption('Interns');
  await leaving.waitFor();
  await page.getByLabel('Sheet tab').selectOption('Interns');
  await leaving.waitFor({ state: 'detached' });
  expect(await page.getByLabel('Sheet tab').inputValue()).toBe('12');
  expect(wrongs).toEqual([]);
});

inBrowser('another tab starts where it is wanted, with nothing left of the first', async () => {
  const { page } = await later(shortList(), (held) => held.tabs.push({ ...staffList(4), id: 12, name: 'Interns' }));
  await page.getByText('3 people to sync').waitFor();
  await page.getByLabel('Sheet tab').selectOption('Interns');
  expect(await heading(page)).toBe('Match the columns');
  await page.getByText('4 rows under the headers in row 3.').waitFor();
});

inBrowser('one of each is said in the singular, and runs that went well without their problems', async () => {
  const { page, server } = await later(staffList(3), (held) => {
    held.state.panelLanguage = 'fr';
    held.users.set('p1@example.fr', 'old').set('p2@example.fr', 'old');
    const run = { tab: 'Ventes', by: '', how: 'menu', stopped: null, times: 1 } as const;
    const sums = { read: 9, synced: 1, unchanged: 8, invalid: 0, refused: 0, waiting: 0, skipped: 0, unplaced: 0 };
    const at = Date.now();
    held.state.runs = Array.from({ length: 12 }, (_, i) => ({ ...run, at: at - i, sums }));
    held.state.runs[1] = { ...held.state.runs[1]!, stopped: 'unreachable', sums: { ...sums, synced: 2, refused: 1 } };
  });
  await page.getByText('3 personnes à synchroniser').waitFor();
  await page.getByRole('button', { name: 'Planification' }).click();
  const lines = page.locator('.runs li p:nth-of-type(2)');
  expect((await lines.allInnerTexts()).slice(0, 3)).toEqual([
    '1 personne synchronisée',
    'Arrêté · 2 personnes synchronisées, 1 avec un problème',
    '1 personne synchronisée',
  ]);
  expect(await lines.count()).toBe(10);
  await button(page, 'En afficher 2 de plus').click();
  expect(await lines.count()).toBe(12);
  expect(server.calls.map(({ name }) => name)).toEqual(['getState', 'getChangeRequests', 'checkTab']);
});

const MADE = { version: 1, every: 'hour', hour: 7, tabs: [11], mail: 'never' } as const;
const OWNERS = [
  { name: 'a colleague unknown to Google', owner: '', mine: false, takeOver: null, said: 'of the person who made it.' },
  { name: 'oneself, unknown to Google', owner: '', mine: true, takeOver: null, said: 'Runs with your account.' },
  { name: 'nobody, in a copy', owner: 'a@b.c', mine: false, takeOver: 'start_here', said: 'It will run with your' },
] as const;
inBrowser.each(OWNERS)('whose account a schedule runs with: $name', async ({ said, ...whose }) => {
  const { page } = await later(shortList(), ({ state }) => {
    state.schedule = { ...state.schedule, ...whose, schedule: { ...MADE, tabs: [...MADE.tabs] } };
  });
  await button(page, 'Schedule').click();
  await page.getByText(said).waitFor();
});

inBrowser('what there is to say about the schedule is said, and one click takes it over', async () => {
  const { page, server } = await later(shortList(), ({ state }) => {
    const plan = { version: 1, every: 'hour', hour: 7, tabs: [11], mail: 'never' } as const;
    const schedule = { ...plan, tabs: [...plan.tabs] };
    const notes = [{ code: 'overdue', tone: 'error', message: 'It should have run at 9.' }] as const;
    state.schedule = {
      ...state.schedule,
      schedule,
      owner: 'claire@example.com',
      takeOver: 'take_over',
      notes: [...notes],
    };
  });
  await button(page, 'Schedule').click();
  await page.getByText('It should have run at 9.').waitFor();
  await button(page, 'Take the schedule over').click();
  await page.getByText('Runs with the account of me@example.com.').waitFor();
  expect(server.state.schedule).toMatchObject({ mine: true, schedule: { every: 'hour' } });
});
