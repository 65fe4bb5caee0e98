// Which rows of the tab are people of the list: the values of a column, chosen from those that are there.
import { useState } from 'preact/hooks';
import type { ColumnView, TabView } from '../../api';
import type { Filter } from '../../core/people/template';
import { format } from '../../i18n';
import { useColumnValues } from '../columns/column-values';
import { columnFor, headersOfTab, isBlank, sourceOf } from '../columns/sources';
import { More } from '../ui/more';
import { Button, Select } from '../ui/controls';
import { number, type Words } from '../ui/say';
import { shorten } from '../ui/shorten';

interface RowFilterProps {
  words: Words;
  tab: TabView;
  filter: Filter | null;
  onChange(filter: Filter | null): void;
}

export function RowFilter({ words, tab, filter, onChange }: RowFilterProps) {
  const text = words.panel.settingsView;
  const columns = tab.columns.filter((column) => !isBlank(column));
  const where = (column: string) => format(text.filterWhere, { column });
  const options = columns.map((column) => [String(column.column), where(nameOf(column))] as const);
  const found = filter && columnFor(filter, tab, headersOfTab(tab));
  const column = found && typeof found !== 'string' ? found : null;
  if (filter && !column) options.push(['gone', where(shorten(filter.column, 60))]);
  const choose = (value: string) => {
    const chosen = columns.find((one) => String(one.column) === value);
    onChange(chosen ? { ...sourceOf(chosen), values: [] } : null);
  };
  return (
    <>
      <Select
        label={text.filterOn}
        value={filter ? String(column?.column ?? 'gone') : ''}
        options={[['', text.filterNone], ...options]}
        onChange={choose}
      />
      {filter && (
        <Select
          label={text.filterHow}
          value={filter.not ? 'not' : 'is'}
          options={[
            ['is', text.filterIs],
            ['not', text.filterIsNot],
          ]}
          onChange={(how) => {
            const { not: _not, ...rest } = filter;
            onChange(how === 'not' ? { ...rest, not: true } : rest);
          }}
        />
      )}
      {filter && column && (
        <Values key={column.column} words={words} tab={tab} column={column} filter={filter} onChange={onChange} />
      )}
    </>
  );
}

const nameOf = ({ header, letter, of }: ColumnView): string =>
  of > 1 ? `${shorten(header.trim(), 50)} (${letter})` : shorten(header.trim(), 60);

const FIRST = 30;
const fold = (value: string): string => value.trim().toLowerCase();

function Values({ words, tab, column, filter, onChange }: RowFilterProps & { column: ColumnView; filter: Filter }) {
  const text = words.panel.settingsView;
  const [shown, setShown] = useState(FIRST);
  const asked = { sheetId: tab.id, headerRow: tab.headerRow, column: column.column, field: null, inverted: false };
  const { values, failed, again } = useColumnValues(asked);
  if (failed) return <Button onClick={again}>{words.panel.again}</Button>;
  if (!values) return <p class="hint">{words.panel.columns.valuesReading}</p>;
  // A chosen value stays in sight when no row shows it any more.
  const gone = filter.values.filter((value) => !values.values.some(({ text: one }) => fold(one) === fold(value)));
  const all = [...gone.map((one) => ({ text: one, rows: 0 })), ...values.values];
  const isChosen = (value: string) => filter.values.some((one) => fold(one) === fold(value));
  const turn = (value: string) =>
    onChange({
      ...filter,
      values: isChosen(value) ? filter.values.filter((one) => fold(one) !== fold(value)) : [...filter.values, value],
    });
  return (
    <fieldset class="choices">
      <legend>{text.filterValues}</legend>
      {all.slice(0, shown).map(({ text: value, rows }) => (
        <label key={value}>
          <input type="checkbox" checked={isChosen(value)} onChange={() => turn(value)} />
          <span class="foreign">
            {value === '' ? text.filterBlank : shorten(value, 80)} ({number(words, rows)})
          </span>
        </label>
      ))}
      <More left={Math.min(FIRST, all.length - shown)} onMore={() => setShown(shown + FIRST)} />
      {values.more.values > 0 && (
        <p class="hint">{format(text.filterMore, { n: number(words, values.more.values) })}</p>
      )}
    </fieldset>
  );
}
