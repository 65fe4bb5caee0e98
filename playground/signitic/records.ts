// One person's full record, as `GET /users/:email` gives it: every field, null where it is blank, some under other names.
import { SEGMENTS, TEXTS } from './people';
import type { ChangeRequest, SigniticUser } from './store';

/** How a record names the fields: the page of that call, or the page of `POST /users` and its older path. */
export type RecordNames = 'as read' | 'as sent';

const READ_AS: Readonly<Record<string, string>> = { department: 'unit', jobtitle: 'title' };

export interface FullRecord {
  [field: string]: string | number | boolean | null | Record<string, string | null> | readonly ChangeRequest[];
}

/** `vcard_user` cannot be read back: it shows only as the address of the card. */
export function fullRecord(user: SigniticUser, requests: readonly ChangeRequest[], names: RecordNames): FullRecord {
  const record: FullRecord = { id: idOf(user.email), email: user.email, enabled: user.enabled };
  for (const field of TEXTS) {
    const value = user[field];
    const name = names === 'as read' ? (READ_AS[field] ?? field) : field;
    record[name] = typeof value === 'string' && value !== '' ? value : null;
  }
  const path: Record<string, string | null> = {};
  for (const segment of SEGMENTS) {
    const name = segment === 'parent_entity' && names === 'as sent' ? 'parent' : segment;
    path[name] = user.path?.[segment] ?? null;
  }
  return {
    ...record,
    path,
    group: user.path?.group ?? null,
    vcard_url: user['vcard_user'] === true ? `https://signitic.cards/placeholder/${user.email.split('@')[0]}` : null,
    pending_change_requests: requests,
  };
}

/** A number of seven digits, always the same for an address. */
function idOf(email: string): number {
  let sum = 0;
  for (const letter of email.toLowerCase()) sum = (sum * 31 + letter.charCodeAt(0)) % 9_000_000;
  return 1_000_000 + sum;
}
