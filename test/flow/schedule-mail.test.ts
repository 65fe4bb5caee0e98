// Mails of the schedule, read as the owner reads them: when it begins to fail, when it works again, and none in between.
import { KILL } from '../../playground/emulator/world';
import { withMarks } from '../../src/i18n/spacing';
import { ANNA, BEN, inLanguages, type Language, type Office, openOffice, TEST_KEY } from './schedule-fixture';

const URL = 'https://docs.google.com/spreadsheets/d/';
const HEADERS = ['Prénom', 'Nom', 'E-mail', 'Actif'];
const people = (n: number) => Array.from({ length: n }, (_, i) => ['Zoé', `Martin ${i}`, `zoe${i}@example.com`, 'oui']);

/** Nothing of people but the names of a question, nothing of the key, and always the way to the sheet. */
function expectDiscreet({ world, tab }: Office): void {
  const words = tab.snapshot().map(({ value }) => String(value));
  const data = words.filter((text) => /@|Zoé|Martin|Chloé|Diaz|Bob|01 99/.test(text));
  expect(data.length).toBeGreaterThan(3);
  for (const { subject, body, to } of world.outbox) {
    const text = subject + body;
    expect(text).not.toContain(TEST_KEY);
    // The examples of a sync that is held are named, so that its owner sees at once whether it is meant.
    const isHeld = /waits for your confirmation|attend votre confirmation/.test(subject);
    if (!isHeld) for (const one of data) expect(text).not.toContain(one);
    expect(text).not.toMatch(/@/);
    expect(text).toContain(URL);
    expect(to).toBe(ANNA);
    expect(text).not.toMatch(/[{}]/);
  }
}

const lastMail = ({ world }: Office) => world.outbox[world.outbox.length - 1]!;

const FAILURES: {
  name: string;
  en: string;
  fr: string;
  break: (office: Office) => void;
  repair: (office: Office) => void;
}[] = [
  {
    name: 'Signitic does not answer',
    en: 'Staff: Signitic does not answer, or asks us to wait. The next sync tries again within the hour.',
    fr: 'Staff : Signitic ne répond pas, ou demande d’attendre. La prochaine synchronisation réessaiera dans l’heure.',
    break: ({ line }) => {
      line.down = true;
    },
    repair: ({ line }) => {
      line.down = false;
    },
  },
  {
    name: 'the owner’s key is refused',
    en: 'Staff: Signitic does not accept the key',
    fr: 'Staff : Signitic refuse la clé',
    break: ({ line }) => {
      line.key = 'another-key-9z9z';
    },
    repair: ({ line }) => {
      line.key = TEST_KEY;
    },
  },
  {
    name: 'the owner has forgotten the key',
    en: 'Staff: There is no Signitic key for you in this file yet.',
    fr: 'Staff : Il n’y a pas encore de clé Signitic pour vous dans ce fichier.',
    break: ({ desk }) => desk.call('forgetKey'),
    repair: ({ desk }) => desk.call('saveKey', TEST_KEY),
  },
  {
    name: 'a column is gone',
    en: 'Staff: The column “Téléphone”, used for Phone, is not there any more; perhaps it is now called “Tél. fixe”.',
    fr: 'Staff : La colonne « Téléphone », utilisée pour Téléphone, n’existe plus ; elle s’appelle peut-être maintenant « Tél. fixe ».',
    break: ({ tab }) => tab.type(1, 4, 'Tél. fixe'),
    repair: ({ tab }) => tab.type(1, 4, 'Téléphone'),
  },
];

/** A subject is one line, whose spaces are plain ones. */
const SUBJECTS = {
  en: ['Signitic sync of “Staff list” has stopped working', 'Signitic sync of “Staff list” works again'],
  fr: [
    'La synchronisation Signitic de « Staff list » ne fonctionne plus',
    'La synchronisation Signitic de « Staff list » fonctionne de nouveau',
  ],
};

describe.each(FAILURES)('$name', (failure) => {
  test.each(inLanguages())('one mail when it begins, one when it is over, none in between (%s)', (locale) => {
    const office = openOffice({ locale });
    office.save();
    office.hours(2);
    expect(office.world.outbox).toEqual([]);
    failure.break(office);
    office.tab.type(2, 2, 'Royer');
    office.hours(1);
    expect(office.subjects()).toEqual([SUBJECTS[locale][0]]);
    expect(lastMail(office).body).toContain(withMarks(failure[locale]));
    office.hours(10);
    expect(office.subjects()).toHaveLength(1);
    failure.repair(office);
    office.hours(1);
    expect(office.subjects()).toEqual(SUBJECTS[locale]);
    office.hours(5);
    expect(office.subjects()).toHaveLength(2);
    expectDiscreet(office);
  });
});

const ALL_REFUSED = withMarks({
  en: 'Staff: Signitic refused ten people in the same words, and accepted nobody, so the sync was stopped. What it says is written beside them in the sheet.',
  fr: 'Staff : Signitic a refusé dix personnes dans les mêmes termes, sans en accepter aucune : la synchronisation a été arrêtée. Sa réponse figure à côté d’elles dans la feuille.',
});

test.each(inLanguages())('Signitic’s own words stay in the sheet, since they may name people (%s)', (locale) => {
  const office = openOffice({ locale, rows: [HEADERS, ...people(12)] });
  office.line.refuse = () => 'No licence left for zoe@example.com';
  office.save();
  office.hours(1);
  expect(lastMail(office).body).toContain(ALL_REFUSED[locale]);
  expect(office.world.properties('document')['scheduled']).not.toMatch(/licence|zoe/);
  expect(office.tab.snapshot().filter(({ value }) => String(value).includes('No licence left'))).toHaveLength(12);
  office.line.refuse = () => null;
  office.hours(1);
  // It was not about them, so all of them go as soon as Signitic takes them.
  expect(office.subjects()).toEqual(SUBJECTS[locale]);
  expect(office.store.users.size).toBe(12);
  expectDiscreet(office);
});

const HELD: Record<Language, string> = withMarks({
  en: 'Staff: This sync would rename 20 people. That is unusual, so nothing was sent.',
  fr: 'Staff : Cette synchronisation changerait le nom de 20 personnes. C’est inhabituel',
});

/** The same in the panel, where the person can confirm it at once. */
const HELD_IN_PANEL: Record<Language, string> = {
  ...HELD,
  en: 'Staff: This sync would rename 20 people. That is unusual, so nothing has been sent yet.',
};

const NAMED: Record<Language, string> = withMarks({
  en: [
    'Staff: 20 of 20 people would be renamed. For example:',
    ...[0, 1, 2, 3, 4].map((i) => `• Row ${i + 2}: Zoé → Théo`),
    '',
    'Signitic has 20 active users; this sync does not change that.',
  ].join('\n'),
  fr: [
    'Staff : 20 personnes sur 20 changeraient de nom. Par exemple :',
    ...[0, 1, 2, 3, 4].map((i) => `• Ligne ${i + 2} : Zoé → Théo`),
    '',
    'Signitic compte 20 utilisateurs actifs ; cette synchronisation n’y change rien.',
  ].join('\n'),
});

test.each(inLanguages())('a safety limit holds the run, with one mail, until a person confirms it (%s)', (locale) => {
  const office = openOffice({ locale, rows: [HEADERS, ...people(20)] });
  office.save();
  office.hours(1);
  for (let row = 2; row < 22; row++) office.tab.type(row, 1, 'Théo');
  office.hours(6);
  expect(office.desk.posts()).toEqual([20]);
  expect(office.subjects()).toEqual([
    locale === 'en'
      ? 'Signitic sync of “Staff list” waits for your confirmation'
      : 'La synchronisation Signitic de « Staff list » attend votre confirmation',
  ]);
  expect(lastMail(office).body).toContain(HELD[locale]);
  expect(lastMail(office).body).toContain(NAMED[locale]);
  expect(office.says('failing')[0]).toContain(HELD_IN_PANEL[locale]);
  office.call(BEN, 'saveKey', TEST_KEY);
  // What the trigger held was shown to nobody, so the first click asks.
  office.call(BEN, 'syncTab', office.tab.id, 'changed', true);
  expect(office.desk.posts()).toEqual([20]);
  office.call(BEN, 'syncTab', office.tab.id, 'changed', true);
  office.hours(2);
  expect(office.desk.posts()).toEqual([20, 20]);
  expect(office.subjects()).toHaveLength(2);
  expect(office.says('failing')).toEqual([]);
  expectDiscreet(office);
});

test('a held run is mailed although the schedule was failing before', () => {
  const office = openOffice({ rows: [HEADERS, ...people(20)] });
  office.save();
  office.hours(1);
  office.line.down = true;
  office.tab.type(2, 1, 'Théa');
  office.hours(1);
  for (let row = 2; row < 22; row++) office.tab.type(row, 1, 'Théo');
  office.line.down = false;
  office.hours(3);
  expect(office.subjects()).toEqual([
    'Signitic sync of “Staff list” has stopped working',
    'Signitic sync of “Staff list” waits for your confirmation',
  ]);
});

const ATTENTION = {
  en: [
    'Signitic sync of “Staff list”: rows to fix',
    'Rows of Staff to fix: 3. What is wrong is written beside each of them.',
  ],
  fr: [
    'Synchronisation Signitic de « Staff list » : des lignes sont à vérifier',
    'Lignes de Staff à corriger\u00a0: 3. Ce qui ne va pas est écrit à côté de chacune.',
  ],
};

test.each(inLanguages())('rows that newly need a person are mailed if that was asked for (%s)', (locale) => {
  const office = openOffice({ locale });
  office.save({ mail: 'failure' });
  office.tab.type(3, 3, 'no address');
  office.hours(2);
  expect(office.subjects()).toEqual([]);
  office.save({ mail: 'attention' });
  office.hours(5);
  expect(office.subjects()).toEqual([ATTENTION[locale][0]]);
  expect(lastMail(office).body).toContain(ATTENTION[locale][1]);
  // Sorted, the same rows are no news; another problem is.
  office.tab.sort(2, 4, 1, true);
  office.hours(2);
  expect(office.subjects()).toHaveLength(1);
  office.tab.type(2, 5, 'peut-être');
  office.hours(3);
  expect(office.subjects()).toHaveLength(2);
  expectDiscreet(office);
});

test.each(inLanguages())('after every run, if that was asked for, with how many rows (%s)', (locale) => {
  const office = openOffice({ locale });
  const phone = { field: 'phone', old_value: null, new_value: '+33 1 99 00 99 99', status: 'pending' } as const;
  office.save({ mail: 'always', every: 'day', hour: 10 });
  office.hours(2);
  office.store.changeRequests.set('ana@example.com', [phone, { ...phone, field: 'mobile' }]);
  office.hours(24);
  expect(office.subjects()).toHaveLength(2);
  expect(office.world.outbox.map(({ body }) => body.split('\n\n').slice(0, 3))).toEqual(
    locale === 'en'
      ? [
          [
            'The scheduled sync of “Staff list” is done.',
            'Staff: 3 rows = 3 people. People synced: 3; unchanged: 0; waiting: 0.',
            'Signitic now has 2 active users (2 new, 0 deactivated, 1 new but inactive).',
          ],
          [
            'The scheduled sync of “Staff list” is done.',
            'Staff: 3 rows = 3 people. People synced: 0; unchanged: 3; waiting: 0.',
            'Signitic has 2 active users, as before.',
          ],
        ]
      : [
          [
            withMarks('La synchronisation planifiée de « Staff list » a eu lieu.'),
            withMarks('Staff : 3 lignes = 3 personnes. Personnes synchronisées : 3 ; inchangées : 0 ; en attente : 0.'),
            'Signitic compte maintenant 2 utilisateurs actifs (2 nouveaux, 0 désactivé, 1 nouveau mais inactif).',
          ],
          [
            withMarks('La synchronisation planifiée de « Staff list » a eu lieu.'),
            withMarks('Staff : 3 lignes = 3 personnes. Personnes synchronisées : 0 ; inchangées : 3 ; en attente : 0.'),
            'Signitic compte 2 utilisateurs actifs, comme avant.',
          ],
        ],
  );
  const asked = office.world.outbox.map(({ body }) => body.includes(WAITING[locale]));
  expect(asked).toEqual([false, true]);
  expectDiscreet(office);
});

const WAITING = {
  en: '1 employee asked for changes in Signitic. Answer in the panel of Staff Sync for Signitic.',
  fr: '1 collaborateur a demandé des modifications dans Signitic.',
};

test('whoever wants no mail gets none, and sees it in the panel', () => {
  const office = openOffice();
  office.save({ mail: 'never' });
  office.line.down = true;
  office.hours(3);
  office.without('spreadsheets.currentonly');
  office.hours(3);
  expect(office.world.outbox).toEqual([]);
});

const GRANT = {
  en: [
    'Signitic sync of “Staff list” needs your permission again',
    'Google says that the add-on no longer has all the permissions',
  ],
  fr: [
    'La synchronisation Signitic de « Staff list » a de nouveau besoin de votre autorisation',
    'le module n’a plus toutes les autorisations',
  ],
};

describe.each(['script.external_request', 'spreadsheets.currentonly'])('without %s', (scope) => {
  test.each(inLanguages())(
    'the owner gets Google’s link once a day, and one mail when it works again (%s)',
    (locale) => {
      const office = openOffice({ locale });
      office.save();
      office.hours(1);
      office.without(scope);
      office.hours(20);
      expect(office.subjects()).toEqual([GRANT[locale][0]]);
      expect(lastMail(office).body).toContain(GRANT[locale][1]);
      expect(lastMail(office).body).toMatch(/\n\nhttps:\/\/accounts\.google\.com\/o\/oauth2\/auth\?scope=\S+\n\n/);
      office.hours(28);
      expect(office.subjects()).toEqual([GRANT[locale][0], GRANT[locale][0]]);
      const [first, second] = office.world.outbox;
      expect(second!.at - first!.at).toBeGreaterThanOrEqual(24 * 3_600_000);
      office.without();
      office.hours(3);
      expect(office.subjects()).toEqual([GRANT[locale][0], GRANT[locale][0], SUBJECTS[locale][1]]);
    },
  );
});

const MUTE = withMarks({
  permission: {
    en: 'E-mails cannot be sent to anna@example.com: the permission for it was not granted. What goes wrong is shown here only.',
    fr: 'Impossible d’envoyer des e-mails à anna@example.com : l’autorisation n’a pas été accordée. Les problèmes ne sont indiqués qu’ici.',
  },
  quota: {
    en: 'The last e-mail could not be sent to anna@example.com: Google’s daily limit for e-mails is used up. Meanwhile, look here for what goes wrong.',
    fr: 'Le dernier e-mail n’a pas pu être envoyé à anna@example.com : la limite quotidienne de Google est atteinte. En attendant, regardez ici ce qui ne va pas.',
  },
});

test.each(inLanguages())(
  'without the permission for mails the panel says what a mail would have said (%s)',
  (locale) => {
    const office = openOffice({ locale });
    office.save();
    office.without('script.send_mail');
    office.line.down = true;
    office.hours(2);
    expect(office.world.outbox).toEqual([]);
    expect(office.says('no_mail')).toEqual([MUTE.permission[locale]]);
    expect(office.says('failing')).toEqual([withMarks(FAILURES[0]![locale])]);
    // Granted now, it is not too late to tell.
    office.without();
    office.hours(1);
    expect(office.subjects()).toEqual([SUBJECTS[locale][0]]);
    expect(office.says('no_mail')).toEqual([]);
  },
);

test.each(inLanguages())('when the day’s mails are used up the panel says so, and mails later (%s)', (locale) => {
  const office = openOffice({ locale, world: { consumer: true } });
  const burn = "function burn(n) { for (var i = 0; i < n; i++) MailApp.sendEmail('a@example.com', 's', 'b'); }";
  office.save();
  expect(office.plant(burn, 'burn', 100).error).toBeNull();
  office.line.down = true;
  office.tab.type(2, 2, 'Royer');
  office.hours(2);
  expect(office.subjects()).toEqual([]);
  expect(office.says('no_mail')).toEqual([MUTE.quota[locale]]);
  office.hours(24);
  expect(office.subjects()).toEqual([SUBJECTS[locale][0]]);
  expect(office.says('no_mail')).toEqual([]);
});

test('Google’s refusal of a mail is no failure of the run', () => {
  let refused = true;
  const office = openOffice({
    world: {
      onCall: ({ name, execution }) => {
        if (refused && name === 'MailApp.sendEmail') execution.fail('Invalid email: anna@example.com');
      },
    },
  });
  office.save({ mail: 'always' });
  office.hours(1);
  expect(office.desk.posts()).toEqual([3]);
  expect(office.says('no_mail')).toEqual([
    'The last e-mail could not be sent to anna@example.com: Google refused it. Meanwhile, look here for what goes wrong.',
  ]);
  refused = false;
  office.hours(1);
  expect(office.subjects()).toEqual(['Signitic sync of “Staff list” is done']);
});

test('of several files of one person, one asks for the permission each day', () => {
  const office = openOffice();
  const other = office.copy();
  other.adopt();
  office.save();
  other.save();
  office.without('script.external_request');
  for (let hour = 0; hour < 30; hour++) {
    office.hours(1);
    other.hours(0);
  }
  expect(office.subjects().concat(other.subjects())).toEqual([GRANT.en[0], GRANT.en[0]]);
});

test('with several tabs it works again when all of them do', () => {
  const office = openOffice();
  const interns = office.addTab('Interns', [HEADERS, ['Dan', 'Fox', 'dan@example.com', 'oui']]);
  office.save({ tabs: [office.tab.id, interns.id] });
  office.tab.type(1, 3, 'Contact');
  office.hours(2);
  interns.type(1, 3, 'Contact');
  office.hours(2);
  office.tab.type(1, 3, 'E-mail');
  office.hours(2);
  expect(office.subjects()).toEqual([SUBJECTS.en[0], SUBJECTS.en[0]]);
  expect(
    office.world.outbox.map(({ body }) => [body.includes('Staff: The'), body.includes('Staff, Interns: The')]),
  ).toEqual([
    [true, false],
    [false, true],
  ]);
  interns.type(1, 3, 'E-mail');
  office.hours(2);
  expect(office.subjects()).toEqual([SUBJECTS.en[0], SUBJECTS.en[0], SUBJECTS.en[1]]);
});

test('mails are in the language of who gets them, whatever the sheet speaks', () => {
  const office = openOffice({ locale: 'en' });
  office.world.user(BEN, { locale: 'fr' });
  office.save();
  office.call(BEN, 'saveKey', TEST_KEY);
  office.save({ mail: 'always' }, BEN);
  office.hours(1);
  expect(office.world.outbox.map(({ to, subject }) => [to, subject])).toEqual([
    [BEN, 'La synchronisation Signitic de « Staff list » a eu lieu'],
  ]);
  expect(office.tab.shown(1, 7)).toBe('Signitic status');
});

const CUT_OFF = {
  en: 'Google ended the last syncs before they were done',
  fr: 'Google a interrompu les dernières synchronisations avant la fin',
};

test.each(inLanguages())('runs that Google ends send no mail, so the third tells of them (%s)', (locale) => {
  let kills = 5;
  const office = openOffice({
    locale,
    world: {
      onCall: ({ name, execution }) => {
        if (name === 'UrlFetchApp.fetchAll' && execution.surface === 'trigger' && kills-- > 0) throw KILL;
      },
    },
  });
  office.save();
  office.hours(2);
  expect(office.subjects()).toEqual([]);
  office.hours(3);
  expect(office.subjects()).toEqual([SUBJECTS[locale][0]]);
  expect(lastMail(office).body).toContain(CUT_OFF[locale]);
  expect(office.says('failing')[0]).toContain(CUT_OFF[locale]);
  office.hours(2);
  expect(office.subjects()).toEqual(SUBJECTS[locale]);
  expect(office.says('failing')).toEqual([]);
  expectDiscreet(office);
});

const LOST = {
  en: 'Signitic sync of “Staff list” cannot open the file',
  fr: 'La synchronisation Signitic de « Staff list » ne peut plus ouvrir le fichier',
};

describe.each(['SpreadsheetApp.getActiveSpreadsheet', 'PropertiesService.getDocumentProperties'])(
  '%s throws',
  (service) => {
    test.each(inLanguages())('an owner who lost access to the file is told once, after three hours (%s)', (locale) => {
      let lost = false;
      const office = openOffice({
        locale,
        world: {
          onCall: ({ name, execution }) => {
            if (lost && name === service && execution.surface === 'trigger') execution.fail('You do not have access');
          },
        },
      });
      office.save();
      lost = true;
      expect(office.hours(2).map(({ error }) => error)).toEqual([null, null]);
      expect(office.subjects()).toEqual([]);
      office.hours(6);
      expect(office.subjects()).toEqual([LOST[locale]]);
      lost = false;
      office.hours(1);
      lost = true;
      office.hours(4);
      expect(office.subjects()).toEqual([LOST[locale], LOST[locale]]);
      expectDiscreet(office);
    });
  },
);
