// The other mapped tabs of the file: a person who stands in two of them has one state.
import { fold } from '../../core/people/columns';
import { columnOf, headersOf, isColumn } from '../../core/people/template';
import type { Ports } from '../../core/ports';
import { fromStored } from '../../google/properties';
import { readHeaders, shownUnder, tabOf } from '../../google/sheet';
import { allTabs } from '../../google/ui';
import { mappingOf } from '../validate';
import { storedName } from '../stored-names';

/** @param all everything stored for the file */
export function otherTabs(all: Record<string, string>): Pick<Ports, 'emailsIn' | 'tabName'> {
  let names: Map<number, string> | null = null;
  return {
    emailsIn(id) {
      const mapping = mappingOf(fromStored(all, storedName('mapping', id)));
      const source = mapping?.sources.email;
      if (!mapping || !source || !isColumn(source)) return null;
      try {
        const tab = tabOf(id);
        const column = columnOf(source, headersOf(readHeaders(tab, mapping.headerRow)));
        return typeof column === 'number' ? new Set(shownUnder(tab, mapping.headerRow, column + 1).map(fold)) : null;
      } catch {
        // A tab that is gone or empty keeps no field.
        return null;
      }
    },
    tabName(id) {
      names = names ?? new Map(allTabs().map((tab) => [tab.id, tab.name]));
      return names.get(id) ?? '';
    },
  };
}
