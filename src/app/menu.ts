// The menu's commands: the work in the call itself, toasts on the way, and an end that leads on.
import type { Confirmation } from '../core/ports';
import { clock } from '../google/clock';
import { activeTabId, showMenu, showSidebar, toast, userLocale } from '../google/ui';
import { format, type Language, languageOf, words } from '../i18n';
import { isLate, tellLate } from './boxes';
import { type End, endOfError, endOfRun, showEnd, showSummary } from './command-end';
import { command } from './gate';
import { TO_OPEN_PANEL, TO_SYNC } from './needs';
import { checkPanel } from './views/summary-dialog';
import { checkView, type MenuReport, notBegun } from './views/report';
import { recordRun } from './run/history';
import { type Finished, runSlice } from './run/run';

const ITEMS = ['sync', 'selected', 'check', 'open', 'boxes'] as const;
type What = 'changed' | 'selected';

/** Hangs the menu into the editor: each item's key in the words, and the public function that it calls. */
export function showMenuOf(handlers: Record<(typeof ITEMS)[number], string>): void {
  const { menu } = words(languageOf(userLocale()));
  showMenu(ITEMS.map((item) => ({ label: menu[item], handler: handlers[item] })));
}

export function showPanelFromMenu(): void {
  command(TO_OPEN_PANEL, (language) => showSidebar(words(language).name, language));
}

/** The daily job, done in the menu call itself: the sidebar fails in browsers with several Google accounts. */
export function syncFromMenu(what: What): string {
  const began = clock.now();
  return fromMenu((language) => menuSync({ what, boxes: false, began }, language));
}

export function checkFromMenu(): string {
  return fromMenu(menuCheck);
}

function fromMenu(work: (language: Language) => MenuReport): string {
  const result = command(TO_SYNC, work);
  return JSON.stringify('code' in result ? notBegun(result) : result);
}

export interface Asked {
  what: What;
  /** Everything is told and asked in Google's boxes. */
  boxes: boolean;
  /** Start of the execution: Google counts from there, and may count the time in its boxes. */
  began: number;
}

/**
 * A sync, and its end as people see it. A person who confirms in a box what a safety limit holds gets a second run: it reads
 * everything anew, and the confirmation counts for what was shown.
 */
export function menuSync(asked: Asked, language: Language): MenuReport {
  for (let confirmed: Confirmation = 'no'; ; confirmed = 'yes') {
    const end = syncSlice(asked, confirmed, language);
    if (!showEnd(end, asked.boxes, language)) return end.result;
    if (isLate(asked.began)) {
      tellLate('sync', language);
      return end.result;
    }
  }
}

function syncSlice({ what, began }: Asked, confirmed: Confirmation, language: Language): End {
  const { name, toasts } = words(language);
  toast(toasts.reading, name);
  let told = clock.now();
  const watch = (done: number, total: number) => {
    if (clock.now() - told < 15_000) return;
    told = clock.now();
    toast(format(toasts.sending, { done, total }), name);
  };
  const sheet = activeTabId();
  let finished: Finished;
  try {
    finished = runSlice({ sheet, what, how: 'menu', confirmed, check: 'no', leavers: true, started: began, watch });
  } catch (error) {
    return endOfError(error, sheet, what, language);
  }
  // Outside the try: what fails from here on is no run that never began.
  const end = endOfRun(finished, sheet, what, language);
  recordRun(finished, end.result.stopped?.code ?? null);
  return end;
}

function menuCheck(language: Language): MenuReport {
  const { name, toasts } = words(language);
  toast(toasts.checking, name);
  const sheet = activeTabId();
  let finished: Finished;
  try {
    const kind = { what: 'changed', how: 'menu', confirmed: 'no', check: 'look' } as const;
    finished = runSlice({ ...kind, sheet, leavers: true, watch() {} });
  } catch (error) {
    const end = endOfError(error, sheet, 'changed', language);
    showEnd(end, false, language);
    return end.result;
  }
  const view = checkView(finished.report, { ...finished, unknownFixes: [] }, language);
  showSummary(checkPanel(view, language, finished.settings.extras), false, language);
  return endOfRun(finished, sheet, 'changed', language).result;
}
