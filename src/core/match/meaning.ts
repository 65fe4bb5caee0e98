// One header by itself: which fields it may fill, or why none.
import { type ExtraKey, type FieldKey, type FieldKind, fieldOf } from '../fields';
import { compact } from '../read/plain';
import { partsOfHeader, type Word } from './words';
import { lookUpWhole, segmentsOf } from './lexicon';
import type { Sense } from './sense';
import { COURTESY } from './samples';
import type { QualifierKey } from './vocabulary/qualifiers';
import { has, type Combined, combine, NETWORKS, oneOf, PHONES, PLACES, type Refusal } from './combine';
import type { Language } from './vocabulary/languages';
import { type Noun, NOUNS, type NounKey } from './vocabulary/nouns';
import { type ParsedHeader, parseSegments } from './parse';
import type { Typo } from './typos';
import { asksForDate, takeWrittenIn, unfolded, withoutYesOrNo } from './annotations';

export interface Meaning {
  /** What the header names, when it is one thing. */
  noun: NounKey | null;
  /** Fields it may fill, best first, each with its score. */
  fits: (readonly [FieldKey, number])[];
  /** The names it was known by, as the table writes them. */
  names: readonly Sense[];
  /** Known by nearness only. */
  typo: Typo | null;
  /** Part of an address, or of the country. */
  isPlace: boolean;
  /** Nothing but words that say nothing: its values may tell. */
  isVague: boolean;
  refusal: Refusal | null;
  /** The word that decided a refusal. */
  word: string;
  /** All that its words say, whatever follows from them. */
  said: ParsedHeader;
}

const TOUCHY: readonly NounKey[] = [...PHONES, ...PLACES, 'email'];

/** Reads one header. `language` is the row's, once it is known: "Dienst" is a department in Dutch, not in German. */
export function meaningOf(header: string, language: Language | null = null): Meaning {
  const stated = withoutYesOrNo(header);
  const meaning = wordsOf(unfolded(stated ?? header), language);
  const kind = meaning.noun && kindOf(meaning.noun);
  // "Photo (oui/non)" says whether there is one.
  const isOther = kind === 'boolean' ? asksForDate(header) : kind !== null && stated !== null;
  return isOther ? nothing('elsewhere', '', { names: meaning.names, said: meaning.said }) : meaning;
}

function wordsOf(header: string, language: Language | null): Meaning {
  const parts = partsOfHeader(header);
  if (parts.length === 0) return nothing('unknown', '');
  const written = takeWrittenIn(parts);
  if (written && language && written !== language) return nothing('second', written);
  const whole = lookUpWhole(compact(parts.map(textOf).join(' ')), language);
  // "Tel/Mobile" is two numbers, not "tel mobile".
  if (whole && (parts.length === 1 || !whole.some((sense) => sense.noun && PHONES.indexOf(sense.noun) >= 0)))
    return conclude(parseSegments([{ text: header, senses: whole, inBrackets: false, typo: null }], language));
  if (parts.length === 1) return conclude(parseSegments(segmentsOf(parts[0] as Word[], language), language));
  return joined(parts.map((part) => parseSegments(segmentsOf(part, language), language)));
}

function textOf(part: readonly Word[]): string {
  return part.map((word) => word.text).join(' ');
}

const SILENT = parseSegments([], null);

function nothing(refusal: Refusal, word: string, more: Partial<Meaning> = {}): Meaning {
  const none: Meaning = {
    noun: null,
    fits: [],
    names: [],
    typo: null,
    isPlace: false,
    isVague: false,
    said: SILENT,
    refusal,
    word,
  };
  return Object.assign(none, more);
}

const REFUSING: readonly (readonly [QualifierKey, Refusal])[] = [
  ['other', 'other_person'],
  ['mentioned', 'other_person'],
  ['private', 'private'],
  ['birth', 'birth'],
  ['second', 'second'],
  ['shared', 'shared'],
  ['handle', 'elsewhere'],
];

type Refused = readonly [Refusal, string];

/** The meaning of a header, or of the part of one, from its sorted words. */
function conclude(parsed: ParsedHeader): Meaning {
  if (parsed.nouns[0] === 'extra') return extra(parsed);
  const isPlace = parsed.geography || has(parsed.nouns, PLACES) || has(parsed.nouns, ['countryCode']);
  const more = { isPlace, names: parsed.senses, said: parsed };
  const refused = refusedByWords(parsed);
  if (refused) return nothing(refused[0], refused[1], more);
  if (parsed.nouns.length === 0) return nothing('unknown', '', { ...more, isVague: true });
  const combined = combine(parsed.nouns, parsed.qualifiers);
  if (typeof combined === 'string') return nothing(combined, '', more);
  const { noun } = combined;
  const unfit = refusedForNoun(noun, parsed);
  if (unfit) return nothing(unfit[0], unfit[1], more);
  const refusal = noun === 'fullname' ? 'full_name' : null;
  return { ...more, noun, fits: fitsOf(combined, parsed), typo: parsed.typo, isVague: false, refusal, word: '' };
}

/** Words that rule out any field. */
function refusedByWords(parsed: ParsedHeader): Refused | null {
  for (const [qualifier, refusal] of REFUSING) {
    if (parsed.qualifiers.has(qualifier)) return [refusal, parsed.words[qualifier] || ''];
  }
  if (parsed.number > 1) return ['second', String(parsed.number)];
  // "(tel qu'affiché)" changes nothing about a name; "(voiture)" changes everything about a phone.
  if (parsed.unknownInBrackets && has(parsed.nouns, TOUCHY)) return ['unknown', parsed.unknownInBrackets];
  if (parsed.elsewhere) return ['elsewhere', parsed.elsewhere];
  return parsed.unknown ? ['unknown', parsed.unknown] : null;
}

// At a mailbox these say "at work"; at a network, the page of the company.
const COMPANY_OWN =
  /^(?:corporate|corporativ[oa]|aziendal[ei]|empresarial|institution(?:nel|nelle|al)|istituzionale|institucional)$/;

// An internal phone is an extension; an internal mailbox is the one at work.
const INSIDE = /^intern(?:e|o|a|al)?$/;

/** Words that rule out what the header names: the link of a city, the number of a department, the main phone. */
function refusedForNoun(noun: NounKey, { qualifiers, words, unknownInBrackets }: ParsedHeader): Refused | null {
  const isPhone = PHONES.indexOf(noun) >= 0;
  if (qualifiers.has('link') && kindOf(noun) !== 'link') return ['elsewhere', words.link || ''];
  if (NETWORKS.indexOf(noun) >= 0 && COMPANY_OWN.test(words.work || '')) return ['shared', words.work || ''];
  if (isPhone && INSIDE.test(words.work || '')) return ['elsewhere', words.work || ''];
  // "Titre (M./Mme)".
  if (noun === 'title' && COURTESY.test(unknownInBrackets)) return ['elsewhere', unknownInBrackets];
  if (qualifiers.has('number') && !isPhone && noun !== 'street') return ['elsewhere', 'n°'];
  return qualifiers.has('main') && !qualifiers.has('work') && isPhone && noun !== 'mobile'
    ? ['shared', words.main || '']
    : null;
}

function fitsOf({ noun, work, less }: Combined, parsed: ParsedHeader): Meaning['fits'] {
  const isWork = work || parsed.qualifiers.has('work');
  const minus =
    Math.min(5, parsed.neutrals) +
    (parsed.number === 1 ? 1 : 0) +
    (parsed.unknownInBrackets ? 2 : 0) +
    (parsed.typo ? 20 : 0) +
    rankOf(noun, parsed.senses) +
    less;
  return NOUNS[noun].fits.map(([field, score]) => {
    // Where values tell, a word that may be another one waits for them.
    const unsure = parsed.typo === 'guess' && VALUES_TELL.test(fieldOf(field).kind) ? 40 : 0;
    return [field, score + (isWork && score >= 50 ? 10 : 0) - minus - unsure] as const;
  });
}

const VALUES_TELL = /^(?:email|boolean|phone|link|code)$/;

/** The kind of the fields that a noun may fill. */
function kindOf(noun: NounKey): FieldKind | null {
  const [field] = NOUNS[noun].fits[0] || [];
  return field ? fieldOf(field).kind : null;
}

/** How far back a name stands among those of its noun, as a fraction of a fit. */
function rankOf(noun: NounKey, senses: readonly Sense[]): number {
  const sense = senses.find((one) => one.noun === noun);
  return sense && (NOUNS[noun] as Noun).ranked ? Math.min(6, sense.rank * 0.5) : 0;
}

function extra(parsed: ParsedHeader): Meaning {
  const alone = parsed.nouns.length === 1 && !parsed.elsewhere && !parsed.unknown;
  if (!alone || parsed.number < 1) return nothing('unknown', parsed.unknown);
  const key = `extra_${parsed.number}` as ExtraKey;
  const known = { names: parsed.senses, said: parsed, refusal: null };
  return { ...nothing('unknown', ''), ...known, noun: 'extra', fits: [[key, 100]] };
}

/** The parts of "Prénom / First name", "Land/Region geschäftlich", "Tél. / Fax". */
function joined(parsedParts: readonly ParsedHeader[]): Meaning {
  const known = parsedParts.filter((one) => (one.nouns.length > 0 || one.elsewhere !== '') && one.unknown === '');
  const unknownPart = parsedParts.find((one) => one.unknown !== '');
  // A third language is passed over beside a name, not beside a phone or an address.
  if (known.length === 0 || (unknownPart && known.some((one) => has(one.nouns, TOUCHY)))) {
    return conclude(unknownPart || (parsedParts[0] as ParsedHeader));
  }
  const all = together(parsedParts.filter((one) => one.unknown === ''));
  const alone = known.map((one) => conclude({ ...one, qualifiers: new Set<QualifierKey>(), number: 0 }));
  const nouns: NounKey[] = [];
  for (const one of alone) if (one.noun && nouns.indexOf(one.noun) < 0) nouns.push(one.noun);
  const first = conclude({ ...all, nouns: nouns.slice(0, 1) });
  const isWhole = all.elsewhere !== '' || alone.every((one) => one.refusal === null);
  if (nouns.length < 2)
    return isWhole || alone.length <= nouns.length ? first : nothing('several', '', { said: first.said });
  const one = oneOf(nouns);
  if (one !== 'several' && one !== 'full_name') return conclude({ ...all, nouns: [one] });
  return first.refusal && first.refusal !== 'full_name'
    ? first
    : nothing(one, '', { isPlace: first.isPlace, said: { ...all, nouns } });
}

/** All that the parts of a header say beside their nouns. */
function together(parsedParts: readonly ParsedHeader[]): ParsedHeader {
  const all = parseSegments([], null);
  for (const one of parsedParts) {
    for (const qualifier of one.qualifiers) all.qualifiers.add(qualifier);
    Object.assign(all.words, one.words);
    all.senses.push(...one.senses);
    all.elsewhere = all.elsewhere || one.elsewhere;
    all.unknownInBrackets = all.unknownInBrackets || one.unknownInBrackets;
    all.geography = all.geography || one.geography;
    all.privateMatter = all.privateMatter || one.privateMatter;
    all.attribute = all.attribute || one.attribute;
    all.number = Math.max(all.number, one.number);
    if (all.typo !== 'guess') all.typo = one.typo || all.typo;
  }
  return all;
}
