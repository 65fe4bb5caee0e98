// A note in a cell that its content is private: "06 … (perso)", "Home: …", "ne pas diffuser", "ICE 07700 …".
import type { Field } from '../fields';
import { compact, plain } from './plain';
import { PRIVATE_WORDS } from '../match/vocabulary/private-words';

// Asked of whoever reads the cell. Without accents and signs.
const WISHES = new RegExp(
  [
    'ne (?:pas|plus) (?:diffuser|communiquer|divulguer|publier|partager|transmettre|afficher|donner|utiliser|mettre)',
    '(?:a )?ne pas (?:diffuser|communiquer)|non (?:diffusable|communicable|publiable)|diffusion (?:interdite|restreinte)',
    '(?:do not|dont|don t|never|must not|not to) (?:be )?(?:shared?|publish(?:ed)?|disclosed?|distributed?|give out|given out|display(?:ed)?)',
    'not for (?:publication|distribution|sharing|external|signatures?)|ex directory|unlisted|internal (?:use )?only',
    'nicht (?:weitergeben|weiterleiten|veroffentlichen|herausgeben|teilen|anzeigen|publizieren|bekanntgeben)',
    'nicht (?:fur die|zur) (?:signatur|veroffentlichung|weitergabe|offentlichkeit)|nur intern|geheimnummer',
    'no (?:difundir|publicar|compartir|divulgar|facilitar|mostrar|comunicar)',
    'non (?:diffondere|divulgare|pubblicare|condividere|comunicare)',
    'niet (?:delen|verspreiden|publiceren|doorgeven|openbaar|tonen|bekendmaken)|alleen intern',
    'nao (?:divulgar|partilhar|compartilhar|publicar|difundir)',
    'usage interne|uso interno|liste rouge',
    'confidentiel(?:le)?s?|confidential|vertraulich|confidencial|confidenziale|vertrouwelijk|riservat[oa]|sigilos[oa]',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
);
// The number to call in an emergency is a relative's.
const EMERGENCY =
  'ice sos emergency urgence urgences prevenir notfall notfallkontakt emergencia emergencias emergenza nood noodgeval noodnummer ' +
  'spouse wife husband mother father mum mom mummy dad daddy conjoint conjointe epoux epouse mari mere pere maman papa compagne ' +
  'compagnon ehefrau ehemann mutter vater mama eltern esposa esposo marido madre padre conyuge moglie marito mamma coniuge moeder ' +
  'vader ouders echtgenoot echtgenote mae pai conjuge';
// "H: 020 …", "020 … (h)", "dom. 01 …", "fijo casa".
const SHORT = /^(?:h|dom)\s?[:.)]|\((?:h|p|dom)\.?\)/i;

let words: Record<'privacy' | 'emergency' | 'named', Set<string>> | undefined;

function vocabulary() {
  if (words) return words;
  const privacy = new Set<string>();
  for (const names of PRIVATE_WORDS) for (const name of names.split(', ')) privacy.add(compact(name.replace(/^=/, '')));
  words = { privacy, emergency: new Set(EMERGENCY.split(' ')), named: new Set(NAMED.split(' ')) };
  return words;
}

// What a note names beside: "(adresse perso)", "Home phone:".
const NAMED =
  'adresse address anschrift adres direccion indirizzo endereco morada tel telephone telefon telefono telefoon telefone phone mobile ' +
  'portable mobil handy cell numero number nummer de du la le my mon ma mein meine only';
const MAY_BE_NOTE = /[([:;]|\s[-–—/|]\s/;
/** The fields of which a private one exists: home numbers, home addresses, pages of one's own. */
const hasPrivateOne = ({ kind, group }: Field) => kind === 'phone' || kind === 'link' || group === 'address';
const PHONE_WITHIN = /(?:\d[\s.()/-]{0,2}){6}/;

/** The words with which a cell says that its content is private; null when it says no such thing. */
export function privateNote(field: Field, text: string): string | null {
  if (text.length > field.max) return null;
  switch (field.kind) {
    case 'phone':
      // Beside a number every word is a note.
      return /\p{L}/u.test(text) ? noteIn(text, 'some') : null;
    case 'link':
      return /\s/.test(text) ? firstNote(text, 'all') : null;
    case 'rich':
    case 'line':
    case 'code':
    case 'extra':
      if (!MAY_BE_NOTE.test(text)) return null;
      return firstNote(
        text,
        hasPrivateOne(field) || (field.kind === 'extra' && PHONE_WITHIN.test(text)) ? 'all' : 'none',
      );
    default:
      return null;
  }
}

function firstNote(text: string, usual: 'all' | 'none'): string | null {
  for (const note of notesOf(text)) {
    const word = noteIn(note, usual);
    if (word !== null) return word;
  }
  return null;
}

const IN_BRACKETS = /[([]([^()[\]]{1,60})[)\]]/g;
const MOST_WORDS = 6;

/** What stands apart in a text: in brackets, before a colon at the start, before or after a dash or a semicolon. */
function notesOf(text: string): string[] {
  const notes: string[] = [];
  IN_BRACKETS.lastIndex = 0;
  for (let match = IN_BRACKETS.exec(text); match; match = IN_BRACKETS.exec(text)) notes.push(match[1] as string);
  const label = /^([\p{L} .'’-]{1,40}?)\s?:/u.exec(text);
  if (label) notes.push(label[1] as string);
  const pieces = text.split(/\s[-–—/|]\s|;\s?|<br\/?>/);
  if (pieces.length > 1) notes.push(pieces[0] as string, pieces[pieces.length - 1] as string);
  return notes.filter((note) => note.length <= 60 && !/\d/.test(note) && note.trim().split(/\s+/).length <= MOST_WORDS);
}

/**
 * The word with which a text says that something is private.
 * @param usual how many of its words must be those of private columns; with `none` only a wish counts
 */
function noteIn(text: string, usual: 'some' | 'all' | 'none'): string | null {
  const spoken = plain(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const asWritten = text.match(/\p{L}+/gu) ?? [];
  const wish = WISHES.exec(spoken);
  if (wish) return writtenAs(spoken, wish, asWritten);
  if (usual === 'none') return null;
  const short = SHORT.exec(text);
  if (short) return short[0];
  const { privacy, emergency, named } = vocabulary();
  const tokens = spoken.split(' ');
  const found = tokens.filter(
    (token, i) =>
      privacy.has(token) ||
      emergency.has(token) ||
      privacy.has(token + (tokens[i + 1] ?? '')) ||
      // "Privatnummer", "Handyprivat".
      (token.length > 6 && token.indexOf('privat') >= 0),
  );
  const first = found[0];
  if (first === undefined) return null;
  const isAll = tokens.every((token) => found.indexOf(token) >= 0 || named.has(token));
  return usual === 'some' || isAll ? (asWritten[tokens.indexOf(first)] ?? first) : null;
}

/** The words of a match as the cell has them, with their accents. */
function writtenAs(spoken: string, match: RegExpExecArray, asWritten: readonly string[]): string {
  const before = spoken.slice(0, match.index).split(' ').length - 1;
  return asWritten.slice(before, before + match[0].split(' ').length).join(' ');
}
