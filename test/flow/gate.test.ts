// The gate: every function that Google can call, under combinations of granted permissions, and called as a formula.
import { KILL } from '../../playground/emulator/world';
import { TEST_KEY } from '../../playground/signitic/server';
import { CAMPAIGN } from '../campaign';
import { ANNA, type Desk, openDesk, STAFF } from './fixture';

const SCOPES = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.external_request',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];
/** `npm run campaign`: all 64. Else all, none, and each one missing. */
const COMBINATIONS = Array.from({ length: 2 ** SCOPES.length }, (_, bits) =>
  SCOPES.filter((_scope, i) => bits & (1 << i)),
).filter(({ length }) => CAMPAIGN || length === 0 || length > SCOPES.length - 2);
const HOUR = 3_600_000;
const GRANT = 'https://accounts.google.com/';
/** What Google says by itself where a permission is missing. */
const RAW = /You do not have permission to call|Authorization is required|Cannot read properties/;

/** The menu's commands, and what each cannot do without. */
const COMMANDS: [name: string, needs: string[]][] = [
  ['openSidebar', ['script.container.ui']],
  ['syncToSignitic', ['spreadsheets.currentonly', 'script.external_request']],
  ['syncSelectedRows', ['spreadsheets.currentonly', 'script.external_request']],
  ['checkRows', ['spreadsheets.currentonly', 'script.external_request']],
  ['setUpWithoutPanel', ['spreadsheets.currentonly', 'script.external_request']],
];
const SCHEDULE = { version: 1, every: 'hour', hour: 0, tabs: [0], mail: 'failure' };
const SETTINGS = { version: 1, language: 'en', noEmail: 'problem', blank: 'leave', country: null, phones: 'as typed' };
const MAPPING = {
  version: 1,
  headerRow: 1,
  sources: {
    email: { column: 'E-mail', occurrence: 1, of: 1 },
    phone: { column: 'Téléphone', occurrence: 1, of: 1 },
  },
  filter: null,
};
const SHEET = 'spreadsheets.currentonly';
const NETWORK = 'script.external_request';
/** The panel's calls. `tab` stands for the tab's id. */
const CALLS: [name: string, args: unknown[], needs: string[]][] = [
  ['getState', [], [SHEET]],
  ['getTab', ['tab', null], [SHEET]],
  ['listValues', ['tab', 1, 5, 'enabled', false], [SHEET]],
  ['saveKey', [TEST_KEY], [SHEET, NETWORK]],
  ['useKeyOf', ['another file'], [SHEET, NETWORK]],
  ['sameWorkspace', [true], [SHEET]],
  ['saveMapping', ['tab', MAPPING], [SHEET]],
  ['saveSettings', [SETTINGS], []],
  ['savePanelLanguage', ['en'], []],
  ['checkTab', ['tab'], [SHEET, NETWORK]],
  ['writeCheck', ['tab'], [SHEET, NETWORK]],
  ['syncTab', ['tab', 'all', true], [SHEET, NETWORK]],
  ['previewTab', ['tab', []], [SHEET, NETWORK]],
  ['makePreviewTab', [[]], [SHEET]],
  ['deletePreviewTab', [], [SHEET]],
  ['getProgress', [], []],
  ['stopSync', [], []],
  ['showCell', ['tab', 2, 'email'], [SHEET]],
  ['showResults', ['tab'], [SHEET]],
  ['placeResults', ['tab', 'email'], [SHEET]],
  ['chooseFix', ['tab', 'phone', 'phone_lost_zero', true], [SHEET]],
  ['inspectRow', ['tab', 2], [SHEET]],
  ['getPullCost', [], [SHEET, NETWORK]],
  ['pullPeople', ['all', false], [SHEET, NETWORK]],
  ['getCompareCost', ['tab'], [SHEET, NETWORK]],
  ['compareTab', ['tab', []], [SHEET, NETWORK]],
  ['addMissing', ['tab'], [SHEET, NETWORK]],
  ['getLeavers', ['tab'], [SHEET, NETWORK]],
  ['deactivateLeavers', ['tab', ['gone@example.com'], null], [SHEET, NETWORK]],
  ['activateAgain', ['tab', ['gone@example.com']], [SHEET, NETWORK]],
  ['giveUpAddresses', ['tab', [], null], [SHEET, NETWORK]],
  ['keepApart', ['tab', []], [SHEET, NETWORK]],
  ['decideGoneTab', [99, 'ignored'], [SHEET]],
  ['getChangeRequests', [], [SHEET, NETWORK]],
  ['answerChangeRequests', ['tab', true, [{ email: 'a@example.com', field: 'phone', wanted: '1' }]], [SHEET, NETWORK]],
  ['showSignature', ['tab', 2], [SHEET, NETWORK, 'script.container.ui']],
  ['takeOverSchedule', [], [SHEET, NETWORK, 'script.scriptapp']],
  ['saveSchedule', [SCHEDULE], [SHEET, NETWORK, 'script.scriptapp']],
  ['saveSchedule', [null], [SHEET]],
  ['forgetKey', [], [SHEET]],
];
/** What needs another file, or a list that this add-on made. */
const ELSEWHERE = ['useKeyOf', 'addMissing'];
const argsFor = (desk: Desk, args: unknown[]) =>
  args.map((arg) => {
    if (arg === 'tab') return desk.tab.id;
    return arg === SCHEDULE ? { ...SCHEDULE, tabs: [desk.tab.id] } : arg;
  });

function scheduledDesk(world = {}): Desk {
  const desk = openDesk(STAFF, { world });
  desk.call('saveSchedule', { ...SCHEDULE, tabs: [desk.tab.id] });
  desk.world.select(ANNA, desk.tab.name, [[2, 1, 2, 1]]);
  desk.world.resetCounts();
  return desk;
}

const missingOf = (needs: string[], granted: readonly string[]) => needs.filter((scope) => !granted.includes(scope));
/** Where only one permission is missing: the calls that need it, or all where none does. Otherwise all. */
function callsUnder(granted: readonly string[]): typeof CALLS {
  const lacking = CALLS.filter(([, , needs]) => missingOf(needs, granted).length > 0);
  return CAMPAIGN || granted.length !== SCOPES.length - 1 || lacking.length === 0 ? CALLS : lacking;
}

const kept = ({ world }: Desk) => JSON.stringify([world.properties('document'), world.properties('user', ANNA)]);

/** Undoes what the panel's calls have undone, as a person who has granted everything, and then leaves these permissions. */
function begunAgain(desk: Desk, granted: readonly string[]): void {
  desk.world.user(ANNA, { scopes: SCOPES });
  desk.call('saveKey', TEST_KEY);
  desk.call('saveSchedule', null);
  // The owner is written to once a day.
  desk.world.clock.advance(25 * HOUR);
  desk.call('saveSchedule', { ...SCHEDULE, tabs: [desk.tab.id] });
  desk.world.select(ANNA, desk.tab.name, [[2, 1, 2, 1]]);
  desk.world.user(ANNA, { scopes: [...granted] });
}

/** One file for all combinations: a file for each would cost more than the questions. */
let shared: Desk | undefined;

describe.each(COMBINATIONS.map((granted) => [granted.join(', ') || 'nothing', granted]))(
  'with %s',
  (_name, granted) => {
    let desk: Desk;
    beforeAll(() => {
      desk = shared ??= scheduledDesk();
      begunAgain(desk, granted as string[]);
    });

    test.each(COMMANDS)('the command %s works or says what it lacks before it does anything', (name, needs) => {
      const { world } = desk;
      const missing = missingOf(needs, granted as string[]);
      world.resetCounts();
      // The sync that made our columns went to them.
      world.select(ANNA, desk.tab.name, [[2, 1, 2, 1]]);
      const before = { kept: kept(desk), alerts: world.alerts.length, shown: world.shown.length };
      // Asked whether to sync now, and in a plain box: the only command that shows no page.
      const boxes = name === 'setUpWithoutPanel';
      if (boxes && missing.length === 0) world.replies.push({ button: 'YES' });
      const { error, value } = world.run(name, [], { user: ANNA });
      expect(error).toBeNull();
      if (boxes && missing.length === 0) {
        expect(world.alerts.slice(before.alerts).map(({ text }) => text)).toEqual([
          expect.stringContaining('Yes syncs now.'),
          expect.stringContaining('Rows under the headers: 3'),
        ]);
        return;
      }
      const alert = world.alerts.slice(before.alerts)[0];
      if (missing.length > 0) {
        expect(alert).toMatchObject({ user: ANNA, title: 'Some permissions are missing' });
        expect(alert?.text).toContain(GRANT);
        expect(world.requests).toEqual([]);
        expect(kept(desk)).toBe(before.kept);
        return;
      }
      if (name !== 'openSidebar') expect(JSON.parse(String(value)).stopped).toBeNull();
      const seen = granted.includes('script.container.ui') ? world.shown.slice(before.shown)[0]?.html : alert?.text;
      expect(seen).toMatch(name === 'openSidebar' ? /<!DOCTYPE html>/ : /Rows under the headers/);
    });

    test('the clock works or tells the maker what it lacks', () => {
      const { world } = desk;
      const missing = missingOf([SHEET, NETWORK], granted as string[]);
      const mails = world.outbox.length;
      world.resetCounts();
      const fired = world.advanceTo(world.clock.now() + HOUR);
      expect(fired.map(({ error }) => error)).toEqual([null]);
      if (missing.length === 0) return;
      expect(world.requests).toEqual([]);
      expect(JSON.stringify(world.properties('document'))).toContain('\\"code\\":\\"permission\\"');
      const mail = world.outbox.slice(mails)[0];
      if (granted.includes('script.send_mail')) expect(mail?.body).toContain(GRANT);
      else expect(mail).toBeUndefined();
    });

    test('every call of the panel works or says what it lacks', () => {
      const { world } = desk;
      for (const [name, args, needs] of callsUnder(granted as string[])) {
        const missing = missingOf(needs, granted as string[]);
        const before = kept(desk);
        world.resetCounts();
        const result = world.callFromSidebar(name, argsFor(desk, args), { user: ANNA });
        if (!result.ok) throw new Error(`${name}: ${result.message}`);
        const text = String(result.value);
        const answer = JSON.parse(text) as { ok: boolean; error?: { code: string; link?: string; scopes?: string[] } };
        expect([name, text]).toEqual([name, expect.not.stringMatching(RAW)]);
        if (missing.length > 0) {
          expect([name, answer.error?.code, answer.error?.scopes]).toEqual([name, 'permission', missing]);
          expect(answer.error?.link).toContain(GRANT);
          expect(world.requests).toEqual([]);
          expect(kept(desk)).toBe(before);
        } else if (!ELSEWHERE.includes(name)) expect([name, answer.error?.code]).toEqual([name, undefined]);
      }
    });
  },
);

test('an alert names in words what is missing', () => {
  const desk = scheduledDesk();
  desk.world.user(ANNA, { scopes: ['spreadsheets.currentonly', 'script.container.ui'] });
  desk.world.run('syncToSignitic', [], { user: ANNA });
  expect(desk.world.alerts[0]?.text).toMatch(
    /^A permission for this was not granted: syncing with Signitic\. Nothing was done\. Open this page.*\n\nhttps:/s,
  );
});

test('where even an alert is refused, one plain sentence ends the command', () => {
  const desk = scheduledDesk({
    onCall({ name, execution }: { name: string; execution: { fail(message: string): never } }) {
      if (name === 'Ui.alert') execution.fail('Nothing may be shown');
    },
  });
  desk.world.user(ANNA, { scopes: [] });
  const { error } = desk.world.run('syncToSignitic', [], { user: ANNA });
  expect(error?.message).toMatch(
    /^A permission for this was not granted: reading and writing this spreadsheet; syncing/,
  );
  expect(error?.message).toContain(GRANT);
});

test('a run whose closing panel cannot be shown is summed up all the same', () => {
  const desk = scheduledDesk({
    onCall({ name, execution }: { name: string; execution: { fail(message: string): never } }) {
      if (/^Ui\.(show|alert)/.test(name)) execution.fail('Nothing may be shown');
    },
  });
  const { error } = desk.world.run('syncToSignitic', [], { user: ANNA });
  expect(error).toBeNull();
  expect(desk.posts()).toEqual([3]);
  expect(desk.world.toasts.at(-1)?.message).toContain('Rows under the headers: 3');
});

test('a list of permissions that Google does not give changes nothing', () => {
  const desk = scheduledDesk({ scopesListed: false });
  expect(desk.call('getState')).toMatchObject({ missing: { scopes: [] } });
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 3 });
  desk.world.user(ANNA, { scopes: SCOPES.filter((scope) => scope !== 'script.send_mail') });
  expect(desk.call('getState')).toMatchObject({ missing: { scopes: ['script.send_mail'] } });
});

test('a question about permissions that fails keeps nobody from working', () => {
  const desk = scheduledDesk({
    onCall({ name, execution }: { name: string; execution: { fail(message: string): never } }) {
      if (name === 'ScriptApp.getAuthorizationInfo') execution.fail('Service error: Script');
    },
  });
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 3 });
});

const FUNCTIONS = [
  ...COMMANDS.map(([name]): [string, unknown[]] => [name, []]),
  ['runScheduledSync', []] as [string, unknown[]],
  ['runScheduledSync', ['4000000001']] as [string, unknown[]],
  ...CALLS.map(([name, args]): [string, unknown[]] => [name, args]),
];

test('a formula that names one of our functions does nothing, though it has the key', () => {
  const desk = scheduledDesk();
  const { world } = desk;
  expect(world.properties('user', ANNA)[`key:${world.book.id}`]).toBe(TEST_KEY);
  for (const [name, args] of FUNCTIONS) {
    const before = kept(desk);
    world.resetCounts();
    const { error, value } = world.formula(name.toUpperCase(), argsFor(desk, args));
    expect([name, value ?? null]).toEqual([name, null]);
    if (name !== 'runScheduledSync') expect(error?.message).toMatch(/^Staff Sync for Signitic works from its menu/);
    expect(Object.keys(world.callsBy).filter((call) => !/getUi|getActiveUserLocale/.test(call))).toEqual([]);
    expect(world.requests).toEqual([]);
    expect(kept(desk)).toBe(before);
  }
});

test('a formula finds no public function that the table above leaves out', () => {
  const { world } = scheduledDesk();
  const named = new Set(FUNCTIONS.map(([name]) => name).concat('onOpen', 'onInstall'));
  expect(world.publicFunctions().filter((name) => !named.has(name))).toEqual([]);
});

test('the clock of a stranger starts nothing', () => {
  const desk = scheduledDesk();
  const { world } = desk;
  world.clock.advance(2 * HOUR);
  for (const event of [undefined, null, {}, { triggerUid: '' }, { triggerUid: 'not ours' }, { triggerUid: 7 }]) {
    world.resetCounts();
    const { error } = world.run('runScheduledSync', [event], { surface: 'trigger', user: ANNA });
    expect(error).toBeNull();
    expect(world.requests).toEqual([]);
  }
});

test('an execution that is killed in front of an alert has done nothing', () => {
  const desk = scheduledDesk({
    onCall({ name }: { name: string }) {
      if (name === 'Ui.alert') throw KILL;
    },
  });
  desk.world.user(ANNA, { scopes: [] });
  const before = kept(desk);
  expect(desk.world.run('syncToSignitic', [], { user: ANNA }).killed).toBe(true);
  expect(kept(desk)).toBe(before);
});
