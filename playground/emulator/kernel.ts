// What every emulated service shares: one execution's identity, its clock, its service calls, and the strict proxy.

/** Who runs, and how; set up by the world for each execution. */
export interface Execution {
  readonly id: number;
  /** The effective user's e-mail address. */
  readonly user: string;
  /** The user's language, "en" or "fr": service errors are worded in it, as on Google. */
  readonly locale: string;
  readonly mode: 'NONE' | 'LIMITED' | 'FULL';
  /** What started it. Only menus, dialogs and the sidebar have a user interface. */
  readonly surface: 'menu' | 'sidebar' | 'open' | 'trigger';
  /**
   * Announces one service call before it happens: checks authorisation, advances the clock by `ms`, lets tests kill the
   * execution or step in between, and enforces the six minutes. Every member of every service calls this first, once.
   * `scope` is the OAuth scope that the call needs, without Google's prefix.
   */
  call(name: string, ms: number, scope?: string): void;
  /** Throws as a Google service does: name "Exception", the message in the user's language where one is known. */
  fail(message: string): never;
  /** The local class for arrays and dates that the script must see as its own: made inside the script's realm. */
  readonly realm: { Array: ArrayConstructor; Date: DateConstructor; Error: ErrorConstructor; Object: ObjectConstructor };
}
