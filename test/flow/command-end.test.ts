// How the menu's commands end: a dialog that says who was sent and what is new, or the panel on what is to be put right.
import { TEST_KEY } from '../../playground/signitic/server';
import { ANNA, type Desk, openDesk, STAFF } from './fixture';
import { dialogs, openedOn, seen } from './opened';

const [PHONE, NOTE] = [4, 6];
const replaced = (row: string[], at: number, text: string) => row.map((cell, i) => (i === at ? text : cell));
const last = (desk: Desk): string => dialogs(desk).at(-1) ?? '';

test('the dialog says who was sent, each with what changed, and counts the others', () => {
  const many = ['Roy', 'Lee', 'Diaz', 'Weiss', 'Rossi', 'Moss', 'Sand', 'Frank'].map((name, i) => [
    'Ana',
    name,
    `p${i}@example.com`,
    '',
    'oui',
    '',
  ]);
  const desk = openDesk([STAFF[0]!, ...many]);
  desk.menu('syncToSignitic');
  expect(last(desk)).toContain('8 people: Ana Roy (new) · Ana Lee (new) · Ana Diaz (new)');
  expect(last(desk)).toContain('Ana Rossi (new) and 3 more');
  desk.tab.type(2, 2, 'Royer');
  desk.menu('syncToSignitic');
  expect(last(desk)).toContain('1 person: Ana Royer (Last name)');
});

test('a problem is told once with its person, and counted from then on', () => {
  const [headers, ana, bob, chloe] = STAFF as [string[], string[], string[], string[]];
  const desk = openDesk([headers, ana, replaced(bob, 2, 'no address'), chloe]);
  desk.menu('syncToSignitic');
  expect(last(desk)).toMatch(/New problems 3 · Bob Lee E-mail address: “no address” is a name/);
  desk.menu('syncToSignitic');
  expect(last(desk)).not.toContain('Bob Lee');
  expect(last(desk)).toContain('1 known problem, see the panel');
  desk.tab.type(3, 3, 'none');
  desk.menu('syncToSignitic');
  expect(last(desk)).toMatch(/3 · Bob Lee E-mail address: “none” is not/);
  expect(last(desk)).not.toContain('known problem');
});

test('a refusal that was told before is a known problem', () => {
  const desk = openDesk(STAFF, {
    signitic: { refuse: (user) => (user['email'] === 'bob@example.com' ? 'Ask your administrator' : null) },
  });
  desk.menu('syncToSignitic');
  expect(last(desk)).toContain('3 · Bob Lee Signitic says: Ask your administrator');
  desk.menu('syncToSignitic');
  expect(last(desk)).not.toContain('Bob Lee');
  expect(last(desk)).toContain('1 known problem');
});

test('the check names the people of its problems', () => {
  const desk = openDesk([...STAFF, ['Dan', 'Sand', 'none', '', 'oui', ''], ['Eva', 'Moss', 'none', '', 'oui', '']]);
  desk.menu('checkRows');
  expect(last(desk)).toContain('(Rows 5 · Dan Sand, 6 · Eva Moss)');
});

const signitic = { key: TEST_KEY };
afterEach(() => {
  signitic.key = TEST_KEY;
});

/** Each stop that is put right in the panel, and what brings it about in a list that was synced. */
const STOPS: [code: string, locale: 'en' | 'fr', bring: (desk: Desk) => unknown][] = [
  ['no_key', 'en', (desk) => desk.call('forgetKey')],
  [
    'wrong_key',
    'fr',
    () => {
      signitic.key = 'another-key-1111';
    },
  ],
  ['header_lost', 'fr', (desk) => desk.tab.type(1, PHONE, 'Numéro de poste')],
  ['header_ambiguous', 'en', (desk) => desk.tab.type(1, NOTE, 'Nom')],
  ['no_mapping', 'en', (desk) => desk.world.select(ANNA, desk.world.book.addTab('Other').name, [[1, 1, 1, 1]])],
];

test.each(STOPS)('the panel opens on %s, in words for the panel (%s)', (code, locale, bring) => {
  const desk = openDesk(STAFF, { locale, signitic });
  desk.menu('syncToSignitic');
  bring(desk);
  const [pages, dialogsBefore] = [desk.world.shown.length, dialogs(desk).length];
  for (const command of ['syncToSignitic', 'checkRows']) {
    expect(desk.menu(command).stopped?.code).toBe(code);
    const { stopped, held } = openedOn(desk)!;
    expect([stopped.code, held]).toEqual([code, null]);
    expect(stopped.message).not.toMatch(/Map columns and settings|Colonnes et réglages/);
    expect(desk.world.toasts.at(-1)?.message.length).toBeLessThan(45);
  }
  expect([desk.world.shown.length - pages, dialogs(desk).length - dialogsBefore]).toEqual([2, 0]);
});

test('a panel that was opened from the menu opens on nothing', () => {
  const desk = openDesk(STAFF);
  desk.world.run('openSidebar', [], { user: ANNA });
  expect(openedOn(desk)).toBeNull();
});

test('what a cell says cannot leave the attribute in which the panel gets it', () => {
  const evil = `"><img src=x onerror=alert(1)> $& {{`;
  const [headers, ...people] = STAFF as [string[], ...string[][]];
  const desk = openDesk([replaced(headers, PHONE - 1, evil), ...people], { mapped: false });
  const sources = { email: 'E-mail', phone: evil };
  const named = Object.fromEntries(Object.entries(sources).map(([k, column]) => [k, { column, occurrence: 1, of: 1 }]));
  desk.call('saveMapping', desk.tab.id, { version: 1, headerRow: 1, sources: named, filter: null });
  desk.tab.type(1, PHONE, 'gone');
  desk.menu('syncToSignitic');
  expect(desk.world.shown.at(-1)?.html).not.toContain('<img');
  expect(openedOn(desk)?.stopped.params).toMatchObject({ column: evil });
});

test('the key is in no dialog, toast, page or cell, whatever ends the command', () => {
  const desk = openDesk(STAFF);
  for (const bring of [() => undefined, STOPS[2]![2], STOPS[0]![2]]) {
    bring(desk);
    desk.menu('syncToSignitic');
    expect(seen(desk)).not.toContain(TEST_KEY);
  }
});
