// A column that holds first and last names together: proposed where no other column has them, with its order.
import type { Column, Guess, NamesGuess } from './column';
import type { Meaning } from './meaning';
import { nameOrderOf } from './name-order';
import type { HeaderRow } from './neighbours';
import { isDifferent, type NameEvidence, nameEvidence } from './name-evidence';
import type { Surroundings } from './surroundings';
import type { NounKey } from './vocabulary/nouns';

const FIELDS = ['firstname', 'lastname'] as const;
/** Names that may be the name of anything. */
const BARE: readonly (NounKey | null)[] = ['nom', 'name', 'nombre', 'preferredname'];
/** Share of the values that must be two words or more, under a header that says both names and under another. */
const SAID = 0.3;
const MOSTLY = 0.6;

/** The guesses, with a proposal at the one column that can best be split. */
export function withNames(
  row: HeaderRow,
  around: readonly Surroundings[],
  columns: readonly Column[],
  guesses: readonly Guess[],
): Guess[] {
  const taken = guesses.map((guess) => guess.field ?? guess.suggested);
  const fields = FIELDS.filter((field) => taken.indexOf(field) < 0);
  const emails = row.samples[guesses.findIndex(({ field }) => field === 'email')] ?? [];
  let best: { at: number; rank: number; names: NamesGuess } | null = null;
  for (let at = 0; fields.length > 0 && at < guesses.length; at++) {
    const isFree = columns[at]?.chosen === undefined && around[at]?.refusal === null && taken[at] === undefined;
    const found = isFree ? proposalAt(row, at, emails) : null;
    if (!found || (best && best.rank >= found.rank)) continue;
    const isCertain = found.isCertain && around[at]?.doubt === null;
    best = { at, rank: found.rank, names: { fields, order: found.order, isCertain } };
  }
  return guesses.map((guess, at) => (best?.at === at ? { ...guess, names: best.names } : guess));
}

interface Proposal extends Pick<NamesGuess, 'order' | 'isCertain'> {
  /** The higher the better. */
  rank: number;
}

function proposalAt(row: HeaderRow, at: number, emails: readonly string[]): Proposal | null {
  const meaning = row.meanings[at] as Meaning;
  const header = row.headers[at] as string;
  const isFull = meaning.refusal === 'full_name';
  const isBare = BARE.indexOf(meaning.noun) >= 0 && meaning.refusal === null;
  // "Salarié", "Collaborateur": whoever stands there.
  const isPerson = meaning.isVague && meaning.said.qualifiers.has('employee');
  if (!isFull && !isBare && !isPerson) return null;
  const values = (row.samples[at] ?? []).map((value) => value.trim()).filter((value) => value !== '');
  const said = nameOrderOf(header);
  if (values.length === 0) return isFull && said ? { order: said, isCertain: false, rank: 0 } : null;
  const profile = row.profiles[at];
  if (!profile || profile.words < (isFull ? SAID : MOSTLY) || profile.withDigit > 0.1 || profile.email > 0) return null;
  const evidence = nameEvidence(row.samples[at] ?? [], emails);
  const proposal = decideOrder(said, evidence);
  const isCertain = proposal.isCertain && (isFull || evidence.inEmails >= 0.5);
  return { ...proposal, isCertain, rank: rankOf({ isCertain, isFull, said, meaning }) };
}

function rankOf(one: { isCertain: boolean; isFull: boolean; said: unknown; meaning: Meaning }): number {
  const isLegal = /legal|officiel|official|anagrafic|amtlich/.test(one.meaning.names.map(({ name }) => name).join(' '));
  return (isLegal ? 0 : 8) + (one.isCertain ? 4 : 0) + (one.said ? 2 : 0) + (one.isFull ? 1 : 0);
}

/** Share from which what the values show counts for the column. */
const SHOWN = 0.8;

/** Capitals and commas say it in each name; a header says it of all; addresses only hint at it, unless they abbreviate. */
function decideOrder(said: NamesGuess['order'] | null, evidence: NameEvidence): Omit<Proposal, 'rank'> {
  const { capitals, commas, placed, emails } = evidence;
  if (commas < SHOWN && capitals >= SHOWN) return { order: 'capitals', isCertain: true };
  if (said && said !== 'capitals')
    return { order: said, isCertain: placed[said] >= 0.5 && !isDifferent(evidence, said) };
  if (commas >= SHOWN) return { order: 'last first', isCertain: true };
  if (emails) return emails;
  return { order: 'first last', isCertain: false };
}
