// Finds the header that a vanished one was probably renamed to.
import leven from 'leven';
import { normaliseHeader } from './words';
import { meaningOf } from './meaning';

/**
 * The header that a vanished one was probably renamed to, or null.
 *
 * @param lost the header of the stored mapping
 * @param headers the headers as they are now
 */
export function likelyHeader(lost: string, headers: string[]): string | null {
  const key = normaliseHeader(lost);
  const field = meaningOf(lost).fits[0]?.[0];
  let best: string | null = null;
  let least = 0.5;
  for (const header of headers) {
    const other = normaliseHeader(header);
    if (other === '') continue;
    const longest = Math.max(key.length, other.length);
    let apart = leven(key, other) / longest;
    if (` ${other} `.indexOf(` ${key} `) >= 0 || ` ${key} `.indexOf(` ${other} `) >= 0) apart = Math.min(apart, 0.35);
    const meaning = meaningOf(header);
    if (field && meaning.refusal === null && meaning.fits.some(([one]) => one === field))
      apart = Math.min(apart - 0.15, 0.3);
    // Private, second or somebody else's: like in letters only.
    else if (field && meaning.refusal !== null && meaning.refusal !== 'unknown') apart += 0.3;
    if (apart < least) {
      least = apart;
      best = header;
    }
  }
  return best;
}
