// The emulated services, the spreadsheet aside, against the recorded behaviour of Google's: each test bears the id of its case.
import { Book } from '../../playground/emulator/spreadsheet-store';
import { KILL, type WireAnswer, type WireRequest, World, type WorldOptions } from '../../playground/emulator/world';

type Options = Partial<WorldOptions> & { functions?: string };

const ANNA = 'anna@example.com';
const BEN = 'ben@example.com';
const HOUR = 3_600_000;
const SCOPES = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.external_request',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
].map((scope) => `https://www.googleapis.com/auth/${scope}`);
const MANIFEST = { timeZone: 'Europe/Paris', oauthScopes: SCOPES };

function answer(body = 'ok', status = 200, headers: Record<string, string | string[]> = {}, ms = 0): WireAnswer {
  return { status, headers, body, ms };
}

function newBook(): Book {
  const book = new Book({ timeZone: 'Europe/Paris' });
  book.addTab('Staff');
  return book;
}

/** A world whose project is `function main() { body }` and, before it, `functions`. */
function worldOf(body: string, { functions = '', ...options }: Options = {}): World {
  return new World({
    code: `${functions}\nfunction main(a, b) { ${body} }`,
    pages: { sidebar: '<p>Hello</p>' },
    manifest: MANIFEST,
    book: newBook(),
    transport: (requests) => requests.map(() => answer()),
    ...options,
  });
}

function value(body: string, options?: Options): unknown {
  const result = worldOf(body, options).run('main');
  expect(result.error).toBeNull();
  return result.value;
}

/** The message of the service error that ends the script. */
function refusal(body: string, options?: Options): string | undefined {
  const { error } = worldOf(body, options).run('main');
  expect(error?.name).toBe('Exception');
  return error?.message;
}

/** What went out on the wire. */
function sentBy(body: string, options?: Options): WireRequest {
  const world = worldOf(body, options);
  expect(world.run('main').error).toBeNull();
  expect(world.requests).toHaveLength(1);
  return world.requests[0]!;
}

const props = 'const p = PropertiesService.getUserProperties();';
const cache = 'const c = CacheService.getDocumentCache();';
const lock = 'const l = LockService.getDocumentLock();';
const URL_ = "'https://api.example.com/users'";

describe('properties', () => {
  test('PROP-01: a script without a document has no document properties', () => {
    expect(value('return PropertiesService.getDocumentProperties();', { book: null })).toBeNull();
  });

  test('PROP-02: a missing key reads as null', () => {
    expect(value(`${props} return p.getProperty('none');`)).toBeNull();
  });

  test('PROP-03: values that are not strings are stored as text', () => {
    const body = `${props} p.setProperty('n', 1); p.setProperty('b', true); p.setProperty('o', {}); return p.getProperties();`;
    expect(value(body)).toEqual({ n: '1', b: 'true', o: '[object Object]' });
  });

  test.each(['undefined', 'null'])('PROP-04: %s is no value', (nothing) => {
    expect(refusal(`${props} p.setProperty('k', ${nothing});`)).toBe('Invalid argument: value');
  });

  test.each(["p.setProperty('', 'v')", "p.getProperty('')"])('PROP-05: a key is not empty in %s', (call) => {
    expect(refusal(`${props} ${call};`)).toBe(
      'When setting or getting a property value, the property name must not be null or empty.',
    );
  });

  test('PROP-06: a value over 9 KB is refused under one reading and stored under the other', () => {
    const body = (bytes: number) =>
      `${props} p.setProperty('k', 'x'.repeat(${bytes})); return p.getProperty('k').length;`;
    expect(value(body(9_210))).toBe(9_210);
    expect(refusal(body(9_217))).toBe('Argument too large: value');
    expect(value(body(9_217), { bigProperties: 'stored' })).toBe(9_217);
  });

  test('PROP-07: a store holds 524,288 bytes of keys and values', () => {
    const fill = `${props} for (let i = 10; i < 73; i++) p.setProperty('key' + i, 'x'.repeat(8187)); p.setProperty('key73', 'x'.repeat(N)); return p.getKeys().length;`;
    expect(value(fill.replace('N', '8187'))).toBe(64);
    expect(refusal(fill.replace('N', '8188'))).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  test('PROP-08: a key has at most 8,066 bytes', () => {
    expect(value(`${props} p.setProperty('k'.repeat(8066), ''); return p.getKeys()[0].length;`)).toBe(8066);
    expect(refusal(`${props} p.setProperty('k'.repeat(8067), '');`)).toMatch(/^Data storage error/);
  });

  test('PROP-09: getProperties gives a copy', () => {
    const body = `${props} p.setProperty('k', 'v'); p.getProperties().k = 'changed'; return p.getProperty('k');`;
    expect(value(body)).toBe('v');
  });

  test('PROP-10: setProperties deletes all others only when it is told to', () => {
    const body = (others: boolean) =>
      `${props} p.setProperty('old', '1'); p.setProperties({ a: '2' }, ${others}); return p.getProperties();`;
    expect(value(body(true))).toEqual({ a: '2' });
    expect(value(body(false))).toEqual({ old: '1', a: '2' });
  });

  test('PROP-11: a consumer may read and write 50,000 times in a day', () => {
    const body = `${props} for (let i = 0; i < 50000; i++) p.getProperty('k'); return 'fine';`;
    expect(value(body, { consumer: true })).toBe('fine');
    const more = body.replace("return 'fine'", "p.getProperty('k')");
    expect(refusal(more, { consumer: true })).toMatch(/^Service invoked too many times for one day: .*propert.*/);
    expect(value(more)).toBeUndefined();
  });

  test('PROP-12: user properties are those of the person who made the trigger', () => {
    const functions = `function start() { ScriptApp.newTrigger('main').timeBased().everyHours(1).create(); }`;
    const world = worldOf(`${props} p.setProperty('ran', 'yes');`, { functions });
    world.run('start', [], { user: BEN });
    world.advanceTo(world.clock.now() + HOUR);
    expect(world.properties('user', BEN)).toEqual({ ran: 'yes' });
    expect(world.properties('user', ANNA)).toEqual({});
  });

  test('PROP-14: between a read and a write another execution may write; the last one wins', () => {
    let nested = false;
    const world = worldOf(`${props} const n = Number(p.getProperty('n')); p.setProperty('n', n + 1);`, {
      onCall: ({ name, world: running }) => {
        if (name !== 'Properties.setProperty' || nested) return;
        nested = true;
        running.run('main');
      },
    });
    world.run('main');
    expect(world.properties('user')).toEqual({ n: '1' });
  });
});

describe('cache', () => {
  test('CACHE-01: a key has at most 250 characters', () => {
    expect(value(`${cache} c.put('k'.repeat(250), 'v'); return c.get('k'.repeat(250));`)).toBe('v');
    for (const call of ["put('k'.repeat(251), 'v')", "get('k'.repeat(251))", "remove('k'.repeat(251))"]) {
      expect(refusal(`${cache} c.${call};`)).toBe('Argument too large: key');
    }
  });

  test('CACHE-02: a value has at most 102,400 bytes', () => {
    expect(value(`${cache} c.put('k', 'v'.repeat(102400)); return c.get('k').length;`)).toBe(102_400);
    expect(refusal(`${cache} c.put('k', 'v'.repeat(102401));`)).toBe('Argument too large: value');
    expect(refusal(`${cache} c.put('k', 'é'.repeat(51201));`)).toBe('Argument too large: value');
  });

  test.each(['null', "''"])('CACHE-03: %s is no key', (key) => {
    expect(refusal(`${cache} c.put(${key}, 'v');`)).toBe('Invalid argument: key');
  });

  test('CACHE-04: null, objects and number keys are stored as text', () => {
    const body = `${cache} c.put('n', null); c.put('o', { a: 1 }); c.put(123, 'v'); return [c.get('n'), c.get('o'), c.get('123')];`;
    expect(value(body)).toEqual(['null', '[object Object]', 'v']);
  });

  test('CACHE-05: a negative life does not expire at once', () => {
    expect(value(`${cache} c.put('k', 'v', -1); return c.get('k');`)).toBe('v');
  });

  test('CACHE-06: the 1,001st entry pushes out the 101 oldest, however often they were read', () => {
    const body = `${cache}
      for (let i = 0; i < 1000; i++) c.put('k' + i, 'v');
      const before = c.get('k0');
      for (let i = 1000; i < 1050; i++) c.put('k' + i, 'v');
      return [before, c.get('k0'), c.get('k100'), c.get('k101'), c.get('k1049')];`;
    expect(value(body)).toEqual(['v', null, null, 'v', 'v']);
  });

  test('CACHE-07: an entry lives for 600 s unless said, and never longer than 21,600 s', () => {
    const world = worldOf(
      `${cache} if (a) { c.put('short', 'v'); c.put('long', 'v', 99999); } return c.getAll(['short', 'long']);`,
    );
    const read = () => world.run('main', [false]).value;
    world.run('main', [true]);
    world.clock.advance(599_999);
    expect(read()).toEqual({ short: 'v', long: 'v' });
    world.clock.advance(1);
    expect(read()).toEqual({ long: 'v' });
    world.clock.advance(21_000_000);
    expect(read()).toEqual({});
  });

  test('CACHE-08: after its life an entry is gone', () => {
    expect(value(`${cache} c.put('k', 'v', 2); Utilities.sleep(2000); return c.get('k');`)).toBeNull();
  });

  test('CACHE-09: put and remove return null', () => {
    expect(value(`${cache} return [c.put('k', 'v'), c.remove('k')];`)).toEqual([null, null]);
  });
});

describe('locks', () => {
  const second = 'function second(ms) { return LockService.getDocumentLock().tryLock(ms); }';

  /** Runs `second` from inside `main`, when main logs nothing else but calls Session.getScriptTimeZone. */
  function contending(body: string, inside: (world: World) => void, functions = second): World {
    let entered = false;
    return worldOf(body, {
      functions,
      onCall: ({ name, world }) => {
        if (name !== 'Session.getScriptTimeZone' || entered) return;
        entered = true;
        inside(world);
      },
    });
  }

  test('LOCK-01: a script without a document has no document lock', () => {
    expect(value('return LockService.getDocumentLock();', { book: null })).toBeNull();
  });

  test('LOCK-02: a lock held by another execution is refused when the time is up', () => {
    const results: unknown[] = [];
    const world = contending(`${lock} l.tryLock(0); Session.getScriptTimeZone();`, (running) => {
      const before = running.clock.now();
      results.push(running.run('second', [0]).value, running.clock.now() - before);
      results.push(running.run('second', [5000]).value, running.clock.now() - before);
    });
    world.run('main');
    expect(results).toEqual([false, 0, false, 5000]);
  });

  test('LOCK-03: its holder gets it again, and one release frees it', () => {
    const body = `${lock} return [l.tryLock(0), l.tryLock(0), l.releaseLock(), l.hasLock()];`;
    expect(value(body)).toEqual([true, true, undefined, false]);
  });

  test('LOCK-04: waitLock throws when it waited in vain', () => {
    let error: unknown;
    const world = contending(
      `${lock} l.tryLock(0); Session.getScriptTimeZone();`,
      (running) => {
        error = running.run('second').error;
      },
      'function second() { LockService.getDocumentLock().waitLock(1000); }',
    );
    world.run('main');
    expect(error).toEqual({
      name: 'Exception',
      message: 'Lock timeout: another process was holding the lock for too long.',
    });
  });

  test('LOCK-05: a free lock is taken with no time to wait, but not with a negative time', () => {
    expect(value(`${lock} return l.tryLock(0);`)).toBe(true);
    expect(value(`${lock} return l.tryLock(-100);`)).toBe(false);
    expect(refusal(`${lock} l.waitLock(-100);`)).toMatch(/Lock timeout/);
  });

  test("LOCK-06: releasing what is not held, or another's, does nothing", () => {
    expect(value(`${lock} l.releaseLock(); return l.tryLock(0);`)).toBe(true);
    const world = contending(
      `${lock} l.tryLock(0); Session.getScriptTimeZone(); return l.hasLock();`,
      (running) => running.run('second'),
      'function second() { LockService.getDocumentLock().releaseLock(); }',
    );
    expect(world.run('main').value).toBe(true);
  });

  test('LOCK-07: a lock ends with the execution, also by an error or a kill', () => {
    const world = worldOf(`${lock} l.tryLock(0); if (a) throw new Error('stop'); Session.getScriptTimeZone();`, {
      functions: second,
      onCall: ({ name }) => {
        if (name === 'Session.getScriptTimeZone') throw KILL;
      },
    });
    expect(world.run('main', [true]).error?.message).toBe('stop');
    expect(world.run('second', [0]).value).toBe(true);
    expect(world.run('main', [false]).killed).toBe(true);
    expect(world.run('second', [0]).value).toBe(true);
  });

  test('LOCK-08: who gets the lock before a flush reads stale cells', () => {
    const write = "SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue('new');";
    const read =
      'function second() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("A1").getValue(); }';
    const seen: unknown[] = [];
    const look = (running: World) => seen.push(running.run('second').value);
    contending(`${lock} l.tryLock(0); ${write} l.releaseLock(); Session.getScriptTimeZone();`, look, read).run('main');
    contending(
      `${lock} l.tryLock(0); ${write} SpreadsheetApp.flush(); l.releaseLock(); Session.getScriptTimeZone();`,
      look,
      read,
    ).run('main');
    expect(seen).toEqual(['', 'new']);
  });

  test('LOCK-10: the lock of a person is another than that of the document', () => {
    const results: unknown[] = [];
    const functions = `${second} function third() { return LockService.getUserLock().tryLock(0); }`;
    const world = contending(
      'LockService.getUserLock().tryLock(0); Session.getScriptTimeZone();',
      (running) => {
        results.push(running.run('second', [0]).value, running.run('third').value);
        results.push(running.run('third', [], { user: BEN }).value);
      },
      functions,
    );
    world.run('main');
    expect(results).toEqual([true, false, true]);
  });
});

describe('requests', () => {
  const fetch = (options: string) => `const r = UrlFetchApp.fetch(${URL_}, ${options}); return r.getResponseCode();`;
  const fails = (dead: 'dns' | 'unreachable' | 'timeout' | 'bandwidth') => ({
    transport: (): WireAnswer[] => [{ dead, ms: 10 }],
  });

  test('FETCH-01: a status of 400 and more throws with host, code and a cut body unless muted', () => {
    const transport = () => [answer('x'.repeat(150), 404)];
    expect(refusal(fetch('{}'), { transport })).toBe(
      `Request failed for https://api.example.com returned code 404. Truncated server response: ${'x'.repeat(100)} ` +
        '(use muteHttpExceptions option to examine full response)',
    );
    expect(value(fetch('{ muteHttpExceptions: true }'), { transport })).toBe(404);
  });

  test('FETCH-02: an unknown host throws an Exception even when muted', () => {
    const body = `try { ${fetch('{ muteHttpExceptions: true }')} } catch (e) { return [e.name, e instanceof Error, e.message]; }`;
    expect(value(body, fails('dns'))).toEqual(['Exception', true, 'DNS error: https://api.example.com/users']);
  });

  test('FETCH-03: a host without answer throws the full address, query and all', () => {
    const body = "UrlFetchApp.fetch('https://api.example.com/users?key=secret');";
    expect(refusal(body, fails('unreachable'))).toBe('Address unavailable: https://api.example.com/users?key=secret');
  });

  test('FETCH-04: an answer after the given seconds, or after 60, comes too late', () => {
    const within = (ms: number) => ({ transport: () => [answer('ok', 200, {}, ms)] });
    expect(value(fetch('{ timeoutSeconds: 20 }'), within(20_000))).toBe(200);
    expect(refusal(fetch('{ timeoutSeconds: 20 }'), within(20_001))).toBe('Timeout: https://api.example.com/users');
    expect(value(fetch('{ timeoutSeconds: 300 }'), within(60_000))).toBe(200);
    expect(refusal(fetch('{}'), within(60_001))).toBe('Timeout: https://api.example.com/users');
  });

  test('FETCH-05: fetchAll takes as long as its slowest request and answers in the order asked', () => {
    const body = `return UrlFetchApp.fetchAll([1, 2, 3].map((n) => ({ url: ${URL_} + n }))).map((r) => r.getContentText());`;
    const world = worldOf(body, {
      transport: (requests) =>
        requests.map(({ url }) => answer(url.slice(-1), 200, {}, 6000 - 1000 * Number(url.slice(-1)))),
    });
    expect(world.run('main')).toMatchObject({ value: ['1', '2', '3'], ms: 5000 });
  });

  test('FETCH-06: one dead connection costs all answers of fetchAll, though the others were sent', () => {
    const body = `UrlFetchApp.fetchAll([{ url: ${URL_}, muteHttpExceptions: true }, { url: 'https://gone.example.com/', muteHttpExceptions: true }]);`;
    const world = worldOf(body, { transport: () => [answer(), { dead: 'dns', ms: 5 }] });
    expect(world.run('main').error?.message).toBe('DNS error: https://gone.example.com/');
    expect(world.requests).toHaveLength(2);
  });

  test('FETCH-07: one unmuted refusal costs all answers of fetchAll', () => {
    const body = `UrlFetchApp.fetchAll([{ url: ${URL_}, muteHttpExceptions: true }, ${URL_}]);`;
    expect(refusal(body, { transport: () => [answer(), answer('no', 500)] })).toMatch(/returned code 500/);
  });

  test('FETCH-08: one malformed address refuses all of fetchAll', () => {
    const world = worldOf(`UrlFetchApp.fetchAll([${URL_}, 'https://a b/']);`);
    expect(world.run('main').error?.message).toBe('Invalid argument: https://a b/');
  });

  test('FETCH-09: fetchAll of nothing is an empty array', () => {
    expect(value('return UrlFetchApp.fetchAll([]);')).toEqual([]);
  });

  const headers = { 'Content-Type': 'text/plain', 'x-request-id': '7', 'Set-Cookie': ['a=1', 'b=2'] };

  test('FETCH-10: all headers keep their spelling, and a repeated one is an array', () => {
    const body = `const h = UrlFetchApp.fetch(${URL_}).getAllHeaders(); return [h, h['Set-Cookie'] instanceof Array];`;
    expect(value(body, { transport: () => [answer('', 200, headers)] })).toEqual([headers, true]);
  });

  test('FETCH-11: getHeaders has one value for each name', () => {
    const body = `return typeof UrlFetchApp.fetch(${URL_}).getHeaders()['Set-Cookie'];`;
    expect(value(body, { transport: () => [answer('', 200, headers)] })).toBe('string');
  });

  const moved = (status: number, to: string) => (requests: WireRequest[]) =>
    requests.map(({ url }) => (url.endsWith('/users') ? answer('', status, { Location: to }) : answer('there')));

  test('FETCH-12: a redirect is followed unless that is switched off', () => {
    const transport = moved(301, '/elsewhere');
    expect(value(fetch('{}'), { transport })).toBe(200);
    expect(value(fetch('{ followRedirects: false }'), { transport })).toBe(301);
  });

  test('FETCH-13: a redirected POST becomes a GET and takes its credentials to the other host', () => {
    const world = worldOf(fetch("{ method: 'post', payload: '{}', headers: { Authorization: 'secret' } }"), {
      transport: moved(302, 'https://other.example.org/login'),
    });
    world.run('main');
    expect(world.requests[1]).toMatchObject({
      url: 'https://other.example.org/login',
      method: 'GET',
      body: null,
      headers: { Authorization: 'secret' },
    });
  });

  test('FETCH-14: a GET with a payload goes out as a POST', () => {
    expect(sentBy(fetch("{ payload: 'x' }"))).toMatchObject({ method: 'POST', body: 'x' });
  });

  test('FETCH-15: a method may be spelled in any case, and is GET when left out', () => {
    expect(sentBy(fetch("{ method: 'POST' }")).method).toBe('POST');
    expect(sentBy(fetch("{ method: 'Delete' }")).method).toBe('DELETE');
    expect(sentBy(fetch('{}')).method).toBe('GET');
  });

  test('FETCH-16: without the contentType option a payload is a form, whatever the headers say', () => {
    const type = (options: string) => sentBy(fetch(options)).headers['Content-Type'];
    const form = 'application/x-www-form-urlencoded';
    expect(type("{ method: 'post', payload: '{}' }")).toBe(form);
    expect(type("{ method: 'post', payload: '{}', headers: { 'Content-Type': 'application/json' } }")).toBe(form);
    expect(type("{ method: 'post', payload: '{}', contentType: 'application/json' }")).toBe('application/json');
  });

  test('FETCH-17: an object becomes form fields even when it is called JSON', () => {
    const sent = sentBy(fetch("{ method: 'post', contentType: 'application/json', payload: { a: 1, b: 'x y&é' } }"));
    expect(sent.body).toBe('a=1&b=x+y%26%C3%A9');
  });

  test('FETCH-18: bytes and blobs are sent as they are', () => {
    expect(sentBy(fetch("{ method: 'post', payload: [104, 101, 121] }")).body).toBe('hey');
    expect(sentBy(fetch("{ method: 'post', payload: Utilities.newBlob('hey', 'text/x') }"))).toMatchObject({
      body: 'hey',
      headers: { 'Content-Type': 'text/x' },
    });
  });

  test.each([
    ["{ Host: 'a' }", 'Host'],
    ["{ 'content-length': '1' }", 'content-length'],
    ["{ 'x-api-key': null }", 'null'],
    ["{ 'x-api-key': undefined }", 'null'],
    ["{ 'x-api-key': 'a\\nb' }", 'x-api-key'],
  ])('FETCH-19: the headers %s are refused', (given, named) => {
    expect(refusal(fetch(`{ headers: ${given} }`))).toBe(`Attribute provided with invalid value: Header:${named}`);
  });

  test('FETCH-20: the agent is Google whatever the headers say', () => {
    expect(sentBy(fetch("{ headers: { 'User-Agent': 'mine' } }")).headers['User-Agent']).toMatch(
      /^Mozilla\/5\.0 \(compatible; Google-Apps-Script; beanserver; \+https:\/\/script\.google\.com; id: /,
    );
  });

  test('FETCH-21: an address has at most 2,048 characters', () => {
    const long = (length: number) => `UrlFetchApp.fetch('https://api.example.com/'.padEnd(${length}, 'x'));`;
    expect(value(long(2048))).toBeUndefined();
    expect(refusal(long(2049))).toBe('Limit Exceeded: URLFetch URL Length.');
  });

  test('FETCH-22: a body has at most 50 MB', () => {
    expect(refusal(fetch("{ method: 'post', payload: 'x'.repeat(52428801) }"))).toBe(
      'Limit Exceeded: URLFetch POST Size.',
    );
  });

  test('FETCH-23: an answer over 50 MB is refused under one reading and cut under the other', () => {
    const body = `return UrlFetchApp.fetch(${URL_}).getContentText().length;`;
    const transport = () => [answer('x'.repeat(52_428_801))];
    expect(refusal(body, { transport })).toMatch(/^Limit Exceeded/);
    expect(value(body, { transport, bigAnswers: 'cut' })).toBe(52_428_800);
  });

  test('FETCH-24: a consumer has 20,000 requests in a day, those of fetchAll included', () => {
    const body = `for (let i = 0; i < 20; i++) { UrlFetchApp.fetchAll(new Array(1000).fill(${URL_})); Utilities.sleep(10000); }`;
    const world = worldOf(`${body} return UrlFetchApp.fetch(${URL_}).getResponseCode();`, { consumer: true });
    expect(world.run('main').error?.message).toBe('Service invoked too many times for one day: urlfetch.');
    expect(world.requests).toHaveLength(20_000);
    expect(world.run('main', [], { user: BEN }).error?.message).toBe(
      'Service invoked too many times for one day: urlfetch.',
    );
    expect(world.requests).toHaveLength(40_000);
  });

  test('FETCH-25: too many requests in a short time are refused, and pass after a while', () => {
    const body = `UrlFetchApp.fetchAll(new Array(1000).fill(${URL_})); if (a) Utilities.sleep(10000); UrlFetchApp.fetch(${URL_});`;
    expect(worldOf(body).run('main', [false]).error?.message).toBe(
      'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
    );
    expect(worldOf(body).run('main', [true]).error).toBeNull();
  });

  test('FETCH-26: heavy traffic throws with the address that was next', () => {
    expect(refusal(fetch('{}'), fails('bandwidth'))).toBe(
      'Bandwidth quota exceeded: https://api.example.com/users. Try reducing the rate of data transfer.',
    );
  });

  test('FETCH-27: without the scope, and in simple triggers, nothing can be fetched', () => {
    const needs =
      'You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request';
    const world = worldOf(fetch('{}'));
    expect(world.run('main', [], { surface: 'open', mode: 'LIMITED' }).error?.message).toBe(needs);
    world.user(ANNA, { scopes: ['spreadsheets.currentonly'] });
    expect(world.run('main').error?.message).toBe(needs);
    expect(refusal(fetch('{}'), { manifest: { oauthScopes: [] } })).toBe(needs);
  });

  test('FETCH-28: content is read as UTF-8, and its bytes are signed', () => {
    const body = `const r = UrlFetchApp.fetch(${URL_}); return [r.getContentText(), r.getContent()];`;
    expect(value(body, { transport: () => [answer('é')], undeclared: 'utf-8' })).toEqual(['é', [-61, -87]]);
  });

  test('FETCH-29: an answer prints as its content', () => {
    const body = `return JSON.parse(UrlFetchApp.fetch(${URL_}));`;
    expect(value(body, { transport: () => [answer('{"a":1}')] })).toEqual({ a: 1 });
  });

  test.each([
    ['http://localhost:8080/x', 'DNS error: http://localhost:8080/x'],
    ['http://127.0.0.1/', 'Bad request: http://127.0.0.1/'],
    ['http://192.168.1.4/', 'Bad request: http://192.168.1.4/'],
    ['http://172.20.0.1/', 'Bad request: http://172.20.0.1/'],
    ['http://[::1]/', 'Bad request: http://[::1]/'],
  ])('FETCH-30: %s cannot be reached', (url, message) => {
    expect(refusal(`UrlFetchApp.fetch('${url}');`)).toBe(message);
  });

  test('FETCH-31: a cookie is not kept for the next call', () => {
    const world = worldOf(`UrlFetchApp.fetch(${URL_}); UrlFetchApp.fetch(${URL_});`, {
      transport: () => [answer('', 200, { 'Set-Cookie': 'a=1' })],
    });
    world.run('main');
    expect(world.requests.map(({ headers: sent }) => Object.keys(sent))).toEqual([['User-Agent'], ['User-Agent']]);
  });

  test('FETCH-32: at most 100 headers and 8 KB of them', () => {
    const many = (n: number) =>
      `{ headers: Object.fromEntries(new Array(${n}).fill(0).map((_, i) => ['x-' + i, 'v'])) }`;
    expect(value(fetch(many(100)))).toBe(200);
    expect(refusal(fetch(many(101)))).toMatch(/^Limit Exceeded/);
    expect(refusal(fetch("{ headers: { 'x-token': 'v'.repeat(8192) } }"))).toMatch(/^Limit Exceeded/);
  });

  test.each(["''", 'undefined', "'nonsense'", "'https:'", "'ftp://example.com/'"])(
    'FETCH-33: %s is no address',
    (url) => {
      expect(refusal(`UrlFetchApp.fetch(${url});`)).toMatch(
        /^(Attribute provided with no value: url|Invalid argument: )/,
      );
    },
  );

  test('FETCH-34: getRequest shows what would be sent, and sends nothing', () => {
    const world = worldOf(
      `return UrlFetchApp.getRequest(${URL_}, { method: 'POST', contentType: 'text/x', payload: 'p', headers: { 'x-a': '1' } });`,
    );
    expect(world.run('main').value).toEqual({
      url: 'https://api.example.com/users',
      method: 'post',
      contentType: 'text/x',
      payload: 'p',
      headers: { 'x-a': '1' },
    });
    expect(world.requests).toEqual([]);
  });
});

describe('limits of an execution', () => {
  test('QUOTA-01: after six minutes it is killed, and neither catch nor finally can do anything', () => {
    const world = worldOf(`${props} try { Utilities.sleep(240000); Utilities.sleep(120001); }
      catch (e) { p.setProperty('caught', '1'); } finally { p.setProperty('finally', '1'); }`);
    expect(world.run('main')).toMatchObject({
      killed: true,
      ms: 360_000,
      error: { message: 'Exceeded maximum execution time' },
    });
    expect(world.properties('user')).toEqual({});
    expect(value('Utilities.sleep(240000); Utilities.sleep(120000); return 1;')).toBe(1);
  });

  test('QUOTA-02: onOpen is killed after 30 seconds', () => {
    const world = worldOf('Utilities.sleep(a);');
    expect(world.run('main', [30_000], { surface: 'open' }).killed).toBe(false);
    expect(world.run('main', [30_001], { surface: 'open' })).toMatchObject({ killed: true, ms: 30_000 });
  });

  test('QUOTA-03: the triggers of a consumer run for 90 minutes a day, then fail until the window has passed', () => {
    const functions = `function start() { ScriptApp.newTrigger('main').timeBased().everyHours(1).create(); }`;
    const world = worldOf('Utilities.sleep(290000);', { functions, consumer: true });
    world.run('start');
    const start = world.clock.now();
    const errors = world.advanceTo(start + 24 * HOUR).map(({ error }) => error?.message ?? null);
    const used = 'Service using too much computer time for one day';
    expect(errors.slice(0, 18)).toEqual(new Array(18).fill(null));
    expect(errors.slice(18)).toEqual(new Array(errors.length - 18).fill(used));
    expect(world.advanceTo(start + 27 * HOUR).pop()?.error).toBeNull();
  });

  test('QUOTA-04: 30 executions of one person at once are the most', () => {
    let deepest = 0;
    let error: unknown;
    const world = worldOf('Session.getScriptTimeZone();', {
      onCall: ({ world: running }) => {
        deepest += 1;
        const result = running.run('main');
        error ??= result.error?.message;
      },
    });
    world.run('main');
    expect(deepest).toBe(30);
    expect(error).toBe('There are too many scripts running simultaneously for this Google user account.');
  });

  test('QUOTA-06: a daily quota opens again 24 hours after its first use', () => {
    const world = worldOf(
      `for (let i = 0; i < a; i++) MailApp.sendEmail('ben@example.com', 's', 'b'); return MailApp.getRemainingDailyQuota();`,
      {
        consumer: true,
      },
    );
    expect(world.run('main', [1]).value).toBe(99);
    world.clock.advance(23 * HOUR);
    expect(world.run('main', [99]).value).toBe(0);
    world.clock.advance(HOUR);
    expect(world.run('main', [0]).value).toBe(100);
  });
});

describe('the runtime', () => {
  test('RT-01: a service error is an Error of name Exception whose message lacks that prefix', () => {
    const body = `try { ${props} p.setProperty('k', null); } catch (e) { return [e instanceof Error, e.name, e.message, String(e), typeof e.stack]; }`;
    expect(value(body)).toEqual([
      true,
      'Exception',
      'Invalid argument: value',
      'Exception: Invalid argument: value',
      'string',
    ]);
  });

  test('RT-02: a French person reads errors in French', () => {
    const world = worldOf(`for (let i = 0; i < 101; i++) MailApp.sendEmail('ben@example.com', 's', 'b');`, {
      consumer: true,
    });
    world.user(ANNA, { locale: 'fr' });
    expect(world.run('main').error?.message).toBe("Trop d'appels pour ce service aujourd'hui : email.");
    const sheet = worldOf("SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('None!A1');");
    sheet.user(ANNA, { locale: 'fr' });
    expect(sheet.run('main').error?.message).toMatch(/^Plage introuvable/);
  });

  test.each([
    'setTimeout',
    'setInterval',
    'fetch',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'btoa',
    'crypto',
    'structuredClone',
    'performance',
    'AbortController',
    'Blob',
    'queueMicrotask',
    'process',
    'require',
    'window',
  ])('RT-03: there is no %s', (name) => {
    const { error } = worldOf(`return ${name};`).run('main');
    expect(error).toEqual({ name: 'ReferenceError', message: `${name} is not defined` });
  });

  test('RT-05: assigning to a member of the console changes nothing and is no error', () => {
    const world = worldOf("'use strict'; console.info = () => {}; console.info('a', 1, { b: 2 }); Logger.log('c');");
    expect(world.run('main').error).toBeNull();
    expect(world.logs).toEqual(['a 1 { b: 2 }', 'c']);
  });

  test('RT-06: objects of services and enums print by their names', () => {
    const body = `const mode = ScriptApp.AuthMode.FULL;
      return [String(LockService.getUserLock()), LockService.constructor.name, String(mode), JSON.stringify({ mode })];`;
    expect(value(body)).toEqual(['Lock', 'Object', 'FULL', '{"mode":"FULL"}']);
  });

  test('RT-07: arguments that fit no form are listed by type', () => {
    expect(refusal("Utilities.formatDate('2026-01-01', 'UTC', 'yyyy');")).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(refusal('UrlFetchApp.fetchAll({});')).toBe(
      "The parameters ((class)) don't match the method signature for UrlFetchApp.fetchAll.",
    );
  });

  test('RT-08: the whole project is evaluated for every execution, in its mode', () => {
    const world = worldOf('count += 1; return count;', { functions: 'var count = 0;' });
    expect([world.run('main').value, world.run('main').value]).toEqual([1, 1]);
    const top = worldOf('', { functions: 'PropertiesService.getUserProperties();' });
    expect(top.run('main', [], { surface: 'open', mode: 'NONE' }).error?.message).toMatch(
      /^You do not have permission/,
    );
  });
});

describe('utilities', () => {
  test('UTIL-01: a digest is an array of signed bytes', () => {
    const body = "return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'input to hash');";
    expect(value(body)).toEqual([-16, -20, -112, 64, -50, -47, -118, 102, -113, 70, -112, 94, -34, -49, 117, -103]);
  });

  test('UTIL-02: without a charset what is not ASCII is hashed as a question mark', () => {
    const body = `const U = Utilities, hex = (b) => b.map((n) => (n & 255).toString(16).padStart(2, '0')).join('');
      const sha = (...a) => hex(U.computeDigest(U.DigestAlgorithm.SHA_256, ...a)), mac = (...a) => hex(U.computeHmacSha256Signature(...a));
      return [sha('café') === sha('caf?'), sha('café', U.Charset.UTF_8) === sha([99, 97, 102, -61, -87]), mac('café', 'k') === mac('caf?', 'k'), mac('café', 'k', U.Charset.UTF_8) === mac('café', 'k'), sha('\\u{1F600}') === sha('?')];`;
    expect(value(body)).toEqual([true, true, true, false, true]);
  });

  test('UTIL-03: base64 comes in two alphabets, keeps its padding, and decodes to signed bytes', () => {
    const body = `const U = Utilities; return [U.base64Encode('abcd'), U.base64Encode([-5, -1]), U.base64EncodeWebSafe([-5, -1]), U.base64Decode('+/8='), U.base64DecodeWebSafe('-_8=')];`;
    expect(value(body)).toEqual(['YWJjZA==', '+/8=', '-_8=', [-5, -1], [-5, -1]]);
  });

  test('UTIL-04: a blob of text is text/plain, has no name, and signed bytes', () => {
    const body = "const x = Utilities.newBlob('é'); return [x.getContentType(), x.getName(), x.getBytes()];";
    expect(value(body)).toEqual(['text/plain', null, [-61, -87]]);
  });

  test('UTIL-05: decoding keeps a byte order mark and replaces what is no UTF-8', () => {
    const body = `const text = (bytes) => Utilities.newBlob(bytes).getDataAsString();
      return [text([-17, -69, -65, 65]).length, text([-17, -69, -65, 65]).charCodeAt(0), text([-1])];`;
    expect(value(body)).toEqual([2, 0xfeff, '\ufffd']);
  });

  test.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-12-27 23:05:09'],
    ['YYYY', '2027'],
    ["EEE d MMM yy, h:mm a 'o''clock'", "Sun 27 Dec 26, 11:05 PM o'clock"],
    ['EEEE MMMM u D w', 'Sunday December 7 361 1'],
    ['Z XXX SSS k K', '+0100 +01:00 007 23 11'],
  ])('UTIL-06: dates are written by the Java letters %s', (pattern, text) => {
    const body = `return Utilities.formatDate(new Date(Date.UTC(2026, 11, 27, 22, 5, 9, 7)), 'Europe/Paris', ${JSON.stringify(pattern)});`;
    expect(value(body)).toBe(text);
  });

  test('UTIL-07: sleep takes its time, and at most five minutes', () => {
    expect(worldOf('Utilities.sleep(1500);').run('main').ms).toBe(1500);
    expect(worldOf('Utilities.sleep(300000);').run('main').ms).toBe(300_000);
    expect(refusal('Utilities.sleep(300001);')).toBe('Invalid argument: milliseconds');
  });

  test('UTIL-08: sleep takes numbers only', () => {
    expect(refusal("Utilities.sleep('rubbish');")).toMatch(/Cannot convert/);
  });

  test('UTIL-09: getUuid gives a version 4 UUID, another each time', () => {
    const [first, second] = value('return [Utilities.getUuid(), Utilities.getUuid()];') as string[];
    expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(second).not.toBe(first);
  });

  test('UTIL-11: CSV is read with its quotes', () => {
    const body = `return Utilities.parseCsv('a,b,"c,d"\\n"say ""hi""",,"two\\nlines"');`;
    expect(value(body)).toEqual([
      ['a', 'b', 'c,d'],
      ['say "hi"', '', 'two\nlines'],
    ]);
  });
});

describe('triggers', () => {
  const clock = "const t = () => ScriptApp.newTrigger('main').timeBased();";

  test.each([2, 60])('TRIG-01: everyMinutes(%d) is refused at once', (n) => {
    expect(refusal(`${clock} t().everyMinutes(${n});`)).toBe(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
  });

  test.each([3, 24])('TRIG-02: everyHours(%d) is refused at once', (n) => {
    expect(refusal(`${clock} t().everyHours(${n});`)).toMatch(/^The value you passed to everyHours was invalid\./);
  });

  test('TRIG-03: an add-on trigger recurs at most once an hour', () => {
    expect(refusal(`${clock} t().everyMinutes(30).create();`)).toBe(
      'The recurrence interval for an Add-on trigger must be at least one hour.',
    );
  });

  test.each(['everyDays(1).atHour(9)', 'after(60000)', 'at(new Date(2026, 5, 1))'])(
    'TRIG-04: beside an hourly trigger there is no room for %s',
    (other) => {
      expect(refusal(`${clock} t().everyHours(1).create(); t().${other}.create();`)).toBe(
        'This add-on has created too many time-based triggers in this document for this Google user account.',
      );
    },
  );

  test('TRIG-05: a person has at most 20 triggers, over all documents, and a fired one-shot stays listed', () => {
    const world = worldOf(`${clock} if (a) t().after(1000).create(); return ScriptApp.getProjectTriggers().length;`);
    const copies = Array.from({ length: 20 }, () => world.copy());
    world.run('main', [true]);
    world.advanceTo(world.clock.now() + HOUR);
    const errors = copies.map((copy) => copy.run('main', [true]).error?.message ?? null);
    expect(errors.slice(0, 19)).toEqual(new Array(19).fill(null));
    expect(errors[19]).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(world.run('main', [false]).value).toBe(20);
  });

  test('TRIG-07: a person sees own triggers only; getUserTriggers those of this document, getProjectTriggers all', () => {
    const body = `${clock} if (a) t().everyHours(1).create();
      return [ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet()).length, ScriptApp.getProjectTriggers().length];`;
    const world = worldOf(body);
    world.run('main', [true]);
    expect(world.copy().run('main', [true]).value).toEqual([1, 2]);
    expect(world.run('main', [false]).value).toEqual([1, 2]);
    expect(world.run('main', [false], { user: BEN }).value).toEqual([0, 0]);
  });

  test('TRIG-08: what create returned cannot be deleted, its copy from the list can', () => {
    const made = `${clock} const made = t().everyHours(1).create();`;
    const listed = 'ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet())';
    expect(refusal(`${made} ScriptApp.deleteTrigger(made);`)).toMatch(/server error/);
    const world = worldOf(`${made} ScriptApp.deleteTrigger(${listed}[0]); return ${listed}.length;`);
    expect(world.run('main').value).toBe(0);
    expect(world.triggers).toEqual([]);
  });

  test('TRIG-09: a daily trigger fires at one moment of its hour and then keeps to it, in its time zone', () => {
    const world = worldOf('', {
      functions: `function start() { ScriptApp.newTrigger('main').timeBased().everyDays(1).atHour(9).inTimezone('America/New_York').create(); }`,
    });
    world.run('start');
    const start = world.clock.now();
    const moments: string[] = [];
    for (let day = 1; day <= 10; day += 1) {
      moments.push(new Date(world.triggers[0]!.due!).toLocaleTimeString('en-GB', { timeZone: 'America/New_York' }));
      expect(world.advanceTo(start + day * 24 * HOUR)).toHaveLength(1);
    }
    expect(new Set(moments).size).toBe(1);
    expect(moments[0]).toMatch(/^09:/);
  });

  test('TRIG-10: the event of a clock trigger tells the time in UTC', () => {
    const functions = `function start() { ScriptApp.newTrigger('main').timeBased().everyHours(1).create(); }`;
    const world = worldOf('return JSON.stringify(a);', { functions });
    world.run('start');
    const [result] = world.advanceTo(world.clock.now() + HOUR);
    expect(JSON.parse(String(result!.value))).toEqual({
      authMode: 'FULL',
      'day-of-month': 2,
      'day-of-week': 1,
      hour: 9,
      minute: 0,
      month: 3,
      second: 0,
      timezone: 'UTC',
      triggerUid: world.triggers[0]!.id,
      'week-of-year': 10,
      year: 2026,
    });
  });

  test('TRIG-11: what a script writes fires no onEdit', () => {
    const world = worldOf("SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue('x');", {
      functions: "function onEdit() { Logger.log('edited'); }",
    });
    expect(world.run('main').error).toBeNull();
    expect(world.logs).toEqual([]);
  });

  test('TRIG-13: a trigger runs as the person who made it', () => {
    const functions = `function start() { ScriptApp.newTrigger('main').timeBased().everyHours(1).create(); }`;
    const world = worldOf('return Session.getEffectiveUser().getEmail();', { functions });
    world.run('start', [], { user: ANNA });
    world.run('start', [], { user: BEN });
    const ran = world.advanceTo(world.clock.now() + HOUR).map((result) => result.value);
    expect(ran).toEqual([ANNA, BEN]);
  });

  test('TRIG-14: a trigger whose maker lost a grant fires, stops there, and mails nobody', () => {
    const functions = `function start() { ScriptApp.newTrigger('main').timeBased().everyHours(1).create(); }`;
    const world = worldOf(
      `PropertiesService.getUserProperties().setProperty('fired', '1'); UrlFetchApp.fetch(${URL_});`,
      {
        functions,
      },
    );
    world.run('start');
    world.user(ANNA, { scopes: ['spreadsheets.currentonly'] });
    const [result] = world.advanceTo(world.clock.now() + HOUR);
    expect(result!.error?.message).toMatch(/^You do not have permission to call UrlFetchApp\.fetch\./);
    expect(world.properties('user')).toEqual({ fired: '1' });
    expect(world.outbox).toEqual([]);
  });

  test('TRIG-15: an execution starts while another is still going', () => {
    const seen: unknown[] = [];
    const world = worldOf('Session.getScriptTimeZone();', {
      functions: 'function second() { return 1; }',
      onCall: ({ world: running }) => seen.push(running.run('second', [], { surface: 'trigger' }).value),
    });
    world.run('main');
    expect(seen).toEqual([1]);
  });

  test('TRIG-16: a test can let the trigger service be away for a moment', () => {
    const world = worldOf(`${clock} try { t().everyHours(1).create(); } catch (e) { return e.message; }`, {
      onCall: ({ name, execution }) => {
        if (name === 'ClockTriggerBuilder.create') execution.fail('Unable to talk to trigger service');
      },
    });
    expect(world.run('main').value).toBe('Unable to talk to trigger service');
  });
});

describe('authorisation', () => {
  const menu = "SpreadsheetApp.getUi().createAddonMenu().addItem('Sync', 'main').addSeparator().addToUi();";

  test('AUTH-01: a published add-on that nobody has used in the file opens it with a menu and nothing else', () => {
    const functions = `function onOpen(e) { ${menu} Logger.log(e.authMode + ' ' + Session.getActiveUserLocale() + ' ' + Utilities.getUuid().length + ' ' + (e.authMode === ScriptApp.AuthMode.NONE)); }`;
    const world = worldOf(menu, { functions });
    expect(world.run('onOpen', [], { surface: 'open' }).error).toBeNull();
    expect(world.logs).toEqual(['NONE en 36 true']);
    expect(world.menus).toEqual([{ user: ANNA, caption: null, items: [{ caption: 'Sync', handler: 'main' }, null] }]);
    world.run('main');
    world.run('onOpen', [], { surface: 'open' });
    expect(world.logs[1]).toBe('LIMITED en 36 false');
    expect(world.menus).toHaveLength(1);
  });

  test.each([
    'SpreadsheetApp.getActiveSpreadsheet()',
    'PropertiesService.getDocumentProperties()',
    'CacheService.getDocumentCache()',
    'LockService.getDocumentLock()',
    "UrlFetchApp.fetch('https://api.example.com/')",
    'Session.getEffectiveUser()',
    'Session.getActiveUser()',
    'ScriptApp.getProjectTriggers()',
    'MailApp.getRemainingDailyQuota()',
    "HtmlService.createHtmlOutputFromFile('sidebar')",
  ])('AUTH-01: in mode NONE there is no %s, not even at the top level', (call) => {
    const inside = worldOf(`${call};`).run('main', [], { surface: 'open', mode: 'NONE' });
    expect(inside.error?.message).toMatch(/^You do not have permission to call /);
    const atTop = worldOf(menu, { functions: `${call};` });
    expect(atTop.run('main', [], { surface: 'open', mode: 'NONE' }).error?.message).toMatch(
      /^You do not have permission/,
    );
    expect(atTop.menus).toEqual([]);
  });

  test('AUTH-02: in mode LIMITED there are document and properties, but no requests, identity or sidebar', () => {
    const world = worldOf(
      'return [SpreadsheetApp.getActiveSpreadsheet().getSheets().length, PropertiesService.getUserProperties().getKeys(), Session.getActiveUser().getEmail()];',
      {
        functions: `function fetch() { UrlFetchApp.fetch(${URL_}); }
        function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar')); }
        function who() { return Session.getEffectiveUser(); }`,
      },
    );
    const limited = { surface: 'open', mode: 'LIMITED' } as const;
    expect(world.run('main', [], limited).value).toEqual([1, [], '']);
    for (const name of ['fetch', 'sidebar', 'who']) {
      expect(world.run(name, [], limited).error?.message).toMatch(
        /^You do not have permission to call .* Required permissions: /,
      );
    }
  });

  test('AUTH-03: with some scopes refused the rest works, and the granted ones can be asked for', () => {
    const info = 'const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);';
    const world = worldOf(
      `${info} const status = String(info.getAuthorizationStatus()); return [status, info.getAuthorizedScopes(), info.getAuthorizationUrl().length > 0, PropertiesService.getUserProperties().getKeys()];`,
      { functions: "function mail() { MailApp.sendEmail('ben@example.com', 's', 'b'); }" },
    );
    world.user(ANNA, { scopes: ['spreadsheets.currentonly', 'userinfo.email'] });
    expect(world.run('main').value).toEqual(['REQUIRED', [SCOPES[0], SCOPES[5]], true, []]);
    expect(world.run('mail').error?.message).toMatch(/^You do not have permission to call MailApp\.sendEmail\./);
  });

  test('AUTH-03: a part of the scopes can be asked about alone', () => {
    const world = worldOf(
      'const S = ScriptApp; return a.map((scope) => S.getAuthorizationInfo(S.AuthMode.FULL, [scope]).getAuthorizationStatus() === S.AuthorizationStatus.REQUIRED);',
    );
    world.user(ANNA, { scopes: [SCOPES[0]!, SCOPES[1]!] });
    expect(world.run('main', [[SCOPES[1], SCOPES[2]]]).value).toEqual([false, true]);
  });

  test('AUTH-04: where all is granted nothing is required and there is no address to go to', () => {
    const body = `const S = ScriptApp, info = S.getAuthorizationInfo(S.AuthMode.FULL);
      return [info.getAuthorizationStatus() === S.AuthorizationStatus.NOT_REQUIRED, info.getAuthorizationUrl()];`;
    expect(value(body)).toEqual([true, '']);
  });

  test('AUTH-05: when all access was revoked any call that needs some says so', () => {
    const world = worldOf('SpreadsheetApp.getActiveSpreadsheet().getSheets();');
    world.user(ANNA, { scopes: [] });
    expect(world.run('main', [], { surface: 'trigger' }).error?.message).toBe(
      'Authorization is required to perform that action. Please run the script again to authorize it.',
    );
  });
});

describe('pages and people', () => {
  test('HTML-02: an output has no title unless given one, and content can be added', () => {
    const body = `const h = HtmlService.createHtmlOutput('<b>a</b>'); const before = h.getTitle();
      h.setTitle('T').append('<i>b</i>'); return [before, h.getTitle(), h.getContent()];`;
    expect(value(body)).toEqual(['', 'T', '<b>a</b><i>b</i>']);
  });

  test('HTML-03: a page that does not exist is an error', () => {
    expect(value("return HtmlService.createHtmlOutputFromFile('sidebar').getContent();")).toBe('<p>Hello</p>');
    expect(refusal("HtmlService.createHtmlOutputFromFile('other');")).toBe('No HTML file named other was found.');
  });

  test('HTML-11: the text of a file is had when it is a page, and refused when it is a script', () => {
    const text = (page: string) =>
      worldOf("return HtmlService.createHtmlOutputFromFile('sidebar').getContent();", { pages: { sidebar: page } }).run(
        'main',
      );
    expect(text('<!DOCTYPE html><p>a</p>').value).toBe('<!DOCTYPE html><p>a</p>');
    expect(text('const a = 1;').error?.message).toBe('Malformed HTML content: ');
  });

  test('HTML-04: the width of a sidebar is set in vain', () => {
    const world = worldOf(
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Panel').setWidth(800));",
    );
    expect(world.run('main').error).toBeNull();
    // A sidebar has no say in its width (HTML-04).
    const size = { width: null, height: null };
    expect(world.shown).toEqual([{ user: ANNA, kind: 'sidebar', title: 'Panel', html: '<p>Hello</p>', ...size }]);
  });

  test('HTML-07: a dialog does not suspend the script; alert and prompt do', () => {
    const world = worldOf(
      "const ui = SpreadsheetApp.getUi(); ui.showModalDialog(HtmlService.createHtmlOutput('x').setWidth(640), 'Done'); return 'went on';",
    );
    expect(world.run('main')).toMatchObject({ value: 'went on', ms: 0 });
    expect(world.shown).toEqual([{ user: ANNA, kind: 'dialog', title: 'Done', html: 'x', width: 640, height: null }]);
    const asking = worldOf(`const ui = SpreadsheetApp.getUi();
      const sure = ui.alert('Title', 'Sure?', ui.ButtonSet.YES_NO) === ui.Button.YES;
      const typed = ui.prompt('Name').getResponseText();
      return [sure, typed, ui.alert('Bye') === ui.Button.OK];`);
    asking.replies.push({ button: 'YES', after: 7000 }, { button: 'OK', text: 'Ada' });
    expect(asking.run('main')).toMatchObject({ value: [true, 'Ada', true], ms: 7000 });
    expect(asking.alerts).toEqual([
      { user: ANNA, kind: 'alert', title: 'Title', text: 'Sure?' },
      { user: ANNA, kind: 'prompt', title: '', text: 'Name' },
      { user: ANNA, kind: 'alert', title: '', text: 'Bye' },
    ]);
    expect(asking.replies).toEqual([]);
    expect(refusal('SpreadsheetApp.getUi().alert(1);')).toBe(
      "The parameters (number) don't match the method signature for Ui.alert.",
    );
  });

  test('HTML-07: the cross of a box is CLOSE, and a lock does not outlive a box', () => {
    const body = `const ui = SpreadsheetApp.getUi(); const lock = LockService.getDocumentLock(); lock.tryLock(1);
      const held = lock.hasLock();
      const reply = ui.prompt('Name', 'Which?', ui.ButtonSet.YES_NO);
      return [held, reply.getSelectedButton() === ui.Button.CLOSE, reply.getResponseText(), lock.hasLock()];`;
    expect(value(body)).toEqual([true, true, '', false]);
  });

  test('HTML-07: a test that presses a button that a box does not have fails', () => {
    const world = worldOf("const ui = SpreadsheetApp.getUi(); ui.alert('T', 'Sure?', ui.ButtonSet.YES_NO);");
    world.replies.push({ button: 'OK' });
    expect(() => world.run('main')).toThrow('A box with the buttons YES_NO has no OK');
  });

  test('AUTH-07: without container.ui panels are refused, alerts and toasts are not', () => {
    const world = worldOf(`SpreadsheetApp.getActiveSpreadsheet().toast('t');
      SpreadsheetApp.getUi().alert('a');
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'));`);
    world.user(ANNA, { scopes: SCOPES.filter((scope) => !scope.endsWith('container.ui')) });
    expect(world.run('main').error?.message).toBe(
      'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
    expect([world.toasts.length, world.alerts.length, world.shown.length]).toEqual([1, 1, 0]);
  });

  test('AUTH-06: the list of granted scopes may be null, the status is there all the same', () => {
    const asked = `const { AuthMode, AuthorizationStatus } = ScriptApp;
      const info = ScriptApp.getAuthorizationInfo(AuthMode.FULL);
      return [info.getAuthorizedScopes(), info.getAuthorizationStatus() === AuthorizationStatus.NOT_REQUIRED];`;
    expect(value(asked, { scopesListed: false })).toEqual([null, true]);
    expect(value(asked)).toEqual([SCOPES, true]);
  });

  test('FETCH-35: an answer without a charset is read wrong unless UTF-8 is asked for', () => {
    const transport = (requests: WireRequest[]) =>
      requests.map(({ url }) =>
        answer('é', 200, url.endsWith('/with') ? { 'Content-Type': 'text/plain; charset=utf-8' } : {}),
      );
    const read = (path: string, charset: string) =>
      value(`return UrlFetchApp.fetch('https://example.com/${path}').getContentText(${charset});`, { transport });
    expect([read('with', ''), read('without', "'UTF-8'"), read('without', '')]).toEqual(['é', 'é', 'Ã©']);
  });

  test('CUSTOM-01: a cell can call any global function by any case, but none that ends in _', () => {
    const world = worldOf('return a + b;', { functions: 'function hidden_() { return 1; }' });
    expect(world.formula('MAIN', [1, 2]).value).toBe(3);
    expect(world.formula('hidden_').error?.message).toBe("Unknown function: 'hidden_'.");
  });

  test('CUSTOM-02: a formula has the user properties of the file’s owner, and may only read the sheet', () => {
    const world = worldOf(
      `const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
      const read = [PropertiesService.getUserProperties().getProperty('key'), sheet.getRange('A1').getValue()];
      if (a) sheet.getRange('A1').setValue('x');
      return read;`,
      { functions: "function keep() { PropertiesService.getUserProperties().setProperty('key', 'secret'); }" },
    );
    world.run('keep');
    expect(world.formula('main').value).toEqual(['secret', '']);
    expect(world.formula('main', [true]).error?.message).toMatch(
      /^You do not have permission to call Range\.setValue\./,
    );
  });

  test('CUSTOM-03: a formula fetches without anybody’s consent, and sends no mail', () => {
    const world = worldOf("return UrlFetchApp.fetch('https://example.com/').getContentText();");
    world.user(ANNA, { scopes: [] });
    expect(world.formula('main').value).toBe('ok');
    const mailing = worldOf("MailApp.sendEmail('a@example.com', 's', 'b');");
    expect(mailing.formula('main').error?.message).toMatch(/^You do not have permission to call MailApp\.sendEmail\./);
  });

  test('CUSTOM-04: a formula has no interface', () => {
    expect(worldOf('SpreadsheetApp.getUi();').formula('main').error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  test.each([
    ['new Date()', [0, 1, 2, new Date(0), 4], '3'],
    ['a function', { call: () => 1 }, 'call'],
    ['a Map', { deep: [{ map: new Map() }] }, 'map'],
    ['a Set', [new Set()], '0'],
    ['a RegExp', [/x/], '0'],
    ['a typed array', [new Uint8Array(1)], '0'],
    ['an ArrayBuffer', [new ArrayBuffer(1)], '0'],
    ['a promise', [Promise.resolve()], '0'],
    ['new Number', [Object(1)], '0'],
  ])('RUN-01: %s cannot be sent to the server', (_what, argument, property) => {
    const world = worldOf('return 1;');
    expect(world.callFromSidebar('main', [argument])).toEqual({
      ok: false,
      message: `Failed due to illegal value in property: ${property}`,
    });
    expect(world.calls).toBe(0);
  });

  test('RUN-01: neither can an object that holds itself', () => {
    const cycle: { self?: object } = {};
    cycle.self = cycle;
    expect(worldOf('return 1;').callFromSidebar('main', [cycle])).toEqual({
      ok: false,
      message: 'Failed due to illegal value in property: self',
    });
  });

  test('RUN-02: undefined arrives as null, both ways', () => {
    const world = worldOf('return JSON.stringify([a, b === null]);', {
      functions: 'function none() { return { x: [undefined] }; }',
    });
    expect(world.callFromSidebar('main', [[undefined, 1], undefined])).toEqual({ ok: true, value: '[[null,1],true]' });
    expect(world.callFromSidebar('none', [])).toEqual({ ok: true, value: { x: [null] } });
    expect(worldOf('').callFromSidebar('main', [])).toEqual({ ok: true, value: null });
  });

  test.each(['[[1, new Date()]]', '{ a: SpreadsheetApp.getActiveSpreadsheet() }', 'PropertiesService'])(
    'RUN-03: %s loses the whole result',
    (result) => {
      expect(worldOf(`return ${result};`).callFromSidebar('main', [])).toEqual({ ok: true, value: null });
    },
  );

  test.each([
    ['new Map([[1, 2]])', {}],
    ['[new Set([1]), /x/]', [{}, {}]],
    ['{ n: new Number(1) }', { n: {} }],
    ['(function f(x) { return x; })', 'function f(x) { return x; }'],
    ['Promise.resolve([5])', [5]],
    ['(async () => { await null; return 6; })()', 6],
    ['[-1, 2]', [-1, 2]],
    ['new Int8Array([7, 8])', { 0: 7, 1: 8 }],
  ])('RUN-04: %s comes back changed', (result, received) => {
    expect(worldOf(`return ${result};`).callFromSidebar('main', [])).toEqual({ ok: true, value: received });
  });

  test('RUN-04: a Uint8Array makes the server fail', () => {
    expect(worldOf('return new Uint8Array(2);').callFromSidebar('main', [])).toMatchObject({ ok: false });
  });

  test("RUN-05: the failure handler gets the server's message and nothing else", () => {
    const world = worldOf("throw Object.assign(new Error('no key'), { code: 'key_missing' });");
    expect(world.callFromSidebar('main', [])).toEqual({ ok: false, message: 'no key' });
  });

  test('RUN-07: a function with a trailing underscore cannot be called', () => {
    const world = worldOf('', { functions: 'function hidden_() { return 1; }' });
    expect(world.callFromSidebar('hidden_', [])).toMatchObject({ ok: false });
    expect(world.run('hidden_').value).toBe(1);
  });

  test('SESS-01: the address of the person is blank in simple triggers and without the scope', () => {
    const world = worldOf('return Session.getActiveUser().getEmail();');
    expect(world.run('main').value).toBe(ANNA);
    expect(world.run('main', [], { surface: 'open', mode: 'LIMITED' }).value).toBe('');
    world.user(ANNA, { scopes: ['spreadsheets.currentonly'] });
    expect(world.run('main').value).toBe('');
  });

  test('SESS-02: the effective user of a trigger is the one who made it', () => {
    const functions = `function start() { ScriptApp.newTrigger('main').timeBased().after(1000).create(); }`;
    const world = worldOf('return Session.getEffectiveUser().getEmail();', { functions });
    world.run('start', [], { user: BEN });
    expect(world.advanceTo(world.clock.now() + 1000).map((result) => result.value)).toEqual([BEN]);
  });

  test('SESS-03: the language of the person is known in every mode', () => {
    const world = worldOf('return Session.getActiveUserLocale();');
    world.user(BEN, { locale: 'fr' });
    expect(world.run('main', [], { user: BEN, surface: 'open', mode: 'NONE' }).value).toBe('fr');
  });

  test("SESS-04: the script's time zone is the manifest's, whatever the sheet's", () => {
    const manifest = { ...MANIFEST, timeZone: 'America/New_York' };
    expect(value('return Session.getScriptTimeZone();', { manifest })).toBe('America/New_York');
  });

  test.each([
    ["'no address', 's', 'b'", 'Invalid email: no address'],
    ["'ben@example.com, wrong', 's', 'b'", 'Invalid email: wrong'],
    ["'', 's', 'b'", 'Invalid email: '],
  ])('MAIL-01: sendEmail(%s) is refused', (args, message) => {
    expect(refusal(`MailApp.sendEmail(${args});`)).toBe(message);
  });

  test('MAIL-02: recipients count, and a consumer has 100 of them in a day', () => {
    const send =
      "MailApp.sendEmail({ to: 'a@example.com,b@example.com', cc: 'c@example.com', subject: 's', body: 'b' });";
    expect(value(`${send} return MailApp.getRemainingDailyQuota();`, { consumer: true })).toBe(97);
    expect(value(`${send} return MailApp.getRemainingDailyQuota();`)).toBe(1497);
    expect(refusal(`for (let i = 0; i < 34; i++) ${send}`, { consumer: true })).toBe(
      'Service invoked too many times for one day: email.',
    );
  });

  test.each([
    ["Array(51).fill('a@example.com').join(), 's', 'b'", 'Limit Exceeded: Email Recipients Per Message.'],
    ["'a@example.com', 's', 'b'.repeat(204801)", 'Limit Exceeded: Email Body Size.'],
    ["'a@example.com', 's'.repeat(251), 'b'", 'Argument too large: subject'],
  ])('MAIL-03: sendEmail(%s) is too much', (args, message) => {
    expect(refusal(`MailApp.sendEmail(${args});`, { consumer: true })).toBe(message);
  });
});
