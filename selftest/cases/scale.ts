// Cases of size and time: long lists, many ranges, many hidden rows, large stores.
import { type Case, type Desk, timed } from '../case';

const ROWS = 50_000;

/** How long many separate ranges take to be written and flushed, each as a "call + flush" in ms. */
function many(desk: Desk, count: number, write: (list: GoogleAppsScript.Spreadsheet.RangeList) => unknown): unknown[] {
  const tab = desk.newTab();
  const missing = 2 * count - tab.getMaxRows();
  if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
  const list = tab.getRangeList(Array.from({ length: count }, (_, i) => `R${2 * i + 1}C1`));
  const call = timed(() => write(list));
  return [call, timed(() => SpreadsheetApp.flush()), tab.getRange(2 * count - 1, 1).getDisplayValue()];
}

const ranges = (
  count: number,
  what: string,
  write: (list: GoogleAppsScript.Spreadsheet.RangeList) => unknown,
  last: string,
): Case => ({
  id: 'LIST-02',
  says: `${count} separate cells given ${what}: ms of the call, ms of the flush, what the last one shows`,
  run: (desk) => many(desk, count, write),
  expect: new RegExp(`^\\[\\d+,\\d+,"${last}"\\]$`),
  open: true,
});

export const SCALE: readonly Case[] = [
  ranges(500, 'a text', (list) => list.setValue('x'), 'x'),
  ranges(2_000, 'a text', (list) => list.setValue('x'), 'x'),
  ranges(500, 'a Date', (list) => list.setValue(new Date(2026, 0, 5, 12)), '[^"]+'),
  ranges(500, 'a blank', (list) => list.setValue(''), ''),
  ranges(500, 'a colour', (list) => list.setFontColor('#990000'), ''),
  {
    id: 'scale',
    says: '50,000 rows of 5 columns: ms to write, to read as shown, to ask whether they may be edited',
    run: (desk) => {
      const tab = desk.newTab();
      tab.insertRowsAfter(tab.getMaxRows(), ROWS - tab.getMaxRows());
      const range = tab.getRange(1, 1, ROWS, 5);
      const write = timed(() => {
        range.setValues(Array.from({ length: ROWS }, (_, i) => [i, 'a', 'b', 'c', 'd']));
        SpreadsheetApp.flush();
      });
      const times = [write, timed(() => range.getDisplayValues()), timed(() => range.canEdit())];
      desk.file.deleteSheet(tab);
      return times;
    },
    expect: /^\[\d+,\d+,\d+\]$/,
    open: true,
  },
  {
    id: 'scale',
    says: '100 rows asked whether they are hidden: ms by the user, ms by a filter',
    run: (desk) => {
      const tab = desk.newTab();
      tab.getRange(1, 1, 101, 1).setValue('x').createFilter();
      SpreadsheetApp.flush();
      const each = (ask: (row: number) => boolean) =>
        timed(() => {
          for (let row = 2; row <= 101; row++) ask(row);
        });
      return [each((row) => tab.isRowHiddenByUser(row)), each((row) => tab.isRowHiddenByFilter(row))];
    },
    expect: /^\[\d+,\d+\]$/,
    open: true,
  },
  {
    id: 'scale',
    says: '38 properties of 8,000 characters in one call: ms to save, ms to load, how many came back whole',
    run: () => {
      const store = PropertiesService.getDocumentProperties();
      const names = Array.from({ length: 38 }, (_, i) => `selftest.big.${i}`);
      const values = Object.fromEntries(names.map((name) => [name, 'x'.repeat(8_000)]));
      const save = timed(() => store.setProperties(values));
      let loaded: Record<string, string> = {};
      const load = timed(() => {
        loaded = store.getProperties();
      });
      for (const name of names) store.deleteProperty(name);
      return [save, load, names.filter((name) => loaded[name]?.length === 8_000).length];
    },
    expect: /^\[\d+,\d+,38\]$/,
    open: true,
  },
];
