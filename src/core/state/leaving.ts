// The entries of people who left the list: deactivated from the panel, activated again, or known under another address.
import { blankEntry, type Entry, inFlight } from './entry';
import type { Fingerprints } from './fingerprint';

/** More declined pairs than this are not kept for a person: the latest count. */
const MOST_DECLINED = 20;

/** Whether a sync of this file has settled the person: it sent them, or found that Signitic had their values already. */
export const wasSent = ({ done }: Entry): boolean => done !== 'none';

/** The tab that the person was sent from. */
function tabOf(entry: Entry, otherwise: number): number {
  for (const [, { tab }] of entry.fields) return tab;
  return otherwise;
}

export interface Switch {
  /** What Signitic is asked for. */
  readonly active: boolean;
  readonly prints: Fingerprints;
  /** Minutes since 1970. */
  readonly minute: number;
  /** Id of the tab for a person of whom no field is known. */
  readonly tab: number;
}

/**
 * The entry before the request: *Active* is not sure. That the person is deactivated from here is kept already now: after
 * a kill nobody knows whether the request arrived, and *Activate again* must find them if it did.
 */
export function switching(entry: Entry, { active, prints, minute, tab }: Switch): Entry {
  const change = { tab: tabOf(entry, tab), prints: new Map([['enabled', prints.field('enabled', active)] as const]) };
  const before = inFlight(entry, change);
  return active ? before : { ...before, extras: { ...before.extras, deactivated: minute } };
}

/** The entry after the answer. What the person's row tells of an earlier sync stays as it is. */
export function switched(entry: Entry, { active, prints, minute, tab }: Switch): Entry {
  const fields = new Map(entry.fields);
  const print = prints.field('enabled', active);
  fields.set('enabled', { print, mark: 'sure', changed: false, tab: tabOf(entry, tab) });
  const { deactivated: _deactivated, ...extras } = entry.extras;
  return { ...entry, fields, extras: active ? extras : { ...extras, deactivated: minute } };
}

/** What is left of an address that its person has given up: no field of it is compared with anybody any more. */
export function givenUp({ person, extras: { deactivated } }: Entry): Entry {
  return { ...blankEntry(person), extras: deactivated === undefined ? {} : { deactivated } };
}

/** The entry with a person who was found not to be the same. */
export function declining(entry: Entry, other: string): Entry {
  const declined = (entry.extras.declined ?? []).filter((known) => known !== other).concat(other);
  return { ...entry, extras: { ...entry.extras, declined: declined.slice(-MOST_DECLINED) } };
}
