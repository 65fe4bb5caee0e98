// What was stored or came from the page is checked before it is used: what does not fit is dropped, and nobody is sent unfiltered.
import { fieldsWithUnknownFix, mappingOf, settingsOf } from '../../src/app/validate';

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

const name = (column: string) => ({ column, occurrence: 1, of: 1 });
const stored = (enabled: unknown, filter: unknown = null) =>
  mappingOf({ version: 1, headerRow: 1, sources: { email: name('E-mail'), enabled }, filter });

test('words keep their text and one of three meanings; none at all is kept as well', () => {
  const words = [
    { text: ' Sorti ', means: 'no' },
    { text: 'Congé', means: 'leave' },
    { text: 'Actif', means: 'maybe' },
    { text: '', means: 'yes' },
    null,
  ];
  expect(stored({ ...name('Statut'), words })?.sources.enabled).toEqual({
    ...name('Statut'),
    words: [
      { text: 'Sorti', means: 'no' },
      { text: 'Congé', means: 'leave' },
    ],
  });
  expect(stored({ ...name('Statut'), words: [] })?.sources.enabled).toEqual({ ...name('Statut'), words: [] });
  expect(stored({ ...name('Statut'), words: 'all' })?.sources.enabled).toEqual(name('Statut'));
});

test('days that cannot be used take the field with them: alone it would say something else', () => {
  const end = name('Sortie');
  expect(stored({ ...name('Statut'), dates: { end } })?.sources.enabled).toEqual({ ...name('Statut'), dates: { end } });
  expect(stored({ text: 'yes', dates: { end } })?.sources.enabled).toEqual({ text: 'yes', dates: { end } });
  for (const dates of [{}, { start: 'x', end }, { end: { column: 'Sortie' } }])
    expect(stored({ ...name('Statut'), dates })?.sources.enabled).toBeUndefined();
});

test('a filter that cannot be used takes the mapping with it', () => {
  const filter = { ...name('Site'), values: ['Paris', ''], not: true };
  expect(stored(name('Statut'), filter)?.filter).toEqual(filter);
  for (const damaged of [{ column: 'Site', value: 'Paris' }, { ...filter, values: [] }, 'Paris'])
    expect(stored(name('Statut'), damaged)).toBeNull();
});

test('a correction that is not known, or not for this field, is left out and its field named', () => {
  const column = (name: string, fixes: unknown) => ({ column: name, occurrence: 1, of: 1, fixes });
  const stored = {
    version: 1,
    headerRow: 1,
    sources: {
      email: column('E-mail', undefined),
      phone: column('Phone', ['phone_lost_zero', 'from_the_future', 'phone_lost_zero']),
      mobile: column('Mobile', ['phone_lost_plus']),
      postal_code: column('Code', ['phone_lost_zero']),
    },
    filter: null,
    results: 'email',
  };
  const { sources = {}, results } = mappingOf(stored) ?? {};
  const fixes = Object.values(sources).map((source) => ('fixes' in source ? source.fixes : null));
  expect(fixes).toEqual([null, ['phone_lost_zero'], ['phone_lost_plus'], null]);
  expect(results).toBe('email');
  expect(mappingOf({ ...stored, results: 'elsewhere' })?.results).toBeUndefined();
  expect(fieldsWithUnknownFix(stored)).toEqual(['phone', 'postal_code']);
});
