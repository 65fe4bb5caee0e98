// Looks names up: which words of a header stand for what, however they are written together.
import { compoundOf } from './compounds';
import type { Sense } from './sense';
import { opened, plain } from '../read/plain';
import type { Word } from './words';
import { QUALIFIERS } from './vocabulary/qualifiers';
import { LANGUAGES, type Language, vocabularies } from './vocabulary/languages';
import { NOUNS, type NounKey } from './vocabulary/nouns';
import type { Names, Vocabulary } from './vocabulary/shape';
import { SHORTEST_TYPO, type Typo, typoOf } from './typos';

/** One or more words of a header, and what they may stand for; no sense when nobody knows them. */
export interface Segment {
  text: string;
  senses: readonly Sense[];
  inBrackets: boolean;
  /** Recognised by nearness only: "téléphonne". */
  typo: Typo | null;
}

type Near = { senses: readonly Sense[]; typo: Typo };

interface Lexicon {
  anywhere: Map<string, Sense[]>;
  wholeHeader: Map<string, Sense[]>;
  longest: number;
}

let built: Lexicon | undefined;

// Each execution that reads headers makes it, of 6,000 names: what is done for a single name adds up.
function lexicon(): Lexicon {
  if (built) return built;
  const lex: Lexicon = { anywhere: new Map(), wholeHeader: new Map(), longest: 0 };
  for (const noun of Object.keys(NOUNS) as NounKey[])
    addNames(lex, (words) => words.nouns[noun], { kind: 'noun', noun });
  for (const qualifier of QUALIFIERS)
    addNames(lex, (words) => words.qualifiers[qualifier], { kind: 'qualifier', qualifier });
  addNames(lex, (words) => words.geography, { kind: 'geography' });
  addNames(lex, (words) => words.privateMatters, { kind: 'privateMatter' });
  addNames(lex, (words) => words.attributes, { kind: 'attribute' });
  addNames(lex, (words) => words.elsewhere, { kind: 'elsewhere' });
  for (const key of lex.anywhere.keys()) lex.longest = Math.max(lex.longest, key.length);
  built = lex;
  return lex;
}

type What = Pick<Sense, 'kind' | 'noun' | 'qualifier'>;

const UMLAUTS = /[äöü]/g;
/** As most lists of names are written. */
const SIMPLE = /^[a-z ,=]*$/;

/** Umlauts are also written ae, oe, ue. */
function addNames(lex: Lexicon, namesOf: (words: Vocabulary) => Names | undefined, what: What): void {
  for (const language of LANGUAGES) {
    const text = namesOf(vocabularies()[language]);
    if (!text) continue;
    const keys = keysOf(text);
    const others = SIMPLE.test(text) ? keys : keysOf(text.replace(UMLAUTS, (letter) => `${plain(letter)}e`));
    const names = text.split(', ');
    for (let rank = 0; rank < names.length; rank++) {
      const written = names[rank] as string;
      const whole = written.charAt(0) === '=';
      const name = whole ? written.slice(1) : written;
      const key = keys[rank] as string;
      const other = others[rank] as string;
      const map = whole ? lex.wholeHeader : lex.anywhere;
      add(map, key, sense(what, name, language, rank));
      if (other !== key) add(map, other, sense(what, name, language, rank));
    }
  }
}

/** Written out: a spread would take longer than all the rest. */
const sense = ({ kind, noun, qualifier }: What, name: string, language: Language, rank: number): Sense => ({
  kind,
  noun,
  qualifier,
  name,
  languages: [language],
  rank,
});

/** The keys of a list of names, made of the whole list at once. No name holds a comma. */
function keysOf(names: string): string[] {
  if (SIMPLE.test(names)) return names.replace(/[ =]/g, '').split(',');
  return plain(opened(names))
    .replace(/[^\p{L}\p{N},]+/gu, '')
    .split(',');
}

function add(map: Map<string, Sense[]>, key: string, sense: Sense): void {
  const senses = map.get(key);
  if (!senses) {
    map.set(key, [sense]);
    return;
  }
  const same = senses.find(
    (one) => one.kind === sense.kind && one.noun === sense.noun && one.qualifier === sense.qualifier,
  );
  if (!same) senses.push(sense);
  else {
    if (same.languages.indexOf(sense.languages[0] as Language) < 0) same.languages.push(...sense.languages);
    same.rank = Math.min(same.rank, sense.rank);
  }
}

/** What the whole header stands for, its words written as one. */
export function lookUpWhole(key: string, language: Language | null): readonly Sense[] | undefined {
  const short = lexicon().wholeHeader.get(key);
  // "Port." is a mobile in a French row, and only there.
  if (short?.some((sense) => sense.languages.indexOf('directory') >= 0 || isIn(sense, language))) return short;
  return lexicon().anywhere.get(key);
}

/** Names that stand for more than one thing: the language of the row decides between them. For tests. */
export function ambiguousNames(): string[] {
  return [...lexicon().anywhere].filter(([, senses]) => senses.length > 1).map(([key]) => key);
}

const MOST_WORDS = 6;

/** Cuts words into the fewest known names. A single long word may be several: "Privatadresse", "telpro". */
export function segmentsOf(words: readonly Word[], language: Language | null): Segment[] {
  const { anywhere, longest } = lexicon();
  const cost: number[] = [0];
  const last: { from: number; segments: Segment[] }[] = [];
  for (let end = 1; end <= words.length; end++) {
    cost[end] = Number.POSITIVE_INFINITY;
    let key = '';
    for (let from = end - 1; from >= 0 && from >= end - MOST_WORDS; from--) {
      key = (words[from] as Word).text + key;
      if (key.length > longest && from < end - 1) break;
      const senses = anywhere.get(key);
      const segments = senses
        ? [segment(words, from, end, senses)]
        : from === end - 1
          ? unknownWord(words, from, language)
          : null;
      if (!segments) continue;
      const total = (cost[from] as number) + segments.length + (segments[0]?.senses.length === 0 ? 9 : 0);
      if (total < (cost[end] as number)) {
        cost[end] = total;
        last[end] = { from, segments };
      }
    }
  }
  const found: Segment[] = [];
  for (let end = words.length; end > 0; end = (last[end] as { from: number }).from) {
    found.unshift(...(last[end] as { segments: Segment[] }).segments);
  }
  return found;
}

function segment(words: readonly Word[], from: number, end: number, senses: readonly Sense[]): Segment {
  const text = words.slice(from, end).map((word) => word.text);
  return { text: text.join(' '), senses, inBrackets: (words[from] as Word).inBrackets, typo: null };
}

function unknownWord(words: readonly Word[], at: number, language: Language | null): Segment[] {
  const { text, inBrackets } = words[at] as Word;
  const pieces = text.length >= 6 ? compoundOf(text, (key) => lexicon().anywhere.get(key)) : null;
  if (pieces) return pieces.map((senses) => ({ text, senses, inBrackets, typo: null }));
  const near = language ? nearest(text, language) : null;
  return [{ text, senses: near?.senses || [], inBrackets, typo: near?.typo || null }];
}

let typed: Map<string, [string, readonly Sense[]][]> | undefined;

/** Names of fields of one word, of which a word may be a typo, by first letter. */
function typedNames(): Map<string, [string, readonly Sense[]][]> {
  if (typed) return typed;
  typed = new Map();
  for (const [key, senses] of lexicon().anywhere) {
    if (key.length < SHORTEST_TYPO || !senses.every(({ noun, name }) => noun && !/\s/.test(name))) continue;
    const list = typed.get(key.charAt(0));
    if (list) list.push([key, senses]);
    else typed.set(key.charAt(0), [[key, senses]]);
  }
  return typed;
}

/** The one field name that a word is a typo of, in the language of the row or in English. */
function nearest(text: string, language: Language): Near | null {
  if (text.length < SHORTEST_TYPO) return null;
  const near: Near[] = [];
  for (const [key, senses] of typedNames().get(text.charAt(0)) || []) {
    const typo = senses.some((sense) => isIn(sense, language)) && typoOf(text, key);
    if (typo) near.push({ senses, typo });
  }
  const best = near.find(({ typo }) => typo === 'hand') || near[0];
  const isSure = near.every(({ senses, typo }) => typo !== best?.typo || senses[0]?.noun === best.senses[0]?.noun);
  return best && isSure ? best : null;
}

function isIn(sense: Sense, language: Language | null): boolean {
  return (language !== null && sense.languages.indexOf(language) >= 0) || sense.languages.indexOf('en') >= 0;
}
