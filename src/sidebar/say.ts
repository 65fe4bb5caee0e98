// How the panel says numbers and names, given the words of its language.
import type { Language, Settings } from '../api';
import type { FieldKey } from '../core/fields';
import type { Params } from '../core/outcome';
import { fieldLabel as labelIn, plural, type Words, words } from '../i18n';

const LANGUAGES: readonly Language[] = ['en', 'fr'];

function languageOfWords(spoken: Words): Language {
  return LANGUAGES.find((language) => words(language) === spoken) ?? 'en';
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
  const forms = { one: texts[`${name}_one`], other: texts[`${name}_other`] };
  return plural(languageOfWords(spoken), n, forms, { n: number(spoken, n), ...params });
}

/** A whole number with the language's thousands separator. */
export function number(spoken: Words, n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, spoken.panel.thousands);
}

/** What a field is called: the company's own name for an extra field, else ours. */
export function fieldLabel(spoken: Words, key: FieldKey, extras: Settings['extras'] = {}): string {
  return labelIn(languageOfWords(spoken), key, extras);
}
