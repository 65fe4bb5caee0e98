// How cells of the emulated sheet are drawn: numbers on the right, and what a script has made bold or coloured.
import { lookOf } from '../../playground/cell-look';
import { Book } from '../../playground/emulator/spreadsheet-store';

test('only what differs from a plain cell is told', () => {
  const tab = new Book().addTab('List');
  tab.putText(1, 1, 'Name');
  tab.type(1, 2, '42');
  tab.type(1, 3, 'TRUE');
  tab.putText(1, 4, '0142');
  tab.colourCells(1, 1, 1, 1, '#137333');
  tab.grid.setExtra('weight', 0, 1, 'bold');
  tab.grid.setExtra('align', 0, 2, 'left');
  tab.grid.setExtra('background', 0, 4, '#fff2cc');
  expect([1, 2, 3, 4, 5, 6].map((column) => lookOf(tab, 1, column))).toEqual([
    'color:#137333',
    'font-weight:700;text-align:right',
    '',
    '',
    'background:#fff2cc',
    '',
  ]);
});
