// What can happen to a row and to a run: issues, outcomes, reports, and the one error that stops a run.
import type { FieldKey, FieldKind } from './fields';

/** Numbers and short texts that fill the placeholders of a message; the words are in i18n/. */
export type Params = Record<string, string | number>;

/** An error keeps the row from being sent, a warning lets it through. */
export type Level = 'error' | 'warning';

export const ISSUE_CODES = [
  // errors
  'email_missing',
  'email_bad',
  'email_name',
  'email_twice',
  'other_kind',
  'boolean_unknown',
  'day_bad',
  'days_crossed',
  'phone_bad',
  'link_bad',
  'link_unsafe',
  'html_unsafe',
  'too_long',
  'digits_lost',
  'other_header',
  'sheet_error',
  // an error too, but no fault of the row: it waits
  'loading',
  // warnings
  'email_cleaned',
  'phone_odd',
  'phone_lost_zero',
  'phone_lost_plus',
  'code_lost_zero',
  'not_text',
  'filler',
  'ditto',
  'private_note',
  'no_number',
  'link_words',
  'text_repaired',
  'text_odd',
  'letters_lost',
  'wrong_encoding',
  'html_in_plain',
  'html_odd',
  'starts_with_sign',
  'cleared',
  'still_shown',
  'kept',
  'word_unknown',
  'still_off',
  'other_tab',
  'other_tab_differs',
  'group_rare',
  'group_variant',
  'blank_under',
  'picture_in_cell',
  'name_unclear',
  'name_capitals',
  'deactivated_here',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** Something about one cell, or one row, that its owner should know. */
export interface Issue {
  code: IssueCode;
  level: Level;
  field?: FieldKey;
  params?: Params;
  /** What could be sent instead of the cell; see FIXES. */
  fix?: string;
}

/**
 * The issues that can be corrected when sending, and the kind of field that each is about. An issue belongs here when its
 * cell leaves one reading only, which can be checked: a correction never invents a value.
 */
export const FIXES = {
  phone_lost_zero: 'phone',
  phone_lost_plus: 'phone',
  code_lost_zero: 'code',
} as const satisfies Partial<Record<IssueCode, FieldKind>>;
export type FixCode = keyof typeof FIXES;

/** A cell whose correction is sent. */
export interface Fixed {
  readonly code: FixCode;
  readonly field: FieldKey;
  /** What the cell holds, and what is sent. */
  readonly from: string;
  readonly to: string;
}

/** Whether a text from outside names a correction for fields of this kind. */
export function isFixFor(kind: FieldKind, code: unknown): code is FixCode {
  return Object.entries(FIXES).some(([fix, of]) => fix === code && of === kind);
}

/** How a row leaves a run; every row read leaves with exactly one. */
export const OUTCOME_KINDS = ['synced', 'unchanged', 'invalid', 'refused', 'waiting', 'skipped'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** Why a row has its outcome, where the kind alone does not say; the words are in i18n/. */
export type ReasonCode =
  // synced
  | 'created'
  | 'updated'
  | 'again'
  | 'sent'
  // refused
  | 'refused'
  // by a gateway's page and not by Signitic, so not stored
  | 'turned_away'
  | 'refused_before'
  | 'differs'
  // unchanged
  | 'adopted'
  // waiting
  | 'loading'
  | 'next_slice'
  | 'transient'
  | 'everybody'
  | 'quota'
  | 'not_listed'
  | 'stopped'
  | 'held'
  | 'not_shown'
  | 'changed_since'
  // skipped
  | 'filter'
  // left out as well: and active in Signitic, active as a person chose, not active
  | 'filter_active'
  | 'filter_left'
  | 'filter_off'
  | 'header'
  | 'title'
  | 'total'
  | 'sample_row'
  | 'guest'
  | 'filled_down'
  | 'answered_again'
  | 'not_selected';

export interface Outcome {
  kind: OutcomeKind;
  reason?: ReasonCode;
  /** Signitic's own words, for a refusal. Foreign text: data, never markup or formula. */
  message?: string;
  /** The field that differs, for `differs`. */
  field?: FieldKey;
}

/**
 * Counts of rows by outcome; `read` is the sum of the six. `unplaced` counts outcomes that could not be written beside
 * their person, which are in one of the six as well.
 */
export type Sums = Record<'read' | OutcomeKind | 'unplaced', number>;

/** The safety limits, in the order in which they are told; see core/safety/limits.ts. */
export const LIMIT_KINDS = [
  'new_address',
  'another_list',
  'renamed',
  'deactivated',
  'new',
  'moved',
  'new_groups',
  'cleared',
  'replaced',
  'to_read',
] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** A field of an example: its value in Signitic, null where it is not known, and what the sync would make of it. */
export interface ExampleChange {
  field: FieldKey;
  before: string | null;
  after: string;
}

/** A person that a limit is about. `before`: the name that Signitic has now, where it was looked up. */
export interface LimitExample {
  row: number;
  email: string;
  name: string;
  before: string | null;
  /** What the limit is about, where it is not the name. */
  changes: ExampleChange[];
}

/** A limit that a sync would cross: `people` of the `of` that it is measured against. */
export interface HeldLimit {
  kind: LimitKind;
  people: number;
  of: number;
  /** Up to five. */
  examples: LimitExample[];
}

/** A sync that waits for a person: nothing was sent. */
export interface Held {
  limits: HeldLimit[];
}

/** Why a run stopped, or never began; the words, and what to do, are in i18n/. */
export const STOP_CODES = [
  'no_key',
  'wrong_key',
  'no_mapping',
  'no_email_column',
  'no_rows',
  'nothing_selected',
  'too_many_selected',
  'no_tab',
  'header_lost',
  'header_ambiguous',
  'restless',
  'read_only',
  'column_protected',
  'no_space',
  'state_unwritable',
  'sheet_protected',
  'columns_frozen',
  'columns_refused',
  'columns_moved',
  'running',
  'permission',
  'quota',
  'address_gone',
  'all_refused',
  'unreachable',
  'held',
  'preview_over',
  'preview_refused',
  'stopped',
  'cut_off',
  'trigger_many',
  'trigger_hourly',
  'trigger_refused',
  'accounts',
  'bad_settings',
  'store_full',
  'list_refused',
  'rows_protected',
  'rows_refused',
  'unexpected',
] as const;
export type StopCode = (typeof STOP_CODES)[number];

/** Ends a run; rows that were not acknowledged until then are `waiting`. */
export class StopError extends Error {
  constructor(
    readonly code: StopCode,
    readonly params: Params = {},
  ) {
    super(code);
    this.name = 'StopError';
  }
}
