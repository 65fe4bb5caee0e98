// Yes and no as people and spreadsheets write them, in seven languages.

/** The two words of a column, plain. Not `sure`: they may mean yes and no, and only a person can say so. */
export interface YesNoPair {
  yes: string;
  no: string;
  sure: boolean;
}

// A word is here only if it can mean one thing: what is not listed is an error, since a wrong "no" switches a person off.
// A lone o is missing: French oui, but the empty box of x/o lists, and a zero typed as a letter.
const YES =
  'true vrai wahr verdadero vero waar verdadeiro ' +
  'yes oui ja si sim y j s 1 x ✓ ✔ ☑ ✅ ' +
  'active actif actives actifs aktiv aktive aktiver activo activa attivo attiva actief actieve ativo ativa ' +
  'activated activé activée aktiviert activado activada attivato attivata geactiveerd ativado ativada ' +
  'enabled habilitado habilitada abilitato abilitata ingeschakeld on';
const NO =
  'false faux falsch falso onwaar ' +
  'no non nein nee não n 0 ☐ ' +
  'inactive inactif inactives inactifs inaktiv inaktive inaktiver inactivo inactiva inattivo inattiva inactief inactieve ' +
  'inativo inativa deactivated désactivé désactivée deaktiviert desactivado desactivada disattivato disattivata ' +
  'gedeactiveerd desativado desativada disabled deshabilitado deshabilitada desabilitado desabilitada disabilitato ' +
  'disabilitata uitgeschakeld off';

const ASCII = /^[ -~]*$/;
let words: Map<string, boolean> | undefined;

function dictionary(): Map<string, boolean> {
  if (words) return words;
  words = new Map();
  for (const word of NO.split(' ')) words.set(word, false).set(plain(word), false);
  for (const word of YES.split(' ')) words.set(word, true).set(plain(word), true);
  return words;
}

/** A word of yes or no: lower case, without accents, variation selectors (✔️) and the full stop or mark that some put after a word. */
export function plain(text: string): string {
  return (ASCII.test(text) ? text : text.normalize('NFD'))
    .replace(/[\u0300-\u036f\ufe0e\ufe0f]/g, '')
    .toLowerCase()
    .replace(/^[\s'"]+|[\s'".!]+$/g, '');
}

/** What a cell says, or null when it says neither yes nor no. `pair`: what the column's own words mean; see yes-no-pair.ts. */
export function readBoolean(value: string | number | boolean, pair: YesNoPair | null = null): boolean | null {
  if (typeof value === 'boolean') return value;
  if (pair) {
    const word = plain(String(value));
    if (word === pair.yes || word === pair.no) return pair.sure ? word === pair.yes : null;
  }
  if (typeof value === 'number') return value === 1 ? true : value === 0 ? false : null;
  const known = dictionary().get(value);
  if (known !== undefined) return known;
  if (value.length > 20) return null;
  // A program that takes the column for numbers writes 1 as 1.0.
  return dictionary().get(plain(value).replace(/^([01])[.,]0{1,2}$/, '$1')) ?? null;
}
