// "Start from Signitic": a new tab with Signitic's people, from which the next sync sends nobody.
import type { PullView, TabView } from '../../src/api';
import { KILL } from '../../playground/emulator/world';
import { direct } from '../../playground/signitic/wire';
import { emptyStore, type SigniticUser, type Store } from '../../playground/signitic/server';
import { type Desk, openDesk, STAFF } from './fixture';

const PEOPLE: SigniticUser[] = [
  {
    email: 'eq@example.com',
    enabled: true,
    firstname: '=SUM(A1)',
    lastname: '-Dash',
    jobtitle: '+Plus & "quotes"',
    department: "'s-Gravenhage",
    formula: '<b>Kind regards</b><br/>The <i>team</i>',
  },
  { email: 'off@example.com', enabled: false, firstname: 'Ola', lastname: 'Gone' },
  { email: 'bare@example.com', enabled: true },
  {
    email: 'jurgen@example.com',
    enabled: true,
    firstname: 'Jürgen',
    lastname: 'Müller-Lüdenscheidt',
    phone: '+49 30 99 00 11',
    mobile: '0199004417',
    address: '1 rue de la Paix<br/>75002 Paris',
    postal_code: '01067',
    path: { parent_entity: 'Company', entity: 'Paris Office', group: 'Marketing' },
    extra_7: 'RPPS 10001234567',
  },
];

const workspace = (): Store => emptyStore(PEOPLE.map((user) => ({ ...user })));

/** A file with a blank tab, a key and nothing else. */
const blankFile = (store: Store, options: Parameters<typeof openDesk>[1] = {}): Desk =>
  openDesk([['']], { store, mapped: false, ...options });

function pulled(desk: Desk, which: 'active' | 'all' = 'all', withoutRest = false): PullView {
  let view = desk.call<PullView>('pullPeople', which, withoutRest);
  for (let slice = 0; slice < 50 && !view.done && !view.stopped && view.left > view.unreadable; slice++)
    view = desk.call<PullView>('pullPeople', which, withoutRest);
  return view;
}

const gets = ({ world }: Desk) => world.requests.filter(({ method }) => method.toLowerCase() === 'get').length;
const bodies = ({ world }: Desk) =>
  world.requests.flatMap(({ body }) => (body ? (JSON.parse(body) as { users: unknown[] }).users : []));
const cells = (desk: Desk, { tab }: PullView) => {
  const lines = desk.world.book.tab(tab).snapshot();
  const rows = new Map<number, string[]>();
  for (const { row, value } of lines as { row: number; value: unknown }[])
    rows.set(row, [...(rows.get(row) ?? []), String(value)]);
  return [...rows.values()].filter(([email]) => email !== '');
};

test('the cost is told before: the people, and the time that reading them takes', () => {
  const desk = blankFile(workspace());
  expect(desk.call('getPullCost')).toMatchObject({ all: { people: 4 }, active: { people: 3 }, unfinished: null });
  expect(gets(desk)).toBe(1);
});

test('all people stand in a new tab, and the next sync sends nobody', () => {
  const desk = blankFile(workspace());
  const before = desk.tab.snapshot();
  const view = pulled(desk);
  expect(view).toMatchObject({ tab: 'Signitic people', people: 4, left: 0, unreadable: 0, done: true, stopped: null });
  expect(gets(desk)).toBe(5);
  expect(desk.tab.snapshot()).toEqual(before);
  desk.world.resetCounts();
  const store = [...desk.store.users.values()].map((user) => ({ ...user }));
  const run = desk.call<{ sums: Record<string, number> }>('syncTab', view.sheetId, 'changed', false);
  expect(run.sums).toMatchObject({ read: 4, synced: 0, unchanged: 4, invalid: 0 });
  expect([bodies(desk), gets(desk)]).toEqual([[], 1]);
  expect([...desk.store.users.values()]).toEqual(store);
});

test('no value becomes a formula or a number, and zeros in front stay', () => {
  const desk = blankFile(workspace());
  const texts = cells(desk, pulled(desk)).flat();
  for (const text of [
    '=SUM(A1)',
    '-Dash',
    '+Plus & "quotes"',
    "'s-Gravenhage",
    '0199004417',
    '01067',
    '+49 30 99 00 11',
  ])
    expect(texts).toContain(text);
  expect(texts).toContain('1 rue de la Paix\n75002 Paris');
});

test('three changed cells go, and nothing else of these people', () => {
  const desk = blankFile(workspace());
  const view = pulled(desk);
  const tab = desk.call<TabView>('getTab', view.sheetId, null);
  const at = (header: string) => tab.columns.find((one) => one.header === header)?.column ?? 0;
  const row = (email: string) => (tab.columns[0]?.samples.indexOf(email) ?? 0) + 2;
  const list = desk.world.book.tab(view.tab);
  list.typeTable(row('jurgen@example.com'), at('Job title'), [['Head of lines']]);
  list.typeTable(row('bare@example.com'), at('First name'), [['Bea']]);
  list.typeTable(row('eq@example.com'), at('City'), [['Lyon']]);
  desk.call('syncTab', view.sheetId, 'changed', false);
  expect(bodies(desk)).toEqual([
    { email: 'bare@example.com', firstname: 'Bea' },
    { email: 'eq@example.com', city: 'Lyon' },
    { email: 'jurgen@example.com', jobtitle: 'Head of lines' },
  ]);
});

test('only active people, in French, with the company’s own names of extra fields', () => {
  const desk = blankFile(workspace(), { locale: 'fr' });
  desk.call('saveSettings', {
    version: 1,
    language: 'fr',
    noEmail: 'problem',
    blank: 'clear',
    country: null,
    phones: 'as typed',
    extras: { extra_7: 'N° RPPS' },
  });
  const view = pulled(desk, 'active');
  expect(view).toMatchObject({ tab: 'Personnes Signitic', people: 3, done: true });
  const [headers = [], ...rows] = cells(desk, view);
  expect(headers).toEqual(expect.arrayContaining(['Adresse e-mail', 'Prénom', 'N° RPPS']));
  expect(headers).not.toContain('GitHub');
  expect(rows.map(([email]) => email)).toEqual(['bare@example.com', 'eq@example.com', 'jurgen@example.com']);
  // With "blank clears", too: what is blank in both is known to be so.
  desk.world.resetCounts();
  expect(desk.call<{ sums: object }>('syncTab', view.sheetId, 'changed', false).sums).toMatchObject({ unchanged: 3 });
  expect(bodies(desk)).toEqual([]);
});

test('a tab of that name is left alone; the list takes the next free one', () => {
  const desk = blankFile(workspace());
  desk.world.book.addTab('Signitic people').typeTable(1, 1, [['mine']]);
  expect(pulled(desk)).toMatchObject({ tab: 'Signitic people 2', done: true });
  expect(desk.world.book.tab('Signitic people').snapshot()).toHaveLength(1);
});

test('beside a synced list, what that list has sent keeps its state', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  const ana = desk.store.users.get('ana@example.com');
  desk.store.users.set('ana@example.com', { ...ana!, lastname: 'Edited in Signitic' });
  const view = pulled(desk);
  expect(view).toMatchObject({ people: 3, done: true });
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 3 });
  expect(bodies(desk)).toEqual([]);
  expect(desk.store.users.get('ana@example.com')?.['lastname']).toBe('Edited in Signitic');
});

test('a person who is gone when their turn comes leaves no row behind', () => {
  const store = workspace();
  const desk = blankFile(store);
  let isListed = false;
  desk.onCall = () => {
    isListed = isListed || desk.world.requests.length === 1;
    if (isListed) store.users.delete('bare@example.com');
  };
  const view = pulled(desk);
  desk.onCall = null;
  expect(view).toMatchObject({ people: 3, done: true });
  expect(cells(desk, view).flat()).not.toContain('bare@example.com');
});

/** Killed at its n-th call, and gone on with: how the list ends. */
function killedAt(n: number): { isOver: boolean; view: PullView; emails: string[]; sums: unknown; sent: unknown[] } {
  const desk = blankFile(workspace());
  let calls = 0;
  desk.onCall = () => {
    calls++;
    if (calls === n) throw KILL;
  };
  let isOver = false;
  try {
    isOver = desk.call<PullView>('pullPeople', 'all', false).done;
  } catch {
    // The panel hears that the connection broke off.
  }
  desk.onCall = null;
  desk.world.clock.advance(7 * 60_000);
  const view = pulled(desk);
  desk.world.resetCounts();
  const run = desk.call<{ sums: unknown }>('syncTab', view.sheetId, 'changed', false);
  const [, ...rows] = cells(desk, view);
  return { isOver, view, emails: rows.map(([email]) => email ?? ''), sums: run.sums, sent: bodies(desk) };
}

test('killed at any call, it goes on where it was: no row is missing or there twice', () => {
  const step = process.env['FAULTS_ALL'] ? 1 : 46;
  for (let n = 1; ; n += step) {
    const { isOver, view, emails, sums, sent } = killedAt(n);
    const list = [n, emails, view.people, view.done, sent];
    const all = ['bare@example.com', 'eq@example.com', 'jurgen@example.com', 'off@example.com'];
    expect(list).toEqual([n, all, 4, true, []]);
    expect([n, sums]).toEqual([n, expect.objectContaining({ unchanged: 4, synced: 0 })]);
    if (isOver) break;
  }
});

test('a tab that a killed execution has left blank is used; one that bears anything is not', () => {
  const desk = blankFile(workspace());
  let isMade = false;
  desk.onCall = ({ name }) => {
    if (isMade) throw KILL;
    isMade = name.endsWith('insertSheet');
  };
  expect(() => desk.call('pullPeople', 'all', false)).toThrow();
  desk.onCall = null;
  expect(desk.world.book.tab('Signitic people').snapshot()).toEqual([]);
  desk.world.clock.advance(7 * 60_000);
  expect(pulled(desk)).toMatchObject({ tab: 'Signitic people', people: 4, done: true });
});

/** More people than one slice can read at ten seconds an answer. */
function crowd(count: number): Store {
  const users = Array.from(
    { length: count },
    (_, i): SigniticUser => ({
      email: `p${String(i).padStart(5, '0')}@example.com`,
      enabled: true,
      firstname: 'Ana',
      lastname: `Roy ${i}`,
    }),
  );
  return emptyStore(users);
}

test('a list that takes several slices is whole, also when each of them is killed once', () => {
  const count = process.env['FAULTS_ALL'] ? 10_000 : 800;
  const store = crowd(count);
  const desk = blankFile(store, { signitic: {}, world: { transport: direct(store, { ms: () => 10_000 }) } });
  let kills = 0;
  let views = 0;
  for (let view: PullView | null = null; !view?.done; ) {
    // After some minutes of each second execution Google ends it.
    const killAt = views++ % 2 === 0 ? desk.world.clock.now() + 100_000 : Number.POSITIVE_INFINITY;
    desk.onCall = () => {
      if (desk.world.clock.now() > killAt) throw KILL;
    };
    try {
      view = desk.call<PullView>('pullPeople', 'all', false);
    } catch {
      kills++;
      desk.onCall = null;
      desk.world.clock.advance(7 * 60_000);
    }
  }
  desk.onCall = null;
  expect(kills).toBeGreaterThan(0);
  const list = desk.world.book.tab('Signitic people');
  const emails = Array.from({ length: list.lastRow() - 1 }, (_, i) => list.shown(i + 2, 1));
  expect(emails).toEqual([...store.users.keys()].sort());
  expect(new Set(emails).size).toBe(count);
});

test('columns that a person moved meanwhile are theirs: nothing is misplaced, and a new list is begun', () => {
  const store = crowd(1200);
  const desk = blankFile(store, { world: { transport: direct(store, { ms: () => 10_000 }) } });
  expect(desk.call<PullView>('pullPeople', 'all', false)).toMatchObject({ tab: 'Signitic people', done: false });
  const first = desk.world.book.tab('Signitic people');
  const swapped = [first.shown(1, 4), first.shown(1, 3)];
  first.typeTable(1, 3, [swapped]);
  const before = first.snapshot();
  const view = pulled(desk);
  expect(view).toMatchObject({ tab: 'Signitic people 2', people: 1200, done: true });
  expect(first.snapshot()).toEqual(before);
});

test('people whom Signitic does not give can be tried again, or left out', () => {
  const store = workspace();
  const wire = direct(store, {});
  const locked = { status: 422, headers: {}, body: '{"success":false,"code":110,"message":"Locked"}', ms: 50 };
  const desk = blankFile(store, {
    world: {
      transport: (requests) =>
        wire(requests).map((answer, i) => (requests[i]?.url.includes('/users/bare') ? locked : answer)),
    },
  });
  expect(pulled(desk)).toMatchObject({ people: 4, left: 1, unreadable: 1, done: false });
  expect(desk.call('getPullCost')).toMatchObject({ unfinished: { tab: 'Signitic people', which: 'all' } });
  const view = pulled(desk, 'all', true);
  expect(view).toMatchObject({ people: 3, left: 0, done: true });
  expect(cells(desk, view).flat()).not.toContain('bare@example.com');
});
