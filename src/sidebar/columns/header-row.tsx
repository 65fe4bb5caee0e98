// Says which row holds the headers and how many rows stand under it, and lets the person correct it.
import { useRef, useState } from 'preact/hooks';
import type { TabView } from '../../api';
import { Button, Labelled, Notice } from '../ui/controls';
import { loadTab, type Panel } from '../state';
import { count } from '../ui/say';

export function HeaderRow({ panel, tab }: { panel: Panel; tab: TabView }) {
  const text = panel.words.panel.columns;
  const [open, setOpen] = useState(tab.headerRow === 0);
  if (open) return <ChangeHeaderRow panel={panel} tab={tab} onEnd={() => setOpen(false)} />;
  return (
    <p class="hint">
      {count(panel.words, text, 'found', tab.rows, { row: tab.headerRow })}{' '}
      <Button kind="link" label={`${text.headerRow}: ${text.headerChange}`} onClick={() => setOpen(true)}>
        {text.headerChange}
      </Button>
    </p>
  );
}

function ChangeHeaderRow({ panel, tab, onEnd }: { panel: Panel; tab: TabView; onEnd(): void }) {
  const text = panel.words.panel.columns;
  const field = useRef<HTMLInputElement>(null);
  const [bad, setBad] = useState(false);
  const read = () => {
    const row = Number(field.current?.value);
    const fine = Number.isInteger(row) && row >= 1;
    setBad(!fine);
    if (fine) void loadTab(panel, row).then(onEnd);
  };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!panel.data.busy) read();
      }}
    >
      {tab.headerRow === 0 && <Notice tone="warning">{text.headerNone}</Notice>}
      <Labelled label={text.headerRow}>
        {(id) => (
          <input
            id={id}
            ref={field}
            type="number"
            min={1}
            step={1}
            defaultValue={String(tab.headerRow || 1)}
            aria-invalid={bad}
          />
        )}
      </Labelled>
      {bad && (
        <Notice tone="error" live>
          {text.headerBad}
        </Notice>
      )}
      <div class="row">
        <Button onClick={read}>{text.headerRead}</Button>
        {tab.headerRow > 0 && <Button onClick={onEnd}>{panel.words.panel.cancel}</Button>}
      </div>
    </form>
  );
}
