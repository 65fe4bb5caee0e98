// The rows as an addition, in both languages.
import { sumText } from '../../src/i18n/sum-text';

test('every group that counts something is told, and the rows are their sum', () => {
  const groups = { people: 1231, leftOut: 12, toFix: 7 };
  expect(sumText(groups, 2, 'en')).toBe('1,252 rows = 1,231 people + 12 left out + 7 to fix + 2 without a person');
  expect(sumText(groups, 2, 'fr')).toBe(
    '1\u202f252 lignes = 1\u202f231 personnes + 12 exclues + 7 à corriger + 2 sans personne',
  );
});

test('groups of none are not told, and one is one', () => {
  const one = { people: 1, leftOut: 0, toFix: 0 };
  expect([sumText(one, 0, 'en'), sumText(one, 0, 'fr')]).toEqual(['1 row = 1 person', '1 ligne = 1 personne']);
  expect(sumText({ people: 0, leftOut: 1, toFix: 0 }, 0, 'fr')).toBe('1 ligne = 1 exclue');
});

test('a list without rows has no sum', () => {
  expect(sumText({ people: 0, leftOut: 0, toFix: 0 }, 0, 'en')).toBe('');
});
