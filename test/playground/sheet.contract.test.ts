// The sheet itself: places, hidden rows, tabs, protection, filters, metadata; the emulator against Google's recorded behaviour.
import { refusal, type Script, script, type Thing, viewOf } from './script.fixture';
import { opened } from './sheet.fixture';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
const each = (list: Thing) => [...(list as unknown as Thing[])];

describe('places', () => {
  test('GRID-13: not all rows below the frozen ones can be deleted', () => {
    const { tab, sheet } = opened({}, { rows: 5 });
    tab.freeze(1);
    expect(refusal(() => sheet.deleteRows(2, 4))).toBe('Sorry, it is not possible to delete all non-frozen rows.');
    expect(sheet.deleteRows(2, 3).deleteColumn(3).getMaxRows()).toBe(2);
    expect(sheet.getMaxColumns()).toBe(25);
    expect(refusal(() => sheet.deleteRow(9))).toBe('Those rows are out of bounds.');
  });

  test.each([
    ['getRange', (sheet: Thing) => sheet.getRange('AA2000')],
    ['getRangeList', (sheet: Thing) => sheet.getRangeList(['A1', 'R2000C1'])],
  ])('GRID-22: %s refuses a name beyond the grid at once, under the first reading', (_what, get) => {
    const { sheet } = opened();
    expect(refusal(() => get(sheet))).toBe(OUTSIDE);
  });

  test('GRID-22: under the other reading the name is taken, and its use is refused', () => {
    const { run, sheet } = opened({ outsideAt: 'use' });
    const beyond = sheet.getRange('RC1');
    expect(beyond.getA1Notation()).toBe('RC1');
    expect(refusal(() => beyond.getValue())).toBe(OUTSIDE);
    sheet.getRangeList(['A1', 'R2000C1']).setValue('x');
    expect(refusal(() => run.app.flush())).toBe(OUTSIDE);
    expect(refusal(() => sheet.getRange(2000, 1))).toBe(OUTSIDE);
  });

  test('GRID-22: the late refusal comes from the write itself where Google refuses at the call', () => {
    const { sheet } = opened({ outsideAt: 'use', refusesAt: 'call' });
    const list = sheet.getRangeList(['R2000C1']);
    expect(refusal(() => list.setValue('x'))).toBe(OUTSIDE);
  });

  test('GRID-23: a name with nothing before its exclamation mark is on this sheet', () => {
    expect(opened().sheet.getRange('!c2:e5').getA1Notation()).toBe('C2:E5');
  });

  test.each([
    ['A5:C10', [true, true, true, true]],
    ['3:5', [true, true, false, false]],
    ['B:D', [false, false, true, true]],
  ])('GRID-24: %s remembers on which sides it has ends', (name, bounded) => {
    const range = opened().sheet.getRange(name);
    expect([
      range.isStartRowBounded(),
      range.isEndRowBounded(),
      range.isStartColumnBounded(),
      range.isEndColumnBounded(),
    ]).toEqual(bounded);
  });

  test('GRID-25: the data range of an empty tab holds one blank', () => {
    expect(opened().sheet.getDataRange().getValues()).toEqual([['']]);
  });

  test('LIST-01: a list of ranges takes R1C1 names, alone and mixed with A1 names', () => {
    const { tab, run, sheet } = opened();
    const list = sheet.getRangeList(['R2C3', 'R4C1:R5C2', 'B9']);
    expect(each(list.getRanges()).map((range) => range.getA1Notation())).toEqual(['C2', 'A4:B5', 'B9']);
    list.setValue('x');
    run.commit();
    expect([tab.value(2, 3), tab.value(5, 2), tab.value(9, 2), tab.value(2, 2)]).toEqual(['x', 'x', 'x', '']);
  });

  test('LIST-02: a list of 500 ranges is written and coloured with one call each', () => {
    const { tab, run, sheet } = opened();
    const list = sheet.getRangeList(Array.from({ length: 500 }, (_, i) => `R${2 * i + 1}C1`));
    list.setValue('x').setFontColor('#ff0000');
    run.commit();
    expect([tab.value(999, 1), tab.value(998, 1), tab.colour(999, 1)]).toEqual(['x', '', '#ff0000']);
    expect(run.calls.filter(({ name }) => name.startsWith('RangeList.'))).toHaveLength(2);
  });
});

describe('hidden rows, columns and tabs', () => {
  test('SHEET-10: the answer includes a change that waits, and only the columns named are shown again', () => {
    const { sheet } = opened();
    const columns = () => [1, 2, 3, 4].map((column) => sheet.isColumnHiddenByUser(column));
    sheet.hideColumns(2, 2);
    expect(columns()).toEqual([false, true, true, false]);
    sheet.unhideColumn(sheet.getRange('B2'));
    expect(columns()).toEqual([false, false, true, false]);
    sheet.hideColumn(sheet.getRange('A1:B1'));
    expect(columns()).toEqual([true, true, true, false]);
    const rows = () => [1, 2, 3].map((row) => sheet.isRowHiddenByUser(row));
    sheet.hideRows(2, 2);
    expect(rows()).toEqual([false, true, true]);
    sheet.unhideRow(sheet.getRange('B2'));
    sheet.hideRow(sheet.getRange('A1'));
    expect(rows()).toEqual([true, false, true]);
  });

  test('rows of a collapsed group count as hidden by the user, and the group has a depth', () => {
    const { tab, sheet } = opened();
    tab.groupRows(3, 2, true);
    tab.groupRows(7, 1);
    const told = (row: number) => [
      sheet.isRowHiddenByUser(row),
      sheet.isRowHiddenByFilter(row),
      sheet.getRowGroupDepth(row),
    ];
    expect([2, 3, 4, 5, 7].map(told)).toEqual([
      [false, false, 0],
      [true, false, 1],
      [true, false, 1],
      [false, false, 0],
      [false, false, 1],
    ]);
    tab.insertRows(1, 1);
    expect([3, 4, 5, 6].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 1, 0]);
  });

  test('SHEET-11: a tab is hidden and shown again at once', () => {
    const { book, sheet } = opened();
    book.addTab('Other');
    expect([sheet.hideSheet().isSheetHidden(), sheet.showSheet().isSheetHidden()]).toEqual([true, false]);
  });

  test('SHEET-06: the last tab that is shown cannot be hidden', () => {
    const { book, sheet } = opened();
    book.addTab('Hidden').hidden = true;
    expect(refusal(() => sheet.hideSheet())).toBe("You can't hide all the sheets in a document.");
  });

  test('SHEET-07: a file that is not there or not shared is refused', () => {
    const { book, run } = opened();
    expect(refusal(() => run.app.openById('no-such-file'))).toMatch(
      /permissions? to access the requested document|Document \S+ is missing|No item with the given ID/,
    );
    expect(run.app.openById(book.id).getId()).toBe(book.id);
    expect(run.calls.map(({ scope }) => scope)).toContain('spreadsheets');
  });

  test('SHEET-12: sorting a sheet without frozen rows sorts its header as well', () => {
    const { tab, sheet } = opened();
    tab.typeTable(1, 1, [['Name'], ['Ada'], ['Zoe']]);
    sheet.sort(1);
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['Ada'], ['Name'], ['Zoe']]);
    tab.freeze(1);
    sheet.sort(1, false);
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['Ada'], ['Zoe'], ['Name']]);
    const empty = opened();
    empty.tab.typeTable(1, 1, [['Name']]);
    expect(empty.sheet.sort(1).getLastRow()).toBe(1);
  });

  test('TAB-01: a new tab takes its place and the person with it, until the former one is opened again', () => {
    const { run, sheet } = opened();
    const file = run.app.getActiveSpreadsheet();
    const made = file.insertSheet('Ours', 0);
    expect([made.getIndex(), file.getActiveSheet().getName()]).toEqual([1, 'Ours']);
    file.setActiveSheet(sheet);
    expect(file.getActiveSheet().getName()).toBe('Staff');
  });
});

describe('protection', () => {
  test('TAB-03: a tab protected with a warning is written by every editor', () => {
    const { book, tab, run, sheet } = opened();
    sheet.protect().setWarningOnly(true);
    run.commit();
    const other = script(book, viewOf(book, 'bob@example.com'));
    other.app.getActiveSheet().getRange('A1').setValue('x');
    other.commit();
    expect(tab.value(1, 1)).toBe('x');
  });

  test('TAB-04: a protection is described, opened in part, and listed by its file at once', () => {
    const { run, sheet } = opened({ owner: 'anna@example.com' });
    const made = sheet
      .protect()
      .setDescription('Ours')
      .setWarningOnly(true)
      .setUnprotectedRanges([sheet.getRange('A1:B1')]);
    const [listed] = each(run.app.getActiveSpreadsheet().getProtections(run.app.ProtectionType.SHEET));
    for (const one of [made, listed!]) {
      expect([one.getDescription(), one.isWarningOnly(), one.canEdit()]).toEqual(['Ours', true, true]);
      expect(one.getProtectionType()).toBe(run.app.ProtectionType.SHEET);
      expect([one.getEditors().length, one.getUnprotectedRanges()[0]!.getA1Notation()]).toEqual([0, 'A1:B1']);
    }
    made.remove();
    expect(sheet.getProtections(run.app.ProtectionType.SHEET)).toHaveLength(0);
  });

  test('a tab that a script protects is closed to others but for the open ranges', () => {
    const { book, run, sheet } = opened();
    sheet.protect().setUnprotectedRanges([sheet.getRange('C1:D9')]);
    run.commit();
    const other = script(book, viewOf(book, 'bob@example.com')).app.getActiveSheet();
    expect(['A1', 'C2', 'B2:C2'].map((a1) => other.getRange(a1).canEdit())).toEqual([false, true, false]);
  });
});

describe('filters', () => {
  test('WRITE-29: a second filter on a sheet is refused', () => {
    const { sheet } = opened();
    sheet.getRange('A1:C5').createFilter();
    expect(refusal(() => sheet.getRange('E1:F5').createFilter())).toBe(
      "You can't create a filter in a sheet that already has a filter.",
    );
  });

  test('READ-17: the filter is given to any range, and is its own range', () => {
    const { sheet } = opened();
    expect([sheet.getFilter(), sheet.getRange('A1').getFilter()]).toEqual([null, null]);
    sheet.getRange('A1:C5').createFilter();
    const told = ['B2', 'E9'].map((a1) => sheet.getRange(a1).getFilter().getRange().getA1Notation());
    expect(told).toEqual(['A1:C5', 'A1:C5']);
    sheet.getFilter().remove();
    expect(sheet.getFilter()).toBeNull();
  });
});

describe('metadata', () => {
  const seek = (run: Script) => run.app.getActiveSpreadsheet().createDeveloperMetadataFinder();

  test.each(['A1:B2', 'A2:C2', 'B2:B9', 'C3'])('META-01: nothing is noted on %s', (a1) => {
    const { sheet } = opened();
    expect(refusal(() => sheet.getRange(a1).addDeveloperMetadata('key', 'value'))).toMatch(
      /^Adding developer metadata to arbitrary ranges is not currently supported\. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column\./,
    );
  });

  test('META-02: what is noted on gives itself back, and the note is open to the whole document', () => {
    const { run, sheet } = opened();
    const { DeveloperMetadataLocationType: types, DeveloperMetadataVisibility: visibility } = run.app;
    expect(String(sheet.getRange('G:G').addDeveloperMetadata('key', 'column'))).toBe('Range');
    expect(String(sheet.getRange('8:8').addDeveloperMetadata('key', 'row'))).toBe('Range');
    expect(String(sheet.addDeveloperMetadata('key', 'sheet'))).toBe('Sheet');
    const found = each(seek(run).withKey('key').find());
    const byValue = Object.fromEntries(found.map((one) => [String(one.getValue()), one]));
    expect(found.every((one) => one.getVisibility() === visibility.DOCUMENT)).toBe(true);
    expect(byValue['column']!.getLocation().getLocationType()).toBe(types.COLUMN);
    expect(byValue['row']!.getLocation().getLocationType()).toBe(types.ROW);
    expect(byValue['row']!.getLocation().getRow().getA1Notation()).toBe('8:8');
    expect(byValue['sheet']!.getLocation().getLocationType()).toBe(types.SHEET);
  });

  test('META-03: a cell in a marked column has no note of its own, the column has', () => {
    const { run, sheet } = opened();
    sheet.getRange('G:G').addDeveloperMetadata('key', 'value');
    expect(sheet.getRange('G3').getDeveloperMetadata()).toHaveLength(0);
    expect(sheet.getRange('G:G').getDeveloperMetadata()[0]!.getKey()).toBe('key');
    expect(seek(run).find()).toHaveLength(1);
  });

  test('META-04: a note is changed and moved at once, keeps its id, and is gone when it is removed', () => {
    const { run, sheet } = opened();
    sheet.getRange('G:G').addDeveloperMetadata('key', 'value');
    const [note] = each(sheet.getRange('G:G').getDeveloperMetadata());
    const id = note!.getId();
    note!.setKey('other').setValue('new').moveToRow(sheet.getRange('4:4'));
    const [found] = each(seek(run).withKey('other').withValue('new').find());
    expect([found!.getId() === id, note!.getLocation().getRow().getA1Notation()]).toEqual([true, '4:4']);
    note!.moveToColumn(sheet.getRange('B:B'));
    expect(note!.getLocation().getColumn().getA1Notation()).toBe('B:B');
    note!.moveToSheet(sheet);
    expect(note!.getLocation().getColumn()).toBeNull();
    note!.moveToSpreadsheet();
    expect(note!.getLocation().getLocationType()).toBe(run.app.DeveloperMetadataLocationType.SPREADSHEET);
    note!.remove();
    expect(seek(run).find()).toHaveLength(0);
  });

  test('META-05: several conditions must all be met, and none found is an empty list', () => {
    const { run, sheet } = opened();
    sheet.getRange('A:A').addDeveloperMetadata('key', 'one');
    sheet.getRange('B:B').addDeveloperMetadata('key', 'two');
    expect(seek(run).withKey('key').withValue('two').find()[0]!.getLocation().getColumn().getA1Notation()).toBe('B:B');
    expect(seek(run).withKey('none').withValue('two').find()).toHaveLength(0);
  });
});

describe('columns that move and tabs that are copied', () => {
  test('a moved column takes its metadata along, and so does the copy of a tab', () => {
    const { run, sheet } = opened();
    sheet.getRange('B:B').addDeveloperMetadata('key', 'value');
    sheet.getRange('B1').setValue('Status');
    sheet.moveColumns(sheet.getRange('B:B'), 5);
    const columnOf = (tab: Thing) =>
      tab.createDeveloperMetadataFinder().withKey('key').find()[0]!.getLocation().getColumn().getA1Notation();
    const copy = sheet.copyTo(run.app.getActiveSpreadsheet());
    copy.moveColumns(copy.getRange('D:D'), 1);
    expect([columnOf(sheet), columnOf(copy), copy.getRange('A1').getValue()]).toEqual(['D:D', 'A:A', 'Status']);
    expect([copy.getName(), copy.getSheetId() === sheet.getSheetId()]).toEqual(['Copy of Staff', false]);
  });
});
