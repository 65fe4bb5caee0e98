// A sheet, a line to Signitic, a clock and a state tab as object literals, for tests of the core.
import { detailsOf, statusOf } from '../../src/i18n/status-text';
import { fold } from '../../src/core/people/columns';
import { check, preview, sync } from '../../src/core/sync';
import { runStamp } from '../../src/core/state/stamp';
import type { Entry } from '../../src/core/state/entry';
import type { HttpResponse, HttpRequest } from '../../src/core/send/signitic';
import type { Job, Ports, Report, Sheet, StateAccess } from '../../src/core/ports';
import type { Preview, Values } from '../../src/core/steps/preview';
import type { StopError } from '../../src/core/outcome';
import type { Row, Selected, StatusCells } from '../../src/core/row';
import type { StateProperty } from '../../src/core/state/state';

export interface Person {
  [header: string]: string | number | boolean;
}

/** What Signitic would hold, and every request that reached it. */
export interface Server {
  users: Map<string, Record<string, unknown>>;
  requests: HttpRequest[];
  /** Replaces an answer; null lets the server answer. */
  answer: (request: HttpRequest, n: number) => HttpResponse | 'dead' | null;
}

export const json = (value: unknown, status = 200): HttpResponse => ({
  status,
  headers: {},
  text: JSON.stringify(value),
});

export function serverOf(): Server {
  return { users: new Map(), requests: [], answer: () => null };
}

function serve(server: Server, request: HttpRequest): HttpResponse {
  if (request.path === '/users' && request.method === 'get') {
    return json({
      success: true,
      users: [...server.users.values()].map(({ email, enabled }) => ({ email, enabled: enabled === false ? 2 : 1 })),
    });
  }
  if (request.method === 'get') {
    const data = server.users.get(decodeURIComponent(request.path.slice('/users/'.length)).toLowerCase());
    return data ? json({ success: true, data }) : json({ success: false, code: 102, message: 'not found' }, 404);
  }
  let added = 0;
  let edited = 0;
  for (const user of JSON.parse(request.body ?? '').users) {
    const key = String(user.email).toLowerCase();
    if (server.users.has(key)) edited++;
    else added++;
    server.users.set(key, { ...server.users.get(key), ...user });
  }
  return json({ success: true, code: 200, value: { added, edited } });
}

/** The state tab's cells and its property. */
export interface StoredCells {
  cells: string[];
  property: StateProperty | null;
}

/** What several tabs of one file share: Signitic, the time, the state, and the death of an execution. */
export interface File {
  server: Server;
  state: StoredCells;
  now: number;
  /** How many more calls this execution makes before it is killed. */
  callsLeft: number;
  /** Throws in the place of a call to the state store. */
  refuse: (call: 'append' | 'writeProperty' | 'deleteBelow') => void;
  /** Stamp of the latest slice. */
  stamp: string;
  /** Folded e-mails of the mapped tabs, by id. */
  tabs: Map<number, () => ReadonlySet<string>>;
  /** The mapped tabs themselves, by id. */
  fixtures: Map<number, Fixture>;
}

export function newFile(): File {
  return {
    server: serverOf(),
    state: { cells: [], property: null },
    now: Date.parse('2026-03-02T08:00:00Z'),
    callsLeft: Number.POSITIVE_INFINITY,
    refuse() {},
    stamp: '',
    tabs: new Map(),
    fixtures: new Map(),
  };
}

export interface Fixture {
  file: File;
  tab: number;
  people: Person[];
  headers: string[];
  /** Our cells, by index of the person. */
  cells: StatusCells[];
  server: Server;
  /** Keeps the tab from being read by the sync of another. */
  broken: StopError | null;
  options: Job['options'];
  mapping: Job['mapping'];
  /** Milliseconds that a wave takes. */
  took: number;
  stopRequested: () => boolean;
  key: string;
  completedOnce: boolean;
  run(job?: Partial<Job>): Report;
  check(job?: Partial<Job>): Report;
  preview(before?: Values): Preview;
  /** Further slices of a run, until it is over. */
  goOn(report: Report, job: Partial<Job>): Report;
}

/** A row as it was read, in row 2 but for what is given. */
export function rowWith(email: string, given: Partial<Row> = {}): Row {
  return {
    row: 2,
    email,
    identity: email,
    user: { email },
    issues: [],
    skip: null,
    shown: { status: '', details: '', minute: null },
    ...given,
  };
}

/** A row that is sent with nothing but its address, but for what is given. */
export function selectedWith(email: string, given: Partial<Selected> = {}): Selected {
  return {
    row: rowWith(email),
    email,
    user: { email },
    changed: [],
    adopted: [],
    effect: 'updated',
    outcome: null,
    json: JSON.stringify({ email }),
    ...given,
  };
}

/** An entry whose fields are sure, all of tab 1, but for what is given. */
export function entryWith(person: string, prints: Record<string, string>, given: Partial<Entry> = {}): Entry {
  const fields = Object.entries(prints).map(([key, print]) => [
    key,
    { print, mark: 'sure', changed: false, tab: 1 },
  ]) as [never, never][];
  return { person, minute: 29_000_000, run: 'run001', done: 'new', fields: new Map(fields), extras: {}, ...given };
}

const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });
export const HEADERS = ['E-mail', 'Prénom', 'Nom', 'Actif', 'Tél', 'Groupe'];
export const MAPPING: Job['mapping'] = {
  filter: null,
  sources: {
    email: column('E-mail'),
    firstname: column('Prénom'),
    lastname: column('Nom'),
    enabled: column('Actif'),
    phone: column('Tél'),
    'path.group': column('Groupe'),
  },
};

export function fixtureWith(people: Person[], file = newFile(), tab = 1): Fixture {
  const fixture: Fixture = {
    file,
    tab,
    people,
    headers: HEADERS,
    cells: [],
    server: file.server,
    took: 300,
    broken: null,
    options: { noEmail: 'problem', blank: 'leave' },
    mapping: MAPPING,
    stopRequested: () => false,
    key: 'key-a',
    completedOnce: false,
    run: (job = {}) => sync(jobOf(fixture, job), portsOf(fixture)),
    check: (job = {}) => check(jobOf(fixture, job), portsOf(fixture)),
    preview: (before = new Map()) => preview(jobOf(fixture, {}), portsOf(fixture), before),
    goOn(report, job) {
      let last = report;
      for (let slices = 0; last.more; slices++) {
        if (slices > 60) throw new Error('a run that does not end');
        last = fixture.run({ ...job, first: false, selected: null, totals: last.totals });
      }
      return last;
    },
  };
  file.fixtures.set(tab, fixture);
  file.tabs.set(tab, () => new Set(fixture.people.map((person) => fold(String(person['E-mail'] ?? '')))));
  return fixture;
}

export function jobOf({ file, tab, key, completedOnce, options, mapping }: Fixture, given: Partial<Job> = {}): Job {
  file.stamp = runStamp(file.now, file.stamp);
  return {
    started: file.now,
    tab,
    key,
    completedOnce,
    leftUntold: false,
    isAttended: true,
    looksForLeavers: false,
    run: file.stamp,
    stamp: file.stamp,
    mapping,
    options,
    what: 'changed',
    selected: null,
    first: true,
    totals: { requests: 0, unplaced: 0, spotChecks: 0, replaced: {} },
    confirmed: 'no',
    shownSince: 0,
    previewed: null,
    ...given,
  };
}

/** Thrown by every call of an execution that was killed. */
export class Killed extends Error {}

export function portsOf(fixture: Fixture): Ports {
  const { file, server } = fixture;
  const call = () => {
    if (file.callsLeft <= 0) throw new Killed();
    file.callsLeft--;
  };
  return {
    sheet: sheetOf(fixture, call),
    state: stateOf(file, call),
    http: {
      send(requests) {
        call();
        file.now += fixture.took;
        const answers = requests.map((request) => {
          server.requests.push(request);
          return server.answer(request, server.requests.length) ?? serve(server, request);
        });
        // The requests may have arrived although the execution does not live to see it.
        call();
        return answers.some((answer) => answer === 'dead')
          ? { dead: 'network' }
          : { responses: answers as HttpResponse[] };
      },
    },
    clock: {
      now: () => file.now,
      sleep: (milliseconds) => {
        if (milliseconds > 5000) throw new Error('slept too long in one piece');
        file.now += milliseconds;
      },
    },
    random: () => 0.5,
    stopRequested: () => fixture.stopRequested(),
    onProgress() {},
    keep: call,
    statusText(view) {
      const { status, colour } = statusOf(view, 'en');
      return { status, details: detailsOf(view, 'en'), colour };
    },
    emailsIn: (tab) => file.tabs.get(tab)?.() ?? null,
    tabName: (tab) => `Tab ${tab}`,
    otherTabs: () =>
      [...file.fixtures.values()]
        .filter((other) => other !== fixture)
        .map((other) => ({
          tab: other.tab,
          name: `Tab ${other.tab}`,
          mapping: other.mapping,
          ...(other.options.today !== undefined && { today: other.options.today }),
          sheet() {
            if (other.broken) throw other.broken;
            return sheetOf(other, call);
          },
        })),
  };
}

function sheetOf(fixture: Fixture, call: () => void): Sheet {
  const { file } = fixture;
  const column = (header: string) => fixture.people.map((person) => person[header] ?? '');
  const own = (name: 'status' | 'details') => fixture.people.map((_, i) => fixture.cells[i]?.[name] ?? '');
  return {
    headers: () => fixture.headers,
    prepare() {},
    makeColumns: call,
    lacksColumns: () => false,
    readRows: () => ({
      first: 2,
      count: fixture.people.length,
      shown: fixture.headers.map((header) => column(header).map(String)),
      values: fixture.headers.map(column),
      days: fixture.headers.map((header) => column(header).map(String)),
      own: { status: own('status'), details: own('details') },
    }),
    readTimes: (first, count) => Array.from({ length: count }, (_, i) => fixture.cells[first - 2 + i]?.minute ?? null),
    writeStatuses(changes) {
      call();
      const places = new Map(fixture.people.map((person, i) => [fold(String(person['E-mail'] ?? '')), i]));
      const lost = changes.filter(({ row, cells }) => {
        const i = row.identity === '' ? row.row - 2 : places.get(row.identity);
        if (i === undefined) return true;
        fixture.cells[i] = cells;
        return false;
      });
      file.now += 100;
      return lost.map(({ row }) => row);
    },
  };
}

const NUMBER = /^s1.{5}\["[ph]",(\d+),/;

function stateOf(file: File, call: () => void): StateAccess {
  const write = (name: 'append' | 'writeProperty' | 'deleteBelow') => {
    call();
    file.refuse(name);
  };
  return {
    read: () => ({ property: file.state.property, cells: [...file.state.cells] }),
    newProperty: () => ({
      version: 1,
      tab: 99,
      keys: [],
      from: 1,
      to: 0,
      stamp: '',
      secret: `secret ${file.now}`,
    }),
    append(cells) {
      write('append');
      file.state.cells.push(...cells);
    },
    writeProperty(property) {
      write('writeProperty');
      file.state.property = property;
    },
    deleteBelow(number) {
      write('deleteBelow');
      file.state.cells = file.state.cells.filter((cell) => Number(NUMBER.exec(cell)?.[1] ?? number) >= number);
    },
  };
}

/** `count` people with everything filled in. */
export function staff(count: number): Person[] {
  return Array.from({ length: count }, (_, i) => ({
    'E-mail': `p${i}@example.com`,
    Prénom: `Ana${i}`,
    Nom: `Roy${i}`,
    Actif: true,
    Tél: `+33 1 99 00 ${String(i % 100).padStart(2, '0')} 00`,
    Groupe: 'Sales',
  }));
}

/** A person as Signitic holds it once the row was sent. */
export const userOf = (i: number, given: Record<string, unknown> = {}): Record<string, unknown> => ({
  email: `p${i}@example.com`,
  firstname: `Ana${i}`,
  lastname: `Roy${i}`,
  enabled: true,
  phone: `+33 1 99 00 ${String(i % 100).padStart(2, '0')} 00`,
  path: { group: 'Sales' },
  ...given,
});

export const posts = (server: Server) => server.requests.filter(({ method }) => method === 'post');
export const sentTo = (server: Server) =>
  posts(server).map(({ body }) => JSON.parse(body ?? '').users.length as number);
/** The users of every post, in the order in which they were sent. */
export const bodies = (server: Server): Record<string, unknown>[] =>
  posts(server).flatMap(({ body }) => JSON.parse(body ?? '').users as Record<string, unknown>[]);
/** How many people were read one by one. */
export const reads = (server: Server): number =>
  server.requests.filter(({ method, path }) => method === 'get' && path !== '/users').length;
