// A column of extensions without a phone number: one types what stands before them, and sees three whole numbers.
import { useState } from 'preact/hooks';
import type { TabView } from '../../api';
import type { Headers } from '../../core/people/template';
import { format } from '../../i18n';
import { usePanel } from '../state';
import { Button, Labelled } from '../ui/controls';
import { Icon } from '../ui/icon';
import { shorten } from '../ui/shorten';
import { Examples } from './field-line';
import { focusField } from './field-props';
import { canBePlace, placeFor, type Unused, withSource } from './sources';
import { valuesOf } from './values';

interface ExtensionProps {
  tab: TabView;
  headers: Headers;
  unused: Unused;
  onLeave(column: number): void;
}

/** A number begins so, and has at least a country's and a town's digits before the extension. */
const START = /^\s*(?:\+|0)(?:\D*\d){4}/;

export function ExtensionColumn({ tab, headers, unused, onLeave }: ExtensionProps) {
  const { words, patch } = usePanel();
  const text = words.panel.columns;
  const [start, setStart] = useState('');
  const { column } = unused;
  const source = { text: `${start.trimStart()}${placeFor(column)}` };
  const isStart = START.test(start) && !/[{}]/.test(start);
  const name = `${shorten(column.header, 40)} (${column.letter})`;
  const label = format(text.suggest, { field: words.fields.phone });
  const accept = () => {
    patch((old) => ({ draft: old.draft && withSource(old.draft, 'phone', source) }));
    focusField('phone');
  };
  return (
    <section class="line line-check suggestion" aria-label={name}>
      <p class="origin">
        <Icon name="warning" />
        <span class="letter">{column.letter}</span>
        <span class="foreign strong">{shorten(column.header, 80)}</span>
        <span class="why">{words.reasons.extension_alone}</span>
      </p>
      <Labelled label={text.extensionStart} hint={format(text.extensionHint, { column: shorten(column.header, 30) })}>
        {(id, hintId) => (
          <input
            id={id}
            type="text"
            inputMode="tel"
            maxLength={40}
            aria-describedby={hintId}
            value={start}
            onInput={(event) => setStart(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <Examples values={isStart ? valuesOf(source, tab, headers) : column.samples} />
      <div class="row">
        <Button label={`${name}: ${label}`} rests={!isStart} onClick={accept}>
          {label}
        </Button>
        <Button kind="link" label={format(text.leaveOut, { column: name })} onClick={() => onLeave(column.column)}>
          {text.leaveOutShort}
        </Button>
      </div>
    </section>
  );
}

/** Whether a column can be made whole so. */
export const isExtension = ({ column, reason }: Unused): boolean =>
  reason?.code === 'extension_alone' && canBePlace(column);
