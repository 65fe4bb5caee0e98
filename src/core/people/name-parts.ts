// First or last name out of a cell that holds both, and names in capitals written as names.
import type { FieldKey } from '../fields';
import type { Issue } from '../outcome';
import type { Reading } from '../read/cell';
import { nameCase } from '../read/name-case';
import { nameColumn } from '../read/name-words';
import { type NameOrder, type SplitName, splitName } from '../read/split-name';
import { excerpt } from '../read/text';
import type { NamePart } from './template';

/** What becomes of a cell that was read as a whole. */
export type NameReader = (whole: Reading) => Reading;

/**
 * How the cells of a name column are read on; null where they stay as they are. A name that cannot be split with certainty has
 * no value and a warning, so it never renames anybody.
 *
 * @param values shown in the column
 * @param splitters shared by the fields of a list, so that a cell of two fields is split once
 */
export function nameReader(
  field: FieldKey,
  { column, name, recased }: { column: string | number; name?: NamePart | null; recased?: boolean },
  values: readonly string[],
  splitters = new Map<string, Splitter>(),
): NameReader | null {
  if (!name && !recased) return null;
  const key = `${name?.order} ${column}`;
  const splitter = name ? (splitters.get(key) ?? splitterFor(name.order, values)) : null;
  if (splitter) splitters.set(key, splitter);
  return (whole) => {
    if (typeof whole.value !== 'string') return whole;
    const split = splitter ? splitter(whole.value) : null;
    if (name && !split) return { issues: whole.issues.concat(warning(field, 'name_unclear', whole.value)) };
    const text = name && split ? split[name.part] : whole.value;
    if (!recased) return { value: text, issues: whole.issues };
    const written = nameCase(text);
    const [unsure] = written.unsure;
    return {
      value: written.text,
      issues: unsure === undefined ? whole.issues : whole.issues.concat(warning(field, 'name_capitals', unsure)),
    };
  };
}

export type Splitter = (text: string) => SplitName | null;

/** Keeps the last name that it split: rows are read field by field. */
function splitterFor(order: NameOrder, values: readonly string[]): Splitter {
  const column = nameColumn(values);
  let last = '';
  let split: SplitName | null = null;
  return (text) => {
    if (text !== last) split = splitName(text, order, column);
    last = text;
    return split;
  };
}

function warning(field: FieldKey, code: 'name_unclear' | 'name_capitals', value: string): Issue {
  return { code, level: 'warning', field, params: { value: excerpt(value) } };
}
