// The values that a field would take from the rows that the panel has read, with examples and the number that do not fit.
import type { TabView } from '../../api';
import { readCell } from '../../core/read/cell';
import { columnOptions } from '../../core/read/column';
import type { FieldKey } from '../../core/fields';
import type { Issue, Level } from '../../core/outcome';
import { fold } from '../../core/people/columns';
import { nameReader } from '../../core/people/name-parts';
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
    if (typeof column === 'string') return [];
    const used = source.preferred ? columnFor(source.preferred, tab, headers) : null;
    const preferred = used === null || typeof used === 'string' ? [] : used.samples;
    return column.samples.map((value, row) => {
      const own = counts(source, tab, headers, row) ? value : '';
      return preferred[row]?.trim() ? preferred[row] : own;
    });
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

/** What a name field makes of its cells, and the cells of which it makes nothing; null for a source that is read as it stands. */
export function namesFrom(
  key: FieldKey,
  source: Source,
  values: readonly string[],
): { values: string[]; unclear: string[] } | null {
  const read = isColumn(source) ? nameReader(key, source, values) : null;
  if (!read) return null;
  const readings = values.map((value) => read(readCell(key, { value, shown: value })));
  const isUnclear = (at: number) => readings[at]!.issues.some(({ code }) => code === 'name_unclear');
  return {
    values: readings.map(({ value }) => String(value ?? '')),
    unclear: values.filter((_, at) => isUnclear(at)),
  };
}

/** How many of the values have an issue, by level, with one issue to show for each. */
export interface Fit {
  filled: number;
  error: Issue[];
  warning: Issue[];
}

/** @param source tells how the values are read, and names the column, whose header may name its letters for yes and no */
export function fitOf(
  key: FieldKey,
  values: readonly string[],
  country: string | null,
  source: Source | null = null,
): Fit {
  const column = source && isColumn(source) ? source : null;
  const names = column && nameReader(key, column, values);
  const fit: Fit = { filled: 0, error: [], warning: [] };
  const { column: header = '', inverted = false, words, fixes = [] } = source && isColumn(source) ? source : {};
  const own = { inverted, ...columnOptions(key, header, values, words) };
  const options = { ...(country && { country }), ...own };
  for (const value of values) {
    if (value.trim() === '') continue;
    fit.filled++;
    const reading = readCell(key, { value, shown: value }, options);
    const { issues } = names ? names(reading) : reading;
    // Whether a number is valid is known to the server, which has told of those that are corrected.
    const worst = worstOf(issues.filter(({ code }) => !fixes.some((fix) => fix === code)));
    if (worst) fit[worst.level].push(worst);
  }
  return fit;
}

function worstOf(issues: readonly Issue[]): Issue | null {
  const level = (wanted: Level) => issues.find((issue) => issue.level === wanted && issue.code !== 'loading');
  return level('error') ?? level('warning') ?? null;
}
