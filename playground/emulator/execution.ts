// One run of the script: its time limit, its service calls, its end, and what a killed run can no longer do.
import { authorise } from './authorisation';
import type { Cloud, Person } from './cloud';
import type { RunningExecution } from './running';
import type { Execution } from './service-base';
import { worded } from './messages';

/** Thrown where an execution dies on the spot; no catch or finally block of the script can do anything after it. */
export const KILL: unique symbol = Symbol('KILL');
/** The same, but Sheets has been given by then what the script had queued: nobody says when queued writes are applied. */
export const KILL_AFTER_WRITES: unique symbol = Symbol('KILL_AFTER_WRITES');

export interface ExecutionOptions {
  cloud: Cloud;
  person: Person;
  manifest: object;
  mode: Execution['mode'];
  surface: Execution['surface'];
  /** The document's id, or null for a script without one. */
  document: string | null;
  /** How long it may run, in ms, and what Google says when it ran longer. */
  limit: { ms: number; message: string };
  latency: (usual: number) => number;
  /** Called before each service call is checked and takes its time. */
  announce: (name: string, execution: LiveExecution) => void;
}

export class LiveExecution implements RunningExecution {
  readonly id: number;
  readonly cloud: Cloud;
  readonly person: Person;
  readonly manifest: object;
  readonly mode: Execution['mode'];
  readonly surface: Execution['surface'];
  readonly document: string | null;
  readonly startedAt: number;
  readonly deadline: number;
  /** Set by the world as soon as the script's realm exists. */
  realm!: Execution['realm'];
  /** Why it can do nothing more: killed, out of time, or ended by Google with a message. */
  end: { killed: boolean; message: string | null; keepsWrites?: true } | null = null;
  finished = false;
  calls = 0;
  /** Errors that are the test's own, such as a failed expectation inside `onCall`: the script must not swallow them. */
  foreign: { error: unknown } | null = null;
  private readonly failures = new WeakSet<object>();

  constructor(private readonly options: ExecutionOptions) {
    this.cloud = options.cloud;
    this.id = options.cloud.nextId();
    this.person = options.person;
    this.manifest = options.manifest;
    this.mode = options.mode;
    this.surface = options.surface;
    this.document = options.document;
    this.startedAt = options.cloud.clock.now();
    this.deadline = this.startedAt + options.limit.ms;
  }

  get user(): string {
    return this.person.email;
  }

  get locale(): string {
    return this.person.locale;
  }

  /** Whether it still runs and so keeps its locks. */
  get alive(): boolean {
    return !this.finished && this.end === null && this.cloud.clock.now() <= this.deadline;
  }

  call(name: string, ms: number, scope?: string): void {
    this.mustLive();
    this.calls += 1;
    this.outside(() => this.options.announce(name, this));
    authorise(this, name, scope);
    this.pass(this.options.latency(ms));
  }

  fail(message: string): never {
    const error = new this.realm.Error(worded(message, this.locale));
    Object.defineProperty(error, 'name', { value: 'Exception', writable: true, configurable: true });
    this.failures.add(error);
    throw error;
  }

  /** Runs what is the test's own (a hook, a transport): its errors end the execution instead of reaching the script. */
  outside<T>(work: () => T): T {
    let result: T;
    try {
      result = work();
    } catch (error) {
      return this.interrupted(error);
    }
    this.mustLive();
    return result;
  }

  /** Lets exactly `ms` go by, and dies on the way if that is longer than it may run. */
  pass(ms: number): void {
    const left = this.deadline - this.cloud.clock.now();
    this.cloud.clock.advance(Math.min(ms, left));
    if (ms > left) this.die({ killed: true, message: this.options.limit.message });
  }

  /** The usual duration of a call turned into the one it has this time. */
  lasting(usual: number): number {
    return this.options.latency(usual);
  }

  /** Throws when the execution is over, so that a catch block cannot go on. */
  mustLive(): void {
    if (this.end) throw KILL;
    if (this.cloud.clock.now() > this.deadline) this.die({ killed: true, message: this.options.limit.message });
  }

  /** Google ends the execution with a message to the person; nothing is lost that was written. */
  stop(message: string): never {
    return this.die({ killed: false, message });
  }

  /** What Google itself still does for an execution that it has stopped: applying queued writes. */
  lastly<T>(work: () => T): T {
    const { end } = this;
    this.end = null;
    try {
      return work();
    } finally {
      this.end ??= end;
    }
  }

  private die(end: NonNullable<LiveExecution['end']>): never {
    this.end ??= end;
    throw KILL;
  }

  private interrupted(error: unknown): never {
    if (error === KILL) return this.die({ killed: true, message: null });
    if (error === KILL_AFTER_WRITES) return this.die({ killed: true, message: null, keepsWrites: true });
    if (typeof error === 'object' && error !== null && this.failures.has(error)) throw error;
    this.foreign ??= { error };
    return this.die({ killed: true, message: null });
  }
}
