// One row of the sheet → one Signitic user, or the issues that keep it back.
import { type CellOptions, readCell } from './cell';
import { FIELDS, type Field, type FieldKey } from './fields';
import { likelyHeader } from './mapping';
import { fieldHashes, type Memo, readMemo } from './memo';
import { type Issue, type Outcome, type ReasonCode, StopError } from './outcome';
import {
  columnOf,
  fillTemplate,
  type Headers,
  isColumn,
  partsOf,
  type Part,
  type Place,
  type Source,
  type Sources,
} from './template';

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
  readonly memo: Memo | null;
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

/** The part of a tab's stored mapping that reading needs. */
export interface Mapping {
  sources: Sources;
  filter: { column: string; value: string } | null;
}

interface Planned {
  field: Field & { key: FieldKey };
  /** 0-based column, or -1 for a text with places. */
  column: number;
  parts: Part[];
  places: Map<string, number>;
}

/** A mapping made ready for one header row: which columns to read, how, and what for. */
export interface Plan {
  planned: Planned[];
  emailColumn: number;
  filter: { column: number; value: string } | null;
  /** 0-based columns of which the shown text is read. */
  shown: number[];
  /** 0-based columns of which the value is read: booleans. */
  values: number[];
  /** 0-based columns of phones: their values are read as well where the shown texts leave a doubt; see phone.ts. */
  phones: number[];
}

/** The cells of a tab under its header, by 0-based column. */
export interface Table {
  /** Row number of the first row. */
  first: number;
  count: number;
  shown: (readonly string[])[];
  values: (readonly unknown[])[];
  memos: readonly unknown[];
}

/** How the person wants cells read; see Settings in api.ts. */
export interface ReadingOptions extends CellOptions {
  noEmail: 'problem' | 'ignore';
  blank: 'leave' | 'clear';
}

/**
 * Makes a mapping ready for the headers as they are now.
 * @throws StopError no_mapping, no_email_column, header_lost, header_ambiguous: before anything is sent
 */
export function planFor(mapping: Mapping, headers: Headers): Plan {
  const planned: Planned[] = [];
  for (const field of FIELDS) {
    const source = mapping.sources[field.key];
    if (source) planned.push(planField(field, source, headers));
  }
  if (planned.length === 0) throw new StopError('no_mapping');
  const email = planned.find((one) => one.field.key === 'email');
  if (!email || email.column < 0) throw new StopError('no_email_column');
  const filter = mapping.filter && {
    column: locate(null, mapping.filter.column, 1, headers),
    value: fold(mapping.filter.value),
  };
  const shown = new Set<number>();
  const values = new Set<number>();
  const phones = new Set<number>();
  if (filter) shown.add(filter.column);
  for (const { field, column, places } of planned) {
    for (const place of places.values()) shown.add(place);
    if (column < 0) continue;
    // Text comes from what the cell shows, a checkbox from its value, a phone from both.
    (field.kind === 'boolean' ? values : shown).add(column);
    if (field.kind === 'phone') phones.add(column);
  }
  const columns = { shown: ascending(shown), values: ascending(values), phones: ascending(phones) };
  return { planned, emailColumn: email.column, filter, ...columns };
}

const ascending = (columns: ReadonlySet<number>): number[] => [...columns].sort((a, b) => a - b);

function planField(field: Planned['field'], source: Source, headers: Headers): Planned {
  if (isColumn(source)) {
    const column = columnOf(source, headers);
    if (column === 'ambiguous') throw new StopError('header_ambiguous', { field: field.key, column: source.column });
    if (column === 'missing') throw lost(field.key, source.column, headers);
    return { field, column, parts: [], places: new Map() };
  }
  const parts = partsOf(source.text);
  const places = new Map<string, number>();
  for (const part of parts) {
    if ('header' in part) places.set(placeKey(part), locatePlace(field.key, part, headers));
  }
  return { field, column: -1, parts, places };
}

const placeKey = (part: { header: string; occurrence: number }) => `${part.occurrence}|${part.header}`;

/** A place that does not say which is meant stands for the only column of its name, and for none when there are more. */
function locatePlace(field: FieldKey, place: Place, headers: Headers): number {
  if (!place.numbered && (headers.at.get(place.header.trim())?.length ?? 0) > 1) {
    throw new StopError('header_ambiguous', { field, column: place.header });
  }
  return locate(field, place.header, place.occurrence, headers);
}

function locate(field: FieldKey | null, header: string, occurrence: number, headers: Headers): number {
  const column = headers.at.get(header.trim())?.[occurrence - 1];
  if (column === undefined) throw lost(field, header, headers);
  return column;
}

function lost(field: FieldKey | null, column: string, headers: Headers): StopError {
  const likely = likelyHeader(
    column,
    headers.texts.filter((text) => text !== ''),
  );
  return new StopError('header_lost', { field: field ?? '', column, likely: likely ?? '' });
}

/** Without case and outer spaces: how e-mails are compared, and how a filter's value is. */
export function fold(text: string): string {
  return text.trim().toLowerCase();
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
    const memo = people.has(table.first + i) ? null : readMemo(table.memos[i]);
    if (memo) vacant.push({ ...NOBODY, row: table.first + i, identity: identityAt(table, plan, i), memo });
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
  const memo = readMemo(table.memos[i]);
  const filtered = plan.filter !== null && fold(table.shown[plan.filter.column]?.[i] ?? '') !== plan.filter.value;
  return {
    row: table.first + i,
    email,
    identity,
    user,
    issues: issues ?? NO_ISSUES,
    hashes: fieldHashes(user),
    memo,
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
  if (kind !== 'boolean' && kind !== 'phone') return readCell(key, { value: shown, shown }, options);
  const plain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  return readCell(key, { value: plain ? value : shown, shown }, options);
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
