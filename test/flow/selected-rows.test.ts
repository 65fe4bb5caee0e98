// Which of the selected rows are hidden: nothing is asked where none can be, and never for long.
import { ANNA, type Desk, openDesk } from './fixture';

const PEOPLE = [
  ['Prénom', 'Nom', 'E-mail'],
  ...Array.from({ length: 400 }, (_, i) => [`Ana${i}`, `Roy${i}`, `p${i}@example.com`]),
];
const questions = ({ world }: Desk) =>
  (world.callsBy['Sheet.isRowHiddenByUser'] ?? 0) + (world.callsBy['Sheet.isRowHiddenByFilter'] ?? 0);

/** A desk where each question about a row takes so long. */
function slow(ms: number): Desk {
  const desk: Desk = openDesk(PEOPLE, {
    world: {
      onCall: ({ name, world }) => {
        if (/^Sheet\.isRowHidden/.test(name)) world.clock.advance(ms);
      },
    },
  });
  return desk;
}

test('rows selected one by one are not asked about', () => {
  const desk = slow(150);
  desk.world.select(ANNA, desk.tab.name, [
    [2, 1, 1, 1],
    [5, 1, 1, 3],
    [9, 2, 1, 1],
  ]);
  expect(desk.menu('syncSelectedRows').sums).toMatchObject({ synced: 3 });
  expect(questions(desk)).toBe(0);
});

test('hidden rows of a longer selection are left out, hidden by hand or by a filter', () => {
  const desk = slow(0);
  desk.tab.hideRows(3, 2);
  desk.tab.filter(1, (shown) => shown !== 'Ana5');
  desk.world.select(ANNA, desk.tab.name, [[2, 1, 8, 1]]);
  expect(desk.menu('syncSelectedRows').sums).toMatchObject({ synced: 5 });
});

test('a long selection is given up after a while instead of keeping somebody waiting', () => {
  const desk = slow(150);
  desk.world.select(ANNA, desk.tab.name, [[2, 1, 400, 1]]);
  const started = desk.world.clock.now();
  const { stopped } = desk.menu('syncSelectedRows');
  expect(stopped).toMatchObject({ code: 'too_many_selected' });
  expect(stopped?.message).toMatch(/^More than 6\d rows are selected\./);
  expect(desk.world.clock.now() - started).toBeLessThan(25_000);
  expect(desk.posts()).toEqual([]);
});
