// A slice's report in the forms in which it is read: the menu's JSON and the panel's views.
import type { CheckView, LeftOut, ProblemView, RunView, Trouble } from '../../api';
import type { FieldKey } from '../../core/fields';
import { type Issue, type OutcomeKind, type Params, type StopCode, StopError, type Sums } from '../../core/outcome';
import type { Report } from '../../core/ports';
import { nameOf } from '../../core/safety/limits';
import { MAX_USERS } from '../../core/send/batch';
import type { Result } from '../../core/row';
import { issueText, type Language, stopText, words } from '../../i18n';
import { detailsOf, type ExtraNames } from '../../i18n/status-text';

/** What the menu's commands return as JSON; Google ignores it, tests and the demo read it. */
export interface MenuReport {
  sums: Sums;
  rows: { row: number; email: string; outcome: OutcomeKind; details: string }[];
  stopped: { code: StopCode; message: string } | null;
  requests: number;
  /** People in Signitic but not in this tab; null when not known. */
  absent: number | null;
  absentEmails: string[];
  /** People whom the filter leaves out while Signitic has them as active. */
  leftOut: number;
  /** Rows are left: choose the command again. */
  more: boolean;
  verified: boolean;
}

export const NO_SUMS: Sums = {
  read: 0,
  synced: 0,
  unchanged: 0,
  invalid: 0,
  refused: 0,
  waiting: 0,
  skipped: 0,
  unplaced: 0,
};

/** The report of a run that did not begin. */
export function notBegun(trouble: Trouble): MenuReport {
  const stopped = { code: trouble.code, message: trouble.message };
  return {
    sums: NO_SUMS,
    rows: [],
    stopped,
    requests: 0,
    absent: null,
    absentEmails: [],
    leftOut: 0,
    more: false,
    verified: false,
  };
}

export function menuReport(
  report: Report,
  language: Language,
  extras: ExtraNames,
  stopped: Trouble | null,
): MenuReport {
  return {
    sums: report.sums,
    rows: report.rows.map((row) => ({
      row: row.row,
      email: row.email || row.identity,
      outcome: row.outcome.kind,
      details: detailsOf(row, language, extras),
    })),
    stopped: stopped && { code: stopped.code, message: stopped.message },
    requests: report.totals.requests,
    absent: report.absent?.length ?? null,
    absentEmails: report.absent ?? [],
    leftOut: leftOutIn(report.rows).length,
    more: report.more,
    verified: report.verified,
  };
}

/** An error as a person reads it; `secret` is struck out of whatever text came from elsewhere. */
export function troubleOf(
  error: unknown,
  language: Language,
  extras: ExtraNames = {},
  secret: string | null = null,
): Trouble {
  const strike = (text: string) => (secret ? text.split(secret).join('••••') : text);
  if (error instanceof StopError) {
    const params: Params = { ...error.params };
    if (error.code === 'running' && !params['who']) params['who'] = words(language).somebody;
    for (const name of Object.keys(params))
      if (typeof params[name] === 'string') params[name] = strike(String(params[name]));
    return { code: error.code, message: stopText(language, error.code, params, extras), params };
  }
  const message = strike(error instanceof Error ? error.message : String(error)).slice(0, 300);
  return { code: 'unexpected', message: stopText(language, 'unexpected', { message }) };
}

/** Rows with a problem, the same problem in many rows as one line; errors first, then the most frequent. */
export function problemsOf(rows: readonly Result[], language: Language): ProblemView[] {
  const found = new Map<string, { issue: Issue; rows: number[] }>();
  for (const row of rows) {
    if (row.outcome.kind === 'skipped') continue;
    for (const issue of row.issues) {
      const key = `${issue.level}|${issue.code}|${issue.field ?? ''}`;
      const group = found.get(key);
      if (!group) found.set(key, { issue, rows: [row.row] });
      else if (group.rows[group.rows.length - 1] !== row.row) group.rows.push(row.row);
    }
  }
  const problems = [...found.values()].map(({ issue, rows: of }) => ({
    issue,
    message: issueText(language, issue),
    rows: of,
  }));
  const rank = (problem: ProblemView) => (problem.issue.level === 'error' ? 0 : 1);
  return problems.sort((a, b) => rank(a) - rank(b) || b.rows.length - a.rows.length);
}

/** Whom the filter leaves out while Signitic has them as active. */
export function leftOutIn(rows: readonly Result[]): LeftOut[] {
  const active = rows.filter(({ outcome }) => outcome.reason === 'filter_active');
  return active.map((row) => ({ row: row.row, email: row.email, name: nameOf(row) }));
}

/** More rows than this are not listed in the panel: each stands in the sheet. */
const MOST_LISTED = 300;

export function runView(
  report: Report,
  run: string,
  tab: string,
  language: Language,
  extras: ExtraNames,
  stopped: Trouble | null,
): RunView {
  const over = !report.stopped && !report.more;
  const needs = report.rows.filter((row) => needsAttention(row, over));
  return {
    run,
    tab,
    sums: report.sums,
    attention: needs.slice(0, MOST_LISTED).map((row) => ({
      row: row.row,
      email: row.email || row.identity,
      outcome: row.outcome.kind,
      details: detailsOf(row, language, extras),
      field: row.outcome.field ?? row.issues[0]?.field ?? null,
    })),
    problems: problemsOf(report.rows, language),
    leftOut: leftOutIn(report.rows),
    stopped,
    more: report.more,
    requests: report.totals.requests,
    absent: report.absent?.length ?? null,
    verified: report.verified,
    held: report.held,
  };
}

/** @param over the run has ended, so rows that wait do so for reasons of their own */
function needsAttention(row: Result, over: boolean): boolean {
  const kind = row.outcome.kind;
  if (kind === 'invalid' || kind === 'refused') return true;
  // The other waiting rows wait because the run stopped, which the panel says once.
  const reason = row.outcome.reason;
  return reason === 'loading' || reason === 'not_listed' || (over && reason === 'transient');
}

export function checkView(report: Report, tab: string, language: Language): CheckView {
  const { rows, selected } = report;
  const fields = new Map<FieldKey, number>();
  for (const { changed } of selected) for (const field of changed) fields.set(field, (fields.get(field) ?? 0) + 1);
  const level = (row: Result, wanted: Issue['level']) => row.issues.some((issue) => issue.level === wanted);
  const { sums } = report;
  return {
    tab,
    read: rows.length,
    newcomers: selected.filter(({ effect }) => effect === 'created').length,
    changed: selected.filter(({ effect }) => effect !== 'created').length,
    fields: [...fields].map(([field, count]) => ({ field, rows: count })).sort((a, b) => b.rows - a.rows),
    unchanged: sums.unchanged,
    withErrors: sums.invalid,
    withWarnings: rows.filter((row) => row.outcome.kind !== 'skipped' && !level(row, 'error') && level(row, 'warning'))
      .length,
    skipped: sums.skipped,
    // Rows that the sync would send or read are no waiting rows.
    waiting: rows.filter(({ outcome }) => outcome.kind === 'waiting' && outcome.reason !== 'next_slice').length,
    refused: sums.refused,
    absent: report.absent,
    problems: problemsOf(rows, language),
    leftOut: leftOutIn(rows),
    held: report.held,
    requestsNeeded: Math.ceil(selected.length / MAX_USERS) + report.toRead,
    toRead: report.toRead,
  };
}
