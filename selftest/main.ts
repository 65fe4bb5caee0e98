// All that Google can call in the self-test: its menu, the run, the probes of pages, formulas and the clock, and the looks.
import { type Asked, answered, type Case, type Fixture, judge, type Line, verdict } from './case';
import { BY_HAND } from './cases/byhand';
import { CALLS } from './cases/calls';
import { CONTENTS } from './cases/contents';
import { FORMULAS, findings } from './cases/formulas';
import { addressed, consent, PEOPLE } from './cases/people';
import { COLUMNS } from './cases/columns';
import { READING } from './cases/reading';
import { RULES } from './cases/rules';
import { SCALE } from './cases/scale';
import { SERVICES } from './cases/services';
import { STORES } from './cases/stores';
import { HANDLER, removeTriggers, TRIGGERS } from './cases/triggers';
import { WRITING } from './cases/writing';
import { cellLines, prepareProtected as prepare, protectedLines, rowLines, tableLines } from './looks';
import { DIALOG, dialogPage, GIFTS, PROBES } from './probe';

const TABLE = 'Self-test';
const HEAD: Line = ['Case', 'What', 'Expected', 'Found', 'Verdict'];
const CASES: readonly Case[] = [
  ...STORES,
  ...READING,
  ...COLUMNS,
  ...WRITING,
  ...RULES,
  ...CONTENTS,
  ...SERVICES,
  ...PEOPLE,
  ...CALLS,
  ...TRIGGERS,
];
/** Run apart: together with the others they could take longer than one execution may. */
const SLOW: readonly Case[] = [...FORMULAS, ...SCALE];
/** Written together: a refusal that ends the script leaves what was found before. */
const TOGETHER = 8;
const MARK = 'selftest.file';
const NOTE = 'selftest.copied';

const MENU: readonly (readonly [caption: string, handler: string] | null)[] = [
  ['Run the self-test', 'runSelfTest'],
  ['Measure sizes and times', 'measure'],
  ['Try the sidebar', 'openProbe'],
  ['Try the dialog', 'openDialog'],
  ['Try the clock', 'startClockProbe'],
  ['Try a long run', 'runLong'],
  ['Try an alert', 'tryAlert'],
  ['Try a prompt', 'tryPrompt'],
  null,
  ['Look at this Table', 'lookAtTable'],
  ['Look at the cells of row 1', 'lookAtCells'],
  ['Look at hidden rows', 'lookAtRows'],
  ['Prepare the protected tab (owner)', 'prepareProtected'],
  ['Look at the protected tab (another editor)', 'lookAtProtected'],
  ['Look at the copy', 'lookAtCopy'],
  null,
  ['Ask for consent again', 'askAgain'],
];

export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const item of MENU) item ? menu.addItem(...item) : menu.addSeparator();
  menu.addToUi();
}

/** Runs every case and writes the table. Gives it back as JSON; `leaveOut`: what each case says that is not to run. */
export function runSelfTest(leaveOut?: string[]): string {
  const lines = runCases(CASES, leaveOut);
  write(BY_HAND.map(([id, says]) => [id, says, '', '', 'by hand']));
  markForCopies(SpreadsheetApp.getActiveSpreadsheet());
  return JSON.stringify(lines);
}

/** The same for the cases of size and time, and for those that wait for formulas. */
export function measure(leaveOut?: string[]): string {
  return JSON.stringify(runCases(SLOW, leaveOut));
}

function runCases(cases: readonly Case[], leaveOut?: string[]): Line[] {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const fixture = fixtureIn(file);
  const american = file.getSpreadsheetLocale() === 'en_US';
  const lines: Line[] = [];
  const left = Array.isArray(leaveOut) ? leaveOut : [];
  for (const one of cases.filter(({ says }) => !left.includes(says))) {
    lines.push(judge(one, fixture, american));
    if (lines.length % TOGETHER === 0) write(lines.slice(-TOGETHER));
  }
  write(lines.slice(lines.length - (lines.length % TOGETHER)));
  const differs = lines.filter(([, , , , word]) => /^[A-Z]{2}/.test(word)).length;
  file.toast(`${lines.length} cases, ${differs} not as the emulator does them.`, TABLE, 10);
  return lines;
}

/** The cases that only live Google can run: the id of each and what it says. */
export function liveOnly(): string {
  return JSON.stringify([...CASES, ...SLOW].filter(({ live }) => live).map(({ id, says }) => [id, says]));
}

/** What `lookAtCopy` looks for in a copy of the file. */
function markForCopies(file: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  PropertiesService.getDocumentProperties().setProperty(MARK, file.getId());
  const tab = file.getSheetByName(TABLE);
  const noted = tab?.createDeveloperMetadataFinder().withKey(NOTE).find().length ?? 0;
  if (tab && noted === 0) tab.getRange('B:B').addDeveloperMetadata(NOTE, 'x');
}

/** A tab of its own for each run: no case meets what another left. */
function fixtureIn(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Fixture {
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

export function openDialog(): void {
  const page = HtmlService.createHtmlOutput(dialogPage()).setWidth(300).setHeight(200);
  SpreadsheetApp.getUi().showModalDialog(page, TABLE);
}

/** A menu command of 4.5 minutes, then a dialog: its rows in the table say that it was still shown. */
export function runLong(): void {
  Utilities.sleep(270_000);
  openDialog();
}

/** Needs no consent for pages: with that permission left out it must still be shown. */
export function tryAlert(): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(TABLE, 'An alert without the permission for pages.', ui.ButtonSet.OK);
}

/** What a box gives back, how long it stood, and whether a lock outlived it: rows "HTML-07". */
export function tryPrompt(): void {
  const ui = SpreadsheetApp.getUi();
  const lock = LockService.getDocumentLock();
  lock.tryLock(1000);
  const began = Date.now();
  const reply = ui.prompt(
    TABLE,
    'Type something, wait as the table says, then press a button.',
    ui.ButtonSet.OK_CANCEL,
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  const found = `${reply.getSelectedButton()}, ${reply.getResponseText().length} letters, ${seconds} s, lock: ${lock.hasLock()}`;
  write([['HTML-07', 'A prompt that was answered', '', found, 'told']]);
}

/** Called by the probe page: a value that Google may not carry to it. */
export function give(what: string): unknown {
  return GIFTS[what]?.();
}

/** Called by the probe page with what it found, by case. */
export function saveProbe(found: Record<string, string>): void {
  writeFound(PROBES, found);
}

/** Called by the dialog with what it shows. */
export function saveDialog(found: Record<string, string>): void {
  writeFound(DIALOG, found);
}

function writeFound(probes: typeof PROBES, found: Record<string, string>): void {
  write(
    probes.map(({ id, says, expect, open }) => {
      const text = found[says] ?? 'nothing';
      return [id, says, expect === null ? '' : String(expect), text, verdict({ expect, open }, text)];
    }),
  );
}

/** In a cell, as =FORMULAPROBE(…): what a formula may do. */
export function formulaProbe(): string {
  return JSON.stringify(findings());
}

/** In a cell: a formula that takes its time. */
export function slowProbe(): string {
  Utilities.sleep(15_000);
  return 'done';
}

/** Makes a trigger that fires once in a minute and says what it finds. */
export function startClockProbe(): void {
  removeTriggers();
  PropertiesService.getUserProperties().setProperty(MARK, 'mine');
  ScriptApp.newTrigger(HANDLER).timeBased().after(60_000).create();
  SpreadsheetApp.getActiveSpreadsheet().toast('Wait two minutes.', TABLE, 10);
}

/** Called by Google's clock. */
export function clockProbe(event?: object): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const { timezone, triggerUid } = (event ?? {}) as { timezone?: string; triggerUid?: string };
  const listed = () => ScriptApp.getUserTriggers(file);
  const asked: readonly Asked[] = [
    ['getActiveSpreadsheet() is there', () => file !== null, 'true'],
    ['getDocumentProperties() is there', () => PropertiesService.getDocumentProperties() !== null, 'true'],
    ['getDocumentLock() is there', () => LockService.getDocumentLock() !== null, 'true'],
    ['getDocumentCache() is there', () => CacheService.getDocumentCache() !== null, 'true'],
    ['The properties of the person who made it', () => people().getProperty(MARK), '"mine"'],
    ['The effective user has an address', () => addressed(Session.getEffectiveUser().getEmail()), '"an address"'],
    ['Consent: status, number of scopes, address', consent, '["NOT_REQUIRED",6,"blank"]'],
    ['A one-shot that has fired is still listed', () => listed().length, '1'],
    ['It is a clock trigger', () => listed().map((one) => one.getEventType() === ScriptApp.EventType.CLOCK), '[true]'],
    ['The event has the id of the trigger', () => listed().map((one) => one.getUniqueId() === triggerUid), '[true]'],
    ['A toast is no error', () => file.toast('x') as unknown, 'undefined'],
    [
      'getUi() is refused',
      () => SpreadsheetApp.getUi(),
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    ],
    ['The event names its time zone', () => timezone, '"UTC"'],
  ];
  write(answered('clock', asked));
  removeTriggers();
}

const people = () => PropertiesService.getUserProperties();

export function lookAtTable(): void {
  write(tableLines());
}

export function lookAtCells(): void {
  write(cellLines());
}

export function lookAtRows(): void {
  write(rowLines());
}

export function prepareProtected(): void {
  prepare();
}

export function lookAtProtected(): void {
  write(protectedLines());
}

/** For a copy of the file: what of the first one came along. */
export function lookAtCopy(): void {
  const notes = () => {
    const tab = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(TABLE);
    return tab?.createDeveloperMetadataFinder().withKey(NOTE).find().length;
  };
  write(
    answered('open 10', [
      ['Document properties in a copy', () => PropertiesService.getDocumentProperties().getProperty(MARK), 'null'],
      ['Metadata of a column in a copy', notes, '1'],
    ]),
  );
}

/** All grants are gone: the next command asks for consent again, and a permission can be left out. */
export function askAgain(): void {
  ScriptApp.invalidateAuth();
}
