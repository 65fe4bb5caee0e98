// Where an outcome belongs when it is written: rows may have been sorted, inserted or deleted since they were read.

/** What placing needs of a row. */
export interface Placed {
  /** Row number when it was read. */
  readonly row: number;
  /** What its e-mail cell showed then, folded. */
  readonly identity: string;
}

/**
 * The row of each record now. An e-mail that is unique, then and now, is followed wherever it went; any other outcome
 * stays on its row while the e-mail cell there reads the same; else it belongs nowhere.
 * @param before identities of all rows read, to know which were unique
 * @param now identities as they stand in the sheet, the first being that of row `first`
 * @returns row numbers; records without one are left out
 */
export function place<R extends Placed>(
  records: readonly R[],
  before: ReadonlyMap<string, number>,
  now: readonly string[],
  first: number,
): Map<R, number> {
  const at = new Map<string, number>();
  const twice = new Set<string>();
  now.forEach((identity, i) => {
    if (at.has(identity)) twice.add(identity);
    else at.set(identity, first + i);
  });
  const placed = new Map<R, number>();
  for (const record of records) {
    const { identity, row } = record;
    const unique = identity !== '' && before.get(identity) === 1 && !twice.has(identity);
    const found = unique ? at.get(identity) : now[row - first] === identity ? row : undefined;
    if (found !== undefined) placed.set(record, found);
  }
  return placed;
}

/** How often each identity occurs. */
export function countIdentities(identities: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const identity of identities) counts.set(identity, (counts.get(identity) ?? 0) + 1);
  return counts;
}
