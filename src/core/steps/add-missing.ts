// Adds the people who are in Signitic and in no row to the end of a list that this add-on made, and takes them into the sync state.
import type { FieldKey } from '../fields';
import { StopError } from '../outcome';
import { type Mapping, planFor } from '../people/columns';
import {
  columnOf,
  type ColumnSource,
  type Headers,
  headersOf,
  isColumn,
  type Source,
  type Sources,
} from '../people/template';
import { toUsers } from '../people/user';
import { type Job, newTotals, type Ports } from '../ports';
import type { Row, Table } from '../row';
import { readPeople, type ReadPerson } from '../send/read-first';
import { listUsers, type Users } from '../send/user-list';
import { forgotten } from '../state/entry';
import { adoptRows } from './adopt-rows';
import { missingFrom, type Missing, type Which } from './missing';
import { cellsOf, PULLED_FIELDS } from './pulled-cells';
import { type FileRead, readFile } from './read';

/** People who are written together, at most, and for how long they are read, in milliseconds: a killed slice costs one part. */
const PART_PEOPLE = 200;
const PART_TIME = 30_000;
const MINUTE = 60_000;

/** Where the rows go: below the last row of the tab that holds anything. */
export interface ListEnd {
  /** The e-mails of the tab as they are now, as shown. @param column 0-based */
  emails(column: number): readonly string[];
  /**
   * Adds rows as plain texts, all in one call, so that none is there by half.
   * @param columns 0-based, ascending
   * @param lines a text for each of these columns
   * @returns what these columns show in the new rows
   * @throws StopError rows_protected, rows_refused
   */
  append(columns: readonly number[], lines: readonly (readonly string[])[]): readonly (readonly string[])[];
}

export interface Adding {
  readonly which: Which;
  /** What yes and no are called in the list. */
  readonly words: { yes: string; no: string };
  /** When the last request may start, milliseconds since 1970. */
  readonly lastStart: number;
}

/** How a slice ended. Nobody is left to be added when `left` is 0. */
export interface Added {
  readonly added: number;
  readonly left: number;
  /** Of those left, people whom this slice asked about in vain. */
  readonly unreadable: number;
  /** Fields that Signitic has of somebody who was added, and that no column of the list takes. */
  readonly noColumn: readonly FieldKey[];
  /** As `Missing` has it: with a tab that could not be read nobody is added. */
  readonly unread: Missing['unread'];
  readonly stopped: StopError | null;
}

/**
 * One slice. The list and all mapped tabs are read anew, so that whoever was added before is not missing any more.
 * @throws StopError header_lost: the e-mail column is gone; restless: columns were moved meanwhile; unreachable,
 * state_unwritable, and what the ports throw
 */
export function addMissing(job: Job, ports: Ports & { end: ListEnd }, { which, words, lastStart }: Adding): Added {
  const headers = ports.sheet.headers();
  const { mapping, columns } = writable(job.mapping, headersOf(headers));
  const file = readFile({ ...job, mapping }, ports, 'to look');
  const users = listUsers(ports, newTotals(job), lastStart);
  if (!users) throw new StopError('unreachable');
  const { emails, unread } = missingFrom(file, users, which, ports);
  const unreadable: string[] = [];
  const noColumn = new Set<FieldKey>();
  let [queue, added]: [readonly string[], number] = [emails, 0];
  let stopped: StopError | null = null;
  while (queue.length > 0 && !stopped && ports.clock.now() <= lastStart) {
    const some = queue.slice(0, PART_PEOPLE);
    const reading = readPeople(new Map(some.map((email) => [email, PULLED_FIELDS])), {
      ...ports,
      lastStart: Math.min(lastStart, ports.clock.now() + PART_TIME),
      onWave: (asked) => ports.onProgress(emails.length - queue.length + asked, emails.length, 0),
    });
    const people = peopleFrom(reading.people, users, words);
    const part = { headers, columns, people };
    added += addPart(part, file, job, ports);
    for (const key of untaken(people, columns)) noColumn.add(key);
    unreadable.push(...reading.unreadable);
    queue = reading.left.concat(queue.slice(some.length));
    if (reading.quota) stopped = new StopError('quota');
    else if (reading.silent) stopped = new StopError('unreachable');
    else if (ports.stopRequested()) stopped = new StopError('stopped');
  }
  const left = queue.length + unreadable.length;
  return { added, left, unreadable: unreadable.length, noColumn: [...noColumn], unread, stopped };
}

/** The columns that take a field as it is: of a list in which columns were moved, renamed or mapped anew since. */
function writable(mapping: Mapping, headers: Headers): { mapping: Mapping; columns: ReadonlyMap<FieldKey, number> } {
  const email = mapping.sources.email;
  // Without the column of the addresses nobody knows who is there.
  planFor({ sources: email ? { email } : {}, filter: mapping.filter }, headers);
  const columns = new Map<FieldKey, number>();
  const sources: Sources = {};
  for (const key of PULLED_FIELDS) {
    const source = mapping.sources[key];
    const column = source && takesAsItIs(source) ? columnOf(source, headers) : null;
    if (typeof column !== 'number') continue;
    columns.set(key, column);
    sources[key] = source;
  }
  for (const key of sharing(columns)) {
    if (key === 'email') continue;
    columns.delete(key);
    delete sources[key];
  }
  if (!columns.has('email')) throw new StopError('no_email_column');
  return { mapping: { ...mapping, sources }, columns };
}

/** What is written into such a column is read back as the same value. */
function takesAsItIs(source: Source): source is ColumnSource {
  if (!isColumn(source)) return false;
  const { inverted, where, words = [], dates, preferred, name, recased } = source;
  return !inverted && !where && words.length === 0 && !dates && !preferred && !name && !recased;
}

/** Fields that are read from one column: it cannot hold the values of both. */
function sharing(columns: ReadonlyMap<FieldKey, number>): FieldKey[] {
  const all = [...columns];
  return all.flatMap(([key, column]) => (all.some(([other, at]) => other !== key && at === column) ? [key] : []));
}

interface NewPerson {
  readonly email: string;
  readonly values: ReadPerson;
  /** For each of `PULLED_FIELDS`. */
  readonly texts: readonly string[];
}

/** Those whom Signitic still knows. */
function peopleFrom(read: ReadonlyMap<string, ReadPerson>, users: Users, words: Adding['words']): NewPerson[] {
  const people: NewPerson[] = [];
  for (const [email, values] of read) {
    if (values === 'new') continue;
    people.push({ email, values, texts: cellsOf(values, users.get(fold(email)), words) });
  }
  return people;
}

/** Fields that one of these people has, and that no column takes. */
const untaken = (people: readonly NewPerson[], columns: ReadonlyMap<FieldKey, number>): FieldKey[] =>
  PULLED_FIELDS.filter((key, i) => !columns.has(key) && people.some(({ texts }) => texts[i] !== ''));

const fold = (email: string): string => email.trim().toLowerCase();

interface Part {
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<FieldKey, number>;
  readonly people: readonly NewPerson[];
}

/** The rows first, and then the state: killed between the two, the next sync compares these people. @returns how many */
function addPart(
  { headers, columns, people }: Part,
  file: FileRead,
  job: Job,
  ports: Ports & { end: ListEnd },
): number {
  // Reading took time, and somebody may have typed a person in meanwhile.
  const there = new Set(ports.end.emails(file.plan.emailColumn).map(fold));
  const adding = people.filter(({ email }) => !there.has(fold(email)));
  if (adding.length === 0) return 0;
  const order = [...columns].sort(([, a], [, b]) => a - b);
  const at = order.map(([key]) => PULLED_FIELDS.indexOf(key));
  const lines = adding.map(({ texts }) => at.map((i) => texts[i] ?? ''));
  const wide = order.map(([, column]) => column);
  forget(adding, job.mapping, file);
  if (ports.sheet.headers().join('\n') !== headers.join('\n')) throw new StopError('restless');
  const shown = ports.end.append(wide, lines);
  const read = new Map(adding.map(({ email, values }) => [fold(email), values]));
  const rows = rowsOf(shown, wide, headers.length, file, job);
  const how = { tab: job.tab, run: job.stamp, minute: Math.floor(ports.clock.now() / MINUTE) };
  adoptRows(rows, (email) => read.get(fold(email)), file, how);
  return adding.length;
}

/**
 * What was believed of people whose row is written anew counts no more: not of a cell that stays blank, since its column
 * cannot take the value, and would be cleared in Signitic. Before the rows, so that a kill leaves no such cell.
 */
function forget(people: readonly NewPerson[], { sources }: Mapping, { journal, prints }: FileRead): void {
  const keys = PULLED_FIELDS.filter((key) => sources[key] && isColumn(sources[key]));
  const known = people.flatMap(({ email }) => journal.entry(prints.person(email)) ?? []);
  const believed = known.filter(({ fields }) => keys.some((key) => (fields.get(key)?.mark ?? 'old') !== 'old'));
  if (believed.length > 0) journal.begin(believed.map((entry) => forgotten(entry, keys)));
}

/** The new rows as the next sync will read them. */
function rowsOf(
  lines: readonly (readonly string[])[],
  columns: readonly number[],
  width: number,
  { plan }: FileRead,
  { options }: Job,
): Row[] {
  const cells = Array.from({ length: width }, (_, column) => {
    const at = columns.indexOf(column);
    return lines.map((line) => line[at] ?? '');
  });
  const table: Table = { first: 1, count: lines.length, shown: cells, values: cells, own: { status: [], details: [] } };
  return toUsers(table, { ...plan, filter: null }, options);
}
