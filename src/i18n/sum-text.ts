// The sums in one line, as an addition that anybody can check: "250 rows = 231 people + 12 left out + 7 to fix".
import type { GroupSums } from '../core/steps/sums';
import { type Language, pair, plural, words } from './index';

const GROUPS = ['people', 'leftOut', 'toFix', 'noPerson'] as const;

/** @param noPerson rows under the headers that are in none of the groups; '' where there are no rows at all */
export function sumText(groups: GroupSums, noPerson: number, language: Language): string {
  const { sum } = words(language);
  const counts = { ...groups, noPerson };
  const parts = GROUPS.filter((group) => counts[group] > 0);
  const rows = parts.reduce((all, group) => all + counts[group], 0);
  if (rows === 0) return '';
  const addends = parts.map((group) => plural(language, counts[group], pair(sum, group)));
  return `${plural(language, rows, pair(sum, 'rows'))} = ${addends.join(' + ')}`;
}
