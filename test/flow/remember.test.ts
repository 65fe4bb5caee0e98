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

test('both names out of one column are not remembered as one of them', () => {
  const desk = openDesk(
    [
      ['E-mail', 'Nom Prénom'],
      ['zoe@example.fr', 'DURAND Zoé'],
    ],
    { mapped: false },
  );
  const other = desk.world.book.addTab('Trainees');
  other.typeTable(1, 1, [
    ['E-mail', 'Nom Prénom'],
    ['lou@example.fr', 'ROUX Lou'],
  ]);
  const part = (name: 'first' | 'last') => ({ ...column('Nom Prénom'), name: { part: name, order: 'capitals' } });
  const sources = { email: column('E-mail'), firstname: part('first'), lastname: part('last') };
  desk.call('saveMapping', desk.tab.id, { version: 1, headerRow: 1, sources, filter: null });
  desk.menu('syncToSignitic');
  expect(desk.store.users.get('zoe@example.fr')).toMatchObject({ firstname: 'Zoé', lastname: 'DURAND' });
  const [, guess] = desk.call<{ guesses: { field: string | null; names?: object }[] }>(
    'getTab',
    other.id,
    null,
  ).guesses;
  expect(guess).toMatchObject({ field: null, names: { fields: ['firstname', 'lastname'], order: 'capitals' } });
});
