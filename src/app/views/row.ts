// One row in plain words: what would be sent of it, and why or why not. Nothing is asked of Signitic.
import type { RowView, Settings, TabMapping } from '../../api';
import { type IssueCode, StopError } from '../../core/outcome';
import { type Plan, planFor } from '../../core/people/columns';
import { headersOf } from '../../core/people/template';
import { peopleIn } from '../../core/people/people';
import type { Row } from '../../core/row';
import type { Entry } from '../../core/state/entry';
import { type Fingerprints, fingerprintsFor } from '../../core/state/fingerprint';
import { decide, type Decision } from '../../core/state/select';
import { readState } from '../../core/state/state';
import type { StatusView } from '../../core/status/status-cells';
import { keyFor, keyMark, newId } from '../../google/properties';
import { activeRow, tabOf } from '../../google/sheet';
import { STATE_PROPERTY, stateTab } from '../../google/state-tab';
import { openFileId } from '../../google/ui';
import { issueText, type Language, words } from '../../i18n';
import { detailsOf, statusOf } from '../../i18n/status-text';
import { otherTabs } from '../run/other-tabs';
import { NEVER, readingOptions, stored } from '../run/run';
import { sheetFor } from '../run/tab-sheet';

/** One row of a list, and what a sync would do with it. */
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
  const { plan, rows } = readList(tab, mapping, settings);
  const row = rows.find((one) => one.row === number);
  if (!row) throw new StopError('nothing_selected');
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

/** The people of a tab as a sync reads them, with the plan by which they were read. @throws StopError header_lost, restless */
export function readList(tab: ReturnType<typeof tabOf>, mapping: TabMapping, settings: Settings) {
  const sheet = sheetFor(tab, mapping.headerRow, settings);
  const plan = planFor(mapping, headersOf(sheet.headers()));
  // The whole list, since what a cell says may depend on the cells of its column.
  return {
    plan,
    rows: peopleIn(
      sheet.readRows(plan, () => {}),
      plan,
      readingOptions(settings, mapping),
    ),
  };
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
