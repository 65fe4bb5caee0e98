// npm run push and npm run release, with the real clasp, against a stand-in for Google.
import { readFiles } from '../../build/check.mjs';
import { hintFor } from '../../build/clasp.mjs';
import { deploymentAmong } from '../../build/release.mjs';
import { CAMPAIGN, inCampaign } from '../campaign';
import { type Desk, deskAt, type Ended } from './fixture';
import { REFRESHED, SCRIPT_ID, type StandIn, startGoogle, TOKEN } from './google';

const CONTENT = `/v1/projects/${SCRIPT_ID}/content`;

let google: StandIn;
let desk: Desk;

async function open(built?: Record<string, string>): Promise<void> {
  google = await startGoogle();
  desk = deskAt(google, built);
  desk.logIn();
}

async function close(): Promise<void> {
  desk.clear();
  await google.close();
}

// Clasp takes a second to start on an idle machine, and many times that on a busy one.
jest.setTimeout(120_000);

describe('a push of the add-on as it is built', () => {
  let ended: Ended;

  beforeAll(async () => {
    await open(readFiles('dist'));
    // With a manifest that differs, clasp without --force would leave everything out in silence.
    google.content = [{ name: 'appsscript', type: 'JSON', source: '{"timeZone":"Etc/UTC"}' }];
    desk.logIn({ expiry_date: 1_600_000_000_000 });
    google.token = REFRESHED;
    desk.write('.clasp.local.json', JSON.stringify({ scriptId: SCRIPT_ID }));
    ended = await desk.run('push.mjs', {});
  });
  afterAll(close);

  test('the three files arrive byte for byte, a changed manifest included', () => {
    expect(ended).toEqual({ status: 0, said: 'Pushed Code.js, appsscript.json, sidebar.html.' });
    expect(google.content.map(({ name, type }) => [name, type]).sort()).toEqual([
      ['Code', 'SERVER_JS'],
      ['appsscript', 'JSON'],
      ['sidebar', 'HTML'],
    ]);
    const source = (name: string) => google.content.find((file) => file.name === name)?.source;
    // Not toBe: half a megabyte of difference helps nobody.
    expect(source('Code') === desk.read('dist/Code.js')).toBe(true);
    expect(source('sidebar') === desk.read('dist/sidebar.html')).toBe(true);
    expect(source('appsscript') === desk.read('dist/appsscript.json')).toBe(true);
    expect(google.log).toEqual(['POST /token', `GET ${CONTENT}`, `PUT ${CONTENT}`]);
  });

  test('an expired token is refreshed and kept; the script id may stand in a file that git ignores', () => {
    expect(ended.status).toBe(0);
    expect(desk.read('.gitignore').split('\n')).toContain('.clasp.local.json');
    expect(google.log[0]).toBe('POST /token');
    expect(desk.read('.build/home/.clasprc.json')).toContain(REFRESHED);
    expect(desk.read('.build/home/.clasprc.json')).not.toContain(TOKEN);
  });

  inCampaign(test)('a second push of the same build sends nothing', async () => {
    const sent = google.log.length;
    const second = await desk.run('push.mjs');
    expect(second).toEqual({ status: 0, said: 'Google has this build already: nothing was pushed.' });
    expect(google.log.slice(sent)).toEqual([`GET ${CONTENT}`]);
    expect(google.log.filter((route) => route === `PUT ${CONTENT}`)).toHaveLength(1);
  });
});

describe('what is refused', () => {
  beforeEach(() => open());
  afterEach(close);

  test('without a script id nobody is asked', async () => {
    const ended = await desk.run('push.mjs', {});
    expect(ended.status).toBe(1);
    expect(ended.said).toMatch(/^Which script\? Run: npm run script-id -- YOUR-SCRIPT-ID/);
    expect(google.log).toEqual([]);
  });

  test.each([
    ['a file is missing', 'sidebar.html', null, /instead of Code\.js, appsscript\.json, sidebar\.html/],
    ['the code does not parse', 'Code.js', 'function onOpen( {', /Code\.js does not parse/],
    ['there is a file too many', 'notes.html', '<p>mine</p>', /The build holds .*notes\.html/],
  ])('a broken build is never pushed: %s', async (_what, name, text, says) => {
    if (text === null) desk.remove(`dist/${name}`);
    else desk.write(`dist/${name}`, text);
    const ended = await desk.run('push.mjs');
    expect(ended.status).toBe(1);
    expect(ended.said).toMatch(says);
    expect(google.log).toEqual([]);
  });

  inCampaign(test)('what only Google finds wrong ends with its words', async () => {
    // The checks ask for ES2019 and would find this first, so the file is spoilt between the check and clasp.
    desk.write('build/check.mjs', desk.read('build/check.mjs').replace('if (wrong.length > 0)', 'if (false)'));
    desk.write('dist/Code.js', 'var a;\nfunction onOpen( {');
    const ended = await desk.run('push.mjs');
    expect(ended.status).toBe(1);
    expect(ended.said).toContain('line: 2 file: Code');
    expect(google.content).toEqual([]);
  });

  const LOGGED_OUT: [string, (at: Desk) => void][] = [
    ['the token is wrong', (at) => at.logIn({ access_token: 'of somebody else' })],
    ['nobody is logged in', (at) => at.write('.build/home/.clasprc.json', '{}')],
  ];

  test.each(LOGGED_OUT.slice(CAMPAIGN ? 0 : 1))('%s: it says what to do, and nothing arrives', async (_what, spoil) => {
    spoil(desk);
    const ended = await desk.run('push.mjs');
    expect(ended.status).toBe(1);
    expect(ended.said).toMatch(/npx clasp login/);
    expect(google.content).toEqual([]);
  });
});

test.each([
  ['User has not enabled the Apps Script API. Enable it', /https:\/\/script\.google\.com\/home\/usersettings/],
  ['invalid_grant', /npx clasp login/],
  ['Requested entity was not found.', /script id may be wrong/],
])('Google’s "%s" is told with what to do about it', (text, hint) => {
  expect(hintFor(text)).toMatch(hint);
});

describe('a release', () => {
  async function openCommitted(): Promise<void> {
    await open();
    const { version } = JSON.parse(desk.read('package.json')) as { version: string };
    desk.write('CHANGELOG.md', `# Changes\n\n## ${version}\n\nFirst.\n`);
    desk.git('init', '--quiet');
    desk.git('add', '--all', '--', ':!node_modules');
    desk.write('.git/info/exclude', 'node_modules\n');
    commit('All');
  }
  const commit = (message: string) =>
    desk.git('-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.com', 'commit', '--quiet', '-m', message);

  // A release starts the real clasp several times, which takes seconds.
  inCampaign(test)('makes a version of what was pushed and points the one deployment at it', async () => {
    await openCommitted();
    google.deployments = [
      { deploymentId: 'AKhead', deploymentConfig: {} },
      { deploymentId: 'AKone', deploymentConfig: { versionNumber: 1 } },
    ];
    google.versions = [{ versionNumber: 1, description: 'before' }];
    const ended = await desk.run('release.mjs');
    expect(ended.said).toMatch(/Version 2 of the script is 0\.1\.0 \(\w+\); deployment AKone points at it\./);
    expect(ended.status).toBe(0);
    expect(google.versions[1]?.description).toMatch(/^0\.1\.0 \([0-9a-f]{7,}\)$/);
    expect(google.deployments.map(({ deploymentConfig }) => deploymentConfig.versionNumber)).toEqual([undefined, 2]);
    expect(google.content).toHaveLength(3);
    await close();
  });

  inCampaign(test)('makes the first deployment when there is none', async () => {
    await openCommitted();
    google.deployments = [{ deploymentId: 'AKhead', deploymentConfig: {} }];
    expect((await desk.run('release.mjs')).said).toContain('deployment AKnew points at it');
    expect(google.deployments[1]?.deploymentConfig.versionNumber).toBe(1);
    await close();
  });

  test('asks which one when there are several', () => {
    const several = ['AKone', 'AKtwo'].map((deploymentId) => ({ deploymentId, versionNumber: 1 }));
    expect(() => deploymentAmong(several)).toThrow(/2 deployments\. .*"deploymentId":\n- AKone/s);
    expect(deploymentAmong([{ deploymentId: 'AKhead' }, several[0]!])).toBe('AKone');
  });

  test('refuses what nobody could find again: uncommitted changes, or a version without an entry', async () => {
    await openCommitted();
    desk.write('package.json', desk.read('package.json').replace('"version": "0.1.0"', '"version": "9.9.9"'));
    expect((await desk.run('release.mjs')).said).toMatch(/^Commit first/);
    desk.git('add', 'package.json');
    commit('More');
    expect((await desk.run('release.mjs')).said).toMatch(/^CHANGELOG\.md has no entry "## 9\.9\.9"/);
    expect(google.log).toEqual([]);
    await close();
  });
});
