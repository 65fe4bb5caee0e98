// All that Google can call in the self-test: its menu, the run, the sidebar's probe and the clock's.
import { type Case, type Desk, judge, type Line, tell, verdict } from './case';
import { BY_HAND } from './cases/byhand';
import { READING } from './cases/reading';
import { RULES } from './cases/rules';
import { SERVICES } from './cases/services';
import { STORES } from './cases/stores';
import { HANDLER, removeTriggers, TRIGGERS } from './cases/triggers';
import { WRITING } from './cases/writing';
import { GIFTS, PROBES } from './probe';

const TABLE = 'Self-test';
const HEAD: Line = ['Case', 'What', 'Expected', 'Found', 'Verdict'];
const CASES: readonly Case[] = [...STORES, ...READING, ...WRITING, ...RULES, ...SERVICES, ...TRIGGERS];
/** Written together: a refusal that ends the script leaves what was found before. */
const TOGETHER = 8;
const MARK = 'selftest.file';

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Run the self-test', 'runSelfTest')
    .addItem('Try the sidebar', 'openProbe')
    .addItem('Try the clock', 'startClockProbe')
    .addItem('Look at the copy', 'lookAtCopy')
    .addToUi();
}

/** Runs every case and writes the table. Gives it back as JSON; `leaveOut`: what each case says that is not to run. */
export function runSelfTest(leaveOut?: string[]): string {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const desk = deskIn(file);
  const american = file.getSpreadsheetLocale() === 'en_US';
  const lines: Line[] = [];
  const left = Array.isArray(leaveOut) ? leaveOut : [];
  for (const one of CASES.filter(({ says }) => !left.includes(says))) {
    lines.push(judge(one, desk, american));
    if (lines.length % TOGETHER === 0) write(lines.slice(-TOGETHER));
  }
  write(lines.slice(lines.length - (lines.length % TOGETHER)));
  write(BY_HAND.map(([id, says]) => [id, says, '', '', 'by hand']));
  PropertiesService.getDocumentProperties().setProperty(MARK, file.getId());
  const differs = lines.filter(([, , , , word]) => /^[A-Z]{2}/.test(word)).length;
  file.toast(`${lines.length} cases, ${differs} not as the emulator does them.`, TABLE, 10);
  return JSON.stringify(lines);
}

/** A tab of its own for each run: no case meets what another left. */
function deskIn(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Desk {
  const scratch = file.insertSheet();
  let next = 1;
  return {
    file,
    block(rows, columns) {
      const range = scratch.getRange(next, 1, rows, columns);
      next += rows + 1;
      return range;
    },
    newTab: () => file.insertSheet(),
  };
}

/** Adds lines to the table, which is made when it is not there. */
function write(lines: Line[]): void {
  if (lines.length === 0) return;
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const tab = file.getSheetByName(TABLE) ?? file.insertSheet(TABLE);
  const all = tab.getLastRow() === 0 ? [HEAD, ...lines] : lines;
  const first = tab.getLastRow() + 1;
  const missing = first + all.length - 1 - tab.getMaxRows();
  if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
  // Plain text: what was found is to be read, not taken for a number or a date.
  tab.getRange(first, 1, all.length, HEAD.length).setNumberFormat('@').setValues(all);
  SpreadsheetApp.flush();
}

export function openProbe(): void {
  const page = HtmlService.createHtmlOutputFromFile('probe').setTitle(TABLE);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Called by the probe page: a value that Google may not carry to it. */
export function give(what: string): unknown {
  return GIFTS[what]?.();
}

/** Called by the probe page with what it found, by case. */
export function saveProbe(found: Record<string, string>): void {
  write(
    PROBES.map(({ id, says, expect, open }) => {
      const text = found[says] ?? 'nothing';
      return [id, says, expect, text, verdict({ expect, open }, text)];
    }),
  );
}

/** Makes a trigger that fires once in a minute and says what it finds. */
export function startClockProbe(): void {
  removeTriggers();
  ScriptApp.newTrigger(HANDLER).timeBased().after(60_000).create();
  SpreadsheetApp.getActiveSpreadsheet().toast('Wait two minutes.', TABLE, 10);
}

/** Called by Google's clock. */
export function clockProbe(event?: object): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const asked: [string, () => unknown, string][] = [
    ['getActiveSpreadsheet() is there', () => file !== null, 'true'],
    ['getDocumentProperties() is there', () => PropertiesService.getDocumentProperties() !== null, 'true'],
    ['getDocumentLock() is there', () => LockService.getDocumentLock() !== null, 'true'],
    ['A one-shot that has fired is still listed', () => ScriptApp.getUserTriggers(file).length, '1'],
    [
      'getUi() is refused',
      () => SpreadsheetApp.getUi(),
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    ],
    ['The event names its time zone', () => (event as { timezone?: string } | undefined)?.timezone, '"UTC"'],
  ];
  write(
    asked.map(([says, ask, expect]) => {
      const found = tell(ask);
      return ['clock', says, expect, found, verdict({ expect, open: true }, found)];
    }),
  );
  removeTriggers();
}

/** For a copy of the file: whether the properties of the first one came along. */
export function lookAtCopy(): void {
  const found = tell(() => PropertiesService.getDocumentProperties().getProperty(MARK));
  write([['open 10', 'Document properties in a copy', 'null', found, verdict({ expect: 'null', open: true }, found)]]);
}
