// The types of the sidebar's calls: what goes over google.script.run, as JSON, in both directions.
import type { ExtraKey, FieldKey } from './core/fields';
import type { Guess } from './core/match/guess';
import type { Held, Issue, OutcomeKind, Params, StopCode, Sums } from './core/outcome';
import type { ColumnValues } from './core/people/column-values';
import type { Filter, Sources } from './core/people/template';

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

export type Language = 'en' | 'fr';

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
  savePanelLanguage(language: Language): Language;
  /** What a sync would do, without sending or writing; one GET /users when there is a key and the network. */
  checkTab(sheetId: number): CheckView;
  /** The same check, with its problems written into our columns. */
  writeCheck(sheetId: number): CheckView;
  /**
   * One slice. Call again with `resume` while `more` is true. `confirmed`: what held the sync was shown and accepted;
   * `unread`: people who would have to be read first are sent unread. `people`: of a run about rows that the filter leaves out, the e-mails
   * that were shown; nobody else is touched.
   */
  syncTab(sheetId: number, what: SyncWhat, confirmed: boolean, unread?: boolean, people?: readonly string[]): RunView;
  getProgress(): Progress | null;
  stopSync(): null;
  /** Selects a cell in the sheet. `column` is a field's column, or null for the row's first cell. */
  showCell(sheetId: number, row: number, field: FieldKey | null): null;
  /** One row in plain words; `row` null for the row selected in the sheet. */
  inspectRow(sheetId: number, row: number | null): RowView;
  /** Makes, changes or (null) ends the schedule, which runs as the caller from then on. */
  saveSchedule(schedule: Schedule | null): ScheduleView;
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
  rows: number[];
}
/** A person whom the filter leaves out while Signitic has them as active, and nobody has said what to do. */
export interface LeftOut {
  row: number;
  email: string;
  name: string;
}
export interface CheckView {
  tab: string;
  read: number;
  newcomers: number;
  changed: number;
  /** How many rows change each field. */
  fields: { field: FieldKey; rows: number }[];
  unchanged: number;
  withErrors: number;
  withWarnings: number;
  skipped: number;
  waiting: number;
  /** Refused before and unchanged since. */
  refused: number;
  /** In Signitic but not in this tab; null when the list could not be had. */
  absent: string[] | null;
  problems: ProblemView[];
  leftOut: LeftOut[];
  held: Held | null;
  requestsNeeded: number;
  /** People who are read from Signitic first, since nothing is known of what it has of them. */
  toRead: number;
}

export interface RunView {
  run: string;
  tab: string;
  sums: Sums;
  /** Rows that need a person; the others are in the sheet. */
  attention: { row: number; email: string; outcome: OutcomeKind; details: string; field: FieldKey | null }[];
  problems: ProblemView[];
  leftOut: LeftOut[];
  stopped: Trouble | null;
  /** Rows are left: call again with `resume`. */
  more: boolean;
  requests: number;
  absent: number | null;
  /** False when Signitic's list could not be had at the end. */
  verified: boolean;
  /** Set when the sync waits for a confirmation; then nothing was sent. */
  held: Held | null;
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

export interface RunRecord {
  /** Milliseconds since 1970 of the run's end, or of its latest slice. */
  at: number;
  tab: string;
  by: string;
  how: 'menu' | 'sidebar' | 'schedule';
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
  | 'good'
  | 'next';
