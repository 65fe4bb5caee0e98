// How a menu command ends: a dialog with its sums, the panel on the very question, or Google's own boxes.
import type { OpenOn } from '../api';
import type { StopCode } from '../core/outcome';
import { keyFor } from '../google/properties';
import { openFileId, showAlert, showPanel, showSidebar, toast } from '../google/ui';
import { format, type Language, words } from '../i18n';
import type { ExtraNames } from '../i18n/status-text';
import { confirmInBox } from './boxes';
import type { Finished } from './run/run';
import { asText } from './views/as-text';
import { type MenuReport, menuReport, notBegun, runView, troubleOf } from './views/report';
import type { ClosingPanel } from './views/dialog-page';
import { closingPanel } from './views/summary-dialog';

/** What has to be decided or put right in the panel; everything else is told in the dialog. */
const FOR_PANEL: readonly StopCode[] = [
  'no_key',
  'wrong_key',
  'no_mapping',
  'no_email_column',
  'header_lost',
  'header_ambiguous',
  'held',
  'state_unwritable',
];

export interface End {
  result: MenuReport;
  extras: ExtraNames;
  /** What the panel opens on; null where nothing is asked. */
  question: OpenOn | null;
}

/** The end of a run that did not begin. */
export function endOfError(error: unknown, sheet: number, what: OpenOn['what'], language: Language): End {
  const key = keyFor(openFileId());
  const stopped = troubleOf(error, language, {}, key);
  const question = FOR_PANEL.includes(stopped.code) ? { sheet, what, stopped, held: null } : null;
  return { result: notBegun(troubleOf(error, language, {}, key, 'elsewhere')), extras: {}, question };
}

export function endOfRun(finished: Finished, sheet: number, what: OpenOn['what'], language: Language): End {
  const { report, run, settings, tab } = finished;
  const { extras } = settings;
  const key = keyFor(openFileId());
  const told = report.stopped && troubleOf(report.stopped, language, extras, key, 'elsewhere');
  const result = menuReport(report, language, settings, told);
  if (!report.stopped || !FOR_PANEL.includes(report.stopped.code)) return { result, extras, question: null };
  const stopped = troubleOf(report.stopped, language, extras, key);
  // The panel shows what is asked, and reads the rows itself.
  const rows = { attention: [], problems: [], leftOut: [] };
  const held = report.held && { ...runView(report, run?.id ?? '', tab, language, settings, stopped), ...rows };
  return { result, extras, question: { sheet, what, stopped, held } };
}

/**
 * Shows how a command ended.
 * @param boxes Google's own boxes, and nothing else
 * @returns whether a person has confirmed in a box what a safety limit holds
 */
export function showEnd({ result, extras, question }: End, boxes: boolean, language: Language): boolean {
  if (!question) {
    showSummary(closingPanel(result, language, extras), boxes, language);
    return false;
  }
  if (!boxes && opensOn(question, language)) return false;
  if (result.held) return confirmed(result, language, extras);
  const { boxes: text, menu, name } = words(language);
  const way = question.stopped.code === 'state_unwritable' ? '' : format(text.way, { menu: menu.boxes });
  const told = [question.stopped.message, way].filter(Boolean).join('\n\n');
  showSummary({ title: name, text: told, html: '', height: 0 }, true, language);
  return false;
}

/** Where no box can be shown either, the numbers are told at least. */
function confirmed(result: MenuReport, language: Language, extras: ExtraNames): boolean {
  try {
    return confirmInBox(result, language, extras);
  } catch {
    toast(closingPanel(result, language, extras).text, words(language).name);
    return false;
  }
}

/** A toast is too short for a question, and a dialog would have to be closed first: the panel opens on it. */
function opensOn(question: OpenOn, language: Language): boolean {
  const { name, toasts } = words(language);
  try {
    showSidebar(name, language, asText(JSON.stringify(question)));
  } catch {
    return false;
  }
  toast(toasts.question, name);
  return true;
}

/**
 * Shows a summary. The permission for pages may be missing [AUTH-07], and it is not known whether Google still shows a
 * dialog after a run of minutes. Where it fails, Google's own alert says the same, or at least a toast.
 */
export function showSummary(panel: ClosingPanel, boxes: boolean, language: Language): void {
  try {
    if (boxes) showAlert(panel.title, panel.text);
    else showPanel(panel.title, panel.html, panel.height);
  } catch {
    try {
      showAlert(panel.title, panel.text);
    } catch {
      toast(panel.text, words(language).name);
    }
  }
}
