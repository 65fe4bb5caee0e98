// "Preview a person" over whole lists: the values that it shows of a row are those that a sync sends of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtForTests } from '../built';
import { accept, guess, saveKey, syncToTheEnd } from '../../playground/driver';
import { Book } from '../../playground/emulator/spreadsheet-store';
import { World } from '../../playground/emulator/world';
import { addList, type List, readList } from '../../playground/lists';
import { emptyStore, TEST_KEY } from '../../playground/signitic/server';
import { direct } from '../../playground/signitic/wire';
import type { RowView } from '../../src/api';
import { CAMPAIGN } from '../campaign';

const BUILT = builtForTests();
const CASES = join(__dirname, '../fixtures/cases');
const FILES = readdirSync(CASES)
  .filter((name) => name.endsWith('.csv'))
  .filter((_, i) => CAMPAIGN || i % 12 === 0);

/** What only a whole column tells: o as yes beside n, the opposite of active, titles beside a name, capitals as last names. */
const LETTERS: string[][] = [
  ['Nom complet', 'E-mail', 'Actif', 'Équipe'],
  ['Mme GIRARD Karine', 'karine.girard@example.com', 'o', 'Sales'],
  ['M. DE LA TOUR Paul', 'paul.delatour@example.com', 'n', 'Sales'],
  ['Dr LE GOFF Anne', 'anne.legoff@example.com', 'o', 'Sales'],
  ['MARTIN Zoé', 'zoe.martin@example.com', 'n', 'Sale'],
  ['Mme PETIT Léa', 'lea.petit@example.com', 'o', 'Sales'],
  ['TOTAL', '', '5', ''],
  ['Mme PETIT Léa', 'lea.petit@example.com', 'o', 'Sales'],
];
const BLOCKED: string[][] = [
  ['First name', 'Last name', 'E-mail', 'Blocked'],
  ['Ana', 'Roy', 'ana@example.com', 'yes'],
  ['Bob', 'Lee', 'bob@example.com', 'no'],
  ['Cleo', 'Fox', 'cleo@example.com', 'yes'],
  ['First name', 'Last name', 'E-mail', 'Blocked'],
  ['Dan', 'Moss', 'dan@example.com', 'no'],
];

type Flat = Record<string, string>;

const flat = (user: Record<string, unknown>): Flat =>
  Object.fromEntries(
    Object.entries(user).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([inner, one]) => [`${key}.${inner}`, String(one)])
        : [[key, String(value)]],
    ),
  );

function compared(name: string, list: List): { viewed: Flat[]; sent: Flat[] } {
  const book = new Book({ name, locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const tab = addList(book, name, list, false);
  const store = emptyStore();
  const world = new World({ ...BUILT, book, transport: direct(store) });
  world.user('anna@example.com', { locale: 'fr' });
  saveKey(world, TEST_KEY);
  const { view } = guess(world, tab.id, true);
  accept(world, tab.id, view);
  const viewed: Flat[] = [];
  for (let row = view.headerRow + 1; row <= tab.lastRow(); row++) {
    const result = world.callFromSidebar('inspectRow', [tab.id, row]);
    const answer = JSON.parse(String(result.ok && result.value)) as { ok: boolean; value: RowView };
    // A row that is no person at all shows nothing.
    if (!answer.ok || !answer.value.sent) continue;
    const filled = answer.value.fields.filter(({ value }) => value !== '');
    viewed.push(Object.fromEntries(filled.map(({ field, value }) => [field, value])));
  }
  syncToTheEnd(world);
  return {
    viewed,
    sent: store.posts.flatMap(({ users }) => users.map((user) => flat(user as Record<string, unknown>))),
  };
}

test.each(FILES)('a row of %s is shown as it is sent', (name) => {
  const { viewed, sent } = compared(name, readList(readFileSync(join(CASES, name))));
  expect(viewed).toEqual(sent);
});

test.each([
  ['letters and titles', LETTERS, 4, { firstname: 'Karine', lastname: 'GIRARD', enabled: 'true' }],
  ['the opposite of active', BLOCKED, 4, { firstname: 'Ana', enabled: 'false' }],
])('%s of a column are read in one row as in all', (name, rows, people, first) => {
  const { viewed, sent } = compared(name, { rows, delimiter: ',' });
  expect(viewed).toEqual(sent);
  expect(sent).toHaveLength(people);
  expect(sent[0]).toMatchObject(first);
});
