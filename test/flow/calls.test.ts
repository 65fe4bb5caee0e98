// What a sync costs in calls: they do not grow with the rows, but for rows that lie apart.
import { inCampaign } from '../campaign';
import { openDesk } from './fixture';

const HEADERS = ['E-mail', 'Prénom', 'Nom', 'Fonction', 'Téléphone', 'Actif'];
const JOB = 4;
/** Enough rows for hundreds of changes that do not touch. */
const ROWS = 5700;

const person = (i: number) => [`p${i}@example.com`, 'Ana', `Roy ${i}`, 'Buyer', '01 99 00 11 22', 'oui'];

function people(count: number): string[][] {
  return [HEADERS, ...Array.from({ length: count }, (_, i) => person(i))];
}

/** The rows of a long list in which only every `step`-th, from the first on, is somebody's. */
function sparse(step: number): string[][] {
  const nobody = HEADERS.map(() => '');
  return [HEADERS, ...Array.from({ length: ROWS }, (_, i) => (i % step === 0 ? person(i) : nobody))];
}

type Desk = ReturnType<typeof openDesk>;

/** Every call on the spreadsheet in one run of the command, by name. */
function spreadsheetCalls({ world, menu }: Desk): Record<string, number> {
  world.resetCounts();
  menu('syncToSignitic');
  const names = Object.entries(world.callsBy).filter(([name]) => /^(Spreadsheet|Sheet|Range|Developer)/.test(name));
  return Object.fromEntries(names);
}

function change(desk: Desk, rows: readonly number[], text: string): void {
  for (const row of rows) desk.tab.putText(row, JOB, text);
}

const every = (step: number, count: number) => Array.from({ length: count }, (_, i) => 2 + i * step);

test('1,000 rows take the calls that 100 rows take: first, unchanged, ten changed', () => {
  const few = openDesk(people(100));
  const many = openDesk(people(1000));
  expect(spreadsheetCalls(many)).toEqual(spreadsheetCalls(few));
  expect(spreadsheetCalls(many)).toEqual(spreadsheetCalls(few));
  change(few, every(1, 10), 'Seller');
  change(many, every(1, 10), 'Seller');
  const calls = spreadsheetCalls(many);
  expect(calls).toEqual(spreadsheetCalls(few));
  // The state before and after the request, and one block of statuses.
  expect(calls['Range.setValues']).toBe(3);
}, 120_000);

test('a run with nothing to do reads columns and state once, and writes nothing', () => {
  const desk = openDesk(people(300));
  desk.menu('syncToSignitic');
  expect(spreadsheetCalls(desk)).toMatchObject({
    'Range.getDisplayValues': 4,
    'Range.getValues': 2,
    'Range.canEdit': 1,
    'Sheet.getDataRange': 2,
  });
  expect(Object.keys(spreadsheetCalls(desk)).filter((name) => /\.(set|flush|clear|insert|hide)/.test(name))).toEqual(
    [],
  );
});

test('rows that lie apart and say the same share three lists, whether near or far', () => {
  const desk = openDesk(people(2000));
  desk.menu('syncToSignitic');
  change(desk, every(100, 20), 'Seller');
  expect(spreadsheetCalls(desk)).toMatchObject({
    'Range.setValues': 2,
    'RangeList.setValue': 3,
    'SpreadsheetApp.flush': 3,
  });
  change(desk, every(2, 200), 'Trader');
  expect(spreadsheetCalls(desk)).toMatchObject({
    'Range.setValues': 2,
    'RangeList.setValue': 3,
    'SpreadsheetApp.flush': 3,
  });
}, 60_000);

test('hundreds that lie apart and are told the same take three writes together', () => {
  const desk = openDesk(sparse(7));
  desk.menu('syncToSignitic');
  change(desk, every(14, 400), 'Seller');
  const calls = spreadsheetCalls(desk);
  expect(calls).toMatchObject({ 'Range.setValues': 2, 'RangeList.setValue': 3, 'SpreadsheetApp.flush': 3 });
  expect(told(desk)).toEqual({ said: 400, wrong: 0 });
  expect(spreadsheetCalls(desk)['SpreadsheetApp.flush']).toBeUndefined();
}, 60_000);

test('250 people take five requests: the list, one batch, two together, the list again', () => {
  const desk = openDesk(people(250));
  const waves: number[] = [];
  const report = desk.menu('syncToSignitic');
  for (const { method } of desk.world.requests) waves.push(method.toLowerCase() === 'post' ? 1 : 0);
  expect(waves).toEqual([0, 1, 1, 1, 0]);
  expect(desk.world.callsBy['UrlFetchApp.fetchAll']).toBe(4);
  expect(report.requests).toBe(5);
});

test('5,100 people are one part: 53 requests in 8 calls, and three writes', () => {
  const desk = openDesk(people(5100));
  const calls = spreadsheetCalls(desk);
  expect(desk.world.requests).toHaveLength(53);
  // The list, one batch alone, five waves of ten, the list again.
  expect(desk.world.callsBy['UrlFetchApp.fetchAll']).toBe(8);
  // Our columns' titles, then the state before and after the requests, and the statuses.
  expect(calls).toMatchObject({ 'SpreadsheetApp.flush': 4 + 3, 'Range.setValues': 1 + 3 });
  expect(spreadsheetCalls(desk)['SpreadsheetApp.flush']).toBeUndefined();
  expect(desk.world.requests).toHaveLength(1);
}, 120_000);

inCampaign(test)(
  '10,100 people are two parts, of which the first is written back in two portions',
  () => {
    const desk = openDesk(people(10_100));
    const calls = spreadsheetCalls(desk);
    // The list, one batch alone, nine waves of ten and one of nine, the second part's one, the list again.
    expect(desk.world.requests).toHaveLength(103);
    expect(desk.world.callsBy['UrlFetchApp.fetchAll']).toBe(14);
    expect(calls).toMatchObject({ 'SpreadsheetApp.flush': 4 + 4 + 3, 'Range.setValues': 1 + 4 + 3 });
    expect(spreadsheetCalls(desk)['SpreadsheetApp.flush']).toBeUndefined();
  },
  120_000,
);

/**
 * 312 changed people, each 18 rows from the next: more places than one write-back takes. So that they are told different
 * things, and must be written one by one, each has other cells changed too. `between` comes after the first.
 */
function writeInPortions(between: (desk: Desk) => void): { desk: Desk; calls: Record<string, number> } {
  let flushed = 0;
  let watching = false;
  const rows = sparse(STEP).map((cells, i) =>
    cells.concat(
      i === 0
        ? ['Ville', 'Code postal', 'LinkedIn', 'Pays', 'Mobile', 'Adresse']
        : HOME.map((text) => (cells[0] ? text : '')),
    ),
  );
  const desk: Desk = openDesk(rows, {
    world: {
      onCall({ name }) {
        if (!watching) return;
        // The state is written before and after the requests; then comes the first portion.
        if (flushed === 3) {
          watching = false;
          between(desk);
        }
        if (name === 'SpreadsheetApp.flush') flushed++;
      },
    },
  });
  desk.menu('syncToSignitic');
  change(desk, SCATTERED, 'Seller');
  SCATTERED.forEach((row, i) => {
    OTHERS.forEach(([column, text], bit) => {
      if ((i >> bit) % 2 === 1) desk.tab.putText(row, column, text);
    });
  });
  watching = true;
  return { desk, calls: spreadsheetCalls(desk) };
}

const SCATTERED = every(18, 312);
/** Every third person is one that changes. */
const STEP = 6;
const HOME = ['Lyon', '69001', 'https://www.linkedin.com/in/ana', 'France', '06 99 00 11 22', '1 rue Haute'];
/** Columns and texts: seven that change or not are 128 ways in which people can differ. */
const OTHERS: [number, string][] = [
  [5, '01 99 00 33 44'],
  ...['Paris', '75001', 'https://www.linkedin.com/in/bea', 'Italie', '06 99 00 33 44', '2 rue Basse'].map(
    (text, i): [number, string] => [7 + i, text],
  ),
];

const columnOf = ({ tab }: Desk, title: string) =>
  Array.from({ length: tab.maxColumns }, (_, i) => i + 1).find((column) => tab.shown(1, column) === title)!;

/** Rows that say that their job title was sent, and those of them that it was not. */
function told(desk: Desk): { said: number; wrong: number } {
  const [details, job] = [columnOf(desk, 'Signitic details'), columnOf(desk, 'Fonction')];
  const rows = every(1, ROWS).filter((row) => desk.tab.shown(row, details).startsWith('Changed'));
  return { said: rows.length, wrong: rows.filter((row) => desk.tab.shown(row, job) !== 'Seller').length };
}

describe('what takes too long for one write-back', () => {
  test('goes in portions, with a look at the e-mails before each', () => {
    const { desk, calls } = writeInPortions(() => {});
    expect(calls).toMatchObject({ 'SpreadsheetApp.flush': 2 + 2, 'Range.setValues': 312 + 2 });
    expect(told(desk)).toEqual({ said: 312, wrong: 0 });
  }, 120_000);

  inCampaign(test)(
    'lands on its people when the list is sorted in between',
    () => {
      const { desk } = writeInPortions(({ tab }) => tab.sort(2, ROWS + 1, 3, true));
      expect(told(desk)).toEqual({ said: 312, wrong: 0 });
      expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: ROWS / STEP, synced: 0 });
    },
    120_000,
  );

  inCampaign(test)(
    'lands in our columns when one is inserted before them in between',
    () => {
      const { desk } = writeInPortions(({ tab }) => tab.insertColumns(1, 1));
      expect(told(desk)).toEqual({ said: 312, wrong: 0 });
      expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: ROWS / STEP, synced: 0 });
    },
    120_000,
  );
});
