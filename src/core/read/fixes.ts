// Whether the correction of a cell is the only one that is possible, so that it may be offered.
import { otherNumber } from './not-a-phone';
import { hasTrunkZero, type LostSign } from './phone';

/** What decides whether a correction is sure; see `CellOptions`. */
interface Known {
  country?: string;
  isPhone?: (text: string, country: string) => boolean;
}

/**
 * Whether digits that have lost their sign can only be this number: it is valid, and the same digits with the other sign are
 * not. Without the country nobody knows. A day or a placeholder such as 600000000 is none.
 */
export function isSureNumber({ code, likely }: LostSign, { country, isPhone }: Known): boolean {
  if (!country || !isPhone?.(likely, country)) return false;
  if (otherNumber(likely) ?? otherNumber(likely.slice(1))) return false;
  const other = code === 'phone_lost_zero' ? `+${likely.slice(1)}` : `0${likely.slice(1)}`;
  return !isPhone(other, country);
}

/**
 * Whether digits that look as if they had lost a plus are a number of the country as they stand: 3281234567 is a mobile in
 * Italy, and +32 81 23 45 67 somebody else in Belgium. Where numbers begin with a zero, such digits have lost a sign anyhow.
 */
export function isWholeNumber(text: string, { code }: LostSign, { country, isPhone }: Known): boolean {
  if (code !== 'phone_lost_plus' || !country || hasTrunkZero(country)) return false;
  return isPhone?.(text, country) === true;
}

// Where codes begin with a zero, and with what after it: nothing in Germany begins with 00 or 05, only Lazio with 00.
const CODES: Readonly<Record<string, RegExp>> = {
  FR: /^0[1-9]\d{3}$/,
  ES: /^0[1-9]\d{3}$/,
  DE: /^0[1-46-9]\d{3}$/,
  IT: /^0\d{4}$/,
};

/** Whether there are postal codes of this form in the country. */
export function isSureCode(code: string, country: string | undefined): boolean {
  return CODES[country ?? '']?.test(code) ?? false;
}
