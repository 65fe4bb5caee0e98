// What every part of a field's line is given.
import type { TabView } from '../../api';
import type { FieldKey } from '../../core/fields';
import type { Headers } from '../../core/people/template';
import type { LineState, Look } from './line-state';
import type { Draft } from './sources';

export interface ListProps {
  tab: TabView;
  draft: Draft;
  headers: Headers;
}

export interface FieldProps extends ListProps {
  field: FieldKey;
  state: LineState;
  look: Look;
  open: boolean;
  onTurn(): void;
}

/** Finds a field's button again when its line has moved to another place of the view. */
export function buttonId(field: FieldKey): string {
  return `change-${field}`;
}

/** What was clicked is gone then, and the keyboard goes on at the field's own line. */
export function focusField(field: FieldKey): void {
  requestAnimationFrame(() => document.getElementById(buttonId(field))?.focus({ preventScroll: true }));
}
