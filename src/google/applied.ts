// Changes to the sheet as they are applied: those that matter, and those that may fail without costing a run anything.

/**
 * Does some writing and has Google apply it before anything else happens, even when it fails half way: what stays queued
 * dies with its execution, or lands in a column that somebody moves meanwhile.
 */
export function applied<T>(write: () => T): T {
  try {
    return write();
  } finally {
    flush();
  }
}

/** A flush that fails is tried once more, and told as a failure all the same: a refused write is lost with the first. */
function flush(): void {
  try {
    SpreadsheetApp.flush();
  } catch (error) {
    SpreadsheetApp.flush();
    throw error;
  }
}

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
