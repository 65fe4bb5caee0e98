// Checks a build before it is pushed: `node build/check.mjs [folder]`. What is wrong here would fail at Google, in people's sheets.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { getLineInfo, parse } from 'acorn';
import { countMembers, firstArguments, memberNames, membersOf, objectKeys, texts } from './syntax.mjs';

/** What is pushed: these three and nothing else. */
export const FILES = ['Code.js', 'appsscript.json', 'sidebar.html'];
const SCOPE = 'https://www.googleapis.com/auth/';
const API = 'https://api.signitic.app/';
const GOOGLE_STYLES = 'https://ssl.gstatic.com/docs/script/css/add-ons1.css';

/** The scope behind each use of a service. The first row that fits counts; null needs none. */
const NEEDS = [
  [/^SpreadsheetApp\.getUi$|^HtmlService\./, 'script.container.ui'],
  [/^SpreadsheetApp\./, 'spreadsheets.currentonly'],
  [/^UrlFetchApp\./, 'script.external_request'],
  [/^ScriptApp\.(newTrigger|getUserTriggers|deleteTrigger)$/, 'script.scriptapp'],
  [/^MailApp\./, 'script.send_mail'],
  [/^Session\.get(Effective|Active)User$/, 'userinfo.email'],
  [/^(ScriptApp|Session|PropertiesService|CacheService|LockService|Utilities)\./, null],
];
/** Every service of Google's that a script can name; one that NEEDS does not know is a mistake. */
const SERVICES = [
  'SpreadsheetApp UrlFetchApp ScriptApp MailApp HtmlService Session PropertiesService CacheService LockService Utilities',
  'Logger console DriveApp GmailApp CalendarApp DocumentApp FormApp SlidesApp GroupsApp ContactsApp SitesApp Maps',
  'LanguageApp LinearOptimizationService Charts ContentService XmlService Jdbc BigQuery Drive Sheets Gmail People',
  'AdminDirectory CardService Browser',
].flatMap((line) => line.split(' '));
/** Each would need a wider scope, or reach other files or other people's schedules. */
const FORBIDDEN = ['openById', 'openByUrl', 'getProjectTriggers', 'getOAuthToken', 'getScriptLock'];
/** Boxes that need no permission. They stop the script until somebody clicks, so each stands in one place, away from any run. */
const ONCE = ['alert', 'prompt'];
/** Called by Google itself. */
const GOOGLES = ['onOpen', 'onInstall'];

/** Reads a folder of files. A symbolic link is refused, since clasp would leave it out without failing. */
export function readFiles(folder) {
  if (!existsSync(folder)) throw new Error(`${folder} is missing. Run: npm run build`);
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      if (!lstatSync(path).isFile()) throw new Error(`${path} is not a plain file`);
      return [name, readFileSync(path, 'utf8')];
    }),
  );
}

/** What is wrong with a build, one sentence each; nothing when it may be pushed. */
export function problemsOf(files) {
  const names = Object.keys(files).sort();
  if (names.join() !== FILES.join())
    return [`The build holds ${names.join(', ') || 'nothing'} instead of ${FILES.join(', ')}`];
  const [code, page] = [
    parsed(files['Code.js'], 'Code.js', 2019),
    parsed(scriptOf(files['sidebar.html']), 'sidebar.html', 2020),
  ];
  if (code.wrong || page.wrong) return [code.wrong, page.wrong].filter(Boolean);
  let manifest;
  try {
    manifest = JSON.parse(files['appsscript.json']);
  } catch (error) {
    return [`appsscript.json is no JSON: ${error.message}`];
  }
  return [
    ...manifestProblems(manifest),
    ...scopeProblems(code.tree, manifest.oauthScopes ?? []),
    ...codeProblems(files['Code.js'], code.tree),
    ...callProblems(files['Code.js'], code.tree, page.tree),
    ...pageProblems(files['sidebar.html'], page.tree),
  ];
}

function parsed(text, name, ecmaVersion) {
  try {
    return { tree: parse(text, { ecmaVersion, sourceType: 'script' }) };
  } catch (error) {
    return { wrong: `${name} does not parse as ES${ecmaVersion}: ${error.message}` };
  }
}

function scriptOf(html) {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/gi)].map(([, script]) => script).join('\n;');
}

function manifestProblems(manifest) {
  const wrong = [];
  const sections = [
    'timeZone',
    'runtimeVersion',
    'exceptionLogging',
    'dependencies',
    'oauthScopes',
    'urlFetchWhitelist',
  ];
  for (const key of Object.keys(manifest)) {
    // `addOns` would make a card add-on of it; `webapp` and `executionApi` would open it to the outside.
    if (!sections.includes(key)) wrong.push(`The manifest has a section "${key}"`);
  }
  if (manifest.runtimeVersion !== 'V8') wrong.push('The manifest does not ask for the V8 runtime');
  // What is logged would be people's data.
  if (manifest.exceptionLogging !== 'NONE') wrong.push('The manifest lets Google log exceptions');
  // Advanced services do not work with spreadsheets.currentonly.
  if (JSON.stringify(manifest.dependencies) !== '{}') wrong.push('The manifest has dependencies');
  if (JSON.stringify(manifest.urlFetchWhitelist) !== JSON.stringify([API])) {
    wrong.push(
      `The manifest's urlFetchWhitelist is ${JSON.stringify(manifest.urlFetchWhitelist)} instead of ["${API}"]`,
    );
  }
  return wrong;
}

/** Scopes must be exactly those used: one too few breaks a call, one too many is asked of everybody, and of the reviewers. */
function scopeProblems(tree, asked) {
  const used = new Map();
  const wrong = [];
  for (const use of membersOf(tree, SERVICES)) {
    const row = NEEDS.find(([pattern]) => pattern.test(use));
    if (!row) wrong.push(`The code uses ${use}, for which no scope is planned`);
    else if (row[1]) used.set(SCOPE + row[1], use);
  }
  for (const [scope, use] of used)
    if (!asked.includes(scope)) wrong.push(`The manifest lacks ${scope}, which ${use} needs`);
  for (const scope of asked) if (!used.has(scope)) wrong.push(`The manifest asks for ${scope}, which nothing uses`);
  if (new Set(asked).size !== asked.length) wrong.push('The manifest asks for a scope twice');
  return wrong;
}

function codeProblems(code, tree) {
  const wrong = [];
  if (!code.startsWith('/** @OnlyCurrentDoc */\n')) wrong.push('Code.js does not begin with @OnlyCurrentDoc');
  if (/[\u007f-\uffff]/.test(code)) wrong.push('Code.js holds other characters than ASCII');
  const used = memberNames(tree);
  for (const name of FORBIDDEN) if (used.has(name)) wrong.push(`Code.js uses ${name}`);
  for (const name of ONCE) {
    const places = countMembers(tree, name);
    if (places > 1) wrong.push(`Code.js uses ${name} in ${places} places`);
  }
  for (const node of tree.body) {
    const isAddon = node.type === 'VariableDeclaration' && node.declarations[0].id.name === 'Addon';
    if (node.type !== 'FunctionDeclaration' && !isAddon)
      wrong.push(`Code.js has a ${node.type} at line ${getLineInfo(code, node.start).line}`);
  }
  return wrong;
}

/** Google finds functions by name, when it is too late: every name in the menu, a trigger or the page must be one of ours. */
function callProblems(code, tree, pageTree) {
  const functions = tree.body.filter(({ type }) => type === 'FunctionDeclaration').map(({ id }) => id.name);
  const menu = menuOf(code);
  if ('wrong' in menu) return [menu.wrong];
  const triggers = firstArguments(tree, 'newTrigger');
  const common = (keys) => keys.filter((key) => functions.includes(key)).length;
  // The page keeps a time limit for each call: of all its tables the one that names the most public functions.
  const page = objectKeys(pageTree).reduce((best, keys) => (common(keys) > common(best) ? keys : best), []);
  const wrong = [];
  if (menu.handlers.length === 0) wrong.push('onOpen makes no menu');
  if (page.length === 0) wrong.push('sidebar.html calls no function');
  const callers = [
    ['Google', GOOGLES],
    ['The menu', menu.handlers],
    ['A trigger', triggers],
    ['The sidebar', page],
  ];
  for (const [who, names] of callers) {
    for (const name of names)
      if (!functions.includes(name)) wrong.push(`${who} calls ${name}, which Code.js does not have`);
  }
  const called = callers.flatMap(([, names]) => names);
  for (const name of functions) if (!called.includes(name)) wrong.push(`Nobody calls the public function ${name}`);
  return wrong;
}

/** Runs onOpen as Google does before anything was granted: with the menu and the locale, everything else throwing. */
function menuOf(code) {
  const handlers = [];
  const menu = { addItem: (_label, handler) => handlers.push(handler) && menu, addSeparator: () => menu, addToUi() {} };
  const context = createContext({
    SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) },
    Session: { getActiveUserLocale: () => 'fr' },
  });
  try {
    runInContext(`${code}\nonOpen();`, context, { timeout: 5000 });
    return { handlers };
  } catch (error) {
    return { wrong: `onOpen fails without permissions: ${error.message}` };
  }
}

function pageProblems(html, tree) {
  const wrong = [];
  const unsafe = /\/\/|\/\*|<!--|<\?|`/.exec(scriptOf(html));
  if (unsafe) wrong.push(`The page's script holds ${unsafe[0]}, which HtmlService may damage`);
  const [tag] = texts(tree).filter((raw) => raw.replace(/\(\?<|\\k</g, '').includes('<'));
  if (tag) wrong.push(`The page's script holds ${tag.slice(0, 40)}, which HtmlService may take for a tag`);
  if (/[^\n\x20-\x7e]/.test(html)) wrong.push('The page holds other characters than ASCII');
  if (/<!--|<\?/.test(html)) wrong.push('The page holds a comment or a scriptlet');
  if (!html.includes('<base target="_top">'))
    wrong.push('The page lacks <base target="_top">, so links would open in the panel');
  // Blocks of words are data: whatever stands in them, nothing runs.
  const elements = html.match(/<script[^>]*>/gi) ?? [];
  const scripts = elements.filter((tag) => !/^<script type="application\/json" id="words-[a-z]+">$/.test(tag));
  if (scripts.join() !== '<script>') wrong.push('The page does not have exactly one script');
  for (const [, url] of html.matchAll(/<(?:link|script|img|iframe)\b[^>]*?(?:href|src)="([^"]*)"/gi)) {
    if (url !== GOOGLE_STYLES) wrong.push(`The page loads ${url}`);
  }
  const used = membersOf(tree, ['console', 'document', 'window', 'localStorage', 'sessionStorage']);
  for (const use of used) {
    if (/^console\.|^(local|session)Storage\.|\.(write|cookie|alert|confirm|prompt)$/.test(use))
      wrong.push(`The page uses ${use}`);
  }
  return wrong;
}

/** @throws Error that lists everything wrong with the build */
export function checkFiles(files) {
  const wrong = problemsOf(files);
  if (wrong.length > 0)
    throw new Error(`The build is not fit to be pushed:\n${wrong.map((line) => `- ${line}`).join('\n')}`);
}

function main() {
  try {
    checkFiles(readFiles(process.argv[2] ?? 'dist'));
    console.log('The build is fit to be pushed.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1]?.endsWith('check.mjs')) main();
