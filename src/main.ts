// All that Google can call: the menu, the trigger, and the sidebar's calls. Wiring only.
import type { Answer, CallName, Calls } from './api';
import { answerWorkspace, tryKey } from './app/api-key';
import { fromMenu } from './app/menu';
import { rowView } from './app/views/row';
import { panelLanguage, stateView, tabView } from './app/views/sidebar';
import { checkView, runView, troubleOf } from './app/views/report';
import { runSlice, stored } from './app/run/run';
import { recordRun } from './app/run/history';
import { runDue } from './app/schedule/on-trigger';
import { saveScheduleFor, takeOverFor } from './app/schedule/save';
import { scheduleView } from './app/schedule/view';
import { firstSettings, keyToStore, mappingToStore, settingsOf, sheetIdOf, whole } from './app/validate';
import { StopError } from './core/outcome';
import { columnOf, headersOf, isColumn } from './core/people/template';
import { askToStop, getProgress as progressNow, latestRun } from './google/lease';
import { keepKey, keyFor, loadAll, save } from './google/properties';
import { readHeaders, showCell as show, tabOf } from './google/sheet';
import { fileCountry, missingScopes, openFileId, showMenu, showSidebar, userLocale } from './google/ui';
import { type Language, languageOf, words } from './i18n';

/** Called by Google when a file opens, perhaps without any permission: nothing but the menu. */
export function onOpen(): void {
  const { menu } = words(languageOf(userLocale()));
  showMenu([
    { label: menu.sync, handler: 'syncToSignitic' },
    { label: menu.selected, handler: 'syncSelectedRows' },
    { label: menu.check, handler: 'checkRows' },
    { label: menu.open, handler: 'openSidebar' },
  ]);
}

/** Called by Google when the add-on is installed from within a file. */
export function onInstall(): void {
  onOpen();
}

export function openSidebar(): void {
  showSidebar(words(languageOf(userLocale())).name);
}

export function syncToSignitic(): string {
  return fromMenu('changed');
}

export function syncSelectedRows(): string {
  return fromMenu('selected');
}

export function checkRows(): string {
  return fromMenu('check');
}

/** Called by Google's clock, as the person who made the schedule. There is no interface then. */
export function runScheduledSync(event?: { triggerUid?: string }): void {
  runDue(event?.triggerUid ?? '');
}

/** Answers a call of the sidebar: JSON, errors as values, and never the key. */
function answer<N extends CallName>(_name: N, work: (language: Language) => ReturnType<Calls[N]>): string {
  let language: Language = 'en';
  let secret: string | null = null;
  try {
    language = panelLanguage(loadAll('person'));
    secret = keyFor(openFileId());
    const given: Answer<unknown> = { ok: true, value: work(language) };
    return JSON.stringify(given);
  } catch (error) {
    const trouble = troubleOf(error, language, {}, secret);
    if (trouble.code === 'permission') trouble.link = missingScopes([]).link;
    const given: Answer<never> = { ok: false, error: trouble };
    return JSON.stringify(given);
  }
}

export function getState(): string {
  return answer('getState', (language) => stateView(scheduleView(language)));
}

export function getTab(sheetId: unknown, headerRow: unknown): string {
  return answer('getTab', () => tabView(sheetIdOf(sheetId), whole(headerRow, 1, 100_000)));
}

export function saveKey(key: unknown): string {
  return answer('saveKey', () => tryKey(keyToStore(key)));
}

export function useKeyOf(id: unknown): string {
  return answer('useKeyOf', () => {
    const key = keyFor(String(id));
    if (!key) throw new StopError('no_key');
    return tryKey(key);
  });
}

export function sameWorkspace(same: unknown): string {
  return answer('sameWorkspace', () => answerWorkspace(same === true));
}

export function forgetKey(): string {
  return answer('forgetKey', () => {
    keepKey(openFileId(), null);
    return null;
  });
}

export function saveMapping(sheetId: unknown, mapping: unknown): string {
  return answer('saveMapping', (language) => {
    const sheet = sheetIdOf(sheetId);
    const checked = mappingToStore(mapping);
    const texts = readHeaders(tabOf(sheet), checked.headerRow);
    const headers = headersOf(texts);
    for (const [field, source] of Object.entries(checked.sources)) {
      if (!source || !isColumn(source)) continue;
      const column = columnOf(source, headers);
      if (typeof column !== 'number') throw new StopError('header_lost', { field, column: source.column, likely: '' });
    }
    const all = loadAll('file');
    // The language of statuses is chosen at the first mapping, and stays whoever syncs.
    if (all['settings'] === undefined) save('file', 'settings', firstSettings(language, fileCountry()));
    save('file', `tab:${sheet}`, checked);
    return checked;
  });
}

export function saveSettings(settings: unknown): string {
  return answer('saveSettings', (language) => {
    const checked = settingsOf(settings, language);
    save('file', 'settings', checked);
    return checked;
  });
}

export function savePanelLanguage(chosen: unknown): string {
  return answer('savePanelLanguage', () => {
    const language: Language = chosen === 'fr' ? 'fr' : 'en';
    save('person', 'language', language);
    return language;
  });
}

const nobodyWatches = () => {};

export function checkTab(sheetId: unknown): string {
  return answer('checkTab', (language) => checked(sheetId, 'look', language));
}

export function writeCheck(sheetId: unknown): string {
  return answer('writeCheck', (language) => checked(sheetId, 'write', language));
}

function checked(sheetId: unknown, check: 'look' | 'write', language: Language): ReturnType<Calls['checkTab']> {
  const wanted = {
    sheet: sheetIdOf(sheetId),
    what: 'changed',
    how: 'sidebar',
    confirmed: 'no',
    check,
    watch: nobodyWatches,
  } as const;
  const { report, tab } = runSlice(wanted);
  return checkView(report, tab, language);
}

export function syncTab(sheetId: unknown, what: unknown, confirmed: unknown, unread: unknown): string {
  return answer('syncTab', (language) => {
    const kinds = ['changed', 'selected', 'all', 'refused', 'resume'] as const;
    const kind = kinds.find((one) => one === what) ?? 'changed';
    const finished = runSlice({
      sheet: sheetIdOf(sheetId),
      what: kind,
      how: 'sidebar',
      confirmed: unread === true ? 'unread' : confirmed === true ? 'yes' : 'no',
      check: 'no',
      watch: nobodyWatches,
    });
    const { report, run, tab, settings } = finished;
    const stopped = report.stopped && troubleOf(report.stopped, language, settings.extras, keyFor(openFileId()));
    recordRun(finished, stopped?.code ?? null);
    return runView(report, run?.id ?? '', tab, language, settings.extras, stopped);
  });
}

export function getProgress(): string {
  return answer('getProgress', () => progressNow() as ReturnType<Calls['getProgress']>);
}

export function stopSync(): string {
  return answer('stopSync', () => {
    const run = latestRun();
    if (run) askToStop(run.id);
    return null;
  });
}

export function showCell(sheetId: unknown, row: unknown, field: unknown): string {
  return answer('showCell', () => {
    const sheet = sheetIdOf(sheetId);
    const tab = tabOf(sheet);
    const { mapping } = stored(sheet);
    const source = mapping?.sources[field as keyof typeof mapping.sources];
    const column =
      mapping && source && isColumn(source) ? columnOf(source, headersOf(readHeaders(tab, mapping.headerRow))) : 0;
    show(tab, whole(row, 1, 10_000_000) ?? 1, typeof column === 'number' ? column + 1 : 1);
    return null;
  });
}

export function inspectRow(sheetId: unknown, row: unknown): string {
  return answer('inspectRow', (language) => rowView(sheetIdOf(sheetId), whole(row, 1, 10_000_000), language));
}

export function saveSchedule(schedule: unknown): string {
  return answer('saveSchedule', (language) => saveScheduleFor(schedule, language));
}

export function takeOverSchedule(): string {
  return answer('takeOverSchedule', (language) => takeOverFor(language));
}
