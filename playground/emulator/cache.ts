// CacheService: entries that expire on the virtual clock and are dropped, the oldest first, when there are too many.
import type { CacheEntry } from './cloud';
import { USUAL_MS } from './chance';
import type { LiveExecution } from './execution';
import { recordFor, remembered, strict } from './service-base';
import { callable, NOTHING } from './signatures';

const CACHES = { getDocumentCache: NOTHING, getUserCache: NOTHING };
const FORMS = {
  get: [['text']],
  getAll: [['list']],
  put: [
    ['text', 'text'],
    ['text', 'text', 'number'],
  ],
  putAll: [['object'], ['object', 'number']],
  remove: [['text']],
  removeAll: [['list']],
} as const;

const MAX_KEY_LENGTH = 250;
const MAX_VALUE_BYTES = 102_400;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const CAPACITY = 1_000;
/** Measured: one put too many, and the 101 oldest entries are gone at once (CACHE-06). */
const EVICTED_AT_ONCE = 101;

export function cacheService(execution: LiveExecution): object {
  const open = (name: string) =>
    cache(
      execution,
      remembered(execution.cloud.caches, name, () => new Map<string, CacheEntry>()),
    );
  return strict(
    'CacheService',
    callable(execution, 'CacheService', CACHES, {
      getDocumentCache() {
        execution.call('CacheService.getDocumentCache', 0);
        return execution.document === null ? null : open(`document:${execution.document}`);
      },
      getUserCache() {
        execution.call('CacheService.getUserCache', 0);
        return open(`user:${execution.user}`);
      },
    }),
  );
}

function cache(execution: LiveExecution, store: Map<string, CacheEntry>): object {
  const get = (key: string) => {
    const entry = store.get(key);
    return entry && entry.expires > execution.cloud.clock.now() ? entry.value : null;
  };
  const put = (key: string, value: string, seconds: unknown) => {
    // An entry keeps its age when it is put again, so even one that is written often may be among the oldest.
    store.set(key, { value, expires: execution.cloud.clock.now() + lifeOf(seconds) * 1000 });
    if (store.size > CAPACITY) for (const old of [...store.keys()].slice(0, EVICTED_AT_ONCE)) store.delete(old);
  };
  return strict(
    'Cache',
    callable(execution, 'CacheService.Cache', FORMS, {
      get(key: unknown) {
        execution.call('Cache.get', USUAL_MS.cacheRead);
        return get(keyOf(execution, key));
      },
      getAll(keys: readonly unknown[]) {
        execution.call('Cache.getAll', USUAL_MS.cacheRead);
        const found = keys.map((key) => [keyOf(execution, key), get(keyOf(execution, key))] as const);
        return recordFor(
          execution,
          found.filter((entry): entry is readonly [string, string] => entry[1] !== null),
        );
      },
      put(key: unknown, value: unknown, seconds?: unknown) {
        execution.call('Cache.put', USUAL_MS.cacheWrite);
        put(keyOf(execution, key), textOf(execution, value), seconds);
        return null;
      },
      putAll(values: Record<string, unknown>, seconds?: unknown) {
        execution.call('Cache.putAll', USUAL_MS.cacheWrite);
        const entries = Object.entries(values).map(
          ([key, v]) => [keyOf(execution, key), textOf(execution, v)] as const,
        );
        for (const [key, value] of entries) put(key, value, seconds);
        return null;
      },
      remove(key: unknown) {
        execution.call('Cache.remove', USUAL_MS.cacheWrite);
        store.delete(keyOf(execution, key));
        return null;
      },
      removeAll(keys: readonly unknown[]) {
        execution.call('Cache.removeAll', USUAL_MS.cacheWrite);
        for (const key of keys) store.delete(keyOf(execution, key));
        return null;
      },
    }),
  );
}

/** A negative life does not expire at once (CACHE-05); more than six hours is cut. */
function lifeOf(seconds: unknown): number {
  const wanted = Number(seconds ?? DEFAULT_SECONDS);
  return wanted > 0 ? Math.min(wanted, MAX_SECONDS) : DEFAULT_SECONDS;
}

function keyOf(execution: LiveExecution, key: unknown): string {
  if (key === null || key === undefined || key === '') execution.fail('Invalid argument: key');
  const text = String(key);
  if (text.length > MAX_KEY_LENGTH) execution.fail('Argument too large: key');
  return text;
}

function textOf(execution: LiveExecution, value: unknown): string {
  const text = String(value);
  if (Buffer.byteLength(text) > MAX_VALUE_BYTES) execution.fail('Argument too large: value');
  return text;
}
