// What a menu command opened the panel on: it travels in the page, and counts once.
import type { OpenOn, RunView, State, SyncWhat } from '../api';
import type { StopCode } from '../core/outcome';
import { CallFailed } from './server';
import type { Run } from './sync/run-progress';
import { openFile, type Panel, type PanelData, type ViewName } from './state';
import { wayOut } from './ui/error';

/** The view in which a stop is put right. A held run is asked about where it would have been sent. */
function viewFor(code: StopCode): ViewName {
  const way = wayOut(code);
  return way === 'connect' || way === 'columns' ? way : 'sync';
}

/** Stops of which the view itself does not speak. */
const TOLD: readonly StopCode[] = ['wrong_key', 'state_unwritable'];

/** Reads the file's state, and shows what the panel was opened on. */
export function openPanel(panel: Panel): Promise<void> {
  const openOn = takeOpenOn();
  return openFile(panel, undefined, (state) => (openOn ? openedOn(openOn, state, () => void openFile(panel)) : {}));
}

/** What the page was opened on; null for a panel that was opened by itself. A second look finds nothing. */
function takeOpenOn(): OpenOn | null {
  const place = document.getElementById('panel');
  const text = place?.dataset['openOn'];
  place?.removeAttribute('data-open-on');
  try {
    return JSON.parse(text ?? 'null') as OpenOn | null;
  } catch {
    return null;
  }
}

/** The panel's data to begin with. A run that is under way by now comes first, and the tab may be gone. */
function openedOn({ sheet, what, stopped, held }: OpenOn, state: State, again: () => void): Partial<PanelData> {
  if (state.running || !state.tabs.some(({ id }) => id === sheet)) return {};
  const failure = new CallFailed({ trouble: stopped }, 'syncTab');
  const trouble = TOLD.includes(stopped.code) ? { failure, again } : null;
  const run = held && heldRun(what, held);
  return { sheetId: sheet, view: viewFor(stopped.code), run, trouble };
}

function heldRun(what: SyncWhat, view: RunView): Run {
  const now = Date.now();
  const times = { since: now, sliceSince: now, progress: null, stopping: false, stalled: false };
  return { phase: 'held', what, people: [], answer: 'none', previewed: null, view, ...times };
}
