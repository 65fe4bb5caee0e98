// Headers of what a person keeps to themselves: pay, birth, health, identity. No field of ours, and told as private.

/** Stems and words in the languages of the vocabulary, of a header in lower case without accents. */
const PERSONAL = [
  // pay and bank
  'salai?r|wages?\\b|\\bpay(?:roll)?\\b|\\bbonus|compensation|remunerat|retribu|\\bpaie\\b|gehalt|\\blohn|verguetung|vergutung|sueldo|nomina\\b|stipendi|\\bloon|vencimento|iban\\b|\\bbic\\b|\\bbank|banca|banque|\\brib\\b|\\bkonto|\\bconto corrente',
  // birth and age
  'birth|\\bdob\\b|naissance|geburt|nacimiento|nascita|nascimento|geboorte|anniversaire|\\bage\\b|\\balter\\b|\\bedad\\b|\\beta\\b|leeftijd|idade\\b',
  // health and belief
  'blood|allerg|diet\\b|disab|handicap|behinder|religio|konfession|confession',
  // identity and family
  'gender|\\bsex|\\bgenre\\b|geschlecht|genero\\b|\\bgenere\\b|geslacht|nationalit|nacionalid|nazionalit|nacionalid|staatsangeh|passport|passeport|reisepass|pasaporte|passaporto|paspoort|social security|social insurance|national insurance|securite sociale|\\bnir\\b|\\bssn\\b|\\bnino\\b|sozialversicherung|seguridad social|codice fiscale|\\bbsn\\b|tax id|steuer|marital|civil status|etat civil|familienstand|family|famille|children|enfants|kinder\\b|dependents',
].map((words) => new RegExp(words));

/** Whether a header names such a thing. @param header in lower case without accents */
export function isPersonal(header: string): boolean {
  return PERSONAL.some((words) => words.test(header));
}
