// How the panel says things in its language: words, numbers and names.
import type { Language, Settings } from '../../api';
import type { ExtraKey, FieldKey, NamedKey } from '../../core/fields';
import type { Params } from '../../core/outcome';
import { apart, format } from '../../i18n';
import { withMarks } from '../../i18n/spacing';
import { PANEL_LANGUAGES, type PanelWords } from '../../i18n/panel';

export type Words = PanelWords;

let french: Words | null = null;

export function words(language: Language): Words {
  if (language === 'en') return PANEL_LANGUAGES.en;
  french = french ?? withMarks(PANEL_LANGUAGES.fr);
  return french;
}

/** Texts in two forms, `…_one` and `…_other`, with the number in the place `{n}`. */
export type Counted<Name extends string> = Record<`${Name}_one` | `${Name}_other`, string>;

/** One of two forms by the number: `count(words, texts, 'rows', 3)` reads `rows_other`. French counts none as one. */
export function count<Name extends string>(
  spoken: Words,
  texts: Counted<Name>,
  name: Name,
  n: number,
  params: Params = {},
): string {
  const one = n === 1 || (n === 0 && spoken === french);
  return format(texts[`${name}_${one ? 'one' : 'other'}`], { n: number(spoken, n), ...params });
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
