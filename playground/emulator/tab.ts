// One tab of the stored document, and what a person does on it. Rows and columns count from 1, as people count them.
import {
  AUTOMATIC,
  dateFormatShowing,
  isDateFormat,
  numberFormatShowing,
  PLAIN_TEXT,
  type Scalar,
  show,
  storedFormat,
} from './formats';
import { type Content, personShown, type Run } from './contents';
import { Grid, type Spill } from './grid';
import { isDate } from './service-base';
import { sheetLocale } from './locales';
import { type Area, type Change, carry, deleted, inserted, meets, moved } from './places';
import { afterColumns } from './references';
import { instantAt, serialAt } from './serial';
import {
  carriedTable,
  type ColumnType,
  grownTo,
  headedAt,
  type SheetTable,
  touchedAt,
  type TypedColumn,
} from './tables';
import { readTyped, type Typed, type TypingRules } from './typing';

/** What a cell means to a person or a script; '' is blank. */
export type CellValue = number | string | boolean | Date;

type Corners = [row: number, column: number, rows: number, columns: number];

const areaOf = ([row, column, rows, columns]: Corners): Area => ({ row, column, rows, columns });

export interface Metadata {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
}

/** Without an area the whole tab is protected. */
export interface Protection {
  area: Area | null;
  /** The cells of a protected tab that stay open to everybody; its rows and columns as such do not. */
  open: readonly Area[];
  editors: readonly string[];
  warningOnly: boolean;
  description?: string;
}

export interface Cell {
  row: number;
  column: number;
  value: CellValue;
  formula: string;
  format: string;
  colour: string;
}

/** What a tab needs to know of its document. */
export interface DocumentSettings extends TypingRules {
  readonly timeZone: string;
  /** TABLE-06, unknown: whether a value put right beside or below a Table makes it grow, as it does when typed by hand. */
  readonly tablesGrow: boolean;
  /** GRID-14: throws when so many more cells would be too many. */
  mustHold(more: number): void;
}

export const BLACK = '#000000';

export class Tab {
  maxRows: number;
  maxColumns: number;
  frozenRows = 0;
  frozenColumns = 0;
  /** Google's text when it inserts no columns here although there is room (GRID-21), or null. */
  refusesColumns: string | null = null;
  hidden = false;
  grid = new Grid();
  hiddenColumns: boolean[] = [];
  widths: number[] = [];
  merges: Area[] = [];
  protections: Protection[] = [];
  /** The columns that a filter looks at, and what it keeps. */
  conditions: { column: number; keep: (shown: string) => boolean }[] = [];
  filterArea: Area | null = null;
  tables: SheetTable[] = [];
  /** Areas with alternating colours. */
  bands: Area[] = [];
  /** How many groups each row, and each column, is in. */
  rowGroups: number[] = [];
  columnGroups: number[] = [];
  metadata: Metadata[] = [];
  columnMetadata: (Metadata[] | undefined)[] = [];
  rowMetadata: (Metadata[] | undefined)[] = [];

  constructor(
    readonly book: DocumentSettings,
    readonly id: number,
    public name: string,
    readonly kind: 'GRID' | 'OBJECT',
    size: { rows: number; columns: number },
  ) {
    this.maxRows = size.rows;
    this.maxColumns = size.columns;
  }

  // What is there.

  value(row: number, column: number): CellValue {
    const stored = this.stored(row, column);
    if (typeof stored !== 'number' || !isDateFormat(this.storedFormat(row, column))) return stored ?? '';
    return new Date(instantAt(stored, this.book.timeZone));
  }

  shown(row: number, column: number): string {
    return show(this.stored(row, column), this.storedFormat(row, column), sheetLocale(this.book.locale));
  }

  formula(row: number, column: number): string {
    return this.grid.extra('formula', row - 1, column - 1) ?? '';
  }

  format(row: number, column: number): string {
    return this.storedFormat(row, column) || AUTOMATIC;
  }

  colour(row: number, column: number): string {
    return this.grid.extra('colour', row - 1, column - 1) ?? BLACK;
  }

  note(row: number, column: number): string {
    return this.grid.extra('note', row - 1, column - 1) ?? '';
  }

  lastRow(): number {
    return this.grid.contentRows();
  }

  lastColumn(): number {
    return this.grid.contentColumns();
  }

  columnHidden(column: number): boolean {
    return this.hiddenColumns[column - 1] ?? false;
  }

  rowHidden(row: number): { byUser: boolean; byFilter: boolean; byTable: boolean } {
    const found = this.grid.row(row - 1);
    return {
      byUser: found?.hiddenByUser ?? false,
      byFilter: found?.hiddenByFilter ?? false,
      byTable: found?.hiddenByTable ?? false,
    };
  }

  content(row: number, column: number): Content | null {
    return this.grid.extra('content', row - 1, column - 1) ?? null;
  }

  /** Every cell that has a value, a formula, a format or a colour, row by row. */
  snapshot(): Cell[] {
    const cells: Cell[] = [];
    for (let row = 1; row <= this.maxRows; row++) {
      const stored = this.grid.row(row - 1);
      if (!stored) continue;
      const { formula = [], format = [], colour = [] } = stored.extras;
      const width = Math.max(stored.values.length, formula.length, format.length, colour.length);
      for (let i = 0; i < width; i++) {
        if ((stored.values[i] ?? formula[i] ?? format[i] ?? colour[i]) === undefined) continue;
        const column = i + 1;
        const [value, shownFormat] = [this.value(row, column), format[i] || AUTOMATIC];
        cells.push({ row, column, value, formula: formula[i] ?? '', format: shownFormat, colour: colour[i] ?? BLACK });
      }
    }
    return cells;
  }

  /** Everything else about the tab that a person would miss if it changed. */
  layout() {
    const places = <T>(of: (row: number) => T | undefined) =>
      Array.from({ length: this.maxRows }, (_, i) => [i + 1, of(i)] as const).filter(([, found]) => found);
    const extra = (kind: 'note' | 'weight' | 'wrap' | 'rule' | 'content') =>
      places((row) => {
        const list = (this.grid.row(row)?.extras[kind] ?? []) as unknown[];
        const found = list.map((value, i) => [i + 1, value] as const).filter(([, value]) => value !== undefined);
        return found.length > 0 ? found : undefined;
      });
    const columns = (list: readonly unknown[]) => list.map((_, i) => i + 1).filter((column) => list[column - 1]);
    return {
      name: this.name,
      size: { rows: this.maxRows, columns: this.maxColumns },
      frozenRows: this.frozenRows,
      notes: extra('note'),
      weights: extra('weight'),
      wraps: extra('wrap'),
      rules: extra('rule'),
      contents: extra('content'),
      rowsHiddenByUser: places((row) => this.grid.row(row)?.hiddenByUser).map(([row]) => row),
      rowsHiddenByFilter: places((row) => this.grid.row(row)?.hiddenByFilter).map(([row]) => row),
      hiddenColumns: columns(this.hiddenColumns),
      widths: columns(this.widths).map((column) => ({ column, width: this.widths[column - 1] })),
      merges: structuredClone(this.merges),
      bands: structuredClone(this.bands),
      protections: structuredClone(this.protections),
      filterArea: this.filterArea && { ...this.filterArea },
      tables: this.tables.map(({ area, typed }) => structuredClone({ area, typed })),
    };
  }

  // What a person does to cells. A person who pastes beyond the grid makes it grow; scripts cannot do that.

  /** Types a text, to be understood as Sheets does; a cell formatted as plain text keeps it as it is. */
  type(row: number, column: number, text: string): void {
    this.reach(row, column);
    const plain = this.storedFormat(row, column) === PLAIN_TEXT;
    this.enter(row, column, plain ? { value: text || undefined } : readTyped(text, this.book, true));
  }

  typeTable(row: number, column: number, rows: readonly (readonly string[])[]): void {
    this.reach(row + rows.length - 1, column + rows.reduce((widest, cells) => Math.max(widest, cells.length), 1) - 1);
    rows.forEach((cells, i) => {
      cells.forEach((text, j) => {
        this.type(row + i, column + j, text);
      });
    });
  }

  /** Puts exactly this value, under a number format that shows it as `shown` where that is given. */
  put(row: number, column: number, value: CellValue, shown?: string): void {
    this.reach(row, column);
    const { timeZone } = this.book;
    const locale = sheetLocale(this.book.locale);
    if (isDate(value)) {
      const serial = serialAt(value.getTime(), timeZone);
      const usual = Math.abs(serial - Math.round(serial)) < 1e-9 ? locale.date : locale.dateTime;
      this.setFormat(row, column, shown === undefined ? usual : dateFormatShowing(serial, shown, locale));
      this.enter(row, column, { value: serial });
      return;
    }
    if (typeof value === 'number') {
      this.setFormat(row, column, shown === undefined ? '' : numberFormatShowing(value, shown, locale));
    } else if (shown !== undefined && shown !== show(value, '', locale)) {
      throw new Error(`No number format shows ${JSON.stringify(value)} as "${shown}"`);
    }
    this.enter(row, column, { value: value === '' ? undefined : value });
  }

  /** Puts exactly this text into a cell formatted as plain text. */
  putText(row: number, column: number, text: string): void {
    this.reach(row, column);
    this.setFormat(row, column, PLAIN_TEXT);
    this.enter(row, column, { value: text === '' ? undefined : text });
  }

  /** Puts a formula and what it shows; `spill` holds all values that an array formula fills in, its own cell's first. */
  putFormula(row: number, column: number, formula: string, value: CellValue, spill?: CellValue[][]): void {
    const area = spill
      ? { rows: spill.length, columns: Math.max(...spill.map((cells) => cells.length)) }
      : { rows: 1, columns: 1 };
    this.reach(row + area.rows - 1, column + area.columns - 1);
    this.enter(row, column, { value: undefined });
    if (spill && !this.isBlank({ row, column, ...area })) {
      this.enter(row, column, { value: '#REF!', formula });
      return;
    }
    const mark: Spill = { formula };
    spill?.forEach((cells, i) => {
      cells.forEach((cell, j) => {
        this.put(row + i, column + j, cell);
        this.grid.setExtra('spill', row + i - 1, column + j - 1, mark);
      });
    });
    if (!spill) this.put(row, column, value);
    this.grid.setExtra('formula', row - 1, column - 1, formula);
  }

  checkbox(row: number, column: number, ticked: boolean): void {
    this.reach(row, column);
    this.grid.setExtra('rule', row - 1, column - 1, { allowed: null, strict: true });
    this.setFormat(row, column, '');
    this.enter(row, column, { value: ticked });
  }

  /** Lays a checkbox over a cell: true and false stay, a blank reads false (READ-07), anything else is replaced. */
  makeCheckbox(row: number, column: number): void {
    this.grid.setExtra('rule', row - 1, column - 1, { allowed: null, strict: true });
    if (typeof this.stored(row, column) !== 'boolean') this.enter(row, column, { value: false });
  }

  /** Puts words of which some link somewhere, as Insert › Link does (CHIP-07). */
  putLinked(row: number, column: number, runs: readonly Run[]): void {
    this.putText(row, column, runs.map(({ text }) => text).join(''));
    this.setFormat(row, column, '');
    this.grid.setExtra('content', row - 1, column - 1, { kind: 'linked', runs: runs.map((run) => ({ ...run })) });
  }

  /** Puts the chip of a person, who is shown by name unless the chip is set otherwise (CHIP-02). */
  putPerson(row: number, column: number, name: string, email: string, as: Parameters<typeof personShown>[2] = 'name') {
    this.putChip(row, column, 'person', personShown(name, email, as), email);
  }

  /** Puts a chip; `shown` is '' for a file chip that scripts read as blank (CHIP-04). */
  putChip(row: number, column: number, of: 'person' | 'file' | 'place' | 'event', shown: string, behind: string): void {
    this.putText(row, column, shown);
    this.setFormat(row, column, '');
    this.grid.setExtra('content', row - 1, column - 1, { kind: 'chip', of, behind });
  }

  /** Puts a picture into the cell (Insert › Image › in cell); it shows no text (CHIP-05). */
  putPicture(row: number, column: number, title = ''): void {
    this.reach(row, column);
    this.enter(row, column, { value: undefined });
    this.grid.setExtra('content', row - 1, column - 1, { kind: 'picture', title });
  }

  colourCells(row: number, column: number, rows: number, columns: number, colour: string): void {
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) this.grid.setExtra('colour', row + i - 1, column + j - 1, colour);
  }

  /** Formats cells as a person does in the menu. */
  formatCells(row: number, column: number, rows: number, columns: number, format: string): void {
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) this.setFormat(row + i, column + j, format);
  }

  putNote(row: number, column: number, note: string): void {
    this.grid.setExtra('note', row - 1, column - 1, note || undefined);
  }

  // What a person does to the tab.

  /** Sorts whole rows by one column: numbers, then texts, then booleans; blanks stay last either way. */
  sort(firstRow: number, lastRow: number, byColumn: number, descending = false): void {
    if (this.merges.some((area) => area.row <= lastRow && area.row + area.rows > firstRow)) {
      throw new Error('Rows with merged cells cannot be sorted');
    }
    const order = Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow - 1 + i);
    const collator = new Intl.Collator(sheetLocale(this.book.locale).tag);
    const key = (row: number) => this.grid.value(row, byColumn - 1);
    order.sort((a, b) => compared(key(a), key(b), collator, descending));
    // An array formula fills the same cells again whatever is sorted around it.
    const spilled = new Set<number>();
    for (let row = firstRow; row <= lastRow; row++) {
      this.grid.row(row - 1)?.extras.spill?.forEach((mark, column) => {
        if (mark) spilled.add(column);
      });
    }
    this.grid.reorder(firstRow - 1, order, (column) => spilled.has(column));
    this.applyFilter();
  }

  insertRows(before: number, count: number): void {
    this.addRows(before - 1, count, Math.min(before - 1, this.maxRows - 1));
  }

  deleteRows(at: number, count: number): void {
    const frozenLeft = this.frozenRows - Math.max(0, Math.min(this.frozenRows, at - 1 + count) - (at - 1));
    if (this.maxRows - count <= Math.max(0, frozenLeft))
      throw new Error('Sorry, it is not possible to delete all non-frozen rows.');
    this.change('rows', deleted(at - 1, count));
    this.maxRows -= count;
    this.frozenRows = Math.max(0, frozenLeft);
  }

  moveRows(from: number, count: number, to: number): void {
    this.change('rows', moved(from - 1, count, to - 1));
  }

  insertColumns(before: number, count: number): void {
    this.addColumns(before - 1, count, Math.min(before - 1, this.maxColumns - 1));
  }

  deleteColumns(at: number, count: number): void {
    if (this.maxColumns <= count) throw new Error('Sorry, it is not possible to delete all columns.');
    this.change('columns', deleted(at - 1, count));
    this.maxColumns -= count;
  }

  /** Moves columns before column `to`, counted before the move. */
  moveColumns(from: number, count: number, to: number): void {
    this.change('columns', moved(from - 1, count, to - 1));
  }

  hideRows(at: number, count: number): void {
    for (let i = 0; i < count; i++) this.grid.hide(at - 1 + i, 'hiddenByUser', true);
  }

  showRows(at: number, count: number): void {
    for (let i = 0; i < count; i++) this.grid.hide(at - 1 + i, 'hiddenByUser', false);
  }

  hideColumns(at: number, count: number, hidden = true): void {
    for (let i = 0; i < count; i++) this.hiddenColumns[at - 1 + i] = hidden;
  }

  /** Filters the table under its header (the last frozen row, else row 1) by what one column shows. */
  filter(column: number, keep: (shown: string) => boolean): void {
    const row = Math.max(1, this.frozenRows);
    this.filterArea ??= {
      row,
      column: 1,
      rows: Math.max(1, this.lastRow() - row + 1),
      columns: Math.max(1, this.lastColumn()),
    };
    this.conditions = [...this.conditions.filter((condition) => condition.column !== column), { column, keep }];
    this.applyFilter();
  }

  clearFilter(): void {
    this.conditions = [];
    this.applyFilter();
    this.filterArea = null;
  }

  /** Protects the range, or without one the tab but for the ranges of `open`. */
  protect(options: { range?: Corners; open?: Corners[]; editors: string[]; warningOnly?: boolean }): void {
    this.protections.push({
      area: options.range ? areaOf(options.range) : null,
      open: (options.open ?? []).map(areaOf),
      editors: [...options.editors],
      warningOnly: options.warningOnly ?? false,
    });
  }

  unprotect(): void {
    this.protections = [];
  }

  /** A dropdown of which several values may be chosen; the cell then holds "A, B" (CHIP-08). */
  validateSeveral(
    row: number,
    column: number,
    rows: number,
    columns: number,
    allowed: string[],
    strict: boolean,
  ): void {
    this.validate(row, column, rows, columns, allowed, strict, true);
  }

  /** A dropdown; with `strict`, other values are refused to scripts (this class lets a person's hand through). */
  validate(
    row: number,
    column: number,
    rows: number,
    columns: number,
    allowed: string[],
    strict: boolean,
    several = false,
  ): void {
    this.reach(row + rows - 1, column + columns - 1);
    const rule = { allowed: [...allowed], strict, ...(several ? { several } : {}) };
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) this.grid.setExtra('rule', row + i - 1, column + j - 1, rule);
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) if (i + j > 0) this.enter(row + i, column + j, { value: undefined });
    this.merges.push({ row, column, rows, columns });
  }

  /** Takes the merges in an area apart; only the first cell of each has kept a value. */
  unmerge(area: Area): void {
    this.merges = this.merges.filter((merge) => !meets(merge, area));
  }

  /**
   * Format › Convert to table: the first row is the header. `types` by column; a column without a type is an ordinary
   * one. Blank cells of checkboxes and ratings read FALSE and 0 from now on (TABLE-05).
   */
  makeTable(area: Area, types: readonly (ColumnType | null)[], choices: readonly string[] = []): void {
    this.reach(area.row + area.rows - 1, area.column + area.columns - 1);
    const below = { row: area.row + 1, rows: area.rows - 1, columns: 1 };
    const typed = types.flatMap((type, i): TypedColumn[] =>
      type ? [{ type, area: { ...below, column: area.column + i } }] : [],
    );
    const table = { area: { ...area }, typed, conditions: [] };
    this.tables.push(table);
    for (let column = area.column; column < area.column + area.columns; column++)
      this.nameColumn(table, area.row, column);
    for (const column of typed) {
      const { area } = column;
      if (column.type === 'dropdown') this.validate(area.row, area.column, area.rows, 1, [...choices], true);
      for (let row = area.row; row < area.row + area.rows; row++) this.fillTyped(row, area.column, column.type);
    }
  }

  /** Filters the first Table of the tab by what one column shows; the tab's own filter is another one (TABLE-04). */
  filterTable(column: number, keep: (shown: string) => boolean): void {
    const [first, ...others] = this.tables;
    if (!first) throw new Error('There is no Table here');
    const conditions = [...first.conditions.filter((condition) => condition.column !== column), { column, keep }];
    this.tables = [{ ...first, conditions }, ...others];
    this.applyFilter();
  }

  clearTableFilter(): void {
    this.tables = this.tables.map((table) => ({ ...table, conditions: [] }));
    this.applyFilter();
  }

  /** Groups rows; collapsed ones count as hidden by the user. */
  groupRows(at: number, count: number, collapsed = false): void {
    while (this.rowGroups.length < at - 1) this.rowGroups.push(0);
    for (let i = at - 1; i < at - 1 + count; i++) this.rowGroups[i] = (this.rowGroups[i] ?? 0) + 1;
    if (collapsed) this.hideRows(at, count);
  }

  groupColumns(at: number, count: number): void {
    while (this.columnGroups.length < at - 1) this.columnGroups.push(0);
    for (let i = at - 1; i < at - 1 + count; i++) this.columnGroups[i] = (this.columnGroups[i] ?? 0) + 1;
  }

  /** Format › Alternating colours. */
  band(row: number, column: number, rows: number, columns: number): void {
    this.bands.push({ row, column, rows, columns });
  }

  freeze(rows: number): void {
    this.frozenRows = rows;
  }

  // What both people and scripts come down to.

  stored(row: number, column: number): Scalar {
    return this.grid.value(row - 1, column - 1);
  }

  storedFormat(row: number, column: number): string {
    return this.grid.extra('format', row - 1, column - 1) ?? '';
  }

  /** Formats one cell. A number that becomes plain text becomes the text that was shown. */
  setFormat(row: number, column: number, format: string): void {
    const stored = storedFormat(format);
    const value = this.stored(row, column);
    if (stored === PLAIN_TEXT && typeof value === 'number' && !this.formula(row, column)) {
      this.grid.setValue(row - 1, column - 1, this.shown(row, column));
    }
    this.grid.setExtra('format', row - 1, column - 1, stored || undefined);
  }

  /** Puts a value with all that hangs on it: spills, merges, checkboxes, a format for a cell that has none. */
  enter(row: number, column: number, { value, format, formula }: Typed): void {
    const [i, j] = [row - 1, column - 1];
    const spill = this.grid.extra('spill', i, j);
    if (spill && this.formula(row, column)) this.unspill(spill);
    else if (spill) {
      // Deleting a spilled value does nothing; another value in its place stops the whole formula.
      if (value === undefined && !formula) return;
      this.unspill(spill, '#REF!');
    }
    if (this.coveredByMerge(row, column)) return;
    if (format && !this.storedFormat(row, column)) this.grid.setExtra('format', i, j, format);
    const unticked = value === undefined && !formula && this.grid.extra('rule', i, j)?.allowed === null;
    this.grid.setValue(i, j, unticked ? false : value === '' ? undefined : value);
    this.grid.setExtra('formula', i, j, formula);
    this.grid.setExtra('content', i, j, undefined);
    if (this.tables.length > 0) this.afterTable(row, column);
  }

  addRows(at: number, count: number, like: number): void {
    this.book.mustHold(count * this.maxColumns);
    const model = like >= at ? like + count : like;
    this.change('rows', inserted(at, count));
    this.maxRows += count;
    this.grid.formatRowsLike(model, at, count);
  }

  addColumns(at: number, count: number, like: number): void {
    this.book.mustHold(count * this.maxRows);
    const model = like >= at ? like + count : like;
    this.mustNotTear(at);
    this.change('columns', inserted(at, count));
    this.maxColumns += count;
    this.grid.formatColumnsLike(model, at, count);
    this.moveReferences({ at: at + 1, count, inserted: this.name });
    for (const table of this.tables)
      for (let column = at + 1; column <= at + count; column++)
        if (headedAt([table], table.area.row, column)) this.nameColumn(table, table.area.row, column);
  }

  /** Formulas follow the cells of a tab, this or another one, in which columns were inserted. */
  moveReferences(change: { at: number; count: number; inserted: string }): void {
    for (let row = 0; row < this.maxRows; row++) {
      this.grid.row(row)?.extras.formula?.forEach((formula, column) => {
        if (formula) this.grid.setExtra('formula', row, column, afterColumns(formula, { ...change, home: this.name }));
      });
    }
  }

  /** Google fills columns that are inserted into what an array formula fills. That is not emulated. */
  private mustNotTear(at: number): void {
    for (let row = 0; row < this.maxRows; row++) {
      const spill = this.grid.row(row)?.extras.spill;
      if (at > 0 && spill?.[at] && spill[at] === spill[at - 1])
        throw new Error('Columns inserted into the cells of an array formula are not emulated');
    }
  }

  isBlank(area: Area): boolean {
    for (let i = area.row; i < area.row + area.rows; i++) {
      for (let j = area.column; j < area.column + area.columns; j++) {
        if (this.stored(i, j) !== undefined || this.formula(i, j) || this.content(i, j)) return false;
      }
    }
    return true;
  }

  /** A copy for another book, with everything that "Make a copy" takes along. */
  copyTo(book: DocumentSettings, { id, name }: { id: number; name: string } = this): Tab {
    const { maxRows: rows, maxColumns: columns } = this;
    const copy = new Tab(book, id, name, this.kind, { rows, columns });
    copy.takeFrom(this);
    return copy;
  }

  /** What is noted on the tab, its columns and its rows. */
  allMetadata(): Metadata[] {
    return [this.metadata, ...this.columnMetadata, ...this.rowMetadata].flatMap((notes) => notes ?? []);
  }

  /** Google's version history: what this gives back makes the tab again what it is now. */
  keepVersion(): () => void {
    const kept = this.copyTo(this.book);
    return () => this.takeFrom(kept);
  }

  private takeFrom(other: Tab): void {
    this.maxRows = other.maxRows;
    this.maxColumns = other.maxColumns;
    this.grid = other.grid.copy();
    for (const key of [
      'merges',
      'bands',
      'protections',
      'metadata',
      'columnMetadata',
      'rowMetadata',
      'widths',
      'hiddenColumns',
      'rowGroups',
      'columnGroups',
    ] as const) {
      Object.assign(this, { [key]: structuredClone(other[key]) });
    }
    this.conditions = [...other.conditions];
    this.tables = [...other.tables];
    this.filterArea = other.filterArea && { ...other.filterArea };
    this.frozenRows = other.frozenRows;
    this.frozenColumns = other.frozenColumns;
    this.refusesColumns = other.refusesColumns;
    this.hidden = other.hidden;
  }

  private reach(row: number, column: number): void {
    if (row > this.maxRows) this.addRows(this.maxRows, row - this.maxRows, this.maxRows - 1);
    if (column > this.maxColumns) this.addColumns(this.maxColumns, column - this.maxColumns, this.maxColumns - 1);
  }

  private coveredByMerge(row: number, column: number): boolean {
    return this.merges.some(
      (area) =>
        (row > area.row || column > area.column) &&
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  }

  /** Takes an array formula's values away; its own cell then shows `left`, if given, and keeps the formula. */
  private unspill(spill: Spill, left?: string): void {
    for (let i = 0; i < this.maxRows; i++) {
      this.grid.row(i)?.extras.spill?.forEach((mark, j) => {
        if (mark !== spill) return;
        const anchor = this.grid.extra('formula', i, j) !== undefined;
        this.grid.setExtra('spill', i, j, undefined);
        this.grid.setValue(i, j, anchor ? left : undefined);
      });
    }
  }

  private change(side: 'rows' | 'columns', change: Change): void {
    if (side === 'rows') this.grid.changeRows(change);
    else this.grid.changeColumns(change);
    for (const list of side === 'rows'
      ? [this.rowMetadata, this.rowGroups]
      : [this.columnMetadata, this.hiddenColumns, this.widths, this.columnGroups])
      change.list(list);
    const carried = (area: Area): Area | null => carry(area, side, change);
    this.tables = this.tables.map((table) => carriedTable(table, side, change)).filter((table) => table !== null);
    this.bands = this.bands.map(carried).filter((area) => area !== null);
    this.merges = this.merges.map(carried).filter((area) => area !== null);
    this.filterArea = this.filterArea && carried(this.filterArea);
    this.protections = this.protections
      .map((protection) => ({
        ...protection,
        area: protection.area && carried(protection.area),
        open: protection.open.map(carried).filter((area) => area !== null),
        whole: !protection.area,
      }))
      .filter(({ area, whole }) => whole || area)
      .map(({ whole, ...protection }) => protection);
    if (side === 'rows') return;
    this.conditions = this.conditions.flatMap(({ column, keep }) => {
      const span = change.span(column - 1, column - 1);
      return span ? [{ column: span[0] + 1, keep }] : [];
    });
  }

  private fillTyped(row: number, column: number, type: ColumnType): void {
    if (type === 'checkbox') this.makeCheckbox(row, column);
    if (type === 'rating' && this.stored(row, column) === undefined) this.enter(row, column, { value: 0 });
  }

  /** What a Table does after a value was put: its header stays a list of names, and it may grow (TABLE-06). */
  private afterTable(row: number, column: number): void {
    const wanted = this.book.tablesGrow && this.stored(row, column) !== undefined;
    const touched = wanted ? touchedAt(this.tables, row, column) : undefined;
    if (touched) this.growTable(touched, row, column);
    const headed = headedAt(this.tables, row, column);
    if (headed) this.nameColumn(headed, row, column);
  }

  private growTable(table: SheetTable, row: number, column: number): void {
    const grown = grownTo(table, row, column);
    this.tables = this.tables.map((one) => (one === table ? grown : one));
    if (row === table.area.row) return;
    for (const { area, type } of grown.typed) this.fillTyped(row, area.column, type);
  }

  /** A header is a text of its own: blanks and repeated names are altered, a formula becomes what it shows. */
  private nameColumn(table: SheetTable, row: number, column: number): void {
    const { area } = table;
    const others = Array.from({ length: area.columns }, (_, i) => area.column + i).filter((one) => one !== column);
    const taken = new Set(others.map((other) => this.shown(row, other)));
    const wanted = this.shown(row, column) || `Column ${column - area.column + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
    this.grid.setValue(row - 1, column - 1, name);
    this.grid.setExtra('formula', row - 1, column - 1, undefined);
  }

  private applyFilter(): void {
    if (this.filterArea) this.hideAgainst(this.filterArea, this.conditions, 'hiddenByFilter');
    for (const { area, conditions } of this.tables) this.hideAgainst(area, conditions, 'hiddenByTable');
  }

  private hideAgainst(area: Area, conditions: SheetTable['conditions'], by: 'hiddenByFilter' | 'hiddenByTable'): void {
    for (let row = area.row + 1; row < area.row + area.rows; row++) {
      const kept = conditions.every(({ column, keep }) => keep(this.shown(row, column)));
      this.grid.hide(row - 1, by, !kept);
    }
  }
}

const rank = (value: Scalar) => ['number', 'string', 'boolean'].indexOf(typeof value);

function compared(a: Scalar, b: Scalar, collator: Intl.Collator, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const up =
    typeof a === 'string' && typeof b === 'string'
      ? collator.compare(a, b)
      : rank(a) - rank(b) || Number(a) - Number(b);
  return descending ? -up : up;
}
