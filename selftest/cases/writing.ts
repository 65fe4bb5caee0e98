// Cases of writing: what Sheets makes of a text, formats, refusals.
import { type Case, type Fixture, refused } from '../case';

/** What becomes of one value: value, formula. */
function written(fixture: Fixture, value: unknown, format?: string): unknown[] {
  const cell = fixture.block(1, 1);
  if (format) cell.setNumberFormat(format);
  cell.setValue(value);
  return [cell.getValue(), cell.getFormula()];
}

const row = (
  id: string,
  value: string,
  expect: string,
  more: { format?: string; open?: true; usOnly?: true; says?: string } = {},
): Case => ({
  id,
  says:
    more.says ??
    `${JSON.stringify(value)} written${more.format ? ` under the format ${more.format}` : ''}: value, formula`,
  run: (fixture) => written(fixture, value, more.format),
  expect,
  open: more.open,
  usOnly: more.usOnly,
});

const TEXTS: readonly Case[] = [
  row('WRITE-04', '=SUM(1,2)', '[3,"=SUM(1,2)"]', { usOnly: true }),
  row('WRITE-05', '   =SUM(1,2)', '["   =SUM(1,2)",""]'),
  row('WRITE-07', '-5', '[-5,""]'),
  row('WRITE-07', '-x', '["-x",""]'),
  row('WRITE-08', '00123', '[123,""]'),
  row('WRITE-12', 'true', '[true,""]', { usOnly: true }),
  row('WRITE-13', '1,000,000', '[1000000,""]', { usOnly: true }),
  row('WRITE-13', '$2.99', '[2.99,""]', { usOnly: true }),
  row('WRITE-14', "'00123", '["00123",""]'),
  row('WRITE-15', '00123', '["00123",""]', { format: '@' }),
  row('WRITE-15', '+33 1 34 33 22 33', '["+33 1 34 33 22 33",""]', { format: '@' }),
  row('WRITE-15', '12e45', '["12e45",""]', { format: '@' }),
  row('WRITE-15', '2026-07-31', '["2026-07-31",""]', { format: '@' }),
  row('WRITE-09', `1${'0'.repeat(29)}`, '[1e+29,""]'),
  row('WRITE-36', '@handle', '["@handle",""]'),
  // The texts of the first open question, one by one.
  row('open 1', '=1+1', '[2,"=1+1"]', { open: true }),
  row('open 1', '=1+1', '[2,"=1+1"]', { open: true, format: '@' }),
  row('open 1', "'=1+1", '["=1+1",""]', { open: true }),
  row('open 1', "'=1+1", '["=1+1",""]', { open: true, format: '@' }),
  row('open 1', '+33 1 23', '["#ERROR!","=+33 1 23"]', { open: true }),
  row('open 1', "'+33 1 23", '["+33 1 23",""]', { open: true, format: '@' }),
  row('open 1', "'0123456789", '["0123456789",""]', { open: true, format: '@' }),
];

const RULES: readonly Case[] = [
  {
    id: 'WRITE-01',
    says: 'Too few rows are refused',
    run: (fixture) => refused(() => fixture.block(3, 1).setValues([['a'], ['b']])),
    expect: /^"Exception: The number of rows in the data does not match the number of rows in the range\./,
  },
  {
    id: 'WRITE-02',
    says: 'A ragged row is refused',
    run: (fixture) => refused(() => fixture.block(2, 2).setValues([['a', 'b'], ['c']])),
    expect: /^"Exception: The number of columns in the data does not match the number of columns in the range\./,
  },
  {
    id: 'WRITE-03',
    says: 'A text instead of rows fits no form',
    run: (fixture) => refused(() => fixture.block(1, 1).setValues('x' as unknown as string[][])),
    expect:
      /^"Exception: The parameters \(String\) don't match the method signature for SpreadsheetApp\.Range\.setValues\."$/,
  },
  {
    id: 'WRITE-10',
    says: 'A text in the form of ISO is a date at midnight of the file',
    run: (fixture) => {
      const cell = fixture.block(1, 1).setValue('2026-07-31');
      return Utilities.formatDate(cell.getValue() as Date, fixture.file.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm');
    },
    expect: '"2026-07-31 00:00"',
  },
  {
    id: 'WRITE-11',
    says: '1/2 is a day of January',
    run: (fixture) => {
      const cell = fixture.block(1, 1).setValue('1/2');
      return Utilities.formatDate(cell.getValue() as Date, fixture.file.getSpreadsheetTimeZone(), 'MM-dd');
    },
    expect: '"01-02"',
    usOnly: true,
  },
  {
    id: 'WRITE-16',
    says: 'appendRow does not look at the format',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange('A1:A5').setNumberFormat('@');
      tab.appendRow(['007']);
      return tab.getRange('A1').getValue();
    },
    expect: '7',
  },
  {
    id: 'WRITE-17',
    says: 'null empties the cell',
    run: (fixture) => {
      const cell = fixture.block(1, 1).setValue('a');
      cell.setValues([[null]]);
      return cell.getValue();
    },
    expect: '""',
  },
  {
    id: 'WRITE-18',
    says: 'setValue fills every cell of the range',
    run: (fixture) => fixture.block(2, 2).setValue('x').getValues(),
    expect: '[["x","x"],["x","x"]]',
  },
  {
    id: 'WRITE-19',
    says: 'A Date keeps its instant and brings a date format',
    run: (fixture) => {
      const cell = fixture.block(1, 1).setValue(new Date('2026-07-31T10:30:00Z'));
      return [cell.getValue(), /y/.test(cell.getNumberFormat())];
    },
    expect: '["2026-07-31T10:30:00.000Z",true]',
  },
  {
    id: 'WRITE-20',
    says: 'A cell takes 50,000 characters and not one more',
    run: (fixture) => {
      const cell = fixture.block(1, 1).setValue('x'.repeat(50_000));
      return [cell.getDisplayValue().length, refused(() => cell.setValue('x'.repeat(50_001)))];
    },
    expect: '[50000,"Exception: Your input contains more than the maximum of 50000 characters in a single cell."]',
  },
  {
    id: 'WRITE-25',
    says: 'A number as a note reads back as its text',
    run: (fixture) =>
      fixture
        .block(1, 1)
        .setNote(25 as unknown as string)
        .getNote(),
    expect: '"25"',
  },
  {
    id: 'WRITE-37',
    says: 'The format "general" resets a cell',
    run: (fixture) => fixture.block(1, 1).setNumberFormat('0.00').setNumberFormat('general').getNumberFormat(),
    expect: '"0.###############"',
  },
  {
    id: 'WRITE-21',
    says: 'A rule that rejects input: the call at which a wrong value is refused',
    run: (fixture) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build();
      const cell = fixture.block(1, 1).setDataValidation(rule);
      SpreadsheetApp.flush();
      const write = refused(() => cell.setValue('maybe'));
      return [write, refused(() => SpreadsheetApp.flush()), cell.getValue()];
    },
    expect: /^\["done","Exception: The data you entered in cell A\d+ violates the data validation .*",""\]$/,
    open: true,
  },
];

/** The cost of a list of ranges is not published; the writing back of long lists rests on it. */
const LISTS: readonly Case[] = [
  {
    id: 'open 12',
    says: 'One value for a list of 500 separate cells stands in each, and is queued no slower than 50 values one by one',
    run: (fixture) => {
      const tab = fixture.newTab();
      const rows = Array.from({ length: 500 }, (_, i) => 1 + 2 * i);
      const time = (work: () => void) => {
        const began = Date.now();
        work();
        return Date.now() - began;
      };
      const list = time(() => tab.getRangeList(rows.map((row) => `R${row}C1:R${row}C1`)).setValue('x'));
      const single = time(() => rows.slice(0, 50).forEach((row) => void tab.getRange(row, 2).setValue('x')));
      SpreadsheetApp.flush();
      const written = tab.getRange(1, 1, 1000, 1).getValues();
      return [written.every(([value], i) => value === (i % 2 === 0 ? 'x' : '')), list <= single];
    },
    expect: '[true,true]',
    open: true,
  },
];

export const WRITING: readonly Case[] = [...TEXTS, ...RULES, ...LISTS];
