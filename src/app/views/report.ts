// A slice's report in the forms in which it is read: the menu's JSON and the panel's views.
import type { CheckView, LeaversCount, LeftOut, ResultsPlace, RunView, Settings, Trouble } from '../../api';
import type { FieldKey } from '../../core/fields';
import { type Held, type OutcomeKind, type Params, type StopCode, StopError, type Sums } from '../../core/outcome';
import type { Report } from '../../core/ports';
import { missingValues } from '../../core/steps/completeness';
import { CHECK_PARTS, checkSums, groupsOf, RESULT_PARTS, warnedIn } from '../../core/steps/sums';
import { nameOf } from '../../core/safety/examples';
import { MAX_USERS } from '../../core/send/batch';
import { plainText } from '../../core/status/status-cells';
import type { Result } from '../../core/row';
import { fieldLabel, type Language, type Reader, stopText, words } from '../../i18n';
import { forecastText } from '../../i18n/forecast-text';
import { detailsOf, type ExtraNames, statusOf } from '../../i18n/status-text';
import { sumText } from '../../i18n/sum-text';
import { leaversCount } from './leavers';
import { fixesIn, offersOf, problemsOf } from './problems';

/** What the menu's commands return as JSON; Google ignores it, tests and the demo read it. */
export interface MenuReport {
  sums: Sums;
  /** Rows under the headers that are blank, or hold no person. */
  noPerson: number;
  /** All rows under the headers as an addition, and how many users Signitic has, in the language of the person. */
  sum: string;
  forecast: string;
  rows: ReportedRow[];
  /** The first people who were sent, each with the fields that changed, or `isNew`. */
  people: { name: string; fields: readonly FieldKey[]; isNew: boolean }[];
  stopped: { code: StopCode; message: string } | null;
  requests: number;
  /** People in Signitic but not in this tab; null when not known. */
  absent: number | null;
  absentEmails: string[];
  leavers: LeaversCount | null;
  /** People whom the filter leaves out while Signitic has them as active. */
  leftOut: number;
  /** Rows are left: choose the command again. */
  more: boolean;
  verified: boolean;
  /** In how many rows a value that somebody had set in Signitic was replaced, as far as that is known. */
  replaced: { field: FieldKey; label: string; rows: number }[];
  verifyStopped: boolean;
  held: Held | null;
  /** What could be corrected when sending, in the language of the person. */
  offers: string[];
}

export interface ReportedRow {
  row: number;
  email: string;
  name: string;
  outcome: OutcomeKind;
  details: string;
  /** The same words stood beside the row before this run. */
  known: boolean;
}

/** People who were sent and are named at the end of a run. */
const NAMED = 5;

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
    noPerson: 0,
    sum: '',
    forecast: '',
    rows: [],
    people: [],
    stopped,
    requests: 0,
    absent: null,
    absentEmails: [],
    leavers: null,
    leftOut: 0,
    more: false,
    verified: false,
    replaced: [],
    verifyStopped: false,
    held: null,
    offers: [],
  };
}

/** @param language of the person; the details of the rows are in the file's */
export function menuReport(
  report: Report,
  language: Language,
  settings: Settings,
  stopped: Trouble | null,
): MenuReport {
  return {
    sums: report.sums,
    noPerson: report.noPerson,
    ...linesOf(report, language, settings),
    rows: report.rows.map((row) => reportedRow(row, settings)),
    people: report.rows
      .filter(({ outcome }) => outcome.kind === 'synced')
      .slice(0, NAMED)
      .map((row) => ({
        name: nameOf(row) || row.email,
        fields: row.changed,
        isNew: row.outcome.reason === 'created',
      })),
    stopped: stopped && { code: stopped.code, message: stopped.message },
    requests: report.totals.requests,
    absent: report.absent?.length ?? null,
    absentEmails: report.absent ?? [],
    leavers: leaversCount(report.leavers),
    leftOut: leftOutIn(report.rows).length,
    more: report.more,
    verified: report.verified,
    replaced: replacedIn(report).map((one) => ({ ...one, label: fieldLabel(language, one.field, settings.extras) })),
    verifyStopped: report.verifyStopped,
    held: report.held,
    offers: offersOf(problemsOf(report.rows, report.plan, language), language),
  };
}

function reportedRow(row: Result, { language, extras }: Settings): ReportedRow {
  const { outcome, shown } = row;
  const details = detailsOf(row, language, extras);
  // Of a refusal that was told before, Signitic's own words stand there.
  const known =
    outcome.reason === 'refused_before' ||
    (shown.status === statusOf(row, language).status && shown.details === plainText(details));
  return { row: row.row, email: row.email || row.identity, name: nameOf(row), outcome: outcome.kind, details, known };
}

/** The two lines that every report of a sync begins with. */
function linesOf({ sums, noPerson, forecast }: Report, language: Language, { licences }: Settings) {
  return {
    sum: sumText(groupsOf(RESULT_PARTS, sums), noPerson, language),
    forecast: forecastText(forecast, licences, language),
  };
}

/** An error as a person reads it; `secret` is struck out of whatever text came from elsewhere. */
export function troubleOf(
  error: unknown,
  language: Language,
  extras: ExtraNames = {},
  secret: string | null = null,
  reader: Reader = 'panel',
): Trouble {
  const strike = (text: string) => (secret ? text.split(secret).join('••••') : text);
  if (error instanceof StopError) {
    const params: Params = { ...error.params };
    if (error.code === 'running' && !params['who']) params['who'] = words(language).somebody;
    for (const name of Object.keys(params))
      if (typeof params[name] === 'string') params[name] = strike(String(params[name]));
    return { code: error.code, message: stopText(language, error.code, params, extras, reader), params };
  }
  const message = strike(error instanceof Error ? error.message : String(error)).slice(0, 300);
  return { code: 'unexpected', message: stopText(language, 'unexpected', { message }) };
}

/** Whom the filter leaves out while Signitic has them as active. */
export function leftOutIn(rows: readonly Result[]): LeftOut[] {
  const active = rows.filter(({ outcome }) => outcome.reason === 'filter_active');
  return active.map((row) => ({ row: row.row, email: row.email, name: nameOf(row) }));
}

/** More rows than this are not listed in the panel: each stands in the sheet. */
const MOST_LISTED = 300;
/** Addresses that are in Signitic only; more are seen in the next check. */
const MOST_ABSENT = 200;

export function runView(
  report: Report,
  run: string,
  tab: string,
  language: Language,
  settings: Settings,
  stopped: Trouble | null,
): RunView {
  const { extras } = settings;
  const over = !report.stopped && !report.more;
  const needs = report.rows.filter((row) => needsAttention(row, over));
  return {
    run,
    tab,
    sums: report.sums,
    ...linesOf(report, language, settings),
    warned: warnedIn(report.rows),
    attention: needs.slice(0, MOST_LISTED).map((row) => ({
      row: row.row,
      email: row.email || row.identity,
      outcome: row.outcome.kind,
      details: detailsOf(row, language, extras),
      field: row.outcome.field ?? row.issues[0]?.field ?? null,
    })),
    problems: problemsOf(report.rows, report.plan, language),
    fixes: fixesIn(report.rows),
    placeRefused: null,
    leftOut: leftOutIn(report.rows),
    stopped,
    more: report.more,
    requests: report.totals.requests,
    absent: report.absent?.length ?? null,
    absentEmails: (report.absent ?? []).slice(0, MOST_ABSENT),
    verified: report.verified,
    verifyStopped: report.verifyStopped,
    held: report.held,
    replaced: replacedIn(report),
    leavers: leaversCount(report.leavers),
  };
}

/** The fields of which values of Signitic's own were replaced, the most frequent first. */
export function replacedIn({ totals }: Report): RunView['replaced'] {
  const counted = Object.entries(totals.replaced ?? {}) as [FieldKey, number][];
  return counted.map(([field, rows]) => ({ field, rows })).sort((a, b) => b.rows - a.rows);
}

/** @param over the run has ended, so rows that wait do so for reasons of their own */
function needsAttention(row: Result, over: boolean): boolean {
  const kind = row.outcome.kind;
  if (kind === 'invalid' || kind === 'refused') return true;
  // The other waiting rows wait because the run stopped, which the panel says once.
  const reason = row.outcome.reason;
  if (reason === 'changed_since' || reason === 'not_shown') return over;
  return reason === 'loading' || reason === 'not_listed' || (over && reason === 'transient');
}

/** What a check tells beside the report of the core. */
interface AroundCheck {
  tab: string;
  settings: Settings;
  unknownFixes: FieldKey[];
  place: ResultsPlace | null;
}

export function checkView(report: Report, around: AroundCheck, language: Language): CheckView {
  const { tab, settings } = around;
  const { rows, selected, noPerson } = report;
  const fields = new Map<FieldKey, number>();
  for (const { changed } of selected) for (const field of changed) fields.set(field, (fields.get(field) ?? 0) + 1);
  const sums = checkSums(report);
  return {
    ...sums,
    tab,
    noPerson,
    sum: sumText(groupsOf(CHECK_PARTS, sums), noPerson, language),
    forecast: forecastText(report.forecast, settings.licences, language),
    fields: [...fields].map(([field, count]) => ({ field, rows: count })).sort((a, b) => b.rows - a.rows),
    warned: warnedIn(rows),
    absent: report.absent,
    problems: problemsOf(rows, report.plan, language),
    fixes: fixesIn(rows),
    unknownFixes: around.unknownFixes,
    place: around.place,
    missing: missingValues(rows, report.plan),
    leftOut: leftOutIn(rows),
    held: report.held,
    requestsNeeded: Math.ceil(selected.length / MAX_USERS) + report.toRead,
    leavers: leaversCount(report.leavers),
  };
}
