// Who was sent in which run, kept outside the sheet: a memo that is older than that is not believed.
//
// Memos stand in the sheet, and a sheet can go back: a run dies between Signitic's answer and the write-out and somebody
// undoes the edit, or restores the version of this morning with its memos. The rows then read like their memos, while
// Signitic holds what was sent meanwhile. Only what does not go back with the sheet can tell.
import { emailHash, HASH_CHARACTERS, STAMP_CHARACTERS } from './memo';
import type { Row } from '../people/user';

/** By hash of the e-mail: the stamp of the latest slice that sent the person; the latest entered stand last. */
export type Ledger = Map<string, string>;

/** Reads what writeLedger made; anything else is an empty ledger, and the memos are believed. */
export function readLedger(text: unknown): Ledger {
  const ledger: Ledger = new Map();
  if (typeof text !== 'string') return ledger;
  for (const group of text.split(' ')) {
    const stamp = group.slice(0, STAMP_CHARACTERS);
    if (!/^[0-9a-z]{6}$/.test(stamp) || (group.length - STAMP_CHARACTERS) % HASH_CHARACTERS !== 0) continue;
    for (let at = STAMP_CHARACTERS; at < group.length; at += HASH_CHARACTERS)
      ledger.set(group.slice(at, at + HASH_CHARACTERS), stamp);
  }
  return ledger;
}

/** One group a slice, the latest last: its stamp and five characters a person. ASCII. `most`: who was sent longest ago goes. */
export function writeLedger(ledger: Ledger, most: number): string {
  const groups = new Map<string, string[]>();
  for (const [person, stamp] of [...ledger].slice(-most)) {
    const group = groups.get(stamp);
    if (group) group.push(person);
    else groups.set(stamp, [person]);
  }
  return [...groups].map(([stamp, people]) => stamp + people.join('')).join(' ');
}

/**
 * Enters people who are about to be sent in a slice.
 * @param newcomer tells whom no memo was ever written for: nothing of theirs could come back
 * @returns whether anything was entered
 */
export function enter(
  ledger: Ledger,
  rows: readonly Row[],
  stamp: string,
  newcomer: (row: Row) => boolean = () => false,
): boolean {
  let any = false;
  for (const row of rows) {
    if (newcomer(row)) continue;
    const person = emailHash(row.email);
    any = any || ledger.get(person) !== stamp;
    // Anew, so that it stands last: who is sent now must not be the first to be dropped.
    ledger.delete(person);
    ledger.set(person, stamp);
  }
  return any;
}

/** Marks the rows whose memo is older than what Signitic was last sent of the person. */
export function markStale(rows: readonly Row[], ledger: Ledger): void {
  if (ledger.size === 0) return;
  const owners = new Map<string, Row>();
  const shared = new Set<string>();
  for (const row of rows) {
    const who = row.email || row.identity;
    const person = row.memo ? emailHash(who) : '';
    const stamp = row.memo?.email === person ? ledger.get(person) : undefined;
    if (stamp === undefined) continue;
    const other = owners.get(person);
    // Thirty bits: among 50,000 people one pair shares a hash, and would be sent in turn for ever.
    if (other && (other.email || other.identity).toLowerCase() !== who.toLowerCase()) shared.add(person);
    owners.set(person, row);
    row.stale = (row.memo?.run ?? '') < stamp;
  }
  if (shared.size === 0) return;
  for (const row of rows) if (shared.has(emailHash(row.email || row.identity))) row.stale = false;
}
