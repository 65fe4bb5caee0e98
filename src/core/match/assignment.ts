// Gives columns to fields so that the sum of how well they fit is greatest: no column wins by standing first.

/** `weights[row][column]`: how well a column fits a row's field, 0 when not at all. Needs no more rows than columns. */
function hungarian(weights: readonly (readonly number[])[], columns: number): number[] {
  const rows = weights.length;
  const rowPrice: number[] = new Array(rows + 1).fill(0);
  const columnPrice: number[] = new Array(columns + 1).fill(0);
  const rowOf: number[] = new Array(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    const least: number[] = new Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const seen: boolean[] = new Array(columns + 1).fill(false);
    const way: number[] = new Array(columns + 1).fill(0);
    let at = 0;
    rowOf[0] = row;
    do {
      seen[at] = true;
      at = step(weights, rowOf[at] as number, at, { rowPrice, columnPrice, rowOf, least, seen, way });
    } while (rowOf[at] !== 0);
    for (; at !== 0; at = way[at] as number) rowOf[at] = rowOf[way[at] as number] as number;
  }
  return rowOf;
}

interface Prices {
  rowPrice: number[];
  columnPrice: number[];
  rowOf: number[];
  least: number[];
  seen: boolean[];
  way: number[];
}

/** One step of the Hungarian method: the cheapest column not seen yet, with the prices brought up to date. */
function step(weights: readonly (readonly number[])[], row: number, from: number, prices: Prices): number {
  const { rowPrice, columnPrice, rowOf, least, seen, way } = prices;
  let delta = Number.POSITIVE_INFINITY;
  let next = 0;
  for (let column = 1; column < seen.length; column++) {
    if (seen[column]) continue;
    const cost = -(weights[row - 1]?.[column - 1] || 0) - (rowPrice[row] as number) - (columnPrice[column] as number);
    if (cost < (least[column] as number)) {
      least[column] = cost;
      way[column] = from;
    }
    if ((least[column] as number) < delta) {
      delta = least[column] as number;
      next = column;
    }
  }
  for (let column = 0; column < seen.length; column++) {
    if (seen[column]) {
      rowPrice[rowOf[column] as number] = (rowPrice[rowOf[column] as number] as number) + delta;
      columnPrice[column] = (columnPrice[column] as number) - delta;
    } else least[column] = (least[column] as number) - delta;
  }
  return next;
}

/**
 * The best field for each column, or null. `fits[column]` lists fields with positive scores; no field is given twice.
 */
export function assign<Key extends string>(
  fits: readonly (readonly (readonly [Key, number, ...unknown[]])[])[],
): (Key | null)[] {
  const given: (Key | null)[] = fits.map(() => null);
  const fields: Key[] = [];
  for (const list of fits) for (const [field] of list) if (fields.indexOf(field) < 0) fields.push(field);
  if (fields.length === 0) return given;
  const fitting = fits.map((list, column) => (list.length > 0 ? column : -1)).filter((column) => column >= 0);
  // As many empty columns as fields: a field may stay without one.
  const width = fitting.length + fields.length;
  const weights = fields.map((field) =>
    fitting.map((column) => fits[column]?.find(([key]) => key === field)?.[1] || 0),
  );
  const rowOf = hungarian(weights, width);
  fitting.forEach((column, i) => {
    const row = rowOf[i + 1] as number;
    const field = row > 0 ? fields[row - 1] : undefined;
    if (field !== undefined && (weights[row - 1]?.[i] || 0) > 0) given[column] = field;
  });
  return given;
}
