// The cells of one tab: values and what goes with them, in rows that can be sorted, inserted, deleted and moved.
import type { Content } from './contents';
import type { Scalar } from './formats';
import type { Change } from './places';

/** What a validation rule allows; a checkbox is one with `allowed` null. */
export interface Rule {
  readonly allowed: readonly string[] | null;
  readonly strict: boolean;
  readonly help?: string | null;
  /** Whether a dropdown shows its arrow; true unless said otherwise. */
  readonly arrow?: boolean;
  /** Whether several of the values may be chosen, which stand in the cell as "A, B" (CHIP-08). */
  readonly several?: boolean;
}

/** The cells that one array formula fills. */
export interface Spill {
  readonly formula: string;
}

/** What a cell may have beside its value; each is kept in an array per row that exists only where needed. */
interface Extras {
  formula: string;
  format: string;
  colour: string;
  background: string;
  align: string;
  weight: string;
  wrap: string;
  note: string;
  rule: Rule;
  spill: Spill;
  content: Content;
}
export type Extra = keyof Extras;

/** What inserted rows and columns take over from a neighbour: its formats, and its rules as well (GRID-20). */
const INHERITED = [
  'format',
  'colour',
  'background',
  'align',
  'weight',
  'wrap',
  'rule',
] as const satisfies readonly Extra[];

type ExtraArrays = { [K in Extra]?: (Extras[K] | undefined)[] };

/** One row. Its cells travel when the tab is sorted; whether it is hidden belongs to its place. */
export interface Row {
  values: Scalar[];
  extras: ExtraArrays;
  hiddenByUser: boolean;
  hiddenByFilter: boolean;
  /** By the filter of a Table, which is another than the tab's (TABLE-04). */
  hiddenByTable: boolean;
}

type Hiding = 'hiddenByUser' | 'hiddenByFilter' | 'hiddenByTable';

function blankRow(): Row {
  return { values: [], extras: {}, hiddenByUser: false, hiddenByFilter: false, hiddenByTable: false };
}

/** Rows and columns are counted from 0 here; people and scripts count from 1. */
export class Grid {
  private rows: (Row | undefined)[] = [];

  value(row: number, column: number): Scalar {
    return this.rows[row]?.values[column];
  }

  extra<K extends Extra>(kind: K, row: number, column: number): Extras[K] | undefined {
    return this.rows[row]?.extras[kind]?.[column];
  }

  /** The row as stored, for reading only; undefined where nothing was ever written. */
  row(row: number): Row | undefined {
    return this.rows[row];
  }

  setValue(row: number, column: number, value: Scalar): void {
    if (value === undefined && !this.rows[row]) return;
    const { values } = this.made(row);
    if (value !== undefined) {
      while (values.length < column) values.push(undefined);
      values[column] = value;
    } else if (column < values.length) {
      values[column] = undefined;
      trim(values);
    }
  }

  setExtra<K extends Extra>(kind: K, row: number, column: number, value: Extras[K] | undefined): void {
    if (value === undefined && !this.rows[row]?.extras[kind]) return;
    const { extras } = this.made(row);
    let list = extras[kind] as (Extras[K] | undefined)[] | undefined;
    if (!list) {
      list = [];
      (extras as Record<string, unknown>)[kind] = list;
    }
    while (list.length < column) list.push(undefined);
    list[column] = value;
  }

  hide(row: number, by: Hiding, hidden: boolean): void {
    if (hidden || this.rows[row]) this.made(row)[by] = hidden;
  }

  /** One more than the last row with content: a value, a picture, or a formula, even one that shows nothing. */
  contentRows(): number {
    for (let i = this.rows.length - 1; i >= 0; i--) if (contentWidth(this.rows[i]) > 0) return i + 1;
    return 0;
  }

  contentColumns(): number {
    return this.rows.reduce((widest, row) => Math.max(widest, contentWidth(row)), 0);
  }

  /** Puts the cells of these rows in another order: `order[i]` says whose cells come to place `first + i`. */
  reorder(first: number, order: readonly number[], staying: (column: number) => boolean): void {
    const before = order.map((_, i) => this.made(first + i)).map(({ values, extras }) => ({ values, extras }));
    order.forEach((from, i) => {
      const place = this.made(first + i);
      const own = before[i]!;
      const come = before[from - first]!;
      place.values = blend(come.values, own.values, staying);
      place.extras = {};
      for (const kind of new Set([...Object.keys(come.extras), ...Object.keys(own.extras)]) as Set<Extra>) {
        const blended = blend<unknown>(come.extras[kind] ?? [], own.extras[kind] ?? [], staying);
        (place.extras as Record<string, unknown>)[kind] = blended;
      }
    });
  }

  /** Carries out a change of rows. */
  changeRows(change: Change): void {
    change.list(this.rows);
  }

  /** Carries out a change of columns in every row. */
  changeColumns(change: Change): void {
    for (const row of this.rows) {
      if (!row) continue;
      for (const list of listsOf(row)) change.list(list);
      trim(row.values);
    }
  }

  /** Gives new, blank rows the formats and rules of a neighbour. */
  formatRowsLike(model: number, at: number, count: number): void {
    const extras = this.rows[model]?.extras;
    if (!extras || !INHERITED.some((kind) => extras[kind])) return;
    for (let i = at; i < at + count; i++) {
      const row = this.made(i);
      for (const kind of INHERITED) if (extras[kind]) (row.extras as Record<string, unknown>)[kind] = [...extras[kind]];
    }
  }

  /** Gives new, blank columns the formats and rules of a neighbour. */
  formatColumnsLike(model: number, at: number, count: number): void {
    this.rows.forEach((row, place) => {
      for (const kind of INHERITED) {
        const value = row?.extras[kind]?.[model];
        if (value === undefined) continue;
        for (let i = at; i < at + count; i++) this.setExtra(kind, place, i, value);
      }
    });
  }

  copy(): Grid {
    const grid = new Grid();
    grid.rows = this.rows.map((row) => {
      if (!row) return undefined;
      const extras: ExtraArrays = {};
      for (const [kind, list] of Object.entries(row.extras)) (extras as Record<string, unknown>)[kind] = [...list];
      return { ...row, values: [...row.values], extras };
    });
    return grid;
  }

  private made(row: number): Row {
    while (this.rows.length <= row) this.rows.push(undefined);
    let found = this.rows[row];
    if (!found) {
      found = blankRow();
      this.rows[row] = found;
    }
    return found;
  }
}

function listsOf(row: Row): unknown[][] {
  return [row.values, ...(Object.values(row.extras) as unknown[][])];
}

function trim(list: unknown[]): void {
  while (list.length > 0 && list[list.length - 1] === undefined) list.pop();
}

function contentWidth(row: Row | undefined): number {
  if (!row) return 0;
  let width = row.values.length;
  const formulas = row.extras.formula ?? [];
  for (let i = formulas.length; i > width; i--) if (formulas[i - 1] !== undefined) width = i;
  const contents = row.extras.content ?? [];
  for (let i = contents.length; i > width; i--) if (contents[i - 1] !== undefined) width = i;
  return width;
}

function blend<T>(come: readonly T[], own: readonly T[], staying: (column: number) => boolean): T[] {
  const length = Math.max(come.length, own.length);
  const blended: T[] = [];
  for (let i = 0; i < length; i++) blended.push((staying(i) ? own[i] : come[i]) as T);
  trim(blended);
  return blended;
}
