// What the words of a yes/no column mean where a person has chosen it: "Terminated" is inactive, "On leave" is left alone.
import { plain } from './boolean';

/** `leave`: the field of that row is not touched. */
export type Means = 'yes' | 'no' | 'leave';

/** A word as the sheet shows it. What it means is final: it is not turned round where the column says the opposite. */
export interface WordMeaning {
  readonly text: string;
  readonly means: Means;
}

/** By `wordKey`. */
export type Meanings = ReadonlyMap<string, Means>;

/** How words are compared: without case, accents, outer marks and the ".0" that a program adds to a number. */
export function wordKey(text: string): string {
  const tidy = text.trim().replace(/\s+/g, ' ');
  return plain(tidy).replace(/^(-?\d+)[.,]0{1,2}$/, '$1') || tidy;
}

export function meaningsOf(words: readonly WordMeaning[]): Meanings {
  return new Map(words.map(({ text, means }) => [wordKey(text), means]));
}
