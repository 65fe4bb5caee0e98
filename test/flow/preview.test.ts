// The preview through the panel's own calls: read from Signitic, shown, sent as it was shown, or put into a tab.
import type { PersonChange } from '../../src/core/steps/preview';
import { openDesk, STAFF } from './fixture';

type Desk = ReturnType<typeof openDesk>;

interface View {
  read: [string, object | null][];
  people: PersonChange[];
  same: number;
  left: number;
  held: { limits: { kind: string }[] } | null;
  stopped: { code: string } | null;
}
interface RunView {
  sums: Record<string, number>;
  attention: { row: number; details: string }[];
  replaced: { field: string; rows: number }[];
}

const PHONE = 4;
const preview = (desk: Desk, read: View['read'] = []) => desk.call<View>('previewTab', desk.tab.id, read);
const send = (desk: Desk, keep: unknown = []) =>
  desk.call<RunView>('syncTab', desk.tab.id, 'changed', false, false, keep);
const names = ({ world }: Desk) => world.book.sheets.map(({ name }) => name);

/** A synced list in which three phone numbers have changed, one of them in Signitic too. */
function edited(options: Parameters<typeof openDesk>[1] = {}): Desk {
  const desk = openDesk(STAFF, options);
  desk.menu('syncToSignitic');
  for (const row of [2, 3, 4]) desk.tab.type(row, PHONE, `01 99 00 77 0${row}`);
  desk.store.users.get('bob@example.com')!['phone'] = '01 22 22 22 22';
  desk.world.resetCounts();
  return desk;
}

test('a preview reads each changed person once, and writes and sends nothing to the list', () => {
  const desk = edited();
  const before = JSON.stringify(desk.tab.snapshot());
  const view = preview(desk);
  expect(view).toMatchObject({ same: 0, left: 0, held: null, stopped: null });
  expect(view.people.map(({ row, name, fields }) => [row, name, fields])).toEqual([
    [2, 'Ana Roy', [{ field: 'phone', now: '01 99 00 11 22', after: '01 99 00 77 02', theirs: null }]],
    [3, 'Bob Lee', [{ field: 'phone', now: '01 22 22 22 22', after: '01 99 00 77 03', theirs: 'edited' }]],
    [4, 'Chloé Diaz', [{ field: 'phone', now: '01 99 00 55 66', after: '01 99 00 77 04', theirs: null }]],
  ]);
  expect([desk.posts(), desk.world.requests.length]).toEqual([[], 4]);
  expect(JSON.stringify(desk.tab.snapshot())).toBe(before);
});

test('what an earlier slice has read is handed back and not read again', () => {
  const desk = edited();
  const { read } = preview(desk);
  desk.world.resetCounts();
  const again = preview(desk, read);
  expect([again.people.length, again.read, desk.world.requests.length]).toEqual([3, [], 1]);
});

test('an edit between preview and sync changes the outcome of that person only', () => {
  const desk = edited();
  preview(desk);
  desk.tab.type(4, PHONE, '01 99 00 88 88');
  const view = send(desk, [['bob@example.com', ['phone']]]);
  expect(view.sums).toMatchObject({ synced: 1, unchanged: 1, waiting: 1 });
  expect(view.attention).toMatchObject([{ row: 4, details: expect.stringMatching(/^Changed since the preview/) }]);
  expect(desk.store.users.get('ana@example.com')).toMatchObject({ phone: '01 99 00 77 02' });
  expect(desk.store.users.get('bob@example.com')).toMatchObject({ phone: '01 22 22 22 22' });
  expect(desk.store.users.get('chloe@example.com')).toMatchObject({ phone: '01 99 00 55 66' });
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 1, unchanged: 2 });
});

test('a value of Signitic’s that is replaced is named in the panel and in the closing dialog', () => {
  const desk = edited();
  preview(desk);
  expect(send(desk).replaced).toEqual([{ field: 'phone', rows: 1 }]);
  const first = openDesk(STAFF);
  first.store.users.set('ana@example.com', { email: 'ana@example.com', enabled: true, phone: '01 22 22 22 22' });
  first.menu('syncToSignitic');
  expect(JSON.stringify(first.world.shown)).toContain('had set in Signitic were replaced: Phone 1');
});

test('a sync that claims a preview which nobody has made sends nobody', () => {
  const desk = edited();
  expect(() => send(desk)).toThrow('Look once more');
  expect(desk.posts()).toEqual([]);
});

test.each([
  ['no list', 'x'],
  ['people who are none', [null, 1, [], ['', {}], ['a@b.example', { nowhere: 1, phone: {} }]]],
  ['names of the language’s own', [['__proto__', { __proto__: 'x', constructor: 'y' }]]],
])('what the page hands back is checked: %s', (_, read) => {
  const desk = edited();
  expect(preview(desk, read as View['read']).people).toHaveLength(3);
  expect(() => desk.call('makePreviewTab', read)).not.toThrow();
});

describe('the list in a tab', () => {
  const TAB = 'Signitic preview';
  const make = (desk: Desk) => desk.call<string>('makePreviewTab', preview(desk).people);

  test('is plain text with a line for each field, and is shown', () => {
    const desk = edited();
    expect(make(desk)).toBe(TAB);
    const tab = desk.world.book.tab(TAB);
    const line = (row: number) => [1, 2, 3, 4, 5, 6, 7].map((column) => tab.value(row, column));
    expect(line(1)).toEqual(['Row', 'Name', 'E-mail address', 'Field', 'In Signitic now', 'After the sync', 'Note']);
    expect(line(3)).toEqual([
      '3',
      'Bob Lee',
      'bob@example.com',
      'Phone',
      '01 22 22 22 22',
      '01 99 00 77 03',
      'Edited in Signitic',
    ]);
    expect([tab.lastRow(), tab.hidden]).toEqual([4, false]);
  });

  test('holds no formula, whatever Signitic has', () => {
    const desk = edited();
    for (const [email, phone] of [
      ['ana', '=IMPORTXML("https://example.com","//a")'],
      ['bob', '+33 1 22 22 22 22'],
      ['chloe', "'=1+1"],
    ] as const)
      desk.store.users.get(`${email}@example.com`)!['phone'] = phone;
    make(desk);
    const tab = desk.world.book.tab(TAB);
    expect([2, 3, 4].map((row) => [tab.formula(row, 5), tab.value(row, 5)])).toEqual([
      ['', '› =IMPORTXML("https://example.com","//a")'],
      ['', '+33 1 22 22 22 22'],
      ['', "› '=1+1"],
    ]);
  });

  test('replaces the one that was made before, even renamed, and no other tab of that name', () => {
    const desk = edited();
    const theirs = desk.world.book.addTab(TAB);
    theirs.type(1, 1, 'My notes');
    expect(make(desk)).toBe(`${TAB} 2`);
    desk.world.book.tab(`${TAB} 2`).name = 'Old';
    make(desk);
    expect(names(desk).filter((name) => !name.includes('state'))).toEqual(['Staff', TAB, `${TAB} 2`]);
    expect(theirs.value(1, 1)).toBe('My notes');
    desk.call('deletePreviewTab');
    expect(names(desk).filter((name) => !name.includes('state'))).toEqual(['Staff', TAB]);
    expect(desk.call<{ previewTabName: string | null }>('getState').previewTabName).toBeNull();
  });

  test('is never offered for mapping, in the panel or in the schedule', () => {
    const desk = edited();
    make(desk);
    const { tabs, previewTabName } = desk.call<{ tabs: { name: string }[]; previewTabName: string }>('getState');
    expect([tabs.map(({ name }) => name), previewTabName]).toEqual([['Staff'], TAB]);
    const { id } = desk.world.book.tab(TAB);
    const wish = { version: 1, every: 'hour', hour: 0, tabs: [desk.tab.id, id], mail: 'never' };
    const { schedule } = desk.call<{ schedule: { tabs: number[] } }>('saveSchedule', wish);
    expect(schedule.tabs).toEqual([desk.tab.id]);
    const sources = { email: { column: 'E-mail address', occurrence: 1, of: 1 } };
    const mapping = { version: 1, headerRow: 1, sources, filter: null };
    expect(() => desk.call('saveMapping', id, mapping)).toThrow('not there any more');
  });
});
