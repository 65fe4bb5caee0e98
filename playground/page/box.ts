// Google's own boxes as the page shows them: a text, perhaps a line to type in, and the buttons that a script asked for.
import type { Deed, News } from '../messages';
import { element } from './element';

type Box = Extract<News, { news: 'box' }>;
type Answer = Extract<Deed, { do: 'answer' }>;

/** Shows a box; `answer` is called once, with CLOSE where somebody closes it without a button. */
export function showBox(box: Box, names: Readonly<Record<Answer['button'], string>>, answer: (given: Answer) => void) {
  const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
  const dialog = find<HTMLDialogElement>('box');
  const input = find<HTMLInputElement>('box-input');
  find('box-title').textContent = box.title;
  find('box-text').textContent = box.text;
  input.value = '';
  input.hidden = box.kind === 'alert';
  const buttons = box.buttons.map((name) => {
    const button = element('button', names[name]);
    button.type = 'button';
    button.addEventListener('click', () => dialog.close(name));
    return button;
  });
  find('box-buttons').replaceChildren(...buttons);
  input.onkeydown = (event) => {
    if (event.key !== 'Enter') return;
    // Else the button that gets the focus back would be pressed with the same key.
    event.preventDefault();
    dialog.close('OK');
  };
  const said = () => {
    const button = (dialog.returnValue || 'CLOSE') as Answer['button'];
    answer({ do: 'answer', button, text: input.value });
  };
  dialog.addEventListener('close', said, { once: true });
  dialog.returnValue = '';
  dialog.showModal();
}
