// The example row of a template: "Ex : Jean", prenom.nom@entreprise.fr, "Texte, 50 caractères max.".

const WORDS = 'ex|exemple|example|sample|beispiel|muster|ejemplo|esempio|voorbeeld|exemplo';
const PREFIX = new RegExp(
  `^(?:(?:${WORDS}|e\\.?\\s?g|z\\.?\\s?b|bsp|p\\.?\\s?ej|por ejemplo|ad\\s?es|es|bijv|bv|vb|p\\.?\\s?ex|por exemplo|par exemple)\\.?\\s?:\\s*\\S|` +
    `(?:e\\.g\\.|z\\.\\s?b\\.|bsp\\.|p\\.\\s?ej\\.|ad es\\.|bijv\\.|vb\\.|p\\.\\s?ex\\.|par ex\\.)\\s*\\S|[([](?:${WORDS})\\.?[)\\]]|(?:${WORDS})$)`,
  'i',
);
// "prenom.nom@", "your.name@": nobody is called so.
const PLACEHOLDER = new RegExp(
  '^(?:pr[ée]nom[._-]?nom|nom[._-]?pr[ée]nom|p[._-]nom|(?:first|given)[._-]?name[._-]?(?:last|family|sur)[._-]?name|first[._-]last|' +
    'name[._-]surname|vorname[._-]?(?:nach)?name|nombre[._-]?apellidos?|nome[._-]?cognome|voornaam[._-]?achternaam|' +
    `nome[._-]?(?:sobrenome|apelido)|your[._-]?(?:name|e?mail)|votre[._-]?(?:nom|e?mail|adresse)|ihre?[._-]?(?:name|e?mail)|` +
    `(?:${WORDS.slice(3)})|xxx+)@`,
  'i',
);
// Names that stand for anybody in forms. People bear them too, so that the address must be invented as well.
const ANYBODY =
  /^(?:j(?:ohn|ane)?[._-]?doe|j(?:ohn)?[._-]?smith|(?:max|erika)[._-]?muster(?:mann|frau)|jean[._-]?(?:dupont|martin|durand)|marie[._-]?(?:dupont|martin|durand)|juan[._-]?p[ée]rez|mar[ií]a[._-]?garc[ií]a|mario[._-]?rossi|jan[._-]?janss?en|jo[ãa]o[._-]?(?:da[._-]?)?silva|maria[._-]?silva)@/i;
const INVENTED =
  /@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org|edu))?|[\w-]+\.(?:example|invalid|test)|(?:contoso|fabrikam)\.com|(?:votre-?|mon-?)?(?:entreprise|societe|domaine)\.[a-z.]{2,6}|(?:your-?|my-?)?(?:company|domain)\.[a-z.]{2,6}|acme\.[a-z.]{2,6}|(?:ihre-?|muster-?)?(?:firma|unternehmen)\.[a-z.]{2,6}|(?:tu-?|sua-?)?empresa\.[a-z.]{2,6}|(?:tua-?)?azienda\.[a-z.]{2,6}|(?:jouw-?|uw-?)?bedrijf\.[a-z.]{2,6})$/i;
// What a template asks for, in the place of a value.
const DEMAND =
  /^\(?(?:obligatoire|facultatif|optionnel|requis|required|optional|mandatory|pflicht(?:feld)?|obligatori[oa]|opcional|facoltativo|opzionale|verplicht|optioneel|obrigat[óo]ri[oa]|texte?|text|string|varchar(?: ?\(\d+\))?|char|number|nombre|num[ée]rique|date|e-?mail|url|bool(?:ean)?|oui ?\/ ?non|yes ?\/ ?no|ja ?\/ ?nein|(?:texte?|text|format|max\.?|maximum|votre|your|ihre?|indiquer|saisir|enter|fill in|eingeben|introducir|inserire|invullen|inserir)\b.{0,60}|\d{1,4} (?:caract|char|zeichen|tekens).{0,20})\)?\.?$/i;

/** Templates have their examples at the top. */
export const ROWS_OF_SAMPLES = 3;

/**
 * Whether a row at the top of a list is the example of a template.
 * @param address what the e-mail cell shows, trimmed
 * @param texts the other filled cells
 * @param names those of them that are first or last names
 * @param others addresses further down
 */
export function isSampleRow(
  address: string,
  texts: readonly string[],
  names: readonly string[],
  others: readonly string[],
): boolean {
  const marked = texts.filter((text) => PREFIX.test(text)).length;
  if (marked > 1 || names.some((name) => PREFIX.test(name)) || PREFIX.test(address)) return true;
  if (address.indexOf('@') < 0)
    return address !== '' && DEMAND.test(address) && texts.every((text) => DEMAND.test(text));
  if (PLACEHOLDER.test(address)) return true;
  const domain = address.slice(address.lastIndexOf('@')).toLowerCase();
  const alone = others.length > 0 && others.every((other) => !other.toLowerCase().endsWith(domain));
  return alone && ANYBODY.test(address) && INVENTED.test(address);
}
