// Rows that are filled in late, unmapped, left out, moved, edited between two slices, or brought back.
import type { Job } from '../../src/core/ports';
import { bodies, fixtureWith, json, posts, reads, sentTo, staff, userOf } from './world';

const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });
const NAMES = { email: column('E-mail'), firstname: column('Prénom'), lastname: column('Nom') };
const mappingOf = (sources: Job['mapping']['sources'], filter: Job['mapping']['filter'] = null) => ({
  sources,
  filter,
});
const busyAfterOne = () => {
  let sent = 0;
  const busy = { status: 429, headers: { 'retry-after': '600' }, text: '' };
  return ({ method }: { method: string }) => (method === 'post' && ++sent > 1 ? busy : null);
};

test('names filled in after “not listed yet” are sent, though nothing but the address went before', () => {
  const fixture = fixtureWith([{ 'E-mail': 'a@example.com' }, ...staff(2)]);
  fixture.server.answer = ({ method, path }) =>
    method === 'get' && path === '/users' ? json({ success: true, users: [] }) : null;
  expect(fixture.run().rows[0]?.outcome).toEqual({ kind: 'waiting', reason: 'not_listed' });
  fixture.server.answer = () => null;
  Object.assign(fixture.people[0]!, { Prénom: 'Zoé', Nom: 'Diaz' });
  fixture.run();
  expect(fixture.server.users.get('a@example.com')).toMatchObject({ firstname: 'Zoé', lastname: 'Diaz' });
});

test('a column that is no longer mapped is neither cleared in Signitic nor said to be empty', () => {
  const fixture = fixtureWith(staff(3));
  const options = { noEmail: 'problem', blank: 'clear' } as const;
  fixture.run({ options });
  const before = posts(fixture.server).length;
  const report = fixture.run({ options, mapping: mappingOf(NAMES) });
  expect([posts(fixture.server).length, report.sums.unchanged]).toEqual([before, 3]);
  expect(report.rows.flatMap(({ issues }) => issues)).toEqual([]);
});

test('a person who came back under another name is read when an older version of the file returns', () => {
  const fixture = fixtureWith(staff(2));
  fixture.run();
  const [cells, leaver] = [[...fixture.file.state.cells], { ...fixture.people[1]! }];
  fixture.server.users.delete('p1@example.com');
  fixture.people.splice(1, 1);
  fixture.run();
  fixture.people.push({ ...leaver, Nom: 'Married' });
  fixture.run();
  expect(fixture.server.users.get('p1@example.com')?.['lastname']).toBe('Married');
  fixture.people[1] = leaver;
  fixture.file.state.cells = cells;
  fixture.run();
  expect(fixture.server.users.get('p1@example.com')).toEqual(userOf(1));
  expect([reads(fixture.server), bodies(fixture.server).pop()]).toEqual([
    ...[2, { email: 'p1@example.com', lastname: 'Roy1' }],
  ]);
});

test('the last slice of a run over a selection still counts its rows with errors', () => {
  const fixture = fixtureWith(staff(112));
  fixture.people[0]!['Actif'] = 'peut-être';
  fixture.run();
  for (const person of fixture.people) person['Tél'] = '+33 1 55 55 55 55';
  fixture.server.answer = busyAfterOne();
  const selected = new Set(fixture.people.map((_, i) => i + 2));
  const first = fixture.run({ run: 'aaaaa1', what: 'selected', selected });
  expect([first.more, first.sums.invalid]).toEqual([true, 1]);
  fixture.server.answer = () => null;
  const last = fixture.run({ run: 'aaaaa1', what: 'selected', first: false });
  expect(last.sums).toMatchObject({ invalid: 1, skipped: 0, synced: 111 });
});

test('whoever is edited between two slices is sent again by the second, and by no later run', () => {
  const fixture = fixtureWith(staff(112));
  fixture.run();
  for (const person of fixture.people) person['Tél'] = '+33 1 55 55 55 55';
  fixture.server.answer = busyAfterOne();
  expect(fixture.run({ run: 'aaaaa1' }).more).toBe(true);
  fixture.server.answer = () => null;
  fixture.people[0]!['Nom'] = 'Diaz';
  expect(fixture.run({ run: 'aaaaa1', first: false }).sums.synced).toBe(112);
  const before = posts(fixture.server).length;
  fixture.run();
  expect(sentTo(fixture.server).slice(before)).toEqual([]);
});

test('rows selected and stopped before anything was sent are not sent by the next run', () => {
  const fixture = fixtureWith(staff(50));
  fixture.run({ run: 'aaaaa1' });
  const before = posts(fixture.server).length;
  fixture.stopRequested = () => true;
  expect(fixture.run({ run: 'aaaaa2', what: 'selected', selected: new Set([2, 3]) }).stopped?.code).toBe('stopped');
  fixture.stopRequested = () => false;
  expect(fixture.run().sums.synced).toBe(0);
  expect(posts(fixture.server)).toHaveLength(before);
});

test('people who moved while they were left out, by a filter or by hand, are not sent again for that', () => {
  const fixture = fixtureWith(staff(4));
  const mapping = mappingOf(NAMES, { column: 'Groupe', occurrence: 1, of: 1, values: ['Sales'] });
  fixture.run({ mapping });
  fixture.people[0]!['Groupe'] = 'Left';
  fixture.people.reverse();
  fixture.run({ mapping });
  fixture.people[3]!['Groupe'] = 'Sales';
  expect(fixture.run({ mapping }).sums.synced).toBe(0);
  fixture.people.reverse();
  expect(fixture.run({ mapping, what: 'selected', selected: new Set([2, 3]) }).sums.synced).toBe(2);
  expect(fixture.run({ mapping }).sums.synced).toBe(0);
});
