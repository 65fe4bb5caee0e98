// The line of a field: state, name, the column that it comes from and, where there is room, some of its values; a click anywhere on it opens it.
import type { FieldKey } from '../../core/fields';
import { isColumn, type Source } from '../../core/people/template';
import { format } from '../../i18n';
import { isByDays } from './days';
import { buttonId, type FieldProps } from './field-props';
import type { LineState } from './line-state';
import { columnFor } from './sources';
import { examplesOf } from './values';
import { Icon, type IconName } from '../ui/icon';
import { usePanel } from '../state';
import { shorten } from '../ui/shorten';

export const SIGNS = { broken: 'error', check: 'warning', found: 'check', off: 'plus' } as const satisfies Record<
  LineState,
  IconName
>;

interface HeadProps extends FieldProps {
  label: string;
  source: Source | undefined;
}

/** The button's name is the field and what a click does; where it comes from and its state follow as a description. */
export function LineHead({ field, label, source, state, open, onTurn, ...props }: HeadProps) {
  const text = usePanel().words.panel.columns;
  const action = open ? text.close : source ? text.change : text.add;
  const id = buttonId(field);
  return (
    <div class="head">
      <Icon name={SIGNS[state]} />
      <div class="name">
        <h3>
          <button
            type="button"
            class="fold"
            id={id}
            aria-expanded={open}
            aria-label={`${label}: ${action}`}
            aria-describedby={`${id}-from ${id}-state`}
            onClick={onTurn}
          >
            {label}
          </button>
        </h3>
        {field === 'email' && <p class="caption">{text.required}</p>}
      </div>
      <span class="from" id={`${id}-from`}>
        {source && <From {...props} field={field} source={source} />}
      </span>
      <span class="hidden" id={`${id}-state`}>
        {text.states[state]}
      </span>
    </div>
  );
}

type FromProps = Pick<FieldProps, 'tab' | 'headers' | 'look'> & { field: FieldKey; source: Source };

function From({ source, tab, headers, look }: FromProps) {
  const { words } = usePanel();
  const column = isColumn(source) ? columnFor(source, tab, headers) : null;
  const from = isColumn(source)
    ? shorten(source.column, 60)
    : isByDays(source)
      ? words.panel.days.alone
      : format(words.panel.columns.textFrom, { text: shorten(source.text, 60) });
  const examples = examplesOf(look.names?.values ?? look.values);
  return (
    <>
      <span class="source">
        <span class="arrow" aria-hidden="true">
          ←
        </span>
        {column && typeof column !== 'string' && <span class="letter">{column.letter}</span>}
        <span class="header foreign">{from}</span>
      </span>
      {isColumn(source) && examples.length > 0 && (
        <span class="sample foreign" aria-hidden="true">
          {examples.map((value) => shorten(value, 30)).join(' · ')}
        </span>
      )}
    </>
  );
}
