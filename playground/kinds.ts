// What a row is told as, in the order of the report: those that need somebody come first.
import type { Outcome } from './driver';
import type { Style } from './terminal';

/** An outcome, or a row that went but deserves a look. */
export type Kind = Outcome | 'warned';

export const KINDS = ['invalid', 'refused', 'waiting', 'warned', 'synced', 'unchanged', 'skipped'] as const;
export const PROBLEMS: ReadonlySet<Kind> = new Set<Kind>(['invalid', 'refused', 'waiting', 'warned']);

export const SIGNS: Record<Kind, string> = {
  invalid: '✗',
  refused: '✗',
  waiting: '…',
  warned: '⚠',
  synced: '✓',
  unchanged: '=',
  skipped: '–',
};

export const STYLES: Record<Kind, Style> = {
  invalid: 'red',
  refused: 'red',
  waiting: 'yellow',
  warned: 'yellow',
  synced: 'green',
  unchanged: 'dim',
  skipped: 'dim',
};
