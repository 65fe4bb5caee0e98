// Inserted, deleted and moved rows or columns: what happens to everything that is kept by place.

/** A rectangle of cells, counted from 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function meets(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether every cell of the inner area lies in the outer one. */
export function holds(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** One structural change along one side of a tab; places count from 0. */
export interface Change {
  /** Rearranges a list that has one item per place; lists may be shorter than the side is long. */
  list(items: unknown[]): void;
  /** Where a stretch of places comes to lie, or null when nothing of it is left. */
  span(first: number, last: number): [first: number, last: number] | null;
}

/** New places before place `at`; a stretch around it grows. */
export function inserted(at: number, count: number): Change {
  const moved = (place: number) => (place >= at ? place + count : place);
  return {
    list(items) {
      if (items.length > at) items.splice(at, 0, ...new Array<undefined>(count));
    },
    span: (first, last) => [moved(first), moved(last)],
  };
}

export function deleted(at: number, count: number): Change {
  const end = at + count;
  return {
    list(items) {
      items.splice(at, count);
    },
    span(first, last) {
      if (first >= at && last < end) return null;
      const newFirst = first < at ? first : Math.max(first - count, at);
      const newLast = last < at ? last : Math.max(last - count, at - 1);
      return [newFirst, newLast];
    },
  };
}

/** Places move to before place `to`, counted before the move, as in Google's own `moveColumns`. */
export function moved(from: number, count: number, to: number): Change {
  const target = to > from ? to - count : to;
  const place = (old: number) => {
    if (old >= from && old < from + count) return target + old - from;
    const without = old < from ? old : old - count;
    return without < target ? without : without + count;
  };
  return {
    list(items) {
      while (items.length < Math.max(from + count, to)) items.push(undefined);
      items.splice(target, 0, ...items.splice(from, count));
    },
    // A stretch that would be torn apart keeps its coordinates.
    span(first, last) {
      const [newFirst, newLast] = [place(first), place(last)];
      return newLast - newFirst === last - first ? [newFirst, newLast] : [first, last];
    },
  };
}

/** Where an area comes to lie after a change; null when nothing of it is left. */
export function carry(area: Area, side: 'rows' | 'columns', change: Change): Area | null {
  const [from, size] = side === 'rows' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  const span = change.span(area[from] - 1, area[from] + area[size] - 2);
  return span && { ...area, [from]: span[0] + 1, [size]: span[1] - span[0] + 1 };
}
