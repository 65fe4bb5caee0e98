// The faults that are in the sample list on purpose, by row of the sheet: errors keep a row back, warnings let it through.

export type Fault = 'error' | 'warning';

export const KNOWN_FAULTS: Readonly<Record<number, Fault>> = {
  17: 'error',
  31: 'error',
  44: 'warning',
  58: 'error',
  89: 'warning',
  96: 'error',
  138: 'warning',
  149: 'error',
  163: 'error',
  177: 'warning',
  201: 'error',
  215: 'error',
  230: 'warning',
  253: 'error',
};

/** Whether these rows need a person, or should be looked at, for the known faults and for nothing else. */
export function areKnown(found: ReadonlyMap<number, Fault>): boolean {
  const known = Object.entries(KNOWN_FAULTS);
  return found.size === known.length && known.every(([row, fault]) => found.get(Number(row)) === fault);
}
