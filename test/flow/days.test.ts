// Days of the sheet through the built add-on: real dates in the spreadsheet's zone, over clock changes, leap days and another zone.
import { type Desk, openDesk } from './fixture';

const HEADERS = ['E-mail', 'Status', 'Start', 'End'];
const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });
const SOURCES = {
  email: column('E-mail'),
  enabled: {
    ...column('Status'),
    words: [
      { text: 'Active', means: 'yes' },
      { text: 'Left', means: 'no' },
    ],
    dates: { start: column('Start'), end: column('End') },
  },
};

/** A list of people with a status, a first and a last day, at a moment of the emulator's clock. */
function deskAt(now: string, timeZone: string, rows: [status: string, start: string, end: string][]): Desk {
  const list = rows.map((cells, i) => [`p${i}@example.com`, ...cells]);
  const book = { locale: 'en_GB', timeZone };
  const desk = openDesk([HEADERS, ...list], { mapped: false, book, world: { now: Date.parse(now) } });
  desk.call('saveMapping', desk.tab.id, { version: 1, headerRow: 1, sources: SOURCES, filter: null });
  return desk;
}
const active = ({ store }: Desk) => [...store.users.values()].map(({ enabled }) => enabled);
/** Syncs at a later moment and tells who is active. */
function activeAt(desk: Desk, now: string): unknown[] {
  desk.world.clock.advance(Date.parse(now) - desk.world.clock.now());
  desk.menu('syncToSignitic');
  return active(desk);
}

test('a last day counts to its midnight in the spreadsheet’s zone, also across the change to summer time', () => {
  const desk = deskAt('2026-03-28T12:00:00Z', 'Europe/Paris', [['Active', '', '29/03/2026']]);
  desk.menu('syncToSignitic');
  expect(desk.tab.shown(2, 4)).toBe('29/03/2026');
  expect(active(desk)).toEqual([true]);
  expect(activeAt(desk, '2026-03-29T21:59:00Z')).toEqual([true]);
  expect(activeAt(desk, '2026-03-29T22:01:00Z')).toEqual([false]);
});

test('a first day begins at its midnight, also where the clock goes back that day', () => {
  const desk = deskAt('2026-10-24T12:00:00Z', 'Europe/Paris', [['Active', '25/10/2026', '']]);
  desk.menu('syncToSignitic');
  expect(active(desk)).toEqual([false]);
  expect(activeAt(desk, '2026-10-24T21:59:00Z')).toEqual([false]);
  expect(activeAt(desk, '2026-10-24T22:01:00Z')).toEqual([true]);
});

test('a day whose midnight is skipped by the clock is that day', () => {
  // In Cairo the clock goes from 00:00 to 01:00 on 24 April 2026.
  const desk = deskAt('2026-04-23T12:00:00Z', 'Africa/Cairo', [['Active', '24/04/2026', '24/04/2026']]);
  desk.menu('syncToSignitic');
  expect(active(desk)).toEqual([false]);
  expect(activeAt(desk, '2026-04-24T12:00:00Z')).toEqual([true]);
  expect(activeAt(desk, '2026-04-25T12:00:00Z')).toEqual([false]);
});

test('the leap day is a last day like others', () => {
  const desk = deskAt('2028-02-28T12:00:00Z', 'Europe/Paris', [['Active', '', '29/02/2028']]);
  expect(activeAt(desk, '2028-02-29T22:00:00Z')).toEqual([true]);
  expect(activeAt(desk, '2028-03-01T00:00:00Z')).toEqual([false]);
});

test('another zone for the spreadsheet moves no day of its cells, only today', () => {
  const desk = deskAt('2026-06-30T23:30:00Z', 'Europe/London', [['Active', '01/07/2026', '']]);
  expect(desk.menu('syncToSignitic').sums['synced']).toBe(1);
  expect(active(desk)).toEqual([true]);
  desk.world.book.timeZone = 'America/New_York';
  expect(desk.tab.shown(2, 3)).toBe('01/07/2026');
  desk.menu('syncToSignitic');
  expect(active(desk)).toEqual([false]);
  expect(activeAt(desk, '2026-07-01T04:01:00Z')).toEqual([true]);
});

test('ISO text is a day, other text is an error, and a word that says inactive wins', () => {
  const desk = deskAt('2026-06-30T12:00:00Z', 'Europe/Paris', [
    ['Active', '', "'2026-06-29"],
    ['Active', '', 'end of June'],
    ['Left', '', 'end of June'],
  ]);
  const { rows } = desk.menu('syncToSignitic');
  expect(rows.map(({ outcome }) => outcome)).toEqual(['synced', 'invalid', 'synced']);
  expect(rows[1]?.details).toContain('“end of June” is not a day that can be read. Type a date');
  expect(active(desk)).toEqual([false, false]);
});

test('one row that is looked at alone reads its days as well', () => {
  const desk = deskAt('2026-06-30T12:00:00Z', 'Europe/Paris', [['Active', '', '29/06/2026']]);
  const row = desk.call<{ fields: { field: string; value: string }[] }>('inspectRow', desk.tab.id, 2);
  expect(row.fields.find(({ field }) => field === 'enabled')?.value).toBe('false');
});

describe('columns of first and last days', () => {
  const rows = [
    ['Vorname', 'Nachname', 'E-mail', 'Eintritt', 'Austritt'],
    ['Ana', 'Roy', 'ana@example.com', '01/02/2020', '31/05/2026'],
    ['Bob', 'Lee', 'bob@example.com', '01/09/2026', ''],
    ['Cleo', 'Fox', 'cleo@example.com', '01/09/2021', ''],
  ];
  const opened = (cells: string[][]) =>
    openDesk(cells, {
      book: { locale: 'en_GB', timeZone: 'Europe/Paris' },
      world: { now: Date.parse('2026-06-30T12:00:00Z') },
    });
  const proposed = (desk: Desk) => desk.call<{ days: object | null }>('getTab', desk.tab.id, null).days;

  test('are proposed with what they would do, and make nobody inactive until they are chosen', () => {
    const desk = opened(rows);
    expect(proposed(desk)).toEqual({ start: 4, end: 5, outside: 2 });
    expect(desk.menu('syncToSignitic').sums['synced']).toBe(3);
    expect(active(desk)).not.toContain(false);
  });

  test('are not proposed where their cells are texts that a sync could not read', () => {
    const texts = rows.map((cells, i) => cells.map((cell, j) => (i > 0 && j > 2 && cell ? `'${cell}` : cell)));
    expect(proposed(opened(texts))).toBeNull();
  });
});
