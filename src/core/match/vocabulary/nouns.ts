// The things that headers name, in no language: which fields each may fill, and how well.
import type { FieldKey } from '../../fields';

export interface Noun {
  /** The fields it may fill, best first, with how well it fits: 100 says exactly that, under 50 needs fitting values. */
  readonly fits: readonly (readonly [FieldKey, number])[];
  /** In each language the best name stands first, and wins over one further back. */
  readonly ranked?: true;
}

/** Their names stand in one file per language. */
export const NOUNS = {
  email: { fits: [['email', 100]] },
  // Often the address as well; only the values can tell.
  login: { fits: [['email', 30]] },
  firstname: { fits: [['firstname', 100]] },
  // What everybody calls a person, where "Voornaam" may be the passport's.
  callname: { fits: [['firstname', 101]] },
  // All given names, as in a passport.
  firstnames: { fits: [['firstname', 80]] },
  preferredname: { fits: [['firstname', 45]] },
  // The first name that somebody goes by; "Prénom" may be the passport's.
  usedfirst: { fits: [['firstname', 101]] },
  // Often filled only where it differs: the values decide, see neighbours.ts.
  preferredfirst: { fits: [['firstname', 90]] },
  // The same, and never over a name by law before its values are seen.
  chosenfirst: { fits: [['firstname', 75]] },
  legalfirst: { fits: [['firstname', 80]] },
  legallast: { fits: [['lastname', 80]] },
  lastname: { fits: [['lastname', 100]] },
  usedname: { fits: [['lastname', 101]] },
  preferredlast: { fits: [['lastname', 90]] },
  // The surname by law: right when no other column has one.
  patronym: { fits: [['lastname', 80]] },
  // Filled for some people only.
  marriedname: { fits: [['lastname', 70]] },
  // A surname in Portugal, a nickname in Brazil; beside "Sobrenome" it is the nickname.
  apelido: { fits: [['lastname', 70]] },
  // "Name" alone is a first, last or full name: neighbours.ts looks at the columns beside it.
  nom: { fits: [] },
  name: { fits: [] },
  nombre: { fits: [] },
  fullname: { fits: [] },
  jobtitle: { fits: [['jobtitle', 100]], ranked: true },
  // A job title, unless it is "Mr" or "Dr": neighbours.ts looks where it stands, the values decide.
  title: { fits: [['jobtitle', 70]] },
  // On staff pages the job, in programs a permission.
  role: { fits: [['jobtitle', 60]] },
  // In lists of members and parents: what somebody does elsewhere.
  occupation: { fits: [['jobtitle', 40]] },
  phone: { fits: [['phone', 90]] },
  // A landline, or the fixed part of a salary or of a contract: neighbours.ts asks the values and the columns beside it.
  fixed: { fits: [['phone', 95]] },
  landline: { fits: [['phone', 95]] },
  direct: { fits: [['phone', 97]] },
  // Parts of a phone number; see number-parts.ts. A country's code may be that of an address.
  diallingCode: { fits: [] },
  countryCode: { fits: [] },
  extension: { fits: [] },
  mobile: { fits: [['mobile', 100]] },
  department: { fits: [['department', 100]], ranked: true },
  // In France and Latin America a unit of a company or a piece of the country: neighbours.ts looks at the columns beside it.
  departement: { fits: [['department', 96]] },
  // An English "area" is a region.
  area: { fits: [['department', 85]] },
  division: { fits: [['department', 70]], ranked: true },
  company: {
    fits: [
      ['path.parent_entity', 80],
      ['path.entity', 70],
    ],
    ranked: true,
  },
  parent: { fits: [['path.parent_entity', 100]] },
  entity: { fits: [['path.entity', 98]] },
  site: { fits: [['path.entity', 95]], ranked: true },
  location: { fits: [['path.entity', 90]], ranked: true },
  // A room, a building or a branch: the values cannot tell either.
  place: { fits: [['path.entity', 40]] },
  // With a phone or an address it only says "at work".
  office: { fits: [['path.entity', 40]] },
  group: { fits: [['path.group', 100]], ranked: true },
  // Where letters go, perhaps a box: right when no column says where the house is.
  postaladdress: { fits: [['address', 84]] },
  visitaddress: { fits: [['address', 92]] },
  address: { fits: [['address', 90]] },
  street: { fits: [['address', 88]], ranked: true },
  postal: { fits: [['postal_code', 100]] },
  city: { fits: [['city', 100]], ranked: true },
  // "Ort" is any place; in an address it is the town.
  ort: { fits: [['city', 95]] },
  enabled: { fits: [['enabled', 100]] },
  // A status is often something else: a contract, a stage of a sale. Only yes-and-no values make it this field.
  status: { fits: [['enabled', 40]] },
  // "Blocked", "Disabled": yes means no. Only yes-and-no values make it this field; see guess.ts.
  disabled: { fits: [['enabled', 40]], ranked: true },
  picture: { fits: [['picture', 95]], ranked: true },
  vcard: { fits: [['vcard_user', 95]] },
  formula: { fits: [['formula', 95]] },
  linkedin: { fits: [['linkedin_link', 100]] },
  calendar: { fits: [['calendar_link', 95]], ranked: true },
  whatsapp: { fits: [['whatsapp_link', 100]] },
  facebook: { fits: [['facebook_link', 100]] },
  instagram: { fits: [['instagram_link', 100]] },
  twitter: { fits: [['twitter_link', 100]] },
  // A column called only "X" may be a tick or a coordinate.
  x: { fits: [['twitter_link', 45]] },
  github: { fits: [['github_link', 100]] },
  xing: { fits: [['xing_link', 100]] },
  messenger: { fits: [['messenger_link', 95]] },
  threads: { fits: [['threads_link', 95]] },
  strava: { fits: [['strava_link', 100]] },
  bluesky: { fits: [['bluesky_link', 100]] },
  // Followed by its number; see meaning.ts.
  extra: { fits: [] },
} as const satisfies Record<string, Noun>;

export type NounKey = keyof typeof NOUNS;
