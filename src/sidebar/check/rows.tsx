// Rows by number and name, each a button that leads to a cell of it in the sheet.
import { useState } from 'preact/hooks';
import type { ProblemRow } from '../../api';
import type { FieldKey } from '../../core/fields';
import { format, namedRow } from '../../i18n';
import { call, focusSheet } from '../server';
import type { Panel } from '../state';
import { Button } from '../ui/controls';
import { More } from '../ui/more';
import { shorten } from '../ui/shorten';

const FIRST = 30;
/** Letters of a name that fit beside the row's number in a narrow panel. */
const NAME_LENGTH = 40;

export interface RowsProps {
  panel: Panel;
  rows: readonly ProblemRow[];
  field: FieldKey | null;
}

/** Buttons that lead to the cells of a field, the first ones at once. */
export function Rows({ panel, rows, field }: RowsProps) {
  const [shown, setShown] = useState(FIRST);
  const left = Math.min(rows.length - shown, FIRST * 10);
  return (
    <div class="rows">
      {rows.slice(0, shown).map(({ row, who }) => (
        <RowButton key={row} panel={panel} row={row} who={who} field={field} />
      ))}
      <More left={left} onMore={() => setShown(shown + left)} />
    </div>
  );
}

interface RowButtonProps {
  panel: Panel;
  row: number;
  /** Whose row it is, where that is to be said. */
  who?: string;
  field: FieldKey | null;
}

/** Selects the row's cell in the sheet and hands the keyboard to it. */
export function RowButton({ panel, row, who = '', field }: RowButtonProps) {
  const text = panel.words.panel;
  const name = shorten(who, NAME_LENGTH);
  const label = name === '' ? format(text.problems.show, { row }) : format(text.problems.showWho, { row, name });
  return (
    <Button label={label} onClick={() => void showCell(panel, row, field)}>
      {name === '' ? format(text.row, { row }) : <span class="foreign">{namedRow(row, name)}</span>}
    </Button>
  );
}

export async function showCell(panel: Panel, row: number, field: FieldKey | null): Promise<void> {
  const shown = await panel.act('show', () => call('showCell', panel.data.sheetId, row, field));
  if (shown === null) focusSheet();
}
