// Person chips: which texts may be the name that one shows.
import { readCell } from '../../../src/core/read/cell';
import { areNames, isName } from '../../../src/core/read/person-chip';

test.each(['Ada Lovelace', 'Lovelace, Ada', 'Jean-Luc  O’Neill', 'Étienne de la Tour', 'Marie Le Gall-Dupont'])(
  '“%s” may be a name',
  (text) => expect(isName(text)).toBe(true),
);
test.each([
  'Ada',
  'ada@example.com',
  'ada at example',
  'Ada Lovelace (ada@example.com)',
  '12 rue Haute',
  '',
  'a b c d e f',
])('“%s” is no name of a chip', (text) => expect(isName(text)).toBe(text === 'ada at example'));

test('a column is one of names when more than half are, and none is an address', () => {
  expect(areNames(['Ada Lovelace', 'Alan Turing', '', 'Ada'])).toBe(true);
  expect(areNames(['Ada Lovelace', 'Ada', 'Alan', ''])).toBe(false);
  expect(areNames(['Ada Lovelace', 'Alan Turing', 'grace@example.com'])).toBe(false);
  expect(areNames([])).toBe(false);
});

test('a name in the place of an address says how to get at the address', () => {
  const codeOf = (shown: string) =>
    readCell('email', { value: shown, shown }).issues.map(({ code, level }) => [code, level]);
  expect(codeOf('Ada Lovelace')).toEqual([['email_name', 'error']]);
  expect(codeOf('Ada')).toEqual([['email_bad', 'error']]);
});
