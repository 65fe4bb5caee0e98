// The emulated spreadsheet against the recorded behaviour of the live one; test names begin with the case's id.
import { Book, type Tab } from '../../playground/emulator/spreadsheet-store';
import { refusal, type Script, script, scriptRealm, type Thing, viewOf } from './script.fixture';

function staff(options: ConstructorParameters<typeof Book>[0] = {}, size: { rows?: number; columns?: number } = {}) {
  const book = new Book({ locale: 'en_US', timeZone: 'Europe/Paris', ...options });
  const tab = book.addTab('Staff', size);
  return { book, tab };
}

function opened(options: ConstructorParameters<typeof Book>[0] = {}, size: { rows?: number; columns?: number } = {}) {
  const { book, tab } = staff(options, size);
  const run = script(book);
  return { book, tab, run, sheet: run.app.getActiveSheet() };
}

/** Writes one value as a script and reads back what Sheets made of it. */
function written(value: unknown, options: ConstructorParameters<typeof Book>[0] = {}, format?: string) {
  const { sheet } = opened(options);
  const cell = sheet.getRange(1, 1);
  if (format) cell.setNumberFormat(format);
  cell.setValue(value);
  return {
    value: cell.getValue(),
    shown: cell.getDisplayValue(),
    formula: cell.getFormula(),
    format: cell.getNumberFormat(),
  };
}

const cell = (sheet: Thing, a1: string) => sheet.getRange(a1).getValue();

describe('reading', () => {
  test('READ-01: values come as rows of numbers, booleans, dates and texts, and a blank is an empty text', () => {
    const { tab, run, sheet } = opened();
    tab.put(1, 1, 7);
    tab.put(1, 2, true);
    tab.put(1, 3, 'x');
    const values = sheet.getRange(1, 1, 2, 4).getValues();
    expect(values).toEqual([
      [7, true, 'x', ''],
      ['', '', '', ''],
    ]);
    expect(values).toBeInstanceOf(run.execution.realm.Array);
    expect(values[0]).toBeInstanceOf(run.execution.realm.Array);
    expect(sheet.getRange('A1').getValues()).toEqual([[7]]);
  });

  test("READ-02: display values are texts under the cell's format and the spreadsheet's locale", () => {
    const { tab, sheet } = opened({ locale: 'fr_FR' });
    tab.put(1, 1, 1234.5);
    tab.type(1, 2, '1 234,50');
    tab.type(1, 3, 'vrai');
    tab.type(1, 4, '31/07/2026');
    expect(sheet.getRange(1, 1, 1, 5).getDisplayValues()).toEqual([
      ['1234,5', '1\u202f234,50', 'VRAI', '31/07/2026', ''],
    ]);
  });

  test('READ-03: 50 % is the number 0.5', () => {
    const { tab, sheet } = opened();
    tab.type(1, 1, '50%');
    expect(cell(sheet, 'A1')).toBe(0.5);
    expect(sheet.getRange('A1').getDisplayValue()).toBe('50%');
  });

  test("READ-04: a date is a Date of the script's realm at that wall clock in the spreadsheet's time zone", () => {
    const { tab, run, sheet } = opened({ timeZone: 'America/New_York' });
    tab.type(1, 1, '2026-07-31');
    const value = cell(sheet, 'A1') as unknown as Date;
    expect(value).toBeInstanceOf(run.execution.realm.Date);
    expect(value.toISOString()).toBe('2026-07-31T04:00:00.000Z');
  });

  test("READ-05: a time alone lies on 30 December 1899, with the zone's odd seconds of then", () => {
    const { tab, sheet } = opened();
    tab.type(1, 1, '13:00');
    expect((cell(sheet, 'A1') as unknown as Date).toISOString()).toBe('1899-12-30T12:50:39.000Z');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('13:00');
  });

  test('READ-06: a formula error is its text', () => {
    const { tab, sheet } = opened();
    tab.putFormula(1, 1, '=VLOOKUP("x";A:B;2)', '#N/A');
    expect(cell(sheet, 'A1')).toBe('#N/A');
  });

  test('READ-07: an unticked checkbox is false, also after its content was cleared', () => {
    const { tab, sheet } = opened();
    tab.checkbox(1, 1, false);
    tab.checkbox(2, 1, true);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[false], [true]]);
    sheet.getRange('A2').clearContent();
    expect(cell(sheet, 'A2')).toBe(false);
  });

  test('READ-08: reading after a write gives what Sheets made of it', () => {
    const { sheet } = opened();
    const range = sheet.getRange(1, 1, 1, 3);
    range.setValues([['007', 'true', ' x ']]);
    expect(range.getValues()).toEqual([[7, true, ' x ']]);
  });

  test('READ-09: nobody formatted it, and yet the format has a name', () => {
    expect(opened().sheet.getRange('B2').getNumberFormat()).toBe('0.###############');
  });

  test('READ-10: cells without a formula have an empty one, and a broken formula is kept beside #ERROR!', () => {
    const { sheet } = opened();
    sheet.getRange('A1').setValue('=1+');
    expect(sheet.getRange('A1:B1').getFormulas()).toEqual([['=1+', '']]);
    expect(cell(sheet, 'A1')).toBe('#ERROR!');
  });

  test('READ-11: ten million cells in one read outlast any execution, two million do not', () => {
    const { run, sheet } = opened({}, { rows: 200_000, columns: 50 });
    sheet.getRange(1, 1, 200_000, 10).getValues();
    expect(run.calls[run.calls.length - 1]!.ms).toBe(18_150);
    run.before = (_name, ms) => {
      if (ms > 360_000) throw new Error('Exceeded maximum execution time');
    };
    expect(refusal(() => sheet.getRange(1, 1, 200_000, 50).getValues())).toBe('Exceeded maximum execution time');
  });
});

describe('the grid', () => {
  test('GRID-01: an empty tab has no last row and no last column', () => {
    const { sheet } = opened();
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
  });

  test('GRID-02: the data range of an empty tab is A1', () => {
    const range = opened().sheet.getDataRange();
    expect(range.getA1Notation()).toBe('A1');
    expect(range.getValues()).toEqual([['']]);
  });

  test('GRID-03: unticked checkboxes and formulas that show nothing are content, and appendRow goes below them', () => {
    const { tab, sheet } = opened();
    tab.put(1, 1, 'Name');
    tab.checkbox(20, 2, false);
    expect(sheet.getLastRow()).toBe(20);
    tab.putFormula(30, 3, '=""', '');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([30, 3]);
    sheet.appendRow(['Ada']);
    expect(cell(sheet, 'A31')).toBe('Ada');
  });

  test('GRID-04: blank rows do not count as content, columns inserted before content do', () => {
    const { tab, sheet } = opened();
    tab.put(1, 1, 'a');
    tab.put(1, 2, 'b');
    sheet.insertRowsAfter(1, 10);
    expect([sheet.getLastRow(), sheet.getMaxRows()]).toEqual([1, 1010]);
    sheet.insertColumnsAfter(1, 3);
    expect([sheet.getLastColumn(), sheet.getMaxColumns()]).toEqual([5, 29]);
  });

  test.each([
    ['GRID-05: row 0', [0, 1], 'The starting row of the range is too small.'],
    ['GRID-06: column 0', [1, 0], 'The starting column of the range is too small.'],
    ['GRID-07: no rows', [2, 1, 0, 1], 'The number of rows in the range must be at least 1.'],
    ['GRID-08: no columns', [2, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    [
      'GRID-09: beyond the last row',
      [1001, 1],
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'GRID-09: beyond the last column',
      [1, 25, 1, 3],
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['GRID-10: not a number', [Number.NaN, 1], 'The coordinates or dimensions of the range are invalid.'],
    [
      'GRID-19: a text among numbers',
      ['2', 1],
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      'GRID-19: nothing',
      [1, undefined],
      "The parameters (number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
  ])('%s is refused by getRange itself', (_id, place, message) => {
    const { sheet } = opened();
    expect(refusal(() => sheet.getRange(...place))).toBe(message);
  });

  test('GRID-09: a range that somebody has cut off meanwhile is refused when it is read', () => {
    const { tab, sheet } = opened();
    const range = sheet.getRange(990, 1, 10, 1);
    tab.deleteRows(500, 100);
    expect(refusal(() => range.getValues())).toBe(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  test('GRID-11: rows and columns beyond the grid have a text of their own', () => {
    const { sheet } = opened();
    expect(refusal(() => sheet.insertRowsAfter(1001, 1))).toBe('Those rows are out of bounds.');
    expect(refusal(() => sheet.isRowHiddenByFilter(1001))).toBe('Those rows are out of bounds.');
    expect(refusal(() => sheet.hideColumns(27))).toBe('Those columns are out of bounds.');
    expect(refusal(() => sheet.insertColumnsAfter(0, 1))).toBe('Those columns are out of bounds.');
  });

  test('GRID-12: appendRow on a full grid makes it longer, or is refused under the other reading', () => {
    const grown = opened({}, { rows: 2 });
    grown.tab.put(2, 1, 'last');
    grown.sheet.appendRow(['more']);
    expect([cell(grown.sheet, 'A3'), grown.sheet.getMaxRows()]).toEqual(['more', 3]);
    const full = opened({ appendGrows: false }, { rows: 2 });
    full.tab.put(2, 1, 'last');
    full.sheet.appendRow(['more']);
    expect(refusal(() => full.run.app.flush())).toBe('Those rows are out of bounds.');
  });

  test('GRID-14: ten million cells are the most, blank ones included', () => {
    const { run, sheet } = opened({}, { rows: 199_000, columns: 50 });
    const message = 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
    expect(refusal(() => sheet.insertRowsAfter(1, 1001))).toBe(message);
    expect(refusal(() => sheet.insertColumnsAfter(50, 1))).toBe(message);
    sheet.insertRowsAfter(1, 900);
    expect(refusal(() => run.app.getActiveSpreadsheet().insertSheet('More'))).toBe(message);
  });

  test.each([
    ['C5:B2', 'B2:C5', 4, 2],
    ['5:2', '2:5', 4, 26],
    ['D:F', 'D:F', 1000, 3],
    ['5:7', '5:7', 3, 26],
    ['Staff!E10:F12', 'E10:F12', 3, 2],
    ["'Staff'!E10", 'E10', 1, 1],
    ['$C$3', 'C3', 1, 1],
    ['A2:C', 'A2:C', 999, 3],
  ])('GRID-15: %s is %s', (given, name, rows, columns) => {
    const range = opened().sheet.getRange(given);
    expect([range.getA1Notation(), range.getNumRows(), range.getNumColumns()]).toEqual([name, rows, columns]);
  });

  test.each([
    ['R5C3', 'C5'],
    ['R2C2:R4C5', 'B2:E4'],
    ['r1c1:r2c2', 'A1:B2'],
    ['RC1', 'RC1'],
  ])('GRID-16: %s is %s', (given, name) => {
    expect(opened({}, { columns: 500 }).sheet.getRange(given).getA1Notation()).toBe(name);
  });

  test.each(['Leavers!A1', 'A', '12', 'not a range', '', 'A0', 'A1:B2:C3'])('GRID-17: "%s" is not found', (given) => {
    expect(refusal(() => opened().sheet.getRange(given))).toBe('Range not found');
  });

  test("GRID-18: columns inserted at the grid's end widen it and take over the neighbour's format", () => {
    const { tab, sheet } = opened({}, { columns: 3 });
    tab.formatCells(1, 3, 2, 1, 'dd/MM/yyyy');
    expect(sheet.insertColumnsAfter(3, 2)).toBe(sheet);
    expect(sheet.getMaxColumns()).toBe(5);
    expect(sheet.getRange('E2').getNumberFormat()).toBe('dd/MM/yyyy');
  });
});

describe('tabs', () => {
  function threeTabs() {
    const { book } = staff();
    book.addTab('Leavers');
    book.addTab('Oil Change LOG', { id: 77 });
    const run = script(book);
    return { book, run, file: run.app.getActiveSpreadsheet() };
  }

  test('SHEET-01: a name that no tab has gives null', () => {
    expect(threeTabs().file.getSheetByName('Nobody')).toBeNull();
  });

  test('SHEET-02: names are compared with their case', () => {
    const { file } = threeTabs();
    expect(file.getSheetByName('oil change log')).toBeNull();
    expect(file.getSheetByName('Oil Change LOG').getSheetId()).toBe(77);
  });

  test('SHEET-03: a tab is found by its id, which may be 0, and an unknown id gives null', () => {
    const { file } = threeTabs();
    expect(file.getSheetById(0).getName()).toBe('Staff');
    expect(file.getSheetById(78)).toBeNull();
  });

  test('SHEET-04: a second tab of the same name is refused', () => {
    const message = refusal(() => threeTabs().file.insertSheet('Leavers'));
    expect(message).toBe('A sheet with the name "Leavers" already exists. Please enter another name.');
  });

  test('SHEET-05: places of new tabs count from 0, getIndex from 1, and without a place it is the next one', () => {
    const { file } = threeTabs();
    file.setActiveSheet(file.getSheetByName('Leavers'));
    expect(file.insertSheet('A').getIndex()).toBe(3);
    expect(file.getActiveSheet().getName()).toBe('A');
    expect(file.insertSheet('B', 0).getIndex()).toBe(1);
    expect(file.insertSheet().getName()).toBe('Sheet6');
  });

  test('SHEET-08: a script without a document has no spreadsheet', () => {
    const { app } = script(null);
    expect(app.getActiveSpreadsheet()).toBeNull();
    expect(app.getActiveSheet()).toBeNull();
    expect(app.getActiveRange()).toBeNull();
  });

  test('SHEET-09: getUi asks the view, without needing the document, and fails where there is none', () => {
    const { book } = staff();
    const view = viewOf(book);
    const run = script(book, view);
    expect(run.app.getUi()).toEqual({ menu: true });
    expect(run.calls).toEqual([{ name: 'SpreadsheetApp.getUi', ms: 0, scope: undefined }]);
    view.ui = () => run.execution.fail('Cannot call SpreadsheetApp.getUi() from this context.');
    expect(refusal(() => run.app.getUi())).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });
});

describe('writing', () => {
  test('WRITE-01: too few rows are refused and nothing is written', () => {
    const { run, tab, sheet } = opened();
    expect(refusal(() => sheet.getRange(1, 1, 3, 1).setValues([['a'], ['b']]))).toBe(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    );
    run.commit();
    expect(tab.snapshot()).toEqual([]);
  });

  test('WRITE-02: a ragged row is refused', () => {
    expect(
      refusal(() =>
        opened()
          .sheet.getRange(1, 1, 2, 2)
          .setValues([['a', 'b'], ['c']]),
      ),
    ).toBe(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  test.each([
    ['a flat list', [[1, 2, 3]], '(number[])'],
    ['a text', ['x'], '(String)'],
    ['nothing', [], '()'],
  ])('WRITE-03: setValues with %s is no form of the method', (_what, args, types) => {
    expect(
      refusal(() =>
        opened()
          .sheet.getRange(1, 1, 1, 3)
          .setValues(...args),
      ),
    ).toBe(`The parameters ${types} don't match the method signature for SpreadsheetApp.Range.setValues.`);
  });

  test('WRITE-04: a leading = makes a formula, also in a cell formatted as plain text', () => {
    expect(written('=SUM(1,2)')).toMatchObject({ value: 3, formula: '=SUM(1,2)' });
    expect(written('=SUM(1,2)', {}, '@')).toMatchObject({ value: 3, formula: '=SUM(1,2)' });
    expect(written('=SUM(1,2)', { plainTextStopsFormulas: true }, '@')).toMatchObject({
      value: '=SUM(1,2)',
      formula: '',
    });
  });

  test('WRITE-05: a space before = keeps it text, space and all', () => {
    expect(written('   =SUM(1,2)')).toMatchObject({ value: '   =SUM(1,2)', formula: '' });
  });

  test('WRITE-06: a phone number with + becomes a broken formula, or stays text under the other reading', () => {
    expect(written('+33 1 34 33 22 33')).toMatchObject({ value: '#ERROR!', formula: '=+33 1 34 33 22 33' });
    expect(written('+22.50.')).toMatchObject({ value: '#ERROR!', formula: '=+22.50.' });
    expect(written('+5', { plusIsFormula: false })).toMatchObject({ value: '+5', formula: '' });
    expect(written('+33 1 34 33 22 33', { plusIsFormula: false })).toMatchObject({
      value: '+33 1 34 33 22 33',
      formula: '',
    });
  });

  test.each([
    ['WRITE-07', '-5', -5],
    ['WRITE-07', '-', '-'],
    ['WRITE-07', 'foo-bar', 'foo-bar'],
    ['WRITE-08', '00123', 123],
    ['WRITE-08', '0812345678', 812345678],
    ['WRITE-09', `1${'0'.repeat(29)}`, 1e29],
    ['WRITE-12', 'TRUE', true],
    ['WRITE-12', 'true', true],
    ['WRITE-12', 'false', false],
    ['WRITE-13', '2.000', 2],
    ['WRITE-13', '1,000,000', 1_000_000],
    ['WRITE-13', '$2.99', 2.99],
    ['WRITE-14', "'00123", '00123'],
    ['WRITE-36', '@handle', '@handle'],
  ])('%s: "%s" is read back as %p', (_id, given, value) => {
    expect(written(given).value).toBe(value);
  });

  test('WRITE-09: sixteen digits are shown with an exponent, fifteen are not', () => {
    expect(written('1000000000000000').shown).toBe('1E+15');
    expect(written('100000000000000').shown).toBe('100000000000000');
  });

  test.each([
    ['WRITE-10', '2026-07-31', 'en_US', '2026-07-30T22:00:00.000Z'],
    ['WRITE-10', '6/1/2026', 'en_US', '2026-05-31T22:00:00.000Z'],
    ['WRITE-10', '6/1/2026', 'fr_FR', '2026-01-05T23:00:00.000Z'],
    ['WRITE-11', '1/2', 'en_US', '2026-01-01T23:00:00.000Z'],
    ['WRITE-11', '1/2', 'fr_FR', '2026-01-31T23:00:00.000Z'],
  ])('%s: "%s" in %s is a date', (_id, given, locale, instant) => {
    expect((written(given, { locale }).value as unknown as Date).toISOString()).toBe(instant);
  });

  test.each([
    ['fr_FR', '2.000', '2.000'],
    ['de_DE', '2.000', 2000],
    ['fr_FR', '2,5', 2.5],
    ['en_US', '2,5', '2,5'],
  ])('WRITE-13: in %s "%s" is %p', (locale, given, value) => {
    expect(written(given, { locale }).value).toBe(value);
  });

  test('WRITE-13: a currency sign brings its format', () => {
    expect(written('$2.99')).toMatchObject({ shown: '$2.99', format: '"$"#,##0.00' });
  });

  test('WRITE-14: in plain text the apostrophe is eaten too, or kept under the other reading', () => {
    expect(written("'=A1", {}, '@')).toMatchObject({ value: '=A1', formula: '' });
    expect(written("'=A1", { plainTextKeepsApostrophe: true }, '@')).toMatchObject({ value: "'=A1", formula: '' });
  });

  test.each(['00123', '2026-07-31', '+33 1 34 33 22 33', '12e45', 'true'])(
    'WRITE-15: "%s" stays text where the format is plain text',
    (given) => {
      expect(written(given, {}, '@')).toEqual({ value: given, shown: given, formula: '', format: '@' });
    },
  );

  test('WRITE-16: appendRow does not look at the format', () => {
    const { tab, run, sheet } = opened();
    tab.formatCells(1, 1, 5, 2, '@');
    sheet.appendRow(['007', '2026-07-31']);
    expect(cell(sheet, 'A1')).toBe(7);
    expect(cell(sheet, 'B1')).toBeInstanceOf(run.execution.realm.Date);
  });

  test('WRITE-17: null and undefined empty the cell', () => {
    const { tab, sheet } = opened();
    tab.typeTable(1, 1, [['a', 'b', 'c']]);
    sheet.getRange('A1:C1').setValues([[null, undefined, '']]);
    expect(sheet.getLastColumn()).toBe(0);
  });

  test('WRITE-18: setValue fills every cell of the range', () => {
    const { sheet } = opened();
    sheet.getRange('A1:B2').setValue('x');
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  test('WRITE-19: a Date brings a date format, and under one a later number reads back as a Date', () => {
    const { run, sheet } = opened();
    const { Date: ScriptDate } = run.execution.realm;
    const a1 = sheet.getRange('A1');
    a1.setValue(new ScriptDate('2026-07-31T10:30:00Z'));
    expect((a1.getValue() as unknown as Date).toISOString()).toBe('2026-07-31T10:30:00.000Z');
    expect([a1.getNumberFormat(), a1.getDisplayValue()]).toEqual(['M/d/yyyy H:mm:ss', '7/31/2026 12:30:00']);
    a1.clearContent();
    a1.setValue(12);
    expect(a1.getValue()).toBeInstanceOf(ScriptDate);
  });

  test('WRITE-20: more than 50,000 characters are refused at once, and the whole call with them', () => {
    const { run, tab, sheet } = opened();
    const values = [['a'], ['x'.repeat(50_001)]];
    expect(refusal(() => sheet.getRange('A1:A2').setValues(values))).toBe(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    run.commit();
    expect(tab.snapshot()).toEqual([]);
    sheet.getRange('A1').setValue('x'.repeat(50_000));
    expect(sheet.getRange('A1').getDisplayValue()).toHaveLength(50_000);
  });

  test('WRITE-21: a value against a strict rule is refused with its cell, and the batch is lost', () => {
    const { run, tab, sheet } = opened();
    tab.validate(2, 1, 5, 1, ['yes', 'no'], true);
    tab.validate(2, 2, 5, 1, ['yes', 'no'], false);
    sheet.getRange('B2').setValue('maybe');
    sheet.getRange('A2:A3').setValues([['yes'], ['maybe']]);
    sheet.getRange('C2').setValue('behind it');
    expect(refusal(() => run.app.flush())).toBe(
      'The data you entered in cell A3 violates the data validation rules set on this cell.',
    );
    expect(sheet.getRange('A2:C3').getValues()).toEqual([
      ['', 'maybe', ''],
      ['', '', ''],
    ]);
    sheet.getRange('A2:A3').setValues([['no'], [null]]);
    expect(sheet.getRange('A2:A3').getValues()).toEqual([['no'], ['']]);
  });

  test('WRITE-21: under the other reading the write itself is refused', () => {
    const { tab, sheet } = opened({ refusesAt: 'call' });
    tab.checkbox(1, 1, false);
    expect(refusal(() => sheet.getRange('A1').setValue('✓ Synced'))).toMatch(
      /^The data you entered in cell A1 violates/,
    );
  });

  const PROTECTED =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

  test('WRITE-22: protected cells are refused to those who are no editors of them', () => {
    const { book, tab } = staff();
    tab.protect({ range: [1, 2, 10, 1], editors: ['boss@example.com'] });
    const run = script(book);
    const sheet = run.app.getActiveSheet();
    expect([sheet.getRange('B2').canEdit(), sheet.getRange('A1:C1').canEdit(), sheet.getRange('C1').canEdit()]).toEqual(
      [false, false, true],
    );
    sheet.getRange('B2').setValue('x');
    expect(refusal(() => sheet.getLastRow())).toBe(PROTECTED);
    expect(tab.shown(2, 2)).toBe('');
    const boss = script(book, viewOf(book, 'boss@example.com'));
    boss.app.getActiveSheet().getRange('B2').setValue('x');
    boss.commit();
    expect(tab.shown(2, 2)).toBe('x');
  });

  test('WRITE-22: a warning alone refuses nothing, a protected tab refuses new columns', () => {
    const { tab, sheet } = opened();
    tab.protect({ editors: [], warningOnly: true });
    sheet.getRange('A1').setValue('x');
    expect(cell(sheet, 'A1')).toBe('x');
    tab.protect({ editors: [] });
    expect(refusal(() => sheet.insertColumnsAfter(26, 1))).toBe(PROTECTED);
    sheet.hideColumns(2);
    expect(refusal(() => sheet.isColumnHiddenByUser(2))).toBe(PROTECTED);
  });

  test.each([[{ a: 1 }], [['x']], [() => 1]])('WRITE-23: %p is nothing that a cell can hold', (value) => {
    const { sheet } = opened();
    expect(refusal(() => sheet.getRange('A1').setValue(value))).toMatch(
      /^The parameters \(.*\) don't match the method signature for SpreadsheetApp\.Range\.setValue\.$/,
    );
    expect(refusal(() => sheet.getRange('A1').setValues([[value]]))).toMatch(/SpreadsheetApp\.Range\.setValues\.$/);
  });

  test('WRITE-24: others see a write after a flush, a read, or the end of the run, and not when the run is killed', () => {
    const { run, tab, sheet } = opened();
    const write = (text: string) => sheet.getRange('A1').setValue(text);
    write('one');
    expect(tab.shown(1, 1)).toBe('');
    run.app.flush();
    expect(tab.shown(1, 1)).toBe('one');
    write('two');
    sheet.getLastRow();
    expect(tab.shown(1, 1)).toBe('two');
    write('three');
    run.commit();
    expect(tab.shown(1, 1)).toBe('three');
    write('four');
    run.drop();
    run.commit();
    expect(tab.shown(1, 1)).toBe('three');
  });

  test('LOCK-08: another execution reads stale cells until the first one flushes', () => {
    const { book, tab } = staff();
    tab.put(1, 1, 'old');
    const [one, two] = [script(book), script(book)];
    one.app.getActiveSheet().getRange('A1').setValue('new');
    expect(cell(two.app.getActiveSheet(), 'A1')).toBe('old');
    one.app.flush();
    expect(cell(two.app.getActiveSheet(), 'A1')).toBe('new');
  });

  test('WRITE-25: a number as a note reads back as its text', () => {
    const { sheet } = opened();
    expect(sheet.getRange('A1').setNote(25).getNote()).toBe('25');
    expect(sheet.getRange('A1').setNote(null).getNote()).toBe('');
  });

  test('WRITE-28: rows that a filter hides are read and written like others', () => {
    const { tab, sheet } = opened();
    tab.typeTable(1, 1, [['Name'], ['Ada'], ['Bob']]);
    tab.filter(1, (shown) => shown === 'Bob');
    tab.hideRows(3, 1);
    expect([2, 3].map((row) => [sheet.isRowHiddenByFilter(row), sheet.isRowHiddenByUser(row)])).toEqual([
      [true, false],
      [false, true],
    ]);
    sheet.getRange('B2:B3').setValues([['x'], ['y']]);
    expect(sheet.getRange('A1:B3').getValues()).toEqual([
      ['Name', ''],
      ['Ada', 'x'],
      ['Bob', 'y'],
    ]);
    expect(sheet.getFilter().getRange().getA1Notation()).toBe('A1:A3');
    tab.clearFilter();
    expect(sheet.getFilter()).toBeNull();
    expect(sheet.isRowHiddenByFilter(2)).toBe(false);
  });

  test("WRITE-32: the owner may edit without being listed, and a protected tab's range has no name", () => {
    const { tab, run, sheet } = opened({ owner: 'anna@example.com' });
    tab.protect({ editors: [] });
    const [protection] = [sheet.getProtections(run.app.ProtectionType.SHEET)[0]!];
    expect(protection.canEdit()).toBe(true);
    expect(protection.getRange().getA1Notation()).toBe('');
    expect(sheet.getProtections(run.app.ProtectionType.RANGE)).toHaveLength(0);
  });

  test('WRITE-34: two runs that look for the last row at the same time overwrite each other, appendRow does not', () => {
    const { book, tab } = staff();
    const runs = [script(book), script(book)];
    const next = runs.map(({ app }) => Number(app.getActiveSheet().getLastRow()) + 1);
    runs.forEach(({ app, commit }, i) => {
      app.getActiveSheet().getRange(next[i], 1).setValue(`run ${i}`);
      commit();
    });
    expect([tab.shown(1, 1), tab.shown(2, 1)]).toEqual(['run 1', '']);
    for (const { app } of runs) app.getActiveSheet().appendRow(['more']);
    for (const { commit } of runs) commit();
    expect([tab.shown(2, 1), tab.shown(3, 1)]).toEqual(['more', 'more']);
  });

  test('WRITE-35: a service failure at any call leaves undone what that call would have done', () => {
    const { run, tab, sheet } = opened();
    sheet.getRange('A1').setValue('waits');
    run.before = () => run.execution.fail('Service error: Spreadsheets');
    expect(refusal(() => sheet.getRange('A1').setValue('later'))).toBe('Service error: Spreadsheets');
    expect(refusal(() => run.app.flush())).toBe('Service error: Spreadsheets');
    expect(tab.shown(1, 1)).toBe('');
    run.before = () => undefined;
    run.app.flush();
    expect(tab.shown(1, 1)).toBe('waits');
  });

  test('WRITE-37: "general" resets a format, and null is refused', () => {
    const { sheet } = opened();
    const a1 = sheet.getRange('A1').setNumberFormat('0.00');
    expect(a1.getNumberFormat()).toBe('0.00');
    expect(a1.setNumberFormat('general').getNumberFormat()).toBe('0.###############');
    expect(refusal(() => a1.setNumberFormat(null))).toMatch(/^The parameters \(null\) don't match/);
  });
});

describe('objects of the service', () => {
  test('RT-06: objects print as their class, constants as their name', () => {
    const { run, sheet } = opened();
    expect([String(sheet), String(sheet.getRange('A1')), `${run.app.getActiveSpreadsheet()}`]).toEqual([
      'Sheet',
      'Range',
      'Spreadsheet',
    ]);
    expect(JSON.stringify([run.app.SheetType.GRID])).toBe('["GRID"]');
    expect(sheet.getType()).toBe(run.app.SheetType.GRID);
  });

  test('RT-07: too many arguments are refused', () => {
    expect(refusal(() => opened().sheet.getLastRow(1))).toBe(
      "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.getLastRow.",
    );
  });

  test('a member that is not emulated throws as soon as it is touched', () => {
    const { run, sheet } = opened();
    expect(refusal(() => sheet.insertChart)).toBe('Sheet.insertChart is not emulated');
    expect(refusal(() => sheet.getRange('A1').setBackgroundRGB(1, 2, 3))).toBe(
      'Range.setBackgroundRGB is not emulated',
    );
    expect(refusal(() => run.app.openByUrl)).toBe('SpreadsheetApp.openByUrl is not emulated');
  });

  test('every call is announced once, with the scope, and the first one opens the document', () => {
    const { run, sheet } = opened();
    sheet.getRange(1, 1, 2, 2).setValues([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    sheet.getRange(1, 1, 2, 2).getValues();
    run.commit();
    expect(run.calls.map(({ name, ms }) => [name, Math.round(ms * 1000) / 1000])).toEqual([
      ['SpreadsheetApp.getActiveSheet', 150],
      ['Sheet.getRange', 0],
      ['Range.setValues', 20.04],
      ['Sheet.getRange', 0],
      ['Range.getValues', 351.836],
    ]);
    expect(new Set(run.calls.map(({ scope }) => scope))).toEqual(new Set(['spreadsheets.currentonly']));
  });

  test('what is left at the end of a run is applied by a call of its own', () => {
    const { run, sheet } = opened();
    sheet.getRange('A1').setValue('x');
    run.commit();
    expect(run.calls[run.calls.length - 1]).toMatchObject({ name: 'SpreadsheetApp.commit', ms: expect.closeTo(200.8) });
  });

  test('text that only looks like a formula turns into one when it is written back', () => {
    const { tab, sheet } = opened();
    tab.putText(1, 1, '=1+1');
    const a1 = sheet.getRange('A1');
    expect([a1.getValue(), a1.getFormula()]).toEqual(['=1+1', '']);
    a1.setValues(a1.getValues());
    expect([a1.getValue(), a1.getFormula()]).toEqual([2, '=1+1']);
  });
});

describe('metadata', () => {
  function marked() {
    const made = opened();
    made.sheet
      .getRange('D:D')
      .addDeveloperMetadata('column', 'status', made.run.app.DeveloperMetadataVisibility.PROJECT);
    const find = (run: Script = made.run) =>
      run.app.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey('column').find();
    return { ...made, find };
  }

  test('it stands on a whole column and is found with its place', () => {
    const { run, find } = marked();
    const found = find();
    expect(found).toHaveLength(1);
    expect([
      found[0]!.getKey(),
      found[0]!.getValue(),
      found[0]!.getVisibility() === run.app.DeveloperMetadataVisibility.PROJECT,
    ]).toEqual(['column', 'status', true]);
    const location = found[0]!.getLocation();
    expect(location.getLocationType()).toBe(run.app.DeveloperMetadataLocationType.COLUMN);
    expect([location.getColumn().getA1Notation(), location.getSheet().getName()]).toEqual(['D:D', 'Staff']);
  });

  test.each([
    ['moved', (tab: Tab) => tab.moveColumns(4, 1, 2), ['B:B']],
    ['pushed aside', (tab: Tab) => tab.insertColumns(1, 2), ['F:F']],
    ['deleted', (tab: Tab) => tab.deleteColumns(4, 1), []],
    ['left alone when the rows are sorted', (tab: Tab) => tab.sort(2, 9, 1), ['D:D']],
  ])('it goes with its column when that is %s', (_what, act, places) => {
    const { tab, find } = marked();
    act(tab);
    const found = find() as unknown as Thing[];
    expect([...found].map((one) => one.getLocation().getColumn().getA1Notation())).toEqual(places);
  });

  test('a column given by counted rows is no whole column', () => {
    const { sheet } = marked();
    expect(refusal(() => sheet.getRange(1, 4, 1000, 1).addDeveloperMetadata('k', 'v'))).toMatch(
      /^Adding developer metadata to arbitrary ranges is not currently supported\./,
    );
    expect(refusal(() => sheet.getRange('D:E').addDeveloperMetadata('k'))).toMatch(/^Adding developer metadata/);
  });

  test('finders look where they were made, and for what they were told', () => {
    const { run, sheet, find } = marked();
    sheet.getRange('E:E').addDeveloperMetadata('column', 'memo');
    sheet.getRange('2:2').addDeveloperMetadata('column', 'row');
    const { DeveloperMetadataLocationType: types, DeveloperMetadataVisibility: visibility } = run.app;
    const seek = () => sheet.createDeveloperMetadataFinder();
    expect(find()).toHaveLength(3);
    expect(seek().withValue('memo').find()).toHaveLength(1);
    expect(seek().withLocationType(types.ROW).find()[0]!.getValue()).toBe('row');
    expect(seek().withVisibility(visibility.DOCUMENT).find()).toHaveLength(2);
    expect(sheet.getRange('E:F').createDeveloperMetadataFinder().find()[0]!.getValue()).toBe('memo');
    find()[0]!.remove();
    expect(find()).toHaveLength(2);
  });
});

describe('the selection', () => {
  test('the active range is the last one selected; all are in the list; both are null without a selection', () => {
    const { book } = staff();
    const view = viewOf(book);
    const { app } = script(book, view);
    expect([app.getActiveRange(), app.getActiveRangeList()]).toEqual([null, null]);
    view.setSelection([
      [2, 1, 3, 2],
      [9, 1, 1, 1],
    ]);
    expect(app.getActiveRange().getA1Notation()).toBe('A9');
    const ranges = app.getActiveSheet().getActiveRangeList().getRanges() as unknown as Thing[];
    expect([...ranges].map((range) => range.getA1Notation())).toEqual(['A2:B4', 'A9']);
    app.getActiveSheet().getRange('C3').activate();
    expect(view.selection()).toEqual([[3, 3, 1, 1]]);
  });

  test('a selection that was cut off with its rows is none', () => {
    const { book, tab } = staff();
    const view = viewOf(book);
    view.setSelection([[990, 1, 11, 1]]);
    tab.deleteRows(2, 500);
    expect(script(book, view).app.getActiveRange()).toBeNull();
  });
});

test('one value for a list of ranges is written as each of them would be, and costs what its cells cost', () => {
  const { tab, run, sheet } = opened();
  sheet.getRange('B2:B3').setNumberFormat('@');
  run.commit();
  sheet.getRangeList(['A2:A3', 'B2', 'B3']).setValue('0042');
  expect(tab.value(2, 1)).toBe('');
  run.commit();
  expect([2, 3].map((row) => [tab.value(row, 1), tab.value(row, 2)])).toEqual([
    [42, '0042'],
    [42, '0042'],
  ]);
  sheet.getRangeList(['A2', 'B3']).setValue('');
  run.commit();
  expect([tab.value(2, 1), tab.value(3, 1), tab.value(3, 2)]).toEqual(['', 42, '']);
});

test('formats, colours, widths and notes of a script reach the tab', () => {
  const { tab, run, sheet } = opened();
  sheet
    .getRange('A1:B1')
    .setFontColors([['#AA0000', null]])
    .setFontWeight('bold')
    .setWrapStrategy(run.app.WrapStrategy.CLIP);
  sheet.getRangeList(['A2', 'C3']).setFontColor('#00aa00').setNumberFormat('@');
  sheet.setColumnWidth(2, 90).hideColumns(3, 2);
  run.commit();
  expect([tab.colour(1, 1), tab.colour(1, 2), tab.colour(2, 1), tab.format(3, 3)]).toEqual([
    '#aa0000',
    '#000000',
    '#00aa00',
    '@',
  ]);
  expect(tab.layout()).toMatchObject({ hiddenColumns: [3, 4], widths: [{ column: 2, width: 90 }] });
  expect(tab.layout().weights).toEqual([
    [
      1,
      [
        [1, 'bold'],
        [2, 'bold'],
      ],
    ],
  ]);
  expect(sheet.getRange('A1:B2').getFontColors()).toEqual([
    ['#aa0000', '#000000'],
    ['#00aa00', '#000000'],
  ]);
  sheet.showColumns(4);
  expect([sheet.isColumnHiddenByUser(3), sheet.isColumnHiddenByUser(4)]).toEqual([true, false]);
});

test('merged cells hold one value and are found from any of their cells', () => {
  const { tab, sheet } = opened();
  tab.merge(2, 1, 2, 2);
  sheet.getRange('A2:B3').setValues([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(sheet.getRange('A2:B3').getValues()).toEqual([
    ['a', ''],
    ['', ''],
  ]);
  expect(sheet.getRange('B3:D9').getMergedRanges()[0]!.getA1Notation()).toBe('A2:B3');
});

test('a toast shows its message, title and seconds', () => {
  const { run } = opened();
  run.app.getActiveSpreadsheet().toast('Half done', 'Staff Sync', 3);
  run.app.getActiveSpreadsheet().toast('Done');
  expect(run.toasts).toEqual([
    ['Half done', 'Staff Sync', '3'],
    ['Done', '', '5'],
  ]);
});

test('a tab with a chart alone has a name and a type but no cells', () => {
  const { book } = staff();
  book.addTab('Chart', { type: 'OBJECT' });
  const run = script(book);
  const chart = run.app.getActiveSpreadsheet().getSheetByName('Chart');
  expect(chart.getType()).toBe(run.app.SheetType.OBJECT);
  expect(refusal(() => chart.getLastRow())).toBe('This operation is not supported on sheets without cells.');
});

test('a tab that somebody deletes meanwhile is gone for the script too', () => {
  const { book, sheet } = opened();
  const range = sheet.getRange('A1');
  book.addTab('Other');
  book.deleteTab('Staff');
  expect(refusal(() => sheet.getLastRow())).toBe('Sheet 0 not found');
  expect(refusal(() => range.getValues())).toBe('Sheet 0 not found');
});

test("dates of one realm may be written from another's", () => {
  const { Date: OtherDate } = scriptRealm();
  expect((written(new OtherDate('2026-01-05T11:00:00Z')).value as unknown as Date).toISOString()).toBe(
    '2026-01-05T11:00:00.000Z',
  );
});
