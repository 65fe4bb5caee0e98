// The menu's commands: the work in the call itself, toasts on the way, a closing panel at the end.
import type { StopCode } from '../core/outcome';
import { clock } from '../google/clock';
import { keyFor } from '../google/properties';
import { activeTabId, openFileId, showAlert, showMenu, showPanel, showSidebar, toast, userLocale } from '../google/ui';
import { format, type Language, languageOf, words } from '../i18n';
import type { ExtraNames } from '../i18n/status-text';
import { command } from './gate';
import { TO_OPEN_PANEL, TO_SYNC } from './needs';
import { type ClosingPanel, checkPanel, closingPanel } from './views/summary-dialog';
import { checkView, type MenuReport, menuReport, notBegun, troubleOf } from './views/report';
import { type Finished, runSlice } from './run/run';
import { recordRun } from './run/history';

/** What must be put right in the sidebar; everything else is told in the closing panel. */
const FOR_SIDEBAR: readonly StopCode[] = [
  'no_key',
  'wrong_key',
  'no_mapping',
  'no_email_column',
  'header_lost',
  'header_ambiguous',
  'held',
  'state_unwritable',
];

/** Hangs the menu into the editor: each item's key in the words, and the public function that it calls. */
export function showMenuOf(handlers: Record<'sync' | 'selected' | 'check' | 'open', string>): void {
  const { menu } = words(languageOf(userLocale()));
  const items = ['sync', 'selected', 'check', 'open'] as const;
  showMenu(items.map((item) => ({ label: menu[item], handler: handlers[item] })));
}

export function showPanelFromMenu(): void {
  command(TO_OPEN_PANEL, (language) => showSidebar(words(language).name, language));
}

/** The daily job, done in the menu call itself: the sidebar fails in browsers with several Google accounts. */
export function syncFromMenu(what: 'changed' | 'selected'): string {
  return fromMenu(what, 'no');
}

export function checkFromMenu(): string {
  return fromMenu('changed', 'look');
}

function fromMenu(what: 'changed' | 'selected', check: 'no' | 'look'): string {
  const result = command(TO_SYNC, (language) => menuRun(what, check, language));
  return JSON.stringify('code' in result ? notBegun(result) : result);
}

function menuRun(what: 'changed' | 'selected', check: 'no' | 'look', language: Language): MenuReport {
  const { name, toasts } = words(language);
  toast(check === 'look' ? toasts.checking : toasts.reading, name);
  let told = clock.now();
  const watch = (done: number, total: number) => {
    if (clock.now() - told < 15_000) return;
    told = clock.now();
    toast(format(toasts.sending, { done, total }), name);
  };
  let finished: Finished;
  try {
    finished = runSlice({ sheet: activeTabId(), what, how: 'menu', confirmed: 'no', check, leavers: true, watch });
  } catch (error) {
    const result = notBegun(troubleOf(error, language, {}, keyFor(openFileId())));
    tell(result, language);
    return result;
  }
  // Outside the try: a panel that cannot be shown must not be reported as a run that never began.
  return closing(finished, language, check === 'look');
}

function closing(finished: Finished, language: Language, check: boolean): MenuReport {
  const { report, settings, tab } = finished;
  const stopped = report.stopped && troubleOf(report.stopped, language, settings.extras, keyFor(openFileId()));
  const result = menuReport(report, language, settings, stopped);
  if (check) {
    show(checkPanel(checkView(report, tab, language, settings), language, settings.extras), language);
  } else {
    recordRun(finished, stopped?.code ?? null);
    tell(result, language, settings.extras);
  }
  return result;
}

function tell(result: MenuReport, language: Language, extras: ExtraNames = {}): void {
  if (!result.stopped || !FOR_SIDEBAR.includes(result.stopped.code)) {
    show(closingPanel(result, language, extras), language);
    return;
  }
  const { name } = words(language);
  // A toast is too short for names: what holds a sync is told in the closing panel, in front of the sidebar.
  if (!result.held) toast(result.stopped.message, name);
  try {
    showSidebar(name, language);
  } catch {
    if (!result.held) show(closingPanel(result, language, extras), language);
  }
  if (result.held) show(closingPanel(result, language, extras), language);
}

/**
 * Shows how a command ended. The permission for panels may be missing [AUTH-07], and it is not known whether Google still
 * shows one after a run of minutes. Where it fails, Google's own alert says the same, or at least a toast.
 */
function show(panel: ClosingPanel, language: Language): void {
  try {
    showPanel(panel.title, panel.html, panel.height);
  } catch {
    try {
      showAlert(panel.title, panel.text);
    } catch {
      toast(panel.text, words(language).name);
    }
  }
}
