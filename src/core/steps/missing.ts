// People whom Signitic has and who stand in no row of any mapped tab.
import type { StopCode } from '../outcome';
import type { Ports } from '../ports';
import type { Row } from '../row';
import { lacksAddress } from '../safety/leavers';
import { absentFrom, type Users } from '../send/user-list';
import { readOtherTabs } from './leavers';
import type { FileRead } from './read';

/** Whom a list is about: *Start from Signitic* asks. */
export type Which = 'active' | 'all';

export interface Missing {
  /** Their addresses as Signitic spells them, in alphabetical order; [] with `unread`. */
  readonly emails: readonly string[];
  /** Inactive people in no row, where only active ones are wanted. */
  readonly inactive: number;
  /** Rows of people without a readable address: any of those who are missing may stand there. */
  readonly nameless: number;
  /** A mapped tab that could not be read whole, by its name: anybody may stand there. */
  readonly unread: { readonly tab: string; readonly code: StopCode } | null;
}

/**
 * Who is missing. A row that a filter leaves out, or that has an error, is a row. The other tabs are read only when
 * somebody is in no row of this one.
 */
export function missingFrom(file: FileRead, users: Users, which: Which, ports: Ports): Missing {
  const namelessIn = (rows: readonly Row[], leftOut: readonly Row[]) =>
    rows.concat(leftOut).filter(lacksAddress).length;
  let nameless = namelessIn(file.rows, file.leftOut());
  const found = { emails: [], inactive: 0, nameless, unread: null };
  if (absentFrom(file.rows, users).length === 0) return found;
  const rows = [...file.rows];
  for (const other of readOtherTabs(file.job, ports)) {
    if ('failed' in other) return { ...found, unread: { tab: other.name, code: other.failed } };
    nameless += namelessIn(other.rows, other.leftOut);
    rows.push(...other.rows);
  }
  const absent = absentFrom(rows, users);
  const emails = absent.filter((email) => isWanted(email, users, which));
  return { emails, inactive: absent.length - emails.length, nameless, unread: null };
}

/** A person of whom the list does not tell whether they are active is not left out. */
const isWanted = (email: string, users: Users, which: Which): boolean =>
  which === 'all' || users.get(email.trim().toLowerCase())?.enabled !== false;
