// What people put into cells today: person chips, pictures, words with a link behind them, several choices, merges, groups.
import { acceptGuess, ANNA, type Desk, openDesk } from './fixture';

const HEADERS = ['Prénom', 'Nom', 'E-mail', 'LinkedIn', 'Photo', 'Groupe'];
const PROFILE = 'https://www.linkedin.com/in/';
const PEOPLE = [
  HEADERS,
  ['Ana', 'Roy', 'ana@example.com', `${PROFILE}ana`, 'https://example.com/ana.png', 'Paris'],
  ['Bob', 'Lee', 'bob@example.com', `${PROFILE}bob`, 'https://example.com/bob.png', 'Lyon'],
  ['Cléo', 'Diaz', 'cleo@example.com', `${PROFILE}cleo`, 'https://example.com/cleo.png', 'Lyon'],
];
const LINKEDIN = 4;
const PHOTO = 5;

const source = (column: string) => ({ column, occurrence: 1, of: 1 });

/** A desk whose columns are matched by hand, and whose blank cells clear if told so. */
function desk(rows: string[][] = PEOPLE, blank: 'leave' | 'clear' = 'leave'): Desk {
  const opened = openDesk(rows, { mapped: false });
  const sources = {
    email: source('E-mail'),
    firstname: source('Prénom'),
    lastname: source('Nom'),
    linkedin_link: source('LinkedIn'),
    picture: source('Photo'),
    'path.group': source('Groupe'),
  };
  opened.call('saveMapping', opened.tab.id, { version: 1, headerRow: 1, sources, filter: null });
  const settings = { version: 1, language: 'en', noEmail: 'problem', blank, country: null, phones: 'as typed' };
  opened.call('saveSettings', { ...settings, extras: {} });
  return opened;
}

const userOf = ({ store }: Desk, email: string): Record<string, unknown> => ({ ...store.users.get(email) });
const detailsOf = (report: ReturnType<Desk['menu']>, row: number) =>
  report.rows.find((one) => one.row === row)?.details ?? '';

describe('person chips', () => {
  const NAMES: [string, string][] = [
    ['Ana Roy', 'ana@example.com'],
    ['Bob Lee', 'bob@example.com'],
    ['Cléo Diaz', 'cleo@example.com'],
  ];
  function chips(): Desk {
    const opened = openDesk(PEOPLE, { mapped: false });
    NAMES.forEach(([name, email], i) => {
      opened.tab.putPerson(i + 2, 3, name, email);
    });
    return opened;
  }

  test('a column of chips is not taken for e-mails, and the reason says what it is', () => {
    const opened = chips();
    const view = opened.call<{ guesses: { field: string | null; reason: { code: string } }[] }>(
      'getTab',
      opened.tab.id,
      null,
    );
    expect(view.guesses[2]).toMatchObject({ field: null, reason: { code: 'person_chips' } });
  });

  test('mapped by hand, each row says how to get at the address', () => {
    const opened = chips();
    const sources = { email: source('E-mail'), firstname: source('Prénom') };
    opened.call('saveMapping', opened.tab.id, { version: 1, headerRow: 1, sources, filter: null });
    const report = opened.menu('syncToSignitic');
    expect(report.sums).toMatchObject({ invalid: 3, synced: 0 });
    expect(detailsOf(report, 2)).toContain('“Ana Roy” is a name, not an e-mail address.');
    expect(detailsOf(report, 2)).toContain('=C2.email');
  });

  test('a chip that shows the address is the address', () => {
    const opened = desk();
    opened.tab.putPerson(2, 3, 'Ana Roy', 'ana@example.com', 'e-mail');
    expect(opened.menu('syncToSignitic').sums).toMatchObject({ synced: 3 });
  });
});

describe('pictures in cells', () => {
  test.each(['leave', 'clear'] as const)('one in place of an address clears nothing (blank cells: %s)', (blank) => {
    const opened = desk(PEOPLE, blank);
    opened.menu('syncToSignitic');
    opened.tab.putPicture(2, PHOTO);
    opened.tab.type(2, 1, 'Anastasia');
    const report = opened.menu('syncToSignitic');
    expect(report.sums).toMatchObject({ synced: 1, unchanged: 2 });
    expect(userOf(opened, 'ana@example.com')).toMatchObject({
      firstname: 'Anastasia',
      picture: 'https://example.com/ana.png',
    });
    expect(detailsOf(report, 2)).toContain('The cell holds a picture');
    expect(detailsOf(report, 2)).not.toContain('The cell is empty now');
  });

  test('one in any other field clears nothing either', () => {
    const opened = desk(PEOPLE, 'clear');
    opened.menu('syncToSignitic');
    opened.tab.putPicture(2, 6);
    opened.tab.type(3, 6, '');
    expect(opened.menu('syncToSignitic').sums).toMatchObject({ synced: 1, unchanged: 2 });
    expect(userOf(opened, 'ana@example.com')).toMatchObject({ path: { group: 'Paris' } });
    const sent = JSON.parse(opened.world.requests.at(-1)?.body ?? '{}') as { users: { email: string; path: object }[] };
    expect(sent.users.map(({ email, path }) => [email, path])).toEqual([['bob@example.com', { group: '' }]]);
  });

  test('the formula of a picture gives its address', () => {
    const opened = desk();
    opened.tab.putFormula(2, PHOTO, '=IMAGE("https://example.com/new.png")', '');
    opened.tab.putFormula(3, PHOTO, '=IMAGE(A1)', '');
    const report = opened.menu('syncToSignitic');
    expect(userOf(opened, 'ana@example.com')).toMatchObject({ picture: 'https://example.com/new.png' });
    expect(userOf(opened, 'bob@example.com')).not.toHaveProperty('picture');
    expect(detailsOf(report, 3)).toContain('The cell holds a picture');
    expect(report.sums).toMatchObject({ synced: 3 });
  });
});

describe('words with a link behind them', () => {
  test('the link is read from the formula or from the text', () => {
    const opened = desk();
    opened.tab.putFormula(2, LINKEDIN, `=HYPERLINK("${PROFILE}ana2","LinkedIn")`, 'LinkedIn');
    opened.tab.putLinked(3, LINKEDIN, [{ text: 'Profile', link: `${PROFILE}bob2` }]);
    opened.tab.putLinked(4, LINKEDIN, [
      { text: 'see ', link: null },
      { text: 'here', link: `${PROFILE}cleo2` },
    ]);
    expect(opened.menu('syncToSignitic').sums).toMatchObject({ synced: 3 });
    expect(['ana', 'bob', 'cleo'].map((name) => userOf(opened, `${name}@example.com`)['linkedin_link'])).toEqual([
      `${PROFILE}ana2`,
      `${PROFILE}bob2`,
      `${PROFILE}cleo2`,
    ]);
  });

  test('words without a link, or with several, are left out with a warning and the person goes', () => {
    const opened = desk(PEOPLE, 'clear');
    opened.menu('syncToSignitic');
    opened.tab.type(2, LINKEDIN, 'Profile');
    opened.tab.putLinked(3, LINKEDIN, [
      { text: 'one ', link: `${PROFILE}b1` },
      { text: 'two', link: `${PROFILE}b2` },
    ]);
    opened.tab.type(2, 1, 'Anastasia');
    opened.tab.type(3, 1, 'Robert');
    const report = opened.menu('syncToSignitic');
    expect(report.sums).toMatchObject({ synced: 2, invalid: 0 });
    expect(detailsOf(report, 2)).toContain(
      '“Profile” is no web address, and no link lies behind it, so this field stays as Signitic has it.',
    );
    expect(userOf(opened, 'ana@example.com')['linkedin_link']).toBe(`${PROFILE}ana`);
    expect(userOf(opened, 'bob@example.com')['linkedin_link']).toBe(`${PROFILE}bob`);
  });

  test('a link that must not stand in a signature keeps the row back', () => {
    const opened = desk();
    opened.tab.putFormula(2, LINKEDIN, '=HYPERLINK("javascript:void(0)","LinkedIn")', 'LinkedIn');
    expect(opened.menu('syncToSignitic').sums).toMatchObject({ synced: 2, invalid: 1 });
    expect(opened.store.users.has('ana@example.com')).toBe(false);
  });

  test('a list without such words asks for no formula and no rich text', () => {
    const opened = desk();
    opened.menu('syncToSignitic');
    expect(Object.keys(opened.world.callsBy).filter((name) => /RichText|getFormulas/.test(name))).toEqual([]);
  });
});

describe('merges, choices and groups', () => {
  test('a value merged over several rows holds for all of them', () => {
    const opened = desk();
    opened.tab.merge(2, 6, 2, 1);
    opened.menu('syncToSignitic');
    expect(['ana', 'bob', 'cleo'].map((name) => userOf(opened, `${name}@example.com`)['path'])).toEqual([
      { group: 'Paris' },
      { group: 'Paris' },
      { group: 'Lyon' },
    ]);
    expect(opened.menu('syncToSignitic').sums).toMatchObject({ unchanged: 3 });
  });

  test('a row of a merge that is looked at alone has the value as well', () => {
    const opened = desk();
    opened.tab.merge(2, 6, 2, 1);
    const view = opened.call<{ fields: { field: string; value: string }[] }>('inspectRow', opened.tab.id, 3);
    expect(view.fields.find(({ field }) => field === 'path.group')?.value).toBe('Paris');
  });

  test('a merged e-mail is the first row’s, and the others have none', () => {
    const opened = desk();
    opened.tab.merge(2, 3, 2, 1);
    const report = opened.menu('syncToSignitic');
    expect(report.sums).toMatchObject({ synced: 2, invalid: 1 });
    expect(detailsOf(report, 3)).toContain('The e-mail address is missing.');
  });

  test('several choices of a dropdown are one text', () => {
    const opened = desk();
    opened.tab.type(2, 6, 'Paris, Lyon');
    opened.tab.validateSeveral(2, 6, 3, 1, ['Paris', 'Lyon'], true);
    opened.menu('syncToSignitic');
    expect(userOf(opened, 'ana@example.com')['path']).toEqual({ group: 'Paris, Lyon' });
  });

  test('rows in a collapsed group are people, but not among the selected', () => {
    const opened = desk();
    opened.tab.groupRows(3, 1, true);
    opened.world.select(ANNA, opened.tab.name, [[2, 1, 3, 1]]);
    expect(opened.menu('syncSelectedRows').sums).toMatchObject({ synced: 2, skipped: 1 });
    expect(opened.menu('syncToSignitic').sums).toMatchObject({ synced: 1, unchanged: 2 });
  });
});

test('the add-on’s own guess maps such a list as well', () => {
  const opened = openDesk(PEOPLE, { mapped: false });
  expect(acceptGuess(opened).guesses.map(({ field }) => field)).toEqual([
    'firstname',
    'lastname',
    'email',
    'linkedin_link',
    'picture',
    'path.group',
  ]);
});
