// Names in capitals written as names.
import fc from 'fast-check';
import { nameCase } from '../../../src/core/read/name-case';

test.each([
  ['GIRARD', 'Girard'],
  ['DE LA TOUR', 'De La Tour'],
  ['JEAN-BAPTISTE', 'Jean-Baptiste'],
  ["O'BRIEN", "O'Brien"],
  ['D’ANGELO', 'D’Angelo'],
  ['ÉLODIE', 'Élodie'],
  ['MACRON', 'Macron'],
  ['SMITH III', 'Smith III'],
  ['J.-P. MARTIN', 'J.-P. Martin'],
])('%s is written %s', (name, written) => expect(nameCase(name)).toEqual({ text: written, unsure: [] }));

test.each(['McDONALD', 'MCDONALD', 'MACDONALD', 'IJSBRAND', 'JP', 'NG', 'IŞIK', 'GROß', 'd’ORMESSON', 'ΠΑΠΠΑΣ'])(
  'nobody knows how %s is written, so it stays',
  (name) => expect(nameCase(`${name} ANNA`)).toEqual({ text: `${name} Anna`, unsure: [name] }),
);

test.each(['Girard', 'girard', 'McDonald', 'de la Tour', 'Jean-Baptiste', '', '王 小明'])('“%s” stays', (name) =>
  expect(nameCase(name)).toEqual({ text: name, unsure: [] }),
);

test('no letter is changed but for its case, and a second time changes nothing', () => {
  const word = fc.stringMatching(/^[A-ZÀ-ÖØ-Þa-zß-öø-ÿ'’.-]{0,8}$/u);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), (list) => {
      const name = list.join(' ');
      const { text } = nameCase(name);
      expect(text.toLowerCase()).toBe(name.toLowerCase());
      expect(nameCase(text).text).toBe(text);
    }),
    { seed: 4, numRuns: 500 },
  );
});
