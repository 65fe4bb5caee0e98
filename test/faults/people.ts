// What people do to a sheet while the add-on is at work in it, each act a function of two numbers.
import type { Tab } from '../../playground/emulator/spreadsheet-store';
import { addPerson, COLUMNS, columnOf, expectedRows, FIELDS, type MappedField, personOf, writeCell } from './list';
import { ownColumns } from './foreign';

type Act = (tab: Tab, a: number, b: number) => void;

/** Texts that people type over what stood there; some are wrong, some blank. */
const TYPED: Record<MappedField, readonly string[]> = {
  email: ['p90@example.com', 'P1@Example.com', 'p0@example.com', 'no address', '', 'refused7@example.com'],
  firstname: ['Zoé', 'Ana1', ''],
  lastname: ['Diaz', '=1+1', ''],
  enabled: ['TRUE', 'FALSE', 'oui', '#N/A', ''],
  phone: ['+33 1 99 00 77 77', '01 99 00 88 88', ''],
  jobtitle: ['Chef', '@home', ''],
  address: ['1 rue A\n75001 Paris', ''],
  'path.group': ['Ventes', '#N/A', ''],
};

const some = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
/** A row in which something stands, as a rule: lists may have gaps. */
function rowAt(tab: Tab, n: number): number {
  const body = Math.max(1, tab.lastRow() - 1);
  const from = 2 + ((n * 37) % body);
  for (let row = from; row < body + 2; row++) {
    if (tab.grid.row(row - 1)?.values.some((value) => value !== undefined && value !== '')) return row;
  }
  return from;
}
const foreign = (tab: Tab): number[] => {
  const own = new Set(ownColumns(tab).values());
  return Array.from({ length: tab.lastColumn() }, (_, i) => i + 1).filter((column) => !own.has(column));
};
/** A list without anybody is another story: the add-on says so and does nothing. */
const somebodyElse = (tab: Tab, row: number): boolean =>
  [...expectedRows(tab)].some(([other, { kind }]) => other !== row && kind !== 'nobody');

/** Another job title for everybody. */
export function promote(tab: Tab, title: string): void {
  const column = columnOf(tab, COLUMNS.jobtitle);
  for (const [row, { kind }] of expectedRows(tab)) if (kind === 'person') tab.put(row, column, title);
}

export const ACTS: Readonly<Record<string, Act>> = {
  sort: (tab, a, b) => tab.sort(2, tab.lastRow(), 1 + (a % tab.lastColumn()), b % 2 === 0),
  /** A range without our columns, or a list that a formula fills anew: people move, what we wrote stays. */
  'sort the data alone'(tab, a) {
    const own = new Set(ownColumns(tab).values());
    const rows = tab.lastRow() - 1;
    const order = Array.from({ length: rows }, (_, i) => 1 + ((i + 1 + (a % rows)) % rows));
    tab.grid.reorder(1, order, (column) => own.has(column + 1));
  },
  'insert a row': (tab, a) => tab.insertRows(rowAt(tab, a), 1),
  'insert a person'(tab, a, b) {
    const row = rowAt(tab, a);
    tab.insertRows(row, 1);
    addPerson(tab, row, personOf(100 + (b % 20)));
  },
  'append a person': (tab, _, b) => addPerson(tab, tab.lastRow() + 1, personOf(200 + (b % 20))),
  'delete a row'(tab, a) {
    if (somebodyElse(tab, rowAt(tab, a))) tab.deleteRows(rowAt(tab, a), 1);
  },
  'clear a row'(tab, a) {
    const row = rowAt(tab, a);
    if (somebodyElse(tab, row)) for (const column of foreign(tab)) tab.type(row, column, '');
  },
  type(tab, a, b) {
    const field = some(FIELDS, a);
    writeCell(tab, rowAt(tab, b), columnOf(tab, COLUMNS[field]), field, some(TYPED[field], a + b));
  },
  'insert a column'(tab, a, b) {
    const before = some([...foreign(tab), Math.min(...ownColumns(tab).values(), tab.lastColumn() + 1)], a);
    tab.insertColumns(before, 1);
    if (b % 8 === 0) tab.put(1, before, `Divers ${b}`);
  },
  'move a column of theirs': (tab, a, b) => tab.moveColumns(some(foreign(tab), a), 1, 1 + (b % tab.lastColumn())),
  'move a column of ours'(tab, a, b) {
    const own = [...ownColumns(tab).values()];
    if (own.length > 0) tab.moveColumns(some(own, a), 1, 1 + (b % (tab.maxColumns + 1)));
  },
  'delete a column of ours'(tab, a) {
    const own = [...ownColumns(tab).values()];
    if (own.length > 0) tab.deleteColumns(some(own, a), 1);
  },
  'hide a column of ours'(tab, a) {
    const own = [...ownColumns(tab).values()];
    if (own.length > 0) tab.hideColumns(some(own, a), 1);
  },
  'hide a row': (tab, a) => tab.hideRows(rowAt(tab, a), 1),
  filter: (tab, a) => tab.filter(columnOf(tab, COLUMNS.email), (shown) => !shown.includes(String(a % 10))),
  'clear the filter': (tab) => tab.clearFilter(),
};
export const ACT_NAMES = Object.keys(ACTS);
