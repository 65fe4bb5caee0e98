// What people and programs write into a cell so that it is not empty: "-", "n/a", "k.A.", "nan".
import type { Field } from '../fields';

// In any text field. Words that can be a title, a group or a place ("NA", "N.D.") are missing.
const ANYWHERE = new Set(
  (
    'n/a|n.a.|n.a|n/a.|n / a|#n/a|n/d|n/c|s/o|k.a.|k. a.|n.v.t.|nvt|null|undefined|nan|none|<na>|nat|néant|neant|entfällt|sans objet|' +
    'non renseigné|non communiqué|non applicable|not applicable|keine angabe|niet van toepassing|no aplica|não aplicável'
  ).split('|'),
);
// Null, None and Nan are surnames, and None and Nan are towns.
const NAMES = new Set(['firstname', 'lastname', 'city']);
const NO_NAME = new Set(['n/a', 'n.a.', 'n/a.', 'undefined']);
// Where a digit or a dot must be, a word cannot be meant. Without case, accents and signs.
const NO_NUMBER = new Set(
  (
    'na nd nc np nr so ka nvt nan nat nil nul null none undefined void empty blank missing unknown notapplicable notavailable ' +
    'no non nein nee nao tba tbc tbd todo pending soon x xx xxx ' +
    'avenir encours adefinir prochainement listerouge confidentiel prive private privat privato privado folgt ' +
    'neant aucun aucune rien vide sans sansobjet inconnu inconnue nonrenseigne noncommunique nonconcerne nondisponible ' +
    'nonapplicable acompleter kein keine keiner keines keineangabe entfallt nichtvorhanden leer unbekannt ' +
    'geen nietvantoepassing onbekend leeg ninguno ninguna noaplica notiene sindatos vacio desconocido ' +
    'nessuno nessuna nondisponibile assente vuoto sconosciuto nenhum nenhuma naoaplicavel naotem vazio desconhecido'
  ).split(' '),
);
// "pas de fixe", "kein Telefon", "no LinkedIn".
const WITHOUT = /^(?:pas|sans|aucune?|no|without|kein\p{L}{0,2}|ohne|sin|senza|sem|geen|zonder) \p{L}[\p{L}' ’-]*$/iu;
// What a form puts in front, with nothing behind it.
const BEGUN = /^(?:\(?\+\d{1,3}\)?|https?:\/\/(?:www\.)?|www\.?)$/i;
const LONGEST = 24;
const ONLY_SIGNS = /^[^\p{L}\p{N}]+$/u;
const ONLY_ZEROS = /^[0\s.,/()-]+$/;
const FEW_SIGNS = /^[-–—_.…/\\?#*]{1,3}$/;
const DASH = /^[-–—]$/;

/** Whether a cell of the field says only that there is nothing to say. */
export function isFiller(field: Field, text: string): boolean {
  if (text.length > LONGEST) return false;
  switch (field.kind) {
    case 'phone':
    case 'link':
    case 'code':
      return isNoNumber(text);
    case 'rich':
    case 'extra':
      // A sign of its own may be meant: a line, a star beside a name.
      return DASH.test(text) || ANYWHERE.has(text.toLowerCase());
    case 'line':
      return FEW_SIGNS.test(text) || (NAMES.has(field.key) ? NO_NAME : ANYWHERE).has(text.toLowerCase());
    default:
      return false;
  }
}

function isNoNumber(text: string): boolean {
  // The reference of a formula to an empty cell gives 0.
  if (/\d/.test(text)) return ONLY_ZEROS.test(text) || BEGUN.test(text);
  if (ONLY_SIGNS.test(text) || BEGUN.test(text) || WITHOUT.test(text)) return true;
  const word = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return NO_NUMBER.has(word) && !/[@:<]/.test(text);
}
