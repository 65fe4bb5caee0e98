// Whether the values under a header can be those of a field.
import { type FieldKey, fieldOf } from '../fields';
import type { SampleProfile } from './samples';

export type ValueFit = 'confirms' | 'allows' | 'forbids';

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
export function siteOf(profile: SampleProfile): FieldKey | null {
  if (profile.count < 1 || profile.link < 0.8) return null;
  for (const field of Object.keys(SITES) as FieldKey[]) {
    if (shareOfHosts(profile, SITES[field] as RegExp) >= 0.8) return field;
  }
  return shareOfHosts(profile, CALENDARS) >= 0.8 ? 'calendar_link' : null;
}

function shareOfHosts(profile: SampleProfile, site: RegExp): number {
  let fitting = 0;
  for (const host of Object.keys(profile.hosts)) if (site.test(host)) fitting += profile.hosts[host] as number;
  return profile.link > 0 ? fitting / (profile.link * profile.count) : 0;
}

/** Whether values that look so can be those of a field. */
export function fitOfValues(field: FieldKey, profile: SampleProfile): ValueFit {
  if (profile.count === 0) return 'allows';
  switch (fieldOf(field).kind) {
    case 'email':
      return scale(profile.email);
    case 'phone':
      return profile.phone + profile.amount < 0.5 ? 'forbids' : profile.phone >= 0.8 ? 'confirms' : 'allows';
    case 'boolean':
      return scale(profile.yesNo);
    case 'link':
      return fitOfLinks(field, profile);
    case 'code':
      return fitOfCodes(profile);
    case 'extra':
      return 'allows';
    default:
      return fitOfTexts(field, profile);
  }
}

function scale(share: number): ValueFit {
  return share >= 0.8 ? 'confirms' : share < 0.5 ? 'forbids' : 'allows';
}

/** Nobody lives at 12,5: those are days, hours or qualifiers. */
function fitOfCodes(profile: SampleProfile): ValueFit {
  if (profile.withDigit < 0.5 || profile.email + profile.link + profile.date > 0.3 || profile.small > 0.3)
    return 'forbids';
  return profile.postal >= 0.8 ? 'confirms' : 'allows';
}

function fitOfLinks(field: FieldKey, profile: SampleProfile): ValueFit {
  const site = SITES[field];
  if (profile.link < 0.5) return 'forbids';
  if (site) return scale(shareOfHosts(profile, site));
  return field === 'calendar_link' && shareOfHosts(profile, CALENDARS) < 0.5 ? 'allows' : 'confirms';
}

function fitOfTexts(field: FieldKey, profile: SampleProfile): ValueFit {
  if (profile.email + profile.link + profile.date + profile.yesNo > 0.5) return 'forbids';
  if (field === 'address' || field === 'formula') return profile.digits > 0.5 ? 'forbids' : 'allows';
  if (profile.phone + profile.amount > 0.5 || profile.digits > 0.5) return 'forbids';
  if (field === 'firstname' || field === 'lastname')
    return profile.withDigit > 0.3 || profile.courtesy > 0.8 ? 'forbids' : 'allows';
  if (field === 'jobtitle') return profile.courtesy > 0.5 || profile.permission > 0.5 ? 'forbids' : 'allows';
  return field === 'city' && profile.withDigit > 0.5 ? 'forbids' : 'allows';
}
