// The self-test calls every Google method that the add-on calls: both lists are read from the sources.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';

/** The services whose published types say which names are Google's. */
const SERVICES = [
  'base',
  'cache',
  'html',
  'lock',
  'mail',
  'properties',
  'script',
  'spreadsheet',
  'url-fetch',
  'utilities',
];
/** What the published types do not have yet. */
const NEWER = ['getAuthorizedScopes', 'getSheetById'];

const googleNames = new Set(
  SERVICES.flatMap((service) => {
    const types = readFileSync(`node_modules/@types/google-apps-script/google-apps-script.${service}.d.ts`, 'utf8');
    return [...types.matchAll(/^\s+(\w+)\(/gm)].map(([, name]) => name!);
  }).concat(NEWER),
);

/** Names that lists, texts and maps have as well: a call of them says nothing of Google. */
const ordinary = new Set(
  [Array, Date, Function, Map, Number, Object, Promise, RegExp, Set, String]
    .flatMap((builtIn) => [builtIn, builtIn.prototype])
    .flatMap((owner) => Object.getOwnPropertyNames(owner))
    .concat('parse'),
);

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path, { recursive: true }).map(String);
  return names.filter((name) => /\.ts$/.test(name) && !name.endsWith('.d.ts')).map((name) => join(path, name));
}

/** The names of all methods that the code calls on something: `b` in `a.b()` and in `a?.b()`. */
function calledIn(code: string): string[] {
  const names: string[] = [];
  const visit = (node: AnyNode): void => {
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && !node.callee.computed)
      names.push((node.callee.property as { name: string }).name);
    for (const child of Object.values(node)) {
      for (const one of Array.isArray(child) ? child : [child]) if (one && typeof one.type === 'string') visit(one);
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return names;
}

function googleCalls(paths: readonly string[]): Set<string> {
  const called = paths
    .flatMap(filesIn)
    .map((file) => transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2022' }).code)
    .flatMap(calledIn);
  return new Set(called.filter((name) => googleNames.has(name) && !ordinary.has(name)));
}

const product = googleCalls(['src/google', 'src/app', 'src/main.ts']);
const selfTest = googleCalls(['selftest']);

test('the list of the add-on’s calls is whole enough to be one', () => {
  expect(product.size).toBeGreaterThan(90);
  expect([...product]).toEqual(expect.arrayContaining(['getDisplayValues', 'fetchAll', 'tryLock', 'sendEmail']));
});

test('no Google method is called by the add-on that the self-test does not call', () => {
  expect([...product].filter((name) => !selfTest.has(name)).sort()).toEqual([]);
});

test('a method that the self-test lacks would be found', () => {
  expect(calledIn('const a = tab.setTabColor("red"); b?.getRange(1).setValues([[1]]);')).toEqual([
    'setTabColor',
    'setValues',
    'getRange',
  ]);
  expect([googleNames.has('setTabColor'), selfTest.has('setTabColor')]).toEqual([true, false]);
});

test('what the panel calls in its page is called by the page of the self-test', () => {
  const panel = readFileSync('src/sidebar/server.ts', 'utf8');
  const page = readFileSync('selftest/probe.html', 'utf8');
  const names = ['withSuccessHandler', 'withFailureHandler', 'focus'];
  expect(names.filter((name) => !panel.includes(name))).toEqual([]);
  expect(names.filter((name) => !page.includes(`${name}(`))).toEqual([]);
});
