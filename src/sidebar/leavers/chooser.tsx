// People with a box to tick each, nobody ticked at first, and what can be done with the ticked ones.
import { useState } from 'preact/hooks';
import { Button } from '../ui/controls';
import { number, type Words } from '../ui/say';
import { shorten } from '../ui/shorten';

export interface Choice {
  /** Unique among the choices. */
  readonly id: string;
  readonly name: string;
  readonly notes: readonly string[];
}

export function Chooser(props: {
  words: Words;
  title: string;
  hint: string;
  choices: readonly Choice[];
  /** The buttons; each gets the ids that are ticked. */
  buttons: readonly { label: string; onClick(ids: string[]): void }[];
}) {
  const { words, title, hint, choices, buttons } = props;
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
    <section class="chooser">
      <fieldset class="choices">
        <legend>{title}</legend>
        <p class="hint">{hint}</p>
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
          <Button key={label} onClick={() => (ids.length > 0 ? onClick(ids) : setEmpty(true))}>
            {label}
            {ids.length > 0 && ` (${number(words, ids.length)})`}
          </Button>
        ))}
      </div>
      <p class="hint" role="status">
        {empty && ids.length === 0 ? text.chooseFirst : ''}
      </p>
    </section>
  );
}
