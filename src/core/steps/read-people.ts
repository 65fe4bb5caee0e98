// Reads people from Signitic one by one, and stores at once what was learnt, so that nothing of it is read twice.
import type { FieldKey } from '../fields';
import type { Ports, Totals } from '../ports';
import type { Row } from '../row';
import { readPeople, type ReadPerson, type Reading } from '../send/read-first';
import { blankEntry, type Entry } from '../state/entry';
import type { FileRead } from './read';
import type { Selection } from './select';

/** What was read is stored after so long at the latest, so that a killed execution costs little. */
const PART_TIME = 30_000;
/** People that one record names before they are read. */
const NAMED_AT_ONCE = 1000;

/** A person to be read, with the fields that matter. */
export interface Unread {
  readonly row: Row;
  readonly person: string;
  readonly fields: readonly FieldKey[];
}

export interface Found {
  /** What was read, by the row's e-mail; `new` for an address that Signitic does not know, whatever its list says. */
  readonly values: Map<string, ReadPerson>;
  /** People whose values nobody could read. */
  readonly unreadable: Set<string>;
  /** People who were not asked about. */
  readonly left: Set<string>;
  /** Why nobody can be read; null when somebody can. */
  readonly stop: 'unreachable' | 'quota' | null;
}

/** How a person's entry goes on from what was read. */
export type Learn = (entry: Entry, values: ReadonlyMap<FieldKey, string | boolean>, one: Unread) => Entry;

/** @param last no request starts later than this @param learn makes the entry that is stored */
export function readAndStore(
  unread: readonly Unread[],
  { file, users }: Selection,
  { last, learn }: { last: number; learn: Learn },
  totals: Totals,
  ports: Ports,
): Found {
  const found: Omit<Found, 'stop'> = { values: new Map(), unreadable: new Set(), left: new Set() };
  let stop: Found['stop'] = null;
  const byEmail = new Map(unread.map((one) => [one.row.email, one]));
  const personOf = (email: string) => byEmail.get(email)?.person ?? '';
  let queue = unread.map(({ row }) => row.email);
  while (queue.length > 0) {
    const some = queue.slice(0, NAMED_AT_ONCE);
    const done = unread.length - queue.length;
    // First the record that these people are about to be stored, so that a state that cannot be written costs no request.
    file.journal.begin(some.map((email) => entryOf(personOf(email), file)));
    const wanted = new Map(some.map((email) => [email, byEmail.get(email)?.fields ?? []]));
    const lastStart = Math.min(last, ports.clock.now() + PART_TIME);
    const onWave = (asked: number) => ports.onProgress(done + asked, unread.length, 0);
    const reading = readPeople(wanted, { ...ports, lastStart, onWave });
    totals.requests += reading.requests;
    store(reading, byEmail, file, learn);
    for (const [email, person] of reading.people) {
      // Where the list names the person, the two contradict each other, and nothing is known.
      if (person === 'new' && users?.has(email.toLowerCase())) found.unreadable.add(personOf(email));
      else found.values.set(email, person);
    }
    for (const email of reading.unreadable) found.unreadable.add(personOf(email));
    // Where the list could not be had either, it is not these people who cannot be read.
    stop = reading.quota ? 'quota' : reading.silent && users === null ? 'unreachable' : null;
    queue = reading.left.concat(queue.slice(some.length));
    if (stop || ports.clock.now() > last || ports.stopRequested()) break;
  }
  for (const email of queue) found.left.add(personOf(email));
  return { ...found, stop };
}

/** What was read is kept before anything is held or sent. */
function store(reading: Reading, byEmail: ReadonlyMap<string, Unread>, file: FileRead, learn: Learn): void {
  const after: Entry[] = [];
  for (const [email, values] of reading.people) {
    const one = byEmail.get(email);
    if (values === 'new' || !one) continue;
    after.push(learn(entryOf(one.person, file), values, one));
  }
  file.journal.end(after);
}

const entryOf = (person: string, { journal }: FileRead): Entry => journal.entry(person) ?? blankEntry(person);
