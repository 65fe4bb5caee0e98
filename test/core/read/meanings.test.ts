// What a person has chosen for the words of a yes/no column decides, before anything that the words say by themselves.
import { readCell } from '../../../src/core/read/cell';
import { meaningsOf, type WordMeaning, wordKey } from '../../../src/core/read/meanings';
import { columnOptions } from '../../../src/core/read/column';

const WORDS: WordMeaning[] = [
  { text: 'Terminated', means: 'no' },
  { text: 'Congé parental', means: 'leave' },
  { text: 'Présent', means: 'yes' },
  { text: '2', means: 'no' },
];
const read = (value: string | number | boolean, given = {}) =>
  readCell('enabled', { value, shown: String(value) }, { words: meaningsOf(WORDS), onlyYes: true, ...given });

test.each([
  ['TERMINATED', { value: false, issues: [] }],
  [' terminated. ', { value: false, issues: [] }],
  ['conge  parental', { issues: [] }],
  ['present', { value: true, issues: [] }],
  [2, { value: false, issues: [] }],
  ['2.0', { value: false, issues: [] }],
  ['oui', { value: true, issues: [] }],
  [true, { value: true, issues: [] }],
  [false, { value: false, issues: [] }],
])('%j is read as it was chosen', (value, reading) => {
  expect(read(value)).toEqual(reading);
});

test.each(['Inactive', 'Left', 'terminatedd', 'non', '0', '?'])(
  '%s, of which nothing was chosen, decides nothing',
  (value) => {
    const { value: said, issues } = read(value);
    expect([said, issues.map(({ code, level }) => `${level} ${code}`)]).toEqual([undefined, ['error boolean_unknown']]);
  },
);

test('a chosen meaning is not turned round where the column says the opposite', () => {
  expect(read('Terminated', { inverted: true }).value).toBe(false);
  expect(read('non', { inverted: true }).value).toBe(true);
});

test('words are compared without case, accents, outer marks and a program’s decimals', () => {
  expect(['Congé', ' CONGE ', '"congé"', '1.0', '1,00', '!', '1.5'].map(wordKey)).toEqual([
    'conge',
    'conge',
    'conge',
    '1',
    '1',
    '!',
    '1.5',
  ]);
});

test('a column of states decides nothing by "inactive" until somebody has chosen; a typo among yes and no changes nothing', () => {
  const onlyYes = (values: string[], words?: WordMeaning[]) =>
    columnOptions('enabled', 'Statut', values, words)?.onlyYes;
  expect(onlyYes(['Actif', 'Inactif', 'Sorti'])).toBe(true);
  expect(onlyYes(['oui', 'non', 'ouii'])).toBeUndefined();
  expect(onlyYes(['oui', 'non', 'Sorti'], [])).toBeUndefined();
  expect(onlyYes(['oui', 'non'], [{ text: 'oui', means: 'yes' }])).toBe(true);
  expect(columnOptions('vcard_user', 'vCard', ['oui', 'Sorti'])).toBeNull();
});
