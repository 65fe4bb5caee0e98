// Whether a field's line is found, has something to check, or is broken: what decides where it stands and what it shows.
import type { TabView } from '../../api';
import type { FieldKey } from '../../core/fields';
import type { GuessCode } from '../../core/match/guess';
import { type Headers, isColumn, type Source } from '../../core/people/template';
import { openDays } from './days';
import { type Draft, isFound, otherFieldOf } from './sources';
import { type Fit, fitOf, namesFrom, valuesOf } from './values';

/** `off`: nothing is sent in this field. */
export type LineState = 'broken' | 'check' | 'found' | 'off';

/** What a field takes from the rows that the panel has read. */
export interface Look {
  values: readonly string[];
  /** What a name field makes of them; null where they are read as they stand. */
  names: ReturnType<typeof namesFrom>;
  fit: Fit;
}

export const NOTHING_SEEN: Look = { values: [], names: null, fit: { filled: 0, error: [], warning: [] } };

export function lookAt(field: FieldKey, source: Source, tab: TabView, headers: Headers, country: string | null): Look {
  const values = valuesOf(source, tab, headers);
  return { values, names: namesFrom(field, source, values), fit: fitOf(field, values, country, source) };
}

/** Guesses that a person should look at before they are sent. */
const DOUBTS: readonly GuessCode[] = ['near', 'values', 'opposite', 'by_kind'];
/** Some numbers of a list always have a remark; from this share on it may be the wrong column. */
const MANY = 0.1;

export function isDoubtful(why: Draft['why'][FieldKey]): boolean {
  return why !== undefined && why !== 'stored' && why !== 'chosen' && DOUBTS.includes(why.code);
}

export function lineState(field: FieldKey, tab: TabView, draft: Draft, headers: Headers, look: Look): LineState {
  const source = draft.sources[field];
  if (field === 'email' && (!source || !isColumn(source))) return 'broken';
  if (!source) return 'off';
  if (!isFound(source, headers)) return 'broken';
  const { filled, error, warning } = look.fit;
  const isOdd = error.length > 0 || (filled > 0 && warning.length >= filled * MANY);
  const isTwice = draft.why[field] !== 'stored' && otherFieldOf(field, source, draft.sources) !== null;
  const hasDays = field === 'enabled' && openDays(tab, draft) !== null;
  return hasDays || isDoubtful(draft.why[field]) || isOdd || isTwice || hasNewWords(source, tab.mapping?.sources[field])
    ? 'check'
    : 'found';
}

/** Words of a yes/no column whose meaning nobody has saved yet. */
function hasNewWords(source: Source, stored: Source | undefined): boolean {
  if (!isColumn(source) || !source.words?.length) return false;
  const kept = stored && isColumn(stored) ? (stored.words ?? []) : [];
  return source.words.some(({ text, means }) => !kept.some((one) => one.text === text && one.means === means));
}
