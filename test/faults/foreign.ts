// What of the document is the add-on's and what is the user's own, to see that only the first ever changes.
import type { Tab } from '../../playground/emulator/spreadsheet-store';
import type { Stage } from './fixture';

/** Titles of the add-on's columns in English, by which these tests call them. */
export const OWN = ['Signitic status', 'Signitic details', 'Signitic synced at'];
const FRENCH = ['Signitic – état', 'Signitic – détail', 'Signitic – date'];
const STATE_TAB = 'Signitic sync state';

/**
 * The hidden tab that keeps the add-on's state: it says so in its first cell, or holds a record there once it is sorted. A
 * run that dies while it makes the tab leaves a blank one.
 */
export const isStateTab = (tab: Tab): boolean =>
  tab.name.startsWith(STATE_TAB) && /^($|Staff Sync for Signitic keeps here|s1.{5}\["[ph]",)/.test(tab.shown(1, 1));

/** How many tabs bear the name of the state tab; a second one would be rubbish in the user's file. */
export const stateTabsIn = ({ world }: Stage): number => world.book.sheets.filter(isStateTab).length;

/** The state tab; null where there is none yet. */
export const stateTabOf = (stage: Stage): Tab | null => stage.world.book.sheets.find(isStateTab) ?? null;

const OWN_MARK = 'staff-sync-column';

/** Columns of the add-on, by the mark that it leaves on them, else by their header. */
export function ownColumns(tab: Tab): Map<string, number> {
  const found = new Map<string, number>();
  for (let column = 1; column <= tab.maxColumns; column++) {
    const mark = tab.columnMetadata[column - 1]?.find(({ key }) => key === OWN_MARK);
    const header = OWN.find((name, i) => [name, FRENCH[i]].includes(tab.shown(1, column)));
    const name = mark ? OWN[['status', 'details', 'time'].indexOf(String(mark.value))] : header;
    if (name) found.set(name, column);
  }
  return found;
}

/** Everything of the document that is not the add-on's, cell by cell, whatever columns of its own stand in between. */
export function foreignThings(stage: Stage): string[] {
  const things: string[] = [];
  for (const tab of stage.world.book.sheets) {
    if (isStateTab(tab)) continue;
    const own = new Set(ownColumns(tab).values());
    const place = placesWithout(own, tab.maxColumns);
    const lastColumn = tab.lastColumn();
    for (const { row, column, value, formula, format, colour } of tab.snapshot()) {
      // A blank cell at the edge of the grid takes its format from its neighbour when the grid grows.
      const blank = value === '' && formula === '';
      if (own.has(column) || (blank && column > lastColumn)) continue;
      things.push(JSON.stringify([tab.name, row, place[column], value, formula, format, colour]));
    }
    const layout = tab.layout();
    const cells = (list: readonly unknown[]) => JSON.stringify(list, (_, item) => withoutOwn(item, own, place));
    things.push(JSON.stringify([tab.name, layout.size.rows, layout.frozenRows, layout.rowsHiddenByUser]));
    things.push(cells(layout.notes), cells(layout.rules), JSON.stringify([layout.merges, layout.protections]));
    things.push(`hidden ${layout.hiddenColumns.filter((column) => !own.has(column)).map((column) => place[column])}`);
  }
  return things;
}

/** Layout lists cells of a row as [column, value]. */
function withoutOwn(item: unknown, own: ReadonlySet<number>, place: readonly number[]): unknown {
  if (!Array.isArray(item) || !Array.isArray(item[1]) || !Array.isArray(item[1][0])) return item;
  const cells = (item[1] as [number, unknown][]).filter(([column]) => !own.has(column));
  return cells.length > 0 ? [item[0], ...cells.map(([column, value]) => [place[column], value])] : null;
}

function placesWithout(own: ReadonlySet<number>, columns: number): number[] {
  const place: number[] = [0];
  let next = 0;
  for (let column = 1; column <= columns; column++) place[column] = own.has(column) ? 0 : ++next;
  return place;
}

/** What became of the user's own things between two looks. */
export function changes(before: readonly string[], now: readonly string[]): string[] {
  if (before.length === now.length && before.every((thing, i) => thing === now[i])) return [];
  const [had, has] = [new Set(before), new Set(now)];
  const gone = before.filter((thing) => !has.has(thing)).map((thing) => `foreign thing gone: ${thing}`);
  return gone.concat(now.filter((thing) => !had.has(thing)).map((thing) => `foreign thing new: ${thing}`));
}
