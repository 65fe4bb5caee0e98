// Yes and no by column: letters decide where both of a pair occur, or where the header names them.
import { readCell } from '../../../src/core/read/cell';
import { pairOf } from '../../../src/core/read/yes-no-pair';

const said = (header: string, values: (string | number)[]) => {
  const pair = pairOf(header, values);
  return values.map((value) => readCell('enabled', { value, shown: String(value) }, { pair }).value ?? null);
};

test.each([
  ['French', ['O', 'N', 'O']],
  ['English', ['T', 'F', 'T']],
  ['English letters of yes', ['Y', 'N', 'Y']],
  ['German and Dutch', ['j', 'n', 'j']],
  ['Spanish, Italian and Portuguese', ['S', 'N', 'S']],
  ['Italian and French truth', ['V', 'F', 'V']],
  ['Access', [-1, 0, -1]],
  ['Access as text', ['-1', '0', '-1']],
  ['letters with a dot', ['o.', 'n.', 'O']],
] as [string, (string | number)[]][])('both of a pair decide for the column: %s', (_, values) => {
  expect(said('Actif', values)).toEqual([true, false, true]);
});

test.each([
  ['Actif (O/N)', 'o'],
  ['Active T/F', 't'],
  ['Aktiv (J/N)', 'J'],
  ['Activo [S/N]', 's'],
  ['Attivo V/F', 'V'],
  ['Actif ? (N/O)', 'O'],
  ['Enabled (-1/0)', '-1'],
  ['Actief J|N', 'j'],
])('a header that names the pair decides, though all say yes: %s', (header, value) => {
  expect(said(header, [value, value])).toEqual([true, true]);
});

test('the no of a named pair is a no', () => {
  expect(said('Vrai/faux : actif (V/F)', ['F', 'F'])).toEqual([false, false]);
});

test.each([
  ['numbers of choices', [1, 2, 1]],
  ['numbers as text', ['1', '2', '2']],
  ['crosses and circles', ['x', 'o', 'x']],
  ['crosses, circles and a no', ['x', 'o', 'n']],
] as [string, (string | number)[]][])('other pairs never decide by themselves: %s', (_, values) => {
  expect(said('Actif', values).slice(0, 2)).toEqual([null, null]);
  expect(pairOf('Actif', values)?.sure).toBe(false);
});

test.each([
  ['French sorti', ['A', 'S', 'A']],
  ['a name crossed out', ['A', 'X', 'A']],
])('a letter that means yes alone decides nothing beside a strange one: %s', (_, values) => {
  expect(said('Actif', values)).toEqual([null, null, null]);
  expect(said('Actif', values.slice(1, 2))).toEqual([true]);
});

test.each(['O', 'T', 'F', 'V', '-1'])('%s alone, without its partner or a header, says nothing', (value) => {
  expect(said('Actif', [value, value])).toEqual([null, null]);
});

test('a letter of two pairs is not read when both are complete', () => {
  expect(said('Actif', ['O', 'Y', 'N'])).toEqual([null, true, false]);
});

test('words need no pair', () => {
  expect(pairOf('Actif', ['oui', 'non', ''])).toBeNull();
  expect(said('Actif', ['oui', 'non', 'Oui'])).toEqual([true, false, true]);
  expect(said('Active (1/0)', [1, 0])).toEqual([true, false]);
});

test('a header with another slash names no pair', () => {
  for (const header of ['Actif / Inactif', 'Statut H/F', 'M/F', 'A/C'])
    expect([header, pairOf(header, ['x', ''])]).toEqual([header, null]);
});
