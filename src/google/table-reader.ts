// Reads the cells that a run needs, a few columns a call, so that cells of two people are never put together.
import { StopError } from '../core/outcome';
import { needsValue } from '../core/read/phone';
import { readBehind } from './behind';
import { readDays } from './days';
import type { Plan } from '../core/people/columns';
import type { Table } from '../core/row';
import type { StatusColumns } from '../core/status/write-plan';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = GoogleAppsScript.Spreadsheet.Range;

/** Reading one more call costs as much as this many cells, so near columns are read together. */
const CALL_IN_CELLS = 16_000;
/** Google gives up on reads of ten million cells; well below that they are cut into pieces. */
const MOST_CELLS = 1_500_000;
/** A person who sorts or inserts while we read is done by the second or third try. */
const READS = 3;

export interface Wanted {
  readonly plan: Plan;
  readonly own: Partial<StatusColumns>;
  readonly clearing: boolean;
}

/**
 * Reads the cells of a plan and our own. Each call sees the sheet at another moment, so e-mails are read first and
 * last, and the headers before and after: cells of two people are never put together.
 * @param top the header row from which the plan was made
 * @param wanted what to read; our own columns are 1-based, a missing one left out; `clearing`: blank cells clear fields
 * @param between called after each read
 * @throws StopError restless
 */
export function readTable(
  tab: Tab,
  headerRow: number,
  top: { readonly headers: readonly string[]; readonly lastRow: number },
  wanted: Wanted,
  between: () => void,
): Table {
  const { plan } = wanted;
  for (let reads = 0; reads < READS; reads++) {
    const lastRow = reads === 0 ? top.lastRow : tab.getLastRow();
    const table = readOnce(tab, headerRow, lastRow, wanted, between);
    if (table.count > 0) {
      spreadMerges(tab, table, plan);
      table.days = readDays(table, plan);
      table.behind = readBehind(tab, table, plan, wanted.clearing, between);
    }
    if (!stayed(tab, headerRow, top.headers, plan, table)) continue;
    // A row inserted before the first read has pushed the last one out of it. A form may add rows all the time, though:
    // what was read is right, and the newest rows are left to the next run.
    if (tab.getLastRow() === lastRow || reads === READS - 1) return table;
  }
  throw new StopError('restless');
}

function readOnce(tab: Tab, headerRow: number, lastRow: number, { plan, own }: Wanted, between: () => void): Table {
  const count = Math.max(0, lastRow - headerRow);
  const table: Table = {
    first: headerRow + 1,
    count,
    shown: [],
    values: [],
    own: { status: [], details: [] },
  };
  if (count === 0) return table;
  const { shown, emailColumn } = plan;
  const read = <V>(columns: readonly number[], ahead: number, get: (range: Cells) => V[][]) =>
    readColumns(tab, table.first, count, columns, ahead, (range) => {
      const cells = get(range);
      between();
      return cells;
    });
  // Our own columns mostly stand beside the list, so they come in the same call. Times are read when rows have moved.
  const ours = [own.status, own.details].filter((column) => column !== undefined).map((column) => column - 1);
  const texts = [...new Set([...shown, ...ours])].sort((a, b) => a - b);
  table.shown = read(texts, emailColumn, (range) => range.getDisplayValues());
  const under = (column: number | undefined) => (column === undefined ? [] : (table.shown[column - 1] ?? []));
  table.own = { status: under(own.status), details: under(own.details) };
  const doubtful = plan.phones.filter((column) => table.shown[column]?.some(needsValue));
  const values = [...new Set(plan.values.concat(doubtful))].sort((a, b) => a - b);
  table.values = read<unknown>(values, -1, (range) => range.getValues());
  return table;
}

/**
 * Gives each row of a merged cell the value of its first cell: Google returns it for that one only. E-mails are left as
 * they are: two people with one address could not be told apart.
 */
function spreadMerges(tab: Tab, table: Table, plan: Plan): void {
  const columns = new Set(
    [...plan.shown, ...plan.values, ...plan.phones].filter((column) => column !== plan.emailColumn),
  );
  const last = Math.max(...columns, 0);
  for (const merge of tab.getRange(table.first, 1, table.count, last + 1).getMergedRanges()) {
    const column = merge.getColumn() - 1;
    if (merge.getNumRows() < 2 || !columns.has(column)) continue;
    const top = merge.getRow() - table.first;
    const end = Math.min(table.count, top + merge.getNumRows());
    for (const lists of [table.shown, table.values] as unknown[][][]) {
      const list = lists[column];
      if (!list) continue;
      const value = top >= 0 ? list[top] : lists === table.shown ? merge.getDisplayValue() : merge.getValue();
      for (let i = Math.max(0, top); i < end; i++) list[i] = value;
    }
  }
}

/** Whether rows and columns are still where they were when reading began. */
function stayed(tab: Tab, headerRow: number, headers: readonly string[], plan: Plan, table: Table): boolean {
  const now = tab.getRange(headerRow, 1, 1, headers.length).getDisplayValues()[0] ?? [];
  if (headers.some((text, i) => text !== now[i])) return false;
  if (table.count === 0) return true;
  const before = table.shown[plan.emailColumn] ?? [];
  const emails = tab.getRange(table.first, plan.emailColumn + 1, table.count, 1).getDisplayValues();
  return emails.every((cells, i) => cells[0] === before[i]);
}

/** Reads 0-based columns, near ones in one call, into one list per column; the block that holds `ahead` goes first. */
function readColumns<V>(
  tab: Tab,
  first: number,
  count: number,
  columns: readonly number[],
  ahead: number,
  get: (range: Cells) => V[][],
): V[][] {
  const lists: V[][] = [];
  const holds = (block: { first: number; last: number }) => block.first <= ahead && ahead <= block.last;
  const blocks = joinColumns(columns, count);
  for (const block of [...blocks.filter(holds), ...blocks.filter((other) => !holds(other))]) {
    const width = block.last - block.first + 1;
    const wanted = columns.filter((column) => column >= block.first && column <= block.last);
    for (const column of wanted) lists[column] = new Array<V>(count);
    const step = Math.max(1, Math.floor(MOST_CELLS / width));
    for (let at = 0; at < count; at += step) {
      const cells = get(tab.getRange(first + at, block.first + 1, Math.min(step, count - at), width));
      for (const column of wanted) {
        const list = lists[column] as V[];
        const offset = column - block.first;
        for (let i = 0; i < cells.length; i++) list[at + i] = (cells[i] as V[])[offset] as V;
      }
    }
  }
  return lists;
}

/** Joins ascending columns into blocks where reading the gap costs less than another call. */
function joinColumns(columns: readonly number[], rows: number): { first: number; last: number }[] {
  const blocks: { first: number; last: number }[] = [];
  for (const column of columns) {
    const last = blocks[blocks.length - 1];
    if (last && (column - last.last - 1) * rows <= CALL_IN_CELLS) last.last = column;
    else blocks.push({ first: column, last: column });
  }
  return blocks;
}
