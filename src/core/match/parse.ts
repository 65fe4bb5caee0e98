// The words of a header, sorted by what they stand for.
import type { Segment, Sense } from './lexicon';
import type { MarkKey } from './vocabulary/qualifiers';
import type { Language, NounKey } from './vocabulary/nouns';
import type { Slip } from './typos';

export interface Reading {
  nouns: NounKey[];
  marks: Set<MarkKey>;
  senses: Sense[];
  elsewhere: string;
  geography: boolean;
  unknown: string;
  unknownInBrackets: string;
  number: number;
  fillers: number;
  slip: Slip | null;
  words: Partial<Record<MarkKey, string>>;
}

/** Sorts what the segments stand for. */
export function readSegments(segments: readonly Segment[], language: Language | null): Reading {
  const reading: Reading = {
    nouns: [],
    marks: new Set(),
    senses: [],
    elsewhere: '',
    geography: false,
    unknown: '',
    unknownInBrackets: '',
    number: 0,
    fillers: 0,
    slip: null,
    words: {},
  };
  for (const segment of segments) {
    const sense = choose(segment.senses, language);
    if (!sense) readUnknown(segment, reading);
    else readSense(segment, sense, reading);
  }
  return reading;
}

function choose(senses: readonly Sense[], language: Language | null): Sense | undefined {
  if (senses.length < 2 || !language) return senses[0];
  return senses.find((sense) => sense.languages.indexOf(language) >= 0) || senses[0];
}

function readUnknown(segment: Segment, reading: Reading): void {
  if (/^\d{1,2}$/.test(segment.text) && Number(segment.text) <= 20) reading.number = Number(segment.text);
  else if (segment.inBrackets) reading.unknownInBrackets = segment.text;
  else reading.unknown = reading.unknown || segment.text;
}

function readSense(segment: Segment, sense: Sense, reading: Reading): void {
  if (segment.slip && reading.slip !== 'guess') reading.slip = segment.slip;
  if (sense.noun) {
    if (reading.nouns.indexOf(sense.noun) < 0) reading.nouns.push(sense.noun);
    reading.senses.push(sense);
  } else if (sense.mark === 'filler') reading.fillers++;
  else if (sense.mark) {
    reading.marks.add(sense.mark);
    reading.words[sense.mark] = segment.text;
    reading.senses.push(sense);
  } else {
    reading.elsewhere = reading.elsewhere || segment.text;
    reading.geography = reading.geography || sense.kind === 'geography';
    reading.senses.push(sense);
  }
}
