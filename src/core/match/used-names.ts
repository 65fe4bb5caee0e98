// Names that are used, filled only for people whose legal name is another one: they count before it, row by row.
import type { Column, Guess } from './column';
import type { HeaderRow } from './neighbours';
import type { SampleProfile } from './samples';
import type { Surroundings } from './surroundings';
import type { NounKey } from './vocabulary/nouns';

/** The used names of a field. One that is mostly filled has the field itself; see neighbours.ts. */
const USED = {
  firstname: ['usedfirst', 'callname', 'preferredfirst', 'chosenfirst', 'preferredname'],
  lastname: ['usedname', 'preferredlast'],
} as const satisfies Record<string, readonly NounKey[]>;

/** The guesses, in which a name has the column of used names beside it as its better. */
export function withPreferred(
  row: HeaderRow,
  around: readonly Surroundings[],
  columns: readonly Column[],
  guesses: readonly Guess[],
): Guess[] {
  return guesses.map((guess, at) => {
    const { field, reason } = guess;
    if ((field !== 'firstname' && field !== 'lastname') || columns[at]?.chosen !== undefined) return guess;
    const nouns: readonly NounKey[] = USED[field];
    if (nouns.indexOf(row.meanings[at]?.noun as NounKey) >= 0) return guess;
    const used = guesses.map((_, i) => i).filter((i) => isFree(i, around, columns, guesses) && isUsed(row, i, nouns));
    const [preferred] = used;
    if (preferred === undefined || used.length > 1) return guess;
    const params = { name: String(reason.params?.['name'] ?? ''), header: (row.headers[preferred] as string).trim() };
    return { ...guess, preferred, reason: { code: 'preferred', params } };
  });
}

function isFree(
  at: number,
  around: readonly Surroundings[],
  columns: readonly Column[],
  guesses: readonly Guess[],
): boolean {
  const { refusal, doubt } = around[at] as Surroundings;
  return refusal === null && doubt === null && columns[at]?.chosen === undefined && guesses[at]?.field === null;
}

function isUsed({ meanings, profiles }: HeaderRow, at: number, nouns: readonly NounKey[]): boolean {
  const meaning = meanings[at];
  if (!meaning?.noun || meaning.refusal !== null || nouns.indexOf(meaning.noun) < 0) return false;
  const profile = profiles[at];
  return !!profile && profile.count > 0 && isName(profile, meaning.noun);
}

/** "Preferred Name" may hold the whole name. */
function isName({ words, withDigit, email }: SampleProfile, noun: NounKey): boolean {
  return withDigit === 0 && email === 0 && (noun !== 'preferredname' || words < 0.3);
}
