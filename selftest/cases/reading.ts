// Cases of reading, of the grid, of tabs and of column metadata.
import { type Case, type Fixture, refused } from '../case';

interface Untyped {
  getRange(...place: unknown[]): unknown;
}
const range = (fixture: Fixture, ...place: unknown[]) =>
  refused(() => (fixture.block(1, 1).getSheet() as unknown as Untyped).getRange(...place));
const refusedRange = (id: string, says: string, place: unknown[], message: string): Case => ({
  id,
  says,
  run: (fixture) => range(fixture, ...place),
  expect: JSON.stringify(`Exception: ${message}`),
});

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export const READING: readonly Case[] = [
  {
    id: 'READ-01',
    says: 'Values come as rows; a blank is an empty text',
    run: (fixture) => {
      const block = fixture.block(2, 3);
      return block
        .setValues([
          [7, true, ''],
          ['', '', ''],
        ])
        .getValues();
    },
    expect: '[[7,true,""],["","",""]]',
  },
  {
    id: 'READ-08',
    says: 'Reading after a write gives what Sheets made of it',
    run: (fixture) =>
      fixture
        .block(1, 2)
        .setValues([['007', ' x ']])
        .getValues(),
    expect: '[[7," x "]]',
  },
  {
    id: 'READ-09',
    says: 'The format of an unformatted cell',
    run: (fixture) => fixture.block(1, 1).getNumberFormat(),
    expect: '"0.###############"',
  },
  {
    id: 'READ-10',
    says: 'A broken formula is kept beside #ERROR!',
    run: (fixture) => {
      const cell = fixture.block(1, 1).setValue('=1+');
      return [cell.getValue(), cell.getFormula()];
    },
    expect: '["#ERROR!","=1+"]',
  },
  {
    id: 'GRID-01',
    says: 'An empty tab has no last row and no last column',
    run: (fixture) => {
      const tab = fixture.newTab();
      return [tab.getLastRow(), tab.getLastColumn()];
    },
    expect: '[0,0]',
  },
  {
    id: 'GRID-02',
    says: 'The data range of an empty tab is A1',
    run: (fixture) => fixture.newTab().getDataRange().getA1Notation(),
    expect: '"A1"',
  },
  refusedRange('GRID-05', 'There is no row 0', [0, 1], 'The starting row of the range is too small.'),
  refusedRange('GRID-06', 'There is no column 0', [1, 0], 'The starting column of the range is too small.'),
  refusedRange('GRID-07', 'No rows are no range', [2, 1, 0, 1], 'The number of rows in the range must be at least 1.'),
  refusedRange(
    'GRID-08',
    'No columns are no range',
    [2, 1, 1, 0],
    'The number of columns in the range must be at least 1.',
  ),
  refusedRange('GRID-09', 'Beyond the last row', [5_000_000, 1], OUTSIDE),
  refusedRange(
    'GRID-10',
    'What is not a number is no place',
    [Number.NaN, 1],
    'The coordinates or dimensions of the range are invalid.',
  ),
  refusedRange(
    'GRID-19',
    'A text among numbers fits no form',
    ['2', 1],
    "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ),
  {
    id: 'GRID-03',
    says: 'A formula that shows nothing is content, and appendRow goes below it',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange(5, 2).setValue('=""');
      const rows = tab.getLastRow();
      tab.appendRow(['below']);
      return [rows, tab.getRange(6, 1).getValue()];
    },
    expect: '[5,"below"]',
  },
  {
    id: 'GRID-04',
    says: 'Inserted rows widen the grid and are no content',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange(1, 1).setValue('a');
      tab.insertRowsAfter(1, 10);
      return [tab.getLastRow(), tab.getMaxRows()];
    },
    expect: '[1,1010]',
  },
  {
    id: 'GRID-11',
    says: 'Rows and columns beyond the grid have a text of their own',
    run: (fixture) => {
      const tab = fixture.newTab();
      return [refused(() => tab.insertRowsAfter(5_000_000, 1)), refused(() => tab.hideColumns(5_000))];
    },
    expect: '["Exception: Those rows are out of bounds.","Exception: Those columns are out of bounds."]',
  },
  {
    id: 'GRID-16',
    says: 'R1C1 notation is understood',
    run: (fixture) => fixture.newTab().getRange('R5C3').getA1Notation(),
    expect: '"C5"',
  },
  {
    id: 'GRID-18',
    says: 'Columns inserted at the end take over the format beside them',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange(2, 26).setNumberFormat('dd/MM/yyyy');
      tab.insertColumnsAfter(26, 1);
      return [tab.getMaxColumns(), tab.getRange(2, 27).getNumberFormat()];
    },
    expect: '[27,"dd/MM/yyyy"]',
  },
  {
    id: 'READ-03',
    says: '50% is the number 0.5, shown as 50%',
    run: (fixture) => {
      const cell = fixture.block(1, 1).setValue('50%');
      return [cell.getValue(), cell.getDisplayValue()];
    },
    expect: '[0.5,"50%"]',
    usOnly: true,
  },
  refusedRange('GRID-17', 'An unknown tab in A1 notation', ["'No such tab'!A1"], 'Range not found'),
  {
    id: 'GRID-15',
    says: 'A1 notation is put in order',
    run: (fixture) => {
      const tab = fixture.block(1, 1).getSheet();
      return ['C5:B2', '$C$3', 'A2:A2'].map((name) => tab.getRange(name).getA1Notation());
    },
    expect: '["B2:C5","C3","A2"]',
  },
  {
    id: 'SHEET-01',
    says: 'A name that no tab has gives null',
    run: (fixture) => fixture.file.getSheetByName('No such tab'),
    expect: 'null',
  },
  {
    id: 'SHEET-03',
    says: 'A tab is found by its id, and an unknown id gives null',
    run: (fixture) => {
      const tab = fixture.block(1, 1).getSheet();
      const byId = fixture.file as typeof fixture.file & { getSheetById(id: number): typeof tab | null };
      return [byId.getSheetById(tab.getSheetId())?.getName() === tab.getName(), byId.getSheetById(987_654_321)];
    },
    expect: '[true,null]',
  },
  {
    id: 'SHEET-04',
    says: 'A second tab of the same name is refused',
    run: (fixture) => refused(() => fixture.file.insertSheet(fixture.block(1, 1).getSheet().getName())),
    expect: /^"Exception: A sheet with the name .* already exists\. Please enter another name\."$/,
  },
  {
    id: 'RT-06',
    says: 'Objects print as their class',
    run: (fixture) => [String(fixture.file), String(fixture.block(1, 1)), String(fixture.block(1, 1).getSheet())],
    expect: '["Spreadsheet","Range","Sheet"]',
  },
  {
    id: 'metadata',
    says: 'Metadata on a whole column is found with its place',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange('D:D').addDeveloperMetadata('selftest', 'x', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      const [found] = tab.createDeveloperMetadataFinder().withKey('selftest').find();
      return [found?.getValue(), found?.getLocation().getColumn()?.getA1Notation()];
    },
    expect: '["x","D:D"]',
  },
  {
    id: 'metadata',
    says: 'A column given by counted rows is no whole column',
    run: (fixture) => refused(() => fixture.newTab().getRange(1, 4, 10, 1).addDeveloperMetadata('selftest', 'x')),
    expect: /^"Exception: Adding developer metadata to arbitrary ranges is not currently supported\./,
  },
];
