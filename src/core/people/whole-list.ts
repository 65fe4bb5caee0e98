// What only the whole list tells of a row: words of a column, rows that are no person, later answers, damaged files.
import type { FieldKey } from '../fields';
import type { Issue, Outcome } from '../outcome';
import type { CellOptions } from '../read/cell';
import { columnOptions } from '../read/column';
import { blanksUnder } from './blank-under';
import type { Plan, Planned } from './columns';
import { replacedAnswers } from './form-answers';
import { type NameReader, nameReader, type Splitter } from './name-parts';
import { type NotPeople, notPeople } from './not-people';

/** The part of a table that is looked at; see Table. */
interface Cells {
  first: number;
  count: number;
  shown: readonly (readonly string[])[];
  values: readonly (readonly unknown[])[];
}

export interface WholeList<Options extends CellOptions = CellOptions> extends NotPeople {
  options: Options;
  /** The columns to read, each with what the whole column says about its cells. */
  columns: readonly { one: Planned; options: Options; names: NameReader | null }[];
}

/** Looks at a list before its rows are read. */
export function wholeList<Options extends CellOptions>(table: Cells, plan: Plan, options: Options): WholeList<Options> {
  const splitters = new Map<string, Splitter>();
  const columns = plan.planned.map((one) => ({
    one,
    options: optionsFor(one, table, plan, options),
    names: nameReader(one.field.key, one, table.shown[one.column] ?? [], splitters),
  }));
  return { options, columns, ...notPeople(table, plan) };
}

function optionsFor<Options extends CellOptions>(one: Planned, table: Cells, plan: Plan, options: Options): Options {
  const { column, field } = one;
  if (column < 0) return options;
  const cells = field.kind === 'boolean' ? table.values : table.shown;
  const more = columnOptions(field.key, plan.headers[column] ?? '', cells[column] ?? [], one.words);
  const { fixes } = one;
  return more || fixes.length > 0 ? { ...options, ...more, fixes } : options;
}

/** A row that stands under another header than that of the tab. */
export function otherHeader(row: number): Issue {
  return { code: 'other_header', level: 'error', params: { row } };
}

interface Reviewed {
  readonly row: number;
  readonly email: string;
  readonly user: Partial<Record<FieldKey, string | boolean>>;
  readonly skip: Outcome | null;
  readonly issues: readonly Issue[];
}

/** The rows of a list with what they say together. */
export function reviewed<R extends Reviewed>(rows: R[], table: Cells, plan: Plan): R[] {
  const cell = (cells: Cells['values'], column: number, row: number) => cells[column]?.[row - table.first];
  const isBlank = (column: number, row: number) => String(cell(table.shown, column, row) ?? '').trim() === '';
  const blanks = blanksUnder(rows, plan, isBlank);
  const stamps = plan.stampColumn;
  const replaced = stamps < 0 ? NONE : replacedAnswers(rows, (row) => cell(table.values, stamps, row));
  const damaged = rows.find((row) => row.skip === null && row.issues.some(({ code }) => code === 'letters_lost'));
  if (blanks.size === 0 && replaced.size === 0 && !damaged) return rows;
  return rows.map((row) => {
    const more = blanks.get(row.row) ?? [];
    const issues = row.issues.concat(more, row === damaged ? WRONG_ENCODING : []);
    const later = replaced.get(row.row);
    if (later === undefined) return { ...row, issues };
    return { ...row, issues, skip: { kind: 'skipped', reason: 'answered_again', message: String(later) } };
  });
}

const NONE: ReadonlyMap<number, number> = new Map();
/** Told once: it is the file's, not each row's. */
const WRONG_ENCODING: readonly Issue[] = [{ code: 'wrong_encoding', level: 'warning' }];
