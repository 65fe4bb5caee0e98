// The safety limits: a run that would do too much to too many waits for a person, from the menu, the sidebar and on a schedule.
import { KILL } from '../../playground/emulator/world';
import { openDesk } from './fixture';
import { openedOn } from './opened';
import { LANGUAGES, openOffice } from './schedule-fixture';

const HEADERS = ['Prénom', 'Nom', 'E-mail', 'Actif'];
const NAMES = ['Roy', 'Diaz', 'Weiss', 'Rossi'];
const person = (i: number) => ['Ana', NAMES[i % NAMES.length] ?? '', `p${i}@example.com`, 'oui'];
const list = (count: number) => [HEADERS, ...Array.from({ length: count }, (_, i) => person(i))];
const [FIRST, EMAIL, ACTIVE] = [1, 3, 4];

interface HeldLimit {
  kind: string;
  people: number;
  of: number;
  examples: { row: number; email: string; name: string; before: string | null }[];
}

interface RunView {
  sums: Record<string, number>;
  stopped: { code: string; message: string } | null;
  held: { limits: HeldLimit[] } | null;
  more: boolean;
}

/** A synced list in which somebody has sorted the first column alone, as it were. */
function renamed(count: number, options: Parameters<typeof openDesk>[1] = {}) {
  const desk = openDesk(list(count), options);
  desk.menu('syncToSignitic');
  for (let row = 2; row < count + 2; row++) desk.tab.type(row, FIRST, 'Théo');
  desk.world.resetCounts();
  return desk;
}

const WORDS = {
  en: 'This sync would rename 20 people. That is unusual, so nothing was sent.',
  fr: 'Cette synchronisation changerait le nom de 20 personnes. C’est inhabituel\u00a0: rien n’a été envoyé.',
} as const;

const TO_THE_PANEL = { en: 'Map columns and settings', fr: 'Colonnes et réglages' };
const NOTHING_SENT = {
  en: 'Nothing was sent: see the panel.',
  fr: 'Rien n’a été envoyé\u00a0: voyez le panneau.',
};

test.each(LANGUAGES)('the menu sends nobody, writes nothing and opens the panel on the question (%s)', (locale) => {
  const desk = renamed(20, { locale });
  const before = JSON.stringify(desk.tab.snapshot());
  const pages = desk.world.shown.length;
  const report = desk.menu('syncToSignitic');
  expect(report.stopped).toEqual({ code: 'held', message: expect.stringContaining(WORDS[locale]) });
  expect(report.sums).toMatchObject({ read: 20, waiting: 20, synced: 0 });
  expect(desk.posts()).toEqual([]);
  expect(JSON.stringify(desk.tab.snapshot())).toBe(before);
  // The panel, where it is decided, with the numbers and the names; a toast says so, and no dialog stands in front of it.
  expect(desk.world.shown.slice(pages).map(({ kind }) => kind)).toEqual(['sidebar']);
  const { held, stopped, what, sheet } = openedOn(desk)!;
  expect([what, sheet, stopped.code]).toEqual(['changed', desk.tab.id, 'held']);
  expect(stopped.message).not.toContain(TO_THE_PANEL[locale]);
  expect(held?.held?.limits).toMatchObject([{ kind: 'renamed', people: 20, of: 20 }]);
  expect(held?.held?.limits[0]?.examples[0]).toMatchObject({ row: 2, name: 'Théo Roy', before: 'Ana Roy' });
  expect(desk.world.toasts.at(-1)?.message).toBe(NOTHING_SENT[locale]);
  // Names travel in the page only: nobody stands in what is stored.
  expect(JSON.stringify(desk.world.properties('document'))).not.toContain('Théo');
  // Asked as often as one likes, it stays held.
  expect(desk.menu('syncToSignitic').stopped?.code).toBe('held');
  expect(desk.posts()).toEqual([]);
});

test('the sidebar names examples, and sends once somebody has confirmed', () => {
  const desk = renamed(20);
  const held = desk.call<RunView>('syncTab', desk.tab.id, 'changed', false);
  expect(held.held?.limits).toMatchObject([{ kind: 'renamed', people: 20, of: 20 }]);
  expect(held.held?.limits[0]?.examples).toHaveLength(5);
  expect(held.held?.limits[0]?.examples[0]).toEqual({
    row: 2,
    email: 'p0@example.com',
    name: 'Théo Roy',
    before: 'Ana Roy',
    changes: [],
  });
  expect(desk.posts()).toEqual([]);
  const sent = desk.call<RunView>('syncTab', desk.tab.id, 'changed', true);
  expect(sent.sums).toMatchObject({ synced: 20, waiting: 0 });
  expect(desk.store.users.get('p0@example.com')).toMatchObject({ firstname: 'Théo' });
});

test.each(['selected', 'all'])('choosing “%s” does not go round it', (what) => {
  const desk = renamed(20);
  desk.world.select('anna@example.com', desk.tab.name, [[2, 1, 20, 4]]);
  const held = desk.call<RunView>('syncTab', desk.tab.id, what, false);
  expect([held.stopped?.code, held.held?.limits]).toEqual(['held', [expect.objectContaining({ people: 20 })]]);
  expect(desk.posts()).toEqual([]);
  // Nothing was forgotten either: taken back, everybody is unchanged.
  for (let row = 2; row < 22; row++) desk.tab.type(row, FIRST, 'Ana');
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ unchanged: 20 });
});

test('a filled-down “non” that would switch off the company is held as well', () => {
  const desk = openDesk(list(60));
  desk.menu('syncToSignitic');
  for (let row = 2; row < 14; row++) desk.tab.type(row, ACTIVE, 'non');
  const report = desk.menu('syncToSignitic');
  expect(report.stopped?.code).toBe('held');
  expect([...desk.store.users.values()].every(({ enabled }) => enabled === true)).toBe(true);
});

test('a confirmation holds for what was shown, also after a kill and in the next slice', () => {
  let requests = 0;
  let killing = false;
  const desk = renamed(250, {
    world: {
      onCall({ name }) {
        if (!killing || name !== 'UrlFetchApp.fetchAll') return;
        requests += 1;
        if (requests === 3) throw KILL;
      },
    },
  });
  desk.call('syncTab', desk.tab.id, 'changed', false);
  killing = true;
  expect(() => desk.call('syncTab', desk.tab.id, 'changed', true)).toThrow();
  killing = false;
  expect(desk.posts()).toEqual([100]);
  desk.world.clock.advance(6 * 60_000);
  // Nobody knows which of the part in flight arrived: it is held as a whole, and goes again once that is confirmed.
  expect(desk.call<RunView>('syncTab', desk.tab.id, 'changed', false).held?.limits).toMatchObject([{ people: 250 }]);
  expect(desk.call<RunView>('syncTab', desk.tab.id, 'changed', true).sums.synced).toBe(250);
});

test('a confirmation is for the people who were shown: others wait for the next run', () => {
  const desk = renamed(20);
  desk.tab.type(21, FIRST, 'Ana');
  expect(desk.call<RunView>('syncTab', desk.tab.id, 'changed', false).held?.limits).toMatchObject([{ people: 19 }]);
  desk.tab.type(20, FIRST, 'Other');
  desk.tab.type(21, FIRST, 'Théo');
  const sent = desk.call<RunView>('syncTab', desk.tab.id, 'changed', true);
  expect(sent.sums).toMatchObject({ synced: 18, waiting: 2 });
  expect(desk.store.users.get('p18@example.com')).toMatchObject({ firstname: 'Ana' });
});

test('a confirmation lapses an hour after the run', () => {
  const desk = renamed(20);
  desk.call('syncTab', desk.tab.id, 'changed', false);
  desk.world.clock.advance(61 * 60_000);
  expect(desk.call<RunView>('syncTab', desk.tab.id, 'changed', true).stopped?.code).toBe('held');
  expect(desk.posts()).toEqual([]);
});

test('all limits that hold are told together, new addresses first', () => {
  const desk = openDesk(list(40));
  desk.menu('syncToSignitic');
  for (let row = 2; row < 22; row++) desk.tab.type(row, EMAIL, `new${row}@example.com`);
  for (let row = 22; row < 42; row++) desk.tab.type(row, FIRST, 'Théo');
  const { held } = desk.call<RunView>('syncTab', desk.tab.id, 'changed', false);
  expect(held?.limits.map(({ kind, people }) => [kind, people])).toEqual([
    ['new_address', 20],
    ['another_list', 20],
    ['renamed', 20],
    ['new', 20],
  ]);
});

test('a schedule holds it hour after hour, and mails once', () => {
  const office = openOffice({ rows: list(20) });
  office.save();
  office.hours(1);
  for (let row = 2; row < 22; row++) office.tab.type(row, FIRST, 'Théo');
  office.hours(5);
  expect(office.desk.posts()).toEqual([20]);
  expect(office.subjects()).toEqual(['Signitic sync of “Staff list” waits for your confirmation']);
  expect(office.runs()[0]).toMatchObject({ how: 'schedule', stopped: 'held' });
});

test('an e-mail column that was sorted alone is held', () => {
  const desk = openDesk(list(30));
  desk.menu('syncToSignitic');
  const emails = Array.from({ length: 30 }, (_, i) => desk.tab.shown(i + 2, EMAIL));
  emails.reverse().forEach((email, i) => {
    desk.tab.type(i + 2, EMAIL, email);
  });
  const before = JSON.stringify([...desk.store.users.values()]);
  const report = desk.menu('syncToSignitic');
  expect(report.stopped?.code).toBe('held');
  expect(JSON.stringify([...desk.store.users.values()])).toBe(before);
});
