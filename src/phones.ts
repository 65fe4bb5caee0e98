// Phone numbers in international form, by libphonenumber-js; given to the core as an argument.
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min/es6';

/**
 * "+33 6 12 34 56 78" for "0612345678" and "FR", with the extension if there is one; null when the text is no possible
 * number there. A text that is in international form already comes back unchanged.
 */
export function international(text: string, country: string): string | null {
  if (!isSupportedCountry(country)) return null;
  const number = parsePhoneNumberFromString(text, country as CountryCode);
  return number?.isValid() ? number.formatInternational() : null;
}

/**
 * Whether a text is a whole, valid number of the country; with a + in front, of the country whose calling code follows.
 * A calling code without its plus is none of the country's digits, although the library would take it for one.
 */
export function isPhone(text: string, country: string): boolean {
  if (!isSupportedCountry(country)) return false;
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  return number?.isValid() === true && number.number !== `+${text}`;
}
