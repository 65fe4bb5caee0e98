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
 */
export function adoptRows(
  rows: readonly Row[],
  readOf: (email: string) => ReadPerson | undefined,
  { journal, prints }: Pick<StateRead, 'journal' | 'prints'>,
  how: { tab: number; run: string; minute: number },
): void {
  const [before, after]: [Entry[], Entry[]] = [[], []];
  for (const row of rows) {
    const read = readOf(row.email);
    if (!read || read === 'new' || row.skip) continue;
    const entry = journal.entry(prints.person(row.email)) ?? blankEntry(prints.person(row.email));
    const equal = equalFields(entry, row.user, read, prints);
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
