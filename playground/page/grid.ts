// The emulated tab as a grid that can be typed into.
import jspreadsheet from 'jspreadsheet-ce';
import type { CellView, SheetView } from '../messages';

export interface Typing {
  type(cells: { row: number; column: number; text: string }[]): void;
  select(range: [row: number, column: number, rows: number, columns: number]): void;
}

export interface Grid {
  readonly tab: number;
  change(cells: CellView[]): void;
  select(row: number, column: number): void;
  focus(): void;
}

const NARROWEST = 60;
const WIDEST = 230;

/** Draws a tab into `place`, replacing what was there. */
export function drawGrid(place: HTMLElement, view: SheetView, typing: Typing): Grid {
  jspreadsheet.destroy(place as jspreadsheet.JspreadsheetInstanceElement, true);
  place.textContent = '';
  // What the program writes must not come back as something that a person typed.
  let writing = true;
  const [sheet] = jspreadsheet(place as HTMLDivElement, {
    about: false,
    parseFormulas: false,
    contextMenu: () => null,
    worksheets: [
      {
        data: table(view),
        columns: columnsOf(view),
        minDimensions: [view.columns, view.rows],
        tableOverflow: true,
        tableWidth: '100%',
        tableHeight: '100%',
        textOverflow: true,
        defaultColAlign: 'left',
        columnSorting: false,
        columnDrag: false,
        rowDrag: false,
        rowResize: false,
        selectionCopy: false,
        allowInsertRow: false,
        allowInsertColumn: false,
        allowManualInsertRow: false,
        allowManualInsertColumn: false,
        allowDeleteRow: false,
        allowDeleteColumn: false,
        allowRenameColumn: false,
        allowComments: false,
      },
    ],
    onafterchanges: (_, changes) => {
      if (writing) return;
      typing.type(
        changes.map((change) => ({
          row: Number(change.y) + 1,
          column: Number(change.x) + 1,
          text: String(change.value ?? ''),
        })),
      );
    },
    onselection: (_, left, top, right, bottom) => {
      if (writing) return;
      const [x, y] = [Math.min(left, right), Math.min(top, bottom)];
      typing.select([y + 1, x + 1, Math.abs(bottom - top) + 1, Math.abs(right - left) + 1]);
    },
  });
  if (!sheet) throw new Error('The grid was not made');
  for (const [row, column, , colour] of view.cells) paint(sheet, row, column, colour);
  writing = false;
  return {
    tab: view.tab,
    change(cells) {
      writing = true;
      sheet.ignoreHistory = true;
      for (const [row, column, shown, colour] of cells) {
        sheet.setValueFromCoords(column - 1, row - 1, shown, true);
        paint(sheet, row, column, colour);
      }
      sheet.ignoreHistory = false;
      writing = false;
    },
    select(row, column) {
      writing = true;
      sheet.updateSelectionFromCoords(column - 1, row - 1, column - 1, row - 1);
      sheet.getCellFromCoords(column - 1, row - 1)?.scrollIntoView({ block: 'center', inline: 'nearest' });
      writing = false;
    },
    focus: () => place.focus(),
  };
}

function table(view: SheetView): string[][] {
  const rows = Array.from({ length: view.rows }, () => Array<string>(view.columns).fill(''));
  for (const [row, column, shown] of view.cells) {
    const cells = rows[row - 1];
    if (cells) cells[column - 1] = shown;
  }
  return rows;
}

function columnsOf(view: SheetView): jspreadsheet.Column[] {
  const longest = Array<number>(view.columns).fill(0);
  for (const [row, column, shown] of view.cells) {
    // A title stands in one cell and runs over the next ones, so it says nothing about its column.
    if (row > 1) longest[column - 1] = Math.max(longest[column - 1] ?? 0, shown.split('\n')[0]!.length);
  }
  return longest.map((length, i) => ({
    type: view.hidden.includes(i + 1) ? 'hidden' : 'text',
    width: view.widths[i] ?? Math.min(WIDEST, Math.max(NARROWEST, length === 0 ? 90 : length * 7 + 16)),
  }));
}

function paint(sheet: jspreadsheet.WorksheetInstance, row: number, column: number, colour: string): void {
  const cell = sheet.getCellFromCoords(column - 1, row - 1);
  if (cell) cell.style.color = colour;
}
