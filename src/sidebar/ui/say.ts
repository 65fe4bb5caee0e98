// How the panel says things in its language: words, numbers and names.
import type { Language, Settings } from '../../api';
import type { ExtraKey, FieldKey, NamedKey } from '../../core/fields';
import type { Params } from '../../core/outcome';
import { apart, format } from '../../i18n';
import { CODES, isOne, languageOf, type PanelWords } from '../../i18n/languages';

/** The words of the page in one language. */
export type Words = PanelWords & { readonly language: Language };

const known: Partial<Record<Language, Words>> = {};

/** The words in a language; in English, else in any that the page carries, where it has none of that language. */
export function words(language: Language): Words {
  for (const code of [language, 'en' as const, ...CODES]) {
    const text = known[code] ? '' : document.getElementById(`words-${code}`)?.textContent;
    if (text) learn(code, text);
    const found = known[code];
    if (found) return found;
  }
  throw new Error('The page has no words');
}

/** Adds a language to those of the page. `json`: its words, as a block of the page holds them. */
export function learn(language: Language, json: string): void {
  known[language] = { ...(JSON.parse(json) as PanelWords), language };
}

/** The language in which the page begins: the only one that it carries, else the browser's. */
export function firstLanguage(): Language {
  return words(languageOf(navigator.language)).language;
}

/** Texts in two forms, `…_one` and `…_other`, with the number in the place `{n}`. */
export type Counted<Name extends string> = Record<`${Name}_one` | `${Name}_other`, string>;

/** One of two forms by the number: `count(words, texts, 'rows', 3)` reads `rows_other`. */
export function count<Name extends string>(
  spoken: Words,
  texts: Counted<Name>,
  name: Name,
  n: number,
  params: Params = {},
): string {
  const form = isOne(spoken.language, n) ? 'one' : 'other';
  return format(texts[`${name}_${form}`], { n: number(spoken, n), ...params });
}

/** A whole number with the language's thousands separator. */
export function number(spoken: Words, n: number): string {
  return apart(n, spoken.panel.thousands);
}

/** What a field is called: the company's own name for an extra field, else ours. */
export function fieldLabel(spoken: Words, key: FieldKey, extras: Settings['extras'] = {}): string {
  if (key in spoken.fields) return spoken.fields[key as NamedKey];
  return extras[key as ExtraKey]?.trim() || format(spoken.extra, { n: key.slice('extra_'.length) });
}
