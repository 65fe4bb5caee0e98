// People who differ in the same field, or who are on one side only: what the sheet says beside what Signitic has.
import { useState } from 'preact/hooks';
import type { FieldDifference, PersonDifference } from '../../core/steps/differences';
import { Value, Who } from '../preview/changes';
import type { Group } from '../preview/preview-state';
import type { Panel } from '../state';
import { More } from '../ui/more';
import { fieldLabel, number } from '../ui/say';

/** People of one group that the panel shows at once. */
const FIRST = 50;

interface Props {
  panel: Panel;
  group: Group<PersonDifference>;
  /** Open from the start. */
  first: boolean;
}

export function Differences({ panel, group, first }: Props) {
  const { words } = panel;
  const { members } = group;
  const [open, setOpen] = useState(first);
  const [shown, setShown] = useState(FIRST);
  const left = Math.min(members.length - shown, FIRST);
  return (
    <details class="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{titleOf(group, panel)}</span>
        <span class="count">{number(words, members.length)}</span>
      </summary>
      {open && (
        <>
          {group.kind === 'unread' && <p class="hint">{words.panel.compare.unreadHint}</p>}
          <ul class="list changes">
            {members.slice(0, shown).map(({ person, change }) => (
              <li key={person.row}>
                <Who panel={panel} person={person} field={change?.field ?? null} />
                {change && <Both panel={panel} difference={change} />}
              </li>
            ))}
          </ul>
          <More left={left} onMore={() => setShown(shown + left)} />
        </>
      )}
    </details>
  );
}

function titleOf({ kind }: Group<PersonDifference>, { words, data }: Panel): string {
  const text = words.panel.compare;
  // Missing people have a list of their own.
  if (kind === 'missing') return '';
  return kind === 'absent' || kind === 'unread' ? text[kind] : fieldLabel(words, kind, data.state?.settings.extras);
}

/** The two values, and what the next sync makes of them. */
function Both({ panel, difference }: { panel: Panel; difference: FieldDifference }) {
  const text = panel.words.panel.compare;
  const { field, sheet, signitic, goes } = difference;
  return (
    <>
      <dl class="given both">
        <div>
          <dt>{text.sheet}</dt>
          <dd>
            <Value panel={panel} field={field} value={sheet} />
          </dd>
        </div>
        <div>
          <dt>{text.signitic}</dt>
          <dd>
            <Value panel={panel} field={field} value={signitic} />
          </dd>
        </div>
      </dl>
      <p class="hint">{goes ? text.goes : text.stays}</p>
    </>
  );
}
