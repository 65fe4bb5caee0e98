// What a memo says of a row that is filled in late, unmapped, left out, moved or brought back.
import type { Job } from '../../../src/core/ports';
import { crowd, deskWith, json, posts, sentTo } from '../world';

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
  const desk = deskWith([{ 'E-mail': 'a@example.com' }, ...crowd(2)]);
  desk.server.answer = ({ method }) => (method === 'get' ? json({ success: true, users: [] }) : null);
  expect(desk.run().rows[0]?.outcome).toEqual({ kind: 'waiting', reason: 'not_listed' });
  desk.server.answer = () => null;
  Object.assign(desk.people[0]!, { Prénom: 'Zoé', Nom: 'Diaz' });
  desk.run();
  expect(desk.server.users.get('a@example.com')).toMatchObject({ firstname: 'Zoé', lastname: 'Diaz' });
});

test('a column that is no longer mapped is neither cleared in Signitic nor said to be empty', () => {
  const desk = deskWith(crowd(3));
  const options = { noEmail: 'problem', blank: 'clear' } as const;
  desk.run({ options });
  const before = posts(desk.server).length;
  const report = desk.run({ options, mapping: mappingOf(NAMES) });
  expect([posts(desk.server).length, report.sums.unchanged]).toEqual([before, 3]);
  expect(report.rows.flatMap(({ issues }) => issues)).toEqual([]);
});

test('somebody who comes back under another name is noted, so that the old memo is not believed later', () => {
  const desk = deskWith(crowd(2));
  desk.run({ run: 'aaaaa1' });
  const [memos, leaver] = [[...desk.memos], { ...desk.people[1]! }];
  desk.server.users.delete('p1@example.com');
  desk.people.splice(1, 1);
  desk.memos.splice(1, 1);
  desk.run({ run: 'aaaaa2' });
  desk.people.push({ ...leaver, Nom: 'Married' });
  desk.run({ run: 'aaaaa3' });
  // An older version of the sheet comes back.
  desk.people[1] = leaver;
  desk.memos = memos;
  desk.run({ run: 'aaaaa4' });
  expect(desk.server.users.get('p1@example.com')?.['lastname']).toBe('Roy1');
});

test('the last slice of a run over a selection still counts its rows with errors', () => {
  const desk = deskWith(crowd(112));
  desk.people[0]!['Actif'] = 'peut-être';
  desk.run({ run: 'aaaaa0' });
  for (const person of desk.people) person['Groupe'] = 'Ventes';
  desk.server.answer = busyAfterOne();
  const selected = new Set(desk.people.map((_, i) => i + 2));
  const first = desk.run({ run: 'aaaaa1', what: 'selected', selected });
  expect([first.more, first.sums.invalid]).toEqual([true, 1]);
  desk.server.answer = () => null;
  const last = desk.run({ run: 'aaaaa1', stamp: 'aaaaa2', what: 'selected', first: false });
  expect(last.sums).toMatchObject({ invalid: 1, skipped: 0, synced: 111 });
});

test('whoever is edited between two slices is sent again by the second, and by no later run', () => {
  const desk = deskWith(crowd(112));
  desk.run({ run: 'aaaaa0' });
  for (const person of desk.people) person['Groupe'] = 'Ventes';
  desk.server.answer = busyAfterOne();
  expect(desk.run({ run: 'aaaaa1' }).more).toBe(true);
  desk.server.answer = () => null;
  desk.people[0]!['Nom'] = 'Diaz';
  expect(desk.run({ run: 'aaaaa1', stamp: 'aaaaa2', first: false }).sums.synced).toBe(112);
  const before = posts(desk.server).length;
  desk.run({ run: 'aaaaa3' });
  expect(sentTo(desk.server).slice(before)).toEqual([]);
});

test('rows selected and stopped before anything was sent are not sent by the next run', () => {
  const desk = deskWith(crowd(50));
  desk.run({ run: 'aaaaa1' });
  const before = posts(desk.server).length;
  desk.heard = () => true;
  expect(desk.run({ run: 'aaaaa2', what: 'selected', selected: new Set([2, 3]) }).stopped?.code).toBe('stopped');
  desk.heard = () => false;
  expect(desk.run({ run: 'aaaaa3' }).sums.synced).toBe(0);
  expect(posts(desk.server)).toHaveLength(before);
});

test('people who moved while they were left out, by a filter or by hand, are not sent again for that', () => {
  const desk = deskWith(crowd(4));
  const mapping = mappingOf(NAMES, { column: 'Groupe', value: 'Sales' });
  desk.run({ mapping });
  desk.people[0]!['Groupe'] = 'Left';
  desk.people.reverse();
  desk.run({ mapping });
  desk.people[3]!['Groupe'] = 'Sales';
  expect(desk.run({ mapping }).sums.synced).toBe(0);
  desk.people.reverse();
  expect(desk.run({ mapping, what: 'selected', selected: new Set([2, 3]) }).sums.synced).toBe(2);
  expect(desk.run({ mapping }).sums.synced).toBe(0);
});
