// What every report of rows begins with: the addition of all rows, the number of Signitic's users, and the warnings.
import type { Warned } from '../../core/steps/sums';
import { Tally } from './controls';
import { number, type Words } from './say';

/** "250 rows = 231 people + 12 left out + 7 to fix". */
export function SumLine({ sum }: { sum: string }) {
  return <p class="strong">{sum}</p>;
}

/** "Signitic has 240 active users; this sync makes it 297 (57 new, 0 deactivated)." Nothing where it is not known. */
export function ForecastLine({ forecast }: { forecast: string }) {
  return forecast === '' ? null : <p>{forecast}</p>;
}

/** People with a warning. They are in the sums above as well, so they stand apart. */
export function WarnedSums({ words, warned }: { words: Words; warned: Warned }) {
  const { check } = words.panel;
  const lines = [
    ['sent', check.warnedSent],
    ['unchanged', check.warnedUnchanged],
  ] as const;
  const shown = lines.filter(([part]) => warned[part] > 0);
  if (shown.length === 0) return null;
  return (
    <ul class="tally apart">
      {shown.map(([part, label]) => (
        <Tally key={part} icon="warning" label={label} n={number(words, warned[part])} tone="warning" />
      ))}
    </ul>
  );
}
