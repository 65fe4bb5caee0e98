// From codes to words: the languages, the placeholders of a text, and the names of fields.
import type { FieldKey } from '../core/fields';
import { type Issue, LIMIT_KINDS, type Outcome, type Params, type StopCode } from '../core/outcome';
import { isLanguage, isOne, type Language, languageOf, WORDS, type Words } from './languages';

export { isLanguage, type Language, languageOf, type Words };

/** The languages used so far. Google evaluates the whole program in each execution, and most of them need few words or none. */
const spoken: Partial<Record<Language, Words>> = {};

export function words(language: Language): Words {
  const all = spoken[language] ?? WORDS[language]();
  spoken[language] = all;
  return all;
}

/** Fills the `{name}` placeholders of a text. One without a value stays, so that a test or a reader notices. */
export function format(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in params ? String(params[name]) : place));
}

/** "3 · Norbert Müller": a row and its person; the number alone where nobody is known. */
export const namedRow = (row: number, name: string): string => (name === '' ? `${row}` : `${row} · ${name}`);

/** A whole number with its thousands apart. */
export function grouped(language: Language, n: number): string {
  return apart(n, words(language).panel.thousands);
}

/** A whole number with `mark` between its thousands. */
export function apart(n: number, mark: string): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, mark);
}

/** The text for a count: French counts none as one, English does not. */
export function plural(
  language: Language,
  n: number,
  forms: { one: string; other: string },
  params: Params = {},
): string {
  return format(isOne(language, n) ? forms.one : forms.other, { n: grouped(language, n), ...params });
}

/** The two forms of a text that goes by a number, `…_one` and `…_other`. */
export function pair<Name extends string>(texts: Record<`${Name}_one` | `${Name}_other`, string>, name: Name) {
  return { one: texts[`${name}_one`], other: texts[`${name}_other`] };
}

/** What people call a field; for an extra, the company's own name if it has one. */
export function fieldLabel(language: Language, key: FieldKey, extras: Partial<Record<string, string>> = {}): string {
  const { fields, extra } = words(language);
  if (key in fields) return fields[key as keyof typeof fields];
  return extras[key]?.trim() || format(extra, { n: key.slice('extra_'.length) });
}

/** An issue in words, without the name of its field. */
export function issueText(language: Language, issue: Issue): string {
  return format(words(language).issues[issue.code], issue.params);
}

/** Where a stop is read: in the panel nobody is told to open the panel. */
export type Reader = 'panel' | 'elsewhere';

/** A stop in words, with what to do about it. */
export function stopText(
  language: Language,
  code: StopCode,
  params: Params = {},
  extras: Partial<Record<string, string>> = {},
  reader: Reader = 'elsewhere',
): string {
  const { stops, inPanel } = words(language);
  const field = params['field'] ? fieldLabel(language, params['field'] as FieldKey, extras) : words(language).filter;
  const name = code === 'header_lost' && params['likely'] ? 'header_lost_likely' : code;
  const special: Partial<Record<string, string>> = reader === 'panel' ? inPanel : {};
  const text = special[name] ?? stops[name];
  const what = code === 'held' ? wouldDo(language, params) : '';
  return format(text, { message: '', ...params, field, what }).trim();
}

/** What a sync that is held would do: one clause for each limit. */
function wouldDo(language: Language, params: Params): string {
  const { would } = words(language);
  const clauses = LIMIT_KINDS.filter((kind) => Number(params[kind]) > 0).map((kind) =>
    format(would[kind], { n: grouped(language, Number(params[kind])) }),
  );
  const last = clauses.pop() ?? '';
  return clauses.length > 0 ? clauses.join(', ') + would.and + last : last;
}

/** Why a row has its outcome, in words; '' where the status says it all. */
export function reasonText(language: Language, outcome: Outcome, extras: Partial<Record<string, string>> = {}): string {
  const { outcomes } = words(language);
  if (!outcome.reason) return '';
  const field = outcome.field ? fieldLabel(language, outcome.field, extras) : '';
  return format(outcomes[outcome.reason], { message: outcome.message ?? '', field });
}
