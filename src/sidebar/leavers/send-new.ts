// New addresses are sent by a sync of their tabs, with all its safety limits, before the old ones are given up.
import type { NewAddressView } from '../../api';
import { OUTCOME_KINDS } from '../../core/outcome';
import { call } from '../server';

/** @returns false when a sync stopped, or waits for a confirmation */
export async function sendNewAddresses(pairs: readonly NewAddressView[]): Promise<boolean> {
  const tabs = new Set(pairs.filter(({ sent }) => !sent).map(({ tab }) => tab.id));
  for (const tab of tabs) if (!(await syncToEnd(tab))) return false;
  return true;
}

async function syncToEnd(tab: number): Promise<boolean> {
  let view = await call('syncTab', tab, 'changed', false);
  while (view.more && !view.stopped && !view.held) {
    const next = await call('syncTab', tab, 'resume', false);
    const before = view;
    // A slice that changed nothing would only be repeated.
    if (OUTCOME_KINDS.every((kind) => next.sums[kind] === before.sums[kind])) return false;
    view = next;
  }
  return !view.stopped && !view.held;
}
