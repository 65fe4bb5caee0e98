// Text made plain for comparing: case, accents and punctuation taken off, names written as one opened up.

const ASCII = /^[ -~]*$/;
const SPECIAL: Record<string, string> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
// "Salarié(e)", "Colaborador(a)", "Assistent(in)", "Nombre(s)": endings, not words.
const ENDING = /(\p{L})\((?:s|e|es|en|in|innen|r|n|a|as|os|o|ne|nes|trice|se|euse)\)/giu;

/** Lower case without accents: "Prénom" → "prenom", "Straße" → "strasse". */
export function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßœæøłđı]/g, (letter) => SPECIAL[letter] as string);
}

/** camelCase, snake_case, kebab-case, "tel2", N° and apostrophes opened up; brackets stay. */
export function opened(header: string): string {
  return header
    .replace(ENDING, '$1')
    .replace(/\b[nN]\s?[°º]/g, ' numero ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2');
}

/** Names as the vocabularies write most of them. */
const SIMPLE = /^[a-z ]*$/;

/** Letters and digits only: how names are looked up. */
export function compact(text: string): string {
  // The words for private things go through here in each execution that reads notes.
  if (SIMPLE.test(text)) return text.replace(/ /g, '');
  return plain(opened(text)).replace(/[^\p{L}\p{N}]+/gu, '');
}
