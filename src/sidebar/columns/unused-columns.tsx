// The columns of the sheet that no field uses: why, three values of each, and a field to choose for it.
import { useState } from 'preact/hooks';
import type { ColumnView, TabView } from '../../api';
import { FIELDS, type FieldKey } from '../../core/fields';
import { type Headers, isColumn } from '../../core/people/template';
import { format } from '../../i18n';
import { usePanel } from '../state';
import { fieldLabel } from '../ui/say';
import { buttonId } from './field-card';
import { type Draft, sourceFor, type Unused, unusedColumns, withSource } from './sources';
import { shorten } from '../ui/shorten';
import { examplesOf } from './values';

interface UnusedProps {
  tab: TabView;
  draft: Draft;
  headers: Headers;
}

export function UnusedColumns({ tab, draft, headers }: UnusedProps) {
  const [open, setOpen] = useState(false);
  const { words } = usePanel();
  const text = words.panel.columns;
  const unused = unusedColumns(tab, draft, headers);
  return (
    <details class="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{text.unused}</span>
        <span class="count">{unused.length}</span>
      </summary>
      <p class="hint">{unused.length === 0 ? text.unusedNone : text.unusedHint}</p>
      <ul class="list unused">
        {(open ? unused : []).map((one) => (
          <UnusedColumn key={one.column.column} tab={tab} draft={draft} unused={one} />
        ))}
      </ul>
    </details>
  );
}

function UnusedColumn({ tab, draft, unused }: { tab: TabView; draft: Draft; unused: Unused }) {
  const { words } = usePanel();
  const { column, field, reason } = unused;
  const examples = examplesOf(column.samples);
  return (
    <li>
      <span class="letter">{column.letter}</span>
      <span class="foreign">{shorten(column.header, 80)}</span>
      {reason && <span class="why foreign">{shorten(format(words.reasons[reason.code], reason.params), 160)}</span>}
      {examples.length > 0 && (
        <span class="hint foreign">{examples.map((value) => shorten(value, 40)).join(' · ')}</span>
      )}
      <FieldChoice tab={tab} draft={draft} column={column} likely={field} />
    </li>
  );
}

interface ChoiceProps {
  tab: TabView;
  draft: Draft;
  column: ColumnView;
  /** A free field that the column looks like. */
  likely: FieldKey | null;
}

/** Gives a column to a field; one that has another column already says which, and takes this one instead. */
function FieldChoice({ tab, draft, column, likely }: ChoiceProps) {
  const { words, data, patch } = usePanel();
  const text = words.panel.columns;
  const choose = (key: FieldKey) => {
    patch((old) => ({ draft: old.draft && withSource(old.draft, key, sourceFor(tab, column, key)) }));
    // The line is gone then, and the keyboard goes on at the field's own card.
    requestAnimationFrame(() => document.getElementById(buttonId(key))?.focus());
  };
  const option = (key: FieldKey) => {
    const label = fieldLabel(words, key, data.extras);
    const source = draft.sources[key];
    const from = source && shorten(isColumn(source) ? source.column : source.text, 30);
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
      <option value="">{text.notSent}</option>
      {likely && option(likely)}
      {keys.map(option)}
    </select>
  );
}
