// The fields that have no source yet: folded by group, or found by a word of their name.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { FIELDS, type FieldGroup, type FieldKey } from '../../core/fields';
import { format } from '../../i18n';
import { usePanel } from '../state';
import { fieldLabel } from '../ui/say';

const GROUPS: readonly FieldGroup[] = ['person', 'phones', 'organisation', 'address', 'links', 'extras'];

interface MoreProps {
  /** Fields that already stand above. */
  listed: readonly FieldKey[];
  line(key: FieldKey): ComponentChildren;
}

export function MoreFields(props: MoreProps) {
  const { words, data } = usePanel();
  const text = words.panel.columns;
  const [wanted, setWanted] = useState('');
  // With nothing but the address there is nothing to look at but what can be added.
  const [open, setOpen] = useState(props.listed.length <= 1);
  const free = FIELDS.filter(({ key }) => key !== 'email' && !props.listed.includes(key));
  const named = (key: FieldKey) => [fieldLabel(words, key, data.extras), fieldLabel(words, key), key].map(plain);
  const found = free.filter(({ key }) => named(key).some((name) => name.includes(plain(wanted.trim()))));
  return (
    <details class="group more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{text.rest}</span>
        <span class="count">{free.length}</span>
      </summary>
      {open && (
        <>
          <input
            type="search"
            aria-label={text.search}
            placeholder={text.search}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
          {wanted.trim() === '' ? (
            GROUPS.map((group) => <Group key={group} {...props} group={group} />)
          ) : (
            <div role="status">
              {found.length === 0 && <p class="hint foreign">{format(text.searchNone, { text: wanted.trim() })}</p>}
            </div>
          )}
          {wanted.trim() !== '' && <div class="lines">{found.map(({ key }) => props.line(key))}</div>}
        </>
      )}
    </details>
  );
}

function Group({ group, ...props }: MoreProps & { group: FieldGroup }) {
  const { words } = usePanel();
  const [open, setOpen] = useState(false);
  const all = FIELDS.filter((field) => field.group === group);
  const free = all.filter(({ key }) => key !== 'email' && !props.listed.includes(key));
  if (free.length === 0) return null;
  const matched = format(words.panel.columns.groupCount, { matched: all.length - free.length, all: all.length });
  return (
    <details class="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{words.groups[group]}</span>
        <span class="count">{matched}</span>
      </summary>
      <div class="lines">{open && free.map(({ key }) => props.line(key))}</div>
    </details>
  );
}

// Without case and accents, so that "societe" finds "Société".
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
