// What people do to a list whose rows lie apart, hosts and guests of memos hit on purpose: nothing of it is wrong in itself.
import type { Tab } from '../../playground/emulator/spreadsheet-store';
import { ownColumns } from './foreign';
import { addPerson, COLUMNS, columnOf, expectedRows, personOf } from './list';
import { ACTS, promote } from './people';

type Act = (tab: Tab, a: number, b: number) => void;

const some = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** The memo cell beside a row; '' when there is none. */
export function memoAt(tab: Tab, row: number): string {
  const column = ownColumns(tab).get('Signitic memo');
  return column === undefined ? '' : tab.shown(row, column);
}

/** Rows of people, in the order of the sheet. */
export function peopleIn(tab: Tab): number[] {
  return [...expectedRows(tab)].filter(([, { kind }]) => kind !== 'nobody').map(([row]) => row);
}

const hostsIn = (tab: Tab) => peopleIn(tab).filter((row) => memoAt(tab, row).includes(' '));
const guestsIn = (tab: Tab) => peopleIn(tab).filter((row) => memoAt(tab, row).startsWith('t1'));
const anybody = (tab: Tab, n: number) => some(peopleIn(tab), n)!;
const guest = (tab: Tab, n: number) => some(guestsIn(tab), n) ?? anybody(tab, n);
const host = (tab: Tab, n: number) => some(hostsIn(tab), n) ?? anybody(tab, n);
const blankRow = (tab: Tab, n: number) =>
  some(
    [...expectedRows(tab)]
      .filter(([row, { kind }]) => kind === 'nobody' && memoAt(tab, row) === '')
      .map(([row]) => row),
    n,
  );

function theirColumns(tab: Tab): number[] {
  const own = new Set(ownColumns(tab).values());
  return Array.from({ length: tab.lastColumn() }, (_, i) => i + 1).filter((column) => !own.has(column));
}

/** Lets two rows change places in all columns but ours. */
function swap(tab: Tab, one: number, other: number): void {
  const [top, bottom] = [Math.min(one, other), Math.max(one, other)];
  const order = Array.from({ length: bottom - top + 1 }, (_, i) => top - 1 + i);
  [order[0], order[order.length - 1]] = [order[order.length - 1]!, order[0]!];
  const own = new Set(ownColumns(tab).values());
  tab.grid.reorder(top - 1, order, (column) => own.has(column + 1));
}

function empty(tab: Tab, row: number): void {
  if (peopleIn(tab).length > 30) for (const column of theirColumns(tab)) tab.type(row, column, '');
}

/** A copy of all cells, ours included, as a template for somebody new. */
function copyFor(tab: Tab, from: number, to: number, i: number): void {
  for (let column = 1; column <= tab.lastColumn(); column++) {
    const value = tab.value(from, column);
    if (typeof value === 'string' && value !== '') tab.putText(to, column, value);
    else if (typeof value === 'number' || typeof value === 'boolean') tab.put(to, column, value);
  }
  addPerson(tab, to, personOf(i));
}

function everybodys(tab: Tab, header: string, put: (row: number, column: number, i: number) => unknown): void {
  for (const [i, row] of peopleIn(tab).entries()) put(row, columnOf(tab, header), i);
}

export const APART_ACTS: Readonly<Record<string, Act>> = {
  'another job for all': (tab, a, b) => promote(tab, `Poste ${(a * 7 + b) % 9}`),
  'another job for half': (tab, a, b) =>
    everybodys(tab, COLUMNS.jobtitle, (row, column, i) => (i + a) % 2 === 0 && tab.put(row, column, `Poste ${b % 5}`)),
  'another name for a guest': (tab, a, b) => tab.put(guest(tab, a), columnOf(tab, COLUMNS.lastname), `Diaz ${b}`),
  'another name for a host': (tab, a, b) => tab.put(host(tab, a), columnOf(tab, COLUMNS.lastname), `Diaz ${b}`),
  'no phones any more': (tab, a) =>
    everybodys(tab, COLUMNS.phone, (row, column, i) => (i + a) % 3 > 0 && tab.put(row, column, '')),
  'phones again': (tab) =>
    everybodys(tab, COLUMNS.phone, (row, column) => tab.putText(row, column, '+33 1 99 00 44 11')),
  'groups that show an error': (tab, a) =>
    everybodys(
      tab,
      COLUMNS['path.group'],
      (row, column, i) => (i + a) % 2 && tab.putFormula(row, column, '=A1', '#N/A'),
    ),
  'groups again': (tab, _, b) =>
    everybodys(tab, COLUMNS['path.group'], (row, column) => tab.put(row, column, `Groupe ${b % 2}`)),
  sort: ACTS['sort']!,
  'sort the data alone': ACTS['sort the data alone']!,
  'swap people': (tab, a, b) => swap(tab, anybody(tab, a), anybody(tab, b * 3 + 1)),
  'swap guests': (tab, a, b) => swap(tab, guest(tab, a), guest(tab, b * 3 + 1)),
  'swap a host and a guest': (tab, a, b) => swap(tab, host(tab, a), guest(tab, b)),
  'move a host to a blank row': (tab, a, b) => swap(tab, host(tab, a), blankRow(tab, b) ?? host(tab, a)),
  'move a guest to a blank row': (tab, a, b) => swap(tab, guest(tab, a), blankRow(tab, b) ?? guest(tab, a)),
  'empty a host': (tab, a) => empty(tab, host(tab, a)),
  'empty a guest': (tab, a) => empty(tab, guest(tab, a)),
  'insert a row': ACTS['insert a row']!,
  'somebody new': (tab, a, b) => addPerson(tab, blankRow(tab, a) ?? tab.lastRow() + 1, personOf(100 + (b % 90))),
  'copy a host for somebody new': (tab, a, b) =>
    copyFor(tab, host(tab, a), blankRow(tab, b) ?? tab.lastRow() + 1, 200 + ((a * 31 + b) % 700)),
  'copy a guest for somebody new': (tab, a, b) =>
    copyFor(tab, guest(tab, a), blankRow(tab, b) ?? tab.lastRow() + 1, 200 + ((a * 31 + b) % 700)),
  'move a column of ours': ACTS['move a column of ours']!,
};
