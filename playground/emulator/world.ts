// The emulated world: a spreadsheet, its people, and the add-on's executions, one after another or one inside another.
import { AUTH_MODES, type AuthModes, withoutPrefix } from './authorisation';
import type { Book } from './spreadsheet-store';
import { type Latency, latencies, seeded, USUAL_MS } from './chance';
import { type Clock, Cloud, type StoredTrigger } from './cloud';
import type { PageReading } from './delivery';
import { KILL, LiveExecution } from './execution';
import type { Network, WireAnswer, WireRequest } from './fetch';
import { enumeration, type Execution, gaps, recordFor, remembered } from './service-base';
import type { Mail } from './mail';
import { returned, sentArguments, toHost, toRealm } from './marshal';
import { globalFunctions, compile, newRealm, type Realm } from './realm';
import { firstCell, type Selection, type Toast, viewOf } from './user-view';
import { servicesFor } from './services';
import { scriptTimeZone } from './session';
import { spreadsheetApp } from './spreadsheet';
import { clockEvent, nextDue } from './triggers';
import type { Alert, Asked, Menu, Reply, Shown } from './ui';

export type { WireAnswer, WireRequest } from './fetch';
export { KILL, KILL_AFTER_WRITES } from './execution';

export interface WorldOptions {
  /** The built project, as pushed. */
  code: string;
  /** File name without ".html" → page. */
  pages: Record<string, string>;
  manifest: object;
  /** null: a script that belongs to no document. */
  book: Book | null;
  transport: (requests: WireRequest[]) => WireAnswer[];
  /** The moment at which the world begins, in ms since 1970. */
  now?: number;
  /** Lets `Utilities.sleep` sleep for real as well. */
  realWaits?: boolean;
  latency?: Latency;
  seed?: number;
  /** A test deployment (false) opens files in mode LIMITED, and its triggers never fire. */
  published?: boolean;
  /** A consumer account has smaller quotas than a Workspace one. */
  consumer?: boolean;
  /**
   * Before every service call; `n` counts over the world's life. May throw KILL or KILL_AFTER_WRITES, run other
   * executions, act on the book.
   */
  onCall?: (call: { n: number; name: string; execution: Execution; world: World }) => void;
  /** PROP-06, contested: "refused" unless said otherwise. */
  bigProperties?: 'refused' | 'stored';
  /** FETCH-23, contested: "refused" unless said otherwise. */
  bigAnswers?: Network['bigAnswers'];
  /** FETCH-35: "latin-1" unless said otherwise, so that letters beyond ASCII are garbled where the reader names no charset. */
  undeclared?: Network['undeclared'];
  /** What becomes of pages on their way to the browser: see delivery.ts. "usual" unless said otherwise. */
  pageReading?: PageReading;
  /** Asks a person about each box for which there is no reply in `replies`. */
  answerBox?: (box: Asked) => Reply;
  /** AUTH-06, contested: `getAuthorizedScopes` gives null when false. */
  scopesListed?: boolean;
}

export interface RunResult {
  value: unknown;
  error: { name: string; message: string } | null;
  killed: boolean;
  /** How long it ran on the virtual clock, without the start-up. */
  ms: number;
  calls: number;
}

export interface RunOptions {
  user?: string;
  surface?: 'menu' | 'open' | 'trigger';
  mode?: Execution['mode'];
}

export interface TriggerOptions {
  /** By how many ms a run is late. */
  late?: () => number;
  /** Whether a run is lost. */
  lose?: () => boolean;
  /** Whether a run comes twice. */
  twice?: () => boolean;
}

interface Job {
  name: string;
  /** null: what Google hands over on this surface. */
  args: readonly unknown[] | null;
  user: string;
  surface: Execution['surface'];
  mode: Execution['mode'];
  triggerId: string;
  /** Turns the result into what the caller gets, inside the execution. */
  receive: (value: unknown) => unknown;
}

const START = Date.UTC(2026, 2, 2, 8);
const USER = 'anna@example.com';
const EXECUTION_MS = 6 * 60_000;
const SIMPLE_TRIGGER_MS = 30_000;
const FORMULA_MS = 30_000;
const TRIGGER_TIME_MS = { consumer: 90 * 60_000, workspace: 6 * 3_600_000 } as const;
const PARALLEL_PER_USER = 30;
const TOO_LONG = 'Exceeded maximum execution time';
const TOO_MUCH_TRIGGER_TIME = 'Service using too much computer time for one day';
const TOO_MANY_AT_ONCE = 'There are too many scripts running simultaneously for this Google user account.';
const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

export class World {
  calls = 0;
  callsBy: Record<string, number> = {};
  requests: WireRequest[] = [];
  readonly outbox: Mail[] = [];
  readonly toasts: Toast[] = [];
  readonly shown: Shown[] = [];
  readonly menus: Menu[] = [];
  readonly alerts: Alert[] = [];
  /** What the person clicks and types in the next alerts and prompts; left out, OK, or the cross where there is more than OK. */
  readonly replies: Reply[] = [];
  readonly logs: string[] = [];
  private readonly cloud: Cloud;
  private readonly latency: (usual: number) => number;
  private readonly scriptRandom: () => number;
  private readonly selections = new Map<string, Selection>();
  private announced = 0;
  /** Whether a user has used the add-on in this file: until then a published one opens it in mode NONE. */
  private enabled = false;

  /** `cloud`: what a copy of a file shares with the first one; left out, all is new. */
  constructor(
    private readonly options: WorldOptions,
    cloud?: Cloud,
  ) {
    compile(options.code);
    const seed = options.seed ?? 1;
    this.cloud = cloud ?? new Cloud(options.now ?? START, seeded(seed), options.consumer ?? false);
    this.latency = latencies(options.latency ?? 'none', seeded(seed + 1));
    this.scriptRandom = seeded(seed + 2);
  }

  get book(): Book {
    if (!this.options.book) throw new Error('this world has no document');
    return this.options.book;
  }

  get answerBox(): ((box: Asked) => Reply) | null {
    return this.options.answerBox ?? null;
  }

  get pageReading(): PageReading {
    return this.options.pageReading ?? 'usual';
  }

  get clock(): Clock {
    return this.cloud.clock;
  }

  /** The clock triggers of this document, of all users. */
  get triggers(): readonly StoredTrigger[] {
    return this.cloud.triggers.filter(({ document }) => document === this.options.book?.id);
  }

  /** Registers a person or changes one. */
  user(email: string, options: { locale?: string; scopes?: readonly string[] } = {}): void {
    const { locale, scopes } = { ...this.cloud.person(email), ...options };
    this.cloud.people.set(email, { email, locale, scopes: scopes?.map(withoutPrefix) ?? null });
  }

  select(email: string, tabName: string, ranges: number[][]): void {
    this.selections.set(email, { tab: this.book.tab(tabName).id, ranges });
  }

  /** The tab in front of a person, null before it was ever changed, and the rectangles selected in it. */
  selectionOf(email: string): Pick<Selection, 'tab' | 'ranges'> {
    return this.selections.get(email) ?? firstCell();
  }

  /** Runs a function as a click in the menu does, as the opening of the file, or as a trigger. */
  run(name: string, args: unknown[] = [], options: RunOptions = {}): RunResult {
    const surface = options.surface ?? 'menu';
    return this.execute({
      name,
      args: args.length > 0 ? args : null,
      user: options.user ?? USER,
      surface,
      mode: options.mode ?? this.usualMode(surface),
      triggerId: surface === 'trigger' ? this.triggerFor(name, options.user ?? USER) : '',
      receive: toHost,
    });
  }

  /**
   * What a cell does that holds `=NAME(…)` (CUSTOM-01): any global function, whatever the case of the name, with the user
   * properties of the file's owner, whoever typed it (CUSTOM-02).
   */
  formula(name: string, args: unknown[] = [], options: { owner?: string } = {}): RunResult {
    const declared = this.publicFunctions().find((one) => one.toUpperCase() === name.toUpperCase());
    if (!declared || declared.endsWith('_')) return refused(`Unknown function: '${name}'.`);
    return this.execute({
      name: declared,
      args,
      user: options.owner ?? USER,
      surface: 'formula',
      mode: 'CUSTOM_FUNCTION',
      triggerId: '',
      receive: toHost,
    });
  }

  /** The functions that the project declares at its top level: what menus, triggers, cells and the panel can call. */
  publicFunctions(): readonly string[] {
    return globalFunctions(this.options.code);
  }

  /** A call of `google.script.run`, with what its marshalling does to arguments and results. */
  callFromSidebar(
    name: string,
    args: unknown[],
    options: { user?: string } = {},
  ): { ok: true; value: unknown } | { ok: false; message: string } {
    let sent: unknown[];
    try {
      sent = sentArguments(args);
    } catch (error) {
      return { ok: false, message: (error as Error).message };
    }
    const user = options.user ?? USER;
    // A trailing underscore hides a function from the client (RUN-07).
    if (name.endsWith('_')) return { ok: false, message: `google.script.run.${name} is not a function` };
    const job: Job = { name, args: sent, user, surface: 'sidebar', mode: 'FULL', triggerId: '', receive: returned };
    const { value, error, killed } = this.execute(job);
    if (error) return { ok: false, message: error.message };
    return killed ? { ok: false, message: SERVER_ERROR } : { ok: true, value };
  }

  /** Lets the time come and runs what falls due on the way, each trigger as the person who made it. */
  advanceTo(ms: number, options: TriggerOptions = {}): RunResult[] {
    const results: RunResult[] = [];
    for (let next = this.nextTrigger(ms); next; next = this.nextTrigger(ms)) {
      this.clock.advance(next.due! + (options.late?.() ?? 0) - this.clock.now());
      next.due = next.rule.kind === 'once' ? null : nextDue(next.rule, next.due!, this.clock.now());
      if (this.options.published === false || options.lose?.()) continue;
      results.push(this.fire(next));
      if (options.twice?.()) results.push(this.fire(next));
    }
    this.clock.advance(ms - this.clock.now());
    return results;
  }

  /** What is stored for this document, or for a person. */
  properties(kind: 'document' | 'user', user = USER): Record<string, string> {
    const name = kind === 'document' ? `document:${this.book.id}` : `user:${user}`;
    return Object.fromEntries(this.cloud.properties.get(name) ?? []);
  }

  /** "Make a copy": another file of the same people, without document properties and without triggers. */
  copy(): World {
    return new World({ ...this.options, book: this.book.copy() }, this.cloud);
  }

  /** Forgets calls and requests so far. */
  resetCounts(): void {
    this.calls = 0;
    this.callsBy = {};
    this.requests = [];
  }

  /** The id that an event names when Google fires once more what this person has set. */
  private triggerFor(name: string, user: string): string {
    return this.triggers.find((trigger) => trigger.handler === name && trigger.user === user)?.id ?? '';
  }

  private usualMode(surface: Execution['surface']): Execution['mode'] {
    if (surface !== 'open') return 'FULL';
    return this.options.published === false || this.enabled ? 'LIMITED' : 'NONE';
  }

  private nextTrigger(until: number): StoredTrigger | null {
    const due = this.triggers.filter((trigger) => trigger.due !== null && trigger.due <= until);
    return due.sort((a, b) => a.due! - b.due!)[0] ?? null;
  }

  private fire({ id, handler, user }: StoredTrigger): RunResult {
    const surface = 'trigger';
    return this.execute({ name: handler, args: null, user, surface, mode: 'FULL', triggerId: id, receive: toHost });
  }

  private execute(job: Job): RunResult {
    const { cloud } = this;
    this.clock.advance(this.latency(USUAL_MS.startUp + (job.surface === 'sidebar' ? USUAL_MS.sidebarCall : 0)));
    const limit = this.limitOf(job);
    if (cloud.running.filter(({ user }) => user === job.user).length >= PARALLEL_PER_USER) {
      return refused(TOO_MANY_AT_ONCE);
    }
    if (limit.ms <= 0) return refused(limit.message);
    if (job.surface === 'menu' || job.surface === 'sidebar') this.enabled = true;
    const execution = this.begin(job, limit);
    const missing: string[] = [];
    const listening = gaps.listener;
    gaps.listener = (what) => missing.push(what);
    try {
      const result = this.finish(job, execution);
      if (execution.foreign) throw execution.foreign.error;
      // A script that swallowed the error must not hide the gap.
      const hidden = missing.find((what) => !result.error?.message.includes(what));
      if (hidden !== undefined) throw new Error(`${hidden} (and the script caught the error)`);
      return result;
    } finally {
      gaps.listener = listening;
    }
  }

  private limitOf(job: Job): { ms: number; message: string } {
    if (job.surface === 'open') return { ms: SIMPLE_TRIGGER_MS, message: TOO_LONG };
    if (job.surface === 'formula') return { ms: FORMULA_MS, message: TOO_LONG };
    if (job.surface !== 'trigger') return { ms: EXECUTION_MS, message: TOO_LONG };
    const left = this.cloud.left(job.user, 'trigger time', this.triggerTime());
    return left < EXECUTION_MS ? { ms: left, message: TOO_MUCH_TRIGGER_TIME } : { ms: EXECUTION_MS, message: TOO_LONG };
  }

  private triggerTime(): number {
    return this.cloud.consumer ? TRIGGER_TIME_MS.consumer : TRIGGER_TIME_MS.workspace;
  }

  private begin(job: Job, limit: { ms: number; message: string }): LiveExecution {
    const { cloud, latency } = this;
    const { manifest, book } = this.options;
    return new LiveExecution({
      cloud,
      person: cloud.person(job.user),
      manifest,
      mode: job.mode,
      surface: job.surface,
      document: book?.id ?? null,
      limit,
      latency,
      announce: (name, execution) => {
        this.calls += 1;
        this.announced += 1;
        this.callsBy[name] = (this.callsBy[name] ?? 0) + 1;
        this.options.onCall?.({ n: this.announced, name, execution, world: this });
      },
    });
  }

  /** Evaluates the project, calls the function and ends the execution: what was written is kept unless it was killed. */
  private finish(job: Job, execution: LiveExecution): RunResult {
    const realm = newRealm(this.clock.now, scriptTimeZone(this.options.manifest), this.scriptRandom);
    execution.realm = realm.builtIn;
    const selection = remembered(this.selections, job.user, firstCell);
    const { book } = this.options;
    const spreadsheet = spreadsheetApp(book, execution, viewOf(execution, book, selection, this));
    this.cloud.running.push(execution);
    const { value, error } = this.attempt(() => this.call(job, execution, realm, spreadsheet.app));
    // Writes that are still queued are applied when a script ends, even by an error.
    const lost = execution.end?.killed === true && !execution.end.keepsWrites;
    const late = lost ? null : execution.lastly(() => this.attempt(() => spreadsheet.commit()).error);
    if (lost) spreadsheet.drop();
    execution.finished = true;
    realm.release();
    this.cloud.running.splice(this.cloud.running.indexOf(execution), 1);
    const ms = this.clock.now() - execution.startedAt;
    if (job.surface === 'trigger') this.chargeTriggerTime(job.user, ms);
    const { end, calls } = execution;
    if (!end) return { value: error || late ? undefined : value, error: error ?? late, killed: false, ms, calls };
    const message = end.message === null ? null : { name: 'Exception', message: end.message };
    return { value: undefined, error: message, killed: end.killed, ms, calls };
  }

  private call(job: Job, execution: LiveExecution, realm: Realm, SpreadsheetApp: object): unknown {
    const { options, outbox, logs } = this;
    const modes = enumeration('AuthMode', AUTH_MODES);
    const send = (requests: WireRequest[]) => {
      this.requests.push(...requests);
      return options.transport(requests);
    };
    const services = servicesFor(execution, modes, {
      network: {
        send,
        bigAnswers: options.bigAnswers ?? 'refused',
        undeclared: options.undeclared ?? 'latin-1',
      },
      pages: options.pages,
      outbox,
      logs,
      bigProperties: options.bigProperties ?? 'refused',
      realWaits: options.realWaits ?? false,
      scopesListed: options.scopesListed ?? true,
    });
    realm.load(options.code, { SpreadsheetApp, ...services });
    const called = realm.find(job.name);
    if (!called) return execution.fail(`Script function not found: ${job.name}`);
    const args = job.args ? job.args.map((arg) => toRealm(realm.builtIn, arg)) : eventFor(job, execution, modes);
    return job.receive(realm.settle(called(...args)));
  }

  private chargeTriggerTime(user: string, ms: number): void {
    const limit = this.triggerTime();
    this.cloud.spend(user, 'trigger time', Math.min(ms, this.cloud.left(user, 'trigger time', limit)), limit);
  }

  private attempt(work: () => unknown): { value?: unknown; error: RunResult['error'] } {
    try {
      return { value: work(), error: null };
    } catch (thrown) {
      return { error: this.reported(thrown) };
    }
  }

  /** An error that was not caught, as Google reports and logs it. */
  private reported(thrown: unknown): RunResult['error'] {
    if (thrown === KILL) return null;
    const { name, message, stack } = Object(thrown) as Partial<Error>;
    if (stack !== undefined) this.logs.push(String(stack));
    return message === undefined
      ? { name: '', message: String(thrown) }
      : { name: String(name), message: String(message) };
  }
}

function refused(message: string): RunResult {
  return { value: undefined, error: { name: 'Exception', message }, killed: false, ms: 0, calls: 0 };
}

/** What Google passes: an event to triggers, nothing to menu functions. */
function eventFor(job: Job, execution: LiveExecution, modes: AuthModes): object[] {
  const authMode = modes[job.mode];
  if (job.surface === 'open') return [recordFor(execution, [['authMode', authMode]])];
  return job.surface === 'trigger' ? [clockEvent(execution, job.triggerId, authMode)] : [];
}
