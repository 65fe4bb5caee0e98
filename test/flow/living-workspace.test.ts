// A first sync into a workspace that people already use: compared first, and never overwritten unasked.
import { emptyStore, type SigniticUser, type Store } from '../../playground/signitic/server';
import { openDesk } from './fixture';
import { openOffice } from './schedule-fixture';

const HEADERS = ['Prénom', 'Nom', 'E-mail', 'Fonction'];
const NAMES = ['Roy', 'Weiss', 'Rossi'];
const person = (i: number) => ['Ana', NAMES[i % NAMES.length]!, `p${i}@example.com`, 'Buyer'];
const list = (count: number) => [HEADERS, ...Array.from({ length: count }, (_, i) => person(i))];
const PHONE = '+33 1 99 00 11 22';

interface RunView {
  sums: Record<string, number>;
  stopped: { code: string; message: string } | null;
  held: { limits: { kind: string; people: number; examples: { before: string | null }[] }[] } | null;
}

/** A workspace in which everybody of the list is known already, with a phone number that the list does not have. */
function known(count: number, change: (user: SigniticUser, i: number) => void = () => {}): Store {
  const users = Array.from({ length: count }, (_, i): SigniticUser => {
    const [firstname, lastname, email, jobtitle] = person(i) as [string, string, string, string];
    const user: SigniticUser = { enabled: true, email, firstname, lastname, jobtitle, phone: PHONE };
    change(user, i);
    return user;
  });
  return emptyStore(users);
}

function openInto(store: Store, count: number) {
  const desk = openDesk(list(count), { store });
  const gets = () => desk.world.requests.filter(({ method }) => method.toUpperCase() === 'GET').length;
  const bodies = () =>
    desk.world.requests.flatMap(({ body }) => (body ? (JSON.parse(body) as { users: SigniticUser[] }).users : []));
  const sync = (confirmed: boolean, unread = false) =>
    desk.call<RunView>('syncTab', desk.tab.id, 'changed', confirmed, unread);
  return { desk, gets, bodies, sync };
}

test('people who are equal in Signitic are adopted, and are not read again', () => {
  const { desk, gets } = openInto(known(30), 30);
  const report = desk.menu('syncToSignitic');
  expect(report.sums).toMatchObject({ synced: 0, unchanged: 30 });
  expect([desk.posts(), gets()]).toEqual([[], 31]);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 30 });
  expect(gets()).toBe(32);
});

test('up to ten people with other values are sent, each with the fields that differ', () => {
  const { desk, bodies } = openInto(
    known(30, (user, i) => {
      if (i < 3) user['jobtitle'] = 'Seller';
      if (i === 3) user['jobtitle'] = '';
    }),
    30,
  );
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 4, unchanged: 26 });
  expect(bodies()).toEqual([0, 1, 2, 3].map((i) => ({ email: `p${i}@example.com`, jobtitle: 'Buyer' })));
  expect(desk.store.users.get('p0@example.com')).toMatchObject({ phone: PHONE });
});

test('more than ten people with other values wait for a confirmation', () => {
  const { desk, gets, sync } = openInto(
    known(30, (user, i) => {
      if (i < 11) user['lastname'] = 'Diaz';
    }),
    30,
  );
  const held = sync(false);
  expect(held.stopped?.code).toBe('held');
  expect(held.held?.limits).toMatchObject([{ kind: 'replaced', people: 11 }]);
  expect(held.held?.limits[0]?.examples[0]?.before).toBe('Ana Diaz');
  expect(desk.posts()).toEqual([]);
  const before = gets();
  expect(sync(true).sums).toMatchObject({ synced: 11, unchanged: 19 });
  // What was read before the hold is not read again: only the list.
  expect(gets() - before).toBe(1);
  expect(desk.store.users.get('p0@example.com')).toMatchObject({ lastname: 'Roy', phone: PHONE });
});

test('blank fields in Signitic are filled without a question', () => {
  const { desk } = openInto(
    known(30, (user) => {
      delete user['jobtitle'];
    }),
    30,
  );
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 30 });
});

describe('more than 500 people to read', () => {
  const store = () =>
    known(520, (user, i) => {
      if (i < 12) user['jobtitle'] = 'Seller';
    });

  test('hold the sync before a read; compared first, only what differs is sent', () => {
    const { desk, gets, bodies, sync } = openInto(store(), 520);
    expect(sync(false).held?.limits).toMatchObject([{ kind: 'to_read', people: 520 }]);
    expect([gets(), desk.posts()]).toEqual([1, []]);
    expect(sync(true).held?.limits).toMatchObject([{ kind: 'replaced', people: 12 }]);
    expect(desk.posts()).toEqual([]);
    expect(sync(true).sums).toMatchObject({ synced: 12, unchanged: 508 });
    expect(bodies()[0]).toEqual({ email: 'p0@example.com', jobtitle: 'Buyer' });
  });

  test('are sent unread when somebody says so, and keep what the list does not have', () => {
    const { desk, gets, sync } = openInto(store(), 520);
    sync(false);
    const before = gets();
    expect(sync(true, true).sums).toMatchObject({ synced: 520 });
    expect(gets() - before).toBeLessThan(3);
    expect(desk.store.users.get('p0@example.com')).toMatchObject({ jobtitle: 'Buyer', phone: PHONE });
  });
});

test('people read over several slices are asked about once, when all are read', () => {
  const office = openOffice({ rows: list(600) });
  const workspace = known(600, (user, i) => {
    if (i % 20 === 0) user['jobtitle'] = 'Seller';
  });
  for (const [email, user] of workspace.users) office.store.users.set(email, user);
  const sync = (what: string, confirmed: boolean) =>
    office.call<RunView & { more: boolean }>('anna@example.com', 'syncTab', office.tab.id, what, confirmed);
  expect(sync('changed', false).held?.limits).toMatchObject([{ kind: 'to_read', people: 600 }]);
  // Ten people in five seconds: a slice reads some four hundred.
  office.line.takes = 5000;
  expect(sync('changed', true)).toMatchObject({ more: true, held: null });
  expect(sync('resume', true).held?.limits).toMatchObject([{ kind: 'replaced', people: 30 }]);
  expect(office.desk.posts()).toEqual([]);
  expect(sync('changed', true).sums).toMatchObject({ synced: 30, unchanged: 570 });
  // Nobody was read twice, but for the examples of the question.
  const gets = office.asked.filter(({ method }) => method === 'GET').length;
  expect(gets).toBeLessThan(600 + 5 + 5);
});

test('an edit in Signitic survives the sync of another field of the person', () => {
  const { desk, bodies } = openInto(emptyStore(), 3);
  desk.menu('syncToSignitic');
  desk.store.users.get('p1@example.com')!['jobtitle'] = 'Director';
  desk.tab.type(3, 2, 'Lee');
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 1, unchanged: 2 });
  expect(bodies()).toEqual([{ email: 'p1@example.com', lastname: 'Lee' }]);
  expect(desk.store.users.get('p1@example.com')).toMatchObject({ jobtitle: 'Director', lastname: 'Lee' });
  // The cell changes: now it is what the sheet says.
  desk.tab.type(3, 4, 'Manager');
  desk.menu('syncToSignitic');
  expect(desk.store.users.get('p1@example.com')).toMatchObject({ jobtitle: 'Manager' });
});

test('a column that is mapped later is compared before it is sent', () => {
  const { desk, gets } = openInto(known(15), 15);
  desk.menu('syncToSignitic');
  for (let row = 2; row < 17; row++) desk.tab.type(row, 5, row < 14 ? 'Lyon' : 'Paris');
  desk.tab.type(1, 5, 'Ville');
  for (const user of desk.store.users.values()) user['city'] = 'Paris';
  const sources = Object.fromEntries(
    [
      ['email', 'E-mail'],
      ['firstname', 'Prénom'],
      ['city', 'Ville'],
    ].map(([field, column]) => [field, { column, occurrence: 1, of: 1 }]),
  );
  desk.call('saveMapping', desk.tab.id, { version: 1, headerRow: 1, sources, filter: null });
  const before = gets();
  const report = desk.menu('syncToSignitic');
  expect(gets() - before).toBeGreaterThanOrEqual(1 + 15);
  expect(report.stopped?.code).toBe('held');
  expect(desk.posts()).toEqual([]);
});
