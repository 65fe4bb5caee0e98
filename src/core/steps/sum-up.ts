// Step 10, sum up: every row read has exactly one outcome, and the sums are counted from the rows.
import type { StopError } from '../outcome';
import type { Report, Totals } from '../ports';
import type { Result, Selected } from '../row';
import { type Crossed, heldBy } from '../safety/limits';
import { type Forecast, forecastDone, forecastOf } from '../safety/forecast';
import { absentFrom, type Users } from '../send/user-list';
import type { Decision } from '../state/select';
import { outcomeOf, type Selection } from './select';
import { resultSums } from './sums';

/** How a slice ended. */
export interface End {
  readonly held?: readonly Crossed[];
  /** Nothing was sent, and the report says what a sync would do. */
  readonly isAhead?: true;
  /** Signitic's list as it was read last, where that was after sending. */
  readonly latest?: Users | null;
  readonly stopped?: StopError | null;
  readonly more?: boolean;
  readonly verified?: boolean;
  /** Stop came when everything was sent, so nobody looked whether Signitic lists the new people. */
  readonly verifyStopped?: boolean;
}

export function sumUp(selection: Selection, totals: Totals, end: End): Report {
  const { file, users, decisions, left } = selection;
  const rows = decisions.map((decision): Result => {
    const { row, issues } = decision;
    const changed = decision.kind === 'send' ? decision.selected.changed : NONE;
    const all = issues.length > 0 ? row.issues.concat(issues) : row.issues;
    return { ...row, issues: all, outcome: outcomeOf(decision, left), changed };
  });
  const { held = [], stopped = null, more = false, verified = false, verifyStopped = false } = end;
  return {
    rows,
    totals,
    stopped,
    more,
    verified,
    verifyStopped,
    plan: file.plan,
    held: held.length > 0 ? heldBy(held) : null,
    selected: selectedIn(decisions),
    toRead: decisions.filter(({ kind }) => kind === 'read').length,
    absent: users && absentFrom(file.rows, users),
    leavers: null,
    sums: resultSums(rows, totals.unplaced),
    noPerson: file.noPerson,
    forecast: forecastFor(selection, end),
  };
}

/** How many users Signitic has and will have; null where its list could not be had. */
function forecastFor({ file, users, decisions }: Selection, { isAhead, latest }: End): Forecast | null {
  if (!users) return null;
  const { journal, prints, job } = file;
  const context = { users, prints, entry: (person: string) => journal.entry(person) };
  return isAhead ? forecastOf(decisions, context) : forecastDone(decisions, job.run, latest ?? users, context);
}

const NONE: readonly never[] = [];

/** The rows that go, in the sheet's order. */
export function selectedIn(decisions: readonly Decision[]): Selected[] {
  const selected: Selected[] = [];
  for (const decision of decisions) if (decision.kind === 'send') selected.push(decision.selected);
  return selected;
}
