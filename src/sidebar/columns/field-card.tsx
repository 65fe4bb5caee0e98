// One field in the columns view: where it comes from and why, three of its values, what does not fit, and the way to change it.
import { useMemo } from 'preact/hooks';
import type { TabView } from '../../api';
import { type FieldKey, fieldOf } from '../../core/fields';
import type { Issue } from '../../core/outcome';
import { type ColumnSource, type Headers, isColumn, type Source } from '../../core/people/template';
import { format } from '../../i18n';
import type { FieldProps } from './field-props';
import { BadPlaces } from './bad-placeholders';
import { Button, Notice } from '../ui/controls';
import { Icon } from '../ui/icon';
import { linesOf } from '../ui/lines';
import { type Panel, usePanel } from '../state';
import { count, fieldLabel, number } from '../ui/say';
import { SourceEditor } from './source-editor';
import { DaysProposal, DaysSaid, isByDays } from './days';
import { WordMeanings } from './word-meanings';
import { columnFor, type Draft, isFound, missingColumn, otherFieldOf, sourceOf, withSource } from './sources';
import { shorten } from '../ui/shorten';
import { examplesOf, fitOf, namesFrom, valuesOf } from './values';

/** Finds a field's button again when its card has moved to another place of the view. */
export function buttonId(field: FieldKey): string {
  return `change-${field}`;
}

export function FieldCard(props: FieldProps) {
  const panel = usePanel();
  const { field, draft, tab, headers, open, onTurn } = props;
  const text = panel.words.panel.columns;
  const source = draft.sources[field];
  const label = fieldLabel(panel.words, field, panel.data.extras);
  const lost = source && isColumn(source) && !isFound(source, headers);
  const set = (next: Source | null) =>
    panel.patch((old) => ({ draft: old.draft && withSource(old.draft, field, next) }));
  const action = open ? text.close : source ? text.change : text.add;
  return (
    <section class={`card field ${lost ? 'bad' : ''}`} aria-label={label}>
      <div class="head">
        <h3>{label}</h3>
        <Button kind="link" id={buttonId(field)} expanded={open} label={`${label}: ${action}`} onClick={onTurn}>
          {action}
        </Button>
      </div>
      {field === 'email' && !source && <p class="hint">{text.emailHint}</p>}
      {fieldOf(field).legacy && <p class="hint">{text.legacy}</p>}
      {source && !open && <Origin panel={panel} source={source} why={draft.why[field]} tab={tab} headers={headers} />}
      {lost && <Lost panel={panel} {...props} source={source} onRepair={set} />}
      {source && !isColumn(source) && !open && <BadPlaces text={source.text} headers={headers} />}
      {open && <SourceEditor {...props} source={source ?? null} onSource={set} />}
      {source && !lost && !isByDays(source) && <Values panel={panel} {...props} source={source} />}
      {source && !lost && isColumn(source) && fieldOf(field).kind === 'boolean' && (
        <WordMeanings field={field} source={source} tab={tab} headers={headers} />
      )}
      {source && field === 'enabled' && <DaysProposal tab={tab} draft={draft} />}
    </section>
  );
}

interface OriginProps {
  panel: Panel;
  source: Source;
  why: Draft['why'][FieldKey];
  tab: TabView;
  headers: Headers;
}

function Origin({ panel, source, why, tab, headers }: OriginProps) {
  const { words } = panel;
  const text = words.panel.columns;
  const column = isColumn(source) ? columnFor(source, tab, headers) : null;
  const reason =
    why === 'stored' || why === 'chosen' ? text[why] : why ? format(words.reasons[why.code], why.params) : null;
  return (
    <p class="origin">
      {column && typeof column !== 'string' && <span class="letter">{column.letter}</span>}
      <span class="foreign strong">
        {isColumn(source)
          ? shorten(source.column, 80)
          : isByDays(source)
            ? words.panel.days.alone
            : format(text.textFrom, { text: shorten(source.text, 80) })}
      </span>
      {reason && <span class="why">{reason}</span>}
      {isColumn(source) && (why === 'stored' || why === 'chosen') && <HowRead panel={panel} source={source} />}
      <DaysSaid source={source} />
    </p>
  );
}

interface HowReadProps {
  panel: Panel;
  source: ColumnSource;
}

/** Special ways of reading a column. For a fresh guess the reason says it. */
function HowRead({ panel, source }: HowReadProps) {
  const { reasons } = panel.words;
  const hasWords = source.words !== undefined && source.words.length > 0;
  const params = source.where && { header: source.where.column, values: source.where.values.join(', ') };
  return (
    <>
      {source.inverted && !hasWords && <span class="why">{panel.words.panel.columns.inverted}</span>}
      {source.preferred && (
        <span class="why foreign">
          {format(panel.words.panel.columns.preferred, { column: shorten(source.preferred.column, 60) })}
        </span>
      )}
      {source.name && <span class="why">{panel.words.panel.columns.namesOrders[source.name.order]}</span>}
      {source.recased && <span class="why">{panel.words.panel.columns.namesCapitals}</span>}
      {source.fixes?.map((code) => (
        <span key={code} class="why">
          {panel.words.panel.fixes.chosen[code]}
        </span>
      ))}
      {params && <span class="why foreign">{shorten(format(reasons.by_kind, params), 160)}</span>}
    </>
  );
}

interface SourceProps extends FieldProps {
  panel: Panel;
  source: Source;
}

function Lost({ panel, field, tab, headers, source, onRepair }: SourceProps & { onRepair(source: Source): void }) {
  const text = panel.words.panel.columns;
  const missing = isColumn(source) ? missingColumn(source, headers) : null;
  if (!isColumn(source) || !missing) return null;
  const ambiguous = columnFor(missing, tab, headers) === 'ambiguous';
  const likely = missing === source ? tab.lost.find((one) => one.field === field)?.likely?.trim() : undefined;
  const found = tab.columns.find((column) => likely !== undefined && column.header.trim() === likely);
  return (
    <Notice tone="error">
      <p class="foreign">
        {format(ambiguous ? text.lostAmbiguous : text.lost, { column: shorten(missing.column, 80) })}
      </p>
      {found ? (
        <Button onClick={() => onRepair({ ...source, ...sourceOf(found) })}>
          {format(text.lostLikely, { likely: shorten(found.header.trim(), 60) })}
        </Button>
      ) : (
        <p>{text.lostAsk}</p>
      )}
    </Notice>
  );
}

function Values({ panel, field, tab, draft, headers, source, open }: SourceProps) {
  const { words, data } = panel;
  const text = words.panel.columns;
  const country = data.state?.settings.country ?? null;
  const values = useMemo(() => valuesOf(source, tab, headers), [source, tab]);
  const fit = useMemo(() => fitOf(field, values, country, source), [values, country, source]);
  const names = useMemo(() => namesFrom(field, source, values), [values]);
  const other = otherFieldOf(field, source, draft.sources);
  return (
    <>
      {fit.filled === 0 && <p class="hint">{text.samplesNone}</p>}
      {fit.filled > 0 && (isColumn(source) || !open) && <Examples values={names?.values ?? values} />}
      {other && (
        <p class="remark warning">
          <Icon name="warning" />
          <span>{format(text.alsoUsed, { field: fieldLabel(words, other, data.extras) })}</span>
        </p>
      )}
      <Misfits panel={panel} issues={fit.error} filled={fit.filled} />
      <Misfits panel={panel} issues={fit.warning} filled={fit.filled} />
    </>
  );
}

export function Examples({ values }: { values: readonly string[] }) {
  const text = usePanel().words.panel.columns;
  return (
    <ul class="examples" aria-label={text.example}>
      {examplesOf(values).map((value) => (
        <li key={value} class="foreign">
          {shorten(linesOf(value).join(', '), 120)}
        </li>
      ))}
    </ul>
  );
}

function Misfits({ panel, issues, filled }: { panel: Panel; issues: readonly Issue[]; filled: number }) {
  const { words } = panel;
  const first = issues[0];
  if (!first) return null;
  const error = first.level === 'error';
  return (
    <div class={`remark ${first.level}`}>
      <Icon name={first.level} />
      <span>
        {count(words, words.panel.columns, error ? 'misfit' : 'remark', issues.length, { all: number(words, filled) })}
        <span class="foreign example">{shorten(format(words.issues[first.code], first.params), 200)}</span>
      </span>
    </div>
  );
}
