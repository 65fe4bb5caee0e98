// The field that opens over a cell while somebody types into it.
import { element } from './element';

export interface Editor {
  /** @param first what was typed to open it, in place of the cell's text; null keeps that text */
  open(row: number, column: number, first: string | null): void;
  close(): void;
}

interface Around {
  start(row: number, column: number): { left: number; top: number; width: number; height: number; text: string };
  done(row: number, column: number, text: string): void;
  /** Where the selection goes on: rows down, columns to the right. */
  move(down: number, right: number): void;
}

export function editor(place: HTMLElement, view: HTMLElement, around: Around): Editor {
  const field = element('textarea', '', 'grid-editor');
  field.hidden = true;
  place.append(field);
  let at = { row: 0, column: 0 };
  const close = (keep: boolean): void => {
    if (field.hidden) return;
    field.hidden = true;
    if (keep) around.done(at.row, at.column, field.value);
  };
  field.addEventListener('blur', () => close(true));
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const ends = event.key === 'Escape' || event.key === 'Tab' || (event.key === 'Enter' && !event.altKey);
    if (event.key === 'Enter' && event.altKey)
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    if (event.key === 'Enter' || ends) event.preventDefault();
    if (!ends) return;
    close(event.key !== 'Escape');
    view.focus();
    if (event.key === 'Enter') around.move(event.shiftKey ? -1 : 1, 0);
    if (event.key === 'Tab') around.move(0, event.shiftKey ? -1 : 1);
  });
  return {
    open(row, column, first) {
      at = { row, column };
      const { text, left, top, width, height } = around.start(row, column);
      Object.assign(field.style, {
        ...{ left: `${left}px`, top: `${top}px`, minWidth: `${width + 1}px`, minHeight: `${height + 1}px` },
      });
      field.value = first ?? text;
      field.setAttribute('aria-label', `${row}, ${column}`);
      field.hidden = false;
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    },
    close: () => close(false),
  };
}
