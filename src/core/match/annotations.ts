// What stands in a header beside what it names: "yes/no", the language it is written in, a program's path to it.
import { pathInWords } from './paths';
import { plain } from '../read/plain';
import type { Word } from './words';
import type { Language } from './vocabulary/languages';

const YES = '(?:oui|yes|ja|s[iíì]|sim|vrai|true|[oyjs1])';
const NO = '(?:non?|nein|nee|n[ãa]o|faux|false|[n0])';
const IN_BRACKETS = new RegExp(`[([]\\s*${YES}\\s*[/,|-]\\s*${NO}\\s*[)\\]]`, 'i');
const AT_THE_END = new RegExp(
  `(?:[\\s?:]+|\\s[-–])\\s*${YES}\\s*(?:[/|]|\\s(?:ou|or|oder|of|o)\\s)\\s*${NO}[\\s?*.:]*$`,
  'i',
);

/** "Photo (oui/non)", "Aktiv J/N": the header without its question, or null when it asks none. */
export function withoutYesOrNo(header: string): string | null {
  if (IN_BRACKETS.test(header)) return header.replace(IN_BRACKETS, ' ');
  return AT_THE_END.test(header) ? header.replace(AT_THE_END, '') : null;
}

// "user.profile.job_title", "contact.email"; a dot after a word that is no folder of a program is an abbreviation, and
// "user.name" is what somebody logs in with.
const FOLDERS =
  /^\s*(?:(?:user|users|profile|employee|employees|person|people|contact|contacts|member|attributes|properties|fields|data|core|custom)[.:]{1,2}(?=[\p{L}\p{N}])(?!(?:name|id)\s*$))+/iu;
// "TEL;TYPE=WORK": a line of a visiting card.
const CARD_TYPE = /;\s*type\s*=/gi;

/** The header without the folders of a program around it. */
export function unfolded(header: string): string {
  return pathInWords(header.replace(FOLDERS, '')).replace(CARD_TYPE, ' ');
}

// With nothing after them these wait for a date: "Actif le" is the day somebody started.
const WAITS_FOR_DATE =
  /\s(?:le|on|am|il|el|em|op|since|seit|depuis|desde|dal|da|sinds|from|ab|until|bis|tot|ate|hasta|au|du)$/;

/** "Actif le", "Activated on". */
export function asksForDate(header: string): boolean {
  return WAITS_FOR_DATE.test(
    plain(header)
      .replace(/[\s:?.*_]+/g, ' ')
      .trim(),
  );
}

const WRITTEN_IN = new Map<string, Language>([
  ...(['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'] as const).map((code): [string, Language] => [code, code]),
  ...'english anglais englisch ingles inglese engels'.split(' ').map((word): [string, Language] => [word, 'en']),
  ...'french francais franzosisch'.split(' ').map((word): [string, Language] => [word, 'fr']),
  ...'german deutsch allemand'.split(' ').map((word): [string, Language] => [word, 'de']),
  ...'spanish espanol'.split(' ').map((word): [string, Language] => [word, 'es']),
]);

/** "Fonction EN", "Job title (French)": takes the language off the end and gives it back. */
export function takeWrittenIn(parts: readonly Word[][]): Language | null {
  const last = parts[parts.length - 1] as Word[];
  const word = last.length > 1 || parts.length > 1 ? last[last.length - 1] : undefined;
  const language = word && WRITTEN_IN.get(word.text);
  if (language && last.length > 1) last.pop();
  return language || null;
}
