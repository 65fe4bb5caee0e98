// The README, in both languages, and the documents against the program: what they name exists, and each can be found.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FIELDS } from '../src/core/fields';
import { LIMIT_KINDS } from '../src/core/outcome';
import { words } from './sidebar/words';

const READMES = { en: readFileSync('README.md', 'utf8'), fr: readFileSync('README.fr.md', 'utf8') } as const;
const LANGUAGES = ['en', 'fr'] as const;

/** A section's text, by its heading. */
function section(text: string, heading: RegExp): string {
  const found = text.split(/^## /m).find((part) => heading.test(part.split('\n')[0]!));
  if (found === undefined) throw new Error(`There is no section ${heading}`);
  return found;
}

/** The cells of a section's table, without its head. */
function rows(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Keys as the table writes them: each in backticks, "`extra_1` to `extra_20`" for all between. */
function keysOf(cell: string): string[] {
  const keys = [...cell.matchAll(/`([\w.]+)`/g)].map(([, key]) => key!);
  const range = /`extra_(\d+)` (?:to|à) `extra_(\d+)`/.exec(cell);
  if (!range) return keys;
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: to - from + 1 }, (_, i) => `extra_${from + i}`);
}

/** The headings of a page, as links name them. */
const headingsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );

/** Every text in a tree of words. */
function texts(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return tree !== null && typeof tree === 'object' ? Object.values(tree).flatMap(texts) : [];
}

describe.each(LANGUAGES)('README (%s)', (language) => {
  const readme = READMES[language];
  const table = rows(section(readme, /^(Fields|Champs)$/));

  test('its table holds every field of the catalogue, once', () => {
    const keys = table.flatMap(([, key]) => keysOf(key ?? ''));
    expect(keys.sort()).toEqual(FIELDS.map(({ key }) => key as string).sort());
  });

  test('its table calls fields as the add-on does', () => {
    const names = words(language).fields;
    for (const [named = '', keys = ''] of table) {
      const listed = keysOf(keys).filter((key): key is keyof typeof names => key in names);
      // The links share one row under one name.
      if (listed.length > 3) continue;
      for (const key of listed) expect(`${key}: ${named}`).toContain(names[key].replace(/ \(.*/, ''));
    }
  });

  test('its table of safety limits has a row for each of them', () => {
    expect(rows(section(readme, /^(Safety limits|Limites de sécurité)$/))).toHaveLength(LIMIT_KINDS.length);
  });

  test('messages that it explains are messages that the add-on gives', () => {
    const all = texts(words(language));
    const quotes = rows(section(readme, /^(When something|Quand quelque)/)).flatMap(([said]) =>
      [...said!.matchAll(/“([^”]*)”|« ([^»]*) »/g)].map(([, english, french]) => (english ?? french)!.trim()),
    );
    expect(quotes.length).toBeGreaterThan(8);
    const inOrder = (text: string, parts: string[]) =>
      parts.reduce((from, part) => (from < 0 ? from : text.indexOf(part, from)), 0) >= 0;
    const unknown = quotes.filter((quote) => {
      const parts = quote.split('…').map((part) => part.replace(/^[\s,]+|[\s,]+$/g, ''));
      return !all.some((text) => inOrder(text, parts.filter(Boolean)));
    });
    expect(unknown).toEqual([]);
  });

  test('files and commands that it names exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...readme.matchAll(/\bnpm (?:--silent )?run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const files = [
      ...[...readme.matchAll(/\]\(((?!https?:|#)[^)#]+)(?:#[^)]*)?\)/g)].map(([, path]) => path!),
      ...[...readme.matchAll(/`((?:src|playground|build|docs|test)\/[\w./-]*\w\/?)`/g)].map(([, path]) => path!),
    ];
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('headings that it links to exist', () => {
    const links = [...readme.matchAll(/\]\(((?!https?:)[^)#]*)#([^)]+)\)/g)];
    const lost = links.filter(
      ([, file, heading]) => !headingsOf(file ? readFileSync(file, 'utf8') : readme).includes(heading!),
    );
    expect(lost.map(([link]) => link)).toEqual([]);
  });
});

test('names that the map of the code gives stand in their files', () => {
  const named = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/`(src\/[\w./-]+\.ts)` \(`(\w+)`/g)];
  expect(named.length).toBeGreaterThan(10);
  const lost = named.filter(
    ([, path, name]) => !new RegExp(`(?:const|function|class) ${name}\\b`).test(readFileSync(path!, 'utf8')),
  );
  expect(lost.map(([text]) => text)).toEqual([]);
});

test.each([
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/decisions.md',
  'docs/install.md',
  'docs/install.fr.md',
  'docs/own-use.md',
  'docs/own-use.fr.md',
  'docs/marketplace.md',
  'docs/selftest.md',
  'docs/speed.md',
  'docs/data-flow.md',
  'docs/data-flow.fr.md',
  'docs/privacy.md',
  'docs/terms.md',
])('files and places that %s names exist', (page) => {
  const text = readFileSync(page, 'utf8');
  const named = text.matchAll(/`((?:src|core|google|app|playground|build|docs|test)\/[\w./-]*\w\/?)`/g);
  const files = [...named].map(([, path]) => path!.replace(/^(core|google|app)\//, 'src/$1/'));
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].map(([, path, place]) => ({
    path: path === '' ? page : join(dirname(page), path!),
    place,
  }));
  expect(files.length + links.length).toBeGreaterThan(0);
  expect([...files, ...links.map(({ path }) => path)].filter((path) => !existsSync(path))).toEqual([]);
  expect(links.filter(({ path, place }) => place !== undefined && !anchorsOf(path).includes(place))).toEqual([]);
});

/** The places in a page that a link can lead to: its headings as the hosting site writes them. */
function anchorsOf(page: string): string[] {
  const headings = [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, text]) => text!);
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );
}

test('both languages have the same rows of fields', () => {
  const keys = LANGUAGES.map((language) =>
    rows(section(READMES[language], /^(Fields|Champs)$/)).map(([, key]) => keysOf(key ?? '')),
  );
  expect(keys[1]).toEqual(keys[0]);
});

/** Links and pictures of a page that lead to a file of this repository. */
function leadsTo(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const paths = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g), ...text.matchAll(/ src="([^"]+)"/g)];
  return paths.map(([, path]) => join(dirname(page), path!));
}

test('every document is linked from the README of its language, and every picture of the README is there', () => {
  const documents = readdirSync('docs').filter((name) => name.endsWith('.md'));
  const own = (name: string) => (/\.fr\.md$/.test(name) ? 'README.fr.md' : 'README.md');
  const pages = [
    ...documents.map((name) => join('docs', name)),
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'LICENSE',
  ];
  expect(pages.filter((page) => !leadsTo(own(page)).includes(page))).toEqual([]);
  const linked = LANGUAGES.flatMap((language) => leadsTo(language === 'fr' ? 'README.fr.md' : 'README.md'));
  expect(linked.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(LANGUAGES)('the animation moves, and is small enough to load (%s)', (language) => {
  const path = `docs/assets/story.${language}.png`;
  expect(statSync(path).size).toBeLessThan(1_500_000);
  // The chunk that makes a PNG move, and how many pictures it has.
  const bytes = readFileSync(path);
  const at = bytes.indexOf('acTL', 0, 'latin1');
  expect(bytes.readUInt32BE(at + 4)).toBeGreaterThan(6);
});

test('each package that is installed has its reason', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: object };
  const reasons = section(readFileSync('CONTRIBUTING.md', 'utf8'), /^Dependencies/);
  expect(Object.keys(devDependencies).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  const named = [...reasons.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in devDependencies))).toEqual([]);
});
