// Changes where one field comes from: a column of the sheet, a text with placeholders, or nothing.
import type { TabView } from '../../api';
import { type ExtraKey, fieldOf } from '../../core/fields';
import { isNameField } from '../../core/people/guessed-source';
import { type ColumnSource, isColumn, type Source } from '../../core/people/template';
import { format } from '../../i18n';
import { Labelled } from '../ui/controls';
import { BY_DAYS, Days, isByDays } from './days';
import type { FieldProps } from './field-props';
import { type Panel, usePanel } from '../state';
import { columnFor, isBlank, placeFor, sourceFor } from './sources';
import { shorten } from '../ui/shorten';
import { NamesEditor } from './names-editor';
import { TextEditor } from './text-editor';

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
      ? isByDays(source)
        ? 'days'
        : 'text'
      : typeof column === 'string' || !column
        ? ''
        : `${column.column}`;
  const choose = (choice: string) => {
    if (choice === 'none') onSource(null);
    else if (choice === 'days') onSource({ text: BY_DAYS, dates: source?.dates ?? {} });
    else if (choice === 'text') onSource({ text: column && typeof column !== 'string' ? placeFor(column) : '' });
    else {
      const chosen = sourceFor(tab, tab.columns.find((one) => String(one.column) === choice)!, field);
      onSource(source?.dates ? { ...chosen, dates: source.dates } : chosen);
    }
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
            {field === 'enabled' && <option value="days">{panel.words.panel.days.alone}</option>}
            <ColumnOptions panel={panel} tab={tab} />
          </select>
        )}
      </Labelled>
      {source && isColumn(source) && fieldOf(field).kind === 'boolean' && (
        <OtherWayRound panel={panel} source={source} onSource={onSource} />
      )}
      {source && isColumn(source) && isNameField(field) && <NamesEditor {...props} field={field} source={source} />}
      {field === 'enabled' && <Days tab={tab} headers={headers} source={source} onSource={onSource} />}
      {source && !isColumn(source) && !isByDays(source) && <TextEditor {...props} panel={panel} text={source.text} />}
    </>
  );
}

/** For a column that says the opposite: "Blocked", "Disabled". */
function OtherWayRound(props: { panel: Panel; source: ColumnSource; onSource(source: Source): void }) {
  const { panel, source, onSource } = props;
  // What words mean is final: another way of reading proposes anew.
  const { inverted, words: _words, ...plain } = source;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={inverted === true}
        onChange={(event) => onSource(event.currentTarget.checked ? { ...plain, inverted: true } : plain)}
      />
      <span>{panel.words.panel.columns.inverted}</span>
    </label>
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
