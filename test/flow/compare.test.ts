// "Compare with Signitic" in the built add-on: what differs, and the missing people at the end of a list of its own.
import type { AddedView, CompareView, PullView, TabView } from '../../src/api';
import { KILL } from '../../playground/emulator/world';
import { emptyStore, type SigniticUser, type Store } from '../../playground/signitic/server';
import { type Desk, openDesk, STAFF } from './fixture';

const PEOPLE: SigniticUser[] = [
  { email: 'ana@example.com', enabled: true, firstname: 'Ana', lastname: 'Roy', phone: '+33 1 99 00 11 22' },
  { email: 'bob@example.com', enabled: true, firstname: 'Bob', lastname: 'Lee', extra_7: 'RPPS 7' },
];
/** Values that a spreadsheet likes to take for something else. */
const NEW: SigniticUser[] = [
  {
    email: 'eq@example.com',
    enabled: true,
    firstname: '=SUM(A1)',
    lastname: "'s-Gravenhage",
    mobile: '0199004417',
    postal_code: '01067',
    address: '1 rue de la Paix<br/>75002 Paris',
    linkedin_link: 'https://www.linkedin.com/in/eq',
  },
  { email: 'off@example.com', enabled: false, firstname: 'Ola' },
  { email: 'zoe@example.com', enabled: true, firstname: 'Zoé', lastname: '-1', jobtitle: '12/03/2026' },
];

/** A list of Signitic's people, made by the add-on, and people who came to Signitic afterwards. */
function listed(which: 'active' | 'all' = 'active'): { desk: Desk; view: PullView; store: Store } {
  const store = emptyStore(PEOPLE.map((user) => ({ ...user })));
  const desk = openDesk([['']], { store, mapped: false });
  const view = desk.call<PullView>('pullPeople', which, false);
  for (const user of NEW) store.users.set(user.email, { ...user });
  desk.world.resetCounts();
  return { desk, view, store };
}

const bodies = ({ world }: Desk) =>
  world.requests.flatMap(({ body }) => (body ? (JSON.parse(body) as { users: unknown[] }).users : []));

/** The rows down to one, with everything in them. */
const downTo = (last: number, desk: Desk, { tab }: PullView) =>
  desk.world.book
    .tab(tab)
    .snapshot()
    .filter(({ row }) => row <= last);

/** The list as the sheet shows it, by header. */
function rowsOf(desk: Desk, sheet: number): Record<string, string>[] {
  const { name, columns } = desk.call<TabView>('getTab', sheet, null);
  const tab = desk.world.book.tab(name);
  return Array.from({ length: tab.lastRow() - 1 }, (_, i) =>
    Object.fromEntries(columns.map(({ header, column }) => [header, tab.shown(i + 2, column)])),
  );
}

test('what was edited in Signitic and who came to it are told, with the cost before, and nothing is written', () => {
  const { desk, view, store } = listed();
  store.users.set('bob@example.com', { ...PEOPLE[1]!, lastname: 'Leeds' });
  const before = desk.world.book.tab(view.tab).snapshot();
  expect(desk.call('getCompareCost', view.sheetId)).toMatchObject({ people: 4 });
  desk.world.resetCounts();
  const found = desk.call<CompareView>('compareTab', view.sheetId, []);
  expect(desk.world.requests).toHaveLength(5);
  expect(found.people).toEqual([
    {
      row: 3,
      email: 'bob@example.com',
      name: 'Bob Lee',
      kind: 'changed',
      fields: [{ field: 'lastname', sheet: 'Lee', signitic: 'Leeds', goes: false }],
    },
    { row: 0, email: 'eq@example.com', name: "=SUM(A1) 's-Gravenhage", kind: 'missing', fields: [] },
    { row: 0, email: 'zoe@example.com', name: 'Zoé -1', kind: 'missing', fields: [] },
  ]);
  expect(found).toMatchObject({ same: 1, left: 0, missing: { count: 2, inactive: 1, canAdd: true, blocked: null } });
  expect(desk.world.book.tab(view.tab).snapshot()).toEqual(before);
  expect(bodies(desk)).toEqual([]);
});

test('on request the differences stand in a tab of their own, under headers of a comparison', () => {
  const { desk } = listed();
  const person = { row: 3, email: 'bob@example.com', name: 'Bob Lee' };
  const field = { field: 'lastname', now: '=Leeds', after: 'Lee', theirs: null };
  const people = [
    { ...person, kind: 'changed', fields: [field] },
    { ...person, row: 4, kind: 'new', fields: [] },
  ];
  const tab = desk.world.book.tab(desk.call<string>('makePreviewTab', people, true));
  const line = (row: number) => [4, 5, 6, 7].map((column) => tab.shown(row, column));
  expect(line(1)).toEqual(['Field', 'In Signitic', 'In the sheet', 'Note']);
  expect(line(2)).toEqual(['Last name', '› =Leeds', 'Lee', '']);
  expect(line(3)).toEqual(['', '', '', 'Not in Signitic']);
});

test('missing people stand at the end as they are in Signitic, and the next sync sends nobody', () => {
  const { desk, view } = listed();
  const before = downTo(3, desk, view);
  expect(desk.call<AddedView>('addMissing', view.sheetId)).toMatchObject({
    added: 2,
    left: 0,
    noColumn: ['linkedin_link'],
    stopped: null,
  });
  expect(downTo(3, desk, view)).toEqual(before);
  const [, , eq, zoe] = rowsOf(desk, view.sheetId);
  expect(eq).toMatchObject({
    'First name': '=SUM(A1)',
    'Last name': "'s-Gravenhage",
    'Mobile phone': '0199004417',
    'Postal code': '01067',
    Address: '1 rue de la Paix\n75002 Paris',
    Active: 'yes',
  });
  expect(zoe).toMatchObject({ 'Last name': '-1', 'Job title': '12/03/2026' });
  const run = desk.call<{ sums: object }>('syncTab', view.sheetId, 'changed', false);
  expect([run.sums, bodies(desk)]).toEqual([expect.objectContaining({ unchanged: 4, synced: 0 }), []]);
  expect(desk.call<CompareView>('compareTab', view.sheetId, [])).toMatchObject({ same: 4, missing: { count: 0 } });
});

test('in a list with inserted columns each value goes under its header, and foreign cells stay', () => {
  const { desk, view } = listed('all');
  const list = desk.world.book.tab(view.tab);
  list.insertColumns(2, 2);
  list.typeTable(1, 2, [
    ['Room', 'Badge'],
    ['1', '2'],
    ['3', '4'],
    ['', ''],
    ['', ''],
    ['total', ''],
  ]);
  const before = downTo(6, desk, view);
  expect(desk.call<AddedView>('addMissing', view.sheetId)).toMatchObject({ added: 3, left: 0 });
  expect(downTo(6, desk, view)).toEqual(before);
  // Below the last row with content, whosever it is.
  expect([list.shown(7, 1), list.shown(7, 2), list.shown(8, 1), list.shown(9, 1)]).toEqual([
    'eq@example.com',
    '',
    'off@example.com',
    'zoe@example.com',
  ]);
});

test('to a protected tab nobody is added, and the reason is told', () => {
  const { desk, view } = listed();
  const list = desk.world.book.tab(view.tab);
  list.protect({ editors: ['boss@example.com'] });
  const before = list.snapshot();
  expect(() => desk.call('addMissing', view.sheetId)).toThrow('The end of the tab “Signitic people” is protected');
  expect(list.snapshot()).toEqual(before);
});

test('a list that fills its grid gets more rows', () => {
  const { desk, view } = listed();
  const list = desk.world.book.tab(view.tab);
  const rows = list.maxRows;
  list.typeTable(rows, 1, [['note']]);
  expect(desk.call<AddedView>('addMissing', view.sheetId)).toMatchObject({ added: 2, left: 0 });
  expect([list.shown(rows + 1, 1), list.shown(rows + 2, 1)]).toEqual(['eq@example.com', 'zoe@example.com']);
});

test('nobody is added to a list that this add-on did not make, nor to a copy of one', () => {
  const desk = openDesk(STAFF, { store: emptyStore(NEW.map((user) => ({ ...user }))) });
  expect(desk.call<CompareView>('compareTab', desk.tab.id, []).missing).toMatchObject({ canAdd: false, count: 2 });
  const before = desk.tab.snapshot();
  expect(() => desk.call('addMissing', desk.tab.id)).toThrow();
  expect(desk.tab.snapshot()).toEqual(before);
  const { desk: own, view } = listed();
  const copy = own.world.book.addCopy(own.world.book.tab(view.tab));
  const [email] = own.call<TabView>('getTab', copy.id, null).columns;
  const sources = { email: { column: email?.header, occurrence: 1, of: 1 } };
  own.call('saveMapping', copy.id, { version: 1, headerRow: 1, sources, filter: null });
  expect(own.call<CompareView>('compareTab', copy.id, []).missing.canAdd).toBe(false);
  expect(() => own.call('addMissing', copy.id)).toThrow();
});

test('killed at any call, adding goes on: no row is missing or there twice, and nobody is sent', () => {
  const step = process.env['FAULTS_ALL'] ? 1 : 58;
  for (let n = 1; ; n += step) {
    const { desk, view } = listed('all');
    let calls = 0;
    desk.onCall = () => {
      calls++;
      if (calls === n) throw KILL;
    };
    let isOver = false;
    try {
      isOver = desk.call<AddedView>('addMissing', view.sheetId).left === 0;
    } catch {
      // The panel hears that the connection broke off.
    }
    desk.onCall = null;
    desk.world.clock.advance(7 * 60_000);
    expect([n, desk.call<AddedView>('addMissing', view.sheetId)]).toEqual([n, expect.objectContaining({ left: 0 })]);
    const emails = rowsOf(desk, view.sheetId).map((row) => row['E-mail address']);
    expect([n, emails]).toEqual([n, [...PEOPLE, ...NEW].map(({ email }) => email)]);
    desk.world.resetCounts();
    const run = desk.call<{ sums: object }>('syncTab', view.sheetId, 'changed', false);
    expect([n, run.sums, bodies(desk)]).toEqual([n, expect.objectContaining({ unchanged: 5, synced: 0 }), []]);
    if (isOver) break;
  }
});
