// What only the whole list tells: words of a column, blanks under a value, a damaged file.
import { fates, rowsOf } from './list';

const codes = (rows: ReturnType<typeof rowsOf>) => rows.map(({ issues }) => issues.map(({ code }) => code).join(' '));
const LIST = { Service: 'department', Nom: 'lastname', 'E-mail': 'email' } as const;
const listOf = (services: string[]) =>
  rowsOf(
    LIST,
    services.map((service, i) => [service, `N${i}`, `n${i}@exemple.fr`]),
  );

test('blanks under values that stand once are told with the value, and not filled', () => {
  const rows = listOf(['Comptabilité', '', '', 'Juridique', '', '']);
  expect(codes(rows)).toEqual(['', 'blank_under', 'blank_under', '', 'blank_under', 'blank_under']);
  expect(rows[2]?.issues[0]).toEqual({
    code: 'blank_under',
    level: 'warning',
    field: 'department',
    params: { value: 'Comptabilité' },
  });
  expect(rows[2]?.user.department).toBeUndefined();
});

test.each([
  ['Vertrieb', '', '', 'Einkauf', '', ''],
  ['Sales', '', '', '', '', ''],
  ['Ventas', '', 'Compras', '', 'Legal', ''],
  ['Vendite', '', '', 'Acquisti', '', 'Legale'],
  ['Lyon', '', 'Paris', '', 'Lyon', '', 'Nantes', '', ''],
])('a column in runs: %s, %s, %s, %s, %s, %s', (...services: string[]) => {
  const told = services.map((service) => (service === '' ? 'blank_under' : ''));
  expect(codes(listOf(services))).toEqual(told);
});

test.each([
  ['a blank now and then', ['Finance', 'Finance', '', 'RH', 'RH', 'RH']],
  ['a name that comes again', ['Finance', '', '', 'RH', '', 'Finance']],
  ['a blank first row', ['', 'Finance', '', 'RH', '', '']],
  ['no blanks', ['A', 'B', 'C', 'D', 'E', 'F']],
  ['nothing at all', ['', '', '', '', '', '']],
  ['more values than blanks', ['A', 'B', 'C', 'D', '', '']],
] as [string, string[]][])('%s is as it is', (_, services) => {
  expect(codes(listOf(services)).join('')).toBe('');
});

test('a file in the wrong encoding is told once, beside the first row that lost letters', () => {
  const rows = rowsOf(LIST, [
    ['Finance', 'Durand', 'a@exemple.fr'],
    ['Finance', 'Lef�vre', 'b@exemple.fr'],
    ['Finance', 'Mo�se', 'c@exemple.fr'],
  ]);
  expect(codes(rows)).toEqual(['', 'letters_lost wrong_encoding', 'letters_lost']);
});

test('letters of yes and no go by their column', () => {
  const rows = rowsOf({ 'E-mail': 'email', Actif: 'enabled' }, [
    ['a@exemple.fr', 'O'],
    ['b@exemple.fr', 'N'],
  ]);
  expect(rows.map(({ user }) => user.enabled)).toEqual([true, false]);
});

test('a header that names the letters is enough', () => {
  const rows = rowsOf({ 'E-mail': 'email', 'Actif (O/N)': 'enabled' }, [['a@exemple.fr', 'O']]);
  expect(rows[0]?.user.enabled).toBe(true);
});

test('letters that only may mean yes and no hold their rows', () => {
  const rows = rowsOf({ 'E-mail': 'email', Actif: 'enabled' }, [
    ['a@exemple.fr', 1],
    ['b@exemple.fr', 2],
  ]);
  expect(fates(rows)).toEqual({ 2: 'boolean_unknown', 3: 'boolean_unknown' });
});

test('states that decide nothing hold their rows', () => {
  const rows = rowsOf({ 'E-mail': 'email', Status: 'enabled' }, [
    ['a@exemple.fr', 'ACTIVE'],
    ['b@exemple.fr', 'DEPROVISIONED'],
    ['c@exemple.fr', 'SUSPENDED'],
  ]);
  expect(fates(rows)).toEqual({ 2: 'goes', 3: 'boolean_unknown', 4: 'boolean_unknown' });
});

test('an extra field of yes and no keeps both, one of a program’s no keeps none', () => {
  const extra = (values: string[]) =>
    rowsOf(
      { 'E-mail': 'email', Voiture: 'extra_1' },
      values.map((value, i) => [`n${i}@exemple.fr`, value]),
    ).map(({ user }) => user.extra_1 ?? null);
  expect(extra(['VRAI', 'FAUX'])).toEqual(['VRAI', 'FAUX']);
  expect(extra(['FAUX', 'Clio'])).toEqual([null, 'Clio']);
});
