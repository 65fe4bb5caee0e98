// What stands above and before a column: headings of several columns, and blocks about another person.
import { cells, guessTable, inShort, table } from './found';

const above = (...lines: string[]) => ({ above: lines.map(cells) });

describe('a heading over several columns', () => {
  it.each([
    [
      'fr',
      'Identité | | Coordonnées professionnelles | | Coordonnées personnelles | |',
      'Nom|Prénom|E-mail|Tél.|Adresse|Ville|Portable',
    ],
    ['en', 'Name | | Work | | Home | |', 'Last name|First name|Email|Phone|Address|City|Mobile'],
    ['de', 'Person | | Dienstlich | | Privat | |', 'Nachname|Vorname|E-Mail|Telefon|Anschrift|Ort|Handy'],
    [
      'es',
      'Empleado | | Datos laborales | | Datos particulares | |',
      'Apellidos|Nombre|Correo|Teléfono|Dirección|Ciudad|Móvil',
    ],
    [
      'it',
      'Dipendente | | Contatti aziendali | | Contatti personali | |',
      'Cognome|Nome|E-mail|Telefono|Indirizzo|Città|Cellulare',
    ],
    ['nl', 'Medewerker | | Zakelijk | | Privé | |', 'Achternaam|Voornaam|E-mail|Telefoon|Adres|Plaats|Mobiel'],
    [
      'pt',
      'Colaborador | | Contactos profissionais | | Contactos pessoais | |',
      'Apelido|Nome próprio|E-mail|Telefone|Morada|Cidade|Telemóvel',
    ],
  ])('makes the columns under it private or those at work (%s)', (_, heading, headers) => {
    const [last, first, email, phone] = cells(headers);
    expect(inShort([cells(headers)], above(heading))).toEqual([
      `${last}=lastname`,
      `${first}=firstname`,
      `${email}=email`,
      `${phone}=phone`,
    ]);
  });

  it('lasts as long as its merged cells', () => {
    const headers = [cells('Nom|Prénom|Adresse|Ville|E-mail|Tél. bureau|Mobile')];
    const context = above('| | Privé | | | |');
    expect(inShort(headers, { ...context, merges: [{ row: 0, column: 2, columns: 2 }] })).toEqual([
      ...['Nom=lastname', 'Prénom=firstname', 'E-mail=email', 'Tél. bureau=phone', 'Mobile=mobile'],
    ]);
    expect(inShort(headers, context)).toEqual(['Nom=lastname', 'Prénom=firstname']);
  });

  it.each([
    ['Contact d’urgence', 'Nom|Prénom|E-mail|Nom|Téléphone|Portable'],
    ['Emergency contact', 'Last name|First name|Email|Name|Phone|Mobile'],
    ['Vorgesetzter', 'Nachname|Vorname|E-Mail|Name|Telefon|Handy'],
    ['Cónyuge', 'Apellidos|Nombre|Correo|Nombre|Teléfono|Móvil'],
    ['Genitori', 'Cognome|Nome|E-mail|Nome|Telefono|Cellulare'],
    ['Leidinggevende', 'Achternaam|Voornaam|E-mail|Naam|Telefoon|Mobiel'],
    ['Cliente', 'Sobrenome|Primeiro nome|E-mail|Nome|Telefone|Celular'],
  ])('about another person leaves what is under it alone: %s', (heading, headers) => {
    const fields = guessTable([cells(headers)], above(`| | | ${heading} | |`)).map(({ field }) => field);
    expect(fields).toEqual(['lastname', 'firstname', 'email', null, null, null]);
  });

  it('is told as the reason', () => {
    const [, , mobile] = guessTable([cells('Nom|E-mail|Mobile')], above('Identité | | Vie privée'));
    expect(mobile).toEqual({ field: null, reason: { code: 'private', params: { name: 'Vie privée' } } });
  });

  it('that covers the names as well only makes their contacts wait', () => {
    const context = above('Informations personnelles | | | | Poste |');
    expect(inShort([cells('Nom|Prénom|E-mail|Mobile|Fonction|Service')], context)).toEqual([
      ...[
        'Nom=lastname',
        'Prénom=firstname',
        'E-mail=email',
        'Mobile?mobile',
        'Fonction=jobtitle',
        'Service=department',
      ],
    ]);
  });

  it.each([
    ['Geburt | |', 'Datum|Ort|Land'],
    ['Naissance | |', 'Date|Ville|Pays'],
    ['Facturation | |', 'Adresse|Code postal|Ville'],
    ['Billing | |', 'Address|Zip|City'],
    ['Siège social | |', 'Adresse|Code postal|Téléphone'],
  ])('of another matter keeps its columns out: %s', (heading, headers) => {
    const list = cells(`Nom|Prénom|E-mail|${headers}`);
    expect(guessTable([list], above(`Personne | | | ${heading}`)).map(({ field }) => field)).toEqual([
      ...['lastname', 'firstname', 'email', null, null, null],
    ]);
  });
});

describe('what stands above a list and says nothing of its columns', () => {
  const HEADERS = 'Nom|Prénom|E-mail|Téléphone|Adresse|Ville';
  const ALL = ['lastname', 'firstname', 'email', 'phone', 'address', 'city'];
  it.each([
    ['a title', ['Contacts personnels et urgences | | | | |']],
    ['a title of the staff', ['| Annuaire du personnel | | | |', ' | | | | | ']],
    ['the staff as a heading', ['| | Données du personnel | | |']],
    ['a row of another table', ['Assistante | Privé | manager@exemple.fr | 01 23 45 67 89 | | ']],
    ['headings of the same things', ['Identité | | Contact | | Bureau |']],
    ['headings far above', ['| | Privé | | |', '| | | | | ']],
  ])('%s', (_, lines) => {
    expect(guessTable([cells(HEADERS)], above(...lines)).map(({ field }) => field)).toEqual(ALL);
  });
});

describe('columns after a header that names another person', () => {
  it.each([
    ['Nom|Prénom|E-mail|Conjoint|Portable|Service', ['lastname', 'firstname', 'email', null, null, 'department']],
    [
      'First name|Last name|Email|Spouse name|Cell|Birthday|Home address|Site',
      ['firstname', 'lastname', 'email', null, null, null, null, 'path.entity'],
    ],
    [
      'Vorname|Nachname|E-Mail|Vorgesetzter|Telefon|Handy|Abteilung',
      ['firstname', 'lastname', 'email', null, null, null, 'department'],
    ],
    [
      'Nombre|Apellidos|Correo|Contacto de emergencia|Parentesco|Teléfono|Móvil',
      ['firstname', 'lastname', 'email', null, null, null, null],
    ],
    [
      'Nome|Cognome|E-mail|Responsabile|Telefono|Indirizzo|Reparto',
      ['firstname', 'lastname', 'email', null, null, null, 'department'],
    ],
    [
      'Voornaam|Achternaam|E-mail|Noodcontact|Relatie|Telefoon|Mobiel',
      ['firstname', 'lastname', 'email', null, null, null, null],
    ],
    [
      'Nome próprio|Apelido|E-mail|Cônjuge|Telemóvel|Empresa',
      ['firstname', 'lastname', 'email', null, null, 'path.parent_entity'],
    ],
    [
      'First name|Last name|Work email|Next of kin|Relationship to employee|Phone|Address|City',
      ['firstname', 'lastname', 'email', null, null, null, null, null],
    ],
    [
      'Prénom|Nom|E-mail|Personne à prévenir|Lien de parenté|Tél.|Adresse',
      ['firstname', 'lastname', 'email', null, null, null, null],
    ],
  ])('are about that person: %s', (headers, fields) => {
    expect(guessTable([cells(headers)]).map(({ field }) => field)).toEqual(fields);
  });

  it('are told to be about that person', () => {
    expect(guessTable(table('Nom|E-mail|Conjoint|Portable'))[3]?.reason).toEqual({
      code: 'other_person',
      params: { name: 'Conjoint' },
    });
  });

  it.each([
    ['the organisation', 'Prénom|Nom|E-mail|Manager|Service|Téléphone|Mobile', ['phone', 'mobile']],
    ['the employee', 'First name|Last name|Email|Manager|Employee phone|Mobile', ['phone', 'mobile']],
    ['the employment', 'Vorname|Nachname|E-Mail|Vorgesetzter|Eintrittsdatum|Telefon|Handy', ['phone', 'mobile']],
    ['a header that is not known', 'Voornaam|Achternaam|E-mail|Manager|Werkdagen|Telefoon|Mobiel', ['phone', 'mobile']],
  ])('are the employee’s again after %s', (_, headers, fields) => {
    expect(
      guessTable([cells(headers)])
        .slice(-2)
        .map(({ field }) => field),
    ).toEqual(fields);
  });

  it.each([
    ['a person of the record', 'First name|Last name|Email|Created by|Phone|Mobile'],
    ['the sales person', 'Nom|Prénom|E-mail|Commercial|Téléphone|Mobile'],
    ['children', 'Vorname|Nachname|E-Mail|Anzahl Teilnehmer|Telefon|Handy'],
    ['an e-mail of the manager', 'First name|Last name|Email|Manager email|Phone|Mobile'],
  ])('are the employee’s after %s', (_, headers) => {
    const guesses = guessTable([cells(headers)]);
    expect(guesses.slice(-2).map(({ field }) => field)).toEqual(['phone', 'mobile']);
  });

  it('are the employee’s after the question whether somebody is one', () => {
    const list = table(
      'Nom|Prénom|E-mail|Directeur|Téléphone',
      'Martin|Claire|c@ex.fr|non|01 23 45 67 01',
      'Petit|Luc|l@ex.fr|oui|01 23 45 67 02',
    );
    expect(inShort(list)).toContain('Téléphone=phone');
  });

  it('are the employee’s when they differ between the people of one manager', () => {
    const list = table(
      'Nom|Prénom|E-mail|Manager|Téléphone',
      'Martin|Claire|claire@ex.fr|Zoé Chef|01 23 45 67 01',
      'Petit|Luc|luc@ex.fr|Zoé Chef|01 23 45 67 02',
      'Roux|Ines|ines@ex.fr|Zoé Chef|01 23 45 67 03',
    );
    expect(inShort(list)).toContain('Téléphone=phone');
  });

  it('are the employee’s from an address on that bears the employee’s name', () => {
    const rows = (email: (first: string) => string) =>
      table(
        'Last name|First name|Emergency contact|Email|Phone',
        `Martin|Claire|John Martin|${email('claire')}|020 7946 0101`,
        `Petit|Luc|Ann Petit|${email('luc')}|020 7946 0102`,
      );
    expect(inShort(rows((first) => `${first}.x@example.com`))).toEqual([
      ...['Last name=lastname', 'First name=firstname', 'Email=email', 'Phone=phone'],
    ]);
    expect(inShort(rows(() => 'relative.martin@example.com'))).toEqual(['Last name=lastname', 'First name=firstname']);
  });

  it('are the list’s own people when no name stood before', () => {
    expect(inShort(table('Manager|Vorname|Nachname|E-Mail|Telefon'))).toEqual([
      ...['Vorname=firstname', 'Nachname=lastname', 'E-Mail=email', 'Telefon=phone'],
    ]);
  });
});
