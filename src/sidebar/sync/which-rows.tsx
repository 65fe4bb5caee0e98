// Which rows go: as a rule those that changed, else the selected ones or all of them.
import type { SyncWhat } from '../../api';
import { usePanel } from '../state';

const CHOICES = ['changed', 'selected', 'all'] as const;

export function WhichRows({ what, onChoose }: { what: SyncWhat; onChoose(what: SyncWhat): void }) {
  const text = usePanel().words.panel.sync;
  return (
    <fieldset class="choices">
      <legend>{text.what}</legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input type="radio" name="what" value={choice} checked={what === choice} onChange={() => onChoose(choice)} />
          <span>
            {text[choice]}
            {what === choice && <span class="hint">{text[`${choice}Hint`]}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
