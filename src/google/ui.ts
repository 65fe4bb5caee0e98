// What the add-on shows in Google's own interface: the menu, the sidebar, toasts and the closing panel.
import { ifPossible } from './applied';
import { blocksOf, inLanguage } from '../i18n/page-blocks';
import type { Language } from '../i18n/languages';
import { isStateTab, previewTabs } from './types';

/** A menu item: its words, and the public function that it calls. */
export interface MenuItem {
  label: string;
  handler: string;
}

/** Puts the menu under Extensions. May run without any permission: nothing but the menu is touched. */
export function showMenu(items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const item of items) menu.addItem(item.label, item.handler);
  menu.addToUi();
}

/** Where the page of the panel takes what it opens on. */
const PLACE = '<div id="panel"';

/**
 * Shows the panel in one language. Where the text of its page is not to be had, it comes as built, with all languages.
 * @param openOn what the panel opens on, as the text of an attribute; without it the panel chooses by itself
 */
export function showSidebar(title: string, language: Language, openOn: string | null = null): void {
  // Not a template: nothing in the page can be taken for a scriptlet.
  const page = HtmlService.createHtmlOutputFromFile('sidebar');
  const made = () => withOpening(inLanguage(page.getContent(), language), openOn);
  const shown = ifPossible(() => HtmlService.createHtmlOutput(made()), page);
  SpreadsheetApp.getUi().showSidebar(shown.setTitle(title));
}

function withOpening(html: string, openOn: string | null): string {
  // Not `replace`: a cell's text may hold `$&`.
  return openOn === null ? html : html.split(PLACE).join(`${PLACE} data-open-on="${openOn}"`);
}

/** The words of the panel's page in a language, as JSON; '' where its text is not to be had. */
export function pageWords(language: Language): string {
  const html = ifPossible(() => HtmlService.createHtmlOutputFromFile('sidebar').getContent(), '');
  return blocksOf(html).find((block) => block.language === language)?.json ?? '';
}

export function toast(message: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 5);
}

/** A dialog, in pixels. It does not suspend the run, as an alert would, and asks the server nothing. */
export function showPanel(title: string, html: string, height: number, width = 460): void {
  const page = HtmlService.createHtmlOutput(html).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** Whether this execution has a user interface. Formulas and triggers have none [CUSTOM-04, SHEET-09]. */
export function hasInterface(): boolean {
  try {
    SpreadsheetApp.getUi();
    return true;
  } catch {
    return false;
  }
}

export type Button = 'ok' | 'yes' | 'no' | 'cancel' | 'close';

/**
 * Google's own box, for what cannot be shown otherwise: it needs no permission [AUTH-07], and holds the script until it is
 * closed. A lock does not survive that, and a person may take an hour: nothing that was read before counts afterwards.
 * @returns the button that was pressed; `close` for the cross
 */
export function ask(title: string, text: string, buttons: 'OK' | 'YES_NO' | 'YES_NO_CANCEL'): Button {
  const ui = SpreadsheetApp.getUi();
  return buttonOf(ui, ui.alert(title, text, ui.ButtonSet[buttons]));
}

export function showAlert(title: string, text: string): void {
  ask(title, text, 'OK');
}

/** Google's box with a line to type in, of which nothing is hidden; null unless OK was pressed. It holds the script as `ask` does. */
export function askText(title: string, text: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const reply = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
  return buttonOf(ui, reply.getSelectedButton()) === 'ok' ? reply.getResponseText() : null;
}

function buttonOf({ Button }: GoogleAppsScript.Base.Ui, pressed: GoogleAppsScript.Base.Button): Button {
  const known = [
    [Button.OK, 'ok'],
    [Button.YES, 'yes'],
    [Button.NO, 'no'],
    [Button.CANCEL, 'cancel'],
  ] as const;
  return known.find(([button]) => button === pressed)?.[1] ?? 'close';
}

/** The user's language as Google knows it; '' when it does not tell. Allowed even before the add-on is enabled. */
export function userLocale(): string {
  try {
    return Session.getActiveUserLocale();
  } catch {
    return '';
  }
}

/** E-mail of the current user; '' when Google does not tell or the permission was not granted. */
export function userEmail(): string {
  try {
    return Session.getEffectiveUser().getEmail();
  } catch {
    return '';
  }
}

/** The open spreadsheet; what a trigger runs for. */
export function openFile(): { id: string; name: string; url: string; timeZone: string } {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  return { id: file.getId(), name: file.getName(), url: file.getUrl(), timeZone: file.getSpreadsheetTimeZone() };
}

/**
 * The country of a spreadsheet's locale, "FR" for fr_FR; null for an English locale, which many files have without having
 * been given it.
 */
export function fileCountry(): string | null {
  const [, language, country] =
    /^([a-z]{2})_([A-Z]{2})$/.exec(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale()) ?? [];
  return language === 'en' ? null : (country ?? null);
}

export function openFileId(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getId();
}

export function activeTabId(): number {
  return SpreadsheetApp.getActiveSheet().getSheetId();
}

/** Tabs with cells that people may map: charts, our own state tab and the list of a preview are left out. */
export function allTabs(): { id: number; name: string }[] {
  const previews = new Set(ifPossible(previewTabs, []).map((tab) => tab.getSheetId()));
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((tab) => tab.getType() === SpreadsheetApp.SheetType.GRID && !isStateTab(tab))
    .map((tab) => ({ id: tab.getSheetId(), name: tab.getName() }))
    .filter(({ id }) => !previews.has(id));
}

const PREFIX = 'https://www.googleapis.com/auth/';

/** The manifest's scopes, without Google's prefix. */
export type Scope =
  | 'spreadsheets.currentonly'
  | 'script.container.ui'
  | 'script.external_request'
  | 'script.scriptapp'
  | 'script.send_mail'
  | 'userinfo.email';

/** Newer than the published types. */
interface Consent {
  getAuthorizationInfo(mode: unknown, scopes?: readonly string[]): GoogleAppsScript.Script.AuthorizationInfo;
}

/**
 * Which of these scopes the person did not grant, and Google's page to grant them. Status alone decides: the list of
 * granted scopes may be null [AUTH-06], and after an installation by an administrator nobody knows what it holds [AUTH-09].
 * None where Google cannot say: then each service says so itself.
 */
export function missingScopes(wanted: readonly Scope[]): { scopes: Scope[]; link: string } {
  try {
    return refusedScopes(wanted);
  } catch {
    return { scopes: [], link: '' };
  }
}

function refusedScopes(wanted: readonly Scope[]): { scopes: Scope[]; link: string } {
  const { AuthMode, AuthorizationStatus } = ScriptApp;
  const consent = ScriptApp as unknown as Consent;
  const info = consent.getAuthorizationInfo(AuthMode.FULL);
  if (info.getAuthorizationStatus() === AuthorizationStatus.NOT_REQUIRED) return { scopes: [], link: '' };
  const granted = (scope: Scope) =>
    consent.getAuthorizationInfo(AuthMode.FULL, [PREFIX + scope]).getAuthorizationStatus() ===
    AuthorizationStatus.NOT_REQUIRED;
  // No link comes as null or as ''.
  return { scopes: wanted.filter((scope) => !granted(scope)), link: info.getAuthorizationUrl() ?? '' };
}
