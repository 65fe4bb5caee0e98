// The same problem in many rows as one line that opens to its rows, each a click away from its cell.
import { useState } from 'preact/hooks';
import type { ProblemView } from '../../api';
import type { FieldKey } from '../../core/fields';
import { format } from '../../i18n';
import { Button } from '../ui/controls';
import { More } from '../ui/more';
import { Icon } from '../ui/icon';
import { type Panel, usePanel } from '../state';
import { fieldLabel, number } from '../ui/say';
import { call, focusSheet } from '../server';
import { shorten } from '../ui/shorten';

const FIRST = 30;

export function Problems({ problems }: { problems: readonly ProblemView[] }) {
  const panel = usePanel();
  if (problems.length === 0) return null;
  const order = { error: 0, warning: 1 };
  const sorted = [...problems].sort(
    (a, b) => order[a.issue.level] - order[b.issue.level] || b.rows.length - a.rows.length,
  );
  return (
    <>
      <p class="hint">{panel.words.panel.problems.hint}</p>
      {sorted.map((problem, i) => (
        <Problem key={`${i} ${problem.issue.code} ${problem.message}`} panel={panel} problem={problem} />
      ))}
    </>
  );
}

function Problem({ panel, problem }: { panel: Panel; problem: ProblemView }) {
  const { words, data } = panel;
  const text = words.panel.problems;
  const [open, setOpen] = useState(false);
  const { level, field } = problem.issue;
  const message = shorten(problem.message, 300);
  const n = number(words, problem.rows.length);
  const same = Object.keys(problem.issue.params ?? {}).length === 0;
  return (
    <details class={`problem ${level}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name={level} />
        <span>
          <span class="hidden">{text[level]}. </span>
          {field && <span class="caption">{fieldLabel(words, field, data.state?.settings.extras)}</span>}
          <span class="foreign">
            {problem.rows.length > 1 ? format(same ? text.many : text.manySuch, { n, message }) : message}
          </span>
        </span>
      </summary>
      {open && <Rows panel={panel} rows={problem.rows} field={field ?? null} />}
    </details>
  );
}

/** Buttons that lead to the cells of a field, the first ones at once. */
export function Rows({ panel, rows, field }: { panel: Panel; rows: readonly number[]; field: FieldKey | null }) {
  const [shown, setShown] = useState(FIRST);
  const left = Math.min(rows.length - shown, FIRST * 10);
  return (
    <div class="rows">
      {rows.slice(0, shown).map((row) => (
        <RowButton key={row} panel={panel} row={row} field={field} />
      ))}
      <More left={left} onMore={() => setShown(shown + left)} />
    </div>
  );
}

/** Selects the row's cell in the sheet and hands the keyboard to it. */
export function RowButton({ panel, row, field }: { panel: Panel; row: number; field: FieldKey | null }) {
  const text = panel.words.panel;
  return (
    <Button label={format(text.problems.show, { row })} onClick={() => void showCell(panel, row, field)}>
      {format(text.row, { row })}
    </Button>
  );
}

export async function showCell(panel: Panel, row: number, field: FieldKey | null): Promise<void> {
  const shown = await panel.act('show', () => call('showCell', panel.data.sheetId, row, field));
  if (shown === null) focusSheet();
}
