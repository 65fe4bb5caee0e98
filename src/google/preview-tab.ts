// The tab with the whole list of a preview: made when a person asks for it, plain text, never read back.
import { StopError } from '../core/outcome';
import { applied, dressIfPossible } from './applied';
import { insertTab, markAsPreview, previewTabs, type Tab } from './types';

/** Cells that are written in one call. */
const CELLS_AT_ONCE = 50_000;

/** The name of the tab, or null where there is none. */
export function previewTabName(): string | null {
  return previewTabs()[0]?.getName() ?? null;
}

/** Deletes the tabs that this add-on has made. Another tab of that name stays. */
export function deletePreviewTab(): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  for (const tab of previewTabs()) applied(() => file.deleteSheet(tab));
}

/**
 * Makes the tab anew, after the others, and shows it.
 * @param lines of equal length, the headers first
 * @param widths of the columns, in pixels
 * @returns its name: the next free one where another tab has it
 * @throws StopError preview_refused
 */
export function makePreviewTab(name: string, lines: readonly (readonly string[])[], widths: readonly number[]): string {
  try {
    deletePreviewTab();
    const tab = applied(() => insertTab(name));
    // The mark comes first: what a killed execution leaves is ours to delete.
    applied(() => markAsPreview(tab));
    fill(tab, lines);
    dressIfPossible([
      () => tab.getRange(1, 1, 1, widths.length).setFontWeight('bold'),
      ...widths.map((width, i) => () => tab.setColumnWidth(i + 1, width)),
    ]);
    return tab.getName();
  } catch (error) {
    throw new StopError('preview_refused', { message: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
}

function fill(tab: Tab, lines: readonly (readonly string[])[]): void {
  const width = lines[0]?.length ?? 1;
  const missing = lines.length - tab.getMaxRows();
  if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
  // Plain text before the first value [WRITE-15].
  applied(() => tab.getRange(1, 1, lines.length, width).setNumberFormat('@'));
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  for (let at = 0; at < lines.length; at += step) {
    const some = lines.slice(at, at + step).map((line) => line.map(asText));
    applied(() => tab.getRange(at + 1, 1, some.length, width).setValues(some));
  }
}

/** A text as it stands in a cell: it begins with nothing that makes a formula, unless it is a phone number. */
function asText(text: string): string {
  return /^\s*(?:[=@'-]|\+(?!\d))/.test(text) ? `› ${text}` : text;
}
