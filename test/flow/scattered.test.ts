// Many people who lie apart and are told the same: one row in fifty keeps the memos of the others, and nobody notices.
import { openDesk } from './fixture';

const HEADERS = ['E-mail', 'Prénom', 'Nom', 'Fonction', 'Téléphone', 'Actif'];
const JOB = 4;
const COUNT = 1200;
const CHANGED = Array.from({ length: 60 }, (_, i) => 2 + i * 20);

const person = (i: number) => [`p${i}@example.com`, 'Ana', `Roy ${i}`, 'Buyer', '01 99 00 11 22', 'oui'];

type Desk = ReturnType<typeof openDesk>;

/** Everybody was sent once, then each twentieth person got another job and was sent again. */
function promoted(onCall?: (name: string, desk: Desk) => void, count = COUNT): Desk {
  const rows = [HEADERS, ...Array.from({ length: count }, (_, i) => person(i))];
  let watching = false;
  const desk: Desk = openDesk(rows, {
    world: { onCall: ({ name }) => (watching ? onCall?.(name, desk) : undefined) },
  });
  desk.menu('syncToSignitic');
  for (const row of CHANGED) desk.tab.putText(row, JOB, 'Seller');
  watching = true;
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 60, unchanged: count - 60 });
  watching = false;
  return desk;
}

const columnOf = ({ tab }: Desk, title: string) =>
  Array.from({ length: tab.maxColumns }, (_, i) => i + 1).find((column) => tab.shown(1, column) === title)!;
const memoAt = (desk: Desk, row: number) => desk.tab.shown(row, columnOf(desk, 'Signitic memo'));
const hostsOf = (desk: Desk) => CHANGED.filter((row) => memoAt(desk, row).includes(' '));
const guestsOf = (desk: Desk) => CHANGED.filter((row) => memoAt(desk, row).startsWith('t1'));

/** Rows that say that the job title was sent, and what is wrong with them. */
function told(desk: Desk): { said: number; wrong: number } {
  const [details, status] = [columnOf(desk, 'Signitic details'), columnOf(desk, 'Signitic status')];
  const all = Array.from({ length: desk.tab.lastRow() - 1 }, (_, i) => i + 2);
  const said = all.filter((row) => desk.tab.shown(row, details) === 'Changed: Job title.');
  const good = (row: number) => desk.tab.shown(row, JOB) === 'Seller' && desk.tab.shown(row, status).startsWith('✓');
  return { said: said.length, wrong: said.filter((row) => !good(row)).length };
}

test('each is told what was sent, with the time, and is not sent again', () => {
  const desk = promoted();
  expect(hostsOf(desk)).toHaveLength(2);
  expect(guestsOf(desk)).toHaveLength(58);
  expect(told(desk)).toEqual({ said: 60, wrong: 0 });
  const time = columnOf(desk, 'Signitic synced at');
  expect(new Set(CHANGED.map((row) => desk.tab.shown(row, time))).size).toBe(1);
  expect(new Set(CHANGED.map((row) => desk.tab.colour(row, columnOf(desk, 'Signitic status')))).size).toBe(1);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: COUNT, synced: 0 });
});

test('more than one list of ranges takes go in two', () => {
  const desk = promoted(undefined, 1800);
  const third = Array.from({ length: 600 }, (_, i) => 3 + 3 * i);
  for (const row of third) desk.tab.putText(row, JOB, 'Manager');
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 600 });
  // Ticket, status, details and time in two lists each.
  expect(desk.world.callsBy).toMatchObject({ 'RangeList.setValue': 8 });
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: 1800, synced: 0 });
});

test('our columns may stand apart', () => {
  const desk = promoted();
  desk.tab.moveColumns(columnOf(desk, 'Signitic memo'), 1, 1);
  desk.tab.moveColumns(columnOf(desk, 'Signitic status'), 1, 4);
  const job = columnOf(desk, 'Fonction');
  for (const row of CHANGED) desk.tab.putText(row, job, 'Manager');
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 60, unplaced: 0 });
  expect(desk.world.callsBy).toMatchObject({ 'RangeList.setValue': 4 });
  expect(CHANGED.filter((row) => memoAt(desk, row).startsWith('t1'))).toHaveLength(56);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: COUNT, synced: 0 });
});

test('everybody keeps the time of their own sync when only the words beside them change', () => {
  const desk = promoted();
  const [time, details] = [columnOf(desk, 'Signitic synced at'), columnOf(desk, 'Signitic details')];
  const emails = (row: number) => desk.tab.shown(row, 1);
  const timeOf = () => new Map(CHANGED.concat(3, 4, 5).map((row) => [emails(row), desk.tab.shown(row, time)]));
  // Some were sent days after the others.
  desk.world.clock.advance(3 * 86_400_000);
  for (const row of CHANGED.slice(0, 30)) desk.tab.putText(row, JOB, 'Manager');
  desk.menu('syncToSignitic');
  const before = timeOf();
  expect(new Set(before.values()).size).toBe(2);
  for (const row of CHANGED) desk.tab.type(row, 5, '');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: COUNT });
  expect(CHANGED.every((row) => desk.tab.shown(row, details).includes('The cell is empty now'))).toBe(true);
  expect(timeOf()).toEqual(before);
  // Two who are told the same change places, without our columns.
  const [one, other] = [CHANGED[3]!, CHANGED[40]!];
  const cells = [one, other].map((row) => [1, 2, 3, 4, 6].map((column) => desk.tab.shown(row, column)));
  [other, one].forEach((row, i) => {
    [1, 2, 3, 4, 6].forEach((column, j) => void desk.tab.putText(row, column, cells[i]![j]!));
  });
  desk.menu('syncToSignitic');
  expect(timeOf()).toEqual(before);
});

test('who was refused with many others in the same words is not asked for again, and the panel knows why', () => {
  const refuse = (user: Record<string, unknown>) => (user['jobtitle'] === 'Boss' ? 'No more bosses' : null);
  const blank = ['', '', '', '', '', ''];
  const isNew = (i: number) => i % 20 === 5;
  const rows = Array.from({ length: COUNT }, (_, i) => (isNew(i) ? blank : person(i)));
  const desk = openDesk([HEADERS, ...rows], { signitic: { refuse } });
  desk.menu('syncToSignitic');
  rows.forEach((_, i) => {
    if (isNew(i)) person(i).forEach((text, j) => void desk.tab.putText(i + 2, j + 1, j === 3 ? 'Boss' : text));
    else if (i < 300) desk.tab.putText(i + 2, JOB, 'Clerk');
  });
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 285, refused: 60, unchanged: COUNT - 345 });
  const guest = CHANGED.map((row) => row + 5).find((row) => memoAt(desk, row).startsWith('t1'))!;
  expect(desk.call('inspectRow', desk.tab.id, guest)).toMatchObject({
    sent: false,
    why: expect.stringContaining('Refused by Signitic'),
  });
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: COUNT - 60, refused: 60 });
  expect(desk.posts()).toEqual([]);
});

test('the panel knows what was sent of a person whose memo another row keeps', () => {
  const desk = promoted();
  const { id } = desk.tab;
  const guest = guestsOf(desk)[7]!;
  const view = () => desk.call<{ sent: boolean; why: string }>('inspectRow', id, guest);
  expect(view()).toMatchObject({ sent: false });
  desk.tab.putText(guest, JOB, 'Manager');
  expect(view()).toMatchObject({ sent: true, why: 'Changed: Job title.' });
});

test('the panel finds the memo of somebody whose row was sorted without our columns', () => {
  const desk = promoted();
  const cells = (row: number) => [1, 2, 3, 4, 5, 6].map((column) => desk.tab.shown(row, column));
  const [three, four] = [cells(3), cells(4)];
  [four, three].forEach((values, i) => {
    values.forEach((text, j) => void desk.tab.putText(3 + i, j + 1, text));
  });
  expect(desk.call('inspectRow', desk.tab.id, 3)).toMatchObject({ email: 'p2@example.com', sent: false });
});

test('a sorted list changes nothing', () => {
  const desk = promoted();
  desk.tab.sort(2, COUNT + 1, 3, true);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: COUNT, synced: 0 });
  expect(told(desk)).toEqual({ said: 60, wrong: 0 });
});

test('a host who changes is written anew with all guests', () => {
  const desk = promoted();
  const host = hostsOf(desk)[0]!;
  desk.tab.putText(host, JOB, 'Manager');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 1 });
  expect(memoAt(desk, host)).toContain(' ');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: COUNT, synced: 0 });
});

test('a guest who changes has a memo again, and the host forgets the old one when it is written next', () => {
  const desk = promoted();
  const [host, guest] = [hostsOf(desk)[0]!, guestsOf(desk)[0]!];
  const before = memoAt(desk, host).length;
  desk.tab.putText(guest, JOB, 'Manager');
  desk.menu('syncToSignitic');
  expect(memoAt(desk, guest)).toMatch(/^m1\S+$/);
  desk.tab.putText(host, JOB, 'Manager');
  desk.menu('syncToSignitic');
  expect(memoAt(desk, host).length).toBeLessThan(before);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: COUNT, synced: 0 });
});

test('a host’s row that is deleted costs that its guests are sent once more, and nobody else', () => {
  const desk = promoted();
  desk.tab.deleteRows(hostsOf(desk)[0]!, 1);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 29, unchanged: COUNT - 1 - 29 });
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: COUNT - 1 });
});

test('a host’s row that is emptied costs nothing: its guests are written anew before it is wiped', () => {
  const desk = promoted();
  const host = hostsOf(desk)[0]!;
  for (let column = 1; column <= 6; column++) desk.tab.type(host, column, '');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: COUNT - 1 });
  expect(memoAt(desk, host)).toBe('');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: COUNT - 1 });
});

test('rows that move between the last look and the write are put right by the next run', () => {
  let sorted = false;
  const desk = promoted((name, { tab }) => {
    if (name !== 'RangeList.setValue' || sorted) return;
    sorted = true;
    tab.sort(2, COUNT + 1, 3, false);
  });
  expect(sorted).toBe(true);
  expect(told(desk).wrong).toBeGreaterThan(50);
  desk.menu('syncToSignitic');
  expect(told(desk).wrong).toBe(0);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: COUNT });
  const emails = desk.tab.lastRow() - 1;
  expect(desk.store.users.size).toBe(emails);
});
