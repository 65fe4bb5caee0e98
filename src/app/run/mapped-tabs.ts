// The other mapped tabs of the file, to be read whole: a person is gone only when they stand in none of them.
import type { Settings } from '../../api';
import type { OtherTab } from '../../core/ports';
import { clock } from '../../google/clock';
import { dayAt } from '../../google/days';
import { fromStored } from '../../google/properties';
import { tabOf } from '../../google/sheet';
import { allTabs } from '../../google/ui';
import { mappingOf } from '../validate';
import { storedName } from '../stored-names';
import { sheetFor } from './tab-sheet';

/**
 * @param all everything stored for the file
 * @param here id of the tab that is left out
 */
export function mappedTabs(all: Record<string, string>, here: number, settings: Settings): OtherTab[] {
  const found: OtherTab[] = [];
  for (const { id, name } of allTabs()) {
    const mapping = id === here ? null : mappingOf(fromStored(all, storedName('mapping', id)));
    if (!mapping || Object.keys(mapping.sources).length === 0) continue;
    const today = mapping.sources.enabled?.dates && { today: dayAt(clock.now()) };
    found.push({ tab: id, name, mapping, ...today, sheet: () => sheetFor(tabOf(id), mapping.headerRow, settings) });
  }
  return found;
}
