// What people call Signitic's fields. The playground takes nothing from src/, so a test compares these with the add-on's own.
import type { Language } from './output';

export const FIELD_LABELS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  email: { en: 'E-mail address', fr: 'Adresse e-mail' },
  enabled: { en: 'Active', fr: 'Actif' },
  firstname: { en: 'First name', fr: 'Prénom' },
  lastname: { en: 'Last name', fr: 'Nom' },
  jobtitle: { en: 'Job title', fr: 'Fonction' },
  picture: { en: 'Picture', fr: 'Photo' },
  vcard_user: { en: 'vCard', fr: 'vCard' },
  formula: { en: 'Sign-off', fr: 'Formule de politesse' },
  phone: { en: 'Phone', fr: 'Téléphone' },
  mobile: { en: 'Mobile phone', fr: 'Téléphone portable' },
  'path.parent_entity': { en: 'Parent entity', fr: 'Entité parente' },
  'path.entity': { en: 'Entity', fr: 'Entité' },
  'path.group': { en: 'Group', fr: 'Groupe' },
  department: { en: 'Department', fr: 'Service' },
  address: { en: 'Address', fr: 'Adresse' },
  postal_code: { en: 'Postal code', fr: 'Code postal' },
  city: { en: 'City', fr: 'Ville' },
  linkedin_link: { en: 'LinkedIn', fr: 'LinkedIn' },
  calendar_link: { en: 'Calendar link', fr: 'Lien de rendez-vous' },
  whatsapp_link: { en: 'WhatsApp', fr: 'WhatsApp' },
  facebook_link: { en: 'Facebook', fr: 'Facebook' },
  instagram_link: { en: 'Instagram', fr: 'Instagram' },
  twitter_link: { en: 'X (Twitter)', fr: 'X (Twitter)' },
  github_link: { en: 'GitHub', fr: 'GitHub' },
  xing_link: { en: 'Xing', fr: 'Xing' },
  messenger_link: { en: 'Messenger', fr: 'Messenger' },
  threads_link: { en: 'Threads', fr: 'Threads' },
  strava_link: { en: 'Strava', fr: 'Strava' },
  bluesky_link: { en: 'Bluesky', fr: 'Bluesky' },
};

/** An extra field has the number in its key, and a name only in the company's own Signitic. */
export function labelOf(key: string, language: Language): string {
  const extra = /^extra_(\d+)$/.exec(key);
  if (extra) return language === 'fr' ? `Champ libre ${extra[1]}` : `Extra field ${extra[1]}`;
  return FIELD_LABELS[key]?.[language] ?? key;
}
