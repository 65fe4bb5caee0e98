// The examples of a limit: a few people by name, each with what the limit is about.
import type { FieldKey } from '../fields';
import type { ExampleChange, LimitExample, LimitKind } from '../outcome';
import type { Listed, Row } from '../row';
import type { Fingerprints } from '../state/fingerprint';
import type { Decision } from '../state/select';

export type Send = Extract<Decision, { kind: 'send' }>;

const EXAMPLES = 5;
/** Fields told of an example. */
const CHANGES = 2;
export const NAMES: readonly FieldKey[] = ['firstname', 'lastname'];
export const PATH: readonly FieldKey[] = ['path.parent_entity', 'path.entity', 'path.group'];

export const nameOf = ({ user }: Pick<Row, 'user'>): string =>
  [user.firstname, user.lastname].filter(Boolean).join(' ');

/** The first people of a limit. Signitic's values are not known here; see `withSignitic`. */
export function examplesOf(kind: LimitKind, people: readonly Decision[]): LimitExample[] {
  return people.slice(0, EXAMPLES).map((decision) => {
    const { row } = decision;
    const changes = changedFields(kind, decision).map((field): ExampleChange => {
      const after = decision.kind === 'send' ? decision.selected.user[field] : undefined;
      return { field, before: null, after: typeof after === 'string' ? after : '' };
    });
    return { row: row.row, email: row.email, name: nameOf(row), before: null, changes };
  });
}

/** The fields that a limit is about, where it is not about names, addresses or who is active. */
function changedFields(kind: LimitKind, decision: Decision): FieldKey[] {
  if (decision.kind !== 'send') return [];
  const { plan, selected } = decision;
  const told: Partial<Record<LimitKind, FieldKey[]>> = {
    moved: PATH.filter((key) => plan.changed.includes(key)),
    new_groups: PATH.filter((key) => plan.changed.includes(key)),
    cleared: plan.changed.filter((key) => selected.user[key] === ''),
    // A name stands above, old and new.
    replaced: plan.replaced.filter((key) => !NAMES.includes(key) && typeof selected.user[key] === 'string'),
  };
  return (told[kind] ?? []).slice(0, CHANGES);
}

/** What has to be read of an example: the name, and the fields that the limit is about. */
export const wantedOf = ({ changes }: LimitExample): FieldKey[] => [...NAMES, ...changes.map(({ field }) => field)];

/** The example with what Signitic has of the person now. */
export function withSignitic(example: LimitExample, person: ReadonlyMap<FieldKey, string | boolean>): LimitExample {
  const text = (key: FieldKey): string | null => {
    const value = person.get(key);
    return typeof value === 'string' ? value : null;
  };
  const [firstname = '', lastname = ''] = NAMES.map((key) => text(key) ?? '');
  return {
    ...example,
    before: nameOf({ user: { firstname, lastname } }),
    changes: example.changes.map((change) => ({ ...change, before: text(change.field) })),
  };
}

/** The example of a person with a new address, beside the old one where Signitic still lists it. */
export function withOldAddress(
  example: LimitExample,
  oldPerson: string,
  users: ReadonlyMap<string, Listed> | null,
  prints: Fingerprints,
): LimitExample {
  for (const [key, { email }] of users ?? [])
    if (prints.person(key) === oldPerson)
      return { ...example, changes: [{ field: 'email', before: email, after: example.email }] };
  return example;
}
