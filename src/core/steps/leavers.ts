// Who has left: the other mapped tabs are read whole as well, since a person may have moved from one to another.
import { StopError } from '../outcome';
import { planFor } from '../people/columns';
import { withClashes } from '../people/same-email';
import { headersOf } from '../people/template';
import { leftOutRows, toUsers } from '../people/user';
import type { Job, OtherTab, Ports, Report } from '../ports';
import {
  findLeavers,
  type GoneTab,
  type LeaverContext,
  type Leavers,
  mayHaveLeft,
  type TabRead,
} from '../safety/leavers';
import type { Row } from '../row';
import type { Users } from '../send/user-list';
import type { FileRead } from './read';
import type { Selection } from './select';
import { stopFrom } from './write-back';

/** No other tab is read later than this in a slice, so that the report of a long sync is not lost. */
const LAST_READ = 200_000;

/**
 * A report with the people who left. A slice that did not come to its end does not look for them, and where Google fails
 * meanwhile what was sent is told all the same: the next run looks for them again.
 */
export function withLeavers(report: Report, { file, users }: Selection, ports: Ports): Report {
  const { job } = file;
  const isOver = !report.more && !report.stopped;
  if (!job.looksForLeavers || !isOver || ports.clock.now() > job.started + LAST_READ) return report;
  try {
    return { ...report, leavers: leaversIn(file, users, ports) };
  } catch {
    return report;
  }
}

/** Looks for people who left. Other tabs are read only when somebody is in no row of this one. */
function leaversIn(file: FileRead, users: Users | null, ports: Ports): Leavers {
  const context = contextOf(file, users, ports, { name: '', others: [], leftOut: [] });
  return mayHaveLeft(context) ? allLeavers(file, users, ports) : findLeavers(context);
}

/** Reads every other mapped tab and says who is in none of them. */
export function allLeavers(file: FileRead, users: Users | null, ports: Ports): Leavers {
  const others = readOtherTabs(file.job, ports);
  const name = ports.tabName(file.job.tab);
  return findLeavers(contextOf(file, users, ports, { name, others, leftOut: file.leftOut() }));
}

const NONE: ReadonlyMap<number, GoneTab> = new Map();

interface Looked {
  /** The name of this tab. */
  readonly name: string;
  readonly others: readonly TabRead[];
  /** Rows of this tab without an address. */
  readonly leftOut: readonly Row[];
}

function contextOf(
  file: FileRead,
  users: Users | null,
  ports: Ports,
  { name, others, leftOut }: Looked,
): LeaverContext {
  const { job, state, journal, prints, rows } = file;
  // With another key everybody was sent to another workspace, until a sync has begun anew with this one.
  const people = state.sameKey ? journal.people() : new Map();
  const here = { tab: job.tab, name, rows, leftOut };
  return {
    users,
    prints,
    people,
    tabs: [here, ...others],
    tabName: (tab) => ports.tabName(tab),
    goneTabs: job.goneTabs ?? NONE,
  };
}

/** Every other mapped tab, whole, or the reason why it could not be read. */
export function readOtherTabs(job: Job, ports: Ports): TabRead[] {
  return ports.otherTabs().map((other) => readOther(other, job, ports));
}

/** A tab without people is no whole list either: more likely it was emptied by accident. */
function readOther({ tab, name, mapping, today, sheet }: OtherTab, job: Job, ports: Ports): TabRead {
  const options = { ...job.options, ...(today !== undefined && { today }) };
  try {
    const of = sheet();
    const plan = planFor(mapping, headersOf(of.headers()));
    const table = of.readRows(plan, () => {
      if (ports.stopRequested() || ports.clock.now() > job.started + LAST_READ) throw new StopError('stopped');
    });
    const rows = withClashes(toUsers(table, plan, options));
    if (rows.length === 0) return { tab, name, failed: 'no_rows' };
    return { tab, name, rows, leftOut: options.noEmail === 'ignore' ? leftOutRows(table, plan, options) : [] };
  } catch (error) {
    return { tab, name, failed: stopFrom(error).code };
  }
}
