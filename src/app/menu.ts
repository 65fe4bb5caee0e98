// The menu's commands: the work in the call itself, toasts on the way, a closing panel at the end.
import type { StopCode } from '../core/outcome';
import { clock } from '../google/clock';
import { keyFor, loadAll } from '../google/properties';
import { activeTabId, openFileId, showPanel, showSidebar, toast } from '../google/ui';
import { format, type Language, words } from '../i18n';
import { checkPanel, closingPanel } from './views/summary-dialog';
import { panelLanguage } from './views/sidebar';
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
  'permission',
  'held',
  'state_unwritable',
];

/** The daily job, in the menu call itself: it does not hang on the sidebar, which several Google accounts break. */
export function fromMenu(what: 'changed' | 'selected' | 'check'): string {
  const language = panelLanguage(loadAll('person'));
  const { name, toasts } = words(language);
  toast(what === 'check' ? toasts.checking : toasts.reading, name);
  let told = clock.now();
  const watch = (done: number, total: number) => {
    if (clock.now() - told < 15_000) return;
    told = clock.now();
    toast(format(toasts.sending, { done, total }), name);
  };
  const check = what === 'check';
  let finished: Finished;
  try {
    finished = runSlice({
      sheet: activeTabId(),
      what: check ? 'changed' : what,
      how: 'menu',
      confirmed: 'no',
      check: check ? 'look' : 'no',
      watch,
    });
  } catch (error) {
    const result = notBegun(troubleOf(error, language, {}, keyFor(openFileId())));
    tell(result, language);
    return JSON.stringify(result);
  }
  // Outside: a panel that cannot be shown must not be told as a run that never began.
  return JSON.stringify(closing(finished, language, check));
}

function closing(finished: Finished, language: Language, check: boolean): MenuReport {
  const { report, settings, tab } = finished;
  const stopped = report.stopped && troubleOf(report.stopped, language, settings.extras, keyFor(openFileId()));
  const result = menuReport(report, settings.language, settings.extras, stopped);
  if (check) {
    const panel = checkPanel(checkView(report, tab, language), language, settings.extras);
    showPanel(panel.title, panel.html, panel.height);
  } else {
    recordRun(finished, stopped?.code ?? null);
    tell(result, language);
  }
  return result;
}

function tell(result: MenuReport, language: Language): void {
  if (result.stopped && FOR_SIDEBAR.includes(result.stopped.code)) {
    toast(result.stopped.message, words(language).name);
    showSidebar(words(language).name);
    return;
  }
  const panel = closingPanel(result, language);
  showPanel(panel.title, panel.html, panel.height);
}
