// Which people of a list would have no value in a field: a count, of which nothing follows.
import { FIELDS, type FieldKey } from '../fields';
import type { Plan } from '../people/columns';
import type { Result } from '../row';

/** People without a value in one field. */
export interface MissingValues {
  field: FieldKey;
  people: number;
  /** The first of their rows, in the sheet's order. */
  rows: number[];
}

/** More rows than this are not listed: nobody clicks through them. */
const MOST_ROWS = 300;
/** A signature without them is noticed, so they count where no column fills them, too. */
const NAMES: readonly FieldKey[] = ['firstname', 'lastname'];

/** Counted over the rows that are or would be in Signitic, for the fields that the list fills; the most frequent first. */
export function missingValues(rows: readonly Result[], { planned }: Pick<Plan, 'planned'>): MissingValues[] {
  const mapped = new Set(planned.map(({ field }) => field.key).concat(NAMES));
  const people = rows.filter(isInSignitic);
  const found: MissingValues[] = [];
  for (const { key } of FIELDS) {
    // No signature shows Active, and a word may leave it as it is on purpose.
    if (key === 'email' || key === 'enabled' || !mapped.has(key)) continue;
    const without = people.filter(({ user }) => user[key] === undefined || user[key] === '').map(({ row }) => row);
    if (without.length > 0) found.push({ field: key, people: without.length, rows: without.slice(0, MOST_ROWS) });
  }
  return found.sort((a, b) => b.people - a.people);
}

function isInSignitic({ outcome: { kind }, issues }: Result): boolean {
  return (
    kind !== 'skipped' && kind !== 'invalid' && kind !== 'refused' && issues.every(({ level }) => level !== 'error')
  );
}
