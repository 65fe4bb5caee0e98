// The problems of a check or a run as the panel lists them: by kind, with the people concerned, and what can be corrected.
import type { FixView, ProblemView } from '../../api';
import type { FieldKey } from '../../core/fields';
import { FIXES, type FixCode, type Fixed, type Issue } from '../../core/outcome';
import type { Plan } from '../../core/people/columns';
import type { Result } from '../../core/row';
import { nameOf } from '../../core/safety/examples';
import { issueText, type Language, pair, plural, words } from '../../i18n';

/** People are named in so many rows of a problem: more than anybody opens, and an answer stays small. */
const MOST_NAMED = 500;
/** Corrections that are listed one by one. */
const MOST_LISTED = 300;

/** Rows with a problem, the same problem in many rows as one; errors first, then what can be corrected, then the most frequent. */
export function problemsOf(rows: readonly Result[], plan: Plan, language: Language): ProblemView[] {
  const found = new Map<string, Group>();
  for (const row of rows) {
    if (row.outcome.kind === 'skipped') continue;
    for (const issue of row.issues) {
      // Said of first and last name, it is one problem of one cell.
      const key = `${issue.level}|${issue.code}|${issue.code === 'name_unclear' ? '' : (issue.field ?? '')}`;
      const group = found.get(key);
      if (!group) found.set(key, { issue, rows: [[row, issue]] });
      else if (group.rows[group.rows.length - 1]?.[0] !== row) group.rows.push([row, issue]);
    }
  }
  const columns = new Set(plan.planned.filter(({ column }) => column >= 0).map(({ field }) => field.key));
  return [...found.values()].map((group) => problemView(group, columns, language)).sort(byWeight);
}

interface Group {
  issue: Issue;
  rows: [Result, Issue][];
}

function problemView({ issue, rows }: Group, columns: ReadonlySet<FieldKey>, language: Language): ProblemView {
  const { code, field } = issue;
  // A text is put together of columns: a correction belongs to one of them.
  const isFixable = field !== undefined && columns.has(field) && isFixCode(code);
  const isOffered = (row: Result, one: Issue) => isFixable && one.fix !== undefined && goes(row);
  const fixable = rows.filter(([row, one]) => isOffered(row, one)).length;
  return {
    issue,
    message: issueText(language, issue),
    rows: rows.map(([row, one], i) => ({
      row: row.row,
      who: i < MOST_NAMED ? whoIn(row) : '',
      ...(code === 'email_twice' && { email: row.email }),
      ...(isOffered(row, one) && { fix: { from: String(one.params?.['value'] ?? ''), to: String(one.fix) } }),
    })),
    fix: isFixable && fixable > 0 ? { code, field, rows: fixable } : null,
  };
}

/** Nothing of a row with an error is sent, corrected or not. */
const goes = ({ outcome }: Result): boolean => outcome.kind !== 'skipped' && outcome.kind !== 'invalid';

const isFixCode = (code: string): code is FixCode => code in FIXES;

function byWeight(a: ProblemView, b: ProblemView): number {
  return weight(a) - weight(b) || b.rows.length - a.rows.length;
}

const weight = ({ issue, fix }: ProblemView): number => (issue.level === 'error' ? 0 : fix ? 1 : 2);

/** The name, or the address without its domain. */
function whoIn(row: Result): string {
  const address = row.email || row.identity;
  return nameOf(row) || (address.split('@')[0] ?? '').trim();
}

/** The corrections that are sent, by field and kind, the most frequent first. */
export function fixesIn(rows: readonly Result[]): FixView[] {
  const found = new Map<string, FixView>();
  for (const row of rows) {
    if (!goes(row)) continue;
    for (const fixed of row.fixed ?? []) add(found, row, fixed);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

function add(found: Map<string, FixView>, row: Result, { code, field, from, to }: Fixed): void {
  const view = found.get(`${code} ${field}`) ?? { code, field, count: 0, rows: [] };
  found.set(`${code} ${field}`, view);
  view.count++;
  if (view.rows.length < MOST_LISTED) view.rows.push({ row: row.row, who: whoIn(row), fix: { from, to } });
}

/** What could be corrected when sending, which is chosen in the panel. */
export function offersOf(problems: readonly ProblemView[], language: Language): string[] {
  const { offers } = words(language);
  return problems.flatMap(({ fix }) => (fix ? [plural(language, fix.rows, pair(offers, fix.code))] : []));
}
