// Changes where one field comes from: a column of the sheet, a text with placeholders, or nothing.
import type { TabView } from '../../api';
import { type ExtraKey, fieldOf } from '../../core/fields';
import { isNameField } from '../../core/people/guessed-source';
import { type ColumnSource, isColumn, type Source } from '../../core/people/template';
import type { WordMeaning } from '../../core/read/meanings';
import { format } from '../../i18n';
import { Button, Labelled } from '../ui/controls';
import type { FieldProps } from './field-props';
import { type Panel, usePanel } from '../state';
import { columnFor, isBlank, placeFor, sourceFor } from './sources';
import { shorten } from '../ui/shorten';
import { NamesEditor } from './names-editor';
import { TextEditor } from './text-editor';
import { sayWords, turnedRound, WordPair } from './word-pair';

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
    else onSource(sourceFor(tab, tab.columns.find((one) => String(one.column) === choice)!, field));
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
      {source && isColumn(source) && fieldOf(field).kind === 'boolean' && (
        <HowYesIsSaid {...props} panel={panel} source={source} />
      )}
      {source && isColumn(source) && isNameField(field) && <NamesEditor {...props} field={field} source={source} />}
      {source && !isColumn(source) && <TextEditor {...props} panel={panel} text={source.text} />}
    </>
  );
}

/** Two words of the column's own mean what a person says; other columns are read as they are, or the other way round. */
function HowYesIsSaid(props: EditorProps & { panel: Panel; source: ColumnSource }) {
  const { panel, field, tab, headers, source, onSource } = props;
  const column = columnFor(source, tab, headers);
  const guessed = typeof column === 'string' ? undefined : tab.guesses[tab.columns.indexOf(column)]?.words;
  if (!source.words && !guessed) return <OtherWayRound panel={panel} source={source} onSource={onSource} />;
  const choose = (words: readonly WordMeaning[]) => onSource({ ...source, words });
  const of = shorten(source.column, 40);
  if (guessed && !source.words) return <WordPair field={field} words={guessed} open of={of} onChoose={choose} />;
  const turned = turnedRound(source.words ?? []);
  return (
    <>
      <p class="hint foreign">{sayWords(panel.words, field, source.words ?? [])}</p>
      <Button kind="link" onClick={() => choose(turned)}>
        {format(panel.words.panel.columns.turnWords, { words: sayWords(panel.words, field, turned) })}
      </Button>
    </>
  );
}

/** For a column that says the opposite: "Blocked", "Disabled". */
function OtherWayRound(props: { panel: Panel; source: ColumnSource; onSource(source: Source): void }) {
  const { panel, source, onSource } = props;
  const { inverted, ...plain } = source;
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
