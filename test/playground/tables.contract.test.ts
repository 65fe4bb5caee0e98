// Tables (Format › Convert to table): the emulator against the recorded behaviour of Google.
import { type Options, opened } from './sheet.fixture';
import { refusal, type Thing } from './script.fixture';

const FORMAT = "You can't set the number format of cells in a typed column.";
const RULE = 'This operation is not allowed on cells in typed columns.';

/** Columns A to D: a name without a type, a typed date, a typed dropdown, a typed checkbox; two of four rows are filled. */
function withTable(options: Options = {}) {
  const made = opened(options);
  const { tab } = made;
  tab.typeTable(1, 1, [
    ['Name', 'Since', 'Status', 'Active'],
    ['Ada', '2026-01-05', 'active', ''],
    ['Bob', '2026-02-01', 'gone', ''],
  ]);
  tab.makeTable({ row: 1, column: 1, rows: 5, columns: 4 }, [null, 'date', 'dropdown', 'checkbox'], ['active', 'gone']);
  return made;
}

const now = (sheet: Thing, change: (cells: Thing) => unknown, a1: string) =>
  refusal(() => {
    change(sheet.getRange(a1));
    sheet.getLastRow();
  });

describe('typed columns', () => {
  test.each(['B2', 'B2:B4', 'A2:B2', 'A1:Z9'])('TABLE-01: no number format is set on %s', (a1) => {
    const { sheet } = withTable();
    expect(now(sheet, (cells) => cells.setNumberFormat('@'), a1)).toBe(FORMAT);
  });

  test('TABLE-01: number formats of a block and of a list of ranges are refused as one', () => {
    const { run, sheet } = withTable();
    expect(now(sheet, (cells) => cells.setNumberFormats([['@', '@']]), 'A2:B2')).toBe(FORMAT);
    sheet.getRangeList(['E2', 'B3']).setNumberFormat('@');
    expect(refusal(() => run.app.flush())).toBe(FORMAT);
    expect(sheet.getRange('B3').getNumberFormat()).toBe('yyyy-MM-dd');
  });

  test('TABLE-01: the header, columns without a type and cells beside the Table take formats', () => {
    const { sheet } = withTable();
    for (const a1 of ['A1:D1', 'A2:A5', 'E1:E9', 'B6']) sheet.getRange(a1).setNumberFormat('@');
    expect(sheet.getRange('A5').getNumberFormat()).toBe('@');
  });

  test('TABLE-01: values of the column type are still taken', () => {
    const { run, sheet } = withTable();
    const { Date: ScriptDate } = run.execution.realm;
    sheet.getRange('B3').setValue(new ScriptDate('2026-03-01T10:00:00Z'));
    sheet.getRange('C3:D3').setValues([['active', true]]);
    expect(sheet.getRange('C3:D3').getValues()).toEqual([['active', true]]);
  });

  test.each([
    ['clearDataValidations', (cells: Thing) => cells.clearDataValidations()],
    ['setDataValidation', (cells: Thing) => cells.setDataValidation(null)],
    ['insertCheckboxes', (cells: Thing) => cells.insertCheckboxes()],
    ['removeCheckboxes', (cells: Thing) => cells.removeCheckboxes()],
  ])('TABLE-02: %s is not allowed in a typed column, and nothing is changed', (_what, change) => {
    const { sheet } = withTable();
    expect(now(sheet, change, 'C2:E2')).toBe(RULE);
    expect(sheet.getRange('C2').getDataValidation()).not.toBeNull();
  });

  test('TABLE-02: under the other reading the call itself is refused', () => {
    const { sheet } = withTable({ refusesAt: 'call' });
    expect(refusal(() => sheet.getRange('D2').clearDataValidations())).toBe(RULE);
    expect(refusal(() => sheet.getRange('D2').setNumberFormat('@'))).toBe(FORMAT);
  });

  const LOOKS: [string, (sheet: Thing) => unknown][] = [
    ['setFontColor', (sheet) => sheet.getRange('B2').setFontColor('red')],
    ['setFontWeight', (sheet) => sheet.getRange('B2').setFontWeight('bold')],
    ['setBackground', (sheet) => sheet.getRange('B2').setBackground('red')],
    ['setColumnWidth', (sheet) => sheet.setColumnWidth(2, 90)],
    ['hideColumns', (sheet) => sheet.hideColumns(2)],
    ['addDeveloperMetadata', (sheet) => sheet.getRange('B:B').addDeveloperMetadata('key', 'value')],
  ];

  test.each(LOOKS)('other looks are refused under the harsher reading: %s', (_what, change) => {
    const { sheet } = withTable();
    expect(refusal(() => [change(sheet), sheet.getLastRow()])).toBe(RULE);
  });

  test.each(LOOKS)('only what is on record is refused under the milder reading: %s', (_what, change) => {
    const { run, sheet } = withTable({ tablesRefuse: 'recorded' });
    change(sheet);
    expect(() => run.commit()).not.toThrow();
  });
});

describe('what a script sees of a Table', () => {
  test('TABLE-03: neither the sheet nor the file has a method for Tables', () => {
    const { run, sheet } = withTable();
    expect(sheet.getTables).toBeUndefined();
    expect(run.app.getActiveSpreadsheet().getTables).toBeUndefined();
    expect(refusal(() => sheet.getTables())).toMatch(/getTables is not a function$/);
  });

  test('TABLE-04: the filter of a Table is no filter of the sheet, and its hidden rows may not be told', () => {
    const { tab, sheet } = withTable();
    tab.filterTable(3, (shown) => shown === 'active');
    expect(sheet.getFilter()).toBeNull();
    expect([2, 3].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, false]);
    expect(tab.rowHidden(3).byTable).toBe(true);
    const told = withTable({ tableFilterTold: true });
    told.tab.filterTable(3, (shown) => shown === 'active');
    expect([2, 3].map((row) => told.sheet.isRowHiddenByFilter(row))).toEqual([false, true]);
    told.tab.clearTableFilter();
    expect(told.sheet.isRowHiddenByFilter(3)).toBe(false);
  });

  test('TABLE-05: blank rows of checkboxes and ratings hold FALSE and 0, down to the end of the Table', () => {
    const { tab, sheet } = withTable();
    expect(sheet.getRange('A4:D5').getValues()).toEqual(Array(2).fill(['', '', '', false]));
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:D5');
    tab.makeTable({ row: 1, column: 7, rows: 3, columns: 1 }, ['rating']);
    expect(sheet.getRange('G1:G3').getValues()).toEqual([['Column 1'], [0], [0]]);
  });

  test('TABLE-06: header cells stay different names: blanks, repetitions and formulas are altered', () => {
    const { sheet } = withTable();
    sheet.getRange('A1:C1').setValues([['', 'Active', '=1+1']]);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['Column 1', 'Active 2', '2', 'Active']]);
    expect(sheet.getRange('C1').getFormula()).toBe('');
  });

  test('TABLE-06: a title written right beside a Table extends it, or does not, under either reading', () => {
    const grows = withTable({ tablesGrow: true });
    grows.sheet.getRange('E1').setValue('Status');
    expect(grows.sheet.getRange('E1').getValue()).toBe('Status 2');
    grows.sheet.getRange('A6').setValue('Eve');
    expect(grows.sheet.getRange('D6').getValue()).toBe(false);
    const stays = withTable();
    stays.sheet.getRange('E1').setValue('Status');
    stays.sheet.getRange('A6').setValue('Eve');
    expect(stays.sheet.getRange('E1:E1').getValue()).toBe('Status');
    expect(stays.sheet.getRange('D6').getValue()).toBe('');
  });

  test('typed columns move with the columns and rows that they stand in', () => {
    const { tab, sheet } = withTable();
    tab.insertColumns(1, 2);
    tab.insertRows(1, 3);
    expect(now(sheet, (cells) => cells.setNumberFormat('@'), 'D5')).toBe(FORMAT);
    sheet.getRange('B2:B5').setNumberFormat('@');
    tab.deleteColumns(4, 1);
    sheet.getRange('D5').clearContent();
    expect(now(sheet, (cells) => cells.setNumberFormat('@'), 'D5')).toBe(FORMAT);
    sheet.getRange('C5').setNumberFormat('@');
    expect(sheet.getRange('C5').getNumberFormat()).toBe('@');
  });

  test('GRID-20: a column inserted beside a Table inherits the rule of its typed column, and may be cleared', () => {
    const { tab, sheet } = withTable();
    tab.deleteColumns(5, 22);
    sheet.insertColumnsAfter(4, 1);
    expect(sheet.getRange('E2').getDataValidation()).not.toBeNull();
    expect(sheet.getRange('E1:E5').clearDataValidations().getDataValidation()).toBeNull();
  });
});
