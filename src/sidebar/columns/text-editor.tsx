// Edits a field's text with placeholders: a box, buttons that insert columns, and how the first rows will read.
import { useRef, useState } from 'preact/hooks';
import type { ColumnView, TabView } from '../../api';
import { fieldOf } from '../../core/fields';
import type { Source } from '../../core/people/template';
import { format } from '../../i18n';
import { BadPlaces } from './bad-placeholders';
import { Button, Labelled } from '../ui/controls';
import type { FieldProps } from './field-props';
import { Lines } from '../ui/lines';
import type { Panel } from '../state';
import { canBePlace, headersOfTab, isFound, placeFor } from './sources';
import { shorten } from '../ui/shorten';
import { valuesOf } from './values';

interface TextProps extends FieldProps {
  panel: Panel;
  text: string;
  onSource(source: Source): void;
}

export function TextEditor({ panel, field, tab, headers, text, onSource }: TextProps) {
  const words = panel.words.panel.columns;
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (column: ColumnView) => {
    const box = area.current;
    const start = box ? box.selectionStart : text.length;
    const end = box ? box.selectionEnd : text.length;
    const place = placeFor(column);
    onSource({ text: text.slice(0, start) + place + text.slice(end) });
    // After the text is in place, so that typing goes on behind it.
    requestAnimationFrame(() => {
      box?.focus();
      box?.setSelectionRange(start + place.length, start + place.length);
    });
  };
  return (
    <>
      <Labelled label={words.textLabel} hint={format(words.textHint, { place: exampleOf(tab) })}>
        {(id, hintId) => (
          <textarea
            id={id}
            ref={area}
            rows={3}
            dir="auto"
            maxLength={fieldOf(field).max}
            aria-describedby={hintId}
            value={text}
            onInput={(event) => onSource({ text: event.currentTarget.value })}
          />
        )}
      </Labelled>
      <BadPlaces text={text} tab={tab} headers={headers} onText={(fixed) => onSource({ text: fixed })} />
      <Places panel={panel} tab={tab} onInsert={insert} />
      {isFound({ text }, headers) && (
        <Preview panel={panel} text={text} tab={tab} rich={fieldOf(field).kind === 'rich'} />
      )}
    </>
  );
}

function exampleOf(tab: TabView): string {
  const column = tab.columns.find(canBePlace);
  return column ? shorten(placeFor(column), 40) : '{{…}}';
}

// A picker rather than two hundred buttons once a list is long: each button is a stop for the keyboard.
const MOST_BUTTONS = 24;

function Places({ panel, tab, onInsert }: { panel: Panel; tab: TabView; onInsert(column: ColumnView): void }) {
  const words = panel.words.panel.columns;
  const [many] = useState(() => tab.columns.filter(canBePlace));
  if (many.length > MOST_BUTTONS) return <PlacePicker panel={panel} columns={many} onInsert={onInsert} />;
  return (
    <fieldset class="places">
      <legend>{words.insert}</legend>
      {many.map((column) => (
        <Button key={column.column} onClick={() => onInsert(column)}>
          {shorten(column.of > 1 ? `${column.header} (${column.letter})` : column.header, 28)}
        </Button>
      ))}
    </fieldset>
  );
}

function PlacePicker(props: { panel: Panel; columns: readonly ColumnView[]; onInsert(column: ColumnView): void }) {
  const words = props.panel.words.panel.columns;
  const [chosen, choose] = useState(0);
  return (
    <div class="row">
      <select
        aria-label={words.insert}
        value={String(chosen)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        {props.columns.map((column, i) => (
          <option key={column.column} value={String(i)}>
            {`${column.letter} · ${shorten(column.header, 60)}`}
          </option>
        ))}
      </select>
      <Button onClick={() => props.onInsert(props.columns[chosen]!)}>{words.insert}</Button>
    </div>
  );
}

function Preview({ panel, text, tab, rich }: { panel: Panel; text: string; tab: TabView; rich: boolean }) {
  const words = panel.words.panel.columns;
  const values = valuesOf({ text }, tab, headersOfTab(tab)).slice(0, 3);
  return (
    <section class="preview" aria-label={words.preview}>
      <p class="caption">{words.preview}</p>
      <ol>
        {values.map((value, i) => (
          <li key={i} class="foreign" dir="auto">
            {value === '' ? <span class="hint">{words.previewBlank}</span> : <Lines text={value} rich={rich} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
