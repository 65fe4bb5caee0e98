// What the values under a header look like.
import { activeWord, isEmployed } from '../read/active-word';
import { readBoolean } from '../read/boolean';
import { fieldOf } from '../fields';
import { isFalseWord, nothingWord } from '../read/nothing-word';
import { isAccountFlags } from '../read/opposite';
import { wordKey } from '../read/meanings';
import { pairOf } from '../read/yes-no-pair';
import { plain } from '../read/plain';

/** Shares, 0 to 1, of the values that are not blank. */
export interface SampleProfile {
  /** Values that are not blank. */
  count: number;
  /** Share of all rows that is filled. */
  filled: number;
  email: number;
  /** E-mails at a provider of private mailboxes. */
  freemail: number;
  phone: number;
  /** Five or six digits, or a number cut in thousands: a short phone or an amount. */
  amount: number;
  /** Looks like a postal code of some country. */
  postal: number;
  /** A decimal, a negative or one or two digits: a count or a measure. */
  small: number;
  link: number;
  yesNo: number;
  /** Of the different values, not of all: says yes, no, or where somebody stands with the company. */
  active(): number;
  /** Digits and signs only. */
  digits: number;
  /** Has a digit. */
  withDigit: number;
  /** Two words or more. */
  words: number;
  date: number;
  /** "Mr", "Frau", "Dr". */
  courtesy: number;
  /** "Admin", "Member": what a program lets somebody do. */
  permission: number;
  /** A number of Active Directory's userAccountControl: 512, 514, 66050. */
  accountFlags: number;
  /** Hosts of the links, as "linkedin.com". */
  hosts: Record<string, number>;
}

// Not "Martin;Claire;claire@example.com".
const EMAIL = /^\s*(?:mailto:|[^<>@]*<)?[^\s@<>;,]+@[^\s@<>;,]+\.[^\s@<>;,]{2,}>?\s*$/;
const PHONE = /^[\s'+(]*\d[\d\s().\-–/·+]{4,24}(?:\s?(?:x|ext|p|poste)\.?\s?\d{1,6})?\s*$/i;
const LINK = /^\s*(?:https?:\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,24})(?:[/?#:]\S*)?\s*$/iu;
const DATE = /^\s*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})(?:[ T].*)?$/;
export const COURTESY =
  /^(?:m|mr|mrs|ms|miss|mx|mme|mlle|monsieur|madame|mademoiselle|dr|pr|prof|me|herr|frau|divers|sr|sra|srta|don|dona|d|sig|sigra|dott|dottssa|ing|avv|dhr|mevr|mw|de heer|mevrouw|senor|senora|senhor|senhora|exmo|exma)\.?$/;
const PERMISSION =
  /^(?:admin|administrator|administrateur|administrador|amministratore|user|utilisateur|benutzer|usuario|utente|member|membre|owner|viewer|editor|subscriber|abonne|author|contributor|guest|superadmin|super admin|manager|employee|salarie|collaborateur|read only|standard)$/;

const SMALL = /^(?:[-−]\s?\d.*|\d{1,2}|\d{1,4}[.,]\d{1,2})$/;
const POSTAL =
  /^(?:(?:[a-z]{1,3}[- ])?\d{4,5}|\d{4} ?[a-z]{2}|\d{5}-\d{3,4}|\d{4}-\d{3}|\d{8}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d)$/i;
// Providers where people have mailboxes of their own, in the countries of our languages.
const FREEMAIL =
  /@(?:(?:gmail|googlemail|icloud|me|mac|aol|gmx|proton|protonmail|pm|ymail|rocketmail|msn|zoho|mail|yandex)\.(?:com|net|de|at|ch|fr|me|es|it|ru)|(?:hotmail|outlook|live|yahoo)\.(?:[a-z]{2,3}|com?\.[a-z]{2})|(?:web|t-online|freenet|arcor|posteo|mailbox)\.(?:de|org|net)|(?:orange|wanadoo|free|sfr|laposte|neuf|bbox|numericable|club-internet|aliceadsl)\.(?:fr|net)|(?:libero|virgilio|alice|tin|tiscali|inwind|fastwebnet)\.it|(?:telefonica|terra|ono|movistar)\.(?:net|es|com)|(?:ziggo|kpnmail|planet|hetnet|home|xs4all|casema|upcmail|chello)\.nl|(?:telenet|skynet|proximus|scarlet)\.be|(?:bluewin|sunrise)\.ch|sapo\.pt|(?:uol|bol|terra|ig|globo)\.com(?:\.br)?)>?\s*$/i;

/** 32000, "32 000", "2.450.000": too short for a phone that somebody outside could call, or cut as amounts are. */
function isAmount(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  if (/^\s*(?:\+|\(|00)/.test(text)) return digits < 6;
  return (
    digits < 7 ||
    (digits < 9 && /^[1-9]\d{0,2}([ .'’\u00a0\u202f])\d{3}(?:\1\d{3})*$/.test(text)) ||
    /\d{4}\.\d{2}$/.test(text)
  );
}

const ANY_TEXT = fieldOf('extra_1');

/** SampleProfile at up to 200 values of a column. */
export function profileOf(values: readonly string[], header = ''): SampleProfile {
  const profile: SampleProfile = {
    count: 0,
    filled: 0,
    email: 0,
    freemail: 0,
    phone: 0,
    amount: 0,
    postal: 0,
    small: 0,
    link: 0,
    yesNo: 0,
    active: () => shareOfActiveWords(values),
    digits: 0,
    withDigit: 0,
    words: 0,
    date: 0,
    courtesy: 0,
    permission: 0,
    accountFlags: 0,
    hosts: {},
  };
  const most = Math.min(values.length, 200);
  const counts = countsOf(values, most);
  for (const [text, times] of counts) {
    // "(blank)", "[object Object]", "idem": of a value that was never there.
    if (text.indexOf('@') > 0 || nothingWord(ANY_TEXT, text, true) === null) addValue(text, times, profile);
  }
  profile.yesNo = answersOf(header, values, counts, profile.count);
  const falses = profile.yesNo > 0 ? falseWordsAlone(values, profile) : 0;
  profile.count -= falses;
  profile.yesNo -= falses;
  profile.filled = most ? profile.count / most : 0;
  const shares = [
    'email',
    'freemail',
    'phone',
    'amount',
    'postal',
    'small',
    'link',
    'yesNo',
    'digits',
    'withDigit',
    'words',
    'date',
    'courtesy',
    'permission',
    'accountFlags',
  ] as const;
  for (const share of shares) profile[share] = profile.count ? profile[share] / profile.count : 0;
  return profile;
}

/** How many values are a program's "false" for nothing: among titles or numbers, and never a true beside them. */
function falseWordsAlone(values: readonly string[], { count, yesNo }: SampleProfile): number {
  const most = Math.min(values.length, 200);
  let falses = 0;
  for (let i = 0; i < most; i++) if (isFalseWord((values[i] || '').trim())) falses++;
  return falses === yesNo && falses < count ? falses : 0;
}

/** How often each value occurs among the first. */
function countsOf(values: readonly string[], most: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < most; i++) {
    const text = (values[i] || '').trim();
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Of so many different values most must occur more than once: a column of names or titles says no yes and no. */
const MOST_ANSWERS = 10;
const LONGEST_ANSWER = 20;

/** How many values say yes or no, in the words of the column. */
function answersOf(
  header: string,
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
  filled: number,
): number {
  if (filled === 0 || (counts.size > MOST_ANSWERS && counts.size > filled / 2)) return 0;
  const pair = pairOf(header, values);
  const countOf = (fits: (text: string) => boolean) => {
    let sum = 0;
    for (const [text, times] of counts) if (text.length < LONGEST_ANSWER && fits(text)) sum += times;
    return sum;
  };
  const answers = countOf((text) => readBoolean(text, pair) !== null);
  // "ACTIVE" beside "SUSPENDED": the column says who is active, if not always in words that decide it.
  return answers > 0 ? answers + countOf((text) => activeWord(text) !== null) : 0;
}

/** How many of the different values tell whether somebody works for the company. Yes and no alone are no such words. */
function shareOfActiveWords(values: readonly string[]): number {
  const different = new Set(values.slice(0, 200).map((value) => wordKey(value || '')));
  different.delete('');
  let words = 0;
  let answers = 0;
  let employed = 0;
  let isAnybodyActive = false;
  for (const word of different) {
    const answer = readBoolean(word);
    const means = activeWord(word);
    if (means !== null) words++;
    else if (answer !== null) answers++;
    else if (isEmployed(word)) employed++;
    if (answer || means === 'yes') isAnybodyActive = true;
  }
  // Kinds of contracts alone say nothing of who has left.
  if (words > 0 && employed > 0) {
    words += employed;
    isAnybodyActive = true;
  }
  // Orders and files are pending, archived or deleted as well.
  return words > 0 && isAnybodyActive ? (words + answers) / different.size : 0;
}

function addValue(text: string, times: number, profile: SampleProfile): void {
  profile.count += times;
  if (/\d/.test(text)) {
    profile.withDigit += times;
    if (DATE.test(text)) profile.date += times;
    else if (PHONE.test(text)) profile[isAmount(text) ? 'amount' : 'phone'] += times;
    if (/^[\d\s.,+-]+$/.test(text)) profile.digits += times;
    if (isAccountFlags(text)) profile.accountFlags += times;
    if (SMALL.test(text)) profile.small += times;
    else if (POSTAL.test(text)) profile.postal += times;
  }
  if (/\S\s+\S/.test(text)) profile.words += times;
  if (text.indexOf('@') > 0 && EMAIL.test(text)) {
    profile.email += times;
    if (FREEMAIL.test(text)) profile.freemail += times;
  } else if (text.indexOf('.') > 0) {
    const link = LINK.exec(text);
    if (link) {
      profile.link += times;
      const host = (link[1] as string).toLowerCase();
      profile.hosts[host] = (profile.hosts[host] || 0) + times;
    }
  }
  if (text.length < 20) {
    const folded = plain(text);
    if (COURTESY.test(folded)) profile.courtesy += times;
    if (PERMISSION.test(folded)) profile.permission += times;
  }
}
