// Rows that were just written as Signitic has their people: what they say is believed from then on, so that no sync sends it.
import type { FieldKey } from '../fields';
import type { Row } from '../row';
import type { ReadPerson } from '../send/read-first';
import { NOT_SHOWN } from '../send/user-records';
import { adopted, blankEntry, type Entry } from '../state/entry';
import type { Fingerprints } from '../state/fingerprint';
import type { StateRead } from './read';

/**
 * Takes rows into the sync state, in the fields in which a sync would read them as Signitic has them.
 * @param rows as they were read back from the sheet
 * @param readOf what Signitic has of the person of an address
 * @param how the tab, the run and the minute that the entries bear
 * @param anew the fields of the rows, where their people stand in no other row: whatever was believed of these before is
 * forgotten, and a blank is a value, too
 */
export function adoptRows(
  rows: readonly Row[],
  readOf: (email: string) => ReadPerson | undefined,
  { journal, prints }: Pick<StateRead, 'journal' | 'prints'>,
  how: { tab: number; run: string; minute: number },
  anew: readonly FieldKey[] | null = null,
): void {
  const [before, after]: [Entry[], Entry[]] = [[], []];
  for (const row of rows) {
    const read = readOf(row.email);
    if (!read || read === 'new' || row.skip) continue;
    const entry = journal.entry(prints.person(row.email)) ?? blankEntry(prints.person(row.email));
    const equal = anew ? equalNow(entry, row, read, anew, prints) : equalFields(entry, row.user, read, prints);
    if (equal.size === 0) continue;
    before.push(entry);
    after.push(adopted(entry, { ...how, prints: equal }));
  }
  if (before.length > 0) journal.begin(before);
  journal.end(after);
}

/** What another tab has sent keeps its own state: a new value there would look like a change of that tab's cell. */
function equalFields(
  entry: Entry,
  user: Row['user'],
  read: ReadonlyMap<FieldKey, string | boolean>,
  prints: Fingerprints,
): Map<FieldKey, string> {
  const equal = new Map<FieldKey, string>();
  for (const key of Object.keys(user) as FieldKey[]) {
    const value = user[key];
    const mark = entry.fields.get(key)?.mark;
    if (key === 'email' || value === undefined || mark === 'sure' || mark === 'unsure') continue;
    const print = prints.field(key, value);
    if (print === prints.field(key, read.get(key) ?? NOT_SHOWN)) equal.set(key, print);
  }
  return equal;
}

/** The fields in which a row says what Signitic has; a blank counts where something else was believed. */
function equalNow(
  entry: Entry,
  { user }: Row,
  read: ReadonlyMap<FieldKey, string | boolean>,
  fields: readonly FieldKey[],
  prints: Fingerprints,
): Map<FieldKey, string> {
  const equal = new Map<FieldKey, string>();
  for (const key of fields) {
    const value = user[key] ?? (entry.fields.has(key) ? '' : undefined);
    if (key === 'email' || value === undefined) continue;
    const print = prints.field(key, value);
    if (print === prints.field(key, read.get(key) ?? NOT_SHOWN)) equal.set(key, print);
  }
  return equal;
}
