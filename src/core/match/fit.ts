// Whether the values under a header can be those of a field.
import { type FieldKey, fieldOf } from '../fields';
import type { Looks } from './samples';

export type Verdict = 'confirms' | 'allows' | 'forbids';

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
      return looks.phone + looks.amount < 0.5 ? 'forbids' : looks.phone >= 0.8 ? 'confirms' : 'allows';
    case 'boolean':
      return scale(looks.yesNo);
    case 'link':
      return judgeLinks(field, looks);
    case 'code':
      return judgeCodes(looks);
    case 'extra':
      return 'allows';
    default:
      return judgeTexts(field, looks);
  }
}

function scale(share: number): Verdict {
  return share >= 0.8 ? 'confirms' : share < 0.5 ? 'forbids' : 'allows';
}

/** Nobody lives at 12,5: those are days, hours or marks. */
function judgeCodes(looks: Looks): Verdict {
  if (looks.withDigit < 0.5 || looks.email + looks.link + looks.date > 0.3 || looks.small > 0.3) return 'forbids';
  return looks.postal >= 0.8 ? 'confirms' : 'allows';
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
  if (looks.phone + looks.amount > 0.5 || looks.digits > 0.5) return 'forbids';
  if (field === 'firstname' || field === 'lastname')
    return looks.withDigit > 0.3 || looks.courtesy > 0.8 ? 'forbids' : 'allows';
  if (field === 'jobtitle') return looks.courtesy > 0.5 || looks.permission > 0.5 ? 'forbids' : 'allows';
  return field === 'city' && looks.withDigit > 0.5 ? 'forbids' : 'allows';
}
