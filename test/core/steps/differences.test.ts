// A comparison of a tab with Signitic, over a sheet and a server made of plain objects.
import fc from 'fast-check';
import { comparisonCost, compareTab, type Comparison } from '../../../src/core/steps/differences';
import type { Which } from '../../../src/core/steps/missing';
import { fixtureWith, type Fixture, jobOf, type Person, portsOf, posts, reads, staff, userOf } from '../world';

/** A list that was synced once. */
function synced(count: number): Fixture {
  const fixture = fixtureWith(staff(count));
  fixture.run();
  fixture.completedOnce = true;
  fixture.server.requests.length = 0;
  return fixture;
}

const compare = (fixture: Fixture, before: string[] = [], which: Which = 'active'): Comparison =>
  compareTab(jobOf(fixture), portsOf(fixture), which, new Set(before));

const fieldsOf = ({ people }: Comparison) =>
  people
    .filter(({ kind }) => kind === 'changed')
    .map(({ email, fields }) => [
      email,
      ...fields.map(({ field, sheet, signitic, goes }) => [field, sheet, signitic, goes ? 'goes' : 'stays']),
    ]);

test('a field edited in Signitic is told though a sync sends nothing, and an edited cell as one that goes', () => {
  const fixture = synced(5);
  fixture.server.users.get('p1@example.com')!['phone'] = '+33 1 00 00 00 00';
  fixture.people[3]!['Prénom'] = 'Zoé';
  const { cells } = fixture.file.state;
  const state = [...cells];
  const found = compare(fixture);
  expect(fieldsOf(found)).toEqual([
    ['p1@example.com', ['phone', '+33 1 99 00 01 00', '+33 1 00 00 00 00', 'stays']],
    ['p3@example.com', ['firstname', 'Zoé', 'Ana3', 'goes']],
  ]);
  expect([found.same, found.left, found.toRead, reads(fixture.server)]).toEqual([3, 0, 5, 5]);
  // Nothing is sent, and nothing is kept either.
  expect([posts(fixture.server), fixture.file.state.cells]).toEqual([[], state]);
});
test('before a first sync every difference goes, and a blank cell stays as Signitic has it', () => {
  const fixture = fixtureWith(staff(3));
  fixture.people[1]!['Tél'] = '';
  fixture.server.users.set('p1@example.com', userOf(1, { firstname: 'Anna' }));
  const found = compare(fixture);
  expect(fieldsOf(found)).toEqual([
    ['p1@example.com', ['firstname', 'Ana1', 'Anna', 'goes'], ['phone', '', '+33 1 99 00 01 00', 'stays']],
  ]);
  expect(found.absent.map(({ row, email, kind }) => [row, email, kind])).toEqual([
    [2, 'p0@example.com', 'absent'],
    [4, 'p2@example.com', 'absent'],
  ]);
});
test('a blank yes or no, a cell with a warning and a field that Signitic does not show are not compared', () => {
  const fixture = synced(3);
  fixture.people[0]!['Actif'] = '';
  fixture.people[1]!['Tél'] = 'on request';
  fixture.server.users.get('p2@example.com')!['phone'] = undefined;
  fixture.server.users.get('p2@example.com')!['jobtitle'] = null;
  expect([fieldsOf(compare(fixture)), compare(fixture).same]).toEqual([[], 3]);
});
test('a row with an error or outside the filter is not compared, and its person is not missing', () => {
  const fixture = synced(4);
  fixture.people[1]!['E-mail'] = 'p0@example.com';
  fixture.people[2]!['Groupe'] = 'Out';
  fixture.mapping = {
    ...fixture.mapping,
    filter: { column: 'Groupe', occurrence: 1, of: 1, values: ['Out'], not: true },
  };
  const found = compare(fixture);
  expect([found.leftOut, found.toRead, found.missing.emails]).toEqual([3, 2, ['p1@example.com']]);
});

describe('who is missing', () => {
  test('people in no row are named; inactive ones are counted, or named where the list is about all', () => {
    const fixture = synced(2);
    fixture.server.users.set('new@example.com', { email: 'New@Example.com', firstname: 'Nora', lastname: 'New' });
    fixture.server.users.set('off@example.com', { email: 'off@example.com', enabled: false });
    const found = compare(fixture);
    expect(found.missing).toEqual({ emails: ['New@Example.com'], inactive: 1, nameless: 0, unread: null });
    expect(found.people).toEqual([{ row: 0, email: 'New@Example.com', name: 'Nora New', kind: 'missing', fields: [] }]);
    const all = compare(fixture, [], 'all').missing;
    expect([all.emails, all.inactive]).toEqual([['New@Example.com', 'off@example.com'], 0]);
  });
  test('a row of another mapped tab counts; where one cannot be read nobody is said to be missing', () => {
    const fixture = synced(2);
    for (const i of [7, 8]) fixture.server.users.set(`p${i}@example.com`, userOf(i));
    const other = fixtureWith([staff(8)[7]!, { ...staff(1)[0]!, 'E-mail': '' }], fixture.file, 2);
    expect(compare(fixture).missing).toMatchObject({ emails: ['p8@example.com'], nameless: 1 });
    other.people.length = 0;
    expect(compare(fixture).missing).toMatchObject({ emails: [], unread: { tab: 'Tab 2', code: 'no_rows' } });
  });
  test('names of the first hundred are read, and the cost says so before', () => {
    const fixture = synced(2);
    for (let i = 100; i < 300; i++) fixture.server.users.set(`p${i}@example.com`, userOf(i));
    expect(comparisonCost(jobOf(fixture), portsOf(fixture), 'active').people).toBe(102);
    expect(reads(fixture.server)).toBe(0);
    const found = compare(fixture);
    expect([found.toRead, reads(fixture.server), found.missing.emails.length]).toEqual([102, 102, 200]);
  });
});

describe('in slices', () => {
  test('a slice whose time is up tells whom it has read, and the next one goes on with the others', () => {
    const fixture = synced(100);
    for (let i = 0; i < 100; i += 2) fixture.server.users.get(`p${i}@example.com`)!['firstname'] = 'Anna';
    fixture.took = 40_000;
    const first = compare(fixture);
    expect([first.left > 0, first.read.length + first.left]).toEqual([true, 100]);
    fixture.took = 300;
    const second = compare(
      fixture,
      first.read.map((email) => email.toUpperCase().toLowerCase()),
    );
    expect([second.left, reads(fixture.server)]).toEqual([0, 100]);
    expect(first.people.length + second.people.length).toBe(50);
    expect(first.same + second.same).toBe(50);
  });
  test('stopped, nobody answered and an unreadable person each have their end', () => {
    const stopped = synced(100);
    stopped.stopRequested = () => reads(stopped.server) > 0;
    expect(compare(stopped).stopped?.code).toBe('stopped');
    const silent = synced(5);
    silent.server.answer = ({ path }) => (path === '/users' ? null : { status: 503, headers: {}, text: '' });
    expect(compare(silent)).toMatchObject({ read: [], left: 5, stopped: { code: 'unreachable' } });
    const one = synced(5);
    one.server.answer = ({ path }) => (path.includes('p3%40') ? { status: 403, headers: {}, text: '' } : null);
    expect(compare(one)).toMatchObject({
      people: [{ email: 'p3@example.com', kind: 'unread' }],
      same: 4,
      stopped: null,
    });
    one.server.answer = () => ({ status: 503, headers: {}, text: '' });
    expect(() => compare(one)).toThrow('unreachable');
  });
});

test('after random edits on both sides exactly the fields that differ are named', () => {
  const columns = { firstname: 'Prénom', lastname: 'Nom', phone: 'Tél' } as const;
  const edit = fc.record({
    person: fc.nat(7),
    field: fc.constantFrom('firstname' as const, 'lastname' as const, 'phone' as const),
    side: fc.constantFrom('sheet', 'signitic', 'both'),
    value: fc.constantFrom('+33 1 99 00 55 55', 'Ana Bo', 'Öztürk  Léa', ''),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const fixture = synced(8);
      for (const { person, field, side, value } of edits) {
        if (side !== 'signitic') (fixture.people[person] as Person)[columns[field]] = value;
        if (side !== 'sheet') fixture.server.users.get(`p${person}@example.com`)![field] = value === '' ? null : value;
      }
      const plain = (value: unknown) => String(value ?? '').replace(/\s+/g, ' ');
      const expected = fixture.people.flatMap((row, i) => {
        const user = fixture.server.users.get(`p${i}@example.com`)!;
        const fields = (Object.keys(columns) as (keyof typeof columns)[]).filter((field) => {
          // A name in a column of phones is left out with a warning, and says nothing.
          if (field === 'phone' && !/^\+33|^$/.test(plain(row[columns[field]]))) return false;
          return plain(row[columns[field]]) !== plain(user[field]);
        });
        return fields.length > 0 ? [[`p${i}@example.com`, ...fields]] : [];
      });
      const found = fieldsOf(compare(fixture)).map(([email, ...fields]) => [email, ...fields.map(([field]) => field)]);
      expect(found).toEqual(expected);
      expect(posts(fixture.server)).toEqual([]);
    }),
    { numRuns: 60, seed: 17 },
  );
});
