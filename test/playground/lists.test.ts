// Lists come in from the CSV files that people really have, and go out again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../playground/emulator/spreadsheet-store';
import { addList, readList, writeList } from '../../playground/lists';

const sample = join(__dirname, '../../playground/sample/staff.csv');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('reading', () => {
  test.each([
    [',', 'Name,Mail\nAnn,a@example.com\n'],
    [';', 'Name;Mail\nAnn;a@example.com\n'],
    ['\t', 'Name\tMail\nAnn\ta@example.com\n'],
  ])('finds the delimiter %j by itself', (delimiter, text) => {
    expect(readList(utf8(text))).toEqual({
      openQuote: null,
      delimiter,
      rows: [
        ['Name', 'Mail'],
        ['Ann', 'a@example.com'],
      ],
    });
  });

  test('is not misled by a title line and by commas in addresses', () => {
    const text = 'Staff, all sites, March\nMail;Adresse\na@example.fr;1, rue A, Paris\nb@example.fr;2, rue B, Lyon\n';
    const { delimiter, rows } = readList(utf8(text));
    expect(delimiter).toBe(';');
    expect(rows[2]).toEqual(['a@example.fr', '1, rue A, Paris']);
  });

  test('names the row of an open quotation mark, and takes marks within a cell', () => {
    const open = 'Job;Tel\n=HYPERLINK("x";"go");1\nClerk;2\nClerk;3\n';
    expect(readList(utf8(open)).openQuote).toBe(2);
    expect(readList(utf8('Job;Tel\nthe "boss";1\n"the ""boss""";2\n'))).toMatchObject({
      openQuote: null,
      rows: [
        ['Job', 'Tel'],
        ['the "boss"', '1'],
        ['the "boss"', '2'],
      ],
    });
  });

  test('reads a single column', () => {
    expect(readList(utf8('Mail\na@example.com\nb@example.com')).rows).toEqual([
      ['Mail'],
      ['a@example.com'],
      ['b@example.com'],
    ]);
  });

  test.each([
    ['UTF-8', utf8('Prénom;Ville\nZoë;Nîmes')],
    ['UTF-8 with a mark', utf8('\uFEFFPrénom;Ville\nZoë;Nîmes')],
    ['Windows-1252', latin('Pr\xe9nom;Ville\nZo\xeb;N\xeemes')],
    ['UTF-16 with a mark', Buffer.from('\uFEFFPrénom;Ville\nZoë;Nîmes', 'utf16le')],
  ])('reads accents in %s', (_, bytes) => {
    expect(readList(bytes).rows).toEqual([
      ['Prénom', 'Ville'],
      ['Zoë', 'Nîmes'],
    ]);
  });

  test('reads the euro sign and the curly apostrophe of Windows-1252', () => {
    expect(readList(latin('Date d\x92entr\xe9e;Prix \x80')).rows).toEqual([['Date d’entrée', 'Prix €']]);
  });

  test('keeps quotes, delimiters and line breaks within cells, and blank rows between', () => {
    const text = 'Mail,Address\r\na@example.com,"1 ""Old"" Lane,\r\nYork"\r\n\r\nb@example.com,\r\n,\r\n\r\n';
    expect(readList(utf8(text)).rows).toEqual([
      ['Mail', 'Address'],
      ['a@example.com', '1 "Old" Lane,\nYork'],
      [''],
      ['b@example.com', ''],
    ]);
  });

  test.each(['', '\uFEFF', ' \n\r\n '])('finds nothing in %j', (text) => {
    expect(readList(utf8(text)).rows).toEqual([]);
  });
});

describe('a tab', () => {
  const list = {
    delimiter: ';',
    rows: [
      ['Tél.', 'Date'],
      ['0199001234', '02/03/2026'],
      ['', "'=x"],
    ],
  };

  test('holds the file to the letter when it is loaded as text', () => {
    const tab = addList(new Book({ locale: 'fr_FR' }), 'Staff', list, false);
    expect([tab.value(2, 1), tab.value(2, 2), tab.value(3, 2)]).toEqual(['0199001234', '02/03/2026', "'=x"]);
    expect(tab.format(2, 1)).toBe('@');
    expect([tab.lastRow(), tab.lastColumn()]).toEqual([3, 2]);
  });

  test('reads the file as Sheets would when it is loaded typed', () => {
    const tab = addList(new Book({ locale: 'fr_FR' }), 'Staff', list, true);
    expect(tab.value(2, 1)).toBe(199001234);
    expect(tab.value(2, 2)).toBeInstanceOf(Date);
    expect(tab.shown(2, 2)).toBe('02/03/2026');
    expect([tab.value(3, 2), tab.formula(3, 2)]).toEqual(['=x', '']);
  });

  test('grows with a list that is longer and wider than a new sheet', () => {
    const rows = Array.from({ length: 1200 }, (_, i) => Array.from({ length: 30 }, (_, j) => `${i}/${j}x`));
    const tab = addList(new Book({}), 'Staff', { delimiter: ',', rows }, false);
    expect(tab.shown(1200, 30)).toBe('1199/29x');
  });

  test('goes out as it is shown and comes in again the same', () => {
    const rows = [
      ['Mail', 'Address', ''],
      ['a@example.com', 'Line 1\nLine "2"; end', 'é'],
      ['', '', 'z'],
    ];
    const tab = addList(new Book({}), 'Staff', { delimiter: ';', rows }, false);
    const text = writeList(tab, ';');
    expect(text).toBe('Mail;Address;\r\na@example.com;"Line 1\nLine ""2""; end";é\r\n;;z\r\n');
    expect(readList(utf8(text))).toEqual({ delimiter: ';', rows, openQuote: null });
  });
});

test('the sample has a title, a header row, 250 people and a total', () => {
  const file = readFileSync(sample);
  const { rows, delimiter } = readList(file);
  expect(delimiter).toBe(',');
  expect(rows).toHaveLength(253);
  expect(rows[0]![0]).toBe('Groupe Brindelune – Liste du personnel au 02/03/2026');
  expect(rows[1]).toEqual([
    ...['Matricule', 'NOM', 'Prénom', 'E-mail pro', 'Fonction', 'Service', 'Société', 'Site', 'Tél. fixe', 'Portable'],
    ...['Adresse', 'CP', 'Ville', 'LinkedIn', 'Actif', 'Date d’entrée', 'Manager'],
  ]);
  expect(rows[252]!.slice(0, 3)).toEqual(['Total', '250 personnes', '']);
  const emails = rows.slice(2, 252).map((row) => row[3]!);
  const foreign = emails.filter((email) => !/^$|@example(\.(com|fr|org)\u00a0?)?$|\(at\)example\.fr$/i.test(email));
  expect(foreign).toEqual([]);
});

test('the phone numbers of the sample are from ranges kept for fiction', () => {
  const { rows } = readList(readFileSync(sample));
  const numbers = rows.slice(2, 252).flatMap((row) => [row[8]!, row[9]!]);
  const national = numbers
    .filter((number) => number !== '')
    .map((number) =>
      number
        .replace(/\(0\)|['. ]/g, '')
        .replace(/^\+(33|44)/, '0')
        .replace(/^199/, '0199'),
    );
  const fiction = /^(019900|026191|035301|046571|053649|063998)\d{4}$|^(0207946|0161496)0\d{3}$|^07700900\d{3}$/;
  expect(national.filter((number) => !fiction.test(number))).toEqual([]);
  expect(national.length).toBeGreaterThan(350);
});

test('the sample, typed, makes numbers of two phones and dates of the days of entry, and nothing else', () => {
  const tab = addList(new Book({ locale: 'fr_FR' }), 'Staff', readList(readFileSync(sample)), true);
  const odd: string[] = [];
  for (let row = 3; row <= 252; row++) {
    for (const column of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 17]) {
      if (typeof tab.value(row, column) !== 'string') odd.push(`${row}/${column} ${tab.shown(row, column)}`);
      if (tab.formula(row, column) !== '') odd.push(`${row}/${column} ${tab.formula(row, column)}`);
    }
  }
  expect(odd).toEqual(['44/9 199004417', '230/10 33639980142']);
  expect(tab.value(3, 16)).toBeInstanceOf(Date);
  expect([tab.shown(89, 3), tab.shown(58, 5)]).toEqual(['=Sarah', '#N/A']);
  expect(tab.shown(63, 11)).toBe('Bâtiment B, 2e étage\n7 quai des Tanneurs\nBP 90210');
});
