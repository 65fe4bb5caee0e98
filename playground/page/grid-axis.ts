// Where rows or columns begin and end, in pixels; those that are hidden have no size.

export interface Axis {
  readonly count: number;
  /** Of all together. */
  readonly length: number;
  start(place: number): number;
  end(place: number): number;
  size(place: number): number;
  /** The row or column at a distance, within those that exist. */
  at(pixels: number): number;
  /** The next one that is not hidden, `by` steps away; the last one on the way when there are no more. */
  next(place: number, by: number): number;
}

/** Places count from 1. */
export function axis(count: number, sizeOf: (place: number) => number): Axis {
  const ends = new Float64Array(count + 1);
  for (let place = 1; place <= count; place++) ends[place] = ends[place - 1]! + sizeOf(place);
  const within = (place: number): number => Math.min(Math.max(place, 1), count);
  const size = (place: number): number => (ends[place] ?? 0) - (ends[place - 1] ?? 0);
  return {
    count,
    length: ends[count] ?? 0,
    start: (place) => ends[within(place) - 1] ?? 0,
    end: (place) => ends[within(place)] ?? 0,
    size,
    at(pixels) {
      let [low, high] = [1, count];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! > pixels) high = middle;
        else low = middle + 1;
      }
      return low;
    },
    next(place, by) {
      let [at, left] = [place, Math.abs(by)];
      const step = Math.sign(by);
      for (let seen = place + step; left > 0 && seen >= 1 && seen <= count; seen += step) {
        if (size(seen) === 0) continue;
        at = seen;
        left--;
      }
      return at;
    },
  };
}
