// A filter that leaves out active people, through the built add-on: the check's number, the choice, and the schedule that only counts.
import { openOffice, STAFF } from './schedule-fixture';

const NOT_BOB = { column: 'Prénom', occurrence: 1, of: 1, values: ['Bob'], not: true };
interface CheckView {
  leftOut: { row: number; email: string; name: string }[];
}
interface TabView {
  mapping: Record<string, unknown>;
}

test('people whom the filter leaves out are counted by a schedule, and deactivated by a person only', () => {
  const office = openOffice({ locale: 'en' });
  const { desk, store } = office;
  const active = () => [...store.users.values()].map(({ enabled }) => enabled);
  desk.menu('syncToSignitic');
  expect(active()).toEqual([true, true, false]);
  const { mapping } = desk.call<TabView>('getTab', office.tab.id, null);
  desk.call('saveMapping', office.tab.id, { ...mapping, filter: NOT_BOB });
  const bob = { row: 3, email: 'bob@example.com', name: 'Bob Lee' };
  expect(desk.call<CheckView>('checkTab', office.tab.id).leftOut).toEqual([bob]);

  office.save({ mail: 'always', every: 'hour' });
  office.hours(2);
  expect(office.world.outbox.at(-1)?.body).toContain('left out by the filter, but still active in Signitic: 1.');
  expect(active()).toEqual([true, true, false]);

  desk.call('syncTab', office.tab.id, 'deactivate_left_out', false, false, null, ['ana@example.com', bob.email]);
  expect(active()).toEqual([true, false, false]);
  expect(desk.call<CheckView>('checkTab', office.tab.id).leftOut).toEqual([]);
  const status = STAFF[0]!.length + 1;
  expect(office.tab.shown(3, status)).toBe('– Left out');
  expect(office.tab.shown(3, status + 1)).toBe('Left out by the filter; not active in Signitic.');
});
