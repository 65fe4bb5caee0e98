// PropertiesService: the stores of a document, of a person and of the script, with their sizes and daily quota.
import { USUAL_MS } from './chance';
import type { LiveExecution } from './execution';
import { listFor, recordFor, remembered, strict } from './service-base';
import { callable, NOTHING } from './signatures';

const STORES = { getDocumentProperties: NOTHING, getUserProperties: NOTHING, getScriptProperties: NOTHING };
const FORMS = {
  getProperty: [['text']],
  getProperties: NOTHING,
  getKeys: NOTHING,
  setProperty: [['text', 'text']],
  setProperties: [['object'], ['object', 'flag']],
  deleteProperty: [['text']],
  deleteAllProperties: NOTHING,
} as const;

const MAX_KEY_BYTES = 8_066;
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 524_288;
const DAILY = { consumer: 50_000, workspace: 500_000 } as const;

/** `bigValues`: whether values over 9 KB are taken, on which the records disagree (PROP-06). */
export function propertiesService(execution: LiveExecution, bigValues: 'refused' | 'stored'): object {
  const store = (name: string) =>
    properties(
      execution,
      remembered(execution.cloud.properties, name, () => new Map<string, string>()),
      bigValues,
    );
  return strict(
    'PropertiesService',
    callable(execution, 'PropertiesService', STORES, {
      getDocumentProperties() {
        execution.call('PropertiesService.getDocumentProperties', 0);
        return execution.document === null ? null : store(`document:${execution.document}`);
      },
      getUserProperties() {
        execution.call('PropertiesService.getUserProperties', 0);
        return store(`user:${execution.user}`);
      },
      getScriptProperties() {
        execution.call('PropertiesService.getScriptProperties', 0);
        return store('script');
      },
    }),
  );
}

function properties(execution: LiveExecution, store: Map<string, string>, bigValues: 'refused' | 'stored'): object {
  const read = (method: string) => begin(execution, method, USUAL_MS.propertiesRead, 1);
  const write = (method: string, entries = 1) => begin(execution, method, USUAL_MS.propertiesWrite, entries);
  const check = (entries: readonly Entry[], kept: ReadonlyMap<string, string>) =>
    checkEntries(execution, entries, kept, bigValues);
  const self: object = strict(
    'Properties',
    callable(execution, 'PropertiesService.Properties', FORMS, {
      getProperty(key: unknown) {
        read('getProperty');
        return store.get(keyOf(execution, key)) ?? null;
      },
      getProperties() {
        read('getProperties');
        return recordFor(execution, store);
      },
      getKeys() {
        read('getKeys');
        return listFor(execution, store.keys());
      },
      setProperty(key: unknown, value: unknown) {
        write('setProperty');
        const entry: Entry = [keyOf(execution, key), textOf(execution, value)];
        check([entry], store);
        store.set(...entry);
        return self;
      },
      setProperties(values: Record<string, unknown>, deleteAllOthers = false) {
        const entries = Object.entries(values ?? {});
        write('setProperties', Math.max(1, entries.length));
        const wanted = entries.map(([key, value]): Entry => [keyOf(execution, key), textOf(execution, value)]);
        check(wanted, deleteAllOthers ? new Map() : store);
        if (deleteAllOthers) store.clear();
        for (const entry of wanted) store.set(...entry);
        return self;
      },
      deleteProperty(key: unknown) {
        write('deleteProperty');
        store.delete(keyOf(execution, key));
        return self;
      },
      deleteAllProperties() {
        write('deleteAllProperties');
        store.clear();
        return self;
      },
    }),
  );
  return self;
}

type Entry = [key: string, value: string];

function begin(execution: LiveExecution, method: string, ms: number, amount: number): void {
  execution.call(`Properties.${method}`, ms);
  const limit = execution.cloud.consumer ? DAILY.consumer : DAILY.workspace;
  if (!execution.cloud.spend(execution.user, 'properties', amount, limit)) {
    execution.fail('Service invoked too many times for one day: properties.');
  }
}

function keyOf(execution: LiveExecution, key: unknown): string {
  if (key === null || key === undefined || key === '') {
    execution.fail('When setting or getting a property value, the property name must not be null or empty.');
  }
  return String(key);
}

function textOf(execution: LiveExecution, value: unknown): string {
  if (value === null || value === undefined) execution.fail('Invalid argument: value');
  return String(value);
}

function checkEntries(
  execution: LiveExecution,
  entries: readonly Entry[],
  kept: ReadonlyMap<string, string>,
  bigValues: 'refused' | 'stored',
): void {
  for (const [key, value] of entries) {
    if (Buffer.byteLength(key) > MAX_KEY_BYTES) execution.fail('Data storage error');
    if (bigValues === 'refused' && Buffer.byteLength(value) > MAX_VALUE_BYTES) {
      execution.fail('Argument too large: value');
    }
  }
  let size = 0;
  for (const [key, value] of new Map([...kept, ...entries])) size += Buffer.byteLength(key) + Buffer.byteLength(value);
  if (size > MAX_STORE_BYTES) {
    execution.fail('You have exceeded the property storage quota. Please remove some properties and try again.');
  }
}
