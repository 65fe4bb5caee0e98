// The values of a column, counted, with what each means or may mean for a yes/no field.
import { columnValues } from '../../../src/core/people/column-values';

const use = (given = {}) => ({ field: 'enabled' as const, header: 'Statut', inverted: false, ...given });
const told = (cells: unknown[], given = {}) =>
  columnValues(use(given), cells.map(String), cells).values.map(
    ({ text, rows, means, known }) => `${text} ${rows} ${means ?? '?'}${known ? '' : ' proposed'}`,
  );

test('values are counted without case, the most frequent first, and blanks need no word', () => {
  expect(told(['Sorti', 'Actif', 'ACTIF', '', 'actif', 'sorti ', 'Foo'])).toEqual([
    'Actif 3 yes',
    'Sorti 2 no proposed',
    'Foo 1 ? proposed',
  ]);
});

test('beside a word of a status, what reads as no is a proposal too', () => {
  expect(told(['Active', 'Inactive', 'On leave'])).toEqual([
    'Active 1 yes',
    'Inactive 1 no proposed',
    'On leave 1 leave proposed',
  ]);
  expect(told(['oui', 'non', 'ouii'])).toEqual(['oui 1 yes', 'non 1 no', 'ouii 1 ? proposed']);
});

test('numbers and letters that only may mean yes and no are proposed', () => {
  expect(told([1, 2, 1])).toEqual(['1 2 yes proposed', '2 1 no proposed']);
  expect(told(['x', 'o'])).toEqual(['x 1 yes proposed', 'o 1 no proposed']);
  expect(told(['x', 'o'], { inverted: true })).toEqual(['x 1 no proposed', 'o 1 yes proposed']);
});

test('kinds of contracts are proposed as active where other words say who has left, and nowhere else', () => {
  expect(told(['Full-Time', 'CDI', 'Terminated'])).toEqual([
    'Full-Time 1 yes proposed',
    'CDI 1 yes proposed',
    'Terminated 1 no proposed',
  ]);
  expect(told(['Full-Time', 'CDI'])).toEqual(['Full-Time 1 ? proposed', 'CDI 1 ? proposed']);
});

test('checkboxes need no words, and a vCard takes none from a status', () => {
  expect(told([true, false, 'Sorti'])).toEqual(['Sorti 1 no proposed']);
  expect(told(['oui', 'Sorti'], { field: 'vcard_user' })).toEqual(['oui 1 yes', 'Sorti 1 ? proposed']);
});

test('a filter is chosen from all texts, blanks included', () => {
  expect(told(['Paris', 'paris', '', 'Lyon'], { field: null })).toEqual([
    'Paris 2 ? proposed',
    ' 1 ? proposed',
    'Lyon 1 ? proposed',
  ]);
});

test('the rarest of more than 200 values are counted together', () => {
  const cells = Array.from({ length: 250 }, (_, i) => `v${i % 230}`);
  const { values, more } = columnValues(use({ field: null }), cells, cells);
  expect([values.length, more]).toEqual([200, { values: 30, rows: 30 }]);
});
