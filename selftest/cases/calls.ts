// Cases of what the add-on calls and no recorded behaviour is about: each call is made once, so that none is unknown.
import { type Case, type Fixture, refused } from '../case';

const FILLED = [
  ['Name', 'Age'],
  ['Ada', 36],
];

function filledTab(fixture: Fixture) {
  const tab = fixture.newTab();
  tab.getRange(1, 1, 2, 2).setValues(FILLED);
  return tab;
}

const READING: readonly Case[] = [
  {
    id: 'calls',
    says: 'Display values and formulas of a block',
    run: (fixture) => {
      const block = filledTab(fixture).getRange(1, 1, 2, 2);
      return [block.getDisplayValues(), block.getFormulas()];
    },
    expect: '[[["Name","Age"],["Ada","36"]],[["",""],["",""]]]',
  },
  {
    id: 'calls',
    says: 'The place and size of the data range, and whether it may be edited',
    run: (fixture) => {
      const data = filledTab(fixture).getDataRange();
      return [data.getRow(), data.getColumn(), data.getNumRows(), data.getNumColumns(), data.canEdit()];
    },
    expect: '[1,1,2,2,true]',
  },
  {
    id: 'calls',
    says: 'The tabs of the file, their type, and the one that is open',
    run: (fixture) => {
      const tab = fixture.newTab();
      const types = fixture.file.getSheets().map((one) => one.getType() === SpreadsheetApp.SheetType.GRID);
      fixture.file.setActiveSheet(tab);
      return [types.every(Boolean), SpreadsheetApp.getActiveSheet().getSheetId() === tab.getSheetId()];
    },
    expect: '[true,true]',
  },
  {
    id: 'calls',
    says: 'The address of the file holds its id',
    run: (fixture) => [fixture.file.getUrl().indexOf(fixture.file.getId()) > 0, fixture.file.getName().length > 0],
    expect: '[true,true]',
  },
  {
    id: 'calls',
    says: 'What was selected last: the active range and the list of all',
    run: (fixture) => {
      const tab = fixture.newTab();
      fixture.file.setActiveSheet(tab);
      tab.getRangeList(['A1:B2', 'D4']).activate();
      const list = tab.getActiveRangeList();
      const ranges = list ? list.getRanges().map((range) => range.getA1Notation()) : null;
      tab.getRange('C3').activate();
      const active = fixture.file.getActiveRange();
      return [ranges, active ? active.getA1Notation() : null];
    },
    expect: '[["A1:B2","D4"],"C3"]',
  },
  {
    id: 'calls',
    says: 'Hidden rows of a tab without filter: by the user, by a filter, the filter itself, frozen columns, protections',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.hideRows(2);
      const { SHEET } = SpreadsheetApp.ProtectionType;
      return [
        [1, 2].map((row) => [tab.isRowHiddenByUser(row), tab.isRowHiddenByFilter(row)]),
        tab.getFilter(),
        tab.getFrozenColumns(),
        tab.getProtections(SHEET).length,
      ];
    },
    expect: '[[[false,false],[true,false]],null,0,0]',
  },
  {
    id: 'WRITE-46',
    says: 'A merge is found from its rows and holds one value',
    run: (fixture) => {
      const block = fixture.block(2, 1).setValues([['a'], ['b']]);
      const [merge] = block.merge().getMergedRanges();
      return [merge?.getNumRows(), block.getDisplayValues()];
    },
    expect: '[2,[["a"],[""]]]',
  },
];

const CHANGING: readonly Case[] = [
  {
    id: 'calls',
    says: 'A tab as the add-on makes its own: narrow, protected with a warning, hidden; rows go from it while it is hidden',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange(1, 1, 4, 1).setValues([['a'], ['b'], ['c'], ['d']]);
      tab.deleteColumns(2, tab.getMaxColumns() - 1);
      tab.protect().setWarningOnly(true);
      tab.hideSheet();
      tab.deleteRows(2, 2);
      return [tab.getMaxColumns(), tab.isSheetHidden(), tab.getRange(1, 1, 2, 1).getValues()];
    },
    expect: '[1,true,[["a"],["d"]]]',
  },
  {
    id: 'calls',
    says: 'A tab that is opened again has the selection that it had',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange('B2:C3').activate();
      fixture.newTab();
      fixture.file.setActiveSheet(tab, true);
      const active = fixture.file.getActiveRange();
      return active ? active.getA1Notation() : null;
    },
    expect: '"B2:C3"',
  },
  {
    id: 'calls',
    says: 'Widths, weights and colours on ordinary cells',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.setColumnWidth(1, 150);
      tab.getRange('A1').setFontWeight('bold').setFontColor('#990000');
      SpreadsheetApp.flush();
      return [tab.getRange('A1').getFontWeight(), tab.getRange('A1').getFontColors()];
    },
    expect: '["bold",[["#990000"]]]',
  },
  {
    id: 'calls',
    says: 'Cleared content leaves a blank',
    run: (fixture) => fixture.block(1, 1).setValue('x').clearContent().getValue(),
    expect: '""',
  },
  {
    id: 'date format',
    says: 'A Date written into a cell of the format yyyy-mm-dd hh:mm keeps that format',
    run: (fixture) => {
      const cell = fixture.block(1, 1).setNumberFormat('yyyy-mm-dd hh:mm').setValue(new Date());
      return [cell.getNumberFormat(), /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(cell.getDisplayValue())];
    },
    expect: '["yyyy-mm-dd hh:mm",true]',
  },
  {
    id: 'date format',
    says: 'Plain text on the last row: a row inserted below it, and the text 007 written there',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange(1, 1, 3, 1).setNumberFormat('@').setValue('x');
      tab.insertRowsAfter(3, 1);
      const cell = tab.getRange(4, 1).setValue('007');
      return [cell.getNumberFormat(), cell.getValue()];
    },
    expect: '["@","007"]',
  },
  {
    id: 'metadata',
    says: 'Metadata open to the document: where it is after the column moved, and in a copy of the tab',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange('B:B').addDeveloperMetadata('selftest', 'x');
      tab.moveColumns(tab.getRange('B:B'), 5);
      const placeIn = (one: GoogleAppsScript.Spreadsheet.Sheet) => {
        const [found] = one.createDeveloperMetadataFinder().withKey('selftest').find();
        return found?.getLocation().getColumn()?.getA1Notation() ?? null;
      };
      const copy = tab.copyTo(fixture.file);
      const places = [placeIn(tab), placeIn(copy)];
      fixture.file.deleteSheet(copy);
      return places;
    },
    expect: '["D:D","D:D"]',
  },
  {
    id: 'metadata',
    says: 'Metadata of a tab: found among those of the whole file, with its tab, and changed',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange('B:B').addDeveloperMetadata('selftest.tab', 'column');
      tab.addDeveloperMetadata('selftest.tab', 'tab');
      const { SHEET } = SpreadsheetApp.DeveloperMetadataLocationType;
      const finder = () => fixture.file.createDeveloperMetadataFinder().withKey('selftest.tab').withLocationType(SHEET);
      const found = finder().find();
      for (const mark of found) mark.setValue('changed');
      const same = found.map((mark) => mark.getLocation().getSheet()?.getSheetId() === tab.getSheetId());
      return [
        same,
        finder()
          .find()
          .map((mark) => mark.getValue()),
      ];
    },
    expect: '[[true],["changed"]]',
  },
];

const SERVICES: readonly Case[] = [
  {
    id: 'calls',
    says: 'A property that was deleted reads as null',
    run: () =>
      PropertiesService.getUserProperties().setProperty('gone', '1').deleteProperty('gone').getProperty('gone'),
    expect: 'null',
  },
  {
    id: 'calls',
    says: 'Entries of the cache that were removed together read as null',
    run: () => {
      const cache = CacheService.getDocumentCache()!;
      cache.put('one', '1');
      cache.put('two', '2');
      cache.removeAll(['one', 'two']);
      return [cache.get('one'), cache.get('two')];
    },
    expect: '[null,null]',
  },
  {
    id: 'calls',
    says: 'The lock of a person is free while that of the document is held',
    run: () => {
      const own = LockService.getUserLock();
      const both = [LockService.getDocumentLock()!.tryLock(0), own.tryLock(0)];
      own.releaseLock();
      LockService.getDocumentLock()!.releaseLock();
      return both;
    },
    expect: '[true,true]',
  },
  {
    id: 'calls',
    says: 'A web-safe digest, as the add-on makes its fingerprints',
    run: () =>
      Utilities.base64EncodeWebSafe(
        Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'caf\u00e9', Utilities.Charset.UTF_8),
      ).length,
    expect: '44',
  },
  {
    id: 'UTIL-12',
    says: 'A text where a charset belongs fits no form',
    run: () =>
      refused(() =>
        Utilities.computeDigest(
          Utilities.DigestAlgorithm.SHA_256,
          'x',
          'UTF-8' as unknown as GoogleAppsScript.Utilities.Charset,
        ),
      ),
    expect: /^"Exception: The parameters \(.*\) don't match the method signature for Utilities\.computeDigest\."$/,
  },
  {
    id: 'UTIL-13',
    says: 'A list of bytes holds numbers only',
    run: () =>
      refused(() =>
        Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, ['x'] as unknown as GoogleAppsScript.Byte[]),
      ),
    expect: /^"Exception: Cannot convert /,
  },
  {
    id: 'open 6',
    says: 'Syntax and methods that the add-on uses, as literals of this very script',
    run: () => [
      /^\p{L}+$/u.test('\u00e9a'),
      'e\u0301'.normalize('NFC') === '\u00e9',
      [1, 2].flatMap((one) => [one, one]),
      Object.fromEntries([['a', 1]]),
      ' x '.trimEnd(),
      '5'.padStart(2, '0'),
    ],
    expect: '[true,true,[1,1,2,2],{"a":1}," x","05"]',
    open: true,
  },
];

export const CALLS: readonly Case[] = [...READING, ...CHANGING, ...SERVICES];
