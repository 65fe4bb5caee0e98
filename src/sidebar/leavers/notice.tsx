// One line beside a check or a result: people left this list, but are still active in Signitic.
import type { LeaversCount } from '../../api';
import type { Panel } from '../state';
import { Button, Notice } from '../ui/controls';
import { count } from '../ui/say';

export function LeftNotice({ panel, leavers }: { panel: Panel; leavers: LeaversCount | null }) {
  const { words } = panel;
  const text = words.panel.leavers;
  if (!leavers || leavers.people + leavers.deactivated === 0) return null;
  const { people, blocked, deactivated } = leavers;
  const said =
    people > 0 ? count(words, text, blocked ? 'maybe' : 'left', people) : count(words, text, 'off', deactivated);
  return (
    <Notice tone={people > 0 ? 'warning' : 'info'}>
      <p>{said}</p>
      <Button kind="link" onClick={() => panel.go('leavers')}>
        {text.look}
      </Button>
    </Notice>
  );
}
