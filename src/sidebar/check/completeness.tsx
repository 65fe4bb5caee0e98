// Fields that would stay blank for some people, each of which opens to their rows.
import { useState } from 'preact/hooks';
import type { CheckView } from '../../api';
import { type Panel, usePanel } from '../state';
import { count, fieldLabel } from '../ui/say';
import { Rows } from './rows';

export function Completeness({ missing }: { missing: CheckView['missing'] }) {
  const panel = usePanel();
  const text = panel.words.panel.check;
  if (missing.length === 0) return null;
  return (
    <>
      <h2>{text.missing}</h2>
      <p class="hint">{text.missingHint}</p>
      {missing.map((one) => (
        <Missing key={one.field} panel={panel} {...one} />
      ))}
    </>
  );
}

function Missing({ panel, field, people, rows }: CheckView['missing'][number] & { panel: Panel }) {
  const { words, data } = panel;
  const text = words.panel.check;
  const [open, setOpen] = useState(false);
  return (
    <details class="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{fieldLabel(words, field, data.state?.settings.extras)}</span>
        <span class="count">{count(words, text, 'missing', people)}</span>
      </summary>
      {open && <Rows panel={panel} rows={rows.map((row) => ({ row, who: '' }))} field={field} />}
      {open && people > rows.length && <p class="hint">…</p>}
    </details>
  );
}
