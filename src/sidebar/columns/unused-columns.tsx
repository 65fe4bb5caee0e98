// The columns of the sheet that no field uses, so that the user sees what is not sent.
import { useState } from 'preact/hooks';
import type { TabView } from '../../api';
import type { Headers } from '../../core/people/template';
import { format } from '../../i18n';
import { Button } from '../ui/controls';
import { usePanel } from '../state';
import { fieldLabel } from '../ui/say';
import { type Draft, sourceOf, unusedColumns, withSource } from './sources';
import { shorten } from '../ui/shorten';

interface UnusedProps {
  tab: TabView;
  draft: Draft;
  headers: Headers;
}

export function UnusedColumns({ tab, draft, headers }: UnusedProps) {
  const [open, setOpen] = useState(false);
  const { words, data, patch } = usePanel();
  const text = words.panel.columns;
  const unused = unusedColumns(tab, draft, headers);
  return (
    <details class="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{text.unused}</span>
        <span class="count">{unused.length}</span>
      </summary>
      {unused.length === 0 && <p class="hint">{text.unusedNone}</p>}
      <ul class="list">
        {(open ? unused : []).map(({ column, field, reason }) => (
          <li key={column.column}>
            <span class="letter">{column.letter}</span>
            <span class="foreign">{shorten(column.header, 80)}</span>
            {field ? (
              <Button
                kind="link"
                onClick={() => patch((old) => ({ draft: old.draft && withSource(old.draft, field, sourceOf(column)) }))}
              >
                {format(text.suggest, { field: fieldLabel(words, field, data.extras) })}
              </Button>
            ) : (
              reason && (
                <span class="why foreign">{shorten(format(words.reasons[reason.code], reason.params), 160)}</span>
              )
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
