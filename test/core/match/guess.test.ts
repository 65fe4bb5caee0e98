// The guess of columns: measured on real header rows, and its rules one by one.
import fc from 'fast-check';
import { FIELDS } from '../../../src/core/fields';
import { ambiguousNames } from '../../../src/core/match/lexicon';
import {
  findHeaderRow,
  GUESS_CODES,
  type Guess,
  guessMapping,
  likelyHeader,
  normaliseHeader,
} from '../../../src/core/match/guess';
import { meaningOf } from '../../../src/core/match/meaning';
import sets from '../../fixtures/headers-open.json';

interface Header {
  name: string;
  field: string | null | (string | null)[];
  example?: string;
}
interface HeaderSet {
  id: string;
  language: string;
  headers: Header[];
}
const SETS = sets as HeaderSet[];

/** "Header=field" for every header that got one, in their order. */
function found(headers: string[], samples?: string[][]): string[] {
  return guessMapping(headers, samples).flatMap((guess, i) => (guess.field ? [`${headers[i]}=${guess.field}`] : []));
}
const codeOf = (headers: string[], at: number, samples?: string[][]) =>
  (guessMapping(headers, samples)[at] as Guess).reason.code;

const answersOf = (header: Header) => (Array.isArray(header.field) ? header.field : [header.field]);

interface Score {
  guesses: number;
  right: number;
  single: number;
  found: number;
  rows: number;
  wrong: string[];
}

function measure(withExamples: boolean): Score {
  const score: Score = { guesses: 0, right: 0, single: 0, found: 0, rows: 0, wrong: [] };
  for (const set of SETS) {
    const samples = withExamples ? set.headers.map((header) => (header.example ? [header.example] : [])) : undefined;
    const guesses = guessMapping(
      set.headers.map((header) => header.name),
      samples,
    );
    let whole = true;
    set.headers.forEach((header, i) => {
      const answers = answersOf(header);
      const { field } = guesses[i] as Guess;
      const isRight = answers.includes(field);
      if (field) score.guesses++;
      if (field && isRight) score.right++;
      if (answers.length === 1 && answers[0] !== null) {
        score.single++;
        if (isRight) score.found++;
      }
      const isMissed = !field && answers.length === 1 && answers[0] !== null;
      if ((field && !isRight) || isMissed) {
        whole = false;
        score.wrong.push(`${set.id}: ${header.name} → ${field}, not ${answers.join(' or ')}`);
      }
    });
    if (whole) score.rows++;
  }
  return score;
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

describe('guessing on the open header rows', () => {
  it.each([true, false])('is right often enough (with example values: %s)', (withExamples) => {
    const score = measure(withExamples);
    process.stdout.write(
      `headers, examples ${withExamples ? 'given' : 'left out'}: precision ${percent(score.right, score.guesses)}, ` +
        `recall ${percent(score.found, score.single)}, rows wholly right ${percent(score.rows, SETS.length)}\n`,
    );
    for (const line of score.wrong) process.stdout.write(`  ${line}\n`);
    expect(score.right / score.guesses).toBeGreaterThanOrEqual(0.99);
    expect(score.found / score.single).toBeGreaterThanOrEqual(0.96);
    expect(score.rows / SETS.length).toBeGreaterThanOrEqual(0.85);
  });

  it('shows how much rests on names that a single row needs', () => {
    // The table was not written row by row, so this is the lower bound: as if a name that one row alone needs had come from it.
    const users = new Map<string, Set<string>>();
    const languages = new Map<string, string>();
    let single = 0;
    const namesOf = (header: Header) =>
      meaningOf(header.name)
        .names.filter((sense) => sense.noun)
        .map((sense) => `${sense.noun}: ${sense.name}`);
    for (const set of SETS) {
      for (const header of set.headers) {
        if (answersOf(header).length !== 1 || answersOf(header)[0] === null) continue;
        single++;
        for (const sense of meaningOf(header.name).names)
          languages.set(`${sense.noun}: ${sense.name}`, sense.languages[0] as string);
        for (const name of namesOf(header)) users.set(name, (users.get(name) ?? new Set()).add(set.id));
      }
    }
    const lonely = new Map<string, number>();
    for (const [name, ids] of users) {
      if (ids.size === 1)
        lonely.set(languages.get(name) as string, (lonely.get(languages.get(name) as string) ?? 0) + 1);
    }
    let lost = 0;
    for (const set of SETS) {
      for (const header of set.headers) {
        const isSingle = answersOf(header).length === 1 && answersOf(header)[0] !== null;
        if (isSingle && namesOf(header).some((name) => users.get(name)?.size === 1)) lost++;
      }
    }
    const byLanguage = [...lonely].sort().map(([language, n]) => `${language} ${n}`);
    process.stdout.write(
      `names used by the rows: ${users.size}; needed by one row only: ${byLanguage.join(', ')}. ` +
        `Recall without them at least ${percent(single - lost, single)}\n`,
    );
    expect(users.size).toBeGreaterThan(100);
  });
});

describe('guessMapping', () => {
  it('prefers work to home, and never takes home alone', () => {
    expect(found(['Tel. privat', 'Tel. geschäftlich', 'E-Mail privat', 'Handy privat'])).toEqual([
      'Tel. geschäftlich=phone',
    ]);
    expect(found(['Téléphone', 'Téléphone pro', 'Mobile perso'])).toEqual(['Téléphone pro=phone']);
    expect(codeOf(['Mobile perso'], 0)).toBe('private');
  });

  it('tells mobile from landline in every language', () => {
    expect(found(['Tél. fixe', 'Tél. portable'])).toEqual(['Tél. fixe=phone', 'Tél. portable=mobile']);
    expect(found(['Landline', 'Cell phone'])).toEqual(['Landline=phone', 'Cell phone=mobile']);
    expect(found(['Festnetz', 'Handynummer'])).toEqual(['Festnetz=phone', 'Handynummer=mobile']);
    expect(found(['Teléfono fijo', 'Móvil'])).toEqual(['Teléfono fijo=phone', 'Móvil=mobile']);
    expect(found(['Telefono fisso', 'Cellulare'])).toEqual(['Telefono fisso=phone', 'Cellulare=mobile']);
    expect(found(['Vast nummer', 'Mobiel nummer'])).toEqual(['Vast nummer=phone', 'Mobiel nummer=mobile']);
    expect(found(['Telefone fixo', 'Telemóvel'])).toEqual(['Telefone fixo=phone', 'Telemóvel=mobile']);
  });

  it('leaves other people, second ones and the house alone', () => {
    for (const header of [
      'Manager e-mail',
      'E-mail du N+1',
      'Emergency contact phone',
      'Téléphone 2',
      'Second e-mail',
      'Company main phone',
      'Standard téléphonique',
      'E-mail du service',
      'Email mère',
      'Telefon Vorgesetzter',
      'Correo del jefe',
      'Nom de naissance',
      'Password',
      'Country',
      'Fax',
      'N° de poste',
    ]) {
      expect([header, guessMapping([header])[0]?.field]).toEqual([header, null]);
    }
  });

  it('reads a name column by the columns beside it', () => {
    expect(found(['Nom', 'Prénom'])).toEqual(['Nom=lastname', 'Prénom=firstname']);
    expect(found(['Name', 'Vorname'])).toEqual(['Name=lastname', 'Vorname=firstname']);
    expect(found(['Nome', 'Cognome'])).toEqual(['Nome=firstname', 'Cognome=lastname']);
    expect(found(['Name', 'Surname'])).toEqual(['Name=firstname', 'Surname=lastname']);
    expect(found(['Nom', 'Nom de famille', 'Prénom'])).toEqual(['Nom de famille=lastname', 'Prénom=firstname']);
    expect(found(['Name'])).toEqual([]);
    expect(codeOf(['Nom et prénom'], 0)).toBe('full_name');
  });

  it('does not take a column of full names for a last name', () => {
    const headers = ['Nom', 'Prénom'];
    expect(
      found(headers, [
        ['DUPONT Claire', 'PETIT Jean'],
        ['Claire', 'Jean'],
      ]),
    ).toEqual(['Prénom=firstname']);
    expect(
      found(headers, [
        ['DUPONT', 'PETIT'],
        ['Claire', 'Jean'],
      ]),
    ).toEqual(['Nom=lastname', 'Prénom=firstname']);
  });

  it('does not take a French département in an address for a department', () => {
    expect(found(['Fonction', 'Département', 'E-mail'])).toContain('Département=department');
    expect(found(['Code postal', 'Département', 'Pays'])).toEqual(['Code postal=postal_code']);
  });

  it('does not take "Mr" for a job title', () => {
    expect(found(['Title', 'First name', 'Last name'])).toEqual(['First name=firstname', 'Last name=lastname']);
    expect(found(['First name', 'Last name', 'Title'])).toContain('Title=jobtitle');
    expect(
      found(
        ['First name', 'Title'],
        [
          ['Ann', 'Bob'],
          ['Mrs', 'Mr'],
        ],
      ),
    ).toEqual(['First name=firstname']);
  });

  it('reads bilingual and technical headers, prefixes and compounds', () => {
    expect(found(['Prénom / First name', 'Nom / Last name', 'Courriel | E-mail', 'Tél. - Phone'])).toEqual([
      'Prénom / First name=firstname',
      'Nom / Last name=lastname',
      'Courriel | E-mail=email',
      'Tél. - Phone=phone',
    ]);
    expect(found(['givenName', 'sn', 'mail', 'telephoneNumber', 'l', 'physicalDeliveryOfficeName'])).toEqual([
      'givenName=firstname',
      'sn=lastname',
      'mail=email',
      'telephoneNumber=phone',
      'l=city',
      'physicalDeliveryOfficeName=path.entity',
    ]);
    expect(found(['contact.work_phone', 'Privatadresse', 'Geschäftsadresse', 'EMAIL_PRO'])).toEqual([
      'contact.work_phone=phone',
      'Geschäftsadresse=address',
      'EMAIL_PRO=email',
    ]);
  });

  it('takes the version in the language of the row', () => {
    expect(found(['Prénom', 'Nom', 'Fonction EN', 'Fonction FR'])).toEqual([
      'Prénom=firstname',
      'Nom=lastname',
      'Fonction FR=jobtitle',
    ]);
    expect(found(['First name', 'Job title (FR)', 'Job title (EN)'])).toContain('Job title (EN)=jobtitle');
  });

  it('passes over hints in brackets, but not over words that it does not know beside a phone', () => {
    expect(found(['Mobile (ex. : +33 6 12 34 56 78)', 'Actif (O/N)', 'Téléphone (facultatif)'])).toHaveLength(3);
    expect(found(['Téléphone (voiture)', 'Téléphone (xyzzy)', 'Mobile / Xyzzy'])).toEqual([]);
    expect(found(['Prénom / Imię'])).toEqual(['Prénom / Imię=firstname']);
  });

  it('takes two things in one column for neither', () => {
    expect(found(['CP / Ville', 'Tél. / Fax', 'Tel/Mobile', 'Ville / Pays'])).toEqual([]);
  });

  it('reads a misspelt header in the language of its row', () => {
    const headers = ['Prénom', 'Nom', 'Télephonne', 'Ville'];
    expect(found(headers)).toContain('Télephonne=phone');
    expect(codeOf(headers, 2)).toBe('near');
  });

  it('takes a status only when its values say yes or no', () => {
    expect(found(['Statut'])).toEqual([]);
    expect(found(['Statut'], [['Actif', 'Inactif', 'Actif']])).toEqual(['Statut=enabled']);
    expect(found(['Statut'], [['CDI', 'CDD', 'CDI']])).toEqual([]);
    expect(found(['Actif'], [['Actif', 'Inactif']])).toEqual(['Actif=enabled']);
  });

  it('refuses a column whose values are of another kind', () => {
    expect(found(['Poste'], [['4512', '4513']])).toEqual([]);
    expect(codeOf(['Poste'], 0, [['4512', '4513']])).toBe('values_differ');
    expect(found(['LinkedIn'], [['claire-exemple', 'jean-exemple']])).toEqual([]);
    expect(found(['LinkedIn'], [['https://www.linkedin.com/in/claire']])).toEqual(['LinkedIn=linkedin_link']);
    expect(found(['LinkedIn'], [['https://www.facebook.com/claire']])).toEqual([]);
    expect(found(['E-mail'], [['oui', 'non']])).toEqual([]);
  });

  it('knows a column without a telling header by its values', () => {
    expect(
      found(
        ['Colonne 1', 'Lien'],
        [
          ['a@exemple.fr', 'b@exemple.fr'],
          ['https://linkedin.com/in/a', ''],
        ],
      ),
    ).toEqual(['Colonne 1=email', 'Lien=linkedin_link']);
    expect(found(['Adresse'], [['a@exemple.fr', 'b@exemple.fr']])).toEqual(['Adresse=email']);
    expect(found(['Acheteur'], [['a@exemple.fr', 'b@exemple.fr']])).toEqual([]);
  });

  it('never gives a field twice, and decides nothing by the order of columns', () => {
    expect(found(['Téléphone', 'Téléphone'])).toEqual([]);
    expect(codeOf(['Téléphone', 'Téléphone'], 0)).toBe('tie');
    expect(
      found(
        ['Téléphone', 'Téléphone'],
        [
          ['', ''],
          ['01 23 45 67 89', '01 23 45 67 88'],
        ],
      ),
    ).toHaveLength(1);
    expect(found(['E-mail', 'E-mail'], [['a@b.fr'], ['a@b.fr']])).toHaveLength(1);
    const headers = [
      'Société',
      'Établissement',
      'Service',
      'Équipe',
      'Direction',
      'Nom',
      'Prénom',
      'Tél.',
      'Ligne directe',
    ];
    const expected = found(headers).sort();
    expect(found([...headers].reverse()).sort()).toEqual(expected);
    expect(expected).toEqual([
      'Ligne directe=phone',
      'Nom=lastname',
      'Prénom=firstname',
      'Service=department',
      'Société=path.parent_entity',
      'Équipe=path.group',
      'Établissement=path.entity',
    ]);
  });

  it('gives the company to the entity when another column is the parent', () => {
    expect(found(['Firma', 'Muttergesellschaft'])).toEqual([
      'Firma=path.entity',
      'Muttergesellschaft=path.parent_entity',
    ]);
  });

  it('takes a number before every header for numbering, a single one for a second column', () => {
    expect(found(['1. Nom', '2. Prénom', '3. Téléphone'])).toEqual([
      '1. Nom=lastname',
      '2. Prénom=firstname',
      '3. Téléphone=phone',
    ]);
    expect(found(['Vorname', 'Nachname', '2. Telefon'])).toEqual(['Vorname=firstname', 'Nachname=lastname']);
  });

  it('finds the extra fields by their number', () => {
    expect(found(['Extra 1', 'extra_20', 'Champ libre 3', 'Extra 21', 'Extra'])).toEqual([
      'Extra 1=extra_1',
      'extra_20=extra_20',
      'Champ libre 3=extra_3',
    ]);
  });

  it('lets what a person chose win', () => {
    const headers = ['Tél. perso', 'Téléphone pro', 'Ville'];
    const guesses = guessMapping(headers, undefined, { 'tel perso': 'phone', ville: null });
    expect(guesses).toEqual([
      { field: 'phone', reason: { code: 'remembered' } },
      { field: null, reason: { code: 'better', params: { header: 'Tél. perso', column: 0 } } },
      { field: null, reason: { code: 'remembered' } },
    ]);
    expect(guessMapping(['constructor', '__proto__'], undefined, {}).map((guess) => guess.field)).toEqual([null, null]);
  });

  it('says why', () => {
    expect(guessMapping(['E-mail professionnel'])[0]).toEqual({
      field: 'email',
      reason: { code: 'name', params: { name: 'email + professionnel' } },
    });
    expect(guessMapping(['Mail'], [['a@exemple.fr']])[0]?.reason.code).toBe('name_and_values');
    expect(guessMapping([''])[0]?.reason).toEqual({ code: 'blank' });
    expect(guessMapping(['Xyzzy'])[0]?.reason.code).toBe('unknown');
  });

  it('never throws, and gives one guess per header with every field at most once', () => {
    const word = fc.constantFrom(
      'Tél',
      'E-mail',
      'Nom',
      'Prénom',
      '(pro)',
      '/',
      'privé',
      '2',
      'Firma',
      'x',
      '[',
      '\n',
      '',
    );
    const header = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(
        fc.array(header, { maxLength: 20 }),
        fc.array(fc.array(fc.string(), { maxLength: 3 })),
        (headers, samples) => {
          const guesses = guessMapping(headers, samples);
          const fields = guesses.map((guess) => guess.field).filter((field) => field !== null);
          expect(guesses).toHaveLength(headers.length);
          expect(new Set(fields).size).toBe(fields.length);
          for (const guess of guesses) expect(GUESS_CODES).toContain(guess.reason.code);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the table of names', () => {
  it('leaves only names that two languages share to the language of the row', () => {
    expect(ambiguousNames().sort().join(' ')).toBe(
      'departamento departamentos dept depto designation dienst e en firma interno local no numero o of quelle site str zona',
    );
  });

  it('knows every field by the name of the API', () => {
    const keys = FIELDS.map((field) => field.key);
    const asGuessed = keys.map((key) => guessMapping([key])[0]?.field);
    expect(asGuessed).toEqual(keys);
  });
});

describe('normaliseHeader', () => {
  it.each([
    ['E-mail_Address [Required]', 'e mail address'],
    ['  Prénom : ', 'prenom'],
    ['telephoneNumber', 'telephone number'],
    ['Straße', 'strasse'],
    ['CITTA’', 'citta'],
    ['N° tél.', 'numero tel'],
    ['Salarié(e)', 'salarie'],
    ['Telefon (privat)', 'telefon privat'],
    ['Tel2', 'tel 2'],
    ['Actif (O/N)', 'actif'],
  ])('makes %s into "%s"', (header, expected) => {
    expect(normaliseHeader(header)).toBe(expected);
  });

  it('keeps headers apart that mean different things', () => {
    const headers = ['Telefon', 'Telefon (privat)', 'Telefon 2', 'Tel. geschäftlich'];
    expect(new Set(headers.map(normaliseHeader)).size).toBe(4);
  });
});

describe('findHeaderRow', () => {
  it('finds a header in the first row, under a title, and under merged cells', () => {
    const header = ['Nom', 'Prénom', 'E-mail'];
    const person = ['Exemple', 'Claire', 'claire@exemple.fr'];
    expect(findHeaderRow([header, person])).toBe(0);
    expect(findHeaderRow([['Annuaire du service 2024', '', ''], ['', '', ''], header, person])).toBe(2);
    expect(
      findHeaderRow([
        ['', 'Identité', '', 'Contact'],
        ['', ...header],
        ['', ...person],
      ]),
    ).toBe(1);
    expect(findHeaderRow([['Logo', '', ''], ['Mis à jour le 12/01/2024', '', ''], header, person])).toBe(2);
  });

  it('finds a header in a language that it does not know by the values under it', () => {
    expect(
      findHeaderRow([
        ['Imię', 'Nazwisko', 'Poczta', 'Numer'],
        ['Anna', 'Nowak', 'anna@example.pl', '600 100 200'],
        ['Jan', 'Kowal', 'jan@example.pl', '600 100 201'],
      ]),
    ).toBe(0);
  });

  it('finds the only header of a one-column list', () => {
    expect(findHeaderRow([['E-mail'], ['a@exemple.fr'], ['b@exemple.fr']])).toBe(0);
  });

  it('says -1 when the list begins at once, or there is none', () => {
    expect(
      findHeaderRow([
        ['Claire', 'Exemple', 'claire@exemple.fr'],
        ['Jean', 'Modèle', 'jean@exemple.fr'],
      ]),
    ).toBe(-1);
    expect(findHeaderRow([])).toBe(-1);
    expect(findHeaderRow([['', ''], []])).toBe(-1);
  });
});

describe('likelyHeader', () => {
  it('finds a renamed column by letters, and by meaning', () => {
    expect(likelyHeader('Téléphone', ['Nom', 'Telephone pro', 'Ville'])).toBe('Telephone pro');
    expect(likelyHeader('E-mail', ['Nom', 'Adresse mail', 'Adresse'])).toBe('Adresse mail');
    expect(likelyHeader('Fonction', ['Foncton', 'Nom'])).toBe('Foncton');
    expect(likelyHeader('Budget 2023', ['Budget 2024', 'Nom'])).toBe('Budget 2024');
  });

  it('does not offer a private column, nor anything when nothing is like it', () => {
    expect(likelyHeader('Téléphone', ['Téléphone privé', 'Tél. fixe'])).toBe('Tél. fixe');
    expect(likelyHeader('Téléphone', ['Nom', 'Ville'])).toBeNull();
    expect(likelyHeader('Téléphone', [])).toBeNull();
  });
});

test('a status of contracts and leavers says who is active; contracts alone do not', () => {
  const emails = ['a@example.com', 'b@example.com', 'c@example.com'];
  const active = (words: string[]) => guessMapping(['E-mail', 'Employment Status'], [emails, words])[1]?.field;
  expect(active(['Full-Time', 'Contractor', 'Terminated'])).toBe('enabled');
  expect(active(['Full-Time', 'Contractor', 'Intern'])).toBeNull();
});
