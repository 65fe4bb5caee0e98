// Writes outcomes beside their people, in our own columns and in no other cell.
import { isFull, joinRows, joinWorth, portion, type Run } from '../core/placing';
import type { Row } from '../core/user';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type Own = { status: number; details: number; time: number; memo: number };
const ORDER = ['status', 'details', 'time', 'memo'] as const;

/** What is written beside one person. */
export interface Said {
  status: string;
  details: string;
  /** Font colour of the status, as "#rrggbb"; null when there is none. */
  colour: string | null;
  /** The moment to note; null leaves the one that stands there, '' wipes it away. */
  at: number | '' | null;
  memo: string;
}

/** For a row that is nobody's any more. */
export const WIPED: Said = { status: '', details: '', colour: null, at: '', memo: '' };

/** Cell texts longer than this help nobody, and beyond 50,000 characters Google refuses the whole write. */
const LONGEST = 1000;

export interface Writer {
  tab: Tab;
  /** Where our columns were found. */
  own: Own;
  /** A last look at the sheet: where our columns and these records are now; a record that has lost its place is left out. */
  whereAre(rows: readonly Row[]): { own: Own; places: ReadonlyMap<Row, number> };
  /** Has a write applied before anything else happens. */
  applied<T>(write: () => T): T;
}

/**
 * Takes a last look at the sheet, then writes each outcome to the row that holds its person now. What is too much for one
 * write goes in portions, each with a look of its own.
 * @returns the records whose place is lost
 */
export function writeOutcomes(writer: Writer, news: readonly { row: Row; said: Said }[]): Row[] {
  const lost: Row[] = [];
  let left = [...news].sort((a, b) => a.row.row - b.row.row);
  while (left.length > 0) {
    const some = left.slice(0, fitting(left, blocksOf(writer.own).length));
    const { own, places } = writer.whereAre(some.map(({ row }) => row));
    const byRow = new Map<number, Said>();
    for (const { row, said } of some) {
      const at = places.get(row);
      if (at === undefined) lost.push(row);
      else byRow.set(at, said);
    }
    const last = byRow.size > 0 ? writer.applied(() => write(writer.tab, own, byRow)) : 0;
    left = some.filter(({ row }) => (places.get(row) ?? 0) > last).concat(left.slice(some.length));
  }
  return lost;
}

/** How many of these, the first ones, one write-out takes if they are still where they were read; at least one. */
function fitting(news: readonly { row: Row; said: Said }[], calls: number): number {
  const runs = runsFor(new Map(news.map(({ row, said }) => [row.row, said])), calls);
  const last = runs[runs.length - 1]?.last ?? 0;
  return Math.max(1, news.filter(({ row }) => row.row <= last).length);
}

/** Writes as many rows as one write-out may. @returns the last row of them */
function write(tab: Tab, own: Own, byRow: ReadonlyMap<number, Said>): number {
  const blocks = blocksOf(own);
  const runs = runsFor(byRow, blocks.length);
  const keeps = !isDated(byRow) || !runs.every((run) => isFull(run, byRow));
  const old = blocks.map((block) => (keeps ? readBlock(tab, runs, block) : null));
  const last = runs[runs.length - 1]?.last ?? 0;
  // Only queued so far, and each call may fail: colours first and memos last, since what a memo says is never written again.
  paint(tab, own, byRow, last);
  blocks.forEach((block, i) => {
    for (const run of runs) {
      const cells = cellsOf(run, block.names, byRow, old[i] ?? null);
      tab.getRange(run.first, block.first, cells.length, block.names.length).setValues(cells);
    }
  });
  return last;
}

const isDated = (byRow: ReadonlyMap<number, Said>): boolean => [...byRow.values()].every((said) => said.at !== null);

/** The runs that one write-out takes; where a time must stay, what stands there is read anyway, so joining costs less. */
function runsFor(byRow: ReadonlyMap<number, Said>, calls: number): Run[] {
  const rows = [...byRow.keys()];
  return portion(isDated(byRow) ? joinWorth(rows) : joinRows(rows), calls);
}

interface Block {
  /** 1-based column. */
  first: number;
  names: (typeof ORDER)[number][];
}

/** Our columns, neighbours together: people may have moved them apart. The memo's block comes last. */
function blocksOf(own: Own): Block[] {
  const blocks: Block[] = [];
  for (const name of [...ORDER].sort((a, b) => own[a] - own[b])) {
    const last = blocks[blocks.length - 1];
    if (last && own[name] === last.first + last.names.length) last.names.push(name);
    else blocks.push({ first: own[name], names: [name] });
  }
  const hasMemo = (block: Block) => Number(block.names.includes('memo'));
  return blocks.sort((a, b) => hasMemo(a) - hasMemo(b));
}

interface Old {
  first: number;
  cells: unknown[][];
}

function readBlock(tab: Tab, runs: readonly Run[], block: Block): Old {
  const first = runs[0]?.first ?? 1;
  const last = runs[runs.length - 1]?.last ?? first;
  return { first, cells: tab.getRange(first, block.first, last - first + 1, block.names.length).getValues() };
}

/** The cells of a run: new ones for touched rows, for the rows between them what stands there. */
function cellsOf(run: Run, names: Block['names'], byRow: ReadonlyMap<number, Said>, old: Old | null): unknown[][] {
  const cells: unknown[][] = [];
  for (let row = run.first; row <= run.last; row++) {
    const said = byRow.get(row);
    const before = old?.cells[row - old.first] ?? [];
    cells.push(names.map((name, i) => (said ? cellOf(said, name, before[i]) : kept(before[i]))));
  }
  return cells;
}

function cellOf(said: Said, name: Block['names'][number], before: unknown): unknown {
  if (name === 'time' && said.at === null) return before instanceof Date ? before : '';
  if (name === 'time') return said.at === '' ? '' : new Date(said.at as number);
  return name === 'memo' ? said.memo : plainText(said[name]);
}

/** Text that somebody else put into our column must not become a formula by being written back. */
function kept(value: unknown): unknown {
  return typeof value === 'string' ? guard(value) : value;
}

/** Text that Sheets takes as text: it starts with nothing that makes a formula, and is not too long. */
export function plainText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return guard(cut);
}

function guard(text: string): string {
  return /^\s*[=+\-@']/.test(text) ? `› ${text}` : text;
}

/** One call per colour, for the rows that have it, down to the last one written. */
function paint(tab: Tab, own: Own, byRow: ReadonlyMap<number, Said>, last: number): void {
  const byColour = new Map<string, number[]>();
  for (const [row, { colour }] of byRow) {
    if (colour === null || row > last) continue;
    const rows = byColour.get(colour);
    if (rows) rows.push(row);
    else byColour.set(colour, [row]);
  }
  for (const [colour, rows] of byColour) {
    const ranges = joinRows(rows, 0).map((run) => `R${run.first}C${own.status}:R${run.last}C${own.status}`);
    for (let at = 0; at < ranges.length; at += 500) tab.getRangeList(ranges.slice(at, at + 500)).setFontColor(colour);
  }
}
