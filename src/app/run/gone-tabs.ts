// What somebody has said about the people of deleted tabs, so that the list of those who left can be shown.
import type { GoneTab } from '../../core/safety/leavers';
import { fromStored, loadAll, save } from '../../google/properties';
import { allTabs } from '../../google/ui';
import { storedName } from '../stored-names';
import { mappingOf, record } from '../validate';

const GONE = storedName('goneTabs');

/** @param all everything stored for the file */
export function goneTabsIn(all: Record<string, string>): ReadonlyMap<number, GoneTab> {
  const known = new Map<number, GoneTab>();
  for (const [id, said] of Object.entries(record(fromStored(all, GONE))))
    if (said === 'left' || said === 'ignored') known.set(Number(id), said);
  return known;
}

/** The name that a deleted tab had when its columns were saved last; '' when it is not known. */
export const lastNameOf = (all: Record<string, string>, id: number): string =>
  mappingOf(fromStored(all, storedName('mapping', id)))?.tab ?? '';

/** @param said null takes back what was said before */
export function sayGone(id: number, said: GoneTab | null): void {
  const { [String(id)]: _before, ...others } = Object.fromEntries(goneTabsIn(loadAll('file')));
  // Of a tab that is there, its rows tell.
  const isThere = allTabs().some((tab) => tab.id === id);
  save('file', GONE, said && !isThere ? { ...others, [id]: said } : others);
}
