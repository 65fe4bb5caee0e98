// Memos that have lost their people: a column sorted alone, a list that a formula fills anew. Each goes back to its person.
import { redeemTickets } from '../status/guests';
import { emailHash, type Memo } from './memo';
import type { Row } from '../people/user';

/**
 * Gives every row the memo of its own person, wherever that stands by now, and marks the rows beside which somebody else's
 * things stand. So nobody is sent again only because people moved under our columns, and the brake sees who would be renamed.
 * @param vacant rows of nobody beside which something of ours stands
 */
export function bringHome(rows: readonly Row[], vacant: readonly Row[]): void {
  const away = rows.filter((row) => !isHome(row));
  const strays = new Map<string, Memo>();
  const stray = (memo: Memo | null) => {
    const other = memo && strays.get(memo.email);
    // Copied cells may have left two: the latest run knows best.
    if (memo && (!other || other.run < memo.run)) strays.set(memo.email, memo);
  };
  for (const { memo } of [...away, ...vacant]) stray(memo);
  redeemTickets(rows, vacant, strays).forEach(stray);
  for (const row of away) {
    if (isHome(row)) continue;
    const home = whoIs(row) === '' ? undefined : strays.get(emailHash(whoIs(row)));
    row.strange = row.memo !== null || row.ticket !== '' || home !== undefined;
    row.memo = home ?? null;
  }
}

/** Whether the memo that the row has is its person's. */
export function isHome(row: Row): boolean {
  return row.memo?.email === emailHash(whoIs(row));
}

const whoIs = ({ email, identity }: Row): string => email || identity;
