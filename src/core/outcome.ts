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
  'email_twice',
  'boolean_unknown',
  'phone_bad',
  'link_bad',
  'link_unsafe',
  'html_unsafe',
  'html_in_plain',
  'formula_text',
  'too_long',
  'sheet_error',
  'not_text',
  // neither: the row waits
  'loading',
  // warnings
  'email_cleaned',
  'phone_lost_zero',
  'phone_lost_plus',
  'html_warning',
  'starts_with_sign',
  'cleared',
  'group_rare',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** Something about one cell, or one row, that its owner should know. */
export interface Issue {
  code: IssueCode;
  level: Level;
  field?: FieldKey;
  params?: Params;
}
