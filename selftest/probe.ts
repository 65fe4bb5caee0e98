// What the sidebar's probe asks for, and what should come of it on the page.
import type { Case } from './case';

/** Values that google.script.run carries badly or not at all. */
export const GIFTS: Readonly<Record<string, () => unknown>> = {
  date: () => [[1, new Date(0)]],
  map: () => new Map([[1, 2]]),
  nothing: () => ({ x: [undefined] }),
  text: () => 'caf\u00e9 \u2713',
};

/** By what it says; the page, probe.html, uses the same words. */
export const PROBES: readonly (Pick<Case, 'id' | 'says' | 'open'> & { expect: string })[] = [
  { id: 'RUN-01', says: 'a date cannot be sent', expect: 'Failed due to illegal value in property: 0' },
  { id: 'RUN-02', says: 'undefined arrives as null', expect: '{"x":[null]}' },
  { id: 'RUN-03', says: 'a date in the answer loses it', expect: 'null' },
  { id: 'RUN-04', says: 'a map arrives empty', expect: '{}' },
  { id: 'open 4', says: 'an address in the script', expect: 'https://example.com/a//b', open: true },
  { id: 'open 4', says: 'letters beyond ASCII in the script', expect: 'caf\u00e9 \u2713', open: true },
  { id: 'open 4', says: 'letters beyond ASCII from the server', expect: '"caf\u00e9 \u2713"', open: true },
];
