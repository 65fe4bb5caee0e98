// Words written as one: "Privatadresse", "telpro". And those that only look so: "Teletrabajo", "Workshop", "Afdelingshoofd".
import type { Sense } from './sense';
import { LANGUAGES } from './vocabulary/languages';
import type { NounKey } from './vocabulary/nouns';

interface Piece {
  text: string;
  senses: readonly Sense[];
}

/** Shorter pieces are in half the words of a language ("end", "ind", "fon"); these few people do join. */
const SHORTEST = 4;
const JOINED_SHORT = /^(?:tel|gsm|mob|fax|pro|ort|plz|tag|day|url)$/;
/** The names that a word is made of; an s may join two of them, as in German. Null when it is none. */
export function compoundOf(
  text: string,
  lookUp: (key: string) => readonly Sense[] | undefined,
): (readonly Sense[])[] | null {
  const best: (Piece[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    best[end] = null;
    for (let from = Math.max(0, end - 30); from <= end - 3; from++) {
      const joined = from > 3 && text.charAt(from) === 's' ? best[from] : null;
      for (const [before, start] of [
        [best[from], from],
        [joined, from + 1],
      ] as const) {
        if (!before || end - start < 3) continue;
        const piece = text.slice(start, end);
        const senses = lookUp(piece);
        if (!senses || !joins(piece, senses)) continue;
        const known = best[end];
        if (!known || before.length + 1 < known.length) best[end] = [...before, { text: piece, senses }];
      }
    }
  }
  const found = best[text.length] || null;
  return found && found.length > 1 && found.length < 5 && isOneThing(found) ? found.map((piece) => piece.senses) : null;
}

/** Whether a name may be a part of a longer word at all. */
function joins(text: string, senses: readonly Sense[]): boolean {
  if (text.length < SHORTEST && !JOINED_SHORT.test(text)) return false;
  // "tele" begins words that have nothing to do with a phone; "vast", "fixe" are parts of too many.
  if (text === 'tele' || senses.every((sense) => sense.noun === 'fixed')) return false;
  return !senses.every((sense) => sense.qualifier === 'and' || (isNeutral(sense) && sense.name.length < 5));
}

function isNeutral({ qualifier }: Sense): boolean {
  return qualifier === 'neutral' || qualifier === 'employee';
}

const SPOKEN_TO: readonly NounKey[] = ['phone', 'landline', 'direct', 'mobile', 'email'];
// In front they say "at work"; at the end they are the thing: "Teamwork", "Filialgeschäft", "vestigingswerk".
const THINGS = /^(?:work|werk|arbeit|arbeits|geschaft|zaak|dienst|dienste|intern)$/;

/** Whether the pieces say together what they say apart: pieces of one language, each where it can stand. */
function isOneThing(pieces: readonly Piece[]): boolean {
  const first = pieces[0] as Piece;
  const last = pieces[pieces.length - 1] as Piece;
  // "pro" is an abbreviation behind a word, and a prefix before it: "telpro", "proposition".
  if (first.text === 'pro' || !shareLanguage(pieces)) return false;
  // "Afdelingshoofd" is a head, not the main department; "groepsleden" are people.
  if (last.senses.every((sense) => sense.qualifier === 'main' || isNeutral(sense))) return false;
  if (!THINGS.test(last.text)) return true;
  return pieces.slice(0, -1).every(({ senses }) => senses.some(({ noun }) => noun && SPOKEN_TO.indexOf(noun) >= 0));
}

function shareLanguage(pieces: readonly Piece[]): boolean {
  return LANGUAGES.some((language) =>
    pieces.every(({ senses }) =>
      senses.some(({ languages }) => languages.indexOf(language) >= 0 || languages.indexOf('directory') >= 0),
    ),
  );
}
