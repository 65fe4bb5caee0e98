// Selecting cells of the grid with mouse and keyboard, and what can be done with those that are selected.
import type { Rectangle, Typed } from '../messages';
import { element } from './element';
import type { Axis } from './grid-axis';

interface Parts {
  view: HTMLElement;
  overlay: HTMLElement;
  heads: HTMLElement;
  sides: HTMLElement;
  /** Height of the letters, width of the numbers. */
  head: number;
  side: number;
}

interface Around {
  rows(): Axis;
  columns(): Axis;
  moved(range: Rectangle): void;
  reveal(row: number, column: number): void;
  edit(row: number, column: number, first: string | null): void;
  type(cells: Typed[]): void;
  undo(): void;
  copy(range: Rectangle): Promise<string>;
  /** A pasted text as rows of cells. */
  cut(text: string): string[][];
}

export interface Selecting {
  set(range: Rectangle): void;
  move(down: number, right: number, extends_: boolean): void;
  /** Draws the selection anew, where rows and columns lie now. */
  mark(): void;
}

/** Cells that are emptied at once, at most. */
const MOST_EMPTIED = 20_000;

export function startSelecting({ view, overlay, heads, sides, head, side }: Parts, around: Around): Selecting {
  const frame = element('div', '', 'grid-selection');
  const active = element('div', '', 'grid-active');
  overlay.prepend(frame, active);
  /** Where the selection began, and the corner that moves. */
  let from = { row: 1, column: 1 };
  let to = from;

  const range = (): Rectangle => {
    const [row, column] = [Math.min(from.row, to.row), Math.min(from.column, to.column)];
    return [row, column, Math.abs(to.row - from.row) + 1, Math.abs(to.column - from.column) + 1];
  };
  const put = (box: HTMLElement, [row, column, high, wide]: Rectangle): void => {
    const [rows, columns] = [around.rows(), around.columns()];
    Object.assign(box.style, {
      left: `${columns.start(column) - 1}px`,
      top: `${rows.start(row) - 1}px`,
      width: `${columns.end(column + wide - 1) - columns.start(column) + 1}px`,
      height: `${rows.end(row + high - 1) - rows.start(row) + 1}px`,
    });
  };
  const mark = (): void => {
    const [row, column, high, wide] = range();
    put(frame, range());
    put(active, [from.row, from.column, 1, 1]);
    view.setAttribute('aria-activedescendant', `cell-${from.row}-${from.column}`);
    const [letters, numbers] = [around.columns(), around.rows()];
    for (const box of heads.children as HTMLCollectionOf<HTMLElement>) {
      const at = letters.at(Number.parseFloat(box.style.left));
      box.classList.toggle('chosen', at >= column && at < column + wide);
    }
    for (const box of sides.children as HTMLCollectionOf<HTMLElement>) {
      const at = numbers.at(Number.parseFloat(box.style.top));
      box.classList.toggle('chosen', at >= row && at < row + high);
    }
  };
  const choose = (start: typeof from, end: typeof from): void => {
    [from, to] = [start, end];
    mark();
    around.moved(range());
  };
  const move = (down: number, right: number, extend: boolean): void => {
    const start = extend ? to : from;
    const next = {
      row: around.rows().next(start.row, down),
      column: around.columns().next(start.column, right),
    };
    choose(extend ? from : next, next);
    around.reveal(next.row, next.column);
  };

  /** What lies under the mouse; 0 is the row of letters, or the column of numbers. */
  const under = (event: MouseEvent): typeof from => {
    const { left, top } = view.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    return {
      row: y < head ? 0 : around.rows().at(y - head + view.scrollTop),
      column: x < side ? 0 : around.columns().at(x - side + view.scrollLeft),
    };
  };
  view.addEventListener('mousedown', (event) => {
    const { row, column } = under(event);
    const { left, top } = view.getBoundingClientRect();
    const isBar = event.clientX - left > view.clientWidth || event.clientY - top > view.clientHeight;
    if (event.button !== 0 || isBar || event.target instanceof HTMLTextAreaElement) return;
    const last = { row: around.rows().count, column: around.columns().count };
    if (row > 0 && column > 0 && event.detail === 2) {
      event.preventDefault();
      return around.edit(row, column, null);
    }
    const start = event.shiftKey && row > 0 && column > 0 ? from : { row: row || 1, column: column || 1 };
    choose(start, { row: row || last.row, column: column || last.column });
    if (row === 0 || column === 0) return;
    const drag = (moved: MouseEvent): void => {
      const now = under(moved);
      const end = { row: now.row || to.row, column: now.column || to.column };
      if (end.row !== to.row || end.column !== to.column) choose(from, end);
    };
    document.addEventListener('mousemove', drag);
    document.addEventListener('mouseup', () => document.removeEventListener('mousemove', drag), { once: true });
  });

  const moves: Record<string, () => [down: number, right: number]> = {
    ArrowDown: () => [1, 0],
    ArrowUp: () => [-1, 0],
    ArrowRight: () => [0, 1],
    ArrowLeft: () => [0, -1],
    PageDown: () => [Math.floor(view.clientHeight / 21) - 2, 0],
    PageUp: () => [2 - Math.floor(view.clientHeight / 21), 0],
    Home: () => [0, -from.column],
    End: () => [0, around.columns().count],
  };
  const clear = (): void => {
    const [row, column, high, wide] = range();
    if (high * wide > MOST_EMPTIED) return;
    const places = Array.from({ length: high * wide }, (_, i) => i);
    around.type(places.map((i) => ({ row: row + Math.floor(i / wide), column: column + (i % wide), text: '' })));
  };
  const withControl: Record<string, () => void> = {
    c: () => void around.copy(range()).then((text) => navigator.clipboard.writeText(text)),
    x: () =>
      void around
        .copy(range())
        .then((text) => navigator.clipboard.writeText(text))
        .then(clear),
    z: () => around.undo(),
    a: () => choose({ row: 1, column: 1 }, { row: around.rows().count, column: around.columns().count }),
    home: () => move(-around.rows().count, -around.columns().count, false),
  };
  view.addEventListener('keydown', (event) => {
    const control = event.ctrlKey || event.metaKey;
    const act = control ? withControl[event.key.toLowerCase()] : undefined;
    const step = control && !event.key.startsWith('Arrow') ? undefined : moves[event.key];
    // Tab is left to the browser: it leads out of the grid.
    if (act) act();
    else if (step) {
      const many = control ? 1_000_000 : 1;
      const [down, right] = step();
      move(down * many, right * many, event.shiftKey);
    } else if (event.key === 'Delete' || event.key === 'Backspace') clear();
    else if (event.key === 'Enter' || event.key === 'F2') around.edit(from.row, from.column, null);
    else if (event.key.length === 1 && !control && !event.altKey) around.edit(from.row, from.column, event.key);
    else return;
    event.preventDefault();
  });
  view.addEventListener('paste', (event) => {
    const cells = around.cut(event.clipboardData?.getData('text/plain') ?? '');
    const [row, column] = range();
    const typed = cells.flatMap((line, i) => line.map((text, j) => ({ row: row + i, column: column + j, text })));
    event.preventDefault();
    if (typed.length > 0) around.type(typed);
  });
  return {
    set([row, column, high, wide]) {
      from = { row, column };
      to = { row: row + high - 1, column: column + wide - 1 };
      mark();
    },
    move,
    mark,
  };
}
