// Who left: in no row of any mapped tab, sent from here, active in Signitic, and every doubt keeps the list back.
import type { Row } from '../../../src/core/row';
import {
  findLeavers,
  type GoneTab,
  type LeaverContext,
  needsSecondYes,
  type TabRead,
} from '../../../src/core/safety/leavers';
import type { Entry } from '../../../src/core/state/entry';
import { fingerprintsFor } from '../../../src/core/state/fingerprint';
import { entryWith, rowWith } from '../world';

const prints = fingerprintsFor('secret');
const DECLINED = { declined: [prints.person('ana@new.example')] };

function entry(email: string, [first, last]: [string, string] = ['Ana', 'Roy'], given: Partial<Entry> = {}): Entry {
  const names = { firstname: prints.field('firstname', first), lastname: prints.field('lastname', last) };
  return entryWith(prints.person(email), names, given);
}

const ANA = entry('ana@x.example');
const BOB = rowWith('bob@x.example');

function named(email: string, first: string, last: string, given: Partial<Row> = {}): Row {
  return rowWith(email, { ...given, user: { ...(email && { email }), firstname: first, lastname: last } });
}

const NO_ADDRESS = { identity: '', issues: [{ code: 'email_missing', level: 'error' }] } as const;

interface Given {
  users?: [string, boolean | null][] | null;
  people?: Entry[];
  tabs?: TabRead[];
  rows?: Row[];
  leftOut?: Row[];
  /** What was said about deleted tabs. */
  gone?: [number, GoneTab][];
}

function find({
  users = [['ana@x.example', true]],
  people = [ANA],
  tabs,
  rows = [BOB],
  leftOut = [],
  gone = [],
}: Given = {}) {
  const context: LeaverContext = {
    users: users && new Map(users.map(([email, enabled]) => [email, { email, enabled }])),
    people: new Map(people.map((one) => [one.person, one])),
    prints,
    tabs: tabs ?? [{ tab: 1, name: 'Staff', rows, leftOut }],
    tabName: (tab) => (tab === 9 ? '' : `Tab ${tab}`),
    goneTabs: new Map(gone),
  };
  const found = findLeavers(context);
  return { ...found, emails: found.people.map(({ email }) => email) };
}

test('a person who was sent, is in no row and is active in Signitic has left', () => {
  expect(find()).toMatchObject({ emails: ['ana@x.example'], blocked: null, withheld: 0, others: [], size: 2 });
});

test.each([
  ['inactive in Signitic', { users: [['ana@x.example', false]] }],
  ['in a row', { rows: [rowWith('ANA@x.example')] }],
  [
    'in a row that a filter leaves out',
    { rows: [rowWith('ana@x.example', { skip: { kind: 'skipped', reason: 'filter' } })] },
  ],
  ['in a faulty row', { rows: [rowWith('ana@x.example', { issues: [{ code: 'digits_lost', level: 'error' }] })] }],
  [
    'in a row of another tab',
    {
      tabs: [
        { tab: 1, name: '', rows: [BOB], leftOut: [] },
        { tab: 2, name: '', rows: [rowWith('ana@x.example')], leftOut: [] },
      ],
    },
  ],
  [
    'in a row whose e-mail cell shows the address as it was',
    { rows: [rowWith('ana@other.example', { identity: 'ana@x.example' })] },
  ],
] as [string, Given][])('a person who is %s has not left', (_, given) => {
  expect(find(given)).toMatchObject({ emails: [], others: [], blocked: null });
});

test('people who were never sent from here, or only named before a request, are only listed', () => {
  const begun = entry('cleo@x.example', ['Cleo', 'Fox'], { done: 'none' });
  const users: Given['users'] = [
    ['cleo@x.example', true],
    ['dan@x.example', true],
    ['eve@x.example', false],
  ];
  expect(find({ users, people: [begun] })).toMatchObject({ emails: [], others: ['cleo@x.example', 'dan@x.example'] });
});

test.each([
  ['Signitic’s list could not be had', { users: null }, { reason: 'no_list' }],
  ['Signitic’s list does not say who is active', { users: [['ana@x.example', null]] }, { reason: 'no_list' }],
  [
    'a mapped tab could not be read',
    {
      tabs: [
        { tab: 1, name: 'Staff', rows: [BOB], leftOut: [] },
        { tab: 2, name: 'Lyon', failed: 'header_lost' },
      ],
    },
    { reason: 'tab_unread', tab: 'Lyon', code: 'header_lost' },
  ],
  [
    'they were sent from a tab that is not mapped',
    { tabs: [{ tab: 2, name: 'Lyon', rows: [BOB], leftOut: [] }] },
    { reason: 'tab_unmapped', id: 1, tab: 'Tab 1', people: 1 },
  ],
  [
    'they were sent from a tab that is gone',
    {
      people: [
        entryWith(
          ANA.person,
          {},
          { fields: new Map([['phone', { print: 'abcde', mark: 'old', changed: false, tab: 9 }]]) },
        ),
      ],
    },
    { reason: 'tab_unmapped', id: 9, tab: '', people: 1 },
  ],
  [
    'a row has no readable address',
    { rows: [BOB, rowWith('', { row: 3, identity: 'ana(at)x' })] },
    { reason: 'rows', tab: 'Staff', row: 3, rows: 1 },
  ],
  [
    'a row that a filter leaves out has no readable address',
    { rows: [BOB, rowWith('', { row: 4, skip: { kind: 'skipped', reason: 'filter' } })] },
    { reason: 'rows', tab: 'Staff', row: 4, rows: 1 },
  ],
] as [string, Given, object][])('the list is not offered when %s', (_, given, blocked) => {
  expect(find(given).blocked).toEqual(blocked);
});

test('people of a tab that was not read are not counted among those who may have left', () => {
  const bob = entryWith(
    prints.person('bob@y.example'),
    {},
    { fields: new Map([['phone', { print: 'abcde', mark: 'sure', changed: false, tab: 2 }]]) },
  );
  const users: Given['users'] = [
    ['ana@x.example', true],
    ['bob@y.example', true],
  ];
  const tabs: TabRead[] = [
    { tab: 1, name: 'Staff', rows: [BOB], leftOut: [] },
    { tab: 2, name: 'Lyon', failed: 'restless' },
  ];
  expect(find({ users, people: [ANA, bob], tabs })).toMatchObject({ emails: ['ana@x.example'], newAddresses: [] });
});

test('a title or a total without an address keeps nothing back', () => {
  const rows = [BOB, rowWith('', { skip: { kind: 'skipped', reason: 'title' } })];
  expect(find({ rows })).toMatchObject({ emails: ['ana@x.example'], blocked: null });
});

test.each([
  ['as they were sent', 'Ana', 'Roy'],
  ['in capitals', 'ANA', 'ROY'],
  ['the other way round', 'Roy', 'Ana'],
])('a person whose names stand in a row without an address is never listed: %s', (_, first, last) => {
  const row = named('', first, last, NO_ADDRESS);
  expect(find({ leftOut: [row] })).toMatchObject({ emails: [], withheld: 1 });
  expect(find({ rows: [BOB, row] })).toMatchObject({ emails: [], withheld: 1 });
});

test('what stands in a title or a total is nobody’s name', () => {
  const title = named('', 'Ana', 'Roy', { ...NO_ADDRESS, skip: { kind: 'skipped', reason: 'title' } });
  expect(find({ rows: [BOB, title] })).toMatchObject({ emails: ['ana@x.example'], withheld: 0 });
});

test('other names in rows without an address keep nobody back, unless the person’s are unknown', () => {
  const leftOut = [named('', 'Zoe', 'Roy', NO_ADDRESS)];
  expect(find({ leftOut })).toMatchObject({ emails: ['ana@x.example'], withheld: 0 });
  const people = [entryWith(ANA.person, { phone: 'abcde' })];
  expect(find({ leftOut, people })).toMatchObject({ emails: [], withheld: 1 });
});

test('a new row with the names of a person who left is offered as a new address', () => {
  const rows = [BOB, named('ana@new.example', 'Ana', 'Roy', { row: 7 })];
  const [pair] = find({ rows }).newAddresses;
  expect([pair?.leaver.email, pair?.row.row, pair?.tab, pair?.isSent]).toEqual(['ana@x.example', 7, 1, false]);
  const later = entry('ana@new.example', ['Ana', 'Roy'], { minute: ANA.minute + 1 });
  expect(find({ rows, people: [ANA, later] }).newAddresses).toMatchObject([{ isSent: true }]);
});

test.each([
  ['was declined', { people: [{ ...ANA, extras: DECLINED }] }],
  ['was in the list before', { people: [ANA, entry('ana@new.example')] }],
  [
    'fits two people who left',
    {
      people: [ANA, entry('ana2@x.example')],
      users: [
        ['ana@x.example', true],
        ['ana2@x.example', true],
      ],
    },
  ],
  ['fits a second row', { rows: [named('ana@new.example', 'Ana', 'Roy'), named('ana@third.example', 'Ana', 'Roy')] }],
  [
    'has an error',
    { rows: [named('ana@new.example', 'Ana', 'Roy', { issues: [{ code: 'phone_bad', level: 'error' }] })] },
  ],
  ['shares the last name only', { rows: [named('ana@new.example', 'Zoe', 'Roy')] }],
] as [string, Given][])('no new address is offered that %s', (_, given) => {
  expect(find({ rows: [named('ana@new.example', 'Ana', 'Roy')], ...given }).newAddresses).toEqual([]);
});

test('the same person in two tabs is one new address', () => {
  const tab = (id: number) => ({ tab: id, name: '', rows: [named('ana@new.example', 'Ana', 'Roy')], leftOut: [] });
  expect(find({ tabs: [tab(1), tab(2)] }).newAddresses).toHaveLength(1);
});

test('people deactivated from here are known while Signitic has them inactive', () => {
  const people = [{ ...ANA, extras: { deactivated: 29_000_000 } }];
  expect(find({ people, users: [['ana@x.example', false]] })).toMatchObject({
    emails: [],
    deactivated: [{ email: 'ana@x.example' }],
  });
  expect(find({ people })).toMatchObject({ emails: ['ana@x.example'], deactivated: [] });
});

test.each([
  [3, 4, false],
  [4, 80, false],
  [4, 79, true],
  [20, 400, false],
  [20, 399, true],
  [21, 100_000, true],
])('whether %i of %i people need a second yes: %s', (people, size, needed) => {
  expect(needsSecondYes(people, size)).toBe(needed);
});

describe('of a deleted tab', () => {
  const sentFrom = (email: string, tab: number) =>
    entryWith(
      prints.person(email),
      {},
      { fields: new Map([['phone', { print: 'abcde', mark: 'old', changed: false, tab }]]) },
    );
  const people = [sentFrom('ana@x.example', 9), sentFrom('zoe@x.example', 1)];
  const users: [string, boolean][] = [
    ['ana@x.example', true],
    ['zoe@x.example', true],
  ];

  test('nobody is listed before somebody says what became of its people', () => {
    expect(find({ people, users }).blocked).toEqual({ reason: 'tab_unmapped', id: 9, tab: '', people: 1 });
  });

  test('the people are listed once they are said to have left with it', () => {
    const found = find({ people, users, gone: [[9, 'left']] });
    expect([found.blocked, found.emails]).toEqual([null, ['ana@x.example', 'zoe@x.example']]);
  });

  test('the people are ignored once somebody says so, and those of other tabs are listed', () => {
    const found = find({ people, users, gone: [[9, 'ignored']] });
    expect([found.blocked, found.emails, [...found.ignored]]).toEqual([null, ['zoe@x.example'], [[9, 1]]]);
  });

  test('a person in a row is neither, and what was said ends when the tab is there again', () => {
    const rows = [rowWith('ana@x.example')];
    expect(find({ people, users, rows, gone: [[9, 'ignored']] }).ignored.size).toBe(0);
    const back = find({ people: [sentFrom('ana@x.example', 5)], gone: [[5, 'left']] });
    expect(back.blocked).toMatchObject({ reason: 'tab_unmapped', tab: 'Tab 5' });
  });
});
