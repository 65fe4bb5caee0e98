// What live Google does to our columns that a kind emulator would not: rules, Tables, frozen and protected sheets.
import type { WorldOptions } from '../../playground/emulator/world';
import { HOUR, openOffice } from './schedule-fixture';
import { ANNA, type Desk, openDesk, STAFF } from './fixture';

const WIDTH = STAFF[0]!.length;
const ROWS = STAFF.length;
const DAY = 24 * HOUR;

/** Cuts the grid to the data, as exports do. */
function cut(desk: Pick<Desk, 'tab'>): void {
  desk.tab.deleteColumns(WIDTH + 1, desk.tab.maxColumns - WIDTH);
}

const statuses = ({ tab }: Pick<Desk, 'tab'>) => [2, 3, 4].map((row) => tab.shown(row, WIDTH + 1));
const SYNCED = ['✓ Synced', '✓ Synced', '✓ Synced'];

/** Runs the sync twice: what the first one sent, the second does not send again. */
function syncedOnce(desk: Desk): void {
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 3, unplaced: 0 });
  expect(statuses(desk)).toEqual(SYNCED);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 3, unplaced: 0 });
  expect(desk.posts()).toEqual([3]);
}

describe('rules that reach into our columns', () => {
  test.each([
    ['a strict dropdown', (desk: Desk) => desk.tab.validate(1, WIDTH, ROWS, 1, ['keep'], true)],
    ['checkboxes', (desk: Desk) => void [2, 3, 4].map((row) => desk.tab.checkbox(row, WIDTH, true))],
  ])('%s in the last column of a grid cut to the data do not stop statuses', (_what, lay) => {
    const desk = openDesk(STAFF);
    lay(desk);
    cut(desk);
    syncedOnce(desk);
  });

  test('a rule that lies on the blank columns already does not stop statuses', () => {
    const desk = openDesk(STAFF);
    desk.tab.validate(1, 5, ROWS + 20, 8, ['oui', 'non', 'keep'], true);
    syncedOnce(desk);
  });

  test('a rule laid over our columns later is cleared when a status is refused', () => {
    const desk = openDesk(STAFF);
    desk.menu('syncToSignitic');
    desk.tab.validate(1, WIDTH + 1, ROWS + 20, 4, ['oui', 'non'], true);
    desk.tab.type(2, 1, 'Anastasia');
    expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 1, unplaced: 0 });
    expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 3 });
    expect(desk.posts()).toEqual([3, 1]);
  });

  test('a strict rule elsewhere in the list stays as it was', () => {
    const desk = openDesk(STAFF);
    desk.tab.validate(2, 5, 3, 1, ['oui', 'non'], true);
    syncedOnce(desk);
    const ruled = desk.tab.layout().rules.map(([row, cells]) => [row, cells?.map(([column]) => column)]);
    expect(ruled).toEqual([
      [2, [5]],
      [3, [5]],
      [4, [5]],
    ]);
  });

  test('an hourly schedule over a day sends each person once, beside a strict dropdown', () => {
    const office = openOffice();
    office.tab.validate(1, WIDTH, ROWS, 1, ['keep'], true);
    cut(office);
    office.save({ every: 'hour' });
    office.world.advanceTo(office.world.clock.now() + DAY);
    expect(office.desk.posts()).toEqual([3]);
    expect(statuses(office)).toEqual(SYNCED);
    expect(office.world.outbox).toEqual([]);
  });
});

const COSMETICS = [
  'Range.setNumberFormat',
  'Range.clearDataValidations',
  'Range.setFontWeight',
  'Range.addDeveloperMetadata',
  'RangeList.setFontColor',
  'Sheet.setColumnWidth',
  'Sheet.hideColumns',
];

describe('what only looks nice', () => {
  test.each(COSMETICS)('%s refused stops no run', (name) => {
    const refused = ({ name: called, execution }: { name: string; execution: { fail(message: string): never } }) => {
      if (called === name) execution.fail("You can't do that in a typed column.");
    };
    syncedOnce(openDesk(STAFF, { world: { onCall: refused } }));
  });

  test('all of it refused at once stops no run', () => {
    const refused = ({ name, execution }: { name: string; execution: { fail(message: string): never } }) => {
      if (COSMETICS.includes(name)) execution.fail("You can't do that in a typed column.");
    };
    syncedOnce(openDesk(STAFF, { world: { onCall: refused } }));
  });

  test('a Table whose typed columns hold ours refuses looks, not statuses', () => {
    const desk = openDesk(STAFF);
    desk.tab.typeTable(1, WIDTH + 1, [['Signitic status', 'Signitic details', 'Signitic synced at', 'Signitic memo']]);
    desk.tab.makeTable({ row: 1, column: 1, rows: ROWS, columns: WIDTH + 4 }, Array(WIDTH + 4).fill('text'));
    syncedOnce(desk);
  });

  test('a Table that grows over the columns right of it does not keep ours from being made', () => {
    const desk = openDesk(STAFF, { book: { tablesGrow: true } });
    desk.tab.makeTable({ row: 1, column: 1, rows: ROWS, columns: WIDTH }, Array(WIDTH).fill('text'));
    syncedOnce(desk);
  });
});

describe('columns that Google does not let us make', () => {
  const refusal = (desk: Desk) => desk.menu('syncToSignitic').stopped;

  test('a protected sheet with open cells says that it is protected', () => {
    const desk = openDesk(STAFF);
    cut(desk);
    desk.tab.protect({ open: [[1, 1, ROWS, WIDTH]], editors: ['boss@example.com'] });
    expect(refusal(desk)).toMatchObject({
      code: 'sheet_protected',
      message: expect.stringMatching(
        /^The sheet is protected, so the add-on cannot add its columns\. Nothing was sent\./,
      ),
    });
    expect(desk.posts()).toEqual([]);
  });

  test('a frozen bar that reaches to the edge says so', () => {
    const desk = openDesk(STAFF);
    cut(desk);
    desk.tab.frozenColumns = WIDTH;
    desk.tab.refusesColumns = "You can't insert a column here right now. Try dragging the freeze bar to the left.";
    expect(refusal(desk)).toMatchObject({ code: 'columns_frozen' });
    expect(desk.posts()).toEqual([]);
  });

  test('any other refusal is told in Google’s words, without talk of ten million cells', () => {
    const desk = openDesk(STAFF);
    cut(desk);
    desk.tab.refusesColumns = 'Service Spreadsheets timed out while accessing document.';
    expect(refusal(desk)).toMatchObject({
      code: 'columns_refused',
      message: expect.stringContaining('Google says: Service Spreadsheets timed out'),
    });
    expect(refusal(desk)?.message).not.toContain('million');
  });

  test('near ten million cells there is no room, and that is said', () => {
    const desk = openDesk(STAFF);
    cut(desk);
    desk.world.book.addTab('Big', { rows: 499_600, columns: 20 });
    expect(refusal(desk)).toMatchObject({ code: 'no_space' });
  });

  test('where the schedule cannot make its columns the mail says why, without Google’s words', () => {
    const office = openOffice();
    cut(office);
    office.tab.refusesColumns = 'Service Spreadsheets timed out while accessing document ana@example.com.';
    office.save({ every: 'hour' });
    office.world.advanceTo(office.world.clock.now() + 2 * HOUR);
    const [mail] = office.world.outbox;
    expect(mail?.to).toBe(ANNA);
    expect(mail?.body).toContain('Google did not let the add-on make its columns');
    expect(mail?.body).not.toContain('timed out');
    expect(office.world.outbox).toHaveLength(1);
  });
});

test('Signitic’s words keep their accents although its answer names no charset', () => {
  const transport: WorldOptions['transport'] = (requests) =>
    requests.map(({ method }) =>
      method.toLowerCase() === 'get'
        ? { status: 200, headers: { 'Content-Type': 'application/json' }, body: '[]', ms: 1 }
        : { status: 400, headers: { 'Content-Type': 'application/json' }, body: '{"message":"Refusé"}', ms: 1 },
    );
  const desk = openDesk(STAFF, { world: { transport } });
  expect(desk.menu('syncToSignitic').rows[0]?.details).toBe('Signitic says: Refusé');
});

describe('a column that a person inserts while statuses are written', () => {
  /** A synced list in which everybody changes; `act` comes just before the n-th call of the write-back. */
  function disturbed(act: (desk: Desk) => void, at: 'the write' | 'the last reading of the titles', locale = 'en') {
    const desk = openDesk(STAFF, { locale });
    desk.menu('syncToSignitic');
    for (const row of [2, 3, 4]) desk.tab.type(row, 2, `Name${row}`);
    let flushed = 0;
    let done = false;
    desk.onCall = ({ name }) => {
      // The state is flushed before and after the requests; the statuses come third.
      const isNow =
        at === 'the write' ? flushed === 2 && /\.setValues?$/.test(name) : flushed === 3 && name.startsWith('Range.');
      if (isNow && !done) {
        done = true;
        act(desk);
      }
      if (name === 'SpreadsheetApp.flush') flushed++;
    };
    const report = desk.menu('syncToSignitic');
    desk.onCall = null;
    expect(done).toBe(true);
    return { desk, report };
  }
  const insert = ({ tab }: Desk) => tab.insertColumns(WIDTH + 1, 1);
  const shown = ({ tab }: Desk, column: number) => [2, 3, 4].map((row) => tab.shown(row, column));

  test.each([
    ['en', /columns G, rows 2–4/],
    ['fr', /colonnes G, lignes 2–4/],
  ])('is noticed after the flush, and the cells concerned are named (%s)', (locale, words) => {
    const { desk, report } = disturbed(insert, 'the write', locale);
    expect(report.stopped).toMatchObject({ code: 'columns_moved', message: expect.stringMatching(words) });
    const synced = locale === 'en' ? '✓ Synced' : '✓ Synchronisé';
    expect(shown(desk, WIDTH + 1)).toEqual(Array(3).fill(synced));
    // The next run sends nobody, and its own columns are right.
    expect(desk.menu('syncToSignitic')).toMatchObject({ sums: { synced: 0, unchanged: 3 }, stopped: null });
    expect(desk.posts()).toEqual([3, 3]);
    expect(shown(desk, WIDTH + 2)).toEqual(Array(3).fill(synced));
    expect(shown(desk, WIDTH + 3)).toEqual(
      Array(3).fill(locale === 'en' ? 'Changed: Last name.' : 'Modifié\u00a0: Nom.'),
    );
  });

  test('is no matter when it comes after the flush: our columns took their contents along', () => {
    const { desk, report } = disturbed(insert, 'the last reading of the titles');
    expect(report).toMatchObject({ sums: { synced: 3, unplaced: 0 }, stopped: null });
    expect(shown(desk, WIDTH + 1)).toEqual(['', '', '']);
    expect(shown(desk, WIDTH + 2)).toEqual(SYNCED);
  });

  test('names only the columns that are not ours, when it comes between two of them', () => {
    const { report } = disturbed(({ tab }) => tab.insertColumns(WIDTH + 3, 1), 'the write');
    expect(report.stopped?.message).toMatch(/columns I, rows 2–4/);
  });
});

test.each(['call', 'use'] as const)(
  'a problem in a row that is gone leads to the last row, also where Google notices it late (%s)',
  (outsideAt) => {
    const desk = openDesk(STAFF, { book: { outsideAt } });
    const { tab, world } = desk;
    tab.deleteRows(5, tab.maxRows - 4);
    desk.call('showCell', tab.id, 900, 'email');
    expect(world.selectionOf(ANNA).ranges).toEqual([[4, 3, 1, 1]]);
    desk.call('showCell', tab.id, 2, 'email');
    expect(world.selectionOf(ANNA).ranges).toEqual([[2, 3, 1, 1]]);
  },
);
