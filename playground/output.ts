// What the demo prints for people: the columns, a line per row, and sums that add up, in English or French.
import type { Mapped, NameOrder, NamesProposal, Outcome, RowReport, RunReport, Word } from './driver';

export type Language = 'en' | 'fr';

const SIGNS: Record<Outcome, string> = {
  synced: '✓',
  unchanged: '=',
  invalid: '✗',
  refused: '✗',
  waiting: '…',
  skipped: '–',
};
const OUTCOMES = Object.keys(SIGNS) as Outcome[];

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
  list: 'List',
  rows: (n: number) => (n === 1 ? '1 row' : `${n} rows`),
  typed: 'cells as Google Sheets imports them',
  text: 'cells as text',
  signitic: 'Signitic',
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
  wordMeans: { yes: 'active', no: 'inactive', leave: 'do not touch', none: '? (choose in “Columns”)' },
  counts: 'counts already',
  proposed: 'proposed',
  moreWords: (n: number) => `and ${n} more`,
  run: 'Sync to Signitic',
  outcomes: {
    synced: 'synced',
    unchanged: 'unchanged',
    invalid: 'invalid',
    refused: 'refused',
    waiting: 'waiting',
    skipped: 'skipped',
  } satisfies Record<Outcome, string>,
  read: 'rows read',
  unplaced: (n: number) => `${n} of these outcomes could not be written beside their person.`,
  requests: (gets: number, posts: number, people: number) =>
    `Requests: ${gets + posts} (${gets} GET, ${posts} POST with ${people} ${people === 1 ? 'person' : 'people'})`,
  absent: (n: number | null) =>
    n === null ? 'In Signitic but not in this list: not known' : `In Signitic but not in this list: ${n}`,
  stopped: 'The run stopped',
  again: 'The same once more: nothing has changed',
  edited: (cell: string, before: string, after: string) =>
    `One cell changes: ${cell} was "${before}" and becomes "${after}"`,
  written: (path: string) => `The sheet is written to ${path}`,
  pulled: (path: string, people: number, requests: number, left: number) =>
    `${people} ${people === 1 ? 'person' : 'people'} of Signitic’s written to ${path} (requests: ${requests})` +
    (left === 0 ? '' : `; Signitic did not give the details of ${left}`),
  noFile: (path: string) => `There is no file ${path}.`,
  unreadable: (path: string, code: string) => `${path} cannot be read (${code}).`,
  unwritable: (path: string, code: string) => `${path} cannot be written (${code}).`,
  empty: (path: string) => `${path} is empty.`,
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
    '  --json          prints {"sums","rows","stopped","requests","absent"} instead',
    'Exit status: 0 nothing needs a person, 1 some row does, 2 the run stopped or is held.',
  ],
};

const fr: typeof en = {
  list: 'Liste',
  rows: (n) => (n > 1 ? `${n} lignes` : `${n} ligne`),
  typed: 'cellules telles que Google Sheets les importe',
  text: 'cellules en texte',
  signitic: 'Signitic',
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
  wordMeans: { yes: 'actif', no: 'inactif', leave: 'ne pas toucher', none: '? (à choisir dans « Colonnes »)' },
  counts: 'compte déjà',
  proposed: 'proposé',
  moreWords: (n) => `et ${n} de plus`,
  run: 'Synchronisation vers Signitic',
  outcomes: {
    synced: 'synchronisée',
    unchanged: 'inchangée',
    invalid: 'à corriger',
    refused: 'refusée',
    waiting: 'en attente',
    skipped: 'ignorée',
  },
  read: 'lignes lues',
  unplaced: (n) => `${n} de ces résultats n’ont pas pu être écrits à côté de la personne.`,
  requests: (gets, posts, people) =>
    `Requêtes : ${gets + posts} (${gets} GET, ${posts} POST avec ${people} ${people > 1 ? 'personnes' : 'personne'})`,
  absent: (n) =>
    n === null ? 'Dans Signitic mais pas dans cette liste : inconnu' : `Dans Signitic mais pas dans cette liste : ${n}`,
  stopped: 'La synchronisation s’est arrêtée',
  again: 'La même chose encore une fois : rien n’a changé',
  edited: (cell, before, after) => `Une cellule change : ${cell} contenait « ${before} » et devient « ${after} »`,
  pulled: (path, people, requests, left) =>
    `${people} ${people > 1 ? 'personnes' : 'personne'} de Signitic dans ${path} (requêtes : ${requests})` +
    (left === 0 ? '' : ` ; Signitic n’a pas transmis les coordonnées de ${left}`),
  written: (path) => `La feuille est enregistrée dans ${path}`,
  noFile: (path) => `Le fichier ${path} n’existe pas.`,
  unreadable: (path, code) => `Le fichier ${path} ne peut pas être lu (${code}).`,
  unwritable: (path, code) => `Le fichier ${path} ne peut pas être écrit (${code}).`,
  empty: (path) => `Le fichier ${path} est vide.`,
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
    '  --json          affiche à la place {"sums","rows","stopped","requests","absent"}',
    'Code de sortie : 0 rien à faire, 1 une ligne demande quelqu’un, 2 arrêt ou confirmation attendue.',
  ],
};

export type Words = typeof en;
export const WORDS: Record<Language, Words> = { en, fr };

/** The columns and the fields that they fill, one a line. */
export function tellColumns(mapped: readonly Mapped[], words: Words): string[] {
  const width = Math.min(32, Math.max(...mapped.map(({ header }) => header.length)));
  return mapped.map((one) => {
    const name = one.header.replace(/\s+/g, ' ').slice(0, width).padEnd(width);
    return `  ${one.letter.padStart(2)}  ${name}  ${tellField(one, words)}`;
  });
}

/** What becomes of a column: its field or the suggested one, and how its values are read. */
function tellField({ field, suggested, where, inverted, meanings, text }: Mapped, words: Words): string {
  if (field === null && suggested === null) return `(${words.unsent})`;
  const how = [
    text,
    where ? words.onlyWhere(where.header, where.values) : '',
    // Where each word has a meaning of its own, nothing is left to be read the other way round.
    inverted && !meanings ? words.inverted : '',
    ...(meanings ?? []).map((word) => `${word.text} = ${words.means[word.means]}`),
  ];
  const all = oneLine([field ?? words.suggested(suggested ?? ''), ...how.filter((part) => part !== '')].join(', '));
  return field === null ? `(${all})` : `→ ${all}`;
}

const MOST_WORDS = 30;

/** What the words of the column that says who is active would be proposed to mean, one a line. */
export function tellWords(
  { header, words: found }: { header: string; words: readonly Word[] },
  words: Words,
): string[] {
  const shown = found.slice(0, MOST_WORDS);
  const width = Math.min(32, Math.max(...shown.map(({ text }) => text.length)));
  const lines = shown.map(({ text, rows, means, known }) => {
    const name = oneLine(text).slice(0, width).padEnd(width);
    const state = means === null ? '' : `  (${known ? words.counts : words.proposed})`;
    return `  ${name}  ${words.rows(rows).padStart(9)}  → ${words.wordMeans[means ?? 'none']}${state}`;
  });
  const left = found.length - shown.length;
  return ['', words.words(oneLine(header)), ...lines, ...(left > 0 ? [`  ${words.moreWords(left)}`] : [])];
}

/** One line a row: its number in the sheet, its e-mail address, its outcome, and why. */
export function tellRows(rows: readonly RowReport[], words: Words): string[] {
  const numbers = Math.max(4, ...rows.map(({ row }) => String(row).length));
  const emails = Math.min(44, Math.max(0, ...rows.map(({ email }) => email.length)));
  const outcomes = Math.max(...OUTCOMES.map((outcome) => words.outcomes[outcome].length));
  return rows.map(({ row, email, outcome, details }) => {
    const said = `${SIGNS[outcome]} ${words.outcomes[outcome].padEnd(outcomes)}`;
    const line = `  ${String(row).padStart(numbers)}  ${(oneLine(email) || '–').padEnd(emails)}  ${said}  ${oneLine(details)}`;
    return line.trimEnd();
  });
}

/** A cell's text may hold line breaks, and control characters that a terminal would obey. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** The sums, as an addition that can be checked by eye, and what was asked of Signitic. */
export function tellSums(
  report: RunReport,
  sent: { gets: number; posts: number; people: number },
  words: Words,
): string[] {
  const { sums } = report;
  const width = String(sums.read).length;
  const lines = OUTCOMES.map(
    (outcome, i) => `  ${i === 0 ? ' ' : '+'} ${String(sums[outcome]).padStart(width)}  ${words.outcomes[outcome]}`,
  );
  lines.push(`  = ${String(sums.read).padStart(width)}  ${words.read}`);
  for (const line of [report.sum, report.forecast, ...report.offers]) if (line !== '') lines.push(`  ${line}`);
  if (sums.unplaced > 0) lines.push(`  ${words.unplaced(sums.unplaced)}`);
  lines.push(`  ${words.requests(sent.gets, sent.posts, sent.people)}`, `  ${words.absent(report.absent)}`);
  if (sums.synced > 0 && !report.verified && !report.stopped) lines.push(`  ${words.unverified}`);
  if (report.stopped) lines.push(`  ${words.stopped}: ${report.stopped.message}`);
  return lines;
}
