// What a slice needs of the world, what it is asked, and what it reports: types only.
import type { Clock, Wire } from './send/batch';
import type { Choice, What } from './state/select';
import type { Brake, StopError, Sums } from './outcome';
import type { Mapping, Plan } from './people/columns';
import type { ReadingOptions, Row, Table } from './people/user';

/** The spreadsheet as the core needs it; google/sheet.ts is the real one. */
export interface Sheet {
  /** Texts of the header row as shown. @throws StopError no_tab */
  headers(): string[];
  /** Makes sure that our columns can be written, or made. @throws StopError read_only, column_protected */
  prepare(): void;
  /** Makes those of our columns that are missing. @throws StopError no_space, sheet_protected, columns_frozen, columns_refused */
  makeColumns(): void;
  /** `between` is called between any two reads, and may throw. @throws StopError restless */
  readRows(plan: Plan, between: () => void): Table;
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
  /** Called before people are sent, with what the memos are worth from then on: it should survive whatever comes next. */
  enter(trust: Trust): void;
  /** Called after each write-out but the last with what must survive this execution. */
  keep(totals: Totals): void;
}

/** What adds up over the slices of a run; kept beside the lease. */
export interface Totals {
  requests: number;
  unplaced: number;
  /** People looked up one by one. */
  lookups: number;
}

/** What the memos of a tab are worth. Kept outside the sheet, since a sheet can go back. */
export interface Trust {
  /** Memos of runs before this stamp are not believed: another workspace's, or everything is to be sent again. */
  from: string;
  /** Who was sent when; see ledger.ts. */
  sent: string;
}

export interface Job {
  /** When this execution began, milliseconds since 1970: Google counts from there. */
  started: number;
  mapping: Mapping;
  options: ReadingOptions;
  what: What;
  /** Row numbers, in the first slice of a run over selected rows. */
  selected: ReadonlySet<number> | null;
  /** Stamp of the run, and of this slice of it; the first slice's is the run's. */
  run: string;
  stamp: string;
  first: boolean;
  totals: Totals;
  trust: Trust;
  /** How many people the ledger may hold. */
  room: number;
  /** Whose the memos are: of the key's own workspace, of a key that is another, or nobody knows, as in a copied file. */
  memos: 'ours' | 'other key' | 'unknown';
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
