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
