// The columns with the first and the last day, which "Active" may go by as well, or alone.
import type { TabView } from '../../api';
import type { ColumnName, Dates, Headers, Source } from '../../core/people/template';
import { format } from '../../i18n';
import { count } from '../ui/say';
import { usePanel } from '../state';
import { Button, Labelled, Notice } from '../ui/controls';
import { shorten } from '../ui/shorten';
import { columnFor, type Draft, isBlank, sourceOf, withSource } from './sources';

interface DaysProps {
  tab: TabView;
  headers: Headers;
  source: Source | null;
  onSource(source: Source | null): void;
}

/** What "Active" is where days alone decide. */
export const BY_DAYS = 'yes';

export const isByDays = (source: Source | null): boolean =>
  source !== null && !('column' in source) && source.text === BY_DAYS && source.dates !== undefined;

export function Days({ tab, headers, source, onSource }: DaysProps) {
  const text = usePanel().words.panel.days;
  const dates = source?.dates ?? {};
  const set = (part: 'start' | 'end', name: ColumnName | null) => {
    const { [part]: _before, ...other } = dates;
    const next: Dates = name ? { ...other, [part]: name } : other;
    if (next.start || next.end) onSource({ ...(source ?? { text: BY_DAYS }), dates: next });
    else if (source && !isByDays(source)) onSource(without(source));
    else onSource(null);
  };
  return (
    <>
      <Day tab={tab} headers={headers} label={text.start} name={dates.start} onChoose={(name) => set('start', name)} />
      <Day
        tab={tab}
        headers={headers}
        label={text.end}
        hint={text.hint}
        name={dates.end}
        onChoose={(name) => set('end', name)}
      />
    </>
  );
}

function without(source: Source): Source {
  const { dates: _dates, ...rest } = source;
  return rest;
}

interface DayProps {
  tab: TabView;
  headers: Headers;
  label: string;
  hint?: string;
  name: ColumnName | undefined;
  onChoose(name: ColumnName | null): void;
}

function Day({ tab, headers, label, hint, name, onChoose }: DayProps) {
  const text = usePanel().words.panel.days;
  const found = name && columnFor(name, tab, headers);
  const value = !name ? '' : typeof found === 'string' || !found ? 'gone' : String(found.column);
  return (
    <Labelled label={label} hint={hint}>
      {(id, hintId) => (
        <select
          id={id}
          aria-describedby={hintId}
          value={value}
          onChange={(event) => {
            const chosen = tab.columns.find(({ column }) => String(column) === event.currentTarget.value);
            onChoose(chosen ? sourceOf(chosen) : null);
          }}
        >
          <option value="">{text.none}</option>
          {value === 'gone' && <option value="gone">{shorten(name?.column ?? '', 60)}</option>}
          {tab.columns
            .filter((column) => !isBlank(column))
            .map((column) => (
              <option key={column.column} value={String(column.column)}>
                {`${column.letter} · ${shorten(column.header, 60)}`}
              </option>
            ))}
        </select>
      )}
    </Labelled>
  );
}

/** The same in a line, where the card is closed. */
export function DaysSaid({ source }: { source: Source }) {
  const text = usePanel().words.panel.days;
  const { start, end } = source.dates ?? {};
  if (!start && !end) return null;
  const said = start && end ? text.both : start ? text.from : text.until;
  return (
    <span class="why foreign">
      {format(said, { start: shorten(start?.column ?? '', 60), end: shorten(end?.column ?? '', 60) })}
    </span>
  );
}

/** Columns of days that "Active" does not go by yet, and one click to let it; null where there are none. */
export function DaysProposal({ tab, draft, onTaken }: { tab: TabView; draft: Draft; onTaken?(): void }) {
  const { words, patch } = usePanel();
  const text = words.panel.days;
  const dates = openDays(tab, draft);
  if (!dates || !tab.days) return null;
  const { start, end } = dates;
  const said = start && end ? text.both : start ? text.from : text.until;
  const take = () => {
    patch((old) => ({ draft: old.draft && withDates(old.draft, dates) }));
    onTaken?.();
  };
  return (
    <Notice tone="info" title={text.proposed}>
      <p class="foreign">
        {format(said, { start: shorten(start?.column ?? '', 60), end: shorten(end?.column ?? '', 60) })}
      </p>
      <p>{count(words, text, 'outside', tab.days.outside)}</p>
      <p class="hint">{text.hint}</p>
      <Button onClick={take}>{text.take}</Button>
    </Notice>
  );
}

/** The proposed days, unless "Active" has days already or they were just taken out. */
export function openDays(tab: TabView, draft: Draft): Dates | null {
  const source = draft.sources.enabled;
  if (!tab.days || source?.dates || (!source && draft.why.enabled === 'chosen')) return null;
  const name = (at: number | null) => {
    const column = tab.columns.find(({ column }) => column === at);
    return column ? sourceOf(column) : null;
  };
  const [start, end] = [name(tab.days.start), name(tab.days.end)];
  return start || end ? { ...(start && { start }), ...(end && { end }) } : null;
}

function withDates(draft: Draft, dates: Dates): Draft {
  return withSource(draft, 'enabled', { ...(draft.sources.enabled ?? { text: BY_DAYS }), dates });
}
