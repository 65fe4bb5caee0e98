// Columns about another person than the one in the row: after "Manager" or "Emergency contact", "Phone" is that person's.
import { withoutYesOrNo } from './annotations';
import { FIRST_NAMES, has, LAST_NAMES, NAME_NOUNS, NETWORKS, NUMBER_PARTS, PHONES, PLACES } from './combine';
import type { Meaning } from './meaning';
import type { HeaderRow } from './neighbours';
import { pathInWords } from './paths';
import type { NounKey } from './vocabulary/nouns';
import { plain } from '../read/plain';

// What lists say of a person; an office or a company beside them says where.
const OF_A_PERSON: readonly NounKey[] = [
  ...NAME_NOUNS,
  ...PHONES,
  ...PLACES,
  ...NETWORKS,
  ...NUMBER_PARTS,
  'jobtitle',
  'title',
  'role',
  'occupation',
  'email',
  'login',
  'picture',
];
// "Jefe directo" is no direct line.
const NAMED_BY: readonly NounKey[] = [...NAME_NOUNS, 'direct'];
const WHERE: readonly NounKey[] = ['office', 'company'];

/**
 * For each column the header that names the other person it is about, or null. Such a block begins at a header that names the
 * person, lasts while the headers are attributes of a person, and ends at one of the organisation, at one that names the employee,
 * under another heading, or where the values cannot be that person's.
 */
export function otherPeople(row: HeaderRow): (string | null)[] {
  let start = -1;
  return row.meanings.map((meaning, at) => {
    if (at > 0 && row.headings[at]?.[0] !== row.headings[at - 1]?.[0]) start = -1;
    if (names(row, at)) start = at;
    else if (start >= 0 && meaning.refusal !== 'other_person' && ends(row, start, at)) start = -1;
    return start >= 0 && start < at ? (row.headers[start] as string).trim() : null;
  });
}

/** "Manager", "Emergency contact name"; not "Manager's e-mail", nor the question whether somebody is one. */
function names(row: HeaderRow, at: number): boolean {
  const { refusal, said } = row.meanings[at] as Meaning;
  // A program's path says of each column whose it is.
  const header = row.headers[at] as string;
  if (pathInWords(header) !== header) return false;
  if (withoutYesOrNo(header) !== null) return false;
  const isPerson = refusal === 'other_person' && said.qualifiers.has('other') && said.elsewhere === '';
  return isPerson && said.nouns.every((noun) => has([noun], NAMED_BY)) && (row.profiles[at]?.yesNo || 0) <= 0.5;
}

function ends(row: HeaderRow, start: number, at: number): boolean {
  const { said } = row.meanings[at] as Meaning;
  if (said.qualifiers.has('employee') || !isOfAPerson(row, at)) return true;
  const isName = has(said.nouns, [...FIRST_NAMES, ...LAST_NAMES]);
  if (isName && !row.meanings.some((other, i) => i < start && has(other.said.nouns, NAME_NOUNS))) return true;
  return isTheEmployees(row, start, at);
}

/** Whether a header is one that lists give for a person, the employee or another one. */
function isOfAPerson(row: HeaderRow, at: number): boolean {
  const { said, refusal, isVague } = row.meanings[at] as Meaning;
  if ((row.headers[at] as string).trim() === '') return true;
  const nouns = said.nouns.filter((noun) => WHERE.indexOf(noun) < 0);
  if (said.nouns.length > 0) return nouns.length > 0 && nouns.every((noun) => has([noun], OF_A_PERSON));
  return isVague || said.attribute || said.geography || refusal === 'private' || refusal === 'second';
}

/** Whether the values tell that the column is about the employee after all. */
function isTheEmployees(row: HeaderRow, start: number, at: number): boolean {
  return differsWithinOne(row.samples[start] || [], row.samples[at] || []) || bearsTheName(row, start, at);
}

/** One manager has one phone: a column that differs between the rows of one manager is not about managers. */
function differsWithinOne(people: readonly string[], values: readonly string[]): boolean {
  const first = new Map<string, string>();
  let compared = 0;
  let differing = 0;
  for (let i = 0; i < people.length && i < values.length; i++) {
    const person = (people[i] || '').trim();
    const value = (values[i] || '').trim();
    if (person === '' || value === '') continue;
    const known = first.get(person);
    if (known === undefined) first.set(person, value);
    else {
      compared++;
      if (known !== value) differing++;
    }
  }
  return compared > 0 && differing / compared > 0.5;
}

/** E-mail addresses that bear the employee's own name. */
function bearsTheName(row: HeaderRow, start: number, at: number): boolean {
  if (!has((row.meanings[at] as Meaning).said.nouns, ['email'])) return false;
  const column = (nouns: readonly NounKey[]) =>
    row.samples[row.meanings.findIndex((one, i) => i < start && has(one.said.nouns, nouns))] || [];
  const firsts = column([...FIRST_NAMES, 'nombre']);
  const lasts = column([...LAST_NAMES, 'nom', 'name']);
  const wholes = column(['fullname']);
  let compared = 0;
  let same = 0;
  (row.samples[at] || []).forEach((email, i) => {
    const local = lettersOf((email || '').split('@')[0] as string).join('');
    const names = lettersOf(`${firsts[i] || ''} ${lasts[i] || wholes[i] || ''}`);
    if (local === '' || names.length < 2) return;
    compared++;
    if (isNamed(local, names)) same++;
  });
  return compared > 0 && same / compared > 0.5;
}

/** Two names, or one and the initial of another: a spouse shares the last name only. */
function isNamed(local: string, names: readonly string[]): boolean {
  const found = names.filter((name) => name.length > 2 && local.indexOf(name) >= 0);
  if (found.length > 1 || found[0] === names[0]) return true;
  return found.some((name) => names.some((other) => other !== name && local.charAt(0) === other.charAt(0)));
}

function lettersOf(text: string): string[] {
  return plain(text).match(/[a-z]+/g) || [];
}
