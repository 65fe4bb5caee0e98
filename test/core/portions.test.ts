// Which rows are written together, and how many after one look at the sheet.
import { isFull, joinWorth, portion } from '../../src/core/placing';

const every = (step: number, count: number) => Array.from({ length: count }, (_, i) => 2 + i * step);

test('a few rows near one another are written apart: reading what lies between would cost more', () => {
  expect(joinWorth([2, 4, 6])).toEqual([
    { first: 2, last: 2 },
    { first: 4, last: 4 },
    { first: 6, last: 6 },
  ]);
});

test('many rows near one another are written as one run', () => {
  expect(joinWorth(every(3, 100))).toEqual([{ first: 2, last: 299 }]);
});

test('neighbours are one run in any case', () => {
  expect(joinWorth([4, 2, 3])).toEqual([{ first: 2, last: 4 }]);
});

test('a run is full when each of its rows is there', () => {
  expect(isFull({ first: 2, last: 4 }, new Set([2, 3, 4]))).toBe(true);
  expect(isFull({ first: 2, last: 4 }, new Set([2, 4]))).toBe(false);
});

test('one write-out takes 294 single rows, and the beginning of a run that is too long for it', () => {
  const single = every(50, 400).map((row) => ({ first: row, last: row }));
  expect(portion(single, 1)).toEqual(single.slice(0, 294));
  expect(portion([{ first: 2, last: 20_001 }], 1)).toEqual([{ first: 2, last: 5583 }]);
});

test('columns that were moved apart take a call each, so fewer rows fit', () => {
  const single = every(50, 400).map((row) => ({ first: row, last: row }));
  expect(portion(single, 4)).toEqual(single.slice(0, 76));
});
