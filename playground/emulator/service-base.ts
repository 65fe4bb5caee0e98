// What every emulated service shares: one execution's identity, its clock, its service calls, and the strict proxy.

/** Who runs, and how; set up by the world for each execution. */
export interface Execution {
  readonly id: number;
  /** The effective user's e-mail address. */
  readonly user: string;
  /** The user's language, "en" or "fr": service errors are worded in it, as on Google. */
  readonly locale: string;
  readonly mode: 'NONE' | 'CUSTOM_FUNCTION' | 'LIMITED' | 'FULL';
  /** What started it. Only menus, dialogs and the sidebar have a user interface. */
  readonly surface: 'menu' | 'sidebar' | 'open' | 'trigger' | 'formula';
  /**
   * Announces one service call before it happens: checks authorisation, advances the clock by `ms`, lets tests kill the
   * execution or step in between, and enforces the six minutes. Every member of every service calls this first, once.
   * `scope` is the OAuth scope that the call needs, without Google's prefix.
   */
  call(name: string, ms: number, scope?: string): void;
  /** Throws as a Google service does: name "Exception", the message in the user's language where one is known. */
  fail(message: string): never;
  /** The local class for arrays and dates that the script must see as its own: made inside the script's realm. */
  readonly realm: {
    Array: ArrayConstructor;
    Date: DateConstructor;
    Error: ErrorConstructor;
    Object: ObjectConstructor;
  };
}

/** Thrown where a script touches something that the emulator does not do; never to be mistaken for Google's answer. */
export class NotEmulated extends Error {
  override name = 'NotEmulated';
}

/**
 * The listener that is told of everything not emulated. A script may swallow the error in a catch block; the world
 * listens here so that the gap still comes to light.
 */
export const gaps: { listener: ((what: string) => void) | null } = { listener: null };

/** Refuses what the emulator does not do, e.g. `notEmulated('Ui.alert')`. */
export function notEmulated(what: string): never {
  const message = `${what} is not emulated`;
  gaps.listener?.(message);
  throw new NotEmulated(message);
}

/** JavaScript itself asks for these of any object: printing, JSON, promises, comparisons. */
const ASKED_OF_ANY_OBJECT = ['toJSON', 'then', 'valueOf', 'constructor'];

/** What people look for and Google does not have: undefined, as there (TABLE-03). */
const ABSENT = ['Sheet.getTables', 'Spreadsheet.getTables', 'Range.getTable'];

const services = new WeakSet<object>();

/** Whether a value is an object of a service, and so cannot leave the script. */
export function isService(value: object): boolean {
  return services.has(value);
}

/**
 * Wraps the members of a service so that any other member throws instead of being undefined; prints as `name`. `make`
 * makes the members of `lazily` when they are first touched: a script holds many ranges and uses few members of each.
 */
export function strict<T extends object>(
  name: string,
  members: T,
  lazily: object = {},
  make: (key: string) => unknown = () => undefined,
): T {
  const service = new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || Object.hasOwn(target, key)) return Reflect.get(target, key);
      if (Object.hasOwn(lazily, key)) {
        const made = make(key);
        Reflect.set(target, key, made);
        return made;
      }
      if (key === 'toString') return () => name;
      if (ASKED_OF_ANY_OBJECT.includes(key)) return Reflect.get(target, key);
      return ABSENT.includes(`${name}.${key}`) ? undefined : notEmulated(`${name}.${key}`);
    },
    set: (_target, key) => notEmulated(`assigning ${name}.${String(key)}`),
    has: (target, key) => typeof key !== 'symbol' && (Object.hasOwn(target, key) || Object.hasOwn(lazily, key)),
  });
  services.add(service);
  return service;
}

/** A Google enum: its members compare by identity, and print and serialise as their names (RT-06). */
export function enumeration<K extends string>(name: string, members: readonly K[]): Record<K, object> {
  const entries = members.map((member) => [member, enumMember(member)] as const);
  return strict(name, Object.fromEntries(entries) as Record<K, object>);
}

function enumMember(name: string): object {
  return strict(name, { toString: () => name, toJSON: () => name, name: () => name });
}

/** How Google lists the types of arguments in its signature errors, e.g. "String,number[],(class)". */
export function typesOf(args: readonly unknown[]): string {
  return args.map(typeOf).join(',');
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? 'number[]' : 'Object[]';
  return typeof value === 'number' ? 'number' : '(class)';
}

/** Throws the error for arguments that fit none of a method's forms (RT-07). */
export function wrongSignature(execution: Execution, method: string, args: readonly unknown[]): never {
  return execution.fail(`The parameters (${typesOf(args)}) don't match the method signature for ${method}.`);
}

/** Dates come from another realm, where `instanceof` does not reach. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Copies a list into an array of the script's own. */
export function listFor<T>(execution: Execution, items: Iterable<T>): T[] {
  return execution.realm.Array.from(items);
}

/** Copies entries into a plain object of the script's own. */
export function recordFor<T>(execution: Execution, entries: Iterable<readonly [string, T]>): Record<string, T> {
  const record = new execution.realm.Object() as Record<string, T>;
  for (const [key, value] of entries) record[key] = value;
  return record;
}

/** The entry of a map under that key, made when it is first asked for. */
export function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (!map.has(key)) map.set(key, make());
  return map.get(key)!;
}
