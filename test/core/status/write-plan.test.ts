// With how few calls status cells are written: blocks of neighbours, lists of ranges, colours, and portions.
import type { StatusCells } from '../../../src/core/row';
import {
  fitting,
  joinRows,
  MOST_RANGES,
  type Placed,
  planWrites,
  type Write,
} from '../../../src/core/status/write-plan';

const OWN = { status: 8, details: 9, time: 10 };
/** Somebody moved our columns apart. */
const APART = { status: 8, details: 12, time: 10 };

const every = (step: number, count: number) => Array.from({ length: count }, (_, i) => 2 + i * step);
const cellsOf = (text: string, minute: number | null = 7): StatusCells => ({
  status: '✓ Synced',
  details: text,
  minute,
});
const placed = (rows: readonly number[], text: (at: number) => string = (at) => `row ${at}`): Placed[] =>
  rows.map((at) => ({ at, cells: cellsOf(text(at)), colour: null }));
const alike = (rows: readonly number[]) => placed(rows, () => 'New in Signitic.');
const UNKNOWN = () => null;
const known = (row: number) => cellsOf(`stands in ${row}`, null);

/** The plan in short: what is written where. */
const short = (writes: readonly Write[]) =>
  writes.map((write) => {
    if (write.kind === 'block') return `block ${write.row}+${write.values.length} in ${write.column}`;
    const value = write.kind === 'ranges' ? write.value : write.colour;
    return `${write.kind} of ${write.rows.length} in ${write.column}: ${value}`;
  });

/** What stands in every cell once the writes are carried out. */
function carriedOut(writes: readonly Write[]): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const write of writes) {
    if (write.kind === 'block')
      write.values.forEach((line, i) => {
        for (const [n, value] of line.entries()) cells.set(`${write.row + i},${write.column + n}`, value);
      });
    else if (write.kind === 'ranges')
      for (const { first, last } of write.rows)
        for (let row = first; row <= last; row++) cells.set(`${row},${write.column}`, write.value);
  }
  return cells;
}

test('rows are joined over gaps up to the size that is given', () => {
  expect(joinRows([5, 2, 22, 3, 40], 16)).toEqual([
    { first: 2, last: 22 },
    { first: 40, last: 40 },
  ]);
  expect(joinRows([2, 19], 16)).toEqual([{ first: 2, last: 19 }]);
  expect(joinRows([2, 20], 16)).toHaveLength(2);
  expect(joinRows([], 16)).toEqual([]);
});
test('rows are not joined over one of which nobody knows what it shows', () => {
  expect(joinRows([2, 5], 16, (row) => row !== 4)).toEqual([
    { first: 2, last: 2 },
    { first: 5, last: 5 },
  ]);
});

test('neighbours are one block of our three columns', () => {
  expect(planWrites(placed([2, 3]), OWN, UNKNOWN)).toEqual([
    {
      kind: 'block',
      row: 2,
      column: 8,
      values: [
        ['✓ Synced', 'row 2', 7],
        ['✓ Synced', 'row 3', 7],
      ],
    },
  ]);
});
test('a blank time is written as a blank cell', () => {
  const [write] = planWrites([{ at: 4, cells: cellsOf('x', null), colour: null }], OWN, UNKNOWN);
  expect(write).toMatchObject({ values: [['✓ Synced', 'x', '']] });
});
test('columns that were moved apart are blocks of their own, each in its place', () => {
  expect(planWrites(placed([2, 3]), APART, UNKNOWN)).toEqual([
    { kind: 'block', row: 2, column: 8, values: [['✓ Synced'], ['✓ Synced']] },
    { kind: 'block', row: 2, column: 10, values: [[7], [7]] },
    { kind: 'block', row: 2, column: 12, values: [['row 2'], ['row 3']] },
  ]);
});
test('columns in another order are written in theirs', () => {
  const [write] = planWrites(placed([2]), { status: 10, details: 9, time: 8 }, UNKNOWN);
  expect(write).toEqual({ kind: 'block', row: 2, column: 8, values: [[7, 'row 2', '✓ Synced']] });
});
test('a small gap is written along with what stands there', () => {
  expect(planWrites(placed([2, 4]), OWN, known)).toEqual([
    {
      kind: 'block',
      row: 2,
      column: 8,
      values: [
        ['✓ Synced', 'row 2', 7],
        ['✓ Synced', 'stands in 3', ''],
        ['✓ Synced', 'row 4', 7],
      ],
    },
  ]);
});
test('a gap is left alone where nobody knows what stands there, and where it is large', () => {
  expect(short(planWrites(placed([2, 4]), OWN, UNKNOWN))).toEqual(['block 2+1 in 8', 'block 4+1 in 8']);
  expect(short(planWrites(placed([2, 19]), OWN, known))).toEqual(['block 2+18 in 8']);
  expect(short(planWrites(placed([2, 20]), OWN, known))).toEqual(['block 2+1 in 8', 'block 20+1 in 8']);
});
test('many scattered rows with the same words are written as lists of ranges, one for each column', () => {
  expect(short(planWrites(alike(every(100, 30)), OWN, UNKNOWN))).toEqual([
    ...['ranges of 30 in 8: ✓ Synced', 'ranges of 30 in 9: New in Signitic.', 'ranges of 30 in 10: 7'],
  ]);
});
test('a list holds as many ranges as Google takes in one call', () => {
  const writes = planWrites(alike(every(100, 501)), OWN, UNKNOWN);
  expect(MOST_RANGES).toBe(500);
  expect(short(writes).slice(0, 2)).toEqual(['ranges of 500 in 8: ✓ Synced', 'ranges of 1 in 8: ✓ Synced']);
});
test('several groups share the lists of the status and the time', () => {
  const rows = placed(every(100, 60), (at) => (at % 200 === 2 ? 'one' : 'two'));
  expect(short(planWrites(rows, OWN, UNKNOWN))).toEqual([
    'ranges of 60 in 8: ✓ Synced',
    'ranges of 30 in 9: one',
    'ranges of 30 in 9: two',
    'ranges of 60 in 10: 7',
  ]);
});
test('few rows with the same words, different words, and neighbours are blocks', () => {
  const blocks = (rows: Placed[]) => new Set(planWrites(rows, OWN, UNKNOWN).map(({ kind }) => kind));
  expect(blocks(alike(every(100, 3)))).toEqual(new Set(['block']));
  expect(blocks(placed(every(100, 60)))).toEqual(new Set(['block']));
  expect(blocks(alike(every(1, 500)))).toEqual(new Set(['block']));
});
test('neighbours among scattered rows are a block beside the lists', () => {
  const rows = [...alike(every(100, 30)), ...alike(every(1, 20).map((at) => at + 10_000))];
  expect(short(planWrites(rows, OWN, UNKNOWN))).toContain('block 10002+20 in 8');
});
test('each colour is one list of ranges, and no colour is none', () => {
  const rows = placed([2, 3, 5]).map((one, i): Placed => ({ ...one, colour: ['#aaaaaa', '#aaaaaa', null][i] ?? null }));
  const colours = planWrites(rows, OWN, UNKNOWN).filter(({ kind }) => kind === 'colour');
  expect(colours).toEqual([{ kind: 'colour', column: 8, rows: [{ first: 2, last: 3 }], colour: '#aaaaaa' }]);
});
test('nothing to write is no call', () => expect(planWrites([], OWN, UNKNOWN)).toEqual([]));

test.each<[string, Placed[], typeof OWN]>([
  ['scattered rows with the same words', alike(every(7, 200)), OWN],
  ['scattered rows with words of their own', placed(every(3, 200)), OWN],
  ['a mixture, with the columns apart', placed(every(5, 300), (at) => (at % 3 ? 'alike' : `row ${at}`)), APART],
  ['rows with two times', alike(every(9, 90)).map((one) => ({ ...one, cells: cellsOf('x', one.at % 2) })), OWN],
])('every cell says in the end what it should, and no other is touched: %s', (_, rows, own) => {
  const cells = carriedOut(planWrites(rows, own, UNKNOWN));
  const expected = new Map<string, unknown>();
  for (const { at, cells: right } of rows) {
    expected.set(`${at},${own.status}`, right.status);
    expected.set(`${at},${own.details}`, right.details);
    expected.set(`${at},${own.time}`, right.minute);
  }
  expect(new Map([...cells].sort())).toEqual(new Map([...expected].sort()));
});

describe('one portion', () => {
  test('takes 280 single rows, and the beginning of a run that is too long for it', () => {
    expect(fitting(placed(every(50, 400)), OWN)).toBe(280);
    expect(fitting(placed(every(1, 20_000)), OWN)).toBe(5581);
  });
  test('takes fewer where our columns were moved apart: each is a call of its own', () => {
    expect(fitting(placed(every(50, 400)), APART)).toBe(96);
  });
  test('takes all of 500 that say the same', () => {
    expect(fitting(alike(every(100, 500)), OWN)).toBe(500);
  });
  test('takes at least one row', () => {
    expect(fitting(placed([7]), APART)).toBe(1);
  });
});
