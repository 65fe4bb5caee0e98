// What a person chooses for a tab beside its columns: corrections that are sent, and the place of our columns.
import type { PlaceView, ResultsPlace, TabMapping } from '../api';
import { fieldOf, isFieldKey } from '../core/fields';
import { isFixFor, StopError } from '../core/outcome';
import { planFor } from '../core/people/columns';
import { headersOf, isColumn } from '../core/people/template';
import type { PlaceRefusal } from '../core/status/results-place';
import { roomRefusal } from '../google/room';
import { findOwn } from '../google/own-columns';
import { saveChoice } from '../google/properties';
import { readTop, showCell, tabOf } from '../google/sheet';
import { stored } from './run/run';
import { storedName } from './stored-names';

/** @throws StopError no_mapping */
function mappingFor(sheet: number): TabMapping {
  const { mapping } = stored(sheet);
  if (!mapping) throw new StopError('no_mapping');
  return mapping;
}

const keep = (sheet: number, mapping: TabMapping) => saveChoice('file', storedName('mapping', sheet), mapping);

/** Has a correction sent for a field from now on, or its cells as they stand. Cells are never changed. */
export function chooseFix(sheet: number, field: unknown, code: unknown, isChosen: boolean): null {
  const mapping = mappingFor(sheet);
  const source = isFieldKey(field) ? mapping.sources[field] : undefined;
  if (!isFieldKey(field) || !source || !isColumn(source) || !isFixFor(fieldOf(field).kind, code))
    throw new StopError('bad_settings', { message: 'fix' });
  const { fixes = [], ...bare } = source;
  const others = fixes.filter((one) => one !== code);
  const chosen = isChosen ? [...others, code] : others;
  const next = chosen.length > 0 ? { ...bare, fixes: chosen } : bare;
  keep(sheet, { ...mapping, sources: { ...mapping.sources, [field]: next } });
  return null;
}

/** Keeps where our columns are made, and says at once when they cannot stand there. */
export function placeResults(sheet: number, place: ResultsPlace): PlaceView {
  const { results: _, ...mapping } = mappingFor(sheet);
  const refused = place === 'email' ? refusalNow(sheet, mapping) : null;
  const isAtEmail = place === 'email' && refused === null;
  keep(sheet, isAtEmail ? { ...mapping, results: 'email' } : mapping);
  return { place: isAtEmail ? 'email' : 'right', refused };
}

function refusalNow(sheet: number, mapping: TabMapping): PlaceRefusal | null {
  const tab = tabOf(sheet);
  const { headerRow } = mapping;
  const top = readTop(tab, headerRow);
  const emailColumn = planFor(mapping, headersOf(top.headers)).emailColumn + 1;
  // Right of the last column of all is right of the data.
  return emailColumn === top.headers.length ? null : roomRefusal({ tab, headerRow, ...top, emailColumn });
}

/** Goes to our status column; false where it is not there. */
export function showResults(sheet: number): boolean {
  const tab = tabOf(sheet);
  const { headerRow } = mappingFor(sheet);
  const { status } = findOwn(tab, readTop(tab, headerRow).headers);
  if (status === undefined) return false;
  showCell(tab, headerRow, status);
  return true;
}
