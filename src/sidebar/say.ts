// How the panel says things in its language: words, numbers and names.
import type { Language, Settings } from '../api';
import type { ExtraKey, FieldKey, NamedKey } from '../core/fields';
import type { Params } from '../core/outcome';
import { format } from '../i18n';
import { PANEL_LANGUAGES, type PanelWords } from '../i18n/panel';

export type Words = PanelWords;

let french: Words | null = null;

export function words(language: Language): Words {
  if (language === 'en') return PANEL_LANGUAGES.en;
  french = french ?? (JSON.parse(keepMarks(JSON.stringify(PANEL_LANGUAGES.fr))) as Words);
  return french;
}

/** Words that the server gave, with French marks kept on the line of the word they belong to. */
export function unbroken(spoken: Words, text: string): string {
  return spoken === french ? keepMarks(text) : text;
}

// French sets a space before these marks and inside its quotation marks, at which no line may end.
function keepMarks(text: string): string {
  return text.replace(/ (?=[:;!?»%])/g, '\u00a0').replace(/« /g, '«\u00a0');
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
  return String(n).replace(/\B(?=(\d{3})+$)/g, spoken.panel.thousands);
}

/** What a field is called: the company's own name for an extra field, else ours. */
export function fieldLabel(spoken: Words, key: FieldKey, extras: Settings['extras'] = {}): string {
  if (key in spoken.fields) return spoken.fields[key as NamedKey];
  return extras[key as ExtraKey]?.trim() || format(spoken.extra, { n: key.slice('extra_'.length) });
}
