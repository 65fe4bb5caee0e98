// Who may call what: authorisation modes, granted scopes, and ScriptApp's questions about them.
import type { Person } from './cloud';
import type { RunningExecution } from './running';
import { enumeration, listFor, strict, wrongSignature } from './service-base';
import { callable, NOTHING } from './signatures';

const INFO = { getAuthorizationStatus: NOTHING, getAuthorizationUrl: NOTHING, getAuthorizedScopes: NOTHING };
export const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';
const LOST = 'Authorization is required to perform that action. Please run the script again to authorize it.';

/** All that onOpen may do where the add-on is installed but not yet used in this file (AUTH-01). */
const ALLOWED_IN_NONE =
  /^(SpreadsheetApp\.getUi$|Ui\.create(Addon)?Menu$|Menu\.|Utilities\.|Session\.(getActiveUserLocale|getScriptTimeZone)$)/;
/** What a custom function may use, without anybody's consent (CUSTOM-02, CUSTOM-03); the sheet can only be read. */
const ALLOWED_IN_FORMULAS =
  /^(Cache|Lock|Properties|UrlFetchApp|HTTPResponse|Utilities|Session\.getActiveUserLocale|ScriptApp\.getAuthorizationInfo|Spreadsheet|Sheet|Range|DeveloperMetadata|RichTextValue|CellImage|DataValidation|Filter)/;
const CHANGES_THE_SHEET =
  /^(Spreadsheet|Sheet|Range|RangeList|DeveloperMetadata)\.(set|insert|delete|clear|hide|show|add|append|move|remove|sort|toast|activate|merge|break|copy|protect|check|uncheck|unhide|create(?!DeveloperMetadataFinder))/;
const DOCUMENT_SCOPE = 'spreadsheets.currentonly';

/** The scopes of a manifest without prefix, or null where Google would find them by itself. */
export function scopesOf(manifest: object): string[] | null {
  const listed = (manifest as { oauthScopes?: string[] }).oauthScopes;
  return listed ? listed.map(withoutPrefix) : null;
}

export function withoutPrefix(scope: string): string {
  return scope.startsWith(SCOPE_PREFIX) ? scope.slice(SCOPE_PREFIX.length) : scope;
}

/** A scope counts as granted only if the manifest asks for it as well. */
export function isGranted(person: Person, manifest: object, scope: string): boolean {
  const asked = scopesOf(manifest);
  const has = (list: readonly string[] | null) =>
    list === null || list.includes(scope) || (scope === DOCUMENT_SCOPE && list.includes('spreadsheets'));
  return has(asked) && has(person.scopes);
}

/** Throws as Google does when this execution may not make the call. */
export function authorise(execution: RunningExecution, name: string, scope?: string): void {
  // Menus and the window they hang on need no grant: onOpen builds them for people who have never consented.
  if (name === 'SpreadsheetApp.getUi' || ALLOWED_IN_NONE.test(name)) return;
  if (execution.mode === 'NONE') refuse(execution, name, scope);
  if (execution.mode === 'CUSTOM_FUNCTION') {
    if (!ALLOWED_IN_FORMULAS.test(name) || CHANGES_THE_SHEET.test(name)) refuse(execution, name, scope);
    return;
  }
  if (execution.mode === 'LIMITED') {
    // The open document comes with the simple trigger; everything else that has a scope does not (AUTH-02).
    if (scope !== undefined && scope !== DOCUMENT_SCOPE) refuse(execution, name, scope);
    return;
  }
  if (scope === undefined || isGranted(execution.person, execution.manifest, scope)) return;
  if (execution.person.scopes?.length === 0) execution.fail(LOST);
  refuse(execution, name, scope);
}

function refuse(execution: RunningExecution, name: string, scope: string | undefined): never {
  const needed = scope === undefined ? '' : ` Required permissions: ${SCOPE_PREFIX}${scope}`;
  return execution.fail(`You do not have permission to call ${name}.${needed}`);
}

export const AUTH_MODES = ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'] as const;
export type AuthModes = Record<(typeof AUTH_MODES)[number], object>;

/**
 * The part of ScriptApp that concerns consent. `modes` is shared with the events of the same execution; `listed`: Google
 * lists the granted scopes.
 */
export function consent(execution: RunningExecution, modes: AuthModes, listed: boolean): object {
  const AuthorizationStatus = enumeration('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
  return {
    AuthMode: modes,
    AuthorizationStatus,
    getAuthorizationInfo(...given: unknown[]) {
      const [, scopes] = given;
      execution.call('ScriptApp.getAuthorizationInfo', 0);
      checkMode(execution, 'ScriptApp.getAuthorizationInfo', modes, given);
      const missing = missingScopes(execution, scopes);
      const status = missing.length > 0 ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
      const members = {
        getAuthorizationStatus: () => status,
        getAuthorizationUrl: () => (missing.length > 0 ? consentPage(missing) : ''),
        // Documented as possibly null (AUTH-06).
        getAuthorizedScopes: () => (listed ? listFor(execution, grantedScopes(execution)) : null),
      };
      return strict('AuthorizationInfo', callable(execution, 'ScriptApp.AuthorizationInfo', INFO, members));
    },
    requireScopes(...given: unknown[]) {
      const [, scopes = null] = given;
      execution.call('ScriptApp.requireScopes', 0);
      checkMode(execution, 'ScriptApp.requireScopes', modes, given.length < 2 ? [given[0], null] : given);
      if (missingScopes(execution, scopes).length === 0) return;
      // Only a surface with a person in front of it can ask; Google then ends the execution by itself.
      if (execution.surface === 'trigger') execution.fail(LOST);
      execution.stop(LOST);
    },
  };
}

function checkMode(execution: RunningExecution, method: string, modes: AuthModes, given: unknown[]): void {
  const [mode, scopes] = given;
  const scopesFit = given.length < 2 || (Array.isArray(scopes) && scopes.every((item) => typeof item === 'string'));
  const modeFits = Object.values(modes).includes(mode as object);
  if (given.length > 2 || !modeFits || !scopesFit) wrongSignature(execution, method, given);
}

function missingScopes(execution: RunningExecution, scopes: unknown): string[] {
  const wanted = (scopes as string[] | undefined)?.map(withoutPrefix) ?? scopesOf(execution.manifest) ?? [];
  return wanted.filter((scope) => !isGranted(execution.person, execution.manifest, scope));
}

function grantedScopes(execution: RunningExecution): string[] {
  const candidates = scopesOf(execution.manifest) ?? execution.person.scopes ?? [];
  return candidates
    .filter((scope) => isGranted(execution.person, execution.manifest, scope))
    .map((scope) => (scope.includes('://') ? scope : SCOPE_PREFIX + scope));
}

function consentPage(missing: readonly string[]): string {
  return `https://accounts.google.com/o/oauth2/auth?scope=${encodeURIComponent(missing.map((scope) => SCOPE_PREFIX + scope).join(' '))}`;
}
