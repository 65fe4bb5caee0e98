// People whom the filter leaves out while Signitic has them as active: how many, who, and what shall become of them.
import { useState } from 'preact/hooks';
import type { LeftOut } from '../../api';
import { format } from '../../i18n';
import { call } from '../server';
import { checkRows, NOTHING_READ, type Panel } from '../state';
import { Armed } from '../ui/armed';
import { Button, Notice } from '../ui/controls';
import { More } from '../ui/more';
import { count } from '../ui/say';
import { shorten } from '../ui/shorten';
import { startRun } from './run';

interface LeftOutProps {
  panel: Panel;
  people: readonly LeftOut[];
}

const FIRST = 20;

export function LeftOutPeople({ panel, people }: LeftOutProps) {
  const { words } = panel;
  const text = words.panel.leftOut;
  const [shown, setShown] = useState(FIRST);
  const [asks, setAsks] = useState(false);
  if (people.length === 0) return null;
  const left = Math.min(people.length - shown, FIRST * 5);
  return (
    <Notice tone="warning">
      <p class="strong">{count(words, text, 'told', people.length)}</p>
      <details class="plain-details">
        <summary>{text.who}</summary>
        <ul class="list people">
          {people.slice(0, shown).map(({ row, email, name }) => (
            <li key={row}>
              <span class="strong foreign">{shorten(name || email, 80)}</span>
              <span class="hint foreign">
                {format(words.panel.row, { row })} · {shorten(email, 80)}
              </span>
            </li>
          ))}
        </ul>
        <More left={left} onMore={() => setShown(shown + left)} />
      </details>
      {asks ? (
        <Confirm panel={panel} people={people} onCancel={() => setAsks(false)} />
      ) : (
        <div class="links">
          <Button kind="link" onClick={() => setAsks(true)}>
            {text.deactivate}
          </Button>
          <Button kind="link" onClick={() => void leave(panel, people)}>
            {text.leave}
          </Button>
        </div>
      )}
    </Notice>
  );
}

/** Says once more how many, on a button that no second click at the place of the first can hit. */
function Confirm({ panel, people, onCancel }: LeftOutProps & { onCancel(): void }) {
  const { words } = panel;
  const text = words.panel.leftOut;
  const emails = people.map(({ email }) => email);
  return (
    <>
      <p>{text.ask}</p>
      <div class="row">
        <Button onClick={onCancel}>{words.panel.cancel}</Button>
      </div>
      <Armed
        label={count(words, text, 'act', people.length)}
        onClick={() => void startRun(panel, 'deactivate_left_out', 'none', { people: emails })}
      />
    </>
  );
}

/** They stay as they are, and are not told of again while their rows say the same. */
async function leave(panel: Panel, people: readonly LeftOut[]): Promise<void> {
  const emails = people.map(({ email }) => email);
  const done = await panel.act('saving', () =>
    call('syncTab', panel.data.sheetId, 'leave_left_out', false, false, null, emails),
  );
  if (!done) return;
  // What was counted stays on the screen until it is counted anew.
  panel.patch((old) => ({ ...NOTHING_READ, check: old.check }));
  await checkRows(panel);
}
