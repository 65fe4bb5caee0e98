// People whom Signitic has and this tab has not, folded: they stay as they are.
import type { CheckView } from '../../api';
import type { Panel } from '../state';
import { Notice } from '../ui/controls';
import { count } from '../ui/say';

const MOST_LISTED = 200;

export function Absent({ panel, absent }: { panel: Panel; absent: CheckView['absent'] }) {
  const { words } = panel;
  const text = words.panel.check;
  if (absent === null) return <Notice tone="info">{text.absentUnknown}</Notice>;
  if (absent.length === 0) return null;
  return (
    <details class="group">
      <summary>
        <span>{count(words, text, 'absent', absent.length)}</span>
      </summary>
      <p class="hint">{text.absentHint}</p>
      <ul class="list">
        {absent.slice(0, MOST_LISTED).map((email) => (
          <li key={email} class="foreign">
            {email}
          </li>
        ))}
        {absent.length > MOST_LISTED && <li>…</li>}
      </ul>
    </details>
  );
}
