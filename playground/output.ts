// What the demo says to people, in English or French.
import type { DaysToChoose, NameOrder, NamesProposal } from './driver';
import type { Kind } from './kinds';

export type Language = 'en' | 'fr';

const ORDERS_EN: Record<NameOrder, string> = {
  'last first': 'last name first',
  'first last': 'first name first',
  capitals: 'last names in capitals',
};
const ORDERS_FR: Record<NameOrder, string> = {
  'last first': 'le nom d’abord',
  'first last': 'le prénom d’abord',
  capitals: 'le nom en capitales',
};

const en = {
  list: (name: string) => `List: ${name}`,
  rows: (n: number) => (n === 1 ? '1 row' : `${n} rows`),
  typed: 'cells as Google Sheets imports them',
  text: 'cells as text',
  signitic: (url: string) => `Signitic: ${url}`,
  local: 'started for this demo',
  columns: (row: number) => `Columns, as the add-on understands row ${row}`,
  unsent: 'not sent',
  suggested: (field: string) => `not sent; suggested: ${field}`,
  onlyWhere: (header: string, values: readonly string[]) => `only rows whose ${header} is ${values.join(' or ')}`,
  inverted: 'yes means no',
  means: { yes: 'yes', no: 'no', leave: 'left alone' },
  names: ({ letter, header, order, isTaken }: NamesProposal) =>
    `Column ${letter} “${header}” holds first and last names, ${ORDERS_EN[order]}. ` +
    (isTaken ? 'Both are taken from there.' : 'Nothing makes that certain, so no name is sent; --names takes them.'),
  words: (column: string) =>
    `Words of “${column}” as the panel proposes them: only those that count already do so before somebody chooses`,
  days: ({ start, end, outside }: DaysToChoose) =>
    `“Active” may go by days, which the panel proposes: ${[start && `first day “${oneLine(start)}”`, end && `last day “${oneLine(end)}”`].filter(Boolean).join(', ')}; ` +
    `${outside} inactive today. Nobody is, before somebody chooses them.`,
  wordMeans: { yes: 'active', no: 'inactive', leave: 'do not touch', none: '? (choose in “Columns”)' },
  counts: 'counts already',
  proposed: 'proposed',
  moreWords: (n: number) => `and ${n} more`,
  run: 'Sync to Signitic',
  kinds: {
    invalid: () => 'to fix',
    refused: () => 'refused by Signitic',
    waiting: () => 'waiting',
    warned: () => 'synced, please check',
    synced: () => 'synced',
    unchanged: () => 'unchanged',
    skipped: () => 'left out',
  } as Record<Kind, (n: number) => string>,
  more: (n: number) => `… ${n} more (--all)`,
  noAddress: '(no address)',
  known: 'Exactly the faults that the sample has on purpose were found, so the exit status is 0.',
  unknown: 'These are not the faults that the sample has on purpose.',
  unplaced: (n: number) => `${n} of these outcomes could not be written beside their person.`,
  requests: (gets: number, posts: number, people: number) =>
    `Requests: ${gets + posts} (${gets} GET, ${posts} POST with ${people} ${people === 1 ? 'person' : 'people'})`,
  absent: (n: number | null) =>
    n === null ? 'In Signitic but not in this list: not known' : `In Signitic but not in this list: ${n}`,
  stopped: (message: string) => `The run stopped: ${message}`,
  again: 'The same once more: nothing has changed',
  edited: (cell: string, before: string, after: string) =>
    `One cell changes: ${cell} was "${before}" and becomes "${after}"`,
  written: (path: string) => `The sheet is written to ${path}`,
  pulled: (path: string, people: number, requests: number, left: number) =>
    `${people} ${people === 1 ? 'person' : 'people'} of Signitic’s written to ${path} (requests: ${requests})` +
    (left === 0 ? '' : `; Signitic did not give the details of ${left}`),
  unknownOption: (name: string) => `Unknown option '${name}'. --help lists them all.`,
  noLocale: (given: string) => `--locale is fr or en, not "${given}".`,
  oneFile: (n: number) => `One file at a time, not ${n}.`,
  pullAlone: '--pull makes a list and takes none.',
  noFile: (path: string) => `There is no file ${path}.`,
  unreadable: (path: string, code: string) => `${path} cannot be read (${code}).`,
  unwritable: (path: string, code: string) => `${path} cannot be written (${code}).`,
  empty: (path: string) => `${path} is empty.`,
  openQuote: (path: string, row: number) =>
    `A quotation mark in row ${row} of ${path} is not closed where its cell ends, so rows after it would be lost. Save the list anew as CSV.`,
  noEmail: (headers: string) =>
    `The add-on finds no column with e-mail addresses in this file.${headers === '' ? '' : ` Its columns are: ${headers}.`}`,
  severalEmails: (columns: string) =>
    `Several columns hold e-mail addresses: ${columns}. The add-on does not choose whose addresses they are: leave one out of the file, or give the one for signatures a header that says so, such as “Work e-mail”.`,
  pasted:
    'The whole list stands in one column. Split it into columns (in Google Sheets: Data › Split text to columns).',
  noHeader:
    'The list has no row of headers. Write one above its people that says what each column holds, such as “E-mail”, “First name”.',
  unverified: 'Signitic’s list could not be had, so the new people are not verified.',
  help: [
    'Loads a list into the emulated spreadsheet, lets the built add-on sync it, and tells what happened.',
    '  people.csv      a list of your own; without it, the sample and two more runs',
    '  --typed         cells as Google Sheets imports them: numbers, dates, yes and no',
    '  --out FILE      writes the sheet with its statuses',
    '  --signitic URL  a stand-in on this machine, with the key in SIGNITIC_API_KEY; without it, one is started',
    '  --fast          waits are not waited for',
    '  --locale fr|en  language of the add-on and of this report',
    '  --confirm       answers a held sync: compares first, then sends the sheet’s values where they differ',
    '  --pull FILE     makes no sync: lists the people whom Signitic has, as a CSV; of a Signitic started here, those of the sample',
    '  --names         takes first and last names out of one column also where their order is not certain',
    '  --all           every row, not only the problems and five examples of the others',
    '  --json          prints {"sums","rows","stopped","requests","absent"} instead',
    'Exit status: 0 no row needs a person (of the sample: exactly its known faults were found), 1 some row does,',
    '2 the run stopped, is held by a safety limit, or never began. NO_COLOR=1 leaves colours out.',
  ],
};

const fr: typeof en = {
  list: (name) => `Liste : ${name}`,
  rows: (n) => (n > 1 ? `${n} lignes` : `${n} ligne`),
  typed: 'cellules telles que Google Sheets les importe',
  text: 'cellules en texte',
  signitic: (url) => `Signitic : ${url}`,
  local: 'démarré pour cette démonstration',
  columns: (row) => `Colonnes, telles que le module comprend la ligne ${row}`,
  unsent: 'non envoyée',
  suggested: (field) => `non envoyée ; suggestion : ${field}`,
  onlyWhere: (header, values) => `seulement les lignes où ${header} indique ${values.join(' ou ')}`,
  inverted: 'oui signifie non',
  means: { yes: 'oui', no: 'non', leave: 'inchangé' },
  names: ({ letter, header, order, isTaken }) =>
    `La colonne ${letter} « ${header} » contient prénom et nom, ${ORDERS_FR[order]}. ` +
    (isTaken ? 'Les deux en sont tirés.' : 'Rien ne le rend certain, donc aucun nom n’est envoyé ; --names les prend.'),
  words: (column) =>
    `Mots de « ${column} » tels que le panneau les propose : seuls ceux qui comptent déjà comptent avant un choix`,
  days: ({ start, end, outside }) =>
    `« Actif » peut suivre des dates, que le panneau propose : ${[start && `premier jour « ${oneLine(start)} »`, end && `dernier jour « ${oneLine(end)} »`].filter(Boolean).join(', ')} ; ` +
    `${outside} inactifs aujourd’hui. Personne ne l’est avant un choix.`,
  wordMeans: { yes: 'actif', no: 'inactif', leave: 'ne pas toucher', none: '? (à choisir dans « Colonnes »)' },
  counts: 'compte déjà',
  proposed: 'proposé',
  moreWords: (n) => `et ${n} de plus`,
  run: 'Synchronisation vers Signitic',
  kinds: {
    invalid: () => 'à corriger',
    refused: (n) => (n > 1 ? 'refusées par Signitic' : 'refusée par Signitic'),
    waiting: () => 'en attente',
    warned: (n) => (n > 1 ? 'synchronisées, à vérifier' : 'synchronisée, à vérifier'),
    synced: (n) => (n > 1 ? 'synchronisées' : 'synchronisée'),
    unchanged: (n) => (n > 1 ? 'inchangées' : 'inchangée'),
    skipped: (n) => (n > 1 ? 'exclues' : 'exclue'),
  },
  more: (n) => (n > 1 ? `… ${n} autres (--all)` : '… 1 autre (--all)'),
  noAddress: '(sans adresse)',
  known: 'Ce sont exactement les erreurs placées exprès dans l’exemple : le code de sortie est donc 0.',
  unknown: 'Ce ne sont pas les erreurs placées exprès dans l’exemple.',
  unplaced: (n) => `${n} de ces résultats n’ont pas pu être écrits à côté de la personne.`,
  requests: (gets, posts, people) =>
    `Requêtes : ${gets + posts} (${gets} GET, ${posts} POST avec ${people} ${people > 1 ? 'personnes' : 'personne'})`,
  absent: (n) =>
    n === null ? 'Dans Signitic mais pas dans cette liste : inconnu' : `Dans Signitic mais pas dans cette liste : ${n}`,
  stopped: (message) => `La synchronisation s’est arrêtée : ${message}`,
  again: 'La même chose encore une fois : rien n’a changé',
  edited: (cell, before, after) => `Une cellule change : ${cell} contenait « ${before} » et devient « ${after} »`,
  pulled: (path, people, requests, left) =>
    `${people} ${people > 1 ? 'personnes' : 'personne'} de Signitic dans ${path} (requêtes : ${requests})` +
    (left === 0 ? '' : ` ; Signitic n’a pas transmis les coordonnées de ${left}`),
  written: (path) => `La feuille est enregistrée dans ${path}`,
  unknownOption: (name) => `Option inconnue : ${name}. --help les énumère toutes.`,
  noLocale: (given) => `--locale attend fr ou en, et non « ${given} ».`,
  oneFile: (n) => `Un seul fichier à la fois, et non ${n}.`,
  pullAlone: '--pull crée une liste et n’en prend aucune.',
  noFile: (path) => `Le fichier ${path} n’existe pas.`,
  unreadable: (path, code) => `Le fichier ${path} ne peut pas être lu (${code}).`,
  unwritable: (path, code) => `Le fichier ${path} ne peut pas être écrit (${code}).`,
  empty: (path) => `Le fichier ${path} est vide.`,
  openQuote: (path, row) =>
    `À la ligne ${row} de ${path}, un guillemet n’est pas fermé à la fin de sa cellule : les lignes suivantes seraient perdues. Enregistrez de nouveau la liste en CSV.`,
  noEmail: (headers) =>
    `Le module ne trouve aucune colonne d’adresses e-mail dans ce fichier.${headers === '' ? '' : ` Ses colonnes sont : ${headers}.`}`,
  severalEmails: (columns) =>
    `Plusieurs colonnes contiennent des adresses e-mail : ${columns}. Le module ne choisit pas entre elles : retirez-en une du fichier, ou donnez à celle des signatures un en-tête qui le dit, comme « E-mail professionnel ».`,
  pasted:
    'Toute la liste se trouve dans une seule colonne. Scindez-la en colonnes (dans Google Sheets : Données › Scinder le texte en colonnes).',
  noHeader:
    'La liste n’a pas de ligne d’en-têtes. Écrivez-en une au-dessus des personnes, qui dit ce que contient chaque colonne, par exemple « E-mail », « Prénom ».',
  unverified: 'La liste de Signitic n’a pas pu être obtenue : les nouvelles personnes ne sont pas vérifiées.',
  help: [
    'Charge une liste dans la feuille de calcul émulée, la fait synchroniser par le module compilé et raconte le résultat.',
    '  people.csv      votre propre liste ; sans elle, l’exemple et deux autres synchronisations',
    '  --typed         cellules telles que Google Sheets les importe : nombres, dates, oui et non',
    '  --out FILE      enregistre la feuille avec ses statuts',
    '  --signitic URL  un serveur de remplacement sur cette machine, avec la clé dans SIGNITIC_API_KEY ; sinon, il est démarré ici',
    '  --fast          sans attendre',
    '  --locale fr|en  langue du module et de ce compte rendu',
    '  --names         tire prénom et nom d’une même colonne, même si leur ordre n’est pas certain',
    '  --confirm       répond à une synchronisation en attente : compare d’abord, puis envoie les valeurs de la feuille qui diffèrent',
    '  --pull FILE     sans synchronisation : liste les personnes de Signitic dans un CSV ; pour un Signitic démarré ici, celles de l’exemple',
    '  --all           toutes les lignes, pas seulement les problèmes et cinq exemples des autres',
    '  --json          affiche à la place {"sums","rows","stopped","requests","absent"}',
    'Code de sortie : 0 rien à faire (pour l’exemple : exactement ses erreurs connues), 1 des lignes sont à corriger,',
    '2 arrêt, confirmation attendue, ou rien n’a commencé. NO_COLOR=1 supprime les couleurs.',
  ],
};

export type Words = typeof en;

export const WORDS: Record<Language, Words> = { en, fr };

/** What a cell's text may hold: line breaks, and control characters that a terminal would obey. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
