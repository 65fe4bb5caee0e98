// Memos that stand beside somebody else: they go back to their people, and what stands beside the rows is put right.
import { crowd, deskWith, posts } from '../world';

test('people who moved under our columns are not sent again, and every row gets its own status and memo', () => {
  const desk = deskWith(crowd(6));
  desk.run();
  const before = posts(desk.server).length;
  const memos = [...desk.memos];
  desk.people.reverse();
  const report = desk.run();
  expect(report.sums).toMatchObject({ unchanged: 6, synced: 0 });
  expect(posts(desk.server)).toHaveLength(before);
  expect(desk.memos).toEqual(memos.reverse());
  expect(report.rows.every(({ strange }) => strange)).toBe(true);
  // Once it is put right there is nothing to write any more.
  expect(desk.run().rows.some(({ strange }) => strange)).toBe(false);
});

test('who moved and changed is sent, with what changed by name', () => {
  const desk = deskWith(crowd(3));
  desk.run();
  desk.people.reverse();
  desk.people[0]!['Nom'] = 'Diaz';
  const report = desk.run();
  expect(report.picked.map(({ email, changed }) => [email, changed])).toEqual([['p2@example.com', ['lastname']]]);
});

test('a memo left beside a row of nobody goes with its person, and is wiped where it stood', () => {
  const desk = deskWith([...crowd(2), { 'E-mail': '' }]);
  desk.run();
  // Somebody cuts the first person’s cells and pastes them into the blank row.
  desk.people = [{ 'E-mail': '' }, desk.people[1]!, desk.people[0]!];
  expect(desk.run().sums).toMatchObject({ read: 2, unchanged: 2 });
  expect(desk.memos[0]).toBe('');
  expect(desk.memos[2]).not.toBe('');
});

test('of two memos of one person, copied cells, the later run’s counts', () => {
  const desk = deskWith(crowd(3));
  desk.run({ run: 'aaaaa1' });
  const old = desk.memos[0]!;
  desk.people[0]!['Nom'] = 'Diaz';
  desk.run({ run: 'aaaaa2' });
  const now = desk.memos[0]!;
  desk.people = [{ 'E-mail': '' }, desk.people[0]!, { 'E-mail': '' }];
  desk.memos = [old, '', now];
  expect(desk.run({ run: 'aaaaa3' }).sums).toMatchObject({ read: 1, unchanged: 1 });
});

test('rows without an address exchange nothing', () => {
  const desk = deskWith([{ 'E-mail': '', Nom: 'Roy' }, ...crowd(1)]);
  desk.run();
  desk.people.reverse();
  const report = desk.run();
  expect(report.sums).toMatchObject({ invalid: 1, unchanged: 1 });
  expect(report.rows.find(({ identity }) => identity === '')?.memo).toBeNull();
});
