// The stored spreadsheet: how typed text is understood and shown, and what a person does to tabs.
import { Book } from '../../playground/emulator/spreadsheet-store';
import { script } from './script.fixture';

function staff(locale = 'fr_FR') {
  return new Book({ locale }).addTab('Staff');
}

/** What a typed text becomes: its value and what is shown. */
function typed(text: string, locale: string) {
  const tab = staff(locale);
  tab.type(1, 1, text);
  const value = tab.value(1, 1);
  return [value instanceof Date ? value.toISOString() : value, tab.shown(1, 1)];
}

describe('typing', () => {
  test.each([
    ['fr_FR', '1 234,5', 1234.5, '1\u202f234,50'],
    ['fr_FR', '12,5 %', 0.125, '12,50%'],
    ['fr_FR', '2,99 €', 2.99, '2,99 €'],
    ['fr_FR', '0612345678', 612345678, '612345678'],
    ['fr_FR', '06 12 34 56 78', '06 12 34 56 78', '06 12 34 56 78'],
    ['fr_FR', '01.34.33.22.33', '01.34.33.22.33', '01.34.33.22.33'],
    ['fr_FR', '+33612345678', 33612345678, '33612345678'],
    ['fr_FR', '+33 6 12 34 56 78', '#ERROR!', '#ERROR!'],
    ['fr_FR', 'VRAI', true, 'VRAI'],
    ['fr_FR', 'faux', false, 'FAUX'],
    ['fr_FR', 'true', true, 'VRAI'],
    ['de_DE', 'wahr', true, 'WAHR'],
    ['en_US', 'vrai', 'vrai', 'vrai'],
    ['fr_FR', '31/07/2026', '2026-07-30T22:00:00.000Z', '31/07/2026'],
    ['fr_FR', '31/7/26', '2026-07-30T22:00:00.000Z', '31/7/26'],
    ['fr_FR', '31 juillet 2026', '2026-07-30T22:00:00.000Z', '31 juillet 2026'],
    ['fr_FR', '31 juil. 2026', '2026-07-30T22:00:00.000Z', '31 juil. 2026'],
    ['en_US', 'July 31, 2026', '2026-07-30T22:00:00.000Z', 'July 31, 2026'],
    ['fr_FR', '31/07/2026 13:05', '2026-07-31T11:05:00.000Z', '31/07/2026 13:05'],
    ['en_US', '31/07/2026', '31/07/2026', '31/07/2026'],
    ['fr_FR', '12.5', '2026-05-11T22:00:00.000Z', '12.5'],
    ['en_US', '12.5', 12.5, '12.5'],
    ['en_US', '1:30 pm', '1899-12-30T13:20:39.000Z', '1:30 PM'],
    ['fr_FR', '25:00', '1899-12-31T00:50:39.000Z', '25:00:00'],
    ['en_US', '(5)', -5, '-5'],
    ['en_US', '1e5', 100000, '1.00E+05'],
    ['en_US', '3 rue de la Paix', '3 rue de la Paix', '3 rue de la Paix'],
    ['en_US', '2026-02-30', '2026-02-30', '2026-02-30'],
    ['en_US', '2026-07-31T13:00:00Z', '2026-07-31T13:00:00Z', '2026-07-31T13:00:00Z'],
    ['en_US', "'0123", '0123', '0123'],
    ['en_US', '=2*(3+4)', 14, '14'],
    ['en_US', '=HYPERLINK("https://example.com", "Ada")', 'Ada', 'Ada'],
    ['en_US', '=NOSUCH(1)', '#NAME?', '#NAME?'],
    ['en_US', '=1/0', '#DIV/0!', '#DIV/0!'],
  ])('in %s "%s" is %p and shown as "%s"', (locale, text, value, shown) => {
    expect(typed(text, locale)).toEqual([value, shown]);
  });

  test('a cell formatted as plain text keeps what is typed, formulas too', () => {
    const tab = staff();
    tab.formatCells(1, 1, 1, 3, '@');
    tab.typeTable(1, 1, [['0123', '=1+1', '+33 6']]);
    expect([1, 2, 3].map((column) => tab.value(1, column))).toEqual(['0123', '=1+1', '+33 6']);
    expect(tab.formula(1, 2)).toBe('');
  });

  test('a number that is formatted as plain text becomes the text that was shown', () => {
    const tab = staff();
    tab.type(1, 1, '31/07/2026');
    tab.formatCells(1, 1, 1, 1, '@');
    expect(tab.value(1, 1)).toBe('31/07/2026');
  });

  test('a locale that is not emulated is refused when the book is made', () => {
    expect(() => new Book({ locale: 'xx_XX' })).toThrow('The spreadsheet locale xx_XX is not emulated');
  });
});

describe('exact values', () => {
  test.each([
    [33134332233, '+33 1 34 33 22 33', '"+"00" "0" "00" "00" "00" "00'],
    [612345678, '0612345678', '0000000000'],
    [0.5, '50%', '0%'],
    [1234.5, '1\u202f234,50', '#,##0.00'],
    [7, 'seven', '"seven"'],
  ])('%p is shown as "%s" under the format %s', (value, shown, format) => {
    const tab = staff();
    tab.put(1, 1, value, shown);
    expect([tab.value(1, 1), tab.shown(1, 1), tab.format(1, 1)]).toEqual([value, shown, format]);
  });

  test('a date is shown as asked, or in the way of the locale', () => {
    const tab = staff();
    const date = new Date('2026-07-30T22:00:00Z');
    tab.put(1, 1, date);
    tab.put(1, 2, date, '2026-07-31');
    tab.put(1, 3, date, 'juillet 2026');
    expect([1, 2, 3].map((column) => tab.shown(1, column))).toEqual(['31/07/2026', '2026-07-31', 'juillet 2026']);
    expect(tab.value(1, 3)).toEqual(date);
  });

  test('a text cannot be shown as something else', () => {
    expect(() => staff().put(1, 1, 'Ada', 'Bob')).toThrow('No number format shows "Ada" as "Bob"');
  });

  test('clocks that are put forward or back do not shift a date', () => {
    const tab = new Book({ timeZone: 'America/New_York', locale: 'en_US' }).addTab('Staff');
    for (const text of ['2026-03-08 01:30', '2026-03-08 03:30', '2026-11-01 00:30', '2026-11-01 02:30']) {
      tab.type(1, 1, text);
      tab.put(2, 1, tab.value(1, 1), text.replace(/ 0/, ' 0'));
      expect(tab.shown(2, 1)).toBe(text);
    }
  });

  test('a paste beyond the grid makes it grow', () => {
    const tab = new Book().addTab('Staff', { rows: 2, columns: 2 });
    tab.typeTable(2, 2, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect([tab.maxRows, tab.maxColumns, tab.shown(3, 3)]).toEqual([3, 3, 'd']);
  });
});

describe('formulas that fill several cells', () => {
  const list = () => {
    const tab = staff();
    tab.putFormula(1, 1, '=IMPORTRANGE("x";"A:B")', 'Name', [
      ['Name', 'Mail'],
      ['Ada', 'ada@example.com'],
      ['Bob', ''],
    ]);
    return tab;
  };

  test('only the first cell has the formula, all show their value', () => {
    const tab = list();
    expect([tab.shown(1, 1), tab.shown(2, 2), tab.formula(1, 1), tab.formula(2, 1)]).toEqual([
      'Name',
      'ada@example.com',
      '=IMPORTRANGE("x";"A:B")',
      '',
    ]);
  });

  test('a value typed into them stops the formula', () => {
    const tab = list();
    tab.type(3, 2, 'x');
    expect([tab.shown(1, 1), tab.shown(2, 1), tab.shown(3, 2)]).toEqual(['#REF!', '', 'x']);
    tab.putFormula(1, 1, '=A', 'a', [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(tab.shown(1, 1)).toBe('#REF!');
  });

  test('deleting one of their values does nothing, replacing the formula clears them all', () => {
    const tab = list();
    tab.type(2, 1, '');
    expect(tab.shown(2, 1)).toBe('Ada');
    tab.type(1, 1, 'plain');
    expect([tab.shown(1, 1), tab.shown(2, 1), tab.lastRow()]).toEqual(['plain', '', 1]);
  });

  test('sorting moves what stands beside them, not them', () => {
    const tab = list();
    tab.typeTable(1, 3, [['Rank'], ['2'], ['1']]);
    tab.sort(2, 3, 3);
    expect([tab.shown(2, 1), tab.shown(2, 3), tab.shown(3, 1), tab.shown(3, 3)]).toEqual(['Ada', '1', 'Bob', '2']);
  });

  test('a new list from the source takes the place of the old one', () => {
    const tab = list();
    tab.putFormula(1, 1, '=IMPORTRANGE("x";"A:B")', 'Name', [
      ['Name', 'Mail'],
      ['Bob', ''],
    ]);
    expect([tab.shown(2, 1), tab.shown(3, 1), tab.lastRow()]).toEqual(['Bob', '', 2]);
  });
});

describe('whole rows and columns', () => {
  const table = () => {
    const tab = staff();
    tab.typeTable(1, 1, [
      ['Name', 'Age'],
      ['Bob', '40'],
      ['Ada', '36'],
      ['', '7'],
      ['Cid', ''],
    ]);
    tab.colourCells(3, 1, 1, 1, '#ff0000');
    return tab;
  };
  const column = (tab: ReturnType<typeof table>, at: number, rows = 5) =>
    Array.from({ length: rows }, (_, i) => tab.shown(i + 1, at));

  test('sorting carries values, formats and colours along, and leaves blanks at the end', () => {
    const tab = table();
    tab.hideRows(2, 1);
    tab.sort(2, 5, 1);
    expect(column(tab, 1)).toEqual(['Name', 'Ada', 'Bob', 'Cid', '']);
    expect(column(tab, 2)).toEqual(['Age', '36', '40', '', '7']);
    expect([tab.colour(2, 1), tab.colour(3, 1)]).toEqual(['#ff0000', '#000000']);
    expect(tab.rowHidden(2).byUser).toBe(true);
    tab.sort(2, 5, 2, true);
    expect(column(tab, 1)).toEqual(['Name', 'Bob', 'Ada', '', 'Cid']);
  });

  test('rows that are inserted, deleted and moved take everything along', () => {
    const tab = table();
    tab.insertRows(2, 2);
    expect(column(tab, 1)).toEqual(['Name', '', '', 'Bob', 'Ada']);
    expect(tab.maxRows).toBe(1002);
    tab.deleteRows(2, 2);
    tab.moveRows(3, 1, 2);
    expect(column(tab, 1)).toEqual(['Name', 'Ada', 'Bob', '', 'Cid']);
    expect(tab.colour(2, 1)).toBe('#ff0000');
    tab.moveRows(2, 1, 6);
    expect(column(tab, 1)).toEqual(['Name', 'Bob', '', 'Cid', 'Ada']);
  });

  test('columns too, with their hidden state, protections, merges and filters', () => {
    const tab = table();
    tab.hideColumns(2, 1);
    tab.protect({ range: [1, 2, 5, 1], editors: ['boss@example.com'] });
    tab.merge(8, 2, 1, 2);
    tab.insertColumns(2, 1);
    expect([tab.shown(1, 3), tab.columnHidden(2), tab.columnHidden(3)]).toEqual(['Age', false, true]);
    expect(tab.layout().protections).toEqual([
      {
        area: { row: 1, column: 3, rows: 5, columns: 1 },
        open: [],
        editors: ['boss@example.com'],
        warningOnly: false,
      },
    ]);
    expect(tab.layout().merges).toEqual([{ row: 8, column: 3, rows: 1, columns: 2 }]);
    tab.deleteColumns(3, 1);
    expect(tab.layout()).toMatchObject({
      protections: [],
      merges: [{ row: 8, column: 3, rows: 1, columns: 1 }],
      hiddenColumns: [],
    });
  });

  test('all rows below the frozen ones cannot be deleted', () => {
    const tab = table();
    tab.freeze(1);
    expect(() => tab.deleteRows(2, 999)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
    tab.deleteRows(3, 998);
    expect(tab.maxRows).toBe(2);
  });

  test('merged rows cannot be sorted', () => {
    const tab = table();
    tab.merge(3, 1, 2, 1);
    expect(() => tab.sort(2, 5, 2)).toThrow('Rows with merged cells cannot be sorted');
  });

  test('a filter hides rows under the header and is applied again after sorting', () => {
    const tab = table();
    tab.filter(1, (shown) => shown > 'B');
    const hidden = () => [1, 2, 3, 4, 5, 6].filter((row) => tab.rowHidden(row).byFilter);
    expect(hidden()).toEqual([3, 4]);
    tab.sort(2, 5, 1);
    expect(hidden()).toEqual([2, 5]);
    tab.clearFilter();
    expect(hidden()).toEqual([]);
  });
});

describe('a snapshot', () => {
  test('lists every cell that has something', () => {
    const tab = staff();
    tab.type(1, 1, '50%');
    tab.putFormula(2, 2, '=""', '');
    tab.colourCells(3, 1, 1, 1, '#ff0000');
    expect(tab.snapshot()).toEqual([
      { row: 1, column: 1, value: 0.5, formula: '', format: '0%', colour: '#000000' },
      { row: 2, column: 2, value: '', formula: '=""', format: '0.###############', colour: '#000000' },
      { row: 3, column: 1, value: '', formula: '', format: '0.###############', colour: '#ff0000' },
    ]);
  });

  test('and the layout lists what is not in cells', () => {
    const tab = staff();
    tab.putNote(2, 3, 'ask Bob');
    tab.validate(1, 1, 1, 1, ['a'], true);
    tab.hideRows(4, 1);
    tab.freeze(1);
    expect(tab.layout()).toMatchObject({
      name: 'Staff',
      size: { rows: 1000, columns: 26 },
      frozenRows: 1,
      notes: [[2, [[3, 'ask Bob']]]],
      rules: [[1, [[1, { allowed: ['a'], strict: true }]]]],
      rowsHiddenByUser: [4],
      rowsHiddenByFilter: [],
    });
  });
});

test('a copy of the book has another id and the same cells, metadata and protections, and is a thing of its own', () => {
  const book = new Book({ locale: 'en_US' });
  const tab = book.addTab('Staff', { id: 42 });
  tab.typeTable(1, 1, [['Name'], ['Ada']]);
  tab.protect({ editors: ['boss@example.com'] });
  tab.columnMetadata[0] = [{ id: 1, key: 'k', value: 'v', visibility: 'PROJECT' }];
  const copy = book.copy();
  expect(copy.id).not.toBe(book.id);
  expect(book.copy().id).not.toBe(copy.id);
  const copied = copy.tab('Staff');
  expect([copied.id, copied.columnMetadata[0]![0]!.key, copied.protections]).toEqual([42, 'k', tab.protections]);
  expect(copied.snapshot()).toEqual(tab.snapshot());
  copied.type(2, 1, 'Bob');
  expect(tab.shown(2, 1)).toBe('Ada');
});

test('tabs have names and ids of their own, the first one the id 0', () => {
  const book = new Book();
  const ids = ['A', 'B', 'C'].map((name) => book.addTab(name).id);
  expect(ids[0]).toBe(0);
  expect(new Set(ids).size).toBe(3);
  expect(() => book.addTab('A')).toThrow('There is a tab "A" already');
  expect(() => book.tab('D')).toThrow('There is no tab "D": A, B, C');
  book.addTab('First', { at: 0 });
  expect(book.sheets.map(({ name }) => name)).toEqual(['First', 'A', 'B', 'C']);
});

test('a list of 5,000 rows and 20 columns is loaded, read and written', () => {
  const book = new Book();
  const tab = book.addTab('Big', { rows: 5000, columns: 20 });
  for (let row = 1; row <= 5000; row++)
    for (let column = 1; column <= 20; column++) tab.type(row, column, `cell ${row}`);
  const run = script(book);
  const range = run.app.getActiveSheet().getRange(1, 1, 5000, 20);
  expect(range.getDisplayValues()).toHaveLength(5000);
  const values = range.getValues();
  expect(values[4999]![19]).toBe('cell 5000');
  range.setValues(values);
  run.app.flush();
  expect(range.getValues()).toEqual(values);
});

test('Tables, chips, groups and open cells come back with an earlier version, and go along with a copy', () => {
  const book = new Book();
  const tab = book.addTab('Staff');
  tab.typeTable(1, 1, [['Name', 'Active']]);
  tab.makeTable({ row: 1, column: 1, rows: 3, columns: 2 }, [null, 'checkbox']);
  tab.putPerson(2, 1, 'Ada Lovelace', 'ada@example.com');
  tab.groupRows(2, 1, true);
  tab.protect({ editors: [], open: [[1, 5, 9, 1]] });
  const told = () => [tab.layout(), tab.rowGroups, tab.content(2, 1)];
  const before = structuredClone(told());
  const goBack = tab.keepVersion();
  const copy = book.copy().tab('Staff');
  tab.insertColumns(1, 1);
  tab.deleteRows(2, 1);
  tab.unprotect();
  expect(told()).not.toEqual(before);
  goBack();
  expect(told()).toEqual(before);
  expect([copy.layout(), copy.rowGroups, copy.content(2, 1)]).toEqual(before);
});
