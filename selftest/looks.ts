// What the self-test asks of a tab that a person has prepared by hand: a Table, chips, hidden rows, a protected tab.
import { type Asked, answered, type Line, refused } from './case';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Does it and flushes; how it went. */
function attempt(work: () => unknown): string {
  const call = refused(work);
  return call === 'done' ? refused(() => SpreadsheetApp.flush()) : call;
}

const FORMAT = `"Exception: You can't set the number format of cells in a typed column."`;
const RULE = '"Exception: This operation is not allowed on cells in typed columns."';

/** The cells of a Table in A1:C5, its first column typed as dropdown, filtered so that row 3 is hidden. */
function ofTable(tab: Sheet): Asked[] {
  const cell = tab.getRange('A2');
  const looks: [string, () => unknown][] = [
    ['a font colour', () => cell.setFontColor('#990000')],
    ['a font weight', () => cell.setFontWeight('bold')],
    ['a column width', () => tab.setColumnWidth(1, 150)],
    ['hiding a column', () => tab.hideColumns(1)],
    ['metadata on a column', () => tab.getRange('A:A').addDeveloperMetadata('selftest.table', 'x')],
  ];
  return [
    ['The filter that a script sees', () => tab.getFilter(), 'null'],
    [
      'The bands that a script sees',
      () => tab.getBandings().map((band) => band.getRange().getA1Notation()),
      '["A1:C5"]',
    ],
    ['Rows 2 and 3: hidden by a filter', () => [2, 3].map((row) => tab.isRowHiddenByFilter(row)), '[false,false]'],
    ['Rows 2 and 3: hidden by the user', () => [2, 3].map((row) => tab.isRowHiddenByUser(row)), '[false,false]'],
    ['A number format in the typed column', () => attempt(() => cell.setNumberFormat('@')), FORMAT],
    ['Clearing rules in the typed column', () => attempt(() => cell.clearDataValidations()), RULE],
    ...looks.map(([what, change]): Asked => [`In the typed column: ${what}`, () => attempt(change), RULE]),
    ['Clearing content in the typed column', () => attempt(() => cell.clearContent()), '"done"'],
    [
      'A value that is no choice',
      () => attempt(() => cell.setValue('no choice')),
      /violates the data validation rules/,
    ],
    [
      'A blank title',
      () => [attempt(() => tab.getRange('B1').setValue('')), tab.getRange('B1').getValue()],
      '["done","Column 2"]',
    ],
    ['A title right beside the Table', () => attempt(() => tab.getRange('D1').setValue('Beside')), '"done"'],
    ['Clearing rules beside the Table', () => attempt(() => tab.getRange('D2:D5').clearDataValidations()), '"done"'],
    [
      'Its format, to see whether the Table grew',
      () => attempt(() => tab.getRange('D2').setNumberFormat('@')),
      '"done"',
    ],
  ];
}

/** Of a copy of the Table whose grid ends at its last column: whether a column is added there, and what it inherits. */
function atTheEdge(tab: Sheet): Asked[] {
  const grow = () => {
    const last = tab.getMaxColumns();
    const how = attempt(() => tab.insertColumnsAfter(last, 1));
    return [how, tab.getMaxColumns() - last, tab.getRange(2, tab.getMaxColumns()).getDataValidation() !== null];
  };
  return [
    [
      'A column inserted within the Table: its first cells, and whether it has a rule',
      () => {
        tab.insertColumnsAfter(1, 1);
        return [tab.getRange('B1:B2').getValues().flat(), tab.getRange('B2').getDataValidation() !== null];
      },
      /^\[\["Column [^"]+",""\],(true|false)\]$/,
    ],
    [
      'A column inserted after the last column of the grid: how, how many, with a rule',
      grow,
      /^\["done",1,(true|false)\]$/,
    ],
  ];
}

export function tableLines(): Line[] {
  const tab = SpreadsheetApp.getActiveSheet();
  return [...answered('TABLE', ofTable(tab)), ...answered('TABLE', atTheEdge(tab))];
}

/** Everything that a script is told of one cell. */
function told(cell: Range): unknown[] {
  const words = cell.getRichTextValue();
  return [
    typeof cell.getValue(),
    String(cell.getValue()),
    cell.getDisplayValue(),
    cell.getFormula(),
    words && [words.getText(), words.getLinkUrl(), words.getRuns().map((run) => run.getLinkUrl())],
  ];
}

const NAMELESS = /^\["string","[^"@]*","[^"@]*","",(null|\["[^"@]*",null,\[null\]\])\]$/;

/** Cells of row 1: what a person put there, and what should be told of it. */
const CELLS: readonly (readonly [what: string, expect: RegExp | null])[] = [
  ['a person chip that shows the name', NAMELESS],
  ['a person chip that shows the address', /^\["string","[^"]+@[^"]+"/],
  ['a place chip', NAMELESS],
  ['a file chip', NAMELESS],
  ['a link chip ("Profile")', /"https?:/],
  ['a picture in the cell', /^\["object","CellImage","","",null\]$/],
  ['a dropdown of several choices, two of them chosen', /^\["string","[^"]+, [^"]+"/],
];

export function cellLines(): Line[] {
  const tab = SpreadsheetApp.getActiveSheet();
  const cells = CELLS.map(
    ([what, expect], i): Asked => [
      `${what}: type, value, shown, formula, links`,
      () => told(tab.getRange(1, i + 1)),
      expect,
    ],
  );
  const email: Asked = [
    'The address of the chip in A1, by a formula',
    () => {
      const cell = tab.getRange('A3').setValue('=A1.Email');
      SpreadsheetApp.flush();
      return /^[^@\s]+@[^@\s]+$/.test(cell.getDisplayValue());
    },
    'true',
  ];
  const strict: Asked = [
    'Two choices written by a script into the dropdown of several choices',
    () => attempt(() => tab.getRange(1, CELLS.length).setValue(tab.getRange(1, CELLS.length).getValue())),
    '"done"',
  ];
  return answered('CHIP', [...cells, email, strict]);
}

/** Rows 2 to 5 hidden in four ways: by hand, by a basic filter, by a filter view, in a collapsed group. */
export function rowLines(): Line[] {
  const tab = SpreadsheetApp.getActiveSheet();
  const row = (at: number) => [tab.isRowHiddenByUser(at), tab.isRowHiddenByFilter(at), tab.getRowGroupDepth(at)];
  const ask = (at: number, how: string, expect: string): Asked => [
    `Row ${at}, ${how}: hidden by the user, by a filter, depth of its group`,
    () => row(at),
    expect,
  ];
  return answered('hidden', [
    ask(2, 'hidden by hand', '[true,false,0]'),
    ask(3, 'hidden by a basic filter', '[false,true,0]'),
    ask(4, 'hidden by a filter view', '[false,false,0]'),
    ask(5, 'in a collapsed group', '[true,false,1]'),
    ['The filter of the tab', () => tab.getFilter()?.getRange().getA1Notation() ?? null, /^"/],
  ]);
}

const PROTECTED = 'Self-test protected';

/** Makes the tab that another editor of the file then looks at. */
export function prepareProtected(): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const tab = file.getSheetByName(PROTECTED) ?? file.insertSheet(PROTECTED);
  const protection = tab.protect().setUnprotectedRanges([tab.getRange('C1:D20')]);
  protection.removeEditors(protection.getEditors());
}

/** For an editor of the file who does not own it. */
export function protectedLines(): Line[] {
  const tab = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(PROTECTED);
  if (!tab) return answered('protected', [['The tab was prepared by the owner of the file', () => false, 'true']]);
  const refusedHere = /"Exception: You are trying to edit a protected cell or object\./;
  const changes: [string, () => unknown][] = [
    ['insertColumnsAfter', () => tab.insertColumnsAfter(tab.getMaxColumns(), 1)],
    ['hideColumns', () => tab.hideColumns(4)],
    ['setColumnWidth', () => tab.setColumnWidth(4, 150)],
  ];
  return answered('protected', [
    [
      'Open and closed cells may be edited',
      () => [tab.getRange('C2').canEdit(), tab.getRange('A2').canEdit()],
      '[true,false]',
    ],
    ['A value in an open cell', () => attempt(() => tab.getRange('C2').setValue('x')), '"done"'],
    [
      'A rule and a colour on open cells',
      () => attempt(() => tab.getRange('C2').clearDataValidations().setFontColor('#990000')),
      '"done"',
    ],
    ...changes.map(([what, change]): Asked => [`${what} beside open cells`, () => attempt(change), refusedHere]),
    [
      'Its protections, and whether they may be changed',
      () => tab.getProtections(SpreadsheetApp.ProtectionType.SHEET).map((one) => one.canEdit()),
      '[false]',
    ],
  ]);
}
