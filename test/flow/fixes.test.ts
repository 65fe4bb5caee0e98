// Lost zeros: offered with the people concerned, sent corrected once that was chosen, and sent as they stand after an undo.
import type { CheckView, PreviewView } from '../../src/api';
import { openDesk } from './fixture';

const LIST = [
  ['Prénom', 'Nom', 'E-mail', 'Téléphone', 'Code postal'],
  ['Ana', 'Roy', 'ana@example.com', '199004417', '1000'],
  ['Bob', 'Lee', 'bob@example.com', '199004418', '75011'],
  ['', '', 'chloe.diaz@example.com', '01 99 00 55 66', '75012'],
];

function openList() {
  const desk = openDesk(LIST);
  const { store, tab } = desk;
  const sync = () => desk.call('syncTab', tab.id, 'changed', true);
  const check = () => desk.call<CheckView>('checkTab', tab.id);
  const fix = (chosen: boolean) => desk.call('chooseFix', tab.id, 'phone', 'phone_lost_zero', chosen);
  const phones = () => ['ana', 'bob'].map((name) => store.users.get(`${name}@example.com`)?.['phone']);
  const cells = tab.snapshot();
  return { desk, sync, check, fix, phones, cells };
}

test('a chosen correction is sent and told, the cells stay, and an undo sends them as they stand', () => {
  const { desk, sync, check, fix, phones, cells } = openList();
  sync();
  expect(phones()).toEqual(['199004417', '199004418']);
  const offered = check().problems.find(({ issue }) => issue.code === 'phone_lost_zero');
  expect(offered?.fix).toEqual({ code: 'phone_lost_zero', field: 'phone', rows: 2 });
  expect(offered?.rows).toEqual([
    { row: 2, who: 'Ana Roy', fix: { from: '199004417', to: '0199004417' } },
    { row: 3, who: 'Bob Lee', fix: { from: '199004418', to: '0199004418' } },
  ]);
  fix(true);
  const chosen = check();
  expect([chosen.changed, chosen.problems.map(({ issue }) => issue.code)]).toEqual([2, ['code_lost_zero']]);
  expect(chosen.fixes).toEqual([{ code: 'phone_lost_zero', field: 'phone', count: 2, rows: offered?.rows }]);
  const preview = desk.call<PreviewView>('previewTab', desk.tab.id, []);
  expect(preview.people.map(({ fields }) => fields.map(({ after }) => after))).toEqual([
    ['0199004417'],
    ['0199004418'],
  ]);
  sync();
  expect(phones()).toEqual(['0199004417', '0199004418']);
  fix(false);
  expect(check().changed).toBe(2);
  sync();
  expect(phones()).toEqual(['199004417', '199004418']);
  const now = new Map(desk.tab.snapshot().map((cell) => [`${cell.row} ${cell.column}`, cell]));
  expect(cells.map((cell) => now.get(`${cell.row} ${cell.column}`))).toEqual(cells);
});

test('a correction that is chosen after a preview holds back the people of that preview', () => {
  const { desk, sync, fix, phones } = openList();
  sync();
  desk.tab.type(2, 2, 'Roi');
  desk.call('previewTab', desk.tab.id, []);
  fix(true);
  const view = desk.call<{ attention: { row: number }[] }>('syncTab', desk.tab.id, 'changed', false, false, []);
  expect(view.attention.map(({ row }) => row)).toContain(2);
  expect(phones()[0]).toBe('199004417');
});

test('people without a name are named by their address, and the menu tells what could be corrected', () => {
  const { desk, check } = openList();
  desk.tab.type(4, 4, '199004419');
  const found = check().problems.find(({ issue }) => issue.code === 'phone_lost_zero');
  expect(found?.rows[2]?.who).toBe('chloe.diaz');
  desk.menu('checkRows');
  const shown = desk.world.shown[desk.world.shown.length - 1]?.html ?? '';
  expect(shown).toContain('3 phone numbers have lost their first zero.');
  expect(shown).toContain('(Rows 2 &#183; Ana Roy, 3 &#183; Bob Lee, 4 &#183; chloe.diaz)');
});
