// Cases of columns that are inserted between others, and of what tells beforehand that they would be taken in.
import type { Case } from '../case';

export const COLUMNS: readonly Case[] = [
  {
    id: 'GRID-18',
    says: 'Columns inserted in the middle are blank; values, hiding, metadata and references beyond them move along',
    run: (fixture) => {
      const tab = fixture.newTab();
      tab.getRange('A1:C1').setValues([['a', 'b', 'c']]);
      tab.getRange('D1').setValue('=UPPER(C1)&COUNTA(A1:C1)');
      tab.hideColumns(3);
      tab.getRange('C:C').addDeveloperMetadata('selftest.moves', 'x');
      SpreadsheetApp.flush();
      tab.insertColumnsAfter(2, 3);
      const [found] = tab.createDeveloperMetadataFinder().withKey('selftest.moves').find();
      const column = found?.getLocation().getColumn()?.getA1Notation();
      const blank = tab.getRange(1, 3, tab.getMaxRows(), 3).isBlank();
      return [
        tab.getRange('A1:F1').getValues()[0],
        blank,
        tab.isColumnHiddenByUser(6),
        column,
        tab.getRange('G1').getFormula(),
      ];
    },
    expect: '[["a","b","","","","c"],true,true,"F:F","=UPPER(F1)&COUNTA(A1:F1)"]',
  },
  {
    id: 'columns',
    says: 'Alternating colours and groups of columns are told',
    run: (fixture) => {
      const tab = fixture.newTab();
      return [tab.getBandings().length, tab.getColumnGroupDepth(2)];
    },
    expect: '[0,0]',
  },
];
