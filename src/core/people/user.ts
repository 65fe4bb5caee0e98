// One row of the sheet → one Signitic user, or the issues that keep it back.
import { type Behind, type CellOptions, readCell } from '../read/cell';
import type { FieldKey } from '../fields';
import { type Guest, readMemoCell } from '../status/guests';
import { fieldHashes, type Memo } from '../state/memo';
import type { Issue, Outcome, ReasonCode } from '../outcome';
import { fold, type Plan, type Planned, placeKey } from './columns';
import { fillTemplate } from './template';

/** A user as it will be sent, flat: "path.group" is a key here and an object in the JSON. */
export type User = Partial<Record<FieldKey, string | boolean>>;

/** One row of people with all that happens to it in a run. */
export interface Row {
  /** Row number in the sheet when it was read. */
  readonly row: number;
  /** Cleaned e-mail, '' when there is none. */
  readonly email: string;
  /** What the e-mail cell showed, folded: finds the person again before the outcome is written. */
  readonly identity: string;
  readonly user: User;
  issues: readonly Issue[];
  /** Of the payload; see memo.ts. */
  hashes: string;
  /** This person's, wherever it stood; see stray.ts. */
  memo: Memo | null;
  /** In place of a memo that another row keeps for this one; '' for none. See guests.ts. */
  readonly ticket: string;
  /** The memos that this row's cell keeps for others. */
  guests: readonly Guest[];
  /** What stands beside the row is somebody else's, or missing while the person's memo stood elsewhere. */
  strange: boolean;
  /** The memo is older than what Signitic was last sent of this person; see ledger.ts. */
  stale: boolean;
  changed: readonly FieldKey[];
  outcome: Outcome | null;
  /** What being accepted will mean for the person: created, updated or sent again. */
  going: ReasonCode;
  /** Left out by the user's own filter. */
  readonly filtered: boolean;
  /** The memo to keep beside the row from now on, as fields; set by changes.ts. */
  kept: string;
  /** The payload's JSON, made when the row is picked. */
  json: string;
}

/** The cells of a tab under its header, by 0-based column. */
export interface Table {
  /** Row number of the first row. */
  first: number;
  count: number;
  shown: (readonly string[])[];
  values: (readonly unknown[])[];
  memos: readonly unknown[];
  /** What lies behind cells that show words or nothing, where it was asked for. */
  behind?: readonly (readonly (Behind | undefined)[] | undefined)[];
}

/** How the person wants cells read; see Settings in api.ts. */
export interface ReadingOptions extends CellOptions {
  noEmail: 'problem' | 'ignore';
  blank: 'leave' | 'clear';
}

/** Reads every row that is a person; blank rows are none, nor rows with nothing but ticked or unticked boxes. */
export function toUsers(table: Table, plan: Plan, options: ReadingOptions): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < table.count; i++) {
    const row = toUser(table, i, plan, options);
    if (row) rows.push(row);
  }
  return rows;
}

/**
 * Rows of nobody beside which something of ours stands: they were emptied, or slipped in between our last look and our
 * write. What stands there was earned by somebody else; they have no outcome.
 */
export function vacantRows(table: Table, plan: Plan, rows: readonly Row[]): Row[] {
  const people = new Set(rows.map(({ row }) => row));
  const vacant: Row[] = [];
  for (let i = 0; i < table.memos.length; i++) {
    if (people.has(table.first + i)) continue;
    const cell = readMemoCell(table.memos[i]);
    if (!cell.memo && cell.ticket === '') continue;
    vacant.push({ ...NOBODY, ...cell, row: table.first + i, identity: identityAt(table, plan, i) });
  }
  return vacant;
}

function identityAt(table: Table, plan: Plan, i: number): string {
  return fold(table.shown[plan.emailColumn]?.[i] ?? '');
}

/** The person of the i-th row, or null when the row is none. */
export function toUser(table: Table, i: number, plan: Plan, options: ReadingOptions): Row | null {
  const identity = identityAt(table, plan, i);
  const user: User = {};
  let issues: Issue[] | null = null;
  let text = false;
  for (const one of plan.planned) {
    const kind = one.field.kind;
    const reading = read(one, table, i, options);
    if (reading.issues.length > 0) issues = issues ? issues.concat(reading.issues) : reading.issues.slice();
    if (reading.value !== undefined) user[one.field.key] = reading.value;
    if (!text && kind !== 'boolean' && one.column >= 0) text = reading.value !== undefined || reading.issues.length > 0;
  }
  if (!text) return null;
  const email = typeof user.email === 'string' ? user.email : '';
  if (email === '' && identity === '') {
    if (options.noEmail === 'ignore') return null;
    issues = [{ code: 'email_missing', level: 'error', field: 'email' } as Issue].concat(issues ?? []);
  }
  const { memo, ticket, guests } = readMemoCell(table.memos[i]);
  const filtered = plan.filter !== null && fold(table.shown[plan.filter.column]?.[i] ?? '') !== plan.filter.value;
  return {
    row: table.first + i,
    email,
    identity,
    user,
    issues: issues ?? NO_ISSUES,
    hashes: fieldHashes(user),
    memo,
    ticket,
    guests,
    strange: false,
    stale: false,
    changed: NO_FIELDS,
    outcome: null,
    going: 'updated',
    filtered,
    kept: '',
    json: '',
  };
}

const NO_ISSUES: readonly Issue[] = [];
const NO_FIELDS: readonly FieldKey[] = [];
const NOBODY: Row = {
  row: 0,
  email: '',
  identity: '',
  user: {},
  issues: NO_ISSUES,
  hashes: '',
  memo: null,
  ticket: '',
  guests: [],
  strange: false,
  stale: false,
  changed: NO_FIELDS,
  outcome: null,
  filtered: false,
  going: 'updated',
  kept: '',
  json: '',
};

function read(one: Planned, table: Table, i: number, options: ReadingOptions) {
  if (one.column < 0) return readText(one, table, i, options);
  const { kind, key } = one.field;
  const value = table.values[one.column]?.[i];
  const shown = table.shown[one.column]?.[i] ?? String(value ?? '');
  const behind = table.behind?.[one.column]?.[i];
  if (kind !== 'boolean' && kind !== 'phone') return readCell(key, { value: shown, shown, behind }, options);
  const plain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  return readCell(key, { value: plain ? value : shown, shown, behind }, options);
}

/** A text with places: a place with an error or still loading is the whole text's. */
function readText(one: Planned, table: Table, i: number, options: ReadingOptions) {
  let bad: readonly Issue[] | null = null;
  const text = fillTemplate(one.parts, (header, occurrence) => {
    const column = one.places.get(placeKey({ header, occurrence })) ?? -1;
    const shown = table.shown[column]?.[i] ?? '';
    if (shown === '') return '';
    const reading = readCell('extra_1', { value: shown, shown });
    const failed = reading.issues.filter((issue) => issue.code === 'sheet_error' || issue.code === 'loading');
    if (failed.length > 0) bad = failed.map((issue) => ({ ...issue, field: one.field.key }));
    return shown.trim();
  });
  return bad ? { issues: bad as Issue[] } : readCell(one.field.key, { value: text, shown: text }, options);
}

/** A user as the API takes it: `path` an object, keys without a value left out. */
export function userJson(user: User): string {
  const out: Record<string, unknown> = {};
  const path: Record<string, unknown> = {};
  for (const key of Object.keys(user) as FieldKey[]) {
    if (key.startsWith(PATH)) {
      out['path'] = path;
      path[key.slice(PATH.length)] = user[key];
    } else out[key] = user[key];
  }
  return JSON.stringify(out);
}

const PATH = 'path.';
