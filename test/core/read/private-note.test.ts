// Notes that make a cell private, in seven languages: the field is left out and told, the person goes.
import { readCell } from '../../../src/core/read/cell';
import { FIELDS, type FieldKey } from '../../../src/core/fields';

const read = (field: FieldKey, shown: string) => readCell(field, { value: shown, shown });
const codes = (field: FieldKey, shown: string) => read(field, shown).issues.map((one) => `${one.level} ${one.code}`);

test('the words are told as the cell has them, without the number', () => {
  expect(read('mobile', '06 99 00 00 04 (privé)')).toEqual({
    issues: [{ code: 'private_note', level: 'warning', field: 'mobile', params: { word: 'privé' } }],
  });
  expect(read('mobile', '06 99 00 00 03 – Ne pas diffuser').issues[0]?.params).toEqual({ word: 'Ne pas diffuser' });
});

test.each([
  '06 99 00 00 01 (perso)',
  '06 99 00 00 06 (confidentiel)',
  'perso 06 99 00 00 01',
  'Domicile : 01 23 45 67 89',
  '01 23 45 67 89 à ne pas communiquer',
  '01 23 45 67 89 liste rouge',
  'Home: 020 7946 0111',
  '(h) 020 7946 0111',
  'H: 020 7946 0111',
  '020 7946 0111 do not share',
  "020 7946 0111 - don't give out",
  '020 7946 0111 (ex-directory)',
  'ICE 07700 900110',
  '07700 900110 (ICE: John)',
  '07700 900110 spouse',
  'privat 030 1234567',
  '+49 170 1234567 Privatnummer',
  '030 1234567 bitte nicht weitergeben',
  '030 1234567 (vertraulich)',
  'Notfall: 0170 1234567',
  'Casa: 911 234 567',
  '911 234 567 (particular)',
  '911 234 567 no difundir',
  '333 1234567 personale',
  '333 1234567 (non divulgare)',
  '06 12345678 privé, niet delen',
  '06 12345678 thuis',
  '912 345 678 (pessoal)',
  '912 345 678 não divulgar',
  '06 11 22 33 44 (maman)',
])('%s is no number for a signature', (shown) => {
  for (const field of ['phone', 'mobile'] as FieldKey[]) expect(codes(field, shown)).toEqual(['warning private_note']);
});

test.each([
  '3 rue des Lilas, 69001 Lyon (domicile)',
  'Domicile : 3 rue des Lilas',
  'Home: 12 High Street, London',
  'Privat: Hauptstraße 3, Berlin',
  'Calle Mayor 3 (casa)',
  'Via Roma 1 - abitazione',
  'Thuis: Kerkstraat 3',
  'Rua X 3 (residência)',
  '3 rue des Lilas - ne pas diffuser',
  'Adresse perso : 3 rue des Lilas',
])('%s is no address for a signature', (shown) => {
  expect(codes('address', shown)).toEqual(['warning private_note']);
});

test.each([
  ['linkedin_link', 'https://example.com/claire (perso)'],
  ['extra_1', '06 99 00 00 01 (perso)'],
  ['extra_1', 'Home: 020 7946 0111'],
  ['jobtitle', 'Directrice (confidentiel)'],
  ['city', 'Lyon (domicile)'],
  ['department', 'Finance - do not publish'],
] as [FieldKey, string][])('%s: %s is left out', (field, shown) => {
  expect(codes(field, shown)).toEqual(['warning private_note']);
});

test.each([
  ['jobtitle', 'Directeur du personnel'],
  ['jobtitle', 'Personal Assistant'],
  ['jobtitle', 'Private Banker'],
  ['jobtitle', 'Home Office Manager'],
  ['jobtitle', 'Adjoint - Privé'],
  ['department', 'Personal'],
  ['department', 'Privatkunden (Personal)'],
  ['path.group', 'Maison: équipe A'],
  ['address', 'Résidence Les Lilas, 3 rue Verte'],
  ['address', '12 rue de la Maison'],
  ['address', 'Casa Milà, Barcelona'],
  ['address', 'Home Farm, Church Lane'],
  ['address', '3 Private Road'],
  ['address', 'Haus 3, Privatweg 5'],
  ['city', 'Casablanca'],
  ['city', 'Maisons-Alfort'],
  ['firstname', 'Casa'],
  ['extra_1', 'Prêt à la maison'],
  ['extra_1', 'Motto: Home is where the heart is'],
] as [FieldKey, string][])('%s: %s says nothing of the kind', (field, shown) => {
  expect(read(field, shown)).toEqual({ value: shown, issues: [] });
});

test.each([
  '01 23 45 67 89 (bureau)',
  'Poste 4512',
  'W: 020 7946 0111',
  '020 7946 0111 ext. 12',
  '030 123456 (Zentrale)',
])('%s is a number at work', (shown) => {
  expect(read('phone', shown).value).toBe(shown);
});

test('no field is sent with a wish not to be published', () => {
  for (const { key, kind } of FIELDS) {
    if (kind === 'email' || kind === 'boolean') continue;
    expect([key, read(key, '01 23 45 67 89 - ne pas diffuser').value]).toEqual([key, undefined]);
  }
});
