// What a cell can hold beside its plain value: chips, pictures, and words that carry links.

/** A stretch of a cell's text, with the address that it links to or null. */
export interface Run {
  readonly text: string;
  readonly link: string | null;
}

export type Content =
  | {
      readonly kind: 'chip';
      readonly of: 'person' | 'file' | 'place' | 'event';
      /** What lies behind the chip, such as an e-mail address: the Sheets API tells it, SpreadsheetApp does not (CHIP-01). */
      readonly behind: string;
    }
  | { readonly kind: 'linked'; readonly runs: readonly Run[] }
  /** A picture in the cell, which is its whole content (CHIP-05). */
  | { readonly kind: 'picture'; readonly title: string };

/** How a person's chip may be displayed (CHIP-02); the last form is the only one that holds the address. */
export function personShown(name: string, email: string, as: 'name' | 'last name first' | 'e-mail'): string {
  if (as === 'e-mail') return email;
  if (as === 'name') return name;
  const [last, ...first] = name.split(' ').reverse();
  return first.length === 0 ? name : `${last}, ${first.reverse().join(' ')}`;
}
