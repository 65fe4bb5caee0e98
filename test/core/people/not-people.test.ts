// Rows that are no person: left out with a reason, or, under the header of another table, held.
import { fates, rowsOf } from './list';

const FRENCH = {
  Nom: 'lastname',
  Prénom: 'firstname',
  'E-mail': 'email',
  Fixe: 'phone',
  Mobile: 'mobile',
  Service: 'department',
} as const;
const person = (n: number) => [`Martin${n}`, 'Claire', `claire${n}@exemple.fr`, '01 23 45 67 89', '', 'Finance'];
const PEOPLE = [person(1), person(2), person(3), person(4)];

describe('another header further down', () => {
  test.each([
    ['the same words', ['Nom', 'Prénom', 'E-mail', 'Fixe', 'Mobile', 'Service']],
    ['capitals', ['NOM', 'PRÉNOM', 'E-MAIL', 'FIXE', 'MOBILE', 'SERVICE']],
    ['other words for the same', ['Nom de famille', 'Prénom', 'Courriel', 'Tél. fixe', 'Portable', 'Département']],
    ['English', ['Last name', 'First name', 'Email', 'Landline', 'Cell phone', 'Department']],
    ['German', ['Nachname', 'Vorname', 'E-Mail-Adresse', 'Festnetz', 'Handy', 'Abteilung']],
    ['Spanish', ['Apellidos', 'Nombre de pila', 'Correo electrónico', 'Teléfono fijo', 'Móvil', 'Departamento']],
  ])('in the same order is left out, and the people below go: %s', (_, header) => {
    expect(fates(rowsOf(FRENCH, [...PEOPLE, header, person(5), person(6)]))).toEqual({
      2: 'goes',
      3: 'goes',
      4: 'goes',
      5: 'goes',
      6: 'header',
      7: 'goes',
      8: 'goes',
    });
  });

  test.each([
    ['two columns change places', ['Nom', 'Prénom', 'E-mail', 'Mobile', 'Fixe', 'Service']],
    ['a private number', ['Nom', 'Prénom', 'E-mail', 'Mobile perso', 'Fixe', 'Service']],
    ['English', ['First name', 'Last name', 'Email', 'Phone', 'Mobile', 'Department']],
    ['German', ['Vorname', 'Nachname', 'E-Mail', 'Privatnummer', 'Handy', 'Abteilung']],
    ['the address in another column', ['E-mail', 'Prénom', 'Nom', 'Fixe', 'Mobile', 'Service']],
    ['a column less', ['Nom', 'Prénom', 'E-mail', 'Fixe', '', 'Service']],
  ])('with other columns holds everybody below, and says which row it is: %s', (_, header) => {
    const rows = rowsOf(FRENCH, [...PEOPLE, header, person(5), person(6)]);
    expect(fates(rows)).toEqual({
      2: 'goes',
      3: 'goes',
      4: 'goes',
      5: 'goes',
      6: 'header',
      7: 'other_header',
      8: 'other_header',
    });
    expect(rows[5]?.issues).toEqual([{ code: 'other_header', level: 'error', params: { row: 6 } }]);
  });

  test('the first header once more ends what is held', () => {
    const again = ['Nom', 'Prénom', 'E-mail', 'Fixe', 'Mobile', 'Service'];
    const other = ['Prénom', 'Nom', 'E-mail', 'Fixe', 'Mobile', 'Service'];
    expect(fates(rowsOf(FRENCH, [...PEOPLE, other, person(5), again, person(6)]))).toMatchObject({
      6: 'header',
      7: 'other_header',
      8: 'header',
      9: 'goes',
    });
  });

  test.each([
    ['a person whose title and unit are words of headers', ['Durand', 'Paul', '', '', '', 'Direction']],
    ['a person called Nom', ['Nom', 'Paul', '', '', '', 'Service']],
    ['a number among the cells', ['Nom', 'Prénom', '', '01 23 45 67 89', '', 'Service']],
  ])('%s is no header', (_, cells) => {
    expect(fates(rowsOf(FRENCH, [...PEOPLE, cells]))[6]).toBe('email_missing');
  });
});

describe('titles, notes and totals', () => {
  test.each([
    'Service juridique',
    'Abteilung Vertrieb',
    'Department of Finance',
    'Sede de Madrid',
    'Ufficio acquisti',
    'Afdeling Verkoop',
    'Équipe :',
    'Mis à jour le 12/03/2026',
    'Stand: 12.03.2026',
    '* en congé',
    'Source : annuaire',
  ])('a row with nothing but "%s" is a title or a note', (text) => {
    expect(fates(rowsOf(FRENCH, [...PEOPLE, [text], person(5)]))[6]).toBe('title');
  });

  test('words set apart by a blank row are a title, whatever they are', () => {
    expect(fates(rowsOf(FRENCH, [...PEOPLE, [], ['Nos amis lyonnais'], person(5)]))[7]).toBe('title');
  });

  test('a word right above another header is a title', () => {
    const header = ['Nom', 'Prénom', 'E-mail', 'Fixe', 'Mobile', 'Service'];
    expect(fates(rowsOf(FRENCH, [...PEOPLE, ['Comptabilité'], header, person(5)]))[6]).toBe('title');
  });

  test.each([
    ['Total', '', '4'],
    ['TOTAL GÉNÉRAL', '', ''],
    ['Total : 4'],
    ['Effectif total', '4'],
    ['Summe', '', '4'],
    ['Gesamt: 4'],
    ['Grand total', '', '4'],
    ['Suma', '', '4'],
    ['Totale', '', '4'],
    ['Totaal', '', '4'],
    ['Nombre de salariés : 4'],
    ['Anzahl Mitarbeiter', '', '4'],
    // Its word stands in a column that is not read.
    ['4'],
    ['', '1 204', '', '', '', '37 %'],
  ])('%s is a total', (...cells) => {
    expect(fates(rowsOf(FRENCH, [...PEOPLE, cells]))[6]).toBe('total');
  });

  test('the number of people under the job titles is a total, and a phone number alone is none', () => {
    const fields = { ...FRENCH, Fonction: 'jobtitle' } as const;
    const under = (cells: string[]) => fates(rowsOf(fields, [...PEOPLE, cells]))[6];
    expect(under(['', '', '', '', '', '', '5'])).toBe('total');
    expect(under(['', '', '', '01 23 45 67 89', '', '', ''])).toBe('email_missing');
  });

  test.each([
    ['Martin'],
    ['de la Tour'],
    ['Total', 'Paul'],
    ['Count', 'Anna'],
    ['Stand', 'Eva'],
    ['Legrand', '', '', '01 23 45 67 89'],
    ['', '', '', '01 23 45 67 89'],
    ['Louis 14'],
    ['4', 'Paul'],
  ])('%s may be a person without an address', (...cells) => {
    expect(fates(rowsOf(FRENCH, [...PEOPLE, cells]))[6]).toBe('email_missing');
  });

  test('somebody with an address is a person, whatever the name', () => {
    const cells = ['Total', '', 'total@exemple.fr'];
    expect(fates(rowsOf(FRENCH, [...PEOPLE, cells]))[6]).toBe('goes');
  });
});

describe('examples of templates', () => {
  test.each([
    ['Ex : Dupont', 'Ex : Jean', 'jean.dupont@entreprise.example'],
    ['Exemple : Dupont', 'Jean', 'jean.dupont@societe.fr'],
    ['e.g. Smith', 'e.g. John', 'john.smith@company.com'],
    ['z. B. Müller', 'z. B. Eva', 'eva@firma.de'],
    ['Bsp.: Müller', 'Eva', 'eva@firma.de'],
    ['p. ej. García', 'p. ej. Ana', 'ana@empresa.es'],
    ['es.: Rossi', 'Mario', 'mario@azienda.it'],
    ['bijv. Jansen', 'bijv. Jan', 'jan@bedrijf.nl'],
    ['Mustermann', 'Max', 'max.mustermann@firma.de'],
    ['Doe', 'Jane', 'jane.doe@contoso.com'],
    ['Dupont', 'Jean', 'jean.dupont@votre-entreprise.fr'],
    ['Nom', 'Prénom', 'prenom.nom@exemple.fr'],
    ['Apellido', 'Nombre', 'nombre.apellido@empresa.es'],
    ['Texte, 50 caractères max.', 'Texte', 'Obligatoire'],
    ['Text', 'Text', 'Pflichtfeld'],
  ])('at the top: %s, %s, %s', (...cells) => {
    expect(fates(rowsOf(FRENCH, [cells, ...PEOPLE]))).toMatchObject({ 2: 'sample_row', 3: 'goes', 6: 'goes' });
  });

  test.each([
    ['Dupont', 'Jean', 'jean.dupont@exemple.fr'],
    ['Doe', 'Jane', 'jane.doe@exemple.fr'],
    ['Martin', 'Claire', 'claire.martin@example.com'],
    ['Exner', 'Eva', 'eva.exner@exemple.fr'],
    ['Esposito', 'Es. Maria', 'maria@exemple.fr'],
    ['Exemplar', 'Ida', 'ida@exemple.fr'],
  ])('a person at the top goes: %s, %s, %s', (...cells) => {
    expect(fates(rowsOf(FRENCH, [cells, ...PEOPLE]))[2]).toBe('goes');
  });

  test('further down nobody is an example', () => {
    expect(fates(rowsOf(FRENCH, [...PEOPLE, ['Mustermann', 'Max', 'max.mustermann@firma.de']]))[6]).toBe('goes');
  });
});

describe('guests and formulas', () => {
  test('a guest of the directory is left out', () => {
    const cells = ['Roux', 'Ines', 'ines_gmail.com#EXT#@contoso.onmicrosoft.com'];
    expect(fates(rowsOf(FRENCH, [...PEOPLE, cells]))[6]).toBe('guest');
  });

  test.each([
    '.@exemple.fr',
    '@exemple.fr',
    '-@exemple.fr',
    '_@exemple.fr',
    ' @exemple.fr',
    'null.null@exemple.fr',
    'undefined.@exemple.fr',
    '0.0@exemple.fr',
  ])('formulas filled down to %s are no people', (address) => {
    const filled = ['', '', address, '', '', 'Finance'];
    expect(fates(rowsOf(FRENCH, [...PEOPLE, filled, filled]))).toMatchObject({ 6: 'filled_down', 7: 'filled_down' });
  });

  test('rows of errors and zeros under the last person are no people', () => {
    expect(fates(rowsOf(FRENCH, [...PEOPLE, ['#N/A', '#N/A', '#N/A'], ['0', '', '0']]))).toMatchObject({
      6: 'filled_down',
      7: 'filled_down',
    });
  });

  test('an error in the middle of the list is a problem of its row', () => {
    expect(fates(rowsOf(FRENCH, [person(1), ['#N/A', '#N/A', '#N/A'], person(2)]))[3]).not.toBe('filled_down');
  });

  test.each(['#N/A', '#REF!', '#NOM?', '#BEZUG!', '#¡VALOR!'])('%s alone in a row is no note', (error) => {
    const broken = ['', '', error];
    expect(fates(rowsOf(FRENCH, [person(1), broken, person(2), broken]))).toMatchObject({
      3: 'sheet_error',
      5: 'filled_down',
    });
    const group = ['', '', '', '', '', error];
    expect(fates(rowsOf(FRENCH, [person(1), group, person(2), group]))).toMatchObject({
      3: 'email_missing sheet_error',
      5: 'filled_down',
    });
  });

  test.each([
    ['Martin', 'Claire', '.@exemple.fr', 'email_bad'],
    ['Martin', '', '@exemple.fr', 'email_bad'],
    ['None', 'Eva', 'none@exemple.fr', 'goes'],
    ['Null', 'Max', 'null.max@exemple.fr', 'goes'],
  ])('a person with a name is told or goes: %s, %s, %s', (last, first, address, fate) => {
    expect(fates(rowsOf(FRENCH, [...PEOPLE, [last, first, address]]))[6]).toBe(fate);
  });
});
