// How a script's values come into cells: converted as Sheets converts them, checked, queued.
import type { Access } from './access';
import { PLAIN_TEXT, type Scalar, show, isDateFormat } from './formats';
import { isDate } from './service-base';
import { sheetLocale } from './locales';
import { refuseInvalid, refuseOutside, refuseProtected, refuseTooLong } from './refusals';
import { serialAt } from './serial';
import type { Area } from './places';
import type { Tab } from './tab';
import { readTyped, type Typed } from './typing';

/** Queues one change of cells. `perCell` is false where one call treats a whole range alike, which costs little. */
export function queue(
  access: Access,
  tab: Tab,
  area: Area,
  perCell: boolean,
  apply: () => void,
  check?: () => void,
): void {
  const refuse = () => {
    refuseOutside(access, tab, area);
    refuseProtected(access, tab, area);
    check?.();
  };
  if (access.book.refusesAt === 'call') refuse();
  access.writes.add({
    tab,
    area: perCell ? area : { ...area, rows: 1, columns: 1 },
    apply() {
      refuse();
      apply();
    },
  });
}

/** Queues one value per cell; `at` gives it. The script may change its array afterwards, so values are taken now. */
export function queueValues(
  access: Access,
  tab: Tab,
  area: Area,
  at: (i: number, j: number) => unknown,
  perCell = true,
): void {
  const given = taken(access, area, at);
  const each = (visit: (row: number, column: number, typed: Typed) => void) => {
    given.forEach((values, i) => {
      values.forEach((value, j) => {
        const [row, column] = [area.row + i, area.column + j];
        visit(row, column, converted(access, value, tab.storedFormat(row, column)));
      });
    });
  };
  // A rule that waits in the queue before this value counts as well.
  const check = () => {
    if (hasRules(tab, area)) each((row, column, typed) => refuseInvalid(access, tab, row, column, typed));
  };
  queue(access, tab, area, perCell, () => each((row, column, typed) => tab.enter(row, column, typed)), check);
}

/** Queues a row below the content, wherever that ends by then: appending is atomic, and blind to formats (WRITE-16). */
export function queueAppend(access: Access, tab: Tab, values: readonly unknown[]): void {
  const given = taken(access, { row: 1, column: 1, rows: 1, columns: values.length }, (_, j) => values[j])[0]!;
  access.writes.add({
    tab,
    area: { row: tab.lastRow() + 1, column: 1, rows: 1, columns: given.length },
    apply() {
      const row = tab.lastRow() + 1;
      if (row > tab.maxRows) {
        if (!access.book.appendGrows) access.execution.fail('Those rows are out of bounds.');
        tab.addRows(tab.maxRows, 1, tab.maxRows - 1);
      }
      const area = { row, column: 1, rows: 1, columns: given.length };
      refuseOutside(access, tab, area);
      refuseProtected(access, tab, area);
      const typed = given.map((value) => converted(access, value, ''));
      typed.forEach((cell, j) => {
        refuseInvalid(access, tab, row, j + 1, cell);
      });
      typed.forEach((cell, j) => {
        if (tab.storedFormat(row, j + 1) === PLAIN_TEXT) tab.setFormat(row, j + 1, '');
        tab.enter(row, j + 1, cell);
      });
    },
  });
}

function taken(access: Access, area: Area, at: (i: number, j: number) => unknown): unknown[][] {
  const rows: unknown[][] = [];
  for (let i = 0; i < area.rows; i++) {
    const row: unknown[] = [];
    for (let j = 0; j < area.columns; j++) {
      const value = at(i, j);
      refuseTooLong(access, value);
      row.push(typeof value === 'object' && isDate(value) ? new Date(value.getTime()) : value);
    }
    rows.push(row);
  }
  return rows;
}

function hasRules(tab: Tab, area: Area): boolean {
  for (let i = area.row; i < area.row + area.rows; i++) if (tab.grid.row(i - 1)?.extras.rule) return true;
  return false;
}

/** What a script's value becomes in a cell with this format. */
function converted(access: Access, value: unknown, format: string): Typed {
  if (value === null || value === undefined || value === '') return { value: undefined };
  if (typeof value === 'string') return text(access, value, format);
  if (typeof value === 'object' && isDate(value)) return date(access, value, format);
  if (typeof value === 'number' && !Number.isFinite(value)) return { value: '#NUM!' };
  // Nobody has measured a number written into plain text; text is the reading that loses the type.
  if (typeof value === 'number' && format === PLAIN_TEXT) return { value: String(value) };
  return { value: value as Scalar };
}

function text(access: Access, value: string, format: string): Typed {
  const { book } = access;
  const formula = value.startsWith('=') && !book.plainTextStopsFormulas;
  if (format !== PLAIN_TEXT || formula) return readTyped(value, book, book.plusIsFormula);
  if (value.startsWith("'") && !book.plainTextKeepsApostrophe) return { value: value.slice(1) || undefined };
  return { value };
}

function date(access: Access, value: Date, format: string): Typed {
  const { locale: name, timeZone } = access.book;
  if (Number.isNaN(value.getTime())) return { value: '#NUM!' };
  const locale = sheetLocale(name);
  const serial = serialAt(value.getTime(), timeZone);
  const usual = Math.abs(serial - Math.round(serial)) < 1e-9 ? locale.date : locale.dateTime;
  if (format === PLAIN_TEXT) return { value: show(serial, usual, locale) };
  return isDateFormat(format) ? { value: serial } : { value: serial, format: usual };
}
