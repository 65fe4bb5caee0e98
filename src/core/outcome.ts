// What can happen to a row and to a run: issues, outcomes, reports, and the one error that stops a run.
import type { FieldKey } from './fields';

/** Numbers and short texts that fill the places of a message; the words are in i18n/. */
export type Params = Record<string, string | number>;

/** An error keeps the row from being sent, a warning lets it through. */
export type Level = 'error' | 'warning';

export const ISSUE_CODES = [
  // errors
  'email_missing',
  'email_bad',
  'email_name',
  'email_twice',
  'boolean_unknown',
  'phone_bad',
  'link_bad',
  'link_unsafe',
  'html_unsafe',
  'too_long',
  'digits_lost',
  'sheet_error',
  'not_text',
  // an error too, but nobody's: the row waits
  'loading',
  // warnings
  'email_cleaned',
  'phone_odd',
  'phone_lost_zero',
  'phone_lost_plus',
  'code_lost_zero',
  'filler',
  'html_in_plain',
  'html_odd',
  'starts_with_sign',
  'cleared',
  'group_rare',
  'link_words',
  'picture_in_cell',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** Something about one cell, or one row, that its owner should know. */
export interface Issue {
  code: IssueCode;
  level: Level;
  field?: FieldKey;
  params?: Params;
}

/**
 * The field of such an issue is left as Signitic has it: its cell is not blank, and what it holds cannot be sent. It is
 * neither sent nor taken for cleared.
 */
export const LEFT_AS_IT_IS: readonly IssueCode[] = ['link_words', 'picture_in_cell'];

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
  // by a gateway's page and not by Signitic: not remembered
  | 'turned_away'
  | 'refused_before'
  | 'differs'
  // waiting
  | 'loading'
  | 'next_slice'
  | 'trouble'
  | 'everybody'
  | 'quota'
  | 'not_listed'
  | 'stopped'
  | 'held'
  // skipped
  | 'filter'
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

/** A run that would rename or switch off suspiciously many people; nothing is sent until somebody confirms it. */
export interface Brake {
  /** People whose first or last name would change, and of how many known. */
  renamed: number;
  /** People who would be switched off. */
  switchedOff: number;
  known: number;
  /** Up to five of them as they would read, for the person who decides. */
  examples: { row: number; email: string; name: string }[];
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
  'sheet_protected',
  'columns_frozen',
  'columns_refused',
  'running',
  'permission',
  'quota',
  'address_gone',
  'all_refused',
  'unreachable',
  'brake',
  'stopped',
  'cut_off',
  'trigger_many',
  'trigger_hourly',
  'trigger_refused',
  'accounts',
  'bad_settings',
  'store_full',
  'unexpected',
] as const;
export type StopCode = (typeof STOP_CODES)[number];

/** Ends a run; whatever was not acknowledged until then is `waiting`. */
export class StopError extends Error {
  constructor(
    readonly code: StopCode,
    readonly params: Params = {},
  ) {
    super(code);
    this.name = 'StopError';
  }
}
