// Every function that Google can call: the menu, the trigger and the sidebar's calls, one line each.
import { answer, onClock } from './app/gate';
import { checkFromMenu, showMenuOf, showPanelFromMenu, syncFromMenu } from './app/menu';
import { setUpFromMenu } from './app/without-panel';

/** Which function each item of the menu calls. */
const MENU = {
  sync: 'syncToSignitic',
  selected: 'syncSelectedRows',
  check: 'checkRows',
  open: 'openSidebar',
  boxes: 'setUpWithoutPanel',
} as const;

/** Called by Google when a file opens, perhaps without any permission: nothing but the menu. */
export function onOpen(): void {
  showMenuOf(MENU);
}

/** Called by Google when the add-on is installed from within a file. */
export function onInstall(): void {
  onOpen();
}

export function openSidebar(): void {
  showPanelFromMenu();
}

export function syncToSignitic(): string {
  return syncFromMenu('changed');
}

export function syncSelectedRows(): string {
  return syncFromMenu('selected');
}

export function checkRows(): string {
  return checkFromMenu();
}

export function setUpWithoutPanel(): void {
  setUpFromMenu();
}

/** Called by Google's clock, as the person who made the schedule. There is no interface then. */
export function runScheduledSync(event?: unknown): void {
  onClock(event);
}

export function getState(): string {
  return answer('getState');
}

export function getTab(sheetId: unknown, headerRow: unknown): string {
  return answer('getTab', sheetId, headerRow);
}

export function listValues(
  sheetId: unknown,
  headerRow: unknown,
  column: unknown,
  field: unknown,
  inverted: unknown,
): string {
  return answer('listValues', sheetId, headerRow, column, field, inverted);
}

export function saveKey(key: unknown): string {
  return answer('saveKey', key);
}

export function useKeyOf(id: unknown): string {
  return answer('useKeyOf', id);
}

export function sameWorkspace(same: unknown): string {
  return answer('sameWorkspace', same);
}

export function forgetKey(): string {
  return answer('forgetKey');
}

export function saveMapping(sheetId: unknown, mapping: unknown): string {
  return answer('saveMapping', sheetId, mapping);
}

export function saveSettings(settings: unknown): string {
  return answer('saveSettings', settings);
}

export function savePanelLanguage(language: unknown): string {
  return answer('savePanelLanguage', language);
}

export function checkTab(sheetId: unknown): string {
  return answer('checkTab', sheetId);
}

export function writeCheck(sheetId: unknown): string {
  return answer('writeCheck', sheetId);
}

export function syncTab(
  sheetId: unknown,
  what: unknown,
  confirmed: unknown,
  unread: unknown,
  previewed: unknown,
  people: unknown,
): string {
  return answer('syncTab', sheetId, what, confirmed, unread, previewed, people);
}

export function previewTab(sheetId: unknown, read: unknown): string {
  return answer('previewTab', sheetId, read);
}

export function makePreviewTab(people: unknown, compared: unknown): string {
  return answer('makePreviewTab', people, compared);
}

export function deletePreviewTab(): string {
  return answer('deletePreviewTab');
}

export function getProgress(): string {
  return answer('getProgress');
}

export function stopSync(): string {
  return answer('stopSync');
}

export function showCell(sheetId: unknown, row: unknown, field: unknown): string {
  return answer('showCell', sheetId, row, field);
}

export function showResults(sheetId: unknown): string {
  return answer('showResults', sheetId);
}

export function placeResults(sheetId: unknown, place: unknown): string {
  return answer('placeResults', sheetId, place);
}

export function chooseFix(sheetId: unknown, field: unknown, code: unknown, chosen: unknown): string {
  return answer('chooseFix', sheetId, field, code, chosen);
}

export function inspectRow(sheetId: unknown, row: unknown): string {
  return answer('inspectRow', sheetId, row);
}

export function getPullCost(): string {
  return answer('getPullCost');
}

export function pullPeople(which: unknown, withoutRest: unknown): string {
  return answer('pullPeople', which, withoutRest);
}

export function getCompareCost(sheetId: unknown): string {
  return answer('getCompareCost', sheetId);
}

export function compareTab(sheetId: unknown, read: unknown): string {
  return answer('compareTab', sheetId, read);
}

export function addMissing(sheetId: unknown): string {
  return answer('addMissing', sheetId);
}

export function getLeavers(sheetId: unknown): string {
  return answer('getLeavers', sheetId);
}

export function deactivateLeavers(sheetId: unknown, emails: unknown, confirmed: unknown): string {
  return answer('deactivateLeavers', sheetId, emails, confirmed);
}

export function activateAgain(sheetId: unknown, emails: unknown): string {
  return answer('activateAgain', sheetId, emails);
}

export function giveUpAddresses(sheetId: unknown, pairs: unknown, confirmed: unknown): string {
  return answer('giveUpAddresses', sheetId, pairs, confirmed);
}

export function keepApart(sheetId: unknown, pairs: unknown): string {
  return answer('keepApart', sheetId, pairs);
}

export function decideGoneTab(tabId: unknown, said: unknown): string {
  return answer('decideGoneTab', tabId, said);
}

export function getChangeRequests(): string {
  return answer('getChangeRequests');
}

export function answerChangeRequests(sheetId: unknown, accept: unknown, requests: unknown): string {
  return answer('answerChangeRequests', sheetId, accept, requests);
}

export function showSignature(sheetId: unknown, row: unknown): string {
  return answer('showSignature', sheetId, row);
}

export function saveSchedule(schedule: unknown): string {
  return answer('saveSchedule', schedule);
}

export function takeOverSchedule(): string {
  return answer('takeOverSchedule');
}
