// One field in the columns view: a line that says where it comes from, what there is to decide below it, and all ways to change it once it is opened.
import type { Issue } from '../../core/outcome';
import { fieldOf } from '../../core/fields';
import { isColumn, type Source } from '../../core/people/template';
import { format } from '../../i18n';
import { BadPlaces } from './bad-placeholders';
import { DaysProposal, isByDays } from './days';
import { type FieldProps, focusField } from './field-props';
import { LineHead } from './line-head';
import { isDoubtful } from './line-state';
import { LostColumn } from './lost-column';
import { HowRead, Reason } from './origin';
import { SourceEditor } from './source-editor';
import { isFound, otherFieldOf, withSource } from './sources';
import { examplesOf } from './values';
import { WordMeanings } from './word-meanings';
import { Button } from '../ui/controls';
import { Icon } from '../ui/icon';
import { linesOf } from '../ui/lines';
import { count, fieldLabel, number } from '../ui/say';
import { usePanel } from '../state';
import { shorten } from '../ui/shorten';

export function FieldLine(props: FieldProps) {
  const panel = usePanel();
  const { field, draft, tab, headers, open, state } = props;
  const text = panel.words.panel.columns;
  const source = draft.sources[field];
  const label = fieldLabel(panel.words, field, panel.data.extras);
  const set = (next: Source | null) =>
    panel.patch((old) => ({ draft: old.draft && withSource(old.draft, field, next) }));
  const repair = (next: Source) => {
    set(next);
    focusField(field);
  };
  const isLost = source !== undefined && !isFound(source, headers);
  return (
    <section class={`line line-${state} ${open ? 'open' : ''}`} aria-label={label}>
      <LineHead {...props} label={label} source={source} />
      <div class="below">
        {field === 'email' && !source && <p class="hint">{text.emailHint}</p>}
        {fieldOf(field).legacy && (source || open) && <p class="hint">{text.legacy}</p>}
        {source && !isLost && <Origin {...props} label={label} source={source} />}
        {isLost && isColumn(source) && <LostColumn {...props} source={source} onRepair={repair} />}
        {isLost && !isColumn(source) && !open && (
          <BadPlaces
            text={source.text}
            tab={tab}
            headers={headers}
            onText={(fixed) => repair({ ...source, text: fixed })}
          />
        )}
        {(open || (field === 'email' && !source)) && <SourceEditor {...props} source={source ?? null} onSource={set} />}
        {source && !isLost && !isByDays(source) && <Values {...props} source={source} />}
        {source && !isLost && isColumn(source) && fieldOf(field).kind === 'boolean' && (
          <WordMeanings field={field} source={source} tab={tab} headers={headers} open={open} />
        )}
        {source && field === 'enabled' && (
          <DaysProposal tab={tab} draft={draft} onTaken={() => focusField('enabled')} />
        )}
        {!open && isDoubtful(draft.why[field]) && <Confirm {...props} label={label} />}
      </div>
    </section>
  );
}

interface SourceProps extends FieldProps {
  source: Source;
}

/** Why, where that is to be decided or asked for, and how the column is read, always. */
function Origin(props: SourceProps & { label: string }) {
  const { draft, field, open, source } = props;
  const doubtful = isDoubtful(draft.why[field]);
  return (
    <>
      {(open || doubtful) && <Reason {...props} why={draft.why[field]} />}
      {!open && !doubtful && <HowRead source={source} />}
    </>
  );
}

/** Takes a doubtful guess for right, so that it is no question any more. */
function Confirm({ field, label }: FieldProps & { label: string }) {
  const { words, patch } = usePanel();
  const text = words.panel.columns;
  const confirm = () => {
    patch((old) => ({
      draft: old.draft && { ...old.draft, why: { ...old.draft.why, [field]: 'chosen' } },
    }));
    focusField(field);
  };
  return (
    <Button label={`${label}: ${text.confirm}`} onClick={confirm}>
      {text.confirm}
    </Button>
  );
}

function Values({ field, draft, source, open, state, look }: SourceProps) {
  const { words, data } = usePanel();
  const text = words.panel.columns;
  const { fit, names } = look;
  const other = otherFieldOf(field, source, draft.sources);
  if (!open && state !== 'check') return null;
  // The words of a yes/no column stand below, each with its meaning.
  const hasWords = isColumn(source) && (source.words?.length ?? 0) > 0;
  return (
    <>
      {fit.filled === 0 && <p class="hint">{text.samplesNone}</p>}
      {fit.filled > 0 && !hasWords && (isColumn(source) || !open) && <Examples values={names?.values ?? look.values} />}
      {other && (
        <p class="remark warning">
          <Icon name="warning" />
          <span>{format(text.alsoUsed, { field: fieldLabel(words, other, data.extras) })}</span>
        </p>
      )}
      <Misfits issues={fit.error} filled={fit.filled} />
      <Misfits issues={fit.warning} filled={fit.filled} />
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

function Misfits({ issues, filled }: { issues: readonly Issue[]; filled: number }) {
  const { words } = usePanel();
  const first = issues[0];
  if (!first) return null;
  const error = first.level === 'error';
  const here: Partial<Record<Issue['code'], string>> = words.panel.columns.here;
  return (
    <div class={`remark ${first.level}`}>
      <Icon name={first.level} />
      <span>
        {count(words, words.panel.columns, error ? 'misfit' : 'remark', issues.length, { all: number(words, filled) })}
        <span class="foreign example">
          {shorten(format(here[first.code] ?? words.issues[first.code], first.params), 200)}
        </span>
      </span>
    </div>
  );
}
