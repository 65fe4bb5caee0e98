// Steps 1 and 2, read and build: the rows of a tab as people, and the sync state of the file.
import type { FieldKey } from '../fields';
import { StopError } from '../outcome';
import { type Plan, planFor } from '../people/columns';
import { peopleIn } from '../people/people';
import { headersOf } from '../people/template';
import { leftOutRows, nobodyAt, orphanRows } from '../people/user';
import type { Job, Ports } from '../ports';
import type { Row } from '../row';
import { type Fingerprints, fingerprintsFor } from '../state/fingerprint';
import { Journal } from '../state/journal';
import { readState, type State } from '../state/state';

/** The sync state as a slice has read it. */
export interface StateRead {
  readonly state: State;
  readonly journal: Journal;
  readonly prints: Fingerprints;
}

/** What a slice has read. */
export interface FileRead extends StateRead {
  readonly job: Job;
  readonly plan: Plan;
  /** Mapped fields other than the e-mail. */
  readonly mapped: readonly FieldKey[];
  readonly rows: readonly Row[];
  /** Rows without a person in which our cells show something. */
  readonly orphans: readonly Row[];
  /** Row number of the first row under the header, and how many follow with it. */
  readonly first: number;
  readonly count: number;
  /** @param row the number of a row in which no person stands */
  nobodyAt(row: number): Row;
  /** How many rows are blank, or hold no person. */
  readonly noPerson: number;
  /** Rows without an address that the settings leave out; they are read when somebody seems to have left. */
  leftOut(): readonly Row[];
}

/** Reads the sync state. */
export function openState(job: Job, ports: Ports): StateRead {
  const stored = ports.state.read();
  const property = stored.property ?? ports.state.newProperty();
  const state = readState(stored, job.key);
  return {
    state,
    journal: new Journal(state, ports.state, { stamp: job.stamp, tab: job.tab, key: job.key, property }),
    prints: fingerprintsFor(property.secret),
  };
}

/** @throws StopError no_rows, stopped, and what the ports throw */
export function readFile(job: Job, ports: Ports, purpose: 'to write' | 'to look'): FileRead {
  const plan = planFor(job.mapping, headersOf(ports.sheet.headers()));
  if (purpose === 'to write') ports.sheet.prepare();
  // Half a minute on the longest lists: a person may press Stop meanwhile.
  const table = ports.sheet.readRows(plan, () => {
    if (ports.stopRequested()) throw new StopError('stopped');
  });
  const rows = peopleIn(table, plan, job.options);
  if (rows.length === 0) throw new StopError('no_rows');
  return {
    ...openState(job, ports),
    job,
    plan,
    rows,
    orphans: orphanRows(table, plan, rows),
    first: table.first,
    count: table.count,
    nobodyAt: (row) => nobodyAt(table, plan, row - table.first),
    noPerson: table.count - rows.length,
    leftOut: job.options.noEmail === 'ignore' ? () => leftOutRows(table, plan, job.options) : () => [],
    mapped: plan.planned.map(({ field }) => field.key).filter((key) => key !== 'email'),
  };
}
