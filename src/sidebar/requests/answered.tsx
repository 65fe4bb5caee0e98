// What became of one answer, and what the person's cell in the sheet says of it.
import { useRef, useState } from 'preact/hooks';
import type { CellOfRequest, ChangeAnswer } from '../../api';
import { format } from '../../i18n';
import { showCell } from '../check/rows';
import { usePanel } from '../state';
import { Button, Notice } from '../ui/controls';
import { shorten } from '../ui/shorten';

/** An answer that was given, and what became of it. */
export interface Told {
  answer: ChangeAnswer;
  accept: boolean;
}

export function Answered({ told, wanted }: { told: Told; wanted: string }) {
  const text = usePanel().words.panel.requests;
  const { answer, accept } = told;
  const tone = answer.kind === 'done' ? 'good' : answer.kind === 'refused' ? 'error' : 'warning';
  const said =
    answer.kind === 'done'
      ? accept
        ? text.accepted
        : text.rejected
      : format(text.ends[answer.kind], { text: answer.text });
  return (
    <Notice tone={tone} live>
      <p class="foreign">{said}</p>
      {answer.cell && <Cell cell={answer.cell} wanted={wanted} />}
    </Notice>
  );
}

/** Whether the cell agrees with what was accepted; if not, the way to it, and the value to paste. */
function Cell({ cell, wanted }: { cell: CellOfRequest; wanted: string }) {
  const panel = usePanel();
  const text = panel.words.panel.requests;
  const value = shorten(cell.value, 100) || text.blank;
  if (cell.holds === 'wanted') return <p>{format(text.cell.wanted, { row: cell.row })}</p>;
  return (
    <>
      <p class="foreign">{format(cell.goes ? text.cell.goes : text.cell.stays, { row: cell.row, value })}</p>
      <div class="links">
        <Button kind="link" onClick={() => void showCell(panel, cell.row, cell.key)}>
          {text.goToCell}
        </Button>
        <Copy text={wanted} />
      </div>
    </>
  );
}

/** Copies a value. Where the page may not write the clipboard, the value is selected for Ctrl+C. */
function Copy({ text: value }: { text: string }) {
  const text = usePanel().words.panel.requests;
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    field.current?.select();
    setCopied(document.execCommand('copy'));
  };
  return (
    <>
      <Button kind="link" onClick={copy}>
        {text.copy}
      </Button>
      <input class="copied" ref={field} readOnly value={value} aria-label={text.copyLabel} />
      {copied && <span role="status">{text.copied}</span>}
    </>
  );
}
