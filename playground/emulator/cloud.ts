// What Google keeps between executions, for all documents of one add-on: stores, caches, locks, triggers, quotas, people.

export interface Person {
  email: string;
  /** "en" or "fr". */
  locale: string;
  /** Granted scopes without Google's prefix; null stands for all that the manifest asks for. */
  scopes: readonly string[] | null;
}

/** One clock for everything; it moves only when something takes time. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
}

export interface CacheEntry {
  value: string;
  expires: number;
}

/** When a trigger fires. The minute of a daily one is drawn once and then stays (TRIG-09). */
export type Rule =
  | { kind: 'hours'; every: number }
  | { kind: 'days'; every: number; hour: number; minute: number; zone: string }
  | { kind: 'once'; at: number };

export interface StoredTrigger {
  readonly id: string;
  readonly user: string;
  readonly handler: string;
  readonly document: string;
  readonly rule: Rule;
  /** The next moment it is due; null for a one-shot that has fired, which stays listed. */
  due: number | null;
}

/** An execution as others see it: whose it is, and whether it still holds its locks. */
export interface Holder {
  readonly user: string;
  readonly alive: boolean;
  /** When it dies at the latest. */
  readonly deadline: number;
}

const DAY_MS = 24 * 3_600_000;

export class Cloud {
  readonly clock: Clock;
  readonly people = new Map<string, Person>();
  /** By store: "document:ID", "user:EMAIL" or "script". */
  readonly properties = new Map<string, Map<string, string>>();
  readonly caches = new Map<string, Map<string, CacheEntry>>();
  /** Who took each lock last; it holds only while that execution lives. */
  readonly locks = new Map<string, Holder>();
  /** Executions that have begun and not ended, the outermost first. */
  readonly running: Holder[] = [];
  readonly triggers: StoredTrigger[] = [];
  private readonly windows = new Map<string, { since: number; used: number }>();
  private readonly recent = new Map<string, { at: number; count: number }[]>();
  private ids = 0;

  constructor(
    start: number,
    readonly random: () => number,
    readonly consumer: boolean,
  ) {
    let now = start;
    this.clock = {
      now: () => now,
      advance: (ms) => {
        now += Math.max(0, ms);
      },
    };
  }

  nextId(): number {
    this.ids += 1;
    return this.ids;
  }

  person(email: string): Person {
    return this.people.get(email) ?? { email, locale: 'en', scopes: null };
  }

  /** What is left of a daily quota. The window opens with the first use and lasts 24 h, so not from midnight (QUOTA-06). */
  left(user: string, quota: string, limit: number): number {
    const window = this.windows.get(`${user} ${quota}`);
    const open = window !== undefined && this.clock.now() - window.since < DAY_MS;
    return open ? limit - window.used : limit;
  }

  /** Takes `amount` from a daily quota; false, and nothing taken, when it does not suffice. */
  spend(user: string, quota: string, amount: number, limit: number): boolean {
    if (this.left(user, quota, limit) < amount) return false;
    const key = `${user} ${quota}`;
    const window = this.windows.get(key);
    if (window && this.clock.now() - window.since < DAY_MS) window.used += amount;
    else this.windows.set(key, { since: this.clock.now(), used: amount });
    return true;
  }

  /** Counts `amount` uses in a sliding window; false, and nothing counted, when there would be more than `limit`. */
  burst(user: string, quota: string, amount: number, limit: number, windowMs: number): boolean {
    const key = `${user} ${quota}`;
    const now = this.clock.now();
    const kept = (this.recent.get(key) ?? []).filter(({ at }) => now - at < windowMs);
    this.recent.set(key, kept);
    if (kept.reduce((sum, { count }) => sum + count, 0) + amount > limit) return false;
    kept.push({ at: now, count: amount });
    return true;
  }
}
