// One column with first and last names: when it is proposed to be split, and in which order.
import { type Guess, guessMapping } from '../../../src/core/match/guess';
import { nameOrderOf } from '../../../src/core/match/name-order';

const PEOPLE = ['GIRARD Karine', 'DE LA TOUR Zoé', 'MARTIN Jean-Baptiste', 'PETIT Anna'];
const PLAIN = ['Girard Karine', 'de la Tour Zoé', 'Martin Jean-Baptiste', 'Petit Anna'];
const EMAILS = ['karine.girard', 'zoe.delatour', 'jb.martin', 'anna.petit'].map((box) => `${box}@example.com`);

function namesAt(header: string, values: string[], emails = EMAILS): Guess['names'] {
  const guesses = guessMapping([header, 'E-mail'], [values, emails]);
  expect(guesses[0]?.field).toBeNull();
  return guesses[0]?.names;
}

test('capitals in the values decide, whatever the header says', () => {
  const names = { fields: ['firstname', 'lastname'], order: 'capitals', isCertain: true };
  expect(namesAt('Nom Prénom', PEOPLE)).toEqual(names);
  expect(namesAt('Prénom Nom', PEOPLE)).toEqual(names);
  expect(namesAt('Name', PEOPLE)).toEqual(names);
});

test.each([
  ['Nom Prénom', 'last first'],
  ['Nom et prénom du salarié', 'last first'],
  ['Prénom et nom', 'first last'],
  ['Last name, First name', 'last first'],
  ['Full Name (Last, First)', 'last first'],
  ['First and last name', 'first last'],
  ['Surname and name', 'last first'],
  ['Name and surname', 'first last'],
  ['Vor- und Nachname', 'first last'],
  ['Name, Vorname', 'last first'],
  ['Nach- und Vorname', 'last first'],
  ['Apellidos y nombre', 'last first'],
  ['Apellidos, nombre', 'last first'],
  ['Nombre y apellidos', 'first last'],
  ['Cognome e nome', 'last first'],
  ['Nome e cognome', 'first last'],
  ['Naam en voornaam', 'last first'],
  ['Voornaam en achternaam', 'first last'],
  ['Apelido, nome', 'last first'],
  ['Nome e sobrenome', 'first last'],
])('the header “%s” tells the order: %s', (header, order) => {
  expect(nameOrderOf(header)).toBe(order);
  const values = order === 'last first' ? PLAIN : PLAIN.map((name) => name.replace(/^(.*) (\S+)$/, '$2 $1'));
  expect(namesAt(header, values)).toEqual({ fields: ['firstname', 'lastname'], order, isCertain: true });
});

test.each(['Nom', 'Prénom', 'First name', 'Last name', 'Nom complet', 'Full name', 'Nombre', 'Name', 'Apellidos'])(
  'the header “%s” tells no order',
  (header) => expect(nameOrderOf(header)).toBeNull(),
);

test('a header without an order is a proposal that somebody has to look at', () => {
  for (const header of ['Nom complet', 'Full name', 'Vollständiger Name', 'Nombre completo', 'Nome completo'])
    expect(namesAt(header, ['Karine Girard', 'Anna Petit', 'Jean Martin'], [])).toEqual({
      fields: ['firstname', 'lastname'],
      order: 'first last',
      isCertain: false,
    });
  expect(namesAt('Volledige naam', PLAIN)?.order).toBe('last first');
});

test('addresses that abbreviate the first name tell the order', () => {
  const emails = ['kgirard', 'apetit', 'jmartin'].map((box) => `${box}@example.com`);
  const order = { fields: ['firstname', 'lastname'], isCertain: true };
  expect(namesAt('Full name', ['Karine Girard', 'Anna Petit', 'Jean Martin'], emails)).toEqual({
    ...order,
    order: 'first last',
  });
  expect(namesAt('Full name', ['Girard Karine', 'Petit Anna', 'Martin Jean'], emails)).toEqual({
    ...order,
    order: 'last first',
  });
});

test('addresses that may abbreviate either name, or none, tell nothing for certain', () => {
  const names = ['Karine Girard', 'Anna Petit', 'Jean Martin'];
  for (const boxes of [
    ['karineg', 'annap', 'jeanm'],
    ['karine.girard', 'anna.petit', 'jean.martin'],
  ]) {
    const emails = boxes.map((box) => `${box}@example.com`);
    expect(namesAt('Full name', names, emails)).toMatchObject({ order: 'first last', isCertain: false });
  }
});

test('umlauts in names are two letters in addresses', () => {
  const emails = ['jmueller', 'akoenig', 'mbaer'].map((box) => `${box}@example.com`);
  const names = ['Jörg Müller', 'Anna König', 'Max Bär'];
  expect(namesAt('Name', names, emails)).toMatchObject({ order: 'first last', isCertain: true });
});

test('commas tell the order', () => {
  const values = ['Girard, Karine', 'Petit, Anna', 'Martin, Jean'];
  expect(namesAt('Full name', values)).toMatchObject({ order: 'last first', isCertain: true });
});

test('a header is not believed where capitals in the values say the opposite', () => {
  const values = ['Karine GIRARD', 'Anna PETIT', 'Jean Martin', 'Zoé Roux', 'Luc Blanc'];
  expect(namesAt('Nom Prénom', values)).toMatchObject({ order: 'last first', isCertain: false });
});

test('names of companies under “Name” are never split without a look', () => {
  const values = ['ACME Consulting', 'IBM France', 'SNCF Réseau'];
  expect(namesAt('Name', values)?.isCertain).toBe(false);
});

test('nothing is proposed where other columns have the names, or the values are no names', () => {
  const guesses = guessMapping(['Nom complet', 'Nom', 'Prénom'], [PEOPLE, ['GIRARD'], ['Karine']]);
  expect(guesses.map(({ names }) => names)).toEqual([undefined, undefined, undefined]);
  expect(namesAt('Name', ['Girard', 'Petit', 'Martin'])).toBeUndefined();
  expect(namesAt('Name', ['Server 12', 'Server 13', 'Printer 4'])).toBeUndefined();
  expect(guessMapping(['Manager name', 'E-mail'], [PEOPLE, EMAILS])[0]?.names).toBeUndefined();
});

test('only the name that is missing is proposed', () => {
  const firsts = ['Karine', 'Zoé', 'Jean-Baptiste', 'Anna'];
  const guesses = guessMapping(['Nom', 'Prénom', 'E-mail'], [PEOPLE, firsts, EMAILS]);
  expect(guesses[0]?.names?.fields).toEqual(['lastname']);
});

test('what a person chose for the header before is not proposed again', () => {
  const guesses = guessMapping(['Nom Prénom', 'E-mail'], [PEOPLE, EMAILS], { 'nom prenom': null });
  expect(guesses[0]?.names).toBeUndefined();
});

test('one column is proposed: the one whose order is certain, and no legal name before another', () => {
  const legal = PLAIN.map((name) => name.replace('Anna', 'Otto'));
  const headers = ['Legal full name', 'Preferred full name', 'E-mail'];
  const guesses = guessMapping(headers, [legal, PLAIN, EMAILS]);
  expect(guesses.map(({ names }) => names !== undefined)).toEqual([false, true, false]);
});
