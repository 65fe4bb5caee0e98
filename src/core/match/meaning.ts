// One header by itself: which fields it may fill, or why none.
import { type ExtraKey, type FieldKey, type FieldKind, fieldOf } from '../fields';
import { compact, partsOfHeader, type Word } from './words';
import { lookUpWhole, type Sense, segmentsOf } from './lexicon';
import { COURTESY } from './samples';
import type { MarkKey } from './vocabulary/qualifiers';
import { has, type Merged, merge, NETWORKS, oneOf, PHONES, PLACES, type Refusal } from './combine';
import { type Language, type Noun, allNouns, type NounKey } from './vocabulary/nouns';
import { type Reading, readSegments } from './parse';
import type { Slip } from './typos';
import { asksForDate, takeWrittenIn, unfolded, withoutYesOrNo } from './annotations';

export interface Meaning {
  /** What the header names, when it is one thing. */
  noun: NounKey | null;
  /** Fields it may fill, best first, each with its score. */
  fits: (readonly [FieldKey, number])[];
  /** The names it was known by, as the table writes them. */
  names: readonly Sense[];
  /** Known by nearness only. */
  slip: Slip | null;
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
  const stated = withoutYesOrNo(header);
  const meaning = wordsOf(unfolded(stated ?? header), language);
  const kind = meaning.noun && kindOf(meaning.noun);
  // "Photo (oui/non)" says whether there is one.
  const isOther = kind === 'boolean' ? asksForDate(header) : kind !== null && stated !== null;
  return isOther ? nothing('elsewhere', '', { names: meaning.names }) : meaning;
}

function wordsOf(header: string, language: Language | null): Meaning {
  const parts = partsOfHeader(header);
  if (parts.length === 0) return nothing('unknown', '');
  const written = takeWrittenIn(parts);
  if (written && language && written !== language) return nothing('second', written);
  const whole = lookUpWhole(compact(parts.map(textOf).join(' ')), language);
  // "Tel/Mobile" is two numbers, not "tel mobile".
  if (whole && (parts.length === 1 || !whole.some((sense) => sense.noun && PHONES.indexOf(sense.noun) >= 0)))
    return settle(readSegments([{ text: header, senses: whole, inBrackets: false, slip: null }], language));
  if (parts.length === 1) return settle(readSegments(segmentsOf(parts[0] as Word[], language), language));
  return joined(parts.map((part) => readSegments(segmentsOf(part, language), language)));
}

function textOf(part: readonly Word[]): string {
  return part.map((word) => word.text).join(' ');
}

function nothing(refusal: Refusal, word: string, more: Partial<Meaning> = {}): Meaning {
  return { noun: null, fits: [], names: [], slip: null, isPlace: false, isVague: false, refusal, word, ...more };
}

const REFUSING: readonly (readonly [MarkKey, Refusal])[] = [
  ['other', 'other_person'],
  ['private', 'private'],
  ['birth', 'birth'],
  ['second', 'second'],
  ['shared', 'shared'],
  ['handle', 'elsewhere'],
];

type Refused = readonly [Refusal, string];

/** The meaning of a header, or of the part of one, from its sorted words. */
function settle(reading: Reading): Meaning {
  if (reading.nouns[0] === 'extra') return extra(reading);
  const isPlace = reading.geography || reading.nouns.some((noun) => PLACES.indexOf(noun) >= 0);
  const more = { isPlace, names: reading.senses };
  const refused = refusedByWords(reading);
  if (refused) return nothing(refused[0], refused[1], more);
  if (reading.nouns.length === 0) return nothing('unknown', '', { ...more, isVague: true });
  const merged = merge(reading.nouns, reading.marks);
  if (typeof merged === 'string') return nothing(merged, '', more);
  const { noun } = merged;
  const unfit = refusedForNoun(noun, reading);
  if (unfit) return nothing(unfit[0], unfit[1], more);
  const refusal = noun === 'fullname' ? 'full_name' : null;
  return { ...more, noun, fits: fitsOf(merged, reading), slip: reading.slip, isVague: false, refusal, word: '' };
}

/** Words that rule out any field. */
function refusedByWords(reading: Reading): Refused | null {
  for (const [mark, refusal] of REFUSING) {
    if (reading.marks.has(mark)) return [refusal, reading.words[mark] || ''];
  }
  if (reading.number > 1) return ['second', String(reading.number)];
  // "(tel qu'affiché)" changes nothing about a name; "(voiture)" changes everything about a phone.
  if (reading.unknownInBrackets && has(reading.nouns, TOUCHY)) return ['unknown', reading.unknownInBrackets];
  if (reading.elsewhere) return ['elsewhere', reading.elsewhere];
  return reading.unknown ? ['unknown', reading.unknown] : null;
}

// At a mailbox these say "at work"; at a network, the page of the company.
const COMPANY_OWN =
  /^(?:corporate|corporativ[oa]|aziendal[ei]|empresarial|institution(?:nel|nelle|al)|istituzionale|institucional)$/;

// An internal phone is an extension; an internal mailbox is the one at work.
const INSIDE = /^intern(?:e|o|a|al)?$/;

/** Words that rule out what the header names: the link of a city, the number of a department, the main phone. */
function refusedForNoun(noun: NounKey, { marks, words, unknownInBrackets }: Reading): Refused | null {
  const isPhone = PHONES.indexOf(noun) >= 0;
  if (marks.has('link') && kindOf(noun) !== 'link') return ['elsewhere', words.link || ''];
  if (NETWORKS.indexOf(noun) >= 0 && COMPANY_OWN.test(words.work || '')) return ['shared', words.work || ''];
  if (isPhone && INSIDE.test(words.work || '')) return ['elsewhere', words.work || ''];
  // "Titre (M./Mme)".
  if (noun === 'title' && COURTESY.test(unknownInBrackets)) return ['elsewhere', unknownInBrackets];
  if (marks.has('number') && !isPhone && noun !== 'street') return ['elsewhere', 'n°'];
  return marks.has('main') && !marks.has('work') && isPhone && noun !== 'mobile' ? ['shared', words.main || ''] : null;
}

function fitsOf({ noun, work, less }: Merged, reading: Reading): Meaning['fits'] {
  const isWork = work || reading.marks.has('work');
  const minus =
    Math.min(5, reading.fillers) +
    (reading.number === 1 ? 1 : 0) +
    (reading.unknownInBrackets ? 2 : 0) +
    (reading.slip ? 20 : 0) +
    rankOf(noun, reading.senses) +
    less;
  return allNouns()[noun].fits.map(([field, score]) => {
    // Where values tell, a word that may be another one waits for them.
    const unsure = reading.slip === 'guess' && VALUES_TELL.test(fieldOf(field).kind) ? 40 : 0;
    return [field, score + (isWork && score >= 50 ? 10 : 0) - minus - unsure] as const;
  });
}

const VALUES_TELL = /^(?:email|boolean|phone|link|code)$/;

/** The kind of the fields that a noun may fill. */
function kindOf(noun: NounKey): FieldKind | null {
  const [field] = allNouns()[noun].fits[0] || [];
  return field ? fieldOf(field).kind : null;
}

/** How far back a name stands among those of its noun, as a fraction of a fit. */
function rankOf(noun: NounKey, senses: readonly Sense[]): number {
  const sense = senses.find((one) => one.noun === noun);
  return sense && (allNouns()[noun] as Noun).ranked ? Math.min(6, sense.rank * 0.5) : 0;
}

function extra(reading: Reading): Meaning {
  const alone = reading.nouns.length === 1 && !reading.elsewhere && !reading.unknown;
  if (!alone || reading.number < 1) return nothing('unknown', reading.unknown);
  const key = `extra_${reading.number}` as ExtraKey;
  return { ...nothing('unknown', ''), noun: 'extra', fits: [[key, 100]], names: reading.senses, refusal: null };
}

/** The parts of "Prénom / First name", "Land/Region geschäftlich", "Tél. / Fax". */
function joined(readings: readonly Reading[]): Meaning {
  const known = readings.filter((one) => (one.nouns.length > 0 || one.elsewhere !== '') && one.unknown === '');
  const stranger = readings.find((one) => one.unknown !== '');
  // A third language is passed over beside a name, not beside a phone or an address.
  if (known.length === 0 || (stranger && known.some((one) => has(one.nouns, TOUCHY)))) {
    return settle(stranger || (readings[0] as Reading));
  }
  const all = together(readings.filter((one) => one.unknown === ''));
  const alone = known.map((one) => settle({ ...one, marks: new Set<MarkKey>(), number: 0 }));
  const nouns: NounKey[] = [];
  for (const one of alone) if (one.noun && nouns.indexOf(one.noun) < 0) nouns.push(one.noun);
  const first = settle({ ...all, nouns: nouns.slice(0, 1) });
  const isWhole = all.elsewhere !== '' || alone.every((one) => one.refusal === null);
  if (nouns.length < 2) return isWhole || alone.length <= nouns.length ? first : nothing('several', '');
  const one = oneOf(nouns);
  if (one !== 'several' && one !== 'full_name') return settle({ ...all, nouns: [one] });
  return first.refusal && first.refusal !== 'full_name' ? first : nothing(one, '', { isPlace: first.isPlace });
}

/** All that the parts of a header say beside their nouns. */
function together(readings: readonly Reading[]): Reading {
  const all = readSegments([], null);
  for (const one of readings) {
    for (const mark of one.marks) all.marks.add(mark);
    Object.assign(all.words, one.words);
    all.senses.push(...one.senses);
    all.elsewhere = all.elsewhere || one.elsewhere;
    all.unknownInBrackets = all.unknownInBrackets || one.unknownInBrackets;
    all.geography = all.geography || one.geography;
    all.number = Math.max(all.number, one.number);
    if (all.slip !== 'guess') all.slip = one.slip || all.slip;
  }
  return all;
}
