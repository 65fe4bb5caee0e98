// What a status says of somebody, by the vocabularies: "Terminated", "en congé parental", "Ausgeschieden". It only proposes.
import { ACTIVE_WORDS } from '../match/vocabulary/active-words';
import { readBoolean } from './boolean';
import type { Means } from './meanings';
import { compact } from './plain';

/** `employed`: says how somebody works, and so that they do, but only among words of the other kinds. */
type Said = Means | 'employed';

let known: Map<string, Said> | undefined;

/** Made when first asked for: most executions read no status. */
function vocabulary(): Map<string, Said> {
  if (known) return known;
  known = new Map();
  for (const words of ACTIVE_WORDS) for (const word of words.employed.split(', ')) known.set(compact(word), 'employed');
  for (const words of ACTIVE_WORDS) {
    for (const word of words.leave.split(', ')) known.set(compact(word), 'leave');
    for (const word of words.inactive.split(', ')) known.set(compact(word), 'no');
    for (const word of words.active.split(', ')) known.set(compact(word), 'yes');
  }
  return known;
}

const LONGEST = 60;
// "Terminated - voluntary", "On leave (maternity)", "Sorti le 12/03/2026".
const MORE =
  /\s*(?:[(:;,/–—]|\s-\s|\s(?:le|du|depuis|since|on|from|until|as of|seit|am|ab|bis|el|desde|dal|da|per|sinds|op|em|desde)\s+\d).*$/i;

function said(text: string): Said | null {
  if (text.length > LONGEST || readBoolean(text) !== null) return null;
  const word = compact(text);
  if (word === '') return null;
  const found = vocabulary().get(word) ?? vocabulary().get(compact(text.replace(MORE, '')));
  return found ?? null;
}

/** What a word of a status says; null for a word that no vocabulary has, and for one that reads as yes or no by itself. */
export function activeWord(text: string): Means | null {
  const found = said(text);
  return found === 'employed' ? null : found;
}

/** Whether a word says how somebody is employed: "Full-time", "CDI". */
export const isEmployed = (text: string): boolean => said(text) === 'employed';

/** Whether one of the cells of a column holds such a word. Its own header, repeated further down, is none. */
export function holdsActiveWord(values: readonly unknown[], header: string): boolean {
  const seen = new Set<unknown>([header]);
  for (const value of values) {
    if (typeof value !== 'string' || value === '' || seen.has(value)) continue;
    seen.add(value);
    if (activeWord(value.trim()) !== null) return true;
    // A column of so many texts is no status.
    if (seen.size > 500) return false;
  }
  return false;
}
