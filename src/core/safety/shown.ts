// What a preview has shown of each person, in the form in which it is stored, and whether a sync may send it as it is now.
import { type FieldKey, fieldOf, FIELDS } from '../fields';
import { type Fingerprints, PRINT_CHARS } from '../state/fingerprint';
import type { Shown } from '../state/record';
import { type Decision, payloadPrint } from '../state/select';

/** Stands among the kinds of a shown record, beside those of the limits. */
const PREVIEW = 'preview';
/** Instead of the fields of a new person, who gets all of them. */
const ALL = '*';
/** Between the fields that were shown and those of them in which somebody had edited Signitic's value. */
const EDITED = '!';

type Send = Extract<Decision, { kind: 'send' }>;

export interface ShownPerson {
  readonly payload: string;
  readonly fields: ReadonlySet<FieldKey> | typeof ALL;
  /** Fields whose value in Signitic was not what it had last accepted. */
  readonly edited: readonly FieldKey[];
}

/** @param editedOf the fields of a person in which Signitic's value had been edited */
export function shownInPreview(
  sends: readonly Send[],
  editedOf: (person: string) => readonly FieldKey[],
  prints: Fingerprints,
): Shown {
  const payloads: Record<string, string> = {};
  for (const { person, row, plan, selected } of sends) {
    const fields = selected.effect === 'created' ? ALL : codesOf([...plan.send.keys()]);
    payloads[person] = payloadPrint(row, prints) + fields + EDITED + codesOf(editedOf(person));
  }
  return { kinds: { [PREVIEW]: sends.map(({ person }) => person) }, payloads };
}

const codesOf = (fields: readonly FieldKey[]): string => fields.map((key) => fieldOf(key).code).join('');
const BY_CODE = new Map(FIELDS.map(({ code, key }) => [code, key]));
const fieldsOf = (codes: string): FieldKey[] => (codes.match(/../g) ?? []).flatMap((code) => BY_CODE.get(code) ?? []);

/** What the latest preview has shown, by person; null when there is none. @param shown of the last hour */
export function latestPreview(shown: readonly (Shown & { stamp: string })[]): Map<string, ShownPerson> | null {
  const previews = shown.filter(({ kinds }) => kinds[PREVIEW] !== undefined);
  if (previews.length === 0) return null;
  const latest = previews.reduce((last, { stamp }) => (stamp > last ? stamp : last), '');
  const people = new Map<string, ShownPerson>();
  for (const { stamp, payloads } of previews) {
    if (stamp !== latest) continue;
    for (const [person, text] of Object.entries(payloads)) people.set(person, personFrom(text));
  }
  return people;
}

function personFrom(text: string): ShownPerson {
  const [shown = '', edited = ''] = text.split(EDITED);
  const payload = shown.slice(0, PRINT_CHARS);
  const codes = shown.slice(PRINT_CHARS);
  return { payload, fields: codes === ALL ? ALL : new Set(fieldsOf(codes)), edited: fieldsOf(edited) };
}

/** Whether all that would go of a person was shown so. Fields that need not go any more do no harm. */
export function wasShown(
  { row, plan, selected }: Send,
  { payload, fields }: ShownPerson,
  prints: Fingerprints,
): boolean {
  if (payload !== payloadPrint(row, prints)) return false;
  if (fields === ALL) return true;
  return selected.effect !== 'created' && [...plan.send.keys()].every((key) => fields.has(key));
}
