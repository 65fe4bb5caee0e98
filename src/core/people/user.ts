// One row of the sheet → one Signitic user, or the issues that keep it back.
import { type CellOptions, type Reading, readCell } from '../read/cell';
import type { Fixed, Issue } from '../outcome';
import type { Row, StatusCells, Table, User } from '../row';
import { fold, type Plan, type Planned, placeKey } from './columns';
import { readDays } from './days';
import { otherHeader, reviewed, type WholeList, wholeList } from './whole-list';
import { fillTemplate } from './template';

/** How the person wants cells read; see Settings in api.ts. */
export interface ReadingOptions extends CellOptions {
  noEmail: 'problem' | 'ignore';
  blank: 'leave' | 'clear';
  /** Today in the spreadsheet's zone, "2026-03-31"; needed where days decide. */
  today?: string;
}

/** Reads every row that is a person; blank rows are none, nor rows with nothing but ticked or unticked boxes. */
export function toUsers(table: Table, plan: Plan, options: ReadingOptions): Row[] {
  const list = wholeList(table, plan, options);
  const rows: Row[] = [];
  for (let i = 0; i < table.count; i++) {
    const row = toUser(table, i, plan, list);
    if (row) rows.push(row);
  }
  return reviewed(rows, table, plan);
}

/** Rows without a person in which our cells show something: they were emptied, or moved under our columns. */
export function orphanRows(table: Table, plan: Plan, rows: readonly Row[]): Row[] {
  const people = new Set(rows.map(({ row }) => row));
  const orphans: Row[] = [];
  for (let i = 0; i < table.count; i++) {
    if (people.has(table.first + i)) continue;
    const { status, details } = statusCellsAt(table, i);
    if (status !== '' || details !== '') orphans.push(nobodyAt(table, plan, i));
  }
  return orphans;
}

/** The `i`-th row of a table, in which no person stands. */
export function nobodyAt(table: Table, plan: Plan, i: number): Row {
  const [identity, shown] = [identityAt(table, plan, i), statusCellsAt(table, i)];
  return { row: table.first + i, email: '', identity, user: {}, issues: NO_ISSUES, skip: null, shown };
}

/** Rows of people without an address, which the settings leave out: they are in the list all the same. */
export function leftOutRows(table: Table, plan: Plan, options: ReadingOptions): Row[] {
  const list = wholeList<ReadingOptions>(table, plan, { ...options, noEmail: 'problem' });
  const rows: Row[] = [];
  for (let i = 0; i < table.count; i++) {
    const row = identityAt(table, plan, i) === '' ? toUser(table, i, plan, list) : null;
    if (row) rows.push(row);
  }
  return rows;
}

function identityAt(table: Table, plan: Plan, i: number): string {
  return fold(table.shown[plan.emailColumn]?.[i] ?? '');
}

/** The person of the i-th row, or null when the row is none. */
function toUser(table: Table, i: number, plan: Plan, list: WholeList<ReadingOptions>): Row | null {
  const identity = identityAt(table, plan, i);
  const user: User = {};
  let issues: Issue[] | null = null;
  let fixed: Fixed[] | null = null;
  let text = false;
  for (const { one, options, names } of list.columns) {
    const kind = one.field.kind;
    const whole = read(one, table, i, options);
    const reading = withDays(one, table, i, names ? names(whole) : whole, options.today);
    if (reading.issues.length > 0) issues = issues ? issues.concat(reading.issues) : reading.issues.slice();
    if (reading.fixed) fixed = fixed ? fixed.concat(reading.fixed) : [reading.fixed];
    if (reading.value !== undefined) user[one.field.key] = reading.value;
    if (!text && kind !== 'boolean' && one.column >= 0) text = reading.value !== undefined || reading.issues.length > 0;
  }
  if (!text) return null;
  const email = typeof user.email === 'string' ? user.email : '';
  const reason = list.reasons.get(i);
  if (email === '' && identity === '' && !reason) {
    if (list.options.noEmail === 'ignore') return null;
    issues = [{ code: 'email_missing', level: 'error', field: 'email' } as Issue].concat(issues ?? []);
  }
  const header = list.under.get(i);
  if (header !== undefined) issues = [otherHeader(header)].concat(issues ?? []);
  const { filter } = plan;
  const shownThere = filter ? fold(table.shown[filter.column]?.[i] ?? '') : '';
  const isFiltered = filter !== null && filter.values.has(shownThere) === filter.not;
  // A title or a total is no person, whatever the filter says.
  const why = reason ?? (isFiltered ? 'filter' : undefined);
  return {
    row: table.first + i,
    email,
    identity,
    user,
    issues: issues ?? NO_ISSUES,
    skip: why === undefined ? null : { kind: 'skipped', reason: why },
    shown: statusCellsAt(table, i),
    ...(fixed && { fixed }),
    ...(isFiltered && { leftOutBy: shownThere }),
  };
}

const NO_ISSUES: readonly Issue[] = [];

/** What our own columns show in the i-th row. */
export function statusCellsAt({ own }: Table, i: number): StatusCells {
  return { status: textOf(own.status[i]), details: textOf(own.details[i]), minute: undefined };
}

const textOf = (cell: unknown): string => (cell === undefined || cell === null ? '' : String(cell));

function read(one: Planned, table: Table, i: number, options: ReadingOptions): Reading {
  if (one.column < 0) return readText(one, table, i, options);
  const { kind, key } = one.field;
  if (one.where && !one.where.values.has(fold(table.shown[one.where.column]?.[i] ?? '')))
    return notOfKind(one, table, i);
  if (one.preferred >= 0) {
    const other = table.shown[one.preferred]?.[i] ?? '';
    const reading = readCell(key, { value: other, shown: other }, options);
    // A word for nothing there is no name.
    if (reading.value !== undefined) return reading;
  }
  const value = table.values[one.column]?.[i];
  const shown = table.shown[one.column]?.[i] ?? String(value ?? '');
  const behind = table.behind?.[one.column]?.[i];
  if (kind !== 'boolean' && kind !== 'phone') return readCell(key, { value: shown, shown, behind }, options);
  const plain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  return readCell(
    key,
    { value: plain ? value : shown, shown, behind },
    one.inverted ? { ...options, inverted: true } : options,
  );
}

/** A value of "Active" as the days of its row leave it. */
function withDays({ field, days, column }: Planned, table: Table, i: number, said: Reading, today: string | undefined) {
  if (!days || said.issues.length > 0) return said;
  const isBlank = said.value === undefined && (column < 0 || (table.values[column]?.[i] ?? '') === '');
  // Where a word says inactive, or leaves the row alone, the days are not asked.
  if (said.value !== true && !isBlank) return said;
  if (today === undefined) throw new Error('Days without the day of today');
  const dayIn = (at: number) => table.days?.[at]?.[i] ?? '';
  return readDays(field.key, said, { start: dayIn(days.start), end: dayIn(days.end) }, today);
}

/** A value of another kind is left out without a word, as the mapping says; a person without an address cannot be. */
function notOfKind({ field, column, where }: Planned, table: Table, i: number): { value?: string; issues: Issue[] } {
  if (field.key !== 'email' || (table.shown[column]?.[i] ?? '').trim() === '') return { issues: [] };
  const params = { column: where?.header ?? '', value: table.shown[where?.column ?? -1]?.[i]?.trim() ?? '' };
  return { issues: [{ code: 'other_kind', level: 'error', field: field.key, params }] };
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
