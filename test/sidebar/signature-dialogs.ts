// A person with a signature and changes to send, for the tests and the pictures of the dialog.
import type { SigniticUser } from '../../playground/signitic/server';
import { signatureDialog } from '../../src/app/views/signature-dialog';
import { fieldLabel, type Language } from '../../src/i18n';
import { words } from './words';

export const PERSON: SigniticUser = {
  email: 'chloe.martin@example.fr',
  enabled: true,
  firstname: 'Chloé',
  lastname: 'Martin',
  jobtitle: 'Responsable des achats',
  department: 'Direction financière',
  phone: '+33 1 99 00 11 22',
  mobile: '+33 6 39 98 00 11',
  formula: 'Bien cordialement,<br/>Chloé Martin',
  address: '12 rue des Lilas<br/>Bâtiment B',
  postal_code: '69003',
  city: 'Lyon',
  linkedin_link: 'linkedin.com/in/chloe-martin',
  calendar_link: 'calendar.example.com/chloe',
  path: { parent_entity: 'Acme', entity: 'Lyon' },
};

/** The dialog with this HTML as the person's signature. */
export function signatureOfPerson(language: Language, html: string): { title: string; html: string } {
  const { other, blank } = words(language).signature;
  const { yes, no } = words(language).panel.inspect;
  const changes = [
    { label: fieldLabel(language, 'jobtitle'), now: other, after: 'Directrice des achats' },
    { label: fieldLabel(language, 'address'), now: other, after: '8 quai Victor-Augagneur<br/>2e étage' },
    { label: fieldLabel(language, 'whatsapp_link'), now: blank, after: 'https://wa.me/33639980011' },
    { label: fieldLabel(language, 'vcard_user'), now: no, after: yes },
  ];
  return signatureDialog({ email: PERSON.email, html, changes, why: '' }, language);
}
