// What calls on the spreadsheet cost, in milliseconds before the world's jitter.

export const OPEN_DOCUMENT = 150;
/** A question to the document that reads no cells. */
export const ASK = 150;
/** READ-12: the id is known without asking the document. */
export const SHEET_ID = 2;
/** A write that is only queued. */
export const QUEUE = 20;

const READ_BASE = 150;
const READ_PER_CELL = 9 / 1000;
const QUEUE_PER_CELL = 10 / 1000;
const FLUSH_BASE = 200;
const FLUSH_PER_CELL = 100 / 1000;
const FLUSH_PER_ROW = 0.7;
/** READ-11: ten million cells in one call outlast every execution; two million do not. */
const READABLE_CELLS = 10_000_000;

export function readCost(cells: number): number {
  return cells < READABLE_CELLS ? READ_BASE + cells * READ_PER_CELL : Number.MAX_SAFE_INTEGER;
}

export function queueCost(cells: number): number {
  return QUEUE + cells * QUEUE_PER_CELL;
}

export function flushCost(cells: number, rows: number): number {
  return FLUSH_BASE + cells * FLUSH_PER_CELL + rows * FLUSH_PER_ROW;
}
