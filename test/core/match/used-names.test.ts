// Names that people use, before the legal ones, in seven languages.
import { type Guess, guessMapping } from '../../../src/core/match/guess';

const USED = ['Sam', 'Tom', 'Maggie', 'Lou'];
const LEGAL = ['Samantha', 'Thomas', 'Margaret', 'Louise'];
const FEW = ['', 'Tom', '', ''];
const MAIL = LEGAL.map((name) => `${name}@example.com`);

/** "Header=field" for every header that got one. */
const found = (headers: string[], samples: string[][]) =>
  guessMapping(headers, samples).flatMap(({ field }, i) => (field ? [`${headers[i]}=${field}`] : []));

const FIRST: [string, string][] = [
  ['Preferred First Name', 'Legal First Name'],
  ['Preferred Name', 'Legal First Name'],
  ['Known as', 'First name'],
  ['Prénom d’usage', 'Prénom'],
  ['Prénom usuel', 'Prénom de l’état civil'],
  ['Rufname', 'Amtlicher Vorname'],
  ['Bevorzugter Vorname', 'Vorname'],
  ['Nombre preferido', 'Nombre legal'],
  ['Nome preferito', 'Nome anagrafico'],
  ['Roepnaam', 'Officiële voornaam'],
  ['Voorkeursnaam', 'Voornaam'],
  ['Nome social', 'Nome civil'],
];

test.each(FIRST)('“%s”, filled, is the first name, and “%s” is not', (used, legal) => {
  expect(found([used, legal, 'E-mail'], [USED, LEGAL, MAIL])).toEqual([`${used}=firstname`, 'E-mail=email']);
  expect(found([legal, used, 'E-mail'], [LEGAL, USED, MAIL])).toEqual([`${used}=firstname`, 'E-mail=email']);
});

test.each(FIRST)('“%s”, filled for some, counts where it is filled, and “%s” elsewhere', (used, legal) => {
  const [, guess] = guessMapping([used, legal, 'E-mail'], [FEW, LEGAL, MAIL]) as Guess[];
  expect(guess).toMatchObject({
    field: 'firstname',
    preferred: 0,
    reason: { code: 'preferred', params: { header: used } },
  });
});

test('a last name that is used goes before the other one, and one from birth is never taken', () => {
  const headers = ['Nom', 'Nom d’usage', 'Nom de naissance', 'Prénom'];
  const samples = [
    ['Roy', 'Petit'],
    ['', 'Blanc'],
    ['Roy', 'Petit'],
    ['Ada', 'Zoé'],
  ];
  samples[1] = ['', '', 'Blanc'];
  const guesses = guessMapping(headers, samples);
  expect(guesses[0]).toMatchObject({ field: 'lastname', preferred: 1 });
  expect(guesses[2]?.field).toBeNull();
});

test('without values nothing is known of the used name, and a blank column changes nothing', () => {
  expect(guessMapping(['Preferred Name', 'Legal First Name'])[1]?.preferred).toBeUndefined();
  const blank = guessMapping(
    ['Preferred Name', 'Legal First Name'],
    [
      ['', ''],
      ['Thomas', 'Ann'],
    ],
  );
  expect(blank[1]).toMatchObject({ field: 'firstname', reason: { code: 'name' } });
});

test('a used name that is a whole name is not put before a first name', () => {
  const guesses = guessMapping(
    ['Preferred Name', 'Legal First Name'],
    [
      ['', '', 'Tom Okoro'],
      ['Ann', 'Eve', 'Thomas'],
    ],
  );
  expect(guesses[1]?.preferred).toBeUndefined();
});

test('what a person chose for the header before stays as it was chosen', () => {
  const chosen = { 'legal first name': 'firstname' } as const;
  const guesses = guessMapping(['Preferred Name', 'Legal First Name'], [FEW, LEGAL], chosen);
  expect(guesses[1]).toMatchObject({ field: 'firstname', reason: { code: 'remembered' } });
  expect(guesses[1]?.preferred).toBeUndefined();
});
