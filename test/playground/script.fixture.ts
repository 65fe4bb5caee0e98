// What a test needs to play the script: one execution that counts its calls, a view, and SpreadsheetApp on a book.
import { createContext, runInContext } from 'node:vm';
import type { Book } from '../../playground/emulator/spreadsheet-store';
import type { Execution } from '../../playground/emulator/service-base';
import { spreadsheetApp, type View } from '../../playground/emulator/spreadsheet';

/** Every member that the tests call, on any object of the service: tests play untyped scripts. */
type MemberName =
  | 'getActiveSpreadsheet'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'getActiveRangeList'
  | 'getUi'
  | 'flush'
  | 'SheetType'
  | 'WrapStrategy'
  | 'DeveloperMetadataVisibility'
  | 'ProtectionType'
  | 'DeveloperMetadataLocationType'
  | 'GRID'
  | 'OBJECT'
  | 'WRAP'
  | 'CLIP'
  | 'DOCUMENT'
  | 'PROJECT'
  | 'SHEET'
  | 'RANGE'
  | 'COLUMN'
  | 'ROW'
  | 'getId'
  | 'getUrl'
  | 'getName'
  | 'getSheets'
  | 'getSheetById'
  | 'getSheetByName'
  | 'setActiveSheet'
  | 'setActiveRange'
  | 'getSpreadsheetTimeZone'
  | 'getSpreadsheetLocale'
  | 'toast'
  | 'insertSheet'
  | 'createDeveloperMetadataFinder'
  | 'getSheetId'
  | 'getType'
  | 'getIndex'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getRange'
  | 'getDataRange'
  | 'getRangeList'
  | 'insertColumnsAfter'
  | 'insertColumnAfter'
  | 'getBandings'
  | 'getColumnGroupDepth'
  | 'isBlank'
  | 'insertRowsAfter'
  | 'hideColumns'
  | 'showColumns'
  | 'setColumnWidth'
  | 'getFrozenRows'
  | 'isSheetHidden'
  | 'getParent'
  | 'activate'
  | 'isRowHiddenByFilter'
  | 'isRowHiddenByUser'
  | 'getFilter'
  | 'getProtections'
  | 'appendRow'
  | 'isColumnHiddenByUser'
  | 'setActiveSelection'
  | 'getValues'
  | 'getValue'
  | 'getDisplayValues'
  | 'getDisplayValue'
  | 'getFormulas'
  | 'getFormula'
  | 'setValues'
  | 'setValue'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getNumberFormat'
  | 'setFontColor'
  | 'setFontColors'
  | 'getFontColors'
  | 'setFontWeight'
  | 'setWrapStrategy'
  | 'setNote'
  | 'getNote'
  | 'clearContent'
  | 'getRow'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getA1Notation'
  | 'getSheet'
  | 'canEdit'
  | 'getMergedRanges'
  | 'addDeveloperMetadata'
  | 'getRanges'
  | 'getKey'
  | 'getLocation'
  | 'remove'
  | 'getVisibility'
  | 'getLocationType'
  | 'withKey'
  | 'withValue'
  | 'withLocationType'
  | 'withVisibility'
  | 'find'
  | 'isWarningOnly'
  | 'getProtectionType'
  | 'setBackground'
  | 'DataValidationCriteria'
  | 'CHECKBOX'
  | 'VALUE_IN_LIST'
  | 'newDataValidation'
  | 'requireValueInList'
  | 'requireCheckbox'
  | 'setAllowInvalid'
  | 'setHelpText'
  | 'build'
  | 'getDataValidation'
  | 'getDataValidations'
  | 'setDataValidation'
  | 'clearDataValidations'
  | 'insertCheckboxes'
  | 'getAllowInvalid'
  | 'getCriteriaType'
  | 'getCriteriaValues'
  | 'getHelpText'
  | 'deleteRows'
  | 'SPREADSHEET'
  | 'insertChart'
  | 'moveColumns'
  | 'openById'
  | 'openByUrl'
  | 'copyTo'
  | 'setBackgroundRGB'
  | 'getCell'
  | 'ValueType'
  | 'IMAGE'
  | 'valueType'
  | 'getContentUrl'
  | 'getAltTextTitle'
  | 'newRichTextValue'
  | 'setText'
  | 'setLinkUrl'
  | 'getText'
  | 'getLinkUrl'
  | 'getRuns'
  | 'getRichTextValue'
  | 'getRichTextValues'
  | 'setRichTextValue'
  | 'merge'
  | 'mergeAcross'
  | 'mergeVertically'
  | 'breakApart'
  | 'isPartOfMerge'
  | 'check'
  | 'uncheck'
  | 'isChecked'
  | 'isBlank'
  | 'getBackground'
  | 'getBackgrounds'
  | 'setBackgrounds'
  | 'getFontWeight'
  | 'getHorizontalAlignment'
  | 'setHorizontalAlignment'
  | 'getWrap'
  | 'setWrap'
  | 'getWrapStrategy'
  | 'OVERFLOW'
  | 'clear'
  | 'clearFormat'
  | 'clearNote'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'createFilter'
  | 'isStartRowBounded'
  | 'isEndRowBounded'
  | 'isStartColumnBounded'
  | 'isEndColumnBounded'
  | 'getDeveloperMetadata'
  | 'removeCheckboxes'
  | 'getNumberFormats'
  | 'deleteRow'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'sort'
  | 'hideColumn'
  | 'unhideColumn'
  | 'hideRow'
  | 'unhideRow'
  | 'hideRows'
  | 'showRows'
  | 'hideSheet'
  | 'showSheet'
  | 'getRowGroupDepth'
  | 'protect'
  | 'getDescription'
  | 'setDescription'
  | 'setWarningOnly'
  | 'setUnprotectedRanges'
  | 'getUnprotectedRanges'
  | 'getEditors'
  | 'addEditor'
  | 'removeEditor'
  | 'setKey'
  | 'moveToColumn'
  | 'moveToRow'
  | 'moveToSheet'
  | 'moveToSpreadsheet'
  | 'getSheetName'
  | 'getTables'
  | 'getEmail';

export type Thing = { readonly [K in MemberName]: Thing } & {
  readonly [index: number]: Thing;
  readonly length: number;
} & ((...args: unknown[]) => Thing);

export interface Script {
  readonly app: Thing;
  readonly execution: Execution;
  readonly calls: { name: string; ms: number; scope: string | undefined }[];
  readonly toasts: string[][];
  /** Called before each call is counted; may throw. */
  before: (name: string, ms: number) => void;
  commit(): void;
  drop(): void;
}

/** A realm like the one a script runs in, whose arrays and dates are not this test's own. */
export function scriptRealm(): Execution['realm'] {
  return runInContext('({ Array, Date, Error, Object })', createContext({})) as Execution['realm'];
}

/** A person's view of a book that lasts as long as the test. */
export function viewOf(book: Book | null, user = 'anna@example.com'): View & { toasts: string[][] } {
  let open = book?.sheets[0]?.id ?? 0;
  let selection: number[][] = [];
  const toasts: string[][] = [];
  return {
    user,
    toasts,
    activeTab: () => open,
    setActiveTab(id) {
      open = id;
    },
    selection: () => selection,
    setSelection(ranges) {
      selection = ranges;
    },
    toast: (message, title, seconds) => toasts.push([message, title, String(seconds)]),
    ui: () => ({ menu: true }),
  };
}

let executions = 0;

/** Starts one execution on the book. */
export function script(book: Book | null, view = viewOf(book)): Script {
  executions += 1;
  const realm = scriptRealm();
  const calls: Script['calls'] = [];
  const execution: Execution = {
    id: executions,
    user: view.user,
    locale: 'en',
    mode: 'FULL',
    surface: 'menu',
    realm,
    call(name, ms, scope) {
      started.before(name, ms);
      calls.push({ name, ms, scope });
    },
    fail(message) {
      const error = new realm.Error(message);
      error.name = 'Exception';
      throw error;
    },
  };
  const { app, commit, drop } = spreadsheetApp(book, execution, view);
  const started: Script = {
    app: app as Thing,
    execution,
    calls,
    toasts: view.toasts,
    before: () => undefined,
    commit,
    drop,
  };
  return started;
}

/** The message with which the action is refused. */
export function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It was not refused');
}
