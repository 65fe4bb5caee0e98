// The emulated tab as a grid that can be typed into. Only rows and columns in view are drawn, so a long list costs nothing.
import Papa from 'papaparse';
import type { CellView, Rectangle, SheetView, Typed } from '../messages';
import { element } from './element';
import { axis, type Axis } from './grid-axis';
import { editor } from './grid-editor';
import { startSelecting } from './grid-selection';

export interface Hands {
  type(tab: number, cells: Typed[]): void;
  select(tab: number, range: Rectangle): void;
  /** Rows that come into view and are to be told. */
  look(tab: number, first: number, last: number): void;
  /** The cells as text, with tabs between them. */
  copy(tab: number, range: Rectangle): Promise<string>;
}

export interface Grid {
  readonly tab: number;
  sheet(view: SheetView): void;
  change(cells: readonly CellView[]): void;
  /** Selects cells and scrolls to the first of them. */
  select(range: Rectangle): void;
  focus(): void;
}

/** As Google draws them, in pixels. */
const HEAD = 24;
const SIDE = 46;
const LINE = 21;
const MORE_LINE = 17;
const WIDTH = 100;
/** Rows beside those in view that are drawn, too, so that scrolling shows no blanks. */
const SPARE = 12;
const MOST_UNDONE = 100;

interface Cell {
  shown: string;
  look: string;
}

/** Makes the grid in its place; it is empty until it is told of a tab. */
export function makeGrid(place: HTMLElement, hands: Hands): Grid {
  const view = element('div', '', 'grid-view');
  Object.assign(view, { tabIndex: 0, id: 'grid-view' });
  view.setAttribute('role', 'grid');
  const part = (name: string): HTMLElement => element('div', '', `grid-${name}`);
  const [corner, heads, sides, cells] = [part('corner'), part('heads'), part('sides'), part('cells')];
  for (const one of [corner, heads, sides]) one.setAttribute('aria-hidden', 'true');
  const space = element('div', '', 'grid-space');
  space.append(corner, heads, sides, cells);
  view.append(space);
  place.replaceChildren(view);

  let sheet: SheetView = {
    ...{ tab: -1, fresh: true, rows: 0, columns: 0, hiddenRows: [], hiddenColumns: [], widths: [] },
  };
  const known = new Map<number, Map<number, Cell>>();
  let rows: Axis = axis(0, () => LINE);
  let columns: Axis = axis(0, () => WIDTH);
  let asked = '';
  let drawing = 0;
  let undone: Typed[][] = [];

  const shown = (row: number, column: number): string => known.get(row)?.get(column)?.shown ?? '';
  const type = (typed: Typed[]): void => {
    // What is not in view is not known, so it could not be put back.
    const whole = typed.every(({ row }) => known.has(row));
    undone = whole
      ? [...undone, typed.map((one) => ({ ...one, text: shown(one.row, one.column) }))].slice(-MOST_UNDONE)
      : [];
    hands.type(sheet.tab, typed);
  };
  const undo = (): void => {
    const last = undone.pop();
    if (last) hands.type(sheet.tab, last);
  };

  const layer = element('div', '', 'grid-drawn');
  const overlay = element('div', '', 'grid-overlay');
  cells.append(layer, overlay);

  const lay = (): void => {
    const hiddenRows = new Set(sheet.hiddenRows);
    const hiddenColumns = new Set(sheet.hiddenColumns);
    const lines = (row: number): number =>
      Math.max(1, ...[...(known.get(row)?.values() ?? [])].map((cell) => cell.shown.split('\n').length));
    rows = axis(sheet.rows, (row) => (hiddenRows.has(row) ? 0 : LINE + (lines(row) - 1) * MORE_LINE));
    columns = axis(sheet.columns, (column) => (hiddenColumns.has(column) ? 0 : (sheet.widths[column - 1] ?? WIDTH)));
    space.style.gridTemplate = `${HEAD}px ${rows.length}px / ${SIDE}px ${columns.length}px`;
    view.setAttribute('aria-rowcount', String(sheet.rows));
    view.setAttribute('aria-colcount', String(sheet.columns));
  };

  const draw = (): void => {
    drawing = 0;
    const [first, last] = [rows.at(view.scrollTop), rows.at(view.scrollTop + view.clientHeight)];
    const [left, right] = [columns.at(view.scrollLeft), columns.at(view.scrollLeft + view.clientWidth)];
    const span = {
      first: Math.max(1, first - SPARE),
      last: Math.min(sheet.rows, last + SPARE),
      left: Math.max(1, left - 2),
      right: Math.min(sheet.columns, right + 1),
    };
    const wanted = `${sheet.tab}:${span.first}-${span.last}`;
    if (sheet.tab >= 0 && wanted !== asked) hands.look(sheet.tab, span.first, span.last);
    asked = wanted;
    const body: HTMLElement[] = [];
    const numbers: HTMLElement[] = [];
    for (let row = span.first; row <= span.last; row++) {
      if (rows.size(row) === 0) continue;
      body.push(rowOf(row, span.left, span.right));
      numbers.push(box(String(row), { top: rows.start(row), height: rows.size(row) }));
    }
    const letters: HTMLElement[] = [];
    for (let column = span.left; column <= span.right; column++) {
      if (columns.size(column) === 0) continue;
      const side = { left: columns.start(column), width: columns.size(column) };
      letters.push(box(letterOf(column), side));
      const line = box('', {
        ...side,
        top: rows.start(span.first),
        height: rows.end(span.last) - rows.start(span.first),
      });
      line.className = 'grid-line';
      body.unshift(line);
    }
    layer.replaceChildren(...body);
    heads.replaceChildren(...letters);
    sides.replaceChildren(...numbers);
    selecting.mark();
  };

  const rowOf = (row: number, left: number, right: number): HTMLElement => {
    const line = box('', { top: rows.start(row), height: rows.size(row), width: columns.length });
    line.className = 'grid-row';
    line.setAttribute('role', 'row');
    line.setAttribute('aria-rowindex', String(row));
    for (let column = left; column <= right; column++) {
      const cell = known.get(row)?.get(column);
      if (cell && columns.size(column) > 0) line.append(cellOf(row, column, cell));
    }
    return line;
  };

  /** A text runs over blank cells beside it, as far as it needs. */
  const cellOf = (row: number, column: number, { shown: text, look }: Cell): HTMLElement => {
    let [width, next] = [columns.size(column), column + 1];
    const needs = textWidth(text, look.includes('font-weight'));
    const runs = !/text-align|overflow/.test(look);
    while (runs && width < needs && next <= sheet.columns && shown(row, next) === '') width += columns.size(next++);
    const made = box(text, { left: columns.start(column), width });
    made.className = 'grid-cell';
    made.style.cssText += `;${look}`;
    made.setAttribute('role', 'gridcell');
    made.setAttribute('aria-colindex', String(column));
    made.id = `cell-${row}-${column}`;
    Object.assign(made.dataset, { row, column });
    return made;
  };

  /** However much changes before the next frame, it is drawn once. */
  const later = (): void => {
    if (drawing === 0) drawing = requestAnimationFrame(draw);
  };
  const scrollTo = (row: number, column: number, middle: boolean): void => {
    const [room, wide] = [view.clientHeight - HEAD, view.clientWidth - SIDE];
    const [top, left] = [rows.start(row), columns.start(column)];
    const hiddenRow = top < view.scrollTop || rows.end(row) > view.scrollTop + room;
    const hiddenColumn = left < view.scrollLeft || columns.end(column) > view.scrollLeft + wide;
    if (hiddenRow) view.scrollTop = middle ? top - room / 2 : top < view.scrollTop ? top : rows.end(row) - room;
    if (hiddenColumn) view.scrollLeft = left < view.scrollLeft || middle ? left - 60 : columns.end(column) - wide;
    later();
  };
  const editing = editor(overlay, view, {
    start: (row, column) => ({
      ...{ left: columns.start(column), top: rows.start(row), width: columns.size(column), height: rows.size(row) },
      text: shown(row, column),
    }),
    done: (row, column, text) => {
      if (text !== shown(row, column)) type([{ row, column, text }]);
    },
    move: (down, right) => selecting.move(down, right, false),
  });
  const selecting = startSelecting(
    { view, overlay, heads, sides, head: HEAD, side: SIDE },
    {
      rows: () => rows,
      columns: () => columns,
      moved: (range) => hands.select(sheet.tab, range),
      reveal: (row, column) => scrollTo(row, column, false),
      edit: (row, column, first) => editing.open(row, column, first),
      type,
      undo,
      copy: (range) => hands.copy(sheet.tab, range),
      cut: (text) => Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data,
    },
  );
  view.addEventListener('scroll', later);
  new ResizeObserver(later).observe(view);

  return {
    get tab() {
      return sheet.tab;
    },
    sheet(next) {
      if (next.fresh) {
        known.clear();
        undone = [];
        asked = '';
      }
      if (next.tab !== sheet.tab) {
        editing.close();
        view.scrollTo(0, 0);
      }
      sheet = next;
      lay();
      later();
    },
    change(changed) {
      for (const [row, column, text, look] of changed) {
        const line = known.get(row) ?? new Map<number, Cell>();
        known.set(row, line);
        if (text === '' && look === '') line.delete(column);
        else line.set(column, { shown: text, look });
      }
      // A line break makes a row higher, and taking it away makes it lower again.
      lay();
      later();
    },
    select(range) {
      selecting.set(range);
      scrollTo(range[0], range[1], true);
    },
    focus: () => view.focus(),
  };
}

function box(text: string, at: { left?: number; top?: number; width?: number; height?: number }): HTMLElement {
  const made = element('div', text);
  for (const [side, pixels] of Object.entries(at)) made.style.setProperty(side, `${pixels}px`);
  return made;
}

const ruler = document.createElement('canvas').getContext('2d');
const FONT = '13px Roboto, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const measured = new Map<string, number>();
const MOST_MEASURED = 20_000;

/** How wide a text is drawn, with the room beside it. */
function textWidth(text: string, bold: boolean): number {
  const key = `${bold}${text}`;
  const before = measured.get(key);
  if (before !== undefined || !ruler) return before ?? 0;
  ruler.font = `${bold ? 700 : 400} ${FONT}`;
  const width = Math.max(...text.split('\n').map((line) => ruler.measureText(line).width)) + 10;
  if (measured.size > MOST_MEASURED) measured.clear();
  measured.set(key, width);
  return width;
}

/** A, B, …, Z, AA, as columns are called. */
function letterOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letterOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
