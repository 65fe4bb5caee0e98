// The changes of a preview, grouped by their kind: who, from what to what, and whether Signitic's own value stays.
import { useState } from 'preact/hooks';
import { type FieldKey, fieldOf } from '../../core/fields';
import type { FieldChange, PersonChange } from '../../core/steps/preview';
import { format } from '../../i18n';
import { RowButton } from '../check/rows';
import type { Panel } from '../state';
import { Lines } from '../ui/lines';
import { fieldLabel, number } from '../ui/say';
import { shorten } from '../ui/shorten';
import { type Group, keyOf, type Preview } from './preview-state';

/** People of one group that the panel shows; the tab holds all. */
const MOST_SHOWN = 50;

interface Choosing {
  panel: Panel;
  kept: Preview['kept'];
  onKeep(key: string, keep: boolean): void;
}

export function Changes({ group, first, ...rest }: Choosing & { group: Group; first: boolean }) {
  const { words } = rest.panel;
  const text = words.panel.preview;
  const { members } = group;
  const [open, setOpen] = useState(first);
  return (
    <details class="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{titleOf(group, rest.panel)}</span>
        <span class="count">{number(words, members.length)}</span>
      </summary>
      {open && (
        <>
          {group.kind === 'unread' && <p class="hint">{text.unreadHint}</p>}
          <ul class="list changes">
            {members.slice(0, MOST_SHOWN).map(({ person, change }) => (
              <li key={person.row}>
                <Who panel={rest.panel} person={person} field={change?.field ?? null} />
                {change && <Change {...rest} email={person.email} change={change} />}
                {person.kind === 'new' && <Given panel={rest.panel} fields={person.fields} />}
              </li>
            ))}
          </ul>
          {members.length > MOST_SHOWN && (
            <p class="hint">{format(text.first, { n: MOST_SHOWN, of: number(words, members.length) })}</p>
          )}
        </>
      )}
    </details>
  );
}

function titleOf({ kind }: Group, { words, data }: Panel): string {
  const text = words.panel.preview;
  if (kind === 'new') return text.isNew;
  return kind === 'unread' ? text.unread : fieldLabel(words, kind, data.state?.settings.extras);
}

interface WhoProps {
  panel: Panel;
  person: Pick<PersonChange, 'row' | 'name' | 'email'>;
  /** Whose cell the button leads to. */
  field: FieldKey | null;
}

/** A person of the sheet, and the way to their row. */
export function Who({ panel, person, field }: WhoProps) {
  const { row, name, email } = person;
  return (
    <div class="who">
      <div>
        <p class="strong foreign">{shorten(name || email, 80)}</p>
        {name !== '' && <p class="hint foreign">{shorten(email, 80)}</p>}
      </div>
      <RowButton panel={panel} row={row} field={field} />
    </div>
  );
}

/** What a new person gets, field by field. */
function Given({ panel, fields }: { panel: Panel; fields: PersonChange['fields'] }) {
  const { words, data } = panel;
  return (
    <dl class="given">
      {fields.map(({ field, after }) => (
        <div key={field}>
          <dt>{fieldLabel(words, field, data.state?.settings.extras)}</dt>
          <dd>
            <Value panel={panel} field={field} value={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ panel, email, change, kept, onKeep }: Choosing & { email: string; change: FieldChange }) {
  const text = panel.words.panel.preview;
  const { field, now, after, theirs } = change;
  const key = keyOf(email, field);
  const stays = kept.has(key);
  return (
    <>
      <p class="change">
        <span class="hidden">{text.now} </span>
        <Value panel={panel} field={field} value={now} />
        {theirs && <span class="badge">{text[theirs]}</span>}
      </p>
      <p class={stays ? 'change after stays' : 'change after'}>
        <span class="arrow" aria-hidden="true">
          →
        </span>
        <span class="hidden">{text.after} </span>
        {stays ? <span>{text.stays}</span> : <Value panel={panel} field={field} value={after} />}
      </p>
      {(theirs || stays) && (
        <label class="keep">
          <input
            type="checkbox"
            checked={stays}
            aria-label={`${text.keep} (${shorten(email, 80)})`}
            onChange={(event) => onKeep(key, event.currentTarget.checked)}
          />
          <span>{text.keep}</span>
        </label>
      )}
    </>
  );
}

/** A value as it will read in a signature. */
export function Value({ panel, field, value }: { panel: Panel; field: FieldKey; value: FieldChange['now'] }) {
  const { preview, inspect } = panel.words.panel;
  if (value === null) return <span class="hint">{preview.notShown}</span>;
  if (value === '') return <span class="hint">{preview.blank}</span>;
  const said = typeof value === 'boolean' ? (value ? inspect.yes : inspect.no) : value;
  return (
    <span class="foreign value">
      <Lines text={said} rich={fieldOf(field).kind === 'rich'} />
    </span>
  );
}

/** For all values that did not come from this list at once. */
export function ForAll({
  panel,
  all,
  kept,
  onAll,
}: {
  panel: Panel;
  all: number;
  kept: number;
  onAll(keep: boolean): void;
}) {
  const text = panel.words.panel.preview;
  return (
    <fieldset class="choices">
      <legend>{text.theirsWhat}</legend>
      {[false, true].map((keep) => (
        <label key={String(keep)}>
          <input type="radio" name="theirs" checked={kept === (keep ? all : 0)} onChange={() => onAll(keep)} />
          <span>
            {keep ? text.keepAll : text.sendAll}
            {keep && <span class="hint">{text.keepAllHint}</span>}
          </span>
        </label>
      ))}
      {kept > 0 && kept < all && <p class="hint">{text.someKept}</p>}
    </fieldset>
  );
}
