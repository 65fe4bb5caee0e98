// Columns with people's first and last days at work: proposed for "Active", and never taken by themselves.
import { compact } from '../read/plain';
import type { Guess } from './column';
import type { HeaderRow } from './neighbours';
import type { Surroundings } from './surroundings';
import { DAY_HEADERS } from './vocabulary/day-headers';

export type DayPart = 'start' | 'end';

/** Share of the filled cells that must look like dates. */
const MOSTLY = 0.9;

let known: Map<string, DayPart> | undefined;

/** Made when first asked for: most executions look at no header. */
function headers(): Map<string, DayPart> {
  if (known) return known;
  known = new Map();
  for (const words of DAY_HEADERS)
    for (const part of ['start', 'end'] as const)
      for (const name of words[part].split(', ')) known.set(compact(name), part);
  return known;
}

/**
 * The guesses, with `day` at the column of the first and at that of the last days. Two columns of one kind propose neither:
 * which of them counts is for a person to say. A last day may be blank everywhere while first days are there: nobody has left yet.
 */
export function withDays(row: HeaderRow, around: readonly Surroundings[], guesses: readonly Guess[]): Guess[] {
  const start = onlyOne(row, around, guesses, 'start');
  const end = onlyOne(row, around, guesses, 'end');
  const days = new Map<number, DayPart>();
  if (start !== null && holdsDates(row, start)) days.set(start, 'start');
  if (end !== null && (holdsDates(row, end) || (days.size > 0 && isBlank(row, end)))) days.set(end, 'end');
  return guesses.map((guess, at) => {
    const day = days.get(at);
    return day ? { ...guess, day } : guess;
  });
}

function onlyOne(
  row: HeaderRow,
  around: readonly Surroundings[],
  guesses: readonly Guess[],
  part: DayPart,
): number | null {
  const found: number[] = [];
  row.headers.forEach((header, at) => {
    const isFree = around[at]?.refusal === null && !guesses[at]?.field && !guesses[at]?.suggested;
    if (isFree && headers().get(compact(header)) === part) found.push(at);
  });
  const [one, another] = found;
  return one !== undefined && another === undefined ? one : null;
}

const isBlank = ({ profiles }: HeaderRow, at: number): boolean => !profiles[at]?.count;

function holdsDates({ profiles }: HeaderRow, at: number): boolean {
  const profile = profiles[at];
  return profile !== null && profile !== undefined && profile.count > 0 && profile.date >= MOSTLY;
}
