// The promise of the add-on, checked in full: what Signitic holds, what stands beside each row, and what must never change or leak.
import { cloudOf } from '../cloud';
import type { Tab } from '../../playground/emulator/spreadsheet-store';
import { TEST_KEY } from '../../playground/signitic/server';
import { changes, foreignThings, OWN, ownColumns, stateTabsIn } from './foreign';
import { ANNA, MINUTE, sentSoFar, type Stage } from './fixture';
import { confirmed, slice, type Told, type Way } from './entry-points';
import { difference, type Expected, expectedRows, isRefused, REFUSAL } from './list';

/** What our cells of a row show. */
interface Shown {
  status: string;
  details: string;
  time: string;
  colour: string;
}

function shownAt(tab: Tab, row: number, own: ReadonlyMap<string, number>): Shown {
  const shown = (name: string) => (own.has(name) ? tab.shown(row, own.get(name)!) : '');
  const status = own.get('Signitic status');
  return {
    status: shown('Signitic status'),
    details: shown('Signitic details'),
    time: shown('Signitic synced at'),
    colour: status === undefined ? '' : tab.colour(row, status),
  };
}

const SIGNS: Record<string, string> = { '✓': '#137333', '⚠': '#a04a00', '✗': '#b3261e', '…': '#5f6368' };

/** Rows that bear a status which they did not earn. While nobody disturbs, this holds at any time, done or not. */
export function unearned(stage: Stage): string[] {
  const own = ownColumns(stage.tab);
  const found: string[] = [];
  for (const [row, expected] of expectedRows(stage.tab)) {
    const { status, colour } = shownAt(stage.tab, row, own);
    const wrong = status === '' ? null : wrongStatus(stage, status, expected);
    if (wrong) found.push(`row ${row} bears "${status}" but ${wrong}`);
    const due = SIGNS[status.charAt(0)];
    if (due && colour !== due) found.push(`row ${row} bears "${status}" in ${colour}`);
  }
  return found;
}

function wrongStatus(stage: Stage, status: string, expected: Expected): string | null {
  if (expected.kind === 'nobody') return 'is nobody';
  const sign = status.charAt(0);
  if (sign === '✓' || sign === '⚠') {
    if (expected.kind === 'wrong') return 'has an error';
    const field = difference(expected.user, stage.store.users.get(expected.user.email.toLowerCase()));
    return field && `Signitic holds another ${field}`;
  }
  if (sign === '✗' && expected.kind === 'person' && !isRefused(expected.user.email)) return 'nothing is wrong with it';
  return sign in SIGNS ? null : 'no such sign is known';
}

/** What every execution must leave behind, even one that was killed. `calm`: no person touched the sheet meanwhile. */
export function checkAlways(
  stage: Stage,
  told: Told | null,
  foreign: readonly string[] | null,
  calm: boolean,
): string[] {
  const found = leaks(stage);
  if (foreign) found.push(...changes(foreign, foreignThings(stage)));
  if (calm) found.push(...unearned(stage));
  if (told) found.push(...wrongSums(stage, told, calm));
  for (const complaint of stage.store.complaints) found.push(`Signitic complains: ${complaint}`);
  return found;
}

const KINDS = ['synced', 'unchanged', 'invalid', 'refused', 'waiting', 'skipped'] as const;

function wrongSums(stage: Stage, { sums, rows }: Told, calm: boolean): string[] {
  const found: string[] = [];
  const total = KINDS.reduce((sum, kind) => sum + sums[kind], 0);
  if (total !== sums.read) found.push(`${total} outcomes of ${sums.read} rows`);
  for (const kind of rows ? KINDS : []) {
    const listed = rows?.filter(({ outcome }) => outcome === kind).length;
    if (listed !== sums[kind]) found.push(`${listed} rows are ${kind}, the sum says ${sums[kind]}`);
  }
  if (sums.read === 0 && sentSoFar(stage).length > stage.sentBefore) {
    found.push('people were sent, and the report knows of no row');
  }
  const there = [...expectedRows(stage.tab).values()].filter(({ kind }) => kind !== 'nobody').length;
  if (calm && sums.read > 0 && sums.read !== there) found.push(`${sums.read} rows read of ${there}`);
  return found;
}

/** Where the key can be read. Its one home is the person's own store; its one way out the header of a request. */
export function leaks(stage: Stage): string[] {
  const { world, told } = stage;
  const cloud = cloudOf(world);
  const cells = world.book.sheets.map((tab) => [tab.name, tab.snapshot(), tab.layout().notes, tab.columnMetadata]);
  const mine = world.properties('user', ANNA);
  const home = Object.entries(mine).filter(([name]) => !name.startsWith('key:'));
  const places: Record<string, unknown> = {
    'a cell': cells,
    'a property of the document': world.properties('document'),
    'another property of the person': home,
    'a cache': [...cloud.caches.values()].map((cache) => [...cache]),
    'a log': world.logs,
    'a mail': world.outbox,
    'a toast': world.toasts,
    'a page': world.shown,
    'an address or a body': world.requests.map(({ url, body }) => [url, body]),
    'an answer or an exception': told,
  };
  return Object.entries(places)
    .filter(([, what]) => JSON.stringify(what).includes(TEST_KEY))
    .map(([place]) => `the key can be read in ${place}`);
}

const MOST_SLICES = 12;

/** Runs again and again until it says done. @returns what was wrong on the way, and the last report */
export function runUntilDone(stage: Stage, way: Way): { found: string[]; told: Told | null } {
  const found: string[] = [];
  let told: Told | null = null;
  let asks = false;
  for (let slices = 0; slices < MOST_SLICES; slices++) {
    stage.world.clock.advance(MINUTE / 2);
    const foreign = foreignThings(stage);
    told = asks ? confirmed(stage) : slice(stage, way);
    asks = told?.stopped === 'held';
    // A sync that waits to be confirmed writes nothing: what its people were told before stands beside what was edited since.
    const began = told === null || (told.sums.read > 0 && told.stopped !== 'held');
    found.push(...checkAlways(stage, told, foreign, began));
    // A run that died, or could not give its lease back, keeps everybody out until six minutes are over.
    if (told?.stopped === 'running') stage.world.clock.advance(6 * MINUTE);
    if (!told) found.push(`the run gave no report: ${JSON.stringify(stage.told[stage.told.length - 1])}`);
    if (told && !told.more && !told.stopped && told.sums.waiting === 0 && told.sums.unplaced === 0) {
      return { found, told };
    }
  }
  return { found: [...found, `it never said done: ${JSON.stringify({ ...told, rows: null })}`], told };
}

/** Runs until it says done, then checks everything. @returns what is broken, nothing when the promise was kept */
export function brokenPromises(stage: Stage, way: Way, everThere: ReadonlySet<string>): string[] {
  stage.onCall = null;
  stage.wire = (requests, next) => next(requests);
  const before = sentSoFar(stage).length;
  const { found, told } = runUntilDone(stage, way);
  if (told) found.push(...wrongOutcomes(stage, told));
  // A list of which nobody could ever be sent needs none.
  const least = sentSoFar(stage).length > 0 ? 1 : 0;
  const stateTabs = stateTabsIn(stage);
  if (stateTabs < least || stateTabs > 1) found.push(`${stateTabs} tabs keep the state`);
  found.push(...notInSignitic(stage), ...missingStatuses(stage), ...invented(stage, everThere));
  if (sentSoFar(stage).length > before) {
    const sent = sentSoFar(stage).length;
    const again = runUntilDone(stage, way);
    found.push(...again.found);
    const twice = sentSoFar(stage).slice(sent);
    if (twice.length > 0) found.push(`sent again without need: ${twice.join(', ')}`);
  }
  return found;
}

function wrongOutcomes(stage: Stage, { sums }: Told): string[] {
  const expected = [...expectedRows(stage.tab).values()];
  const wrong = expected.filter(({ kind }) => kind === 'wrong').length;
  const people = expected.filter((one) => one.kind === 'person');
  const refused = people.filter((one) => isRefused(one.user.email)).length;
  const found: string[] = [];
  if (sums.invalid !== wrong) found.push(`${sums.invalid} rows are invalid, ${wrong} have an error`);
  if (sums.refused !== refused) found.push(`${sums.refused} rows are refused, not ${refused}`);
  if (sums.synced + sums.unchanged !== people.length - refused) {
    found.push(`${sums.synced} + ${sums.unchanged} rows went through, not ${people.length - refused}`);
  }
  return found;
}

function notInSignitic(stage: Stage): string[] {
  const found: string[] = [];
  for (const [row, expected] of expectedRows(stage.tab)) {
    if (expected.kind !== 'person' || isRefused(expected.user.email)) continue;
    const field = difference(expected.user, stage.store.users.get(expected.user.email.toLowerCase()));
    if (field) found.push(`row ${row}, ${expected.user.email}: Signitic holds another ${field}`);
  }
  return found;
}

/** Once it says done, every row bears what it earned, and Signitic's words stand there as text. */
function missingStatuses(stage: Stage): string[] {
  const { tab } = stage;
  const own = ownColumns(tab);
  const found: string[] = [];
  if (own.size !== OWN.length) found.push(`columns of the add-on: ${[...own.keys()].join(', ')}`);
  for (const [name, column] of own) {
    if (tab.shown(1, column) !== name) found.push(`${name} is headed "${tab.shown(1, column)}"`);
  }
  for (const [row, expected] of expectedRows(tab)) {
    const { status, details, time } = shownAt(tab, row, own);
    const line = `row ${row}: ${JSON.stringify([status, details, time])}`;
    for (const column of own.values()) {
      if (tab.formula(row, column) !== '') found.push(`${line} holds a formula, ${tab.formula(row, column)}`);
    }
    if (expected.kind === 'nobody') {
      if (status + details + time !== '') found.push(`${line} stands beside nobody`);
      continue;
    }
    const good = expected.kind === 'person' && !isRefused(expected.user.email);
    if (good ? !/^[✓⚠]/.test(status) : !status.startsWith('✗'))
      found.push(`${line} beside ${JSON.stringify(expected)}`);
    if (good && !/^2026-03-\d\d \d\d:\d\d$/.test(time)) found.push(`${line} tells no time`);
    if (!good && details === '') found.push(`${line} tells no reason`);
    if (expected.kind === 'person' && !good && !details.includes(REFUSAL)) found.push(`${line} lacks Signitic’s words`);
  }
  return found;
}

/** Everybody in Signitic has stood in the list. */
function invented(stage: Stage, everThere: ReadonlySet<string>): string[] {
  return [...stage.store.users.keys()].filter((email) => !everThere.has(email)).map((email) => `invented: ${email}`);
}

/** The addresses that stand in the list now. */
export function addressesIn(tab: Tab): Set<string> {
  const found = new Set<string>();
  for (const expected of expectedRows(tab).values()) {
    if (expected.kind === 'person') found.add(expected.user.email.toLowerCase());
  }
  return found;
}
