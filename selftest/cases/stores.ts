// Cases of properties, cache and locks.
import { type Case, refused } from '../case';

const people = () => PropertiesService.getUserProperties();
const cache = () => CacheService.getDocumentCache()!;
const lock = () => LockService.getDocumentLock()!;
const untyped = (value: unknown) => value as string;

export const STORES: readonly Case[] = [
  {
    id: 'PROP-02',
    says: 'A missing key reads as null',
    run: () => people().getProperty('no such key'),
    expect: 'null',
  },
  {
    id: 'PROP-03',
    says: 'Numbers, booleans and objects are stored as text',
    run: () => {
      people().setProperty('n', untyped(1)).setProperty('b', untyped(true)).setProperty('o', untyped({}));
      return ['n', 'b', 'o'].map((key) => people().getProperty(key));
    },
    expect: '["1","true","[object Object]"]',
  },
  {
    id: 'PROP-04',
    says: 'null is no value',
    run: () => refused(() => people().setProperty('k', untyped(null))),
    expect: '"Exception: Invalid argument: value"',
  },
  {
    id: 'PROP-05',
    says: 'A key is not empty',
    run: () => refused(() => people().setProperty('', 'v')),
    expect: /^"Exception: When setting or getting a property value, the property name must not be null or empty\."$/,
  },
  {
    id: 'PROP-06',
    says: 'A value over 9 KB',
    run: () => refused(() => people().setProperty('big', 'x'.repeat(9_217))),
    expect: '"Exception: Argument too large: value"',
    open: true,
  },
  {
    id: 'PROP-09',
    says: 'getProperties gives a copy',
    run: () => {
      people().setProperty('copy', 'v');
      people().getProperties()['copy'] = 'changed';
      return people().getProperty('copy');
    },
    expect: '"v"',
  },
  {
    id: 'PROP-10',
    says: 'setProperties deletes all others only when it is told to',
    run: () => {
      people().setProperty('old', '1');
      const kept = people().setProperties({ a: '2' }, false).getProperty('old');
      return [kept, people().setProperties({ a: '2' }, true).getProperties()];
    },
    expect: '["1",{"a":"2"}]',
  },
  {
    id: 'CACHE-01',
    says: 'A key has at most 250 characters',
    run: () => {
      cache().put('k'.repeat(250), 'v');
      return [cache().get('k'.repeat(250)), refused(() => cache().put('k'.repeat(251), 'v'))];
    },
    expect: '["v","Exception: Argument too large: key"]',
  },
  {
    id: 'CACHE-02',
    says: 'A value has at most 102,400 bytes',
    run: () => {
      cache().put('big', 'v'.repeat(102_400));
      return [cache().get('big')?.length, refused(() => cache().put('big', 'v'.repeat(102_401)))];
    },
    expect: '[102400,"Exception: Argument too large: value"]',
  },
  {
    id: 'CACHE-03',
    says: 'An empty text is no key',
    run: () => refused(() => cache().put('', 'v')),
    expect: '"Exception: Invalid argument: key"',
  },
  {
    id: 'CACHE-04',
    says: 'null and objects are stored as text',
    run: () => {
      cache().put('n', untyped(null));
      cache().put('o', untyped({ a: 1 }));
      return [cache().get('n'), cache().get('o')];
    },
    expect: '["null","[object Object]"]',
  },
  {
    id: 'CACHE-05',
    says: 'A negative life does not expire at once',
    run: () => {
      cache().put('negative', 'v', -1);
      return cache().get('negative');
    },
    expect: '"v"',
  },
  {
    id: 'CACHE-08',
    says: 'After its life an entry is gone',
    run: () => {
      cache().put('short', 'v', 2);
      Utilities.sleep(2500);
      return cache().get('short');
    },
    expect: 'null',
  },
  {
    id: 'CACHE-09',
    says: 'put and remove return null',
    run: () => [cache().put('k', 'v') as unknown, cache().remove('k') as unknown],
    expect: '[null,null]',
  },
  {
    id: 'LOCK-03',
    says: 'The holder gets the lock again, and one release frees it',
    run: () => [lock().tryLock(0), lock().tryLock(0), lock().releaseLock(), lock().hasLock()],
    expect: '[true,true,null,false]',
  },
  {
    id: 'LOCK-05',
    says: 'A negative time to wait gets no lock',
    run: () => [lock().tryLock(-100), refused(() => lock().waitLock(-100))],
    expect: /^\[false,"Exception: .*Lock timeout/,
  },
  {
    id: 'LOCK-06',
    says: 'Releasing what is not held does nothing',
    run: () => refused(() => lock().releaseLock()),
    expect: '"done"',
  },
];
