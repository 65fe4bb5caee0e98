// What a slice needs of the world, what it is asked, and what it reports.
import type { FieldKey } from './fields';
import type { Mapping, Plan } from './people/columns';
import type { ReadingOptions } from './people/user';
import type { Held, StopError, Sums } from './outcome';
import type { Result, Row, Selected, Table } from './row';
import type { Forecast } from './safety/forecast';
import type { GoneTab, Leavers } from './safety/leavers';
import type { Clock, Http } from './send/sending';
import type { StateStore } from './state/journal';
import type { What } from './state/select';
import type { StateProperty, StoredState } from './state/state';
import type { StatusChange, StatusText, StatusView } from './status/status-cells';

/** The spreadsheet as the core needs it; app/run/tab-sheet.ts is the real one. */
export interface Sheet {
  /** Texts of the header row as shown. @throws StopError no_tab */
  headers(): string[];
  /** Makes sure that our columns can be written, or made. @throws StopError read_only, column_protected */
  prepare(): void;
  /** Makes those of our columns that are missing. @throws StopError no_space, sheet_protected, columns_frozen, columns_refused */
  makeColumns(): void;
  /** Whether one of our columns is missing, as far as this slice has looked. */
  lacksColumns(): boolean;
  /** `between` is called between any two reads, and may throw. @throws StopError restless */
  readRows(plan: Plan, between: () => void): Table;
  /** The minutes in our time column from row `first` on, null where no date stands. */
  readTimes(first: number, count: number): readonly (number | null)[];
  /**
   * Writes status cells beside their people, wherever these are now.
   * @param all what every row shows afterwards, for rows that lie between two that are written together
   * @returns the rows whose place was lost
   * @throws StopError columns_moved: cells that are not ours may have been written
   */
  writeStatuses(changes: readonly StatusChange[], all: readonly StatusChange[], plan: Plan): Row[];
}

/** The state tab and its property; see core/state/state.ts. */
export interface StateAccess extends StateStore {
  read(): StoredState;
  /** The property of a file that has none yet, with a new secret. */
  newProperty(): StateProperty;
}

export interface Ports {
  sheet: Sheet;
  state: StateAccess;
  http: Http;
  clock: Clock;
  random(): number;
  stopRequested(): boolean;
  /** Progress for people who watch: rows settled, of rows to send, and rows with problems. */
  onProgress(done: number, total: number, problems: number): void;
  /** Called after each part but the last with what must survive this execution. */
  keep(totals: Totals): void;
  /** The words of a status, in the file's language. */
  statusText(view: StatusView): StatusText;
  /** Folded e-mails in the e-mail column of another mapped tab; null when the tab is not mapped or not there. */
  emailsIn(tab: number): ReadonlySet<string> | null;
  tabName(tab: number): string;
  /** The other mapped tabs of the file, to be read whole. */
  otherTabs(): readonly OtherTab[];
}

/** Another mapped tab of the file. `sheet` throws what makes it unreadable. */
export interface OtherTab {
  readonly tab: number;
  readonly name: string;
  readonly mapping: Mapping;
  /** Where days of this tab decide who is active: today in the spreadsheet's zone. */
  readonly today?: string;
  sheet(): Pick<Sheet, 'headers' | 'readRows'>;
}

/** What adds up over the slices of a run; kept beside the lease. */
export interface Totals {
  requests: number;
  unplaced: number;
  /** People looked up one by one after an answer that counted too few. */
  spotChecks: number;
  /** How many values of each field were sent over one that Signitic had and this file had not sent, as far as known. */
  replaced: Readonly<Partial<Record<FieldKey, number>>>;
}

export const newTotals = ({ totals }: Job): Totals => ({ ...totals });

/** What a person has said to a run that was held. `yes`: to what was shown. `unread`: also send without reading first. */
export type Confirmation = 'no' | 'yes' | 'unread';

/** What a person chose in a preview: the fields in which Signitic's value stays, by the person's e-mail in lower case. */
export interface Previewed {
  readonly keep: ReadonlyMap<string, readonly FieldKey[]>;
}

export interface Job {
  /** When this execution began, milliseconds since 1970: Google counts from there. */
  started: number;
  /** Id of the tab. */
  tab: number;
  mapping: Mapping;
  options: ReadingOptions;
  what: What;
  /** Row numbers, in the first slice of a run over selected rows. */
  selected: ReadonlySet<number> | null;
  /** For a run about rows that the filter leaves out: whom somebody chose among them, by lower-cased e-mail. */
  leftOut?: ReadonlySet<string>;
  /** Stamp of the run, and of this slice of it; the first slice's is the run's. */
  run: string;
  stamp: string;
  first: boolean;
  totals: Totals;
  /** Fingerprint of the key. */
  key: string;
  confirmed: Confirmation;
  /** What was shown since then counts for a confirmation, milliseconds since 1970. */
  shownSince: number;
  /** A sync of the whole tab has once come to its end. */
  completedOnce: boolean;
  /** The last run of this tab failed or died, and may not have written all its statuses: not even into a column that it made anew. */
  leftUntold: boolean;
  /** Only what a preview has shown goes, as it was shown; null for a sync that no preview came before. */
  previewed: Previewed | null;
  /** A person is there to answer a question; nobody is for a schedule. */
  isAttended: boolean;
  /** Whether people who left are looked for, which reads the other mapped tabs. */
  looksForLeavers: boolean;
  /** What somebody has said about deleted tabs, by their ids. */
  goneTabs?: ReadonlyMap<number, GoneTab>;
}

export interface Report {
  rows: readonly Result[];
  /** Rows that go, or would go. */
  selected: readonly Selected[];
  /** People who are read from Signitic before anything is sent. */
  toRead: number;
  plan: Plan;
  sums: Sums;
  stopped: StopError | null;
  held: Held | null;
  more: boolean;
  totals: Totals;
  /** E-mails in Signitic that are not in this tab; null when not known. */
  absent: string[] | null;
  verified: boolean;
  /** Not verified because Stop came when everything was sent. */
  verifyStopped: boolean;
  /** Rows under the headers that are blank, or hold no person: they are not among the rows read. */
  noPerson: number;
  /** How many users Signitic has and will have; null where its list could not be had. */
  forecast: Forecast | null;
  /** People who left the lists of this file; null where it was not looked for. */
  leavers: Leavers | null;
}
