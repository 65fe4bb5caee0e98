import { countIdentities, place } from '../../../src/core/status/locate';

const rows = ['a', 'b', 'c', '', 'd', 'd'].map((identity, i) => ({ row: i + 2, identity }));
const before = countIdentities(rows.map(({ identity }) => identity));
const where = (now: string[]) => rows.map((row) => place(rows, before, now, 2).get(row) ?? null);

test('nothing moved: everything stays', () => expect(where(['a', 'b', 'c', '', 'd', 'd'])).toEqual([2, 3, 4, 5, 6, 7]));
test('a sorted sheet: unique people are followed, the others stay only where the cell reads the same', () => {
  expect(where(['c', 'd', 'a', '', 'd', 'b'])).toEqual([4, 7, 2, 5, 6, null]);
});
test('a row inserted above: people are followed', () => {
  expect(where(['new', 'a', 'b', 'c', '', 'd', 'd'])).toEqual([3, 4, 5, null, null, 7]);
});
test('somebody deleted is placed nowhere', () => expect(where(['a', 'c', '', 'd', 'd'])[1]).toBeNull());
test('an e-mail that occurs twice by now is followed no more', () => {
  expect(where(['x', 'b', 'a', 'a', 'd', 'd'])[0]).toBeNull();
  expect(where(['a', 'b', 'a', '', 'd', 'd'])[0]).toBe(2);
});
