// What stands around a column and decides with its header: the texts above it, and whom the columns before it are about.
import { type Heading, isAtWork } from './above';
import { FIRST_NAMES, has, NAME_NOUNS, ORGANISATION, PHONES, PLACES, type Refusal } from './combine';
import type { Meaning } from './meaning';
import type { HeaderRow } from './neighbours';
import { otherPeople } from './other-people';
import type { NounKey } from './vocabulary/nouns';

export interface Surroundings {
  /** Why the column fills no field, and the text that decided. */
  refusal: readonly [Refusal, string] | null;
  /** A heading that may only mean "about the person": what stands under it waits for somebody to say so. */
  doubt: string | null;
  /** The only e-mail addresses of the list, though they may be another person's. */
  isOnlyEmail: boolean;
  /** A heading says that it is the one at work. */
  isWork: boolean;
}

const CONTACTS: readonly NounKey[] = [...PHONES, ...PLACES, 'email', 'login', 'whatsapp'];
const BARE_NAMES: readonly NounKey[] = ['nom', 'name', 'nombre'];
// Data kept by the staff office is about the employee.
const STAFF_OFFICE = /^(?:hr|hrbp)$/;

export function surroundingsOf(row: HeaderRow): Surroundings[] {
  const others = otherPeople(row);
  return row.meanings.map((_, at) => {
    const around: Surroundings = { refusal: null, doubt: null, isOnlyEmail: false, isWork: false };
    for (const heading of row.headings[at] as readonly Heading[]) addHeading(around, heading, at, row);
    const person = others[at];
    if (person && !around.refusal) {
      around.refusal = ['other_person', person];
      around.isOnlyEmail = isEmail(row, at) && !row.meanings.some((__, i) => i !== at && isEmail(row, i));
    }
    return around;
  });
}

function isEmail({ meanings }: HeaderRow, at: number): boolean {
  return meanings[at]?.noun === 'email' && meanings[at]?.refusal === null;
}

function addHeading(around: Surroundings, heading: Heading, at: number, row: HeaderRow): void {
  const meaning = row.meanings[at] as Meaning;
  const { qualifiers, words } = heading.said;
  if (isAtWork(heading)) around.isWork = true;
  if (around.refusal) return;
  const refusal = refusalBy(heading, meaning, row);
  if (refusal && !(refusal === 'other_person' && isOver(heading, at, row))) around.refusal = [refusal, heading.text];
  const isPrivate = qualifiers.has('private') && !qualifiers.has('work') && words.private !== undefined;
  // "Mobile pro" says it of itself.
  if (!isPrivate || meaning.said.qualifiers.has('work') || !has(meaning.said.nouns, CONTACTS)) return;
  if (!coversNames(heading, row)) around.refusal = ['private', heading.text];
  else if (!has(meaning.said.nouns, ['email'])) around.doubt = heading.text;
}

/** Without merged cells, columns about another person end at one of the organisation. */
function isOver({ first, isMerged }: Heading, at: number, row: HeaderRow): boolean {
  if (isMerged) return false;
  for (let i = first; i <= at; i++) if (has(row.meanings[i]?.said.nouns || [], ORGANISATION)) return true;
  return false;
}

function refusalBy(heading: Heading, meaning: Meaning, row: HeaderRow): Refusal | null {
  const { qualifiers, words, nouns, elsewhere, attribute, geography, privateMatter } = heading.said;
  const isContact = has(meaning.said.nouns, CONTACTS);
  if (qualifiers.has('employee')) return null;
  if (qualifiers.has('other') && !coversTheList(heading, row)) return 'other_person';
  if (qualifiers.has('mentioned') && !STAFF_OFFICE.test(words.mentioned || '')) return 'other_person';
  if (qualifiers.has('birth') && (isContact || has(meaning.said.nouns, NAME_NOUNS))) return 'birth';
  if (isContact && qualifiers.has('shared')) return 'shared';
  if (isContact && qualifiers.has('second') && has(nouns, CONTACTS)) return 'second';
  // "Facturation" over an address.
  const isMatterApart = elsewhere !== '' && !attribute && !geography && !privateMatter && nouns.length === 0;
  if (isContact && isMatterApart && !qualifiers.has('work')) return 'elsewhere';
  // "Société" over its name and its phone.
  const isTheCompanys = has(nouns, ['company', 'parent']) && covers(heading, row, BARE_NAMES);
  if (isTheCompanys && has(meaning.said.nouns, [...PHONES, 'email', ...BARE_NAMES])) return 'shared';
  return null;
}

/** "Ansprechpartner" over the only people that there are: they are the list's own. */
function coversTheList({ first, last }: Heading, row: HeaderRow): boolean {
  return !row.meanings.some(({ said }, i) => (i < first || i > last) && has(said.nouns, [...FIRST_NAMES, 'email']));
}

function covers(heading: Heading, row: HeaderRow, nouns: readonly NounKey[]): boolean {
  return row.meanings.some((one, i) => i >= heading.first && i <= heading.last && has(one.said.nouns, nouns));
}

function coversNames(heading: Heading, row: HeaderRow): boolean {
  return covers(heading, row, NAME_NOUNS);
}
