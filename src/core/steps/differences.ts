// What differs between a tab and Signitic, field by field, whoever changed it; and who is on one side only. Reads, and nothing else.
import { type FieldKey, fieldOf } from '../fields';
import { StopError } from '../outcome';
import { type Job, newTotals, type Ports } from '../ports';
import type { Listed, Row } from '../row';
import { NAMES, nameOf } from '../safety/examples';
import { LAST_START } from '../schedule';
import { previewTime, readPeople, type Reading, type ReadPerson } from '../send/read-first';
import { listUsers, type Users } from '../send/user-list';
import { NOT_SHOWN } from '../send/user-records';
import { canBeRead } from '../state/fields';
import { decide, type Decision } from '../state/select';
import { type Missing, missingFrom, type Which } from './missing';
import { type FileRead, readFile } from './read';
import { contextFor } from './select';

/** A slice reads for so long, in milliseconds: a killed one costs the panel no more. */
const SLICE_TIME = 90_000;
/** Of so many missing people the names are read; of the others the address must do. */
const MOST_NAMED = 100;

/** A field in which the sheet and Signitic say different things; "" is a blank. */
export interface FieldDifference {
  readonly field: FieldKey;
  readonly sheet: string | boolean;
  readonly signitic: string | boolean;
  /** The next sync sends the sheet's value. Otherwise the cell has not changed since it was sent, and Signitic's stays. */
  readonly goes: boolean;
}

/** `absent`: in the sheet and not in Signitic. `unread`: Signitic did not tell what it has. `missing`: in Signitic and in no row. */
export interface PersonDifference {
  /** 0 for a missing person. */
  readonly row: number;
  readonly email: string;
  readonly name: string;
  readonly kind: 'changed' | 'absent' | 'unread' | 'missing';
  readonly fields: readonly FieldDifference[];
}

/** One slice of a comparison. While `left` is not 0, the next one goes on with the people whom this one did not ask about. */
export interface Comparison {
  /** E-mails of the people whom this slice has asked about. */
  readonly read: readonly string[];
  /** Those of them who differ, and the names of missing people. */
  readonly people: readonly PersonDifference[];
  /** How many of them are the same. */
  readonly same: number;
  /** People who are still to be asked about, of all who are. */
  readonly left: number;
  readonly toRead: number;
  /** What takes no reading. */
  readonly absent: readonly PersonDifference[];
  /** Rows that are not compared, since an error or the filter leaves them out. */
  readonly leftOut: number;
  readonly missing: Missing;
  readonly stopped: StopError | null;
}

/** What is known before anybody is read. */
interface Opened {
  readonly file: FileRead;
  readonly users: Users;
  readonly compared: readonly Decision[];
  readonly absent: readonly PersonDifference[];
  readonly leftOut: number;
  readonly missing: Missing;
}

/** How many people a comparison asks Signitic about, and how long that takes, in milliseconds. @throws StopError unreachable, and what the ports throw */
export function comparisonCost(job: Job, ports: Ports, which: Which): { people: number; time: number } {
  const { compared, missing } = openComparison(job, ports, which);
  const people = compared.length + Math.min(MOST_NAMED, missing.emails.length);
  return { people, time: previewTime(people) };
}

/**
 * One slice of a comparison.
 * @param which whom the list is about
 * @param before e-mails that earlier slices have asked about, in lower case
 * @throws StopError unreachable, and what the ports throw
 */
export function compareTab(job: Job, ports: Ports, which: Which, before: ReadonlySet<string>): Comparison {
  const opened = openComparison(job, ports, which);
  const { file, users, compared, missing } = opened;
  const wanted = new Map<string, readonly FieldKey[]>();
  for (const { row } of compared) wanted.set(row.email, file.mapped.filter(canBeRead));
  for (const email of missing.emails.slice(0, MOST_NAMED)) wanted.set(email, NAMES);
  const toRead = wanted.size;
  for (const email of wanted.keys()) if (before.has(email.toLowerCase())) wanted.delete(email);
  const reading = readPeople(wanted, {
    ...ports,
    lastStart: job.started + SLICE_TIME,
    onWave: (asked) => ports.onProgress(asked, wanted.size, 0),
  });
  // Where Signitic answers nobody, it is not these people who cannot be read.
  const left = new Set(reading.silent ? wanted.keys() : reading.left);
  const read = [...wanted.keys()].filter((email) => !left.has(email));
  const asked = compared.filter(({ row }) => wanted.has(row.email) && !left.has(row.email));
  const differing = asked.flatMap((one) => personOf(one, reading.people.get(one.row.email), file, users));
  const named = missing.emails.flatMap((email) => nameOfMissing(email, reading.people.get(email)));
  return {
    read,
    people: [...differing, ...named],
    same: asked.length - differing.length,
    left: left.size,
    toRead,
    absent: opened.absent,
    leftOut: opened.leftOut,
    missing,
    stopped: stopOf(reading, ports),
  };
}

function openComparison(job: Job, ports: Ports, which: Which): Opened {
  const file = readFile(job, ports, 'to look');
  const users = listUsers(ports, newTotals(job), job.started + LAST_START);
  if (!users) throw new StopError('unreachable');
  // As a sync would decide that has read everybody.
  const context = { ...contextFor(file, users, ports), sendUnread: () => true };
  const decisions = file.rows.map((row) => decide(row, context));
  const taking = decisions.filter(takesPart);
  const isListed = ({ row }: Decision): boolean => users.has(row.email.toLowerCase());
  return {
    file,
    users,
    compared: taking.filter(isListed),
    absent: taking.filter((one) => !isListed(one)).map(({ row }) => personWith(row, 'absent', [])),
    leftOut: decisions.length - taking.length,
    missing: missingFrom(file, users, which, ports),
  };
}

/** A row with an error may hold somebody else, so that nothing of it is compared. */
function takesPart(decision: Decision): boolean {
  if (decision.kind !== 'settled') return true;
  const { kind } = decision.outcome;
  return kind !== 'invalid' && kind !== 'skipped' && kind !== 'waiting';
}

const personWith = (
  row: Row,
  kind: PersonDifference['kind'],
  fields: readonly FieldDifference[],
): PersonDifference => ({ row: row.row, email: row.email, name: nameOf(row), kind, fields });

/** A person who differs; [] for one who is the same. */
function personOf(decision: Decision, read: ReadPerson | undefined, file: FileRead, users: Users): PersonDifference[] {
  const { row } = decision;
  // An address that the list names and a record does not: the two contradict each other, and nothing is known.
  if (!read || read === 'new') return [personWith(row, 'unread', [])];
  const fields = differencesOf(decision, read, users.get(row.email.toLowerCase()), file);
  return fields.length > 0 ? [personWith(row, 'changed', fields)] : [];
}

function differencesOf(
  decision: Decision,
  read: ReadonlyMap<FieldKey, string | boolean>,
  listed: Listed | undefined,
  { mapped, prints }: FileRead,
): FieldDifference[] {
  const found: FieldDifference[] = [];
  for (const field of mapped) {
    const sheet = valueIn(decision.row, field);
    const signitic = signiticsValue(field, read, listed);
    if (sheet === null || signitic === null) continue;
    if (prints.field(field, sheet) === prints.field(field, signitic)) continue;
    found.push({ field, sheet, signitic, goes: decision.kind === 'send' && decision.plan.send.has(field) });
  }
  return found;
}

/** What a cell says; null where it says nothing that could be compared. */
function valueIn({ user, issues }: Row, key: FieldKey): string | boolean | null {
  const value = user[key];
  if (value !== undefined) return value;
  // A yes or no that is blank leaves the person as they are, and so does a cell whose content was left out with a warning.
  if (fieldOf(key).kind === 'boolean') return null;
  return issues.every(({ field, code }) => field !== key || code === 'filler') ? '' : null;
}

/** null where Signitic does not show the field. */
function signiticsValue(
  key: FieldKey,
  read: ReadonlyMap<FieldKey, string | boolean>,
  listed: Listed | undefined,
): string | boolean | null {
  const value = read.get(key) ?? NOT_SHOWN;
  if (fieldOf(key).kind !== 'boolean') return value === NOT_SHOWN ? null : value;
  if (typeof value === 'boolean') return value;
  return key === 'enabled' ? (listed?.enabled ?? null) : null;
}

function nameOfMissing(email: string, read: ReadPerson | undefined): PersonDifference[] {
  if (!read || read === 'new') return [];
  const names = NAMES.map((key) => read.get(key)).filter((name) => typeof name === 'string' && name !== NOT_SHOWN);
  return [{ row: 0, email, name: names.filter(Boolean).join(' '), kind: 'missing', fields: [] }];
}

function stopOf({ quota, silent, left }: Reading, ports: Ports): StopError | null {
  if (quota) return new StopError('quota');
  if (silent) return new StopError('unreachable');
  return left.length > 0 && ports.stopRequested() ? new StopError('stopped') : null;
}
