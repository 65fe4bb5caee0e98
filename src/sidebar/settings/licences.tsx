// How many Signitic licences the company has: typed as a number, or left blank.
import { Labelled } from '../ui/controls';
import type { Words } from '../ui/say';

const MOST = 1_000_000;

/** What was typed as a number; null where it was left blank. Spaces between thousands are read over. */
export function licencesOf(typed: string): number | null | 'bad' {
  const digits = typed.replace(/\s/g, '');
  if (digits === '') return null;
  const number = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return number >= 1 && number <= MOST ? number : 'bad';
}

export function Licences({ words, typed, onChange }: { words: Words; typed: string; onChange(typed: string): void }) {
  const text = words.panel.settingsView;
  return (
    <Labelled label={text.licences} hint={text.licencesHint}>
      {(id, hintId) => (
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={hintId}
          aria-invalid={licencesOf(typed) === 'bad'}
          value={typed}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
