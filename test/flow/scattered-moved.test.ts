// Many people who lie apart and are told the same, and what becomes of what stands beside them when only people move.
import { openDesk } from './fixture';

const HEADERS = ['E-mail', 'Prénom', 'Nom', 'Fonction', 'Téléphone', 'Actif'];
const [JOB, PHONE] = [4, 5];
const COUNT = 1200;
const APART = Array.from({ length: 60 }, (_, i) => 2 + i * 20);

type Desk = ReturnType<typeof openDesk>;
const columnOf = ({ tab }: Desk, title: string) =>
  Array.from({ length: tab.maxColumns }, (_, i) => i + 1).find((column) => tab.shown(1, column) === title)!;
const memoAt = (desk: Desk, row: number) => desk.tab.shown(row, columnOf(desk, 'Signitic memo'));
const timeAt = (desk: Desk, row: number) => desk.tab.shown(row, columnOf(desk, 'Signitic synced at'));
const isGuest = (desk: Desk) => (row: number) => memoAt(desk, row).startsWith('t1');

function synced(): Desk {
  const person = (i: number) => [`p${i}@example.com`, 'Ana', `Roy ${i}`, 'Buyer', '01 99 00 11 22', 'oui'];
  const desk = openDesk([HEADERS, ...Array.from({ length: COUNT }, (_, i) => person(i))]);
  desk.menu('syncToSignitic');
  return desk;
}

/** Gives these rows each other's people, as a formula that fills the list does: our columns stay. */
function exchange({ tab }: Desk, one: number, other: number): void {
  const cells = (row: number) => HEADERS.map((_, i) => tab.shown(row, i + 1));
  const put = (row: number, texts: string[]) => texts.forEach((text, i) => void tab.putText(row, i + 1, text));
  const [here, there] = [cells(one), cells(other)];
  put(one, there);
  put(other, here);
}

test('people who are told the same but were sent at different times keep their own time', () => {
  const desk = synced();
  const [early, late] = [APART.filter((_, i) => i % 2 === 0), APART.filter((_, i) => i % 2 === 1)];
  desk.world.clock.advance(24 * 3_600_000);
  for (const row of late) desk.tab.putText(row, JOB, 'Seller');
  desk.menu('syncToSignitic');
  for (const row of APART) desk.tab.putText(row, PHONE, '');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: COUNT });
  const [one, other] = [early[3]!, late[3]!];
  const day = (row: number) => timeAt(desk, row).slice(0, 10);
  const [before, after] = [day(one), day(other)];
  expect(before).not.toBe(after);
  exchange(desk, one, other);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: COUNT });
  expect([day(one), day(other)]).toEqual([after, before]);
});

test('a person who has a newer memo elsewhere does not go by the one that was kept before', () => {
  const desk = synced();
  for (const row of APART) desk.tab.putText(row, JOB, 'Seller');
  desk.menu('syncToSignitic');
  const [one, other] = APART.filter(isGuest(desk)) as [number, number];
  desk.world.clock.advance(60_000);
  desk.tab.putText(one, JOB, 'Manager');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 1 });
  exchange(desk, one, other);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: COUNT });
});

test('nor does one who was kept again with others since', () => {
  const desk = synced();
  for (const row of APART) desk.tab.putText(row, JOB, 'Seller');
  desk.menu('syncToSignitic');
  const again = APART.filter((_, i) => i % 2 === 0);
  desk.world.clock.advance(60_000);
  for (const row of again) desk.tab.putText(row, JOB, 'Manager');
  desk.menu('syncToSignitic');
  exchange(desk, again[9]!, APART[9]!);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: COUNT });
});

test('what a row of nobody keeps for people who are yet to be sent is not lost when rows are checked', () => {
  const desk = synced();
  for (const row of APART) desk.tab.putText(row, JOB, 'Seller');
  desk.menu('syncToSignitic');
  const host = APART.find((row) => memoAt(desk, row).includes(' '))!;
  const guests = APART.filter(isGuest(desk));
  HEADERS.forEach((_, i) => void desk.tab.type(host, i + 1, ''));
  for (const row of guests) desk.tab.putText(row, JOB, 'Manager');
  desk.call('writeCheck', desk.tab.id);
  desk.menu('syncToSignitic');
  const details = columnOf(desk, 'Signitic details');
  expect(guests.filter((row) => desk.tab.shown(row, details) !== 'Changed: Job title.')).toEqual([]);
});

test('a ticket that comes to stand beside somebody who was its guest before does not speak for what stands there', () => {
  const desk = synced();
  for (const row of APART) desk.tab.putText(row, JOB, 'Seller');
  desk.menu('syncToSignitic');
  const [one, other] = APART.filter(isGuest(desk)) as [number, number];
  desk.tab.putText(one, 6, 'peut-être');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ invalid: 1 });
  desk.tab.putText(one, 6, 'oui');
  // The column of memos is sorted alone.
  const memos = [memoAt(desk, one), memoAt(desk, other)] as const;
  desk.tab.putText(one, columnOf(desk, 'Signitic memo'), memos[1]);
  desk.tab.putText(other, columnOf(desk, 'Signitic memo'), memos[0]);
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ invalid: 0 });
  expect(desk.tab.shown(one, columnOf(desk, 'Signitic status'))).toBe('✓ Synced');
});

test('who was moved to a blank row and is yet to be sent is not forgotten when rows are checked', () => {
  const desk = synced();
  for (const row of APART) desk.tab.putText(row, JOB, 'Seller');
  desk.menu('syncToSignitic');
  const guest = APART.find(isGuest(desk))!;
  const blank = COUNT + 2;
  if (desk.tab.maxRows < blank) desk.tab.insertRows(blank, 1);
  exchange(desk, guest, blank);
  desk.tab.putText(blank, JOB, 'Manager');
  desk.call('writeCheck', desk.tab.id);
  desk.tab.putText(blank, JOB, 'Seller');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: COUNT });
  expect(memoAt(desk, guest)).toBe('');
});
