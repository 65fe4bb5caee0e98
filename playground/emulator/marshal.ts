// What crosses between the sidebar and the server in google.script.run, and between the script's realm and the tests'.
import { type Execution, isService } from './service-base';

type Realm = Execution['realm'];

/** A plain copy in the tests' own realm: arrays, plain objects and dates; anything else stays as it is. */
export function toHost(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, toHost);
  const kind = kindOf(value);
  if (kind === 'Date') return new Date((value as Date).getTime());
  if (kind !== 'Object' || !isPlain(value as object)) return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, toHost(item)]));
}

/** The same into the script's realm. */
export function toRealm(realm: Realm, value: unknown): unknown {
  if (Array.isArray(value)) return realm.Array.from(value, (item) => toRealm(realm, item));
  const kind = kindOf(value);
  if (kind === 'Date') return new realm.Date((value as Date).getTime());
  if (kind !== 'Object' || !isPlain(value as object)) return value;
  const copy = new realm.Object() as Record<string, unknown>;
  for (const [key, item] of Object.entries(value as object)) copy[key] = toRealm(realm, item);
  return copy;
}

/**
 * The arguments of a sidebar call as the server gets them: plain data only, undefined as null (RUN-02). Throws as the
 * client does, naming the property, for anything else (RUN-01).
 */
export function sentArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, i) => sent(arg, String(i), []));
}

function sent(value: unknown, name: string, above: readonly unknown[]): unknown {
  if (value === undefined || value === null) return null;
  if (['string', 'number', 'boolean'].includes(typeof value)) return value;
  const plain = Array.isArray(value) || (kindOf(value) === 'Object' && isPlain(value as object));
  if (!plain || above.includes(value)) throw new Error(`Failed due to illegal value in property: ${name}`);
  const path = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, i) => sent(item, String(i), path));
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, sent(item, key, path)]));
}

/**
 * A function's result as the success handler gets it. One date or service object anywhere and the whole result is null
 * (RUN-03). Throws for what makes the server fail.
 */
export function returned(value: unknown): unknown {
  const lost = { found: false };
  const result = back(value, lost, []);
  return lost.found ? null : result;
}

function back(value: unknown, lost: { found: boolean }, above: readonly unknown[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  if (typeof value !== 'object') return typeof value === 'bigint' || typeof value === 'symbol' ? null : value;
  if (above.includes(value)) throw new Error('Maximum call stack size exceeded');
  const path = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item) => back(item, lost, path));
  const kind = kindOf(value);
  if (['Map', 'Set', 'RegExp', 'Number', 'String', 'Boolean'].includes(kind)) return {};
  if (kind === 'Uint8Array') throw new Error("We're sorry, a server error occurred. Please wait a bit and try again.");
  if (ArrayBuffer.isView(value)) return { ...value };
  if (kind === 'Date' || !isPlain(value)) {
    lost.found = true;
    return null;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, back(item, lost, path)]));
}

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** Objects of any realm that were written as `{}`: the end of their chain is one step away. */
function isPlain(value: object): boolean {
  if (isService(value)) return false;
  const proto = Object.getPrototypeOf(value);
  return proto === null || Object.getPrototypeOf(proto) === null;
}
