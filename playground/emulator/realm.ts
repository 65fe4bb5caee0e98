// The script's own JavaScript world: a fresh vm context for each execution, its clock virtual, its globals Google's.
import vm from 'node:vm';
import type { Execution } from './service-base';
import { instantOf, offsetAt } from './wallclock';

export interface Realm {
  builtIn: Execution['realm'];
  /** Evaluates the project in here, with these services as globals. */
  load(code: string, services: Readonly<Record<string, unknown>>): void;
  /** The top-level function of that name which the project declares, if any. */
  find(name: string): ((...args: unknown[]) => unknown) | null;
  /** Runs what promises have left to do; a result that is a promise is replaced by what it came to. */
  settle(result: unknown): unknown;
  /** Lets go of all that the project made. A context lives on until all garbage is collected, and its globals with it. */
  release(): void;
}

interface Box {
  value?: unknown;
  failed?: boolean;
  error?: unknown;
}

interface Inside {
  builtIn: Execution['realm'];
  follow(promise: unknown, box: Box): void;
}

/**
 * Runs inside a new context. Makes Date follow the virtual clock and the script's time zone, whatever the machine's,
 * makes Math.random repeatable, and takes away what Google lacks, or is not known to have (methods newer than ES2020).
 */
const PRELUDE = `(function (now, offset, instant, zone, random) {
  'use strict';
  const Native = Date;
  const proto = Native.prototype;
  const define = (target, name, value) =>
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  const wall = (date) => new Native(date.getTime() + offset(date.getTime()));
  const two = (n) => String(n).padStart(2, '0');
  const zoned = /(Z|[+-]\\d\\d:?\\d\\d|GMT|UTC?|[ECMP][SD]T)\\)?$/i;
  const parse = (text) => {
    const local = !zoned.test(text) && !/^[+-]?\\d{4,6}(-\\d\\d){0,2}$/.test(text);
    return local ? instant(Native.parse(text + (text.includes('T') ? 'Z' : ' Z'))) : Native.parse(text);
  };
  function VirtualDate(...parts) {
    if (!new.target) return new VirtualDate().toString();
    let time = parts.length === 0 ? now() : parts[0];
    if (parts.length > 1) time = instant(Native.UTC(...parts));
    else if (typeof time === 'string') time = parse(time);
    return Reflect.construct(Native, [time], new.target === VirtualDate ? Native : new.target);
  }
  define(VirtualDate, 'name', 'Date');
  VirtualDate.prototype = proto;
  define(VirtualDate, 'now', now);
  define(VirtualDate, 'parse', (text) => parse(String(text)));
  define(VirtualDate, 'UTC', Native.UTC);
  define(proto, 'constructor', VirtualDate);
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds']) {
    define(proto, 'get' + part, function () { return wall(this)['getUTC' + part](); });
    if (part !== 'Day') define(proto, 'set' + part, function (...values) {
      const shown = wall(this);
      shown['setUTC' + part](...values);
      return this.setTime(instant(shown.getTime()));
    });
  }
  define(proto, 'getTimezoneOffset', function () { return -offset(this.getTime()) / 60000; });
  const days = function () { return wall(this).toUTCString().replace(/^(\\w+), (\\d+) (\\w+) (-?\\d+).*$/, '$1 $3 $2 $4'); };
  const hours = function () {
    const minutes = Math.abs(offset(this.getTime())) / 60000;
    const sign = offset(this.getTime()) < 0 ? '-' : '+';
    return wall(this).toISOString().slice(-13, -5) + ' GMT' + sign + two(Math.floor(minutes / 60)) + two(minutes % 60);
  };
  const valid = (write) => function () { return isNaN(this.getTime()) ? 'Invalid Date' : write.call(this); };
  define(proto, 'toDateString', valid(days));
  define(proto, 'toTimeString', valid(hours));
  define(proto, 'toString', valid(function () { return days.call(this) + ' ' + hours.call(this); }));
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const native = proto[name];
    define(proto, name, function (locales, options) {
      return native.call(this, locales, Object.assign({ timeZone: zone }, options));
    });
  }
  define(globalThis, 'Date', VirtualDate);
  define(Math, 'random', random);

  const list = ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'];
  const newer = [
    [globalThis, ['WebAssembly', 'AggregateError', 'WeakRef', 'FinalizationRegistry', 'Iterator']],
    [Array, ['fromAsync']], [Array.prototype, list], [Object.getPrototypeOf(Int8Array.prototype), list],
    [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']], [Map, ['groupBy']], [Promise, ['any', 'try', 'withResolvers']],
  ];
  for (const [owner, names] of newer) for (const name of names) delete owner[name];
  // Handlers made in here run with this context's promises, not some time later.
  const follow = (promise, box) =>
    void promise.then((value) => { box.value = value; }, (error) => { box.failed = true; box.error = error; });
  return { builtIn: { Array, Date: VirtualDate, Error, Object }, follow };
})`;

const prelude = new vm.Script(PRELUDE, { filename: 'realm.js' });
const settling = new vm.Script('undefined');

/** Compiling a large project takes longer than running it: the last few are kept. */
const compiled = new Map<string, vm.Script>();
const KEPT_COMPILED = 8;

/** Throws a SyntaxError where Google would refuse the push. */
export function compile(code: string): vm.Script {
  let script = compiled.get(code);
  if (!script) {
    script = new vm.Script(code, { filename: 'Code.gs' });
    if (compiled.size >= KEPT_COMPILED) compiled.delete(compiled.keys().next().value!);
    compiled.set(code, script);
  }
  return script;
}

const declared = new Map<string, readonly string[]>();

/** The global functions of a project, found by loading it without any service: how the code is laid out does not matter. */
export function globalFunctions(code: string): readonly string[] {
  let names = declared.get(code);
  if (!names) {
    const context = vm.createContext({});
    compile(code).runInContext(context);
    names = Object.getOwnPropertyNames(context).filter((name) => typeof context[name] === 'function');
    declared.clear();
    declared.set(code, names);
  }
  return names;
}

/** `zone`: the script's time zone, in which plain Date methods tell the time. `random` stands for Math.random. */
export function newRealm(now: () => number, zone: string, random: () => number): Realm {
  const context = emptyContext();
  const inside = prelude.runInContext(context)(
    now,
    (at: number) => offsetAt(zone, at),
    (wall: number) => instantOf(zone, wall),
    zone,
    random,
  ) as Inside;
  const given = new Set(Object.getOwnPropertyNames(context));
  return {
    builtIn: inside.builtIn,
    load(code, services) {
      for (const [name, service] of Object.entries(services)) {
        Object.defineProperty(context, name, { value: service, writable: true, configurable: true, enumerable: false });
      }
      compile(code).runInContext(context);
    },
    find(name) {
      const value = given.has(name) ? undefined : context[name];
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown) : null;
    },
    settle(result) {
      const box: Box = {};
      const isPromise = Object.prototype.toString.call(result) === '[object Promise]';
      if (isPromise) inside.follow(result, box);
      settling.runInContext(context);
      if (box.failed) throw box.error;
      return isPromise ? box.value : result;
    },
    release() {
      for (const name of Object.getOwnPropertyNames(context)) {
        if (!given.has(name)) Reflect.defineProperty(context, name, { value: undefined });
      }
    },
  };
}

/** An ordinary global object where Node offers it: without interceptors, global names are much faster to look up. */
function emptyContext(): vm.Context {
  const { DONT_CONTEXTIFY } = (vm as unknown as { constants?: { DONT_CONTEXTIFY?: object } }).constants ?? {};
  return vm.createContext((DONT_CONTEXTIFY ?? {}) as vm.Context, { microtaskMode: 'afterEvaluate' });
}
