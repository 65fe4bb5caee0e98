// Validation rules, protection with open cells and refused columns: the emulator against the recorded behaviour of Google.
import { Book } from '../../playground/emulator/spreadsheet-store';
import { refusal, script, type Thing } from './script.fixture';

function staff(size: { rows?: number; columns?: number } = {}, options: ConstructorParameters<typeof Book>[0] = {}) {
  const book = new Book({ locale: 'en_US', ...options });
  const tab = book.addTab('Staff', size);
  const run = script(book);
  return { book, tab, run, sheet: run.app.getActiveSheet() };
}

const ruleAt = (sheet: Thing, a1: string) => sheet.getRange(a1).getDataValidation();
const VIOLATES = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

describe('rules that inserted columns and rows take over', () => {
  test('GRID-20: a new column refuses what the strict dropdown to its left refuses', () => {
    const { tab, run, sheet } = staff({ rows: 4, columns: 3 });
    tab.validate(1, 3, 3, 1, ['yes', 'no'], true);
    sheet.insertColumnsAfter(3, 2);
    expect(['D1', 'E3', 'E4'].map((a1) => Boolean(ruleAt(sheet, a1)))).toEqual([true, true, false]);
    expect(sheet.getRange('D1:E4').getValues()).toEqual(Array(4).fill(['', '']));
    sheet.getRange('E2').setValue('Synced');
    expect(refusal(() => run.app.flush())).toBe(VIOLATES('E2'));
  });

  test('GRID-20: a column right of a checkbox holds checkboxes, blank at first', () => {
    const { tab, run, sheet } = staff({ columns: 1 });
    tab.checkbox(2, 1, true);
    sheet.insertColumnAfter(1);
    expect(sheet.getRange('B2').getValue()).toBe('');
    expect(ruleAt(sheet, 'B2').getCriteriaType()).toBe(run.app.DataValidationCriteria.CHECKBOX);
    tab.checkbox(2, 2, false);
    expect(sheet.getRange('B2').getValue()).toBe(false);
  });

  test('GRID-20: inserted rows take over the rules of the row above', () => {
    const { tab, sheet } = staff();
    tab.validate(2, 1, 1, 1, ['yes'], true);
    sheet.insertRowsAfter(2, 1);
    expect([Boolean(ruleAt(sheet, 'A3')), Boolean(ruleAt(sheet, 'A4'))]).toEqual([true, false]);
  });

  test('GRID-21: columns may be refused although there is room, and then none are made', () => {
    const { tab, sheet } = staff({ columns: 3 });
    tab.refusesColumns = "You can't insert a column here right now. Try dragging the freeze bar to the left.";
    expect(refusal(() => sheet.insertColumnsAfter(3, 1))).toMatch(/^You can't insert a column here right now\. /);
    expect(sheet.getMaxColumns()).toBe(3);
  });
});

describe('rules as a script reads, lays and clears them', () => {
  test('WRITE-39: cleared rules leave the values, and anything may be written afterwards', () => {
    const { tab, sheet } = staff();
    tab.validate(1, 1, 3, 1, ['yes', 'no'], true);
    tab.checkbox(1, 2, true);
    sheet.getRange('A1').setValue('yes');
    sheet.getRange('A1:B3').clearDataValidations();
    expect(sheet.getRange('A1:B3').getDataValidations()).toEqual(Array(3).fill([null, null]));
    sheet.getRange('A2').setValue('Synced');
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['yes', true],
      ['Synced', ''],
    ]);
  });

  test('WRITE-39: rules of protected cells are not cleared', () => {
    const { tab, run, sheet } = staff();
    tab.validate(1, 1, 1, 1, ['yes'], true);
    tab.protect({ range: [1, 1, 1, 1], editors: [] });
    sheet.getRange('A1').clearDataValidations();
    expect(refusal(() => run.app.flush())).toMatch(/^You are trying to edit a protected cell/);
    expect(ruleAt(sheet, 'A1').getAllowInvalid()).toBe(false);
  });

  test('WRITE-40: one forbidden value of a block refuses the block at the flush, and no row is written', () => {
    const { tab, run, sheet } = staff();
    tab.validate(2, 1, 1, 1, ['yes'], true);
    sheet.getRange('A1:A3').setValues([['one'], ['two'], ['three']]);
    expect(refusal(() => run.app.flush())).toBe(VIOLATES('A2'));
    expect(sheet.getRange('A1:A3').getValues()).toEqual([[''], [''], ['']]);
  });

  test('WRITE-21: a rule laid in the same queue forbids the value written after it', () => {
    const { run, sheet } = staff();
    const rule = run.app.newDataValidation().requireValueInList(['A', 'B']).setAllowInvalid(false).build();
    sheet.getRange('A1').setDataValidation(rule).setValue('A, B');
    expect(refusal(() => run.app.flush())).toBe(VIOLATES('A1'));
  });

  test('WRITE-44: checkboxes have the criteria CHECKBOX without values, and replace a rule that was there', () => {
    const { tab, run, sheet } = staff();
    tab.validate(1, 1, 1, 1, ['yes'], true);
    sheet.getRange('A1:A2').insertCheckboxes();
    const rule = ruleAt(sheet, 'A1');
    expect([rule.getCriteriaType() === run.app.DataValidationCriteria.CHECKBOX, rule.getCriteriaValues()]).toEqual([
      true,
      [],
    ]);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[false], [false]]);
  });

  test('a rule that a script built is read back as it was built', () => {
    const { run, sheet } = staff();
    const rule = run.app
      .newDataValidation()
      .requireValueInList(['red', 'green'], false)
      .setAllowInvalid(false)
      .setHelpText('A colour');
    sheet.getRange('A1:A2').setDataValidation(rule.build());
    const read = ruleAt(sheet, 'A2');
    expect(read.getCriteriaType()).toBe(run.app.DataValidationCriteria.VALUE_IN_LIST);
    expect([read.getCriteriaValues(), read.getAllowInvalid(), read.getHelpText()]).toEqual([
      [['red', 'green'], false],
      false,
      'A colour',
    ]);
    sheet.getRange('A1').setDataValidation(null);
    expect(ruleAt(sheet, 'A1')).toBeNull();
  });

  test('a rule that allows other values refuses nothing', () => {
    const { run, sheet } = staff();
    sheet
      .getRange('A1')
      .setDataValidation(run.app.newDataValidation().requireValueInList(['red']).setAllowInvalid(true).build());
    expect(sheet.getRange('A1').setValue('blue').getValue()).toBe('blue');
  });
});

describe('a protected tab with open cells', () => {
  function withOpenCells() {
    const made = staff({ rows: 20, columns: 6 });
    made.tab.protect({ editors: [], open: [[1, 5, 20, 2]] });
    return made;
  }

  test('open cells may be written, other cells and the tab itself may not be changed', () => {
    const { run, sheet } = withOpenCells();
    expect(['E2:F9', 'E2', 'D2', 'D2:E2'].map((a1) => sheet.getRange(a1).canEdit())).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(sheet.getRange('E2').setValue('x').getValue()).toBe('x');
    for (const change of [
      () => sheet.insertColumnsAfter(6, 1),
      () => sheet.hideColumns(6).isColumnHiddenByUser(6),
      () => sheet.setColumnWidth(6, 90).getLastRow(),
      () => sheet.getRange('D2').setValue('x').getValue(),
    ]) {
      expect(refusal(change)).toMatch(/^You are trying to edit a protected cell or object\./);
    }
    expect(() => run.commit()).not.toThrow();
  });

  test('open cells move along with their columns', () => {
    const { tab, sheet } = withOpenCells();
    tab.insertColumns(1, 1);
    expect([sheet.getRange('E2').canEdit(), sheet.getRange('G2').canEdit()]).toEqual([false, true]);
  });
});
