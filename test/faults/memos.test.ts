// Memos that lie: lists that move without our columns, other workspaces, copies, runs that somebody else goes on with.
import { KILL } from '../../playground/emulator/world';
import { keepBusy } from './disturbed';
import { changes, foreignThings } from './foreign';
import { columnOf, difference, expectedRows } from './list';
import { ACTS } from './people';
import { addressesIn, brokenPromises, leaks } from './invariants';
import { answerOf, ask, cloudOf, MINUTE, openStage, schedule, sentSoFar, type Stage } from './fixture';
import { slice, type Told } from './entry-points';

/** Whom Signitic holds otherwise than their row says. */
function wrongIn(stage: Stage): string[] {
  const people = [...expectedRows(stage.tab).values()].filter((one) => one.kind === 'person');
  return people.flatMap(({ user }) => {
    const field = difference(user, stage.store.users.get(user.email.toLowerCase()));
    return field ? [`${user.email}: ${field}`] : [];
  });
}

const isDone = (told: Told | null) => told !== null && !told.more && told.stopped === null;
const fileStore = (stage: Stage) => cloudOf(stage.world).properties.get(`document:${stage.world.book.id}`)!;

/** A list that was synced a minute ago. */
function synced(rows: number): Stage {
  const stage = openStage({ rows });
  slice(stage, 'menu');
  stage.world.clock.advance(MINUTE);
  return stage;
}

const quiet = (stage: Stage) => {
  stage.wire = (requests, next) => next(requests);
  stage.world.clock.advance(MINUTE);
};

test('a list that is sorted without our columns between two reads puts no two people together', () => {
  const stage = synced(8);
  let reads = 0;
  stage.onCall = ({ name }) => {
    if (name === 'Range.getValues' && ++reads === 1) ACTS['sort the data alone']!(stage.tab, 2, 0);
  };
  slice(stage, 'menu');
  expect(stage.store.posts.slice(1).flatMap(({ users }) => users)).toEqual([]);
  expect(wrongIn(stage)).toEqual([]);
});

describe('another workspace’s key', () => {
  /** From the `from`-th on its connector has made them already, with another last name. */
  function moveTo(stage: Stage, from: number): void {
    stage.store.users.clear();
    [...addressesIn(stage.tab)].slice(from).forEach((email) => {
      stage.store.users.set(email, { email, enabled: Number(/\d+/.exec(email)) % 4 !== 3, lastname: 'Connector' });
    });
    const name = `trust:${stage.tab.id}`;
    fileStore(stage).set(name, JSON.stringify({ ...JSON.parse(fileStore(stage).get(name)!), mark: 'another' }));
  }

  test('tried on a few selected rows makes no other memo believed', () => {
    const stage = synced(60);
    moveTo(stage, 20);
    stage.selected = [2, 6];
    slice(stage, 'selected');
    stage.world.clock.advance(MINUTE);
    const told = slice(stage, 'menu');
    expect([isDone(told), wrongIn(stage)]).toEqual([true, []]);
  });

  test('stopped after its first batch, goes on with everybody later', () => {
    const stage = synced(250);
    moveTo(stage, 125);
    let posts = 0;
    stage.wire = (requests, next) => {
      const answers = next(requests);
      if (requests[0]?.method === 'POST' && ++posts === 1) stage.world.callFromSidebar('stopSync', []);
      return answers;
    };
    expect(slice(stage, 'menu')?.stopped).toBe('stopped');
    quiet(stage);
    const told = slice(stage, 'menu');
    expect([isDone(told), wrongIn(stage)]).toEqual([true, []]);
  });

  test('does not go on with a run of the first one', () => {
    const stage = synced(250);
    for (let row = 2; row < 252; row++) stage.tab.put(row, columnOf(stage.tab, 'Poste'), 'Nouveau');
    keepBusy(stage);
    expect(slice(stage, 'menu')?.more).toBe(true);
    quiet(stage);
    moveTo(stage, 100);
    // The run that is left belongs to the first key.
    const run = JSON.parse(fileStore(stage).get('run')!);
    fileStore(stage).set('run', JSON.stringify({ ...run, mark: 'another' }));
    const told = slice(stage, 'menu');
    expect([isDone(told), wrongIn(stage)]).toEqual([true, []]);
  });
});

describe('a run with rows left', () => {
  test('over a selection is not what “Sync to Signitic” goes on with', () => {
    const stage = openStage({ rows: 250 });
    stage.selected = [2, 140];
    keepBusy(stage);
    expect(slice(stage, 'selected')?.more).toBe(true);
    quiet(stage);
    const told = slice(stage, 'menu');
    expect([isDone(told), told?.sums.skipped, wrongIn(stage)]).toEqual([true, 0, []]);
  });

  test('over a selection that is over meanwhile sends nobody who was not selected', () => {
    const stage = openStage({ rows: 250 });
    const call = (what: string) => answerOf(stage, stage.world.callFromSidebar('syncTab', [stage.tab.id, what, false]));
    stage.world.select('anna@example.com', stage.tab.name, [[2, 1, 139, 3]]);
    keepBusy(stage);
    expect(call('selected')?.value).toMatchObject({ more: true });
    quiet(stage);
    expect(call('resume')?.value).toMatchObject({ more: false });
    stage.world.clock.advance(MINUTE);
    expect(call('resume')?.error?.code).toBe('nothing_selected');
    expect(stage.store.users.size).toBe(139);
  });

  test('takes no confirmation along that somebody else gave for what they saw', () => {
    const stage = openStage({ rows: 250 });
    schedule(stage);
    slice(stage, 'menu');
    stage.world.clock.advance(MINUTE);
    const first = columnOf(stage.tab, 'Prénom');
    for (let row = 2; row < 132; row++) stage.tab.put(row, columnOf(stage.tab, 'Nom'), `New${row}`);
    keepBusy(stage);
    const confirmed = answerOf(stage, stage.world.callFromSidebar('syncTab', [stage.tab.id, 'changed', true]));
    expect(confirmed?.value).toMatchObject({ more: true });
    quiet(stage);
    const names = Array.from({ length: 250 }, (_, i) => stage.tab.value(i + 2, first));
    names.reverse().forEach((name, i) => {
      stage.tab.put(i + 2, first, name);
    });
    const before = sentSoFar(stage).length;
    expect(slice(stage, 'scheduled')?.stopped).toBe('brake');
    expect(sentSoFar(stage)).toHaveLength(before);
  });

  test('sends nobody twice who was edited between its slices', () => {
    const stage = openStage({ rows: 112 });
    keepBusy(stage);
    expect(slice(stage, 'menu')?.more).toBe(true);
    stage.tab.put(2, columnOf(stage.tab, 'Nom'), 'Diaz');
    expect(brokenPromises(stage, 'menu', addressesIn(stage.tab))).toEqual([]);
  });
});

test('a tab kept as a backup does not believe memos from before the mistakes that were sent meanwhile', () => {
  const stage = synced(8);
  const backup = stage.world.book.addTab('Backup', { rows: stage.tab.maxRows, columns: stage.tab.maxColumns });
  (backup as unknown as { takeFrom(tab: unknown): void }).takeFrom(stage.tab);
  for (const row of [2, 3, 4]) stage.tab.put(row, columnOf(stage.tab, 'Nom'), `Mistake${row}`);
  slice(stage, 'menu');
  stage.world.clock.advance(MINUTE);
  ask(stage, 'saveMapping', backup.id, JSON.parse(fileStore(stage).get(`tab:${stage.tab.id}`)!));
  stage.world.book.deleteTab(stage.tab.name);
  Object.assign(stage, { tab: backup });
  slice(stage, 'menu');
  expect(wrongIn(stage)).toEqual([]);
});

test('a column inserted while the last look is under way is not written into', () => {
  const stage = synced(8);
  stage.tab.put(2, columnOf(stage.tab, 'Nom'), 'Diaz');
  let foreign: string[] = [];
  let looks = 0;
  stage.onCall = ({ name }) => {
    if (sentSoFar(stage).length <= 8 || name !== 'Range.getDisplayValues' || ++looks !== 2) return;
    const at = columnOf(stage.tab, 'Note') + 1;
    stage.tab.insertColumns(at, 1);
    for (let row = 2; row < 10; row++) stage.tab.put(row, at, `mine ${row}`);
    foreign = foreignThings(stage);
  };
  slice(stage, 'menu');
  expect(looks).toBeGreaterThan(1);
  expect(changes(foreign, foreignThings(stage))).toEqual([]);
});

describe('“Send everything again”', () => {
  const everything = (stage: Stage) =>
    answerOf(stage, stage.world.callFromSidebar('syncTab', [stage.tab.id, 'all', false]));
  const empty = (stage: Stage, row: number) => {
    for (let column = 1; column <= columnOf(stage.tab, 'Note'); column++) stage.tab.type(row, column, '');
  };

  test('leaves nothing beside a row that was emptied, even when it is killed on the way', () => {
    const stage = openStage({ rows: 6 });
    const everThere = addressesIn(stage.tab);
    slice(stage, 'menu');
    empty(stage, 4);
    stage.world.clock.advance(MINUTE);
    stage.onCall = ({ name }) => {
      if (name === 'UrlFetchApp.fetchAll' && fileStore(stage).get(`trust:${stage.tab.id}`)?.includes('"from":"3'))
        throw KILL;
    };
    everything(stage);
    stage.onCall = null;
    stage.world.clock.advance(7 * MINUTE);
    const before = sentSoFar(stage).length;
    expect(brokenPromises(stage, 'menu', everThere)).toEqual([]);
    expect(new Set(sentSoFar(stage).slice(before)).size).toBe(5);
  });

  test('nor beside one with an error that is emptied later', () => {
    const stage = openStage({ rows: 6, wrong: true });
    const everThere = addressesIn(stage.tab);
    slice(stage, 'menu');
    stage.world.clock.advance(MINUTE);
    everything(stage);
    empty(stage, 5);
    stage.world.clock.advance(MINUTE);
    expect(brokenPromises(stage, 'menu', everThere)).toEqual([]);
  });
});

test('a run that another one comes before, while it reads what is stored, takes that one’s notes along', () => {
  const stage = synced(8);
  stage.tab.put(2, columnOf(stage.tab, 'Nom'), 'DiazA');
  stage.onCall = ({ name }) => {
    if (name !== 'Lock.tryLock') return;
    stage.onCall = null;
    ask(stage, 'syncTab', stage.tab.id, 'changed', false);
    stage.tab.put(3, columnOf(stage.tab, 'Nom'), 'DiazB');
  };
  slice(stage, 'menu');
  const { sent } = JSON.parse(fileStore(stage).get(`trust:${stage.tab.id}`)!);
  expect(sent.split(' ')).toHaveLength(2);
});

test('a key that an answer quotes with escapes is struck out as well', () => {
  const stage = openStage({ rows: 3 });
  stage.wire = (requests, next) => {
    const request = requests[0]!;
    if (request.method !== 'POST') return next(requests);
    const key = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'x-api-key')![1];
    const body = `{"success":false,"code":"107","message":"No licence for ${key.replace(/-/g, '\\u002d')}"}`;
    return requests.map(() => ({ status: 400, headers: { 'Content-Type': 'application/json' }, body, ms: 100 }));
  };
  slice(stage, 'menu');
  expect(leaks(stage)).toEqual([]);
});

test('a slip of the hand for a key takes no digits out of Signitic’s answer, and is told as wrong', () => {
  const stage = openStage({ rows: 3 });
  expect(answerOf(stage, stage.world.callFromSidebar('saveKey', ['9']))?.error?.code).toBe('wrong_key');
});

test('notes of tabs that are gone make room when the store is full', () => {
  const stage = synced(3);
  const store = fileStore(stage);
  const size = () => [...store].reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
  for (let tab = 101; size() < 524_288 - 60; tab++)
    store.set(`trust:${tab}`, 'x'.repeat(Math.min(8000, 524_288 - 15 - size())));
  stage.tab.put(2, columnOf(stage.tab, 'Nom'), 'Diaz');
  const told = slice(stage, 'menu');
  expect([isDone(told), told?.sums.synced, wrongIn(stage)]).toEqual([true, 1, []]);
  expect(size()).toBeLessThan(100_000);
});
