// Who was sent in which run, kept outside the sheet: a memo that is older than that is not believed.
//
// Memos stand in the sheet, and a sheet can go back: a run dies between Signitic's answer and the write-out and somebody
// undoes the edit, or restores the version of this morning with its memos. The rows then read like their memos, while
// Signitic holds what was sent meanwhile. Only what does not go back with the sheet can tell.
import { emailHash, HASH_CHARACTERS, STAMP_CHARACTERS } from './memo';
import type { Row } from './user';

/** By hash of the e-mail: the stamp of the latest run that sent the person, and a mark. */
export type Ledger = Map<string, string>;

/** People kept in a tab's ledger; the longest ago go first. 60 KB of the 500 that a file may store. */
const MOST = 12_000;
const ONCE = '.';
/** Sent twice in one run: its stamp in the memo would not tell which of the two the memo speaks of. */
const TWICE = '!';
const ENTRY = STAMP_CHARACTERS + 1;

/** Reads what writeLedger made; anything else is an empty ledger, and the memos are believed. */
export function readLedger(text: unknown): Ledger {
  const ledger: Ledger = new Map();
  if (typeof text !== 'string') return ledger;
  for (const group of text.split(' ')) {
    const entry = group.slice(0, ENTRY);
    if (!/^[0-9a-z]+[.!]$/.test(entry) || (group.length - ENTRY) % HASH_CHARACTERS !== 0) continue;
    for (let at = ENTRY; at < group.length; at += HASH_CHARACTERS)
      ledger.set(group.slice(at, at + HASH_CHARACTERS), entry);
  }
  return ledger;
}

/** One group a run, the latest last: its stamp, a mark, and five characters a person. ASCII. */
export function writeLedger(ledger: Ledger): string {
  const groups = new Map<string, string[]>();
  const latest = [...ledger].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).slice(-MOST);
  for (const [person, entry] of latest) {
    const group = groups.get(entry);
    if (group) group.push(person);
    else groups.set(entry, [person]);
  }
  return [...groups].map(([entry, people]) => entry + people.join('')).join(' ');
}

/**
 * Enters people who are about to be sent in a run. A newcomer needs no entry: there never was a memo to come back.
 * @param known Signitic's list by lower-cased e-mail, or null when it could not be had
 * @returns whether anything was entered
 */
export function enter(
  ledger: Ledger,
  rows: readonly Row[],
  run: string,
  known: { has(email: string): boolean } | null,
): boolean {
  let any = false;
  for (const { email, memo } of rows) {
    if (!memo && known && !known.has(email.toLowerCase())) continue;
    const person = emailHash(email);
    const accepted = memo?.state === 'accepted' || memo?.state === 'unlisted';
    const entry = run + (accepted && memo.run === run ? TWICE : ONCE);
    any = any || ledger.get(person) !== entry;
    ledger.set(person, entry);
  }
  return any;
}

/** Marks the rows whose memo is older than what Signitic was last sent of the person. */
export function markStale(rows: readonly Row[], ledger: Ledger): void {
  if (ledger.size === 0) return;
  for (const row of rows) {
    const person = row.memo && emailHash(row.email || row.identity);
    const entry = person && row.memo?.email === person ? ledger.get(person) : undefined;
    row.stale = entry !== undefined && (entry.slice(-1) === TWICE || (row.memo?.run ?? '') < entry.slice(0, -1));
  }
}
