// What the state tells of a value in Signitic: fingerprints cannot be read back, but likely values can be held against them.
import { type FieldKey, fieldOf } from '../fields';
import type { Entry } from './entry';
import type { Fingerprints } from './fingerprint';
import type { Decision } from './select';

/** `same`: the row's own value. `other`: neither that nor a blank. `unknown`: nothing is believed. */
export type Known = 'same' | 'blank' | 'yes' | 'no' | 'other' | 'unknown';

/** What Signitic is known to hold in a field, beside the row's value of it; undefined for a blank one. */
export function known(
  entry: Entry | undefined,
  key: FieldKey,
  value: string | boolean | undefined,
  prints: Fingerprints,
): Known {
  const field = entry?.fields.get(key);
  if (!field || field.mark === 'old' || field.mark === 'unsure') return 'unknown';
  const holds = (one: string | boolean) => field.print === prints.field(key, one);
  if (value !== undefined && holds(value)) return 'same';
  if (holds('')) return value === undefined ? 'same' : 'blank';
  if (fieldOf(key).kind !== 'boolean') return 'other';
  return holds(true) ? 'yes' : holds(false) ? 'no' : 'other';
}

/** The fields that a sync would send of a row, or compare first. */
export function fieldsToGo(decision: Decision): readonly FieldKey[] {
  if (decision.kind === 'read') return decision.fields;
  return decision.kind === 'send' ? [...decision.plan.send.keys()] : [];
}
