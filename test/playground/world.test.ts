// The emulated world itself: executions that die or nest, the clock, triggers that fire, copies, and what it refuses to hide.
import { Book } from '../../playground/emulator/spreadsheet-store';
import { KILL, KILL_AFTER_WRITES, type WireAnswer, World, type WorldOptions } from '../../playground/emulator/world';

const ANNA = 'anna@example.com';
const BEN = 'ben@example.com';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 2, 2, 8);

const CODE = `
function cell(a1) { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(a1); }
function write(text) { cell('A1').setValue(text); Session.getScriptTimeZone(); return 'done'; }
function read() { return cell('A1').getValue(); }
function remember(key, value) { PropertiesService.getUserProperties().setProperty(key, value); }
function note() { PropertiesService.getDocumentProperties().setProperty('note', 'here'); }
function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function tick() { Logger.log(new Date().toISOString()); }
function sleep(ms) { Utilities.sleep(ms); }
function get(url) { return UrlFetchApp.fetch(url).getResponseCode(); }
`;

function newWorld(code = '', options: Partial<WorldOptions> = {}): World {
  const book = new Book();
  book.addTab('Staff');
  book.addTab('Leavers');
  return new World({
    code: CODE + code,
    pages: {},
    manifest: { timeZone: 'Europe/Paris' },
    book,
    transport: (requests) => requests.map((): WireAnswer => ({ status: 200, headers: {}, body: '', ms: 0 })),
    ...options,
  });
}

/** An `onCall` that does something once, just before the first call of that name. */
function justBefore(called: string, act: (world: World) => void): NonNullable<WorldOptions['onCall']> {
  let done = false;
  return ({ name, world }) => {
    if (done || name !== called) return;
    done = true;
    act(world);
  };
}

const kill = () => {
  throw KILL;
};

describe('an execution that is killed', () => {
  test('loses its pending writes, and its catch and finally blocks do nothing', () => {
    const code = `function main() {
      try { cell('A1').setValue('lost'); Session.getScriptTimeZone(); }
      catch (e) { remember('caught', '1'); return 'went on'; }
      finally { remember('finally', '1'); }
    }`;
    const world = newWorld(code, { onCall: justBefore('Session.getScriptTimeZone', kill) });
    expect(world.run('main')).toEqual({ value: undefined, error: null, killed: true, ms: 0, calls: 5 });
    expect(world.book.tab('Staff').value(1, 1)).toBe('');
    expect(world.properties('user')).toEqual({});
  });

  test('keeps its pending writes when it dies after Sheets has got them', () => {
    const code = `function main() {
      try { cell('A1').setValue('kept'); Session.getScriptTimeZone(); }
      catch (e) { remember('caught', '1'); }
    }`;
    const dies = () => {
      throw KILL_AFTER_WRITES;
    };
    const world = newWorld(code, { onCall: justBefore('Session.getScriptTimeZone', dies) });
    expect(world.run('main')).toMatchObject({ value: undefined, error: null, killed: true });
    expect(world.book.tab('Staff').value(1, 1)).toBe('kept');
    expect(world.properties('user')).toEqual({});
  });

  test('passes through code that looks into what it caught', () => {
    const code = `function main() {
      try { Session.getScriptTimeZone(); } catch (e) { return e instanceof Error || e.message || String(e) || e.name; }
    }`;
    const world = newWorld(code, { onCall: justBefore('Session.getScriptTimeZone', kill) });
    expect(world.run('main')).toMatchObject({ value: undefined, killed: true });
  });

  test('keeps what was flushed before', () => {
    const code =
      "function main() { cell('A1').setValue('kept'); SpreadsheetApp.flush(); Session.getScriptTimeZone(); }";
    const world = newWorld(code, { onCall: justBefore('Session.getScriptTimeZone', kill) });
    world.run('main');
    expect(world.book.tab('Staff').value(1, 1)).toBe('kept');
  });

  test('may have reached the server all the same', () => {
    let applied = 0;
    const world = newWorld('', {
      transport: () => {
        applied += 1;
        throw KILL;
      },
    });
    expect(world.run('get', ['https://api.example.com/']).killed).toBe(true);
    expect(applied).toBe(1);
    expect(world.requests).toHaveLength(1);
  });

  test('by the time limit has sent its request, but gets no answer', () => {
    const answer: WireAnswer = { status: 200, headers: {}, body: '', ms: 50_000 };
    const world = newWorld(
      "function main() { sleep(290000); sleep(30000); get('https://api.example.com/'); note(); }",
      {
        transport: () => [answer],
      },
    );
    expect(world.run('main')).toMatchObject({ killed: true, ms: 6 * MINUTE });
    expect(world.requests).toHaveLength(1);
    expect(world.properties('document')).toEqual({});
  });

  test('tells the sidebar of a server error', () => {
    const world = newWorld('', { onCall: justBefore('Session.getScriptTimeZone', kill) });
    expect(world.callFromSidebar('write', ['x'])).toEqual({
      ok: false,
      message: "We're sorry, a server error occurred. Please wait a bit and try again.",
    });
  });
});

describe('executions', () => {
  test('that end by an error still write what was pending, and leave their stack in the log', () => {
    const world = newWorld("function main() { cell('A1').setValue('kept'); throw new TypeError('oops'); }");
    expect(world.run('main').error).toEqual({ name: 'TypeError', message: 'oops' });
    expect(world.book.tab('Staff').value(1, 1)).toBe('kept');
    expect(world.logs[0]).toMatch(/^TypeError: oops\n\s+at main \(Code\.gs:/);
  });

  test('inside another see only what that one has flushed', () => {
    const seen: unknown[] = [];
    const look = (world: World) => seen.push(world.run('read').value);
    const world = newWorld('', { onCall: justBefore('Session.getScriptTimeZone', look) });
    world.run('write', ['new']);
    expect([...seen, world.run('read').value]).toEqual(['', 'new']);
  });

  test('wait for a lock until its holder reaches the time limit, which then is killed', () => {
    const code = `function hold() { LockService.getDocumentLock().tryLock(0); sleep(240000); Session.getScriptTimeZone(); note(); }
      function wait() { return LockService.getDocumentLock().tryLock(300000); }`;
    let waited: unknown;
    const world = newWorld(code, {
      onCall: justBefore('Session.getScriptTimeZone', (running) => {
        waited = running.run('wait').value;
      }),
    });
    expect(world.run('hold').killed).toBe(true);
    expect(waited).toBe(true);
    expect(world.properties('document')).toEqual({});
  });

  test('are stopped by requireScopes in front of a person, and get an error in a trigger', () => {
    const code = `function main() {
      cell('A1').setValue('kept');
      try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.send_mail']); }
      catch (e) { return 'caught ' + e.name; }
    }`;
    const scopes = ['spreadsheets.currentonly', 'script.send_mail'];
    const world = newWorld(code, { manifest: { oauthScopes: scopes } });
    world.user(ANNA, { scopes: ['spreadsheets.currentonly'] });
    expect(world.run('main')).toMatchObject({
      killed: false,
      error: { message: expect.stringMatching(/^Authorization/) },
    });
    expect(world.book.tab('Staff').value(1, 1)).toBe('kept');
    expect(world.run('main', [], { surface: 'trigger' }).value).toBe('caught Exception');
    world.user(ANNA, { scopes });
    expect(world.run('main').error).toBeNull();
  });

  test('of functions that the project does not declare at its top are refused', () => {
    const world = newWorld('const arrow = () => 1; var Addon = { inner() { return 1; } };');
    for (const name of ['arrow', 'inner', 'nothing', 'Object', 'Logger']) {
      expect(world.run(name).error?.message).toBe(`Script function not found: ${name}`);
    }
  });

  test('count their service calls, by name and in all', () => {
    const world = newWorld();
    expect(world.run('note').calls).toBe(2);
    expect(world.calls).toBe(2);
    expect(world.callsBy).toEqual({
      'PropertiesService.getDocumentProperties': 1,
      'Properties.setProperty': 1,
    });
    world.resetCounts();
    expect([world.calls, world.callsBy, world.requests]).toEqual([0, {}, []]);
  });

  test('announce their calls by a number that goes on over the life of the world', () => {
    const numbers: number[] = [];
    const world = newWorld('', { onCall: ({ n }) => numbers.push(n) });
    world.run('note');
    world.resetCounts();
    world.run('note');
    expect(numbers).toEqual([1, 2, 3, 4]);
  });
});

describe('what a script could hide comes to light', () => {
  test('a gap of the emulator behind a catch block', () => {
    const world = newWorld('function main() { try { SpreadsheetApp.openByUrl("1"); } catch (e) {} return 1; }');
    expect(() => world.run('main')).toThrow(
      'SpreadsheetApp.openByUrl is not emulated (and the script caught the error)',
    );
  });

  test('a failed expectation inside onCall', () => {
    const world = newWorld('function main() { try { note(); } catch (e) {} return 1; }', {
      onCall: () => {
        throw new RangeError('expected otherwise');
      },
    });
    expect(() => world.run('main')).toThrow('expected otherwise');
  });

  test('a transport that fails by itself', () => {
    const world = newWorld('function main() { try { get("https://api.example.com/"); } catch (e) {} return 1; }', {
      transport: () => {
        throw new Error('no such fault');
      },
    });
    expect(() => world.run('main')).toThrow('no such fault');
  });

  test('code that does not parse, before anything runs', () => {
    expect(() => newWorld('function {')).toThrow("Unexpected token '{'");
  });
});

describe("the script's own world", () => {
  test('has the built-in classes of one realm, also in what services return', () => {
    const code = `function main() {
      const all = PropertiesService.getUserProperties();
      try { all.setProperty('', 'x'); } catch (e) { if (!(e instanceof Error)) return 'error'; }
      const range = cell('A1').setValue(new Date());
      return [all.getKeys() instanceof Array, all.getProperties().constructor === Object, range.getValues() instanceof Array, range.getValue() instanceof Date];
    }`;
    expect(newWorld(code).run('main').value).toEqual([true, true, true, true]);
  });

  test('tells the virtual time, in the time zone of the script and not of this machine', () => {
    const code = `function main() {
      const d = new Date(), summer = new Date(2026, 6, 1, 12, 30), set = new Date(2026, 0, 31, 5);
      set.setMonth(6);
      return [Date.now() === d.getTime(), d.getHours(), d.getTimezoneOffset(), summer.toISOString(), summer.getDay(), set.toISOString(),
        new Date('2026-07-01T00:00:00').toISOString(), new Date('2026-07-01').toISOString(), new Date('July 1, 2026').toISOString(),
        new Date('2026-07-01T00:00:00+05:00').toISOString(), String(summer), String(new Date(NaN)), Date() === d.toString()];
    }`;
    expect(newWorld(code).run('main').value).toEqual([
      true,
      9,
      -60,
      '2026-07-01T10:30:00.000Z',
      3,
      '2026-07-31T03:00:00.000Z',
      '2026-06-30T22:00:00.000Z',
      '2026-07-01T00:00:00.000Z',
      '2026-06-30T22:00:00.000Z',
      '2026-06-30T19:00:00.000Z',
      'Wed Jul 01 2026 12:30:00 GMT+0200',
      'Invalid Date',
      true,
    ]);
  });

  test('finds the moment of a local time beside a change of the clocks', () => {
    const code =
      'function main() { return [new Date(2026, 9, 25, 1, 30).toISOString(), new Date(2026, 2, 29, 3, 30).toISOString()]; }';
    expect(newWorld(code).run('main').value).toEqual(['2026-10-24T23:30:00.000Z', '2026-03-29T01:30:00.000Z']);
  });

  test('lacks library methods that nobody has shown Google to have', () => {
    const code = `function main() {
      return [[].at, [].findLast, ''.replaceAll, ''.at, Object.hasOwn, Object.groupBy, new Uint8Array(1).at, Promise.any].map((f) => typeof f).concat(typeof WebAssembly, typeof WeakRef);
    }`;
    expect(newWorld(code).run('main').value).toEqual(new Array(10).fill('undefined'));
  });

  test('gives its arguments and results as plain data', () => {
    const code = 'function main(a, b) { return { a, isOurs: a instanceof Array && b.at instanceof Date, at: b.at }; }';
    const at = new Date(5);
    expect(newWorld(code).run('main', [[1, { x: null }], { at }]).value).toStrictEqual({
      a: [1, { x: null }],
      isOurs: true,
      at,
    });
  });
});

describe('the clock', () => {
  test('stands still between waits unless latencies are wanted', () => {
    const ms = (latency: WorldOptions['latency']) => newWorld('', { latency }).run('note').ms;
    expect(ms('none')).toBe(0);
    expect(ms('steady')).toBe(62);
  });

  test('jitters by the seed, mostly between 0.6 and 3 times the usual', () => {
    const code = 'function main() { for (let i = 0; i < 2000; i++) remember("k", i); }';
    const times = (seed: number) => {
      const taken: number[] = [];
      let last = 0;
      const world: World = newWorld(code, {
        latency: 'jitter',
        seed,
        onCall: ({ world: running }) => {
          taken.push(running.clock.now() - last);
          last = running.clock.now();
        },
      });
      world.run('main');
      return taken.slice(2).filter((ms) => ms > 0);
    };
    const first = times(1);
    const usual = first.filter((ms) => ms >= 37 && ms <= 186).length / first.length;
    expect(usual).toBeGreaterThan(0.975);
    expect(usual).toBeLessThan(1);
    expect(times(1)).toEqual(first);
    expect(times(2)).not.toEqual(first);
  });

  test("repeats a script's Math.random from execution to execution with the same seed", () => {
    const three = (seed: number) => {
      const world = newWorld('function draw() { return Math.random(); }', { seed });
      return [1, 2, 3].map(() => world.run('draw').value);
    };
    const first = three(1);
    expect(new Set(first).size).toBe(3);
    expect(three(1)).toEqual(first);
    expect(three(2)).not.toEqual(first);
  });

  test('adds overhead and the slowest answer for fetchAll', () => {
    const code = "function main() { UrlFetchApp.fetchAll(['https://a.example.com/', 'https://b.example.com/']); }";
    const transport = (): WireAnswer[] => [300, 900].map((ms) => ({ status: 200, headers: {}, body: '', ms }));
    expect(newWorld(code, { latency: 'steady', transport }).run('main').ms).toBe(150 + 2 * 25 + 900);
  });

  test('is kept by real sleep where that is wanted', () => {
    const from = performance.now();
    expect(newWorld('', { realWaits: true }).run('sleep', [60]).ms).toBe(60);
    expect(performance.now() - from).toBeGreaterThanOrEqual(55);
    // Ten years: a clock that is not virtual would not come back.
    expect(newWorld().run('sleep', [300_000]).ms).toBe(300_000);
  });
});

describe('triggers', () => {
  const hours = (logs: readonly string[]) => logs.map((at) => at.slice(11, 16));

  test('fire when the time comes, each hour', () => {
    const world = newWorld();
    world.run('hourly');
    expect(world.advanceTo(START + 3.5 * HOUR)).toHaveLength(3);
    expect(hours(world.logs)).toEqual(['09:00', '10:00', '11:00']);
    expect(world.clock.now()).toBe(START + 3.5 * HOUR);
  });

  test('may fire late, twice, or not at all', () => {
    const fired = (options: Parameters<World['advanceTo']>[1]) => {
      const world = newWorld();
      world.run('hourly');
      world.advanceTo(START + 2.5 * HOUR, options);
      return hours(world.logs);
    };
    expect(fired({ late: () => 7 * MINUTE })).toEqual(['09:07', '10:07']);
    expect(fired({ late: () => 70 * MINUTE })).toEqual(['10:10']);
    expect(fired({ twice: () => true })).toEqual(['09:00', '09:00', '10:00', '10:00']);
    expect(fired({ lose: () => true })).toEqual([]);
  });

  test('that came late leave the next one at its minute, however close', () => {
    const world = newWorld();
    world.run('hourly');
    const late = [55, 0, 55, 10];
    world.advanceTo(START + 4.5 * HOUR, { late: () => late.shift()! * MINUTE });
    expect(hours(world.logs)).toEqual(['09:55', '10:00', '11:55', '12:10']);
  });

  test('of two people are two, each run as its maker, and listed by the world', () => {
    const world = newWorld();
    world.run('hourly', [], { user: ANNA });
    world.run('hourly', [], { user: BEN });
    expect(world.triggers.map(({ user, handler }) => [user, handler])).toEqual([
      [ANNA, 'tick'],
      [BEN, 'tick'],
    ]);
  });

  test('of a test deployment are listed but never fire', () => {
    const world = newWorld('', { published: false });
    world.run('hourly');
    expect(world.advanceTo(START + 5 * HOUR)).toEqual([]);
    expect(world.triggers).toHaveLength(1);
  });

  test('have the document and its toasts, but no window', () => {
    const code = `function tick2() { return [cell('A1').getA1Notation(), SpreadsheetApp.getActiveSpreadsheet().toast('x', 'y')]; }
      function window2() { SpreadsheetApp.getUi(); }`;
    const world = newWorld(code);
    expect(world.run('tick2', [], { surface: 'trigger' }).error).toBeNull();
    expect(world.toasts).toEqual([{ user: ANNA, message: 'x', title: 'y' }]);
    expect(world.run('window2', [], { surface: 'trigger' }).error).toEqual({
      name: 'Exception',
      message: 'Cannot call SpreadsheetApp.getUi() from this context.',
    });
  });
});

describe('files and people', () => {
  test('a copy has the cells, but neither document properties nor triggers; people keep theirs', () => {
    const world = newWorld();
    world.run('write', ['here']);
    world.run('note');
    world.run('remember', ['mine', '1']);
    world.run('hourly');
    const copy = world.copy();
    expect(copy.book.id).not.toBe(world.book.id);
    expect(copy.run('read').value).toBe('here');
    expect(copy.properties('document')).toEqual({});
    expect(copy.properties('user')).toEqual({ mine: '1' });
    expect(copy.triggers).toEqual([]);
    copy.run('write', ['changed']);
    expect(world.run('read').value).toBe('here');
  });

  test('each person has a tab open and cells selected', () => {
    const code = `function main() {
      const range = SpreadsheetApp.getActiveRange();
      return [SpreadsheetApp.getActiveSheet().getName(), range ? range.getA1Notation() : null];
    }`;
    const world = newWorld(code);
    world.select(BEN, 'Leavers', [[2, 1, 3, 2]]);
    expect(world.run('main', [], { user: BEN }).value).toEqual(['Leavers', 'A2:B4']);
    expect(world.run('main', [], { user: ANNA }).value).toEqual(['Staff', 'A1']);
    // A trigger runs with nobody at the screen.
    expect(world.run('main', [], { user: BEN, surface: 'trigger' }).value).toEqual(['Staff', null]);
  });

  test('a person may get another language or other grants and keep the rest', () => {
    const world = newWorld('function main() { return Session.getActiveUserLocale(); }');
    world.user(ANNA, { locale: 'fr', scopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] });
    world.user(ANNA, { locale: 'en' });
    expect(world.run('main').value).toBe('en');
    expect(world.run('get', ['https://api.example.com/']).error?.message).toMatch(/script\.external_request$/);
  });
});

describe('the list of allowed addresses', () => {
  const manifest = { urlFetchWhitelist: ['https://api.example.com/v1', 'https://*.example.org/'] };

  test.each(['https://api.example.com/v1', 'https://api.example.com/v1/users?x=1', 'https://eu.example.org/anything'])(
    'lets %s pass',
    (url) => {
      expect(newWorld('', { manifest }).run('get', [url]).value).toBe(200);
    },
  );

  test.each([
    'https://api.example.com/v10',
    'https://api.example.com/V1',
    'http://api.example.com/v1',
    'https://example.org/',
    'https://api.example.com.evil.example/v1',
  ])('stops %s', (url) => {
    const world = newWorld('', { manifest });
    expect(world.run('get', [url]).error?.message).toMatch(/the URL has not been whitelisted in the script manifest$/);
    expect(world.requests).toEqual([]);
  });
});

test('a mail goes to the outbox in each of its forms, from the person who runs the script', () => {
  const code = `function main() {
    MailApp.sendEmail('ben@example.com', 'S1', 'B1');
    MailApp.sendEmail('ben@example.com', 'S2', 'B2', { htmlBody: '<b>B2</b>', name: 'Sync' });
    MailApp.sendEmail({ to: 'ben@example.com', subject: 'S3', body: 'B3' });
  }`;
  const world = newWorld(code);
  expect(world.run('main').error).toBeNull();
  const mail = { at: START, from: ANNA, to: BEN, htmlBody: '' };
  expect(world.outbox).toEqual([
    { ...mail, subject: 'S1', body: 'B1' },
    { ...mail, subject: 'S2', body: 'B2', htmlBody: '<b>B2</b>' },
    { ...mail, subject: 'S3', body: 'B3' },
  ]);
});

test('options that are not emulated are refused rather than ignored', () => {
  const error = (call: string) => newWorld(`function main() { ${call}; }`).run('main').error?.message;
  expect(error("UrlFetchApp.fetch('https://a.example.com/', { useIntranet: true })")).toBe(
    'the option useIntranet of UrlFetchApp is not emulated',
  );
  expect(error("MailApp.sendEmail({ to: 'a@example.com', attachments: [] })")).toBe(
    'the option attachments of MailApp.sendEmail is not emulated',
  );
  expect(error('ScriptApp.getOAuthToken()')).toBe('ScriptApp.getOAuthToken is not emulated');
  expect(error('LockService.getScriptLock()')).toBe('LockService.getScriptLock is not emulated');
});
