// The words of a person's name: titles are taken off, and each word has a kind.
import { plain } from './plain';

/**
 * `capitals`: GIRARD, McDONALD, DE. `written`: Karine, karine. `initial`: J., J.-P. `particle`: van, De. `suffix`: Jr., III.
 * `isSmall`: the word has no capital.
 */
export interface NameWord {
  text: string;
  kind: 'capitals' | 'written' | 'initial' | 'particle' | 'suffix';
  isSmall: boolean;
}

/** What the whole column tells about one name. */
export interface NameColumn {
  /** "Mme" stands there as well, so "M." is no initial. */
  hasMadame: boolean;
}

// With or without a dot. "Don" and "Miss" are first names as well.
const TITLES =
  /^(?:dr|dra|drs|prof|profa|professor|professeur|mme|mlle|mr|mrs|ms|mx|monsieur|madame|mademoiselle|herr|frau|sr|sra|srta|senor|senora|senhor|senhora|sig|sigra|signor|signora|dott|dottssa|dottore|dottoressa|dhr|mevr|mevrouw|maitre|dr-ing|univ-prof|dipl(?:-[a-z]{2,8})+)$/;
// Without the dot these may be names.
const DOTTED_TITLES =
  /^(?:ing|ir|mag|eng|enga|avv|arq|arch|lic|rag|geom|pr|me|hr|fr|bc|mgr|rev|med|rer|nat|phil|jur|iur|oec|pol|dent|vet|habil|h\.c)\.$/;
const BEHIND = /^(?:phd|ph\.d|msc|m\.sc|bsc|b\.sc|mba|m\.b\.a|dba|llm|ll\.m|cpa|cfa|pmp|esq)\.?$/;
// These are names as well, unless a comma sets them apart.
const BEHIND_COMMA = /^(?:ma|m\.a|ba|b\.a|md|m\.d|rn|pe|cma|dds|dvm|jd|j\.d|acca|mrics|mcips)\.?$/;
const SUFFIX = /^(?:jr|jnr|sr|snr|ii|iii|iv)\.?$/;
const PARTICLE =
  /^(?:de|du|des|d|da|das|do|dos|di|del|della|delle|dello|dei|degli|dal|dalla|la|le|les|lo|los|las|el|al|van|von|vom|zum|zur|der|den|het|ten|ter|ait|ould|mc|mac|\p{L}{1,4}['’])$/u;
// With a capital these are first names, or begin a sentence.
const SMALL_PARTICLE = /^(?:zu|te|['’]?t|op|in|aan|uit|bij|af|av|ben|bin|bint|ibn|abu|abou)$/;
const INITIAL = /^(?:\p{Lu}|(?:\p{Lu}[.-]+){1,3}\p{Lu}?\.?)$/u;
// McDONALD, d'ORMESSON, LeBLANC.
const PREFIX = /^(?:Ma?c|[Dd][eiu]|[Ll][ae]|[Vv][ao]n|Fitz|(?:[DdLlOo]|[Dd]all|[Dd]ell)['’])(?=\p{Lu}{2})/u;
const LONGEST = 120;
const NO_NAME = /[^\p{L}\p{M}.'’`´ʼ·-]/u;
const TWO_PEOPLE = /^(?:et|und|and|en|ed|e|i|y|ou|oder|or|con|avec|mit)$/;
const MONSIEUR = /^mm?\.?$/i;
const MADAME = /^(?:mme|mlle|madame|mademoiselle)(?![\p{L}\p{M}])/iu;

/** @param values shown in the column */
export function nameColumn(values: readonly string[]): NameColumn {
  return { hasMadame: values.some((value) => MADAME.test(value.trim())) };
}

/**
 * The words of a name in the parts that commas make of it, without titles.
 *
 * @returns null where a word is none of a name, an unknown abbreviation, or of two people
 */
export function nameParts(text: string, column: NameColumn): NameWord[][] | null {
  if (text.length > LONGEST) return null;
  const parts = text
    .normalize('NFC')
    .split(',')
    .map((part) => part.split(/\s+/).filter((word) => word !== ''));
  // "Anna Schmidt, MBA".
  while (parts.length > 1 && isBehindComma(parts[parts.length - 1]!)) parts.pop();
  const found: NameWord[][] = [];
  for (const part of parts) {
    // Monsieur, or an initial.
    if (MONSIEUR.test(part[0] ?? '') && !column.hasMadame) return null;
    const words = withoutTitles(part, column).map((word) => wordOf(word, column));
    const known = words.filter((word) => word !== null);
    if (known.length === 0 || known.length < words.length) return null;
    found.push(known);
  }
  return found;
}

function isTitle(word: string, { hasMadame }: NameColumn): boolean {
  const key = plain(word);
  return TITLES.test(key.replace(/\./g, '')) || DOTTED_TITLES.test(key) || (hasMadame && MONSIEUR.test(key));
}

function isBehindComma(words: readonly string[]): boolean {
  const isOne = (word: string) => BEHIND.test(word) || BEHIND_COMMA.test(word) || isTitle(word, { hasMadame: false });
  return words.length > 0 && words.every((word) => isOne(plain(word)));
}

function withoutTitles(words: readonly string[], column: NameColumn): readonly string[] {
  // "Sr." behind a name is the elder, and no señor.
  const isBehind = (word: string) =>
    BEHIND.test(plain(word)) || (isTitle(word, { hasMadame: false }) && !SUFFIX.test(plain(word)));
  let first = 0;
  let end = words.length;
  while (first < end && isTitle(words[first]!, column)) first++;
  while (end > first && isBehind(words[end - 1]!)) end--;
  return words.slice(first, end);
}

function wordOf(text: string, column: NameColumn): NameWord | null {
  if (NO_NAME.test(text) || !/\p{L}/u.test(text)) return null;
  const key = plain(text);
  const isSmall = text === text.toLowerCase();
  const word = (kind: NameWord['kind']): NameWord => ({ text, kind, isSmall });
  if (SUFFIX.test(key)) return word('suffix');
  if (isTitle(text, column)) return null;
  if (INITIAL.test(text)) return word('initial');
  if (TWO_PEOPLE.test(key) && (isSmall || text === text.toUpperCase())) return null;
  const isCapitals = inCapitals(text);
  // An abbreviation that is no title: it may be one.
  if (isCapitals === null || text.endsWith('.')) return null;
  if (isCapitals) return word('capitals');
  return word(PARTICLE.test(key) || (isSmall && SMALL_PARTICLE.test(key)) ? 'particle' : 'written');
}

/** Whether a word is written in capitals; null when one half of it is. */
function inCapitals(text: string): boolean | null {
  const halves = text.split('-').map((half) => {
    const letters = half.replace(PREFIX, '').replace(/[^\p{L}]/gu, '');
    const compared = letters.replace(/ß/g, 'SS');
    if (compared.length < 2) return null;
    return compared === compared.toUpperCase() && compared !== compared.toLowerCase();
  });
  const known = halves.filter((half) => half !== null);
  return known.every((half) => half === known[0]) ? (known[0] ?? false) : null;
}

/** Whether a word belongs to the one behind it: van, De, and the DE of DE LA TOUR. */
export function isParticle({ text, kind }: NameWord): boolean {
  return kind === 'particle' || (kind === 'capitals' && PARTICLE.test(plain(text)));
}
