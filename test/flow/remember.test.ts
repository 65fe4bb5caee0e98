// What people chose for a header is remembered for the other tabs of the file, and only after a finished sync.
import { openDesk, STAFF } from './fixture';

interface TabView {
  columns: { header: string }[];
  guesses: { field: string | null; reason: { code: string } }[];
}
const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });

function twoTabs() {
  const desk = openDesk(STAFF, { mapped: false });
  const other = desk.world.book.addTab('Leavers');
  other.typeTable(1, 1, STAFF);
  // "Note" is taken for nothing by itself, and "Actif" for the switch: here a person wants it otherwise.
  const sources = {
    email: column('E-mail'),
    firstname: column('Prénom'),
    lastname: column('Nom'),
    extra_3: column('Note'),
  };
  desk.call('saveMapping', desk.tab.id, { version: 1, headerRow: 1, sources, filter: null });
  const guessed = () => {
    const view = desk.call<TabView>('getTab', other.id, null);
    return Object.fromEntries(view.columns.map(({ header }, i) => [header, view.guesses[i]]));
  };
  return { desk, guessed };
}

test('before a sync has finished nothing is remembered', () => {
  const { desk, guessed } = twoTabs();
  desk.menu('checkRows');
  expect(guessed()['Note']?.field).toBeNull();
  expect(guessed()['Actif']?.field).toBe('enabled');
});

test('after it, another tab with the same headers starts right, and says why', () => {
  const { desk, guessed } = twoTabs();
  desk.menu('syncToSignitic');
  expect(guessed()['Note']).toMatchObject({ field: 'extra_3', reason: { code: 'remembered' } });
  expect(guessed()['Actif']).toMatchObject({ field: null, reason: { code: 'remembered' } });
  expect(guessed()['Prénom']?.field).toBe('firstname');
});
