// The checks before a push: the real build passes, and every kind of broken build is found and named.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFiles, problemsOf, readFiles } from '../../build/check.mjs';
import { SCOPE, SMALL } from './small';

/** What is found when one file of the real build is changed. */
function found(file: string, change: (text: string) => string): string[] {
  const text = change(SMALL[file]!);
  if (text === SMALL[file]) throw new Error('The change changed nothing');
  return problemsOf({ ...SMALL, [file]: text });
}

const code = (more: string) => found('Code.js', (text) => `${text}\n${more}`);
const inAddon = (more: string) =>
  found('Code.js', (text) =>
    text.replace('var Addon = (function', `var Addon = (function () { ${more} })() || (function`),
  );
const manifest = (change: object) =>
  found('appsscript.json', (text) => JSON.stringify({ ...(JSON.parse(text) as object), ...change }));
const page = (from: string | RegExp, to: string) => found('sidebar.html', (text) => text.replace(from, () => to));

test('the add-on as it is built may be pushed, and so may the smallest build', () => {
  expect(problemsOf(readFiles('dist'))).toEqual([]);
  expect(problemsOf(SMALL)).toEqual([]);
}, 60_000);

test('everything wrong is listed at once, one line each', () => {
  expect(() => checkFiles({ ...SMALL, 'appsscript.json': '{}' })).toThrow(
    /^The build is not fit to be pushed:\n- The manifest does not ask for the V8 runtime\n- /,
  );
});

test('a link instead of a file is refused, since clasp leaves it out and ends well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'link-'));
  symlinkSync(join(process.cwd(), 'dist', 'Code.js'), join(folder, 'Code.js'));
  expect(() => readFiles(folder)).toThrow(/Code\.js is not a plain file/);
  rmSync(folder, { recursive: true });
});

test('a folder that is not there says how to make it', () => {
  expect(() => readFiles('no-such-folder')).toThrow('no-such-folder is missing. Run: npm run build');
});

describe('files', () => {
  test('one too few or one too many', () => {
    const { 'sidebar.html': _gone, ...two } = SMALL;
    expect(problemsOf(two)).toEqual([
      'The build holds Code.js, appsscript.json instead of Code.js, appsscript.json, sidebar.html',
    ]);
    expect(problemsOf({ ...SMALL, 'Code.map': '{}' })[0]).toMatch(/^The build holds Code\.js, Code\.map/);
  });

  test('code, page or manifest that does not parse', () => {
    expect(found('Code.js', () => 'const a = ;')[0]).toMatch(/^Code\.js does not parse as ES2019: /);
    expect(code('const a = { ...null }?.b;')[0]).toMatch(/^Code\.js does not parse as ES2019: /);
    expect(found('sidebar.html', () => '<script>let a = ;</script>')[0]).toMatch(/^sidebar\.html does not parse/);
    expect(found('appsscript.json', () => '{')[0]).toMatch(/^appsscript\.json is no JSON: /);
  });
});

describe('the manifest', () => {
  test.each([
    [{ runtimeVersion: 'DEPRECATED_ES5' }, 'The manifest does not ask for the V8 runtime'],
    [{ exceptionLogging: 'STACKDRIVER' }, 'The manifest lets Google log exceptions'],
    [{ addOns: {} }, 'The manifest has a section "addOns"'],
    [{ webapp: { access: 'ANYONE' } }, 'The manifest has a section "webapp"'],
    [{ dependencies: { enabledAdvancedServices: [] } }, 'The manifest has dependencies'],
    [{ urlFetchWhitelist: [] }, 'The manifest\'s urlFetchWhitelist is [] instead of ["https://api.signitic.app/"]'],
    [
      { urlFetchWhitelist: ['https://api.signitic.app/', 'https://example.com/'] },
      'The manifest\'s urlFetchWhitelist is ["https://api.signitic.app/","https://example.com/"] instead of ["https://api.signitic.app/"]',
    ],
  ])('%j is found', (change, problem) => {
    expect(manifest(change)).toEqual([problem]);
  });

  test('a scope that nothing uses, one that is missing, and one that is there twice', () => {
    const { oauthScopes } = JSON.parse(SMALL['appsscript.json']!) as { oauthScopes: string[] };
    expect(manifest({ oauthScopes: [...oauthScopes, `${SCOPE}drive`] })).toEqual([
      `The manifest asks for ${SCOPE}drive, which nothing uses`,
    ]);
    expect(manifest({ oauthScopes: oauthScopes.filter((scope) => !scope.endsWith('send_mail')) })).toEqual([
      expect.stringMatching(/^The manifest lacks .*script\.send_mail, which MailApp\.\w+ needs$/),
    ]);
    expect(manifest({ oauthScopes: [...oauthScopes, oauthScopes[0]] })).toEqual([
      'The manifest asks for a scope twice',
    ]);
  });
});

describe('the code', () => {
  test.each([
    ['console.log(1);', 'The code uses console.log, for which no scope is planned'],
    ['Logger.log(1);', 'The code uses Logger.log, for which no scope is planned'],
    ['DriveApp.getFiles();', 'The code uses DriveApp.getFiles, for which no scope is planned'],
    ['SpreadsheetApp.openById("x");', 'Code.js uses openById'],
    ['ScriptApp.getOAuthToken();', 'Code.js uses getOAuthToken'],
    ['LockService.getScriptLock();', 'Code.js uses getScriptLock'],
  ])('%s is found', (more, problem) => {
    expect(inAddon(`function never() { ${more} }`)).toContain(problem);
  });

  test('an alert or a prompt in a second place, where it might stop a run', () => {
    expect(inAddon('function never(ui) { ui.alert("a"); ui.alert("b"); }')).toEqual(['Code.js uses alert in 2 places']);
    expect(inAddon('function never(ui) { ui.prompt("a"); ui.prompt("b"); }')).toEqual([
      'Code.js uses prompt in 2 places',
    ]);
  });

  test('anything at the top level but the add-on and its functions', () => {
    expect(code('PropertiesService.getUserProperties();')).toContainEqual(
      expect.stringMatching(/^Code\.js has a ExpressionStatement at line \d+$/),
    );
  });

  test('a service at the top level, which would leave people without the menu', () => {
    expect(inAddon('PropertiesService.getUserProperties();')).toContainEqual(
      expect.stringMatching(/^onOpen fails without permissions: PropertiesService is not defined$/),
    );
  });

  test('a first line other than the one that keeps it to the current document, and other characters than ASCII', () => {
    expect(found('Code.js', (text) => text.replace('/** @OnlyCurrentDoc */\n', ''))).toEqual([
      'Code.js does not begin with @OnlyCurrentDoc',
    ]);
    expect(code('// é')).toEqual(['Code.js holds other characters than ASCII']);
  });
});

describe('names', () => {
  const rename = (name: string) =>
    found('Code.js', (text) => text.replace(`function ${name}(...args)`, `function ${name}2(...args)`));

  test.each([
    ['onInstall', 'Google calls onInstall, which Code.js does not have'],
    ['checkRows', 'The menu calls checkRows, which Code.js does not have'],
    ['runScheduledSync', 'A trigger calls runScheduledSync, which Code.js does not have'],
    ['inspectRow', 'The sidebar calls inspectRow, which Code.js does not have'],
  ])('%s, when Code.js no longer has it', (name, problem) => {
    expect(rename(name)).toEqual([problem, `Nobody calls the public function ${name}2`]);
  });

  test('a trigger whose function cannot be told', () => {
    expect(inAddon('function never(name) { ScriptApp.newTrigger(name); }')).toEqual([
      'A trigger calls null, which Code.js does not have',
    ]);
  });
});

describe('the page', () => {
  test.each([
    ['a comment in the script', /<script>/, '<script>/* x */', /^The page's script holds \/\*/],
    ['an address in the script', /<script>/, '<script>var a="https://x";', /^The page's script holds \/\//],
    ['another script', '</body>', '<script>var b=1</script></body>', /^The page does not have exactly one script/],
    ['a tag in a string', /<script>/, '<script>var c="<na>";', /^The page's script holds "<na>", which HtmlService/],
    ['an image from elsewhere', '</body>', '<img src="https://example.com/x.png"></body>', /^The page loads https:/],
    ['a comment', '</body>', '<!-- x --></body>', /^The page holds a comment or a scriptlet/],
    ['a scriptlet', '</body>', '<?= x ?></body>', /^The page holds a comment or a scriptlet/],
    ['no base', '<base target="_top">', '', /^The page lacks <base/],
    ['a console', /<script>/, '<script>console.log(1);', /^The page uses console\.log/],
    ['a store', /<script>/, '<script>localStorage.getItem("a");', /^The page uses localStorage\.getItem/],
    ['other characters', '</body>', 'é</body>', /^The page holds other characters/],
  ])('%s is found', (_what, from, to, problem) => {
    expect(page(from, to)).toEqual([expect.stringMatching(problem)]);
  });
});
