// One row in plain words: what would be sent of it, and why it would or would not go.
import { useRef, useState } from 'preact/hooks';
import type { RowView, SignatureView } from '../../api';
import { type FieldKey, fieldOf } from '../../core/fields';
import { format } from '../../i18n';
import { Button, Labelled, Notice } from '../ui/controls';
import { Lines } from '../ui/lines';
import { type Panel, usePanel } from '../state';
import { showCell } from './rows';
import { fieldLabel, type Words } from '../ui/say';
import { call } from '../server';
import { shorten } from '../ui/shorten';
import { View } from '../ui/view';

export function Inspect() {
  const panel = usePanel();
  const text = panel.words.panel.inspect;
  const [row, setRow] = useState<RowView | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const read = async (which: number | null) => {
    const found = await panel.act('row', () => call('inspectRow', panel.data.sheetId, which));
    if (found) setRow(found);
  };
  const readNumber = () => {
    const which = Number(field.current?.value);
    if (Number.isInteger(which) && which > 0) void read(which);
    else field.current?.focus();
  };
  const buttons = (
    <Button kind="action" onClick={() => void read(null)}>
      {text.selected}
    </Button>
  );
  return (
    <View title={text.title} buttons={buttons} back>
      <p class="hint">{text.intro}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          readNumber();
        }}
      >
        <Labelled label={text.number}>
          {(id) => (
            <div class="row beside">
              <input id={id} ref={field} type="number" min={1} step={1} />
              <Button onClick={readNumber}>{text.read}</Button>
            </div>
          )}
        </Labelled>
      </form>
      <div class="found" aria-live="polite">
        {row && <RowInWords panel={panel} row={row} />}
      </div>
    </View>
  );
}

function RowInWords({ panel, row }: { panel: Panel; row: RowView }) {
  const { words, data } = panel;
  const text = words.panel.inspect;
  return (
    <>
      <h2 class="foreign">
        {format(words.panel.row, { row: row.row })}
        {row.email && ` · ${shorten(row.email, 80)}`}
      </h2>
      <Notice tone={row.sent ? 'good' : 'warning'} title={row.sent ? text.would : text.wouldNot}>
        <p class="foreign">{shorten(row.why, 400)}</p>
      </Notice>
      {row.email && <Signature key={row.row} panel={panel} row={row.row} />}
      {row.fields.length === 0 && <p class="hint">{text.nothing}</p>}
      <dl class="payload">
        {row.fields.map(({ field, value, changed, issues }) => (
          <div key={field}>
            <dt>
              {fieldLabel(words, field, data.state?.settings.extras)}
              {changed && <span class="badge">{text.changed}</span>}
            </dt>
            <dd>
              <Value words={words} field={field} value={value} blank={issues.length === 0} />
              {issues.map((issue) => (
                <span key={issue} class="issue foreign">
                  {shorten(issue, 300)}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => void showCell(panel, row.row, null)}>{text.show}</Button>
    </>
  );
}

/** Signatures are wider than the panel, and foreign: the server shows them in a dialog, and the panel only hears how it went. */
function Signature({ panel, row }: { panel: Panel; row: number }) {
  const text = panel.words.panel.inspect;
  const [shown, setShown] = useState<SignatureView | null>(null);
  const show = async () => {
    setShown(null);
    const view = await panel.act('row', () => call('showSignature', panel.data.sheetId, row));
    if (view) setShown(view);
  };
  return (
    <>
      <Button onClick={() => void show()}>{text.signature}</Button>
      <p class="hint">{text.signatureHint}</p>
      {shown && (
        <Notice tone={shown.reason === null ? 'good' : 'warning'}>
          <p class="foreign">{shown.reason === null ? text.signatureShown : shorten(shown.reason, 400)}</p>
        </Notice>
      )}
    </>
  );
}

function Value({ words, field, value, blank }: { words: Words; field: FieldKey; value: string; blank: boolean }) {
  const text = words.panel.inspect;
  const { kind } = fieldOf(field);
  if (value === '') return blank ? <span class="hint">{text.blank}</span> : null;
  const said = kind === 'boolean' ? (value === 'true' ? text.yes : text.no) : value;
  return (
    <span class="foreign">
      <Lines text={said} rich={kind === 'rich'} />
    </span>
  );
}
