// The header that somebody meant who typed another name with a slip of the hand.
import leven from 'leven';
import { compact } from '../read/plain';

/** Letters that may differ, in words of up to four letters and in longer ones. */
const SLIPS = [1, 2] as const;

/** The place of the one header that is nearest; null where none is near, or two are as near. */
export function nearestHeader(typed: string, headers: readonly string[]): number | null {
  const key = compact(typed);
  const most = SLIPS[key.length > 4 ? 1 : 0];
  let best: number | null = null;
  let least = most + 1;
  headers.forEach((header, i) => {
    const apart = leven(key, compact(header), { maxDistance: most + 1 });
    if (apart > least || apart > most) return;
    best = apart === least ? null : i;
    least = apart;
  });
  return best;
}
