// A list as a table of cells, read with the mapping that the test names, for tests of rows.
import type { FieldKey } from '../../../src/core/fields';
import { planFor } from '../../../src/core/people/columns';
import { headersOf, type Sources } from '../../../src/core/people/template';
import { type ReadingOptions, toUsers } from '../../../src/core/people/user';
import type { Row } from '../../../src/core/row';

export type CellValue = string | number | boolean | Date;

const OPTIONS: ReadingOptions = { noEmail: 'problem', blank: 'leave' };

/**
 * The rows of a list whose header stands in row 1.
 * @param mapping header → field
 */
export function rowsOf(mapping: Record<string, FieldKey | ''>, rows: CellValue[][], options = OPTIONS): Row[] {
  const headers = Object.keys(mapping);
  const sources: Sources = {};
  for (const column of headers) {
    const field = mapping[column];
    if (field) sources[field] = { column, occurrence: 1, of: 1 };
  }
  const plan = planFor({ sources, filter: null }, headersOf(headers));
  const shown = headers.map((_, c) => rows.map((row) => String(row[c] ?? '')));
  const values = headers.map((_, c) => rows.map((row) => row[c] ?? ''));
  return toUsers({ first: 2, count: rows.length, shown, values, own: { status: [], details: [] } }, plan, options);
}

/** What becomes of each row: why it is left out, the codes of its errors, or "goes". By row number. */
export function fates(rows: readonly Row[]): Record<number, string> {
  return Object.fromEntries(
    rows.map(({ row, skip, issues }) => {
      const errors = issues.filter(({ level }) => level === 'error').map(({ code }) => code);
      return [row, skip?.reason ?? (errors.join(' ') || 'goes')];
    }),
  );
}
