// Person chips (Insert › Smart chips › People): all that a script sees of one is the name that it shows [CHIP-01].

const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?:,? \p{L}[\p{L}\p{M}'’.-]*){1,4}$/u;

/** "Ada Lovelace", "Lovelace, Ada": two words or more that may be somebody's name. */
export function isName(text: string): boolean {
  return NAME.test(text.trim().replace(/\s+/g, ' '));
}

/** Whether most of a column's values are names, as those of person chips are, and none is an address. */
export function areNames(values: readonly string[]): boolean {
  const filled = values.filter((text) => text.trim() !== '');
  const names = filled.filter(isName);
  return names.length > filled.length / 2 && !filled.some((text) => text.includes('@'));
}
