// Why a column was taken for a field, or for none.
import type { Params } from '../outcome';

export const GUESS_CODES = [
  // a field: chosen by a person before; by its name; by its name and its values; by a name written a little differently; by its values
  // alone; where yes means no; in the rows of one kind; where the column of used names is blank
  'remembered',
  'name',
  'name_and_values',
  'near',
  'values',
  'opposite',
  'by_kind',
  'preferred',
  // no field
  'blank',
  'unknown',
  'elsewhere',
  'private',
  'second',
  'other_person',
  'birth',
  'shared',
  'full_name',
  'several',
  'number_part',
  'unsure',
  'values_differ',
  'person_chips',
  'better',
  // no field, unless a person says so
  'tie',
  'private_list',
  'split_number',
  'extension',
  'extension_alone',
  'word_pair',
  'word_pair_open',
] as const;
export type GuessCode = (typeof GUESS_CODES)[number];

/**
 * `params.name`: the name, word or heading that decided. `params.header`: another column, for `better`, `tie`, `by_kind`,
 * `preferred`, `private_list`, `split_number` and `extension`. `params.column`: its 0-based place among the headers, for `better`
 * and `tie`, which may name a column with the same header. `params.values`: the texts that count there, for `by_kind`.
 */
export interface GuessReason {
  code: GuessCode;
  params?: Params;
}

export function withName(code: GuessCode, name: string): GuessReason {
  return name === '' ? { code } : { code, params: { name } };
}

export function withColumn(code: GuessCode, header: string, column: number): GuessReason {
  return { code, params: { header, column } };
}

export function withHeader(code: GuessCode, header: string): GuessReason {
  return { code, params: { header } };
}
