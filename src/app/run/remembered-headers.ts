// The field that people chose for a header, remembered for the other tabs of the file.
import type { TabMapping } from '../../api';
import { type Guess, guessMapping, normaliseHeader } from '../../core/match/guess';
import { shortHash } from '../../core/state/fingerprint';
import { headersOf, isColumn } from '../../core/people/template';
import { isOwnHeader } from '../../google/own-columns';
import { fromStored, save } from '../../google/properties';
import { storedName } from '../stored-names';

const REMEMBERED = storedName('remembered');
const REMEMBERED_MOST = 400;
/** Stands for both names out of one column: the header alone would be taken for one of them, whole. */
const NAMES = 'names';

/** Marks a field or a suggestion that people left out, so that it does not come back at each opening. */
function isGuessed(guess: Guess | undefined): boolean {
  return guess !== undefined && (guess.field !== null || guess.suggested !== undefined);
}

const foreignOf = (titles: readonly string[]): string[] =>
  titles.filter((text) => text.trim() !== '' && !isOwnHeader(text));

/** Tells whether what was chosen for these headers was remembered before. */
export const markOf = (titles: readonly string[], { sources }: Pick<TabMapping, 'sources'>): string =>
  shortHash(JSON.stringify([foreignOf(titles).sort(), sources]));

/** After a finished run, what people chose for a header holds for other tabs too, and what they chose to leave out. */
export function remember(
  sheet: number,
  titles: readonly string[],
  mapping: TabMapping,
  all: Record<string, string>,
): void {
  const headers = foreignOf(titles);
  // Guessing builds the whole dictionary, which costs more than the rest of a run with nothing to send.
  const chosen = markOf(titles, mapping);
  const name = storedName('chosen', sheet);
  if (fromStored(all, name) === chosen) return;
  const before = (fromStored(all, REMEMBERED) ?? {}) as Record<string, string | null>;
  const after: Record<string, string | null> = { ...before };
  const used = new Map<string, string>();
  for (const [field, source] of Object.entries(mapping.sources)) {
    if (source && isColumn(source)) used.set(source.column.trim(), source.name ? NAMES : field);
  }
  const guesses = guessMapping(headers);
  [...headersOf(headers).at.keys()].forEach((text) => {
    const header = normaliseHeader(text);
    const field = used.get(text);
    if (field === NAMES) return;
    if (field) after[header] = field;
    else if (before[header] || isGuessed(guesses[headers.indexOf(text)])) after[header] = null;
  });
  const names = Object.keys(after);
  for (const old of names.slice(0, Math.max(0, names.length - REMEMBERED_MOST))) delete after[old];
  if (JSON.stringify(after) !== JSON.stringify(before)) save('file', REMEMBERED, after);
  // Written last: a run that is killed before leaves it to the next run.
  save('file', name, chosen, all[name] ?? null);
}
