// What a header means among the others of its row: "Name" beside "Vorname", "Département" in an address, "Title" before the name.
import type { Heading } from './above';
import type { FieldKey } from '../fields';
import { plain } from '../read/plain';
import { fitOfValues } from './fit';
import type { SampleProfile } from './samples';
import type { Meaning } from './meaning';
import { FIRST_NAMES, has, LAST_NAMES, NAME_NOUNS } from './combine';
import { LANGUAGES, type Language, vocabularies } from './vocabulary/languages';
import type { NounKey } from './vocabulary/nouns';

/** The language that most names of a row belong to, or null when they tell nothing. */
export function languageOf(meanings: readonly Meaning[]): Language | null {
  const votes: Partial<Record<Language, number>> = {};
  for (const meaning of meanings) {
    for (const sense of meaning.names) {
      for (const language of sense.languages) votes[language] = (votes[language] || 0) + 1 / sense.languages.length;
    }
  }
  let best: Language | null = null;
  for (const language of LANGUAGES) {
    if (language !== 'directory' && (votes[language] || 0) > (best ? votes[best] || 0 : 0)) best = language;
  }
  return best;
}

type Fits = readonly (readonly [FieldKey, number])[];
const NONE: Fits = [];

/** The columns of a row as far as they are read: meanings, values, what stands above, and the row's language. */
export interface HeaderRow {
  headers: readonly string[];
  meanings: readonly Meaning[];
  profiles: readonly (SampleProfile | null)[];
  samples: readonly (readonly string[])[];
  headings: readonly (readonly Heading[])[];
  language: Language | null;
}

const names = (row: HeaderRow, nouns: readonly NounKey[]) =>
  row.meanings.some((one) => one.noun !== null && one.refusal === null && nouns.indexOf(one.noun) >= 0);

const RULES: Partial<Record<NounKey, (row: HeaderRow, at: number) => Fits>> = {
  // Many lists fill "Nom d'usage" only where it differs from "Nom".
  usedname: (row, at) => (isMostlyBlank(row, at) && names(row, ['nom', 'lastname', 'patronym']) ? NONE : own(row, at)),
  callname: (row, at) => (isMostlyBlank(row, at) && names(row, FIRST_NAMES_BY_LAW) ? NONE : own(row, at)),
  usedfirst: (row, at) => (isMostlyBlank(row, at) && names(row, FIRST_NAMES_BY_LAW) ? NONE : own(row, at)),
  preferredfirst: (row, at) => preferred(row, at, 'firstname', FIRST_NAMES_BY_LAW),
  chosenfirst: (row, at) =>
    repeats(row, at, FIRST_NAMES_BY_LAW) ? own(row, at) : preferred(row, at, 'firstname', FIRST_NAMES_BY_LAW),
  // Single words are what a person is called; two may be the whole name, see full-names.ts.
  preferredname: (row, at) =>
    row.profiles[at]?.count && !isMostlyBlank(row, at) && row.profiles[at].words < 0.3
      ? [['firstname', 101]]
      : own(row, at),
  preferredlast: (row, at) => preferred(row, at, 'lastname', ['lastname', 'legallast']),
  marriedname: (row, at) => (isMostlyBlank(row, at) ? NONE : own(row, at)),
  nom: (row, at) => (hasFirst(row) && !hasLast(row) ? notFullName(row, at, 'lastname') : NONE),
  name: (row, at) => {
    if (hasFirst(row)) return hasLast(row) ? NONE : notFullName(row, at, 'lastname');
    return hasLast(row) ? notFullName(row, at, 'firstname') : NONE;
  },
  nombre: (row, at) => (hasLast(row) && !hasFirst(row) ? notFullName(row, at, 'firstname') : NONE),
  title: (row, at) => {
    const next = row.meanings[at + 1];
    const before = row.meanings[at - 1];
    const beforeName = next?.noun && NAME_NOUNS.indexOf(next.noun) >= 0;
    const isNamed = row.meanings
      .slice(0, at)
      .some((one) => one.noun && has([one.noun], [...FIRST_NAMES, ...LAST_NAMES]));
    const afterName = isNamed || (before?.noun && NAME_NOUNS.indexOf(before.noun) >= 0);
    // "Mr" stands before the name; a job title does not. Values, where there are some, have spoken already.
    return beforeName && !afterName && !row.profiles[at]?.count ? NONE : own(row, at);
  },
  role: (row, at) => (names(row, ['login']) || row.meanings.some((one) => one.noun === 'login') ? NONE : own(row, at)),
  departement: (row, at) => {
    const before = row.meanings[at - 1];
    const next = row.meanings[at + 1];
    const isOrganisation = before?.noun && BEFORE_A_UNIT.indexOf(before.noun) >= 0;
    return before?.isPlace || (next?.isPlace && !isOrganisation) || (row.profiles[at]?.withDigit || 0) > 0.5
      ? NONE
      : own(row, at);
  },
  area: (row, at) => (row.language && vocabularies()[row.language].nouns.area ? own(row, at) : NONE),
  ort: (row, at) => (names(row, ['postal', 'street', 'address']) ? own(row, at) : NONE),
  // "Fixe" beside "Variable" is a salary, and so is 32 000; "CP" beside "RTT" are days of leave.
  fixed: (row, at) => (isPhone(row, at) && (isConfirmed(row, at) || !tells(row, PAY)) ? own(row, at) : NONE),
  postal: (row, at) => (isConfirmed(row, at) || !tells(row, LEAVE) ? own(row, at) : NONE),
  apelido: (row, at) => (names(row, ['lastname']) ? NONE : own(row, at)),
};

const FIRST_NAMES_BY_LAW: readonly NounKey[] = ['firstname', 'firstnames', 'legalfirst'];
const BEFORE_A_UNIT: readonly NounKey[] = [
  'jobtitle',
  'title',
  'role',
  'department',
  'division',
  'company',
  'entity',
  'site',
  'group',
];

const hasFirst = (row: HeaderRow) => names(row, FIRST_NAMES);
const hasLast = (row: HeaderRow) =>
  names(row, ['lastname', 'legallast', 'preferredlast', 'apelido']) ||
  row.meanings.some((one, i) => one.noun === 'usedname' && one.refusal === null && !isMostlyBlank(row, i));

function isMostlyBlank(row: HeaderRow, at: number): boolean {
  const profile = row.profiles[at];
  return profile !== null && profile !== undefined && profile.filled < 0.5;
}

const PAY =
  /^(?:variab|part variable|sala|sueldo|stipend|retribu|r[eé]mun|vencimento|gehalt|lohn|loon$|prime|bonus|brut|bruto|lordo|comision|commission|provvigion)/;
const LEAVE = /^(?:rtt|conges?|jours de conge|solde|vacances)(?:\s|$)/;

/** Whether another column is about pay or leave. */
function tells(row: HeaderRow, what: RegExp): boolean {
  return row.meanings.some((one) => what.test(plain(one.word)));
}

/** Values that may be phones are long enough, where there are any. */
function isPhone(row: HeaderRow, at: number): boolean {
  const profile = row.profiles[at];
  return !profile || profile.count === 0 || profile.phone >= 0.5;
}

function isConfirmed(row: HeaderRow, at: number): boolean {
  const profile = row.profiles[at];
  return (
    profile !== null &&
    profile !== undefined &&
    own(row, at).some(([field]) => fitOfValues(field, profile) === 'confirms')
  );
}

/** A preferred name wins once it is seen to be filled; without values over a name by law only. */
function preferred(row: HeaderRow, at: number, field: FieldKey, others: readonly NounKey[]): Fits {
  if (isMostlyBlank(row, at) && names(row, others)) return NONE;
  return row.profiles[at]?.count ? [[field, 101]] : own(row, at);
}

/** Whether a column says in every row what another one of these says. */
function repeats({ meanings, samples }: HeaderRow, at: number, nouns: readonly NounKey[]): boolean {
  const values = samples[at] ?? [];
  const isSame = (i: number) => values.every((value, line) => value === (samples[i] ?? [])[line]);
  return values.length > 0 && meanings.some(({ noun }, i) => i !== at && noun && has([noun], nouns) && isSame(i));
}

function own(row: HeaderRow, at: number): Fits {
  return row.meanings[at]?.fits || NONE;
}

/** A name column that holds first and last name together is neither. */
function notFullName(row: HeaderRow, at: number, field: FieldKey): Fits {
  const values = row.samples[at] || [];
  const other = row.meanings.findIndex(
    (one, i) => i !== at && one.noun !== null && NAME_NOUNS.indexOf(one.noun) >= 0 && one.refusal === null,
  );
  const others = row.samples[other] || [];
  let both = 0;
  let compared = 0;
  for (let i = 0; i < values.length && i < others.length; i++) {
    const name = (values[i] || '').trim().toLowerCase();
    const part = (others[i] || '').trim().toLowerCase();
    if (!name || !part) continue;
    compared++;
    if (name !== part && ` ${name} `.indexOf(` ${part} `) >= 0) both++;
  }
  return compared > 0 && both / compared > 0.5 ? NONE : [[field, 90]];
}

/** What a column may fill once its neighbours are known. */
export function fitsInRow(row: HeaderRow, at: number): Fits {
  const meaning = row.meanings[at];
  if (!meaning || meaning.refusal !== null || meaning.noun === null) return NONE;
  const rule = RULES[meaning.noun];
  return rule ? rule(row, at) : meaning.fits;
}
