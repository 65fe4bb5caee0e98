// The check of the promise finds what is broken: each kind of damage, done by hand after a good run, is named.
import { TEST_KEY } from '../../playground/signitic/server';
import { columnOf } from './list';
import { changes, foreignThings, ownColumns } from './foreign';
import { addressesIn, brokenPromises, checkAlways, unearned } from './invariants';
import { openStage, type Stage } from './fixture';
import { slice, type Told } from './entry-points';

function afterGoodRun(): Stage {
  const stage = openStage({ rows: 12, wrong: true, refused: 1 });
  slice(stage, 'menu');
  return stage;
}

const checked = (stage: Stage) => brokenPromises(stage, 'menu', addressesIn(stage.tab));

test('a good run keeps every promise', () => {
  const stage = openStage({ rows: 30, wrong: true, refused: 2 });
  const foreign = foreignThings(stage);
  const told = slice(stage, 'menu');
  expect(told?.sums).toEqual({
    read: 30,
    synced: 22,
    unchanged: 0,
    invalid: 6,
    refused: 2,
    waiting: 0,
    skipped: 0,
    unplaced: 0,
  });
  expect(checkAlways(stage, told, foreign, true)).toEqual([]);
  expect(checked(stage)).toEqual([]);
});

test('somebody whom Signitic does not hold as the row says is named with the field', () => {
  const stage = afterGoodRun();
  stage.store.users.get('p2@example.com')!.path = { parent_entity: 'Acme SAS', group: 'Ventes' };
  stage.store.users.get('p1@example.com')!['address'] = '';
  expect(checked(stage)).toEqual(
    expect.arrayContaining([
      'row 3, p1@example.com: Signitic holds another address',
      'row 4, p2@example.com: Signitic holds another path.group',
      'row 3 bears "⚠ Synced, please check" but Signitic holds another address',
    ]),
  );
});

test('somebody who never stood in the list is named', () => {
  const stage = afterGoodRun();
  stage.store.users.set('ghost@example.com', { email: 'ghost@example.com', enabled: true });
  expect(checked(stage)).toEqual(['invented: ghost@example.com']);
});

test('a status that a row did not earn is named, and one beside nobody', () => {
  const stage = afterGoodRun();
  const status = ownColumns(stage.tab).get('Signitic status')!;
  stage.tab.put(5, status, '✓ Synced');
  stage.tab.put(2, status, '✗ Refused');
  stage.tab.put(20, status, '✓ Synced');
  expect(unearned(stage)).toEqual([
    'row 2 bears "✗ Refused" but nothing is wrong with it',
    'row 2 bears "✗ Refused" in #137333',
    'row 5 bears "✓ Synced" but has an error',
    'row 5 bears "✓ Synced" in #b3261e',
    'row 20 bears "✓ Synced" but is nobody',
    'row 20 bears "✓ Synced" in #000000',
  ]);
});

test('a changed cell, format, colour, note or hidden row of the user’s own is named, the add-on’s columns are not', () => {
  const stage = afterGoodRun();
  const before = foreignThings(stage);
  const damage: (() => void)[] = [
    () => stage.tab.put(3, columnOf(stage.tab, 'Note'), 'other'),
    () => stage.tab.formatCells(4, 1, 1, 1, '0.0'),
    () => stage.tab.colourCells(5, 2, 1, 1, '#ff0000'),
    () => stage.tab.putNote(2, 2, 'changed'),
    () => stage.tab.hideRows(6, 1),
    () => stage.world.book.tab('Budget').put(1, 1, 'Courriel'),
    () => stage.tab.insertRows(9, 1),
  ];
  let last = before;
  for (const doIt of damage) {
    doIt();
    const now = foreignThings(stage);
    expect(changes(last, now)).not.toEqual([]);
    last = now;
  }
  stage.tab.put(3, ownColumns(stage.tab).get('Signitic details')!, 'mine');
  expect(changes(last, foreignThings(stage))).toEqual([]);
});

test('sums that do not add up are named, and a report that denies what was sent', () => {
  const stage = openStage({ rows: 3 });
  const told = slice(stage, 'menu') as Told;
  const wrong = { ...told, sums: { ...told.sums, synced: 2, invalid: 2 } };
  expect(checkAlways(stage, wrong, null, true)).toEqual([
    '4 outcomes of 3 rows',
    '3 rows are synced, the sum says 2',
    '0 rows are invalid, the sum says 2',
  ]);
  const denied = { ...told, rows: [], sums: { ...told.sums, read: 0, synced: 0 } };
  expect(checkAlways(stage, denied, null, true)).toEqual(['people were sent, and the report knows of no row']);
});

test('the key is found wherever it should not be', () => {
  const stage = openStage({ rows: 2 });
  const { world } = stage;
  const spots: (() => void)[] = [
    () => stage.tab.put(2, 11, `key ${TEST_KEY}`),
    () => world.logs.push(TEST_KEY),
    () => world.toasts.push({ user: '', message: TEST_KEY, title: '' }),
    () =>
      world.shown.push({ user: '', kind: 'dialog', title: '', html: `<p>${TEST_KEY}</p>`, width: null, height: null }),
    () => stage.told.push({ error: { message: TEST_KEY } }),
    () =>
      world.requests.push({ url: `https://x/?${TEST_KEY}`, method: 'GET', headers: {}, body: null, timeoutSeconds: 1 }),
    () => world.outbox.push({ at: 0, from: '', to: '', subject: TEST_KEY, body: '', htmlBody: '' }),
  ];
  const where = spots.map((put) => {
    put();
    return checkAlways(stage, null, null, true).length;
  });
  expect(where).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
