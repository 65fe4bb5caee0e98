// One person in two mapped tabs has one state: the tab that sent a field first keeps it, and both rows name the other.
import { KILL } from '../../playground/emulator/world';
import { acceptGuess, ANNA, openDesk } from './fixture';

const HEADERS = ['Prénom', 'Nom', 'E-mail', 'Fonction'];
const ANA = ['Ana', 'Roy', 'ana@example.com', 'Buyer'];
const BOB = ['Bob', 'Lee', 'bob@example.com', 'Seller'];
const DETAILS = 6;

function twoTabs(second: string[]) {
  const desk = openDesk([HEADERS, ANA, BOB]);
  const other = desk.world.book.addTab('Lyon');
  other.typeTable(1, 1, [HEADERS, second]);
  acceptGuess({ ...desk, tab: other });
  const sync = (tab: typeof other) => {
    desk.world.select(ANNA, tab.name, [[1, 1, 1, 1]]);
    return desk.menu('syncToSignitic');
  };
  return { desk, other, sync };
}

test('a run that died in one tab is made good there, also after runs in the other', () => {
  const { desk, other, sync } = twoTabs(['Zoé', 'Petit', 'zoe@example.com', 'Buyer']);
  const timeOf = () => desk.tab.shown(2, DETAILS + 1);
  sync(desk.tab);
  const before = timeOf();
  desk.tab.deleteColumns(DETAILS + 1, 1);
  let isMade = false;
  desk.onCall = ({ name }) => {
    isMade ||= name === 'Range.addDeveloperMetadata';
    if (isMade && name === 'SpreadsheetApp.flush') throw KILL;
  };
  desk.world.run('syncToSignitic', [], { user: ANNA });
  desk.onCall = null;
  expect([before, timeOf()]).toEqual([expect.stringMatching(/\d\d:\d\d$/), '']);
  desk.world.clock.advance(7 * 60_000);
  sync(other);
  sync(desk.tab);
  expect(timeOf()).toBe(before);
});

test('a person who says the same in both tabs is sent once', () => {
  const { desk, other, sync } = twoTabs(ANA);
  sync(desk.tab);
  expect(sync(other).sums).toMatchObject({ synced: 0, unchanged: 1 });
  expect(desk.posts()).toEqual([2]);
});

test('where tabs differ the first keeps the field, and both rows name the other', () => {
  const { desk, other, sync } = twoTabs(['Ana', 'Roy', 'ana@example.com', 'Director']);
  sync(desk.tab);
  sync(other);
  expect(desk.store.users.get('ana@example.com')).toMatchObject({ jobtitle: 'Buyer' });
  expect(other.shown(2, DETAILS)).toContain('The tab “Staff” says something else');
  sync(desk.tab);
  expect(desk.tab.shown(2, DETAILS)).toContain('The tab “Lyon” says something else');
  // Again and again: nobody is posted.
  for (const tab of [other, desk.tab, other, desk.tab]) expect(sync(tab).sums).toMatchObject({ synced: 0 });
  expect(desk.posts()).toEqual([2]);
});

test('“Sync selected rows” in the other tab takes the field over', () => {
  const { desk, other, sync } = twoTabs(['Ana', 'Roy', 'ana@example.com', 'Director']);
  sync(desk.tab);
  sync(other);
  desk.world.select(ANNA, 'Lyon', [[2, 1, 1, 1]]);
  expect(desk.menu('syncSelectedRows').sums).toMatchObject({ synced: 1 });
  expect(desk.store.users.get('ana@example.com')).toMatchObject({ jobtitle: 'Director' });
  expect(sync(desk.tab).sums).toMatchObject({ synced: 0 });
  expect(desk.tab.shown(2, DETAILS)).toContain('The tab “Lyon” says something else');
});

test('once the first tab no longer names the person, the other tab’s value goes', () => {
  const { desk, other, sync } = twoTabs(['Ana', 'Roy', 'ana@example.com', 'Director']);
  sync(desk.tab);
  sync(other);
  desk.tab.deleteRows(2, 1);
  expect(sync(other).sums).toMatchObject({ synced: 1 });
  expect(desk.store.users.get('ana@example.com')).toMatchObject({ jobtitle: 'Director' });
  expect(other.shown(2, DETAILS)).toBe('Changed: Job title.');
});
