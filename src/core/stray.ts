// Memos that have lost their people: a column sorted alone, a list that a formula fills anew. Each goes back to its person.
import { emailHash, type Memo } from './memo';
import type { Row } from './user';

/**
 * Gives every row the memo of its own person, wherever that stands by now, and marks the rows beside which somebody else's
 * things stand. So nobody is sent again only because people moved under our columns, and the brake sees who would be renamed.
 * @param vacant rows of nobody that have a memo
 */
export function bringHome(rows: readonly Row[], vacant: readonly Row[]): void {
  const away = rows.filter((row) => row.memo?.email !== emailHash(whoIs(row)));
  const strays = new Map<string, Memo>();
  for (const { memo } of [...away, ...vacant]) {
    if (!memo) continue;
    const other = strays.get(memo.email);
    // Copied cells may have left two: the latest run knows best.
    if (!other || other.run < memo.run) strays.set(memo.email, memo);
  }
  if (strays.size === 0) return;
  for (const row of away) {
    const home = whoIs(row) === '' ? undefined : strays.get(emailHash(whoIs(row)));
    row.strange = row.memo !== null || home !== undefined;
    row.memo = home ?? null;
  }
}

const whoIs = ({ email, identity }: Row): string => email || identity;
