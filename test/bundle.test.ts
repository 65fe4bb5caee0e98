// What is pushed to Google: it parses there, loads without touching a service, and shows exactly the public functions.
import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';

const DIST = join(__dirname, '..', 'dist');
const code = readFileSync(join(DIST, 'Code.js'), 'utf8');
const manifest = JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8'));

const PUBLIC = [
  'onOpen',
  'onInstall',
  'openSidebar',
  'syncToSignitic',
  'syncSelectedRows',
  'checkRows',
  'runScheduledSync',
  'getState',
  'getTab',
  'listValues',
  'sameWorkspace',
  'saveKey',
  'forgetKey',
  'useKeyOf',
  'saveMapping',
  'saveSettings',
  'savePanelLanguage',
  'checkTab',
  'writeCheck',
  'syncTab',
  'previewTab',
  'makePreviewTab',
  'deletePreviewTab',
  'getProgress',
  'stopSync',
  'setUpWithoutPanel',
  'showCell',
  'showResults',
  'placeResults',
  'chooseFix',
  'inspectRow',
  'getPullCost',
  'pullPeople',
  'getCompareCost',
  'compareTab',
  'addMissing',
  'getLeavers',
  'deactivateLeavers',
  'activateAgain',
  'giveUpAddresses',
  'keepApart',
  'decideGoneTab',
  'getChangeRequests',
  'answerChangeRequests',
  'showSignature',
  'saveSchedule',
  'takeOverSchedule',
];
const SERVICES = [
  'SpreadsheetApp',
  'UrlFetchApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'MailApp',
  'HtmlService',
  'Utilities',
  'Session',
  'Logger',
];

test('three files are pushed and nothing else', () => {
  expect(readdirSync(DIST).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
});
test('the code is an ES2019 script', () => {
  expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
});
test('its first line keeps it to the current document', () =>
  expect(code.split('\n')[0]).toBe('/** @OnlyCurrentDoc */'));
test('it is plain ASCII', () => expect([...code].filter((sign) => sign.charCodeAt(0) > 126)).toEqual([]));

test('Google reads it in every execution: it has at most 570 KB', () =>
  expect(code.length).toBeLessThanOrEqual(570_000));

test('its source map leads from a place in the small script to the same text in the readable one', () => {
  const text = readFileSync(join(DIST, '..', '.build', 'Code.js.map'), 'utf8');
  const readable = JSON.parse(text).sourcesContent[0].split('\n') as string[];
  const word = '"https://api.signitic.app';
  const line = code.split('\n').findIndex((one) => one.includes(word));
  const place = new SourceMap(JSON.parse(text)).findEntry(line, code.split('\n')[line]!.indexOf(word));
  if (!('originalLine' in place)) throw new Error('The map knows no such place');
  expect(readable[place.originalLine]!.slice(place.originalColumn)).toMatch(/^"https:\/\/api\.signitic\.app/);
});

test('at the top level stand the add-on and the public functions only', () => {
  const { body } = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  const names = body.map((node) => {
    if (node.type === 'FunctionDeclaration') return node.id.name;
    if (node.type !== 'VariableDeclaration') return node.type;
    return node.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : '')).join();
  });
  expect(names.sort()).toEqual(['Addon', ...PUBLIC].sort());
});

test('it loads in an empty context with every service set to throw, and adds nothing else to the global scope', () => {
  const context = createContext(Object.create(null));
  runInContext('delete globalThis.console; delete globalThis.WebAssembly; delete globalThis.Intl;', context);
  for (const name of SERVICES) {
    runInContext(
      `Object.defineProperty(globalThis, ${JSON.stringify(name)}, { get() { throw new Error('touched ${name}'); } })`,
      context,
    );
  }
  const before = new Set<string>(runInContext('Object.getOwnPropertyNames(globalThis)', context));
  runInContext(code, context);
  const added = (runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]).filter(
    (name) => !before.has(name),
  );
  expect(added.sort()).toEqual(['Addon', ...PUBLIC].sort());
});

test('loading it reads no table: each execution loads it anew, and few need one', () => {
  const context = createContext({});
  runInContext('JSON.parse = () => { throw new Error("a table was read"); }', context);
  expect(() => runInContext(code, context)).not.toThrow();
  // The phone numbers' table and the words stand there as packed texts, not as objects that would be made each time.
  // Long lines are broken, within texts too.
  const whole = code.replace(/\\\n/g, '');
  expect(whole).toContain('country_calling_codes');
  expect(whole).not.toMatch(/country_calling_codes: ?\{/);
});

test('the manifest asks for the scopes that are used, reaches one host, and is no card add-on', () => {
  const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
  expect(manifest.oauthScopes).toEqual(
    [
      'spreadsheets.currentonly',
      'script.container.ui',
      'script.external_request',
      'script.scriptapp',
      'script.send_mail',
      'userinfo.email',
    ].map(scope),
  );
  expect(manifest.urlFetchWhitelist).toEqual(['https://api.signitic.app/']);
  expect(manifest.runtimeVersion).toBe('V8');
  expect(manifest.addOns).toBeUndefined();
});

test('services that would need a wider scope, or stop the world, are not called', () => {
  expect(code).not.toMatch(
    /getScriptLock|openById|openByUrl|getProjectTriggers|DriveApp|GmailApp|getScriptCache|Browser\./,
  );
});
