// Without the panel: key, columns and sync in Google's own boxes, with a person who answers, waits or changes their mind.
import type { Reply } from '../../playground/emulator/ui';
import { TEST_KEY } from '../../playground/signitic/server';
import { ANNA, type Desk, type DeskOptions, openDesk, STAFF } from './fixture';
import { seen } from './opened';

const [FIRST, PHONE] = [1, 4];
const NO_PAGES = ['spreadsheets.currentonly', 'script.external_request'];
const YES: Reply = { button: 'YES' };
const NO: Reply = { button: 'NO' };
const key = (text: string, after = 0): Reply => ({ button: 'OK', text, after });

/** A file in which nothing is set up, for a person without the permission for pages. */
function fresh(rows: string[][] = STAFF, options: DeskOptions = {}): Desk {
  const desk = openDesk(rows, { key: null, mapped: false, ...options });
  desk.world.user(ANNA, { scopes: NO_PAGES });
  return desk;
}

/** Chooses the command and answers its boxes. @returns the texts of the boxes */
function answered(desk: Desk, ...replies: Reply[]): string[] {
  return chosen(desk, 'setUpWithoutPanel', ...replies);
}

function chosen({ world }: Desk, command: string, ...replies: Reply[]): string[] {
  const before = world.alerts.length;
  world.replies.push(...replies);
  const { error } = world.run(command, [], { user: ANNA });
  expect([error, world.replies.splice(0)]).toEqual([null, []]);
  return world.alerts.slice(before).map(({ text }) => text);
}

const mapping = ({ world, tab }: Desk) => {
  const text = world.properties('document')[`tab:${tab.id}`];
  return text === undefined ? null : (JSON.parse(text) as { sources: Record<string, { column: string }> });
};
const keyOf = ({ world }: Desk) => world.properties('user', ANNA)[`key:${world.book.id}`];

test('key, columns and sync in four boxes, and the sums in the last', () => {
  const desk = fresh();
  const [ask, columns, sync, sums] = answered(desk, key(`  ${TEST_KEY} `), YES, YES);
  expect(ask).toContain('It stays visible in this box while you type');
  expect(columns).toContain('0 people in this Signitic workspace');
  expect(columns).toContain('From the tab “Staff”, headers in row 1');
  expect(columns).toContain('• First name ← Prénom, for example “Ana”');
  expect(columns).toContain('• Phone ← Téléphone, for example “01 99 00 11 22”');
  expect(columns).toContain('Left out: Note.');
  expect(sync).toContain('Sync to Signitic now?');
  expect(sums).toContain('3 people: Ana Roy (new)');
  expect(sums).toContain('Rows under the headers: 3');
  expect(desk.posts()).toEqual([3]);
  expect(desk.world.shown).toEqual([]);
  expect(seen(desk)).not.toContain(TEST_KEY);
});

test('the same in French', () => {
  const desk = fresh(STAFF, { locale: 'fr' });
  const [ask, columns] = answered(desk, key(TEST_KEY), YES, NO);
  expect(ask).toContain('Elle reste visible dans cette boîte pendant la saisie');
  expect(columns).toContain('• Prénom ← Prénom, par exemple «\u00a0Ana\u00a0»');
  expect(columns).toContain('Non envoyées\u00a0: Note.');
});

test.each(['NO', 'CLOSE'] as const)('only Yes saves columns, and only Yes sends: %s', (button) => {
  const desk = fresh();
  answered(desk, { button: 'CANCEL', text: TEST_KEY });
  expect(keyOf(desk)).toBeUndefined();
  answered(desk, key(TEST_KEY), { button });
  expect([keyOf(desk), mapping(desk)]).toEqual([TEST_KEY, null]);
  answered(desk, YES, { button });
  expect(Object.keys(mapping(desk)?.sources ?? {})).toEqual(['firstname', 'lastname', 'email', 'phone', 'enabled']);
  expect(desk.posts()).toEqual([]);
});

test('a private column and a suggestion are never saved', () => {
  const rows = [
    ['Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Gehalt', 'Privattelefon'],
    ['Ana', 'Roy', 'ana@example.com', '0199001122', '52000', '0699001122'],
    ['Bob', 'Lee', 'bob@example.com', '0199003344', '48000', '0699003344'],
  ];
  const desk = fresh(rows);
  const [, columns] = answered(desk, key(TEST_KEY), YES, NO);
  expect(columns).toContain('Left out: Telefon, Gehalt, Privattelefon.');
  const named = Object.values(mapping(desk)?.sources ?? {}).map(({ column }) => column);
  expect(named).toEqual(['Vorname', 'Nachname', 'E-Mail']);
});

test('a list without addresses saves nothing, and says so', () => {
  const desk = fresh([
    ['Nom', 'Note'],
    ['Roy', 'x'],
  ]);
  const [, told] = answered(desk, key(TEST_KEY));
  expect(told).toContain('No column with e-mail addresses was found in the tab “Staff”');
  expect(mapping(desk)).toBeNull();
});

test('headers or columns that change while the box is open: nothing is saved', () => {
  const changes: ((desk: Desk) => unknown)[] = [
    (desk) => desk.tab.type(1, PHONE, 'Salaire'),
    (desk) =>
      desk.call('saveMapping', desk.tab.id, {
        version: 1,
        headerRow: 1,
        sources: { email: { column: 'E-mail', occurrence: 1, of: 1 } },
        filter: null,
      }),
  ];
  for (const change of changes) {
    const desk = fresh(STAFF, { key: TEST_KEY });
    let boxes = 0;
    desk.onCall = ({ name }) => {
      if (name === 'Ui.alert' && ++boxes === 1) change(desk);
    };
    const told = answered(desk, YES);
    expect(told.at(-1)).toContain('While the box was open, the headers of the tab “Staff” were changed');
    expect(Object.keys(mapping(desk)?.sources ?? {})).not.toContain('phone');
  }
});

test('a wrong key is asked for again, and never shown', () => {
  const desk = fresh();
  const boxes = answered(desk, key('wrong-key-987654'), key(' '), key(TEST_KEY), NO);
  expect(boxes[1]).toMatch(/^Signitic does not accept this key\./);
  expect(boxes[2]).toMatch(/^Paste the key first\./);
  expect(keyOf(desk)).toBe(TEST_KEY);
  expect(seen(desk)).not.toMatch(/wrong-key-987654/);
});

test('in a file that is set up, one box leads to the sync, and to another key', () => {
  const desk = fresh(STAFF, { key: TEST_KEY, mapped: true });
  const [ready, sums] = answered(desk, YES);
  expect(ready).toContain('Your key and the columns of the tab “Staff” are set up.');
  expect(sums).toContain('Rows under the headers: 3');
  const boxes = answered(desk, NO, key(''), NO);
  expect(boxes[1]).toContain('Leave the line blank to keep the key');
  expect(keyOf(desk)).toBe(TEST_KEY);
});

test('a key that this file was not synced with is asked about: only Yes takes the state over', () => {
  for (const [reply, reads] of [
    [YES, 0],
    [NO, 3],
  ] as const) {
    const signitic = { key: TEST_KEY };
    const desk = fresh(STAFF, { key: TEST_KEY, mapped: true, signitic });
    answered(desk, YES);
    signitic.key = 'second-key-555555';
    const boxes = answered(desk, NO, key(signitic.key), reply, NO);
    expect(boxes[2]).toContain('Does your key open the same Signitic workspace?');
    desk.world.resetCounts();
    answered(desk, YES);
    expect(desk.world.requests.filter(({ url }) => /users\/./.test(url))).toHaveLength(reads);
  }
});

test('a column that is gone is guessed anew, and the other columns stay as they were saved', () => {
  const desk = fresh(STAFF, { key: TEST_KEY, mapped: true });
  const stored = mapping(desk)!;
  const { firstname: _, ...sources } = stored.sources;
  desk.call('saveMapping', desk.tab.id, { ...stored, sources });
  desk.tab.type(1, PHONE, 'Tél. professionnel');
  const [columns] = answered(desk, YES, NO);
  expect(columns).toContain('Phone ← Tél. professionnel');
  expect(mapping(desk)?.sources).toEqual({ ...sources, phone: { column: 'Tél. professionnel', occurrence: 1, of: 1 } });
});

const person = (i: number) => ['Ana', 'Roy', `p${i}@example.com`, '', 'oui', ''];

/** Twenty people who were synced and then all got another first name. */
function renamed(): Desk {
  const desk = fresh([STAFF[0]!, ...Array.from({ length: 20 }, (_, i) => person(i))], { key: TEST_KEY, mapped: true });
  answered(desk, YES);
  for (let row = 2; row < 22; row++) desk.tab.type(row, FIRST, 'Théo');
  desk.world.resetCounts();
  return desk;
}

test.each(['setUpWithoutPanel', 'syncToSignitic'])(
  'a safety limit asks in a box, with numbers and names: %s',
  (command) => {
    const desk = renamed();
    const first = command === 'setUpWithoutPanel' ? [YES] : [];
    const free: unknown[] = [];
    desk.onCall = ({ name }) => {
      if (name === 'Ui.alert') free.push(JSON.parse(desk.world.properties('document')['run'] ?? '{}').until);
    };
    const no = chosen(desk, command, ...first, NO).at(-1);
    expect(no).toContain('20 of 20 people would be renamed. For example:\n• Row 2. Ana Roy → Théo Roy');
    expect(no?.match(/•/g)).toHaveLength(5);
    expect(no).toContain('Yes: Rename 20 people. No: nothing is sent.');
    expect(desk.posts()).toEqual([]);
    const sums = chosen(desk, command, ...first, YES).at(-1);
    expect(sums).toContain('20 people: Théo Roy (First name)');
    expect(desk.posts()).toEqual([20]);
    // No lease is held while a box is open.
    expect(new Set(free)).toEqual(new Set([0]));
  },
);

test('a Yes counts for the people and values that were shown, and for no others', () => {
  const desk = renamed();
  let boxes = 0;
  desk.onCall = ({ name }) => {
    if (name !== 'Ui.alert' || ++boxes !== 1) return;
    desk.tab.type(2, FIRST, 'Zoé');
    desk.tab.type(22, 1, 'New');
  };
  chosen(desk, 'syncToSignitic', YES);
  const names = [...desk.store.users.values()].map(({ firstname }) => firstname);
  expect(names.filter((name) => name === 'Théo')).toHaveLength(19);
  expect(desk.store.users.get('p0@example.com')?.firstname).toBe('Ana');
});

test('an answer that comes late sends nothing and says so; one that comes too late is none', () => {
  const desk = renamed();
  const [, late] = chosen(desk, 'syncToSignitic', { ...YES, after: 200_000 });
  expect(late).toContain('Choose “Sync to Signitic” again.');
  expect(desk.posts()).toEqual([]);
  desk.world.replies.push({ ...YES, after: 420_000 });
  expect(desk.world.run('syncToSignitic', [], { user: ANNA }).killed).toBe(true);
  expect(desk.posts()).toEqual([]);
  chosen(desk, 'syncToSignitic', YES);
  expect(desk.posts()).toEqual([20]);
});

test('a key that was typed slowly is kept, and the command goes on from there', () => {
  const desk = fresh();
  const boxes = answered(desk, key(TEST_KEY, 200_000));
  expect(boxes[1]).toContain('Choose “Set up and sync without the panel…” again.');
  const [columns] = answered(desk, YES, NO);
  expect(columns).toContain('Phone ← Téléphone');
});

test('a stop without the panel points to the command that needs none', () => {
  const desk = fresh(STAFF, { key: TEST_KEY });
  const [told] = chosen(desk, 'syncToSignitic');
  expect(told).toBe(
    'No column of this tab is matched to a Signitic field yet.\n\nWithout the panel, “Set up and sync without the panel…” in the same menu helps.',
  );
  const [opened] = chosen(desk, 'openSidebar');
  expect(opened).toContain('Until then, “Set up and sync without the panel…” does the same in plain boxes.');
});

test('in a tab that can hold no list nothing is set up', () => {
  const desk = fresh(STAFF, { key: TEST_KEY, mapped: true });
  answered(desk, YES);
  const state = desk.world.book.sheets.find(({ name }) => name === 'Signitic sync state')!;
  desk.world.select(ANNA, state.name, [[1, 1, 1, 1]]);
  expect(answered(desk)).toEqual([expect.stringContaining('The open tab cannot hold a list of people.')]);
});
