// What the values under a header look like, and whether they confirm or forbid a field.
import { readBoolean } from './boolean';
import { type FieldKey, fieldOf } from './fields';
import { plain } from './header';

/** Shares, 0 to 1, of the values that are not blank. */
export interface Looks {
  /** Values that are not blank. */
  count: number;
  /** Share of all rows that is filled. */
  filled: number;
  email: number;
  phone: number;
  link: number;
  yesNo: number;
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
  /** Hosts of the links, as "linkedin.com". */
  hosts: Record<string, number>;
}

export type Verdict = 'confirms' | 'allows' | 'forbids';

const EMAIL = /^\s*(?:mailto:|[^<>@]*<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}>?\s*$/;
const PHONE = /^[\s'+(]*\d[\d\s().\-–/·+]{4,24}(?:\s?(?:x|ext|p|poste)\.?\s?\d{1,6})?\s*$/i;
const LINK = /^\s*(?:https?:\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,24})(?:[/?#:]\S*)?\s*$/iu;
const DATE = /^\s*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})(?:[ T].*)?$/;
const COURTESY =
  /^(?:m|mr|mrs|ms|miss|mx|mme|mlle|monsieur|madame|mademoiselle|dr|pr|prof|me|herr|frau|divers|sr|sra|srta|don|dona|d|sig|sigra|dott|dottssa|ing|avv|dhr|mevr|mw|de heer|mevrouw|senor|senora|senhor|senhora|exmo|exma)\.?$/;
const PERMISSION =
  /^(?:admin|administrator|administrateur|administrador|amministratore|user|utilisateur|benutzer|usuario|utente|member|membre|owner|viewer|editor|subscriber|abonne|author|contributor|guest|superadmin|super admin|manager|employee|salarie|collaborateur|read only|standard)$/;

/** Looks at up to 200 values of a column. */
export function looksOf(values: readonly string[]): Looks {
  const looks: Looks = {
    count: 0,
    filled: 0,
    email: 0,
    phone: 0,
    link: 0,
    yesNo: 0,
    digits: 0,
    withDigit: 0,
    words: 0,
    date: 0,
    courtesy: 0,
    permission: 0,
    hosts: {},
  };
  const most = Math.min(values.length, 200);
  for (let i = 0; i < most; i++) {
    const text = (values[i] || '').trim();
    if (text !== '') lookAt(text, looks);
  }
  looks.filled = most ? looks.count / most : 0;
  const shares = [
    'email',
    'phone',
    'link',
    'yesNo',
    'digits',
    'withDigit',
    'words',
    'date',
    'courtesy',
    'permission',
  ] as const;
  for (const share of shares) looks[share] = looks.count ? looks[share] / looks.count : 0;
  return looks;
}

function lookAt(text: string, looks: Looks): void {
  looks.count++;
  if (/\d/.test(text)) {
    looks.withDigit++;
    if (DATE.test(text)) looks.date++;
    else if (PHONE.test(text)) looks.phone++;
    if (/^[\d\s.,+-]+$/.test(text)) looks.digits++;
  }
  if (/\S\s+\S/.test(text)) looks.words++;
  if (text.indexOf('@') > 0 && EMAIL.test(text)) looks.email++;
  else if (text.indexOf('.') > 0) {
    const link = LINK.exec(text);
    if (link) {
      looks.link++;
      const host = (link[1] as string).toLowerCase();
      looks.hosts[host] = (looks.hosts[host] || 0) + 1;
    }
  }
  if (text.length < 20) {
    if (readBoolean(text) !== null) looks.yesNo++;
    const folded = plain(text);
    if (COURTESY.test(folded)) looks.courtesy++;
    if (PERMISSION.test(folded)) looks.permission++;
  }
}

/** The sites of each network. A link to another one under its name is a wrong column. */
const SITES: Partial<Record<FieldKey, RegExp>> = {
  linkedin_link: /(?:^|\.)(?:linkedin\.[a-z.]+|lnkd\.in)$/,
  whatsapp_link: /(?:^|\.)(?:wa\.me|whatsapp\.com|wa\.link)$/,
  facebook_link: /(?:^|\.)(?:facebook\.com|fb\.com|fb\.me)$/,
  instagram_link: /(?:^|\.)(?:instagram\.com|instagr\.am)$/,
  twitter_link: /(?:^|\.)(?:twitter\.com|x\.com|t\.co)$/,
  github_link: /(?:^|\.)github\.(?:com|io)$/,
  xing_link: /(?:^|\.)xing\.(?:com|to)$/,
  messenger_link: /(?:^|\.)(?:m\.me|messenger\.com|facebook\.com)$/,
  threads_link: /(?:^|\.)threads\.(?:net|com)$/,
  strava_link: /(?:^|\.)strava\.(?:com|app\.link)$/,
  bluesky_link: /(?:^|\.)(?:bsky\.(?:app|social)|bluesky\.[a-z]+)$/,
};
const CALENDARS =
  /(?:^|\.)(?:calendly\.com|cal\.com|meetings(?:-eu1)?\.hubspot\.com|outlook\.office(?:365)?\.com|calendar\.app\.google|calendar\.google\.com|savvycal\.com|youcanbook\.me|zcal\.co|doodle\.com|bookings\.cloud\.microsoft|tidycal\.com|koalendar\.com|doctolib\.[a-z]+)$/;

/** The network or calendar whose links fill most of the column. */
export function siteOf(looks: Looks): FieldKey | null {
  if (looks.count < 1 || looks.link < 0.8) return null;
  for (const field of Object.keys(SITES) as FieldKey[]) {
    if (shareOfHosts(looks, SITES[field] as RegExp) >= 0.8) return field;
  }
  return shareOfHosts(looks, CALENDARS) >= 0.8 ? 'calendar_link' : null;
}

function shareOfHosts(looks: Looks, site: RegExp): number {
  let fitting = 0;
  for (const host of Object.keys(looks.hosts)) if (site.test(host)) fitting += looks.hosts[host] as number;
  return looks.link > 0 ? fitting / (looks.link * looks.count) : 0;
}

/** Whether values that look so can be those of a field. */
export function judgeValues(field: FieldKey, looks: Looks): Verdict {
  if (looks.count === 0) return 'allows';
  switch (fieldOf(field).kind) {
    case 'email':
      return scale(looks.email);
    case 'phone':
      return scale(looks.phone);
    case 'boolean':
      return scale(looks.yesNo);
    case 'link':
      return judgeLinks(field, looks);
    case 'code':
      return looks.withDigit < 0.5 || looks.email + looks.link + looks.date > 0.3 ? 'forbids' : 'allows';
    case 'extra':
      return 'allows';
    default:
      return judgeTexts(field, looks);
  }
}

function scale(share: number): Verdict {
  return share >= 0.8 ? 'confirms' : share < 0.5 ? 'forbids' : 'allows';
}

function judgeLinks(field: FieldKey, looks: Looks): Verdict {
  const site = SITES[field];
  if (looks.link < 0.5) return 'forbids';
  if (site) return scale(shareOfHosts(looks, site));
  return field === 'calendar_link' && shareOfHosts(looks, CALENDARS) < 0.5 ? 'allows' : 'confirms';
}

function judgeTexts(field: FieldKey, looks: Looks): Verdict {
  if (looks.email + looks.link + looks.date + looks.yesNo > 0.5) return 'forbids';
  if (field === 'address' || field === 'formula') return looks.digits > 0.5 ? 'forbids' : 'allows';
  if (looks.phone > 0.5 || looks.digits > 0.5) return 'forbids';
  if (field === 'firstname' || field === 'lastname')
    return looks.withDigit > 0.3 || looks.courtesy > 0.8 ? 'forbids' : 'allows';
  if (field === 'jobtitle') return looks.courtesy > 0.5 || looks.permission > 0.5 ? 'forbids' : 'allows';
  return field === 'city' && looks.withDigit > 0.5 ? 'forbids' : 'allows';
}
