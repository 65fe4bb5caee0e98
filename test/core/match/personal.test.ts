// What a person keeps to themselves is told as private, and an extension without its phone as what it is.
import { guessMapping } from '../../../src/core/match/guess';

const reasonOf = (header: string) => guessMapping([header])[0]!.reason;

test.each([
  ...['Salary', 'Annual salary', 'Birth date', 'Date of birth', 'Bank account', 'IBAN', 'Gender', 'Disability'],
  ...['Salaire brut', 'Date de naissance', 'N° Sécurité sociale', 'Gehalt', 'Geburtsdatum', 'Sueldo', 'Codice fiscale'],
])('“%s” is told as private', (header) => {
  expect(reasonOf(header)).toEqual({ code: 'private', params: { name: header } });
});
test.each(['Cost Center', 'Badge', 'Hire Date', 'T-Shirt Size', 'Parking', 'Contract Type'])(
  '“%s” is told as no field of Signitic’s',
  (header) => {
    expect(reasonOf(header).code).toBe('elsewhere');
  },
);
test('a private word changes no header that fits a field', () => {
  expect(guessMapping(['Family name'])[0]!.field).toBe('lastname');
});

const extension = (headers: string[], samples: string[][]) =>
  guessMapping(headers, samples)[headers.indexOf('Durchwahl')]!;

test('extensions without a phone can be made whole, and no field takes them by itself', () => {
  const guess = extension(['Nachname', 'Durchwahl'], [['Koch'], ['101']]);
  expect(guess).toEqual({ field: null, reason: { code: 'extension_alone' } });
});
test('extensions beside a phone, or of another shape, are only a part of a number', () => {
  const phone = extension(['Telefon', 'Ort', 'Durchwahl'], [['+49 711 55500'], ['Ulm'], ['101']]);
  const words = extension(['Nachname', 'Durchwahl'], [['Koch'], ['siehe Zentrale']]);
  expect([phone.reason.code, words.reason.code]).toEqual(['number_part', 'number_part']);
});
