// Writes outcomes beside their people, in our own columns and in no other cell.
import { countIdentities, joinRows, place, type Run } from '../core/placing';
import { fold, type Row } from '../core/user';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type Own = { status: number; details: number; time: number; memo: number };
const ORDER = ['status', 'details', 'time', 'memo'] as const;

/** What is written beside one person. */
export interface Said {
  status: string;
  details: string;
  /** Font colour of the status, as "#rrggbb". */
  colour: string;
  /** The moment to note; null leaves the one that stands there. */
  at: number | null;
  memo: string;
}

/** Cell texts longer than this help nobody, and beyond 50,000 characters Google refuses the whole write. */
const LONGEST = 1000;
/** Colours that this slice has already given, by row: unchanged ones cost no call. */
export interface Writer {
  tab: Tab;
  headerRow: number;
  /** Where our columns are, looked up again when somebody moved them. */
  own: Own;
  /** Header texts as they were when `own` and the plan were made, to notice a moved column. */
  headers: readonly string[];
  find(headers: readonly string[]): Partial<Own>;
}

/**
 * Takes a last look at the sheet, then writes each outcome to the row that holds its person now.
 * @param emailColumn 0-based, as planned
 * @returns the records whose place is lost
 */
export function writeOutcomes(
  writer: Writer,
  news: readonly { row: Row; said: Said }[],
  all: readonly Row[],
  emailColumn: number,
): Row[] {
  const { tab, headerRow } = writer;
  const lastRow = tab.getLastRow();
  const email = locate(writer, emailColumn);
  if (email === null || lastRow <= headerRow) return news.map(({ row }) => row);
  const now = tab.getRange(headerRow + 1, email + 1, lastRow - headerRow, 1).getDisplayValues();
  const before = countIdentities(all.map((row) => row.identity));
  const rows = news.map(({ row }) => row);
  const places = place(
    rows,
    before,
    now.map((cells) => fold(cells[0] ?? '')),
    headerRow + 1,
  );
  const byRow = new Map<number, Said>();
  for (const { row, said } of news) {
    const at = places.get(row);
    if (at !== undefined) byRow.set(at, said);
  }
  if (byRow.size > 0) write(writer, byRow);
  // Kept until the flush, a write dies with its execution.
  SpreadsheetApp.flush();
  return rows.filter((row) => !places.has(row));
}

/** Where the e-mail column is now, 0-based, and our own columns with it; null when one of them is gone. */
function locate(writer: Writer, emailColumn: number): number | null {
  const { tab, headerRow, headers } = writer;
  const now = tab.getRange(headerRow, 1, 1, tab.getLastColumn()).getDisplayValues()[0] ?? [];
  if (now.length === headers.length && now.every((text, i) => text === headers[i])) return emailColumn;
  const own = writer.find(now);
  if (ORDER.some((name) => own[name] === undefined)) return null;
  writer.own = own as Own;
  const title = headers[emailColumn] ?? '';
  const same = (texts: readonly string[]) =>
    texts.reduce<number[]>((found, text, i) => (text === title ? found.concat(i) : found), []);
  const then = same(headers);
  const found = same(now);
  // A different number of equal headers: counting could hit another column, so nothing is written.
  const column = found.length === then.length ? (found[then.indexOf(emailColumn)] ?? null) : null;
  writer.headers = now;
  return column;
}

function write(writer: Writer, byRow: ReadonlyMap<number, Said>): void {
  const runs = joinRows([...byRow.keys()]);
  const touched = runs.reduce((sum, run) => sum + run.last - run.first + 1, 0);
  const keeps = touched > byRow.size || [...byRow.values()].some((said) => said.at === null);
  for (const block of blocksOf(writer.own)) {
    const old = keeps ? readBlock(writer.tab, runs, block) : null;
    for (const run of runs) {
      const cells = cellsOf(run, block.names, byRow, old);
      writer.tab.getRange(run.first, block.first, cells.length, block.names.length).setValues(cells);
    }
  }
  paint(writer, byRow);
}

interface Block {
  /** 1-based column. */
  first: number;
  names: (typeof ORDER)[number][];
}

/** Our columns, neighbours together: people may have moved them apart. */
function blocksOf(own: Own): Block[] {
  const blocks: Block[] = [];
  for (const name of [...ORDER].sort((a, b) => own[a] - own[b])) {
    const last = blocks[blocks.length - 1];
    if (last && own[name] === last.first + last.names.length) last.names.push(name);
    else blocks.push({ first: own[name], names: [name] });
  }
  return blocks;
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
  if (name === 'time') return said.at === null ? (before instanceof Date ? before : '') : new Date(said.at);
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

/** One call per colour, for the rows that have it. */
function paint({ tab, own }: Writer, byRow: ReadonlyMap<number, Said>): void {
  const byColour = new Map<string, number[]>();
  for (const [row, { colour }] of byRow) {
    const rows = byColour.get(colour);
    if (rows) rows.push(row);
    else byColour.set(colour, [row]);
  }
  for (const [colour, rows] of byColour) {
    const ranges = joinRows(rows, 0).map(({ first, last }) => `R${first}C${own.status}:R${last}C${own.status}`);
    for (let at = 0; at < ranges.length; at += 500) tab.getRangeList(ranges.slice(at, at + 500)).setFontColor(colour);
  }
}
