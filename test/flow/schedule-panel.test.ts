// What the panel says about the schedule, to its owner and to colleagues, and what one click puts right.
import { inCampaign } from '../campaign';
import { cloudOf } from '../cloud';
import { withMarks } from '../../src/i18n/spacing';
import { ANNA, BEN, inLanguages, type Language, openOffice, STAFF, TEST_KEY } from './schedule-fixture';

const gone = { lose: () => true };
const both = (en: string, fr: string): Record<Language, string> => ({ en, fr: withMarks(fr) });

test('a fresh schedule says when it is next due, in the spreadsheet’s zone', () => {
  const office = openOffice({ timeZone: 'America/New_York' });
  office.world.user(BEN, { locale: 'fr' });
  // It is three in the night in New York.
  office.save({ every: 'day', hour: 7 });
  expect(office.says('next')).toEqual(['Next due today between 7:00 and 8:00 (America/New York).']);
  expect(office.says('next', BEN)).toEqual([
    'Prochaine synchronisation aujourd’hui entre 7\u00a0h et 8\u00a0h (America/New York).',
  ]);
  office.save({ every: 'day', hour: 2 });
  expect(office.says('next')).toEqual(['Next due tomorrow between 2:00 and 3:00 (America/New York).']);
  expect(office.says('next', BEN)).toEqual([
    'Prochaine synchronisation demain entre 2\u00a0h et 3\u00a0h (America/New York).',
  ]);
  office.hours(4 * 24);
  office.save({ every: 'weekday', hour: 2 });
  expect(office.says('next')).toEqual(['Next due Monday between 2:00 and 3:00 (America/New York).']);
  expect(office.says('next', BEN)).toEqual([
    'Prochaine synchronisation lundi entre 2\u00a0h et 3\u00a0h (America/New York).',
  ]);
  expect(office.view().nextDue).toBe(Date.parse('2026-03-09T06:00:00Z'));
});

test('everybody sees when it last went well, and each run with its sums', () => {
  const office = openOffice();
  office.world.user(BEN, { locale: 'fr' });
  office.save();
  expect(office.says('good')).toEqual(['The schedule has not completed a sync yet.']);
  expect(office.says('good', BEN)).toEqual(['La planification n’a encore terminé aucune synchronisation.']);
  office.hours(1);
  expect(office.says('good')).toEqual(['Last successful sync less than an hour ago.']);
  office.save({ every: 'weekday' });
  office.hours(3, gone);
  expect(office.says('good')).toEqual(['Last successful sync 3 hours ago.']);
  office.hours(69, gone);
  expect(office.says('good')).toEqual(['Last successful sync 3 days ago.']);
  expect(office.says('good', BEN)).toEqual(['Dernière synchronisation réussie il y a 3 jours.']);
  office.desk.menu('syncToSignitic');
  expect(
    office.runs().map(({ how, by, tab, stopped, sums }) => ({ how, by, tab, stopped, sent: sums.synced })),
  ).toEqual([
    { how: 'menu', by: ANNA, tab: 'Staff', stopped: null, sent: 0 },
    { how: 'schedule', by: ANNA, tab: 'Staff', stopped: null, sent: 3 },
  ]);
});

inCampaign(test)('fifty runs are kept, and quiet ones take one line', () => {
  const office = openOffice({ rows: STAFF.slice(0, 2) });
  office.save();
  for (let i = 0; i < 52; i++) {
    office.tab.type(2, 2, `Roy${'r'.repeat(i)}`);
    office.hours(1);
  }
  office.hours(3);
  expect(office.runs()).toHaveLength(50);
  expect(office.runs()[0]).toMatchObject({ times: 3, sums: { unchanged: 1 } });
});

const OVERDUE = both(
  'A sync has been due for 1 day and has not happened. Perhaps anna@example.com has left, may no longer edit this file or has removed the add-on. Take the schedule over: it then runs with your account and your key.',
  'Une synchronisation est attendue depuis 1 jour et n’a pas eu lieu. Il se peut que anna@example.com ait quitté l’entreprise, ne puisse plus modifier ce fichier ou ait retiré le module. Prenez en charge la planification : elle fonctionnera avec votre compte et votre clé.',
);

test.each(inLanguages())('when the owner has left, a colleague takes over with one click (%s)', (locale) => {
  const office = openOffice();
  office.world.user(BEN, { locale });
  office.save({ every: 'day', hour: 7 });
  office.hours(47.5, gone);
  const view = office.view(BEN);
  expect(view.takeOver).toBe('take_over');
  expect(view.mine).toBe(false);
  expect(view.notes[0]).toEqual({ code: 'overdue', tone: 'error', message: OVERDUE[locale] });
  expect(() => office.call(BEN, 'takeOverSchedule')).toThrow(/no Signitic key|pas encore de clé/);
  office.call(BEN, 'saveKey', TEST_KEY);
  expect(office.call(BEN, 'takeOverSchedule')).toMatchObject({ owner: BEN, mine: true, takeOver: null });
  expect(office.world.triggers.map(({ user }) => user)).toEqual([ANNA, BEN]);
  office.hours(1);
  expect(office.desk.posts()).toEqual([3]);
  // Anna’s trigger, should it fire after all, finds nothing to do and deletes itself.
  office.hours(24);
  expect(office.world.triggers.map(({ user }) => user)).toEqual([BEN]);
  expect(office.desk.posts()).toEqual([3]);
  expect(office.runs()[0]).toMatchObject({ by: BEN, how: 'schedule' });
  expect(Object.keys(office.world.properties('user')).filter((name) => name.startsWith('schedule'))).toEqual([]);
});

test('without the owner’s address the panel speaks of the person who made it', () => {
  const office = openOffice();
  office.world.user(BEN, { locale: 'fr' });
  office.without('userinfo.email');
  office.save();
  office.line.key = 'another-key-9z9z';
  office.hours(1);
  expect(office.view()).toMatchObject({ owner: '', mine: true });
  expect(office.says('failing', BEN)[0]).toMatch(
    /^Staff\s: Signitic n’accepte plus la clé de la personne qui l’a créée\. Demandez-lui d’en saisir une autre/,
  );
  expect(office.says('no_mail', BEN)).toEqual([
    withMarks(
      'Impossible d’envoyer des e-mails à la personne qui l’a créée : l’autorisation n’a pas été accordée. Les problèmes ne sont indiqués qu’ici.',
    ),
  ]);
  expect(office.world.outbox).toEqual([]);
});

const OVERDUE_MINE = both(
  'A sync has been due for 4 hours and has not happened: Google did not start it. Start the schedule again.',
  'Une synchronisation est attendue depuis 4 heures et n’a pas eu lieu : Google ne l’a pas lancée. Relancez la planification.',
);
const NO_TRIGGER = both(
  'Google no longer has a timer for this schedule, so nothing will be synced. Start the schedule again.',
  'Google n’a plus de déclencheur pour cette planification : rien ne sera synchronisé. Relancez la planification.',
);

test.each(inLanguages())('a trigger that is listed but does not fire is replaced with one click (%s)', (locale) => {
  const office = openOffice({ locale });
  office.save();
  const [before] = office.world.triggers;
  office.hours(5, gone);
  const { notes, takeOver } = office.view();
  expect([takeOver, notes[0]!.message]).toEqual(['start_again', OVERDUE_MINE[locale]]);
  office.call(ANNA, 'takeOverSchedule');
  expect(office.world.triggers).toHaveLength(1);
  expect(office.world.triggers[0]!.id).not.toBe(before!.id);
  // What it owes is made up for by the first trigger run, and nothing is overdue meanwhile.
  expect(office.says('overdue')).toEqual([]);
  expect(office.says('next')).toEqual([
    locale === 'en' ? 'Next due within the hour.' : 'Prochaine synchronisation dans l’heure.',
  ]);
  office.hours(1);
  expect(office.desk.posts()).toEqual([3]);
});

test.each(inLanguages())('a trigger that is gone is seen by its owner (%s)', (locale) => {
  const office = openOffice({ locale });
  office.save();
  (office.world.triggers as unknown[]).length = 0;
  const cloud = cloudOf(office.world);
  cloud.triggers.length = 0;
  const { notes, takeOver, nextDue } = office.view();
  expect([takeOver, nextDue, notes[0]!.message]).toEqual(['start_again', null, NO_TRIGGER[locale]]);
  office.call(ANNA, 'takeOverSchedule');
  expect(office.view().takeOver).toBeNull();
});

const COPIED = both(
  'This file is a copy, and the schedule that came with it is paused. Start it here only if this list should be synced as well.',
  'Ce fichier est une copie, et la planification venue avec lui est en pause. Ne la lancez ici que si cette liste doit être synchronisée aussi.',
);

test('a copy of the file has no schedule of its own', () => {
  const office = openOffice();
  office.save();
  const copy = office.copy();
  expect(copy.view()).toMatchObject({ schedule: null, notes: [] });
  copy.hours(5);
  expect(copy.asked).toEqual([]);
});

test.each(inLanguages())('a copy with the file’s properties is paused, and starts with one click (%s)', (locale) => {
  const office = openOffice({ locale });
  office.save();
  office.hours(1);
  const kept = office.world.properties('document');
  const copy = office.copy();
  const plant = 'function plant(all) { PropertiesService.getDocumentProperties().setProperties(all); }';
  expect(copy.plant(plant, 'plant', kept).error).toBeNull();
  expect(copy.view()).toMatchObject({ takeOver: 'start_here', nextDue: null, lastGood: null });
  expect(copy.says('copied')).toEqual([COPIED[locale]]);
  copy.hours(3);
  expect(copy.runs()).toHaveLength(1);
  copy.call(ANNA, 'saveKey', TEST_KEY);
  copy.call(ANNA, 'takeOverSchedule');
  expect(copy.says('copied')).toEqual([]);
  copy.hours(2);
  expect(copy.runs().length).toBeGreaterThan(1);
  // The first file's schedule is untouched.
  expect(office.world.triggers).toHaveLength(1);
});

const REFUSALS: { text: string; en: RegExp; fr: RegExp }[] = [
  {
    text: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    en: /^Google allows 20 schedules per person.* Google says: This script has too many triggers/,
    fr: /^Google permet 20 planifications par personne/,
  },
  {
    text: 'This add-on has created too many time-based triggers in this document for this Google user account.',
    // None of ours is listed in this document, so that it may be gone in a moment.
    en: /^Google could not set the timer of this schedule, so nothing has changed\..* Google says: This add-on has created too many/,
    fr: /^Google n’a pas pu programmer cette planification\s: rien n’a changé\./,
  },
  {
    text: 'The recurrence interval for an Add-on trigger must be at least one hour.',
    en: /^Google starts add-ons once an hour at most/,
    fr: /^Google ne lance un module qu’une fois par heure au plus/,
  },
  {
    text: 'Der Dienst ist vorübergehend nicht verfügbar',
    en: /^Google could not set the timer of this schedule, so nothing has changed\..* Google says: Der Dienst ist/,
    fr: /^Google n’a pas pu programmer cette planification\s: rien n’a changé\..* Google indique\s: Der Dienst ist/,
  },
];

describe.each(REFUSALS)('Google refuses the trigger: $text', ({ text, en, fr }) => {
  test.each(inLanguages())('says why and what to do, and stores nothing (%s)', (locale) => {
    const office = openOffice({
      locale,
      world: {
        onCall: ({ name, execution }) => {
          if (name === 'ClockTriggerBuilder.create') execution.fail(text);
        },
      },
    });
    expect(() => office.save()).toThrow(locale === 'en' ? en : fr);
    expect(office.view().schedule).toBeNull();
    expect(office.world.triggers).toEqual([]);
  });
});

test('a trigger service that is short of breath is asked again', () => {
  let failures = 2;
  const office = openOffice({
    world: {
      onCall: ({ name, execution }) => {
        if (name === 'ClockTriggerBuilder.create' && failures-- > 0)
          execution.fail('Unable to talk to trigger service');
      },
    },
  });
  expect(office.save().mine).toBe(true);
  expect(office.world.triggers).toHaveLength(1);
});

test('twenty schedules of one person are counted by the add-on itself', () => {
  const office = openOffice({
    world: {
      onCall: ({ name, execution }) => {
        if (name === 'ClockTriggerBuilder.create' && count >= 20) execution.fail('Zu viele Auslöser');
      },
    },
  });
  let count = 0;
  let copy = office;
  for (; count < 21; count++) {
    copy = office.copy();
    copy.call(ANNA, 'saveKey', TEST_KEY);
    if (count === 20) break;
    copy.save();
  }
  expect(() => copy.save()).toThrow(/^Google allows 20 schedules per person/);
});

test.each([
  ['en', /A permission for this was not granted: syncing on a schedule/],
  ['fr', /Une autorisation n’a pas été accordée pour cela\s: synchroniser/],
] as const)('without the permission for triggers nothing is scheduled (%s)', (locale, words) => {
  const office = openOffice({ locale });
  office.without('script.scriptapp');
  expect(() => office.save()).toThrow(words);
  expect(office.view().schedule).toBeNull();
});

test('a schedule needs a key, and a tab that is there', () => {
  const office = openOffice();
  expect(() => office.save({ tabs: [] })).toThrow(/Select at least one tab/);
  expect(() => office.save({ tabs: [999] })).toThrow(/Select at least one tab/);
  expect(() => office.save({ every: 'minute' as 'hour' })).toThrow(/cannot be used: Schedule/);
  office.desk.call('forgetKey');
  expect(() => office.save()).toThrow(/no Signitic key/);
  expect(office.world.triggers).toEqual([]);
});

test('two tabs that differ about a person post nobody, and name each other', () => {
  const office = openOffice();
  const interns = office.addTab('Interns', [STAFF[0]!, ['Rob', 'Lee', 'bob@example.com', '', 'oui', '']]);
  office.save({ tabs: [office.tab.id, interns.id] });
  office.hours(4);
  expect(office.desk.posts()).toEqual([3]);
  expect(office.store.users.get('bob@example.com')).toMatchObject({ firstname: 'Bob' });
  expect(office.tab.shown(3, 8)).toContain('The tab “Interns” says something else');
  expect(interns.shown(2, 8)).toContain('The tab “Staff” says something else');
});

const THEIRS: { name: string; en: string; fr: string; break: (office: ReturnType<typeof openOffice>) => void }[] = [
  {
    name: 'a key that is refused',
    en: 'Staff: Signitic does not accept the key of anna@example.com any more. Ask them to enter another, or take the schedule over.',
    fr: 'Staff : Signitic n’accepte plus la clé de anna@example.com. Demandez-lui d’en saisir une autre, ou prenez en charge la planification.',
    break: ({ line }) => {
      line.key = 'another-key-9z9z';
    },
  },
  {
    name: 'a permission that was taken back',
    en: 'Staff: Google no longer lets the add-on work for anna@example.com. Ask them to grant the permission again in the panel, or take the schedule over.',
    fr: 'Staff : Google ne laisse plus le module travailler pour anna@example.com. Demandez-lui d’accorder de nouveau l’autorisation dans le panneau, ou prenez en charge la planification.',
    break: (office) => office.without('script.external_request'),
  },
  {
    name: 'a tab that the owner may not edit',
    en: 'Staff: Nothing was sent: this tab may not be edited by anna@example.com. Give them the right to edit it, or take the schedule over.',
    fr: 'Staff : Rien n’a été envoyé : cet onglet ne peut pas être modifié par anna@example.com. Donnez-lui ce droit, ou prenez en charge la planification.',
    break: ({ tab }) => tab.protect({ editors: [BEN] }),
  },
  {
    name: 'a column of ours that is protected against the owner',
    en: 'Staff: Nothing was sent: the column “Signitic status” of the add-on is protected against anna@example.com. Lift the protection, or take the schedule over.',
    fr: 'Staff : Rien n’a été envoyé : la colonne « Signitic status » du module est protégée contre anna@example.com. Levez la protection, ou prenez en charge la planification.',
    break: (office) => {
      office.hours(1);
      office.tab.protect({ range: [1, 7, 1000, 1], editors: [BEN] });
      office.tab.type(2, 2, 'Royer');
    },
  },
];

describe.each(THEIRS)('$name', (failure) => {
  test.each(inLanguages())('is told to colleagues with the owner’s name, who may take over (%s)', (locale) => {
    const office = openOffice();
    office.world.user(BEN, { locale });
    office.save();
    failure.break(office);
    office.hours(2);
    expect(office.says('failing', BEN)).toEqual([withMarks(failure[locale])]);
    expect(office.view(BEN).takeOver).toBe('take_over');
    expect(office.says('failing')[0]).not.toContain('anna@');
  });
});

test.each(inLanguages())('what several tabs fail for is said once, in the panel and in the mail (%s)', (locale) => {
  const office = openOffice({ locale });
  const interns = office.addTab('Interns', [STAFF[0]!, ['Dan', 'Fox', 'dan@example.com', '', 'oui', '']]);
  office.save({ tabs: [office.tab.id, interns.id] });
  office.line.down = true;
  office.hours(1);
  const both = withMarks(
    locale === 'en' ? 'Staff, Interns: Signitic does not answer' : 'Staff, Interns : Signitic ne répond pas',
  );
  expect(office.says('failing')).toEqual([expect.stringContaining(both)]);
  expect(office.world.outbox[0]!.body).toContain(both);
});

test('the owner sees Google’s link beside the permission that is missing', () => {
  const office = openOffice();
  office.save();
  office.without('script.external_request');
  office.hours(1);
  const [failing] = office.view().notes;
  expect(failing).toMatchObject({ code: 'failing', tone: 'error' });
  expect(failing!.link).toMatch(/^https:\/\/accounts\.google\.com\/o\/oauth2\/auth\?scope=/);
});

const DELETED = both(
  'A tab that is gone: The tab was deleted. Take it out of the schedule.',
  'Un onglet disparu : L’onglet a été supprimé. Retirez-le de la planification.',
);

test.each(inLanguages())('a tab that was deleted fails, and saving again takes it out (%s)', (locale) => {
  const office = openOffice({ locale });
  const interns = office.addTab('Interns', [STAFF[0]!, ['Dan', 'Fox', 'dan@example.com', '', 'oui', '']]);
  office.save({ tabs: [office.tab.id, interns.id] });
  office.world.book.sheets.splice(office.world.book.sheets.indexOf(interns), 1);
  office.hours(1);
  expect(office.says('failing')).toEqual([DELETED[locale]]);
  expect(office.world.outbox[0]!.body).toContain(DELETED[locale]);
  expect(office.save({ tabs: [office.tab.id, interns.id] }).schedule!.tabs).toEqual([office.tab.id]);
  office.hours(1);
  expect(office.says('failing')).toEqual([]);
});
