// Everything that keeps a run from beginning has a message of its own, in both languages, and sends nothing.
import { openDesk, STAFF } from './fixture';

const saveAs = (desk: ReturnType<typeof openDesk>, sources: object, headerRow = 1) =>
  desk.call('saveMapping', desk.tab.id, { version: 1, headerRow, sources, filter: null });
const email = { column: 'E-mail', occurrence: 1, of: 1 };

const CASES: {
  name: string;
  code: string;
  en: RegExp;
  fr: RegExp;
  posts?: number;
  make: (locale: string) => ReturnType<typeof openDesk>;
}[] = [
  {
    name: 'no key',
    code: 'no_key',
    en: /no Signitic key/,
    fr: /pas encore de clé/,
    make: (locale) => openDesk(STAFF, { locale, key: null }),
  },
  {
    name: 'a key that Signitic refuses by now',
    code: 'wrong_key',
    en: /does not accept the key/,
    fr: /refuse la clé/,
    make(locale) {
      const signitic = { key: 'first-key-000000' };
      const desk = openDesk(STAFF, { locale, key: 'first-key-000000', signitic });
      signitic.key = 'another-key-1111';
      return desk;
    },
  },
  {
    name: 'no mapping',
    code: 'no_mapping',
    en: /matched to a Signitic field/,
    fr: /associée à un champ/,
    make: (locale) => openDesk(STAFF, { locale, mapped: false }),
  },
  {
    name: 'no rows',
    code: 'no_rows',
    en: /no people under the header/,
    fr: /personne sous la ligne/,
    make(locale) {
      const desk = openDesk(STAFF, { locale });
      desk.tab.deleteRows(2, 3);
      return desk;
    },
  },
  {
    name: 'a tab that may only be read',
    code: 'read_only',
    en: /may not edit this tab/,
    fr: /ne pouvez pas modifier/,
    make(locale) {
      const desk = openDesk(STAFF, { locale });
      desk.tab.protect({ editors: ['boss@example.com'] });
      return desk;
    },
  },
  {
    name: 'a status column that is protected',
    code: 'column_protected',
    en: /“Signitic status” of the add-on is protected/,
    fr: /«\sSignitic – état\s» du module est protégée/,
    posts: 1,
    make(locale) {
      const desk = openDesk(STAFF, { locale });
      desk.menu('syncToSignitic');
      desk.tab.protect({ range: [1, 7, 1000, 1], editors: ['boss@example.com'] });
      return desk;
    },
  },
  {
    name: 'a header that is gone',
    code: 'header_lost',
    en: /“Téléphone”, used for Phone, is not there any more; perhaps it is now called “Téléphone fixe”/,
    fr: /«\sTéléphone\s», utilisée pour Téléphone, n’existe plus\s; elle s’appelle peut-être maintenant «\sTéléphone fixe\s»/,
    make(locale) {
      const desk = openDesk(STAFF, { locale });
      desk.tab.type(1, 4, 'Téléphone fixe');
      return desk;
    },
  },
  {
    name: 'a second column of the same name',
    code: 'header_ambiguous',
    en: /number of columns called “Téléphone” has changed/,
    fr: /nombre de colonnes appelées «\sTéléphone\s» a changé/,
    make(locale) {
      const desk = openDesk(STAFF, { locale });
      desk.tab.type(1, 6, 'Téléphone');
      return desk;
    },
  },
];

describe.each(CASES)('$name', ({ code, en, fr, posts = 0, make }) => {
  test.each([
    ['en', en],
    ['fr', fr],
  ])('in %s', (locale, words) => {
    const desk = make(locale);
    const before = desk.tab.snapshot();
    const report = desk.menu('syncToSignitic');
    expect(report.stopped?.code).toBe(code);
    expect(report.stopped?.message).toMatch(words);
    expect(report.rows).toEqual([]);
    expect(desk.posts()).toHaveLength(posts);
    expect(desk.tab.snapshot()).toEqual(before);
  });
});

test('a mapping without the e-mail column is not stored, and says why', () => {
  const desk = openDesk(STAFF, { mapped: false });
  expect(() => saveAs(desk, { firstname: { column: 'Prénom', occurrence: 1, of: 1 } })).toThrow(
    /No column is chosen for the e-mail address/,
  );
  expect(() => saveAs(desk, { email: { text: '{{Prénom}}@example.com' } })).toThrow(
    /No column is chosen for the e-mail address/,
  );
  expect(() => saveAs(desk, { email: { ...email, column: 'Nowhere' } })).toThrow(/“Nowhere”/);
});

test('a key that cannot be sent is not kept, and Signitic is not asked about it', () => {
  const desk = openDesk(STAFF, { key: null });
  for (const key of ['', '  ', 'clé', 'a\nb', 'x'.repeat(600)])
    expect(() => desk.call('saveKey', key)).toThrow(/does not accept this key/);
  expect(desk.world.requests).toEqual([]);
  expect(() => desk.call('saveKey', 'wrong-key-9999')).toThrow(/does not accept this key/);
  expect(desk.world.properties('user', 'anna@example.com')).toEqual({});
});

test('without the permission to reach Signitic the run stops before it begins', () => {
  const desk = openDesk(STAFF);
  desk.world.user('anna@example.com', {
    scopes: ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'].map(
      (name) => `https://www.googleapis.com/auth/${name}`,
    ),
  });
  const report = desk.menu('syncToSignitic');
  expect(report.stopped?.code).toBe('permission');
  expect(desk.posts()).toEqual([]);
});
