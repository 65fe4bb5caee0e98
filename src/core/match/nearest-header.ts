// The header that a name with a slip of the hand means.
import leven from 'leven';
import { compact } from '../read/plain';

/** Letters that may differ, in words of up to four letters and in longer ones. */
const SLIPS = [1, 2] as const;

/** The 0-based place of the one header that is nearest; -1 where none is near, or two are as near. */
export function nearestHeader(typed: string, headers: readonly string[]): number {
  const key = compact(typed);
  const most = SLIPS[key.length > 4 ? 1 : 0];
  let best = -1;
  let least = most + 1;
  headers.forEach((header, at) => {
    const apart = leven(key, compact(header), { maxDistance: most + 1 });
    if (apart > least || apart > most) return;
    best = apart === least ? -1 : at;
    least = apart;
  });
  return best;
}
