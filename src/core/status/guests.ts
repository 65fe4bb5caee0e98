// Memo cells. A row keeps its own memo there, and where many rows were written at once those of others too: its guests.
//
// Rows that lie apart cost a write each, unless one value suits them all. Status, words and time often do, memos never. So
// one row in fifty keeps the memos of the others, and these get a ticket in their place, the same for all: it tells a row
// that still has its person from one that was sorted away between the last look and the write.
import { emailHash, hash, type Memo, readMemo } from '../state/memo';
import type { Row } from '../people/user';

/** A memo that another row keeps, as text, and the ticket that stands beside its person. */
export interface Guest {
  readonly ticket: string;
  readonly memo: string;
}

/** What a memo cell says. */
export interface MemoCell {
  memo: Memo | null;
  /** '' when the row keeps its own memo. */
  ticket: string;
  /** The memos that it keeps for others. */
  guests: readonly Guest[];
}

/** Fifty memos of all fields and the row's own stay below half of what a cell holds. */
export const MOST_GUESTS = 50;

// A letter in front, as in memos: nothing that Sheets would take for a number, a date or a formula.
const TICKET = /^t1[\w-]{5}$/;

/** One for all rows that are given the same words in one write-out; `now` is its moment. */
export function ticketFor(words: string, now: number): string {
  return `t1${hash(`${now} ${words}`)}`;
}

/** Reads a memo cell; what is none says nothing. */
export function readMemoCell(text: unknown): MemoCell {
  if (typeof text !== 'string' || text === '') return NOTHING;
  const [own = '', ticket = '', ...memos] = text.split(' ');
  const guests = TICKET.test(ticket) ? memos.map((memo) => ({ ticket, memo })) : [];
  return { memo: readMemo(own), ticket: TICKET.test(own) ? own : '', guests };
}

const NOTHING: MemoCell = { memo: null, ticket: '', guests: [] };

/** The cell of a row that keeps its own memo, and those of its guests: all came at once, so they have one ticket. */
export function writeMemoCell(memo: string, guests: readonly Guest[]): string {
  const [first] = guests;
  return first ? [memo, first.ticket, ...guests.map((guest) => guest.memo)].join(' ') : memo;
}

interface Kept {
  guest: Guest;
  memo: Memo;
  /** The row that keeps it is nobody's any more. */
  alone: boolean;
}

/**
 * Gives each row whose ticket holds the memo that is kept for it, and strikes the others out of the rows that keep them.
 * Who was kept beside nobody is marked as strange: the cell is about to be wiped, so the row must be written anew.
 * @param strays own memos that stand beside others, by hash of the e-mail
 * @returns the memos kept for tickets that have lost their people
 */
export function redeemTickets(
  rows: readonly Row[],
  vacant: readonly Row[],
  strays: ReadonlyMap<string, Memo>,
): readonly Memo[] {
  const kept = keptIn(rows, vacant);
  const latest = new Map<string, string>();
  for (const { memo } of kept.values()) if (memo.run > (latest.get(memo.email) ?? '')) latest.set(memo.email, memo.run);
  // A row that keeps memos does not hear of guests who were written anew. Such a one must not come back by its old ticket.
  const isOld = ({ email, run }: Memo) => run < (latest.get(email) ?? '') || run <= (strays.get(email)?.run ?? '');
  const here = new Set<Guest>();
  const lost = new Set<string>(vacant.map(({ ticket }) => ticket));
  for (const row of rows) {
    if (row.ticket === '') continue;
    const found = kept.get(row.ticket + emailHash(row.email || row.identity));
    if (!found || isOld(found.memo)) {
      lost.add(row.ticket);
      continue;
    }
    row.memo = found.memo;
    row.strange = found.alone;
    here.add(found.guest);
  }
  for (const host of [...rows, ...vacant]) {
    if (host.guests.length > 0) host.guests = host.guests.filter((guest) => here.has(guest));
  }
  return [...kept.values()].filter(({ guest }) => lost.has(guest.ticket) && !here.has(guest)).map(({ memo }) => memo);
}

/** All memos that are kept for others, by ticket and hash of the e-mail; of two, copied cells, the later. */
function keptIn(rows: readonly Row[], vacant: readonly Row[]): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  const nobody = new Set(vacant);
  for (const host of [...rows, ...vacant]) {
    for (const guest of host.guests) {
      const memo = readMemo(guest.memo);
      const key = guest.ticket + (memo?.email ?? '');
      const other = kept.get(key);
      if (memo && !(other && other.memo.run > memo.run)) kept.set(key, { guest, memo, alone: nobody.has(host) });
    }
  }
  return kept;
}
