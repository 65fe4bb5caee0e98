// One header by itself: which fields it may fill, or why none.
import { type ExtraKey, type FieldKey, type FieldKind, fieldOf } from './fields';
import { compact, partsOfHeader, type Word } from './header';
import { lookUpWhole, type Segment, type Sense, segmentsOf } from './lexicon';
import type { MarkKey } from './marks';
import { has, merge, oneOf, PHONES, PLACES, type Refusal } from './merge';
import { type Language, type Noun, NOUNS, type NounKey } from './names';

export interface Meaning {
  /** What the header names, when it is one thing. */
  noun: NounKey | null;
  /** Fields it may fill, best first, each with its score. */
  fits: (readonly [FieldKey, number])[];
  /** The names it was known by, as the table writes them. */
  names: readonly Sense[];
  near: boolean;
  /** Part of an address, or of the country. */
  isPlace: boolean;
  /** Nothing but words that say nothing: its values may tell. */
  isVague: boolean;
  refusal: Refusal | null;
  /** The word that decided a refusal. */
  word: string;
}

const TOUCHY: readonly NounKey[] = [...PHONES, ...PLACES, 'email'];

/** Reads one header. `language` is the row's, once it is known: "Dienst" is a department in Dutch, not in German. */
export function meaningOf(header: string, language: Language | null = null): Meaning {
  const parts = partsOfHeader(header);
  if (parts.length === 0) return nothing('unknown', '');
  const written = takeWrittenIn(parts);
  if (written && language && written !== language) return nothing('second', written);
  const whole = lookUpWhole(compact(parts.map(textOf).join(' ')), language);
  // "Tel/Mobile" is two numbers, not "tel mobile".
  if (whole && (parts.length === 1 || !whole.some((sense) => sense.noun && PHONES.indexOf(sense.noun) >= 0)))
    return settle(readSegments([{ text: header, senses: whole, inBrackets: false, near: false }], language));
  if (parts.length === 1) return settle(readSegments(segmentsOf(parts[0] as Word[], language), language));
  return joined(parts.map((part) => readSegments(segmentsOf(part, language), language)));
}

const WRITTEN_IN = new Map<string, Language>([
  ...(['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'] as const).map((code): [string, Language] => [code, code]),
  ...'english anglais englisch ingles inglese engels'.split(' ').map((word): [string, Language] => [word, 'en']),
  ...'french francais franzosisch'.split(' ').map((word): [string, Language] => [word, 'fr']),
  ...'german deutsch allemand'.split(' ').map((word): [string, Language] => [word, 'de']),
  ...'spanish espanol'.split(' ').map((word): [string, Language] => [word, 'es']),
]);

/** "Fonction EN", "Job title (French)": takes the language off the end and gives it back. */
function takeWrittenIn(parts: readonly Word[][]): Language | null {
  const last = parts[parts.length - 1] as Word[];
  const word = last.length > 1 || parts.length > 1 ? last[last.length - 1] : undefined;
  const language = word && WRITTEN_IN.get(word.text);
  if (language && last.length > 1) last.pop();
  return language || null;
}

function textOf(part: readonly Word[]): string {
  return part.map((word) => word.text).join(' ');
}

function nothing(refusal: Refusal, word: string, more: Partial<Meaning> = {}): Meaning {
  return { noun: null, fits: [], names: [], near: false, isPlace: false, isVague: false, refusal, word, ...more };
}

const REFUSING: readonly (readonly [MarkKey, Refusal])[] = [
  ['other', 'other_person'],
  ['private', 'private'],
  ['birth', 'birth'],
  ['second', 'second'],
  ['shared', 'shared'],
  ['handle', 'elsewhere'],
];

/** The meaning of a header, or of the part of one, from its sorted words. */
function settle(reading: Reading): Meaning {
  const isPlace = reading.geography || reading.nouns.some((noun) => PLACES.indexOf(noun) >= 0);
  const more = { isPlace, names: reading.senses };
  if (reading.nouns[0] === 'extra') return extra(reading);
  for (const [mark, refusal] of REFUSING) {
    if (reading.marks.has(mark)) return nothing(refusal, reading.words[mark] || '', more);
  }
  if (reading.number > 1) return nothing('second', String(reading.number), more);
  // "(tel qu'affiché)" changes nothing about a name; "(voiture)" changes everything about a phone.
  if (reading.unknownInBrackets && has(reading.nouns, TOUCHY))
    return nothing('unknown', reading.unknownInBrackets, more);
  if (reading.elsewhere) return nothing('elsewhere', reading.elsewhere, more);
  if (reading.unknown) return nothing('unknown', reading.unknown, more);
  if (reading.nouns.length === 0) return nothing('unknown', '', { ...more, isVague: true });
  const merged = merge(reading.nouns, reading.marks);
  if (typeof merged === 'string') return nothing(merged, '', more);
  const { noun, work, less } = merged;
  if (reading.marks.has('link') && fieldKinds(noun) !== 'link')
    return nothing('elsewhere', reading.words.link || '', more);
  if (reading.marks.has('number') && PHONES.indexOf(noun) < 0 && noun !== 'street')
    return nothing('elsewhere', 'n°', more);
  if (reading.marks.has('main') && !reading.marks.has('work') && PHONES.indexOf(noun) >= 0 && noun !== 'mobile')
    return nothing('shared', reading.words.main || '', more);
  const isWork = work || reading.marks.has('work');
  const minus =
    Math.min(5, reading.fillers) +
    (reading.number === 1 ? 1 : 0) +
    (reading.unknownInBrackets ? 2 : 0) +
    (reading.near ? 20 : 0) +
    rankOf(noun, reading.senses) +
    less;
  const fits = NOUNS[noun].fits.map(
    ([field, score]) => [field, score + (isWork && score >= 50 ? 10 : 0) - minus] as const,
  );
  return {
    noun,
    fits,
    names: reading.senses,
    near: reading.near,
    isPlace,
    isVague: false,
    refusal: noun === 'fullname' ? 'full_name' : null,
    word: '',
  };
}

/** The kind of the fields that a noun may fill. */
function fieldKinds(noun: NounKey): FieldKind | null {
  const [field] = NOUNS[noun].fits[0] || [];
  return field ? fieldOf(field).kind : null;
}

/** How far back a name stands among those of its noun, as a fraction of a fit. */
function rankOf(noun: NounKey, senses: readonly Sense[]): number {
  const sense = senses.find((one) => one.noun === noun);
  return sense && (NOUNS[noun] as Noun).ranked ? Math.min(6, sense.rank * 0.5) : 0;
}

function extra(reading: Reading): Meaning {
  const alone = reading.nouns.length === 1 && !reading.elsewhere && !reading.unknown;
  if (!alone || reading.number < 1) return nothing('unknown', reading.unknown);
  const key = `extra_${reading.number}` as ExtraKey;
  return { ...nothing('unknown', ''), noun: 'extra', fits: [[key, 100]], names: reading.senses, refusal: null };
}

/** The parts of "Prénom / First name", "Land/Region geschäftlich", "Tél. / Fax". */
function joined(readings: readonly Reading[]): Meaning {
  const carriers = readings.filter((one) => one.nouns.length > 0 || one.elsewhere !== '');
  const known = carriers.filter((one) => one.unknown === '');
  if (known.length === 0) return settle(readings.find((one) => one.unknown !== '') || (readings[0] as Reading));
  const all: Reading = {
    ...(known[0] as Reading),
    nouns: [],
    senses: [],
    marks: new Set(),
    fillers: 0,
    elsewhere: '',
    near: false,
  };
  for (const one of readings) {
    if (one.unknown !== '') continue;
    for (const mark of one.marks) all.marks.add(mark);
    Object.assign(all.words, one.words);
    all.senses.push(...one.senses);
    all.elsewhere = all.elsewhere || one.elsewhere;
    all.geography = all.geography || one.geography;
    all.number = Math.max(all.number, one.number);
    all.near = all.near || one.near;
  }
  const alone = known.map((one) => ({ ...one, marks: new Set<MarkKey>(), number: 0 })).map(settle);
  const nouns: NounKey[] = [];
  for (const one of alone) if (one.noun && nouns.indexOf(one.noun) < 0) nouns.push(one.noun);
  all.nouns = nouns.slice(0, 1);
  if (nouns.length < 2)
    return alone.length > nouns.length && !all.elsewhere && alone.some((one) => one.refusal)
      ? nothing('several', '')
      : settle(all);
  const one = oneOf(nouns);
  if (typeof one === 'string' && one !== 'several' && one !== 'full_name') {
    return settle({ ...all, nouns: [one] });
  }
  const refused = settle(all);
  return refused.refusal && refused.refusal !== 'full_name'
    ? refused
    : nothing(one as Refusal, '', { isPlace: refused.isPlace });
}
