// The languages in which headers are understood. A further one is a file here, and a line.
import { de } from './de';
import { directory } from './directory';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import { pt } from './pt';
import type { Vocabulary } from './shape';

// Functions: few executions look at a header, and all would pay for what is made at the start.
const VOCABULARIES = { en, fr, de, es, it, nl, pt, directory } as const;

/** `directory`: technical names of LDAP, Active Directory and programs, which belong to no language. */
export type Language = keyof typeof VOCABULARIES;
export const LANGUAGES = Object.keys(VOCABULARIES) as readonly Language[];

let made: Record<Language, Vocabulary> | undefined;

/** All vocabularies, made when first asked for. */
export function vocabularies(): Record<Language, Vocabulary> {
  if (made) return made;
  const all = {} as Record<Language, Vocabulary>;
  for (const language of LANGUAGES) all[language] = VOCABULARIES[language]();
  made = all;
  return all;
}
