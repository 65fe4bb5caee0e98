// The columns of the sheet that no field uses: why, three values of each, and a field to choose for it.
import { useState } from 'preact/hooks';
import type { ColumnView, TabView } from '../../api';
import { FIELDS, type FieldKey } from '../../core/fields';
import { type ColumnName, type Headers, isColumn } from '../../core/people/template';
import { format } from '../../i18n';
import { usePanel } from '../state';
import { fieldLabel } from '../ui/say';
import { focusField } from './field-props';
import { reasonText } from './reason-text';
import { columnFor, type Draft, nameOf, sourceFor, type Unused, withSource } from './sources';
import { shorten } from '../ui/shorten';
import { examplesOf } from './values';

interface UnusedProps {
  tab: TabView;
  draft: Draft;
  headers: Headers;
  unused: readonly Unused[];
}

export function UnusedColumns({ unused, ...props }: UnusedProps) {
  const [open, setOpen] = useState(false);
  const { words } = usePanel();
  const text = words.panel.columns;
  return (
    <details class="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{text.unused}</span>
        <span class="count">{unused.length}</span>
      </summary>
      <p class="hint">{unused.length === 0 ? text.unusedNone : text.unusedHint}</p>
      <ul class="list unused">
        {(open ? unused : []).map((one) => (
          <li key={one.column.column}>
            <UnusedColumn {...props} unused={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A column that no field uses: why, three of its values, and the fields to choose from. */
export function UnusedColumn({ tab, draft, headers, unused }: Omit<UnusedProps, 'unused'> & { unused: Unused }) {
  const { words } = usePanel();
  const { column, field, reason } = unused;
  const examples = examplesOf(column.samples);
  const why = reason && reason.code !== 'unknown' && reasonText(words, reason, column.header);
  return (
    <>
      <span class="letter">{column.letter}</span>
      <span class="what foreign">{shorten(column.header, 80)}</span>
      <FieldChoice tab={tab} draft={draft} headers={headers} column={column} likely={field} />
      {why && <span class="why foreign">{why}</span>}
      {examples.length > 0 && (
        <span class="hint foreign">{examples.map((value) => shorten(value, 40)).join(' · ')}</span>
      )}
    </>
  );
}

interface ChoiceProps {
  tab: TabView;
  draft: Draft;
  headers: Headers;
  column: ColumnView;
  /** A free field that the column looks like. */
  likely: FieldKey | null;
}

/** Gives a column to a field; one that has another column already says which, and takes this one instead. */
function FieldChoice({ tab, draft, headers, column, likely }: ChoiceProps) {
  const { words, data, patch } = usePanel();
  const text = words.panel.columns;
  const choose = (key: FieldKey) => {
    patch((old) => ({ draft: old.draft && withSource(old.draft, key, sourceFor(tab, column, key)) }));
    focusField(key);
  };
  const named = (source: ColumnName) => {
    const found = columnFor(source, tab, headers);
    return typeof found === 'string' ? source.column : nameOf(found);
  };
  const option = (key: FieldKey) => {
    const label = fieldLabel(words, key, data.extras);
    const source = draft.sources[key];
    const from = source && shorten(isColumn(source) ? named(source) : source.text, 30);
    return (
      <option key={key} value={key}>
        {from ? format(text.unusedInstead, { field: label, column: from }) : label}
      </option>
    );
  };
  const keys = FIELDS.map(({ key }) => key).filter((key) => key !== likely);
  return (
    <select
      aria-label={format(text.unusedField, { column: `${shorten(column.header, 40)} (${column.letter})` })}
      value=""
      onChange={(event) => choose(event.currentTarget.value as FieldKey)}
    >
      <option value="">{text.useFor}</option>
      {likely && option(likely)}
      {keys.map(option)}
    </select>
  );
}
