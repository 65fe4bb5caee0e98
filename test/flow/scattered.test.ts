// Many people who lie apart and are told the same: few calls, the right words beside each, and nobody sent without need.
import { inCampaign } from '../campaign';
import { openDesk } from './fixture';

const HEADERS = ['E-mail', 'Prénom', 'Nom', 'Fonction', 'Téléphone', 'Actif'];
const [JOB, PHONE] = [4, 5];
const COUNT = 600;
const DAY = 86_400_000;
const CHANGED = Array.from({ length: 30 }, (_, i) => 2 + i * 20);

const person = (i: number) => [`p${i}@example.com`, 'Ana', `Roy ${i}`, 'Buyer', '01 99 00 11 22', 'oui'];

type Desk = ReturnType<typeof openDesk>;

/** Everybody was sent once, then each twentieth person got another job a day later and was sent again. */
function promoted(onCall?: (name: string, desk: Desk) => void, count = COUNT): Desk {
  const desk = openDesk([HEADERS, ...Array.from({ length: count }, (_, i) => person(i))]);
  desk.menu('syncToSignitic');
  desk.world.clock.advance(DAY);
  for (const row of CHANGED) desk.tab.putText(row, JOB, 'Seller');
  desk.world.resetCounts();
  desk.onCall = ({ name }) => onCall?.(name, desk);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 30, unchanged: count - 30, unplaced: 0 });
  desk.onCall = null;
  return desk;
}

const columnOf = ({ tab }: Desk, title: string) =>
  Array.from({ length: tab.maxColumns }, (_, i) => i + 1).find((column) => tab.shown(1, column) === title)!;
const dayAt = (desk: Desk, row: number) => desk.tab.shown(row, columnOf(desk, 'Signitic synced at')).slice(0, 10);

/** Rows that say that the job title was sent, and what is wrong with them. */
function told(desk: Desk): { said: number; wrong: number } {
  const [details, status] = [columnOf(desk, 'Signitic details'), columnOf(desk, 'Signitic status')];
  const job = columnOf(desk, 'Fonction');
  const all = Array.from({ length: desk.tab.lastRow() - 1 }, (_, i) => i + 2);
  const said = all.filter((row) => desk.tab.shown(row, details) === 'Changed: Job title.');
  const good = (row: number) => desk.tab.shown(row, job) === 'Seller' && desk.tab.shown(row, status).startsWith('✓');
  return { said: said.length, wrong: said.filter((row) => !good(row)).length };
}

/** Nobody is sent, and everybody is as Signitic has them. */
function expectQuiet(desk: Desk, count = COUNT): void {
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: count, unplaced: 0 });
  expect(desk.posts()).toEqual([]);
}

/** Gives these rows each other's people, as a formula that fills the list does: our columns stay. */
function exchange({ tab }: Desk, one: number, other: number): void {
  const cells = (row: number) => HEADERS.map((_, i) => tab.shown(row, i + 1));
  const put = (row: number, texts: string[]) => texts.forEach((text, i) => void tab.putText(row, i + 1, text));
  const [here, there] = [cells(one), cells(other)];
  put(one, there);
  put(other, here);
}

test('each is told what was sent, with the time, in four writes, and is not sent again', () => {
  const desk = promoted();
  expect(told(desk)).toEqual({ said: 30, wrong: 0 });
  const time = columnOf(desk, 'Signitic synced at');
  expect(new Set(CHANGED.map((row) => desk.tab.shown(row, time))).size).toBe(1);
  expect(new Set(CHANGED.map((row) => desk.tab.colour(row, columnOf(desk, 'Signitic status')))).size).toBe(1);
  // Status, details and time; the colour is a list of its own.
  expect(desk.world.callsBy).toMatchObject({ 'RangeList.setValue': 3, 'RangeList.setFontColor': 1 });
  expectQuiet(desk);
});

inCampaign(test)('more than one list of ranges takes go in two', () => {
  const desk = promoted(undefined, 1800);
  const third = Array.from({ length: 600 }, (_, i) => 3 + 3 * i);
  for (const row of third) desk.tab.putText(row, JOB, 'Manager');
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 600 });
  // Status, details and time in two lists each.
  expect(desk.world.callsBy).toMatchObject({ 'RangeList.setValue': 6 });
  expectQuiet(desk, 1800);
});

test('our columns may stand apart', () => {
  const desk = promoted();
  desk.tab.moveColumns(columnOf(desk, 'Signitic details'), 1, 1);
  desk.tab.moveColumns(columnOf(desk, 'Signitic status'), 1, 4);
  const job = columnOf(desk, 'Fonction');
  desk.world.clock.advance(120_000);
  for (const row of CHANGED) desk.tab.putText(row, job, 'Seller again');
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 30, unplaced: 0 });
  expect(desk.world.callsBy).toMatchObject({ 'RangeList.setValue': 3 });
  for (const row of CHANGED)
    expect(desk.tab.shown(row, columnOf(desk, 'Signitic details'))).toBe('Changed: Job title.');
  expectQuiet(desk);
});

test('everybody keeps the time of their own sync when only the words change', () => {
  const desk = promoted();
  const [early, late] = [3, CHANGED[3]!];
  const [before, after] = [dayAt(desk, early), dayAt(desk, late)];
  expect(before).not.toBe(after);
  desk.world.clock.advance(3 * DAY);
  for (const row of [early, late]) desk.tab.putText(row, PHONE, '');
  expectQuiet(desk);
  expect(desk.tab.shown(late, columnOf(desk, 'Signitic details'))).toContain('The cell is empty now');
  expect([dayAt(desk, early), dayAt(desk, late)]).toEqual([before, after]);
  // The two change places without our columns.
  exchange(desk, early, late);
  expectQuiet(desk);
  expect([dayAt(desk, early), dayAt(desk, late)]).toEqual([after, before]);
});

test('people refused in the same words are not sent again, and the panel knows why', () => {
  const refuse = (user: Record<string, unknown>) => (user['jobtitle'] === 'Boss' ? 'No more bosses' : null);
  const desk = openDesk([HEADERS, ...Array.from({ length: COUNT }, (_, i) => person(i))], { signitic: { refuse } });
  desk.menu('syncToSignitic');
  for (const row of CHANGED) desk.tab.putText(row, JOB, 'Boss');
  for (let i = 0; i < 25; i++) desk.tab.putText(3 + i * 20, JOB, 'Clerk');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 25, refused: 30, unchanged: COUNT - 55 });
  expect(desk.call('inspectRow', desk.tab.id, CHANGED[7]!)).toMatchObject({
    sent: false,
    why: expect.stringContaining('Refused by Signitic'),
  });
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ refused: 30, unchanged: COUNT - 30 });
  expect(desk.posts()).toEqual([]);
  // Where Signitic's words no longer stand, the person is sent once more to hear them.
  desk.tab.type(CHANGED[7]!, columnOf(desk, 'Signitic details'), 'looked at');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ refused: 30 });
  expect(desk.posts()).toEqual([1]);
});

test('the panel knows what was sent, also after a sort without our columns', () => {
  const desk = promoted();
  const view = (row: number) =>
    desk.call<{ email: string; sent: boolean; why: string }>('inspectRow', desk.tab.id, row);
  expect(view(CHANGED[7]!)).toMatchObject({ sent: false });
  exchange(desk, CHANGED[7]!, 3);
  expect(view(3)).toMatchObject({ email: 'p140@example.com', sent: false });
  desk.tab.putText(3, JOB, 'Manager');
  expect(view(3)).toMatchObject({ sent: true, why: 'Changed: Job title.' });
});

test('a sorted list changes nothing', () => {
  const desk = promoted();
  desk.tab.sort(2, COUNT + 1, 3, true);
  expectQuiet(desk);
  expect(told(desk)).toEqual({ said: 30, wrong: 0 });
});

test('a deleted and an emptied row cost no request, and the empty one is wiped', () => {
  const desk = promoted();
  const [deleted, emptied] = [CHANGED[5]!, CHANGED[0]!];
  desk.tab.deleteRows(deleted, 1);
  HEADERS.forEach((_, i) => void desk.tab.type(emptied, i + 1, ''));
  expectQuiet(desk, COUNT - 2);
  expect(desk.tab.shown(emptied, columnOf(desk, 'Signitic status'))).toBe('');
  expectQuiet(desk, COUNT - 2);
});

test('a person who moves to a blank row keeps the status, also after a check', () => {
  const desk = promoted();
  const [from, blank] = [CHANGED[9]!, COUNT + 2];
  if (desk.tab.maxRows < blank) desk.tab.insertRows(blank, 1);
  exchange(desk, from, blank);
  desk.call('writeCheck', desk.tab.id);
  const details = columnOf(desk, 'Signitic details');
  expect([desk.tab.shown(from, details), desk.tab.shown(blank, details)]).toEqual(['', 'Changed: Job title.']);
  expectQuiet(desk);
});

test('rows that move between the last look and the write are put right by the next run', () => {
  let sorted = false;
  const desk = promoted((name, { tab }) => {
    if (name !== 'RangeList.setValue' || sorted) return;
    sorted = true;
    tab.sort(2, COUNT + 1, 3, false);
  });
  expect(sorted).toBe(true);
  expect(told(desk).wrong).toBeGreaterThan(25);
  expectQuiet(desk);
  expect(told(desk)).toEqual({ said: 30, wrong: 0 });
  expect(desk.store.users.size).toBe(COUNT);
});
