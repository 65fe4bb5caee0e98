// A held sync in words: the button names each act and its number, an example the old value and the new one.
import type { HeldLimit, LimitExample } from '../../src/core/outcome';
import { fieldLabel, words } from '../../src/i18n';
import { actText, changesText, distinctLimits, nameText, toldText } from '../../src/i18n/limit-text';

const example = (row: number, given: Partial<LimitExample> = {}): LimitExample => ({
  row,
  email: `p${row}@example.com`,
  name: `Ana ${row}`,
  before: null,
  changes: [],
  ...given,
});
const limit = (kind: HeldLimit['kind'], people: number, rows: number[]): HeldLimit => ({
  kind,
  people,
  of: 1250,
  examples: rows.map((row) => example(row)),
});

test('one limit is one act, with its number', () => {
  expect(actText([limit('renamed', 1171, [2])], words('en'))).toBe('Rename 1,171 people');
  expect(actText([limit('renamed', 1171, [2])], words('fr'))).toBe('Changer le nom de 1\u202f171 personnes');
});

test('several limits are told in one sentence, the same people once', () => {
  const several = [
    limit('another_list', 180, [2, 3]),
    limit('renamed', 20, [4]),
    limit('deactivated', 14, [5]),
    limit('new', 180, [2, 3]),
  ];
  expect(distinctLimits(several).map(({ kind }) => kind)).toEqual(['another_list', 'renamed', 'deactivated']);
  expect(actText(several, words('en'))).toBe(
    'Add 180 people from this list, rename 20 people and deactivate 14 people',
  );
  expect(actText(several, words('fr'))).toBe(
    'Ajouter 180 personnes de cette liste, changer le nom de 20 personnes et désactiver 14 personnes',
  );
});

test('two acts on the same people are two acts: no button hides one of them', () => {
  const same = [limit('renamed', 12, [2, 3]), limit('deactivated', 12, [2, 3])];
  expect(actText(same, words('en'))).toBe('Rename 12 people and deactivate 12 people');
  const moved = [limit('moved', 12, [2, 3]), limit('new_groups', 12, [2, 3])];
  expect(actText(moved, words('en'))).toBe('Move 12 people');
  expect(actText([moved[0]!, limit('new_groups', 11, [2, 3])], words('en'))).toBe(
    'Move 12 people and move 11 people into new groups',
  );
});

test('limits without examples are told each for itself', () => {
  const unnamed = [limit('replaced', 20, []), limit('to_read', 20, [])];
  expect(distinctLimits(unnamed)).toEqual(unnamed);
});

test('the numbers of a sentence have their thousands apart', () => {
  expect(toldText(limit('renamed', 1171, []), words('en'))).toBe('1,171 of 1,250 people would be renamed.');
});

test('a name is told old and new only where it differs', () => {
  expect(nameText(example(2, { before: 'Bea 2' }))).toBe('Bea 2 → Ana 2');
  expect(nameText(example(2, { before: 'Ana 2' }))).toBe('Ana 2');
  expect(nameText(example(2, { before: '' }))).toBe('Ana 2');
});

test('a field is told old and new, a blank one as such', () => {
  const told = (before: string | null, after: string) =>
    changesText(example(2, { changes: [{ field: 'path.group', before, after }] }), words('en'), (field) =>
      fieldLabel('en', field),
    );
  expect(told('Sales', 'HR')).toEqual(['Group: Sales → HR']);
  expect(told('', 'HR')).toEqual(['Group: (blank) → HR']);
  expect(told('Sales', '')).toEqual(['Group: Sales → (blank)']);
  expect(told(null, 'HR')).toEqual(['Group: HR']);
});
