// Tables (Format › Convert to table): their typed columns and filters. A script sees an ordinary range (TABLE-03).
import { type Area, type Change, carry, holds, meets } from './places';

export type ColumnType = 'text' | 'number' | 'date' | 'checkbox' | 'rating' | 'dropdown' | 'person';

/** The cells below the header of one typed column. */
export interface TypedColumn {
  readonly area: Area;
  readonly type: ColumnType;
}

export interface SheetTable {
  /** The header row and all below it. */
  readonly area: Area;
  readonly typed: readonly TypedColumn[];
  readonly conditions: readonly { column: number; keep: (shown: string) => boolean }[];
}

/** Whether a cell of the area lies in a typed column. */
export function meetsTyped(tables: readonly SheetTable[], area: Area): boolean {
  return tables.some(({ typed }) => typed.some((column) => meets(column.area, area)));
}

/** The table that has this cell in its header row. */
export function headedAt(tables: readonly SheetTable[], row: number, column: number): SheetTable | undefined {
  return tables.find(({ area }) => holds({ ...area, rows: 1 }, { row, column, rows: 1, columns: 1 }));
}

/** The table that a value typed here would make wider or longer: the cell touches its right or its lower edge. */
export function touchedAt(tables: readonly SheetTable[], row: number, column: number): SheetTable | undefined {
  return tables.find(({ area }) => {
    const [below, right] = [area.row + area.rows, area.column + area.columns];
    const rightOf = column === right && row >= area.row && row < below;
    return rightOf || (row === below && column >= area.column && column < right);
  });
}

/** The table with one column or row more, so that it holds this cell; typed columns reach down with it. */
export function grownTo(table: SheetTable, row: number, column: number): SheetTable {
  const { area } = table;
  const rows = Math.max(area.rows, row - area.row + 1);
  const columns = Math.max(area.columns, column - area.column + 1);
  const typed = table.typed.map((one) => ({ ...one, area: { ...one.area, rows: rows - 1 } }));
  return { ...table, area: { ...area, rows, columns }, typed };
}

/** The table after rows or columns of its tab were inserted, deleted or moved; null when nothing of it is left. */
export function carriedTable(table: SheetTable, side: 'rows' | 'columns', change: Change): SheetTable | null {
  const area = carry(table.area, side, change);
  if (!area) return null;
  const typed = table.typed.flatMap((column) => {
    const moved = carry(column.area, side, change);
    return moved ? [{ ...column, area: moved }] : [];
  });
  const conditions = table.conditions.flatMap((condition) => {
    const span = side === 'rows' ? null : change.span(condition.column - 1, condition.column - 1);
    if (side === 'rows') return [condition];
    return span ? [{ ...condition, column: span[0] + 1 }] : [];
  });
  return { area, typed, conditions };
}
