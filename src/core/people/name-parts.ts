// First or last name out of a cell that holds both, and names in capitals written as names.
import type { FieldKey } from '../fields';
import type { Issue } from '../outcome';
import type { Reading } from '../read/cell';
import { nameCase } from '../read/name-case';
import { nameColumn } from '../read/name-words';
import { splitName } from '../read/split-name';
import { excerpt } from '../read/text';
import type { NamePart } from './template';

/** What becomes of a cell that was read as a whole. */
export type NameReader = (whole: Reading) => Reading;

/**
 * How the cells of a name column are read on; null where they stay as they are. A name that cannot be split with certainty has
 * no value and a warning, so it never renames anybody.
 *
 * @param values shown in the column
 */
export function nameReader(
  field: FieldKey,
  { name, recased }: { name?: NamePart | null; recased?: boolean },
  values: readonly string[],
): NameReader | null {
  if (!name && !recased) return null;
  const column = name ? nameColumn(values) : null;
  return (whole) => {
    if (typeof whole.value !== 'string') return whole;
    const split = name && column ? splitName(whole.value, name.order, column) : null;
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

function warning(field: FieldKey, code: 'name_unclear' | 'name_capitals', value: string): Issue {
  return { code, level: 'warning', field, params: { value: excerpt(value) } };
}
