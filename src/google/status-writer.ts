// Writes outcomes beside their people, in our own columns and in no other cell.
import { ticketFor, writeMemoCell } from '../core/status/guests';
import type { Row } from '../core/people/user';
import { dressIfPossible } from './applied';
import { clearRules } from './rules';
import { arrange, fitting, joinRows, lodge, MOST_RANGES, type Run, type Touched } from '../core/status/write-plan';

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
  /** The moment to note where the row is elsewhere by now: what stands there may be somebody else's. */
  own: number | '';
  memo: string;
}

/** For a row that is nobody's any more. */
export const WIPED: Said = { status: '', details: '', colour: null, at: '', own: '', memo: '' };

/** Cell texts longer than this help nobody, and beyond 50,000 characters Google refuses the whole write. */
const LONGEST = 1000;

export interface Writer {
  tab: Tab;
  /** The moment of this write-out, milliseconds since 1970. */
  now: number;
  /** Where our columns were found. */
  own: Own;
  /** A last look at the sheet: where our columns and these records are now; a record that has lost its place is left out. */
  whereAre(rows: readonly Row[]): { own: Own; places: ReadonlyMap<Row, number> };
  /** Has a write applied before anything else happens. */
  applied<T>(write: () => T): T;
}

interface Written extends Touched {
  said: Said;
}

/**
 * Takes a last look at the sheet, then writes each outcome to the row that holds its person now. What is too much for one
 * write goes in portions, each with a look of its own. When Google refuses a write, rules over our columns are cleared, and
 * it is tried once more, colours apart.
 * @returns the records whose place is lost
 */
export function writeOutcomes(writer: Writer, news: readonly { row: Row; said: Said }[]): Row[] {
  const lost: Row[] = [];
  let refused = false;
  let left = news.map((one) => written(one, writer.now)).sort((a, b) => a.at - b.at);
  while (left.length > 0) {
    const some = left.slice(0, fitting(left, blocksOf(writer.own).length));
    const { own, places } = writer.whereAre(some.map(({ row }) => row));
    const placed = some
      .filter(({ row }) => places.has(row))
      .map((one) => written(one, writer.now, places.get(one.row)));
    placed.sort((a, b) => a.at - b.at);
    // People may have been sorted far apart meanwhile: then it is less.
    const first = placed.slice(0, fitting(placed, blocksOf(own).length));
    try {
      if (first.length > 0)
        writer.applied(() => write(writer.tab, own, first, refused ? [] : paints(writer.tab, own, first)));
    } catch (error) {
      if (refused) throw error;
      refused = true;
      clearRules(writer.tab, Object.values(own), first[0]?.at ?? 1);
      continue;
    }
    if (refused) dressIfPossible(paints(writer.tab, own, first));
    lost.push(...some.map(({ row }) => row).filter((row) => !places.has(row)));
    const rest = new Set(placed.slice(first.length).map(({ row }) => row));
    // In the order as read: the next look goes from the first of them to the last.
    left = left.filter(({ row }, i) => i >= some.length || rest.has(row));
  }
  return lost;
}

function written({ row, said }: { row: Row; said: Said }, now: number, at = row.row): Written {
  const { status, details, colour, memo, own } = said;
  const time = said.at ?? (at === row.row ? null : own);
  const ticket = ticketFor(JSON.stringify([status, details, colour, time]), now);
  return { row, said: { ...said, at: time }, at, memo, ticket, dated: time !== null };
}

function write(tab: Tab, own: Own, touched: readonly Written[], looks: readonly (() => unknown)[]): void {
  const blocks = blocksOf(own);
  const { groups, single, runs, keeps } = arrange(touched, blocks.length);
  groups.forEach(lodge);
  const byRow = new Map(single.map((one) => [one.at, one]));
  const old = blocks.map((block) => (keeps ? readBlock(tab, runs, block) : null));
  // Only queued so far, and each call may fail. A row's own memo comes last, since what it says is never written again;
  // a ticket first, since without its host it says nothing, and the row is written anew.
  const guests = groups.flatMap((group) => group.guests);
  fill(tab, own.memo, guests, ({ ticket }) => ticket);
  fill(tab, own.status, guests, ({ said }) => plainText(said.status));
  fill(tab, own.details, guests, ({ said }) => plainText(said.details));
  fill(tab, own.time, guests, ({ said }) => said.at ?? '', timeCell);
  blocks.forEach((block, i) => {
    for (const run of runs) {
      const cells = cellsOf(run, block.names, byRow, old[i] ?? null);
      tab.getRange(run.first, block.first, cells.length, block.names.length).setValues(cells);
    }
  });
  // Last, since a refused colour takes along whatever is queued behind it.
  for (const change of looks) change();
}

/** Gives each of these rows its value in a column: one call for all that have the same. */
function fill<K>(
  tab: Tab,
  column: number,
  touched: readonly Written[],
  keyOf: (one: Written) => K,
  toCell: (key: K) => unknown = (key) => key,
): void {
  for (const [key, same] of alike(touched, keyOf)) {
    for (const list of rangeLists(tab, column, same)) list.setValue(toCell(key));
  }
}

function alike<K>(touched: readonly Written[], keyOf: (one: Written) => K): Map<K, Written[]> {
  const lists = new Map<K, Written[]>();
  for (const one of touched) {
    const list = lists.get(keyOf(one));
    if (list) list.push(one);
    else lists.set(keyOf(one), [one]);
  }
  return lists;
}

/** The cells of a column beside these rows, in lists of some hundred ranges. `column` is 1-based. */
function rangeLists(tab: Tab, column: number, touched: readonly Written[]): GoogleAppsScript.Spreadsheet.RangeList[] {
  const runs = joinRows(
    touched.map(({ at }) => at),
    0,
  );
  const ranges = runs.map(({ first, last }) => `R${first}C${column}:R${last}C${column}`);
  const lists: GoogleAppsScript.Spreadsheet.RangeList[] = [];
  for (let at = 0; at < ranges.length; at += MOST_RANGES)
    lists.push(tab.getRangeList(ranges.slice(at, at + MOST_RANGES)));
  return lists;
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
function cellsOf(run: Run, names: Block['names'], byRow: ReadonlyMap<number, Written>, old: Old | null): unknown[][] {
  const cells: unknown[][] = [];
  for (let row = run.first; row <= run.last; row++) {
    const one = byRow.get(row);
    const before = old?.cells[row - old.first] ?? [];
    cells.push(names.map((name, i) => (one ? cellFor(one, name, before[i]) : kept(before[i]))));
  }
  return cells;
}

function cellFor({ row, said }: Written, name: Block['names'][number], before: unknown): unknown {
  return name === 'memo' ? said.memo && writeMemoCell(said.memo, row.guests) : cellOf(said, name, before);
}

function cellOf(said: Said, name: 'status' | 'details' | 'time', before: unknown): unknown {
  if (name !== 'time') return plainText(said[name]);
  if (said.at === null) return before instanceof Date ? before : '';
  return timeCell(said.at);
}

const timeCell = (at: number | ''): Date | '' => (at === '' ? '' : new Date(at));

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
function paints(tab: Tab, own: Own, touched: readonly Written[]): (() => unknown)[] {
  const calls: (() => unknown)[] = [];
  for (const [colour, same] of alike(touched, ({ said }) => said.colour)) {
    if (colour === null) continue;
    for (const list of rangeLists(tab, own.status, same)) calls.push(() => list.setFontColor(colour));
  }
  return calls;
}
