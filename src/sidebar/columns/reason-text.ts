// Says why a column was taken for a field or for none, and nothing where the header says it already.
import type { GuessReason } from '../../core/match/guess';
import { compact } from '../../core/read/plain';
import { format } from '../../i18n';
import type { Words } from '../ui/say';
import { shorten } from '../ui/shorten';

/**
 * Null where it would only repeat the header: “Fonction” is known by the name “fonction”.
 * @param label the field's name in the panel's language
 */
export function reasonText(words: Words, reason: GuessReason, header: string, label = ''): string | null {
  const { code, params } = reason;
  const name = String(params?.['name'] ?? '');
  if (code === 'name' || code === 'name_and_values') {
    if (isSameWord(header, label) || isSameWord(header, name)) return null;
  }
  // The header itself is the private thing.
  if (code === 'private' && compact(header).includes(compact(name))) return words.panel.columns.privateHere;
  return shorten(format(words.reasons[code], params), 160);
}

/** Case, accents, punctuation and plural aside. */
export function isSameWord(one: string, other: string): boolean {
  return other !== '' && bare(one) === bare(other);
}

const bare = (text: string): string => compact(text).replace(/[sx]$/, '');
