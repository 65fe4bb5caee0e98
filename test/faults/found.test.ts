// What the campaigns have found, each once more by itself: the smallest run that broke the promise.
import { KILL } from '../../playground/emulator/world';
import { type DisturbedRun, keepBusy, playSequence } from './disturbed';
import { addPerson, columnOf, personOf } from './list';
import { changes, foreignThings, ownColumns } from './foreign';
import { ACTS, promote } from './people';
import { addressesIn, brokenPromises, checkAlways } from './invariants';
import { HOUR, MINUTE, type OnCall, openStage, schedule, sentSoFar, type Stage } from './fixture';
import { runsOf, slice } from './entry-points';

const checked = (stage: Stage, everThere = addressesIn(stage.tab)) => brokenPromises(stage, 'menu', everThere);

/** Fails the `n`-th call of that name, as a busy document does. */
function failing(called: string, n = 1): OnCall {
  let calls = 0;
  return ({ name, execution }) => {
    if (name === called) calls += 1;
    if (name === called && calls === n) execution.fail('Service error: Spreadsheets');
  };
}

/** Does something once, just before the `n`-th call of that name. */
function before(called: string, n: number, act: () => void): OnCall {
  let calls = 0;
  return ({ name }) => {
    if (name === called) calls += 1;
    if (name === called && calls === n) act();
  };
}

const CALLS_OF_MAKING = [
  'Range.setNumberFormat',
  'Range.setValues',
  'Sheet.hideColumns',
  'Range.addDeveloperMetadata',
  'SpreadsheetApp.flush',
];

test('a column inserted while Signitic is asked for its list moves nothing of the user’s under our titles', () => {
  const stage = openStage({ rows: 3 });
  let foreign: string[] = [];
  stage.onCall = before('UrlFetchApp.fetchAll', 1, () => {
    stage.tab.insertColumns(3, 1);
    stage.tab.put(1, 3, 'Divers');
    foreign = foreignThings(stage);
  });
  expect(slice(stage, 'menu')?.sums).toMatchObject({ synced: 3, unplaced: 0 });
  expect(changes(foreign, foreignThings(stage))).toEqual([]);
  expect(ownColumns(stage.tab).get('Signitic status')).toBe(columnOf(stage.tab, 'Note') + 1);
  expect(checked(stage)).toEqual([]);
});

test('a document that fails while our columns are made writes nothing later, and the columns get their titles', () => {
  for (const call of CALLS_OF_MAKING) {
    const stage = openStage({ rows: 3 });
    const failed = failing(call);
    let foreign: string[] = [];
    let moved = false;
    stage.onCall = (of) => {
      failed(of);
      if (of.name !== 'CacheService.getDocumentCache' || moved) return;
      // The lease is given back by now: somebody tidies up before the execution has ended.
      moved = true;
      stage.tab.moveColumns(columnOf(stage.tab, 'Note'), 1, 1);
      foreign = foreignThings(stage);
    };
    slice(stage, 'menu');
    expect([call, moved, changes(foreign, foreignThings(stage))]).toEqual([call, true, []]);
    expect([call, ...checked(stage)]).toEqual([call]);
  }
});

test('statuses and their colours agree in the end when the document fails between them', () => {
  for (const call of ['RangeList.setFontColor', 'Range.setValues', 'SpreadsheetApp.flush']) {
    const stage = openStage({ rows: 8, wrong: true });
    const everThere = addressesIn(stage.tab);
    slice(stage, 'menu');
    stage.tab.put(2, columnOf(stage.tab, 'E-mail'), 'no address');
    stage.tab.put(5, columnOf(stage.tab, 'E-mail'), 'p3@example.com');
    stage.onCall = failing(call);
    stage.world.clock.advance(MINUTE);
    slice(stage, 'menu');
    expect([call, ...checked(stage, everThere.add('p3@example.com'))]).toEqual([call]);
  }
});

/** Each call of a write-out that is shared by many rows, and where it stands among those of its name. */
const SHARED: [string, number][] = [
  ...['status', 'details', 'time'].map((_, i): [string, number] => ['RangeList.setValue', i + 1]),
  ['RangeList.setFontColor', 1],
  ['Range.setValues', 1],
  ['SpreadsheetApp.flush', 1],
];

test.each(SHARED)('a %s that fails, the %d. of them, leaves no row a status that it did not earn', (call, n) => {
  for (const sorted of [false, true]) {
    const stage = openStage({ rows: 44, every: 18 });
    slice(stage, 'menu');
    promote(stage.tab, 'Chef');
    // Whatever was written before it fails: with the rows sorted meanwhile it stands beside other people.
    const fails = failing(call, n);
    const sorts = before('RangeList.setValue', 1, () => stage.tab.sort(2, stage.tab.lastRow(), 1, false));
    stage.onCall = (of) => {
      if (sorted) sorts(of);
      fails(of);
    };
    stage.world.clock.advance(MINUTE);
    slice(stage, 'menu');
    expect([call, n, sorted, ...checked(stage)]).toEqual([call, n, sorted]);
  }
});

test('people who move under our columns while Signitic is asked keep their own time', () => {
  const stage = openStage({ rows: 5 });
  const { tab } = stage;
  slice(stage, 'menu');
  stage.world.clock.advance(24 * HOUR);
  tab.put(2, columnOf(tab, 'Poste'), 'Chef');
  slice(stage, 'menu');
  // Only the words beside these two change; the first was sent a day after the other.
  for (const row of [2, 4]) tab.put(row, columnOf(tab, 'Tél'), '');
  const timeOf = (email: string) => {
    const row = [2, 3, 4, 5, 6, 7].find((one) => tab.shown(one, columnOf(tab, 'E-mail')) === email)!;
    return tab.shown(row, columnOf(tab, 'Signitic synced at')).slice(0, 10);
  };
  const times = ['p0@example.com', 'p2@example.com'].map(timeOf);
  stage.onCall = before('UrlFetchApp.fetchAll', 1, () => ACTS['sort the data alone']!(tab, 1, 0));
  stage.world.clock.advance(MINUTE);
  expect(slice(stage, 'menu')?.sums).toMatchObject({ unchanged: 5 });
  expect(checked(stage)).toEqual([]);
  expect(['p0@example.com', 'p2@example.com'].map(timeOf)).toEqual(times);
});

test('what only helps may fail: progress, the list of runs, the lease and what people chose', () => {
  for (const call of ['Cache.get', 'Cache.removeAll', 'Sheet.getName', 'Properties.setProperties']) {
    const stage = openStage({ rows: 3, fresh: true });
    stage.onCall = failing(call);
    const told = slice(stage, 'menu');
    const sent = sentSoFar(stage).length;
    expect([call, told?.sums.synced, sent]).toEqual([call, call === 'Sheet.getName' ? 0 : 3, told?.sums.synced]);
    expect([call, ...checkAlways(stage, told, null, true)]).toEqual([call]);
    expect([call, ...checked(stage)]).toEqual([call]);
  }
});

test('a closing panel that cannot be shown is not told as a run that never began', () => {
  const stage = openStage({ rows: 3 });
  stage.onCall = failing('Ui.showModalDialog');
  expect(slice(stage, 'menu')?.sums.synced).toBe(3);
  expect(stage.world.shown).toEqual([]);
  expect(stage.world.alerts.map(({ text }) => text)).toEqual([expect.stringContaining('Rows under the headers: 3')]);
  expect(runsOf(stage.world).map(({ sums, stopped }) => [sums.synced, stopped])).toEqual([[3, null]]);
});

test('a row that somebody empties, or that slips in while we write, keeps nothing of ours', () => {
  const stage = openStage({ rows: 4 });
  const everThere = addressesIn(stage.tab);
  // The last look is over, the flush is not: the new row takes the place of the first person.
  stage.onCall = before('Range.setValues', 4, () => stage.tab.insertRows(2, 1));
  slice(stage, 'menu');
  expect(stage.tab.shown(2, ownColumns(stage.tab).get('Signitic status')!)).toBe('✓ Synced');
  for (let column = 1; column <= columnOf(stage.tab, 'Note'); column++) stage.tab.type(4, column, '');
  expect(checked(stage, everThere)).toEqual([]);
  const status = ownColumns(stage.tab).get('Signitic status')!;
  expect([2, 3, 4, 5].map((row) => stage.tab.shown(row, status))).toEqual(['', '✓ Synced', '', '✓ Synced']);
});

test('whoever deletes one of our columns finds everything there again after the next run', () => {
  for (const name of ['Signitic status', 'Signitic details', 'Signitic synced at']) {
    const stage = openStage({ rows: 12, wrong: true, refused: 1 });
    slice(stage, 'menu');
    stage.tab.deleteColumns(ownColumns(stage.tab).get(name)!, 1);
    expect([name, ...checked(stage)]).toEqual([name]);
  }
});

/** A list that was synced, then changed: what a person might take back later. */
function changedAfterSync(): { stage: Stage; takeBack: () => void; everThere: Set<string> } {
  const stage = openStage({ rows: 8, wrong: true });
  const everThere = addressesIn(stage.tab);
  slice(stage, 'menu');
  stage.world.clock.advance(MINUTE);
  const takeBack = stage.tab.keepVersion();
  for (const row of [2, 3, 4]) stage.tab.put(row, columnOf(stage.tab, 'Nom'), `Changed${row}`);
  return { stage, takeBack, everThere };
}

test('an edit that is taken back after a run died between Signitic’s answer and the write-out is sent again', () => {
  const { stage, takeBack, everThere } = changedAfterSync();
  stage.onCall = ({ name }) => {
    if (sentSoFar(stage).length > 8 - 2 && name === 'Range.setValues') throw KILL;
  };
  expect(slice(stage, 'menu')).toBeNull();
  stage.onCall = null;
  expect(stage.store.users.get('p0@example.com')?.['lastname']).toBe('Changed2');
  takeBack();
  stage.world.clock.advance(7 * MINUTE);
  expect(checked(stage, everThere)).toEqual([]);
  expect(stage.store.users.get('p0@example.com')?.['lastname']).toBe('Roy0');
});

test('so is one that is taken back after Signitic applied a batch whose answer was lost until the run stopped', () => {
  const { stage, takeBack, everThere } = changedAfterSync();
  stage.wire = (requests, next) => {
    const answers = next(requests);
    return requests[0]?.method.toLowerCase() === 'get'
      ? answers
      : answers.map(() => ({ dead: 'unreachable', ms: 100 }));
  };
  slice(stage, 'menu');
  expect(stage.store.users.get('p0@example.com')?.['lastname']).toBe('Changed2');
  takeBack();
  stage.world.clock.advance(7 * MINUTE);
  expect(checked(stage, everThere)).toEqual([]);
});

test('a version from before the last sync comes back: the people who were sent since are sent again', () => {
  const { stage, takeBack, everThere } = changedAfterSync();
  slice(stage, 'menu');
  stage.world.clock.advance(MINUTE);
  takeBack();
  const before = sentSoFar(stage).length;
  expect(checked(stage, everThere)).toEqual([]);
  expect(sentSoFar(stage).slice(before).sort()).toEqual(['p0@example.com', 'p1@example.com', 'p2@example.com']);
  const told = stage.tab.shown(2, ownColumns(stage.tab).get('Signitic status')!);
  expect(told).toBe('✓ Synced');
});

test('a row inserted between the question for the end of the list and the first read hides nobody', () => {
  const stage = openStage({ rows: 8, wrong: true });
  // The last row is the second of a pair: unread, it would leave the first one alone and sent.
  stage.onCall = before('Range.canEdit', 1, () => stage.tab.insertRows(2, 1));
  slice(stage, 'menu');
  expect(stage.store.users.has('p5@example.com')).toBe(false);
  expect(checked(stage)).toEqual([]);
});

test('a list that grows all the time is read as it is: no run waits until nobody fills in a form', () => {
  const stage = openStage({ rows: 3 });
  let people = 3;
  stage.onCall = ({ name }) => {
    if (name !== 'Sheet.getLastRow') return;
    addPerson(stage.tab, stage.tab.lastRow() + 1, personOf(people++));
  };
  const told = slice(stage, 'menu');
  expect(told?.stopped).toBeNull();
  expect(told?.sums.synced).toBeGreaterThanOrEqual(3);
  expect(checked(stage)).toEqual([]);
});

test('a trigger run whose second slice cannot begin still tells what its first one did', () => {
  const stage = openStage({ rows: 112 });
  schedule(stage);
  keepBusy(stage);
  let slices = 0;
  stage.onCall = ({ name, execution }) => {
    if (name === 'Lock.tryLock') slices += 1;
    if (slices === 3 && name === 'Range.getDisplayValues') execution.fail('Service error: Spreadsheets');
  };
  slice(stage, 'scheduled');
  expect(slices).toBe(3);
  expect(runsOf(stage.world).map(({ sums, stopped }) => [sums.read, sums.synced, stopped])).toEqual([
    [112, 100, 'unexpected'],
  ]);
  expect(stage.world.outbox[0]?.body).toContain('100');
  expect(checked(stage)).toEqual([]);
});

test('a failure while people who left are looked for in other tabs hides nothing of what was sent', () => {
  const stage = openStage({ rows: 3 });
  slice(stage, 'menu');
  const everThere = addressesIn(stage.tab).add('somebody.else@example.com');
  stage.tab.put(2, 2, 'somebody.else@example.com');
  let answers = 0;
  let failures = 0;
  stage.onCall = ({ name, execution }) => {
    if (name === 'UrlFetchApp.fetchAll') answers += 1;
    if (name !== 'Spreadsheet.getSheets' || answers < 2) return;
    failures += 1;
    execution.fail('Service error: Spreadsheets');
  };
  expect(slice(stage, 'menu')).toMatchObject({ sums: { read: 3, synced: 1, unchanged: 2 }, stopped: null });
  expect(failures).toBe(1);
  expect(checked(stage, everThere)).toEqual([]);
});

test.each([
  ['fails', (execution: Parameters<OnCall>[0]['execution']) => execution.fail('Service error: Spreadsheets')],
  [
    'dies',
    () => {
      throw KILL;
    },
  ],
])('a run that %s when it has made the column of times anew leaves no row without its time', (_, end) => {
  const stage = openStage({ rows: 3 });
  slice(stage, 'menu');
  const time = ownColumns(stage.tab).get('Signitic synced at')!;
  const before = stage.tab.shown(2, time);
  stage.tab.deleteColumns(time, 1);
  let titles = 0;
  stage.onCall = ({ name, execution }) => {
    if (name === 'Range.addDeveloperMetadata') titles++;
    if (titles > 0 && name === 'SpreadsheetApp.flush') end(execution);
  };
  slice(stage, 'menu');
  stage.onCall = null;
  expect(ownColumns(stage.tab).get('Signitic synced at')).toBe(time);
  expect(stage.tab.shown(2, time)).toBe('');
  stage.world.clock.advance(7 * MINUTE);
  expect(checked(stage)).toEqual([]);
  expect(stage.tab.shown(2, time)).toBe(before);
  expect(sentSoFar(stage)).toHaveLength(3);
});

test.each([
  { sort: 122, fails: 120, turn: 7, what: 'before the times are written' },
  { sort: 124, fails: 122, turn: 45, what: 'before the same writes once more' },
  { sort: 133, fails: 122, turn: 45, what: 'in the middle of the same writes once more' },
])('writes that fail, and a sort $what, leave nobody without a time and no time alone', ({ sort, fails, turn }) => {
  const acts = [
    { what: 'sort', at: sort, a: 0, b: 0 },
    { what: 'sort the data alone', at: 0, a: turn, b: 0 },
  ];
  const runs: DisturbedRun[] = [
    { way: 'menu', acts: [], failing: null },
    { way: 'selected', acts, failing: { at: fails, text: 0 }, promoted: true },
  ];
  const scattered = { rows: 41, wrong: false, refused: 0, outsideAt: 'call', every: 18 } as const;
  expect(playSequence({ ...scattered, runs })).toEqual([]);
});
