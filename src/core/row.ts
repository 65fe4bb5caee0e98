// The records that travel through a sync: a row as read, a row selected to be sent, a row with its outcome. Types only.
import type { FieldKey } from './fields';
import type { Fixed, Issue, Outcome } from './outcome';

/** A user as it will be sent, flat: "path.group" is a key here and an object in the JSON. */
export type User = Partial<Record<FieldKey, string | boolean>>;

/** What our three cells of a row show. `minute`: minutes since 1970, null where no date stands, undefined where it was not read. */
export interface StatusCells {
  readonly status: string;
  readonly details: string;
  readonly minute: number | null | undefined;
}

/** One row of people as it was read. */
export interface Row {
  /** Row number in the sheet when it was read. */
  readonly row: number;
  /** Cleaned e-mail, '' when there is none. */
  readonly email: string;
  /** What the e-mail cell showed, folded: finds the person again before the status is written. */
  readonly identity: string;
  readonly user: User;
  issues: readonly Issue[];
  /** The outcome of a row that takes no part: left out by the user's own filter, or no person; null when it does. */
  readonly skip: Outcome | null;
  /** Fields whose value is a correction of the cell. */
  readonly fixed?: readonly Fixed[];
  /** What the filter's column shows, folded, where the filter leaves the row out. */
  readonly leftOutBy?: string;
  readonly shown: StatusCells;
}

/** What an acceptance means for a person. `sent`: without Signitic's list and without a state it cannot be told. */
export type Effect = 'created' | 'updated' | 'again' | 'sent';

/** A row on its way to Signitic; its outcome is set once, by the answer or by the end of the slice. */
export interface Selected {
  readonly row: Row;
  readonly email: string;
  /** The fields that are sent, each with its value; "" clears. */
  readonly user: User;
  /** The fields of `user` whose value is not what Signitic last accepted, for the words; [] for a new person. */
  readonly changed: readonly FieldKey[];
  /** Fields that were read and found equal: they become sure with this part. */
  readonly adopted: readonly FieldKey[];
  readonly effect: Effect;
  /** The payload's JSON. */
  readonly json: string;
  outcome: Outcome | null;
}

/** A row at the end of a slice; every row read has exactly one outcome. */
export interface Result extends Row {
  readonly outcome: Outcome;
  /** For rows that were sent or would be: the fields that change. */
  readonly changed: readonly FieldKey[];
}

/** The cells of a tab under its header, by 0-based column. */
export interface Table {
  /** Row number of the first row. */
  first: number;
  count: number;
  shown: (readonly string[])[];
  values: (readonly unknown[])[];
  /** Our own columns, [] where one is not there. */
  own: { status: readonly unknown[]; details: readonly unknown[] };
  /** Of columns of days: a date as "2026-03-31" in the spreadsheet's zone, anything else as it is shown. */
  days?: readonly (readonly string[] | undefined)[];
  /** What lies behind cells that show words or nothing, where it was asked for. */
  behind?: readonly (readonly (Behind | undefined)[] | undefined)[];
}

/** A user in Signitic's list. `enabled` null when the list does not tell. */
export interface Listed {
  email: string;
  enabled: boolean | null;
}

/** What a cell holds beside its text: a link behind words, or a picture. */
export interface Behind {
  /** Where the words lead, or where the picture comes from; '' when scripts cannot tell. */
  readonly link: string;
  readonly picture: boolean;
}
