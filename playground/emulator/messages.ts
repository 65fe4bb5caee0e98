// Service errors in the user's language: Google words them so, and nothing may be decided by their text (RT-02).

/** English beginning → French wording; only those that are attested. What follows a beginning is carried over. */
const FRENCH: readonly (readonly [english: string, french: string])[] = [
  ['Range not found', 'Plage introuvable'],
  ['Service invoked too many times for one day: ', "Trop d'appels pour ce service aujourd'hui : "],
  [
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    'Vous tentez de modifier une cellule ou un objet protégés.',
  ],
];

/** The text of a service error as a user with this locale gets it. */
export function worded(message: string, locale: string): string {
  if (!locale.startsWith('fr')) return message;
  const known = FRENCH.find(([english]) => message.startsWith(english));
  return known ? known[1] + message.slice(known[0].length) : message;
}
