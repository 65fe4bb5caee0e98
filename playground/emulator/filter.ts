// The filter of a tab, of which it can have one; Tables have filters of their own, which scripts do not see (TABLE-04).
import { type Access, type Members, type RangeState, served } from './access';
import { ASK } from './latency';
import { refuseProtected } from './refusals';
import type { Tab } from './tab';

/** The tab's filter, from whichever range it is asked for (READ-17); null without one. */
export function filterOf(access: Access, tab: Tab): object | null {
  return tab.filterArea && served(access, 'Filter', tab, FILTER);
}

export function createFilter(access: Access, { tab, area }: RangeState): object | null {
  refuseProtected(access, tab, null);
  if (tab.filterArea) access.execution.fail("You can't create a filter in a sheet that already has a filter.");
  tab.filterArea = { ...area };
  return filterOf(access, tab);
}

const FILTER: Members<Tab> = {
  getRange: { takes: [[]], ms: ASK, run: (access, tab) => access.make.range(access, tab, { ...tab.filterArea! }) },
  remove: { takes: [[]], ms: ASK, asks: true, run: (_, tab) => tab.clearFilter() },
};
