// The mapping of a tab on its way to the store.
import type { TabMapping } from '../api';
import { StopError } from '../core/outcome';
import { columnOf, headersOf, isColumn } from '../core/people/template';
import { loadAll, save, saveChoice } from '../google/properties';
import { readHeaders, tabOf } from '../google/sheet';
import { allTabs, fileCountry } from '../google/ui';
import type { Language } from '../i18n';
import { stored } from './run/run';
import { storedName } from './stored-names';
import { firstSettings, mappingToStore } from './validate';

/** Stores a mapping whose columns are all there. @throws StopError header_lost */
export function saveMapping(sheet: number, mapping: unknown, language: Language): TabMapping {
  const checked = mappingToStore(mapping);
  // Neither our state nor the list of a preview is anybody's list of people.
  const named = allTabs().find(({ id }) => id === sheet);
  if (!named) throw new StopError('no_tab');
  const headers = headersOf(readHeaders(tabOf(sheet), checked.headerRow));
  for (const [field, source] of Object.entries(checked.sources)) {
    const named = source ? [...(isColumn(source) ? [source] : []), source.dates?.start, source.dates?.end] : [];
    for (const name of named) {
      if (!name || typeof columnOf(name, headers) === 'number') continue;
      throw new StopError('header_lost', { field, column: name.column, likely: '' });
    }
  }
  const all = loadAll('file');
  // The language of statuses is chosen at the first mapping, and stays whoever syncs.
  if (all[storedName('settings')] === undefined)
    save('file', storedName('settings'), firstSettings(language, fileCountry()));
  // The columns view knows nothing of the place that was chosen for our columns.
  const { mapping: before } = stored(sheet);
  const kept: TabMapping = { ...checked, ...(before?.results && { results: before.results }) };
  saveChoice('file', storedName('mapping', sheet), { ...kept, tab: named.name });
  return kept;
}
