// "Make a copy" of a file that was synced: its state tab comes along, what is stored for the file does not.
import { builtForTests } from '../built';
import { World } from '../../playground/emulator/world';
import { emptyStore, type Store, TEST_KEY } from '../../playground/signitic/server';
import { direct } from '../../playground/signitic/wire';
import { ANNA, acceptGuess, type Desk, openDesk, type Report, STAFF } from './fixture';

const BUILT = builtForTests();

/** Sets a copy of a synced file up anew, and syncs it with a workspace that holds `store`. */
function syncCopy(desk: Desk, store: Store, book = desk.world.book.copy()): Report {
  const world = new World({
    ...BUILT,
    book,
    transport: direct(store),
    now: desk.world.clock.now() + 3_600_000,
  });
  world.user(ANNA, { locale: 'en' });
  const call = <T>(name: string, ...args: unknown[]): T => {
    const result = world.callFromSidebar(name, args);
    if (!result.ok) throw new Error(result.message);
    return (JSON.parse(String(result.value)) as { value: T }).value;
  };
  call('saveKey', TEST_KEY);
  acceptGuess({ ...desk, tab: world.book.tab(desk.tab.name), call });
  return JSON.parse(String(world.run('syncToSignitic').value)) as Report;
}

test('a copy for another workspace believes nothing of its state tab', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  // Somebody has made one of the people there already.
  const other = emptyStore();
  other.users.set('ana@example.com', { email: 'ana@example.com', firstname: 'Anna', enabled: true });
  expect(syncCopy(desk, other).sums).toMatchObject({ read: 3, synced: 3, unchanged: 0 });
  expect(other.users.get('ana@example.com')).toMatchObject({ firstname: 'Ana', lastname: 'Roy' });
});

test('a copy for the same workspace compares everybody with Signitic first', () => {
  const desk = openDesk(STAFF);
  desk.menu('syncToSignitic');
  const copied = desk.world.book.copy();
  desk.tab.type(2, 2, 'Mistake');
  desk.world.clock.advance(60_000);
  desk.menu('syncToSignitic');
  expect(desk.store.users.get('ana@example.com')?.['lastname']).toBe('Mistake');
  const first = syncCopy(desk, desk.store, copied);
  expect(first.sums).toMatchObject({ read: 3, synced: 1, unchanged: 2 });
  expect(desk.store.users.get('ana@example.com')?.['lastname']).toBe('Roy');
});
