// What stands around a column and decides with its header: the texts above it, and whom the columns before it are about.
import type { Heading } from './above';
import { has, NAME_NOUNS, PHONES, PLACES, type Refusal } from './combine';
import type { Meaning } from './meaning';
import type { HeaderRow } from './neighbours';
import { otherPeople } from './other-people';
import type { NounKey } from './vocabulary/nouns';

export interface Surroundings {
  /** Why the column fills no field, and the text that decided. */
  refusal: readonly [Refusal, string] | null;
  /** A heading that may only mean "about the person": what stands under it waits for somebody to say so. */
  doubt: string | null;
  /** A heading says that it is the one at work. */
  isWork: boolean;
}

const CONTACTS: readonly NounKey[] = [...PHONES, ...PLACES, 'email', 'login', 'whatsapp'];
const BARE_NAMES: readonly NounKey[] = ['nom', 'name', 'nombre'];
// Data kept by the staff office is about the employee.
const STAFF_OFFICE = /^(?:hr|hrbp)$/;

export function surroundingsOf(row: HeaderRow): Surroundings[] {
  const others = otherPeople(row);
  return row.meanings.map((meaning, at) => {
    const around: Surroundings = { refusal: null, doubt: null, isWork: false };
    for (const heading of row.headings[at] as readonly Heading[]) addHeading(around, heading, meaning, row);
    const person = others[at];
    if (person && !around.refusal) around.refusal = ['other_person', person];
    return around;
  });
}

function addHeading(around: Surroundings, heading: Heading, meaning: Meaning, row: HeaderRow): void {
  const { qualifiers, words } = heading.said;
  if (qualifiers.has('work') && !qualifiers.has('private')) around.isWork = true;
  if (around.refusal) return;
  const refusal = refusalBy(heading, meaning, row);
  if (refusal) around.refusal = [refusal, heading.text];
  const isPrivate = qualifiers.has('private') && !qualifiers.has('work') && words.private !== undefined;
  // "Mobile pro" says it of itself.
  if (!isPrivate || meaning.said.qualifiers.has('work') || !has(meaning.said.nouns, CONTACTS)) return;
  if (!coversNames(heading, row)) around.refusal = ['private', heading.text];
  else if (!has(meaning.said.nouns, ['email'])) around.doubt = heading.text;
}

function refusalBy(heading: Heading, meaning: Meaning, row: HeaderRow): Refusal | null {
  const { qualifiers, words, nouns, elsewhere, attribute, geography, privateMatter } = heading.said;
  const isContact = has(meaning.said.nouns, CONTACTS);
  if (qualifiers.has('employee')) return null;
  if (qualifiers.has('other')) return 'other_person';
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

function covers(heading: Heading, row: HeaderRow, nouns: readonly NounKey[]): boolean {
  return row.meanings.some((one, i) => i >= heading.first && i <= heading.last && has(one.said.nouns, nouns));
}

function coversNames(heading: Heading, row: HeaderRow): boolean {
  return covers(heading, row, NAME_NOUNS);
}
