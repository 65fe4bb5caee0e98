// A stored mapping is checked before it is used: a source of names that is damaged is left out, never read without its part.
import { mappingOf } from '../../src/app/validate';

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
