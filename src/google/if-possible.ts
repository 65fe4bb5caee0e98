// For what only helps, or only looks nice: it may fail without costing a run its work or its report.
import { applied } from './sheet';

/** Does something, and gives `otherwise` when Google refuses it: stores, caches, toasts and looks fail now and then. */
export function ifPossible<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/**
 * Changes a sheet's looks, each change for itself. The typed columns of a Table refuse formats, colours and rules
 * [TABLE-01], and a protected sheet widths and hiding, at once or when the change is applied.
 */
export function dressIfPossible(changes: readonly (() => unknown)[]): void {
  try {
    applied(() => {
      for (const change of changes) change();
    });
  } catch {
    // Whatever was queued behind a refused change is lost with it.
    for (const change of changes) ifPossible(() => applied(change), undefined);
  }
}
