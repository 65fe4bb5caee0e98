// All words of a language, for tests that look at the page and at what the server says.
import { type Language, words as serverWords } from '../../src/i18n';
import { PANEL_WORDS } from '../../src/i18n/languages';

export function words(language: Language) {
  return { ...serverWords(language), ...PANEL_WORDS[language]() };
}
