// The main job through the built add-on: menu, sheet, requests, and what stands beside every person.
import { cloudOf } from '../cloud';
import { TEST_KEY } from '../../playground/signitic/server';
import { ANNA, foreignCells, openDesk, STAFF } from './fixture';

const column = (desk: ReturnType<typeof openDesk>, title: string) => {
  for (let c = 1; c <= desk.tab.maxColumns; c++) if (desk.tab.shown(1, c) === title) return c;
  return 0;
};

test('a run that an earlier build has stored keeps nobody out', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  const file = cloudOf(desk.world).properties.get(`document:${desk.world.book.id}`)!;
  const { untold, ...earlier } = JSON.parse(file.get('run')!) as { untold: number[] };
  expect(untold).toEqual([]);
  file.set('run', JSON.stringify(earlier));
  desk.tab.type(2, 1, 'Anna');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 1, unchanged: 2 });
});

test('the add-on’s menu has four commands that call public functions', () => {
  const desk = openDesk(STAFF, { key: null, mapped: false });
  desk.world.run('onOpen', [], { surface: 'open', mode: 'NONE' });
  const menu = JSON.stringify(desk.world.menus);
  for (const text of ['Sync to Signitic', 'Sync selected rows', 'Check rows', 'Map columns and settings'])
    expect(menu).toContain(text);
});

test('a first sync sends everybody and makes three columns to the right', () => {
  const desk = openDesk(STAFF);
  const report = desk.menu('syncToSignitic');
  expect(report.sums).toEqual({
    read: 3,
    synced: 3,
    unchanged: 0,
    invalid: 0,
    refused: 0,
    waiting: 0,
    skipped: 0,
    unplaced: 0,
  });
  expect([7, 8, 9, 10].map((c) => desk.tab.shown(1, c))).toEqual([
    'Signitic status',
    'Signitic details',
    'Signitic synced at',
    '',
  ]);
  expect([2, 3, 4].map((row) => desk.tab.shown(row, 7))).toEqual(['✓ Synced', '✓ Synced', '✓ Synced']);
  expect(desk.tab.value(2, 9)).toBeInstanceOf(Date);
  expect(desk.store.users.get('chloe@example.com')).toMatchObject({
    email: 'chloe@example.com',
    firstname: 'Chloé',
    lastname: 'Diaz',
    phone: '01 99 00 55 66',
    enabled: false,
  });
});

const FRENCH = ['Signitic – état', 'Signitic – détail', 'Signitic – date'];
const titles = ({ tab }: ReturnType<typeof openDesk>) => [7, 8, 9, 10].map((c) => tab.shown(1, c));

test('a French file gets columns with French titles', () => {
  const desk = openDesk(STAFF, { locale: 'fr' });
  desk.menu('syncToSignitic');
  expect(titles(desk)).toEqual([...FRENCH, '']);
  expect(desk.tab.shown(2, 7)).toBe('✓ Synchronisé');
});

test('columns are found by the title of any language, and never made twice', () => {
  const desk = openDesk(STAFF, { locale: 'fr' });
  desk.menu('syncToSignitic');
  for (const notes of desk.tab.columnMetadata) notes?.splice(0);
  desk.call('saveSettings', { version: 1, language: 'en', country: 'FR' });
  desk.tab.moveColumns(9, 1, 7);
  desk.tab.type(2, 2, 'Royer');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 1, unchanged: 2 });
  expect(titles(desk)).toEqual(['Signitic – date', 'Signitic – état', 'Signitic – détail', '']);
  expect([2, 8].map((c) => desk.tab.shown(2, c))).toEqual(['Royer', '✓ Synced']);
  const view = desk.call<{ columns: { header: string }[] }>('getTab', desk.tab.id, null);
  expect(view.columns.map(({ header }) => header)).toEqual(STAFF[0]);
});

test('columns under titles that no version knows any more are found by their metadata', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  ['Signitic state', 'Signitic words', 'Signitic when'].forEach((title, i) => {
    desk.tab.type(1, 7 + i, title);
  });
  desk.tab.type(2, 2, 'Royer');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 1, unchanged: 2 });
  expect(titles(desk)).toEqual(['Signitic state', 'Signitic words', 'Signitic when', '']);
  const view = desk.call<{ columns: { header: string }[] }>('getTab', desk.tab.id, null);
  expect(view.columns.map(({ header }) => header)).toEqual(STAFF[0]);
});

test('a missing column is made in the language that the file has now', () => {
  const desk = openDesk(STAFF, { locale: 'fr' });
  desk.menu('syncToSignitic');
  desk.tab.deleteColumns(8, 1);
  desk.call('saveSettings', { version: 1, language: 'en', country: 'FR' });
  desk.tab.type(2, 2, 'Royer');
  desk.menu('syncToSignitic');
  expect(titles(desk)).toEqual(['Signitic – état', 'Signitic – date', 'Signitic details', '']);
});

test('a cell of the user’s is never changed: values, formulas and formats stay', () => {
  const desk = openDesk(STAFF);
  const before = foreignCells(desk.tab, 6);
  desk.menu('syncToSignitic');
  desk.tab.type(3, 1, 'Robert');
  desk.menu('syncToSignitic');
  desk.tab.type(3, 1, 'Bob');
  expect(foreignCells(desk.tab, 6)).toEqual(before);
});

test('a second run posts nothing; one edited cell posts one person', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  expect(desk.menu('syncToSignitic').sums['unchanged']).toBe(3);
  expect(desk.posts()).toEqual([3]);
  desk.tab.type(3, 2, 'Lee-Smith');
  const report = desk.menu('syncToSignitic');
  expect(desk.posts()).toEqual([3, 1]);
  expect(report.rows[1]).toEqual({
    row: 3,
    email: 'bob@example.com',
    name: 'Bob Lee-Smith',
    outcome: 'synced',
    details: 'Changed: Last name.',
    known: false,
  });
});

test('250 good rows make three posts, none with more than a hundred users', () => {
  const rows = Array.from({ length: 250 }, (_, i) => ['Ana', `Roy ${i}`, `p${i}@example.com`]);
  const desk = openDesk([['Prénom', 'Nom', 'E-mail'], ...rows]);
  expect(desk.menu('syncToSignitic').sums['synced']).toBe(250);
  expect(desk.posts()).toEqual([100, 100, 50]);
});

test('people sorted between two runs keep their statuses and are not sent again', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  desk.tab.sort(2, 4, 1, true);
  expect(desk.menu('syncToSignitic').sums['unchanged']).toBe(3);
  expect(desk.posts()).toEqual([3]);
});

test('our columns may be moved: they are found again and nothing is made twice', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  desk.tab.moveColumns(7, 3, 1);
  desk.tab.type(2, column(desk, 'Prénom'), 'Anna');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 1, unchanged: 2 });
  expect(desk.tab.lastColumn()).toBe(9);
});

test('deleted status columns come back with status and time, and nobody is sent', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  const shown = () => [2, 3, 4].map((row) => [7, 8, 9].map((c) => desk.tab.shown(row, c)));
  const before = shown();
  desk.tab.deleteColumns(7, 3);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 3 });
  expect(shown()).toEqual(before);
  expect(desk.posts()).toEqual([3]);
});

test('a status that a user overwrote or cleared is right after the next run', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  const shown = () => [2, 3, 4, 5].map((row) => [7, 8, 9].map((c) => desk.tab.shown(row, c)));
  const before = shown();
  desk.tab.type(2, 7, '✗ Not sent');
  desk.tab.type(3, 8, '');
  desk.tab.type(4, 9, '1/2/2020');
  desk.tab.type(5, 7, '✓ Synced');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 3 });
  expect(shown()).toEqual(before);
  expect(desk.posts()).toEqual([3]);
});

test('a sync with nothing new writes nothing: no cell, no state, no colour', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  const cells = () => JSON.stringify(desk.world.book.sheets.map((tab) => tab.snapshot()));
  const before = cells();
  const state = desk.world.properties('document')['state'];
  desk.world.resetCounts();
  desk.menu('syncToSignitic');
  expect(cells()).toBe(before);
  expect(desk.world.properties('document')['state']).toBe(state);
  const writes = Object.keys(desk.world.callsBy).filter((name) =>
    /^(Sheet|Range\w*|Spreadsheet)\.(set|insert|delete|clear|hide|protect)/.test(name),
  );
  expect(writes).toEqual([]);
});

test('only the selected visible rows are sent, changed or not', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  desk.tab.hideRows(4, 1);
  desk.world.select(ANNA, 'Staff', [[3, 1, 2, 2]]);
  const report = desk.menu('syncSelectedRows');
  expect(report.rows.map(({ outcome }) => outcome)).toEqual(['skipped', 'synced', 'skipped']);
  expect(desk.posts()).toEqual([3, 1]);
});

test('Signitic’s words never become a formula, nor markup in the closing panel', () => {
  const words = '=HYPERLINK("http://evil.example","<img src=x onerror=alert(1)>")';
  const desk = openDesk(STAFF, {
    signitic: { refuse: (user) => (user['email'] === 'bob@example.com' ? words : null) },
  });
  const report = desk.menu('syncToSignitic');
  expect(report.sums).toMatchObject({ synced: 2, refused: 1 });
  expect(desk.tab.formula(3, 8)).toBe('');
  expect(desk.tab.shown(3, 8)).toBe(`Signitic says: ${words}`);
  const panel = desk.world.shown[desk.world.shown.length - 1];
  expect(panel?.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(panel?.html).not.toContain('<img');
});

test('the key is in no cell, log, page, toast, report or document property', () => {
  const desk = openDesk(STAFF);
  const reports = [desk.menu('syncToSignitic'), desk.menu('checkRows')];
  const places = [
    reports,
    desk.tab.snapshot(),
    desk.world.logs,
    desk.world.shown,
    desk.world.toasts,
    desk.world.properties('document'),
    desk.call('getState'),
  ];
  expect(JSON.stringify(places)).not.toContain(TEST_KEY);
  expect(desk.call('getState')).toMatchObject({ key: { last4: TEST_KEY.slice(-4) } });
});

test('a check sends nobody and writes nothing', () => {
  const desk = openDesk(STAFF);
  const before = desk.tab.snapshot();
  desk.menu('checkRows');
  expect([desk.posts(), desk.tab.snapshot()]).toEqual([[], before]);
});

test('in French the statuses are French', () => {
  const desk = openDesk([...STAFF, ['Dan', 'Day', '', '', '', '']], { locale: 'fr' });
  desk.menu('syncToSignitic');
  expect([desk.tab.shown(2, 7), desk.tab.shown(5, 7)]).toEqual(['✓ Synchronisé', '✗ Non envoyé']);
});
