// The languages of the add-on. A new one has a file of its own, which en.ts gives the shape, and a line in each table here.
import { de, deFacts, dePanel } from './de';
import { en, enFacts, enPanel, type LanguageFacts, type OwnTitles, type PanelWords, type Words } from './en';
import { es, esFacts, esPanel } from './es';
import { fr, frFacts, frPanel } from './fr';
import { it, itFacts, itPanel } from './it';
import { withMarks } from './spacing';

export type { LanguageFacts, OwnTitles, PanelWords, Words };

/** What a program must know of each language, in the order in which they are offered. */
export const LANGUAGES = {
  en: enFacts,
  fr: frFacts,
  de: deFacts,
  es: esFacts,
  it: itFacts,
} satisfies Record<string, LanguageFacts>;
export type Language = keyof typeof LANGUAGES;
export const CODES = Object.keys(LANGUAGES) as readonly Language[];

/** What the server says. */
export const WORDS: Record<Language, () => Words> = { en, fr: () => withMarks(fr()), de, es, it };

/** What the page says: one block of text a language in the built page, and nothing of it in Code.js. */
export const PANEL_WORDS: Record<Language, () => PanelWords> = {
  en: enPanel,
  fr: () => withMarks(frPanel()),
  de: dePanel,
  es: esPanel,
  it: itPanel,
};

/** Whether a stored or given value is one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && CODES.indexOf(value as Language) >= 0;
}

/** The language for a locale such as "fr", "fr_CA" or "fr-FR"; English for those that we do not speak. */
export function languageOf(locale: string | null | undefined): Language {
  const code = /^[a-z]+/i.exec(locale ?? '')?.[0].toLowerCase();
  return isLanguage(code) ? code : 'en';
}

/** Which of two forms goes with a number. */
export function isOne(language: Language, n: number): boolean {
  return LANGUAGES[language].noneIsOne ? Math.abs(n) < 2 : n === 1;
}
