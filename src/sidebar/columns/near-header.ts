// The column that a placeholder with a slip of the hand means, and the text with the placeholder put right.
import type { ColumnView } from '../../api';
import { nearestHeader } from '../../core/match/nearest-header';
import { canBePlace, placeFor } from './sources';

/** The one column whose header is nearest; null where none is near, or two are as near. */
export function nearestColumn(typed: string, columns: readonly ColumnView[]): ColumnView | null {
  const possible = columns.filter(canBePlace);
  return (
    possible[
      nearestHeader(
        typed,
        possible.map(({ header }) => header),
      )
    ] ?? null
  );
}

/** The text with every placeholder of this name, numbered or not, naming the column. */
export function withPlace(text: string, typed: string, column: ColumnView): string {
  return text.replace(/\{\{\s*([^{}|]*?)\s*(?:\|[^{}]*)?\}\}/g, (place, header: string) =>
    header === typed.trim() ? placeFor(column) : place,
  );
}
