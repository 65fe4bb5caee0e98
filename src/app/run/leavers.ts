// The panel's calls about people who left: who they are, deactivating them, and taking it back.
import type { LeaversEnd, LeaversView } from '../../api';
import type { Job, Ports } from '../../core/ports';
import {
  activateAgain,
  type AddressPair,
  deactivateLeavers,
  giveUpAddresses,
  keepApart,
  type Left,
  lookAtLeavers,
} from '../../core/steps/act-on-leavers';
import { keyFor } from '../../google/properties';
import { openFileId } from '../../google/ui';
import type { Language } from '../../i18n';
import { record } from '../validate';
import { leaversEnd, leaversView } from '../views/leavers';
import { NO_SUMS, troubleOf } from '../views/report';
import { goneTabsIn, lastNameOf } from './gone-tabs';
import { recordLeavers } from './history';
import { inSlice } from './run';
import { allTabs } from '../../google/ui';

/** More people than the panel lists are not taken in one call. */
export const MOST_CHOSEN = 500;
const LONGEST = 300;

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST;

/** E-mails as they came from the panel. */
export function emailsOf(value: unknown): string[] {
  const emails = Array.isArray(value) ? value.filter(isAddress) : [];
  return [...new Set(emails)].slice(0, MOST_CHOSEN);
}

/** Pairs of addresses as they came from the panel. */
export function pairsOf(value: unknown): AddressPair[] {
  const pairs = (Array.isArray(value) ? value : []).map(record);
  return pairs
    .flatMap(({ old, now }) => (isAddress(old) && isAddress(now) ? [{ old, now }] : []))
    .slice(0, MOST_CHOSEN);
}

const nobodyWatches = () => {};
const KIND = { what: 'changed', how: 'sidebar', confirmed: 'no', watch: nobodyWatches } as const;

export function getLeavers(sheet: number, language: Language): LeaversView {
  return inSlice({ ...KIND, sheet, check: 'look' }, ({ job, ports, all }) => {
    const names = new Map(allTabs().map((tab) => [tab.id, tab.name]));
    const gone = { said: goneTabsIn(all), nameOf: (id: number) => lastNameOf(all, id) };
    return leaversView(lookAtLeavers(job, ports), names, gone, language);
  });
}

export function deactivate(sheet: number, emails: string[], confirmed: number | null, language: Language): LeaversEnd {
  const work = (job: Job, ports: Ports) => deactivateLeavers(job, ports, emails, confirmed);
  return act(sheet, 'deactivated', work, language);
}

export function activate(sheet: number, emails: string[], language: Language): LeaversEnd {
  return act(sheet, 'activated', (job, ports) => activateAgain(job, ports, emails), language);
}

export function giveUp(sheet: number, pairs: AddressPair[], confirmed: number | null, language: Language): LeaversEnd {
  const work = (job: Job, ports: Ports) => giveUpAddresses(job, ports, pairs, confirmed);
  return act(sheet, 'deactivated', work, language);
}

export function apart(sheet: number, pairs: AddressPair[], language: Language): LeaversEnd {
  return act(sheet, null, (job, ports) => keepApart(job, ports, pairs), language);
}

/** Under the lease, so that no sync changes the state meanwhile; listed among the runs when it did anything. */
function act(
  sheet: number,
  did: 'deactivated' | 'activated' | null,
  work: (job: Job, ports: Ports) => Left,
  language: Language,
): LeaversEnd {
  return inSlice({ ...KIND, sheet, check: 'no' }, ({ job, ports, lease, settings, tab }) => {
    const left = work(job, ports);
    const { done, failed } = left;
    const refused = failed.filter(({ outcome }) => outcome.kind === 'refused').length;
    const sums = { ...NO_SUMS, synced: done.length, refused, waiting: failed.length - refused };
    if (lease && did && done.length + failed.length > 0) recordLeavers(lease.run, tab, did, sums);
    const stopped = left.stopped && troubleOf(left.stopped, language, settings.extras, keyFor(openFileId()));
    return leaversEnd(left, stopped, language);
  });
}
