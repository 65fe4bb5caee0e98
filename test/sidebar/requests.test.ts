// Employees' requests in the panel: their number, the list, an answer for one and for all of a field.
import type { ChangeRequestView } from '../../src/api';
import { axe, browser, openPanel, scrollsSideways, useBrowser } from './browser';
import { shortList } from './lists';
import { type Stub, stub } from './stub';
import { LOOKED_AT } from './words';

const inBrowser = useBrowser();

const request = (
  name: string,
  key: ChangeRequestView['key'],
  field: string,
  before: string,
  wanted: string,
): ChangeRequestView => ({
  email: `${name.split(' ')[0]?.toLowerCase()}@example.com`,
  name,
  field,
  key,
  before,
  wanted,
});

/** A server with three people who ask, and a sheet that still holds Ada's old number. */
function asking(): Stub {
  const tab = shortList();
  const server = stub([tab]);
  server.state.key = { last4: '1a2b', users: 3 };
  tab.mapping = {
    version: 1,
    headerRow: tab.headerRow,
    sources: { email: { column: tab.headers[0] ?? '', occurrence: 1, of: 1 } },
    filter: null,
  };
  server.requests = [
    request('Ada Byron', 'phone', 'phone', '01 99 00 11 22', '+33 1 99 00 99 99'),
    request('Ada Byron', 'jobtitle', 'title', '', 'Head of analytical engines and all that follows from them'),
    request('Ben Ox', 'phone', 'phone', '', '+33 1 99 00 44 44'),
    request('Cleo Nile', null, 'shoe_size', '38', '39'),
  ];
  return server;
}

const CASES = [
  [
    'en',
    {
      look: 'See the requests',
      all: 'Accept all 2 for Phone',
      these: 'Accept 2',
      reject: 'Reject for Cleo Nile: “shoe_size”',
    },
  ],
  [
    'fr',
    {
      look: 'Voir les demandes',
      all: 'Tout accepter pour Téléphone (2)',
      these: 'Accepter (2)',
      reject: /Refuser pour Cleo Nile\s: «\sshoe_size\s»/,
    },
  ],
] as const;

describe.each(CASES.filter(([language]) => LOOKED_AT.includes(language)))('language %s', (language, text) => {
  inBrowser(`how many wait is seen at the opening, and each is answered (${language})`, async () => {
    const server = asking();
    server.state.panelLanguage = language;
    const { page, wrongs } = await openPanel(browser, server);
    await page.getByRole('button', { name: text.look }).click();
    await page.getByRole('button', { name: text.all }).click();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: text.these, exact: true }).click();
    await page.getByRole('button', { name: text.reject }).click();
    await page.waitForFunction(() => document.querySelectorAll('.requests .notice').length === 3);
    const answers = server.calls.filter(({ name }) => name === 'answerChangeRequests').map(({ args }) => args);
    expect(answers.map(([, accept, all]) => [accept, (all as { email: string }[]).map(({ email }) => email)])).toEqual([
      [true, ['ada@example.com', 'ben@example.com']],
      [false, ['cleo@example.com']],
    ]);
    expect([await axe(page), await scrollsSideways(page), wrongs]).toEqual([[], false, []]);
    const shots = process.env['SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/requests-${language}.png`, fullPage: true });
  });
});
