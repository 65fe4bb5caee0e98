// Columns that look like a field by a word or by their values, and are none; and twins, of which one is meant.
import { type Guess, guessMapping } from '../../../src/core/match/guess';

/** "Header=field" for every header that got one, in their order. */
function found(headers: string[], samples?: string[][]): string[] {
  return guessMapping(headers, samples).flatMap((guess, i) => (guess.field ? [`${headers[i]}=${guess.field}`] : []));
}

const ROWS = {
  en: ['First name', 'Last name', 'Work email'],
  fr: ['Prénom', 'Nom', 'E-mail'],
  de: ['Vorname', 'Nachname', 'E-Mail'],
  es: ['Nombre', 'Apellidos', 'Correo electrónico'],
  it: ['Nome', 'Cognome', 'E-mail'],
  nl: ['Voornaam', 'Achternaam', 'E-mailadres'],
  pt: ['Nome próprio', 'Apelido', 'Correio eletrónico'],
} as const;
type Code = keyof typeof ROWS;

/** The guess for a header in a row of its language. */
function guessIn(code: Code, header: string, values: string[] = []): Guess {
  const row = ROWS[code];
  return guessMapping([...row, header], [...row.map(() => []), values])[row.length] as Guess;
}
const fieldIn = (code: Code, header: string, values?: string[]) => guessIn(code, header, values).field;

describe('a word that differs from a name by a letter', () => {
  const OTHER_WORDS: Record<Code, string> = {
    en: 'Companion, Employed, # Employees, Affiliated, Workspace, Photographer, Activate, Booking, Directive, Cooperation',
    fr: 'Contractuel, Téléphonie, Fondation, Action, Numérique, Coopération, Entête, Compagne, Photographe, Potable, Sévice',
    de: 'Gesellschafter, Branchen, Aktivität, Abschrift, Dezernent, Organisator, Telefonie, Nachnahme, Funktionär',
    es: 'Puerto, Fundación, Selección, Dimisión, Directivo, Habilidad, Retraso, Sociedades, Detección',
    it: 'Postazione, Incaricato, A carico, Distretto, Salute, Decisione, Ufficioso, Telefonico',
    nl: 'Pasnummer, Poortnummer, Aansluiting, Bezorgadres, Politie, Concert, Activatie, Achterban, Frictie',
    pt: 'Agrupamento, Conselho, Controladoria, Locação, Direito, Unidades curriculares, Umidade',
  };
  const cases = (Object.keys(OTHER_WORDS) as Code[]).flatMap((code) =>
    OTHER_WORDS[code].split(', ').map((word) => [code, word] as const),
  );

  it.each(cases)('is another word when it is one: %s %s', (code, word) => {
    expect(fieldIn(code, word)).toBeNull();
    expect(fieldIn(code, word, ['Alpha', 'Beta gamma'])).toBeNull();
  });

  it('stays another word beside yes and no, and beside numbers', () => {
    expect(fieldIn('fr', 'Action', ['Oui', 'Non'])).toBeNull();
    expect(fieldIn('en', 'Activate', ['yes', 'no'])).toBeNull();
    expect(fieldIn('nl', 'Poortnummer', ['1012', '3511'])).toBeNull();
    expect(fieldIn('de', 'Telefonie', ['+49 30 1234567', '+49 30 1234568'])).toBeNull();
  });

  it.each([
    ['fr', 'Télephonne', 'phone'],
    ['fr', 'Fonciton', 'jobtitle'],
    ['en', 'Adress', 'address'],
    ['en', 'Depatment', 'department'],
    ['de', 'Abteillung', 'department'],
    ['nl', 'Afdelling', 'department'],
    ['es', 'Telefóno', 'phone'],
  ] as const)('is a slip of the hand when a letter is swapped, doubled or left out: %s %s', (code, word, field) => {
    expect(fieldIn(code, word)).toBe(field);
  });

  it('waits for the values where they tell and the letter left out may make another word', () => {
    expect(fieldIn('fr', 'Potable', ['06 12 34 56 78', '06 12 34 56 79'])).toBe('mobile');
    expect(guessIn('fr', 'Potable').reason.code).toBe('unsure');
  });
});

describe('a long word', () => {
  it.each([
    ['es', 'Teletrabajo'],
    ['es', 'Teletrabajador'],
    ['es', 'Propuesto'],
    ['it', 'Telelavoro'],
    ['it', 'Telelavoratore'],
    ['it', 'Proposto'],
    ['nl', 'Telewerk'],
    ['nl', 'Afdelingshoofd'],
    ['nl', 'Diensthoofd'],
    ['nl', 'Groepsleden'],
    ['nl', 'Vestigingswerk'],
    ['de', 'Telearbeit'],
    ['de', 'Mobilarbeit'],
    ['de', 'Teamarbeit'],
    ['de', 'Filialgeschäft'],
    ['de', 'Firmenkontakt'],
    ['pt', 'Teletrabalho'],
    ['pt', 'Proativo'],
    ['en', 'Workshop'],
    ['en', 'Teamwork'],
    ['en', 'Townsend'],
    ['en', 'PhD'],
    ['fr', 'Proposition'],
    ['fr', 'Proactif'],
  ] as const)('is not cut into names that it does not mean: %s %s', (code, word) => {
    expect(fieldIn(code, word)).toBeNull();
    expect(fieldIn(code, word, ['Alpha', 'Beta gamma'])).toBeNull();
    expect(fieldIn(code, word, ['01 23 45 67 89', '01 23 45 67 88'])).toBeNull();
  });

  it.each([
    ['fr', 'telpro', 'phone'],
    ['de', 'Geschäftsadresse', 'address'],
    ['de', 'Telefondienstlich', 'phone'],
    ['nl', 'Werkadres', 'address'],
    ['nl', 'Telefoonwerk', 'phone'],
    ['nl', 'Hoofdlocatie', 'path.entity'],
    ['en', 'workmobile', 'mobile'],
  ] as const)('is cut where people do write words together: %s %s', (code, word, field) => {
    expect(fieldIn(code, word)).toBe(field);
  });
});

describe('numbers that are no phone and no postal code', () => {
  const FIXED = [
    ['fr', 'Fixe'],
    ['es', 'Fijo'],
    ['it', 'Fisso'],
    ['nl', 'Vast'],
    ['pt', 'Fixo'],
  ] as const;

  it.each(FIXED)('leaves a salary under %s %s alone, however it is written', (code, header) => {
    for (const values of [
      ['32000', '41000'],
      ['32 000', '41 500'],
      ['32.000', '41.500'],
      ['2450.00', '3100.00'],
      ['2.450.000', '3.100.000'],
    ])
      expect([values, fieldIn(code, header, values)]).toEqual([values, null]);
  });

  it.each(FIXED)('takes phones under %s %s', (code, header) => {
    expect(fieldIn(code, header)).toBe('phone');
    expect(fieldIn(code, header, ['01 23 45 67 89', '+33 1 23 45 67 88'])).toBe('phone');
    expect(fieldIn(code, header, ['123456789', '123456788'])).toBe('phone');
  });

  it('takes "Fixe" beside "Variable" for pay, unless phones stand under it', () => {
    expect(found(['Nom', 'Prénom', 'Fixe', 'Variable'])).toEqual(['Nom=lastname', 'Prénom=firstname']);
    const phones = [[], [], ['01 23 45 67 89'], ['8000']];
    expect(found(['Nom', 'Prénom', 'Fixe', 'Variable'], phones)).toContain('Fixe=phone');
  });

  it('maps a list of pay and leave without taking either for a phone or a town', () => {
    const headers = ['Nom', 'Prénom', 'Email', 'Poste', 'Fixe', 'Variable', 'CP', 'RTT'];
    const row = ['Durand', 'Paul', 'paul@example.fr', 'Commercial', '32000', '8000', '12,5', '3'];
    expect(
      found(
        headers,
        row.map((value) => [value]),
      ),
    ).toEqual(['Nom=lastname', 'Prénom=firstname', 'Email=email', 'Poste=jobtitle']);
  });

  it('still takes a short number under a header that says phone, for what its name is worth', () => {
    expect(guessIn('fr', 'Téléphone', ['27 45 12', '28 11 09'])).toMatchObject({
      field: 'phone',
      reason: { code: 'name' },
    });
    expect(guessIn('fr', 'Téléphone', ['01 23 45 67 89']).reason.code).toBe('name_and_values');
  });

  it.each([[['12,5', '25', '7']], [['12.50', '8.00', '3.25']], [['0', '-2', '5']], [['12', '25', '7']]])(
    'does not take days of leave for a postal code: %s',
    (values) => {
      expect(fieldIn('fr', 'CP', values)).toBeNull();
    },
  );

  it('does not take "CP" beside "RTT" for a postal code without values that are', () => {
    expect(found(['Nom', 'Prénom', 'CP', 'RTT'])).toEqual(['Nom=lastname', 'Prénom=firstname']);
    expect(found(['Nom', 'Prénom', 'CP', 'RTT'], [[], [], ['75001', '69002'], []])).toContain('CP=postal_code');
  });

  it.each([
    ['fr', 'CP', ['75001', '1000', '69002']],
    ['de', 'PLZ', ['10115', 'D-80331']],
    ['nl', 'Postcode', ['1012 AB', '3511LX']],
    ['en', 'Postcode', ['SW1A 1AA', 'M1 1AE']],
    ['en', 'Zip code', ['02134', '10001-1234']],
    ['pt', 'CEP', ['01310-100', '20040002']],
    ['pt', 'Código postal', ['1000-001', '4000-322']],
  ] as const)('knows the postal codes of many countries: %s %s', (code, header, values) => {
    expect(guessIn(code, header, [...values])).toMatchObject({
      field: 'postal_code',
      reason: { code: 'name_and_values' },
    });
  });
});

describe('words that mean something else in a row of their language', () => {
  it('takes "Firma" for the company, except where it is the signature', () => {
    for (const code of ['de', 'nl', 'pt'] as const) expect(fieldIn(code, 'Firma')).toBe('path.parent_entity');
    for (const code of ['es', 'it'] as const) {
      expect(fieldIn(code, 'Firma')).toBeNull();
      expect(fieldIn(code, 'Firma', ['Alpha SA', 'Beta SL'])).toBeNull();
    }
  });

  it.each([
    ['fr', 'Local'],
    ['de', 'Mobile Arbeit'],
    ['de', 'Mobiles Arbeiten'],
    ['en', 'Mobile OS'],
    ['fr', 'Service national'],
    ['fr', 'Titre (M./Mme)'],
    ['en', 'Title (Mr/Mrs)'],
    ['fr', 'Nom et adresse'],
    ['fr', 'Nom et fonction'],
    ['fr', 'Photo O/N'],
    ['de', 'Foto J/N'],
    ['es', 'Foto sí/no'],
    ['fr', 'Actif le'],
    ['en', 'Activated on'],
    ['en', 'Active since'],
    ['en', 'Teams'],
  ] as const)('leaves %s %s', (code, header) => {
    expect(fieldIn(code, header)).toBeNull();
  });

  it('leaves a date of activation and a line with name and street, with their values too', () => {
    expect(fieldIn('fr', 'Actif le', ['01/02/2024'])).toBeNull();
    expect(fieldIn('fr', 'Nom et adresse', ['Durand 1 rue X'])).toBeNull();
    expect(fieldIn('fr', 'Mobile (Travail)')).toBe('mobile');
  });

  it.each([
    ['de', 'Aktiv J/N'],
    ['de', 'Aktiv ja/nein'],
    ['de', 'Aktiv? (J/N)'],
    ['nl', 'Actief j/n'],
    ['nl', 'Actief ja/nee'],
    ['es', 'Activo si/no'],
    ['es', 'Activo sí o no'],
    ['it', 'Attivo si/no'],
    ['it', 'Attivo S/N'],
    ['pt', 'Ativo sim/não'],
    ['fr', 'Actif O/N'],
    ['fr', 'Actif (oui/non)'],
    ['en', 'Active yes/no'],
    ['en', 'Active true/false'],
  ] as const)('reads the question %s %s as a yes or no', (code, header) => {
    expect(fieldIn(code, header)).toBe('enabled');
  });
});

describe('headers of programs and forms', () => {
  it('reads through the folders of a program', () => {
    const headers = ['user.profile.first_name', 'user.profile.last_name', 'user.profile.job_title'];
    expect(found([...headers, 'user.profile.phone.work', 'user.manager.email'])).toEqual([
      'user.profile.first_name=firstname',
      'user.profile.last_name=lastname',
      'user.profile.job_title=jobtitle',
      'user.profile.phone.work=phone',
    ]);
    expect(found(['user.first_name', 'user.name', 'user.email'])).toEqual([
      'user.first_name=firstname',
      'user.email=email',
    ]);
  });

  it('reads the lines of a visiting card', () => {
    const headers = [
      'TEL;TYPE=WORK',
      'TEL;TYPE=CELL',
      'TEL;TYPE=HOME',
      'TEL;TYPE=FAX',
      'EMAIL;TYPE=WORK',
      'EMAIL;TYPE=HOME',
    ];
    expect(found(headers)).toEqual(['TEL;TYPE=WORK=phone', 'TEL;TYPE=CELL=mobile', 'EMAIL;TYPE=WORK=email']);
  });

  it('reads a question and what it says in brackets about the answer', () => {
    const question = 'Quelle est votre fonction exacte (telle qu’elle doit apparaître dans la signature) ?';
    expect(fieldIn('fr', question)).toBe('jobtitle');
    expect(fieldIn('pt', 'Desc. Funcao')).toBe('jobtitle');
    expect(fieldIn('nl', 'Wat is je functie?')).toBe('jobtitle');
    expect(fieldIn('pt', 'Qual é o seu cargo?')).toBe('jobtitle');
    expect(fieldIn('it', 'Qual è il tuo numero di cellulare?')).toBe('mobile');
    expect(fieldIn('de', 'Link zu Ihrem XING-Profil')).toBe('xing_link');
    expect(fieldIn('nl', 'Link naar je LinkedIn-profiel')).toBe('linkedin_link');
  });

  it('reads one header in three languages', () => {
    expect(found(['Vorname / Prénom / Nome', 'Nachname / Nom / Cognome', 'E-Mail'])).toEqual([
      'Vorname / Prénom / Nome=firstname',
      'Nachname / Nom / Cognome=lastname',
      'E-Mail=email',
    ]);
    expect(found(['Vorname / Name', 'Prénom / Nom', 'E-Mail'])).toEqual(['E-Mail=email']);
  });
});

describe('twins', () => {
  it('takes first and last name of one kind, the preferred ones', () => {
    expect(found(['Legal first name', 'Legal last name', 'Preferred first name', 'Preferred last name'])).toEqual([
      'Preferred first name=firstname',
      'Preferred last name=lastname',
    ]);
    expect(found(['Legal Name - Last Name', 'Preferred Name - Last Name', 'Legal Name - First Name'])).toEqual([
      'Preferred Name - Last Name=lastname',
      'Legal Name - First Name=firstname',
    ]);
    expect(found(['Legal first name', 'Legal last name'])).toHaveLength(2);
    expect(found(['Prénom', 'Prénom usuel', 'Nom'])).toEqual(['Prénom usuel=firstname', 'Nom=lastname']);
    expect(found(['Nom d’usage', 'Nom de naissance', 'Prénom'])).toEqual(['Nom d’usage=lastname', 'Prénom=firstname']);
  });

  it('takes the first name without values, the preferred one once it is seen to be filled', () => {
    const headers = ['First name', 'Last name', 'Preferred first name', 'Preferred last name'];
    expect(found(headers)).toEqual(['First name=firstname', 'Last name=lastname']);
    const filled = [
      ['Robert', 'Anne'],
      ['Smith', 'Doe'],
      ['Bob', 'Anne'],
      ['Smith', 'Roe'],
    ];
    expect(found(headers, filled)).toEqual(['Preferred first name=firstname', 'Preferred last name=lastname']);
  });

  it('takes the name by law when few have another', () => {
    const headers = ['Legal first name', 'Legal last name', 'Preferred first name', 'Preferred last name'];
    const samples = [
      ['Robert', 'Anne', 'Luc'],
      ['Smith', 'Doe', 'Roe'],
      ['Bob', '', ''],
      ['', '', ''],
    ];
    expect(found(headers, samples)).toEqual(['Legal first name=firstname', 'Legal last name=lastname']);
  });

  it('takes "title" for the job once the names have stood before it', () => {
    expect(found(['firstName', 'lastName', 'email', 'title', 'displayName'])).toContain('title=jobtitle');
    expect(found(['email', 'title', 'firstName', 'lastName'])).not.toContain('title=jobtitle');
  });

  it('takes the address where the house is, not the one where letters go', () => {
    expect(found(['Voornaam', 'Bezoekadres', 'Postadres'])).toContain('Bezoekadres=address');
    expect(found(['firstName', 'streetAddress', 'postalAddress'])).toContain('streetAddress=address');
    expect(found(['Vorname', 'Nachname', 'Postanschrift'])).toContain('Postanschrift=address');
  });

  it('takes the e-mail of the company, not the column that more people filled', () => {
    const headers = ['Email', 'Email', 'Prénom'];
    const fields = (one: string[], other: string[]) =>
      guessMapping(headers, [one, other, ['Paul', 'Anne', 'Luc']]).map((guess) => guess.field);
    const three = (domain: string) => ['paul', 'anne', 'luc'].map((name) => `${name}@${domain}`);
    expect(fields(['paul@example.fr', '', ''], three('gmail.com'))).toEqual(['email', null, 'firstname']);
    expect(fields(three('yahoo.fr'), ['', 'anne@example.fr', ''])).toEqual([null, 'email', 'firstname']);
    expect(fields(['paul@example.fr', '', ''], three('example.com'))).toEqual([null, null, 'firstname']);
    expect(fields(['paul@web.de', '', ''], three('gmail.com'))).toEqual([null, null, 'firstname']);
    expect(fields(['', '', ''], three('gmail.com'))).toEqual([null, 'email', 'firstname']);
  });
});
