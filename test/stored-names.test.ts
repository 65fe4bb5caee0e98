// Every stored name stands in one table: the code takes its names from there, and the documents show the same ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { SEEN_BY, STORED } from '../src/app/stored-names';
import { ANNA, openOffice } from './flow/schedule-fixture';

const ROOT = resolve(__dirname, '..');
const entries = Object.values(STORED);

function serverSources(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  return ['app', 'google', 'core'].flatMap((folder) => inFolder(`src/${folder}`)).concat('src/main.ts');
}

/** The beginning of a text. A long value goes on under its own name with a number behind it. */
const TEXT = /['"]|`(?!\$\{name\}\.)/.source;
/** A text written where a store takes a name: as an argument, or as an index of what was read from a store. */
const WRITTEN_OUT = new RegExp(
  [
    `\\b(?:save|saveChoice|load)\\(\\s*'(?:file|person)',\\s*(?:${TEXT})`,
    `\\bfromStored\\(\\s*\\w+,\\s*(?:${TEXT})`,
    `\\b(?:all|person)\\[(?:${TEXT})`,
    `\\.(?:setProperty|getProperty|deleteProperty|withKey|addDeveloperMetadata|getSheetByName|insertSheet)\\(\\s*(?:${TEXT})`,
    `\\bcache\\(\\)\\??\\.(?:put|get|remove)\\(\\s*(?:${TEXT})`,
    '\\bas StoredName\\b',
  ].join('|'),
);

test('a name that is written out is noticed', () => {
  for (const line of [
    "save('file', 'extra', 1)",
    "load('person', `a`)",
    "fromStored(all, 'x')",
    "all['settings'] === undefined",
    "store.setProperty('x', '')",
    "cache()?.put('x', '')",
    'tab.withKey("x")',
    "'x' as StoredName",
  ])
    expect([line, WRITTEN_OUT.test(line)]).toEqual([line, true]);
  for (const line of ["save('file', storedName('runs'), 1)", 'fromStored(all, RUNS)', 'store.getProperty(name)'])
    expect([line, WRITTEN_OUT.test(line)]).toEqual([line, false]);
});

test('the code takes the names of all that is stored from the table', () => {
  const others = serverSources().filter((file) => file !== 'src/app/stored-names.ts');
  const found = others.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .filter((line) => WRITTEN_OUT.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test('each entry of the table is used', () => {
  const all = serverSources()
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
  expect(Object.keys(STORED).filter((entry) => !all.includes(`storedName('${entry}'`))).toEqual([]);
});

test('no two entries of one place can mean the same name', () => {
  const clashes = entries.flatMap((a) =>
    entries
      .filter((b) => a !== b && a.where === b.where)
      .filter((b) => a.name === b.name || (b.name.endsWith(':') && a.name.startsWith(b.name)))
      .map((b) => `${a.name} ${b.name}`),
  );
  expect(clashes).toEqual([]);
});

test('a sync, a check and a schedule store nothing under another name', () => {
  const office = openOffice();
  office.save();
  office.call(ANNA, 'savePanelLanguage', 'fr');
  office.call(ANNA, 'saveSettings', { language: 'en', country: 'FR' });
  office.call(ANNA, 'checkTab', office.tab.id);
  office.hours(26);
  const inTable = (where: string, stored: string) =>
    entries.some(
      ({ where: place, name }) =>
        place === where && (name.endsWith(':') ? stored.startsWith(name) : stored.replace(/\.\d+$/, '') === name),
    );
  const file = Object.keys(office.world.properties('document', ANNA));
  const person = Object.keys(office.world.properties('user', ANNA));
  expect(file.filter((name) => !inTable('document property', name))).toEqual([]);
  expect(person.filter((name) => !inTable('user property', name))).toEqual([]);
  expect(file.sort()).toEqual(
    expect.arrayContaining(['completed', 'run', 'runs', 'schedule', 'scheduled', 'settings', 'state', 'users']),
  );
  expect(person.map((name) => name.replace(/:.*/, ':')).sort()).toEqual([
    'key:',
    'language',
    'me',
    'schedule:',
    'worked',
  ]);
});

test('docs/architecture.md shows the same table', () => {
  const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const rows = text.split('\n').filter((line) => /^\| `[^`]+` \|/.test(line));
  const head = '| Name | Where | What | Who can see it | Written when |';
  expect(text).toContain(head);
  expect(rows).toEqual(
    entries.map(
      ({ name, where, keeps, written }) => `| \`${name}\` | ${where} | ${keeps} | ${SEEN_BY[where]} | ${written} |`,
    ),
  );
});
