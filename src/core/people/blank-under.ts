// Blanks under a value that may hold for several rows: told, not filled, since nobody can know where it ends.
import type { Issue, Outcome } from '../outcome';
import type { FieldKey } from '../fields';
import type { Plan } from './columns';

interface Person {
  row: number;
  user: Partial<Record<FieldKey, string | boolean>>;
  skip: Outcome | null;
}

/** Fewer rows show no pattern. */
const LEAST = 3;
/** Of the values that head a run of blanks, in a column that is written so. */
const HEADING = 0.8;

/**
 * Warnings for the rows under a value, by row number, in columns where each value stands once and blanks follow it.
 * @param isBlank whether the cell of a column is blank in a row
 */
export function blanksUnder(
  rows: readonly Person[],
  plan: Plan,
  isBlank: (column: number, row: number) => boolean,
): Map<number, Issue[]> {
  const found = new Map<number, Issue[]>();
  const people = rows.filter((row) => row.skip === null);
  if (people.length < LEAST) return found;
  for (const { field, column } of plan.planned) {
    if (column < 0 || (field.group !== 'organisation' && field.group !== 'address')) continue;
    for (const [row, value] of runsIn(people, field.key, (person) => isBlank(column, person.row))) {
      const issue: Issue = { code: 'blank_under', level: 'warning', field: field.key, params: { value } };
      found.set(row, [...(found.get(row) ?? []), issue]);
    }
  }
  return found;
}

/** Row number → the value above, for each blank of a column that is written in runs; nothing for other columns. */
function runsIn(people: readonly Person[], key: FieldKey, isBlank: (person: Person) => boolean): Map<number, string> {
  const under = new Map<number, string>();
  const values = new Set<string>();
  let heading = 0;
  let above = '';
  let wasValue = false;
  for (const person of people) {
    const value = person.user[key];
    if (typeof value === 'string' && value !== '') {
      // Each name once: where one comes again, a blank is a blank.
      if (values.has(value)) return new Map();
      values.add(value);
      above = value;
      wasValue = true;
    } else if (above === '' || !isBlank(person)) return new Map();
    else {
      if (wasValue) heading++;
      wasValue = false;
      under.set(person.row, above);
    }
  }
  const isRun = under.size >= values.size && heading >= (values.size - (wasValue ? 1 : 0)) * HEADING;
  return isRun ? under : new Map();
}
