// Numbers in phone and postal columns: those that are none, those that are private, and those that a program damaged.
import { readCell } from '../../../src/core/read/cell';
import { international, isPhone } from '../../../src/phones';

const options = { country: 'FR', phones: international, isPhone };
const phone = (shown: string, more = {}) => readCell('phone', { value: shown, shown }, more);
const codes = (shown: string, more = {}) => phone(shown, more).issues.map((one) => `${one.level} ${one.code}`);

test.each([
  '12/03/2024',
  '1/3/1985',
  '12/31/1985',
  '2024-01-15',
  '12.03.2024',
  '01-02-2003',
  '2024-01-15T00:00:00.000Z',
  '15/01/2024 08:30',
  '08:30',
  '8h-17h',
  '9h30 - 18h',
  '100%',
  '1 234,50',
  '1.234,50',
  '1,234.50',
  '12,50',
  '612345678.5',
  '25 000 €',
  '$1200',
  '192.168.0.1',
  'https://exemple.fr/1234567890123',
  '06 ** ** ** 78',
  '06 12 ?? ?? 78',
  '06 12 xx xx 78',
])('%s is no phone number', (shown) => {
  expect(codes(shown)).toEqual(['error phone_bad']);
  expect(codes(shown, options)).toEqual(['error phone_bad']);
});

test.each([
  ['a French social security number', '1 85 05 78 006 084 91'],
  ['one with a slip in it', '1 85 05 78 006 084 36'],
  ['one written together', '185057800608491'],
  ['one from Corsica', '1 85 05 2A 006 084 31'],
  ['a Swiss one', '756.1234.5678.97'],
  ['a British one', 'AB 12 34 56 C'],
  ['a Belgian register number', '85.07.30-033.28'],
  ['a Spanish identity number', '12345678Z'],
  ['a Brazilian one', '123.456.789-09'],
  ['an account', 'FR7630006000011234567890189'],
  ['an account with spaces', 'DE89 3704 0044 0532 0130 00'],
  ['a card', '4970 1012 3456 7890'],
])('%s stays out of the signature', (_, shown) => {
  expect(codes(shown)).toEqual(['error phone_bad']);
  expect(phone(shown).value).toBeUndefined();
});

test.each([
  '12/03/24',
  '12 05 1985',
  '2019-2024',
  '1850578006084',
  '123-45-6789',
  '212.123.45.67',
  '11 11 11 11 11',
  '06 00 00 00 00',
  '01 23 45 67 89 06 12 34 56 78',
  '01 23 45 67 89 (9h-17h)',
  'poste 4512',
  '31/12',
  '12-2024',
  '20240115',
  'Accueil du siège : 01 23 45 67 89',
  '+33 1 23 45 67 89 (ligne directe)',
  'Ext. 123',
])('%s may be one and deserves a look', (shown) => {
  expect(codes(shown)).toEqual(['warning phone_odd']);
});

test.each([
  '1-800-FLOWERS',
  '+1 800 GOT JUNK',
  '0800 REISEN',
  '12 34 56 78',
  '12.34.56.78',
  '+33 1 40 00 00 12',
  '+49 (0)30 / 90 18 20',
  '+234 803 123 4567',
  '044 123 45 67',
  '01 23 45 67 89 poste 12',
  '+1 212 555 0100 x1234',
])('%s is a phone number', (shown) => {
  expect(phone(shown)).toEqual({ value: shown, issues: [] });
});

test('an extension in a link of a phone is written for people', () => {
  expect(phone('tel:0123456789;ext=12')).toEqual({ value: '0123456789 ext. 12', issues: [] });
});

test.each(['6.12E+08', '3.36123E+10', '6,12E+08', '7,50E+04', '6E+08', '6.12e8'])(
  'the digits of %s are gone',
  (shown) => {
    expect(codes(shown)).toEqual(['error digits_lost']);
    expect(codes(shown, options)).toEqual(['error digits_lost']);
    for (const field of ['postal_code', 'extra_1'] as const)
      expect(readCell(field, { value: shown, shown }).issues[0]?.code).toBe('digits_lost');
  },
);

test('a short form that shows every digit, or stands over a number, is undone', () => {
  expect(phone('6.12345678E+08', options).value).toBe('+33 6 12 34 56 78');
  const cell = { value: 612345678, shown: '6,12E+08' };
  expect(readCell('phone', cell, options).value).toBe('+33 6 12 34 56 78');
  expect(readCell('phone', cell, { country: 'ES' })).toEqual({ value: '612345678', issues: [] });
});

test('a number that was in short form when it was loaded has lost its digits for good', () => {
  const cell = { value: 612000000, shown: '6,12E+08' };
  expect(readCell('phone', cell, options).issues[0]?.code).toBe('digits_lost');
});

test('the .0 of a program is dropped, and shows that the zero is lost', () => {
  const lost = [
    { code: 'phone_lost_zero', level: 'warning', field: 'phone', params: { value: '612345678', likely: '0612345678' } },
  ];
  expect(phone('612345678.0')).toEqual({ value: '612345678', issues: lost });
  const written = '+33 6 12 34 56 78';
  expect(phone('612345678.0', options)).toEqual({ value: written, issues: [{ ...lost[0], fix: written }] });
  expect(readCell('phone', { value: 612345678, shown: '612 345 678,00' })).toEqual({
    value: '612345678',
    issues: lost,
  });
  expect(phone('0612345678,0')).toEqual({ value: '0612345678', issues: [] });
  expect(codes('33612345678.0')).toEqual(['warning phone_lost_plus']);
});

test('a registration number that a program took for a number is whole again, a price stays', () => {
  const extra = (shown: string) => readCell('extra_1', { value: shown, shown });
  expect(extra('10001234567.0')).toEqual({ value: '10001234567', issues: [] });
  expect(extra('1250.00')).toEqual({ value: '1250.00', issues: [] });
});

test('postal codes lose what a spreadsheet or a program added', () => {
  const code = (shown: string, more = {}) => readCell('postal_code', { value: shown, shown }, more);
  expect(code('75001.0')).toEqual({ value: '75001', issues: [] });
  expect(code('75001,00').value).toBe('75001');
  expect(code("'01000")).toEqual({ value: '01000', issues: [] });
  expect(code('1000.0', { country: 'FR' }).issues[0]).toMatchObject({ code: 'code_lost_zero', level: 'warning' });
  expect(code('SW1A 1AA')).toEqual({ value: 'SW1A 1AA', issues: [] });
});
