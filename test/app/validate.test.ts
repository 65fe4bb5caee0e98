// A stored mapping of words, days and a filter is checked when it is read: what does not fit is dropped, and nobody is sent unfiltered.
import { mappingOf } from '../../src/app/validate';

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
