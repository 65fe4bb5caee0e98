// Lists of private matters, where a bare "Address" or "Mobile" is the one at home.
import { has, PHONES, PLACES } from './combine';
import type { Kinds } from './kind-columns';
import type { HeaderRow } from './neighbours';
import type { ParsedHeader } from './parse';
import type { NounKey } from './vocabulary/nouns';

const CONTACTS: readonly NounKey[] = [...PHONES, ...PLACES, 'email'];
// "Mobile perso" beside "Téléphone" does not make the latter private; "Téléphone domicile" beside "Portable" does.
const AT_HOME: readonly NounKey[] = ['phone', 'fixed', 'landline', 'direct', ...PLACES];
// "Wohnadresse", "Domicile", "Abitazione": the private word is the thing itself.
const RESIDENCE = /adres|anschrift|wohn|domicil|abitazione|residen|maison|casa|^home$|thuis|zuhause/;
const BARE: readonly NounKey[] = [
  'phone',
  'fixed',
  'landline',
  'mobile',
  'address',
  'postaladdress',
  'street',
  'postal',
  'city',
  'ort',
];

/**
 * The header that makes a list one of private matters: a social security number, a family status, children; or a home phone or
 * address while no column says work. Null for other lists, and for those that have phones or addresses of both kinds.
 */
export function privateMatterOf(row: HeaderRow, kinds: readonly (Kinds | null)[]): string | null {
  const headerWith = (test: (said: ParsedHeader, at: number) => boolean): string | null => {
    const at = row.meanings.findIndex(({ said }, i) => test(said, i));
    return at < 0 ? null : (row.headers[at] as string).trim();
  };
  const isWork = (at: number) => saysWork(row, at) || (kinds[at]?.count.work || 0) > 0;
  const isHome = (at: number) => saysHome(row, at) || (kinds[at]?.count.home || 0) > 0;
  const isResidence = (said: ParsedHeader) => said.nouns.length === 0 && RESIDENCE.test(said.words.private || '');
  const home = headerWith((said, at) => (has(said.nouns, AT_HOME) && isHome(at)) || isResidence(said));
  const matter = headerWith((said) => said.privateMatter);
  if (matter !== null) {
    const work = headerWith((said, at) => has(said.nouns, [...PHONES, ...PLACES]) && isWork(at));
    // "Abitazione" alone is a phone in Outlook.
    const residence = home ?? headerWith((said) => said.qualifiers.has('private') && said.nouns.length === 0);
    return work !== null && residence !== null ? null : matter;
  }
  return headerWith((said, at) => has(said.nouns, CONTACTS) && isWork(at)) === null ? home : null;
}

function saysWork(row: HeaderRow, at: number): boolean {
  const said = row.meanings[at]?.said;
  const byItself = said !== undefined && (said.qualifiers.has('work') || has(said.nouns, ['office', 'company']));
  return byItself || (row.headings[at] || []).some((heading) => heading.said.qualifiers.has('work'));
}

function saysHome(row: HeaderRow, at: number): boolean {
  const isPrivate = row.meanings[at]?.said.qualifiers.has('private');
  return isPrivate || (row.headings[at] || []).some((heading) => heading.said.qualifiers.has('private'));
}

/** Whether a column is a phone or a part of an address of which nothing says where it is. */
export function isBareContact(row: HeaderRow, at: number): boolean {
  const meaning = row.meanings[at];
  return meaning !== undefined && meaning.noun !== null && has([meaning.noun], BARE) && !saysWork(row, at);
}
