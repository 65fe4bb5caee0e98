// Keys and workspaces: a second key is asked about, the same workspace keeps its state, another one starts anew.
import type { KeyView } from '../../src/api';
import { emptyStore, type SigniticUser, type Store } from '../../playground/signitic/server';
import { direct } from '../../playground/signitic/wire';
import { type Desk, openDesk, STAFF } from './fixture';
import { openOffice, TEST_KEY } from './schedule-fixture';

const [FIRST, SECOND] = ['first-key-000000', 'second-key-1111'] as const;
const BEN = 'ben@example.com';

/** A file with two people who have a key each. Each key opens the workspace that `opens` gives. */
function openWith(opens: (first: Store) => Store): {
  desk: Desk;
  second: Store;
  asBen: <T>(name: string, ...args: unknown[]) => T;
} {
  const first = emptyStore();
  const second = opens(first);
  const answers = {
    [FIRST]: direct(first, { key: FIRST }),
    [SECOND]: direct(second, { key: SECOND }),
  };
  const desk = openDesk(STAFF, {
    key: FIRST,
    world: {
      transport: (requests) =>
        requests.flatMap((request) => {
          const key = request.headers['x-api-key'] === SECOND ? SECOND : FIRST;
          return answers[key]([request]);
        }),
    },
  });
  desk.store = first;
  desk.world.user(BEN, { locale: 'en' });
  const asBen = <T>(name: string, ...args: unknown[]): T => {
    const result = desk.world.callFromSidebar(name, args, { user: BEN });
    if (!result.ok) throw new Error(result.message);
    const answer = JSON.parse(String(result.value)) as { ok: boolean; value: T; error?: { message: string } };
    if (!answer.ok) throw new Error(answer.error?.message);
    return answer.value;
  };
  return { desk, second, asBen };
}

const keysIn = ({ world }: Desk) =>
  (JSON.parse(world.properties('document')['state'] ?? '{}') as { keys: string[] }).keys;

test('the first key of a file is not asked about, nor is the same key again', () => {
  const { desk } = openWith((first) => first);
  expect(desk.call<KeyView>('saveKey', FIRST).asks).toBeUndefined();
  desk.menu('syncToSignitic');
  expect(desk.call<KeyView>('saveKey', FIRST).asks).toBeUndefined();
});

test('a second key for the same workspace keeps the state: nobody is read or sent', () => {
  const { desk, asBen } = openWith((first) => first);
  desk.menu('syncToSignitic');
  expect(asBen<KeyView>('saveKey', SECOND)).toEqual({ last4: '1111', users: 3, asks: true });
  // Asked again at the next opening, until it is answered.
  expect(asBen<{ key: KeyView }>('getState').key.asks).toBe(true);
  expect(asBen<KeyView>('sameWorkspace', true)).toEqual({ last4: '1111', users: 3 });
  expect(keysIn(desk)).toHaveLength(2);
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic', BEN).sums).toMatchObject({ synced: 0, unchanged: 3 });
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 3 });
  // Twice the list, and nothing else.
  expect(desk.world.requests).toHaveLength(2);
});

test('a key of another workspace starts anew: people known there are compared', () => {
  const other: SigniticUser = { enabled: true, email: 'ana@example.com', firstname: 'Anna', lastname: 'Roy' };
  const { desk, second, asBen } = openWith(() => emptyStore([other]));
  desk.menu('syncToSignitic');
  asBen('saveKey', SECOND);
  expect(asBen<KeyView>('sameWorkspace', false)).toEqual({ last4: '1111', users: 1 });
  expect(keysIn(desk)).toHaveLength(1);
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic', BEN).sums).toMatchObject({ read: 3, synced: 3 });
  // The list, one person who is known, the post, and the list again for those who are new.
  expect(desk.world.requests.map(({ method }) => method.toUpperCase())).toEqual(['GET', 'GET', 'POST', 'GET']);
  expect(second.users.get('ana@example.com')).toMatchObject({ firstname: 'Ana' });
  // Now this key is the file's, and the first one is asked about.
  expect(desk.call<{ key: KeyView }>('getState').key.asks).toBe(true);
});

test('a key that nobody answered for is treated as another workspace’s', () => {
  const { desk, asBen } = openWith((first) => first);
  desk.menu('syncToSignitic');
  asBen('saveKey', SECOND);
  desk.store.users.get('bob@example.com')!['firstname'] = 'Robert';
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic', BEN).sums).toMatchObject({ synced: 1, unchanged: 2 });
  expect(desk.world.requests).toHaveLength(1 + 3 + 1);
});

test('an answer that is given twice adds the key once', () => {
  const { desk, asBen } = openWith((first) => first);
  desk.menu('syncToSignitic');
  const [mine] = keysIn(desk);
  asBen('saveKey', SECOND);
  asBen('sameWorkspace', true);
  asBen('sameWorkspace', true);
  expect(keysIn(desk)).toEqual([mine, expect.any(String)]);
});

test('five keys are kept, those that were added last', () => {
  const office = openOffice();
  const { desk } = office;
  desk.menu('syncToSignitic');
  const property = JSON.parse(desk.world.properties('document')['state']!) as { keys: string[] };
  const kept = { ...property, keys: ['1', '2', '3', '4', '5'] };
  const code = "function plant(text) { PropertiesService.getDocumentProperties().setProperty('state', text); }";
  expect(office.plant(code, 'plant', JSON.stringify(kept)).error).toBeNull();
  expect(office.call<KeyView>('anna@example.com', 'saveKey', TEST_KEY).asks).toBe(true);
  office.call('anna@example.com', 'sameWorkspace', true);
  expect(keysIn(desk)).toEqual(['2', '3', '4', '5', property.keys[0]]);
});

test('a copy whose stored values came along starts anew, and asks nothing', () => {
  const office = openOffice();
  office.desk.menu('syncToSignitic');
  const copy = office.copy();
  const code = 'function plant(all) { PropertiesService.getDocumentProperties().setProperties(all); }';
  expect(copy.plant(code, 'plant', office.world.properties('document')).error).toBeNull();
  expect(copy.call<KeyView>('anna@example.com', 'saveKey', TEST_KEY).asks).toBeUndefined();
  office.tab.type(2, 2, 'Mistake');
  office.desk.menu('syncToSignitic');
  copy.world.run('syncToSignitic');
  // What the first file sent meanwhile is read and put right, as in any file of which nothing is known.
  expect(office.store.users.get('ana@example.com')).toMatchObject({ lastname: 'Roy' });
});

test('no key: the question cannot be answered', () => {
  const { asBen } = openWith((first) => first);
  expect(() => asBen('sameWorkspace', true)).toThrow(/no Signitic key/);
});

test('the answer waits while a run is under way, which would undo it', () => {
  let message = '';
  const { desk, asBen } = openWith((first) => first);
  desk.menu('syncToSignitic');
  asBen('saveKey', SECOND);
  desk.tab.type(2, 2, 'Royer');
  desk.onCall = ({ name, execution }) => {
    if (name !== 'UrlFetchApp.fetchAll' || execution.surface !== 'menu' || message !== '') return;
    try {
      asBen('sameWorkspace', true);
    } catch (error) {
      message = (error as Error).message;
    }
  };
  desk.menu('syncToSignitic');
  expect(message).toContain('anna@example.com');
  desk.onCall = null;
  expect(asBen<KeyView>('sameWorkspace', true).asks).toBeUndefined();
});
