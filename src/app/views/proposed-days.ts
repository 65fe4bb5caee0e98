// Columns of first and last days that "Active" may go by: proposed where their cells can be read, with what they would do.
import type { ColumnView, TabView } from '../../api';
import type { Guess } from '../../core/match/guess';
import { lookAtDays } from '../../core/people/days';
import { clock } from '../../google/clock';
import { dayAt, dayReader, dayTexts } from '../../google/days';
import { columnUnder, type tabOf } from '../../google/sheet';

/** Null where no column holds days, or not as dates: then a sync could not read them. */
export function proposedDays(
  tab: ReturnType<typeof tabOf>,
  headerRow: number,
  columns: readonly ColumnView[],
  guesses: readonly Guess[],
): TabView['days'] {
  const at = (part: 'start' | 'end') => columns[guesses.findIndex(({ day }) => day === part)] ?? null;
  const [start, end] = [at('start'), at('end')];
  if (!start && !end) return null;
  const dayOf = dayReader();
  const daysIn = (column: ColumnView | null): string[] => {
    if (!column) return [];
    const { shown, values } = columnUnder(tab, headerRow, column.column);
    return dayTexts(shown, values, dayOf);
  };
  const { isReadable, outside } = lookAtDays({ start: daysIn(start), end: daysIn(end) }, dayAt(clock.now()));
  return isReadable ? { start: start?.column ?? null, end: end?.column ?? null, outside } : null;
}
