// The state lost, damaged or from another workspace, lists that move under our columns, runs that another person goes on with.
import { cloudOf } from '../cloud';
import { KILL } from '../../playground/emulator/world';
import { CAMPAIGN } from '../campaign';
import { keepBusy, versionOf } from './disturbed';
import type { Tab } from '../../playground/emulator/spreadsheet-store';
import { changes, foreignThings, ownColumns, stateTabOf } from './foreign';
import { kindsIn } from './kills';
import { columnOf, difference, expectedRows, mappingOf, SHEET } from './list';
import { ACTS } from './people';
import { addressesIn, brokenPromises, leaks } from './invariants';
import { TEST_KEY } from '../../playground/signitic/server';
import { answerOf, ask, MINUTE, openStage, schedule, sentSoFar, type Stage } from './fixture';
import { confirmed, selectionOf, slice, type Told } from './entry-points';

/** Whom Signitic holds otherwise than their row says. */
function wrongIn(stage: Stage): string[] {
  const people = [...expectedRows(stage.tab).values()].filter((one) => one.kind === 'person');
  return people.flatMap(({ user }) => {
    const field = difference(user, stage.store.users.get(user.email.toLowerCase()));
    return field ? [`${user.email}: ${field}`] : [];
  });
}

/** A run from the menu; what it asks is answered. */
function syncAndConfirm(stage: Stage): Told | null {
  const told = slice(stage, 'menu');
  return told?.stopped === 'held' ? confirmed(stage) : told;
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
    const state = JSON.parse(fileStore(stage).get('state')!) as { keys: string[] };
    expect(state.keys).toHaveLength(1);
    fileStore(stage).set('state', JSON.stringify({ ...state, keys: ['another'] }));
  }

  test('tried on a few selected rows makes nobody else believed', () => {
    const stage = synced(60);
    moveTo(stage, 20);
    stage.selected = [2, 6];
    slice(stage, 'selected');
    stage.world.clock.advance(MINUTE);
    const told = syncAndConfirm(stage);
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
    expect(slice(stage, 'menu')?.stopped).toBe('held');
    expect(confirmed(stage)?.stopped).toBe('stopped');
    quiet(stage);
    const told = syncAndConfirm(stage);
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
    const told = syncAndConfirm(stage);
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
    stage.world.select('anna@example.com', stage.tab.name, selectionOf([2, 140]));
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
    const answered = () => answerOf(stage, stage.world.callFromSidebar('syncTab', [stage.tab.id, 'changed', true]));
    // A confirmation is for what was shown.
    expect(answered()?.value).toMatchObject({ more: false });
    expect(answered()?.value).toMatchObject({ more: true });
    quiet(stage);
    const names = Array.from({ length: 250 }, (_, i) => stage.tab.value(i + 2, first));
    names.reverse().forEach((name, i) => {
      stage.tab.put(i + 2, first, name);
    });
    const before = sentSoFar(stage).length;
    expect(slice(stage, 'scheduled')?.stopped).toBe('held');
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

test('a tab kept as a backup sends its values over the mistakes that were sent meanwhile', () => {
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
    let requests = 0;
    stage.onCall = ({ name }) => {
      if (name === 'UrlFetchApp.fetchAll' && ++requests === 2) throw KILL;
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

/** What may become of the state tab between two runs. Google's own words for each stand in its menus. */
const HARM: Record<string, (stage: Stage, tab: Tab) => void> = {
  'is deleted': (stage, tab) => stage.world.book.deleteTab(tab.name),
  'is sorted': (_, tab) => tab.sort(1, tab.lastRow(), 1, false),
  'is half pasted over': (_, tab) => {
    for (let row = 2; row <= tab.lastRow(); row += 2) tab.putText(row, 1, 'pasted');
  },
  'loses its first record': (_, tab) => tab.deleteRows(2, 1),
  'has every record twice': (_, tab) => {
    const last = tab.lastRow();
    tab.insertRows(last + 1, last);
    for (let row = 2; row <= last; row++) tab.putText(last + row - 1, 1, tab.shown(row, 1));
  },
};
/** Only these leave the state as it was. */
const HARMLESS = ['is sorted', 'has every record twice'];

/** A list that was synced, then edited in both places: a title here, another person's title in Signitic. */
function syncedAndEdited(rows: number): Stage {
  const stage = synced(rows);
  stage.tab.put(2, columnOf(stage.tab, 'Poste'), 'Chef');
  stage.store.users.get('p3@example.com')!['jobtitle'] = 'Edited in Signitic';
  return stage;
}

const reads = (stage: Stage, from: number) =>
  stage.world.requests.slice(from).filter(({ method, url }) => method === 'GET' && /\/users\/./.test(url)).length;

describe.each(Object.keys(HARM))('when the state tab %s', (how) => {
  test('the next run ends with the promise, and reads people before it sends them', () => {
    const stage = syncedAndEdited(8);
    HARM[how]!(stage, stateTabOf(stage)!);
    const from = stage.world.requests.length;
    expect(slice(stage, 'menu')).toMatchObject({ stopped: null, more: false });
    const harmless = HARMLESS.includes(how);
    expect([how, reads(stage, from)]).toEqual([how, harmless ? 0 : 8]);
    // An edit in Signitic stays where the state still knows that the cell did not change.
    expect(stage.store.users.get('p3@example.com')!['jobtitle']).toBe(harmless ? 'Edited in Signitic' : 'Poste 0');
    expect(stage.store.users.get('p0@example.com')!['jobtitle']).toBe('Chef');
  });

  test('more than ten people are not replaced unasked', () => {
    const stage = synced(40);
    for (const user of stage.store.users.values()) user['jobtitle'] = 'Edited in Signitic';
    HARM[how]!(stage, stateTabOf(stage)!);
    const before = sentSoFar(stage).length;
    expect(slice(stage, 'menu')?.stopped).toBe(HARMLESS.includes(how) ? null : 'held');
    expect(sentSoFar(stage)).toHaveLength(before);
  });
});

/** Goes on in a copy of the file, in which the same person saves the same key and mapping. */
function toCopy(stage: Stage, properties: 'left behind' | 'brought along'): void {
  const before = fileStore(stage);
  const world = stage.world.copy();
  Object.assign(stage, { world, tab: world.book.tab(SHEET) });
  if (properties === 'brought along') cloudOf(world).properties.set(`document:${world.book.id}`, new Map(before));
  ask(stage, 'saveKey', TEST_KEY);
  ask(stage, 'saveMapping', stage.tab.id, mappingOf());
}

describe.each(['left behind', 'brought along'] as const)('in a copy whose properties were %s', (properties) => {
  test('everybody is read before anybody is sent, and only who differs goes', () => {
    const stage = syncedAndEdited(8);
    toCopy(stage, properties);
    const from = stage.world.requests.length;
    const before = sentSoFar(stage).length;
    expect(slice(stage, 'menu')).toMatchObject({ stopped: null, more: false });
    expect(reads(stage, from)).toBe(8);
    expect(sentSoFar(stage).slice(before)).toEqual(['p0@example.com', 'p3@example.com']);
    expect(brokenPromises(stage, 'menu', addressesIn(stage.tab))).toEqual([]);
  });

  test('more than ten people are not replaced unasked', () => {
    const stage = synced(40);
    for (const user of stage.store.users.values()) user['jobtitle'] = 'Edited in Signitic';
    toCopy(stage, properties);
    const before = sentSoFar(stage).length;
    expect(slice(stage, 'menu')?.stopped).toBe('held');
    expect(sentSoFar(stage)).toHaveLength(before);
  });
});

test('a run that dies in a copy, wherever it does, is made up for in the copy', () => {
  const open = (): Stage => {
    const stage = syncedAndEdited(5);
    toCopy(stage, 'left behind');
    return stage;
  };
  const calm = open();
  const names = callsIn(calm);
  const places = kindsIn(names).filter((_, i) => CAMPAIGN || i % 16 === 0);
  expect(places.length).toBeGreaterThan(2);
  const broken = places.flatMap((place) => {
    const stage = open();
    let calls = 0;
    stage.onCall = () => {
      if (++calls === place) throw KILL;
    };
    const told = slice(stage, 'menu');
    stage.onCall = null;
    stage.world.clock.advance(7 * MINUTE);
    const found = brokenPromises(stage, 'menu', addressesIn(stage.tab));
    if (told) found.push('it was not killed');
    return found.map((one) => `before ${names[place - 1]}: ${one}`);
  });
  expect(broken).toEqual([]);
});

/** The service calls of a run from the menu, by name. */
function callsIn(stage: Stage): string[] {
  const names: string[] = [];
  stage.onCall = ({ name }) => void names.push(name);
  slice(stage, 'menu');
  stage.onCall = null;
  return names;
}

test('an older version of the file sends again what has changed since, and reads everybody first', () => {
  const stage = synced(8);
  const goBack = versionOf(stage);
  stage.tab.put(2, columnOf(stage.tab, 'Poste'), 'Chef');
  slice(stage, 'menu');
  stage.world.clock.advance(MINUTE);
  expect(stage.store.users.get('p0@example.com')!['jobtitle']).toBe('Chef');
  goBack();
  const from = stage.world.requests.length;
  slice(stage, 'menu');
  expect(reads(stage, from)).toBe(8);
  expect(brokenPromises(stage, 'menu', addressesIn(stage.tab))).toEqual([]);
  expect(stage.store.users.get('p0@example.com')!['jobtitle']).toBe('Poste 0');
});

test('a status that somebody typed over or pasted elsewhere is right again after the next run', () => {
  const stage = openStage({ rows: 8, wrong: true });
  slice(stage, 'menu');
  stage.world.clock.advance(MINUTE);
  const own = ownColumns(stage.tab);
  const status = own.get('Signitic status')!;
  const details = own.get('Signitic details')!;
  stage.tab.putText(2, status, '✗ Refused');
  stage.tab.putText(3, details, 'Ask Ben');
  stage.tab.putText(5, status, '✓ Synced');
  stage.tab.putText(stage.tab.lastRow() + 1, status, '✓ Synced');
  const before = sentSoFar(stage).length;
  slice(stage, 'menu');
  expect(sentSoFar(stage)).toHaveLength(before);
  expect(stage.tab.shown(2, status)).toBe('✓ Synced');
  expect(stage.tab.shown(3, details)).not.toContain('Ask Ben');
  expect(stage.tab.shown(5, status)).toMatch(/^✗/);
  expect(brokenPromises(stage, 'menu', addressesIn(stage.tab))).toEqual([]);
});
