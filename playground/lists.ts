// Lists of people as files: a CSV into a tab, as text or as Sheets would import it, and a tab back into a CSV.
import Papa from 'papaparse';
import type { Book, Tab } from './emulator/spreadsheet-store';

/** A CSV read from a file: its rows, blank ones included, so that row 1 here is row 1 of the sheet. */
export interface List {
  rows: string[][];
  delimiter: string;
}

export interface ListRead extends List {
  /** The first row, from 1, that a quotation mark leaves open or ends too early: what follows may be read as one cell. */
  openQuote: number | null;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Enough rows to tell a delimiter from a comma in somebody's address. */
const LOOKED_AT = 200;

/** Where Windows-1252 differs from Latin 1: 0x80 to 0x9F. Node 20 decodes these as control characters. */
const WINDOWS_1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];

/** Reads a CSV, whatever its encoding and delimiter. No rows at all when nothing but white space is in it. */
export function readList(bytes: Uint8Array): ListRead {
  const text = decode(bytes);
  if (text.trim() === '') return { rows: [], delimiter: ',', openQuote: null };
  const delimiter = delimiterOf(text);
  const { data, errors } = parse(text, delimiter);
  const rows = data.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
  while (rows.length > 0 && rows[rows.length - 1]!.every((cell) => cell === '')) rows.pop();
  const quote = errors.find(({ type }) => type === 'Quotes');
  return { rows, delimiter, openQuote: quote ? (quote.row ?? 0) + 1 : null };
}

/** UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, else the encoding of a Western Excel. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
  }
}

function parse(text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, preview });
}

/**
 * The delimiter that cuts most rows into the same number of cells. Papa Parse's own guess looks at ten rows only, and a
 * title above the header row misleads it. A comma before a space is mostly the comma of a sentence or an address, so
 * rows that would be cut there count half.
 */
function delimiterOf(text: string): string {
  let best = { delimiter: ',', score: 0, cells: 1 };
  for (const delimiter of DELIMITERS) {
    const scores = new Map<number, number>();
    for (const row of parse(text, delimiter, LOOKED_AT).data) {
      const weight = row.slice(1).some((cell) => cell.startsWith(' ')) ? 0.5 : 1;
      scores.set(row.length, (scores.get(row.length) ?? 0) + weight);
    }
    for (const [cells, score] of scores) {
      const better = score > best.score || (score === best.score && cells > best.cells);
      if (cells > 1 && better) best = { delimiter, score, cells };
    }
  }
  return best.delimiter;
}

/**
 * Puts a list into a new tab of the book. As text, each cell holds exactly what the file says; typed, each is read as if
 * somebody had typed it, which makes numbers of phones and dates of what looks like one.
 */
export function addList(book: Book, name: string, list: List, typed: boolean): Tab {
  const width = Math.max(1, ...list.rows.map((row) => row.length));
  const tab = book.addTab(name, { rows: Math.max(1000, list.rows.length), columns: Math.max(26, width) });
  list.rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (cell === '') return;
      if (typed) tab.type(i + 1, j + 1, cell);
      else tab.putText(i + 1, j + 1, cell);
    });
  });
  return tab;
}

/** The tab as the sheet shows it, as a CSV; hidden columns too, so that the file can be loaded again and go on. */
export function writeList(tab: Tab, delimiter = ','): string {
  const width = tab.lastColumn();
  const rows = Array.from({ length: tab.lastRow() }, (_, i) =>
    Array.from({ length: width }, (_, j) => tab.shown(i + 1, j + 1)),
  );
  return `${Papa.unparse(rows, { delimiter, newline: '\r\n' })}\r\n`;
}
