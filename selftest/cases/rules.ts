// Cases of validation rules: what inserted columns take over, what is refused, and how rules are cleared.
import { type Case, type Fixture, refused } from '../case';

const strictList = () =>
  SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build();

/** A tab whose last column has a rule in its first three cells, with two columns inserted after it. */
function widened(fixture: Fixture, lay: (cells: GoogleAppsScript.Spreadsheet.Range) => void) {
  const tab = fixture.newTab();
  const last = tab.getMaxColumns();
  lay(tab.getRange(1, last, 3, 1));
  SpreadsheetApp.flush();
  tab.insertColumnsAfter(last, 2);
  return tab.getRange(1, last + 1, 4, 2);
}

/** Writes a text and flushes; how both went. */
function writing(cell: GoogleAppsScript.Spreadsheet.Range): string[] {
  return [refused(() => cell.setValue('Synced')), refused(() => SpreadsheetApp.flush())];
}

const criteria = (cell: GoogleAppsScript.Spreadsheet.Range) => cell.getDataValidation()?.getCriteriaType() ?? null;
const VIOLATES = 'violates the data validation rules set on this cell\\.';

export const RULES: readonly Case[] = [
  {
    id: 'GRID-20',
    says: 'Columns inserted right of a strict dropdown: their rules, their values, a text written there, after clearing',
    run: (fixture) => {
      const cells = widened(fixture, (range) => range.setDataValidation(strictList()));
      const rules = cells.getDataValidations().map((row) => row.map((rule) => rule !== null));
      const before = writing(cells.getCell(2, 2));
      cells.clearDataValidations();
      return [rules, cells.getValues()[0], before, writing(cells.getCell(2, 2))];
    },
    expect: new RegExp(
      `^\\[\\[\\[true,true\\],\\[true,true\\],\\[true,true\\],\\[false,false\\]\\],\\["",""\\],\\["done","Exception: .*${VIOLATES}"\\],\\["done","done"\\]\\]$`,
    ),
  },
  {
    id: 'GRID-20',
    says: 'Columns inserted right of a checkbox: criteria, value, a text written there, after clearing',
    run: (fixture) => {
      const cell = widened(fixture, (range) => range.insertCheckboxes()).getCell(1, 1);
      const before = [criteria(cell), cell.getValue(), ...writing(cell)];
      cell.clearDataValidations();
      return [...before, criteria(cell), ...writing(cell)];
    },
    expect: new RegExp(`^\\["CHECKBOX","","done","Exception: .*${VIOLATES}",null,"done","done"\\]$`),
  },
  {
    id: 'WRITE-39',
    says: 'Clearing a rule leaves the value',
    run: (fixture) => {
      const cell = fixture.block(1, 1).setDataValidation(strictList()).setValue('yes');
      return [cell.clearDataValidations().getValue(), cell.getDataValidation()];
    },
    expect: '["yes",null]',
  },
  {
    id: 'WRITE-40',
    says: 'One forbidden value refuses the whole block: at the call, at the flush, and what stands there then',
    run: (fixture) => {
      const cells = fixture.block(3, 1);
      cells.getCell(2, 1).setDataValidation(strictList());
      SpreadsheetApp.flush();
      const call = refused(() => cells.setValues([['one'], ['two'], ['three']]));
      return [call, refused(() => SpreadsheetApp.flush()), cells.getValues()];
    },
    expect: new RegExp(`^\\["done","Exception: .*${VIOLATES}",\\[\\[""\\],\\[""\\],\\[""\\]\\]\\]$`),
  },
  {
    id: 'WRITE-44',
    says: 'Checkboxes have a criterion without values',
    run: (fixture) => {
      const rule = fixture.block(1, 1).insertCheckboxes().getDataValidation();
      return [rule?.getCriteriaType(), rule?.getCriteriaValues()];
    },
    expect: '["CHECKBOX",[]]',
  },
];
