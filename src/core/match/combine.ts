// Several names in one header: one thing said with two words, a shared thing, or too much.
import type { QualifierKey } from './vocabulary/qualifiers';
import { NOUNS, type NounKey } from './vocabulary/nouns';

/** Why a header fills no field; the codes are part of GuessReason in mapping.ts. */
export type Refusal =
  | 'private'
  | 'second'
  | 'other_person'
  | 'birth'
  | 'shared'
  | 'elsewhere'
  | 'full_name'
  | 'several'
  | 'number_part'
  | 'unknown';

export const PHONES: readonly NounKey[] = ['phone', 'fixed', 'landline', 'direct', 'mobile'];
export const NUMBER_PARTS: readonly NounKey[] = ['diallingCode', 'countryCode', 'extension'];
export const PLACES: readonly NounKey[] = [
  'address',
  'postaladdress',
  'visitaddress',
  'street',
  'postal',
  'city',
  'ort',
];
export const FIRST_NAMES: readonly NounKey[] = [
  'firstname',
  'callname',
  'firstnames',
  'usedfirst',
  'preferredfirst',
  'chosenfirst',
  'legalfirst',
];
export const LAST_NAMES: readonly NounKey[] = ['lastname', 'legallast', 'preferredlast', 'usedname'];
export const NAME_NOUNS: readonly NounKey[] = [
  ...FIRST_NAMES,
  ...LAST_NAMES,
  'marriedname',
  'patronym',
  'nom',
  'name',
  'nombre',
  'fullname',
];
/** Headers of the organisation, not of a person. */
export const ORGANISATION: readonly NounKey[] = [
  ...([
    'department',
    'departement',
    'area',
    'division',
    'company',
    'parent',
    'entity',
    'site',
    'location',
    'group',
  ] as const),
];
const HOUSES: readonly NounKey[] = ['company', 'entity', 'site', 'location', 'place', 'office', 'parent'];
const UNITS: readonly NounKey[] = ['department', 'departement', 'area', 'division', 'group'];
export const NETWORKS: readonly NounKey[] =
  'linkedin whatsapp facebook instagram twitter github xing messenger threads strava bluesky'.split(' ') as NounKey[];
const BARE: readonly NounKey[] = ['nom', 'name', 'nombre'];

export interface Combined {
  noun: NounKey;
  work: boolean;
  less: number;
}

export const has = (nouns: readonly NounKey[], some: readonly NounKey[]) =>
  nouns.some((noun) => some.indexOf(noun) >= 0);
const without = (nouns: readonly NounKey[], some: readonly NounKey[]) => nouns.filter((noun) => some.indexOf(noun) < 0);

/** Several nouns in one header are one thing ("adresse e-mail"), a shared one ("e-mail du service"), or too much. */
export function combine(all: readonly NounKey[], qualifiers: ReadonlySet<QualifierKey>): Combined | Refusal {
  let nouns = all;
  if (has(nouns, NUMBER_PARTS)) return 'number_part';
  if (nouns.indexOf('fullname') >= 0)
    return nouns.length === 1 ? { noun: 'fullname', work: false, less: 0 } : 'full_name';
  if (has(nouns, BARE) && nouns.length > 1) {
    if (has(nouns, FIRST_NAMES)) return 'full_name';
    // "Facebook name", "Messenger-Name": what somebody is called there is no link.
    if (has(nouns, NETWORKS)) return 'elsewhere';
    nouns = without(nouns, BARE);
    // "Nom et adresse", unlike "nom de la rue".
    if (qualifiers.has('and') && nouns.length > 0) return 'several';
    if (nouns.length === 0) nouns = [all[0] as NounKey];
  }
  if (nouns.length === 1) return { noun: nouns[0] as NounKey, work: false, less: 0 };
  if (has(nouns, FIRST_NAMES) && has(nouns, LAST_NAMES)) return 'full_name';
  if (nouns.indexOf('email') >= 0) return combineAround('email', without(nouns, ['address']), ['login']);
  if (has(nouns, PHONES)) return combinePhones(nouns, qualifiers);
  if (has(nouns, PLACES)) return combineAddresses(nouns);
  const first = sameField(nouns);
  if (first) return first;
  const rest = without(nouns, ['company', 'office']);
  if (rest.length === 1)
    return has(rest, NETWORKS) || rest[0] === 'picture' ? 'shared' : { noun: rest[0] as NounKey, work: false, less: 3 };
  return 'several';
}

/** One noun with nothing beside it but the place it is used at, or nouns that cost a little certainty. */
function combineAround(noun: NounKey, nouns: readonly NounKey[], weaker: readonly NounKey[]): Combined | Refusal {
  const rest = without(nouns, [noun, 'office', 'company', ...weaker]);
  if (rest.length > 0) return has(rest, UNITS) || has(rest, HOUSES) ? 'shared' : 'several';
  return {
    noun,
    work: nouns.indexOf('office') >= 0,
    less: (nouns.indexOf('company') >= 0 ? 8 : 0) + (has(nouns, weaker) ? 15 : 0),
  };
}

function combinePhones(nouns: readonly NounKey[], qualifiers: ReadonlySet<QualifierKey>): Combined | Refusal {
  const kinds = nouns.filter((noun) => PHONES.indexOf(noun) >= 0);
  // "Tél. (fixe)" is a landline; "fixe" alone may be something else.
  const exact = without(kinds, ['phone']).map(
    (noun): NounKey => (noun === 'fixed' && kinds.length > 1 ? 'landline' : noun),
  );
  if (exact.length > 1 && !(exact.length === 2 && has(exact, ['direct']) && has(exact, ['landline']))) return 'several';
  if (qualifiers.has('and') && kinds.length > 1) return 'several';
  const noun = exact[0] || 'phone';
  if (nouns.indexOf('company') >= 0 && noun !== 'mobile') return 'shared';
  const rest = without(nouns, [...PHONES, 'office', 'company']);
  if (rest.length > 0) return has(rest, UNITS) || has(rest, HOUSES) || has(rest, PLACES) ? 'shared' : 'elsewhere';
  return { noun, work: nouns.indexOf('office') >= 0, less: 0 };
}

function combineAddresses(nouns: readonly NounKey[]): Combined | Refusal {
  const rest = without(nouns, [...PLACES, ...HOUSES]);
  if (rest.length > 0) return 'several';
  const parts = nouns.filter((noun) => PLACES.indexOf(noun) >= 0 && noun !== 'address');
  const work = nouns.indexOf('office') >= 0;
  if (parts.length === 0) return { noun: 'address', work, less: 0 };
  if (parts.length === 1) return { noun: parts[0] as NounKey, work, less: 0 };
  return has(nouns, ['address', 'street']) ? { noun: 'address', work, less: 5 } : 'several';
}

/** "Fonction / Poste", "Direction Service": two names of one field. */
function sameField(nouns: readonly NounKey[]): Combined | null {
  // "Block sign in [accountEnabled]": what it is called decides, and yes means no.
  if (has(nouns, ['disabled']) && has(nouns, ['enabled'])) return { noun: 'disabled', work: false, less: 0 };
  const fields = nouns.map((noun) => NOUNS[noun].fits[0]?.[0]);
  if (!fields[0] || !fields.every((field) => field === fields[0])) return null;
  const best = nouns.reduce((a, b) => ((NOUNS[b].fits[0]?.[1] || 0) > (NOUNS[a].fits[0]?.[1] || 0) ? b : a));
  return { noun: best, work: false, less: 0 };
}

/** The one noun that parts of a header agree on; what is added by a slash is an alternative, not a detail. */
export function oneOf(nouns: readonly NounKey[]): NounKey | 'several' | 'full_name' {
  const rest = without(nouns, BARE);
  if (rest.length === 0) return nouns[0] as NounKey;
  const bare = nouns.filter((noun) => BARE.indexOf(noun) >= 0);
  // Beside the word of another language "nome" and "nombre" are first names; "name" and "nom" are last ones.
  if (bare.length > 0 && has(rest, FIRST_NAMES))
    return rest.length === 1 && bare.every((noun) => noun === 'nombre') ? (rest[0] as NounKey) : 'full_name';
  if (rest.length === 1) return has(rest, LAST_NAMES) ? (rest[0] as NounKey) : 'several';
  if (has(rest, FIRST_NAMES) && has(rest, LAST_NAMES)) return 'full_name';
  if (rest.length === 2 && has(rest, ['email']) && has(rest, ['login', 'address'])) return 'email';
  const same = sameField(rest);
  return same ? same.noun : 'several';
}
