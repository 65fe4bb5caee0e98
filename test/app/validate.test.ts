// What was stored or came from the page is checked before it is used: here, the number of licences.
import { settingsOf } from '../../src/app/validate';

const licencesOf = (stored: unknown) => settingsOf({ version: 1, licences: stored }, 'en').licences;

test('settings that were stored before there were licences have none', () => {
  expect(settingsOf({ version: 1, language: 'fr' }, 'en')).toMatchObject({ language: 'fr', licences: null });
  expect(settingsOf(null, 'en').licences).toBeNull();
});

test('a number of licences is a whole number from 1 on; anything else is none', () => {
  expect([1, 290, 1_000_000].map(licencesOf)).toEqual([1, 290, 1_000_000]);
  expect([0, -3, 2.5, 1_000_001, '290', Number.NaN, null, {}].map(licencesOf)).toEqual(Array(8).fill(null));
});
