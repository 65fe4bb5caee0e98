// People who left the lists of a file, from the panel's calls: who is listed, deactivated, activated again.
import { ANA, BOB, copy, HEADERS, isActive, openOffice, PEOPLE, ZOE } from './leavers-office';
import { openOffice as openScheduled } from './schedule-fixture';

interface Counted {
  leavers: { people: number; blocked: boolean; deactivated: number } | null;
}

test('a check and a sync count people who left', () => {
  const { desk, leave } = openOffice();
  const { id } = desk.tab;
  expect(desk.call<Counted>('checkTab', id).leavers).toEqual({ people: 0, blocked: false, deactivated: 0 });
  leave(ANA);
  const one = { people: 1, blocked: false, deactivated: 0 };
  expect(desk.call<Counted>('checkTab', id).leavers).toEqual(one);
  expect(desk.call<Counted>('syncTab', id, 'changed', false).leavers).toEqual(one);
  expect(desk.posts()).toEqual([]);
});

test('the chosen are deactivated and nobody else; “Activate again” restores Signitic exactly', () => {
  const { desk, look, deactivate, activate, leave, before } = openOffice();
  leave(ANA);
  leave(BOB);
  expect(look()).toMatchObject({
    people: [
      { email: ANA, name: 'Ana Roy' },
      { email: BOB, name: 'Bob Lee' },
    ],
    blocked: null,
  });
  expect(deactivate([ANA])).toMatchObject({ done: 1, kept: [], failed: [], stopped: null });
  expect([isActive(desk, ANA), isActive(desk, BOB)]).toEqual([false, true]);
  expect(look()).toMatchObject({ people: [{ email: BOB }], deactivated: [{ email: ANA, name: 'Ana Roy' }] });
  expect(activate([ANA, BOB])).toMatchObject({ done: 1, kept: [BOB] });
  expect(copy(desk)).toBe(before);
  const { runs } = desk.call<{ runs: { did?: string; sums: { synced: number } }[] }>('getState');
  expect(runs.slice(0, 2).map(({ did, sums }) => [did, sums.synced])).toEqual([
    ['activated', 1],
    ['deactivated', 1],
  ]);
});

test('a person who came back into another tab meanwhile is not deactivated', () => {
  const { desk, lyon, look, deactivate, leave } = openOffice();
  leave(ANA);
  expect(look().people).toHaveLength(1);
  lyon.typeTable(3, 1, [PEOPLE[0]!]);
  expect(deactivate([ANA])).toMatchObject({ done: 0, kept: [ANA] });
  expect(isActive(desk, ANA)).toBe(true);
});

test.each([
  ['en', 'The tab “Lyon” could not be read: one of the columns that it needs is gone.'],
  ['fr', 'L’onglet «\u00a0Lyon\u00a0» n’a pas pu être lu'],
])('a tab that cannot be read keeps the list back and is named (%s)', (locale, words) => {
  const { desk, lyon, look, deactivate, leave } = openOffice(locale);
  leave(ANA);
  lyon.put(1, 4, 'Poste');
  expect(look()).toMatchObject({ people: [], more: 1, blocked: expect.stringContaining(words) });
  expect(deactivate([ANA]).blocked).toContain(words);
  expect(isActive(desk, ANA)).toBe(true);
});

test('people of a deleted tab are not offered before somebody says that they left with it', () => {
  const { desk, lyon, look, deactivate, leave } = openOffice();
  const zoe = 'zoe@example.com';
  leave(ANA);
  desk.world.book.deleteTab('Lyon');
  expect(look()).toMatchObject({
    people: [],
    goneTab: { id: lyon.id, name: 'Lyon' },
    blocked: expect.stringContaining('1 came from the tab “Lyon”, which is not there any more'),
  });
  expect(deactivate([zoe]).done).toBe(0);
  desk.call('decideGoneTab', lyon.id, 'ignored');
  const ignored = { id: lyon.id, name: 'Lyon', said: 'ignored', people: 1 };
  expect(look()).toMatchObject({ blocked: null, goneTab: null, people: [{ email: ANA }], decidedTabs: [ignored] });
  const check = desk.call<Counted>('checkTab', desk.tab.id);
  expect(check.leavers).toEqual({ people: 1, blocked: false, deactivated: 0, ignored: 1 });
  expect(deactivate([zoe])).toMatchObject({ done: 0, kept: [zoe] });
  desk.call('decideGoneTab', lyon.id, 'left');
  expect(look()).toMatchObject({
    people: [{ email: ANA }, { email: zoe }],
    decidedTabs: [{ said: 'left', people: 1 }],
  });
  expect(isActive(desk, zoe)).toBe(true);
  expect(deactivate([zoe])).toMatchObject({ done: 1 });
  desk.call('decideGoneTab', lyon.id, null);
  expect(look()).toMatchObject({ blocked: null, people: [{ email: ANA }], deactivated: [{ email: zoe }] });
});

test('nothing can be said about a tab that is there', () => {
  const { desk, lyon, look, leave } = openOffice();
  desk.call('decideGoneTab', lyon.id, 'left');
  leave(ANA);
  lyon.put(1, 4, 'Poste');
  expect(look()).toMatchObject({ people: [], blocked: expect.stringContaining('Lyon') });
});

test('a row without a readable address keeps the list back and is named', () => {
  const { lyon, look, leave } = openOffice();
  leave(ANA);
  lyon.typeTable(3, 1, [['Max', 'Horn', 'max(at)example', '']]);
  expect(look().blocked).toContain('Row 3 of the tab “Lyon” has no readable e-mail address.');
});

test('where rows without an address are no people, a person whose names stand there is not listed', () => {
  const { desk, lyon, look, leave } = openOffice();
  const { settings } = desk.call<{ settings: object }>('getState');
  desk.call('saveSettings', { ...settings, noEmail: 'ignore' });
  leave(ANA);
  leave(BOB);
  lyon.typeTable(3, 1, [['ANA', 'ROY', '', 'Buyer']]);
  expect(look()).toMatchObject({ people: [{ email: BOB }], withheld: 1, blocked: null });
});

test('the new address of a person is offered, sent, and the old one deactivated', () => {
  const { desk, look } = openOffice();
  const { id } = desk.tab;
  const pairs = [{ old: ANA, now: 'ana.roy@example.com' }];
  desk.tab.put(2, 3, 'ana.roy@example.com');
  const offer = { ...pairs[0], name: 'Ana Roy', row: 2, tab: { id, name: 'Staff', mapped: true } };
  expect(look()).toMatchObject({ people: [], newAddresses: [{ ...offer, sent: false }] });
  expect(desk.call('giveUpAddresses', id, pairs, null)).toMatchObject({ done: 0, kept: [ANA] });
  desk.call('syncTab', id, 'changed', false);
  expect(look().newAddresses).toEqual([{ ...offer, sent: true }]);
  expect(desk.call('giveUpAddresses', id, pairs, null)).toMatchObject({ done: 1, kept: [] });
  expect([isActive(desk, ANA), isActive(desk, 'ana.roy@example.com')]).toEqual([false, true]);
  expect(look()).toMatchObject({ people: [], newAddresses: [], deactivated: [{ email: ANA }] });
});

test('a pair that was declined is not offered again, and the person stays one who left', () => {
  const { desk, look } = openOffice();
  desk.tab.put(2, 3, 'ana.roy@example.com');
  desk.call('keepApart', desk.tab.id, [{ old: ANA, now: 'ana.roy@example.com' }]);
  expect(look()).toMatchObject({ people: [{ email: ANA }], newAddresses: [] });
});

test('more than three and more than 5 % are deactivated only with the number confirmed', () => {
  const { desk, deactivate, leave } = openOffice();
  const all = PEOPLE.map((person) => person[2]!);
  desk.tab.typeTable(6, 1, [['Eve', 'Hale', 'eve@example.com', 'Buyer']]);
  for (const email of all) leave(email);
  expect(deactivate(all)).toMatchObject({ asks: 4, done: 0 });
  expect(desk.posts()).toEqual([]);
  expect(deactivate(all, 4)).toMatchObject({ asks: null, done: 4 });
});

test('nothing that a page may send as addresses does anything', () => {
  const { desk } = openOffice();
  const { id } = desk.tab;
  for (const odd of [null, 'ana@example.com', [1, {}, null], { length: 2 }]) {
    expect(desk.call('deactivateLeavers', id, odd, -1)).toMatchObject({ done: 0 });
    expect(desk.call('giveUpAddresses', id, odd, 'x')).toMatchObject({ done: 0 });
    expect(desk.call('keepApart', id, odd)).toMatchObject({ done: 0 });
  }
  expect(desk.posts()).toEqual([]);
});

test('a schedule counts people who left in mail and panel, and deactivates nobody', () => {
  const office = openScheduled({ rows: [HEADERS, ...PEOPLE] });
  const lyon = office.addTab('Lyon', [HEADERS, ZOE]);
  office.save({ tabs: [office.tab.id, lyon.id], mail: 'always' });
  office.hours(1);
  expect(office.says('leavers')).toEqual([]);
  office.tab.deleteRows(2, 2);
  lyon.typeTable(3, 1, [PEOPLE[0]!]);
  office.hours(1);
  const words = '1 person left the lists of this file, but is still active in Signitic.';
  expect(office.says('leavers')).toEqual([expect.stringContaining(words)]);
  expect(office.world.outbox.map(({ body }) => body.includes(words))).toEqual([false, true]);
  expect([...office.store.users.values()].map(({ enabled }) => enabled)).not.toContain(false);
  office.tab.typeTable(2 + PEOPLE.length, 1, [PEOPLE[1]!]);
  office.hours(1);
  expect(office.says('leavers')).toEqual([]);
});
