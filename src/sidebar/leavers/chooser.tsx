// People with a box to tick each, nobody ticked at first, and what can be done with the ticked ones.
import { useState } from 'preact/hooks';
import { Button } from '../ui/controls';
import type { Words } from '../ui/say';
import { shorten } from '../ui/shorten';

export interface Choice {
  /** Unique among the choices. */
  readonly id: string;
  readonly name: string;
  readonly notes: readonly string[];
}

export function Chooser(props: {
  words: Words;
  legend: string;
  choices: readonly Choice[];
  /** The buttons; each gets the ids that are ticked. */
  buttons: readonly { label(n: number): string; onClick(ids: string[]): void }[];
}) {
  const { words, legend, choices, buttons } = props;
  const text = words.panel.leavers;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [empty, setEmpty] = useState(false);
  const ids = choices.map(({ id }) => id).filter((id) => ticked.includes(id));
  const all = ids.length === choices.length;
  const turn = (id: string, on: boolean) => {
    setEmpty(false);
    setTicked(on ? [...ids, id] : ids.filter((other) => other !== id));
  };
  return (
    <>
      <fieldset class="choices">
        <legend>{legend}</legend>
        {choices.length > 1 && (
          <Button kind="link" onClick={() => setTicked(all ? [] : choices.map(({ id }) => id))}>
            {all ? text.chooseNone : text.chooseAll}
          </Button>
        )}
        {choices.map(({ id, name, notes }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={ids.includes(id)}
              onChange={(event) => turn(id, event.currentTarget.checked)}
            />
            <span class="foreign">
              {shorten(name, 80)}
              {notes.map((note) => (
                <span key={note} class="hint">
                  {shorten(note, 120)}
                </span>
              ))}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        {buttons.map(({ label, onClick }) => (
          <Button key={label(0)} onClick={() => (ids.length > 0 ? onClick(ids) : setEmpty(true))}>
            {label(ids.length)}
          </Button>
        ))}
      </div>
      <p class="hint" role="status">
        {empty && ids.length === 0 ? text.chooseFirst : ''}
      </p>
    </>
  );
}
