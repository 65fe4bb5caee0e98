// Cells that only say that there is nothing to say.
import { readCell } from '../../../src/core/read/cell';
import { FIELDS, type FieldKey } from '../../../src/core/fields';

const read = (field: FieldKey, shown: string) => readCell(field, { value: shown, shown });
const codes = (field: FieldKey, shown: string) => read(field, shown).issues.map((one) => `${one.level} ${one.code}`);
const filler = (field: FieldKey, value: string) => ({
  issues: [{ code: 'filler', level: 'warning', field, params: { value } }],
});

test.each(
  '- – — -- . … ? / x 0 00 n/a N/A NA néant Néant. s/o nan NaN null NULL none k.A. entfällt nvt n.v.t. n.d. ninguno aucun non'.split(
    ' ',
  ),
)('%s in a phone, a link or a postal code counts as blank, and is told', (shown) => {
  for (const field of ['phone', 'mobile', 'linkedin_link', 'picture', 'postal_code'] as FieldKey[])
    expect(read(field, shown)).toEqual(filler(field, shown));
});

test.each([
  'sans objet',
  'keine Angabe',
  'niet van toepassing',
  '00 00 00 00 00',
  '0000000000',
  '(n/a)',
  'kein',
  'pas de fixe',
  'kein Telefon',
  'à venir',
  '+33',
])('"%s" says no more of a phone', (shown) => {
  expect(read('phone', shown)).toEqual(filler('phone', shown));
});

test.each(['https://', 'http://www.', 'www.', 'pas de LinkedIn'])('"%s" is a link that nobody filled in', (shown) => {
  expect(read('linkedin_link', shown)).toEqual(filler('linkedin_link', shown));
});

test.each(['-', '–', 'n/a', 'N/A', 'n.a.', 'null', 'NULL', 'undefined', 'nan', 'NaN', 'None', 'néant', 'k.A.'])(
  '%s stands in no signature',
  (shown) => {
    for (const field of ['jobtitle', 'department', 'path.group', 'address', 'formula', 'extra_1'] as FieldKey[])
      expect(read(field, shown)).toEqual(filler(field, shown));
  },
);

test('signs alone are no title', () => {
  for (const shown of ['#', '.', '...', '?', '/', '--'])
    expect(read('jobtitle', shown)).toEqual(filler('jobtitle', shown));
});

test('a sign may be meant in free text', () => {
  for (const shown of ['*', '...', '—*—', '•']) expect(read('extra_1', shown)).toEqual({ value: shown, issues: [] });
});

test('names and towns stay: Null, None and Nan are some', () => {
  for (const shown of ['Null', 'None', 'Nan', 'Na', 'No', 'So', 'Nil', 'X'])
    for (const field of ['firstname', 'lastname', 'city'] as FieldKey[])
      expect(read(field, shown)).toEqual({ value: shown, issues: [] });
});

test('a dash, a dot, n/a and undefined are nobody’s name', () => {
  for (const shown of ['-', '.', 'n/a', 'N/A', 'undefined'])
    for (const field of ['firstname', 'lastname'] as FieldKey[])
      expect(read(field, shown)).toEqual(filler(field, shown));
});

test.each(['NA', 'N.D.', 'IT', 'X', 'Non-stop', 'None of your business', '- Lyon', 'R&D', 'C#', '1', '10'])(
  'a title or group may be called %s',
  (shown) => {
    for (const field of ['jobtitle', 'path.group'] as FieldKey[]) expect(codes(field, shown)).toEqual([]);
  },
);

test('an e-mail and a yes or no are never filled: both are needed as they are', () => {
  for (const shown of ['-', 'n/a', '?']) {
    expect(codes('email', shown)).toEqual(['error email_bad']);
    expect(codes('enabled', shown)).toEqual(['error boolean_unknown']);
  }
});

test('a filler never keeps anybody back', () => {
  for (const { key, kind } of FIELDS) {
    if (kind === 'email' || kind === 'boolean') continue;
    expect([key, codes(key, 'n/a')]).toEqual([key, ['warning filler']]);
  }
});

test.each([
  'FALSE',
  'FAUX',
  'FALSCH',
  'False',
  '(vide)',
  '(blank)',
  '(leer)',
  '(en blanco)',
  '(vuoto)',
  '(leeg)',
  '(vazio)',
  '<leer>',
  '(none)',
  '(null)',
  '<NULL>',
  '[null]',
  '[object Object]',
  '[object Promise]',
  'Microsoft.ActiveDirectory.Management.ADPropertyValueCollection',
  'System.Object[]',
  'System.Collections.Hashtable',
  'System.String[]',
  'Microsoft.Graph.PowerShell.Models.MicrosoftGraphManager',
  'System.Collections.Generic.List`1[System.String]',
  '@{Name=Paris}',
  'java.util.Optional',
  'com.acme.hr.Title@1f2e3d4c',
  '[Ljava.lang.String;@1b2c3d4e',
  "<class 'NoneType'>",
  '<__main__.Title object at 0x7f3a>',
  '#<Title:0x0001>',
  '\\N',
  'Err:502',
  'Err:508',
  '{{title}}',
  '%TITLE%',
  '*|FNAME|*',
  '[]',
  '{}',
  'undefined',
  'non précisé',
  'not provided',
  'nicht angegeben',
  'sin especificar',
  'non specificato',
  'niet ingevuld',
  'não informado',
])('%s of a program or a form is nothing, in a title, a phone and a group', (shown) => {
  for (const field of [
    'jobtitle',
    'department',
    'path.group',
    'phone',
    'mobile',
    'address',
    'linkedin_link',
  ] as FieldKey[])
    expect([field, ...codes(field, shown)]).toEqual([field, 'warning filler']);
});

test('a zero is nothing in a title, a name and a group, but may be meant in an extra field', () => {
  for (const field of ['jobtitle', 'department', 'path.group', 'firstname', 'city', 'address', 'phone'] as FieldKey[])
    for (const shown of ['0', '0.0', '0,00'])
      expect([field, ...codes(field, shown)]).toEqual([field, 'warning filler']);
  expect(read('extra_1', '0')).toEqual({ value: '0', issues: [] });
});

test.each([
  'idem',
  'Idem',
  'ditto',
  'dito',
  'idem ci-dessus',
  'siehe oben',
  'wie oben',
  'come sopra',
  'zie boven',
  'lo mismo',
  '"',
  '”',
  '〃',
  '-"-',
])('%s stands for the value above, which nobody copies', (shown) => {
  for (const field of ['jobtitle', 'department', 'path.entity', 'phone', 'address', 'extra_1'] as FieldKey[])
    expect([field, ...codes(field, shown)]).toEqual([field, 'warning ditto']);
});

test.each([
  'voir standard',
  'Voir le standard',
  'via accueil',
  'see reception',
  'siehe Zentrale',
  'ver centralita',
  'vedi centralino',
  'zie receptie',
  'RGPD',
  'DSGVO',
  'GDPR',
  'standard',
])('%s in a phone says where to ask, or why it is missing', (shown) => {
  expect(codes('phone', shown)).toEqual(['warning filler']);
});

test('words that stand in a title as no title', () => {
  for (const shown of ['voir standard', 'siehe Zentrale', 'RGPD', 'confidentiel', 'TRUE'])
    expect([shown, ...codes('jobtitle', shown)]).toEqual([shown, 'warning filler']);
});

test.each([
  ['lastname', 'True'],
  ['lastname', 'TRUE'],
  ['lastname', 'Null'],
  ['lastname', 'None'],
  ['lastname', 'Nan'],
  ['lastname', 'Faux'],
  ['lastname', 'FAUX'],
  ['lastname', 'Vero'],
  ['lastname', 'Dito'],
  ['firstname', 'Nil'],
  ['city', 'Faux'],
  ['city', 'Leer'],
  ['city', 'Nan'],
  ['department', 'RGPD'],
  ['path.group', 'Vero'],
  ['path.group', 'True'],
  ['jobtitle', 'Standardiste'],
  ['jobtitle', 'Responsable accueil'],
  ['jobtitle', 'System Engineer'],
  ['jobtitle', 'Chargée RGPD'],
  ['jobtitle', 'Chef (H/F)'],
  ['path.entity', 'Microsoft'],
  ['linkedin_link', 'https://microsoft.com/System.Object'],
  ['address', 'Via Roma 1'],
  ['address', 'Véase 3'],
  ['extra_1', 'TRUE'],
  ['extra_1', '[x]'],
] as [FieldKey, string][])('%s may be %s', (field, shown) => {
  expect(read(field, shown)).toEqual({ value: shown, issues: [] });
});

test('a checkbox of a program in a text field keeps nobody back', () => {
  for (const field of ['jobtitle', 'phone', 'city', 'linkedin_link'] as FieldKey[]) {
    const reading = readCell(field, { value: false, shown: 'FAUX' });
    expect([field, reading.value, reading.issues[0]?.level]).toEqual([field, undefined, 'warning']);
  }
});

test('an extra field keeps its no where its column has a yes', () => {
  const cell = { value: 'FALSE', shown: 'FALSE' };
  expect(readCell('extra_1', cell, { both: true })).toEqual({ value: 'FALSE', issues: [] });
  expect(readCell('extra_1', cell).value).toBeUndefined();
});
