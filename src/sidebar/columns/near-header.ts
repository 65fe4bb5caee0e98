// The header that a placeholder with a slip of the hand means, and the text with the placeholder put right.
import leven from 'leven';
import type { ColumnView } from '../../api';
import { compact } from '../../core/read/plain';
import { canBePlace, placeFor } from './sources';

/** Letters that may differ, in words of up to four letters and in longer ones. */
const SLIPS = [1, 2] as const;

/** The one column whose header is nearest; null where none is near, or two are as near. */
export function nearestColumn(typed: string, columns: readonly ColumnView[]): ColumnView | null {
  const key = compact(typed);
  const most = SLIPS[key.length > 4 ? 1 : 0];
  let best: ColumnView | null = null;
  let least = most + 1;
  for (const column of columns) {
    if (!canBePlace(column)) continue;
    const apart = leven(key, compact(column.header), { maxDistance: most + 1 });
    if (apart > least || apart > most) continue;
    best = apart === least ? null : column;
    least = apart;
  }
  return best;
}

/** The text with every placeholder of this name, numbered or not, naming the column. */
export function withPlace(text: string, typed: string, column: ColumnView): string {
  return text.replace(/\{\{\s*([^{}|]*?)\s*(?:\|[^{}]*)?\}\}/g, (place, header: string) =>
    header === typed.trim() ? placeFor(column) : place,
  );
}
