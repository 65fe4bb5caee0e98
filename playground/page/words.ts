// What the page itself says, around the sheet and the panel, in English and French.

export type Language = 'en' | 'fr';

const en = {
  title: 'Staff Sync for Signitic: playground',
  kind: 'Playground: nothing here leaves this computer',
  opening: 'Opening the spreadsheet…',
  languageOf: 'Language of this person',
  sheet: 'Spreadsheet',
  tabs: 'Tabs of the spreadsheet',
  closeSidebar: 'Close the sidebar',
  close: 'Close',
  outside: 'What happens outside the spreadsheet',
  nextAnswer: 'Next answer',
  asItShouldBe: 'as it should be',
  for: 'for',
  requests: 'requests',
  pause: 'Pause',
  key: 'Key',
  copy: 'Copy',
  copied: 'The key is copied.',
  fold: 'Fold away',
  unfold: 'Show',
  running: 'Running: {what}',
  aCall: 'a call of the panel',
  failed: 'The script failed',
  cannotChange: 'This cannot be changed so.',
  gone: 'The playground has stopped. Start it again with npm start.',
  panels: { requests: 'Requests to Signitic', people: 'People in Signitic', outbox: 'Outbox', log: 'Script log' },
  empty: {
    requests: 'Nothing has been sent yet. Enter the key in the panel; that alone makes one request.',
    people: 'The workspace is empty.',
    outbox: 'No mail has been sent.',
    log: 'The script has logged nothing.',
  },
  heads: { time: 'Time', method: 'Method', path: 'Path', brings: 'Brings', status: 'Status', took: 'Took' },
  person: '1 person',
  people: '{n} people',
  noAnswer: 'no answer',
  refused: '{status}, refused',
  branch: '1 branch of the company',
  branches: '{n} branches of the company',
  edit: 'Double-click a value to change it in Signitic, behind the add-on’s back.',
  signature: 'signature',
  signatures: {
    usual: 'usual',
    none: 'none',
    empty: 'empty',
    image: 'image',
    hostile: 'hostile',
  } as Record<string, string>,
  ofPerson: '{field} of {email}',
  yes: 'yes',
  no: 'no',
  mail: ' to {to}, {at}',
};

const fr: typeof en = {
  title: 'Staff Sync for Signitic : démonstration',
  kind: 'Démonstration : rien ne quitte cet ordinateur',
  opening: 'Ouverture de la feuille…',
  languageOf: 'Langue de cette personne',
  sheet: 'Feuille de calcul',
  tabs: 'Onglets de la feuille de calcul',
  closeSidebar: 'Fermer le panneau',
  close: 'Fermer',
  outside: 'Ce qui se passe hors de la feuille',
  nextAnswer: 'Prochaine réponse',
  asItShouldBe: 'normale',
  for: 'pendant',
  requests: 'requêtes',
  pause: 'Pause',
  key: 'Clé',
  copy: 'Copier',
  copied: 'La clé est copiée.',
  fold: 'Replier',
  unfold: 'Afficher',
  running: 'En cours : {what}',
  aCall: 'un appel du panneau',
  failed: 'Le script a échoué',
  cannotChange: 'Cette modification n’est pas possible.',
  gone: 'La démonstration s’est arrêtée. Relancez-la avec npm start.',
  panels: {
    requests: 'Requêtes vers Signitic',
    people: 'Personnes dans Signitic',
    outbox: 'Boîte d’envoi',
    log: 'Journal du script',
  },
  empty: {
    requests: 'Rien n’a encore été envoyé. Saisissez la clé dans le panneau : cela seul fait une requête.',
    people: 'L’espace est vide.',
    outbox: 'Aucun e-mail n’a été envoyé.',
    log: 'Le script n’a rien noté.',
  },
  heads: {
    time: 'Heure',
    method: 'Méthode',
    path: 'Chemin',
    brings: 'Contenu',
    status: 'Statut',
    took: 'Durée',
  },
  person: '1 personne',
  people: '{n} personnes',
  noAnswer: 'sans réponse',
  refused: '{status}, refusée',
  branch: '1 branche de l’entreprise',
  branches: '{n} branches de l’entreprise',
  edit: 'Double-cliquez sur une valeur pour la modifier dans Signitic, à l’insu du module.',
  signature: 'signature',
  signatures: { usual: 'habituelle', none: 'aucune', empty: 'vide', image: 'image', hostile: 'hostile' },
  ofPerson: '{field} de {email}',
  yes: 'oui',
  no: 'non',
  mail: ' à {to}, {at}',
};

export type Words = typeof en;

export function words(language: string): Words {
  return language === 'fr' ? fr : en;
}

/** A sentence with its values in place. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
