// What the values of a column of full names show: capitals, commas, and how the addresses beside them are made.
import { nameColumn } from '../read/name-words';
import { type NameOrder, splitName } from '../read/split-name';
import { compact } from '../read/plain';

/** Shares of the values, 0 to 1. */
export interface NameEvidence {
  /** Split by capitals, commas included. */
  capitals: number;
  commas: number;
  /** Split under an order. */
  placed: Record<NameOrder, number>;
  /** Their last or first name stands in the address of their row. */
  inEmails: number;
  /** The order that the addresses show. `isCertain`: they abbreviate the first name. */
  emails: { order: NameOrder; isCertain: boolean } | null;
}

const MOST = 200;

/** @param samples `emails` of the same rows, [] when there are none */
export function nameEvidence(samples: readonly string[], emails: readonly string[]): NameEvidence {
  const column = nameColumn(samples);
  const count = { values: 0, capitals: 0, commas: 0, last: 0, first: 0, inEmails: 0 };
  const votes: Record<Vote, number> = {
    none: 0,
    'last first': 0,
    'first last': 0,
    'short last first': 0,
    'short first last': 0,
  };
  for (let i = 0; i < samples.length && i < MOST; i++) {
    const value = (samples[i] ?? '').replace(/\s+/g, ' ').trim();
    if (value === '') continue;
    count.values++;
    if (value.indexOf(',') > 0) count.commas++;
    if (splitName(value, 'capitals', column)) count.capitals++;
    const asLastFirst = splitName(value, 'last first', column);
    const asFirstLast = splitName(value, 'first last', column);
    if (asLastFirst) count.last++;
    if (asFirstLast) count.first++;
    const name = asFirstLast ?? asLastFirst;
    const mailbox = boxOf(emails[i] ?? '');
    if (!name || mailbox.all === '') continue;
    if (holds(mailbox, name.first) || holds(mailbox, name.last)) count.inEmails++;
    // With a comma or capitals both orders read the same, and the address tells nothing.
    if (asFirstLast && asLastFirst && asFirstLast.first === asLastFirst.last) votes[voteOf(mailbox, asFirstLast)]++;
  }
  const share = (n: number) => (count.values === 0 ? 0 : n / count.values);
  return {
    capitals: share(count.capitals),
    commas: share(count.commas),
    placed: { 'last first': share(count.last), 'first last': share(count.first), capitals: share(count.capitals) },
    inEmails: share(count.inEmails),
    emails: orderOf(votes),
  };
}

/** Whether more than a tenth of the names can only be read in the other order. */
export function isDifferent({ placed }: NameEvidence, order: 'last first' | 'first last'): boolean {
  return placed[order === 'last first' ? 'first last' : 'last first'] - placed[order] > 0.1;
}

interface Mailbox {
  all: string;
  parts: readonly string[];
}

function boxOf(email: string): Mailbox {
  const local = email.trim().split('@')[0] ?? '';
  return email.indexOf('@') > 0
    ? { all: compact(local), parts: local.split(/[._-]+/).map(compact) }
    : { all: '', parts: [] };
}

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** A name as addresses write it: Müller is muller or mueller. */
function spellings(name: string): readonly string[] {
  const open = name.toLowerCase().replace(/[äöü]/g, (letter) => UMLAUTS[letter] as string);
  return [compact(name), compact(open)];
}

function holds({ all }: Mailbox, name: string): boolean {
  return spellings(name).some((text) => text.length > 2 && all.indexOf(text) >= 0);
}

type Vote = 'none' | 'last first' | 'first last' | 'short last first' | 'short first last';

/**
 * "anna.schmidt" stands in the usual order, first name first; "aschmidt" abbreviates the first name. "annas" and "schmidta" tell
 * nothing: both ways are in use.
 */
function voteOf({ all, parts }: Mailbox, { first, last }: { first: string; last: string }): Vote {
  const one = spellings(first);
  const two = spellings(last);
  if (one[0] === '' || two[0] === '' || one[0] === two[0]) return 'none';
  const isMade = (before: readonly string[], behind: readonly string[], letters?: number) =>
    before.some((start) => behind.some((end) => all === start.slice(0, letters) + end));
  if (isMade(one, two, 1)) return 'short first last';
  if (isMade(two, one, 1)) return 'short last first';
  if (isMade(one, two) && parts.length > 1) return 'first last';
  if (isMade(two, one) && parts.length > 1) return 'last first';
  return 'none';
}

const LEAST = 3;

function orderOf(votes: Record<Vote, number>): NameEvidence['emails'] {
  const short = votes['short first last'] + votes['short last first'];
  const first = votes['short first last'] / short;
  if (short >= LEAST && (first >= 0.9 || first <= 0.1))
    return { order: first >= 0.9 ? 'first last' : 'last first', isCertain: true };
  const all = votes['first last'] + votes['last first'];
  return all === 0 ? null : { order: votes['last first'] > all / 2 ? 'last first' : 'first last', isCertain: false };
}
