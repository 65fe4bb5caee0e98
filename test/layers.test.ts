// Who may import whom: the table of the layers, held against the sources.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** A file's imports: paths from the root without extension, or package names. */
function imports(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = [...text.matchAll(/^import '([^']+)'|^(?:import|export)\b[^'";]*\bfrom '([^']+)'/gm)];
  return found.map(([, bare, from]) => {
    const name = bare ?? from ?? '';
    return name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), name)) : name;
  });
}

const RULES: { from: string; may: RegExp; because: string }[] = [
  {
    from: 'src/core',
    may: /^(src\/core\/[\w/-]+|validator\/es\/lib\/\w+(\.js)?|leven)$/,
    because: 'the core is pure: give what it needs as an argument (see core/ports.ts)',
  },
  { from: 'src/i18n', may: /^src\/(core|i18n)\/?[\w/-]*$|^src\/i18n$/, because: 'words know codes and rows only' },
  {
    from: 'src/google',
    may: /^src\/(core|i18n)\/[\w/-]+$|^src\/i18n$|^src\/google\/(types|applied|rules|behind|days)$|^src\/app\/stored-names$/,
    because: 'adapters know the core, five leaves and the stored names, never one another: src/app puts them together',
  },
  {
    from: 'src/app',
    may: /^src\/(core|i18n|google|app)\/[\w/-]+$|^src\/(api|i18n|phones)$/,
    because: 'app wires adapters to the core',
  },
  {
    from: 'src/sidebar',
    may: /^(src\/(sidebar\/[\w./-]+|i18n(\/[\w-]+)?|api|core\/[\w/-]+)|preact(\/[\w-]+)?)$/,
    because: 'the page reaches the server through the calls of api.ts only',
  },
  { from: 'playground', may: /^(?!src\/)/, because: 'the playground runs dist/ and imports nothing from src/' },
];

describe.each(RULES)('$from', ({ from, may, because }) => {
  test.each(sources(from))('%s', (file) => {
    for (const name of imports(file)) {
      if (!may.test(name)) throw new Error(`${file} imports ${name}: ${because}`);
    }
  });
});

/** The floors of the core, the lowest first: a file imports from its own floor's folder or from below. */
const FLOORS: readonly (readonly string[])[] = [
  ['fields'],
  ['outcome', 'schedule'],
  ['row'],
  ['vocabulary'],
  ['read'],
  ['match'],
  ['people'],
  ['state'],
  ['send', 'status', 'safety'],
  ['ports'],
  ['steps'],
  ['verify'],
  ['sync'],
];

/** The part of the core that a path belongs to: its folder, or the file's own name. */
const partOf = (path: string): string => /^src\/core\/(?:match\/(?=vocabulary))?([\w-]+)/.exec(path)?.[1] ?? '';
const floorOf = (path: string): number => FLOORS.findIndex((parts) => parts.includes(partOf(path)));

test('inside the core imports point down only', () => {
  const files = sources('src/core');
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  const climbing = files.flatMap((file) =>
    imports(file)
      .filter((name) => name.startsWith('src/core/'))
      .filter(
        (name) => floorOf(name) > floorOf(file) || (floorOf(name) === floorOf(file) && partOf(name) !== partOf(file)),
      )
      .map((name) => `${file} -> ${name}`),
  );
  expect(climbing).toEqual([]);
});

/** The shortest way from a file back to itself over its imports, as a list of files; null where there is none. */
function circleAt(start: string, graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const paths = [[start]];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const next of graph.get(path[path.length - 1]!) ?? []) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      paths.push([...path, next]);
    }
  }
  return null;
}

test.each(['src', 'playground'])('no file of %s imports itself by way of others', (folder) => {
  const files = sources(folder);
  const graph = new Map(files.map((file) => [file.replace(/\.tsx?$/, ''), imports(file)]));
  const circles = [...graph.keys()].map((file) => circleAt(file, graph)).filter((circle) => circle !== null);
  expect(graph.size).toBeGreaterThan(10);
  expect(circles.map((circle) => circle.join(' -> '))).toEqual([]);
});

test('each function of main.ts is one line: there is nothing in it but wiring', () => {
  const text = readFileSync(join(ROOT, 'src/main.ts'), 'utf8');
  const bodies = [...text.matchAll(/^export function \w+\([^)]*\): \w+ \{\n([\s\S]*?)^\}$/gm)].map(([, body]) => body!);
  expect(bodies.length).toBe([...text.matchAll(/^(?:export )?function /gm)].length);
  expect(bodies.filter((body) => body.trim().split('\n').length > 1)).toEqual([]);
});

test('only src/google names a Google service', () => {
  const services =
    /\b(SpreadsheetApp|UrlFetchApp|PropertiesService|CacheService|LockService|ScriptApp|MailApp|HtmlService|Utilities|Session|Logger)\./;
  const files = [
    ...sources('src/core'),
    ...sources('src/app'),
    ...sources('src/i18n'),
    ...sources('src/sidebar'),
    'src/main.ts',
  ];
  expect(files.filter((file) => services.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});

test('the core asks nobody for the time, for chance, or for a console', () => {
  const impure = /\b(Date\.now|new Date\(\)|Math\.random|console\.|setTimeout|process\.)/;
  expect(sources('src/core').filter((file) => impure.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});

test('nothing in the program logs: people’s data and the key would stay in Google’s records', () => {
  const logs = /\b(console|Logger)\.\w+\(/;
  const files = sources('src').filter((file) => logs.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(files).toEqual([]);
});
