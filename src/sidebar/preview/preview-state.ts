// A preview as the panel knows it: what was read so far, what would change, and which of Signitic's values are kept.
import type { KeptFields, PreviewView, Progress, ReadValues } from '../../api';
import type { FieldKey } from '../../core/fields';
import type { PersonChange } from '../../core/steps/preview';

export interface Preview {
  phase: 'running' | 'stopped' | 'done';
  /** Values that were read from Signitic. They live here only, and go with the panel. */
  read: ReadValues;
  /** Of the slice under way. */
  progress: Progress | null;
  stopping: boolean;
  view: PreviewView | null;
  /** Fields in which Signitic's value stays, as `keyOf` names them. */
  kept: ReadonlySet<string>;
}

/** A path goes to Signitic as a whole, so its levels are kept together. */
export const keyOf = (email: string, field: FieldKey): string =>
  `${email} ${field.startsWith('path.') ? 'path' : field}`;

/** Every value of Signitic's that did not come from this list. */
export function theirValues(people: readonly PersonChange[]): string[] {
  return people.flatMap(({ email, fields }) =>
    fields.filter(({ theirs }) => theirs !== null).map(({ field }) => keyOf(email, field)),
  );
}

/** Whether anything of a person goes. */
export function isSent({ email, kind, fields }: PersonChange, kept: Preview['kept']): boolean {
  return kind !== 'unread' && (fields.length === 0 || fields.some(({ field }) => !kept.has(keyOf(email, field))));
}

/** The choices as the server takes them. */
export function keptFields(people: readonly PersonChange[], kept: Preview['kept']): KeptFields {
  return people.flatMap(({ email, fields }) => {
    const mine = fields.filter(({ field }) => kept.has(keyOf(email, field))).map(({ field }) => field);
    return mine.length > 0 ? [[email, mine] as const] : [];
  });
}

interface Grouped {
  kind: string;
  fields: readonly { field: FieldKey }[];
}

/** The people who change in the same way; somebody whose fields change in several ways is in several groups. */
export interface Group<Person extends Grouped = PersonChange> {
  kind: Exclude<Person['kind'], 'changed'> | FieldKey;
  members: { person: Person; change: Person['fields'][number] | null }[];
}

/** People on one side only first, then the fields by how many they are, and last who could not be read. */
export function groupsOf<Person extends Grouped>(people: readonly Person[]): Group<Person>[] {
  type One = Group<Person>;
  const groups = new Map<string, One>();
  const add = (kind: One['kind'], person: Person, change: Person['fields'][number] | null) => {
    const group = groups.get(kind) ?? { kind, members: [] };
    group.members.push({ person, change });
    groups.set(kind, group);
  };
  for (const person of people) {
    if (person.kind !== 'changed') add(person.kind as One['kind'], person, null);
    else for (const change of person.fields) add(change.field, person, change);
  }
  const rank = ({ members, kind }: One) => (kind === 'unread' ? 2 : members[0]?.change ? 1 : 0);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.members.length - a.members.length);
}
