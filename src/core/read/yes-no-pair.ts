// Yes and no by column: letters that mean nothing alone decide where both of a pair occur, or where the header names them.
import { plain, readBoolean, type YesNoPair } from './boolean';

const PAIRS: readonly YesNoPair[] = [
  // oui/non, oral yes/no of French programs; true/false; yes/no; ja/nein and ja/nee; sí, sì, sim/no, não; vrai/faux, vero/falso,
  // verdadero/falso; the yes of Access.
  { yes: 'o', no: 'n', sure: true },
  { yes: 't', no: 'f', sure: true },
  { yes: 'y', no: 'n', sure: true },
  { yes: 'j', no: 'n', sure: true },
  { yes: 's', no: 'n', sure: true },
  { yes: 'v', no: 'f', sure: true },
  { yes: '-1', no: '0', sure: true },
  // Numbers of a list of choices; boxes that are crossed, or crossed out.
  { yes: '1', no: '2', sure: false },
  { yes: 'x', no: 'o', sure: false },
];
// "Actif (O/N)", "Aktiv J/N", "Active? Y|N"; either may stand first.
const IN_HEADER = /(?:^|[\s([:?])(-?[a-z\d])\s*[/|,]\s*(-?[a-z\d])(?=$|[\s)\]?:.*])/i;

/**
 * The pair of a column of yes and no, or null when its words need none.
 * @param values the column's cells, blank ones too
 */
export function pairOf(header: string, values: readonly unknown[]): YesNoPair | null {
  const named = IN_HEADER.exec(plain(header));
  const [, first = '', second = ''] = named || [];
  const byHeader = PAIRS.find(({ yes, no }) => (yes === first && no === second) || (yes === second && no === first));
  if (byHeader?.sure) return byHeader;
  const present = shortWords(values);
  const complete = PAIRS.filter(({ yes, no }) => present.has(yes) && present.has(no));
  const sure = complete.filter((pair) => pair.sure);
  // "o" is the no of one pair and the yes of another: with both complete nobody can tell.
  if (sure.length === 1 && complete.length === 1) return sure[0] as YesNoPair;
  const doubtful = complete.find((pair) => !pair.sure) ?? null;
  return sure.length > 0 && !doubtful ? null : (doubtful ?? unlikelyPair(present));
}

// Spanish sí and a cross; and French sorti or a name crossed out.
const DOUBTFUL_LETTERS = ['s', 'x'];

/** "A" and "S" under "Actif": the s of a yes stands beside an n, not beside another letter. */
function unlikelyPair(words: ReadonlySet<string>): YesNoPair | null {
  const yes = DOUBTFUL_LETTERS.find((letter) => words.has(letter));
  if (!yes) return null;
  const [no, more] = [...words].filter((word) => word !== yes && /^\p{L}$/u.test(word));
  return no && !more && readBoolean(no) === null ? { yes, no, sure: false } : null;
}

/** The words of one or two signs, plain. */
function shortWords(values: readonly unknown[]): Set<string> {
  const found = new Set<string>();
  let last: unknown;
  for (const value of values) {
    // Neighbours are mostly equal, and a list may have 50,000.
    if (value === last) continue;
    last = value;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = String(value);
    if (text.length <= 4) found.add(plain(text));
  }
  return found;
}
