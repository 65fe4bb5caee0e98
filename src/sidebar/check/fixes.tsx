// Corrections when sending: offered where a problem has one that is sure, and listed once they were chosen, with the way back.
import { useState } from 'preact/hooks';
import type { FixView, ProblemRow, ProblemView } from '../../api';
import type { FieldKey } from '../../core/fields';
import { isColumn, type Sources } from '../../core/people/template';
import { format } from '../../i18n';
import { call } from '../server';
import { checkRows, NOTHING_READ, type Panel, type PanelData, usePanel } from '../state';
import { Button, Notice } from '../ui/controls';
import { More } from '../ui/more';
import { count, fieldLabel } from '../ui/say';
import { shorten } from '../ui/shorten';
import { RowButton } from './rows';

const FIRST = 20;

/** The button that corrects all rows of a problem that can be corrected. */
export function FixOffer({ problem }: { problem: ProblemView }) {
  const panel = usePanel();
  const { fix, rows } = problem;
  if (!fix) return null;
  const text = panel.words.panel.fixes;
  const only = fix.rows === 1 ? rows.find((row) => row.fix) : undefined;
  const label = only?.fix
    ? format(text.sendAs, { value: shorten(only.fix.to, 40) })
    : count(panel.words, text.offer, fix.code, fix.rows);
  return (
    <p class="offer">
      <Button onClick={() => void choose(panel, fix, true)}>{label}</Button>
    </p>
  );
}

/** What is corrected in this tab, field by field. */
export function FixesSent({ fixes, unknown = [] }: { fixes: readonly FixView[]; unknown?: readonly FieldKey[] }) {
  const panel = usePanel();
  const { words, data } = panel;
  const fields = unknown.map((field) => fieldLabel(words, field, data.state?.settings.extras)).join(' · ');
  return (
    <>
      {fixes.map((fix) => (
        <Sent key={`${fix.code} ${fix.field}`} panel={panel} fix={fix} />
      ))}
      {fields !== '' && <Notice tone="warning">{format(words.panel.fixes.unknown, { fields })}</Notice>}
    </>
  );
}

function Sent({ panel, fix }: { panel: Panel; fix: FixView }) {
  const { words, data } = panel;
  const text = words.panel.fixes;
  return (
    <Notice tone="good">
      <p class="caption">{fieldLabel(words, fix.field, data.state?.settings.extras)}</p>
      <p>{count(words, text.done, fix.code, fix.count)}</p>
      <details class="plain-details">
        <summary>{text.which}</summary>
        <Changes panel={panel} rows={fix.rows} field={fix.field} />
        <p class="hint">{text.hint}</p>
      </details>
      <div class="links">
        <Button kind="link" onClick={() => void choose(panel, fix, false)}>
          {text.undo}
        </Button>
      </div>
    </Notice>
  );
}

/** Rows, each with what its cell holds and what is sent. */
export function Changes({ panel, rows, field }: { panel: Panel; rows: readonly ProblemRow[]; field: FieldKey }) {
  const [shown, setShown] = useState(FIRST);
  const left = Math.min(rows.length - shown, FIRST * 10);
  return (
    <>
      <ul class="fixed">
        {rows.slice(0, shown).map(({ row, who, fix }) => (
          <li key={row}>
            <RowButton panel={panel} row={row} who={who} field={field} />
            {fix && (
              <span class="foreign">
                {shorten(fix.from, 40)} → <strong>{shorten(fix.to, 40)}</strong>
              </span>
            )}
          </li>
        ))}
      </ul>
      <More left={left} onMore={() => setShown(shown + left)} />
    </>
  );
}

type Fix = Pick<FixView, 'code' | 'field'>;

/** Keeps the choice and counts the rows again. What a run or a preview has shown is no longer so. */
async function choose(panel: Panel, { code, field }: Fix, isChosen: boolean): Promise<void> {
  const { sheetId } = panel.data;
  const done = await panel.act('saving', () => call('chooseFix', sheetId, field, code, isChosen));
  if (done === undefined) return;
  // What was counted stays on the screen until it is counted anew.
  panel.patch((old) => ({ ...NOTHING_READ, check: old.check, ...columnsAnew(old, { code, field }, isChosen) }));
  await checkRows(panel);
}

/** Columns that were read before would save the mapping without the choice: unsaved changes get it, others are read again. */
function columnsAnew({ draft, tab }: PanelData, fix: Fix, isChosen: boolean): Partial<PanelData> {
  if (!draft?.changed || !tab?.mapping) return { tab: null, draft: null };
  const { mapping } = tab;
  return {
    draft: { ...draft, sources: withChoice(draft.sources, fix, isChosen) },
    // The settings save the row filter with what is stored.
    tab: { ...tab, mapping: { ...mapping, sources: withChoice(mapping.sources, fix, isChosen) } },
  };
}

function withChoice(sources: Sources, { code, field }: Fix, isChosen: boolean): Sources {
  const source = sources[field];
  if (!source || !isColumn(source)) return sources;
  const others = (source.fixes ?? []).filter((one) => one !== code);
  return { ...sources, [field]: { ...source, fixes: isChosen ? [...others, code] : others } };
}
