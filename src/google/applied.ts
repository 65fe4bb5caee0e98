// Changes to the sheet as they are applied: those that matter, and those that may fail without costing a run anything.

/**
 * Writes, and has Google apply it before anything else happens, even when it fails half way. A queued write dies with its
 * execution, or lands in a column that a person moves meanwhile.
 */
export function applied<T>(write: () => T): T {
  try {
    return write();
  } finally {
    flush();
  }
}

/** A flush that fails is tried once more, but stays a failure: a refused write is lost with the first flush. */
function flush(): void {
  try {
    SpreadsheetApp.flush();
  } catch (error) {
    SpreadsheetApp.flush();
    throw error;
  }
}

/** Does something, and returns `otherwise` when Google refuses it: stores, caches, toasts and formats fail now and then. */
export function ifPossible<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/**
 * Changes a sheet's appearance, each change by itself. The typed columns of a Table refuse formats, colours and rules
 * [TABLE-01], and a protected sheet widths and hiding, at once or when the change is applied.
 */
export function dressIfPossible(changes: readonly (() => unknown)[]): void {
  try {
    applied(() => {
      for (const change of changes) change();
    });
  } catch {
    // Changes that were queued behind a refused one are lost with it.
    for (const change of changes) ifPossible(() => applied(change), undefined);
  }
}

/** A column's cells from a row down to the end of the grid, wherever that is by then. `column` is 1-based. */
export function columnFrom(
  tab: GoogleAppsScript.Spreadsheet.Sheet,
  column: number,
  row: number,
): GoogleAppsScript.Spreadsheet.Range {
  return tab.getRange(`${letterOf(column)}${row}:${letterOf(column)}`);
}

/** A for 1, Z for 26, AA for 27. */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
