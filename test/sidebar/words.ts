// All words of a language, for tests that look at the page and at what the server says.
import { type Language, words as serverWords } from '../../src/i18n';
import { CODES, PANEL_WORDS } from '../../src/i18n/languages';
import { CAMPAIGN } from '../campaign';

/** The languages in which each view is looked at: all in the campaign, else the one with the longest words; the other tests read English. */
export const LOOKED_AT: readonly Language[] = CAMPAIGN ? CODES : ['fr'];

export function words(language: Language) {
  return { ...serverWords(language), ...PANEL_WORDS[language]() };
}
