// Steps 3 and 4, list and select: what becomes of each row, given Signitic's list and the sync state.
import type { Outcome, StopError } from '../outcome';
import type { Ports } from '../ports';
import type { ShownPerson } from '../safety/shown';
import type { Users } from '../send/user-list';
import { decide, type Decision, type SelectContext } from '../state/select';
import type { FileRead } from './read';

/** What becomes of the rows. A step that learns more makes a new one. */
export interface Selection {
  readonly file: FileRead;
  readonly users: Users | null;
  readonly context: SelectContext;
  /** One for each row, in the sheet's order. */
  readonly decisions: readonly Decision[];
  /** Why rows were left for a later slice before anything was sent; null when none were. */
  readonly left: Outcome | null;
  /** Why nothing can be sent; null when something can. */
  readonly stopped: StopError | null;
  /** What a preview has shown of each person who goes; null where no preview came before. */
  readonly shown: ReadonlyMap<string, ShownPerson> | null;
}

export function selectRows(file: FileRead, users: Users | null, ports: Ports): Selection {
  const context = contextFor(file, users, ports);
  const decisions = file.rows.map((row) => decide(row, context));
  return { file, users, context, decisions, left: null, stopped: null, shown: null };
}

/** What decides about the rows of a file. */
export function contextFor(file: FileRead, users: Users | null, ports: Ports): SelectContext {
  const { job, journal, state, prints, mapped } = file;
  const emails = new Map<number, ReadonlySet<string> | null>();
  const asked = state.asked(job.run);
  const emailsIn = (tab: number) => {
    if (!emails.has(tab)) emails.set(tab, ports.emailsIn(tab));
    return emails.get(tab) ?? null;
  };
  let kept: ReadonlySet<string> | null = null;
  const inList = () => {
    kept ??= new Set(file.rows.filter(({ skip }) => skip === null).map(({ email }) => email.toLowerCase()));
    return kept;
  };
  return {
    what: job.what,
    run: job.run,
    selected: job.selected,
    tab: job.tab,
    mapped,
    prints,
    asked,
    blank: job.options.blank,
    first: job.first || (job.what === 'all' && asked.size === 0),
    entry: (person) => journal.entry(person),
    leftOut: job.leftOut ?? NOBODY,
    isActive: (email) => users?.get(email.toLowerCase())?.enabled ?? null,
    isInList: (email) => inList().has(email.toLowerCase()),
    listed: (email) => (users ? users.has(email.toLowerCase()) : null),
    sendUnread: () => job.confirmed === 'unread',
    standsIn: (tab, email) => emailsIn(tab)?.has(email.toLowerCase()) ?? false,
    tabName: (tab) => ports.tabName(tab),
  };
}

const NOBODY: ReadonlySet<string> = new Set();

/** The outcome of a row as far as it is known. */
export function outcomeOf(decision: Decision, left: Outcome | null): Outcome {
  switch (decision.kind) {
    case 'settled':
    case 'keep':
      return decision.outcome;
    case 'send':
      return decision.selected.outcome ?? left ?? NEXT_SLICE;
    case 'read':
      return left ?? NEXT_SLICE;
  }
}

const NEXT_SLICE: Outcome = { kind: 'waiting', reason: 'next_slice' };
