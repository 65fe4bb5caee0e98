// Runs the product over the model's file, with a kill or a fault at any of its calls, and tells the oracle what it does.
import type { Job, Ports, Report } from '../../../../src/core/ports';
import type { HttpResponse, HttpRequest } from '../../../../src/core/send/signitic';
import type { StatusChange } from '../../../../src/core/status/status-cells';
import type { Core } from './load';
import type { Oracle, Run, What } from './oracle';
import {
  acceptedAnswer,
  apply,
  type Field,
  FIELDS,
  listOf,
  postedIn,
  recordOf,
  REFUSED,
  refusedAnswer,
  type Tab,
  type World,
} from './world';

/** What a kill leaves of the call before which, or in which, the execution dies. */
export type Keeps = 'all' | 'half' | 'none';

export interface Disturbance {
  /** The execution dies at its n-th call, counted from 1. */
  readonly kill?: { readonly at: number; readonly keeps: Keeps } | undefined;
  /** The n-th write of the state or the property fails, and the program hears of it. `twice`: so does the next. */
  readonly fails?: { readonly at: number; readonly twice: boolean } | undefined;
  readonly http?: 'no list' | 'no records' | 'answers lost' | 'dead' | undefined;
  /** Each call of Signitic takes 80 seconds, so that a run needs several slices. */
  readonly slow?: boolean | undefined;
}

export interface Wish extends Disturbance {
  readonly tab: number;
  readonly what: What;
  /** Of *Sync selected rows*: every `pick`-th row. */
  readonly pick?: number;
  readonly confirmed?: boolean;
  /** Goes on with a run that was killed or left people for later. */
  readonly resume?: boolean;
  /** Looks what a sync would change, and sends nothing. */
  readonly preview?: boolean;
}

const HEADERS = ['E-mail', 'F', 'T', 'E', 'G'];
const EPOCH = 1_577_836_800;
const HOUR = 3_600_000;
const MOST_SLICES = 6;
const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });

class Killed extends Error {}

/** A run that is not over, as the lease keeps it. */
interface Open {
  readonly id: string;
  readonly tab: number;
  readonly what: What;
  readonly confirmed: boolean;
  readonly asked: ReadonlyMap<string, string>;
  /** What the state tab held when somebody was sent, and so the names of those who are still to go; null before that. */
  state: readonly string[] | null;
}

export interface Ended {
  readonly report: Report | null;
  /** Nothing disturbed it and nobody was left for later. */
  readonly clean: boolean;
}

export class Runner {
  lastRun: Run | null = null;
  private open: Open | null = null;
  private runs = 0;
  private lastStamp = '';
  private calls = 0;
  private dead = false;
  private writes = 0;

  constructor(
    private readonly core: Core,
    private readonly world: World,
    private readonly oracle: Oracle,
  ) {}

  /** One run of as many slices as it wants. */
  run(wish: Wish): Ended {
    const { world, oracle } = this;
    const open = wish.resume && !wish.preview ? this.open : null;
    const tab = world.tab(open?.tab ?? wish.tab);
    if (!tab.isMapped || tab.rows.length === 0) return { report: null, clean: false };
    world.now += 60_000;
    world.keepVersion();
    const what = open?.what ?? wish.what;
    const pick = (wish.pick ?? 0) + 1;
    const selected =
      what === 'selected' && !open ? new Set(tab.rows.map((_, i) => i + 2).filter((row) => row % pick === 0)) : null;
    const chosen = tab.rows.filter((_, i) => selected?.has(i + 2));
    const asked = open?.asked ?? new Map(chosen.map(({ email, cells }) => [email, JSON.stringify(cells)]));
    const confirmed = open?.confirmed ?? wish.confirmed ?? false;
    const blind = wish.http === 'no list' || wish.http === 'no records' ? wish.http : null;
    const run: Run = {
      number: ++this.runs,
      tab,
      what,
      selected,
      asked,
      confirmed,
      blind,
      resumed: open !== null,
      posted: new Map(),
      read: new Set(),
      replaced: new Set(),
      madeWithout: new Set(),
      underValue: new Set(),
    };
    this.lastRun = run;
    const knowsAsked = open === null || this.stillHolds(open.state);
    const lost = this.intact()
      ? null
      : { property: world.property, records: world.state.length, putBack: oracle.lost() };
    const ended = wish.preview ? this.preview(run, wish) : this.slices(run, wish, open?.id ?? null, knowsAsked);
    if (lost && lost.property === world.property && run.posted.size === 0) {
      lost.putBack();
      // What it began to write may stand behind the records of before.
      if (world.state.length !== lost.records) oracle.damaged();
    }
    return ended;
  }

  /** Takes the place of the run that was not over, as its lease does. What it found equal may be believed afterwards. */
  private preview(run: Run, wish: Wish): Ended {
    this.begin();
    this.open = null;
    const stamp = this.stamp();
    try {
      this.core.preview(this.jobFor(run, { run: stamp, stamp, first: true }), this.portsFor(run, wish), new Map());
    } catch {
      // Killed, or the state could not be written.
    }
    if (run.posted.size > 0) this.oracle.violate('a preview sends somebody');
    this.oracle.broke(run);
    return { report: null, clean: false };
  }

  private begin(): void {
    this.calls = 0;
    this.dead = false;
    this.writes = 0;
  }

  private slices(run: Run, wish: Wish, id: string | null, knowsAsked: boolean): Ended {
    this.begin();
    const { world, oracle } = this;
    const { tab, what, confirmed, asked } = run;
    let name = id;
    if (name === null && (what === 'all' || what === 'selected')) oracle.asked(run);
    for (let slice = 0; slice < MOST_SLICES; slice++) {
      const stamp = this.stamp();
      const first = name === null;
      name = name ?? stamp;
      this.open = {
        id: name,
        tab: tab.id,
        what,
        confirmed,
        asked,
        state: this.open?.id === name ? this.open.state : null,
      };
      run.read.clear();
      const report = this.slice(run, wish, { run: name, stamp, first });
      if (!report) {
        oracle.broke(run);
        return { report, clean: false };
      }
      if (report.held) oracle.held(run);
      else oracle.checkReads(run);
      if (report.more) {
        oracle.held(run);
        continue;
      }
      this.open = null;
      const waits = report.rows.some(({ outcome }) => outcome.kind === 'waiting');
      const clean = !report.stopped && !waits && !wish.fails;
      if (!clean) oracle.broke(run);
      else if (knowsAsked || what !== 'selected') {
        noteBlanks(run, report);
        oracle.done(run);
      } else oracle.broke(run);
      if (!report.stopped && what !== 'selected') world.completed.add(tab.id);
      return { report, clean };
    }
    oracle.broke(run);
    return { report: null, clean: false };
  }

  private slice(run: Run, wish: Wish, stamps: Pick<Job, 'run' | 'stamp' | 'first'>) {
    try {
      const report = this.core.sync(this.jobFor(run, stamps), this.portsFor(run, wish));
      return this.dead ? null : report;
    } catch {
      return null;
    }
  }

  private jobFor(run: Run, { run: id, stamp, first }: Pick<Job, 'run' | 'stamp' | 'first'>): Job {
    const { world } = this;
    const sources = {
      email: column('E-mail'),
      ...Object.fromEntries(FIELDS.map((field, i) => [field, column(HEADERS[i + 1] ?? '')])),
    };
    for (const field of FIELDS) if (!run.tab.mapped.has(field)) delete (sources as Record<string, unknown>)[field];
    return {
      started: world.now,
      tab: run.tab.id,
      mapping: { sources, filter: null },
      options: { noEmail: 'problem', blank: world.blank },
      what: run.what,
      selected: first ? run.selected : null,
      run: id,
      stamp,
      first,
      totals: { requests: 0, unplaced: 0, spotChecks: 0, replaced: {} },
      previewed: null,
      key: world.key,
      confirmed: run.confirmed ? 'yes' : 'no',
      shownSince: world.now - HOUR,
      isAttended: true,
      looksForLeavers: false,
      completedOnce: world.completed.has(run.tab.id),
      leftUntold: false,
    };
  }

  /** The state counts, and nothing of what it held is gone. */
  private stillHolds(before: readonly string[] | null): boolean {
    return before !== null && this.intact() && before.every((cell) => this.world.state.includes(cell));
  }

  /** The state counts: the record that the property names stands in the tab, and the key is one of the workspace's. */
  private intact(): boolean {
    const { property, key, state, named } = this.world;
    return property?.keys.includes(key) === true && state.includes(named);
  }

  private stamp(): string {
    const number = Math.max(Math.floor(this.world.now / 1000) - EPOCH, Number.parseInt(this.lastStamp || '0', 36) + 1);
    this.lastStamp = number.toString(36).padStart(6, '0');
    return this.lastStamp;
  }

  /** Does what a call does, unless the execution is dead by then, or dies in it. */
  private call<T>(wish: Wish, work: (keeps: Keeps) => T): T {
    if (this.dead) throw new Killed();
    this.calls++;
    if (wish.kill?.at === this.calls) {
      this.dead = true;
      work(wish.kill.keeps);
      throw new Killed();
    }
    return work('all');
  }

  private write<T>(wish: Wish, work: (keeps: Keeps) => T): T {
    return this.call(wish, (keeps) => {
      this.writes++;
      const at = wish.fails?.at;
      if (at !== undefined && (this.writes === at || (wish.fails?.twice && this.writes === at + 1)))
        throw new Error('Service error: Spreadsheets');
      return work(keeps);
    });
  }

  private portsFor(run: Run, wish: Wish): Ports {
    const { world } = this;
    const { tab } = run;
    return {
      sheet: {
        headers: () => HEADERS,
        prepare() {},
        makeColumns: () => this.call(wish, () => undefined),
        lacksColumns: () => false,
        readRows: () => tableOf(tab),
        readTimes: (first, count) =>
          tab.rows
            .slice(first - 2, first - 2 + count)
            .map(({ own }) => own.time && Math.floor(own.time.getTime() / 60_000)),
        writeStatuses: (changes) => this.call(wish, (keeps) => writeInto(tab, changes, keeps)),
      },
      state: this.stateFor(wish),
      http: { send: (requests) => this.call(wish, (keeps) => this.serve(requests, run, wish, keeps)) },
      clock: {
        now: () => world.now,
        sleep: (milliseconds) => {
          if (this.dead) throw new Killed();
          world.now += milliseconds;
        },
      },
      random: () => 0.5,
      stopRequested: () => false,
      onProgress() {},
      keep() {},
      otherTabs: () => [],
      statusText: ({ outcome, issues, changed }) => ({
        status: outcome.kind,
        details: [outcome.reason, outcome.message, ...changed, ...issues.map(({ code }) => code)].join(' '),
        colour: null,
      }),
      emailsIn: (id) => {
        const other = world.tabs.find((one) => one.id === id && one.isMapped);
        return other ? new Set(other.rows.map(({ email }) => email)) : null;
      },
      tabName: (id) => `tab ${id}`,
    };
  }

  private stateFor(wish: Wish): Ports['state'] {
    const { world } = this;
    return {
      read: () => ({ property: world.property, cells: [...world.state] }),
      newProperty: () => ({ version: 1, tab: 99, keys: [], from: 1, to: 0, stamp: '', secret: `s${world.fileId}` }),
      append: (cells) =>
        this.write(wish, (keeps) => {
          const count = keeps === 'all' ? cells.length : keeps === 'half' ? Math.floor(cells.length / 2) : 0;
          world.state.push(...cells.slice(0, count));
          if (count > 0) world.appendedBy = this.lastRun;
        }),
      writeProperty: (property) =>
        this.write(wish, (keeps) => {
          if (keeps === 'none') return;
          world.property = JSON.parse(JSON.stringify(property));
          world.named = world.state[world.state.length - 1] ?? '';
        }),
      deleteBelow: (number) =>
        this.write(wish, (keeps) => {
          const old = world.state.filter((cell) => numberOf(cell) < number);
          const gone = new Set(keeps === 'all' ? old : keeps === 'half' ? old.slice(0, old.length / 2) : []);
          world.state = world.state.filter((cell) => !gone.has(cell));
          if (gone.size > 0) world.appendedBy = null;
        }),
    };
  }

  private serve(requests: readonly HttpRequest[], run: Run, wish: Wish, keeps: Keeps) {
    const { world } = this;
    world.now += wish.slow ? 80_000 : 300;
    const answers = requests.map((request) => this.answer(request, run, wish, keeps));
    const lost = requests[0]?.method === 'post' && (wish.http === 'answers lost' || wish.http === 'dead');
    return lost ? ({ dead: 'network' } as const) : { responses: answers };
  }

  private answer(request: HttpRequest, run: Run, wish: Wish, keeps: Keeps): HttpResponse {
    const { world, oracle } = this;
    const { users } = world;
    const failed: HttpResponse = { status: 403, headers: {}, text: '<html>no</html>' };
    if (request.path === '/users' && request.method === 'get') return wish.http === 'no list' ? failed : listOf(users);
    if (request.method === 'get') {
      const email = decodeURIComponent(request.path.slice('/users/'.length));
      oracle.read(run, email);
      return wish.http === 'no records' ? failed : recordOf(users, email);
    }
    const posted = postedIn(request);
    oracle.posting(run, posted);
    if (this.open) this.open.state ??= [...world.state];
    if (posted.some(({ values }) => [...values.values()].includes(REFUSED))) return refusedAnswer();
    if (wish.http === 'dead') return failed;
    const count = keeps === 'all' ? posted.length : keeps === 'half' ? Math.floor(posted.length / 2) : 0;
    const some = posted.slice(0, count);
    const before = new Map(some.flatMap(({ email }) => (users.has(email) ? [[email, users.get(email)!]] : [])));
    apply(users, some);
    oracle.applied(run, some, before);
    return acceptedAnswer(some.length - before.size, before.size);
  }
}

/** What the report says of blanks under a value. It may say so only where a value stands somewhere above. */
function noteBlanks({ tab, underValue }: Run, { rows }: Report): void {
  for (const { user, row, issues } of rows)
    for (const { code, field } of issues) {
      const above = tab.rows.slice(0, row - 2);
      if (code !== 'blank_under' || !above.some(({ cells }) => cells[field as Field] !== '')) continue;
      underValue.add(`${user.email} ${field}`);
    }
}

/** A record's text names its number; see core/state/record.ts. */
function numberOf(cell: string): number {
  const number = /^s1[\w-]{5}\["[ph]",(\d+),/.exec(cell)?.[1];
  return number === undefined ? Number.POSITIVE_INFINITY : Number(number);
}

function tableOf({ rows }: Tab) {
  const shown = [rows.map(({ email }) => email), ...FIELDS.map((field) => rows.map(({ cells }) => cells[field]))];
  const own = {
    status: rows.map((row) => row.own.status),
    details: rows.map((row) => row.own.details),
  };
  return { first: 2, count: rows.length, shown, values: shown, own };
}

function writeInto(tab: Tab, changes: readonly StatusChange[], keeps: Keeps) {
  const count = keeps === 'all' ? changes.length : keeps === 'half' ? Math.floor(changes.length / 2) : 0;
  for (const { row, cells } of changes.slice(0, count)) {
    const there = tab.rows[row.row - 2];
    if (!there) continue;
    const time = cells.minute == null ? null : new Date(cells.minute * 60_000);
    there.own = { status: cells.status, details: cells.details, time };
  }
  return [];
}
