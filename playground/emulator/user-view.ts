// What one person sees of the document: the open tab, the selected cells, toasts, and the window that menus hang on.
import type { Book } from './spreadsheet-store';
import type { LiveExecution } from './execution';
import type { View } from './spreadsheet';
import { type Screen, ui } from './ui';

/** The open tab (null: the first) and the rectangles selected in it. */
export interface Selection {
  tab: number | null;
  ranges: number[][];
  /** What was selected last in the tabs that were left, by their ids. */
  left?: Map<number, number[][]>;
}

export interface Toast {
  user: string;
  message: string;
  title: string;
}

/** Cell A1 of the first tab, as when a file is opened. */
export function firstCell(): Selection {
  return { tab: null, ranges: [[1, 1, 1, 1]] };
}

/** `selection` is the person's own and changes with what the script opens and selects. */
export function viewOf(
  execution: LiveExecution,
  book: Book | null,
  selection: Selection,
  screen: Screen & { toasts: Toast[] },
): View {
  const { user } = execution;
  const triggered = execution.surface === 'trigger';
  // A trigger has no user in front of it: it starts at the first tab, and its selection is not shown.
  const own: Selection = triggered ? { tab: null, ranges: [] } : selection;
  const activeTab = () => own.tab ?? book?.sheets[0]?.id ?? 0;
  return {
    user,
    activeTab,
    setActiveTab: (id, restored) => {
      if (id === activeTab() && !restored) return;
      own.left ??= new Map();
      own.left.set(activeTab(), own.ranges);
      own.tab = id;
      own.ranges = (restored && own.left.get(id)) || (triggered ? [] : [[1, 1, 1, 1]]);
    },
    selection: () => own.ranges,
    setSelection: (ranges) => {
      own.ranges = ranges;
    },
    toast: (message, title) => void screen.toasts.push({ user, message, title }),
    // Neither a trigger nor a formula has one (SHEET-09, CUSTOM-04).
    ui: () =>
      triggered || execution.surface === 'formula'
        ? execution.fail('Cannot call SpreadsheetApp.getUi() from this context.')
        : ui(execution, screen),
  };
}
