// Which rows are written together, which keep the memos of others, and how many go after one look at the sheet.
import { arrange, fitting, joinRows, lodge, type Touched } from '../../../src/core/status/write-plan';
import { rowWith } from '../world';

const every = (step: number, count: number) => Array.from({ length: count }, (_, i) => 2 + i * step);
const apart = (rows: readonly number[]) => rows.map((row) => ({ first: row, last: row }));

function touched(rows: readonly number[], given: (at: number) => Partial<Touched> = () => ({})): Touched[] {
  return rows.map((at) => ({
    row: rowWith(`p${at}@x.org`),
    at,
    ticket: `${at}`,
    memo: `m${at}`,
    dated: true,
    ...given(at),
  }));
}
const runsOf = (rows: readonly number[], calls = 1) => arrange(touched(rows), calls).runs;
const alike = (rows: readonly number[]) => touched(rows, () => ({ ticket: 'same' }));

test('rows are joined over gaps up to the size that is given', () => {
  expect(joinRows([5, 2, 22, 3, 40], 16)).toEqual([
    { first: 2, last: 22 },
    { first: 40, last: 40 },
  ]);
  expect(joinRows([2, 19], 16)).toEqual([{ first: 2, last: 19 }]);
  expect(joinRows([2, 20], 16)).toHaveLength(2);
  expect(joinRows([], 16)).toEqual([]);
});

test('a few rows near one another are written apart: reading what lies between would cost more', () => {
  expect(runsOf([2, 4, 6])).toEqual(apart([2, 4, 6]));
  expect(arrange(touched([2, 4, 6]), 1).keeps).toBe(false);
});

test('many rows near one another are written as one run, with what stands between them', () => {
  expect(arrange(touched(every(3, 100)), 1)).toMatchObject({ runs: [{ first: 2, last: 299 }], keeps: true });
});

test('where our columns were moved apart each must be read, so joining pays for more rows only', () => {
  expect(runsOf(every(3, 9), 4)).toEqual(apart(every(3, 9)));
  expect(runsOf(every(3, 12), 4)).toEqual([{ first: 2, last: 35 }]);
});

test('where a time must stay, what stands there is read anyway, so even a few are joined', () => {
  const some = touched([2, 4, 6], (at) => ({ dated: at !== 4 }));
  expect(arrange(some, 1)).toMatchObject({ runs: [{ first: 2, last: 6 }], keeps: true });
});

test('neighbours are one run in any case', () => {
  expect(runsOf([2, 3, 4])).toEqual([{ first: 2, last: 4 }]);
});

describe('many rows that lie apart and are given the same', () => {
  test('are written together: one in fifty or so keeps the memos of the others', () => {
    const rows = alike(every(100, 500));
    const { groups, single, runs } = arrange(rows, 1);
    expect(groups.map(({ hosts, guests }) => [hosts.length, guests.length])).toEqual([[10, 490]]);
    expect(single).toEqual(groups[0]!.hosts);
    expect(runs).toHaveLength(10);
  });

  test('each guest has one host, and no host has more than it takes', () => {
    const rows = alike(every(100, 103));
    const [group] = arrange(rows, 1).groups;
    lodge(group!);
    const kept = group!.hosts.map(({ row }) => row.guests);
    expect(kept.map((guests) => guests.length)).toEqual([34, 33, 33]);
    expect(
      kept
        .flat()
        .map(({ memo }) => memo)
        .sort(),
    ).toEqual(group!.guests.map(({ memo }) => memo).sort());
  });

  test('go by themselves where they are few, differ, or are neighbours', () => {
    expect(arrange(alike(every(100, 27)), 1).groups).toEqual([]);
    expect(arrange(touched(every(100, 500)), 1).groups).toEqual([]);
    expect(arrange(alike(every(1, 500)), 1).groups).toEqual([]);
    // Joined over the gaps they are one write.
    expect(arrange(alike(every(2, 200)), 1).groups).toEqual([]);
  });

  test('are several groups where several things are said, if enough are told each', () => {
    const rows = touched(every(100, 66), (at) => ({
      ticket: at % 300 === 2 ? `${at}` : at % 300 === 102 ? 'one' : 'two',
    }));
    const { groups, single } = arrange(rows, 1);
    expect(groups.map(({ hosts, guests }) => [hosts.length, guests.length])).toEqual([
      [1, 21],
      [1, 21],
    ]);
    expect(single).toHaveLength(22 + 2);
  });

  test('leave to themselves the neighbours among them, and the few that are told something else', () => {
    const neighbours = every(1, 20).map((at) => at + 10_000);
    const few = every(100, 7).map((at) => at + 20_000);
    const rows = touched([...every(100, 60), ...neighbours, ...few], (at) => ({ ticket: at > 20_000 ? 'two' : 'one' }));
    const { groups, single } = arrange(rows, 1);
    expect(groups).toHaveLength(1);
    expect(single).toEqual(expect.arrayContaining(rows.slice(60)));
  });

  test('do not include who keeps guests or a time, nor what is only wiped away', () => {
    const rows = touched(every(100, 102), (at) => ({
      ticket: 'same',
      memo: at % 200 === 2 ? '' : 'm',
      dated: at !== 302,
      row: rowWith(`p${at}@x.org`, { guests: at === 102 ? [{ ticket: 't1aaaaa', memo: 'm' }] : [] }),
    }));
    const { groups, single } = arrange(rows, 1);
    expect(groups[0]!.guests.length + groups[0]!.hosts.length).toBe(49);
    expect(single.filter(({ at }) => at % 200 === 2 || at === 102 || at === 302)).toHaveLength(53);
  });

  test('no run is joined over a guest', () => {
    const rows = touched([...every(20, 60), 58, 66], (at) => ({ ticket: at % 20 === 2 ? 'same' : `${at}` }));
    const sorted = rows.sort((a, b) => a.at - b.at);
    const { groups, runs } = arrange(sorted, 1);
    const guests = groups[0]!.guests.map(({ at }) => at);
    expect(guests).toHaveLength(58);
    expect(guests).toContain(62);
    expect(guests.filter((at) => runs.some(({ first, last }) => first <= at && at <= last))).toEqual([]);
  });
});

describe('one write-out', () => {
  test('takes 294 single rows, and the beginning of a run that is too long for it', () => {
    expect(fitting(touched(every(50, 400)), 1)).toBe(294);
    expect(fitting(touched(every(1, 20_000)), 1)).toBe(5582);
    expect(fitting(touched([7]), 4)).toBe(1);
  });

  test('takes fewer where our columns were moved apart: each is a call of its own', () => {
    expect(fitting(touched(every(50, 400)), 4)).toBe(76);
  });

  test('takes all of 500 that are given the same', () => {
    expect(fitting(alike(every(100, 500)), 1)).toBe(500);
  });
});
