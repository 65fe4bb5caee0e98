// A view's frame: heading, content, and at the bottom its buttons with whatever keeps them from working.
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { format } from '../../i18n';
import { Notice } from './controls';
import { Icon } from './icon';
import { usePanel } from '../state';
import { TroubleNotice } from './error';

export interface Note {
  tone: 'good' | 'error';
  text: string;
}

/** A view: its heading, its content, and its buttons at the bottom. The heading takes the focus when the view comes. */
export function View(props: {
  title: string;
  children: ComponentChildren;
  buttons?: ComponentChildren;
  /** The result of the last click, shown above the buttons, where the user looks. */
  note?: Note | null;
  back?: boolean;
  /** What takes the focus in place of the heading. */
  focus?: RefObject<HTMLElement | null>;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, words, go } = usePanel();
  useLayoutEffect(() => (props.focus ?? heading).current?.focus({ preventScroll: true }), []);
  const hold = useHeldFocus(heading);
  return (
    <>
      <main class="view" aria-busy={data.busy !== null || data.reading !== null} onFocusCapture={hold}>
        {props.back && (
          <button type="button" class="link back" onClick={() => go(data.from)}>
            <Icon name="back" /> {words.panel.back}
          </button>
        )}
        <h1 tabIndex={-1} ref={heading}>
          {props.title}
        </h1>
        {data.news && (
          <Notice tone="good" title={data.news.title} live>
            <p>{data.news.text}</p>
          </Notice>
        )}
        {props.children}
        {!props.buttons && <TroubleNotice />}
      </main>
      <footer class={props.buttons ? 'buttons' : 'buttons none'} onFocusCapture={hold}>
        {props.buttons && <TroubleNotice />}
        {data.warned && (
          <Notice tone="warning" live>
            {words.panel.leaving}
          </Notice>
        )}
        {props.note && !data.warned && (
          <Notice tone={props.note.tone} live>
            {props.note.text}
          </Notice>
        )}
        {props.buttons && <div class="row">{props.buttons}</div>}
        <BusyLine />
      </footer>
    </>
  );
}

/** When a control with the focus goes away, such as Stop, the focus moves to the heading instead of the top of the page. */
function useHeldFocus(heading: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const held = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    const gone = held.current instanceof Node && !held.current.isConnected;
    if (!gone) return;
    held.current = null;
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  });
  return ({ target }) => {
    held.current = target;
  };
}

/** Why the buttons rest, in words, for eyes and screen readers. Empty while nothing runs, so that it can announce. */
function BusyLine() {
  const { data, words } = usePanel();
  const { panel } = words;
  return (
    <p class="busy" role="status">
      {data.busy && (
        <>
          <span class="spinner" aria-hidden="true" />
          {format(panel.waitFor, { what: panel.busy[data.busy] })}
        </>
      )}
    </p>
  );
}
