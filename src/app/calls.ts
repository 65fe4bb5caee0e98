// The sidebar's calls by name: the permissions that each needs, and its work.
import type { CallName, Calls, CheckView, RunView } from '../api';
import { isFieldKey } from '../core/fields';
import { StopError } from '../core/outcome';
import { columnValues, type ColumnValues } from '../core/people/column-values';
import { columnOf, headersOf, isColumn } from '../core/people/template';
import type { Confirmation, Previewed } from '../core/ports';
import { askToStop, getProgress, latestRun } from '../google/lease';
import { fromStored, keepKey, keyFor, loadAll, save, saveChoice } from '../google/properties';
import { deletePreviewTab } from '../google/preview-tab';
import { columnUnder, readHeaders, showCell, tabOf } from '../google/sheet';
import { openFileId, pageWords, type Scope } from '../google/ui';
import { isLanguage, type Language } from '../i18n';
import { answerWorkspace, tryKey } from './api-key';
import { answerChangeRequests, changeRequests } from './change-requests';
import { chooseFix, placeResults, showResults } from './chosen';
import { addMissingPeople, compareCost, comparePart } from './compare';
import { recordRun } from './run/history';
import { TO_READ, TO_SCHEDULE, TO_SHOW_SIGNATURE, TO_SYNC } from './needs';
import { pullCost, pullPeople } from './pull';
import { activate, apart, deactivate, emailsOf, getLeavers, giveUp, MOST_CHOSEN, pairsOf } from './run/leavers';
import { sayGone } from './run/gone-tabs';
import { runSlice, stored } from './run/run';
import { saveMapping } from './mapping';
import { saveScheduleFor, takeOverFor } from './schedule/save';
import { scheduleView } from './schedule/view';
import { showSignature } from './signature';
import {
  fieldsWithUnknownFix,
  keptFields,
  keyToStore,
  previewPeople,
  readValues,
  settingsOf,
  sheetIdOf,
  whole,
} from './validate';
import { listInTab, showPreview } from './views/preview';
import { checkView, runView, troubleOf } from './views/report';
import { rowView } from './views/row';
import { stateView, tabView } from './views/sidebar';
import { storedName } from './stored-names';

/** Arguments come from a page, so that nothing is known of them. */
interface Call<N extends CallName> {
  needs: readonly Scope[] | ((...args: unknown[]) => readonly Scope[]);
  run(language: Language, ...args: unknown[]): ReturnType<Calls[N]>;
}

export const CALLS: { [N in CallName]: Call<N> } = {
  getState: { needs: TO_READ, run: (language) => stateView(scheduleView(language)) },
  getTab: { needs: TO_READ, run: (_, sheet, headerRow) => tabView(sheetIdOf(sheet), whole(headerRow, 1, 100_000)) },
  listValues: {
    needs: TO_READ,
    run: (_, sheet, headerRow, column, field, inverted) =>
      valuesOf(
        sheetIdOf(sheet),
        whole(headerRow, 1, 100_000) ?? 1,
        whole(column, 1, 20_000) ?? 1,
        field,
        inverted === true,
      ),
  },
  saveKey: { needs: TO_SYNC, run: (_, key) => tryKey(keyToStore(key)) },
  useKeyOf: { needs: TO_SYNC, run: (_, file) => tryKey(keyOf(String(file))) },
  sameWorkspace: { needs: TO_READ, run: (_, same) => answerWorkspace(same === true) },
  forgetKey: {
    needs: TO_READ,
    run() {
      keepKey(openFileId(), null);
      return null;
    },
  },
  saveMapping: { needs: TO_READ, run: (language, sheet, mapping) => saveMapping(sheetIdOf(sheet), mapping, language) },
  saveSettings: {
    needs: [],
    run(language, settings) {
      const checked = settingsOf(settings, language);
      saveChoice('file', storedName('settings'), checked);
      return checked;
    },
  },
  savePanelLanguage: {
    needs: [],
    run(_, wanted) {
      const language = isLanguage(wanted) ? wanted : 'en';
      save('person', storedName('language'), language);
      return pageWords(language);
    },
  },
  checkTab: { needs: TO_SYNC, run: (language, sheet) => checkTab(sheetIdOf(sheet), 'look', language) },
  writeCheck: { needs: TO_SYNC, run: (language, sheet) => checkTab(sheetIdOf(sheet), 'write', language) },
  syncTab: {
    needs: TO_SYNC,
    run(language, sheet, what, confirmed, unread, previewed, people) {
      const answer = unread === true ? 'unread' : confirmed === true ? 'yes' : 'no';
      const given = { sheet: sheetIdOf(sheet), confirmed: answer, previewed: keptFields(previewed) } as const;
      return syncTab({ ...given, leftOut: emailsIn(people) }, what, language);
    },
  },
  previewTab: {
    needs: TO_SYNC,
    run: (language, sheet, read) => showPreview(sheetIdOf(sheet), readValues(read), language),
  },
  makePreviewTab: {
    needs: TO_READ,
    run: (language, people, compared) => listInTab(previewPeople(people), compared === true, language),
  },
  deletePreviewTab: {
    needs: TO_READ,
    run() {
      deletePreviewTab();
      return null;
    },
  },
  getProgress: { needs: [], run: () => getProgress() as ReturnType<Calls['getProgress']> },
  stopSync: {
    needs: [],
    run() {
      const run = latestRun();
      if (run) askToStop(run.id);
      return null;
    },
  },
  showCell: { needs: TO_READ, run: (_, sheet, row, field) => showFieldOf(sheetIdOf(sheet), row, field) },
  showResults: { needs: TO_READ, run: (_, sheet) => showResults(sheetIdOf(sheet)) },
  placeResults: {
    needs: TO_READ,
    run: (_, sheet, place) => placeResults(sheetIdOf(sheet), place === 'email' ? 'email' : 'right'),
  },
  chooseFix: {
    needs: TO_READ,
    run: (_, sheet, field, code, chosen) => chooseFix(sheetIdOf(sheet), field, code, chosen === true),
  },
  inspectRow: {
    needs: TO_READ,
    run: (language, sheet, row) => rowView(sheetIdOf(sheet), whole(row, 1, 10_000_000), language),
  },
  showSignature: {
    needs: TO_SHOW_SIGNATURE,
    run: (language, sheet, row) => showSignature(sheetIdOf(sheet), whole(row, 1, 10_000_000), language),
  },
  getLeavers: { needs: TO_SYNC, run: (language, sheet) => getLeavers(sheetIdOf(sheet), language) },
  deactivateLeavers: {
    needs: TO_SYNC,
    run: (language, sheet, emails, confirmed) =>
      deactivate(sheetIdOf(sheet), emailsOf(emails), whole(confirmed, 1, MOST_CHOSEN), language),
  },
  activateAgain: {
    needs: TO_SYNC,
    run: (language, sheet, emails) => activate(sheetIdOf(sheet), emailsOf(emails), language),
  },
  giveUpAddresses: {
    needs: TO_SYNC,
    run: (language, sheet, pairs, confirmed) =>
      giveUp(sheetIdOf(sheet), pairsOf(pairs), whole(confirmed, 1, MOST_CHOSEN), language),
  },
  keepApart: { needs: TO_SYNC, run: (language, sheet, pairs) => apart(sheetIdOf(sheet), pairsOf(pairs), language) },
  decideGoneTab: {
    needs: TO_READ,
    run(_, tab, said) {
      sayGone(sheetIdOf(tab), said === 'left' || said === 'ignored' ? said : null);
      return null;
    },
  },
  // A schedule can be ended without the permission to make one.
  saveSchedule: {
    needs: (schedule) => (schedule === null ? TO_READ : TO_SCHEDULE),
    run: (language, schedule) => saveScheduleFor(schedule, language),
  },
  getPullCost: { needs: TO_SYNC, run: () => pullCost() },
  pullPeople: {
    needs: TO_SYNC,
    run: (language, which, withoutRest) =>
      pullPeople(which === 'all' ? 'all' : 'active', withoutRest === true, language),
  },
  getCompareCost: { needs: TO_SYNC, run: (_, sheet) => compareCost(sheetIdOf(sheet)) },
  compareTab: {
    needs: TO_SYNC,
    run: (language, sheet, read) => comparePart(sheetIdOf(sheet), emailsIn(read), language),
  },
  addMissing: { needs: TO_SYNC, run: (language, sheet) => addMissingPeople(sheetIdOf(sheet), language) },
  getChangeRequests: { needs: TO_SYNC, run: () => changeRequests() },
  answerChangeRequests: {
    needs: TO_SYNC,
    run: (_, sheet, accept, requests) => answerChangeRequests(sheetIdOf(sheet), accept === true, requests),
  },
  takeOverSchedule: { needs: TO_SCHEDULE, run: (language) => takeOverFor(language) },
};

function keyOf(file: string): string {
  const key = keyFor(file);
  if (!key) throw new StopError('no_key');
  return key;
}

function valuesOf(sheet: number, headerRow: number, column: number, field: unknown, inverted: boolean): ColumnValues {
  const tab = tabOf(sheet);
  const header = readHeaders(tab, headerRow)[column - 1] ?? '';
  const { shown, values } = columnUnder(tab, headerRow, column);
  return columnValues({ field: isFieldKey(field) ? field : null, header, inverted }, shown, values);
}

const nobodyWatches = () => {};

function checkTab(sheet: number, check: 'look' | 'write', language: Language): CheckView {
  const kind = { what: 'changed', how: 'sidebar', confirmed: 'no' } as const;
  const { report, ...around } = runSlice({ ...kind, sheet, check, leavers: true, watch: nobodyWatches });
  const unknownFixes = fieldsWithUnknownFix(fromStored(loadAll('file'), storedName('mapping', sheet)));
  return checkView(report, { ...around, unknownFixes }, language);
}

const KINDS = ['changed', 'selected', 'all', 'refused', 'deactivate_left_out', 'leave_left_out', 'resume'] as const;

const emailsIn = (people: unknown): ReadonlySet<string> =>
  new Set(Array.isArray(people) ? people.map((email) => String(email).toLowerCase()) : []);

function syncTab(
  given: { sheet: number; confirmed: Confirmation; previewed: Previewed | null; leftOut: ReadonlySet<string> },
  wanted: unknown,
  language: Language,
): RunView {
  const what = KINDS.find((one) => one === wanted) ?? 'changed';
  const finished = runSlice({ ...given, what, how: 'sidebar', check: 'no', leavers: true, watch: nobodyWatches });
  const { report, made, run, tab, settings } = finished;
  const stopped = report.stopped && troubleOf(report.stopped, language, settings.extras, keyFor(openFileId()));
  recordRun(finished, stopped?.code ?? null);
  const view = runView(report, run?.id ?? '', tab, language, settings, stopped);
  return { ...view, placeRefused: made?.refused ?? null };
}

/** Selects the cell of a field in a row; the row's first cell where the field comes from no single column. */
function showFieldOf(sheet: number, row: unknown, field: unknown): null {
  const tab = tabOf(sheet);
  const { mapping } = stored(sheet);
  const source = mapping?.sources[field as keyof typeof mapping.sources];
  const column =
    mapping && source && isColumn(source) ? columnOf(source, headersOf(readHeaders(tab, mapping.headerRow))) : 0;
  showCell(tab, whole(row, 1, 10_000_000) ?? 1, typeof column === 'number' ? column + 1 : 1);
  return null;
}
