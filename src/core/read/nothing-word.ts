// What people and programs write into a cell so that it is not empty: "-", "n/a", "k.A.", "[object Object]", "idem".
import type { Field } from '../fields';
import { plain } from './plain';

/** `filler`: there is nothing to say. `ditto`: the same as above, which nobody but a reader of the sheet can see. */
export type NothingWord = 'filler' | 'ditto';

// In any text field. Words that can be a title, a group or a place ("NA", "N.D.") are missing.
const ANYWHERE = new Set(
  (
    'n/a|n.a.|n.a|n/a.|n / a|#n/a|n/d|n/c|s/o|k.a.|k. a.|n.v.t.|nvt|null|undefined|nan|none|nil|nat|neant|entfallt|sans objet|sin objeto|' +
    'non renseigne|non communique|non applicable|non precise|non specifie|non attribue|non disponible|non defini|non concerne|' +
    'pas renseigne|a completer|a definir|a renseigner|a preciser|en attente de saisie|inconnu|inconnue|' +
    'not applicable|not available|not specified|not provided|not set|not assigned|not defined|no data|no value|to be defined|' +
    'to be completed|tba|tbd|tbc|unknown|unassigned|unspecified|keine angabe|keine angaben|nicht angegeben|nicht vorhanden|' +
    'nicht zutreffend|nicht zugewiesen|nicht bekannt|nicht verfugbar|unbekannt|niet van toepassing|niet opgegeven|niet ingevuld|' +
    'niet bekend|niet beschikbaar|onbekend|no aplica|no consta|no disponible|sin datos|sin especificar|sin asignar|sin definir|' +
    'no especificado|desconocido|desconocida|non disponibile|non specificato|non indicato|non definito|non assegnato|non pervenuto|' +
    'sconosciuto|nao aplicavel|nao informado|nao disponivel|nao especificado|nao definido|sem dados|desconhecido|desconhecida|' +
    'aucun|aucune|rien|kein|keine|keiner|ninguno|ninguna|nessuno|nessuna|geen|nenhum|nenhuma|xxx|empty string|vide|leer|vacio|vuoto|vazio|invalid date|array|dbnull|nullptr'
  ).split('|'),
);
// Null, None and Nan are surnames, None and Nan towns, and so are Vide and Leer.
const NAMES = new Set(['firstname', 'lastname', 'city']);
const NO_NAME = new Set(
  'n/a|n.a.|n/a.|n / a|#n/a|undefined|non renseigne|not provided|not applicable|keine angabe|no aplica|unknown|inconnu|unbekannt'.split(
    '|',
  ),
);
// Why nothing is there. A department may be called so.
const RULES = new Set(
  (
    'rgpd|gdpr|dsgvo|lgpd|datenschutz|confidentiel|confidentielle|confidential|vertraulich|vertrouwelijk|confidencial|confidenziale|' +
    'riservato|sigiloso|anonymise|anonyme|anonymized|anonymised|anonymisiert|anonimizado|anonimizzato|geanonimiseerd|redacted|' +
    'masque|masked|liste rouge|ex-directory|refus|refuse de communiquer|ne souhaite pas'
  ).split('|'),
);
const DITTO = new Set(
  (
    'idem|idem ci-dessus|ci-dessus|comme ci-dessus|voir ci-dessus|ditto|same as above|as above|see above|dito|siehe oben|wie oben|s. o.|' +
    'idem dito|zie boven|idem als boven|idem que arriba|igual que arriba|ver arriba|lo mismo|come sopra|c.s.|vedi sopra|idem acima|' +
    'igual acima|ver acima|o mesmo|id.|-"-|- " -|"-"|""|" "|″|〃|"|”|“|„|\'\'|,,|〃〃|^|↑|//'
  ).split('|'),
);
// A surname, a first name.
const NO_DITTO_OF_NAMES = new Set(['dito', 'ditto']);
// What a program shows of a value that is no text: types of .NET, PowerShell, Java, JavaScript, Python, Ruby, PHP and C; the
// nothing of databases; the error values of LibreOffice; the placeholders of templates.
const TYPE_NAME =
  /^(?:(?:Selected|Deserialized)\.)?(?:System|Microsoft|Newtonsoft)\.(?:[A-Z]\w*\.)*[A-Z]\w*(?:[`[<(].*)?$|^(?:java|javax|kotlin|scala|com|org)\.(?:[a-z_]\w*\.)+[A-Z]\w*(?:[[<({@].*)?$/;
const PROGRAM = new RegExp(
  `^(?:${[
    '\\[object \\w+\\]',
    '\\[L?[\\w.$]+;@[\\da-f]+|[\\w.$]+@[\\da-f]{6,8}',
    '@\\{.*\\}|@\\(\\)|\\$null|\\$\\{.*\\}|\\{\\{.*\\}\\}|<%.*%>|%[A-Z_]{3,}%|\\*\\|.*\\|\\*',
    '<(?:class|function|bound method|built-in|generator|module) .*>|<[\\w.]+ object at 0x[\\da-f]+>|#<.*>|\\(?none,?\\)|dtype\\(.*\\)',
    '<(?:na|nil|null|none|blank|empty|nan|unknown|undefined)>|\\[(?:null|undefined|none|empty)?\\]|\\{\\}|\\(\\)|array\\(\\)|array|object\\(.*\\)',
    '\\\\n|\\\\0|dbnull|dbnull\\.value|optional\\.empty|optional\\[\\]|function ?\\(.*|\\(null\\)|\\(nil\\)|nullptr|err:\\d{3}',
    '-?1\\.#(?:ind|inf|qnan|nan)\\w*|-inf(?:inity)?|#empty!?|##',
  ].join('|')})$`,
  'i',
);
// What such values have where they begin with a letter.
const MAY_BE_TYPE = /[.:(@]/;
const IN_BRACKETS = /^[([{<«"'*_-]+\s?(.*?)\s?[)\]}>»"'*_-]+$/;
// Where a digit or a dot must be, a word cannot be meant. Without case, accents and signs.
const NO_NUMBER = new Set(
  (
    'na nd nc np nr so ka nvt nan nat nil nul null none undefined void empty blank missing unknown notapplicable notavailable ' +
    'no non nein nee nao tba tbc tbd todo pending soon x xx xxx ' +
    'avenir encours adefinir prochainement listerouge confidentiel prive private privat privato privado folgt ' +
    'neant aucun aucune rien vide sans sansobjet inconnu inconnue nonrenseigne noncommunique nonconcerne nondisponible ' +
    'nonapplicable acompleter kein keine keiner keines keineangabe entfallt nichtvorhanden leer unbekannt ' +
    'geen nietvantoepassing onbekend leeg ninguno ninguna noaplica notiene sindatos vacio desconocido ' +
    'nessuno nessuna nondisponibile assente vuoto sconosciuto nenhum nenhuma naoaplicavel naotem vazio desconhecido ' +
    'enblanco inbianco embranco nodata'
  ).split(' '),
);
// Where to ask for the number.
const HOUSE = new Set(
  'standard accueil reception switchboard zentrale empfang centralita centralino receptie recepcao recepcion'.split(
    ' ',
  ),
);
const FALSE = new Set('false faux falsch falso onwaar'.split(' '));
const TRUE = new Set('true vrai wahr verdadero vero waar verdadeiro'.split(' '));
// "pas de fixe", "kein Telefon", "no LinkedIn".
const WITHOUT = /^(?:pas|sans|aucune?|no|without|kein\p{L}{0,2}|ohne|sin|senza|sem|geen|zonder) \p{L}[\p{L}' ’-]*$/iu;
// "voir standard", "siehe Zentrale": where to ask.
const REFERS =
  /^(?:voir|cf\.?|via|see|siehe|über|zie|ver|véase|vedi|consultar|passer par|par|through|call|ask) \p{L}[\p{L}' ’-]*$/iu;
const REFERS_IN_TEXT =
  /^(?:voir|cf\.?|see|siehe|zie|véase|vedi) (?:l[ea'’] ?|the |die |het |el |la |il |avec )?(?:standard|accueil|secr[ée]tariat|si[èe]ge|reception|switchboard|front desk|rh|hr|zentrale|empfang|sekretariat|receptie|centrale|centralita|recepci[óo]n|centralino|portineria|recep[cç][aã]o|fichier|annuaire|directory|intranet)$/i;
// What a form puts in front, with nothing behind it.
const BEGUN = /^(?:\(?\+\d{1,3}\)?|https?:\/\/(?:www\.)?|www\.?)$/i;
const LONGEST = 40;
const LONGEST_OF_PROGRAMS = 200;
const ONLY_SIGNS = /^[^\p{L}\p{N}]+$/u;
const ONLY_ZEROS = /^[0\s.,/()-]+$/;
const ZERO = /^0+(?:[.,]0+)?$/;
const FEW_SIGNS = /^[-–—_.…/\\?#*]{1,3}$/;
const DASH = /^[-–—]$/;

/**
 * Whether a cell of the field says only that there is nothing to say.
 * @param both whether the column of an extra field says true as well, so that its "false" is meant
 */
export function nothingWord(field: Field, text: string, both = false): NothingWord | null {
  if (field.kind === 'email' || field.kind === 'boolean' || text.length > LONGEST_OF_PROGRAMS) return null;
  const mayBeProgram = isLetter(text)
    ? text.indexOf(' ') < 0 && MAY_BE_TYPE.test(text)
    : !isDigit(text) || text.indexOf('#') > 0;
  if (!mayBeProgram && !mayBeWord(field, text)) return null;
  const isName = NAMES.has(field.key);
  const word = text.length > LONGEST ? text : plain(text);
  if (DITTO.has(word) && !(isName && NO_DITTO_OF_NAMES.has(word))) return isDitto(field, word) ? 'ditto' : 'filler';
  if (mayBeProgram && isOfProgram(text, word, isName)) return 'filler';
  return isFiller(field, text, word, isName, both) ? 'filler' : null;
}

const isLetter = (text: string): boolean => {
  const first = text.charCodeAt(0) | 32;
  return first >= 97 && first <= 122;
};

const isDigit = (text: string): boolean => text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;

let shapes: Set<number> | undefined;
const shapeOf = (word: string) => (word.charCodeAt(0) | 32) * 64 + word.length;

/** Whether a text begins and is as long as one of the words; most names and titles are not, and need no closer look. */
function mayBeWord(field: Field, text: string): boolean {
  if (text.length > LONGEST) return false;
  if (isDigit(text)) return field.kind !== 'extra' && text.charCodeAt(0) === 48;
  if (!isLetter(text) || field.kind === 'phone' || field.kind === 'link' || field.kind === 'code') return true;
  shapes ??= new Set([ANYWHERE, NO_NAME, RULES, DITTO, FALSE, TRUE].flatMap((words) => [...words].map(shapeOf)));
  return shapes.has(shapeOf(text)) || ('VvCcSsZz'.indexOf(text.charAt(0)) >= 0 && REFERS_IN_TEXT.test(text));
}

/** A line, a star or an arrow of its own may be meant in free text; in a number it says nothing at all. */
function isDitto(field: Field, word: string): boolean {
  return !(word === '//' || word === '^' || word === '↑') || field.kind === 'line';
}

function isOfProgram(text: string, word: string, isName: boolean): boolean {
  if (PROGRAM.test(text) || TYPE_NAME.test(text)) return true;
  const inner = IN_BRACKETS.exec(word)?.[1] ?? '';
  // "(vide)", "<leer>", "[none]": of a pivot table, or of a form. "(So)" may be a name.
  if (inner.length <= (isName ? 3 : 1) || /\d/.test(inner)) return false;
  return ANYWHERE.has(inner) || NO_NUMBER.has(inner.replace(/[^a-z]/g, ''));
}

function isFiller(field: Field, text: string, word: string, isName: boolean, both: boolean): boolean {
  switch (field.kind) {
    case 'phone':
    case 'link':
    case 'code':
      return isNoNumber(text, word);
    case 'extra':
      // A sign of its own may be meant: a line, a star beside a name. So may a number, or a yes.
      return DASH.test(text) || ANYWHERE.has(word) || (FALSE.has(word) && !both);
    case 'rich':
      return DASH.test(text) || ANYWHERE.has(word) || ZERO.test(text) || FALSE.has(word) || REFERS_IN_TEXT.test(text);
    default:
      if (FEW_SIGNS.test(text) || ZERO.test(text)) return true;
      if (isName) return NO_NAME.has(word) || isFalseOfName(field, text, word);
      if (ANYWHERE.has(word) || FALSE.has(word)) return true;
      // "True" and "Vero" are companies, and a team may look after the GDPR.
      return field.group !== 'organisation' && (TRUE.has(word) || RULES.has(word) || REFERS_IN_TEXT.test(text));
  }
}

/** Faux and Falso are surnames and towns; no spreadsheet writes its own word like a name, but in capitals. */
function isFalseOfName(field: Field, text: string, word: string): boolean {
  if (!FALSE.has(word)) return false;
  const mayBeName = word === 'faux' || word === 'falso';
  return !mayBeName || (field.key !== 'lastname' && text === text.toUpperCase());
}

/** Whether a cell shows a spreadsheet's word for no. */
export function isFalseWord(text: string): boolean {
  return text.length <= 10 && FALSE.has(plain(text));
}

/** Whether a cell shows a spreadsheet's word for yes. */
export function isTrueWord(text: string): boolean {
  return text.length <= 10 && TRUE.has(plain(text));
}

function isNoNumber(text: string, word: string): boolean {
  // The reference of a formula to an empty cell gives 0.
  if (/\d/.test(text)) return ONLY_ZEROS.test(text) || BEGUN.test(text);
  if (ONLY_SIGNS.test(text) || BEGUN.test(text) || WITHOUT.test(text) || REFERS.test(text)) return true;
  if (ANYWHERE.has(word) || RULES.has(word) || HOUSE.has(word)) return true;
  if (FALSE.has(word) || TRUE.has(word)) return true;
  return NO_NUMBER.has(word.replace(/[^a-z]/g, '')) && !/[@:<]/.test(text);
}
