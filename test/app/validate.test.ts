// What was stored or came from the page is checked before it is used: sources of names, and the number of licences.
import { mappingOf, settingsOf } from '../../src/app/validate';

const column = { column: 'Nom Prénom', occurrence: 1, of: 1 };
const sourcesOf = (sources: object) => mappingOf({ version: 1, headerRow: 1, sources, filter: null })?.sources;

test('how a name is read is kept', () => {
  const firstname = { ...column, name: { part: 'first', order: 'last first' }, recased: true };
  const lastname = { ...column, preferred: { column: 'Nom d’usage', occurrence: 1, of: 1 } };
  expect(sourcesOf({ firstname, lastname })).toEqual({ firstname, lastname });
});

test.each([
  ['an unknown order', { name: { part: 'first', order: 'middle' } }],
  ['an unknown part', { name: { part: 'middle', order: 'capitals' } }],
  ['no part', { name: 'first' }],
  ['a used name without a column', { preferred: { column: '' } }],
])('%s leaves the source out', (_, more) => expect(sourcesOf({ lastname: { ...column, ...more } })).toEqual({}));

test('an address is no part of a name', () => {
  const name = { part: 'first', order: 'last first' };
  expect(sourcesOf({ email: { ...column, name }, enabled: { ...column, recased: true } })).toEqual({});
});

const licencesOf = (stored: unknown) => settingsOf({ version: 1, licences: stored }, 'en').licences;

test('settings that were stored before there were licences have none', () => {
  expect(settingsOf({ version: 1, language: 'fr' }, 'en')).toMatchObject({ language: 'fr', licences: null });
  expect(settingsOf(null, 'en').licences).toBeNull();
});

test('a number of licences is a whole number from 1 on; anything else is none', () => {
  expect([1, 290, 1_000_000].map(licencesOf)).toEqual([1, 290, 1_000_000]);
  expect([0, -3, 2.5, 1_000_001, '290', Number.NaN, null, {}].map(licencesOf)).toEqual(Array(8).fill(null));
});
