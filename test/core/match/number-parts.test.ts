// Numbers cut into columns: half a number is never sent by itself, and the whole is proposed.
import { guessTable, inShort, table } from './found';

const HALF = [
  ['First name|Country code|Phone', 'Ann|44|7504743321', 'Bob|356|79654562', 'phone', ['+', 1, ' ', 2]],
  ['Prénom|Indicatif|Téléphone', 'Léa|+33|612345601', 'Luc|+32|470123456', 'phone', [1, ' ', 2]],
  ['Vorname|Vorwahl|Handy', 'Anna|0151|2345678', 'Uwe|0160|2345679', 'mobile', [1, ' ', 2]],
  ['Nombre|Prefijo país|Móvil', 'Ana|34|612345678', 'Luis|351|912345678', 'mobile', ['+', 1, ' ', 2]],
  ['Nome|Prefisso|Cellulare', 'Anna|0039|3331234567', 'Ugo|0039|3331234568', 'mobile', [1, ' ', 2]],
  ['Voornaam|Landnummer|Mobiel', 'Anna|31|612345678', 'Jan|32|470123456', 'mobile', ['+', 1, ' ', 2]],
  ['Nome|DDI|DDD|Telefone', 'Ana|55|11|912345678', 'Rui|55|21|912345679', 'phone', ['+', 1, ' ', 2, ' ', 3]],
  ['First name|Area code|Phone number', 'Ann|415|5550101', 'Bob|212|5550102', 'phone', [1, ' ', 2]],
] as const;

it.each(HALF)('half a number waits, and the whole is proposed: %s', (headers, one, two, field, text) => {
  const guesses = guessTable(table(headers, one, two));
  const [phone] = guesses.slice(-1);
  expect(phone).toMatchObject({ field: null, suggested: field, text, reason: { code: 'split_number' } });
  expect(guesses.filter((guess) => guess.field === 'phone' || guess.field === 'mobile')).toEqual([]);
});

it('half a number waits without values too, unless the code belongs to an address', () => {
  expect(inShort(table('Prénom|Indicatif|Téléphone'))).toEqual(['Prénom=firstname', 'Téléphone?phone']);
  expect(inShort(table('First name|City|Country code|Phone'))).toContain('Phone=phone');
});

it.each([
  ['Work phone|Ext', '020 7946 0100|101', 'Ext', [0, ' ext. ', 1]],
  ['Téléphone|Poste interne', '01 23 45 67 00|101', 'Poste interne', [0, ' poste ', 1]],
  ['Telefon|Nebenstelle', '030 1234567|12', 'Nebenstelle', [0, ' ext. ', 1]],
  ['Teléfono|Extensión', '91 123 45 67|2301', 'Extensión', [0, ' ext. ', 1]],
  ['Telefone|Ramal', '11 3123 4567|204', 'Ramal', [0, ' ext. ', 1]],
])('an extension is never sent by itself, and the number with it is proposed: %s', (headers, row, header, text) => {
  const [phone, extension] = guessTable(table(headers, row));
  expect(phone?.field).toBe('phone');
  expect(extension).toMatchObject({ field: null, suggested: 'phone', text, reason: { code: 'extension' } });
  expect(extension?.reason.params).toEqual({ header: headers.split('|')[0] });
  expect(header).toBe(headers.split('|')[1]);
});

it.each([
  ['numbers with their calling code', 'First name|Country code|Phone', 'Ann|44|+44 20 7946 0100', 'Phone=phone'],
  ['numbers with their first zero', 'Prénom|Indicatif|Téléphone', 'Léa|33|01 23 45 67 89', 'Téléphone=phone'],
  ['the country of an address', 'First name|Country code|Phone', 'Ann|GB|7946 0100 11', 'Phone=phone'],
  ['a column of codes that is empty', 'Prénom|Indicatif|Téléphone', 'Léa||01 23 45 67 89', 'Téléphone=phone'],
  ['a postal code', 'Prénom|Code postal|Téléphone', 'Léa|75001|01 23 45 67 89', 'Téléphone=phone'],
  ['the code of a department', 'First name|Department code|Phone', 'Ann|44|7946 0100 11', 'Phone=phone'],
])('a whole number beside %s is sent', (_, headers, row, expected) => {
  expect(inShort(table(headers, row))).toContain(expected);
});
