// People whom Signitic has and the tab has not.
import { usePanel } from '../state';
import { count } from '../ui/say';

const MOST_LISTED = 200;

/** @param people how many there are @param emails the first of them, or all */
export function Absent({ people, emails }: { people: number; emails: readonly string[] }) {
  const { words } = usePanel();
  const text = words.panel.check;
  if (people === 0) return null;
  return (
    <details class="group">
      <summary>
        <span>{count(words, text, 'absent', people)}</span>
      </summary>
      <p class="hint">{text.absentHint}</p>
      <ul class="list">
        {emails.slice(0, MOST_LISTED).map((email) => (
          <li key={email} class="foreign">
            {email}
          </li>
        ))}
        {people > MOST_LISTED && <li>…</li>}
      </ul>
    </details>
  );
}
