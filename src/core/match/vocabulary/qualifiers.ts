// The kinds of words beside the names of fields: at work or at home, whose, the how manieth. Their words stand in one file per language.

export const QUALIFIERS = [
  /** At work: the better of two columns. */
  'work',
  /** At home: never in a signature. */
  'private',
  /** The second of its kind, or one that is not the usual. */
  'second',
  /** Another person: a superior, a relative, the person to call in an emergency. */
  'other',
  /** People who are only named: who keeps the record, who buys, a child. No columns about them follow. */
  'mentioned',
  /** At birth: not today's name, nor where one works. */
  'birth',
  /** The house, not the person: switchboards and shared mailboxes. */
  'shared',
  /** The first of its kind: says nothing, except of phones, whose main number is the house's. */
  'main',
  /** Numbers: of phones they say nothing, of anything else they make it a number. */
  'number',
  /** Where to find it on the web: of networks it says nothing. */
  'link',
  /** The name on a network: no link. */
  'handle',
  /** Names the name of a thing: "libellé poste" is the post. */
  'label',
  'houseNumber',
  'and',
  /** Says whose column it is, namely that of the list's own people. */
  'employee',
  /** Says nothing. */
  'neutral',
] as const;

export type QualifierKey = (typeof QUALIFIERS)[number];
