// The shape of a language's vocabulary, which each language fills in a file of its own.
import type { NounKey } from './nouns';
import type { QualifierKey } from './qualifiers';

/**
 * Names separated by commas. Case, accents, hyphens and spaces do not count: "e mail" is "E-Mail" is "email". A name that begins
 * with "=" counts only as the whole header: too short or too common to be a part of one.
 */
export type Names = string;

export interface Vocabulary {
  nouns: Partial<Record<NounKey, Names>>;
  qualifiers: Partial<Record<QualifierKey, Names>>;
  /** Parts of the country: no field of ours, but they tell that an address is near. */
  geography: Names;
  /** Social security number, family status, children: a list with such a column holds private matters. No field of ours. */
  privateMatters: Names;
  /** What else lists say of a person, the employee or another one. No field of ours. */
  attributes: Names;
  /** No field of ours, whatever stands beside it. */
  elsewhere: Names;
}

/** Words that tell whether somebody works for the company. They only propose: a person decides what they mean in a list. */
export interface ActiveWords {
  active: Names;
  /** Has left, or was switched off. */
  inactive: Names;
  /** On leave, suspended, not yet there: whether that means inactive differs from company to company. */
  leave: Names;
  /** How somebody is employed: at work, in a column whose other words say who has left or is on leave. */
  employed: Names;
}

/** Headers of columns that hold somebody's first or last day at work. They only propose. */
export interface DayHeaders {
  start: Names;
  end: Names;
}
