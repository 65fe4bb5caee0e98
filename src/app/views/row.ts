// One row in plain words: what would be sent of it, and why or why not. Nothing is asked of Signitic.
import type { RowView, Settings, TabMapping } from '../../api';
import { type IssueCode, StopError } from '../../core/outcome';
import { fold, type Plan, planFor } from '../../core/people/columns';
import { headersOf } from '../../core/people/template';
import { toUsers } from '../../core/people/user';
import type { Row } from '../../core/row';
import type { Entry } from '../../core/state/entry';
import { type Fingerprints, fingerprintsFor } from '../../core/state/fingerprint';
import { decide, type Decision } from '../../core/state/select';
import { readState } from '../../core/state/state';
import type { StatusView } from '../../core/status/status-cells';
import { readBehind } from '../../google/behind';
import { readDays } from '../../google/days';
import { findOwn } from '../../google/own-columns';
import { keyFor, keyMark, newId } from '../../google/properties';
import { activeRow, readHeaders, readRowAndColumn, tabOf } from '../../google/sheet';
import { STATE_PROPERTY, stateTab } from '../../google/state-tab';
import { spreadMerges } from '../../google/table-reader';
import { openFileId } from '../../google/ui';
import { issueText, type Language, words } from '../../i18n';
import { detailsOf, statusOf } from '../../i18n/status-text';
import { otherTabs } from '../run/other-tabs';
import { NEVER, readingOptions, stored } from '../run/run';

/** One row read by itself, and what a sync would do with it. */
export interface RowAlone {
  readonly row: Row;
  readonly plan: Plan;
  readonly decision: Decision;
  /** What is known of the row's person. */
  readonly entry: Entry | undefined;
  readonly prints: Fingerprints;
  readonly settings: Settings;
}

/** @param wanted the row's number; null for the selected one @throws StopError no_mapping, nothing_selected */
export function rowAlone(sheet: number, wanted: number | null): RowAlone {
  const tab = tabOf(sheet);
  const { all, mapping, settings } = stored(sheet);
  if (!mapping) throw new StopError('no_mapping');
  const number = wanted ?? activeRow(tab);
  if (number <= mapping.headerRow) throw new StopError('nothing_selected');
  const { row, plan } = readOne(tab, number, mapping, settings);
  return { row, plan, settings, ...decideAlone(row, plan, sheet, all, settings) };
}

/** @param wanted the row's number; null for the selected one @throws StopError no_mapping, nothing_selected */
export function rowView(sheet: number, wanted: number | null, language: Language): RowView {
  const alone = rowAlone(sheet, wanted);
  const { row, plan, decision } = alone;
  const changed = decision.kind === 'send' ? decision.selected.changed : [];
  const issues = row.issues.concat(decision.issues);
  return {
    row: row.row,
    sent: decision.kind === 'send' || decision.kind === 'read',
    email: row.email || row.identity,
    why: whyOf(alone, language),
    fields: plan.planned.map(({ field: { key } }) => ({
      field: key,
      value: String(row.user[key] ?? ''),
      changed: changed.includes(key),
      issues: issues.filter((issue) => issue.field === key).map((issue) => issueText(language, issue)),
    })),
  };
}

/** One row as a person, with the plan by which it was read. @throws StopError nothing_selected */
export function readOne(tab: ReturnType<typeof tabOf>, number: number, mapping: TabMapping, settings: Settings) {
  const texts = readHeaders(tab, mapping.headerRow);
  const plan = planFor(mapping, headersOf(texts));
  const { table, emails } = readRowAndColumn(tab, mapping.headerRow, number, plan, findOwn(tab, texts));
  spreadMerges(tab, table, plan);
  table.days = readDays(table, plan);
  table.behind = readBehind(tab, table, plan, settings.blank === 'clear', () => {});
  const alone = toUsers(table, plan, readingOptions(settings, mapping))[0];
  if (!alone) throw new StopError('nothing_selected');
  return { plan, row: withClash(alone, emails.map(fold), mapping.headerRow) };
}

/** A row that is read alone does not tell that other rows have its e-mail. */
function withClash(row: Row, emails: readonly string[], headerRow: number): Row {
  if (row.identity === '') return row;
  const others: number[] = [];
  emails.forEach((email, i) => {
    if (email === row.identity && headerRow + 1 + i !== row.row) others.push(headerRow + 1 + i);
  });
  if (others.length === 0) return row;
  const params = { rows: others.slice(0, 5).join(', ') };
  return { ...row, issues: row.issues.concat({ code: 'email_twice', level: 'error', field: 'email', params }) };
}

/** What would become of one row, as far as it can be told without asking Signitic. */
export function decideAlone(row: Row, plan: Plan, tab: number, all: Record<string, string>, settings: Settings) {
  const file = openFileId();
  const key = keyFor(file);
  const access = stateTab(file, all[STATE_PROPERTY], newId);
  const stored = access.read();
  const state = readState(stored, key ? keyMark(file, key) : '');
  const others = otherTabs(all);
  const prints = fingerprintsFor((stored.property ?? access.newProperty()).secret);
  const decision = decide(row, {
    what: 'changed',
    run: NEVER,
    first: false,
    selected: null,
    asked: new Set(),
    tab,
    blank: settings.blank,
    mapped: plan.planned.map(({ field }) => field.key).filter((one) => one !== 'email'),
    prints,
    entry: state.entry,
    listed: () => null,
    isActive: () => null,
    isInList: () => false,
    leftOut: new Set(),
    sendUnread: () => false,
    standsIn: (id, email) => others.emailsIn(id)?.has(email.toLowerCase()) ?? false,
    tabName: others.tabName,
  });
  return { decision, entry: state.entry(decision.person), prints };
}

/** Signitic has something else than the row, and keeps it. */
const DIFFERS: readonly IssueCode[] = ['still_shown', 'kept', 'still_off', 'other_tab', 'other_tab_differs'];

/** Why the row would or would not be sent, in words. */
export function whyOf({ decision, row, settings: { extras } }: RowAlone, language: Language): string {
  const { inspect } = words(language).panel;
  if (decision.kind === 'read') return inspect.compared;
  const issues = row.issues.concat(decision.issues);
  const details = (view: Omit<StatusView, 'issues'>) => detailsOf({ ...view, issues }, language, extras);
  if (decision.kind === 'send') {
    const { effect, changed } = decision.selected;
    return details({ outcome: { kind: 'synced', reason: effect }, changed });
  }
  const { outcome } = decision;
  if (outcome.kind === 'invalid') return details({ outcome, changed: [] });
  if (outcome.kind === 'unchanged') {
    const differs = issues.some(({ code }) => DIFFERS.includes(code));
    return `${differs ? inspect.nothingGoes : inspect.unchanged} ${details({ outcome, changed: [] })}`.trim();
  }
  const { status } = statusOf({ outcome, issues, changed: [] }, language);
  return `${status} ${details({ outcome, changed: [] })}`.trim();
}
