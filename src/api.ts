// The types of the sidebar's calls: what goes over google.script.run, as JSON, in both directions.
import type { ExtraKey, FieldKey } from './core/fields';
import type { Guess } from './core/match/guess';
import type { FixCode, Held, Issue, OutcomeKind, Params, StopCode, Sums } from './core/outcome';
import type { ColumnValues } from './core/people/column-values';
import type { Filter, Sources } from './core/people/template';
import type { PersonDifference } from './core/steps/differences';
import type { GoneTab } from './core/safety/leavers';
import type { PersonChange } from './core/steps/preview';
import type { MissingValues } from './core/steps/completeness';
import type { PlaceRefusal } from './core/status/results-place';
import type { CheckSums, Warned } from './core/steps/sums';
import type { Language } from './i18n/languages';

/** A call's result as it travels: a JSON string, since one Date in a plain object would arrive as null. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: Trouble };

/** An error in the person's language, with what to do about it. Never holds the key. */
export interface Trouble {
  code: StopCode;
  message: string;
  params?: Params;
  /** Google's consent page, when a permission is missing. */
  link?: string;
  /** The scopes that are missing, without Google's prefix. */
  scopes?: string[];
}

export type { Language };

/** The calls of the sidebar, by the name of the public function; each server function takes and gives what stands here. */
export interface Calls {
  getState(): State;
  /** One tab's columns and mapping. `headerRow`: 1-based; null to take the stored one, else to find it. */
  getTab(sheetId: number, headerRow: number | null): TabView;
  /** The different values of a column under the header row. With a yes/no field, what each means or may mean there. */
  listValues(
    sheetId: number,
    headerRow: number,
    column: number,
    field: FieldKey | null,
    inverted: boolean,
  ): ColumnValues;
  /** Tries the key by one GET /users and keeps it for this person and this file only when Signitic takes it. */
  saveKey(key: string): KeyView;
  forgetKey(): null;
  /** Uses the key that this person entered in another file, named by `KeyOffer.id`. */
  useKeyOf(id: string): KeyView;
  /** Answers `KeyView.asks`: whether the caller's key opens the workspace that this file was synced with before. */
  sameWorkspace(same: boolean): KeyView;
  saveMapping(sheetId: number, mapping: TabMapping): TabMapping;
  saveSettings(settings: Settings): Settings;
  /** @returns the words of the page in this language, as JSON; '' where the page cannot be read: they come at the next opening */
  savePanelLanguage(language: Language): string;
  /** What a sync would do, without sending or writing; one GET /users when there is a key and the network. */
  checkTab(sheetId: number): CheckView;
  /** The same check, with its problems written into our columns. */
  writeCheck(sheetId: number): CheckView;
  /**
   * One slice. Call again with `resume` while `more` is true. `confirmed`: what held the sync was shown and accepted;
   * `unread`: people who would have to be read first are sent unread. `previewed`: only what the latest preview has shown
   * is sent, but for these fields, in which Signitic's value stays; null or left out for a sync without a preview.
   * `people`: of a run about rows that the filter leaves out, the e-mails that were shown; nobody else is touched.
   */
  syncTab(
    sheetId: number,
    what: SyncWhat,
    confirmed: boolean,
    unread?: boolean,
    previewed?: KeptFields | null,
    people?: readonly string[],
  ): RunView;
  /**
   * One slice of a preview of what *Sync to Signitic* would change; nothing is sent. `read`: what earlier slices have
   * handed out, since the server keeps none of it. Call again while `left` is not 0.
   */
  previewTab(sheetId: number, read: ReadValues): PreviewView;
  /**
   * Puts the list of a preview into a tab of its own, in place of the one made before. Gives its name. `compared`: the list
   * of a comparison, in which `after` is what the sheet says, and a new person one who is not in Signitic.
   */
  makePreviewTab(people: readonly PersonChange[], compared: boolean): string;
  deletePreviewTab(): null;
  getProgress(): Progress | null;
  stopSync(): null;
  /** Selects a cell in the sheet. `column` is a field's column, or null for the row's first cell. */
  showCell(sheetId: number, row: number, field: FieldKey | null): null;
  /** Selects the header of our status column in the tab; false where our columns are not there. */
  showResults(sheetId: number): boolean;
  /** Chooses where our columns are made at the first sync of a tab. */
  placeResults(sheetId: number, place: ResultsPlace): PlaceView;
  /** Has the corrections of an issue sent for a field from now on, or (`chosen` false) its cells as they stand again. */
  chooseFix(sheetId: number, field: FieldKey, code: FixCode, chosen: boolean): null;
  /** One row in plain words; `row` null for the row selected in the sheet. */
  inspectRow(sheetId: number, row: number | null): RowView;
  /** Shows a person's signature, as Signitic renders it now, in a dialog over the sheet. One request to Signitic. */
  showSignature(sheetId: number, row: number): SignatureView;
  /** People who left the tabs of this file; reads all of them, and the names of some people from Signitic. */
  getLeavers(sheetId: number): LeaversView;
  /** Deactivates those of these people who have left. `confirmed`: the number that `LeaversEnd.asks` named. */
  deactivateLeavers(sheetId: number, emails: string[], confirmed: number | null): LeaversEnd;
  /** Activates people again who were deactivated by `deactivateLeavers` or `giveUpAddresses`. */
  activateAgain(sheetId: number, emails: string[]): LeaversEnd;
  /** Deactivates old addresses of people whose new one Signitic has. */
  giveUpAddresses(sheetId: number, pairs: AddressPairView[], confirmed: number | null): LeaversEnd;
  /** Keeps that these are not the same people. */
  keepApart(sheetId: number, pairs: AddressPairView[]): LeaversEnd;
  /** Says what became of the people of a deleted tab; null takes it back. */
  decideGoneTab(tabId: number, said: GoneTab | null): null;
  /** Makes, changes or (null) ends the schedule, which runs as the caller from then on. */
  saveSchedule(schedule: Schedule | null): ScheduleView;
  /** How large a list of Signitic's people would be, and how long it takes; one request. */
  getPullCost(): PullCost;
  /**
   * One slice of making that list in a new tab, or of going on with one that was begun: call again until `done`.
   * `withoutRest`: people whom Signitic does not give are left out.
   */
  pullPeople(which: 'active' | 'all', withoutRest: boolean): PullView;
  /** How many people a comparison of a tab with Signitic reads, and how long that takes; one request. */
  getCompareCost(sheetId: number): CompareCost;
  /**
   * One slice of a comparison; nothing is sent or written. `read`: the e-mails that earlier slices have handed out. Call
   * again while `left` is not 0.
   */
  compareTab(sheetId: number, read: readonly string[]): CompareView;
  /**
   * One slice of adding the missing people to the end of a list that *Start from Signitic* made: call again while more are
   * left than Signitic does not give.
   */
  addMissing(sheetId: number): AddedView;
  /** What employees asked to have changed in Signitic's hub; one request. */
  getChangeRequests(): ChangeRequestView[];
  /** Accepts or rejects up to ten of them, as they were shown. `sheetId`: the tab whose cells are looked at afterwards. */
  answerChangeRequests(sheetId: number, accept: boolean, requests: ShownRequest[]): ChangeAnswer[];
  /** Lets the schedule, as it is, run as the caller, with a new trigger: it stopped, or came with a copied file. */
  takeOverSchedule(): ScheduleView;
}
export type CallName = keyof Calls;

/**
 * `changed`: rows that differ from what Signitic last accepted. `selected`: the selected visible rows, changed or not.
 * `all`: everybody again, changed or not. `refused`: also rows refused before ("Try again"). `resume`: go on with the
 * run that has rows left. `deactivate_left_out`, `leave_left_out`: of the people whom the filter leaves out while Signitic has them
 * active, those who are named.
 */
export type SyncWhat = 'changed' | 'selected' | 'all' | 'refused' | 'deactivate_left_out' | 'leave_left_out' | 'resume';

export interface State {
  panelLanguage: Language;
  /** The running person's e-mail address, '' when Google does not tell. */
  me: string;
  file: { id: string; name: string; timeZone: string };
  tabs: TabInfo[];
  activeTab: number;
  key: KeyView | null;
  /** Keys that this person entered in other files. */
  keyOffers: KeyOffer[];
  settings: Settings;
  /** OAuth scopes, without Google's prefix, that the person did not grant; and Google's page to grant them. */
  missing: { scopes: string[]; link: string };
  /** A run of any user that is under way, or null. */
  running: RunningView | null;
  /** Name of the tab with the list of a preview; null when there is none. */
  previewTabName: string | null;
  /** Newest first. */
  runs: RunRecord[];
  schedule: ScheduleView;
}

export interface TabInfo {
  id: number;
  name: string;
  mapped: boolean;
}
export interface KeyView {
  /** The key's last four characters. */
  last4: string;
  /** People in the workspace when the key was last tried; null when not known. */
  users: number | null;
  /** The file was synced with other keys only: the panel asks whether this one opens the same workspace. */
  asks?: true;
}
export interface KeyOffer {
  id: string;
  last4: string;
}
export interface RunningView {
  by: string;
  /** Milliseconds since 1970. */
  since: number;
  mine: boolean;
}

/** What is stored for a tab. */
export interface TabMapping {
  version: 1;
  headerRow: number;
  sources: Sources;
  /** Only rows where the column shows one of these values, or none of them, are people of this list. */
  filter: Filter | null;
  /** The tab's name when its columns were saved, for the day on which it is gone. */
  tab?: string;
  /** Our columns are made right of the e-mail column; absent: right of the data. */
  results?: 'email';
}

/** Where our columns are made: right of the data, or right of the e-mail column. */
export type ResultsPlace = 'right' | 'email';
export interface PlaceView {
  place: ResultsPlace;
  /** Why our columns cannot stand right of the e-mails; they then stand right of the data. */
  refused: PlaceRefusal | null;
}

/** What is stored for a file, shared by its editors. */
export interface Settings {
  version: 1;
  /** Language of statuses in the sheet. Mails are in the recipient's language. */
  language: Language;
  /** Rows without e-mail: a problem to solve, or no people. */
  noEmail: 'problem' | 'ignore';
  /** Blank cells: leave what Signitic has, or send "" (which Signitic does not document). */
  blank: 'leave' | 'clear';
  /** ISO country of phone numbers written nationally, or null. */
  country: string | null;
  phones: 'as typed' | 'international';
  /** How many Signitic licences the company has, or null where it has not said. */
  licences: number | null;
  /** What the company calls its extra fields. */
  extras: Partial<Record<ExtraKey, string>>;
}

export interface TabView {
  id: number;
  name: string;
  /** 1-based; 0 when none was found. */
  headerRow: number;
  /** Rows under the header that hold something. */
  rows: number;
  columns: ColumnView[];
  /** The stored mapping, or null at the first visit. */
  mapping: TabMapping | null;
  /** One per column, in order: a fresh guess, whatever is stored. */
  guesses: Guess[];
  /** Fields whose stored column is gone or ambiguous, with the likely new header. */
  lost: { field: FieldKey; column: string; likely: string | null }[];
  /** The whole list stands in one column, as pasted text; it has to be split first. */
  pasted: boolean;
  /** The list is filled by a formula such as IMPORTRANGE or QUERY. */
  byFormula: boolean;
  /** Columns by whose days "Active" may go, 1-based, and how many rows would be inactive today: a proposal. */
  days: { start: number | null; end: number | null; outside: number } | null;
}
export interface ColumnView {
  /** 1-based column of the sheet. */
  column: number;
  /** A, B, … AA. */
  letter: string;
  header: string;
  occurrence: number;
  of: number;
  /** Up to 200 values under the header as the sheet shows them, blanks included. */
  samples: string[];
}

/** The same problem in many rows. */
export interface ProblemView {
  issue: Issue;
  /** In the panel's language. */
  message: string;
  rows: ProblemRow[];
  /** The correction that can be chosen, and for how many of the rows; null where there is none. */
  fix: { code: FixCode; field: FieldKey; rows: number } | null;
}
export interface ProblemRow {
  row: number;
  /** The name, or what stands before the @; '' where neither is known, and in the later ones of many rows. */
  who: string;
  /** Of an address that several rows share. */
  email?: string;
  /** What the cell holds, and what would be sent instead. */
  fix?: { from: string; to: string };
}
/** A correction that is sent, as a person has chosen. */
export interface FixView {
  code: FixCode;
  field: FieldKey;
  count: number;
  /** The first of the rows. */
  rows: ProblemRow[];
}
/** A person whom the filter leaves out while Signitic has them as active, and nobody has said what to do. */
export interface LeftOut {
  row: number;
  email: string;
  name: string;
}
export interface CheckView extends CheckSums {
  tab: string;
  /** All rows under the headers as an addition, in the panel's language. */
  sum: string;
  /** How many users Signitic has and would have, in the panel's language; '' where its list could not be had. */
  forecast: string;
  /** Rows under the headers that are blank, or hold no person. */
  noPerson: number;
  /** How many rows change each field. */
  fields: { field: FieldKey; rows: number }[];
  warned: Warned;
  /** In Signitic but not in this tab; null when the list could not be had. */
  absent: string[] | null;
  problems: ProblemView[];
  fixes: FixView[];
  /** Fields of which a correction was chosen that this version does not know. */
  unknownFixes: FieldKey[];
  /** Where our columns will be made; null where they stand already. */
  place: ResultsPlace | null;
  /** Mapped fields, and names, that would stay blank for people who are or would be in Signitic; the most frequent first. */
  missing: MissingValues[];
  leftOut: LeftOut[];
  held: Held | null;
  requestsNeeded: number;
  /** null where it was not looked for. */
  leavers: LeaversCount | null;
}

/** How many have left, beside the sums of a check or a run. */
export interface LeaversCount {
  people: number;
  /** Something is missing, so that the list is not offered. */
  blocked: boolean;
  deactivated: number;
  /** People of a deleted tab who are left alone; absent when there are none. */
  ignored?: number;
}

export interface LeaverView {
  email: string;
  /** '' where Signitic’s record was not read. */
  name: string;
}
export interface AddressPairView {
  old: string;
  now: string;
}
export interface NewAddressView extends AddressPairView {
  name: string;
  row: number;
  tab: TabInfo;
  /** The new address was sent already. */
  sent: boolean;
}
export interface LeaversView {
  /** Why nobody is offered, in the panel's language; null when the list is. */
  blocked: string | null;
  /** The deleted tab that keeps the list back, about which somebody may say what became of its people. */
  goneTab: { id: number; name: string } | null;
  /** What was said about deleted tabs whose people are ignored, or count as having left. */
  decidedTabs: { id: number; name: string; said: GoneTab; people: number }[];
  /** Up to 500, in alphabetical order; people with a new address are in the other list. */
  people: LeaverView[];
  /** How many more there are. */
  more: number;
  /** Not listed, since their names stand in a row without an address. */
  withheld: number;
  newAddresses: NewAddressView[];
  /** Deactivated from here, and inactive still. */
  deactivated: LeaverView[];
  /** Active in Signitic, in no row, and never sent from here: up to 200, and how many there are. */
  others: string[];
  othersCount: number;
}
export interface LeaversEnd {
  /** Nothing was done yet: so many people need a second confirmation. */
  asks: number | null;
  done: number;
  /** E-mails that were left alone, since something has changed meanwhile. */
  kept: string[];
  failed: { email: string; details: string }[];
  blocked: string | null;
  stopped: Trouble | null;
}

export interface RunView {
  run: string;
  tab: string;
  sums: Sums;
  /** As in `CheckView`; `forecast` tells what Signitic has now, or would have while the sync is held. */
  sum: string;
  forecast: string;
  warned: Warned;
  /** Rows that need a person; the others are in the sheet. */
  attention: { row: number; email: string; outcome: OutcomeKind; details: string; field: FieldKey | null }[];
  problems: ProblemView[];
  fixes: FixView[];
  /** Why our columns do not stand right of the e-mails, as was chosen; null where they do, or need not. */
  placeRefused: PlaceRefusal | null;
  leftOut: LeftOut[];
  stopped: Trouble | null;
  /** Rows are left: call again with `resume`. */
  more: boolean;
  requests: number;
  absent: number | null;
  /** The first of these. */
  absentEmails: string[];
  /** False when Signitic's list could not be had at the end. */
  verified: boolean;
  /** Not verified because Stop came when everything was sent. */
  verifyStopped: boolean;
  /** Set when the sync waits for a confirmation; then nothing was sent. */
  held: Held | null;
  /** null where it was not looked for. */
  leavers: LeaversCount | null;
  /** In how many rows a value that somebody had set in Signitic was replaced, as far as that is known. */
  replaced: { field: FieldKey; rows: number }[];
}

/** What the panel opens on after a menu command that ended with a question, or with something to put right. */
export interface OpenOn {
  sheet: number;
  /** What the command was about to send: a confirmation asks for the same again, and everything is read anew. */
  what: SyncWhat;
  /** Why nothing was sent. */
  stopped: Trouble;
  /** The end of a run that a safety limit holds. */
  held: RunView | null;
}

/** Values of Signitic's by e-mail; null for an address that it does not know. */
export type ReadValues = readonly (readonly [email: string, Partial<Record<FieldKey, string | boolean>> | null])[];
/** Fields in which Signitic's value stays, by e-mail. */
export type KeptFields = readonly (readonly [email: string, fields: readonly FieldKey[]])[];

export interface PreviewView {
  tab: string;
  /** What this slice has read; hand it back with the next. */
  read: ReadValues;
  /** Everybody who would be sent, once nobody is left to be read. */
  people: readonly PersonChange[];
  /** Rows that are in Signitic as they stand here. */
  same: number;
  /** People still to be read, of all who are. */
  left: number;
  toRead: number;
  held: Held | null;
  stopped: Trouble | null;
}

export interface Progress {
  done: number;
  total: number;
  problems: number;
  /** Milliseconds since 1970, of the run's start and of this note. */
  since: number;
  at: number;
  by: string;
  stopping: boolean;
}

export interface RowView {
  row: number;
  email: string;
  /** Whether the row would be sent, and why or why not, in words. */
  sent: boolean;
  why: string;
  fields: { field: FieldKey; value: string; changed: boolean; issues: string[] }[];
}

export interface PullCost {
  all: { people: number; seconds: number };
  active: { people: number; seconds: number };
  /** A list that was begun and not ended. */
  unfinished: { tab: string; which: 'active' | 'all' } | null;
}
export interface PullView {
  sheetId: number;
  /** Name of the tab. */
  tab: string;
  people: number;
  /** People whose values do not stand in the tab yet, and those of them whom Signitic did not give. */
  left: number;
  unreadable: number;
  done: boolean;
  stopped: Trouble | null;
}

export interface CompareCost {
  people: number;
  seconds: number;
}
export interface CompareView {
  tab: string;
  /** E-mails of those whom this slice has asked about, who of them differ, and how many do not. */
  read: readonly string[];
  people: readonly PersonDifference[];
  same: number;
  /** People still to be asked about, of all who are. */
  left: number;
  toRead: number;
  /** Rows whose people are not in Signitic, and how many rows are not compared. */
  absent: readonly PersonDifference[];
  leftOut: number;
  missing: MissingView;
  stopped: Trouble | null;
}
/** People who are in Signitic and in no row of any mapped tab. */
export interface MissingView {
  /** Up to 500. */
  emails: readonly string[];
  count: number;
  /** Inactive people in no row, where they are not listed. */
  inactive: number;
  /** Rows of people without a readable address: some of the missing may stand there. */
  nameless: number;
  /** Why nobody is said to be missing, in the panel's language. */
  blocked: string | null;
  /** The list is one of *Start from Signitic*, to which they can be added. */
  canAdd: boolean;
}
export interface AddedView {
  tab: string;
  added: number;
  left: number;
  /** Of those left, people whom Signitic did not give. */
  unreadable: number;
  /** Fields of added people that no column of the list takes. */
  noColumn: FieldKey[];
  blocked: string | null;
  stopped: Trouble | null;
}

/** One field that one person wants to have changed. */
export interface ChangeRequestView {
  email: string;
  /** '' when Signitic does not tell. */
  name: string;
  /** Signitic's name of the field, and the field of the catalogue; null for one that we do not know. */
  field: string;
  key: FieldKey | null;
  before: string;
  wanted: string;
}
/** What names a request, and what the person saw of it. */
export type ShownRequest = Pick<ChangeRequestView, 'email' | 'field' | 'wanted'>;

/**
 * What became of an answer. `gone`: it waits no longer. `other_wish`: the person asks for something else meanwhile.
 * `unsure`: no readable answer came. `refused`: with Signitic's words in `text`.
 */
export interface ChangeAnswer {
  email: string;
  field: string;
  kind: 'done' | 'gone' | 'no_person' | 'other_wish' | 'unsure' | 'refused';
  text: string;
  /** After an acceptance: what the person's cell says now; null when the tab has none. */
  cell: CellOfRequest | null;
}
export interface CellOfRequest {
  row: number;
  key: FieldKey;
  value: string;
  holds: 'before' | 'wanted' | 'other';
  /** The next sync may send this value. */
  goes: boolean;
}

export interface SignatureView {
  /** Why there is nothing to show, in words; null when the dialog was opened. */
  reason: string | null;
}

export interface RunRecord {
  /** Milliseconds since 1970 of the run's end, or of its latest slice. */
  at: number;
  tab: string;
  by: string;
  how: 'menu' | 'sidebar' | 'schedule';
  /** No sync: people who left were deactivated, or activated again. */
  did?: 'deactivated' | 'activated';
  sums: Sums;
  /** null when it went through. */
  stopped: StopCode | null;
  /** How many scheduled runs in a row ended just so. */
  times: number;
}

export interface Schedule {
  version: 1;
  every: 'hour' | 'day' | 'weekday';
  /** 0 to 23, in the spreadsheet's zone; for day and weekday. */
  hour: number;
  /** Sheet ids. */
  tabs: number[];
  /**
   * `failure`: when it begins to fail and when it works again. `attention`: also when rows newly need somebody.
   * `always`: after every run.
   */
  mail: 'failure' | 'attention' | 'always' | 'never';
}
export interface ScheduleView {
  schedule: Schedule | null;
  /** The account that it runs as, '' when Google does not tell. */
  owner: string;
  mine: boolean;
  /** Milliseconds since 1970, start of the hour in which it is next due; null when it is not going to run. */
  nextDue: number | null;
  /** Milliseconds since 1970 of the last run that left nothing undone in any of the tabs; null when there was none. */
  lastGood: number | null;
  /** What one click would do: a colleague takes over, a copy starts, its owner sets the trigger again. */
  takeOver: 'take_over' | 'start_here' | 'start_again' | null;
  /** Notes about it in the panel's language, the gravest first. */
  notes: ScheduleNote[];
}
export interface ScheduleNote {
  code: ScheduleNoteCode;
  tone: 'error' | 'warning' | 'info';
  message: string;
  /** Google's page to grant what is missing. */
  link?: string;
}
/** `failing` stands once for each cause. */
export type ScheduleNoteCode =
  | 'copied'
  | 'overdue'
  | 'no_trigger'
  | 'failing'
  | 'paused'
  | 'no_mail'
  | 'pending'
  | 'leavers'
  | 'good'
  | 'next';
