// Header rows written from knowledge of the systems that export them, and the traps that they showed.
import { type Guess, guessMapping } from '../../../src/core/match/guess';
import sets from '../../fixtures/headers-more.json';

interface Header {
  name: string;
  field: string | null | (string | null)[];
  examples?: string[];
}
interface HeaderSet {
  id: string;
  source: string;
  headers: Header[];
}

/** The field of one header in a row that has names already. */
const fieldOf = (header: string, names = ['Prénom', 'Nom de famille']) => guessMapping([...names, header])[2]?.field;

describe('header rows of further systems', () => {
  it.each((sets as HeaderSet[]).map((set) => [set.source, set] as const))('reads %s', (_, set) => {
    const guesses = guessMapping(
      set.headers.map((header) => header.name),
      set.headers.map((header) => header.examples || []),
    );
    const wrong = set.headers.flatMap((header, i) => {
      const answers = Array.isArray(header.field) ? header.field : [header.field];
      const { field } = guesses[i] as Guess;
      return answers.includes(field) ? [] : [`${header.name} → ${field}, not ${answers.join(' or ')}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('headers that look like a field and are none', () => {
  it.each(['Block sign in (Yes/No) [accountEnabled]', 'Compte bloqué', 'Konto gesperrt', 'Account locked', 'Bloccato'])(
    'never switches people on by a column that switches them off: %s',
    (header) => {
      expect(fieldOf(header)).toBeNull();
    },
  );

  it('does not take the question whether there is a photo for the photo', () => {
    expect(fieldOf('Photo')).toBe('picture');
    for (const header of ['Photo (oui/non)', 'Foto (ja/nein)', 'LinkedIn [Y/N]', 'Foto (sí / no)'])
      expect([header, fieldOf(header)]).toEqual([header, null]);
    expect(fieldOf('Actif (oui/non)')).toBe('enabled');
  });

  it('does not take a name on a network, or the page of the company, for a link of the person', () => {
    for (const header of ['Messenger-Name', 'Facebook name', 'LinkedIn aziendale', 'Instagram corporate'])
      expect([header, fieldOf(header)]).toEqual([header, null]);
    expect(fieldOf('Profil LinkedIn')).toBe('linkedin_link');
    expect(fieldOf('LinkedIn pro')).toBe('linkedin_link');
  });

  it('does not take an internal phone for the phone, but an internal mailbox for the e-mail', () => {
    for (const header of ['Tel. intern', 'Telefono interno', 'Internal phone', 'Téléphone interne'])
      expect([header, fieldOf(header)]).toEqual([header, null]);
    expect(fieldOf('E-mail interne')).toBe('email');
  });

  it('leaves what may be a floor or a factory, and a signature or an address', () => {
    expect(fieldOf('Planta', ['Nombre', 'Apellidos'])).toBeNull();
    expect(fieldOf('Email signature', ['First name', 'Last name'])).toBeNull();
  });

  it.each([
    'Tel (H)',
    'Portable (P)',
    'Handy P',
    'Cell. priv.',
    'CP domicile',
    'Wohnadresse',
    'Código postal domicilio',
    'CAP residenza',
    'Woonplaats privé',
    'CEP residencial',
    'Stellvertretung E-Mail',
    'Correo padre',
    'E-mail ouder',
    'Mail assistante',
    'E-mail da chefia',
  ])('leaves what is private or somebody else’s: %s', (header) => {
    expect(fieldOf(header)).toBeNull();
  });
});

describe('which of several name columns counts', () => {
  const found = (headers: string[], samples?: string[][]) =>
    guessMapping(headers, samples).flatMap((guess, i) => (guess.field ? [`${headers[i]}=${guess.field}`] : []));

  it('takes the name by law or by marriage only when there is no other', () => {
    expect(found(['Nom patronymique', 'Nom marital', 'Nom', 'Prénom'])).toEqual(['Nom=lastname', 'Prénom=firstname']);
    expect(found(['Nom patronymique', 'Prénom'])).toEqual(['Nom patronymique=lastname', 'Prénom=firstname']);
    expect(found(['Nom marital', 'Prénom'])).toEqual(['Nom marital=lastname', 'Prénom=firstname']);
  });

  it('takes the name that people are called by, unless it is filled for a few only', () => {
    const headers = ['Voornaam', 'Roepnaam', 'Achternaam'];
    expect(found(headers)).toEqual(['Roepnaam=firstname', 'Achternaam=lastname']);
    const few = [
      ['Johanna', 'Pieter', 'Willem'],
      ['', '', 'Wim'],
      ['Voorbeeld', 'Model', 'Proef'],
    ];
    expect(found(headers, few)).toEqual(['Voornaam=firstname', 'Achternaam=lastname']);
  });

  it('does not take the name of an account for a last name', () => {
    expect(found(['Prénom', 'Nom', 'Nom du compte'])).toEqual(['Prénom=firstname', 'Nom=lastname']);
  });
});

describe('wordings learnt from other systems', () => {
  it.each([
    ['Job Title Description', 'jobtitle'],
    ['Location Description', 'path.entity'],
    ['Job description', null],
    ['Descrição do Departamento', 'department'],
    ['Puesto que ocupa', 'jobtitle'],
    ['Ruolo ricoperto', 'jobtitle'],
    ['Cellulare di servizio', 'mobile'],
    ['E-Mail Geschäft', 'email'],
    ['Telefon Durchwahl', 'phone'],
    ['Durchwahl', null],
    ['Teléfono de empresa', 'phone'],
    ['Teléfono de la empresa', null],
    ['Siège d’exploitation', 'path.entity'],
    ['Siège social', null],
    ['Lien Doctolib', 'calendar_link'],
    ['Téléphone Teams', 'phone'],
    ['Libellé commune (coord. structure)', 'city'],
    ['Status (aktiv/inaktiv)', 'enabled'],
  ])('%s: %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });
});
