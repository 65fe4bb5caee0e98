// Changes where one field comes from: a column of the sheet, a text with places, or nothing.
import { useRef, useState } from 'preact/hooks';
import type { ColumnView, TabView } from '../api';
import { type ExtraKey, fieldOf } from '../core/fields';
import { isColumn, type Source } from '../core/template';
import { format } from '../i18n';
import { BadPlaces } from './bad-places';
import { Button, Labelled } from './controls';
import type { FieldProps } from './field-card';
import { Lines } from './lines';
import { type Panel, usePanel } from './panel';
import { canBePlace, columnFor, headersOfTab, isBlank, placeFor, sourceOf, valuesOf } from './sources';
import { shorten } from './text';

interface EditorProps extends FieldProps {
  source: Source | null;
  onSource(source: Source | null): void;
}

export function SourceEditor(props: EditorProps) {
  const { field, tab, headers, source, onSource } = props;
  const panel = usePanel();
  const text = panel.words.panel.columns;
  const column = source && isColumn(source) ? columnFor(source, tab, headers) : null;
  const value = !source
    ? 'none'
    : !isColumn(source)
      ? 'text'
      : typeof column === 'string' || !column
        ? ''
        : `${column.column}`;
  const choose = (choice: string) => {
    if (choice === 'none') onSource(null);
    else if (choice === 'text') onSource({ text: column && typeof column !== 'string' ? placeFor(column) : '' });
    else onSource(sourceOf(tab.columns.find((one) => String(one.column) === choice)!));
  };
  const blanks = tab.columns.some(isBlank);
  const hint = blanks ? format(text.blankWhy, { row: tab.headerRow }) : undefined;
  return (
    <>
      {fieldOf(field).group === 'extras' && <ExtraName panel={panel} field={field as ExtraKey} />}
      <Labelled label={text.source} hint={hint}>
        {(id, hintId) => (
          <select
            id={id}
            aria-describedby={hintId}
            value={value}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {value === '' && <option value="">{''}</option>}
            <option value="none">{text.notSent}</option>
            {field !== 'email' && <option value="text">{text.text}</option>}
            <ColumnOptions panel={panel} tab={tab} />
          </select>
        )}
      </Labelled>
      {source && !isColumn(source) && <TextEditor {...props} panel={panel} text={source.text} />}
    </>
  );
}

function ColumnOptions({ panel, tab }: { panel: Panel; tab: TabView }) {
  const text = panel.words.panel.columns;
  return (
    <>
      {tab.columns.map((column) => (
        <option key={column.column} value={String(column.column)} disabled={isBlank(column)}>
          {`${column.letter} · ${isBlank(column) ? text.blankHeader : shorten(column.header, 60)}`}
        </option>
      ))}
    </>
  );
}

function ExtraName({ panel, field }: { panel: Panel; field: ExtraKey }) {
  const { words, data, patch } = panel;
  const rename = (name: string) =>
    patch((old) => {
      const { [field]: _, ...others } = old.extras;
      return {
        extras: name.trim() === '' ? others : { ...others, [field]: name },
        draft: old.draft && { ...old.draft, changed: true },
      };
    });
  return (
    <Labelled label={words.panel.columns.extraName}>
      {(id) => (
        <input
          id={id}
          type="text"
          maxLength={60}
          value={data.extras[field] ?? ''}
          onInput={(event) => rename(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

interface TextProps extends EditorProps {
  panel: Panel;
  text: string;
}

function TextEditor({ panel, field, tab, headers, text, onSource }: TextProps) {
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
      <BadPlaces text={text} headers={headers} />
      <Places panel={panel} tab={tab} onInsert={insert} />
      <Preview panel={panel} text={text} tab={tab} rich={fieldOf(field).kind === 'rich'} />
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
