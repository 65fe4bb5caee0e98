// First and last names out of one column, row by row, and what a doubtful name does to the person: nothing.
import fc from 'fast-check';
import type { FieldKey } from '../../../src/core/fields';
import { planFor } from '../../../src/core/people/columns';
import { type ColumnSource, headersOf, type Sources } from '../../../src/core/people/template';
import { toUsers } from '../../../src/core/people/user';
import type { NameOrder } from '../../../src/core/read/split-name';

const HEADERS = ['Nom Prénom', 'E-mail'];
const NAMES = { column: 'Nom Prénom', occurrence: 1, of: 1 };

function read(names: string[], order: NameOrder, more: Pick<ColumnSource, 'recased'> = {}) {
  const sources: Sources = {
    email: { column: 'E-mail', occurrence: 1, of: 1 },
    firstname: { ...NAMES, name: { part: 'first', order }, ...more },
    lastname: { ...NAMES, name: { part: 'last', order }, ...more },
  };
  const plan = planFor({ sources, filter: null }, headersOf(HEADERS));
  const shown = [names, names.map((_, i) => `p${i}@example.com`)];
  const table = { first: 2, count: names.length, shown, values: [[], []], own: { status: [], details: [] } };
  return toUsers(table, plan, { noEmail: 'problem', blank: 'clear' }).map(({ user, issues }) => ({
    first: user.firstname,
    last: user.lastname,
    issues: issues.map(({ code, field, level, params }) => `${level} ${field} ${code} ${params?.['value']}`),
  }));
}

test('one column gives both names', () => {
  expect(read(['GIRARD Karine', ' Zoé  DE LA TOUR '], 'capitals')).toEqual([
    { first: 'Karine', last: 'GIRARD', issues: [] },
    { first: 'Zoé', last: 'DE LA TOUR', issues: [] },
  ]);
});

test('a name that nothing decides has no value, and its warning says which it is', () => {
  expect(read(['Cher'], 'capitals')).toEqual([
    {
      first: undefined,
      last: undefined,
      issues: ['warning firstname name_unclear Cher', 'warning lastname name_unclear Cher'],
    },
  ]);
});

test('capitals are written as names where that is wanted, and a doubtful word stays with a warning', () => {
  expect(read(['GIRARD Karine', 'McDONALD Sean'], 'capitals', { recased: true })).toEqual([
    { first: 'Karine', last: 'Girard', issues: [] },
    { first: 'Sean', last: 'McDONALD', issues: ['warning lastname name_capitals McDONALD'] },
  ]);
});

test('capitals of a column of last names alone are written as names, too', () => {
  const sources: Sources = {
    email: { column: 'E-mail', occurrence: 1, of: 1 },
    lastname: { ...NAMES, recased: true },
  };
  const plan = planFor({ sources, filter: null }, headersOf(HEADERS));
  const shown = [['DE LA TOUR'], ['a@example.com']];
  const table = { first: 2, count: 1, shown, values: [[], []], own: { status: [], details: [] } };
  expect(toUsers(table, plan, { noEmail: 'problem', blank: 'leave' })[0]?.user.lastname).toBe('De La Tour');
});

test('a blank cell is blank, a word for nothing and a formula’s error are told as anywhere', () => {
  const rows = read(['', 'n/a', '#REF!'], 'last first');
  expect(rows.map(({ first, last }) => [first, last])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(rows[0]?.issues).toEqual([]);
  expect(rows[1]?.issues[0]).toContain('filler');
  expect(rows[2]?.issues[0]).toContain('sheet_error');
});

test('a person has both names of the cell or none, and none without a warning for each', () => {
  const word = fc.constantFrom('Girard', 'KARINE', 'van', 'De', 'J.', 'Jean-Paul', 'MARTIN,', 'Dr.', '(x)', '2', 'y');
  const cells = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const order = fc.constantFrom<NameOrder>('last first', 'first last', 'capitals');
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), order, (names, wanted) => {
      for (const { first, last, issues } of read(names, wanted)) {
        const warned = (field: FieldKey) => issues.some((text) => text.startsWith(`warning ${field} `));
        expect(first === undefined).toBe(last === undefined);
        if (first === undefined) expect([warned('firstname'), warned('lastname')]).toEqual([true, true]);
        else expect([first, last].every((text) => typeof text === 'string' && text !== '')).toBe(true);
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});
