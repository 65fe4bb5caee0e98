// The values that a field would take from the rows that the panel has read, with examples and the number that do not fit.
import type { TabView } from '../../api';
import { readCell } from '../../core/read/cell';
import { columnOptions } from '../../core/read/column';
import type { FieldKey } from '../../core/fields';
import type { Issue, Level } from '../../core/outcome';
import { fold } from '../../core/people/columns';
import {
  type ColumnSource,
  fillTemplate,
  type Headers,
  isColumn,
  partsOf,
  type Source,
} from '../../core/people/template';
import { columnFor } from './sources';

/** The field's value in each of the rows that the panel has read. */
export function valuesOf(source: Source, tab: TabView, headers: Headers): string[] {
  if (isColumn(source)) {
    const column = columnFor(source, tab, headers);
    return typeof column === 'string'
      ? []
      : column.samples.map((value, row) => (counts(source, tab, headers, row) ? value : ''));
  }
  const parts = partsOf(source.text);
  const rows = Math.max(0, ...tab.columns.map((column) => column.samples.length));
  const seen = Math.min(rows, tab.rows);
  return Array.from({ length: seen }, (_, row) =>
    fillTemplate(parts, (header, occurrence) => {
      const at = headers.at.get(header.trim())?.[occurrence - 1];
      return (at === undefined ? '' : (tab.columns[at]?.samples[row] ?? '')).trim();
    }),
  );
}

/** Whether a row's value counts, by the column that says so. */
function counts({ where }: ColumnSource, tab: TabView, headers: Headers, row: number): boolean {
  if (!where) return true;
  const column = columnFor(where, tab, headers);
  const shown = typeof column === 'string' ? '' : (column.samples[row] ?? '');
  return where.values.some((value) => fold(value) === fold(shown));
}

/** Up to three different values, as examples. */
export function examplesOf(values: readonly string[]): string[] {
  const found: string[] = [];
  for (const value of values) {
    if (value.trim() !== '' && !found.includes(value)) found.push(value);
    if (found.length === 3) break;
  }
  return found;
}

/** How many of the values have an issue, by level, with one issue to show for each. */
export interface Fit {
  filled: number;
  error: Issue[];
  warning: Issue[];
}

/** @param source says how the column is read; its header may name its letters for yes and no */
export function fitOf(key: FieldKey, values: readonly string[], country: string | null, source?: Source): Fit {
  const fit: Fit = { filled: 0, error: [], warning: [] };
  const { column: header = '', inverted = false, words } = source && isColumn(source) ? source : {};
  const own = { inverted, ...columnOptions(key, header, values, words) };
  const options = { ...(country && { country }), ...own };
  for (const value of values) {
    if (value.trim() === '') continue;
    fit.filled++;
    const { issues } = readCell(key, { value, shown: value }, options);
    const worst = worstOf(issues);
    if (worst) fit[worst.level].push(worst);
  }
  return fit;
}

function worstOf(issues: readonly Issue[]): Issue | null {
  const level = (wanted: Level) => issues.find((issue) => issue.level === wanted && issue.code !== 'loading');
  return level('error') ?? level('warning') ?? null;
}
