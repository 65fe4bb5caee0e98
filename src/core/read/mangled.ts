// Digits that a spreadsheet or a program took for a number: 6.12E+08, 612345678.0, '01000.

const SHORT_FORM = /^(\d)(?:[.,](\d+)E\+?|E\+)(\d{1,3})$/i;
const NO_CENTS = /^(\+?\d{3,15})[.,]0{1,2}$/;
const APOSTROPHE = /^['’](?=[\dA-Z+(])/i;

/** The digits of a number in short form, "6.12E+08", null when some are gone; undefined when the text is none. */
export function digitsOfShortForm(text: string): string | null | undefined {
  const match = SHORT_FORM.exec(text);
  if (!match) return undefined;
  const [, first, rest = '', power] = match;
  // The form leaves out zeros at the end, so only a full row of digits is certain.
  return rest.length === Number(power) && rest !== '' ? `${first}${rest}` : null;
}

/** The text without the ".0" that a program adds to a whole number; only of long ones where a price or a version may stand. */
export function withoutCents(text: string, least = 1): string {
  const whole = NO_CENTS.exec(text)?.[1];
  return whole && whole.length >= least ? whole : text;
}

/** The text without the apostrophe that told a spreadsheet to take digits for text. */
export function withoutApostrophe(text: string): string {
  return text.replace(APOSTROPHE, '');
}
