// Answers of a form: of two rows with one address the later one counts.
import { replacedAnswers, stampColumnOf } from '../../../src/core/people/form-answers';
import { type CellValue, fates, rowsOf } from './list';

const answers = (stamps: CellValue[]) => {
  const list = stamps.map((stamp): CellValue[] => [stamp, 'claire@exemple.fr', 'Claire']);
  return rowsOf({ Horodateur: '', 'Adresse e-mail': 'email', Prénom: 'firstname' }, list);
};

test.each([
  ['days first', '01/09/2025 10:00:00', '03/09/2025 09:00:00'],
  ['days first, as a later row of the column shows', '04/09/2025 10:00:00', '13/09/2025 09:00:00'],
  ['months first', '9/13/2025 10:00:00', '10/2/2025 9:00:00'],
  ['morning and afternoon', '9/13/2025 11:00:00 AM', '9/13/2025 1:00:00 PM'],
  ['noon and midnight', '9/13/2025 12:30:00 AM', '9/13/2025 12:10:00 PM'],
  ['dots', '01.09.2025 10:00:00', '02.09.2025 09:00:00'],
  ['the form of ISO', '2025-09-01T10:00:00', '2025-09-01T10:00:01'],
  ['slashes with the year first', '2025/09/01 10:00:00', '2025/10/01 09:00:00'],
  ['with a time zone', '2025/09/01 10:00:00 AM GMT+2', '2025/09/01 11:00:00 AM GMT+2'],
])('the later one goes and the other says so: %s', (_, first, second) => {
  const rows = answers([first, second]);
  expect(fates(rows)).toEqual({ 2: 'answered_again', 3: 'goes' });
  expect(rows[0]?.skip).toEqual({ kind: 'skipped', reason: 'answered_again', message: '3' });
});

test('dates of the sheet are compared as dates', () => {
  const rows = answers([new Date(1_757_000_000_000), new Date(1_756_000_000_000), new Date(1_755_000_000_000)]);
  expect(fates(rows)).toEqual({ 2: 'goes', 3: 'answered_again', 4: 'answered_again' });
});

test('the order of the rows does not count, nor do capitals of the address', () => {
  const rows = rowsOf({ Timestamp: '', Email: 'email' }, [
    ['13/09/2025 10:00', 'Claire@Example.com'],
    ['01/09/2025 10:00', 'claire@example.com'],
    ['01/09/2025 10:00', 'paul@example.com'],
  ]);
  expect(fates(rows)).toEqual({ 2: 'goes', 3: 'answered_again', 4: 'goes' });
});

test.each([
  ['equal', '01/09/2025 10:00:00', '01/09/2025 10:00:00'],
  ['one unreadable', '01/09/2025 10:00:00', 'hier'],
  ['one blank', '', '01/09/2025 10:00:00'],
  ['a month or a day, nobody knows', '05/09/2025 10:00', '06/08/2025 10:00'],
  ['a date that does not exist', '45/45/2025 10:00', '01/09/2025 10:00'],
])('none is left out where the times say nothing: %s', (_, first, second) => {
  expect(fates(answers([first as string, second as string]))).toEqual({ 2: 'goes', 3: 'goes' });
});

test('a list whose first column is no time stamp is no form', () => {
  const rows = rowsOf({ Date: '', 'E-mail': 'email' }, [
    ['01/09/2025 10:00', 'claire@exemple.fr'],
    ['03/09/2025 10:00', 'claire@exemple.fr'],
  ]);
  expect(fates(rows)).toEqual({ 2: 'goes', 3: 'goes' });
});

test.each([
  'Timestamp',
  'Horodateur',
  'Zeitstempel',
  'Marca temporal',
  'Informazioni cronologiche',
  'Tijdstempel',
  'Carimbo de data/hora',
  'Tidsstempel',
  'Sygnatura czasowa',
  'Отметка времени',
  'タイムスタンプ',
  '타임스탬프',
  'Zaman damgası',
])('%s is what Google calls the first column', (header) => {
  expect(stampColumnOf([header, 'E-mail'])).toBe(0);
  expect(stampColumnOf(['E-mail', header])).toBe(-1);
});

test.each(['Date', 'Datum', 'Time zone', 'Horaires', 'Stamp', ''])('"%s" is not', (header) => {
  expect(stampColumnOf([header, 'E-mail'])).toBe(-1);
});

test.each([
  'ID|Start time|Completion time|Email|Name|Job title',
  'Id|Start time|Completion time|Email|Name|Last modified time',
  'ID|Heure de début|Heure de fin|Adresse de messagerie|Nom|Fonction',
  'ID|Heure de début|Heure de fin|E-mail|Nom',
  'ID|Startzeit|Fertigstellungszeit|E-Mail|Name',
  'Id|Hora de inicio|Hora de finalización|Correo electrónico|Nombre',
  'Id|Ora di inizio|Ora di completamento|Posta elettronica|Nome',
  'ID|Begintijd|Tijd van voltooien|E-mail|Naam',
  'ID|Hora de início|Hora de conclusão|Email|Nome',
])('an export of Microsoft Forms has its time stamps in the third column: %s', (headers) => {
  expect(stampColumnOf(headers.split('|'))).toBe(2);
});

test.each([
  ['a work schedule', 'Nom|Heure de début|Heure de fin|E-mail'],
  ['a schedule with numbers', 'ID|Heure de début|Heure de fin|Salle|E-mail'],
  ['a time sheet', 'ID|Start time|End time|Email|Name'],
  ['a list of tasks', 'ID|Startzeit|Fertigstellungszeit|Auftrag|E-Mail'],
  ['days of employment', 'ID|Start date|End date|Email|Name'],
  ['two languages', 'ID|Start time|Fertigstellungszeit|E-Mail|Name'],
  ['another order', 'ID|Email|Name|Start time|Completion time'],
  ['no number', 'Start time|Completion time|Email|Name'],
])('%s is no form', (_, headers) => {
  expect(stampColumnOf(headers.split('|'))).toBe(-1);
});

test('of two answers to Microsoft Forms the one that was completed later goes, whoever began first', () => {
  const headers = { ID: '', 'Start time': '', 'Completion time': '', Email: 'email', Name: '' } as const;
  const rows = rowsOf(headers, [
    ['1', '9/13/2025 9:00:00', '9/15/2025 9:30:00', 'claire@example.com', 'Claire'],
    ['2', '9/14/2025 9:00:00', '9/14/2025 9:01:00', 'claire@example.com', 'Claire'],
    ['3', '9/14/2025 9:00:00', '9/14/2025 9:01:00', 'paul@example.com', 'Paul'],
  ]);
  expect(fates(rows)).toEqual({ 2: 'goes', 3: 'answered_again', 4: 'goes' });
});

test.each([
  ['dates of the sheet', new Date(Date.UTC(1899, 11, 30, 9)), new Date(Date.UTC(1899, 11, 30, 17))],
  ['numbers', 0.375, 0.75],
  ['texts', '09:00', '17:00'],
])('times of day are no time stamps, as a schedule has them: %s', (_, first, second) => {
  const headers = { ID: '', 'Heure de début': '', 'Heure de fin': '', 'E-mail': 'email', Nom: '' } as const;
  const rows = rowsOf(headers, [
    ['1', first, first, 'claire@exemple.fr', 'Claire'],
    ['2', second, second, 'claire@exemple.fr', 'Claire'],
  ]);
  expect(fates(rows)).toEqual({ 2: 'goes', 3: 'goes' });
});

test('rows that are left out already replace nobody', () => {
  const rows = [
    { row: 2, email: 'a@example.com', skip: null },
    { row: 3, email: 'a@example.com', skip: { kind: 'skipped', reason: 'filter' } as const },
  ];
  expect(replacedAnswers(rows, (row) => `0${row}/09/2025 10:00`).size).toBe(0);
});
