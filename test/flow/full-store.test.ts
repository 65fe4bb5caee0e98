// A file whose store is nearly full: choices that do not fit are refused in words, and runs go on.
import { ANNA, openDesk, STAFF } from './fixture';
import { openOffice } from './schedule-fixture';

const source = (column: string) => ({ column, occurrence: 1, of: 1 });
const long = (fields: number) =>
  Object.fromEntries(Array.from({ length: fields }, (_, i) => [`extra_${i + 1}`, { text: 'x'.repeat(9_900) }]));
const mapping = (fields: number) => ({
  version: 1,
  headerRow: 1,
  sources: { email: source('E-mail'), ...long(fields) },
  filter: null,
});

function crowded() {
  const desk = openDesk(STAFF);
  const others = Array.from({ length: 30 }, (_, i) => {
    const tab = desk.world.book.addTab(`Other ${i}`);
    tab.typeTable(1, 1, STAFF);
    return tab;
  });
  return { desk, others };
}

test('a mapping that leaves no room for runs is refused in words, and runs go on', () => {
  const { desk, others } = crowded();
  const refused = others.map((tab) => {
    try {
      desk.call('saveMapping', tab.id, mapping(4));
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  });
  const fitting = refused.findIndex((message) => message !== '');
  expect(fitting).toBeGreaterThan(8);
  expect(refused.slice(fitting).every((message) => message.startsWith('There is no room for these choices'))).toBe(
    true,
  );
  const stored = JSON.stringify(desk.world.properties('document')).length;
  expect(stored).toBeLessThan(460_000);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 3 });
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: 3 });
});

test('pieces of a save that once ran out half-way make room for the next', () => {
  const office = openOffice();
  const lost = `function lose() {
    const piece = 'x'.repeat(8000);
    const pieces = {};
    for (let i = 1; i <= 54; i++) pieces['tab:99.' + i] = piece;
    PropertiesService.getDocumentProperties().setProperties(pieces);
  }`;
  expect(office.plant(lost, 'lose').error).toBeNull();
  office.call(ANNA, 'saveMapping', office.tab.id, mapping(2));
  const names = Object.keys(office.world.properties('document'));
  expect(names.filter((name) => name.startsWith('tab:99'))).toEqual([]);
  expect(names.filter((name) => name.startsWith(`tab:${office.tab.id}`)).length).toBe(4);
});

test('a shorter mapping leaves no pieces of the longer one', () => {
  const desk = openDesk(STAFF);
  desk.call('saveMapping', desk.tab.id, mapping(4));
  desk.call('saveMapping', desk.tab.id, mapping(1));
  const names = Object.keys(desk.world.properties('document')).filter((name) => name.startsWith(`tab:${desk.tab.id}`));
  expect(names.map((name) => name.slice(`tab:${desk.tab.id}`.length)).sort()).toEqual(['', '.1', '.2']);
});
