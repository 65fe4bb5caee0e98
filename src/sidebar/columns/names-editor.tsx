// How a first or last name is read out of its column: the part of a name, the writing of capitals, and how the first rows read.
import type { TabView } from '../../api';
import { type NameField, namePartOf } from '../../core/people/guessed-source';
import type { ColumnName, ColumnSource, Headers } from '../../core/people/template';
import { format } from '../../i18n';
import { NAME_ORDERS, type NameOrder } from '../../core/read/split-name';
import { Select } from '../ui/controls';
import { Icon } from '../ui/icon';
import { usePanel } from '../state';
import { count, number } from '../ui/say';
import { shorten } from '../ui/shorten';
import type { FieldProps } from './field-props';
import { columnFor, type Draft, sourceOf, withSource } from './sources';
import { namesFrom, valuesOf } from './values';

interface EditorProps extends FieldProps {
  field: NameField;
  source: ColumnSource;
  onSource(source: ColumnSource): void;
}

export function NamesEditor({ field, tab, headers, source, onSource }: EditorProps) {
  const { words, patch } = usePanel();
  const text = words.panel.columns;
  const { name, ...whole } = source;
  const { recased, ...asTyped } = source;
  const { preferred, ...legal } = source;
  const values = valuesOf(source, tab, headers);
  const used = preferred ?? usedNameOf(tab, source, headers);
  const setOrder = (order: NameOrder | 'whole') => {
    if (order === 'whole') onSource(whole);
    else patch((old) => ({ draft: old.draft && withOrder(old.draft, field, source, order) }));
  };
  return (
    <>
      <Select
        label={text.namesOrder}
        value={name?.order ?? 'whole'}
        options={[
          ['whole', text.namesWhole] as const,
          ...NAME_ORDERS.map((order) => [order, text.namesOrders[order]] as const),
        ]}
        onChange={setOrder}
      />
      {used && (
        <Tick
          on={preferred !== undefined}
          label={format(text.preferred, { column: shorten(used.column, 40) })}
          onChange={(on) => onSource(on ? { ...legal, preferred: used } : legal)}
        />
      )}
      {(recased || hasCapitals(values)) && (
        <Capitals on={recased === true} onChange={(on) => onSource(on ? { ...asTyped, recased: true } : asTyped)} />
      )}
      {(name || recased) && <NamesPreview values={values} sources={{ [field]: source }} />}
    </>
  );
}

/** A draft in which both names out of one column stand in the same order. */
function withOrder(draft: Draft, field: NameField, source: ColumnSource, order: NameOrder): Draft {
  const other: NameField = field === 'firstname' ? 'lastname' : 'firstname';
  const theirs = draft.sources[other] as ColumnSource | undefined;
  const isShared = theirs?.name && theirs.column === source.column && theirs.occurrence === source.occurrence;
  const next = withSource(draft, field, { ...source, ...namePartOf(source, field, order) });
  return isShared ? withSource(next, other, { ...theirs, ...namePartOf(theirs, other, order) }) : next;
}

/** The column of used names that is guessed for a column, though it was turned off. */
function usedNameOf(tab: TabView, source: ColumnSource, headers: Headers): ColumnName | undefined {
  const column = columnFor(source, tab, headers);
  const at = typeof column === 'string' ? undefined : tab.guesses[tab.columns.indexOf(column)]?.preferred;
  return at === undefined ? undefined : sourceOf(tab.columns[at]!);
}

interface TickProps {
  on: boolean;
  onChange(on: boolean): void;
}

/** Whether some value has words in capitals. */
export const hasCapitals = (values: readonly string[]) => values.some((value) => /\p{Lu}{2}/u.test(value));

export function Capitals(props: TickProps) {
  return <Tick {...props} label={usePanel().words.panel.columns.namesCapitals} />;
}

function Tick({ on, label, onChange }: TickProps & { label: string }) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="foreign">{label}</span>
    </label>
  );
}

interface PreviewProps {
  /** What the column shows, row by row. */
  values: readonly string[];
  sources: Partial<Record<NameField, ColumnSource>>;
  /** Also says which names nothing decides; an open card says so below. */
  warns?: boolean;
}

const SHOWN = 3;
const MOST_UNCLEAR = 3;

/** Three rows as they will read, and the names that nothing decides. */
export function NamesPreview({ values, sources, warns }: PreviewProps) {
  const { words } = usePanel();
  const text = words.panel.columns;
  const filled = values.filter((value) => value.trim() !== '');
  const parts = (Object.keys(sources) as NameField[]).map((field) => ({
    field,
    names: namesFrom(field, sources[field]!, filled),
  }));
  const unclear = (warns && parts[0]?.names?.unclear) || [];
  const names = unclear.slice(0, MOST_UNCLEAR).map((name) => shorten(name.trim(), 40));
  const lines = filled.map((value, at) => ({ value, read: parts.map(({ names }) => names?.values[at] ?? '') }));
  const shown = [...new Map(lines.map((line) => [line.value.trim(), line])).values()].slice(0, SHOWN);
  return (
    <section class="preview" aria-label={text.preview}>
      <p class="caption">{text.preview}</p>
      <ol>
        {shown.map(({ value, read }) => (
          <li key={value} class="foreign" dir="auto">
            <span class="hint">{shorten(value.trim(), 60)}</span>
            {parts.map(({ field }, at) => (
              <span key={field} class="part">
                <span class="caption">{words.fields[field]}</span>{' '}
                {read[at] === '' ? <span class="hint">{text.previewBlank}</span> : read[at]}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {unclear.length > 0 && (
        <p class="remark warning foreign">
          <Icon name="warning" />
          <span>
            {count(words, text, 'namesUnclear', unclear.length, {
              all: number(words, filled.length),
              names: names.concat(unclear.length > MOST_UNCLEAR ? '…' : []).join(' · '),
            })}
          </span>
        </p>
      )}
    </section>
  );
}
