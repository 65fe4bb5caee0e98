// The controls that every view is made of: buttons that are disabled while something runs, notices, labelled inputs, sums.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon';
import { usePanel } from '../state';

type Kind = 'action' | 'plain' | 'link';

interface ButtonProps {
  children: ComponentChildren;
  onClick(): void;
  /** `action` is the one blue button of a view. */
  kind?: Kind;
  /** Works while another action runs, such as Stop. */
  always?: boolean;
  /** Takes no clicks yet. */
  rests?: boolean;
  expanded?: boolean;
  id?: string;
  label?: string;
}

/** While an action runs a button says so by aria-disabled: it keeps the focus, which `disabled` would throw away. */
export function Button({ children, onClick, kind = 'plain', always, rests, expanded, id, label }: ButtonProps) {
  const { data } = usePanel();
  const resting = rests === true || (data.busy !== null && !always);
  return (
    <button
      type="button"
      class={kind}
      id={id}
      aria-disabled={resting ? 'true' : undefined}
      aria-expanded={expanded}
      aria-label={label}
      onClick={() => resting || onClick()}
    >
      {children}
    </button>
  );
}

const TONES = { info: 'info', good: 'check', warning: 'warning', error: 'error' } as const satisfies Record<
  string,
  IconName
>;

interface NoticeProps {
  tone: keyof typeof TONES;
  children: ComponentChildren;
  title?: string;
  /** Read out at once, for what happened just now. */
  live?: boolean;
}

export function Notice({ tone, title, children, live }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={TONES[tone]} />
      <div>
        {title && <p class="strong">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** A label above its control, with a hint below; the control gets the id that ties them together. */
export function Labelled(props: {
  label: string;
  hint?: string | undefined;
  children: (id: string, hintId: string | undefined) => ComponentChildren;
}) {
  const id = useId();
  const hintId = props.hint ? `${id}-hint` : undefined;
  return (
    <div class="labelled">
      <label for={id}>{props.label}</label>
      {props.children(id, hintId)}
      {props.hint && (
        <p class="hint" id={hintId}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** A labelled list of choices. */
export function Select<Value extends string>(props: {
  label: string;
  hint?: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange(value: Value): void;
}) {
  return (
    <Labelled label={props.label} hint={props.hint}>
      {(id, hintId) => (
        <select
          id={id}
          aria-describedby={hintId}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value as Value)}
        >
          {props.options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** One line of a sum: sign, words, number. */
export function Tally(props: {
  icon: IconName;
  label: string;
  n: string;
  tone?: 'good' | 'warning' | 'error' | undefined;
}) {
  return (
    <li class={props.tone ?? ''}>
      <Icon name={props.icon} />
      <span>{props.label}</span> <strong>{props.n}</strong>
    </li>
  );
}
