// The way to people who left: a notice while any of them is still active, else a quiet link to those deactivated here, or left alone.
import type { LeaversCount } from '../../api';
import type { Panel } from '../state';
import { Button, Notice } from '../ui/controls';
import { count } from '../ui/say';

interface LeftProps {
  panel: Panel;
  leavers: LeaversCount | null;
}

export function LeftNotice({ panel, leavers }: LeftProps) {
  const { words } = panel;
  const text = words.panel.leavers;
  if (!leavers || leavers.people === 0) return null;
  return (
    <Notice tone="warning">
      <p>{count(words, text, leavers.blocked ? 'maybe' : 'left', leavers.people)}</p>
      <Button kind="link" onClick={() => panel.go('leavers')}>
        {text.look}
      </Button>
    </Notice>
  );
}

export function DeactivatedLink({ panel, leavers }: LeftProps) {
  const { words } = panel;
  const { deactivated = 0, ignored = 0 } = leavers ?? {};
  if (!leavers || leavers.people > 0 || deactivated + ignored === 0) return null;
  return (
    <Button kind="link" onClick={() => panel.go('leavers')}>
      {deactivated > 0
        ? count(words, words.panel.leavers, 'off', deactivated)
        : count(words, words.panel.leavers, 'ignored', ignored)}
    </Button>
  );
}
