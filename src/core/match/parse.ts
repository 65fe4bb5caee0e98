// The words of a header, sorted by what they stand for.
import { lookUpWhole, type Segment, segmentsOf } from './lexicon';
import type { Sense } from './sense';
import type { QualifierKey } from './vocabulary/qualifiers';
import type { Language } from './vocabulary/languages';
import type { NounKey } from './vocabulary/nouns';
import type { Typo } from './typos';
import { compact } from '../read/plain';
import { partsOfHeader, type Word } from './words';

export interface ParsedHeader {
  nouns: NounKey[];
  qualifiers: Set<QualifierKey>;
  senses: Sense[];
  elsewhere: string;
  geography: boolean;
  privateMatter: boolean;
  /** Says something of a person that is no field of ours. */
  attribute: boolean;
  unknown: string;
  unknownInBrackets: string;
  number: number;
  neutrals: number;
  typo: Typo | null;
  words: Partial<Record<QualifierKey, string>>;
}

/** Sorts what the segments stand for. */
export function parseSegments(segments: readonly Segment[], language: Language | null): ParsedHeader {
  const parsed: ParsedHeader = {
    nouns: [],
    qualifiers: new Set(),
    senses: [],
    elsewhere: '',
    geography: false,
    privateMatter: false,
    attribute: false,
    unknown: '',
    unknownInBrackets: '',
    number: 0,
    neutrals: 0,
    typo: null,
    words: {},
  };
  for (const segment of segments) {
    const sense = choose(segment.senses, language);
    if (!sense) addUnknown(segment, parsed);
    else addSense(segment, sense, parsed);
  }
  return parsed;
}

function choose(senses: readonly Sense[], language: Language | null): Sense | undefined {
  if (senses.length < 2 || !language) return senses[0];
  return senses.find((sense) => sense.languages.indexOf(language) >= 0) || senses[0];
}

function addUnknown(segment: Segment, parsed: ParsedHeader): void {
  if (/^\d{1,2}$/.test(segment.text) && Number(segment.text) <= 20) parsed.number = Number(segment.text);
  else if (segment.inBrackets) parsed.unknownInBrackets = segment.text;
  else parsed.unknown = parsed.unknown || segment.text;
}

function addSense(segment: Segment, sense: Sense, parsed: ParsedHeader): void {
  if (segment.typo && parsed.typo !== 'guess') parsed.typo = segment.typo;
  if (sense.noun) {
    if (parsed.nouns.indexOf(sense.noun) < 0) parsed.nouns.push(sense.noun);
    parsed.senses.push(sense);
  } else if (sense.qualifier === 'neutral' || sense.qualifier === 'employee') {
    parsed.neutrals++;
    parsed.qualifiers.add(sense.qualifier);
  } else if (sense.qualifier) {
    parsed.qualifiers.add(sense.qualifier);
    parsed.words[sense.qualifier] = segment.text;
    parsed.senses.push(sense);
  } else {
    parsed.elsewhere = parsed.elsewhere || segment.text;
    parsed.geography = parsed.geography || sense.kind === 'geography';
    parsed.privateMatter = parsed.privateMatter || sense.kind === 'privateMatter';
    parsed.attribute = parsed.attribute || sense.kind === 'attribute';
    parsed.senses.push(sense);
  }
}

/** All that a text says, its parts taken together; for texts that are no header, such as a heading or the kind of a number. */
export function parseHeader(text: string, language: Language | null): ParsedHeader {
  const words = partsOfHeader(text).reduce<Word[]>((all, part) => all.concat(part), []);
  const whole = lookUpWhole(compact(text), language);
  return parseSegments(
    whole ? [{ text, senses: whole, inBrackets: false, typo: null }] : segmentsOf(words, language),
    language,
  );
}
