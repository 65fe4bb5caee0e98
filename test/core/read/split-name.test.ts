// Names of one column split into first and last name, and names that nothing decides.
import fc from 'fast-check';
import { nameColumn } from '../../../src/core/read/name-words';
import { NAME_ORDERS, type NameOrder, splitName } from '../../../src/core/read/split-name';

const NOBODY = nameColumn([]);
const WITH_MADAME = nameColumn(['Mme Claire DURAND']);

/** "first | last", or "–". */
function split(name: string, order: NameOrder, column = NOBODY): string {
  const found = splitName(name, order, column);
  return found ? `${found.first} | ${found.last}` : '–';
}

test.each([
  ['GIRARD Karine', 'Karine | GIRARD'],
  ['Karine GIRARD', 'Karine | GIRARD'],
  ['DE LA TOUR Zoé', 'Zoé | DE LA TOUR'],
  ['Zoé de LA TOUR', 'Zoé | de LA TOUR'],
  ['van den BERG Anna', 'Anna | van den BERG'],
  ['Jean-Baptiste MARTIN', 'Jean-Baptiste | MARTIN'],
  ['GARCÍA MÁRQUEZ Gabriel José', 'Gabriel José | GARCÍA MÁRQUEZ'],
  ['SILVA Maria do Carmo', 'Maria do Carmo | SILVA'],
  ['ORTEGA Y GASSET José', 'José | ORTEGA Y GASSET'],
  ['NGUYEN Van Anh', 'Van Anh | NGUYEN'],
  ["Sean O'BRIEN", "Sean | O'BRIEN"],
  ['McDONALD Sean', 'Sean | McDONALD'],
  ['d’ORMESSON Jean', 'Jean | d’ORMESSON'],
  ['Jean D. MARTIN', 'Jean D. | MARTIN'],
  ['John SMITH III', 'John | SMITH III'],
  ['GROß Anna', 'Anna | GROß'],
  ['MARTIN, Claire', 'Claire | MARTIN'],
])('capitals decide: %s', (name, expected) => expect(split(name, 'capitals')).toBe(expected));

test.each([
  ['Girard Karine', 'Karine | Girard'],
  ['GIRARD KARINE', 'KARINE | GIRARD'],
  ['girard karine', 'karine | girard'],
  ['van den Berg Anna', 'Anna | van den Berg'],
  ['von der Leyen Ursula', 'Ursula | von der Leyen'],
  ['Di Caprio Leonardo', 'Leonardo | Di Caprio'],
  ['El Amrani Karim', 'Karim | El Amrani'],
  ['Mac Donald Sean', 'Sean | Mac Donald'],
  ['García-Márquez Gabriel', 'Gabriel | García-Márquez'],
  ['GARCÍA MÁRQUEZ Gabriel', 'Gabriel | GARCÍA MÁRQUEZ'],
  ['Dupont J.', 'J. | Dupont'],
  ['Dupont, Marie Claire', 'Marie Claire | Dupont'],
])('the last name stands first: %s', (name, expected) => expect(split(name, 'last first')).toBe(expected));

test.each([
  ['Karine Girard', 'Karine | Girard'],
  ['Ludwig van Beethoven', 'Ludwig | van Beethoven'],
  ['Jean Le Goff', 'Jean | Le Goff'],
  ['John F. Kennedy', 'John F. | Kennedy'],
  ['John Smith Jr.', 'John | Smith Jr.'],
  ['Ed Sheeran', 'Ed | Sheeran'],
  ['Marie Claire DUPONT', 'Marie Claire | DUPONT'],
  ['Berg, Anna van den', 'Anna | van den Berg'],
])('the first name stands first: %s', (name, expected) => expect(split(name, 'first last')).toBe(expected));

test.each([
  ['Dr. Anna Schmidt', 'Anna | Schmidt'],
  ['Prof. Dr. med. Anna Schmidt', 'Anna | Schmidt'],
  ['Dipl.-Ing. Max Müller', 'Max | Müller'],
  ['Ing. Jan Novák', 'Jan | Novák'],
  ['Dott.ssa Anna Rossi', 'Anna | Rossi'],
  ['Mme Claire Durand', 'Claire | Durand'],
  ['Anna Schmidt, MBA', 'Anna | Schmidt'],
  ['Anna Schmidt PhD', 'Anna | Schmidt'],
  ['Schmidt, Dr. Anna', 'Anna | Schmidt'],
])('titles are no names: %s', (name, expected) => expect(split(name, 'first last')).toBe(expected));

test('“M.” is a title where the column has a “Mme”, else perhaps an initial', () => {
  expect(split('M. Jean DUPONT', 'capitals', WITH_MADAME)).toBe('Jean | DUPONT');
  expect(split('M. Jean DUPONT', 'capitals')).toBe('–');
});

test.each([
  ['one word', 'Cher', NAME_ORDERS],
  ['more words than an order can place', 'García Márquez Gabriel', NAME_ORDERS],
  ['no capitals', 'Karine Girard', ['capitals']],
  ['nothing but capitals', 'GIRARD KARINE', ['capitals']],
  ['capitals on both sides', 'DUPONT Claire MARTIN', NAME_ORDERS],
  ['capitals against the order', 'Karine GIRARD', ['last first']],
  ['capitals against the comma', 'Karine, GIRARD', NAME_ORDERS],
  ['a word half in capitals', 'Jean-PAUL Martin', NAME_ORDERS],
  ['a particle at the end', 'Anna van', NAME_ORDERS],
  ['a particle before the first name', 'Ludwig van Beethoven', ['last first', 'capitals']],
  ['a single letter that may be O’Brien', 'Sean O BRIEN', NAME_ORDERS],
  ['two people', 'Anna und Peter Müller', NAME_ORDERS],
  ['two people, or one', 'José Ortega y Gasset', NAME_ORDERS],
  ['brackets', 'Robert (Bob) Smith', NAME_ORDERS],
  ['a slash', 'Dupont/Martin Claire', NAME_ORDERS],
  ['digits', 'Girard Karine 2', NAME_ORDERS],
  ['an unknown abbreviation', 'Kapt. Jan Novák', NAME_ORDERS],
  ['a title in the middle', 'Claire Dr. Müller', NAME_ORDERS],
  ['a title and one word', 'Dr. Schmidt', NAME_ORDERS],
  ['a comma too many', 'Berg, van den, Anna', NAME_ORDERS],
  ['a comma with nothing behind', 'Girard,', NAME_ORDERS],
  ['words that are particles in one language and names in another', 'Anh Van Nguyen', NAME_ORDERS],
  ['initials in capitals beside the last name', 'MARTIN JP Claire', NAME_ORDERS],
] as const)('%s: neither name is known', (_, name, orders) => {
  for (const order of orders) expect([order, split(name, order)]).toEqual([order, '–']);
});

const LAST = fc.constantFrom('Girard', 'Müller', 'Lefèvre', 'Nowak', 'García', "O'Neil", 'Saint-Jean', 'Weiß');
const FIRST = fc.constantFrom('Karine', 'Zoé', 'Jean-Baptiste', 'Anna', 'Luis', 'Ed', 'Max');
const PARTICLES = fc.constantFrom('', 'de la', 'van der', 'von', 'di', 'El', 'Le', 'DE', 'D’');
const words = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');
const upper = (text: string) => text.replace(/ß/g, 'SS').toUpperCase();

test('a name of two words with any particle is split as the order says', () => {
  fc.assert(
    fc.property(FIRST, PARTICLES, LAST, (first, particle, name) => {
      const last = words(particle, name);
      expect(splitName(words(last, first), 'last first', NOBODY)).toEqual({ first, last });
      expect(splitName(words(first, last), 'first last', NOBODY)).toEqual({ first, last });
      expect(splitName(`${last}, ${first}`, 'capitals', NOBODY)).toEqual({ first, last });
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('a last name in capitals is found on either side of any number of first names', () => {
  const firsts = fc.array(FIRST, { minLength: 1, maxLength: 3 }).map((names) => names.join(' '));
  const lasts = fc.array(LAST, { minLength: 1, maxLength: 3 }).map((names) => upper(names.join(' ')));
  fc.assert(
    fc.property(firsts, lasts, (first, last) => {
      expect(splitName(`${last} ${first}`, 'capitals', NOBODY)).toEqual({ first, last });
      expect(splitName(`${first} ${last}`, 'capitals', NOBODY)).toEqual({ first, last });
      expect(splitName(`${last} ${first}`, 'first last', NOBODY)).toBeNull();
    }),
    { seed: 2, numRuns: 300 },
  );
});

test('whatever a name is made of, both parts are words of it in one piece, and none is lost', () => {
  const word = fc.oneof(
    LAST,
    FIRST,
    LAST.map(upper),
    fc.constantFrom(
      'de',
      'De',
      'van',
      'VAN',
      'y',
      'Y',
      'J.',
      'J',
      'Jr.',
      'III',
      'O',
      'JP',
      '-',
      'McDONALD',
      '王',
      'al',
    ),
    fc.string({ maxLength: 4 }).map((text) => text.replace(/[\s,]/g, '')),
  );
  const names = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => words(...list).normalize('NFC'));
  fc.assert(
    fc.property(names, fc.constantFrom(...NAME_ORDERS), (name, order) => {
      const found = splitName(name, order, NOBODY);
      if (!found) return;
      expect([`${found.first} ${found.last}`, `${found.last} ${found.first}`]).toContain(name);
      if (order === 'last first') expect(name.startsWith(found.last)).toBe(true);
      if (order === 'first last') expect(name.startsWith(found.first)).toBe(true);
    }),
    { seed: 3, numRuns: 700 },
  );
});
