// The one arithmetic of rows: each row read is in exactly one part, the parts make three groups, and everything adds up.
import type { OutcomeKind, Sums } from '../outcome';
import type { Report } from '../ports';
import type { Result } from '../row';

/** What a part counts: people of the list, rows that are left out on purpose, or rows that have to be corrected. */
export type Group = 'people' | 'leftOut' | 'toFix';
export type GroupSums = Record<Group, number>;

/** What a check tells; the parts add up to `read`. */
export interface CheckSums {
  readonly read: number;
  /** New in Signitic; people of whom this file knows nothing where Signitic's list could not be had. */
  readonly newcomers: number;
  readonly changed: number;
  /** People who are read from Signitic first, since nothing is known of what it has of them. */
  readonly toRead: number;
  readonly unchanged: number;
  readonly waiting: number;
  readonly skipped: number;
  readonly withErrors: number;
  /** Refused before and unchanged since. */
  readonly refused: number;
}

/** The parts of a check, in the order in which they are told. */
export const CHECK_PARTS = {
  newcomers: 'people',
  changed: 'people',
  toRead: 'people',
  unchanged: 'people',
  waiting: 'people',
  skipped: 'leftOut',
  withErrors: 'toFix',
  refused: 'toFix',
} as const satisfies Record<Exclude<keyof CheckSums, 'read'>, Group>;

/** The parts of a sync's result, in the order in which they are told. */
export const RESULT_PARTS = {
  synced: 'people',
  unchanged: 'people',
  waiting: 'people',
  skipped: 'leftOut',
  invalid: 'toFix',
  refused: 'toFix',
} as const satisfies Record<OutcomeKind, Group>;

/** The parts as three groups, which add up to the rows read. */
export function groupsOf<Part extends string>(
  parts: Readonly<Record<Part, Group>>,
  sums: Readonly<Record<NoInfer<Part>, number>>,
): GroupSums {
  const groups: GroupSums = { people: 0, leftOut: 0, toFix: 0 };
  for (const part of Object.keys(parts) as Part[]) groups[parts[part]] += sums[part];
  return groups;
}

/** People with a warning, by whether they were sent (or would be); they are in the parts above as well. */
export interface Warned {
  readonly sent: number;
  readonly unchanged: number;
}

/** The sums of a run's rows. */
export function resultSums(rows: readonly Result[], unplaced: number): Sums {
  const sums: Sums = {
    read: rows.length,
    synced: 0,
    unchanged: 0,
    waiting: 0,
    skipped: 0,
    invalid: 0,
    refused: 0,
    unplaced,
  };
  for (const { outcome } of rows) sums[outcome.kind]++;
  return sums;
}

/** The sums of a check. */
export function checkSums({ rows, selected, toRead }: Pick<Report, 'rows' | 'selected' | 'toRead'>): CheckSums {
  const kinds = resultSums(rows, 0);
  const newcomers = selected.filter(({ effect }) => effect === 'created').length;
  return {
    read: rows.length,
    newcomers,
    changed: selected.length - newcomers,
    toRead,
    unchanged: kinds.unchanged,
    // Rows that would be sent or read wait for nothing but the sync.
    waiting: kinds.waiting - selected.length - toRead,
    skipped: kinds.skipped,
    withErrors: kinds.invalid,
    refused: kinds.refused,
  };
}

/** The people with a warning. After a check, those who wait for nothing but the sync count as sent. */
export function warnedIn(rows: readonly Result[]): Warned {
  let [sent, unchanged] = [0, 0];
  for (const { issues, outcome } of rows) {
    if (issues.length === 0) continue;
    if (outcome.kind === 'unchanged') unchanged++;
    else if (outcome.kind === 'synced' || outcome.reason === 'next_slice') sent++;
  }
  return { sent, unchanged };
}
