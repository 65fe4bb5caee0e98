// Columns inserted between others: what moves along in the emulator, what takes the new ones in, and what it refuses.
import { Book } from '../../playground/emulator/spreadsheet-store';
import { afterColumns } from '../../playground/emulator/references';
import { script } from './script.fixture';

function staff(options: ConstructorParameters<typeof Book>[0] = {}) {
  const book = new Book({ locale: 'en_US', ...options });
  const tab = book.addTab('Staff');
  tab.typeTable(1, 1, [
    ['Name', 'E-mail', 'Title'],
    ['Ada', 'ada@example.com', 'Clerk'],
  ]);
  return { book, tab, sheet: script(book).app.getActiveSheet() };
}

test.each([
  ['=UPPER(C2)', '=UPPER(F2)'],
  ['=SUM(A:D)&B2', '=SUM(A:G)&B2'],
  ['=$C$2&"C2"&C2', '=$F$2&"C2"&F2'],
  ["=Staff!C2+'Staff'!C:C+Other!C2", "=Staff!F2+'Staff'!F:F+Other!C2"],
  ['=LOG10(2)+IF(TRUE,1,C2)', '=LOG10(2)+IF(TRUE,1,F2)'],
])('GRID-18: a reference beyond inserted columns follows its cells: %s', (before, after) => {
  expect(afterColumns(before, { at: 3, count: 3, inserted: 'Staff', home: 'Staff' })).toBe(after);
});

test('GRID-18: formulas of this tab and of others follow inserted columns', () => {
  const { book, tab, sheet } = staff();
  tab.putFormula(2, 4, '=UPPER(C2)', 'CLERK');
  const other = book.addTab('Other');
  other.putFormula(1, 1, '=Staff!C2&C2', 'Clerk');
  sheet.insertColumnsAfter(2, 3);
  expect([tab.formula(2, 7), other.formula(1, 1)]).toEqual(['=UPPER(F2)', '=Staff!F2&C2']);
});

test('a group, and alternating colours, grow around inserted columns', () => {
  const { tab, sheet } = staff();
  tab.groupColumns(2, 2);
  tab.band(1, 1, 2, 3);
  sheet.insertColumnsAfter(1, 1);
  expect([1, 2, 3, 4].map((column) => sheet.getColumnGroupDepth(column))).toEqual([0, 0, 1, 1]);
  expect(sheet.getBandings()[0]?.getRange().getA1Notation()).toBe('A1:D2');
});

test.each([
  [true, 1],
  [false, 0],
])('TABLE-03: a Table is told as bands, or not at all (%s)', (tablesBand, bands) => {
  const { tab, sheet } = staff({ tablesBand });
  tab.makeTable({ row: 1, column: 1, rows: 2, columns: 3 }, [null, null, null]);
  expect(sheet.getBandings()).toHaveLength(bands);
  sheet.insertColumnsAfter(2, 1);
  expect(sheet.getRange('C1').getValue()).toBe('Column 3');
  expect(sheet.getRange('C1:C9').isBlank()).toBe(false);
});

test('columns inserted into the cells of an array formula are refused by the emulator itself', () => {
  const { tab } = staff();
  tab.putFormula(3, 1, '={1,2}', 1, [[1, 2]]);
  expect(() => tab.insertColumns(2, 1)).toThrow('Columns inserted into the cells of an array formula are not emulated');
  tab.insertColumns(1, 1);
  expect(tab.formula(3, 2)).toBe('={1,2}');
});
