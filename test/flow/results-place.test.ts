// Our columns right of the e-mail column: they are inserted there, once, or stand right of the data where that would harm.
import { KILL } from '../../playground/emulator/world';
import type { Tab } from '../../playground/emulator/spreadsheet-store';
import { CAMPAIGN } from '../campaign';
import { ANNA, type Desk, openDesk } from './fixture';

const LIST = [
  ['Prénom', 'Nom', 'E-mail', 'Téléphone', 'Fonction'],
  ['Ana', 'Roy', 'ana@example.com', '01 99 00 11 22', 'Vendeuse'],
  ['Bob', 'Lee', 'bob@example.com', '01 99 00 33 44', 'Comptable'],
  ['Chloé', 'Diaz', 'chloe@example.com', '01 99 00 55 66', 'Juriste'],
];
const OURS = ['Signitic status', 'Signitic details', 'Signitic synced at'];
const AT_EMAIL = ['Prénom', 'Nom', 'E-mail', ...OURS, 'Téléphone', 'Fonction'];
const AT_RIGHT = [...LIST[0]!, ...OURS];

function openList(options: Parameters<typeof openDesk>[1] = {}): Desk {
  const desk = openDesk(LIST, options);
  desk.call('placeResults', desk.tab.id, 'email');
  return desk;
}

const headers = (tab: Tab) => Array.from({ length: tab.lastColumn() }, (_, i) => tab.shown(1, i + 1));
/** The list without our columns: what people have typed. */
const typed = (tab: Tab) =>
  LIST.map((_, row) =>
    headers(tab).flatMap((header, i) => (OURS.includes(header) || header === '' ? [] : [tab.shown(row + 1, i + 1)])),
  );
const statuses = (tab: Tab) => {
  const column = headers(tab).indexOf('Signitic status') + 1;
  return LIST.slice(1).map((_, i) => tab.shown(i + 2, column));
};
const SYNCED = ['✓ Synced', '✓ Synced', '✓ Synced'];

test('the results stand right of the e-mails, the list is as it was, and the second run finds them', () => {
  const desk = openList();
  const { tab } = desk;
  tab.putFormula(2, 6, '=UPPER(E2)', 'VENDEUSE');
  tab.validate(1, 3, 4, 1, ['ana@example.com'], true);
  const run = () => desk.call<{ placeRefused: string | null }>('syncTab', tab.id, 'changed', false);
  expect(run().placeRefused).toBeNull();
  expect(headers(tab).slice(0, 8)).toEqual(AT_EMAIL);
  expect(statuses(tab)).toEqual(SYNCED);
  expect(tab.formula(2, 9)).toBe('=UPPER(H2)');
  expect(desk.posts()).toEqual([3]);
  run();
  expect(desk.posts()).toEqual([3]);
  expect(headers(tab).slice(0, 8)).toEqual(AT_EMAIL);
});

test('the run that makes the columns goes to them, and “Show the results” does so later', () => {
  const desk = openDesk(LIST);
  const selected = () => desk.world.selectionOf(ANNA).ranges;
  desk.world.select(ANNA, 'Staff', [[3, 1, 1, 1]]);
  desk.call('syncTab', desk.tab.id, 'changed', false);
  expect(selected()).toEqual([[1, 6, 1, 1]]);
  desk.world.select(ANNA, 'Staff', [[3, 1, 1, 1]]);
  desk.call('syncTab', desk.tab.id, 'all', true);
  expect(selected()).toEqual([[3, 1, 1, 1]]);
  expect(desk.call('showResults', desk.tab.id)).toBe(true);
  expect(selected()).toEqual([[1, 6, 1, 1]]);
  desk.tab.deleteColumns(6, 3);
  expect(desk.call('showResults', desk.tab.id)).toBe(false);
});

test.each<[string, (tab: Tab) => unknown, string]>([
  ['a filter', (tab) => tab.filter(1, () => true), 'filter'],
  ['a protected range', (tab) => tab.protect({ range: [1, 1, 1, 5], editors: [ANNA] }), 'protected'],
  ['a Table', (tab) => tab.makeTable({ row: 1, column: 1, rows: 4, columns: 5 }, [null]), 'banded'],
  ['alternating colours', (tab) => tab.band(1, 1, 4, 5), 'banded'],
  [
    'an array formula',
    (tab) => tab.putFormula(6, 1, '=ARRAYFORMULA(A2:E2)', 'Ana', [['Ana', 'Roy', 'x', '0', 'V']]),
    'array',
  ],
  ['merged cells', (tab) => [tab.type(6, 5, 'Juriste'), tab.merge(6, 3, 1, 2)], 'merged'],
  ['a group', (tab) => tab.groupColumns(3, 2), 'grouped'],
  ['the frozen columns', (tab) => Object.assign(tab, { frozenColumns: 4 }), 'frozen'],
])('%s over that place is told, and the results stand right of the data', (_, lay, word) => {
  const desk = openDesk(LIST);
  const { tab } = desk;
  lay(tab);
  const before = typed(tab);
  const { place, refused } = desk.call<{ place: string; refused: string }>('placeResults', tab.id, 'email');
  expect([place, refused]).toEqual(['right', word]);
  desk.call('syncTab', tab.id, 'changed', false);
  expect(headers(tab)).toEqual(AT_RIGHT);
  expect(typed(tab)).toEqual(before);
});

test.each<[string, (tab: Tab) => unknown, string]>([
  ['a filter that came later', (tab) => tab.filter(1, () => true), 'filter'],
  ['Google’s refusal', (tab) => Object.assign(tab, { refusesColumns: 'You can’t insert a column here.' }), 'refused'],
])('%s moves the results to the right of the data, and the run says so', (_, lay, word) => {
  const desk = openList();
  desk.tab.maxColumns = 26;
  lay(desk.tab);
  const { placeRefused } = desk.call<{ placeRefused: string }>('syncTab', desk.tab.id, 'changed', false);
  expect(placeRefused).toBe(word);
  expect(headers(desk.tab)).toEqual(AT_RIGHT);
  expect(statuses(desk.tab)).toEqual(SYNCED);
});

test('a Table that nothing tells of gets no titles of ours', () => {
  const desk = openList({ book: { tablesBand: false } });
  desk.tab.makeTable({ row: 1, column: 1, rows: 4, columns: 5 }, [null]);
  const { placeRefused } = desk.call<{ placeRefused: string }>('syncTab', desk.tab.id, 'changed', false);
  expect(placeRefused).toBe('moved');
  expect(headers(desk.tab)).toEqual([
    ...LIST[0]!.slice(0, 3),
    'Column 4',
    'Column 5',
    'Column 6',
    ...LIST[0]!.slice(3),
    ...OURS,
  ]);
  expect(statuses(desk.tab)).toEqual(SYNCED);
});

test.each<[string, (tab: Tab) => unknown]>([
  ['protected', (tab) => tab.protect({ range: [1, 5, 4, 2], editors: [] })],
  ['merged', (tab) => tab.merge(2, 4, 3, 3)],
])('blank columns of somebody’s that are %s stay theirs, and ours are inserted', (_, lay) => {
  const desk = openList();
  const { tab } = desk;
  tab.insertColumns(4, 3);
  lay(tab);
  expect(desk.call('syncTab', tab.id, 'changed', false)).toMatchObject({ placeRefused: null, stopped: null });
  expect(headers(tab)).toEqual([...AT_EMAIL.slice(0, 6), '', '', '', ...AT_EMAIL.slice(6)]);
  expect(statuses(tab)).toEqual(SYNCED);
});

describe('killed while the columns are made', () => {
  /** The service calls of an unhindered run, from the insertion to the first mark. */
  function places(): { from: number; to: number } {
    const desk = openList();
    const names: string[] = [];
    desk.onCall = ({ name }) => void names.push(name);
    desk.menu('syncToSignitic');
    return { from: names.indexOf('Sheet.insertColumnsAfter'), to: names.indexOf('Range.addDeveloperMetadata') + 1 };
  }

  test('the next run takes the blank columns, and makes no others', () => {
    const { from, to } = places();
    expect(to - from).toBeGreaterThan(8);
    for (let n = from; n <= to; n += CAMPAIGN ? 1 : 3) {
      const desk = openList();
      let calls = 0;
      desk.onCall = () => {
        if (calls++ === n) throw KILL;
      };
      expect(() => desk.menu('syncToSignitic')).toThrow();
      desk.onCall = null;
      desk.world.clock.advance(7 * 60_000);
      desk.menu('syncToSignitic');
      expect([n, headers(desk.tab)]).toEqual([n, AT_EMAIL]);
      expect([n, statuses(desk.tab), typed(desk.tab)]).toEqual([n, SYNCED, LIST]);
    }
  });
});

test.each([
  ['just before they are inserted', 'Sheet.insertColumnsAfter'],
  ['just before they are looked at', 'Range.isBlank'],
])('a column that a person inserts on the left %s costs no cell', (_, name) => {
  const desk = openList();
  const { tab } = desk;
  let seen = 0;
  desk.onCall = (call) => {
    // The second look comes after the columns were inserted.
    if (call.name !== name || ++seen !== (name === 'Range.isBlank' ? 2 : 1)) return;
    tab.insertColumns(1, 1);
    tab.type(1, 1, 'Matricule');
  };
  desk.menu('syncToSignitic');
  desk.onCall = null;
  desk.menu('syncToSignitic');
  const now = headers(tab).filter((header) => header !== '' && !OURS.includes(header));
  expect(now).toEqual(['Matricule', ...LIST[0]!]);
  expect(statuses(tab)).toEqual(SYNCED);
  expect(desk.posts()).toEqual([3]);
});
