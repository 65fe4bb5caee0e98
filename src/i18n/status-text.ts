// What is said beside a row: its status, its details and the status's colour.
import type { Issue } from '../core/outcome';
import type { StatusView } from '../core/status/status-cells';
import { fieldLabel, format, issueText, type Language, reasonText, words } from './index';

/** The company's own names for its extra fields. */
export type ExtraNames = Partial<Record<string, string>>;

const COLOURS = { good: '#137333', check: '#a04a00', bad: '#b3261e', waiting: '#5f6368' } as const;

/** Each has a sign of its own as well: nothing is told by colour alone. */
export function statusOf(row: StatusView, language: Language): { status: string; colour: string } {
  const { kind } = row.outcome;
  const { statuses } = words(language);
  if (kind === 'synced' || kind === 'unchanged') {
    const warned = row.issues.length > 0;
    return warned
      ? { status: statuses.synced_warning, colour: COLOURS.check }
      : { status: statuses[kind], colour: COLOURS.good };
  }
  return { status: statuses[kind], colour: kind === 'waiting' || kind === 'skipped' ? COLOURS.waiting : COLOURS.bad };
}

/** Details in one line: what happened, then what a person should look at. */
export function detailsOf(row: StatusView, language: Language, extras: ExtraNames = {}): string {
  const parts: string[] = [];
  const outcome = row.outcome;
  if (outcome.kind === 'synced' && row.changed.length > 0) {
    const fields = row.changed.map((key) => fieldLabel(language, key, extras)).join(', ');
    parts.push(format(words(language).changed, { fields }));
  } else parts.push(reasonText(language, outcome, extras));
  if (outcome.kind !== 'skipped')
    for (const issue of toldOnce(row.issues)) parts.push(issueLine(issue, language, extras));
  return parts.filter((part) => part !== '').join(' ');
}

/** A name that nothing decides is an issue of two fields, and told once. */
function toldOnce(issues: readonly Issue[]): readonly Issue[] {
  const first = issues.findIndex(({ code }) => code === 'name_unclear');
  return first < 0 ? issues : issues.filter(({ code }, at) => code !== 'name_unclear' || at === first);
}

/** An issue with the name of its field: "Phone: …". */
export function issueLine(issue: Issue, language: Language, extras: ExtraNames = {}): string {
  const text = issueText(language, issue);
  if (!issue.field) return text;
  return format(words(language).labelled, { label: fieldLabel(language, issue.field, extras), text });
}
