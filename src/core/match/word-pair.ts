// Two words of a column of yes and no that nobody can be sure of, such as 1/2 or A/I: what they probably mean, for a person to say.
import { activeWord } from '../read/active-word';
import { plain, readBoolean } from '../read/boolean';
import { type WordMeaning, wordKey } from '../read/meanings';
import { oppositeOf } from '../read/opposite';
import type { NounKey } from './vocabulary/nouns';

/** What two words probably mean, the likelier yes first. Not `known`: nothing tells which of them means yes. */
export interface WordPair {
  words: readonly WordMeaning[];
  known: boolean;
}

// The first means yes to what the header asks: "Blocked: x" blocks.
const ANSWERS = '1 2|x o|x -|+ -|● ○|■ □|✓ ✗|✔ ✘|✔ ✖|✅ ❌|ok ko|👍 👎';
// The first says that somebody is there, whatever the header asks: active and inactive, deactivated or departed; enabled, disabled.
const STATES = 'a i|a d|e d|in out|🟢 🔴|present absent|presente ausente|presente assente|current former';
const NEGATION = /^(?:non?|not|nicht|kein|keine|pas|niet|geen|nao|sin|sem|sans|un|in|ex)[\s-]*(?=\p{L}{3})/u;

/**
 * What the two words of a column probably mean, as values of the field; null where there are not just two, where both are known
 * anyway, or where they look like no answers at all.
 * @param noun of the header: a status is only understood by words that say a state
 * @param texts the column's cells, blank ones too
 */
export function wordPairOf(header: string, noun: NounKey | null, texts: readonly string[]): WordPair | null {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  const shown = new Map(filled.map((text) => [wordKey(text), text]));
  const [one = '', other = '', more] = [...shown.keys()];
  if (other === '' || more !== undefined || Math.max([...one].length, [...other].length) > 20) return null;
  const pair = [one, other] as const;
  const likely = (yes: string, known = true): WordPair => ({
    words: [yes, otherOf(yes, pair)].map((word, i) => ({
      text: shown.get(word) as string,
      means: i === 0 ? 'yes' : 'no',
    })),
    known,
  });
  const state = yesOf(pair, STATES);
  if (state) return likely(state);
  if (noun === 'status') return null;
  const isOpposite = noun === 'disabled';
  const said = pair.map((word) => (isOpposite ? oppositeOf(word) : readBoolean(word)));
  if ((said[0] !== null && said[1] !== null) || activeWord(one) !== null || activeWord(other) !== null) return null;
  const yes = yesOf(pair, ANSWERS) ?? yesByNegation(pair) ?? yesByHeader(pair, header);
  if (yes) return likely(isOpposite ? otherOf(yes, pair) : yes);
  const known = said[0] ?? said[1] ?? null;
  // Beside "yes", "on holiday" is no "no".
  if (known !== null && [...(said[0] === null ? one : other)].length > 3) return null;
  if (known !== null) return likely(known === (said[0] !== null) ? one : other);
  // Of two short signs under "Active" one means yes; longer words may be anything, and which sign it is nobody can tell.
  const areSigns = !isOpposite && pair.every((word) => /^\P{N}{1,3}$/u.test(word)) && filled.length > pair.length;
  if (!areSigns) return null;
  const isFirst = filled.filter((text) => wordKey(text) === one).length * 2 >= filled.length;
  return likely(isFirst ? one : other, false);
}

type Pair = readonly [string, string];

const otherOf = (word: string, [one, other]: Pair) => (word === one ? other : one);

function yesOf([one, other]: Pair, table: string): string | null {
  const pairs = table.split('|');
  return pairs.includes(`${one} ${other}`) ? one : pairs.includes(`${other} ${one}`) ? other : null;
}

/** "Member" beside "non-member". */
function yesByNegation([one, other]: Pair): string | null {
  if (other.replace(NEGATION, '') === one) return one;
  return one.replace(NEGATION, '') === other ? other : null;
}

/** The word, or letter, that the header begins a word with: "A" under "Active". */
function yesByHeader(pair: Pair, header: string): string | null {
  const asked = plain(header).split(/[^\p{L}]+/u);
  const found = pair.filter((word) => /^\p{L}+$/u.test(word) && asked.some((name) => name.startsWith(word)));
  return found.length === 1 ? (found[0] as string) : null;
}
