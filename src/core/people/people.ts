// A whole list as people: each row, with what only the rows together tell of it.
import type { Row, Table } from '../row';
import type { Plan } from './columns';
import { rareGroups } from './group-typos';
import { withClashes } from './same-email';
import { type ReadingOptions, toUsers } from './user';

/**
 * The people of a list that was read whole. Every view of a row takes it from here: letters that mean yes and no, the
 * order of names, titles and totals are decided by the whole column.
 */
export function peopleIn(table: Table, plan: Plan, options: ReadingOptions): Row[] {
  const rows = withClashes(toUsers(table, plan, options));
  rareGroups(rows);
  return rows;
}
