// What a slice needs of the world, what it is asked, and what it reports: types only.
import type { Clock, Wire } from './batch';
import type { Choice, What } from './changes';
import type { Brake, StopError, Sums } from './outcome';
import type { Mapping, Plan } from './plan';
import type { ReadingOptions, Row, Table } from './user';

/** The spreadsheet as the core needs it; google/sheet.ts is the real one. */
export interface Sheet {
  /** Texts of the header row as shown. @throws StopError no_tab */
  headers(): string[];
  /** Makes sure that our columns can be written, or made. @throws StopError read_only, column_protected */
  prepare(): void;
  /** Makes those of our columns that are missing. @throws StopError no_space */
  makeColumns(): void;
  /** `between` is called between any two reads, and may throw. @throws StopError restless */
  readRows(plan: Plan, between: () => void): Table;
  /** Forgets every memo of the tab: everything is sent again. */
  clearMemos(): void;
  /**
   * Writes outcomes beside their people, wherever these are now, and wipes away what stands beside rows without one.
   * @returns the rows whose place was lost
   */
  writeOutcomes(news: readonly { row: Row; memo: string }[], all: readonly Row[], plan: Plan): Row[];
}

export interface Ports {
  sheet: Sheet;
  wire: Wire;
  clock: Clock;
  random(): number;
  heard(): boolean;
  /** Progress for people who watch: rows settled, of rows to send, and rows with problems. */
  progress(done: number, total: number, problems: number): void;
  /** Called before people are sent, with the ledger that knows of it: it must survive whatever comes next. */
  enter(ledger: string): void;
  /** Called after each write-out with what must survive this execution. */
  keep(totals: Totals): void;
}

/** What adds up over the slices of a run; kept beside the lease. */
export interface Totals {
  requests: number;
  unplaced: number;
  /** People looked up one by one. */
  lookups: number;
  /** The run's key belongs to another workspace than the memos; null before that is known. */
  void: boolean | null;
}

export interface Job {
  /** When this execution began, milliseconds since 1970: Google counts from there. */
  started: number;
  mapping: Mapping;
  options: ReadingOptions;
  what: What;
  /** Row numbers, in the first slice of a run over selected rows. */
  selected: ReadonlySet<number> | null;
  /** Stamp of the run. */
  run: string;
  first: boolean;
  totals: Totals;
  /** The tab's ledger as it was stored; see ledger.ts. */
  ledger: unknown;
  /** The key is another than at the last run, or nobody knows whose key the memos speak of. */
  newKey: boolean;
  /** Somebody saw the brake and said go. */
  confirmed: boolean;
  /** `look`: nothing is sent and nothing written. `write`: what is wrong is written beside the rows, nothing sent. */
  check: 'no' | 'look' | 'write';
}

export interface Report {
  rows: readonly Row[];
  /** Rows of nobody beside which something of ours stands, until it is wiped away. */
  vacant: readonly Row[];
  plan: Plan;
  sums: Sums;
  stopped: StopError | null;
  brake: Brake | null;
  more: boolean;
  totals: Totals;
  /** E-mails in Signitic that are not in this tab; null when not known. */
  absent: string[] | null;
  verified: boolean;
  /** Rows that would go, or went. */
  picked: readonly Row[];
  choice: Choice;
}
