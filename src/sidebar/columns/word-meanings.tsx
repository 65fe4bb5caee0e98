// The words of a yes/no column with their counts, and what each of them means: proposed until the columns are saved.
import { useEffect } from 'preact/hooks';
import type { TabView } from '../../api';
import type { FieldKey } from '../../core/fields';
import type { ColumnValue, ColumnValues } from '../../core/people/column-values';
import type { ColumnSource, Headers } from '../../core/people/template';
import { type Means, type WordMeaning, wordKey } from '../../core/read/meanings';
import { type Panel, usePanel } from '../state';
import { Button } from '../ui/controls';
import { count, number } from '../ui/say';
import { shorten } from '../ui/shorten';
import { useColumnValues } from './column-values';
import { columnFor } from './sources';

interface WordsProps {
  field: FieldKey;
  source: ColumnSource;
  tab: TabView;
  headers: Headers;
  /** Of an opened line: also words whose meaning is settled. */
  open: boolean;
}

/** More words than this are no list of states. */
const MOST = 30;

export function WordMeanings({ field, source, tab, headers, open }: WordsProps) {
  const panel = usePanel();
  const text = panel.words.panel.words;
  const found = columnFor(source, tab, headers);
  const column = typeof found === 'string' ? null : found.column;
  const inverted = source.inverted === true;
  const asked = column === null ? null : { sheetId: tab.id, headerRow: tab.headerRow, column, field, inverted };
  const { values, failed, again } = useColumnValues(asked);
  useEffect(() => {
    if (values) propose(panel, field, values);
  }, [values]);
  if (failed) return <Button onClick={again}>{text.again}</Button>;
  // Where yes and no say it all there is nothing to choose.
  if (!values || (values.values.every(({ known }) => known) && !source.words?.length)) return null;
  if (!open && values.values.slice(0, MOST).every((value) => isSettled(panel, field, source, value))) return null;
  const set = (word: string, means: Means) =>
    panel.patch((old) => ({ draft: old.draft && withMeaning(old.draft, field, word, means) }));
  return (
    <fieldset class="words">
      <legend>{text.title}</legend>
      <details class="plain-details">
        <summary>{panel.words.panel.columns.wordsWhat}</summary>
        <p class="hint">{field === 'enabled' ? text.hint : text.hintOther}</p>
      </details>
      {values.values.slice(0, MOST).map((value) => (
        <Word key={value.text} panel={panel} field={field} source={source} value={value} onChoose={set} />
      ))}
      <Others panel={panel} values={values} />
    </fieldset>
  );
}

interface WordProps {
  panel: Panel;
  field: FieldKey;
  source: ColumnSource;
  value: ColumnValue;
  onChoose(word: string, means: Means): void;
}

function Word({ panel, field, source, value, onChoose }: WordProps) {
  const { words } = panel;
  const text = words.panel.words;
  const chosen = meaningIn(source.words, value.text);
  const isSaved = isSettled(panel, field, source, value);
  const names: [Means, string][] = [
    ['yes', field === 'enabled' ? text.active : text.yes],
    ['no', field === 'enabled' ? text.inactive : text.no],
    ['leave', text.leave],
  ];
  const isProposed = chosen !== undefined && !isSaved && !value.known && chosen === value.means;
  return (
    <label class="word">
      <span class="foreign">
        {shorten(value.text, 60)}
        <span class="hint">
          {count(words, text, 'rows', value.rows)}
          {isProposed && ` · ${text.proposed}`}
        </span>
      </span>
      <select value={chosen ?? ''} onChange={(event) => onChoose(value.text, event.currentTarget.value as Means)}>
        {chosen === undefined && <option value="">{text.choose}</option>}
        {names.map(([means, name]) => (
          <option key={means} value={means}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The rarest words: they are no list to choose from, and count as words that nobody has explained. */
function Others({ panel, values }: { panel: Panel; values: ColumnValues }) {
  const { words } = panel;
  const rest = values.values.slice(MOST);
  const rows = rest.reduce((sum, one) => sum + one.rows, values.more.rows);
  const others = rest.length + values.more.values;
  if (others === 0) return null;
  return <p class="hint">{count(words, words.panel.words, 'others', others, { rows: number(words, rows) })}</p>;
}

function meaningIn(words: readonly WordMeaning[] | undefined, text: string): Means | undefined {
  return words?.find((one) => wordKey(one.text) === wordKey(text))?.means;
}

/** A word whose meaning is saved as it is shown. */
function isSettled({ data }: Panel, field: FieldKey, source: ColumnSource, value: ColumnValue): boolean {
  const stored = data.tab?.mapping?.sources[field];
  const chosen = meaningIn(source.words, value.text);
  return chosen !== undefined && stored !== undefined && 'column' in stored
    ? meaningIn(stored.words, value.text) === chosen
    : false;
}

type Draft = NonNullable<Panel['data']['draft']>;

function withMeaning(draft: Draft, field: FieldKey, text: string, means: Means): Draft {
  const source = draft.sources[field];
  if (!source || !('column' in source)) return draft;
  const others = (source.words ?? []).filter((one) => wordKey(one.text) !== wordKey(text));
  return withWords(draft, field, source, [...others, { text, means }], true);
}

function withWords(draft: Draft, field: FieldKey, source: ColumnSource, words: WordMeaning[], changed: boolean): Draft {
  return { ...draft, sources: { ...draft.sources, [field]: { ...source, words } }, changed: draft.changed || changed };
}

/** Puts what is known or proposed of words without a choice into the draft, where it waits to be saved with the rest. */
function propose(panel: Panel, field: FieldKey, { values }: ColumnValues): void {
  panel.patch(({ draft }) => {
    const source = draft?.sources[field];
    if (!draft || !source || !('column' in source)) return {};
    const listed = values.slice(0, MOST);
    const isPlain = listed.every(({ known }) => known) && !source.words?.length;
    const fresh = listed.flatMap(({ text, means }) =>
      means !== null && meaningIn(source.words, text) === undefined ? [{ text, means }] : [],
    );
    if (isPlain) return source.words ? {} : { draft: withWords(draft, field, source, [], false) };
    if (fresh.length === 0) return {};
    return { draft: withWords(draft, field, source, [...(source.words ?? []), ...fresh], true) };
  });
}
