// Lists pasted as text into one column, and columns that only hold long texts.
import { pastedDelimiter } from '../../../src/core/match/guess';

const column = (...lines: string[]) => lines.map((line) => ['', line, '']);

it.each([
  [';', 'Nom;Prénom;E-mail', 'Martin;Claire;claire@exemple.fr', 'Petit;Luc;luc@exemple.fr'],
  [',', 'First name,Last name,Email', 'Ann,Lee,ann@example.com', 'Bob,Ray,bob@example.com'],
  ['\t', 'Vorname\tNachname\tE-Mail', 'Anna\tKlein\tanna@example.de', 'Uwe\tGroß\tuwe@example.de'],
  ['|', 'Nombre|Apellidos|Correo', 'Ana|Ruiz|ana@example.es', 'Luis|Gil|luis@example.es'],
  [';', 'Voornaam;Achternaam;Telefoon', 'Anna;Smit;020 1234567', 'Jan;Bos;020 7654321'],
  [',', '"Nome","Cognome"', '"Anna","Rossi"', '"Ugo","Bianchi"'],
])('is cut by "%s": %s', (delimiter, ...lines) => {
  expect(pastedDelimiter(column(...lines))).toBe(delimiter);
});

it.each([
  ['one column of addresses', column('E-mail', 'a@example.com', 'b@example.com')],
  ['places with commas', column('Places', 'Lyon, France', 'Nice, France', 'Metz, France')],
  ['sentences', column('Notes', 'Calls back, later', 'Away; see calendar', 'Left')],
  [
    'a list in columns',
    [
      ['Nom;x', 'Prénom'],
      ['Martin;x', 'Claire'],
      ['Petit;x', 'Luc'],
    ],
  ],
  ['one line', column('Nom;Prénom;E-mail')],
  ['nothing', []],
])('is no pasted list: %s', (_, rows) => {
  expect(pastedDelimiter(rows)).toBeNull();
});
