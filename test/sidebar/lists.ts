// The lists of people that the browser tests click through: an ordinary one in each language, and a hostile one.
import type { FieldKey } from '../../src/core/fields';
import type { Language } from '../../src/api';
import { type Stub, type StubTab, stub } from './stub';

const GUESSES: Record<string, FieldKey> = {
  Prénom: 'firstname',
  Nom: 'lastname',
  'E-mail': 'email',
  Fonction: 'jobtitle',
  Actif: 'enabled',
  'Tél. fixe': 'phone',
  Mobile: 'mobile',
  Ville: 'city',
  'First name': 'firstname',
  'Last name': 'lastname',
  'E-mail address': 'email',
  'Job title': 'jobtitle',
  Active: 'enabled',
  'Work phone': 'phone',
  City: 'city',
};

function tab(id: number, name: string, headerRow: number, headers: string[], rows: string[][]): StubTab {
  return { id, name, headerRow, headers, rows, guesses: GUESSES, mapping: null, byFormula: false, lost: [] };
}

const GIVEN = ['Aline', 'Bruno', 'Chloé', 'Damien', 'Elsa', 'Farid', 'Gaëlle', 'Hugo', 'Inès', 'Jules'];
const FAMILY = ['Armand', 'Besson', 'Collet', 'Dumas', 'Évrard', 'Ferrand', 'Gaillard', 'Huet', 'Imbert', 'Joubert'];
const JOBS = ['Comptable', 'Chargée de recrutement', 'Développeur', 'Responsable d’agence', 'Assistante de direction'];
const CITIES = ['Lyon', 'Nantes', 'Lille', 'Bordeaux', 'Rennes'];

/** A French staff list under a title, with two mistakes and columns that nobody should send. */
export function staffList(people = 42): StubTab {
  const headers = [
    'Matricule',
    'Prénom',
    'Nom',
    'E-mail',
    'Fonction',
    'Actif',
    'Tél. fixe',
    'Mobile',
    'Rue',
    'CP',
    'Ville',
    '',
  ];
  const rows = Array.from({ length: people }, (_, i) => {
    const given = GIVEN[i % 10]!;
    const family = FAMILY[Math.floor(i / 10) % 10]!;
    const street = i % 7 === 3 ? '' : `${3 + i} rue des Tilleuls`;
    return [
      String(1000 + i),
      given,
      family,
      i === 5 ? 'sans adresse' : `p${i + 1}@example.fr`,
      JOBS[i % 5]!,
      i === 8 ? 'ouii' : 'oui',
      `01 99 00 ${10 + (i % 80)} 00`,
      `06 39 98 ${10 + (i % 80)} 00`,
      street,
      '69003',
      CITIES[i % 5]!,
      i % 2 ? 'x' : '',
    ];
  });
  return tab(0, 'Personnel', 3, headers, rows);
}

/** A French list and a second tab as on a later day: connected, its e-mails matched. */
export function connectedList(language: Language): Stub {
  const server = stub([staffList(), { ...staffList(5), id: 1, name: 'Stagiaires' }]);
  server.state.panelLanguage = language;
  server.state.key = { last4: '1a2b', users: 250 };
  const sources = { email: { column: 'E-mail', occurrence: 1, of: 1 } };
  for (const tab of server.tabs) tab.mapping = { version: 1, headerRow: 3, sources, filter: null };
  return server;
}

/** A short list in English, for quick tests. */
export function shortList(): StubTab {
  const headers = ['First name', 'Last name', 'E-mail address', 'Job title', 'Active'];
  const rows = [
    ['Ada', 'Marsh', 'ada@example.com', 'Nurse', 'yes'],
    ['Ben', 'Okoro', 'ben@example.com', 'Porter', 'yes'],
    ['Cleo', 'Winter', 'cleo@example.com', 'Surgeon', 'no'],
  ];
  return tab(11, 'Staff', 1, headers, rows);
}

export const HOSTILE = [
  '<img src=x onerror="document.title=1">',
  '</script><script>document.title=1</script>',
  '<?= 1 ?><!-- <script> http://x//y /* c */ é',
  `Long ${'x'.repeat(5000)}`,
  'שם פרטי \u202e مرحبا',
  '👩‍👩‍👧‍👦 Équipe 🇫🇷',
  '"quoted" & {braces} {{places}} | bar $& $1',
  'javascript:document.title=1',
];

/** Headers and cells that try to break out, overflow or confuse. */
export function hostileList(): StubTab {
  const headers = ['E-mail', ...HOSTILE, ...HOSTILE];
  const rows = HOSTILE.map((text, i) => [`h${i}@example.com`, ...HOSTILE.map(() => text), ...HOSTILE]);
  return tab(5, HOSTILE[0]!, 1, headers, rows);
}

/** Two hundred columns, as exports of HR systems have them. */
export function wideList(): StubTab {
  const headers = ['E-mail', 'Prénom', 'Nom', ...Array.from({ length: 197 }, (_, i) => `Champ ${i + 1}`)];
  const rows = Array.from({ length: 200 }, (_, i) =>
    headers.map((_header, j) => (j === 0 ? `w${i}@example.com` : `v${i}.${j}`)),
  );
  return tab(6, 'Export', 1, headers, rows);
}
