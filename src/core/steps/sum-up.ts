// Step 10, sum up: every row read has exactly one outcome, and the sums are counted from the rows.
import type { StopError, Sums } from '../outcome';
import type { Report, Totals } from '../ports';
import type { Result, Selected } from '../row';
import { type Crossed, heldBy } from '../safety/limits';
import { absentFrom } from '../send/user-list';
import type { Decision } from '../state/select';
import { outcomeOf, type Selection } from './select';

/** How a slice ended. */
export interface End {
  readonly held?: readonly Crossed[];
  readonly stopped?: StopError | null;
  readonly more?: boolean;
  readonly verified?: boolean;
}

export function sumUp(selection: Selection, totals: Totals, end: End): Report {
  const { file, users, decisions, left } = selection;
  const rows = decisions.map((decision): Result => {
    const { row, issues } = decision;
    const changed = decision.kind === 'send' ? decision.selected.changed : NONE;
    const all = issues.length > 0 ? row.issues.concat(issues) : row.issues;
    return { ...row, issues: all, outcome: outcomeOf(decision, left), changed };
  });
  const { held = [], stopped = null, more = false, verified = false } = end;
  return {
    rows,
    totals,
    stopped,
    more,
    verified,
    plan: file.plan,
    held: held.length > 0 ? heldBy(held) : null,
    selected: selectedIn(decisions),
    toRead: decisions.filter(({ kind }) => kind === 'read').length,
    absent: users && absentFrom(file.rows, users),
    leavers: null,
    sums: count(rows, totals.unplaced),
  };
}

const NONE: readonly never[] = [];

/** The rows that go, in the sheet's order. */
export function selectedIn(decisions: readonly Decision[]): Selected[] {
  const selected: Selected[] = [];
  for (const decision of decisions) if (decision.kind === 'send') selected.push(decision.selected);
  return selected;
}

/** The sums that people see. */
export function count(rows: readonly Result[], unplaced: number): Sums {
  const sums: Sums = {
    read: rows.length,
    synced: 0,
    unchanged: 0,
    invalid: 0,
    refused: 0,
    waiting: 0,
    skipped: 0,
    unplaced,
  };
  for (const { outcome } of rows) sums[outcome.kind]++;
  return sums;
}
