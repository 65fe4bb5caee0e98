// Runs the built add-on over one tab as a person would: saves the key, accepts the guessed columns, syncs to the end.
import type { Tab } from './emulator/spreadsheet-store';
import type { World } from './emulator/world';

// The shapes of the add-on's own calls, as far as they are used here: the playground imports nothing from src/.
type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: string; message: string } };
interface Guess {
  field: string | null;
  suggested?: string;
  inverted?: true;
  where?: { column: number; values: string[] };
  words?: { text: string; means: 'yes' | 'no' | 'leave' }[];
  /** Literals, and columns by their 0-based place. */
  text?: (string | number)[];
  preferred?: number;
  /** First and last names together: a proposal to split them. */
  names?: { fields: ('firstname' | 'lastname')[]; order: NameOrder; isCertain: boolean };
}
export type NameOrder = 'last first' | 'first last' | 'capitals';
interface TabView {
  headerRow: number;
  columns: { column: number; letter: string; header: string; occurrence: number; of: number; samples: string[] }[];
  guesses: Guess[];
  pasted: boolean;
  /** Columns of first and last days, 1-based, which a person may let decide. */
  days: { start: number | null; end: number | null; outside: number } | null;
}
export type Outcome = 'synced' | 'unchanged' | 'invalid' | 'refused' | 'waiting' | 'skipped';
export type Sums = Record<'read' | Outcome | 'unplaced', number>;

export interface RowReport {
  row: number;
  email: string;
  outcome: Outcome;
  details: string;
}

/** What a run leaves: the core of what the menu's command returns. */
export interface RunReport {
  sums: Sums;
  rows: RowReport[];
  stopped: { code: string; message: string } | null;
  requests: number;
  absent: number | null;
  /** Signitic listed the newcomers at the end. */
  verified: boolean;
  /** All rows as an addition, and how many users Signitic has: in the add-on's words. */
  sum: string;
  forecast: string;
  /** What the panel could have corrected when sending, in the add-on's words. */
  offers: string[];
}

/** A column of the list and the fields that the add-on takes it for: two for names in one column, none when it is not sent. */
export interface Mapped {
  column: number;
  letter: string;
  header: string;
  fields: readonly string[];
  /** The field that a person may give it; it is not sent by itself. */
  suggested: string | null;
  /** Only rows count in which another column shows one of the texts. */
  where: { header: string; values: readonly string[] } | null;
  /** Yes means no. */
  inverted: boolean;
  /** What its words would mean, each with yes or no. */
  meanings: Guess['words'];
  /** The text that would be sent, with the headers of its columns; '' for the column alone. */
  text: string;
}

/** A column from which both names would be taken, and whether they are. */
export interface NamesProposal {
  letter: string;
  header: string;
  order: NameOrder;
  isTaken: boolean;
}

/** Whether some value of a column holds an address. */
export function holdsAddresses({ samples }: TabView['columns'][number]): boolean {
  return samples.some((text) => /\S@\S+\.\S/.test(text));
}

/** A refusal by the add-on, or by this command, in words for the person who called it. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** One of the sidebar's calls. @throws Refusal with the add-on's own words */
function call<T>(world: World, name: string, ...args: unknown[]): T {
  const result = world.callFromSidebar(name, args);
  if (!result.ok) throw new Refusal('unexpected', result.message);
  const answer = JSON.parse(String(result.value)) as Answer<T>;
  if (!answer.ok) throw new Refusal(answer.error.code, answer.error.message);
  return answer.value;
}

/** Has the add-on try the key and keep it. @throws Refusal when Signitic does not take it */
export function saveKey(world: World, key: string): void {
  call(world, 'saveKey', key);
}

/** What the add-on understands of a tab. */
export interface Guessed {
  headerRow: number;
  mapped: Mapped[];
  names: NamesProposal | null;
  view: TabView;
}

/**
 * The add-on's own guess for a tab, column by column; nothing is stored.
 * @param names also takes first and last names out of one column where their order is not certain
 */
export function guess(world: World, tab: number, names: boolean): Guessed {
  const view = call<TabView>(world, 'getTab', tab, null);
  const proposal = view.guesses.find((one) => one.names)?.names;
  const isTaken = proposal !== undefined && (proposal.isCertain || names);
  if (!isTaken) for (const one of view.guesses) if (one.names) one.names = { ...one.names, fields: [] };
  const headerAt = (at: number) => view.columns[at]?.header ?? '';
  const mapped = view.columns.map(({ column, letter, header }, i): Mapped => {
    const {
      field = null,
      suggested = null,
      inverted = false,
      where,
      words,
      text = [],
      names: parts,
    } = view.guesses[i] ?? {};
    const own = field ?? view.guesses.find(({ preferred }) => preferred === i)?.field;
    return {
      ...{ column, letter, header, suggested, inverted, meanings: words },
      fields: own ? [own] : (parts?.fields ?? []),
      where: where ? { header: headerAt(where.column), values: where.values } : null,
      text: text.map((part) => (typeof part === 'number' ? `{{${headerAt(part)}}}` : part)).join(''),
    };
  });
  const at = view.guesses.findIndex((one) => one.names);
  const { letter = '', header = '' } = view.columns[at] ?? {};
  return {
    headerRow: view.headerRow,
    mapped,
    names: proposal ? { letter, header, order: proposal.order, isTaken } : null,
    view,
  };
}

/** What a word of a yes/no column means, or may mean; `known`: it counts by itself. */
export interface Word {
  text: string;
  rows: number;
  means: 'yes' | 'no' | 'leave' | null;
  known: boolean;
}

/** The words of the column that says who is active, where they need somebody to say what they mean; else null. */
export function wordsToChoose(world: World, tab: number, view: TabView): { header: string; words: Word[] } | null {
  const at = view.guesses.findIndex(({ field }) => field === 'enabled');
  const column = view.columns[at];
  if (!column) return null;
  const inverted = view.guesses[at]?.inverted === true;
  const { values } = call<{ values: Word[] }>(
    world,
    'listValues',
    tab,
    view.headerRow,
    column.column,
    'enabled',
    inverted,
  );
  return values.some(({ known }) => !known) ? { header: column.header, words: values } : null;
}

/** The headers of first and last days that the panel proposes for "Active", and how many people would be inactive today. */
export interface DaysToChoose {
  start: string;
  end: string;
  outside: number;
}

export function daysToChoose({ days, columns }: TabView): DaysToChoose | null {
  const header = (at: number | null) => columns.find(({ column }) => column === at)?.header ?? '';
  return days && { start: header(days.start), end: header(days.end), outside: days.outside };
}

function columnName({ columns }: TabView, at: number): { column: string; occurrence: number; of: number } {
  const { header, occurrence, of } = columns[at]!;
  return { column: header, occurrence, of };
}

/** Stores the guess as the tab's mapping. */
export function accept(world: World, tab: number, view: TabView): void {
  const sources: Record<string, object> = {};
  // What is only suggested waits for a person, so it is not sent here; so do names whose order is not certain.
  view.guesses.forEach(({ field, inverted, where, preferred, names }, i) => {
    for (const name of names?.fields ?? []) {
      const part = name === 'firstname' ? 'first' : 'last';
      sources[name] = { ...columnName(view, i), name: { part, order: names!.order } };
    }
    if (!field) return;
    const condition = where && { where: { ...columnName(view, where.column), values: where.values } };
    const used = preferred !== undefined && { preferred: columnName(view, preferred) };
    sources[field] = { ...columnName(view, i), ...(inverted && { inverted }), ...condition, ...used };
  });
  call(world, 'saveMapping', tab, { version: 1, headerRow: view.headerRow, sources, filter: null });
}

/** How a list of Signitic's people has come out, as far as it is used here. */
export interface PullReport {
  /** Name of the tab. */
  tab: string;
  people: number;
  left: number;
  unreadable: number;
  done: boolean;
  stopped: { code: string; message: string } | null;
}

/** Has the add-on list everybody whom Signitic has in a new tab, slice after slice. */
export function pullToTheEnd(world: World): PullReport {
  for (;;) {
    const report = call<PullReport>(world, 'pullPeople', 'all', false);
    if (report.done || report.stopped || report.left <= report.unreadable) return report;
  }
}

type MenuReport = RunReport & { more: boolean };

/** What the panel's call leaves of a run, as far as it is used here. */
interface RunView extends Omit<RunReport, 'rows' | 'offers'> {
  attention: RowReport[];
  held: object | null;
  more: boolean;
}

/** Holds that are answered one after the other, at most: every further one would be a question asked twice. */
const MOST_ANSWERS = 5;

/** Chooses "Sync to Signitic" until nothing is left, and gives the last report, whose sums hold for the whole run. */
export function syncToTheEnd(world: World): RunReport {
  for (;;) {
    const { more, ...report } = chooseInMenu(world, 'syncToSignitic');
    if (!more || report.stopped) return report;
  }
}

/** The same, and every hold is answered as a person would in the panel: compare first, then yes. */
export function syncConfirmed(world: World, tab: Tab): RunReport {
  const before = world.requests.length;
  const report = syncToTheEnd(world);
  if (report.stopped?.code !== 'held') return report;
  let view = syncInPanel(world, tab.id, 'changed');
  for (let answers = 1; (view.held && answers < MOST_ANSWERS) || (view.more && !view.stopped); ) {
    if (view.held) answers++;
    view = syncInPanel(world, tab.id, view.held ? 'changed' : 'resume');
  }
  const { sums, stopped, absent, verified, attention, sum, forecast } = view;
  const requests = world.requests.slice(before);
  const posted = new Set(requests.flatMap(({ body }) => emailsIn(body)));
  const rows = rowsAfter(world, tab, posted, attention);
  // The panel's answer names people; the sentences are the menu's.
  return { sums, stopped, absent, verified, sum, forecast, offers: report.offers, requests: requests.length, rows };
}

function chooseInMenu(world: World, command: 'syncToSignitic' | 'checkRows'): MenuReport {
  const result = world.run(command, [], { surface: 'menu' });
  if (result.error) throw new Refusal('unexpected', `${result.error.name}: ${result.error.message}`);
  const { sums, rows, stopped, requests, absent, verified, sum, forecast, offers, more } = JSON.parse(
    String(result.value),
  ) as MenuReport;
  return { sums, rows, stopped, requests, absent, verified, sum, forecast, offers, more };
}

function syncInPanel(world: World, tab: number, what: 'changed' | 'resume'): RunView {
  return call<RunView>(world, 'syncTab', tab, what, true, false);
}

function emailsIn(body: string | null | undefined): string[] {
  const { users = [] } = JSON.parse(body || '{}') as { users?: { email: string }[] };
  return users.map(({ email }) => email.toLowerCase());
}

/** The panel lists only the rows that need a person; the others are told by a check, and by what was posted. */
function rowsAfter(world: World, tab: Tab, posted: ReadonlySet<string>, attention: readonly RowReport[]): RowReport[] {
  const needy = new Map(attention.map(({ row, email, outcome, details }) => [row, { row, email, outcome, details }]));
  const { details: column } = ownColumns(tab);
  return chooseInMenu(world, 'checkRows').rows.map((one) => {
    const found = needy.get(one.row);
    if (found) return found;
    const sent = one.outcome === 'unchanged' && posted.has(one.email.toLowerCase());
    return sent ? { ...one, outcome: 'synced', details: tab.shown(one.row, column) } : one;
  });
}

/** The add-on's own columns, whose titles all begin with "Signitic"; they stand together, in this order. */
export function ownColumns(tab: Tab): { status: number; details: number } {
  for (let row = 1; row <= Math.min(20, tab.lastRow()); row++) {
    for (let column = 1; column <= tab.lastColumn(); column++) {
      const titles = [0, 1, 2].map((i) => tab.shown(row, column + i));
      if (titles.every((title) => /^Signitic /.test(title))) return { status: column, details: column + 1 };
    }
  }
  return { status: 0, details: 0 };
}
