// The hidden tab of the sync state: made once, out of the way, found again, never taken from a user, and needed to send.
import { ANNA, openDesk, STAFF } from './fixture';

const NAME = 'Signitic sync state';
type Desk = ReturnType<typeof openDesk>;
const names = ({ world }: Desk) => world.book.sheets.map(({ name }) => name);
const stateOf = ({ world }: Desk, name = NAME) => world.book.tab(name);

test('the state tab is hidden, last, one column wide, and protected with a warning', () => {
  const desk = openDesk(STAFF);
  desk.world.book.addTab('Notes');
  desk.menu('syncToSignitic');
  expect(names(desk)).toEqual(['Staff', 'Notes', NAME]);
  const tab = stateOf(desk);
  expect([tab.hidden, tab.maxColumns, tab.lastColumn()]).toEqual([true, 1, 1]);
  expect(tab.protections).toMatchObject([{ warningOnly: true }]);
  expect(tab.shown(1, 1)).toMatch(/Signitic.*Signitic/s);
});

test('the tab that the user looks at stays the active one', () => {
  const desk = openDesk(STAFF);
  desk.world.book.addTab('Notes');
  desk.world.select(ANNA, 'Staff', [[2, 1, 1, 1]]);
  desk.menu('syncToSignitic');
  expect(desk.call<{ activeTab: number }>('getState').activeTab).toBe(desk.tab.id);
});

test('the panel does not offer the state tab for mapping', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  expect(desk.call<{ tabs: { name: string }[] }>('getState').tabs.map(({ name }) => name)).toEqual(['Staff']);
});

test('a user’s own tab of that name stays as it is, and ours takes the next free name', () => {
  const desk = openDesk(STAFF);
  const theirs = desk.world.book.addTab(NAME);
  theirs.type(1, 1, 'My notes about the sync');
  const before = theirs.snapshot();
  desk.menu('syncToSignitic');
  expect(theirs.snapshot()).toEqual(before);
  expect(names(desk)).toEqual(['Staff', NAME, `${NAME} 2`]);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 3 });
});

test('a renamed, moved and shown state tab is found again', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  const tab = stateOf(desk);
  tab.name = 'Old things';
  tab.hidden = false;
  desk.world.book.sheets.reverse();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 3 });
  expect(names(desk)).toEqual(['Old things', 'Staff']);
});

test('a sorted state tab tells the same', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  desk.tab.type(2, 2, 'Royer');
  desk.menu('syncToSignitic');
  const tab = stateOf(desk);
  tab.sort(2, tab.lastRow(), 1, true);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 3 });
  expect(desk.posts()).toEqual([3, 1]);
});

test('after a deleted state tab people are compared, and only what differs is sent', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  desk.world.book.deleteTab(NAME);
  desk.tab.type(2, 2, 'Royer');
  desk.world.resetCounts();
  const report = desk.menu('syncToSignitic');
  expect(report.sums).toMatchObject({ synced: 1, unchanged: 2 });
  // The list, three people, one post; nobody is new, so the list is not read again.
  expect(desk.world.requests.map(({ method }) => method.toUpperCase())).toEqual(['GET', 'GET', 'GET', 'GET', 'POST']);
  expect(JSON.parse(desk.world.requests[4]!.body!)).toEqual({
    users: [{ email: 'ana@example.com', lastname: 'Royer' }],
  });
  expect(stateOf(desk).hidden).toBe(true);
});

test('a protected state tab stops the run before a request about a person', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  desk.tab.type(2, 2, 'Royer');
  stateOf(desk).protect({ editors: ['boss@example.com'] });
  desk.world.resetCounts();
  const report = desk.menu('syncToSignitic');
  expect(report.stopped?.code).toBe('state_unwritable');
  expect(report.stopped?.message).toContain(NAME);
  // The list of users, which names nobody of the file; what the tab refuses shows when it is first written.
  expect(desk.world.requests.map(({ method, url }) => [method, url])).toEqual([
    ['GET', 'https://api.signitic.app/users'],
  ]);
});

test('a state tab that cannot be made stops the run before anybody is sent', () => {
  const desk = openDesk(STAFF);
  // A spreadsheet holds ten million cells, and a new tab has 26,000.
  desk.world.book.addTab('Archive', { rows: 99_640, columns: 100 });
  const report = desk.menu('syncToSignitic');
  expect(report.stopped?.code).toBe('state_unwritable');
  expect(desk.posts()).toEqual([]);
});

test('no name, address or value of a person can be read in the state', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  const state = JSON.stringify([stateOf(desk).snapshot(), desk.world.properties('document')['state']]);
  for (const text of ['ana', 'Ana', 'Roy', 'bob@', 'example.com', '99 00']) expect(state).not.toContain(text);
});
